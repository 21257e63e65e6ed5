/**
 * The state of one table on the screen: which lines and columns are shown, what is selected, and where
 * the window stands.
 *
 * The selection is kept by record id and column key, so that it stays on its record when lines above
 * come or go. Never changes a record and never sends a command.
 */
import { SvelteMap } from 'svelte/reactivity';
import { choicesOf, format, type FormatContext } from './coerce';
import { isNumeric, readCell } from './columns';
import type { Plan } from './gestures';
import { placesByKey, recordLines, totalsByColumn, type Line, type NewLine } from './lines';
import { Finder } from './finder';
import { Pending, type Unlanded } from './pending.svelte';
import { clampCell, rangeOf, single, type Cell, type Extent, type Range, type Selection } from './selection';
import type { Drop } from './tree';
import { orderedColumns, placeColumns, ROW_HEIGHT, scrollToShow, visibleSpan } from './viewport';
import type { Column, SheetHost, SheetRecord, SheetView, Translate } from './types';

/** What the component is given; read through getters so that changes are seen. */
export interface Inputs {
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRecord[];
  readonly host: SheetHost;
  readonly t: Translate;
  readonly tree: boolean;
  readonly canCreate: boolean;
  readonly readOnly: boolean;
  readonly today: string;
  view: SheetView;
}

/** The key of the standing last line and of an inserted line. */
export const ADD_KEY = 'sheet:add';
export const DRAFT_KEY = 'sheet:draft';

/** The width of the row head with the outline number and the drag handle. */
export const HEAD_WIDTH = 60;

interface Pin {
  readonly row: string;
  readonly col: string;
  /** Where it last was, for the case that its line or column is gone. */
  readonly last: Cell;
}

interface Pins {
  readonly anchor: Pin;
  readonly head: Pin;
  readonly active: Pin;
}

const NOWHERE: Pin = { row: '', col: 'title', last: { row: 0, col: 0 } };

export class SheetState {
  readonly pending = new Pending();
  /** Values typed into lines that are not yet records, by line key and column key. */
  readonly drafts = new SvelteMap<string, unknown>();
  scrollTop = $state(0);
  scrollLeft = $state(0);
  viewWidth = $state(800);
  viewHeight = $state(400);
  /** A word about the last refused action, shown at the active cell until the next move. */
  word = $state<string | null>(null);
  /** What the live region says. */
  said = $state('');
  /** The level of the standing last line, where the person has chosen one. */
  addLevel = $state<number | null>(null);
  /** What a paste could not land, listed until a person closes the list. */
  unlanded = $state.raw<Unlanded | null>(null);
  /** A paste that waits for a word because it would create records. */
  preview = $state.raw<{ readonly plan: Plan; readonly rows: number } | null>(null);
  /** The rows being carried by the pointer, and where they would drop. */
  carry = $state.raw<{ readonly ids: ReadonlySet<string>; readonly drop: Drop | null } | null>(null);
  /** An inserted line that is not yet a record, and the line that it stands behind. */
  draft = $state.raw<{ readonly line: NewLine; readonly behind: string | null } | null>(null);
  #pins = $state.raw<Pins>({ anchor: NOWHERE, head: NOWHERE, active: NOWHERE });

  constructor(readonly inputs: Inputs) {}

  readonly format: FormatContext = {
    reference: (id) => this.inputs.host.reference(id),
    listSeparator: '; ',
  };

  readonly #display = (record: SheetRecord, column: Column): string => format(readCell(record, column), column, this.format);
  readonly #finder = new Finder(this.#display, (query, text) => this.matches(query, text));

  readonly columns: readonly Column[] = $derived.by(() => orderedColumns(this.inputs.columns, this.inputs.view));
  readonly placed = $derived.by(() => placeColumns(this.columns, this.inputs.view, { headWidth: HEAD_WIDTH, viewWidth: this.viewWidth }));
  readonly width = $derived.by(() => this.placed.reduce((sum, one) => sum + one.width, HEAD_WIDTH));
  /** Where the pinned columns end, from the left edge of the window. */
  readonly pinnedEnd = $derived.by(() => this.placed.reduce((end, one) => (one.sticky ? one.left + one.width : end), HEAD_WIDTH));
  readonly #rowOf = $derived.by(() => placesByKey(this.lines));
  readonly #colOf = $derived.by(() => placesByKey(this.columns));

