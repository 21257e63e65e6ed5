/** The links of the project, asked for again when one of them or what it joins has changed, and looked up by either end. */
import { onMount } from 'svelte';
import { execute } from '../backend/index.ts';
import type { Brief, LinkEnds, LinkKind, Patch } from '../backend/index.ts';
import { project } from './project.svelte.ts';
import { report } from './undo.ts';

const NONE: readonly Brief[] = [];

export class LinkBook {
  private all = $state.raw<readonly LinkEnds[] | null>(null);
  private asked = 0;

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

  /** The links of all kinds, or of one. */
  constructor(private readonly kind?: LinkKind) {}

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

  /** The link that joins two records. */
  between(kind: LinkKind, from: string, to: string): string | undefined {
    return this.all?.find(({ link }) => link.kind === kind && link.from === from && link.to === to)?.link.id;
  }

  /** Keeps the book true for as long as somebody reads it; the result ends that. */
  follow(): () => void {
    void this.refresh();
    const deaf = project.hear((patch) => {
      if (this.isTouched(patch)) void this.refresh();
    });
    return () => {
      deaf();
      // An answer that is still under way comes to nobody.
      this.asked += 1;
    };
  }

  private isTouched(patch: Patch): boolean {
    if (patch.links.length > 0 || patch.removed_links.length > 0 || this.all === null) return true;
    const changed = new Set([...patch.records.map(({ id }) => id), ...patch.removed]);
    return this.all.some(({ link }) => changed.has(link.from) || changed.has(link.to));
  }

  private async refresh(): Promise<void> {
    this.asked += 1;
    const asked = this.asked;
    try {
      const { links } = await execute('link.list', this.kind ? { kind: this.kind } : {});
      if (asked === this.asked) this.all = links;
    } catch (cause) {
      if (asked === this.asked) report(cause);
    }
  }
}

/** A book of links that stays true for as long as the component that asks for it is on the screen. */
export function watchLinks(kind?: LinkKind): LinkBook {
  const book = new LinkBook(kind);
  onMount(() => book.follow());
  return book;
}
