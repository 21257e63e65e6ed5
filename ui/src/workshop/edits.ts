/** What a workshop changes in the project; each gesture is one step of undo. */
import type { Fields, WireRecord } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { report } from '../state/undo.ts';
import { dotsOf, dotsOn, give, take } from './ballots.ts';
import { FREQUENCIES, LINK_UPS, textOf, votesOf } from './facts.ts';
import { today } from './room.svelte.ts';
import type { WorkshopRoom } from './room.svelte.ts';

/** The voter where nobody is named: the room as a whole, with as many dots as it likes. */
export const EVERYBODY = 'everybody';

export class WorkshopEdits {
  constructor(private readonly room: WorkshopRoom) {}

  /** Whether the project may be written; where not, it says so. */
  mayWrite(): boolean {
    if (project.readOnly) toasts.show(t('ui-workshop-read-only'), { tone: 'danger' });
    return !project.readOnly;
  }

  /** Begins a session of today; its clock starts with it. */
  async begin(title: string): Promise<void> {
    if (!this.mayWrite()) return;
    const fields = { title, type: 'workshop', mode: 'onsite', held_on: today() };
    const made = await this.send(() => project.change('record.create', { kind: 'session', fields }));
    if (made) this.hold(made.record.id);
  }

  /** Goes on with a session. */
  hold(session: string): void {
    this.room.keep({ session });
    this.room.choosing = 'people';
    this.room.clocks.start();
  }

  /** A person comes or goes. */
  async attend(person: string): Promise<void> {
    const { session } = this.room;
    if (!session || !this.mayWrite()) return;
    const present = (session.fields['attendees'] ?? []) as string[];
    const attendees = present.includes(person) ? present.filter((id) => id !== person) : [...present, person];
    await this.set(session.id, { attendees });
  }

  /** A person whom the project does not know yet comes. */
  async introduce(title: string): Promise<void> {
    if (!this.mayWrite()) return;
    const made = await this.send(() => project.change('record.create', { kind: 'stakeholder', fields: { title } }));
    if (made) await this.attend(made.record.id);
  }

  /** Notes a question of the agenda as asked in the session, or takes that back. */
  async ask(question: string): Promise<void> {
    const { session } = this.room;
    if (!session || !this.mayWrite()) return;
    const asked = (session.fields['questions'] ?? []) as string[];
    const questions = asked.includes(question) ? asked.filter((each) => each !== question) : [...asked, question];
    await this.set(session.id, { questions });
  }

  /** Records a line; the answer is false where the core refused it. */
  async record(text: string): Promise<boolean> {
    const { room } = this;
    if (!this.mayWrite() || !room.session) return false;
    const { capture } = room;
    const sent = capture === 'evidence' ? this.evidence(text) : capture === 'action' ? this.action(text) : this.pain(text);
    return (await sent) !== null;
  }

  /** A pain point, with what was said in the session as the statement that it rests on. */
  private pain(text: string) {
    const { room } = this;
    const { severity, frequency } = room.pending;
    room.pending = { severity: null, frequency: null };
    const link_up = LINK_UPS.find((each) => each === room.capture);
    const rated: Fields = { ...(link_up && { link_up }), ...(severity && { severity }), ...(frequency && { frequency }) };
    const said = { ...this.said(text), nature: 'qualitative' };
    return this.send(() =>
      project.change('record.batch', {
        label: 'capture',
        creates: [
          { kind: 'pain_point', temp: 'pain', fields: { title: text, ...rated } },
          { kind: 'evidence', temp: 'said', fields: said },
        ],
        links: [{ kind: 'supports', from: 'said', to: 'pain' }],
        updates: [],
        deletes: [],
      }),
    );
  }

  private evidence(text: string) {
    const pain = this.room.supportedPain;
    return this.send(() =>
      project.change('record.batch', {
        label: 'capture',
        creates: [{ kind: 'evidence', temp: 'said', fields: this.said(text) }],
        links: pain ? [{ kind: 'supports', from: 'said', to: pain.id }] : [],
        updates: [],
        deletes: [],
      }),
    );
  }

  private action(text: string) {
    const { session, assignee } = this.room;
    const fields = { title: text, status: 'open', from: session!.id, ...(assignee && { assignee }) };
    return this.send(() =>
      project.change('record.batch', { label: 'capture', creates: [{ kind: 'action', fields }], updates: [], deletes: [] }),
    );
  }

