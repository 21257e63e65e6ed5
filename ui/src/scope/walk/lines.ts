/** The lines of a walk: what is talked through, module by module, or what differs from the last baseline. Nothing internal is in it. */
import type { Compared, WireRecord } from '../../backend/index.ts';
import { scopeOf } from '../../state/scope.ts';
import type { ScopeWord } from '../../state/scope.ts';
import { leavesOf } from '../sums.ts';

/** How a line differs from the baseline. */
export type Difference = 'added' | 'removed' | 'changed' | 'moved';

type FieldChange = Compared['changed'][number]['fields'][number];

/** One line. What it says is read from its record when it is shown, so that it is never old. */
export interface WalkLine {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
  readonly title: string;
  /** The module at the top of the tree that holds it; its own kind where it is no feature. */
  readonly module: string;
  /** Its scope when the walk began, to which an agreement returns. */
  readonly scope: ScopeWord;
  readonly difference: Difference | null;
  readonly fields: readonly FieldChange[];
}

/** The lines of one module. */
export interface WalkModule {
  readonly name: string;
  readonly first: number;
  readonly ids: readonly string[];
}

/** Fields of a feature that a client sees; effort and price only where they may be seen. */
const SEEN = new Set(['title', 'body', 'purpose', 'user_role', 'scope', 'priority', 'done_definition', 'release']);
const PRICED = new Set(['effort_low', 'effort_likely', 'effort_high', 'price']);
/** Scopes that were settled before: what is out or put off is looked at once more, after everything that may come. */
const SETTLED = new Set<ScopeWord>(['deferred', 'out']);

/** The features that a client may see: neither internal nor below something internal. */
export function visible(records: readonly WireRecord[]): WireRecord[] {
  const hidden = new Set<string>();
  return records.filter((record) => {
    const isHidden = record.audience === 'internal' || (record.parent !== null && hidden.has(record.parent));
    if (isHidden) hidden.add(record.id);
    return !isHidden;
  });
}

/** Every feature in the order of the list; what is out or put off comes last, as a module of its own with this name. */
export function allLines(records: readonly WireRecord[], settled: string): WalkLine[] {
  const shown = new Set(visible(records).map(({ id }) => id));
  const topOf = tops(records);
  const [first, last] = [[] as WalkLine[], [] as WalkLine[]];
  for (const feature of leavesOf(records)) {
    if (!shown.has(feature.id)) continue;
    if (SETTLED.has(scopeOf(feature))) last.push(lineOf(feature, settled));
    else first.push(lineOf(feature, topOf(feature)));
  }
  return [...first, ...last];
}

/** What came, went, changed or moved, in the order of the list and then of what bounds it. */
export function changedLines(
  compared: Compared,
  features: readonly WireRecord[],
  find: (id: string) => WireRecord | undefined,
  kindName: (kind: string) => string,
): WalkLine[] {
  const topOf = tops(features);
  const moduleOf = (record: WireRecord | undefined, kind: string) =>
    record?.kind === 'feature' ? topOf(record) : kindName(kind);
  const line = (brief: Compared['added'][number], difference: Difference, fields: readonly FieldChange[] = []): WalkLine => {
    const record = find(brief.id);
    return { ...brief, module: moduleOf(record, brief.kind), scope: record ? scopeOf(record) : 'open', difference, fields };
  };
  const changed = compared.changed
    .map(({ record, fields }) => line(record, 'changed', seen(record.kind, fields, find(record.id))))
    .filter(({ fields }) => fields.length > 0);
  const known = new Set([...compared.added, ...compared.changed.map((each) => each.record)].map((each) => each.id));
  const moved = compared.moved.map((each) => each.record).filter(({ id }) => !known.has(id));
  const lines = [
    ...compared.added.map((brief) => line(brief, 'added')),
    ...changed,
    ...moved.map((brief) => line(brief, 'moved')),
  ];
  const place = new Map(features.map((feature, index) => [feature.id, index]));
  const at = ({ id }: WalkLine) => place.get(id) ?? features.length;
  return [...lines.sort((a, b) => at(a) - at(b)), ...compared.removed.map((brief) => line(brief, 'removed'))];
}

function seen(kind: string, fields: readonly FieldChange[], record: WireRecord | undefined): FieldChange[] {
  if (kind !== 'feature') return fields.filter(({ field }) => !['owner', 'tags', 'audience'].includes(field));
  const priced = record?.fields['price_visible'] === true;
  return fields.filter(({ field }) => SEEN.has(field) || (priced && PRICED.has(field)));
}

function lineOf(feature: WireRecord, module: string): WalkLine {
  const { id, kind, code, title } = feature;
  return { id, kind, code, title, module, scope: scopeOf(feature), difference: null, fields: [] };
}

/** Tells the title of the module at the top that holds a feature. */
function tops(features: readonly WireRecord[]): (feature: WireRecord) => string {
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  return (feature) => {
    let top = feature;
    for (let above = top.parent; above; above = top.parent) {
      const next = byId.get(above);
      if (!next) break;
      top = next;
    }
    return top.title;
  };
}

/** The modules of a walk, in its order. */
export function modulesOf(lines: readonly WalkLine[]): WalkModule[] {
  const modules = new Map<string, { name: string; first: number; ids: string[] }>();
  lines.forEach((line, index) => {
    const known = modules.get(line.module);
    if (known) known.ids.push(line.id);
    else modules.set(line.module, { name: line.module, first: index, ids: [line.id] });
  });
  return [...modules.values()];
}
