/** Initiatives as the board and the road map weigh them: the four tests, the fit, and what must come first. */
import type { Brief, WireRecord } from '../backend/index.ts';
import { groupOf, listOf, textOf } from '../record/fields.ts';
import type { LinkBook } from '../state/links.svelte.ts';

export const HORIZONS = ['now', 'next', 'later'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** The four tests of a real solution, in the order in which they are asked. */
export const TESTS = ['data', 'technology', 'scenario', 'process_gain'] as const;
export const OPTIONS = ['build', 'buy', 'configure'] as const;

export interface Weighed {
  readonly record: WireRecord;
  readonly horizon: Horizon | null;
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  readonly open: readonly string[];
  readonly pains: readonly Brief[];
  readonly objectives: readonly Brief[];
  /** What keeps it from being grounded in the client's own business: words of the rule of fit. */
  readonly unfit: readonly ('process' | 'pain' | 'rationale')[];
}

export function weigh(record: WireRecord, links: LinkBook, painOf: (id: string) => WireRecord | undefined): Weighed {
  const horizon = HORIZONS.find((each) => each === record.fields['horizon']) ?? null;
  const tests = groupOf(record, 'tests');
  const pains = links.targets('solves', record.id);
  const process =
    textOf(record, 'process') !== '' || pains.some((pain) => Boolean(painOf(pain.id)?.fields['process']));
  const unfit: Weighed['unfit'] = [
    ...(process ? [] : (['process'] as const)),
    ...(pains.length > 0 ? [] : (['pain'] as const)),
    ...(textOf(record, 'fit_rationale').trim() ? [] : (['rationale'] as const)),
  ];
  return {
    record,
    horizon,
    passed: TESTS.filter((test) => tests[test] === true),
    failed: TESTS.filter((test) => tests[test] === false),
    open: TESTS.filter((test) => typeof tests[test] !== 'boolean'),
    pains,
    objectives: links.targets('achieves', record.id),
    unfit,
  };
}

/** The initiatives that would wait for each other if `id` waited for `needed`, from `id` back to `id`; none without a circle. */
export function circleOf(records: readonly WireRecord[], id: string, needed: string): WireRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const seen = new Set<string>();
  const walk = (at: string, path: WireRecord[]): WireRecord[] | null => {
    const record = byId.get(at);
    if (!record || seen.has(at)) return null;
    seen.add(at);
    const longer = [...path, record];
    if (at === id) return longer;
    for (const next of listOf(record, 'depends_on')) {
      const found = walk(next, longer);
      if (found) return found;
    }
    return null;
  };
  const back = walk(needed, []);
  const first = byId.get(id);
  return back && first ? [first, ...back] : [];
}

/** Initiatives that come earlier on the road map than something they wait for. */
export function tooEarly(weighed: readonly Weighed[]): Map<string, WireRecord[]> {
  const place = new Map(weighed.map(({ record, horizon }) => [record.id, horizon ? HORIZONS.indexOf(horizon) : null]));
  const records = new Map(weighed.map(({ record }) => [record.id, record]));
  const early = new Map<string, WireRecord[]>();
  for (const { record } of weighed) {
    const own = place.get(record.id);
    if (own === null || own === undefined) continue;
    const later = listOf(record, 'depends_on').filter((id) => (place.get(id) ?? -1) > own);
    const known = later.flatMap((id) => records.get(id) ?? []);
    if (known.length > 0) early.set(record.id, known);
  }
  return early;
}
