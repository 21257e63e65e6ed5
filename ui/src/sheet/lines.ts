/**
 * The lines that a table shows: records in tree order after filter, sort, grouping and collapsing.
 *
 * A pure function of the records and the view. Nothing here may know the DOM or change a record.
 */
import { readCell } from './columns';
import type { Column, SheetRecord, SheetView } from './types';

/** A line that stands for a record. */
export interface RecordLine {
  readonly kind: 'record';
  readonly key: string;
  readonly record: SheetRecord;
  /** Depth in the tree, from 1. */
  readonly level: number;
  /** The outline number, such as `1.2.3`. */
  readonly outline: string;
  readonly hasChildren: boolean;
  readonly expanded: boolean;
  /** Place among its shown siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  /** Shown only because a line beneath it passed the filter. */
  readonly dimmed: boolean;
}

/** A line that heads a group of records with the same value. */
export interface GroupLine {
  readonly kind: 'group';
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly level: 1;
  readonly expanded: boolean;
  readonly position: number;
  readonly siblings: number;
}

/** A line for a record that does not exist yet: inserted in between, or the standing last line. */
export interface NewLine {
  readonly kind: 'draft' | 'add';
  readonly key: string;
  readonly level: number;
  readonly parent: string | null;
  /** The sibling that it follows; absent means at the end. */
  readonly after?: string | null;
}

export type Line = RecordLine | GroupLine | NewLine;

/** What lines are made from. */
export interface LinePlan {
  readonly records: readonly SheetRecord[];
  readonly columns: readonly Column[];
  readonly view: SheetView;
  readonly tree: boolean;
  /** Whether a record shows the filter text. */
  passes(record: SheetRecord): boolean;
  /** The text that a cell shows. */
  display(record: SheetRecord, column: Column): string;
}

/** What a tree is made of. */
export type TreeNode = Pick<SheetRecord, 'id' | 'parent'>;

/** Records by parent, in the order given. Records with an unknown parent stand at the top. */
export function childrenByParent<Node extends TreeNode>(records: readonly Node[]): Map<string | null, Node[]> {
  const known = new Set(records.map((record) => record.id));
  const children = new Map<string | null, Node[]>();
  for (const record of records) {
    const parent = record.parent && known.has(record.parent) ? record.parent : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(record);
    else children.set(parent, [record]);
  }
  return children;
}

/** The values of a cell as filters name them: one, or several for a list, or the empty string for none. */
export function filterValues(record: SheetRecord, column: Column): string[] {
  const value = readCell(record, column);
  if (Array.isArray(value)) return value.length > 0 ? value.map(String) : [''];
  return [value === null || value === undefined ? '' : String(value)];
}

/** Whether the view narrows the list. */
export function isFiltered(view: SheetView): boolean {
  return view.text.trim() !== '' || Object.values(view.filters).some((values) => values.length > 0);
}

function passes(record: SheetRecord, plan: LinePlan): boolean {
  const { view, columns } = plan;
  for (const column of columns) {
    const wanted = view.filters[column.key];
    if (wanted?.length && !filterValues(record, column).some((value) => wanted.includes(value))) return false;
  }
  return plan.passes(record);
}

const collator = new Intl.Collator(['zh-Hans-CN', 'en'], { numeric: true, sensitivity: 'base' });

/** Compares two records by a column; cells without a value come last in either direction. */
function comparison(column: Column, descending: boolean, plan: LinePlan) {
  const order = new Map((column.choices ?? []).map((choice, index) => [choice.value, index]));
  const rank = (record: SheetRecord): number | string | null => {
    const value = readCell(record, column);
    if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null;
    if (typeof value === 'number') return value;
    return order.get(String(value)) ?? plan.display(record, column);
  };
  return (a: SheetRecord, b: SheetRecord): number => {
    const left = rank(a);
    const right = rank(b);
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
    const sign = descending ? -1 : 1;
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  };
}

interface Walk {
  readonly children: Map<string | null, SheetRecord[]>;
  readonly shown: Set<string> | null;
  readonly matched: Set<string> | null;
  readonly collapsed: Set<string>;
  readonly lines: Line[];
  compare: ((a: SheetRecord, b: SheetRecord) => number) | null;
}

function walkChildren(parent: string | null, level: number, prefix: string, walk: Walk): void {
  const all = walk.children.get(parent) ?? [];
  const numbered = new Map(all.map((record, index) => [record.id, index + 1]));
  let siblings = walk.shown ? all.filter((record) => walk.shown?.has(record.id)) : all;
  if (walk.compare) siblings = [...siblings].sort(walk.compare);
  siblings.forEach((record, index) => {
    const beneath = walk.children.get(record.id) ?? [];
    const hasChildren = walk.shown ? beneath.some((child) => walk.shown?.has(child.id)) : beneath.length > 0;
    const expanded = hasChildren && !walk.collapsed.has(record.id);
    const outline = `${prefix}${numbered.get(record.id)}`;
    walk.lines.push({
      kind: 'record',
      key: record.id,
      record,
      level,
      outline,
      hasChildren,
      expanded,
      position: index + 1,
      siblings: siblings.length,
      dimmed: walk.matched !== null && !walk.matched.has(record.id),
    });
    if (expanded) walkChildren(record.id, level + 1, `${outline}.`, walk);
  });
}

