/**
 * What the plan's screen knows: the plan as the core dated it, what is folded, how far it is zoomed, and a change
 * that is only previewed. Dates come from the core alone; nothing here computes a plan.
 */
import { execute } from '../backend/index.ts';
import type { Dependency, Patch, PlanLink, PlanTask, PlanView } from '../backend/index.ts';
import type { Drop } from '../sheet/tree.ts';
import { poolSize, ringOf, ROW_HEIGHT, scrollToShow, visibleSpan } from '../sheet/viewport.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { preferences } from '../state/settings.svelte.ts';
import { report } from '../state/undo.ts';
import { clampPx, PLAIN_PX, reach, zoomOf, type Stretch } from './axis.ts';
import { COLUMNS, columnsWithin, paneWidth, TITLE_PADDING_PX, type ColumnKey } from './columns.ts';
import { toDay, WorkDays } from './days.ts';
import { HEAD_HEIGHT, placeLinks, taskBox, xOf, type End, type Scale } from './geometry.ts';
import { moved, type Moved } from './moves.ts';
import { ancestors, rowsOf, type Row } from './rows.ts';

const VIEW_KEY = 'gantt';
/** Kinds whose changes move dates. */
const DATED = new Set(['task', 'person', 'project']);
const DRAWN_STEP_PX = 600;
/** Space left free beside the plan when it is fitted into the window. */
const FIT_MARGIN_PX = 48;

/** A change that is shown but not yet sent, or sent and not yet answered. */
export interface Preview {
  readonly id: string;
  readonly part: 'move' | 'resize' | 'progress';
  readonly start: number;
  readonly finish: number;
  readonly percent: number;
}

/** An arrow that is being drawn, by mouse or by keyboard. */
export interface Draft {
  readonly from: string;
  readonly leave: End;
  /** The task it would arrive at. */
  readonly to: string | null;
  readonly arrive: End;
  readonly dependency: Dependency;
  /** Where the pointer is, in pixels of the chart; absent where the keyboard draws. */
  readonly at: readonly [x: number, y: number] | null;
}

/** The columns that a person can type into. */
export const TYPED = ['title', 'start', 'duration', 'percent'] as const satisfies readonly ColumnKey[];

/** A cell that is being typed: of a task, or the title of one that does not exist yet. */
export interface Typing {
  readonly column: (typeof TYPED)[number];
  /** The row whose place the field takes. */
  readonly row: number;
  readonly depth: number;
  /** The task, or `null` for a new one. */
  readonly id: string | null;
  readonly parent: string | null;
  readonly after: string | null;
  readonly text: string;
}

/** How a person left the plan. */
interface Kept {
  px: number;
  pane: number | null;
  widths: Partial<Record<ColumnKey, number>>;
  critical: boolean;
  baseline: boolean;
  folded: readonly string[];
}

const PLAIN: Kept = { px: PLAIN_PX, pane: null, widths: {}, critical: true, baseline: true, folded: [] };

export class PlanRoom {
  plan = $state.raw<PlanView | null>(null);
  /** The baseline that a person chose to compare with; `null` compares with the plan as it was drawn. */
  against = $state<string | null>(null);
  kept = $state.raw<Kept>({ ...PLAIN, ...preferences.read<Partial<Kept>>(VIEW_KEY, {}) });
  preview = $state.raw<Preview | null>(null);
  draft = $state.raw<Draft | null>(null);
  typing = $state.raw<Typing | null>(null);
  /** Where the line that is being carried would go. */
  drop = $state.raw<Drop | null>(null);
  selectedLink = $state<string | null>(null);
  /** What the last change moved. */
  moved = $state.raw<ReadonlyMap<string, Moved>>(new Map());
  /** The row whose bar is under the pointer, or -1. */
  hovered = $state(-1);
  scrollTop = $state(0);
  scrollLeft = $state(0);
  viewWidth = $state(0);
  viewHeight = $state(0);
  /** Set by the component: moves the scroll position. */
  scrollTo: (left: number, top: number) => void = () => {};
  /** Whether the preview is on its way to the core; the plan that comes back takes its place. */
  sent = false;
  private fetching = false;
  private again = false;
  private over = false;
  /** A record that a jump wants seen as soon as the plan knows it. */
  private wanted: string | null = null;

