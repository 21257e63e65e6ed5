/** What a workshop changes in the project; each gesture is one step of undo. */
import type { Fields, WireRecord } from '../backend/index.ts';
import { deleteRecords } from '../record/deleting.ts';
import { textOf } from '../record/fields.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { today } from '../state/today.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { report } from '../state/undo.ts';
import { dotsOf, dotsOn, give, take } from './ballots.ts';
import { dayTyped, FREQUENCIES, LINK_UPS, votesOf } from './facts.ts';
import type { WorkshopRoom, Writing } from './room.svelte.ts';

/** The voter where nobody is named: the room as a whole, with as many dots as it likes. */
export const EVERYBODY = 'everybody';

export class WorkshopEdits {
  /** Edits that build on what is there wait for each other: a quick hand must not overwrite itself. */
  private turn: Promise<unknown> = Promise.resolve();
  private beginning = false;

  constructor(private readonly room: WorkshopRoom) {
    room.settle = () => this.settle();
  }

  private inTurn<T>(edit: () => Promise<T>): Promise<T> {
    const done = this.turn.then(edit);
    this.turn = done.catch(() => undefined);
    return done;
  }

  /** Sends words that were changed and not confirmed yet, so that no way out of a phase loses them. */
  private async settle(): Promise<void> {
    const { editing, writing } = this.room;
    const line = editing?.id ? project.find(editing.id) : undefined;
    if (line && editing?.what === 'words' && editing.text.trim()) await this.rename(line, editing.text.trim());
    else if (editing?.what === 'due') await this.schedule(line ?? null, editing.text);
    if (writing) await this.settleWriting(writing);
  }

  /** Takes a text that was written: a restatement ends there, and the client's words are restated next. */
  async take(writing: Writing): Promise<void> {
    const { room } = this;
    const text = writing.text.trim();
    if (writing.what === 'words') {
      const made = text ? await this.quote(text) : null;
      if (text && !made) return;
      room.selected = made ?? room.selected;
      room.writing = made ? { what: 'restatement', line: made, text: '' } : null;
      return;
    }
    const line = writing.line === null ? undefined : project.find(writing.line);
    if (!line || !text || (await this.restate(line, text))) room.writing = null;
  }

  private async settleWriting(writing: Writing): Promise<void> {
    const text = writing.text.trim();
    const line = writing.line === null ? undefined : project.find(writing.line);
    if (writing.what === 'restatement') {
      if (line && text) await this.restate(line, text);
    } else if (text) {
      // Once they are sent, the same words must not be sent again.
      this.room.writing = null;
      if ((await this.quote(text)) === null) this.room.writing ??= writing;
    }
  }

  /** Whether the project may be written; where not, it says so. */
  mayWrite(): boolean {
    if (project.readOnly) toasts.show(t('ui-workshop-read-only'), { tone: 'danger' });
    return !project.readOnly;
  }

  /** Begins a session of today; its clock starts with it. */
  async begin(title: string): Promise<void> {
    if (this.beginning || !this.mayWrite()) return;
    this.beginning = true;
    const fields = { title, type: 'workshop', mode: 'onsite', held_on: today() };
    const made = await this.send(() => project.change('record.create', { kind: 'session', fields }));
    this.beginning = false;
    if (made) this.hold(made.record.id);
  }

  /** Goes on with a session. Its agenda is that of the stage from which it was opened, and stays so wherever one looks meanwhile. */
  hold(session: string): void {
    const { place } = navigation;
    const agenda = { stage: place.stage ?? this.room.kept.agenda.stage, chapter: 0, point: 0 };
    this.room.keep({ session, ...(session !== this.room.kept.session && { agenda }) });
    this.room.choosing = 'people';
    this.room.clocks.start();
  }

  /** A person comes or goes. */
  attend(person: string): Promise<void> {
    return this.inTurn(() => this.flip('attendees', person));
  }

  /** A person whom the project does not know yet comes: made and noted as present in one step. */
  introduce(title: string): Promise<void> {
    return this.inTurn(async () => {
      const { session } = this.room;
      if (!session || !this.mayWrite()) return;
      const attendees = [...listOf(session, 'attendees'), '@person'];
      await this.send(() =>
        project.change('record.batch', {
          label: 'batch',
          creates: [{ kind: 'stakeholder', temp: 'person', fields: { title } }],
          updates: [{ id: session.id, fields: { attendees } }],
          deletes: [],
        }),
      );
    });
  }

  /** Notes a question of the agenda as asked in the session, or takes that back. */
  ask(question: string): Promise<void> {
    if (!this.room.session) toasts.show(t('ui-workshop-no-session-yet'));
    return this.inTurn(() => this.flip('questions', question));
  }

