/** Processes in pairs of today and future, what shows in them, and what a person changes about them. */
import type { Fields, WireRecord } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { report } from '../state/undo.ts';
import { kindName } from '../state/words.ts';
import { bareName, idsOf, pairsOf, textOf, type Pair, type Version } from './journeys.ts';

/** What a process says in words, in the order it is read. */
export const PROCESS_WORDS = ['trigger', 'outcome', 'rules', 'exceptions'] as const;
/** Kinds that name the process they belong to. */
export type Belonging = 'pain_point' | 'initiative';

/** Pairs of one department. */
export interface Department {
  readonly name: string;
  readonly pairs: readonly Pair[];
}

export const departmentOf = (pair: Pair) => textOf((pair.records.as_is ?? pair.records.to_be)!, 'department').trim();

/** The processes in pairs of one name. */
export const processPairs = (): Pair[] => pairsOf(project.records('process'));

/** Pairs by department, in the order in which departments first occur. */
export function departments(pairs: readonly Pair[]): Department[] {
  const byName = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const name = departmentOf(pair);
    byName.set(name, [...(byName.get(name) ?? []), pair]);
  }
  return [...byName].map(([name, own]) => ({ name, pairs: own }));
}

/** The records of a kind that name a process. */
export const belonging = (kind: Belonging, process: WireRecord | undefined): WireRecord[] =>
  process ? project.records(kind).filter((record) => textOf(record, 'process') === process.id) : [];

/** How work runs, drawn: diagrams about the process itself, then those about the roles that take part. */
export function diagramsOf(process: WireRecord): { diagram: WireRecord; role: WireRecord | null }[] {
  const roles = idsOf(process, 'roles');
  const drawn = project.records('diagram').filter((record) => record.fields['type'] === 'role_process' || textOf(record, 'about') === process.id);
  return [
    ...drawn.filter((record) => textOf(record, 'about') === process.id).map((diagram) => ({ diagram, role: null })),
    ...drawn.flatMap((diagram) => {
      const role = roles.includes(textOf(diagram, 'about')) ? project.find(textOf(diagram, 'about')) : undefined;
      return role ? [{ diagram, role }] : [];
    }),
  ];
}

export function set(record: WireRecord, field: string, value: unknown, key?: string): Promise<unknown> {
  const joined = key ? { coalesce_key: `${record.id}/${field}/${key}` } : {};
  return project.change('record.update', { id: record.id, fields: { [field]: value }, ...joined });
}

async function create(kind: string, fields: Fields, after?: string): Promise<string | null> {
  try {
    const { record } = await project.change('record.create', { kind, fields, ...(after ? { after } : {}) });
    return record.id;
  } catch (cause) {
    report(cause);
    return null;
  }
}

export const makeProcess = () =>
  create('process', { title: t('ui-untitled', { kind: kindName('process') }), version: 'as_is' });

/** Copies one version as the beginning of the other; what shows in it and what improves it stays where it is. */
export async function copyVersion(from: WireRecord, version: Version): Promise<string | null> {
  const title = t(`ui-journey-named-${version}`, { name: bareName(from.title) });
  const made = await create('process', { ...from.fields, title, version, body: from.body }, from.id);
  if (made) toasts.show(t(`ui-process-copied-${version}`));
  return made;
}

/** Makes a pain point or an initiative that names the process. */
export const makeBelonging = (kind: Belonging, process: WireRecord) =>
  create(kind, { title: t('ui-untitled', { kind: kindName(kind) }), process: process.id });
