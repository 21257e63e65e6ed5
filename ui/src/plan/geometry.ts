/** Where bars and arrows lie, in CSS pixels of the chart. */
import type { Dependency, PlanLink, PlanTask } from '../backend/index.ts';
import { ROW_HEIGHT } from '../sheet/viewport.ts';
import { toDay } from './days.ts';

/** The height of the two lines of labels above the rows. */
export const HEAD_HEIGHT = 48;
export const BAR_TOP = 7;
export const BAR_HEIGHT = 14;
/** Half the width of a milestone's diamond. */
export const DIAMOND = 8;
/** How far an arrow leaves a bar before it turns. */
const STUB = 8;
const HEAD = 4;

/** How days become pixels. */
export interface Scale {
  readonly origin: number;
  readonly px: number;
}

/** The place of the beginning of a day. */
export const xOf = (day: number, { origin, px }: Scale): number => (day - origin) * px;

/** A stretch of the chart that a task takes. */
export interface Box {
  readonly left: number;
  readonly right: number;
}

/** The stretch of a task; a milestone stands at the end of its day, and a bar is never thinner than one can see. */
export function boxOf(type: PlanTask['type'], start: number, finish: number, scale: Scale): Box {
  const right = xOf(finish + 1, scale);
  if (type === 'milestone') return { left: right - DIAMOND, right: right + DIAMOND };
  const left = xOf(start, scale);
  return { left, right: Math.max(right, left + 3) };
}

/** The stretch of a task as the core dates it, or `null` where it has no dates. */
export function taskBox(task: PlanTask, scale: Scale): Box | null {
  if (task.start === null || task.finish === null) return null;
  return boxOf(task.type, toDay(task.start), toDay(task.finish), scale);
}

/** The end of a bar at which an arrow begins or arrives. */
export type End = 'start' | 'finish';

/** Which ends an arrow of a kind joins. */
export const ENDS: Record<Dependency, readonly [from: End, to: End]> = {
  fs: ['finish', 'start'],
  ss: ['start', 'start'],
  ff: ['finish', 'finish'],
  sf: ['start', 'finish'],
};

/** The kind of arrow that joins two ends. */
export const dependencyOf = (from: End, to: End): Dependency =>
  from === 'finish' ? (to === 'start' ? 'fs' : 'ff') : to === 'start' ? 'ss' : 'sf';

/** A link with the rows of its ends. */
export interface PlacedLink {
  readonly link: PlanLink;
  readonly from: number;
  readonly to: number;
}

/** The links whose ends are both shown. */
export function placeLinks(links: readonly PlanLink[], rowOf: ReadonlyMap<string, number>): PlacedLink[] {
  return links.flatMap((link) => {
    const from = rowOf.get(link.from);
    const to = rowOf.get(link.to);
    return from === undefined || to === undefined ? [] : [{ link, from, to }];
  });
}

type Point = readonly [x: number, y: number];

const middle = (row: number) => row * ROW_HEIGHT + BAR_TOP + BAR_HEIGHT / 2;

/**
 * The corners of an arrow, all at right angles. An arrow that follows on drops straight onto the bar below or above;
 * every other one goes around: out of its end, along the gap between two rows, and into the other end.
 */
export function corners(from: Box, to: Box, rows: readonly [from: number, to: number], kind: Dependency): Point[] {
  const [leave, arrive] = ENDS[kind];
  const [y1, y2] = [middle(rows[0]), middle(rows[1])];
  const down = rows[1] > rows[0];
  const x1 = leave === 'finish' ? from.right : from.left;
  const x2 = arrive === 'start' ? to.left : to.right;
  if (kind === 'fs') {
    const x = Math.min(to.left + STUB, (to.left + to.right) / 2);
    const edge = y2 + (down ? -1 : 1) * (BAR_HEIGHT / 2 + 1);
    if (x >= x1) return x - x1 < 1 ? [[x, y1], [x, edge]] : [[x1, y1], [x, y1], [x, edge]];
  }
  if (leave === arrive) {
    const out = leave === 'finish' ? Math.max(x1, x2) + STUB : Math.min(x1, x2) - STUB;
    return [[x1, y1], [out, y1], [out, y2], [x2, y2]];
  }
  const out = x1 + (leave === 'finish' ? STUB : -STUB);
  const into = x2 + (arrive === 'start' ? -STUB : STUB);
  const gap = y1 + (down ? 1 : -1) * (ROW_HEIGHT / 2);
  return [[x1, y1], [out, y1], [out, gap], [into, gap], [into, y2], [x2, y2]];
}

/** A line through corners, as SVG draws it. */
export function line(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y}`).join('');
}

/** The head of an arrow at its last corner. */
export function head(points: readonly Point[]): string {
  const [bx, by] = points.at(-2) ?? [0, 0];
  const [x, y] = points.at(-1) ?? [0, 0];
  const [dx, dy] = [Math.sign(x - bx), Math.sign(y - by)];
  const at = (along: number, across: number) =>
    `${(x - dx * along + dy * across).toFixed(1)} ${y - dy * along + dx * across}`;
  return `M${at(0, 0)}L${at(HEAD + 2, HEAD)}L${at(HEAD + 2, -HEAD)}Z`;
}

/** How far a point lies from a line through corners. */
export function distance(points: readonly Point[], x: number, y: number): number {
  let nearest = Infinity;
  for (let index = 1; index < points.length; index += 1) {
    const [ax, ay] = points[index - 1]!;
    const [bx, by] = points[index]!;
    const dx = Math.max(Math.min(ax, bx) - x, 0, x - Math.max(ax, bx));
    const dy = Math.max(Math.min(ay, by) - y, 0, y - Math.max(ay, by));
    nearest = Math.min(nearest, Math.hypot(dx, dy));
  }
  return nearest;
}
