/** Sorts what a document's check found into the few kinds that a person acts on differently. */
import type { Problem } from '../backend/index.ts';

/** The kinds, in the order in which they are worth a look. */
export const PROBLEM_KINDS = ['leak', 'source', 'suspect', 'glyph', 'layout', 'other'] as const;
export type ProblemGroup = (typeof PROBLEM_KINDS)[number];

const SIGNS: [ProblemGroup, RegExp][] = [
  ['leak', /internal|leak/],
  ['suspect', /suspect|outdated/],
  ['glyph', /-(glyph|fallback|control)/],
  ['layout', /-(overfull|reference|duplicate|link|image)/],
  ['source', /missing|source|no_done|no-evidence/],
];

/** The kind of a problem, read from its code. */
export function kindOf(problem: Problem): ProblemGroup {
  return SIGNS.find(([, sign]) => sign.test(problem.code))?.[0] ?? 'other';
}

/** The problems by kind; kinds without any are left out. */
export function grouped(problems: readonly Problem[]): { kind: ProblemGroup; problems: Problem[] }[] {
  return PROBLEM_KINDS.map((kind) => ({ kind, problems: problems.filter((each) => kindOf(each) === kind) })).filter(
    (group) => group.problems.length > 0,
  );
}
