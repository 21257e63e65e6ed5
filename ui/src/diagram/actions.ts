/** What a person does to a diagram, by mouse, by key or from the toolbar: always one command, and one step to undo. */
import type { WireRecord } from '../backend/index.ts';
import { t } from '../state/text.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import {
  added,
  aligned,
  connected,
  copied,
  distributed,
  freshId,
  freshLane,
  GRID_PX,
  laneAdded,
  laned,
  nextPlace,
  pasted,
  removed,
  snap,
} from './content.ts';
import type { Alignment, Content, DiagramNode, NodeShape, Shift, Way } from './content.ts';
import type { DiagramRoom } from './room.svelte.ts';

/** How far what is pasted or duplicated lies from its original. */
const ASIDE_PX = 30;
/** About half of a box whose size the core has not told yet. */
const HALF_BOX = { x: 70, y: 20 };
/** From one pasted line to the next. */
const LINE_PX = 2 * HALF_BOX.y + 3 * GRID_PX;
const MOST_PASTED = 200;

type Point = { readonly x: number; readonly y: number };

export class DiagramActions {
  private visit = 0;
  /** The text that the last copy put onto the clipboard, to tell it from what other programs put there. */
  private copiedText = '';

  constructor(readonly room: DiagramRoom) {}

  /** Puts a node in, selects it, and lets its words be typed; both are one step. */
  async add(shape: NodeShape, at?: Point, from?: string): Promise<void> {
    const middle = at ?? this.middle();
    const key = `new:${(this.visit += 1)}`;
    const [id] = await this.insert((fresh) => [{ id: fresh(), text: '', shape, ...this.free(middle) }], from, key);
    if (id === undefined) return;
    this.room.select([id]);
    this.room.typing = { node: id, key };
  }

  /** Puts a record in as a node that speaks for it. */
  async addRecord(record: WireRecord, at?: Point): Promise<void> {
    const known = this.room.content?.nodes.find((node) => node.record === record.id);
    if (known) {
      this.room.select([known.id]);
      this.room.reach?.focusNode(known.id);
      toasts.show(t('ui-diagram-record-there', { code: record.code, title: record.title }));
      return;
    }
    const shape: NodeShape = record.kind === 'data_object' ? 'document' : record.kind === 'external_system' ? 'store' : 'box';
    const middle = at ?? this.middle();
    const ids = await this.insert((fresh) => [{ id: fresh(), shape, record: record.id, ...this.free(middle) }]);
    if (ids.length > 0) this.room.select(ids);
  }

  /** The step after a node: where the pointer let go, or beside it. */
  async createNext(id: string, to: Way | Point): Promise<void> {
    const box = this.room.place(id);
    if (!box) return;
    const others = this.room.shown?.nodes ?? [];
    const at = typeof to === 'string' ? nextPlace(box, to, others) : { x: to.x - box.w / 2, y: to.y - 10 };
    await this.add('box', { x: at.x + HALF_BOX.x, y: at.y + HALF_BOX.y }, id);
  }

  async connect(from: string, to: string): Promise<void> {
    await this.room.edit((content) => connected(content, from, to));
  }

  /** Joins the selected nodes in the order from left to right and from top to bottom. */
  async connectSelected(): Promise<void> {
    const boxes = [...this.room.boxes(this.room.selected)];
    const order = boxes.toSorted(([, a], [, b]) => (Math.abs(a.y - b.y) > a.h ? a.y - b.y : a.x - b.x)).map(([id]) => id);
    await this.room.edit((content) =>
      order.slice(1).reduce((sum, to, index) => connected(sum, order[index]!, to), content),
    );
  }

  async deleteSelected(): Promise<void> {
    const { selected, selectedEdges } = this.room;
    if (selected.size + selectedEdges.size === 0) return;
    if (!(await this.room.edit((content) => removed(content, selected, selectedEdges)))) return;
    this.room.select([]);
    this.room.reach?.focus();
  }

  /** Keeps what is selected to be pasted; the words come back for other programs, or `null` where nothing is selected. */
  copy(): string | null {
    const { content, selected, shown } = this.room;
    if (!content || !shown || selected.size === 0) return null;
    const places = new Map(shown.nodes.map((node) => [node.id, node]));
    const clip = copied(content, selected);
    const standing = clip.nodes.map((node) => ({ ...node, x: places.get(node.id)?.x ?? 0, y: places.get(node.id)?.y ?? 0 }));
    this.room.clip = { ...clip, nodes: standing };
    this.copiedText = standing.map((node) => this.room.textOf(node)).join('\n');
    this.room.said = t('ui-diagram-copied', { count: standing.length });
    return this.copiedText;
  }