/** Records with everything above them. */
export function withAncestors(ids: Iterable<string>, records: readonly SheetRecord[]): Set<string> {
  const parents = new Map(records.map((record) => [record.id, record.parent ?? null]));
  const all = new Set<string>();
  for (const id of ids) for (let at: string | null = id; at !== null && !all.has(at); at = parents.get(at) ?? null) all.add(at);
  return all;
}

/** The records that pass the filter, and those records with all their ancestors. */
function filtered(plan: LinePlan): { matched: Set<string>; shown: Set<string> } {
  const matched = new Set(plan.records.filter((record) => passes(record, plan)).map((record) => record.id));
  return { matched, shown: withAncestors(matched, plan.records) };
}

function groupedLines(column: Column, plan: LinePlan, walk: Walk): void {
  const groups = new Map<string, SheetRecord[]>((column.choices ?? []).map((choice) => [choice.value, []]));
  for (const record of plan.records) {
    if (walk.matched && !walk.matched.has(record.id)) continue;
    const value = filterValues(record, column)[0] ?? '';
    const members = groups.get(value);
    if (members) members.push(record);
    else groups.set(value, [record]);
  }
  const filled = [...groups].filter(([, members]) => members.length > 0);
  filled.forEach(([value, members], place) => {
    const key = `group:${column.key}:${value}`;
    const first = members[0];
    const label = value === '' || !first ? '' : plan.display(first, column);
    const expanded = !walk.collapsed.has(key);
    walk.lines.push({ kind: 'group', key, label, count: members.length, level: 1, expanded, position: place + 1, siblings: filled.length });
    if (!expanded) return;
    const sorted = walk.compare ? [...members].sort(walk.compare) : members;
    sorted.forEach((record, index) =>
      walk.lines.push({
        kind: 'record',
        key: record.id,
        record,
        level: 2,
        outline: `${index + 1}`,
        hasChildren: false,
        expanded: false,
        position: index + 1,
        siblings: sorted.length,
        dimmed: false,
      }),
    );
  });
}

/** The lines of the records, without the lines for new ones. */
export function recordLines(plan: LinePlan): Line[] {
  const { view, columns } = plan;
  const narrowed = isFiltered(view) ? filtered(plan) : null;
  const sortColumn = view.sort && columns.find((column) => column.key === view.sort?.column);
  const walk: Walk = {
    children: plan.tree ? childrenByParent(plan.records) : new Map([[null, [...plan.records]]]),
    shown: narrowed ? (plan.tree ? narrowed.shown : narrowed.matched) : null,
    matched: narrowed?.matched ?? null,
    collapsed: new Set(view.collapsed),
    lines: [],
    compare: sortColumn ? comparison(sortColumn, view.sort?.descending ?? false, plan) : null,
  };
  const groupColumn = view.group && columns.find((column) => column.key === view.group);
  if (groupColumn) groupedLines(groupColumn, plan, walk);
  else walkChildren(null, 1, '', walk);
  return walk.lines;
}

/** The sums of a numeric column over all descendants, for records that have children. */
export function totalsOf(records: readonly SheetRecord[], column: Column): Map<string, number> {
  const children = childrenByParent(records);
  const totals = new Map<string, number>();
  const total = (record: SheetRecord): number | null => {
    const beneath = children.get(record.id);
    if (!beneath) {
      if (column.counts && !column.counts(record)) return null;
      const own = readCell(record, column);
      return typeof own === 'number' ? own : null;
    }
    let sum: number | null = null;
    for (const child of beneath) {
      const part = total(child);
      if (part !== null) sum = (sum ?? 0) + part;
    }
    if (sum !== null) totals.set(record.id, Number(sum.toPrecision(12)));
    return sum;
  };
  for (const root of children.get(null) ?? []) total(root);
  return totals;
}

/** The sums of every column that adds up, by column key. */
export function totalsByColumn(records: readonly SheetRecord[], columns: readonly Column[]): Map<string, Map<string, number>> {
  const summed = columns.filter((column) => column.aggregate === 'sum');
  return new Map(summed.map((column) => [column.key, totalsOf(records, column)]));
}

/** The place of each item by its key. */
export function placesByKey(items: readonly { readonly key: string }[]): Map<string, number> {
  return new Map(items.map((item, index) => [item.key, index]));
}

/** One value to filter by. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** The values to filter a column by: the declared ones, or those that occur. The empty value is left to the caller. */
export function filterChoices(records: readonly SheetRecord[], column: Column, name: (value: string) => string): FilterChoice[] {
  if (column.choices) return column.choices.map(({ value, label }) => ({ value, label }));
  const seen = new Set(records.flatMap((record) => filterValues(record, column)));
  seen.delete('');
  return [...seen].map((value) => ({ value, label: name(value) }));
}
