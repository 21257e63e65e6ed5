/** The curve of emotions: where its points lie and how it runs through them, as on paper. */

export const WORST = -2;
export const BEST = 2;
/** The levels from top to bottom. */
export const LEVELS = [2, 1, 0, -1, -2] as const;

/** The height of the lane, of one level in it, and the room above the highest. */
export const CURVE_HEIGHT_PX = 104;
const LEVEL_PX = 18;
const ABOVE_PX = 16;

/** How far below the upper edge of the lane a level lies. */
export const levelTop = (level: number) => ABOVE_PX + (BEST - level) * LEVEL_PX;

/** The level nearest to a height in the lane. */
export function levelAt(top: number): number {
  return Math.max(WORST, Math.min(BEST, Math.round(BEST - (top - ABOVE_PX) / LEVEL_PX)));
}

/** A level with its sign, as it is printed. */
export function signed(level: number): string {
  return level > 0 ? `+${level}` : level < 0 ? `−${-level}` : '0';
}

type Place = readonly [x: number, y: number];

/** A path through points that never swings beyond them: its tangents are level at every turn. */
export function smoothPath(points: readonly Place[]): string {
  const slope = (index: number) => {
    const [before, at, after] = [points[index - 1], points[index]!, points[index + 1]];
    if (!before || !after || (at[1] - before[1]) * (after[1] - at[1]) <= 0) return 0;
    return (after[1] - before[1]) / (after[0] - before[0]);
  };
  return points
    .map(([x, y], index) => {
      const before = points[index - 1];
      if (!before) return `M${x} ${y}`;
      const third = (x - before[0]) / 3;
      const [out, into] = [before[1] + slope(index - 1) * third, y - slope(index) * third];
      return `C${before[0] + third} ${out} ${x - third} ${into} ${x} ${y}`;
    })
    .join('');
}