  readonly folded = $derived(new Set(this.kept.folded));
  readonly byId = $derived(new Map((this.plan?.tasks ?? []).map((task) => [task.id, task])));
  readonly rows = $derived(rowsOf(this.plan?.tasks ?? [], this.folded));
  readonly rowOf = $derived(new Map(this.rows.map((row, index) => [row.task.id, index])));
  readonly workDays = $derived(new WorkDays(this.plan?.calendar ?? { weekend: [], days_off: [], worked: [], hours_per_day: 8, uncertain_from: null }));
  readonly zoom = $derived(zoomOf(this.kept.px));
  readonly paneWidth = $derived(paneWidth(this.kept, this.viewWidth));
  readonly columns = $derived(columnsWithin(this.kept.widths, this.paneWidth));
  /** Where the titles at the first level begin, from the left edge of the table. */
  readonly titleLeft = $derived(
    this.columns.slice(0, this.columns.indexOf('title')).reduce((left, key) => left + this.widthOf(key), TITLE_PADDING_PX),
  );
  readonly days = $derived(reach(this.marks(), Math.ceil((this.viewWidth - this.paneWidth) / this.kept.px)));
  readonly scale = $derived<Scale>({ origin: this.days.from, px: this.kept.px });
  readonly chartWidth = $derived((this.days.to - this.days.from) * this.kept.px);
  /** The part of the chart that is drawn: it follows the scroll position by whole steps, so that most scrolling draws nothing. */
  private readonly step = $derived(Math.floor(this.scrollLeft / DRAWN_STEP_PX));
  readonly drawn = $derived<Stretch>({
    from: Math.max(this.days.from, Math.floor(this.days.from + ((this.step - 1) * DRAWN_STEP_PX) / this.kept.px)),
    to: Math.min(this.days.to, Math.ceil(this.days.from + ((this.step + 2) * DRAWN_STEP_PX + this.viewWidth) / this.kept.px)),
  });
  readonly span = $derived(visibleSpan(this.scrollTop, Math.max(0, this.viewHeight - HEAD_HEIGHT), this.rows.length));
  readonly ring = $derived(ringOf(this.span, poolSize(Math.max(0, this.viewHeight - HEAD_HEIGHT))));
  /** The height of all rows, with the line of a new task that is being typed. */
  readonly height = $derived((this.rows.length + (this.typing?.id === null ? 1 : 0)) * ROW_HEIGHT);
  readonly placedLinks = $derived(placeLinks(this.plan?.links ?? [], this.rowOf));
  readonly linkById = $derived(new Map((this.plan?.links ?? []).map((link) => [link.id, link])));
  readonly activeRow = $derived(Math.max(0, this.rowOf.get(navigation.place.record ?? '') ?? 0));
  readonly active = $derived<PlanTask | null>(this.rows[this.activeRow]?.task ?? null);
  readonly chosenLink = $derived<PlanLink | null>(this.linkById.get(this.selectedLink ?? '') ?? null);

  /** The first and the last day that must lie inside the chart. */
  private marks(): number[] {
    const { plan } = this;
    if (!plan) return [toDay('2026-01-01')];
    let [least, most] = [plan.today, plan.today];
    for (const { start, finish, baseline_start, baseline_finish, deadline } of plan.tasks) {
      for (const day of [start, finish, baseline_start, baseline_finish, deadline]) {
        if (day === null) continue;
        // Days that are written year first are in the order of their letters.
        if (day < least) least = day;
        if (day > most) most = day;
      }
    }
    return [toDay(least), toDay(most)];
  }

  /** Follows the project for as long as the plan is on the screen; the result ends it. */
  open(): () => void {
    this.over = false;
    const deaf = project.hear((patch) => {
      if (this.concerns(patch)) this.refresh();
    });
    this.refresh();
    return () => {
      this.over = true;
      deaf();
    };
  }

  private concerns({ records, removed, links, removed_links }: Patch): boolean {
    if (links.length + removed.length + removed_links.length > 0) return true;
    return records.length === 0 || records.some((record) => DATED.has(record.kind));
  }

  /** Asks the core for the plan; while it answers, further wishes become one. */
  refresh(): void {
    if (this.fetching) {
      this.again = true;
      return;
    }
    this.fetching = true;
    const against = this.against;
    const settle = (then: () => void) => {
      this.fetching = false;
      then();
      if (!this.again || this.over) return;
      this.again = false;
      this.refresh();
    };
    execute('plan.get', against ? { baseline: against } : {}).then(
      (plan) => settle(() => this.take(plan)),
      (cause: unknown) => settle(() => report(cause)),
    );
  }

