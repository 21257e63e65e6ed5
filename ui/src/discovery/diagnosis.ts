/** The state of data as the diagnosis reads it: who holds what, which shares are poor, which hops are torn. */
import type { Brief, WireRecord } from '../backend/index.ts';
import { listOf, numberOf, textOf } from '../record/fields.ts';
import type { LinkBook } from '../state/links.svelte.ts';
import { POOR_BELOW } from './rules.ts';

export const SHARES = ['completeness', 'accuracy', 'application'] as const;
export const SILOS = ['missing', 'scattered', 'broken'] as const;
/** What shows each type of silo. */
export const SYMPTOMS: Readonly<Record<(typeof SILOS)[number], readonly string[]>> = {
  missing: ['incomplete_dimensions', 'unclear_behaviour', 'no_basic_tags', 'no_aggregation'],
  scattered: ['duplicates', 'disagreement', 'no_master'],
  broken: ['channel_tag_lost', 'purchase_tag_lost', 'no_status_back'],
};
/** The steps of the remedy of each type of silo; their words are numbered from one. */
export const REMEDY_STEPS = [1, 2, 3, 4, 5] as const;

export const isPoor = (record: WireRecord) =>
  SHARES.some((share) => (numberOf(record, share) ?? POOR_BELOW) < POOR_BELOW);

/** Everyone who holds data, those who hold most of them first. */
export function holdersOf(objects: readonly WireRecord[]): string[] {
  const counts = new Map<string, number>();
  for (const object of objects) {
    for (const holder of listOf(object, 'holders')) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  }
  return [...counts.entries()].sort((a, b) => b[1] - a[1]).map(([holder]) => holder);
}

/** The same names in the order in which they stood before, the new ones behind; a name that is gone keeps its place for now. */
export const inPlace = (before: readonly string[], now: readonly string[]): string[] => [...new Set([...before, ...now])];

/** Whether a holder is the system whose word counts, told by its name as people shorten names. */
export function isRecordOf(holder: string, system: WireRecord | undefined): boolean {
  if (!system) return false;
  const [a, b] = [holder.trim().toLowerCase(), system.title.trim().toLowerCase()];
  return a.length > 1 && b.length > 1 && (a.includes(b) || b.includes(a));
}

export interface Hop {
  readonly record: WireRecord;
  readonly from: WireRecord | undefined;
  readonly to: WireRecord | undefined;
  /** From where to where it leads, or its title while an end is not known. */
  readonly name: string;
  readonly lost: readonly string[];
  readonly silo: string;
  /** The interfaces that carry it, or the data at one of its ends. */
  readonly carriers: readonly Brief[];
  /** Broken or scattered, by its own word or else by the data at its ends; such a hop needs an interface. */
  readonly breaks: boolean;
  /** It breaks, and nothing carries it. */
  readonly torn: boolean;
}

const BREAKING: readonly string[] = ['broken', 'scattered'];

/** Reads a hop as the gate of integration does. */
export function readHop(record: WireRecord, links: LinkBook, find: (id: string) => WireRecord | undefined): Hop {
  const silo = textOf(record, 'silo_type');
  const [from, to] = [find(textOf(record, 'from')), find(textOf(record, 'to'))];
  const data = [from, to].flatMap((end) => (end?.kind === 'data_object' ? [end] : []));
  const carried = [record, ...data].flatMap(({ id }) => links.sources('carries', id));
  const carriers = [...new Map(carried.filter(({ kind }) => kind === 'interface').map((each) => [each.id, each])).values()];
  const breaks = silo ? BREAKING.includes(silo) : data.some((end) => BREAKING.includes(textOf(end, 'silo_type')));
  return {
    record,
    from,
    to,
    name: from && to ? `${from.title} → ${to.title}` : record.title,
    lost: listOf(record, 'lost_attributes'),
    silo,
    carriers,
    breaks,
    torn: links.ready && breaks && carriers.length === 0,
  };
}
