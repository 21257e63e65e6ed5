/**
 * Records as plain data and what a batch makes of them: the part of the pretended core without state.
 */
import { childrenByParent } from '../lines';
import type { Batch, SheetRecord } from '../types';

/** One record of the list. */
export function feature(id: string, parent: string | null, title: string, fields: Record<string, unknown> = {}, owner: string | null = null): SheetRecord {
  return { id, code: `FEA-${id.padStart(3, '0')}`, parent, title, owner, fields };
}

/** The records after a batch, and the ids of the new ones in the order of the batch. */
export function applied(rows: readonly SheetRecord[], batch: Batch, nextId: () => string): { rows: SheetRecord[]; created: string[] } {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { id, column, value } of batch.updates) {
    const row = byId.get(id);
    if (row) byId.set(id, withValue(row, column, value));
  }
  let next = [...byId.values()].filter((row) => !batch.deletes.includes(row.id));
  const created: string[] = [];
  const named = new Map<string, string>();
  for (const { temp, values, parent, after } of batch.creates) {
    const id = nextId();
    named.set(temp, id);
    created.push(id);
    let row = feature(id, parent, String(values['title']));
    for (const [column, value] of Object.entries(values)) row = withValue(row, column, value);
    const behind = after ? next.findIndex((one) => one.id === (named.get(after) ?? after)) : -1;
    next = behind < 0 ? [...next, row] : [...next.slice(0, behind + 1), row, ...next.slice(behind + 1)];
  }
  return { rows: next, created };
}

function withValue(row: SheetRecord, column: string, value: unknown): SheetRecord {
  if (column === 'title') return { ...row, title: String(value) };
  if (column === 'owner') return { ...row, owner: value === null ? null : String(value) };
  const fields = { ...row.fields, [column]: value };
  if (value === null) delete fields[column];
  return { ...row, fields };
}

/** Records in the order of their tree. */
export function inTreeOrder(rows: readonly SheetRecord[]): SheetRecord[] {
  const children = childrenByParent(rows);
  const walk = (parent: string | null): SheetRecord[] => (children.get(parent) ?? []).flatMap((row) => [row, ...walk(row.id)]);
  return walk(null);
}
