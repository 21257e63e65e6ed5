/** Sorts what a document's check found by what it asks of people. */
import type { Problem } from '../backend/index.ts';

export type ProblemGroup = Problem['kind'];

/** The kinds, in the order in which they are worth a look. */
export const PROBLEM_KINDS = ['leak', 'source', 'suspect', 'glyph', 'layout', 'other'] as const satisfies readonly ProblemGroup[];

/** The problems by kind; kinds without any are left out. */
export function grouped(problems: readonly Problem[]): { kind: ProblemGroup; problems: Problem[] }[] {
  return PROBLEM_KINDS.map((kind) => ({ kind, problems: problems.filter((each) => each.kind === kind) })).filter(
    (group) => group.problems.length > 0,
  );
}
