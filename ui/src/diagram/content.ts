/**
 * What a diagram says, and every edit of it, as functions from content to content. Places are pixels of the screen;
 * where something stands that nobody placed is told by the core alone.
 */
import type { DiagramView, WireRecord } from '../backend/index.ts';

export const SHAPES = ['box', 'round', 'diamond', 'store', 'document'] as const;
export type NodeShape = (typeof SHAPES)[number];

export interface DiagramNode {
  readonly id: string;
  readonly text?: string | null;
  readonly shape?: NodeShape | null;
  readonly lane?: string | null;
  readonly x?: number | null;
  readonly y?: number | null;
  readonly w?: number | null;
  readonly h?: number | null;
  readonly record?: string | null;
}

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly text?: string | null;
  readonly points?: readonly string[];
}

export interface Content {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  readonly lanes: readonly string[];
  readonly lane_sizes: readonly number[];
}

/** Positions snap to multiples of this. */
export const GRID_PX = 10;
/** Between a step and the next one. */
const NEXT_GAP_PX = 40;
const LANE_PX = 220;
const BAND_PX = 100;
const NARROWEST_LANE_PX = 60;
const LANE_MARGIN_PX = 16;

export type Shift = readonly [dx: number, dy: number];
export type Way = 'left' | 'right' | 'up' | 'down';

export function contentOf(record: WireRecord): Content {
  const { nodes, edges, lanes, lane_sizes } = record.fields as Partial<Content>;
  return { nodes: nodes ?? [], edges: edges ?? [], lanes: lanes ?? [], lane_sizes: lane_sizes ?? [] };
}

/** What differs, as fields of the record. */
export function fieldsOf(before: Content, after: Content): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of ['nodes', 'edges', 'lanes', 'lane_sizes'] as const) {
    if (JSON.stringify(before[name]) !== JSON.stringify(after[name])) fields[name] = after[name];
  }
  return fields;
}

/** The content with the places that the core has found, so that the next edit changes nothing else. */
export function placed(content: Content, view: DiagramView): Content {
  const at = new Map(view.nodes.map((node) => [node.id, node]));
  const sizes = view.lanes.map((lane) => tenth(lane.to - lane.from));
  const fits = content.lane_sizes.length === content.lanes.length;
  const lane_sizes = sizes.length === content.lanes.length && !fits ? sizes : content.lane_sizes;
  if (view.placed) return { ...content, lane_sizes };
  const ways = new Map(view.edges.map((edge) => [edge.edge, edge.points]));
  const nodes = content.nodes.map((node) => {
    const place = at.get(node.id);
    return place ? { ...node, x: place.x, y: place.y, w: place.w, h: place.h } : node;
  });
  const edges = content.edges.map((edge, index) => ({ ...edge, points: (ways.get(index) ?? []).map(pair) }));
  return { ...content, nodes, edges, lane_sizes };
}

const pair = ([x, y]: readonly [number, number]) => `${x},${y}`;
const tenth = (value: number) => Math.round(value * 10) / 10;

/** Nodes moved each by its own way; a line keeps its corners only where both of its ends move alike. */
export function moved(content: Content, shifts: ReadonlyMap<string, Shift>): Content {
  const nodes = content.nodes.map((node) => {
    const [dx, dy] = shifts.get(node.id) ?? [0, 0];
    return dx || dy ? { ...node, x: tenth((node.x ?? 0) + dx), y: tenth((node.y ?? 0) + dy) } : node;
  });
  const edges = content.edges.map((edge) => {
    const [from, to] = [shifts.get(edge.from), shifts.get(edge.to)];
    if (!from && !to) return edge;
    const together = from && to && from[0] === to[0] && from[1] === to[1];
    if (!together) return { ...edge, points: [] };
    return { ...edge, points: (edge.points ?? []).map((point) => shiftPair(point, from)) };
  });
  return { ...content, nodes, edges };
}

function shiftPair(point: string, [dx, dy]: Shift): string {
  const [x = 0, y = 0] = point.split(',').map(Number);
  return pair([tenth(x + dx), tenth(y + dy)]);
}

/** Every node in the lane in which its middle lies. */
export function laned(content: Content, view: DiagramView, ids: ReadonlySet<string>): Content {
  if (content.lanes.length < 2 || view.lanes.length === 0) return content;
  const at = new Map(view.nodes.map((node) => [node.id, node]));
  const nodes = content.nodes.map((node) => {
    if (!ids.has(node.id)) return node;
    const size = at.get(node.id);
    const middle = view.bands ? (node.y ?? 0) + (size?.h ?? 40) / 2 : (node.x ?? 0) + (size?.w ?? 120) / 2;
    const lane = content.lanes[laneAt(view, middle)];
    return lane !== undefined && lane !== node.lane ? { ...node, lane } : node;
  });
  return { ...content, nodes };
}

/** The lane at a place; the nearest one outside of all. */
function laneAt(view: DiagramView, middle: number): number {
  const index = view.lanes.findIndex((lane) => middle < lane.to);
  return index < 0 ? view.lanes.length - 1 : index;
}

