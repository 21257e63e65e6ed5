/**
 * The list under a cell that is being edited: which values fit what was typed, and which one is marked.
 *
 * An answer that comes late, for letters typed before, is thrown away; a mark never outlives its letters.
 */
import { choicesOf } from './coerce';
import type { SheetState } from './state.svelte';
import type { Column } from './types';

/** One line of the list under a cell. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

/** What a list is asked for. */
export interface Asked {
  readonly column: Column;
  /** The letters to complete; empty lists everything. */
  readonly token: string;
  /** The value that the cell has, to be marked where nothing is typed yet. */
  readonly current: string | null;
}

const MAX_OPTIONS = 200;

/** The word that stands for an option inside a list: its code where it has one. */
export const wordOf = (option: Option): string => option.detail ?? option.label;

export class Suggestions {
  options = $state.raw<readonly Option[]>([]);
  /** The place in `options` that Enter takes, or -1. */
  highlight = $state(-1);
  /** The person has moved the mark by hand. */
  #stepped = false;
  /** The letters that `options` answer. */
  #answered: string | null = null;
  #question = 0;

  constructor(readonly state: SheetState) {}

  /** Takes the list away. */
  clear(): void {
    this.#question += 1;
    this.options = [];
    this.highlight = -1;
    this.#stepped = false;
    this.#answered = null;
  }

  /** Shows what fits; references may answer a little later. */
  ask(asked: Asked): void {
    this.#question += 1;
    this.#stepped = false;
    const { shape } = asked.column;
    const inner = shape.type === 'list' ? shape.item : shape;
    if (inner?.type === 'reference') void this.#findReferences(asked, this.#question);
    else if (this.state.isPicked(asked.column)) this.#show(this.#choices(asked), asked);
    else this.clear();
  }

  #choices({ column, token }: Asked): Option[] {
    const options = choicesOf(column).map(({ value, label, also }) => ({ value, label, also: also ?? [] }));
    if (token === '') return options;
    const starts = (text: string) => text.toLowerCase().startsWith(token.toLowerCase());
    const found = options.filter(
      ({ value, label, also }) => starts(value) || also.some(starts) || this.state.matches(token, label),
    );
    return found.sort((a, b) => Number(starts(b.label)) - Number(starts(a.label)));
  }

  async #findReferences(asked: Asked, question: number): Promise<void> {
    const hits = await this.state.inputs.host.searchReferences(asked.column, asked.token);
    if (question !== this.#question) return;
    const options = hits.slice(0, MAX_OPTIONS).map((hit) => ({ value: hit.id, label: hit.title, detail: hit.code }));
    this.#show(options, asked);
  }

  #show(options: readonly Option[], { column, token, current }: Asked): void {
    this.options = options;
    this.#answered = token;
    if (token !== '') this.highlight = options.length > 0 ? 0 : -1;
    else this.highlight = column.shape.type === 'list' ? -1 : options.findIndex((option) => option.value === current);
  }

  /** Moves the mark; returns whether there is a list to move in. */
  step(by: number): boolean {
    if (this.options.length === 0) return false;
    const from = this.highlight < 0 && by < 0 ? 0 : this.highlight;
    this.highlight = (from + by + this.options.length) % this.options.length;
    this.#stepped = true;
    return true;
  }

  /** The marked option, if it was marked by hand. */
  get picked(): Option | undefined {
    return this.#stepped ? this.options[this.highlight] : undefined;
  }

  /** The option that completes some letters, if the list has answered them. */
  completion(token: string): Option | undefined {
    return token !== '' && token === this.#answered ? this.options[this.highlight] : undefined;
  }
}
