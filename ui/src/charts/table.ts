/**
 * Reads a pasted table as the data of a chart: names of series in the first line, labels in the first column, values in
 * between. Wrong cells become gaps and are listed; everything else lands.
 */
import { readCell, tidyProduct } from './values.ts';
import type { Cell, Reason, Value } from './values.ts';

export interface ChartRow {
  label: string;
  values: (number | null)[];
}

export interface ChartTable {
  series: string[];
  rows: ChartRow[];
}

/** A cell that did not land, by its place in what was pasted, counted from 1. */
export interface WrongCell {
  row: number;
  column: number;
  text: string;
  reason: Reason;
}

export interface ReadTable extends ChartTable {
  /** The unit that all values share; nothing where they say none. */
  unit: string;
  wrong: WrongCell[];
  /** Lines that were left out because a chart of more could not be read. */
  left: number;
}

/** More lines than this are no chart. */
const MOST_ROWS = 400;
const MOST_SERIES = 24;

const isYear = (cell: Cell) =>
  cell.kind === 'value' && !cell.value.unit && cell.value.factor === 1 && Number.isInteger(cell.value.number) &&
  cell.value.number >= 1900 && cell.value.number <= 2199;

/** Whether the first line names the series: words, or years above values that are none. */
function hasHeader(block: readonly string[][], labelled: boolean): boolean {
  const from = labelled ? 1 : 0;
  const first = (block[0] ?? []).slice(from).map(readCell);
  if (block.length < 2 || first.length === 0) return false;
  if (first.some((cell) => cell.kind === 'wrong' && cell.reason === 'number')) return true;
  const below = block.slice(1).flatMap((row) => row.slice(from).map(readCell));
  return first.every((cell) => isYear(cell) || cell.kind === 'empty') && first.some(isYear) && !below.every(isYear);
}

/** Reads a block of cells; none where it holds no number at all. */
export function readTable(cells: readonly (readonly string[])[]): ReadTable | null {
  const block = cells.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...block.map((row) => row.length));
  if (width === 0) return null;
  const labelled = width > 1;
  const from = labelled ? 1 : 0;
  const header = hasHeader(block, labelled) ? block[0]! : null;
  const lines = header ? block.slice(1) : block;
  const columns = Math.min(width - from, MOST_SERIES);
  const read = lines.slice(0, MOST_ROWS).map((row) => ({
    label: labelled ? (row[0] ?? '') : '',
    cells: Array.from({ length: columns }, (_, at) => readCell(row[at + from] ?? '')),
  }));
  if (!read.some(({ cells: row }) => row.some((cell) => cell.kind === 'value'))) return null;
  const names = Array.from({ length: columns }, (_, at) => header?.[at + from] ?? '');
  const common = commonUnit(read.flatMap(({ cells: row }) => row), names);
  const wrong: WrongCell[] = [];
  const rows = read.map(({ label, cells: row }, line) => ({
    label: label || String(line + 1),
    values: row.map((cell, at) => {
      const reason = faultOf(cell, common.unit);
      const text = lines[line]![at + from] ?? '';
      if (reason) wrong.push({ row: line + 1 + (header ? 1 : 0), column: at + from + 1, text, reason });
      return reason || cell.kind !== 'value' ? null : valueOf(cell.value, common);
    }),
  }));
  const unit = `${common.large}${common.unit}` || unitOfNames(names);
  return { series: names, rows, unit, wrong, left: Math.max(0, lines.length - MOST_ROWS) };
}

/** The unit that most cells name; a large unit stays a word where every cell has the same, and is multiplied out otherwise. */
function commonUnit(cells: readonly Cell[], names: readonly string[]): { unit: string; large: string } {
  const values = cells.flatMap((cell) => (cell.kind === 'value' ? [cell.value] : []));
  const counts = new Map<string, number>();
  for (const { unit } of values) if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [unit = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const larges = new Set(values.filter(({ number }) => number !== 0).map((value) => value.large));
  const [large = ''] = larges.size === 1 && unitOfNames(names) === '' ? larges : [];
  return { unit, large };
}

function faultOf(cell: Cell, unit: string): Reason | null {
  if (cell.kind === 'wrong') return cell.reason;
  if (cell.kind === 'value' && cell.value.unit && cell.value.unit !== unit) return 'unit';
  return null;
}

const valueOf = (value: Value, common: { large: string }) =>
  value.large && value.large === common.large ? value.number : tidyProduct(value.number, value.factor);

/** The unit that all headers name in brackets, such as "Sales (CNY)". */
function unitOfNames(names: readonly string[]): string {
  const named = names.map((name) => /[(\uff08]([^()\uff08\uff09]{1,12})[)\uff09]\s*$/.exec(name)?.[1]?.trim() ?? '');
  return named.every((each) => each !== '' && each === named[0]) ? (named[0] ?? '') : '';
}

/** The same table with rows as series. */
export function transposed({ series, rows }: ChartTable): ChartTable {
  const width = Math.max(series.length, ...rows.map((row) => row.values.length));
  return {
    series: rows.map((row) => row.label),
    rows: Array.from({ length: width }, (_, at) => ({
      label: series[at] || String(at + 1),
      values: rows.map((row) => row.values[at] ?? null),
    })),
  };
}
