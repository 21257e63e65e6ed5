/** What a gesture on the plan sends: always one of the core's commands, and only when the gesture is over. */
import type { Dependency, PlanTask } from '../backend/index.ts';
import { deleteRecords } from '../record/deleting.ts';
import { halfWidth, readDate } from '../sheet/dates.ts';
import { indent, moveDown, moveUp, outdent, type Move } from '../sheet/tree.ts';
import { project } from '../state/project.svelte.ts';
import { saving } from '../state/saving.svelte.ts';
import { day, t } from '../state/text.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { report } from '../state/undo.ts';
import { toDay, toIso } from './days.ts';
import { progressOf } from './progress.ts';
import type { PlanRoom, Preview, Typing } from './room.svelte.ts';

/** Keys pressed one after the other become one change after this time. */
const SETTLE_MS = 500;
const PERCENT_STEP = 5;

export type Part = Preview['part'];

export class PlanEdits {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private settled: (() => void) | null = null;

  constructor(readonly room: PlanRoom) {}

  /** Why a part of a task cannot be changed here, or `null` where it can. */
  refusal(task: PlanTask, part: Part): string | null {
    if (project.readOnly) return 'ui-plan-no-read-only';
    if (task.type === 'summary') return 'ui-plan-no-summary';
    if (task.start === null || task.finish === null) return 'ui-plan-no-dates';
    if (part === 'progress') return null;
    if (task.done) return 'ui-plan-no-done';
    if (part === 'move') {
      if (task.started) return 'ui-plan-no-started';
      // Another start would take the place of the date that was promised, which says nothing of the start.
      return task.constraint === 'must_finish' && task.constraint_on !== null ? 'ui-plan-no-must-finish' : null;
    }
    return task.type === 'milestone' ? 'ui-plan-no-milestone' : null;
  }

  /** Whether a part can be changed; where not, the reason is said. */
  may(task: PlanTask, part: Part): boolean {
    const why = this.refusal(task, part);
    if (why) this.say(t(why, { date: day(task.constraint_on) }));
    return why === null;
  }

  /** Whether the plan can be changed at all; where not, the reason is said. */
  mayWrite(): boolean {
    if (project.readOnly) this.say(t('ui-plan-no-read-only'));
    return !project.readOnly;
  }

  /** Says a refusal, once for as long as it can be read. */
  private say(text: string): void {
    if (!toasts.list.some((toast) => toast.text === text)) toasts.show(text);
  }

  /** The task as it stands, as the beginning of a preview. */
  basis(task: PlanTask, part: Part): Preview {
    const { preview } = this.room;
    if (preview?.id === task.id && preview.part === part) return preview;
    const { id, percent, start, finish } = task;
    return { id, part, percent, start: toDay(start ?? ''), finish: toDay(finish ?? '') };
  }

  /** A task that begins on another day; it takes as many worked days as before. */
  movedTo(task: PlanTask, start: number, step: 1 | -1 = 1): Preview {
    const { workDays } = this.room;
    const basis = this.basis(task, 'move');
    const first = workDays.nearest(start, step);
    const worked = Math.max(1, workDays.count(toDay(task.start!), toDay(task.finish!)));
    const finish = task.type === 'milestone' ? first : workDays.shift(first, worked - 1);
    return { ...basis, start: first, finish };
  }

  /** A task that ends on another day, but never before it has taken one. */
  resizedTo(task: PlanTask, finish: number, step: 1 | -1 = 1): Preview {
    const basis = this.basis(task, 'resize');
    return { ...basis, finish: Math.max(this.room.workDays.nearest(finish, step), basis.start) };
  }

  progressed(task: PlanTask, percent: number): Preview {
    const step = task.type === 'milestone' ? 100 : PERCENT_STEP;
    const near = Math.round(percent / step) * step;
    return { ...this.basis(task, 'progress'), percent: Math.max(0, Math.min(100, near)) };
  }

