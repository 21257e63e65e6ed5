/** What records say in a workshop: ratings, priority, and which lines belong to a session. */
import type { LinkEnds, WireRecord } from '../backend/index.ts';
import { textOf } from '../record/fields.ts';
import { addDays, halfWidth, readDate } from '../sheet/dates.ts';
import { today } from '../state/today.ts';

export const FREQUENCIES = ['rare', 'monthly', 'weekly', 'daily', 'hourly'] as const;
export const LINK_UPS = ['business', 'marketing', 'data'] as const;
export const SEVERITIES = 5;
/** Where ratings are missing, a line stands behind those that have them. */
const UNRATED = -1;

const numberOf = (record: WireRecord, field: string): number | null =>
  typeof record.fields[field] === 'number' ? record.fields[field] : null;

export const severityOf = (record: WireRecord) => numberOf(record, 'severity');
export const votesOf = (record: WireRecord) => numberOf(record, 'votes') ?? 0;

/** How often a pain is felt, from 1 to 5. */
export function frequencyOf(record: WireRecord): number | null {
  const at = FREQUENCIES.indexOf(textOf(record, 'frequency') as (typeof FREQUENCIES)[number]);
  return at < 0 ? null : at + 1;
}

/** The priority as the core derives it: severity times frequency, from 1 to 25; unknown while either is. */
export function priorityOf(record: WireRecord): number | null {
  const severity = severityOf(record);
  const frequency = frequencyOf(record);
  return severity === null || frequency === null ? null : severity * frequency;
}

export type Sort = 'priority' | 'votes' | 'severity';
export const SORTS: readonly Sort[] = ['priority', 'votes', 'severity'];

const WEIGHTS: Record<Sort, (record: WireRecord) => number> = {
  priority: (record) => priorityOf(record) ?? UNRATED,
  votes: votesOf,
  severity: (record) => severityOf(record) ?? UNRATED,
};

/** The records with the most pressing first; what ties is decided by priority, then by votes, then by age. */
export function ranked(records: readonly WireRecord[], sort: Sort): WireRecord[] {
  const weights = [WEIGHTS[sort], WEIGHTS.priority, WEIGHTS.votes];
  return [...records].sort((a, b) => {
    for (const weight of weights) if (weight(a) !== weight(b)) return weight(b) - weight(a);
    return a.code < b.code ? -1 : 1;
  });
}

/** The day that a person typed: a date, or so many days from now such as `+7`; nothing where it is neither. */
export function dayTyped(text: string): string | null {
  const days = /^\+ ?(\d{1,4})$/.exec(halfWidth(text).trim())?.[1];
  if (days) return addDays(today(), Number(days));
  const reading = readDate(text, today());
  return 'date' in reading ? reading.date : null;
}

/** A `supports` link between two ids. */
export interface Support {
  from: string;
  to: string;
}

export const supportOf = ({ link }: LinkEnds): [string, Support] => [link.id, { from: link.from, to: link.to }];

/** A line that was captured in a session. */
export interface CapturedLine {
  record: WireRecord;
  /** What the record supports, where it is evidence. */
  supports: string | null;
}

/** Puts the records of a session into the order in which they were captured, the newest first. */
export function newestFirst(records: readonly WireRecord[]): WireRecord[] {
  return [...records].sort((a, b) => (a.created === b.created ? (a.id < b.id ? 1 : -1) : a.created < b.created ? 1 : -1));
}
