/**
 * Which document is chosen and in which variant, and where its reader was.
 * It lasts as long as the project is open; document, readers, page and zoom are found again after a restart too.
 */
import type { Baseline, DocumentEntry, DocumentVariant, Language, Reader } from '../backend/index.ts';
import { preferences } from '../state/settings.svelte.ts';
import { lang } from '../state/text.svelte.ts';

const CHOICE_KEY = 'documents';

/**
 * `current`, or a baseline's id after `as:` (its content) or `since:` (a redline against it), or the number of a step of the
 * history after `moment:` (a redline against its outcome).
 */
export type Source = string;

/** A place in the pages: the share of a page that lies above the upper edge; negative where the edge is above it. */
export interface Spot {
  page: number;
  share: number;
}

interface Kept {
  document?: string;
  internal?: boolean;
  zoom?: number | null;
  page?: number;
}

/** It outlives the component that enters the room, so that it holds no derived state: that would end with the component. */
export class DocumentChoices {
  documents = $state.raw<DocumentEntry[] | null>(null);
  baselines = $state.raw<Baseline[]>([]);
  chosen = $state('scope');
  language = $state<Language>(lang());
  source = $state<Source>('current');
  internal = $state(false);
  reader = $state<Reader>('all');
  /** How large the pages are shown; nothing where they fit the width. */
  zoom = $state<number | null>(null);
  /** Where the reader was in each document. */
  readonly spots = new Map<string, Spot>();
  /** The chapters of each document in each language, as the last preview told them. */
  private chapters = $state.raw<Record<string, string[]>>({});
  private leftOut = $state.raw<Record<string, string[]>>({});

  constructor() {
    const kept = preferences.read<Kept>(CHOICE_KEY, {});
    this.chosen = kept.document ?? this.chosen;
    this.internal = kept.internal ?? false;
    this.zoom = kept.zoom ?? null;
    if (kept.page && kept.page > 1) this.spots.set(this.chosen, { page: kept.page, share: 0 });
  }

  get entry(): DocumentEntry | null {
    return this.documents?.find((each) => each.document === this.chosen) ?? null;
  }

  get subjectBaselines(): Baseline[] {
    const subject = this.entry?.subject;
    return subject ? this.baselines.filter((each) => each.subject === subject) : [];
  }

  get sections(): string[] {
    return this.chapters[this.key(this.chosen)] ?? [];
  }

  get without(): string[] {
    return this.leftOut[this.key(this.chosen)] ?? [];
  }

  get variant(): DocumentVariant {
    const [how, baseline] = this.source.split(':');
    const addressed = (this.entry?.readers.length ?? 0) > 0 && this.reader !== 'all';
    return {
      ...(how === 'as' && baseline ? { baseline } : {}),
      ...(how === 'since' && baseline ? { against: baseline } : {}),
      ...(how === 'moment' && baseline ? { moment: Number(baseline) } : {}),
      ...(addressed ? { reader: this.reader } : {}),
      without: this.without,
      internal: this.internal,
    };
  }

  /** Everything the preview depends on except the data, as one value that can be compared. */
  get wanted(): string {
    return JSON.stringify([this.chosen, this.language, this.variant]);
  }

  /** Takes over what can be made; a choice that cannot be made any more gives way. */
  offer(documents: DocumentEntry[], baselines: Baseline[]): void {
    this.baselines = baselines.toReversed();
    const first = documents.find((each) => each.available);
    const isThere = documents.some((each) => each.document === this.chosen && each.available);
    if (!isThere && first) this.chosen = first.document;
    this.documents = documents;
  }

  choose(document: string): void {
    this.chosen = document;
    if (!this.subjectBaselines.some((each) => this.source.endsWith(each.id))) this.source = 'current';
    this.keep();
  }

  address(internal: boolean): void {
    this.internal = internal;
    this.keep();
  }

  /** Takes a chapter in or leaves it out. */
  toggle(section: string): void {
    const key = this.key(this.chosen);
    const before = this.leftOut[key] ?? [];
    const isOut = before.includes(section);
    this.leftOut = { ...this.leftOut, [key]: isOut ? before.filter((each) => each !== section) : [...before, section] };
  }

  takeAll(): void {
    this.leftOut = { ...this.leftOut, [this.key(this.chosen)]: [] };
  }

  /** Notes the chapters; what was left out in the other language is left out in this one too. */
  learn(document: string, language: Language, sections: string[]): void {
    const key = this.key(document, language);
    const other = this.key(document, otherThan(language));
    this.chapters = { ...this.chapters, [key]: sections };
    const others = this.chapters[other];
    const out = this.leftOut[other];
    if (this.leftOut[key] || !out || others?.length !== sections.length) return;
    this.leftOut = { ...this.leftOut, [key]: sections.filter((_, index) => out.includes(others[index]!)) };
  }

  /** Documents of which chapters are left out in the other language, and whose own chapters are not known yet. */
  unlearnt(documents: readonly string[]): string[] {
    const isOut = (document: string) => (this.leftOut[this.key(document, otherThan(this.language))]?.length ?? 0) > 0;
    return documents.filter((document) => isOut(document) && !this.chapters[this.key(document)]);
  }

  /** How each document of a set is made: with its own chapters, of what the project says now. */
  variantsOf(documents: readonly DocumentEntry[]): Record<string, DocumentVariant> {
    return Object.fromEntries(
      documents.map(({ document, readers }) => [
        document,
        {
          ...(readers.length > 0 && this.reader !== 'all' ? { reader: this.reader } : {}),
          without: this.leftOut[this.key(document)] ?? [],
          internal: this.internal,
        },
      ]),
    );
  }

  keep(): void {
    const { chosen: document, internal, zoom } = this;
    preferences.keep(CHOICE_KEY, {
      document,
      internal,
      zoom,
      page: this.spots.get(document)?.page ?? 1,
    } satisfies Kept);
  }

  private key(document: string, language = this.language): string {
    return `${document}/${language}`;
  }
}

const otherThan = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');