/** An id that no node has yet. */
export function freshId(content: Content, taken: ReadonlySet<string> = new Set()): string {
  const known = new Set([...content.nodes.map((node) => node.id), ...taken]);
  let number = known.size + 1;
  while (known.has(`n${number}`)) number += 1;
  return `n${number}`;
}

export function added(content: Content, nodes: readonly DiagramNode[], edges: readonly DiagramEdge[] = []): Content {
  return { ...content, nodes: [...content.nodes, ...nodes], edges: [...content.edges, ...edges] };
}

/** Nodes gone with every line that met them, and lines gone by their index. */
export function removed(content: Content, ids: ReadonlySet<string>, lines: ReadonlySet<number> = new Set()): Content {
  const stays = (edge: DiagramEdge, index: number) => !lines.has(index) && !ids.has(edge.from) && !ids.has(edge.to);
  return { ...content, nodes: content.nodes.filter((node) => !ids.has(node.id)), edges: content.edges.filter(stays) };
}

export function connected(content: Content, from: string, to: string): Content {
  const known = content.edges.some((edge) => edge.from === from && edge.to === to);
  return known ? content : { ...content, edges: [...content.edges, { from, to }] };
}

export function withNode(content: Content, id: string, change: Partial<DiagramNode>): Content {
  return { ...content, nodes: content.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) };
}

export function withEdge(content: Content, index: number, change: Partial<DiagramEdge>): Content {
  const ends = 'from' in change || 'to' in change ? { points: [] } : {};
  return { ...content, edges: content.edges.map((edge, at) => (at === index ? { ...edge, ...change, ...ends } : edge)) };
}

/** A node that stands for a record, or no longer does; then it says in its own words what it said before. */
export function standing(content: Content, id: string, record: string | null, words: string): Content {
  if (record === null) return withNode(content, id, { record, text: words });
  return withNode(content, id, { record, ...(words ? {} : { h: null }) });
}

