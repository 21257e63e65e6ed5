/**
 * Turns a text into the value of a column, and a value into the text that stands for it.
 *
 * Nothing is guessed: a text that fits no value gives a reason as a locale key, and the caller keeps
 * the text. Nothing here may know the DOM or the core's commands.
 */
import { halfWidth, readDate } from './dates';
import { readNumber } from './numbers';
import type { Choice, Column, ReferenceHit, Shape } from './types';

/** Why a text is no value of a column: a locale key and its arguments. */
export interface Reason {
  readonly key: string;
  readonly args?: Record<string, string | number>;
}

/** A value for a text, or the reason why there is none. `null` means an empty cell. */
export type Coerced = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: Reason };

/** What a text may need to be read beyond its column. */
export interface CoerceContext {
  /** Today as `2026-11-23`, for dates without a year. */
  readonly today: string;
  resolveReference(column: Column, text: string): string | null;
}

/** What a value may need to be written beyond its column. */
export interface FormatContext {
  reference(id: string): ReferenceHit | null;
  /** The mark between the items of a list. */
  readonly listSeparator: string;
}

const refused = (key: string, args?: Record<string, string | number>): Coerced => ({
  ok: false,
  reason: args ? { key, args } : { key },
});
const accepted = (value: unknown): Coerced => ({ ok: true, value });

/** A text in the form in which two spellings of the same word are equal. */
function folded(text: string): string {
  return halfWidth(text).trim().toLowerCase().replace(/\s+/g, ' ').replaceAll("'", '’');
}

/** The choice that a text names by its wire value or by one of its words. */
export function findChoice(choices: readonly Choice[], text: string): Choice | undefined {
  const wanted = folded(text);
  return choices.find((choice) =>
    [choice.value, choice.label, ...(choice.also ?? [])].some((word) => folded(word) === wanted),
  );
}

/** Whether a whole-number field is a rating, which is picked from a list instead of typed. */
export function isScore(shape: Shape): boolean {
  if (shape.type !== 'integer' || shape.min == null || shape.max == null) return false;
  return shape.min >= -5 && shape.min <= 1 && shape.max <= 10 && shape.max > shape.min;
}

/** The choices of a column: its own, or the steps of a rating. */
export function choicesOf(column: Column): readonly Choice[] {
  if (column.choices?.length) return column.choices;
  const { shape } = column;
  if (!isScore(shape)) return [];
  const min = shape.min ?? 0;
  return Array.from({ length: (shape.max ?? min) - min + 1 }, (_, i) => ({ value: `${min + i}`, label: `${min + i}` }));
}

function coerceNumber(text: string, shape: Shape, column: Column): Coerced {
  const units = [column.unitLabel ?? '', shape.unit ?? ''];
  const value = readNumber(text, units);
  if (value === null) return refused('sheet-reason-number');
  if (shape.type === 'integer' && !Number.isInteger(value)) return refused('sheet-reason-integer');
  if (shape.min != null && value < shape.min) return refused('sheet-reason-min', { min: shape.min });
  if (shape.max != null && value > shape.max) return refused('sheet-reason-max', { max: shape.max });
  return accepted(value);
}

const TRUE_WORDS = ['true', 'yes', 'y', '1', '\u221a', '\u2713', '\u2714', '\u2611'];
const FALSE_WORDS = ['false', 'no', 'n', '0', '\u00d7', '\u2717', '\u2610'];

function coerceBoolean(text: string, column: Column): Coerced {
  const named = findChoice(column.choices ?? [], text);
  if (named) return accepted(named.value === 'true');
  const word = folded(text);
  if (TRUE_WORDS.includes(word)) return accepted(true);
  if (FALSE_WORDS.includes(word)) return accepted(false);
  return refused('sheet-reason-boolean');
}

function coerceDate(text: string, context: CoerceContext): Coerced {
  const read = readDate(text, context.today);
  if ('date' in read) return accepted(read.date);
  return refused(read.problem === 'ambiguous' ? 'sheet-reason-date-ambiguous' : 'sheet-reason-date');
}

function coerceChoice(text: string, column: Column): Coerced {
  const choice = findChoice(column.choices ?? [], text);
  return choice ? accepted(choice.value) : refused('sheet-reason-choice', { text });
}

function coerceReference(text: string, column: Column, context: CoerceContext): Coerced {
  const id = context.resolveReference(column, text);
  return id ? accepted(id) : refused('sheet-reason-reference', { text });
}

/** The items of a list: one a line where there are lines, otherwise between the usual marks. */
export function splitList(text: string): string[] {
  const marks = text.includes('\n') ? /\n/ : /[;,\uff1b\uff0c\u3001]/;
  return text.split(marks).map((item) => item.trim()).filter((item) => item !== '');
}

function coerceList(text: string, column: Column, context: CoerceContext): Coerced {
  const item = column.shape.item ?? { type: 'text' };
  if (item.type === 'rows' || item.type === 'group') return refused('sheet-refuse-open');
  const values: unknown[] = [];
  for (const part of splitList(text)) {
    const read = coerceShape(part, item, column, context);
    if (!read.ok) return read;
    if (!values.includes(read.value)) values.push(read.value);
  }
  return accepted(values.length > 0 ? values : null);
}

function coerceShape(text: string, shape: Shape, column: Column, context: CoerceContext): Coerced {
  switch (shape.type) {
    case 'text':
    case 'long_text':
      return accepted(text);
    case 'integer':
    case 'number':
      return coerceNumber(text, shape, column);
    case 'boolean':
      return coerceBoolean(text, column);
    case 'date':
      return coerceDate(text, context);
    case 'choice':
      return coerceChoice(text, column);
    case 'reference':
      return coerceReference(text.trim(), column, context);
    case 'list':
      return coerceList(text, column, context);
    default:
      return refused('sheet-refuse-open');
  }
}

/** Reads a text as a value of a column. An empty text empties the cell, unless the record needs the field to exist. */
export function coerce(text: string, column: Column, context: CoerceContext): Coerced {
  if (column.refusal) return refused(column.refusal);
  if (text.trim() === '') return column.key === 'title' ? refused('sheet-reason-title') : accepted(null);
  return coerceShape(text, column.shape, column, context);
}

function choiceText(value: unknown, column: Column): string {
  return column.choices?.find((choice) => choice.value === String(value))?.label ?? String(value);
}

function formatShape(value: unknown, shape: Shape, column: Column, context: FormatContext): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value)) {
    const item = shape.item;
    if (shape.type === 'rows' || !item || item.type === 'rows' || item.type === 'group') return String(value.length);
    return value.map((one) => formatShape(one, item, column, context)).join(context.listSeparator);
  }
  if (shape.type === 'reference') return context.reference(String(value))?.[column.referenceText ?? 'code'] ?? String(value);
  if (shape.type === 'choice') return choiceText(value, column);
  if (shape.type === 'boolean') return choiceText(value === true, column);
  return typeof value === 'object' ? '…' : String(value);
}

/** Writes a value as the text that an editor starts from and that a copied cell carries. */
export function format(value: unknown, column: Column, context: FormatContext): string {
  return formatShape(value, column.shape, column, context);
}

/** Whether two cell values are the same; wire values are plain JSON. */
export function sameValue(a: unknown, b: unknown): boolean {
  const empty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (empty(a) || empty(b)) return empty(a) && empty(b);
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
