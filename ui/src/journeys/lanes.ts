/** The lanes of a journey map from top to bottom, as on paper, and what can stand in each. */

/** Lanes whose cells hold words. */
const WORD_LANES = ['action', 'touchpoint', 'channel', 'backstage'] as const;
/** Lanes whose cells hold records that are spoken of. */
const RECORD_LANES = ['system', 'pain_points', 'opportunities'] as const;

export type WordLane = (typeof WORD_LANES)[number];
export type RecordLane = (typeof RECORD_LANES)[number];
export type Lane = WordLane | RecordLane | 'emotion';
/** A line of the map: the phases, the heads of the steps, or a lane. */
export type Line = 'phase' | 'step' | Lane;

export const LANES: readonly Lane[] = [
  'action',
  'touchpoint',
  'channel',
  'emotion',
  'pain_points',
  'opportunities',
  'backstage',
  'system',
];

/** What two journeys are compared by; the rest would push the second one off the screen. */
export const COMPARED_LANES: readonly Lane[] = ['action', 'emotion', 'pain_points', 'opportunities'];

/** The lane whose words may be longer than a line. */
export const LONG_LANE: WordLane = 'backstage';

/** What a lane of records may name. */
export const NAMED_KINDS: Readonly<Record<RecordLane, readonly string[]>> = {
  system: ['external_system'],
  pain_points: ['pain_point'],
  opportunities: ['initiative', 'feature'],
};

/** What a lane of records makes where nothing fits; a system belongs to another stage and is only chosen here. */
export const MADE_KIND: Readonly<Record<RecordLane, string | null>> = {
  system: null,
  pain_points: 'pain_point',
  opportunities: 'initiative',
};

export const isWordLane = (line: Line): line is WordLane => (WORD_LANES as readonly string[]).includes(line);
export const isRecordLane = (line: Line): line is RecordLane => (RECORD_LANES as readonly string[]).includes(line);
