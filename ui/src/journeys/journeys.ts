/** Journeys as a person speaks of them: today's and the future one of the same path belong together. */
import type { WireRecord } from '../backend/index.ts';
import { numberOf, textOf } from '../record/fields.ts';
import { project } from '../state/project.svelte.ts';

export type Version = 'as_is' | 'to_be';

/** A path with its two versions, of which one may not exist yet. */
export interface Pair {
  /** The id of its first record, by which it is remembered. */
  readonly id: string;
  readonly name: string;
  readonly records: Readonly<Partial<Record<Version, WireRecord>>>;
}

/** A step with what it says, read once. */
export interface Step {
  readonly id: string;
  readonly record: WireRecord;
  readonly phase: string;
  /** How it feels; nobody has said so while it is `null`. */
  readonly emotion: number | null;
}

/** Steps of one phase that follow each other. */
export interface Phase {
  readonly title: string;
  readonly first: number;
  readonly steps: readonly Step[];
}

/** What stands behind a name to tell versions apart, such as "(today)" or "（现状）". */
const SUFFIX = /\s*[（(][^（）()]*[)）]\s*$/;

/** The name without what tells its version. */
export const bareName = (title: string) => title.replace(SUFFIX, '').trim() || title.trim();

export const versionOf = (record: WireRecord): Version => (record.fields['version'] === 'to_be' ? 'to_be' : 'as_is');

/**
 * Records in pairs of today and future. Two of one name belong together; what is left is joined with the first
 * partner that `sameOwner` finds fitting.
 */
export function pairsOf(
  records: readonly WireRecord[],
  sameOwner: (a: WireRecord, b: WireRecord) => boolean = () => false,
): Pair[] {
  const pairs: { id: string; name: string; records: Partial<Record<Version, WireRecord>> }[] = [];
  for (const record of records) {
    const version = versionOf(record);
    const name = bareName(record.title);
    const partner = pairs.find((pair) => !pair.records[version] && pair.name === name);
    if (partner) partner.records[version] = record;
    else pairs.push({ id: record.id, name, records: { [version]: record } });
  }
  for (const lonely of pairs.filter((pair) => !pair.records.as_is)) {
    const future = lonely.records.to_be!;
    const meant = pairs.find((pair) => !pair.records.to_be && pair.records.as_is && sameOwner(pair.records.as_is, future));
    if (!meant) continue;
    meant.records.to_be = future;
    pairs.splice(pairs.indexOf(lonely), 1);
  }
  return pairs;
}

/** The journeys in pairs; the path of one persona is one path even where its versions are called differently. */
export function journeyPairs(): Pair[] {
  return pairsOf(project.records('journey'), (a, b) => {
    const persona = textOf(a, 'persona');
    return persona !== '' && persona === textOf(b, 'persona');
  });
}

/** The steps of a journey in their order. */
export function stepsOf(journey: string): Step[] {
  return project
    .records('journey_step')
    .filter((record) => record.parent === journey)
    .map((record) => ({
      id: record.id,
      record,
      phase: textOf(record, 'phase').trim(),
      emotion: numberOf(record, 'emotion'),
    }));
}

/** Steps put together by phase: a phase ends where the next step names another one. */
export function phasesOf(steps: readonly Step[]): Phase[] {
  const phases: { title: string; first: number; steps: Step[] }[] = [];
  steps.forEach((step, index) => {
    const last = phases.at(-1);
    if (last && last.title === step.phase) last.steps.push(step);
    else phases.push({ title: step.phase, first: index, steps: [step] });
  });
  return phases;
}