  private said(title: string): Fields {
    const session = this.room.session!;
    return { title, session: session.id, method: 'workshop', source: session.title };
  }

  async rename(record: WireRecord, title: string): Promise<boolean> {
    if (record.title === title) return true;
    return this.mayWrite() && (await this.set(record.id, { title }));
  }

  async rate(record: WireRecord | null, severity: number): Promise<void> {
    if (record?.kind === 'pain_point' && this.mayWrite()) await this.set(record.id, { severity });
  }

  /** The next frequency, from rare to hourly and round again. */
  async oftener(record: WireRecord | null): Promise<void> {
    if (record?.kind !== 'pain_point' || !this.mayWrite()) return;
    await this.set(record.id, { frequency: nextFrequency(textOf(record, 'frequency')) });
  }

  async regroup(record: WireRecord, by: 'link_up' | 'process', group: string): Promise<void> {
    if (textOf(record, by) !== group && this.mayWrite()) await this.set(record.id, { [by]: group === '' ? null : group });
  }

  /** Gives a dot of the voter to a pain point, or takes it back. */
  async vote(record: WireRecord | null, voter: string, by: 1 | -1): Promise<void> {
    const { room } = this;
    if (!record || !this.mayWrite()) return;
    const { ballots, dots } = room.kept;
    const left = voter === EVERYBODY ? Infinity : dots - dotsOf(ballots, voter);
    if (by > 0 && left <= 0) return toasts.show(t('ui-workshop-no-dots'));
    if (by < 0 && voter !== EVERYBODY && dotsOn(ballots, voter, record.id) === 0) return toasts.show(t('ui-workshop-no-dot-here'));
    const votes = Math.max(0, votesOf(record) + by);
    if (votes === votesOf(record)) return;
    const ballot = { pain: record.id, voter };
    const next = by > 0 ? give(ballots, ballot, votes) : take(ballots, ballot, votes);
    room.keep({ ballots: next });
    if (!(await this.set(record.id, { votes }))) room.keep({ ballots });
  }

  /** Writes what both sides think of a line, who says so and when; an open line has neither. Who it is, is asked once. */
  async agree(record: WireRecord | null, agreed: 'yes' | 'no' | 'open'): Promise<void> {
    if (!record || !this.mayWrite()) return;
    const settled = agreed !== 'open';
    if (settled && !this.room.confirmer) {
      this.room.answering = agreed;
      this.room.choosing = 'confirmer';
      return;
    }
    const fields = { agreed, confirmed_by: settled ? this.room.kept.confirmer : null, confirmed_on: settled ? today() : null };
    await this.set(record.id, fields);
  }

  /** Somebody confirms from now on, and with it the answer that waited for that. */
  confirm(person: string, line: WireRecord | null): void {
    const { room } = this;
    const { answering } = room;
    room.keep({ confirmer: person });
    room.choosing = null;
    room.answering = null;
    if (answering) void this.agree(line, answering);
  }

  async restate(record: WireRecord, text: string): Promise<boolean> {
    if (textOf(record, 'our_restatement') === text) return true;
    return this.mayWrite() && (await this.set(record.id, { our_restatement: text }));
  }

  /** A new statement of the client, to be restated. */
  async quote(words: string): Promise<string | null> {
    if (!this.mayWrite()) return null;
    const fields = { title: words, client_words: words, agreed: 'open' };
    const made = await this.send(() => project.change('record.create', { kind: 'alignment', fields }));
    return made?.record.id ?? null;
  }

  /** Writes how long the session took. */
  async length(minutes: number): Promise<void> {
    const { session } = this.room;
    if (session && this.mayWrite()) await this.set(session.id, { minutes_length: minutes });
  }

  private async set(id: string, fields: Fields): Promise<boolean> {
    return (await this.send(() => project.change('record.update', { id, fields }))) !== null;
  }

  /** Sends a change; a refusal is told, and nothing comes back. */
  private async send<T>(change: () => Promise<T>): Promise<T | null> {
    try {
      return await change();
    } catch (cause) {
      report(cause);
      return null;
    }
  }
}

export function nextFrequency(now: string | null): string {
  const at = FREQUENCIES.findIndex((each) => each === now);
  return FREQUENCIES[(at + 1) % FREQUENCIES.length]!;
}
