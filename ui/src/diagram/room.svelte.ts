/**
 * What the editor of diagrams knows: which diagram is shown, where the core says everything stands, what is selected and
 * what is being typed. Every gesture ends in one command; the places come back from the core.
 */
import { execute } from '../backend/index.ts';
import type { DiagramNodeView, DiagramView, Fields, WireRecord } from '../backend/index.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { report } from '../state/undo.ts';
import { contentOf, fieldsOf, laned, moved, placed, reworded, withNode } from './content.ts';
import type { Box, Clip, Content, DiagramNode, Shift } from './content.ts';

/** Kinds that a node can stand for, and that are dropped onto a diagram. */
export const NODE_KINDS = ['component', 'role', 'feature', 'external_system', 'data_object', 'prototype'] as const;

/** A text that is being typed: of a node by its id, or of an edge by its index. */
export type Typing = { readonly node: string; readonly key?: string } | { readonly edge: number };

/** What the canvas can be asked to do; it is there while it is shown. */
export interface Reach {
  fit(): void;
  zoomTo(scale: number): void;
  zoomBy(factor: number): void;
  /** The middle of what is seen, in the diagram's own pixels. */
  middle(): { x: number; y: number };
  focusNode(id: string): void;
  /** Leads the focus to the drawing itself, where its keys act. */
  focus(): void;
  /** A place of the window as one of the diagram. */
  at(x: number, y: number): { x: number; y: number };
}

export class DiagramRoom {
  view = $state.raw<DiagramView | null>(null);
  /** The diagram that the view belongs to, so that no place is shown on another one. */
  viewOf = $state<string | null>(null);
  selected = $state.raw<ReadonlySet<string>>(new Set());
  selectedEdges = $state.raw<ReadonlySet<number>>(new Set());
  typing = $state.raw<Typing | null>(null);
  zoom = $state(1);
  reach: Reach | null = null;
  /** What was copied, in whichever diagram. */
  clip = $state.raw<Clip | null>(null);
  /** What is said to people who listen. */
  said = $state('');
  private asked = 0;
  /** The question that the core has not answered yet, and what it is about. */
  private looking: { readonly of: string; readonly answer: Promise<void> } | null = null;
  private edits: Promise<unknown> = Promise.resolve();

  get record(): WireRecord | null {
    const id = navigation.place.record;
    const found = id ? project.find(id) : undefined;
    return found?.kind === 'diagram' ? found : null;
  }

  get content(): Content | null {
    return this.record ? contentOf(this.record) : null;
  }

  /** The view of the diagram on the screen, once it has come. */
  get shown(): DiagramView | null {
    return this.view && this.viewOf === this.record?.id ? this.view : null;
  }

  node(id: string): DiagramNode | undefined {
    return this.content?.nodes.find((node) => node.id === id);
  }

  place(id: string): DiagramNodeView | undefined {
    return this.shown?.nodes.find((node) => node.id === id);
  }

  /** The boxes of some nodes as they stand. */
  boxes(ids: ReadonlySet<string>): Map<string, Box> {
    return new Map((this.shown?.nodes ?? []).filter((node) => ids.has(node.id)).map((node) => [node.id, node]));
  }

  /** The record that a node stands for. */
  standsFor(node: DiagramNode | undefined): WireRecord | undefined {
    return node?.record ? project.find(node.record) : undefined;
  }

  /** What a node says: its own words, or the title of its record. */
  textOf(node: DiagramNode | undefined): string {
    return node?.text?.trim() || this.standsFor(node)?.title || '';
  }

  /** Asks the core where everything stands; an answer that comes too late gives way to the one asked for since. */
  look(): Promise<void> {
    const id = this.record?.id;
    if (!id) return Promise.resolve();
    const of = `${id}@${project.revision}`;
    if (this.looking?.of === of) return this.looking.answer;
    const answer = this.ask(id).finally(() => {
      if (this.looking?.answer === answer) this.looking = null;
    });
    this.looking = { of, answer };
    return answer;
  }

  private async ask(id: string): Promise<void> {
    this.asked += 1;
    const asked = this.asked;
    try {
      const view = await execute('diagram.view', { id });
      if (asked === this.asked) [this.view, this.viewOf] = [view, id];
      else await this.looking?.answer;
    } catch (cause) {
      report(cause);
    }
  }