  readonly #shown: readonly Line[] = $derived.by(() =>
    recordLines({
      records: this.inputs.rows,
      columns: this.inputs.columns,
      view: this.inputs.view,
      tree: this.inputs.tree,
      passes: this.#finder.asks(this.inputs.view.text, this.inputs.columns),
      display: this.#display,
    }),
  );

  readonly lines: readonly Line[] = $derived.by(() => {
    const lines = [...this.#shown];
    if (this.draft) {
      const place = lines.findIndex((line) => line.key === this.draft?.behind);
      lines.splice(place < 0 ? 0 : this.#endOfSubtree(lines, place), 0, this.draft.line);
    }
    if (this.inputs.canCreate && !this.inputs.readOnly) lines.push(this.#addLine(lines));
    return lines;
  });

  /** How many records pass the filter. */
  readonly recordCount = $derived.by(() => this.#shown.filter((line) => line.kind === 'record' && !line.dimmed).length);

  readonly extent: Extent = $derived.by(() => ({ rows: this.lines.length, cols: this.columns.length }));
  readonly span = $derived.by(() => visibleSpan(this.scrollTop, this.viewHeight, this.lines.length));

  readonly totals = $derived.by(() => (this.inputs.tree ? totalsByColumn(this.inputs.rows, this.inputs.columns) : null));

  readonly selection: Selection = $derived.by(() => ({
    anchor: this.#cellOf(this.#pins.anchor),
    head: this.#cellOf(this.#pins.head),
    active: this.#cellOf(this.#pins.active),
  }));
  readonly range: Range = $derived.by(() => rangeOf(this.selection));
  readonly activeLine: Line | undefined = $derived.by(() => this.lines[this.selection.active.row]);
  readonly activeColumn: Column | undefined = $derived.by(() => this.columns[this.selection.active.col]);

  /** The last place of a line and everything beneath it, plus one. */
  #endOfSubtree(lines: readonly Line[], place: number): number {
    const level = lines[place]?.level ?? 1;
    let end = place + 1;
    while (end < lines.length && (lines[end]?.level ?? 0) > level) end += 1;
    return end;
  }

  /** The standing last line: it takes the level of the line above, or the one chosen by the person. */
  #addLine(lines: readonly Line[]): NewLine {
    const last = lines.findLast((line) => line.kind === 'record');
    if (!this.inputs.tree || last?.kind !== 'record' || this.inputs.view.group) {
      return { kind: 'add', key: ADD_KEY, level: 1, parent: null };
    }
    const level = Math.max(1, Math.min(this.addLevel ?? last.level, last.level + 1));
    if (level > last.level) return { kind: 'add', key: ADD_KEY, level, parent: last.key };
    const sibling = lines.findLast((line) => line.kind === 'record' && line.level === level);
    const parent = sibling?.kind === 'record' ? (sibling.record.parent ?? null) : null;
    return { kind: 'add', key: ADD_KEY, level, parent };
  }

  #cellOf(pin: Pin): Cell {
    const row = this.#rowOf.get(pin.row) ?? pin.last.row;
    const col = this.#colOf.get(pin.col) ?? pin.last.col;
    return clampCell({ row, col }, this.extent);
  }

  #pin(cell: Cell): Pin {
    return { row: this.lines[cell.row]?.key ?? '', col: this.columns[cell.col]?.key ?? '', last: cell };
  }

  /** Selects, clears the last word, and brings a place into the window. */
  select(selection: Selection, show: Cell = selection.head): void {
    const { anchor, head, active } = selection;
    this.#pins = { anchor: this.#pin(anchor), head: this.#pin(head), active: this.#pin(active) };
    this.word = null;
    this.show(show);
  }

  selectCell(row: number, col: number): void {
    this.select(single(row, col));
  }

  rowOf(key: string): number | undefined {
    return this.#rowOf.get(key);
  }

  colOf(key: string): number | undefined {
    return this.#colOf.get(key);
  }

  /** Moves the selection from one line to another, as when a typed line has become a record. */
  rekey(from: string, to: string): void {
    const moved = (pin: Pin): Pin => (pin.row === from ? { ...pin, row: to } : pin);
    this.#pins = { anchor: moved(this.#pins.anchor), head: moved(this.#pins.head), active: moved(this.#pins.active) };
  }

  /** Set by the component: moves the real scroll position. */
  scrollTo: (top: number, left: number) => void = () => {};

  /** Scrolls as little as needed to show a place. */
  show({ row, col }: Cell): void {
    const body = Math.max(ROW_HEIGHT, this.viewHeight - ROW_HEIGHT);
    const top = scrollToShow(this.scrollTop, row * ROW_HEIGHT, ROW_HEIGHT, body);
    const placed = this.placed[col];
    const pinned = this.pinnedEnd;
    const left =
      !placed || placed.sticky
        ? this.scrollLeft
        : scrollToShow(this.scrollLeft, placed.left - pinned, placed.width, Math.max(placed.width, this.viewWidth - pinned));
    if (top !== this.scrollTop || left !== this.scrollLeft) this.scrollTo(top, left);
  }

  matches(query: string, text: string): boolean {
    const { host } = this.inputs;
    return host.matches ? host.matches(query, text) : text.toLowerCase().includes(query.toLowerCase());
  }

  /** The value that a cell shows. */
  valueOf(line: Line, column: Column): unknown {
    if (line.kind === 'record') {
      const cover = this.pending.cover(line.key, column.key);
      return cover ? cover.value : readCell(line.record, column);
    }
    return line.kind === 'group' ? undefined : this.drafts.get(`${line.key} ${column.key}`);
  }

  /** The sum that a cell shows instead of a value of its own. */
  totalOf(line: Line, column: Column): number | undefined {
    return line.kind === 'record' ? this.totals?.get(column.key)?.get(line.key) : undefined;
  }

  /** The text that an editor of a cell starts with: a refused text first, so that it can be corrected. */
  textOf(line: Line, column: Column): string {
    return this.pending.problem(line.key, column.key)?.text ?? format(this.valueOf(line, column), column, this.format);
  }

  /** Why one cell cannot be edited, as a locale key, or `null`. */
  refusalOf(line: Line, column: Column): string | null {
    if (this.inputs.readOnly) return 'sheet-refuse-read-only';
    if (line.kind === 'group') return 'sheet-refuse-group';
    if (column.refusal) return column.refusal;
    const summed = column.aggregate === 'sum' && line.kind === 'record' && isNumeric(column) && line.hasChildren;
    return summed && this.totalOf(line, column) !== undefined ? 'sheet-refuse-sum' : null;
  }

  /** Says why something cannot be done, at the active cell and to a screen reader. */
  refuse(key: string, args?: Record<string, string | number>): void {
    this.word = this.inputs.t(key, args);
    this.say(this.word);
  }

  say(text: string): void {
    this.said = text;
  }

  /** Changes the view; the whole object is replaced so that a bound view is seen to change. */
  look(change: Partial<SheetView>): void {
    this.inputs.view = { ...this.inputs.view, ...change };
  }

  /** Folds or unfolds a line. */
  setExpanded(line: Line, expanded: boolean): void {
    const { collapsed } = this.inputs.view;
    const others = collapsed.filter((key) => key !== line.key);
    this.look({ collapsed: expanded ? others : [...others, line.key] });
  }

  /** Whether a column is picked from a list. */
  isPicked(column: Column): boolean {
    return choicesOf(column).length > 0 && column.shape.type !== 'boolean';
  }
}