  private take(plan: PlanView): void {
    if (this.over) return;
    if (this.plan && plan.revision !== this.plan.revision) {
      const now = moved(this.plan.tasks, plan.tasks);
      if (now.size > 0) this.moved = now;
    }
    const from = this.plan ? this.days.from : null;
    // A plan with a fault has no dates; the last one that had some stays on the screen.
    this.plan = plan.fault && this.plan ? { ...this.plan, fault: plan.fault } : plan;
    // A chart that now begins earlier must not jump under the person's eyes.
    if (from !== null && from !== this.days.from)
      this.scrollTo(this.scrollLeft + (from - this.days.from) * this.kept.px, this.scrollTop);
    if (!this.again && this.sent) {
      this.preview = null;
      this.sent = false;
    }
    if (this.wanted && this.byId.has(this.wanted)) this.reveal(this.wanted);
  }

  keep(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    preferences.keep(VIEW_KEY, this.kept);
  }

  compare(baseline: string | null): void {
    this.against = baseline;
    this.refresh();
  }

  select(id: string | null): void {
    this.selectedLink = null;
    navigation.select(id);
  }

  /** Moves to a row and brings it into sight. */
  goTo(row: number): void {
    const target = this.rows[Math.max(0, Math.min(row, this.rows.length - 1))];
    if (!target) return;
    this.select(target.task.id);
    this.show(this.rowOf.get(target.task.id) ?? 0);
  }

  /** Shows the task of a jump: now, or with the plan that is on its way. */
  wish(id: string): void {
    if (this.fetching || !this.plan) this.wanted = id;
    else this.reveal(id);
  }

  /** Shows a task even where it lies in folded summaries, or later, when the plan knows it. */
  reveal(id: string): void {
    this.wanted = null;
    if (!this.byId.has(id)) {
      this.wanted = id;
      return;
    }
    const above = ancestors(id, this.byId);
    if (above.some((each) => this.folded.has(each)))
      this.keep({ folded: this.kept.folded.filter((each) => !above.includes(each)) });
    this.select(id);
    this.show(this.rowOf.get(id) ?? 0, true);
  }

  /** Scrolls so that a row can be seen; with `whole`, so that its bar can be seen too. */
  show(row: number, whole = false): void {
    const top = scrollToShow(this.scrollTop, row * ROW_HEIGHT, ROW_HEIGHT, this.viewHeight - HEAD_HEIGHT - ROW_HEIGHT);
    let left = this.scrollLeft;
    const task = this.rows[row]?.task;
    const box = whole && task ? taskBox(task, this.scale) : null;
    const room = this.viewWidth - this.paneWidth;
    if (box && (box.right < left + 40 || box.left > left + room - 40)) left = Math.max(0, box.left - room / 4);
    this.scrollTo(left, top);
  }

  setExpanded(row: Row, expanded: boolean): void {
    const { id } = row.task;
    if (!row.hasChildren || row.expanded === expanded) return;
    const known = this.kept.folded.filter((each) => each !== id && this.byId.has(each));
    this.keep({ folded: expanded ? known : [...known, id] });
    if (!this.rowOf.has(navigation.place.record ?? '')) this.select(id);
  }

  /** Zooms so that the day under a place of the chart's window stays there. */
  zoomTo(px: number, at = (this.viewWidth - this.paneWidth) / 2): void {
    const next = clampPx(px);
    const day = this.scale.origin + (this.scrollLeft + at) / this.kept.px;
    this.keep({ px: next });
    this.scrollTo((day - this.scale.origin) * next - at, this.scrollTop);
  }

  /** Shows the task that was selected here before, or today; a person who has never been here sees the whole plan. */
  arrive(): void {
    const { record } = navigation.place;
    const visited = preferences.read<Partial<Kept> | null>(VIEW_KEY, null) !== null;
    if (!visited) this.fit();
    else this.showToday();
    if (record && this.byId.has(record)) this.reveal(record);
  }

  /** Zooms so that the whole plan is seen. */
  fit(): void {
    const { plan } = this;
    if (!plan?.start || !plan.finish) return;
    const [from, to] = [toDay(plan.start), toDay(plan.finish) + 1];
    const room = this.viewWidth - this.paneWidth - 2 * FIT_MARGIN_PX;
    this.keep({ px: clampPx(room / (to - from)) });
    this.scrollTo(xOf(from, this.scale) - FIT_MARGIN_PX, this.scrollTop);
  }

  /** Brings today into the first third of the chart. */
  showToday(): void {
    if (!this.plan) return;
    const room = this.viewWidth - this.paneWidth;
    this.scrollTo(Math.max(0, xOf(toDay(this.plan.today), this.scale) - room / 3), this.scrollTop);
  }

  /** The top of a row; a line that is being typed makes room for itself. */
  topOf(row: number): number {
    const { typing } = this;
    return (row + (typing?.id === null && row >= typing.row ? 1 : 0)) * ROW_HEIGHT;
  }

  widthOf(key: ColumnKey): number {
    return this.kept.widths[key] ?? COLUMNS[key].width;
  }
}
