/**
 * What a person-day is sold for, as far as the feature list tells. What a day of a member of the team costs is for our eyes only
 * and never becomes a price.
 */
import type { WireRecord } from '../backend/index.ts';

/** The usual price of a person-day: the middle one of all features that are estimated and priced, in whole units of money. */
export function priceOfDay(features: readonly WireRecord[]): number | null {
  const prices = features
    .map(({ fields }) => Number(fields['price'] ?? 0) / Number(fields['effort_likely'] ?? 0))
    .filter((price) => Number.isFinite(price) && price > 0)
    .toSorted((a, b) => a - b);
  const middle = prices[Math.floor((prices.length - 1) / 2)];
  return middle === undefined ? null : Math.round(middle) || null;
}
