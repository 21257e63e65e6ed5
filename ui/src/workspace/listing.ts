/** Fits the record table to the core: its columns from the vocabulary, its gestures as commands. */
import type { BatchCreate, Fields, KindMeta, Patch, WireRecord } from '../backend/index.ts';
import { deleteRecords, offerUndo } from '../record/deleting.ts';
import { columnsOf } from '../sheet/columns.ts';
import type { ColumnOptions } from '../sheet/columns.ts';
import type { Batch, CellEdit, Column, FieldMeta, NewRow, Outcome, ReferenceHit, SheetHost } from '../sheet/types.ts';
import { conflicts } from '../state/conflicts.svelte.ts';
import { matchScore } from '../state/match.ts';
import { project } from '../state/project.svelte.ts';
import { saving } from '../state/saving.svelte.ts';
import { isCounted, SCOPE_SIGNS } from '../state/scope.ts';
import { otherText, t } from '../state/text.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { travel } from '../state/undo.ts';
import { errorText, isChild, kindName, ownerField, unitName } from '../state/words.ts';

/** So many of a kind's own fields are shown before a person asks for more. */
const SHOWN_FIELDS = 7;
const HITS = 50;
const SUMMED = new Set(['effort_low', 'effort_likely', 'effort_high', 'effort', 'remaining', 'planned', 'actual', 'price']);

/** What the columns of a kind tell beyond their declaration. */
const PARTICULARS: Readonly<Record<string, Readonly<Record<string, ColumnOptions>>>> = {
  feature: {
    title: { warning: (record) => conflicts.warningOf(record.id) },
    scope: { signs: SCOPE_SIGNS },
    ...Object.fromEntries(
      ['effort_low', 'effort_likely', 'effort_high', 'price'].map((field) => [
        field,
        { counts: isCounted, sumTitle: 'ui-scoping-sum' },
      ]),
    ),
  },
};

/** The columns of a kind's list, in the language of the moment. */
export function columnsFor(meta: KindMeta): Column[] {
  const own = PARTICULARS[meta.kind] ?? {};
  const tucked = tuckedAway(meta);
  const parent: FieldMeta = { name: 'parent', required: true, shape: { type: 'reference', kinds: meta.parent_kinds } };
  const audience: FieldMeta = {
    name: 'audience',
    required: false,
    shape: { type: 'choice', choice_type: 'audience', choices: ['client', 'internal'] },
  };
  return columnsOf({
    kind: meta.kind,
    fields: meta.fields,
    labels: { text: t, other: otherText },
    common: [...(isChild(meta) ? [parent] : []), ownerField(), audience],
    options: Object.fromEntries([
      [
        'parent',
        { read: (record: { parent?: string | null }) => record.parent ?? undefined, referenceText: 'title' as const },
      ],
      ...Object.entries(own),
      ['owner', { hidden: true, referenceText: 'title' as const }],
      ['audience', { hidden: true }],
      ...meta.fields.map((field) => [
        field.name,
        {
          ...(tucked.has(field.name) ? { hidden: true } : {}),
          ...(isNamed(field) ? { referenceText: 'title' as const } : {}),
          ...(unitName(field) ? { unitLabel: unitName(field) } : {}),
          ...(meta.tree && SUMMED.has(field.name) ? { aggregate: 'sum' as const } : {}),
          ...own[field.name],
        },
      ]),
    ]),
  });
}

/** Kinds that people call by name and not by code. */
const NAMED = new Set([
  'stakeholder',
  'role',
  'persona',
  'person',
  'audience',
  'resource',
  'component',
  'external_system',
  'process',
  'journey',
]);

/** Whether a cell shows the name of the record it points at instead of its code. */
function isNamed({ shape }: Pick<FieldMeta, 'shape'>): boolean {
  const kinds = (shape.type === 'list' ? shape.item?.kinds : shape.kinds) ?? [];
  return kinds.length > 0 && kinds.every((kind) => NAMED.has(kind));
}

/** The fields that start hidden: tables inside a record, long texts that may be missing, and what is too much. */
function tuckedAway(meta: KindMeta): Set<string> {
  const tucked = new Set<string>();
  let shown = 0;
  for (const field of meta.fields) {
    const bulky = ['rows', 'group'].includes(field.shape.type) || (field.shape.type === 'long_text' && !field.required);
    if (bulky || (shown >= SHOWN_FIELDS && !field.required)) tucked.add(field.name);
    else shown += 1;
  }
  return tucked;
}

export interface ListHooks {
  /** Shows a record, and a field of it, in the inspector. */
  inspect(id: string, field: string | null): void;
  /** Closes a panel on Escape; returns whether there was one. */
  escape(): boolean;
  /** The parent that a new record of a child kind gets, where its line names none. */
  parentFor(): string | null;
}

/** What the table may ask of the project. */
export function hostFor(meta: KindMeta, hooks: ListHooks): SheetHost {
  return {
    apply: (batch) => outcome(() => apply(meta, batch, hooks)),
    move: (ids, parent, after) =>
      outcome(async () => {
        await project.change('record.move', { ids: [...ids], parent, after });
        return [];
      }),
    openInspector: hooks.inspect,
    reference: hit,
    searchReferences: (column, text) => search(targets(column), text),
    resolveReference: (column, text) => resolve(targets(column), text),
    matches: (query, text) => matchScore(text, query) !== null,
    escape: hooks.escape,
    unsent: (flush) => saving.pending(flush),
    undo: () => void travel('undo'),
    redo: () => void travel('redo'),
    notify: (message) => toasts.show(message),
  };
}

