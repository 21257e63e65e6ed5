/**
 * Finds records by text, fast enough to follow each letter in ten thousand records.
 *
 * Remembers what a record shows for as long as the record object lives; never keeps a record alive.
 */
import type { Column, SheetRecord } from './types';

/** What a record shows: everything in small letters, and the short part that pinyin is tried on. */
interface Shown {
  readonly all: string;
  readonly title: string;
}

export class Finder {
  #memory = new WeakMap<SheetRecord, Shown>();
  #columns: readonly Column[] = [];

  constructor(
    readonly display: (record: SheetRecord, column: Column) => string,
    readonly matches: (query: string, text: string) => boolean,
  ) {}

  /** Whether records show a text. Latin letters are tried as pinyin on the title as well. */
  asks(text: string, columns: readonly Column[]): (record: SheetRecord) => boolean {
    const query = text.trim();
    const wanted = query.toLowerCase();
    if (columns !== this.#columns) {
      this.#columns = columns;
      this.#memory = new WeakMap();
    }
    if (wanted === '') return () => true;
    const couldBePinyin = /^[a-z\d ]+$/.test(wanted);
    return (record) => {
      const shown = this.#shown(record);
      return shown.all.includes(wanted) || (couldBePinyin && this.matches(query, shown.title));
    };
  }

  #shown(record: SheetRecord): Shown {
    const known = this.#memory.get(record);
    if (known) return known;
    const texts = this.#columns.map((column) => this.display(record, column));
    const shown = { all: texts.join('\n').toLowerCase(), title: record.title };
    this.#memory.set(record, shown);
    return shown;
  }
}