/** New words take the height they need; the width stays, so that a column of steps stays one. */
export function reworded(content: Content, id: string, text: string): Content {
  return withNode(content, id, { text, h: null });
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where the step after a node goes: beside it on the wanted side, further on while something stands there. */
export function nextPlace(box: Box, way: Way, others: readonly Box[]): { x: number; y: number } {
  const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[way] as [number, number];
  let x = box.x + dx * (box.w + NEXT_GAP_PX);
  let y = box.y + dy * (box.h + NEXT_GAP_PX);
  const meets = (other: Box) => x < other.x + other.w && other.x < x + box.w && y < other.y + other.h && other.y < y + box.h;
  for (let tries = 0; tries < 40 && others.some(meets); tries += 1) {
    if (dy) x += box.w + NEXT_GAP_PX;
    else y += box.h + NEXT_GAP_PX;
  }
  return { x: snap(x), y: snap(y) };
}

export const snap = (value: number) => Math.round(value / GRID_PX) * GRID_PX;

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** How far each box moves so that they stand in one line. */
export function aligned(boxes: ReadonlyMap<string, Box>, how: Alignment): Map<string, Shift> {
  const all = [...boxes.values()];
  const least = (of: (box: Box) => number) => Math.min(...all.map(of));
  const most = (of: (box: Box) => number) => Math.max(...all.map(of));
  const left = least((box) => box.x);
  const right = most((box) => box.x + box.w);
  const top = least((box) => box.y);
  const bottom = most((box) => box.y + box.h);
  const shift = (box: Box): Shift => {
    switch (how) {
      case 'left':
        return [left - box.x, 0];
      case 'right':
        return [right - box.x - box.w, 0];
      case 'centre':
        return [tenth((left + right) / 2 - box.x - box.w / 2), 0];
      case 'top':
        return [0, top - box.y];
      case 'bottom':
        return [0, bottom - box.y - box.h];
      case 'middle':
        return [0, tenth((top + bottom) / 2 - box.y - box.h / 2)];
    }
  };
  return new Map([...boxes].map(([id, box]) => [id, shift(box)]));
}

/** How far each box moves so that the spaces between them are equal; the outer two stay. */
export function distributed(boxes: ReadonlyMap<string, Box>, axis: 'x' | 'y'): Map<string, Shift> {
  const size = axis === 'x' ? 'w' : 'h';
  const sorted = [...boxes].toSorted(([, one], [, other]) => one[axis] - other[axis]);
  const [first, last] = [sorted[0]?.[1], sorted.at(-1)?.[1]];
  if (!first || !last || sorted.length < 3) return new Map();
  const taken = sorted.reduce((sum, [, box]) => sum + box[size], 0);
  const gap = (last[axis] + last[size] - first[axis] - taken) / (sorted.length - 1);
  let at = first[axis];
  return new Map(
    sorted.map(([id, box]) => {
      const by = tenth(at - box[axis]);
      at += box[size] + gap;
      return [id, axis === 'x' ? [by, 0] : [0, by]];
    }),
  );
}

/** A name for a lane that no lane has. */
export function freshLane(content: Content, name: (number: number) => string): string {
  let number = content.lanes.length + 1;
  while (content.lanes.includes(name(number))) number += 1;
  return name(number);
}

/** One more lane behind the others. The first lane takes in what stood without one. */
export function laneAdded(content: Content, view: DiagramView, names: readonly string[]): Content {
  const breadth = view.bands ? BAND_PX : LANE_PX;
  const reach = Math.max(
    breadth,
    ...view.nodes.map((node) => (view.bands ? node.y + node.h : node.x + node.w) + LANE_MARGIN_PX),
  );
  const sizes = content.lane_sizes.length === content.lanes.length ? [...content.lane_sizes] : [];
  // A single lane is not drawn, and has no breadth until there is a second one.
  if (content.lanes.length < 2) sizes.splice(0, sizes.length, ...content.lanes.map(() => reach));
  const fresh = names.map((_, index) => (content.lanes.length + index === 0 ? reach : breadth));
  const lanes = [...content.lanes, ...names];
  const home = (node: DiagramNode) => (node.lane && lanes.includes(node.lane) ? node : { ...node, lane: lanes[0]! });
  return { ...content, nodes: content.nodes.map(home), lanes, lane_sizes: [...sizes, ...fresh] };
}

export function laneRenamed(content: Content, index: number, name: string): Content {
  const old = content.lanes[index];
  const next = name.trim();
  if (!next || next === old || content.lanes.includes(next)) return content;
  const nodes = content.nodes.map((node) => (node.lane === old ? { ...node, lane: next } : node));
  return { ...content, nodes, lanes: content.lanes.map((lane, at) => (at === index ? next : lane)) };
}

const along = (bands: boolean, by: number): Shift => (bands ? [0, by] : [by, 0]);

function shiftsOf(content: Content, lane: string | undefined, shift: Shift): [string, Shift][] {
  return content.nodes.filter((node) => node.lane === lane).map((node) => [node.id, shift]);
}

/** A lane changes places with its neighbour, and what stands in both goes along. */
export function laneMoved(content: Content, bands: boolean, index: number, by: 1 | -1): Content {
  const other = index + by;
  const [name, next] = [content.lanes[index], content.lanes[other]];
  if (name === undefined || next === undefined) return content;
  const [own, beside] = [content.lane_sizes[index] ?? 0, content.lane_sizes[other] ?? 0];
  const shifts = new Map([
    ...shiftsOf(content, name, along(bands, by * beside)),
    ...shiftsOf(content, next, along(bands, -by * own)),
  ]);
  const swap = <T>(list: readonly T[]) => list.map((each, at) => (at === index ? list[other]! : at === other ? list[index]! : each));
  return { ...moved(content, shifts), lanes: swap(content.lanes), lane_sizes: swap(content.lane_sizes) };
}

/** A lane becomes broader or narrower, and what lies behind it moves on. */
export function laneResized(content: Content, bands: boolean, index: number, by: number): Content {
  const own = content.lane_sizes[index] ?? 0;
  const size = Math.max(NARROWEST_LANE_PX, own + by);
  const behind = content.lanes.slice(index + 1).flatMap((lane) => shiftsOf(content, lane, along(bands, size - own)));
  const lane_sizes = content.lane_sizes.map((each, at) => (at === index ? tenth(size) : each));
  return { ...moved(content, new Map(behind)), lane_sizes };
}

/** A lane gone; its neighbour takes its room and what stood in it. */
export function laneRemoved(content: Content, index: number): Content {
  const heir = index > 0 ? index - 1 : 1;
  const [name, next] = [content.lanes[index], content.lanes[heir]];
  const nodes = content.nodes.map((node) => (node.lane === name ? { ...node, lane: next ?? '' } : node));
  const without = <T>(list: readonly T[]) => list.filter((_, at) => at !== index);
  const grown = content.lane_sizes.map((size, at) => (at === heir ? tenth(size + (content.lane_sizes[index] ?? 0)) : size));
  return { ...content, nodes, lanes: without(content.lanes), lane_sizes: without(grown) };
}

/** Nodes and the lines between them, as they were copied. */
export interface Clip {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

export function copied(content: Content, ids: ReadonlySet<string>): Clip {
  return {
    nodes: content.nodes.filter((node) => ids.has(node.id)),
    edges: content.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)),
  };
}

/** What was copied, put in again under new ids and moved by a shift; the new ids come with it. */
export function pasted(content: Content, clip: Clip, shift: Shift): { content: Content; ids: string[] } {
  const names = new Map<string, string>();
  for (const node of clip.nodes) names.set(node.id, freshId(content, new Set(names.values())));
  const nodes = clip.nodes.map((node) => ({
    ...node,
    id: names.get(node.id)!,
    x: snap((node.x ?? 0) + shift[0]),
    y: snap((node.y ?? 0) + shift[1]),
    lane: node.lane && content.lanes.includes(node.lane) ? node.lane : (content.lanes[0] ?? ''),
  }));
  const edges = clip.edges.map((edge) => ({ ...edge, from: names.get(edge.from)!, to: names.get(edge.to)!, points: [] }));
  return { content: added(content, nodes, edges), ids: [...names.values()] };
}
