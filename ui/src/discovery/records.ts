/** Reads fields of records as what they are declared to be; what is absent, or of another type, reads as nothing. */
import type { Fields, WireRecord } from '../backend/index.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { report } from '../state/undo.ts';

export function numberOf(record: WireRecord, field: string): number | null {
  const value = record.fields[field];
  return typeof value === 'number' ? value : null;
}

export function textOf(record: WireRecord, field: string): string {
  const value = record.fields[field];
  return typeof value === 'string' ? value : '';
}

export function listOf(record: WireRecord, field: string): readonly string[] {
  const value = record.fields[field];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export function rowsOf(record: WireRecord, field: string): readonly Fields[] {
  const value = record.fields[field];
  return Array.isArray(value) ? value.filter((each): each is Fields => typeof each === 'object' && each !== null) : [];
}

export function groupOf(record: WireRecord, field: string): Readonly<Fields> {
  const value = record.fields[field];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The members that say something: what is taken away is left out, which is how rows and groups are written. */
export const said = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

/** Sets fields of a record as one step. */
export function set(id: string, fields: Fields): void {
  project.change('record.update', { id, fields }).catch(report);
}

/** Goes to a record in the list of its kind, out of a room that could show it itself. */
export function open({ id, kind }: { id: string; kind: string }): void {
  const stage = project.meta(kind)?.stage ?? null;
  navigation.go({ area: stage ? 'stage' : 'project', stage, tab: kind, record: id });
  navigation.jumps += 1;
}

/** Brings the kinds that a room reads. */
export function bring(kinds: readonly string[]): void {
  for (const kind of kinds) project.ensure(kind).catch(report);
}
