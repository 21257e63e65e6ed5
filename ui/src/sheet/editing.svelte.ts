/**
 * One cell being edited: its text, the list that goes with it, and how it is committed or cancelled.
 *
 * The text stays local until it fits a value; a text that fits none stays in the editor with the
 * reason. Never touches the DOM; the component shows what stands here.
 */
import { choicesOf, coerce, isScore, splitList, type CoerceContext } from './coerce';
import { isFiltered, type Line } from './lines';
import type { SheetState } from './state.svelte';
import { Suggestions, wordOf, type Option } from './suggestions.svelte';
import type { Column } from './types';

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

/** How long a person pauses before a text is saved while it is still open. */
const IDLE_MS = 600;

export class Editing {
  session = $state.raw<Session | null>(null);
  text = $state('');
  error = $state<string | null>(null);
  readonly list: Suggestions;
  /** Whether an input method is composing letters right now. */
  composing = $state(false);
  #serial = 0;
  #pause = 0;
  /** Tells the host that no text waits any more. */
  #sent: (() => void) | null = null;
  /** The text that was saved while the editor stayed open. */
  #kept: string | null = null;

  constructor(
    readonly state: SheetState,
    readonly outlet: Outlet,
  ) {
    this.list = new Suggestions(state);
  }

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
    if (this.#couldMove(session.column)) return;
    this.#pause = window.setTimeout(() => {
      const read = coerce(this.text, session.column, this.context);
      if (this.session?.serial !== session.serial || this.composing || !read.ok || this.text === (this.#kept ?? session.original)) return;
      this.#kept = this.text;
      this.outlet.keep(this.#finished(session, read.value, this.text, false));
    }, IDLE_MS);
  }

  /** Whether saving now could carry the line away from under the person's hands. */
  #couldMove(column: Column): boolean {
    const { view } = this.state.inputs;
    return isFiltered(view) || view.sort?.column === column.key || view.group === column.key;
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

  get isList(): boolean {
    return this.session?.column.shape.type === 'list';
  }

  /** Whether an option of a list is already among its items. */
  isChosen(option: Option): boolean {
    return this.isList && splitList(this.text).includes(wordOf(option));
  }

  /** The part of the text that the list completes: all of it, or the last item of a list. */
  #token(): string {
    if (!this.session || this.text === this.session.original) return '';
    if (!this.isList) return this.text.trim();
    return this.text.slice(this.text.search(/[^;,\uff1b\uff0c\u3001\n]*$/)).trim();
  }

  #suggest(): void {
    const { session } = this;
    if (!session) return;
    const line = this.#line(session);
    const value = line && !session.fill ? this.state.valueOf(line, session.column) : null;
    this.list.ask({ column: session.column, token: this.#token(), current: value == null ? null : String(value) });
  }

  #line(session: Session): Line | undefined {
    const row = this.state.rowOf(session.row);
    return row === undefined ? undefined : this.state.lines[row];
  }

  /** Takes one value from the list: it ends the edit, or becomes the next item of a list. */
  take(value: string): void {
    const option = this.list.options.find((one) => one.value === value) ?? { value, label: value };
    if (this.isList) this.#appendItem(wordOf(option));
    else this.#accept(option, false);
  }

  /** Ends the edit with a value from the list. */
  #accept(option: Option, fill: boolean): boolean {
    const { session } = this;
    if (!session) return true;
    const value = session.column.shape.type === 'integer' ? Number(option.value) : option.value;
    return this.#done(session, value, option.label, fill);
  }

  #appendItem(word: string): void {
    const token = this.#token();
    const kept = splitList(token === '' ? this.text : this.text.slice(0, this.text.lastIndexOf(token)));
    const next = kept.includes(word) ? kept.filter((item) => item !== word) : [...kept, word];
    this.text = next.length > 0 ? `${next.join('; ')}; ` : '';
    this.#suggest();
  }

  /**
   * Ends the edit with the text as it stands. What was marked by hand goes first, then what the text
   * says exactly, then what the list makes of a part of it. Returns whether the edit is over.
   */
  commit(fill = false): boolean {
    const { session } = this;
    if (!session) return true;
    const { picked } = this.list;
    if (picked && this.isList) this.#appendItem(wordOf(picked));
    else if (picked) return this.#accept(picked, fill);
    const isSame = this.#kept === null ? session.opening === 'opened' && this.text === session.original : this.text === this.#kept;
    if (isSame && !fill && !this.error) return this.#close();
    return this.#commitText(session, fill);
  }

  #commitText(session: Session, fill: boolean): boolean {
    const exact = coerce(this.text, session.column, this.context);
    if (exact.ok) return this.#done(session, exact.value, this.text, fill);
    const completion = this.list.completion(this.#token());
    if (completion && !this.isList) return this.#accept(completion, fill);
    if (completion) this.#appendItem(wordOf(completion));
    const read = completion ? coerce(this.text, session.column, this.context) : exact;
    if (read.ok) return this.#done(session, read.value, this.text, fill);
    if (this.text.trim() === '' && this.#line(session)?.kind !== 'record') return this.#close();
    this.error = this.state.inputs.t(read.reason.key, read.reason.args);
    this.state.say(this.error);
    return false;
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
    this.state.pending.keepProblem(session.row, session.column.key, { text, reason });
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
    this.list.clear();
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
