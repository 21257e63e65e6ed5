/** The state of data as the diagnosis reads it: who holds what, which shares are poor, which hops are torn. */
import type { Brief, WireRecord } from '../backend/index.ts';
import type { LinkBook } from './links.svelte.ts';
import { listOf, numberOf, textOf } from './records.ts';

export const SHARES = ['completeness', 'accuracy', 'application'] as const;
export const SILOS = ['missing', 'scattered', 'broken'] as const;
export const SYMPTOMS = ['incomplete_dimensions', 'unclear_behaviour', 'no_basic_tags', 'no_aggregation'] as const;
/** The steps of the remedy of each type of silo; their words are numbered from one. */
export const REMEDY_STEPS = [1, 2, 3, 4, 5] as const;

/** Below this share the gate asks for the type of silo. */
export const POOR_BELOW = 60;

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
  readonly lost: readonly string[];
  readonly silo: string;
  /** The interfaces that carry it. */
  readonly carriers: readonly Brief[];
  /** Broken or scattered, and nothing carries it. */
  readonly torn: boolean;
}

export function readHop(record: WireRecord, links: LinkBook, find: (id: string) => WireRecord | undefined): Hop {
  const silo = textOf(record, 'silo_type');
  const carriers = links.sources('carries', record.id);
  return {
    record,
    from: find(textOf(record, 'from')),
    to: find(textOf(record, 'to')),
    lost: listOf(record, 'lost_attributes'),
    silo,
    carriers,
    torn: links.ready && silo !== '' && carriers.length === 0,
  };
}
