/** Maturity by link-up, and the seven dimensions in which the method looks at marketing. */
import type { WireRecord } from '../backend/index.ts';
import { numberOf, textOf } from '../record/fields.ts';
import { otherText, t } from '../state/text.svelte.ts';

export const LINK_UPS = ['business', 'marketing', 'data'] as const;
export const MARKETING_DIMENSIONS = [1, 2, 3, 4, 5, 6, 7] as const;

export interface MaturityGroup {
  readonly linkUp: string;
  readonly items: readonly WireRecord[];
  /** The mean of the scores that were given, or nothing where none was. */
  readonly score: number | null;
  readonly target: number | null;
}

/** Assessments by link-up; those that belong to none come last, where there are any. */
export function groupsOf(assessments: readonly WireRecord[]): MaturityGroup[] {
  const mean = (items: readonly WireRecord[], field: string) => {
    const given = items.flatMap((item) => numberOf(item, field) ?? []);
    return given.length > 0 ? given.reduce((sum, value) => sum + value, 0) / given.length : null;
  };
  return [...LINK_UPS, ''].flatMap((linkUp) => {
    const items = assessments.filter((item) => textOf(item, 'link_up') === linkUp);
    if (linkUp === '' && items.length === 0) return [];
    return [{ linkUp, items, score: mean(items, 'score'), target: mean(items, 'target') }];
  });
}

/** Which of the seven dimensions are not assessed yet, told by their names in either language. */
export function missingDimensions(assessments: readonly WireRecord[]): string[] {
  const known = new Set(assessments.map(({ title }) => title.trim().toLowerCase()));
  return MARKETING_DIMENSIONS.map((number) => `ui-maturity-dimension-${number}`).filter(
    (key) => ![t(key), otherText(key)].some((name) => name && known.has(name.toLowerCase())),
  );
}
