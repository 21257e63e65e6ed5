/**
 * What a person has entered and the core has not yet confirmed: optimistic values, and texts that were
 * refused and are kept for correction.
 *
 * Never changes a record; a value here only covers the record's own until the core has answered.
 */
import { SvelteMap } from 'svelte/reactivity';
import type { Refusal } from './gestures';
import type { Batch, Outcome, SheetHost } from './types';

/** A text that fits no value or that the core refused, with the reason in words. */
export interface Problem {
  readonly text: string;
  readonly reason: string;
}

/** One cell of a paste that did not land. */
export interface UnlandedCell {
  readonly id: string;
  readonly column: string;
  /** What its line and its column are called. */
  readonly line: string;
  readonly head: string;
  readonly text: string;
  readonly reason: string;
}

/** Words of one line of a paste that have no cell. */
export interface UnlandedLine {
  /** What the line is called; empty where it has become no record. */
  readonly line: string;
  readonly text: string;
  readonly reason: string;
}

/** What a paste landed and what not. */
export interface Unlanded {
  readonly landed: number;
  readonly cells: readonly UnlandedCell[];
  readonly lines: readonly UnlandedLine[];
}

/** The name of one cell of one record. */
export function cellKey(id: string, column: string): string {
  return `${id}\u0000${column}`;
}

interface Cover {
  readonly value: unknown;
  readonly ticket: number;
}

export class Pending {
  readonly #covers = new SvelteMap<string, Cover>();
  readonly #problems = new SvelteMap<string, Problem>();
  #ticket = 0;
  /** Done when the core has answered everything that was sent. */
  #underway: Promise<unknown> = Promise.resolve();

  /** How many cells keep a refused text. */
  get problemCount(): number {
    return this.#problems.size;
  }

  cover(id: string, column: string): { readonly value: unknown } | undefined {
    return this.#covers.size === 0 ? undefined : this.#covers.get(cellKey(id, column));
  }

  problem(id: string, column: string): Problem | undefined {
    return this.#problems.size === 0 ? undefined : this.#problems.get(cellKey(id, column));
  }

  keepProblem(id: string, column: string, problem: Problem): void {
    this.#problems.set(cellKey(id, column), problem);
  }

  dropProblem(id: string, column: string): void {
    this.#problems.delete(cellKey(id, column));
  }

  /** Moves the kept texts of a typed line to the record that it has become. */
  moveProblems(from: string, to: string): void {
    for (const [key, problem] of [...this.#problems]) {
      const [id, column = ''] = key.split('\u0000');
      if (id !== from) continue;
      this.#problems.delete(key);
      this.keepProblem(to, column, problem);
    }
  }

  /** The first cell that keeps a refused text, as record id and column key. */
  firstProblem(): readonly [id: string, column: string] | null {
    for (const key of this.#problems.keys()) {
      const [id = '', column = ''] = key.split('\u0000');
      return [id, column];
    }
    return null;
  }

  /**
   * Sends a batch. While it is under way its values cover the records' own; afterwards the records
   * speak for themselves. Where the core refuses, every text stays in its cell with the reason.
   */
  send(host: SheetHost, batch: Batch, texts: (id: string, column: string) => string): Promise<Outcome> {
    const sent = this.#carry(host, batch, texts);
    this.#underway = Promise.all([this.#underway, sent]);
    return sent;
  }

  /** Waits until the core has answered everything that was sent. */
  async settled(): Promise<void> {
    await this.#underway;
  }

  async #carry(host: SheetHost, batch: Batch, texts: (id: string, column: string) => string): Promise<Outcome> {
    const ticket = (this.#ticket += 1);
    for (const { id, column, value } of batch.updates) {
      this.#covers.set(cellKey(id, column), { value, ticket });
      this.#problems.delete(cellKey(id, column));
    }
    const outcome = await this.#outcome(host, batch);
    if (!outcome.ok) {
      for (const { id, column } of batch.updates) {
        this.keepProblem(id, column, { text: texts(id, column), reason: outcome.message });
      }
    }
    this.#settle(batch, ticket);
    return outcome;
  }

  async #outcome(host: SheetHost, batch: Batch): Promise<Outcome> {
    try {
      return await host.apply(batch);
    } catch (error) {
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Takes the covers of one command away, unless a later command has covered the same cell again. */
  #settle(batch: Batch, ticket: number): void {
    for (const { id, column } of batch.updates) {
      const key = cellKey(id, column);
      if (this.#covers.get(key)?.ticket === ticket) this.#covers.delete(key);
    }
  }

  /** Keeps the texts of a gesture that fitted no value. `words` turns a reason into a sentence. */
  keepRefusals(refusals: readonly Refusal[], words: (refusal: Refusal) => string): void {
    for (const refusal of refusals) {
      if (refusal.text === '') continue;
      this.keepProblem(refusal.id, refusal.column, { text: refusal.text, reason: words(refusal) });
    }
  }
}
