/** Where the lines between lit records run. */
import type { TraceColumn, TraceJoint } from '../backend/index.ts';

export const COLUMN_PX = 168;
export const GAP_PX = 24;
export const EDGE_PX = 16;
export const HEAD_PX = 48;
export const ROW_PX = 46;
/** Above and below a card, within its row. */
export const CARD_GAP_PX = 4;

export interface Line {
  key: string;
  path: string;
  suspect: boolean;
  /** Whether an end lies outside of what its column shows. */
  away: boolean;
  /** Whether it passes behind other columns. */
  far: boolean;
}

interface End {
  column: number;
  y: number;
  away: boolean;
}

/** The joints whose ends are both lit, as curves; what lies in a record above it needs none. */
export function lines(
  columns: readonly TraceColumn[],
  joints: readonly TraceJoint[],
  lit: ReadonlySet<string>,
  tops: Readonly<Record<string, number>>,
  height: number,
): Line[] {
  if (lit.size === 0) return [];
  const ends = new Map<string, End>();
  columns.forEach(({ kind, stops }, column) => {
    stops.forEach(({ record }, row) => {
      if (!lit.has(record.id)) return;
      const y = HEAD_PX + row * ROW_PX + ROW_PX / 2 - (tops[kind] ?? 0);
      const inside = Math.min(Math.max(y, HEAD_PX + 2), height - 2);
      ends.set(record.id, { column, y: inside, away: inside !== y });
    });
  });
  return joints.flatMap(({ upper, lower, link, inherited, suspect }) => {
    const [from, to] = [ends.get(upper), ends.get(lower)];
    if (!from || !to || !link || inherited || from.column === to.column) return [];
    // Two ends that are both out of sight say nothing about where they lie.
    if (from.away && to.away) return [];
    const [left, right] = from.column < to.column ? [from, to] : [to, from];
    return [{ key: link, path: curve(left, right), suspect, away: from.away || to.away, far: right.column - left.column > 1 }];
  });
}

function curve(left: End, right: End): string {
  const x1 = EDGE_PX + left.column * (COLUMN_PX + GAP_PX) + COLUMN_PX;
  const x2 = EDGE_PX + right.column * (COLUMN_PX + GAP_PX);
  const bend = GAP_PX / 2 + 4;
  // Between columns that are far apart the line runs level behind the cards, and bends only beside its ends.
  if (right.column - left.column > 1) {
    const near = x1 + GAP_PX;
    return `M${x1} ${left.y} C${x1 + bend} ${left.y} ${near - bend} ${right.y} ${near} ${right.y} L${x2} ${right.y}`;
  }
  return `M${x1} ${left.y} C${x1 + bend} ${left.y} ${x2 - bend} ${right.y} ${x2} ${right.y}`;
}
