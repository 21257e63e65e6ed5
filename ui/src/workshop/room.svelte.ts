/**
 * The workshop room: which session is held, which phase is on, which line is selected, and what the view keeps between
 * two visits. What changes the project stands in `edits.ts`.
 */
import { execute, STAGES } from '../backend/index.ts';
import type { Patch, Stage, WireRecord } from '../backend/index.ts';
import { SvelteMap } from 'svelte/reactivity';
import { textOf } from '../record/fields.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { saving } from '../state/saving.svelte.ts';
import { preferences } from '../state/settings.svelte.ts';
import { report } from '../state/undo.ts';
import type { Chapter } from './agenda.ts';
import { NO_BALLOTS, follow } from './ballots.ts';
import type { KeptBallots } from './ballots.ts';
import { Clocks } from './clocks.svelte.ts';
import type { KeptClocks } from './clocks.svelte.ts';
import { LINK_UPS, newestFirst, ranked, supportOf } from './facts.ts';
import type { CapturedLine, Sort, Support } from './facts.ts';

export const PHASES = ['opening', 'agenda', 'collect', 'group', 'vote', 'rank', 'align', 'summary'] as const;
export type Phase = (typeof PHASES)[number];

/** What can be captured: pain points with or without a link-up, evidence, and actions. */
export const CAPTURES = ['pain', ...LINK_UPS, 'evidence', 'action'] as const;
export type Capture = (typeof CAPTURES)[number];

const KINDS = ['session', 'evidence', 'action', 'pain_point', 'process', 'alignment', 'stakeholder'] as const;
const KEPT_KEY = 'workshop';
const FIRST_STAGE: Stage = 'research';
const DOTS_EACH = 3;
const MOST_DOTS = 10;

/** What the view keeps of a workshop; `path` tells of which project. */
interface Kept {
  path: string;
  session: string | null;
  phase: Phase;
  scope: 'session' | 'all';
  sort: Sort;
  groupBy: 'link_up' | 'process';
  dots: number;
  ballots: KeptBallots;
  confirmer: string | null;
  /** Whose guide the agenda is, and the point of it that is talked about. */
  agenda: { stage: Stage; chapter: number; point: number };
  draft: string;
  clocks?: KeptClocks;
}

const fresh = (path: string): Kept => ({
  path,
  session: null,
  phase: 'opening',
  scope: 'session',
  sort: 'priority',
  groupBy: 'link_up',
  dots: DOTS_EACH,
  ballots: NO_BALLOTS,
  confirmer: null,
  agenda: { stage: navigation.place.stage ?? FIRST_STAGE, chapter: 0, point: 0 },
  draft: '',
});

/** A line that is being edited in the big input, with what stands there: its words, or the day by which an action is due. */
interface Edited {
  /** Nothing while the day is for the line that is being typed. */
  readonly id: string | null;
  readonly what: 'words' | 'due';
  readonly text: string;
}

/** A text of the alignment sheet that is being written: our restatement of a line, or new words of the client. */
export interface Writing {
  readonly what: 'restatement' | 'words';
  readonly line: string | null;
  readonly text: string;
}

export class WorkshopRoom {
  kept = $state<Kept>(fresh(''));
  readonly clocks: Clocks;
  /** The selected line of the phase, by the id of its record. */
  selected = $state<string | null>(null);
  editing = $state.raw<Edited | null>(null);
  /** What Enter will record. */
  capture = $state<Capture>('pain');
  /** The ratings of the line that is being typed. */
  pending = $state<{ severity: number | null; frequency: string | null }>({ severity: null, frequency: null });
  /** Which pain point the next evidence supports, and who takes the next action. */
  supporting = $state<string | null>(null);
  assignee = $state<string | null>(null);
  /** The day by which the action that is being typed is due. */
  due = $state<string | null>(null);
  /** Who is voting. */
  voter = $state<string | null>(null);
  /** What is being chosen from a list: the session, its people, or the one who confirms. */
  choosing = $state<'session' | 'people' | 'confirmer' | null>(null);
  /** The answer that waits for someone to confirm it. */
  answering: 'yes' | 'no' | null = null;
  writing = $state.raw<Writing | null>(null);
  /** The chapters of the agenda, once its guide has been brought. */
  chapters = $state.raw<readonly Chapter[]>([]);
  /** Sends what was changed and not confirmed yet; it is on its way when the answer comes. */
  settle: () => Promise<void> = () => Promise.resolve();
  private forget: (() => void) | null = null;
  private readonly supports = new SvelteMap<string, Support>();

