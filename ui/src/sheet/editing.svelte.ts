/**
 * One cell being edited: its text, the list that goes with it, and how it is committed or cancelled.
 *
 * The text stays local until it fits a value; a text that fits none stays in the editor with the
 * reason. Never touches the DOM; the component shows what stands here.
 */
import { choicesOf, coerce, isScore, splitList, type CoerceContext } from './coerce';
import type { Line } from './lines';
import type { SheetState } from './state.svelte';
import type { Column } from './types';

/** One line of the list under a cell. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

/** How an editor came up: by typing over the cell, or by opening what it holds. */
export type Opening = 'typed' | 'opened';

/** What an edit hands over when it is done. */
export interface Finished {
  readonly row: string;
  readonly column: Column;
  readonly text: string;
  readonly value: unknown;
  /** Write to every selected cell, not to this one only. */
  readonly fill: boolean;
  readonly coalesceKey: string;
}

/** Where an edit goes. */
export interface Outlet {
  /** Takes an edit that is done. */
  finish(finished: Finished): void;
  /** Saves a text that is still being typed, so that little is lost if the program ends. */
  keep(finished: Finished): void;
}

interface Session {
  readonly row: string;
  readonly column: Column;
  readonly original: string;
  readonly opening: Opening;
  readonly serial: number;
  /** The edit is meant for every selected cell. */
  readonly fill: boolean;
}

const MAX_OPTIONS = 200;
/** How long a person pauses before a text is saved while it is still open. */
const IDLE_MS = 600;

export class Editing {
  session = $state.raw<Session | null>(null);
  text = $state('');
  error = $state<string | null>(null);
  options = $state.raw<readonly Option[]>([]);
  /** The place in `options` that Enter takes, or -1. */
  highlight = $state(-1);
  /** Whether an input method is composing letters right now. */
  composing = $state(false);
  #serial = 0;
  #lookup = 0;
  #pause = 0;
  /** Tells the host that no text waits any more. */
  #sent: (() => void) | null = null;
  /** The text that was saved while the editor stayed open. */
  #kept: string | null = null;

  constructor(
    readonly state: SheetState,
    readonly outlet: Outlet,
  ) {}

  get active(): boolean {
    return this.session !== null;
  }

  get context(): CoerceContext {
    const { inputs } = this.state;
    return { today: inputs.today, resolveReference: (column, text) => inputs.host.resolveReference(column, text) };
  }

