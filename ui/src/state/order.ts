/** Puts records into the order of their tree, as the core lists them, and entries into groups. */
import type { WireRecord } from '../backend/index.ts';

/** Sorts siblings by rank and lets every record be followed by its children. */
export function inTreeOrder(records: readonly WireRecord[]): WireRecord[] {
  const known = new Set(records.map((record) => record.id));
  const children = new Map<string | null, WireRecord[]>();
  const roots: WireRecord[] = [];
  for (const record of records) {
    if (record.parent === null || !known.has(record.parent)) roots.push(record);
    else {
      const siblings = children.get(record.parent);
      if (siblings) siblings.push(record);
      else children.set(record.parent, [record]);
    }
  }
  const ordered: WireRecord[] = [];
  const pending = roots.sort(byRank).reverse();
  for (let record = pending.pop(); record; record = pending.pop()) {
    ordered.push(record);
    const below = children.get(record.id);
    if (below) pending.push(...below.sort(byRank).reverse());
  }
  return ordered;
}

/** Ranks are text keys or numbers; records under other parents keep together by parent. */
function byRank(a: WireRecord, b: WireRecord): number {
  if (a.parent !== b.parent) return (a.parent ?? '') < (b.parent ?? '') ? -1 : 1;
  if (a.rank === b.rank) return a.code < b.code ? -1 : 1;
  return a.rank < b.rank ? -1 : 1;
}

/** Entries by what they have in common, in the order in which that is first met. */
export function grouped<T>(entries: readonly T[], by: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = by(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
