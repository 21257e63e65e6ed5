/** Which initiatives solve which pain points, asked from the core and kept up to date. */
import { execute } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';
import { report } from '../state/undo.ts';
import { idsOf, type Step } from './journeys.ts';

class Solving {
  private byPain = $state.raw<ReadonlyMap<string, readonly string[]>>(new Map());

  /** Follows the links for as long as a room shows them; the result ends it. */
  follow(): () => void {
    let over = false;
    const ask = () =>
      execute('link.list', { kind: 'solves' }).then(({ links }) => {
        if (over) return;
        const byPain = new Map<string, string[]>();
        for (const { link, from, to } of links) {
          if (link.kind === 'solves') byPain.set(to.id, [...(byPain.get(to.id) ?? []), from.id]);
        }
        this.byPain = byPain;
      }, report);
    void ask();
    const deaf = project.hear((patch) => {
      if (patch.links.length > 0 || patch.removed_links.length > 0) void ask();
    });
    return () => {
      over = true;
      deaf();
    };
  }

  /** The initiatives that solve a pain point. */
  of(pain: string): readonly string[] {
    return this.byPain.get(pain) ?? [];
  }

  /** What would make a step better without being named by it: the initiatives that solve its pain points. */
  derived(step: Step): string[] {
    const named = idsOf(step.record, 'opportunities');
    const solving = idsOf(step.record, 'pain_points').flatMap((pain) => this.of(pain));
    return [...new Set(solving)].filter((id) => !named.includes(id));
  }
}

export const solving = new Solving();
