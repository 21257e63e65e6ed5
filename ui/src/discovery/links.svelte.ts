/** The links of the project, asked for again after every change, and looked up by either end. */
import { execute } from '../backend/index.ts';
import type { Brief, LinkEnds, LinkKind } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';
import { report } from '../state/undo.ts';

const NONE: readonly Brief[] = [];

export class LinkBook {
  private all = $state.raw<readonly LinkEnds[] | null>(null);

  private readonly byEnd = $derived.by(() => {
    const ends = new Map<string, Brief[]>();
    const add = (key: string, other: Brief) => {
      const known = ends.get(key);
      if (known) known.push(other);
      else ends.set(key, [other]);
    };
    for (const { link, from, to } of this.all ?? []) {
      add(`${link.kind}>${link.from}`, to);
      add(`${link.kind}<${link.to}`, from);
    }
    return ends;
  });

  get ready(): boolean {
    return this.all !== null;
  }

  /** What a record points at by a kind of link. */
  targets(kind: LinkKind, id: string): readonly Brief[] {
    return this.byEnd.get(`${kind}>${id}`) ?? NONE;
  }

  /** What points at a record by a kind of link. */
  sources(kind: LinkKind, id: string): readonly Brief[] {
    return this.byEnd.get(`${kind}<${id}`) ?? NONE;
  }

  async refresh(): Promise<void> {
    this.all = (await execute('link.list', {})).links;
  }
}

/** A book of links that stays true for as long as the component that asks for it is on the screen. */
export function watchLinks(): LinkBook {
  const book = new LinkBook();
  $effect(() => {
    void project.revision;
    book.refresh().catch(report);
  });
  return book;
}