  constructor(path: string) {
    const kept = preferences.read<Kept | null>(KEPT_KEY, null);
    const begun = fresh(path);
    this.kept = kept?.path === path ? { ...begun, ...kept, agenda: { ...begun.agenda, ...kept.agenda } } : begun;
    this.clocks = new Clocks(this.kept.clocks, () => this.keep());
    this.clocks.enter(this.kept.phase);
  }

  /** Brings what the phases show, and follows what changes; the result ends that. */
  open(): () => void {
    for (const kind of KINDS) project.ensure(kind).catch(report);
    execute('link.list', { kind: 'supports' }).then(({ links }) => {
      for (const ends of links) this.supports.set(...supportOf(ends));
    }, report);
    const stopHearing = project.hear((patch) => this.heard(patch));
    const stopCovering = navigation.cover(({ id }) => this.reveal(id));
    const stopBeat = this.clocks.total.show();
    return () => {
      stopHearing();
      stopCovering();
      stopBeat();
      this.close();
      this.keep();
    };
  }

  get phase(): Phase {
    return this.kept.phase;
  }

  /** Goes to a phase; what is selected there stays selected where the new one shows it too. */
  go(phase: Phase): void {
    this.close();
    this.choosing = null;
    this.kept.phase = phase;
    this.clocks.enter(phase);
    this.keep();
  }

  /** Words that a person is changing: they are sent before anything leaves them, as every text of the desk is. */
  edit(editing: Edited | null): void {
    this.editing = editing;
    if (editing) this.remember();
  }

  write(writing: Writing | null): void {
    this.writing = writing;
    if (writing) this.remember();
  }

  private remember(): void {
    this.forget ??= saving.pending(() => this.settle());
  }

  /** Leaves what is being edited or written, with its words sent. */
  private close(): void {
    void this.settle();
    this.editing = null;
    this.writing = null;
    this.forget?.();
    this.forget = null;
  }

  step(by: number): void {
    const next = PHASES[PHASES.indexOf(this.phase) + by];
    if (next) this.go(next);
  }

  /** Keeps how the room was left. */
  keep(part: Partial<Kept> = {}): void {
    Object.assign(this.kept, part);
    preferences.keep(KEPT_KEY, { ...$state.snapshot(this.kept), clocks: this.clocks.kept() });
  }

  get session(): WireRecord | null {
    return project.records('session').find((record) => record.id === this.kept.session) ?? null;
  }

  /** The people of the session, in its order. */
  get attendees(): WireRecord[] {
    const ids = (this.session?.fields['attendees'] ?? []) as string[];
    return ids.flatMap((id) => project.records('stakeholder').find((record) => record.id === id) ?? []);
  }

  /** The evidence of the session, with what it supports. */
  private get evidence(): CapturedLine[] {
    const targets = new Map([...this.supports.values()].map(({ from, to }) => [from, to]));
    return project
      .records('evidence')
      .filter((record) => this.kept.session !== null && record.fields['session'] === this.kept.session)
      .map((record) => ({ record, supports: targets.get(record.id) ?? null }));
  }

  /** The pain points that came up in the session: those that what was said in it supports. */
  get sessionPains(): WireRecord[] {
    const said = new Set(this.evidence.flatMap(({ supports }) => supports ?? []));
    return project.records('pain_point').filter((record) => said.has(record.id));
  }

  /** The pain points that are grouped, voted on and ranked. */
  get pains(): readonly WireRecord[] {
    return this.kept.scope === 'session' ? this.sessionPains : project.records('pain_point');
  }

  get ranking(): WireRecord[] {
    return ranked(this.pains, this.kept.sort);
  }

  get actions(): WireRecord[] {
    return project.records('action').filter((record) => this.kept.session !== null && record.fields['from'] === this.kept.session);
  }

  /** Evidence of its own: not what was noted together with a pain point as its first statement. */
  get statements(): CapturedLine[] {
    const pains = new Map(project.records('pain_point').map((record) => [record.id, record]));
    return this.evidence.filter((line) => !isFirstOf(line, line.supports ? pains.get(line.supports) : undefined));
  }

  /** Everything that was recorded as one line: a pain point comes with its first statement. */
  recordedWith(line: WireRecord): WireRecord[] {
    return [line, ...this.evidence.filter((each) => each.supports === line.id && isFirstOf(each, line)).map(({ record }) => record)];
  }