  /** Opens the editor on a line. Typing over starts from nothing; opening starts from what is there. */
  begin(line: Line, column: Column, opening: Opening, fill = false): void {
    const original = fill ? '' : this.state.textOf(line, column);
    this.#serial += 1;
    this.#kept = null;
    this.session = { row: line.key, column, original, opening, serial: this.#serial, fill };
    this.text = opening === 'typed' ? '' : original;
    this.error = fill ? null : (this.state.pending.problem(line.key, column.key)?.reason ?? null);
    this.state.word = null;
    this.#suggest();
  }

  /** Takes the text as it now stands in the editor. */
  input(text: string): void {
    this.text = text;
    this.error = null;
    this.#sent ??= this.state.inputs.host.unsent?.(() => this.flush()) ?? null;
    this.#suggest();
    if (this.composing || !this.session) return;
    this.#keepSoon(this.session);
    const digit = /^[0-9]$/.test(text) && this.session.opening === 'typed' ? Number(text) : -1;
    if (digit >= 0) this.#pickDigit(digit, this.session.column);
  }

  /** Sends what is being typed, fit or not, and waits until the core has answered. */
  async flush(): Promise<void> {
    this.release();
    await this.state.pending.settled();
  }

  /** Saves a text of an existing record after a pause; only texts can be saved half written. */
  #keepSoon(session: Session): void {
    window.clearTimeout(this.#pause);
    const { type } = session.column.shape;
    if ((type !== 'text' && type !== 'long_text') || session.fill || this.#line(session)?.kind !== 'record') return;
    this.#pause = window.setTimeout(() => {
      const read = coerce(this.text, session.column, this.context);
      if (this.session?.serial !== session.serial || this.composing || !read.ok || this.text === (this.#kept ?? session.original)) return;
      this.#kept = this.text;
      this.outlet.keep(this.#finished(session, read.value, this.text, false));
    }, IDLE_MS);
  }

  /** A lone digit picks from a closed list at once: the value of a rating, or the place in the list. */
  #pickDigit(digit: number, column: Column): void {
    const choices = choicesOf(column);
    if (column.shape.type !== 'choice' && !isScore(column.shape)) return;
    const literal = choices.find((choice) => choice.value === `${digit}`);
    const choice = literal ?? (isScore(column.shape) ? undefined : choices[digit - 1]);
    const ambiguous = choices.some((one) => one !== choice && one.label.startsWith(`${digit}`));
    if (choice && !ambiguous) this.take(choice.value);
  }

  /** The kind of a column's list, if it has one. */
  #listed(column: Column): 'choices' | 'references' | null {
    const shape = column.shape.type === 'list' ? column.shape.item : column.shape;
    if (shape?.type === 'reference') return 'references';
    return this.state.isPicked(column) ? 'choices' : null;
  }

  get isList(): boolean {
    return this.session?.column.shape.type === 'list';
  }

  /** The part of the text that the list completes: all of it, or the last item of a list. */
  #token(): string {
    if (!this.session || this.text === this.session.original) return '';
    if (!this.isList) return this.text.trim();
    return this.text.slice(this.text.search(/[^;,\uff1b\uff0c\u3001\n]*$/)).trim();
  }

