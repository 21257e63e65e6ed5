/** Which initiatives solve which pain points, and what follows from that for the steps in which they are felt. */
import { idsOf } from '../record/fields.ts';
import { LinkBook } from '../state/links.svelte.ts';
import type { Step } from './journeys.ts';

class Solving {
  private readonly book = new LinkBook('solves');

  /** Follows the links for as long as a room shows them; the result ends it. */
  follow(): () => void {
    return this.book.follow();
  }

  /** The initiatives that solve a pain point. */
  of(pain: string): string[] {
    return this.book.sources('solves', pain).map(({ id }) => id);
  }

  /** What would make a step better without being named by it: the initiatives that solve its pain points. */
  derived(step: Step): string[] {
    const named = idsOf(step.record, 'opportunities');
    const solving = idsOf(step.record, 'pain_points').flatMap((pain) => this.of(pain));
    return [...new Set(solving)].filter((id) => !named.includes(id));
  }
}

export const solving = new Solving();
