/**
 * Where records go when a person indents, moves or drags them: always one parent and one sibling.
 *
 * Pure functions over records in tree order. A move that has no meaning gives `null`.
 */
import { childrenByParent, type Line, type TreeNode } from './lines';

/** One move command: the records, in order, go behind `after` (or first) beneath `parent`. */
export interface Move {
  readonly ids: readonly string[];
  readonly parent: string | null;
  readonly after: string | null;
}

/** The ids among these that have no ancestor among them, in table order. */
export function roots(ids: readonly string[], records: readonly TreeNode[]): string[] {
  const chosen = new Set(ids);
  const parents = new Map(records.map((record) => [record.id, record.parent ?? null]));
  const covered = (id: string): boolean => {
    for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null) if (chosen.has(at)) return true;
    return false;
  };
  return records.filter((record) => chosen.has(record.id) && !covered(record.id)).map((record) => record.id);
}

interface Siblings {
  readonly parent: string | null;
  readonly all: readonly TreeNode[];
  readonly ids: readonly string[];
  /** Places of the first and the last chosen record among their siblings. */
  readonly first: number;
  readonly last: number;
}

/**
 * The chosen records as neighbours beneath one parent, or `null` where they are not. The parent may be a
 * record that is not in this list, as for the steps of a journey.
 */
function neighbours(chosen: readonly string[], records: readonly TreeNode[]): Siblings | null {
  const ids = roots(chosen, records);
  const start = records.find((record) => record.id === ids[0]);
  if (!start) return null;
  const parent = start.parent ?? null;
  const all = records.filter((record) => (record.parent ?? null) === parent);
  const first = all.indexOf(start);
  const together = ids.every((id, index) => all[first + index]?.id === id);
  return together ? { parent, all, ids, first, last: first + ids.length - 1 } : null;
}

/** One level deeper: beneath the sibling before, as its last children. */
export function indent(chosen: readonly string[], records: readonly TreeNode[]): Move | null {
  const place = neighbours(chosen, records);
  const host = place?.all[place.first - 1];
  if (!place || !host) return null;
  const last = childrenByParent(records).get(host.id)?.at(-1);
  return { ids: place.ids, parent: host.id, after: last?.id ?? null };
}

/** One level higher: behind the former parent. */
export function outdent(chosen: readonly string[], records: readonly TreeNode[]): Move | null {
  const place = neighbours(chosen, records);
  if (!place || place.parent === null) return null;
  const parent = records.find((record) => record.id === place.parent);
  return parent ? { ids: place.ids, parent: parent.parent ?? null, after: parent.id } : null;
}

/** One place up among the siblings. */
export function moveUp(chosen: readonly string[], records: readonly TreeNode[]): Move | null {
  const place = neighbours(chosen, records);
  if (!place || place.first === 0) return null;
  return { ids: place.ids, parent: place.parent, after: place.all[place.first - 2]?.id ?? null };
}

/** One place down among the siblings. */
export function moveDown(chosen: readonly string[], records: readonly TreeNode[]): Move | null {
  const place = neighbours(chosen, records);
  const next = place?.all[place.last + 1];
  return place && next ? { ids: place.ids, parent: place.parent, after: next.id } : null;
}

/** A line beside which a drag may drop: a record at its depth, from 1, or something between records. */
export type DropLine =
  | { readonly kind: 'record'; readonly key: string; readonly level: number; readonly record: TreeNode }
  | { readonly kind: Exclude<Line['kind'], 'record'> };

/** Where a drag may drop: the gap before line `gap`, at a depth. */
export interface Drop {
  readonly gap: number;
  readonly level: number;
  readonly move: Move;
}

function recordAbove(lines: readonly DropLine[], gap: number, dragged: ReadonlySet<string>): number {
  let at = gap - 1;
  while (at >= 0) {
    const line = lines[at];
    if (line?.kind === 'record' && !dragged.has(line.key)) return at;
    at -= 1;
  }
  return -1;
}

/** The ids with all their descendants. */
export function withDescendants(ids: readonly string[], records: readonly TreeNode[]): Set<string> {
  const children = childrenByParent(records);
  const all = new Set<string>();
  const add = (id: string) => {
    if (all.has(id)) return;
    all.add(id);
    for (const child of children.get(id) ?? []) add(child.id);
  };
  ids.forEach(add);
  return all;
}

/** What a drag is about to do. */
export interface DragPlan {
  readonly lines: readonly DropLine[];
  readonly records: readonly TreeNode[];
  readonly ids: readonly string[];
  /** Whether rows may become children of others. */
  readonly tree: boolean;
}

type Target = Extract<DropLine, { kind: 'record' }>;

/** What is no record lies deeper than every record. */
const levelOf = (line: DropLine | undefined) => (line?.kind === 'record' ? line.level : Infinity);

/** The parent of the first record, which lies outside the list for records that live under another kind. */
function topParent(lines: readonly DropLine[]): string | null {
  const first = lines.find((line) => line.kind === 'record');
  return first?.kind === 'record' ? (first.record.parent ?? null) : null;
}

/** The drop nearest to a wanted gap and depth, or `null` where nothing would change. */
export function dropAt(plan: DragPlan, gap: number, wantedLevel: number): Drop | null {
  const { lines, records } = plan;
  const ids = roots(plan.ids, records);
  const dragged = withDescendants(ids, records);
  const above = recordAbove(lines, gap, dragged);
  const before = lines[above] as Target | undefined;
  const below = lines.slice(gap).find((line) => line.kind === 'record' && !dragged.has(line.key));
  const lowest = below?.kind === 'record' ? below.level : 1;
  const highest = before && plan.tree ? before.level + 1 : 1;
  const level = Math.max(Math.min(wantedLevel, highest), Math.min(lowest, highest));
  if (!before) return changed({ gap, level: 1, move: { ids, parent: topParent(lines), after: null } }, records);
  if (level > before.level) return changed({ gap, level, move: { ids, parent: before.key, after: null } }, records);
  let at = above;
  while (levelOf(lines[at]) > level) at -= 1;
  const sibling = (lines[at] as Target).record;
  return changed({ gap, level, move: { ids, parent: sibling.parent ?? null, after: sibling.id } }, records);
}

/** The drop, unless the records already stand there. */
function changed(drop: Drop, records: readonly TreeNode[]): Drop | null {
  const { ids, parent, after } = drop.move;
  const place = neighbours(ids, records);
  if (!place || place.parent !== parent) return drop;
  const current = place.all[place.first - 1]?.id ?? null;
  return current === after ? null : drop;
}
