/** The effort of a feature as a client sees it: a class, since person-days are ours until the price may be seen. */

export type EffortClass = 'small' | 'medium' | 'large';

/** Up to so many person-days a feature is small. */
export const SMALL_DAYS = 3;
/** Up to so many it is medium; beyond, large. */
export const MEDIUM_DAYS = 8;

/** The class of an effort, or nothing where nobody has estimated it. */
export function effortClass(days: unknown): EffortClass | null {
  if (typeof days !== 'number') return null;
  if (days <= SMALL_DAYS) return 'small';
  return days <= MEDIUM_DAYS ? 'medium' : 'large';
}
