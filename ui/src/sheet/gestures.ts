/**
 * Turns a paste, a fill or a clear into one batch of edits, before anything is sent.
 *
 * Pure functions over the lines and columns shown. A cell whose text fits no value never vanishes: it
 * comes back as a refusal with its text.
 */
import { coerce, sameValue, type CoerceContext, type Reason } from './coerce';
import type { Line, NewLine } from './lines';
import type { Range } from './selection';
import type { Batch, CellEdit, Column, GestureName, NewRow } from './types';

/** A cell that kept its text because the text fits no value. */
export interface Refusal {
  readonly id: string;
  readonly column: string;
  readonly text: string;
  readonly reason: Reason;
}

/** Words of one line of the clipboard for which there is no cell. */
export interface LeftOut {
  /** The record of the line, or the temporary name of a new one; `null` where none can be made. */
  readonly id: string | null;
  readonly text: string;
  readonly reason: 'no-title' | 'beyond';
}

/** What a gesture would do. */
export interface Plan {
  readonly batch: Batch;
  readonly refusals: readonly Refusal[];
  readonly leftOut: readonly LeftOut[];
  /** What the clipboard says of each record that would be created, in the order of the batch. */
  readonly lines: readonly string[];
  /** The cells that the gesture covers, to be selected afterwards. */
  readonly range: Range;
}

/** Where a gesture works. */
export interface Ground {
  readonly lines: readonly Line[];
  readonly columns: readonly Column[];
  readonly context: CoerceContext;
  /** A reason why one cell cannot be edited although its column can, such as a sum. */
  refusalOf(line: Line, column: Column): string | null;
  /** The value that the cell shows, optimistic values included. */
  valueOf(line: Line, column: Column): unknown;
}

interface Draft {
  readonly updates: CellEdit[];
  readonly creates: NewRow[];
  readonly refusals: Refusal[];
  readonly leftOut: LeftOut[];
  readonly lines: string[];
}

const emptyDraft = (): Draft => ({ updates: [], creates: [], refusals: [], leftOut: [], lines: [] });

function planned(label: GestureName, draft: Draft, range: Range): Plan {
  const { updates, creates, refusals, leftOut, lines } = draft;
  return { batch: { label, creates, updates, deletes: [] }, refusals, leftOut, lines, range };
}

