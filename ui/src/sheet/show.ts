/**
 * What one cell shows, worked out in one step so that a recycled line costs as little as possible.
 *
 * A pure reading of the state; nothing here may draw or change anything.
 */
import { format, isScore } from './coerce';
import type { Line } from './lines';
import type { SheetState } from './state.svelte';
import type { Column, Sign } from './types';

/** The content of a cell in the form in which it is drawn. */
export type Shown =
  | { readonly as: 'text'; readonly text: string; readonly code: string; readonly quiet: boolean }
  | { readonly as: 'number' | 'hint'; readonly text: string }
  | { readonly as: 'sum'; readonly text: string }
  | { readonly as: 'problem'; readonly text: string; readonly reason: string }
  | { readonly as: 'tick'; readonly on: boolean; readonly set: boolean }
  | { readonly as: 'sign'; readonly text: string; readonly sign: Sign }
  | { readonly as: 'score'; readonly value: number; readonly full: string; readonly rest: string };

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** A number as it is drawn, with separated thousands. */
export const numberText = (value: number): string => NUMBER.format(value);

/** An average as it is drawn, to two places. */
export const averageText = (value: number): string => NUMBER.format(Math.round(value * 100) / 100);

const text = (words: string, code = '', quiet = false): Shown => ({ as: 'text', text: words, code, quiet });

/** The content of one cell. */
export function shownIn(sheet: SheetState, line: Line, column: Column): Shown {
  const problem = sheet.pending.problem(line.key, column.key);
  if (problem) return { as: 'problem', ...problem };
  const total = sheet.totalOf(line, column);
  if (total !== undefined) return { as: 'sum', text: `\u03a3 ${numberText(total)}` };
  const value = sheet.valueOf(line, column);
  const { shape } = column;
  if (shape.type === 'boolean' && line.kind === 'record') return { as: 'tick', on: value === true, set: value === true || value === false };
  if (value === undefined || value === null || value === '') {
    return line.kind === 'add' && column.key === 'title' ? { as: 'hint', text: sheet.inputs.t('sheet-add-hint') } : text('');
  }
  const sign = typeof value === 'string' ? column.signs?.[value] : undefined;
  if (sign) return { as: 'sign', text: format(value, column, sheet.format), sign };
  if (typeof value === 'number' && !column.choices) return numberShown(value, column);
  if (shape.type === 'reference') return referenceShown(sheet, String(value), column);
  return text(format(value, column, sheet.format), '', column.key === 'code');
}

function numberShown(value: number, { shape }: Column): Shown {
  if (!isScore(shape) || (shape.min ?? 0) < 0) return { as: 'number', text: numberText(value) };
  const rest = Math.max(0, (shape.max ?? value) - value);
  return { as: 'score', value, full: '\u25cf'.repeat(value), rest: '\u25cb'.repeat(rest) };
}

function referenceShown(sheet: SheetState, id: string, column: Column): Shown {
  const found = sheet.inputs.host.reference(id);
  if (!found) return text(id);
  return column.referenceText === 'title' ? text(found.title) : text(found.title, found.code);
}