  /** One step by keyboard: shown at once, sent when no further one follows. */
  nudge(task: PlanTask, part: Part, by: 1 | -1): void {
    if (!this.may(task, part)) return;
    const { preview } = this.room;
    if (preview && (preview.id !== task.id || preview.part !== part)) this.send();
    const { workDays } = this.room;
    const now = this.basis(task, part);
    if (part === 'move') this.room.preview = this.movedTo(task, workDays.shift(now.start, by), by);
    else if (part === 'resize') this.room.preview = this.resizedTo(task, workDays.shift(now.finish, by), by);
    else this.room.preview = this.progressed(task, now.percent + by * (task.type === 'milestone' ? 100 : PERCENT_STEP));
    this.room.sent = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), SETTLE_MS);
    this.settled ??= saving.pending(() => this.send());
  }

  /** Whether a change by keyboard still waits to be sent. */
  get waiting(): boolean {
    return this.settled !== null;
  }

  /** Gives up what is previewed. */
  cancel(): void {
    this.rest();
    this.room.preview = null;
    this.room.draft = null;
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.settled?.();
    this.settled = null;
  }

  /** Sends what is previewed, as one command; a refusal puts the bar back and says why. */
  async send(): Promise<void> {
    this.rest();
    const { preview } = this.room;
    const task = preview ? this.room.byId.get(preview.id) : undefined;
    if (!preview || !task) return;
    const fields = this.fieldsOf(preview, task);
    if (!fields) {
      this.room.preview = null;
      return;
    }
    this.room.sent = true;
    await this.change(project.change('record.update', { id: task.id, fields }));
  }

  private fieldsOf({ part, start, finish, percent }: Preview, task: PlanTask): Record<string, unknown> | null {
    if (part === 'progress') return percent === task.percent ? null : progressOf(task, percent, this.room.plan!.today);
    if (part === 'resize') {
      const same = finish === toDay(task.finish!);
      return same ? null : { duration: this.room.workDays.count(start, finish) };
    }
    return start === toDay(task.start!) ? null : { constraint: 'not_before', constraint_on: toIso(start) };
  }

  /** Waits for a change; a refusal says why, and the plan stays as it was. */
  private async change(sent: Promise<unknown>): Promise<boolean> {
    try {
      await sent;
      return true;
    } catch (cause) {
      this.room.preview = null;
      this.room.sent = false;
      report(cause);
      return false;
    }
  }

  /** Joins the two tasks of the arrow that was drawn. */
  async link(): Promise<void> {
    const { draft } = this.room;
    this.room.draft = null;
    if (!draft?.to) return;
    const { from, to, dependency } = draft;
    await this.change(project.change('link.create', { kind: 'precedes', from, to, dependency, lag_days: 0 }));
  }

  /** Gives a link another kind or lag. */
  async relink(id: string, change: { dependency?: Dependency; lag_days?: number }): Promise<void> {
    await this.change(project.change('link.update', { id, ...change }));
  }

  async unlink(id: string): Promise<void> {
    this.room.selectedLink = null;
    await this.change(project.change('link.delete', { id }));
  }

  /** Sends what was typed into a cell of a task; what cannot be read is said and changes nothing. */
  async type(task: PlanTask, column: Typing['column'], text: string): Promise<void> {
    const fields = this.read(task, column, text);
    if (fields === null) this.say(t('ui-plan-unread', { text }));
    else await this.change(project.change('record.update', { id: task.id, fields }));
  }

  private read(task: PlanTask, column: Typing['column'], text: string): Record<string, unknown> | null {
    if (column === 'title') return { title: text };
    if (column === 'start') {
      const reading = readDate(text, this.room.plan?.today ?? '');
      return 'date' in reading ? { constraint: 'not_before', constraint_on: reading.date } : null;
    }
    const number = Number(halfWidth(text).replace('%', ''));
    if (!Number.isFinite(number) || number < 0) return null;
    if (column === 'duration') return number > 0 ? { duration: number } : null;
    return number <= 100 ? progressOf(task, Math.round(number), this.room.plan!.today) : null;
  }

  /** Makes a task; its id comes back, or nothing where it was refused. */
  async create(title: string, parent: string | null, after: string | null): Promise<string | null> {
    const fields = { title, type: 'task', duration: 1 };
    let made: string | null = null;
    const sent = project.change('record.create', { kind: 'task', fields, parent, ...(after ? { after } : {}) });
    await this.change(sent.then(({ record }) => (made = record.id)));
    return made;
  }

  /** Makes many tasks at once, as one step. */
  async createMany(titles: readonly string[], parent: string | null, after: string | null): Promise<void> {
    const creates = titles.map((title, index) => ({
      kind: 'task',
      fields: { title, type: 'task', duration: 1 },
      parent,
      temp: `line-${index}`,
      ...(index > 0 ? { after: `line-${index - 1}` } : after ? { after } : {}),
    }));
    await this.change(project.change('record.batch', { label: 'paste', creates, updates: [], deletes: [] }));
  }

  async delete(task: PlanTask): Promise<void> {
    await deleteRecords([task]);
  }

  /** Moves a task among its siblings or to another level. */
  async place(id: string, where: 'up' | 'down' | 'in' | 'out'): Promise<void> {
    const moves = { up: moveUp, down: moveDown, in: indent, out: outdent };
    const move: Move | null = moves[where]([id], this.room.plan?.tasks ?? []);
    if (move) await this.move(move);
  }

  async move({ ids, parent, after }: Move): Promise<void> {
    await this.change(project.change('record.move', { ids: [...ids], parent, after }));
  }
}