/** The words of cells in a row, those of empty ones left out. */
const inOneLine = (texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join(' · ');

/** Lists what stands right of the last column. */
function putBeyond(draft: Draft, id: string, texts: readonly string[]): void {
  const text = inOneLine(texts);
  if (text !== '') draft.leftOut.push({ id, text, reason: 'beyond' });
}

/** Puts one text into one cell of an existing record. */
function putText(draft: Draft, ground: Ground, line: Line, column: Column, text: string): void {
  if (line.kind !== 'record') return;
  const own = ground.refusalOf(line, column);
  const read = own ? { ok: false as const, reason: { key: own } } : coerce(text, column, ground.context);
  if (!read.ok) {
    if (text !== '' || !column.refusal) draft.refusals.push({ id: line.key, column: column.key, text, reason: read.reason });
    return;
  }
  if (!sameValue(read.value, ground.valueOf(line, column))) {
    draft.updates.push({ id: line.key, column: column.key, value: read.value });
  }
}

/** The place of a record that is created at the end of the table. */
export type NewPlace = Pick<NewLine, 'parent' | 'after'>;

/** Turns one line of texts into a new record, where it has a title; its refusals wait under the temporary name. */
function putRow(draft: Draft, ground: Ground, columns: readonly Column[], texts: readonly string[], place: NewPlace): void {
  const line = inOneLine(texts);
  const temp = `new-${draft.creates.length + 1}`;
  const values: Record<string, unknown> = {};
  const refusals: Refusal[] = [];
  columns.forEach((column, index) => {
    const text = texts[index] ?? '';
    if (text.trim() === '') return;
    const read = coerce(text, column, ground.context);
    if (!read.ok) refusals.push({ id: temp, column: column.key, text, reason: read.reason });
    else values[column.key] = read.value;
  });
  if (typeof values['title'] !== 'string') {
    if (line !== '') draft.leftOut.push({ id: null, text: line, reason: 'no-title' });
    return;
  }
  const previous = draft.creates.at(-1);
  const after = place.after === undefined ? undefined : (previous?.temp ?? place.after);
  draft.creates.push({ temp, values, parent: place.parent, ...(after === undefined ? {} : { after }) });
  draft.lines.push(line);
  draft.refusals.push(...refusals);
  putBeyond(draft, temp, texts.slice(columns.length));
}

/** How often a block repeats to fill a selection: only where the selection is a whole multiple of it. */
function tiles(block: readonly (readonly string[])[], range: Range): { rows: number; cols: number } {
  const height = range.bottom - range.top + 1;
  const width = range.right - range.left + 1;
  const rows = block.length;
  const cols = block[0]?.length ?? 0;
  const whole = rows > 0 && cols > 0 && height % rows === 0 && width % cols === 0;
  return whole ? { rows: height / rows, cols: width / cols } : { rows: 1, cols: 1 };
}

/** The lines that a paste writes to, from a line on: records first, then the line for new ones. */
function targets(ground: Ground, top: number): Line[] {
  return ground.lines.slice(top).filter((line) => line.kind === 'record');
}

/**
 * Pastes a block at the top left of a selection, or repeats it through the selection. Lines beyond the
 * last record become new records at `place`.
 */
export function planPaste(ground: Ground, block: readonly (readonly string[])[], range: Range, place: NewPlace): Plan {
  const draft = emptyDraft();
  const repeat = tiles(block, range);
  const width = (block[0]?.length ?? 0) * repeat.cols;
  const height = block.length * repeat.rows;
  const columns = ground.columns.slice(range.left, range.left + width);
  const lines = targets(ground, range.top);
  for (let row = 0; row < height; row += 1) {
    const texts = block[row % block.length] ?? [];
    const spread = Array.from({ length: width }, (_, index) => texts[index % texts.length] ?? '');
    const line = lines[row];
    if (!line) {
      putRow(draft, ground, columns, spread, place);
      continue;
    }
    columns.forEach((column, index) => putText(draft, ground, line, column, spread[index] ?? ''));
    putBeyond(draft, line.key, spread.slice(columns.length));
  }
  const right = range.left + Math.max(1, columns.length) - 1;
  return planned('paste', draft, { top: range.top, bottom: range.top + Math.max(1, height) - 1, left: range.left, right });
}

/** What is written into every cell of a selection: a value for its own column, and its text for the others. */
export interface Filling {
  readonly column: string;
  readonly value: unknown;
  readonly text: string;
}

/** Writes the same into every cell of a selection. */
export function planFill(ground: Ground, filling: Filling, range: Range): Plan {
  const draft = emptyDraft();
  eachCell(ground, range, (line, column) => {
    if (column.key === filling.column) putValue(draft, ground, line, column, filling.value);
    else putText(draft, ground, line, column, filling.text);
  });
  return planned('fill', draft, range);
}

/** Copies the first line of a selection downwards; a selection of one line copies the line above it. */
export function planFillDown(ground: Ground, range: Range): Plan | null {
  const oneLine = range.top === range.bottom;
  const source = ground.lines[oneLine ? range.top - 1 : range.top];
  if (source?.kind !== 'record') return null;
  const draft = emptyDraft();
  const top = oneLine ? range.top : range.top + 1;
  eachCell(ground, { ...range, top }, (line, column) => putValue(draft, ground, line, column, ground.valueOf(source, column)));
  return planned('fill', draft, range);
}

/** Empties every cell of a selection that can be empty. */
export function planClear(ground: Ground, range: Range, label: GestureName = 'clear'): Plan {
  const draft = emptyDraft();
  eachCell(ground, range, (line, column) => putValue(draft, ground, line, column, null));
  return planned(label, draft, range);
}

function eachCell(ground: Ground, range: Range, act: (line: Line, column: Column) => void): void {
  for (let row = range.top; row <= range.bottom; row += 1) {
    const line = ground.lines[row];
    if (!line || line.kind !== 'record') continue;
    for (const column of ground.columns.slice(range.left, range.right + 1)) act(line, column);
  }
}

/** Puts a value as it is; cells that cannot take it are left out and reported without a text. */
function putValue(draft: Draft, ground: Ground, line: Line, column: Column, value: unknown): void {
  const empty = value === null || value === undefined || value === '';
  const reason = column.refusal ?? ground.refusalOf(line, column) ?? (empty && column.key === 'title' ? 'sheet-reason-title' : null);
  if (reason) {
    draft.refusals.push({ id: line.key, column: column.key, text: '', reason: { key: reason } });
  } else if (!sameValue(value, ground.valueOf(line, column))) {
    draft.updates.push({ id: line.key, column: column.key, value: empty ? null : value });
  }
}

/** The texts of a selection, line by line, as they are copied. */
export function copyTexts(lines: readonly Line[], columns: readonly Column[], range: Range, text: (line: Line, column: Column) => string): string[][] {
  const chosen = columns.slice(range.left, range.right + 1);
  return lines
    .slice(range.top, range.bottom + 1)
    .filter((line) => line.kind === 'record')
    .map((line) => chosen.map((column) => text(line, column)));
}

/** The numbers of a selection, for the status line. */
export function numbersIn(ground: Ground, range: Range): number[] {
  const numbers: number[] = [];
  eachCell(ground, range, (line, column) => {
    const value = ground.valueOf(line, column);
    if (typeof value === 'number' && !column.read) numbers.push(value);
  });
  return numbers;
}

/** How many lines of the clipboard cannot become records. */
export function untitledIn({ leftOut }: Plan): number {
  return leftOut.filter(({ reason }) => reason === 'no-title').length;
}

/** Whether a batch changes anything. */
export function isEmpty(batch: Batch): boolean {
  return batch.creates.length + batch.updates.length + batch.deletes.length === 0;
}
