/** What the writing room knows: the sections as an outline, the chapter on the screen, and the texts the core refused. */
import type { WireRecord } from '../backend/index.ts';
import { deleteRecords } from '../record/deleting.ts';
import { dropAt, indent, moveDown, moveUp, outdent } from '../sheet/tree.ts';
import type { Drop, Move } from '../sheet/tree.ts';
import type { SheetRecord } from '../sheet/types.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { report } from '../state/undo.ts';
import { errorText, kindName } from '../state/words.ts';
import type { Live } from './editor/live.svelte.ts';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';

/** The deepest heading that the document has. */
const DEEPEST = 4;

/** A section in the outline. */
export interface Place {
  readonly record: WireRecord;
  readonly depth: number;
  /** Its number on paper; empty where it is not printed. */
  readonly number: string;
  /** The section at the top that it belongs to. */
  readonly chapter: string;
  readonly children: number;
}

/** Where the cursor goes when a section is entered. */
export type Entry = 'start' | 'end' | { readonly x: number; readonly y: number };

/** A text that the core did not take, with what it said; nothing a person wrote is thrown away. */
export interface Refused {
  readonly text: string;
  readonly message: string;
}

export const SECTION = 'section';

export class WritingRoom {
  readonly places = $derived(outlineOf(project.records(SECTION)));
  /** Sections whose children the outline hides. */
  readonly folded = new SvelteSet<string>();
  readonly refused = new SvelteMap<string, Refused>();
  /** The one section that has a live editor. */
  live = $state<string | null>(null);
  entry: Entry = 'start';
  /** The text that is written now. */
  writing = $state.raw<Live | null>(null);
  /** The section whose title is being written in the outline. */
  renaming = $state<string | null>(null);

  readonly current = $derived(
    this.places.find(({ record }) => record.id === navigation.place.record) ?? this.places[0] ?? null,
  );
  /** The chapter on the screen: the current section's, with all its sections below each other. */
  readonly chapter = $derived(this.places.filter(({ chapter }) => chapter === this.current?.chapter));
  /** The lines of the outline that are not folded away. */
  readonly lines = $derived.by(() => {
    const hidden = new Set<string>();
    return this.places.filter(({ record }) => {
      const parent = record.parent;
      const hides = parent !== null && (hidden.has(parent) || this.folded.has(parent));
      if (hides) hidden.add(record.id);
      return !hides;
    });
  });

  place(id: string): Place | undefined {
    return this.places.find(({ record }) => record.id === id);
  }

  /** Puts the cursor into a section's text. */
  enter(id: string, entry: Entry): void {
    this.entry = entry;
    this.live = id;
    if (navigation.place.record !== id) navigation.select(id);
  }

  /** Goes on in the section above or below; false at the ends of the document. */
  step(from: string, by: 1 | -1): boolean {
    const at = this.places.findIndex(({ record }) => record.id === from);
    const next = this.places[at + by];
    if (!next) return false;
    this.enter(next.record.id, by > 0 ? 'start' : 'end');
    return true;
  }

  /** Hides or shows what lies below a section; what is looked at is never hidden, or no key could reach the outline. */
  fold(id: string): void {
    if (this.folded.delete(id)) return;
    this.folded.add(id);
    const current = this.current?.record.id;
    if (current && !this.lines.some(({ record }) => record.id === current)) navigation.select(id);
  }

  /** Makes a section behind another one, or beneath it, and lets its title be written at once. */
  async add(beside: Place | null, beneath = false): Promise<void> {
    const parent = beneath ? (beside?.record.id ?? null) : (beside?.record.parent ?? null);
    const after = beneath ? this.lastChild(parent) : (beside?.record.id ?? this.lastChild(null));
    try {
      const title = t('ui-untitled', { kind: kindName(SECTION) });
      const { record } = await project.change('record.create', { kind: SECTION, fields: { title }, parent, after });
      if (parent) this.folded.delete(parent);
      navigation.select(record.id);
      this.renaming = record.id;
    } catch (cause) {
      report(cause);
    }
  }

  rename(id: string, title: string, coalesceKey?: string): Promise<unknown> {
    const key = coalesceKey ? { coalesce_key: coalesceKey } : {};
    return project.change('record.update', { id, fields: { title }, ...key });
  }

