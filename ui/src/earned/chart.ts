/** Where the curves of earned value run. */
import type { Earned } from '../backend/index.ts';

export const LEFT_PX = 52;
export const RIGHT_PX = 56;
export const TOP_PX = 16;
export const BOTTOM_PX = 28;
const DAY_MS = 86_400_000;

type Measure = 'planned' | 'earned' | 'actual';
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

export interface Plot {
  x: (day: string) => number;
  y: (days: number) => number;
  /** Round amounts of work for the lines behind the curves. */
  levels: number[];
  /** The first of each month, or of fewer months where there are many. */
  months: string[];
  path: (measure: Measure) => string;
  /** The last known point of a measure. */
  end: (measure: Measure) => { x: number; y: number } | null;
}

/** The least round number from which steps do not crowd. */
function stepOf(most: number): number {
  const rough = Math.max(most, 1) / 4;
  const unit = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((each) => each * unit).find((each) => each >= rough) ?? rough;
}

function monthsBetween(first: string, last: string, most: number): string[] {
  const found: string[] = [];
  const at = new Date(`${first.slice(0, 7)}-01T00:00:00Z`);
  for (at.setUTCMonth(at.getUTCMonth() + 1); at.toISOString().slice(0, 10) <= last; at.setUTCMonth(at.getUTCMonth() + 1)) {
    found.push(at.toISOString().slice(0, 10));
  }
  const every = Math.max(1, Math.ceil(found.length / most));
  return found.filter((_, index) => index % every === 0);
}

export function plotOf(value: Earned, width: number, height: number): Plot {
  const { points } = value;
  const finish = value.finish && value.finish > points.at(-1)!.on ? value.finish : points.at(-1)!.on;
  const [from, to] = [dayNumber(points[0]!.on), dayNumber(finish)];
  const most = Math.max(value.budget, value.actual, value.estimate ?? 0);
  const step = stepOf(most);
  const levels = Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
  const x = (day: string) => LEFT_PX + ((dayNumber(day) - from) / Math.max(1, to - from)) * (width - LEFT_PX - RIGHT_PX);
  const y = (days: number) => height - BOTTOM_PX - (days / levels.at(-1)!) * (height - TOP_PX - BOTTOM_PX);
  const known = (measure: Measure) => points.filter((point) => point[measure] !== null);
  return {
    x,
    y,
    levels,
    months: monthsBetween(points[0]!.on, finish, 12),
    path: (measure) => known(measure).map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.on).toFixed(1)} ${y(point[measure]!).toFixed(1)}`).join(' '),
    end: (measure) => {
      const last = known(measure).at(-1);
      return last ? { x: x(last.on), y: y(last[measure]!) } : null;
    },
  };
}