  /** Puts a word into a list of the session, or takes it out again. */
  private async flip(field: 'attendees' | 'questions', word: string): Promise<void> {
    const { session } = this.room;
    if (!session || !this.mayWrite()) return;
    const words = listOf(session, field);
    await this.set(session.id, { [field]: words.includes(word) ? words.filter((each) => each !== word) : [...words, word] });
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
  private async pain(text: string) {
    const { room } = this;
    const ratings = room.pending;
    const { severity, frequency } = ratings;
    room.pending = { severity: null, frequency: null };
    const link_up = LINK_UPS.find((each) => each === room.capture);
    const rated: Fields = { ...(link_up && { link_up }), ...(severity && { severity }), ...(frequency && { frequency }) };
    const said = { ...this.said(text), nature: 'qualitative' };
    const made = await this.send(() =>
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
    // The words of a refused line come back, and so do their ratings.
    if (!made) room.pending = ratings;
    return made;
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

  private async action(text: string) {
    const { session, assignee, due } = this.room;
    const fields = { title: text, status: 'open', from: session!.id, ...(assignee && { assignee }), ...(due && { due }) };
    this.room.due = null;
    const made = await this.send(() =>
      project.change('record.batch', { label: 'capture', creates: [{ kind: 'action', fields }], updates: [], deletes: [] }),
    );
    if (!made) this.room.due = due;
    return made;
  }

  /** Says by when an action is to be done, or the one that is being typed; the answer is false where no day was said. */
  async schedule(record: WireRecord | null, text: string): Promise<boolean> {
    const due = text.trim() ? dayTyped(text) : null;
    if (text.trim() && !due) return false;
    if (!record) this.room.due = due;
    else if (textOf(record, 'due') !== (due ?? '') && this.mayWrite()) await this.set(record.id, { due });
    return true;
  }

  /** Gives an action to the next person in the room, or to nobody. */
  assign(record: WireRecord, by: number): Promise<void> {
    return this.inTurn(async () => {
      const now = project.find(record.id);
      if (!now || !this.mayWrite()) return;
      await this.set(now.id, { assignee: this.personAfter(textOf(now, 'assignee') || null, by) });
    });
  }

  /** The person in the room after another one; behind the last comes nobody. */
  personAfter(person: string | null, by: number): string | null {
    const people = [null, ...this.room.attendees.map(({ id }) => id)];
    const at = Math.max(0, people.indexOf(person));
    return people[(at + by + people.length) % people.length]!;
  }

  /** Takes a line away with all that was recorded as one with it. */
  async remove(line: WireRecord): Promise<void> {
    if (!this.mayWrite()) return;
    this.room.edit(null);
    await deleteRecords(this.room.recordedWith(line));
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
  oftener(record: WireRecord | null): Promise<void> {
    return this.inTurn(async () => {
      const now = record && project.find(record.id);
      if (now?.kind !== 'pain_point' || !this.mayWrite()) return;
      await this.set(now.id, { frequency: nextFrequency(textOf(now, 'frequency')) });
    });
  }

  async regroup(record: WireRecord, by: 'link_up' | 'process', group: string): Promise<void> {
    if (textOf(record, by) !== group && this.mayWrite()) await this.set(record.id, { [by]: group === '' ? null : group });
  }

  /** Gives a dot of the voter to a pain point, or takes it back. */
  vote(record: WireRecord | null, voter: string, by: 1 | -1): Promise<void> {
    return this.inTurn(async () => {
      const { room } = this;
      const pain = record && project.find(record.id);
      if (!pain || !this.mayWrite()) return;
      const { ballots, dots } = room.kept;
      const left = voter === EVERYBODY ? Infinity : dots - dotsOf(ballots, voter);
      if (by > 0 && left <= 0) return toasts.show(t('ui-workshop-no-dots'));
      if (by < 0 && this.takeable(pain, voter) <= 0) return toasts.show(t('ui-workshop-no-dot-here'));
      const votes = votesOf(pain) + by;
      const ballot = { pain: pain.id, voter };
      room.keep({ ballots: by > 0 ? give(ballots, ballot, votes) : take(ballots, ballot, votes) });
      if (!(await this.set(pain.id, { votes }))) room.keep({ ballots });
    });
  }

  /** How many votes of a pain point a voter may take back: a person's own, or for the whole room those that are nobody's own. */
  private takeable(pain: WireRecord, voter: string): number {
    const { ballots } = this.room.kept;
    if (voter !== EVERYBODY) return dotsOn(ballots, voter, pain.id);
    const named = ballots.given.filter((each) => each.pain === pain.id && each.voter !== EVERYBODY);
    return votesOf(pain) - named.length;
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

  beginRestating(line: WireRecord | null): void {
    if (line) this.room.write({ what: 'restatement', line: line.id, text: textOf(line, 'our_restatement') });
  }

  async restate(record: WireRecord, text: string): Promise<boolean> {
    if (textOf(record, 'our_restatement') === text) return true;
    return this.mayWrite() && (await this.set(record.id, { our_restatement: text }));
  }

  /** A new statement of the client, to be restated. */
  async quote(words: string): Promise<string | null> {
    if (!this.mayWrite()) return null;
    const fields = { title: words.replaceAll(/\s+/g, ' '), client_words: words, agreed: 'open' };
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

const listOf = (record: WireRecord, field: string): string[] => (record.fields[field] ?? []) as string[];

export function nextFrequency(now: string | null): string {
  const at = FREQUENCIES.findIndex((each) => each === now);
  return FREQUENCIES[(at + 1) % FREQUENCIES.length]!;
}
