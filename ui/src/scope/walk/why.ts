/** Why a feature is there: the initiatives it delivers, and the pain points that they solve. */
import { execute } from '../../backend/index.ts';
import { project } from '../../state/project.svelte.ts';

/** One reason: an initiative with what it cures. */
export interface Reason {
  readonly initiative: string;
  readonly pains: readonly string[];
}

/** Ends of links by their beginnings. */
export interface Reasons {
  readonly delivers: ReadonlyMap<string, readonly string[]>;
  readonly solves: ReadonlyMap<string, readonly string[]>;
}

/** Brings the links and the records at their ends. */
export async function bringReasons(): Promise<Reasons> {
  const [{ links }] = await Promise.all([
    execute('link.list', {}),
    project.ensure('initiative'),
    project.ensure('pain_point'),
  ]);
  const ends = (kind: string) => {
    const found = new Map<string, string[]>();
    for (const { link } of links) if (link.kind === kind) found.set(link.from, [...(found.get(link.from) ?? []), link.to]);
    return found;
  };
  return { delivers: ends('delivers'), solves: ends('solves') };
}

/** The reasons of a feature; those of what holds it, where it has none of its own. Internal records are left out. */
export function reasonsOf(id: string, reasons: Reasons): Reason[] {
  const shown = (each: string) => {
    const record = project.find(each);
    return record && record.audience !== 'internal' ? record : null;
  };
  for (let at: string | null | undefined = id; at; at = project.find(at)?.parent) {
    const initiatives = (reasons.delivers.get(at) ?? []).flatMap((each) => shown(each) ?? []);
    if (initiatives.length === 0) continue;
    return initiatives.map((initiative) => ({
      initiative: initiative.title,
      pains: (reasons.solves.get(initiative.id) ?? []).flatMap((each) => shown(each)?.title ?? []),
    }));
  }
  return [];
}
