/**
 * One walk through the scope with a client. What was said lies in the project: each answer is a comment that bears the
 * code of the session, together with the scope that it sets, as one step. Here is only where the walk stands.
 */
import { CommandError } from '../../backend/index.ts';
import type { Baseline, BatchCreate, Fields, WireRecord } from '../../backend/index.ts';
import { exceptions } from '../../state/exceptions.svelte.ts';
import { project } from '../../state/project.svelte.ts';
import { scopeOf } from '../../state/scope.ts';
import type { ScopeWord } from '../../state/scope.ts';
import { day, t } from '../../state/text.svelte.ts';
import { today } from '../../state/today.ts';
import { report } from '../../state/undo.ts';
import { modulesOf } from './lines.ts';
import type { WalkLine, WalkModule } from './lines.ts';
import type { Reasons } from './why.ts';

export type Answer = 'agree' | 'defer' | 'exclude' | 'remark';

/** What was said about a line. */
export interface Said {
  readonly answer: Answer;
  /** Who said it. */
  readonly by: string;
  readonly comment: WireRecord;
}

/** What a walk begins with. */
export interface WalkPlan {
  readonly session: WireRecord;
  readonly lines: readonly WalkLine[];
  readonly reasons: Reasons;
  /** The baseline against which the differences are walked; nothing where the whole list is. */
  readonly against: Baseline | null;
  /** The baseline that is followed by what comes out. */
  readonly latest: Baseline | null;
}

const SET: Partial<Record<Answer, ScopeWord>> = { defer: 'deferred', exclude: 'out' };

export class Walk {
  readonly session: WireRecord;
  readonly lines: readonly WalkLine[];
  readonly modules: readonly WalkModule[];
  index = $state(0);
  /** The stakeholder who speaks for the client. */
  who = $state('');
  /** An answer that a signature stood in the way of; it can become a change request. */
  refused = $state.raw<{ line: WalkLine; answer: Answer } | null>(null);
  busy = $state(false);
  /** The answers given in this visit, by the comment that tells them. */
  private readonly given = new Map<string, Answer>();
  /** The lines that they are about. */
  private readonly places = new Map<string, number>();
  /** The exclusions that this visit has written, by feature. */
  private readonly written = new Map<string, string>();

  constructor(readonly plan: WalkPlan) {
    this.session = plan.session;
    this.lines = plan.lines;
    this.modules = modulesOf(plan.lines);
    this.who = this.people[0]?.id ?? '';
    const first = this.lines.findIndex((line) => !this.saidOf(line));
    this.index = Math.max(0, first);
  }

  get line(): WalkLine | undefined {
    return this.lines[this.index];
  }

  /** Who is in the room, as the session tells. */
  get people(): WireRecord[] {
    const ids = (this.session.fields['attendees'] ?? []) as string[];
    return ids.flatMap((id) => project.find(id) ?? []);
  }

  get speaker(): string {
    return project.find(this.who)?.title ?? '';
  }

  /** Everything said in this walk, oldest first. */
  get log(): WireRecord[] {
    return project.records('comment').filter((comment) => comment.tags.includes(this.session.code));
  }

  /** What was decided about a line last; a remark counts where nothing else was said. */
  saidOf(line: WalkLine): Said | null {
    const own = this.log.filter((comment) => isAbout(comment, line));
    const comment = own.findLast((each) => this.answerOf(each) !== 'remark') ?? own.at(-1);
    if (!comment) return null;
    return { answer: this.answerOf(comment), by: String(comment.fields['author'] ?? ''), comment };
  }

  /** The remarks about a line. */
  remarksOf(line: WalkLine): WireRecord[] {
    return this.log.filter((each) => isAbout(each, line) && this.answerOf(each) === 'remark');
  }

  /** Whether a line can be put off or left out: only features that are still there have a scope. */
  canScope(line: WalkLine): boolean {
    return line.kind === 'feature' && line.difference !== 'removed';
  }

  go(index: number): void {
    this.refused = null;
    this.index = Math.min(Math.max(index, 0), this.lines.length - 1);
  }

  /** The next person in the room speaks. */
  pass(): void {
    const at = this.people.findIndex((person) => person.id === this.who);
    this.who = this.people[(at + 1) % Math.max(1, this.people.length)]?.id ?? '';
  }

  /** Writes an answer down as one step; whether it was taken. */
  async answer(answer: Answer, words = ''): Promise<boolean> {
    const { line, index } = this;
    if (!line || this.busy || project.readOnly) return false;
    if (SET[answer] && !this.canScope(line)) return false;
    this.busy = true;
    this.refused = null;
    exceptions.suggested = t('ui-walk-reason', { who: this.speaker, on: day(this.heldOn), session: this.session.code });
    try {
      const { creates, updates, deletes } = this.step(line, answer, words);
      const { created } = await project.change('record.batch', { label: 'walk', creates, updates, deletes });
      this.note(created[0], answer, index);
      if (answer === 'exclude' && created[1]) this.written.set(line.id, created[1]);
      return true;
    } catch (cause) {
      if (cause instanceof CommandError && cause.code === 'locked-by-baseline') this.refused = { line, answer };
      else report(cause);
      return false;
    } finally {
      exceptions.suggested = '';
      this.busy = false;
    }
  }

