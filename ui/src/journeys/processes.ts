/** Processes in pairs of today and future, what shows in them, and what a person changes about them. */
import type { WireRecord } from '../backend/index.ts';
import { make } from '../record/edits.ts';
import { idsOf, textOf } from '../record/fields.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { bareName, pairsOf, type Pair, type Version } from './journeys.ts';

/** What a process says in words, in the order it is read. */
export const PROCESS_WORDS = ['trigger', 'outcome', 'rules', 'exceptions'] as const;
/** Kinds that name the process they belong to. */
export type Belonging = 'pain_point' | 'initiative';

/** Pairs of one department. */
export interface Department {
  readonly name: string;
  readonly pairs: readonly Pair[];
}

const departmentOf = (pair: Pair) => textOf((pair.records.as_is ?? pair.records.to_be)!, 'department').trim();

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

export const makeProcess = () => make('process', { version: 'as_is' });

/**
 * Names a version of a process. Both versions are one process by their name, so the other one is named alike in the same
 * step, and each keeps what tells its version.
 */
export async function rename(pair: Pair, version: Version, title: string): Promise<void> {
  const record = pair.records[version];
  if (!record || title === record.title) return;
  const other = pair.records[version === 'as_is' ? 'to_be' : 'as_is'];
  const updates = [{ id: record.id, fields: { title } }];
  if (other && bareName(title)) updates.push({ id: other.id, fields: { title: other.title.replace(bareName(other.title), () => bareName(title)) } });
  await project.change('record.batch', { label: 'batch', creates: [], updates, deletes: [] });
}

/** Copies one version as the beginning of the other; what shows in it and what improves it stays where it is. */
export async function copyVersion(from: WireRecord, version: Version): Promise<string | null> {
  const title = t(`ui-journey-named-${version}`, { name: bareName(from.title) });
  const made = await make('process', { ...from.fields, title, version, body: from.body }, { after: from.id });
  if (made) toasts.show(t(`ui-process-copied-${version}`));
  return made;
}

/** Makes a pain point or an initiative that names the process. */
export const makeBelonging = (kind: Belonging, process: WireRecord) =>
  make(kind, { process: process.id });
