/**
 * Which departments were looked at by which methods.
 * The rule, which the screen tells too: evidence counts for the department that runs the process in which what it supports
 * shows; a department was heard where one of its people took part in a session.
 */
import type { WireRecord } from '../backend/index.ts';
import { listOf, textOf } from '../record/fields.ts';
import type { LinkBook } from '../state/links.svelte.ts';

export const METHODS = ['interview', 'observation', 'workshop', 'document', 'survey', 'data'] as const;
export const NATURES = ['qualitative', 'quantitative'] as const;

export interface Department {
  /** Its name; empty for evidence that leads to no department. */
  readonly name: string;
  readonly evidence: readonly WireRecord[];
  readonly sessions: readonly WireRecord[];
}

type Find = (id: string) => WireRecord | undefined;

/** The departments for which a piece of evidence counts. */
function departmentsOf(evidence: WireRecord, links: LinkBook, find: Find): Set<string> {
  const names = new Set<string>();
  for (const { id } of links.targets('supports', evidence.id)) {
    const about = find(id);
    const process = about?.kind === 'process' ? about : find(about ? textOf(about, 'process') : '');
    const name = process ? textOf(process, 'department').trim() : '';
    if (name) names.add(name);
  }
  return names;
}

/** All departments that processes and roles name, with what is known about each; those without evidence come first. */
export function coverage(records: (kind: string) => readonly WireRecord[], links: LinkBook, find: Find): Department[] {
  const named = [...records('process'), ...records('role')].map((each) => textOf(each, 'department').trim());
  const evidence = new Map<string, WireRecord[]>([...new Set(named.filter(Boolean))].map((name) => [name, []]));
  const lost: WireRecord[] = [];
  for (const each of records('evidence')) {
    const departments = departmentsOf(each, links, find);
    if (departments.size === 0) lost.push(each);
    for (const name of departments) evidence.get(name)?.push(each);
  }
  const heard = (name: string) =>
    records('session').filter((session) =>
      listOf(session, 'attendees').some((id) => textOf(find(id) ?? session, 'organisation').trim() === name),
    );
  const rows = [...evidence.entries()].map(([name, found]) => ({ name, evidence: found, sessions: heard(name) }));
  rows.sort((a, b) => a.evidence.length - b.evidence.length);
  return lost.length > 0 ? [...rows, { name: '', evidence: lost, sessions: [] }] : rows;
}

export const ofMethod = (evidence: readonly WireRecord[], method: string) =>
  evidence.filter((each) => each.fields['method'] === method);

export const ofNature = (evidence: readonly WireRecord[], nature: string) =>
  evidence.filter((each) => each.fields['nature'] === nature);