  #suggest(): void {
    const { session } = this;
    this.#lookup += 1;
    const kind = session && this.#listed(session.column);
    if (!session || !kind) {
      this.#show([]);
      return;
    }
    if (kind === 'choices') this.#show(this.#choiceOptions(session.column, this.#token()));
    else void this.#findReferences(session.column, this.#token(), this.#lookup);
  }

  #choiceOptions(column: Column, token: string): Option[] {
    const options = choicesOf(column).map(({ value, label, also }) => ({ value, label, also: also ?? [] }));
    if (token === '') return options;
    const starts = (text: string) => text.toLowerCase().startsWith(token.toLowerCase());
    const found = options.filter(
      ({ value, label, also }) => starts(value) || also.some(starts) || this.state.matches(token, label),
    );
    return found.sort((a, b) => Number(starts(b.label)) - Number(starts(a.label)));
  }

  async #findReferences(column: Column, token: string, lookup: number): Promise<void> {
    const hits = await this.state.inputs.host.searchReferences(column, token);
    if (lookup !== this.#lookup) return;
    this.#show(hits.slice(0, MAX_OPTIONS).map((hit) => ({ value: hit.id, label: hit.title, detail: hit.code })));
  }

  #show(options: readonly Option[]): void {
    this.options = options;
    const token = this.#token();
    if (token !== '') this.highlight = options.length > 0 ? 0 : -1;
    else this.highlight = this.isList ? -1 : options.findIndex((option) => this.#isCurrent(option));
  }

  #isCurrent(option: Option): boolean {
    const { session } = this;
    const line = session && this.#line(session);
    return Boolean(line && session && this.state.valueOf(line, session.column)?.toString() === option.value);
  }

  #line(session: Session): Line | undefined {
    const row = this.state.rowOf(session.row);
    return row === undefined ? undefined : this.state.lines[row];
  }

  /** Moves the mark in the list; returns whether there is a list to move in. */
  step(by: number): boolean {
    if (this.options.length === 0) return false;
    const from = this.highlight < 0 && by < 0 ? 0 : this.highlight;
    this.highlight = (from + by + this.options.length) % this.options.length;
    return true;
  }

  /** Takes one value from the list: it ends the edit, or becomes the next item of a list. */
  take(value: string): boolean {
    const { session } = this;
    if (!session) return false;
    if (this.isList) {
      const option = this.options.find((one) => one.value === value);
      this.#appendItem(option?.detail ?? option?.label ?? value);
      return true;
    }
    const typed = session.column.shape.type === 'integer' ? Number(value) : value;
    this.#done(session, typed, value, false);
    return true;
  }

  #appendItem(word: string): void {
    const token = this.#token();
    const kept = splitList(token === '' ? this.text : this.text.slice(0, this.text.lastIndexOf(token)));
    const next = kept.includes(word) ? kept.filter((item) => item !== word) : [...kept, word];
    this.text = next.length > 0 ? `${next.join('; ')}; ` : '';
    this.#suggest();
    this.highlight = -1;
  }

  /**
   * Ends the edit with the text as it stands. A mark in the list decides where the person typed a part
   * of its label. Returns whether the edit is over.
   */
  commit(fill = false): boolean {
    const { session } = this;
    if (!session) return true;
    const option = this.options[this.highlight];
    const changed = this.text !== (this.#kept ?? session.original) || (session.opening === 'typed' && this.#kept === null);
    const moved = option && !this.isList && !this.#isCurrent(option);
    if (option && (this.#token() !== '' || moved)) {
      if (this.isList) this.#appendItem(option.detail ?? option.label);
      else {
        const value = session.column.shape.type === 'integer' ? Number(option.value) : option.value;
        return this.#done(session, value, option.label, fill);
      }
    }
    if (!changed && !fill && !this.error) return this.#close();
    if (session.fill && this.text === '' && !fill) return this.#close();
    const read = coerce(this.text, session.column, this.context);
    if (!read.ok) {
      const isNew = this.#line(session)?.kind !== 'record';
      if (isNew && this.text.trim() === '') return this.#close();
      this.error = this.state.inputs.t(read.reason.key, read.reason.args);
      this.state.say(this.error);
      return false;
    }
    return this.#done(session, read.value, this.text, fill);
  }

  #done(session: Session, value: unknown, text: string, fill: boolean): boolean {
    this.#close();
    this.outlet.finish(this.#finished(session, value, text, fill || session.fill));
    return true;
  }

  #finished(session: Session, value: unknown, text: string, fill: boolean): Finished {
    const { row, column, serial } = session;
    return { row, column, text, value, fill, coalesceKey: `${row}:${column.key}:${serial}` };
  }

  /** Ends an edit that must not wait, as when the window loses the focus: a text that fits no value stays in its cell. */
  release(): void {
    const { session, text } = this;
    if (!session || this.commit()) return;
    const reason = this.error ?? '';
    if (this.#line(session)?.kind === 'record') this.state.pending.keepProblem(session.row, session.column.key, { text, reason });
    else this.state.drafts.delete(`${session.row} ${session.column.key}`);
    this.#close();
  }

  /** Leaves the cell as it was. A kept text is given up only where it was opened to be corrected. */
  cancel(): void {
    const { session } = this;
    if (session?.opening === 'opened') this.state.pending.dropProblem(session.row, session.column.key);
    if (session && this.#kept !== null) {
      const value = session.original === '' ? null : session.original;
      this.outlet.keep(this.#finished(session, value, session.original, false));
    }
    this.#close();
  }

  #close(): boolean {
    window.clearTimeout(this.#pause);
    this.#sent?.();
    this.#sent = null;
    this.session = null;
    this.text = '';
    this.error = null;
    this.options = [];
    this.highlight = -1;
    this.#lookup += 1;
    return true;
  }

  /** From typing over to editing in place: arrow keys move the caret from here on. */
  settleIn(): void {
    if (this.session) this.session = { ...this.session, opening: 'opened' };
  }

  /** Puts a day into the text, as when the calendar moves. */
  setDay(date: string): void {
    this.text = date;
    this.error = null;
  }

  /** Keeps an edit on its line when that line has become a record. */
  rekey(from: string, to: string): void {
    if (this.session?.row === from) this.session = { ...this.session, row: to };
  }
}
