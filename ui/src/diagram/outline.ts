/** The outlines of nodes and the ways of lines as paths, by the same rules as the core draws them on paper. */
import type { DiagramView } from '../backend/index.ts';

type Form = DiagramView['nodes'][number]['form'];
type Point = readonly [number, number];

/** Pixels of the screen to a point of paper. */
const SCALE = 1.75;
const HEXAGON_POINT = 10 * SCALE;
const ROUND = 3 * SCALE;
const HEAD = 5.2 * SCALE;
const BREADTH = 2.5 * SCALE;

/** The outline of a node of some size. */
export function outline(form: Form, w: number, h: number): string {
  switch (form) {
    case 'start':
    case 'end':
      return rounded(w, h, Math.min(w, h) / 2);
    case 'diamond':
      return `M${w / 2} 0L${w} ${h / 2}L${w / 2} ${h}L0 ${h / 2}Z`;
    case 'hexagon':
      return `M${HEXAGON_POINT} 0L${w - HEXAGON_POINT} 0L${w} ${h / 2}L${w - HEXAGON_POINT} ${h}L${HEXAGON_POINT} ${h}L0 ${h / 2}Z`;
    case 'page': {
      const low = h - 3 * SCALE;
      const [third, swing] = [w / 3, 8 * SCALE];
      return `M0 0L${w} 0L${w} ${low}C${w - third} ${low - swing} ${third} ${low + swing} 0 ${low}Z`;
    }
    case 'system':
      return `M0 0L${w} 0L${w} ${h}L0 ${h}Z`;
    case 'step':
      return rounded(w, h, ROUND);
  }
}

/** The lines inside an outline. */
export function inner(form: Form, w: number, h: number): string {
  const aside = 4 * SCALE;
  return form === 'system' ? `M${aside} 0L${aside} ${h}M${w - aside} 0L${w - aside} ${h}` : '';
}

function rounded(w: number, h: number, radius: number): string {
  const r = Math.min(radius, w / 2, h / 2);
  return `M${r} 0H${w - r}A${r} ${r} 0 0 1 ${w} ${r}V${h - r}A${r} ${r} 0 0 1 ${w - r} ${h}H${r}A${r} ${r} 0 0 1 0 ${h - r}V${r}A${r} ${r} 0 0 1 ${r} 0Z`;
}

/** A line through its corners, each a little rounded. */
export function line(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      const [before, next] = [points[index - 1], points[index + 1]];
      if (!before) return `M${x} ${y}`;
      if (!next) return `L${x} ${y}`;
      const [a, b] = [Math.hypot(x - before[0], y - before[1]), Math.hypot(next[0] - x, next[1] - y)];
      const r = Math.min(ROUND, a / 2, b / 2);
      if (r < 0.2) return `L${x} ${y}`;
      const start = [x + ((before[0] - x) / a) * r, y + ((before[1] - y) / a) * r];
      const end = [x + ((next[0] - x) / b) * r, y + ((next[1] - y) / b) * r];
      return `L${start[0]} ${start[1]}Q${x} ${y} ${end[0]} ${end[1]}`;
    })
    .join('');
}

/** The head at the end of a line. */
export function head(points: readonly Point[]): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (!tip || !before) return '';
  const length = Math.hypot(tip[0] - before[0], tip[1] - before[1]) || 1;
  const [dx, dy] = [(tip[0] - before[0]) / length, (tip[1] - before[1]) / length];
  const [x, y] = [tip[0] - dx * HEAD, tip[1] - dy * HEAD];
  return `M${tip[0]} ${tip[1]}L${x - dy * BREADTH} ${y + dx * BREADTH}L${x + dy * BREADTH} ${y - dx * BREADTH}Z`;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** An elbow between two boxes, for as long as one of them is being dragged; the core finds the way afterwards. */
export function elbow(from: Box, to: Box): Point[] {
  const [a, b] = [{ x: from.x + from.w / 2, y: from.y + from.h / 2 }, { x: to.x + to.w / 2, y: to.y + to.h / 2 }];
  if (from.y + from.h <= to.y || to.y + to.h <= from.y) {
    const down = from.y + from.h <= to.y;
    const [start, end] = [down ? from.y + from.h : from.y, down ? to.y : to.y + to.h];
    const middle = (start + end) / 2;
    return [[a.x, start], [a.x, middle], [b.x, middle], [b.x, end]];
  }
  const right = a.x <= b.x;
  const [start, end] = [right ? from.x + from.w : from.x, right ? to.x : to.x + to.w];
  const middle = (start + end) / 2;
  return [[start, a.y], [middle, a.y], [middle, b.y], [end, b.y]];
}
