/**
 * Builds the columns of a record kind from the core's description, and reads a cell of a record.
 *
 * Labels come from the caller's texts; nothing here may hold a text or know a kind by name.
 */
import { isScore } from './coerce';
import type { Choice, Column, FieldMeta, Shape, SheetRecord } from './types';

/** Looks a locale key up; the second language serves pasted cells from files of the other language. */
export interface Labels {
  text(key: string): string;
  /** The same key in the other language, where it exists. */
  other?(key: string): string | null;
}

/** What the composing screen may say about a column beyond its declaration. */
export type ColumnOptions = Partial<Omit<Column, 'key' | 'shape' | 'required' | 'choices'>>;

/** What to build columns from. */
export interface ColumnPlan {
  readonly kind: string;
  readonly fields: readonly FieldMeta[];
  readonly labels: Labels;
  /** The common fields to show besides code and title, by name, with their shapes. */
  readonly common?: readonly FieldMeta[];
  readonly options?: Readonly<Record<string, ColumnOptions>>;
}

const WIDTHS: Record<Shape['type'], number> = {
  text: 160,
  long_text: 260,
  integer: 88,
  number: 96,
  boolean: 72,
  date: 112,
  choice: 112,
  reference: 136,
  list: 160,
  rows: 88,
  group: 88,
};

/** The wire names of fields that sit on the record itself and not under `fields`. */
const ON_RECORD = new Set(['code', 'title', 'body', 'owner', 'tags', 'audience']);

function choiceWords(values: readonly string[], prefix: string, labels: Labels): Choice[] {
  return values.map((value) => {
    const key = `${prefix}-${value}`;
    const other = labels.other?.(key);
    return { value, label: labels.text(key), also: other ? [other] : [] };
  });
}

/** The words for the values of a closed field, or nothing where the field is open. */
function choicesFor(shape: Shape, labels: Labels): readonly Choice[] | undefined {
  if (shape.type === 'boolean') return choiceWords(['true', 'false'], 'choice-boolean', labels);
  const closed = shape.type === 'list' && shape.item ? shape.item : shape;
  if (closed.type !== 'choice' || !closed.choices || !closed.choice_type) return undefined;
  return choiceWords(closed.choices, `choice-${closed.choice_type}`, labels);
}

function isTabular(shape: Shape): boolean {
  const inner = shape.type === 'list' ? shape.item?.type : shape.type;
  return inner === 'rows' || inner === 'group';
}

function columnOf(field: FieldMeta, label: string, plan: ColumnPlan): Column {
  const { shape } = field;
  return {
    key: field.name,
    label,
    shape,
    width: isScore(shape) ? 104 : WIDTHS[shape.type],
    required: field.required,
    ...(isTabular(shape) ? { refusal: 'sheet-refuse-open' } : {}),
    ...(choicesFor(shape, plan.labels) ? { choices: choicesFor(shape, plan.labels) } : {}),
    ...plan.options?.[field.name],
  };
}

/** The columns of a kind: code, title, the common fields asked for, then its own fields as declared. */
export function columnsOf(plan: ColumnPlan): Column[] {
  const text: Shape = { type: 'text' };
  const { labels } = plan;
  const code = columnOf({ name: 'code', shape: text, required: false }, labels.text('field-code'), plan);
  const title = columnOf({ name: 'title', shape: text, required: true }, labels.text('field-title'), plan);
  return [
    { ...code, width: 88, refusal: 'sheet-refuse-code' },
    { ...title, width: plan.options?.['title']?.width ?? 260 },
    ...(plan.common ?? []).map((field) => columnOf(field, labels.text(`field-${field.name}`), plan)),
    ...plan.fields.map((field) => columnOf(field, labels.text(`field-${plan.kind}-${field.name}`), plan)),
  ];
}

/** The value of a record in a column; `undefined` where it is not set. */
export function readCell(record: SheetRecord, column: Column): unknown {
  if (column.read) return column.read(record);
  if (ON_RECORD.has(column.key)) return (record as unknown as Record<string, unknown>)[column.key];
  return record.fields[column.key];
}

/** Whether a column holds numbers that can be added up. */
export function isNumeric(column: Column): boolean {
  return column.shape.type === 'integer' || column.shape.type === 'number';
}
