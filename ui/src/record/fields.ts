/** Reads fields of records as what they are declared to be; what is absent, or of another type, reads as nothing. */
import type { Fields, WireRecord } from '../backend/index.ts';

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

/** The ids that a field names, one or many. */
export function idsOf(record: WireRecord, field: string): readonly string[] {
  const one = textOf(record, field);
  return one ? [one] : listOf(record, field);
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
