/**
 * Diagrams for the fake: boxes of one size, in columns by lane and rows by order, joined by plain elbows.
 * Only the core knows the sizes of texts and finds ways around boxes.
 */
import type { DiagramView, Fields, WireRecord } from '../types.ts';

interface Node {
  id: string;
  text?: string;
  shape?: string;
  lane?: string;
  x?: number | null;
  y?: number | null;
  w?: number | null;
  h?: number | null;
  record?: string;
}

interface Edge {
  from: string;
  to: string;
  text?: string;
  points?: string[];
}

const [WIDTH, HEIGHT, COLUMN, ROW] = [150, 44, 190, 90];
const FORMS = { round: 'start', diamond: 'diamond', store: 'system', document: 'page', box: 'step' } as const;

const isLayered = (type: unknown) => type === 'product_architecture' || type === 'technical_architecture';

/** Where everything of a diagram stands. */
export function fakeDiagram(record: WireRecord, titleOf: (id: string) => string): DiagramView {
  const nodes = (record.fields['nodes'] ?? []) as Node[];
  const edges = (record.fields['edges'] ?? []) as Edge[];
  const lanes = (record.fields['lanes'] ?? []) as string[];
  const sizes = (record.fields['lane_sizes'] ?? []) as number[];
  const bands = isLayered(record.fields['type']);
  const placed = nodes.length > 0 && nodes.every((node) => typeof node.x === 'number' && typeof node.y === 'number');
  const inLane = new Map<string, number>();
  const boxes = nodes.map((node, index) => {
    const lane = Math.max(0, lanes.indexOf(node.lane ?? ''));
    const place = inLane.get(node.lane ?? '') ?? 0;
    inLane.set(node.lane ?? '', place + 1);
    const laid = bands ? { x: 20 + place * COLUMN, y: 20 + lane * ROW } : { x: 20 + lane * COLUMN, y: 20 + index * ROW };
    const at = placed ? { x: node.x!, y: node.y! } : laid;
    const lines = [node.text || (node.record ? titleOf(node.record) : '')];
    const form = FORMS[(node.shape ?? 'box') as keyof typeof FORMS];
    return { id: node.id, form, ...at, w: node.w ?? WIDTH, h: node.h ?? HEIGHT, lines };
  });
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const ways = edges.flatMap((edge, index) => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    if (!from || !to) return [];
    const points = edge.points?.length ? edge.points.map((pair) => pair.split(',').map(Number) as [number, number]) : elbow(from, to);
    const middle = points[Math.floor((points.length - 1) / 2)]!;
    const label = edge.text ? { x: middle[0], y: middle[1] + 4, w: edge.text.length * 12, lines: [edge.text] } : null;
    return [{ edge: index, points, back: to.y < from.y && !bands, label }];
  });
  const breadth = bands ? ROW : COLUMN;
  let at = 0;
  const shown = lanes.length > 1 ? lanes : [];
  const places = shown.map((lane, index) => {
    const from = at;
    at += sizes.length === lanes.length ? sizes[index]! : breadth;
    return { from, to: at, lines: [lane] };
  });
  const right = Math.max(bands ? 0 : at, 0, ...boxes.map((box) => box.x + box.w)) + 10;
  const bottom = Math.max(bands ? at : 0, 0, ...boxes.map((box) => box.y + box.h)) + 10;
  const head = shown.length > 0 ? (bands ? 110 : 36) : 0;
  const frame: DiagramView['frame'] = bands ? [-head, 0, right + head, bottom] : [0, -head, right, bottom + head];
  return { placed, frame, head, bands, lanes: places, nodes: boxes, edges: ways, print_size: Math.min(8, (8 * 790) / right) };
}

type Box = DiagramView['nodes'][number];

function elbow(from: Box, to: Box): [number, number][] {
  const [start, end] = [from.x + from.w / 2, to.x + to.w / 2];
  const [leave, enter] = [from.y + from.h, to.y];
  const middle = (leave + enter) / 2;
  return start === end ? [[start, leave], [end, enter]] : [[start, leave], [start, middle], [end, middle], [end, enter]];
}

/** The fields of a diagram after it was tidied. */
export function tidiedDiagram(record: WireRecord, titleOf: (id: string) => string): Fields {
  const bare = ((record.fields['nodes'] ?? []) as Node[]).map(({ x: _x, y: _y, w: _w, h: _h, ...node }) => node);
  const edges = ((record.fields['edges'] ?? []) as Edge[]).map((edge) => ({ ...edge, points: [] }));
  const view = fakeDiagram({ ...record, fields: { ...record.fields, nodes: bare, edges, lane_sizes: [] } }, titleOf);
  return {
    nodes: bare.map((node, index) => {
      const { x, y, w, h } = view.nodes[index]!;
      return { ...node, x, y, w, h };
    }),
    edges: edges.map((edge, index) => {
      const way = view.edges.find((each) => each.edge === index);
      return { ...edge, points: (way?.points ?? []).map(([x, y]) => `${x},${y}`) };
    }),
    lane_sizes: view.lanes.map((lane) => lane.to - lane.from),
  };
}
