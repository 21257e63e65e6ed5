/** Alignment with other nodes while one is dragged: lines that show it, and the little way to get there. */
import type { Box } from './content.ts';

/** Nearer than this, edges and middles are drawn together. */
const NEAR_PX = 6;

export interface Guides {
  /** An upright line at this place, over this stretch. */
  readonly x: readonly [at: number, from: number, to: number] | null;
  readonly y: readonly [at: number, from: number, to: number] | null;
  /** How far the dragged nodes must still move. */
  readonly shift: readonly [dx: number, dy: number];
}

const NONE: Guides = { x: null, y: null, shift: [0, 0] };

/** What a dragged box is nearly in line with. */
export function guidesOf(box: Box | null, others: readonly Box[]): Guides {
  if (!box) return NONE;
  const across = nearest(box, others, 'x', 'w');
  const down = nearest(box, others, 'y', 'h');
  const span = (found: Found | null, at: 'x' | 'y', size: 'w' | 'h'): readonly [number, number, number] | null => {
    if (!found) return null;
    const from = Math.min(box[at], found.other[at]);
    const to = Math.max(box[at] + box[size], found.other[at] + found.other[size]);
    return [found.at, from, to];
  };
  return { x: span(across, 'y', 'h'), y: span(down, 'x', 'w'), shift: [across?.by ?? 0, down?.by ?? 0] };
}

interface Found {
  readonly at: number;
  readonly by: number;
  readonly other: Box;
}

function nearest(box: Box, others: readonly Box[], at: 'x' | 'y', size: 'w' | 'h'): Found | null {
  let best: Found | null = null;
  const lines = (each: Box) => [each[at] + each[size] / 2, each[at], each[at] + each[size]];
  for (const other of others) {
    lines(box).forEach((own, index) => {
      const target = lines(other)[index]!;
      const by = target - own;
      if (Math.abs(by) < NEAR_PX && (!best || Math.abs(by) < Math.abs(best.by))) best = { at: target, by, other };
    });
  }
  return best;
}

/** The box around several. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return { x, y, w: right - x, h: bottom - y };
}
