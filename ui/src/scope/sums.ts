/** Adds the feature list up by scope. */
import type { WireRecord } from '../backend/index.ts';
import { SCOPES, scopeOf } from '../state/scope.ts';
import type { ScopeWord } from '../state/scope.ts';

/** The features of one scope, added up: person-days, and the price as far as the client may see it. */
export interface ScopeSum {
  scope: ScopeWord;
  count: number;
  low: number;
  likely: number;
  high: number;
  price: number;
}

/** The features that hold no others. */
export function leavesOf(features: readonly WireRecord[]): WireRecord[] {
  const holders = new Set(features.map((feature) => feature.parent));
  return features.filter((feature) => !holders.has(feature.id));
}

/** What each scope holds, without the scopes that hold nothing; only leaves count, since their modules repeat them. */
export function sumsOf(features: readonly WireRecord[]): ScopeSum[] {
  const sums = new Map<ScopeWord, ScopeSum>(
    SCOPES.map((scope) => [scope, { scope, count: 0, low: 0, likely: 0, high: 0, price: 0 }]),
  );
  for (const feature of leavesOf(features)) {
    const sum = sums.get(scopeOf(feature))!;
    const amount = (field: string) => Number(feature.fields[field] ?? 0);
    sum.count += 1;
    sum.low += amount('effort_low');
    sum.likely += amount('effort_likely');
    sum.high += amount('effort_high');
    if (feature.fields['price_visible'] === true) sum.price += amount('price');
  }
  return [...sums.values()].filter(({ count }) => count > 0);
}
