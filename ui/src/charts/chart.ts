/** A chart record as the room reads it, and its changes; every change is one step of the core. */
import type { Fields, WireRecord } from '../backend/index.ts';
import { newest, sendFields } from '../record/edits.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { report } from '../state/undo.ts';
import type { ChartRow, ChartTable, ReadTable } from './table.ts';

export const KIND = 'chart';
export const TYPES = ['bar', 'line', 'area', 'pie', 'radar', 'scatter', 'heat_map'] as const;
export type ChartType = (typeof TYPES)[number];

export function tableOf(record: WireRecord): ChartTable {
  const rows = ((record.fields['data'] ?? []) as Partial<ChartRow>[]).map((row) => ({
    label: row.label ?? '',
    values: row.values ?? [],
  }));
  const named = (record.fields['series'] ?? []) as string[];
  const width = Math.max(named.length, ...rows.map((row) => row.values.length), 0);
  const padded = rows.map((row) => ({ ...row, values: filled(row.values, width) }));
  return { series: Array.from({ length: width }, (_, at) => named[at] ?? ''), rows: padded };
}

const filled = (values: readonly (number | null)[], width: number): (number | null)[] =>
  Array.from({ length: width }, (_, at) => values[at] ?? null);

export const typeOf = (record: WireRecord): ChartType => (record.fields['type'] as ChartType | undefined) ?? 'bar';
const asFields = ({ series, rows }: ChartTable): Fields => ({
  series: series.some((name) => name !== '') ? [...series] : null,
  data: rows.length > 0 ? rows.map((row) => ({ label: row.label, values: [...row.values] })) : null,
});

/** Makes another table of a chart out of the one that there is by then. */
export const sendTable = (record: WireRecord, change: (table: ChartTable) => ChartTable): Promise<unknown> =>
  sendFields(record.id, () => asFields(change(tableOf(newest(record)))));

/** Puts a pasted table in the place of a chart's data; a unit that it names is taken over. */
export function takeTable(record: WireRecord, read: ReadTable): Promise<unknown> {
  return sendFields(record.id, { ...asFields(read), ...(read.unit ? { unit: read.unit } : {}) });
}

/** Makes a chart, of a table where one was pasted, and opens it. */
export async function createChart(read: ReadTable | null): Promise<void> {
  const title = t('ui-chart-number', { number: project.records(KIND).length + 1 });
  const data = read ? { ...asFields(read), ...(read.unit ? { unit: read.unit } : {}) } : {};
  const fields = Object.fromEntries(Object.entries({ title, type: 'bar', ...data }).filter(([, value]) => value !== null));
  try {
    const { record } = await project.change('record.create', { kind: KIND, fields });
    navigation.select(record.id);
  } catch (cause) {
    report(cause);
  }
}

/** Makes a copy of a chart below it, and opens it. */
export async function copyChart(record: WireRecord): Promise<void> {
  try {
    const fields = { ...record.fields, title: t('ui-chart-copy-of', { title: record.title }) };
    const made = await project.change('record.create', { kind: KIND, fields, after: record.id });
    navigation.select(made.record.id);
  } catch (cause) {
    report(cause);
  }
}

/** Says that what was pasted holds no number. */
export function refusePaste(): void {
  toasts.show(t('ui-chart-paste-nothing'), { tone: 'danger', hints: [t('ui-chart-paste-nothing-hint')] });
}
