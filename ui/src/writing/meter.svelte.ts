/** What the meter shows: how long the document is, and what it shows, as the typesetter last saw it. */
import { execute } from '../backend/index.ts';
import type { ResponseOf, WireRecord } from '../backend/index.ts';
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
/** The count of what is looked at may follow a moment later; it must not hold up a key. */
const COUNT_MS = 300;
const counts = new WeakMap<WireRecord, Count>();

/** Records are replaced and never altered, so each is counted once. */
function countOf(record: WireRecord): Count {
  let count = counts.get(record);
  if (!count) counts.set(record, (count = countText(record.body)));
  return count;
}

const countAll = (places: readonly Place[]): Count => places.map(({ record }) => countOf(record)).reduce(sum, NONE);

export class Meter {
  measured = $state.raw<Measured | null>(null);
  busy = $state(false);
  failed = $state(false);
  /** How much there is to read in the section and the chapter that are looked at. */
  here = $state.raw<{ section: Count; chapter: Count } | null>(null);
  /** The change of the project that the numbers take into account. */
  private upTo = $state(-1);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private counting: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  readonly stale = $derived(this.measured !== null && this.upTo < project.revision);

  /** Measures once nothing has changed for a while. */
  later(now = false): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.measure(), now ? 0 : IDLE_MS);
  }

  /** Counts what is looked at, once the keys of the moment have been shown. */
  look(section: WireRecord | null, chapter: readonly Place[]): void {
    clearTimeout(this.counting);
    const count = () => (this.here = { section: section ? countOf(section) : NONE, chapter: countAll(chapter) });
    this.counting = setTimeout(count, this.here ? COUNT_MS : 0);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    clearTimeout(this.counting);
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
      if (this.upTo < project.revision && !this.failed && !this.stopped) this.later();
    }
  }
}
