/** Fields of a record, read as text and sent. */
import type { Fields, WireRecord } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';

export function textOf(record: WireRecord, field: string): string {
  const value = record.fields[field];
  return typeof value === 'string' ? value : '';
}

/** Sends fields of a record; with the key of a visit to a text field, what is typed in it is one step. */
export function sendFields(id: string, fields: Fields, key?: string): Promise<unknown> {
  const coalesce = key ? { coalesce_key: `${id}/${key}` } : {};
  return project.change('record.update', { id, fields, ...coalesce });
}