  /** Sends a section's text. What the core does not take stays with what it said. */
  async send(id: string, text: string, coalesceKey: string): Promise<boolean> {
    try {
      await project.change('record.update', { id, fields: { body: text }, coalesce_key: coalesceKey });
      this.refused.delete(id);
      return true;
    } catch (cause) {
      this.refused.set(id, { text, message: errorText(cause).message });
      return false;
    }
  }

  /** Sends a refused text again, with all that was written in it since. */
  retry(id: string): void {
    const refused = this.refused.get(id);
    if (!refused) return;
    if (this.live === id && this.writing) void this.writing.flush();
    else void this.send(id, refused.text, `body:${id}:again`);
  }

  /** Gives a refused text up, in the editor too where it is being written. */
  discard(id: string): void {
    this.refused.delete(id);
    const body = this.place(id)?.record.body;
    if (this.live === id && body !== undefined) this.writing?.giveUp(body);
  }

  read(id: string, reader: string): void {
    project.change('record.update', { id, fields: { reader } }).catch(report);
  }

  async remove(place: Place): Promise<void> {
    const at = this.lines.findIndex(({ record }) => record.id === place.record.id);
    const beside = this.lines[at - 1] ?? this.lines.find((line) => line.record.parent !== place.record.id && line !== place);
    if (this.live === place.record.id) this.live = null;
    await deleteRecords([place.record]);
    if (beside) navigation.select(beside.record.id);
  }

  /** Moves a section by keys: among its neighbours, or one level in or out. */
  shift(id: string, way: 'up' | 'down' | 'in' | 'out'): Promise<void> {
    const ways = { up: moveUp, down: moveDown, in: indent, out: outdent };
    return this.move(ways[way]([id], this.records()));
  }

  /** Where a dragged section would drop: in the gap before a line of the outline, at a depth. */
  drop(id: string, gap: number, depth: number): Drop | null {
    const lines = this.lines.map(({ record, depth: level, children }) => ({
      kind: 'record' as const,
      key: record.id,
      record,
      level,
      outline: '',
      hasChildren: children > 0,
      expanded: !this.folded.has(record.id),
      position: 1,
      siblings: 1,
      dimmed: false,
    }));
    return dropAt({ lines, records: this.records(), ids: [id], tree: true }, gap, depth);
  }

  async move(move: Move | null): Promise<void> {
    if (!move) return;
    if (move.parent) this.folded.delete(move.parent);
    await project.change('record.move', { ids: [...move.ids], parent: move.parent, after: move.after }).catch(report);
  }

  private records(): readonly SheetRecord[] {
    return project.records(SECTION);
  }

  private lastChild(parent: string | null): string | null {
    return this.places.findLast(({ record }) => record.parent === parent)?.record.id ?? null;
  }
}

/** The sections with the numbers that the document gives them; its own first chapter comes before all of them. */
function outlineOf(records: readonly WireRecord[]): Place[] {
  const known = new Map(records.map((record) => [record.id, record]));
  const children = new Map<string | null, WireRecord[]>();
  for (const record of records) {
    const parent = record.parent !== null && known.has(record.parent) ? record.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), record]);
  }
  const isShown = (record: WireRecord): boolean =>
    record.audience !== 'internal' && (record.body.trim() !== '' || (children.get(record.id) ?? []).some(isShown));
  const places: Place[] = [];
  const counts = [1];
  const walk = (record: WireRecord, depth: number, chapter: string, printed: boolean) => {
    const shown = printed && isShown(record);
    const below = children.get(record.id) ?? [];
    places.push({ record, depth, number: shown ? counted(counts, Math.min(depth, DEEPEST)) : '', chapter, children: below.length });
    for (const child of below) walk(child, depth + 1, chapter, shown);
  };
  for (const record of children.get(null) ?? []) walk(record, 1, record.id, true);
  return places;
}

/** Counts one on at a level and forgets the levels below it. */
function counted(counts: number[], level: number): string {
  counts.length = Math.min(counts.length, level);
  while (counts.length < level) counts.push(0);
  counts[level - 1] = (counts[level - 1] ?? 0) + 1;
  return counts.join('.');
}