/** Turns a refusal into words for the table, which keeps the person's text. */
async function outcome(run: () => Promise<string[]>): Promise<Outcome> {
  try {
    return { ok: true, created: await run() };
  } catch (cause) {
    const { message, hints } = errorText(cause);
    toasts.show(message, { tone: 'danger', hints });
    return { ok: false, message };
  }
}

async function apply(meta: KindMeta, batch: Batch, hooks: ListHooks): Promise<string[]> {
  const moves = batch.updates.filter((edit) => edit.column === 'parent');
  const updates = byRecord(batch.updates.filter((edit) => edit.column !== 'parent'));
  for (const edit of moves) {
    await project.change('record.move', { ids: [edit.id], parent: (edit.value as string | null) ?? null, after: null });
  }
  if (batch.creates.length === 0 && updates.length === 0) {
    const doomed = batch.deletes.flatMap((id) => project.find(id) ?? []);
    if (doomed.length > 0) await deleteRecords(doomed);
    return [];
  }
  if (batch.creates.length === 0 && batch.deletes.length === 0 && updates.length === 1 && batch.label === 'edit') {
    const coalesce = batch.coalesceKey ? { coalesce_key: batch.coalesceKey } : {};
    await project.change('record.update', { ...updates[0]!, ...coalesce });
    return [];
  }
  const creates = batch.creates.map((row) => createOf(meta, row, hooks));
  if (creates.length === 1 && updates.length === 0 && batch.deletes.length === 0 && batch.label === 'create') {
    const { temp: _temp, ...request } = creates[0]!;
    const { record } = await project.change('record.create', request);
    return [record.id];
  }
  const known = new Set(project.records(meta.kind).map((record) => record.id));
  const answer = await project.change('record.batch', {
    label: BATCH_LABELS[batch.label],
    creates,
    updates,
    deletes: [...batch.deletes],
  });
  if (batch.deletes.length > 0) offerUndo(batch.deletes.length, '', answer.broken);
  return answer.created ?? news(answer.patch, meta.kind, known);
}

const BATCH_LABELS: Record<Batch['label'], string> = {
  edit: 'batch',
  create: 'batch',
  paste: 'paste',
  fill: 'fill',
  clear: 'clear',
  cut: 'clear',
  delete: 'batch',
};

const news = (patch: Patch, kind: string, known: ReadonlySet<string>) =>
  patch.records.filter((record) => record.kind === kind && !known.has(record.id)).map((record) => record.id);

function byRecord(edits: readonly CellEdit[]): { id: string; fields: Fields }[] {
  const grouped = new Map<string, Fields>();
  for (const { id, column, value } of edits) {
    const fields = grouped.get(id) ?? {};
    fields[column] = value;
    grouped.set(id, fields);
  }
  return [...grouped].map(([id, fields]) => ({ id, fields }));
}

/** A record can be captured before it is rated; only its title cannot be missing. */
function createOf(meta: KindMeta, row: NewRow, hooks: ListHooks): BatchCreate {
  const { parent: named, ...values } = row.values as Fields & { parent?: string };
  const fields = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  );
  const spoken = Object.values(fields).find((value) => typeof value === 'string' && value.trim() !== '');
  fields['title'] ??= spoken ?? t('ui-untitled', { kind: kindName(meta.kind) });
  const parent = row.parent ?? named ?? (isChild(meta) ? hooks.parentFor() : null);
  return { kind: meta.kind, fields, parent, temp: row.temp, ...(row.after ? { after: row.after } : {}) };
}

const targets = (column: Column): readonly string[] =>
  (column.shape.type === 'list' ? column.shape.item?.kinds : column.shape.kinds) ?? [];

const hitOf = ({ id, code, title }: WireRecord): ReferenceHit => ({ id, code, title });

function hit(id: string): ReferenceHit | null {
  const record = project.find(id);
  return record ? hitOf(record) : null;
}

async function search(kinds: readonly string[], text: string): Promise<ReferenceHit[]> {
  await Promise.all(kinds.map((kind) => project.ensure(kind)));
  return kinds
    .flatMap((kind) => project.records(kind))
    .flatMap((record) => {
      const score = matchScore(`${record.code} ${record.title}`, text);
      return score === null ? [] : [{ record, score }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, HITS)
    .map(({ record }) => hitOf(record));
}

function resolve(kinds: readonly string[], text: string): string | null {
  const wanted = text.trim().toLowerCase();
  const named = (record: WireRecord) =>
    [record.code, record.title, `${record.code} ${record.title}`].some((each) => each.toLowerCase() === wanted);
  const found = kinds.flatMap((kind) => project.records(kind)).filter(named);
  return found.length === 1 ? found[0]!.id : null;
}

/** The kinds whose records the cells of a list point at. */
export function referencedKinds(columns: readonly Column[]): string[] {
  return [...new Set(columns.flatMap((column) => targets(column)))];
}