  /** Everything that was captured in the session, the newest first. */
  get lines(): WireRecord[] {
    const statements = this.statements.map(({ record }) => record);
    return newestFirst([...this.sessionPains, ...statements, ...this.actions]);
  }

  supportedBy(evidence: string): string | null {
    return [...this.supports.values()].find(({ from }) => from === evidence)?.to ?? null;
  }

  /** The pain point that the next evidence supports: the chosen one, or the last that was captured. */
  get supportedPain(): WireRecord | null {
    const pains = newestFirst(this.sessionPains);
    return pains.find((record) => record.id === this.supporting) ?? pains[0] ?? null;
  }

  /** The chapter of the agenda that is shown, and the point of it that is talked about. */
  get chapterAt(): number {
    return Math.min(this.kept.agenda.chapter, Math.max(0, this.chapters.length - 1));
  }

  get pointAt(): number {
    return Math.min(this.kept.agenda.point, Math.max(0, (this.chapters[this.chapterAt]?.points.length ?? 1) - 1));
  }

  /** Walks along the points, past the ends of a chapter into its neighbour. */
  walk(by: number): void {
    const next = this.pointAt + by;
    if (next < 0) this.turn(-1, true);
    else if (next < (this.chapters[this.chapterAt]?.points.length ?? 0)) this.keep({ agenda: { ...this.kept.agenda, chapter: this.chapterAt, point: next } });
    else this.turn(1);
  }

  turn(by: number, toEnd = false): void {
    const to = this.chapters[this.chapterAt + by];
    if (to) this.keep({ agenda: { ...this.kept.agenda, chapter: this.chapterAt + by, point: toEnd ? to.points.length - 1 : 0 } });
  }

  /** Takes the guide of the next stage for the agenda, from the last one round to the first. */
  turnStage(by: number): void {
    const stage = STAGES[(STAGES.indexOf(this.kept.agenda.stage) + by + STAGES.length) % STAGES.length]!;
    this.keep({ agenda: { stage, chapter: 0, point: 0 } });
  }

  get alignments(): readonly WireRecord[] {
    return project.records('alignment');
  }

  get confirmer(): WireRecord | null {
    return project.records('stakeholder').find((record) => record.id === this.kept.confirmer) ?? null;
  }

  /** Moves the selection through a list; it stays at the ends. */
  move(list: readonly WireRecord[], by: number): void {
    const at = list.findIndex((record) => record.id === this.selected);
    const next = list[at < 0 ? 0 : Math.max(0, Math.min(list.length - 1, at + by))];
    if (next) this.selected = next.id;
  }

  /** The selected record of a list, or its first. */
  at(list: readonly WireRecord[]): WireRecord | null {
    return list.find((record) => record.id === this.selected) ?? list[0] ?? null;
  }

  /** The same, and stays selected where it goes when it is changed. */
  hold(list: readonly WireRecord[]): WireRecord | null {
    const record = this.at(list);
    this.selected = record?.id ?? null;
    return record;
  }

  setDots(by: number): void {
    this.keep({ dots: Math.max(1, Math.min(MOST_DOTS, this.kept.dots + by)) });
  }

  /** Shows a record that a step of undo touched: it is selected, in the phase that has it. */
  private reveal(id: string): void {
    this.selected = id;
    if (project.find(id)?.kind === 'alignment' && this.phase !== 'summary') this.go('align');
  }

  private heard(patch: Patch): void {
    const gone = new Set(patch.removed);
    if (this.editing?.id && gone.has(this.editing.id)) this.editing = null;
    if (this.writing?.line && gone.has(this.writing.line)) this.writing = null;
    for (const link of patch.links) if (link.kind === 'supports') this.supports.set(link.id, { from: link.from, to: link.to });
    for (const id of patch.removed_links) this.supports.delete(id);
    const votes = (pain: string) => project.find(pain)?.fields['votes'] as number | undefined;
    const ballots = follow(this.kept.ballots, votes);
    if (ballots !== this.kept.ballots) this.keep({ ballots });
  }
}

const isFirstOf = ({ record }: CapturedLine, pain: WireRecord | undefined): boolean =>
  pain?.kind === 'pain_point' && record.fields['nature'] === 'qualitative' && pain.created === record.created;

/** The column of a pain point on the board. */
export const groupOf = (record: WireRecord, by: 'link_up' | 'process'): string => textOf(record, by);
