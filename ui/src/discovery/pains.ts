/** Pain points in the order of their priority, each with what its place rests on. */
import type { Brief, WireRecord } from '../backend/index.ts';
import { numberOf, textOf } from '../record/fields.ts';
import type { LinkBook } from '../state/links.svelte.ts';
import { USUAL_THRESHOLD } from './rules.ts';

/** From the rarest to the most frequent; the place of a word, counted from one, is its weight. */
export const FREQUENCIES = ['rare', 'monthly', 'weekly', 'daily', 'hourly'] as const;

export interface RankedPain {
  readonly record: WireRecord;
  readonly severity: number | null;
  readonly frequency: string;
  /** How much the frequency counts, from 1 to 5. */
  readonly weight: number | null;
  /** Severity times frequency, unknown while either is. */
  readonly priority: number | null;
  readonly votes: number;
  readonly cost: number | null;
  readonly evidence: readonly Brief[];
  readonly initiatives: readonly Brief[];
  /** Whether the priority reaches the line of the project. */
  readonly pressing: boolean;
}

export function thresholdOf(profile: WireRecord | undefined): number {
  return (profile && numberOf(profile, 'pain_threshold')) ?? USUAL_THRESHOLD;
}

/** Orders by priority, then votes, then cost; what cannot be ranked yet comes last. */
export function rankPains(records: readonly WireRecord[], links: LinkBook, threshold: number): RankedPain[] {
  const ranked = records.map((record): RankedPain => {
    const severity = numberOf(record, 'severity');
    const frequency = textOf(record, 'frequency');
    const place = (FREQUENCIES as readonly string[]).indexOf(frequency) + 1;
    const weight = place > 0 ? place : null;
    const priority = severity !== null && weight !== null ? severity * weight : null;
    return {
      record,
      severity,
      frequency,
      weight,
      priority,
      votes: numberOf(record, 'votes') ?? 0,
      cost: numberOf(record, 'cost_per_month'),
      evidence: links.sources('supports', record.id),
      initiatives: links.sources('solves', record.id),
      pressing: priority !== null && priority >= threshold,
    };
  });
  return ranked.sort(
    (a, b) => (b.priority ?? 0) - (a.priority ?? 0) || b.votes - a.votes || (b.cost ?? 0) - (a.cost ?? 0),
  );
}

/** Whether a pressing pain point lacks what the gate asks for. */
export const owes = (pain: RankedPain) => pain.pressing && (pain.evidence.length === 0 || pain.initiatives.length === 0);
