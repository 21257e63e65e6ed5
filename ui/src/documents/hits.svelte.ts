/** The hits of the words one looks for in a document, and the one the reader is at. */
import { findAll } from './finding.ts';
import type { Box, Match, PageText } from './finding.ts';

const NO_BOXES: readonly Box[] = [];

export class Hits {
  words = $state('');
  pages = $state.raw<readonly PageText[]>([]);
  private index = $state(0);

  readonly all = $derived<Match[]>(findAll(this.pages, this.words));
  /** The number of the current hit from 1; 0 where there is none. */
  readonly at = $derived(this.all.length === 0 ? 0 : Math.min(this.index, this.all.length - 1) + 1);
  readonly current = $derived<Match | null>(this.all[this.at - 1] ?? null);
  private readonly byPage = $derived(byPage(this.all));

  step(direction: 1 | -1): void {
    const count = this.all.length;
    if (count > 0) this.index = (this.at - 1 + direction + count) % count;
  }

  /** Begins at the first hit on the page in sight or after it, so that the reader is not thrown back. */
  begin(page: number): void {
    this.index = Math.max(
      0,
      this.all.findIndex((match) => match.page >= page),
    );
  }

  marks(page: number): readonly Box[] {
    const matches = this.byPage.get(page);
    return matches ? matches.filter((match) => match !== this.current).flatMap((match) => match.boxes) : NO_BOXES;
  }

  active(page: number): readonly Box[] {
    return this.current?.page === page ? this.current.boxes : NO_BOXES;
  }
}

function byPage(matches: readonly Match[]): Map<number, Match[]> {
  const pages = new Map<number, Match[]>();
  for (const match of matches) {
    const known = pages.get(match.page);
    if (known) known.push(match);
    else pages.set(match.page, [match]);
  }
  return pages;
}