  /** Puts in what was copied here, or one node for each line of a text from elsewhere. */
  async paste(text: string): Promise<void> {
    const { clip } = this.room;
    if (clip && (text === this.copiedText || text === '')) await this.put(ASIDE_PX);
    else await this.pasteLines(text);
  }

  async duplicate(): Promise<void> {
    const { clip } = this.room;
    if (this.copy() === null) return;
    await this.put(ASIDE_PX);
    this.room.clip = clip;
  }

  private async put(aside: number): Promise<void> {
    const { clip } = this.room;
    if (!clip) return;
    let ids: string[] = [];
    const sent = await this.room.edit((content, view) => {
      const stands = new Set(view.nodes.map((node) => `${snap(node.x)},${snap(node.y)}`));
      let by = aside;
      while (clip.nodes.some((node) => stands.has(`${snap((node.x ?? 0) + by)},${snap((node.y ?? 0) + by)}`))) by += aside;
      const made = pasted(content, clip, [by, by]);
      ids = made.ids;
      return laned(made.content, view, new Set(ids));
    });
    if (sent) this.room.select(ids);
  }

  private async pasteLines(text: string): Promise<void> {
    const lines = text.split(/\r?\n/).flatMap((line) => line.split('\t')[0]?.trim() || []).slice(0, MOST_PASTED);
    if (lines.length === 0) return;
    const start = this.free(this.middle());
    const ids = await this.insert((fresh) =>
      lines.map((words, index) => ({ id: fresh(), text: words, shape: 'box', x: start.x, y: start.y + index * LINE_PX })),
    );
    if (ids.length > 0) this.room.select(ids);
  }

  async align(how: Alignment): Promise<void> {
    await this.room.move(aligned(this.room.boxes(this.room.selected), how));
  }

  async distribute(axis: 'x' | 'y'): Promise<void> {
    await this.room.move(distributed(this.room.boxes(this.room.selected), axis));
  }

  /** Moves what is selected by one step of the grid; steps that follow each other are one step to undo. */
  async nudge(way: Way, pixels: number, visit: number): Promise<void> {
    const by: Record<Way, Shift> = { left: [-pixels, 0], right: [pixels, 0], up: [0, -pixels], down: [0, pixels] };
    const shifts = new Map([...this.room.selected].map((id) => [id, by[way]]));
    await this.room.move(shifts, `nudge:${visit}`);
  }

  /** One more lane; a diagram without lanes gets two, because one alone would say nothing. */
  async addLane(): Promise<void> {
    const name = (number: number) => t(this.room.shown?.bands ? 'ui-diagram-band-name' : 'ui-diagram-lane-name', { number });
    await this.room.edit((content, view) => {
      const first = freshLane(content, name);
      const names = content.lanes.length > 0 ? [first] : [first, freshLane({ ...content, lanes: [first] }, name)];
      return laneAdded(content, view, names);
    });
  }

  async changeLanes(change: (content: Content, bands: boolean) => Content, key?: string): Promise<void> {
    await this.room.edit((content, view) => change(content, view.bands), key);
  }

  /** Puts nodes in, each in the lane in which it lies, with a line from another node to the first; answers with their ids. */
  private async insert(make: (fresh: () => string) => DiagramNode[], from?: string, key?: string): Promise<string[]> {
    let ids: string[] = [];
    const sent = await this.room.edit((content, view) => {
      const taken = new Set<string>();
      const fresh = () => {
        const id = freshId(content, taken);
        taken.add(id);
        return id;
      };
      const nodes = make(fresh).map((node) => ({ ...node, lane: content.lanes[0] ?? '' }));
      ids = nodes.map((node) => node.id);
      const [first] = ids;
      return laned(added(content, nodes, from && first ? [{ from, to: first }] : []), view, new Set(ids));
    }, key);
    return sent ? ids : [];
  }

  /** The middle of what is seen. */
  private middle(): Point {
    return this.room.reach?.middle() ?? HALF_BOX;
  }

  /** The corner of a new box around a point, where none stands yet. */
  private free(middle: Point): Point {
    let [x, y] = [snap(middle.x - HALF_BOX.x), snap(middle.y - HALF_BOX.y)];
    const places = this.room.shown?.nodes ?? [];
    while (places.some((node) => Math.abs(node.x - x) < GRID_PX && Math.abs(node.y - y) < GRID_PX)) {
      x += ASIDE_PX;
      y += ASIDE_PX;
    }
    return { x, y };
  }
}
