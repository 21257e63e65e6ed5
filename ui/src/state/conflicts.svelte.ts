/** Features that seem to contradict a recorded exclusion: asked of the core after each change, and told when new. */
import { execute } from '../backend/index.ts';
import type { Conflict, Patch } from '../backend/index.ts';
import { navigation } from './navigation.svelte.ts';
import { project } from './project.svelte.ts';
import { t } from './text.svelte.ts';
import { toasts } from './toasts.svelte.ts';
import { report } from './undo.ts';

/** The kinds on which a contradiction and its answer rest. */
const KINDS = new Set(['feature', 'exclusion', 'comment', 'decision']);
/** Several changes in a row, such as typing, are looked at once. */
const SETTLE_MS = 250;

const pairOf = ({ feature, exclusion }: Conflict) => `${feature.id}/${exclusion.id}`;

class Conflicts {
  /** Every contradiction with what was said about it, in the order of the feature list. */
  list = $state.raw<readonly Conflict[]>([]);
  /** Those that nobody has answered. Kept beside the list, since derived state would end with the screen that first reads it. */
  open = $state.raw<readonly Conflict[]>([]);
  private opening = -1;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** What a person should know about a feature, or nothing. */
  warningOf(id: string): string | null {
    const own = this.open.filter((conflict) => conflict.feature.id === id);
    if (own.length === 0) return null;
    return own.map(({ exclusion, statement }) => t('ui-scoping-against', { code: exclusion.code, statement })).join('\n');
  }

  /** Asks now and after each change of what counts; the result ends it. */
  watch(): () => void {
    this.ask();
    const unhear = project.hear((patch) => {
      if (touches(patch)) this.later();
    });
    return () => {
      unhear();
      clearTimeout(this.timer);
    };
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), SETTLE_MS);
  }

  private ask(): void {
    if (!project.view) return;
    const { openings } = project;
    execute('feature.conflicts', {}).then(({ conflicts }) => {
      if (openings !== project.openings) return;
      const isFirst = this.opening !== openings;
      const known = new Set(this.list.map(pairOf));
      this.opening = openings;
      this.list = conflicts;
      this.open = conflicts.filter((conflict) => !conflict.answer);
      if (!isFirst) this.tell(this.open.filter((conflict) => !known.has(pairOf(conflict))));
    }, report);
  }

  /** Names the exclusion while the person still has the words at hand. */
  private tell(news: readonly Conflict[]): void {
    const [first] = news;
    if (!first) return;
    const { feature, exclusion, statement } = first;
    const args = { feature: feature.title, code: exclusion.code, statement, more: news.length - 1 };
    toasts.show(t('ui-scoping-conflict-new', args), {
      action: {
        label: t('ui-scoping-conflict-show'),
        run: () => navigation.go({ area: 'stage', stage: 'architecture', tab: 'scoping', record: feature.id, field: 'conflicts' }),
      },
    });
  }
}

const touches = (patch: Patch) => patch.removed.length > 0 || patch.records.some((record) => KINDS.has(record.kind));

export const conflicts = new Conflicts();
