/** What the canvas shows, as its library wants it: nodes and edges made of the core's view. */
import { Position } from '@xyflow/svelte';
import type { Edge, Node, NodeHandle } from '@xyflow/svelte';
import type { DiagramEdgeView, DiagramNodeView, DiagramView } from '../backend/index.ts';
import { t } from '../state/text.svelte.ts';
import { choiceName } from '../state/words.ts';
import type { Content } from './content.ts';
import type { DiagramRoom } from './room.svelte.ts';

/** What a node shows. */
export interface StepData extends Record<string, unknown> {
  form: DiagramNodeView['form'];
  w: number;
  h: number;
  lines: readonly string[];
  text: string;
  code: string | null;
  recordTitle: string;
  /** Whether it speaks for its record, so that renaming it renames the record. */
  follows: boolean;
  typing: boolean;
  ontyped: (id: string, text: string | null) => void;
}

/** What a line shows. */
export interface LineData extends Record<string, unknown> {
  index: number;
  points: readonly (readonly [number, number])[];
  back: boolean;
  label: DiagramEdgeView['label'];
  from: DiagramNodeView;
  to: DiagramNodeView;
  text: string;
  typing: boolean;
  ontype: (index: number) => void;
  ontyped: (index: number, text: string | null) => void;
}

export interface Heard {
  ontyped: StepData['ontyped'];
  onedgetype: LineData['ontype'];
  onedgetyped: LineData['ontyped'];
}

/** The dot from which a line is drawn, in the middle of a side, with room around it for a finger. */
const DOT_PX = 24;

/** The dots of a node, told beforehand so that nothing has to be measured and most need not be built. */
function dots(w: number, h: number): NodeHandle[] {
  const at: [Position, number, number][] = [
    [Position.Top, w / 2, 0],
    [Position.Right, w, h / 2],
    [Position.Bottom, w / 2, h],
    [Position.Left, 0, h / 2],
  ];
  return at.map(([position, x, y]) => ({
    id: position,
    type: 'source',
    position,
    x: x - DOT_PX / 2,
    y: y - DOT_PX / 2,
    width: DOT_PX,
    height: DOT_PX,
  }));
}

export function flowNodes(room: DiagramRoom, view: DiagramView, content: Content, heard: Heard): Node<StepData>[] {
  const byId = new Map(content.nodes.map((node) => [node.id, node]));
  return view.nodes.flatMap((place) => {
    const node = byId.get(place.id);
    if (!node) return [];
    const record = room.standsFor(node);
    const text = room.textOf(node);
    const shape = choiceName({ type: 'choice', choice_type: 'node_shape' }, node.shape ?? 'box');
    const said = { text: text || t('ui-diagram-blank'), shape, code: record?.code || 'blank', lane: node.lane || 'blank' };
    return [
      {
        id: place.id,
        type: 'step',
        position: { x: place.x, y: place.y },
        width: place.w,
        height: place.h,
        measured: { width: place.w, height: place.h },
        handles: dots(place.w, place.h),
        selected: room.selected.has(place.id),
        ariaLabel: t('ui-diagram-node-said', said),
        domAttributes: { 'aria-roledescription': t('ui-diagram-node'), 'data-testid': 'diagram-node' } as Node['domAttributes'],
        data: {
          form: place.form,
          w: place.w,
          h: place.h,
          lines: place.lines,
          text,
          code: record?.code ?? null,
          recordTitle: record?.title ?? '',
          follows: record !== undefined && !node.text?.trim(),
          typing: room.typing !== null && 'node' in room.typing && room.typing.node === place.id,
          ontyped: heard.ontyped,
        },
      },
    ];
  });
}

export function flowEdges(room: DiagramRoom, view: DiagramView, content: Content, heard: Heard): Edge<LineData>[] {
  const places = new Map(view.nodes.map((node) => [node.id, node]));
  const byId = new Map(content.nodes.map((node) => [node.id, node]));
  return view.edges.flatMap((way) => {
    const edge = content.edges[way.edge];
    const [from, to] = [places.get(edge?.from ?? ''), places.get(edge?.to ?? '')];
    if (!edge || !from || !to) return [];
    const ends = { from: room.textOf(byId.get(edge.from)), to: room.textOf(byId.get(edge.to)), text: edge.text || 'blank' };
    return [
      {
        id: `e${way.edge}`,
        type: 'line',
        source: edge.from,
        target: edge.to,
        selected: room.selectedEdges.has(way.edge),
        ariaLabel: t('ui-diagram-edge-said', ends),
        domAttributes: { 'aria-roledescription': t('ui-diagram-edge'), 'data-testid': 'diagram-edge' } as Edge['domAttributes'],
        data: {
          index: way.edge,
          points: way.points,
          back: way.back,
          label: way.label,
          from,
          to,
          text: edge.text ?? '',
          typing: room.typing !== null && 'edge' in room.typing && room.typing.edge === way.edge,
          ontype: heard.onedgetype,
          ontyped: heard.onedgetyped,
        },
      },
    ];
  });
}