  /** Opens a diagram and forgets what was selected in the last one. */
  open(id: string): void {
    this.select([]);
    this.typing = null;
    if (navigation.place.record !== id) navigation.reveal({ id, kind: 'diagram' });
  }

  select(ids: Iterable<string>, edges: Iterable<number> = []): void {
    this.selected = new Set(ids);
    this.selectedEdges = new Set(edges);
  }

  /**
   * Sends an edit of the content as one step. Steps with the same key that follow each other are undone together. Each
   * edit begins with what the one before has made and where the core then puts it, however quickly they come.
   */
  edit(change: (content: Content, view: DiagramView) => Content, key?: string): Promise<boolean> {
    const id = this.record?.id;
    if (!id || project.readOnly) return Promise.resolve(false);
    const sent = this.edits.then(() => this.send(id, change, key));
    this.edits = sent;
    return sent;
  }

  private async send(id: string, change: (content: Content, view: DiagramView) => Content, key?: string): Promise<boolean> {
    try {
      await this.looking?.answer;
      const view = this.view && this.viewOf === id ? this.view : await execute('diagram.view', { id });
      const record = project.find(id);
      if (!record) return false;
      const before = contentOf(record);
      const fields = fieldsOf(before, change(placed(before, view), view));
      if (Object.keys(fields).length === 0) return true;
      await project.change('record.update', { id, fields, ...(key ? { coalesce_key: `${id}:${key}` } : {}) });
      await this.look();
      return true;
    } catch (cause) {
      report(cause);
      return false;
    }
  }

  /** Moves nodes, each by its own way, and puts them into the lanes in which they then lie. */
  move(shifts: ReadonlyMap<string, Shift>, key?: string): Promise<boolean> {
    const ids = new Set(shifts.keys());
    return this.edit((content, view) => laned(moved(content, shifts), view, ids), key);
  }

  /** Puts a node into another lane, into the middle of it. */
  async toLane(id: string, lane: string): Promise<void> {
    await this.edit((content, view) => {
      const index = content.lanes.indexOf(lane);
      const [side, box] = [view.lanes[index], view.nodes.find((node) => node.id === id)];
      const named = withNode(content, id, { lane });
      if (!side || !box) return named;
      const by = Math.round((side.from + side.to) / 2 - (view.bands ? box.y + box.h / 2 : box.x + box.w / 2));
      return moved(named, new Map([[id, view.bands ? [0, by] : [by, 0]]]));
    });
  }

  async tidy(): Promise<void> {
    const { record } = this;
    if (!record || project.readOnly) return;
    await project.change('diagram.tidy', { id: record.id }).catch(report);
  }

  /**
   * Gives a node other words. A node that speaks for its record renames the record, which is renamed everywhere; one
   * with words of its own changes only those, and follows its record again when they are taken away.
   */
  async rename(id: string, text: string, key?: string): Promise<void> {
    const node = this.node(id);
    const record = this.standsFor(node);
    const words = text.trim();
    if (record && !node?.text?.trim()) {
      if (!words || words === record.title) return;
      const joined = key ? { coalesce_key: `${record.id}:${key}` } : {};
      await project.change('record.update', { id: record.id, fields: titled(record, words), ...joined }).catch(report);
      return;
    }
    await this.edit((content) => reworded(content, id, words), key);
  }

  /** Gives a record the words of the node that stands for it, which follows the record from then on; both are one step. */
  async renameRecord(id: string): Promise<void> {
    const diagram = this.record?.id;
    if (!diagram || project.readOnly) return;
    const sent = this.edits.then(async () => {
      const found = project.find(diagram);
      const content = found && contentOf(found);
      const node = content?.nodes.find((each) => each.id === id);
      const [record, words] = [this.standsFor(node), node?.text?.trim()];
      if (!content || !record || !words) return;
      const updates = [
        { id: record.id, fields: titled(record, words) },
        { id: diagram, fields: fieldsOf(content, withNode(content, id, { text: '' })) },
      ];
      await project.change('record.batch', { label: 'batch', creates: [], updates, deletes: [] });
    });
    this.edits = sent.catch(report);
    await this.edits;
  }
}

/** A record is named by the field that its kind takes the title from. */
function titled(record: WireRecord, words: string): Fields {
  const field = project.meta(record.kind)?.fields.find((each) => each.title)?.name ?? 'title';
  return { [field]: words };
}