  /** Makes the refused answer a change request, which says what shall become of the scope. */
  async request(): Promise<void> {
    const { refused } = this;
    const scope = refused && SET[refused.answer];
    if (!refused || !scope || this.busy) return;
    const { line } = refused;
    const title = t(`ui-walk-wish-${refused.answer}`, { title: line.title });
    const name = (word: string) => (word === 'open' ? '' : t(`choice-scope-${word}`));
    const item = {
      record: line.id,
      change: 'modify',
      field: 'scope',
      value: JSON.stringify(scope),
      before: name(line.scope),
      after: name(scope),
    };
    const fields = {
      title,
      origin: 'client',
      received_on: this.heldOn,
      reason: t('ui-walk-reason', { who: this.speaker, on: day(this.heldOn), session: this.session.code }),
      status: 'submitted',
      items: [item],
    };
    this.busy = true;
    try {
      const { created } = await project.change('record.batch', {
        label: 'walk',
        creates: [this.comment(line, title, 'open'), { kind: 'change_request', fields, temp: 'request' }],
        updates: [],
        deletes: [],
      });
      this.note(created[0], 'remark', this.lines.indexOf(line));
      this.refused = null;
    } catch (cause) {
      report(cause);
    } finally {
      this.busy = false;
    }
  }

  private note(comment: string | undefined, answer: Answer, index: number): void {
    if (!comment) return;
    this.given.set(comment, answer);
    this.places.set(comment, index);
  }

  /** Goes to the line whose answer is among what was taken back; whether there is one. */
  returnTo(removed: readonly string[]): boolean {
    const place = removed.map((id) => this.places.get(id)).find((each) => each !== undefined);
    if (place !== undefined) this.go(place);
    return place !== undefined;
  }

  /** How many lines were answered in each way, and how many wait. */
  counts(): Record<Answer | 'waiting', number> {
    const counts = { agree: 0, defer: 0, exclude: 0, remark: 0, waiting: 0 };
    for (const line of this.lines) counts[this.saidOf(line)?.answer ?? 'waiting'] += 1;
    return counts;
  }

  /** The day of the walk. */
  get heldOn(): string {
    return String(this.session.fields['held_on'] ?? today());
  }

  /** Everything that one answer changes. The comment comes first: the step is named after it. */
  private step(line: WalkLine, answer: Answer, words: string) {
    const record = project.find(line.id);
    const before = record ? scopeOf(record) : line.scope;
    const after = this.canScope(line) ? (SET[answer] ?? (answer === 'agree' ? this.agreedScope(line) : before)) : before;
    const said = answer === 'remark' ? words : t(`ui-walk-said-${answer}`, { title: line.title });
    const creates = [this.comment(line, said, answer === 'remark' ? 'open' : 'accepted')];
    // What is out already was excluded for a reason of its own.
    if (answer === 'exclude' && before !== 'out') creates.push(this.exclusion(line));
    const taken = answer === 'remark' ? undefined : this.written.get(line.id);
    const deletes = taken && project.find(taken) ? [taken] : [];
    const updates = after === before ? [] : [{ id: line.id, fields: { scope: after } as Fields }];
    return { creates, updates, deletes };
  }

  /** What an agreement stands for: the scope with which the line came; what nobody had decided is then in. */
  private agreedScope(line: WalkLine): ScopeWord {
    return line.scope === 'open' ? 'in' : line.scope;
  }

  private comment(line: WalkLine, text: string, disposition: 'open' | 'accepted'): BatchCreate {
    // What is gone cannot be referred to; its code stands in for it.
    const isGone = line.difference === 'removed';
    const tags = isGone ? [this.session.code, line.code] : [this.session.code];
    const said = { title: text, text, author: this.speaker, source: 'app', disposition, tags };
    return { kind: 'comment', fields: isGone ? said : { ...said, about: line.id }, temp: 'comment' };
  }

  private exclusion(line: WalkLine): BatchCreate {
    const statement = t('ui-walk-exclusion', { title: line.title });
    const reason = t('ui-walk-reason', { who: this.speaker, on: day(this.heldOn), session: this.session.code });
    return { kind: 'exclusion', fields: { title: statement, statement, reason, source: this.session.title }, temp: 'exclusion' };
  }

  /** What a comment says, known from this visit, or read off what became of its feature. */
  private answerOf(comment: WireRecord): Answer {
    const known = this.given.get(comment.id);
    if (known) return known;
    if (comment.fields['disposition'] === 'open') return 'remark';
    const scope = scopeOf(project.find(String(comment.fields['about'] ?? '')) ?? { fields: {} });
    if (scope === 'deferred') return 'defer';
    return scope === 'out' ? 'exclude' : 'agree';
  }
}

const isAbout = (comment: WireRecord, line: WalkLine) =>
  comment.fields['about'] === line.id || comment.tags.includes(line.code);

/** The name of the next baseline: the last version and one more; what stands behind a version tells of that one only. */
export function nextName(last: string | null): string {
  const found = last?.match(/^(.*[Vv])(\d+)\.(\d+)/);
  if (!found) return t('ui-walk-baseline-first');
  return `${found[1]}${found[2]}.${Number(found[3]) + 1}`;
}
