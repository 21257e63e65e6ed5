/** What the meter shows: how long the document is, and what it shows, as the typesetter last saw it. */
import { execute } from '../backend/index.ts';
import type { ResponseOf } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';
import { lang } from '../state/text.svelte.ts';
import { countText, NONE, sum } from './count.ts';
import type { Count } from './count.ts';
import type { Place } from './room.svelte.ts';

export type Measured = ResponseOf<'document.measure'>;

/** What the method asks of a requirements document. */
export const GOALS = { characters: 40_000, pages: 77 };
/** Typesetting takes the core a moment, so it waits until nobody types. */
const IDLE_MS = 2500;

const DOCUMENT = 'requirements';
const counts = new Map<string, Count>();
const MOST_KEPT = 2000;

/** Texts are counted once: most of them stay as they are while one is written. */
export function countOf(text: string): Count {
  const known = counts.get(text);
  if (known) return known;
  if (counts.size > MOST_KEPT) counts.clear();
  const count = countText(text);
  counts.set(text, count);
  return count;
}

export const countAll = (places: readonly Place[]): Count => places.map(({ record }) => countOf(record.body)).reduce(sum, NONE);

export class Meter {
  measured = $state.raw<Measured | null>(null);
  busy = $state(false);
  failed = $state(false);
  /** The change of the project that the numbers take into account. */
  private upTo = $state(-1);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly stale = $derived(this.measured !== null && this.upTo < project.revision);

  /** Measures once nothing has changed for a while. */
  later(now = false): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.measure(), now ? 0 : IDLE_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  async measure(): Promise<void> {
    if (this.busy || !project.view) return;
    this.busy = true;
    const revision = project.revision;
    try {
      this.measured = await execute('document.measure', { document: DOCUMENT, lang: lang() });
      this.upTo = revision;
      this.failed = false;
    } catch {
      // The numbers of before stay with their mark; the documents room says why it cannot be made.
      this.failed = true;
    } finally {
      this.busy = false;
      if (this.upTo < project.revision && !this.failed) this.later();
    }
  }
}
