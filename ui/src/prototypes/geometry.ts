/** Places on a page in the pixels of its picture: drawn, moved, resized, and kept on the page. */

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Size {
  width: number;
  height: number;
}

/** The sides of a box that a handle pulls: west or east, north or south. */
export type Side = 'nw' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w';
export const SIDES: readonly Side[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];

/** No place is smaller, in pixels of the page: a finger must still find it. */
const SMALLEST = 8;

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high));

/** Whole pixels, on the page. */
export function onPage(box: Box, page: Size): Box {
  const w = clamp(Math.round(box.w), SMALLEST, page.width);
  const h = clamp(Math.round(box.h), SMALLEST, page.height);
  return { x: clamp(Math.round(box.x), 0, page.width - w), y: clamp(Math.round(box.y), 0, page.height - h), w, h };
}

/** The box between two corners. */
export function between(one: { x: number; y: number }, other: { x: number; y: number }, page: Size): Box {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)].map((x) => clamp(x, 0, page.width));
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)].map((y) => clamp(y, 0, page.height));
  return onPage({ x: left!, y: top!, w: right! - left!, h: bottom! - top! }, page);
}

export function moved(box: Box, right: number, down: number, page: Size): Box {
  return onPage({ ...box, x: box.x + right, y: box.y + down }, page);
}

/** A box whose sides follow a handle; the opposite sides stay. */
export function resized(box: Box, side: Side, right: number, down: number, page: Size): Box {
  let { x: left, y: top } = box;
  let [farRight, bottom] = [box.x + box.w, box.y + box.h];
  if (side.includes('w')) left = clamp(left + right, 0, farRight - SMALLEST);
  if (side.includes('e')) farRight = clamp(farRight + right, left + SMALLEST, page.width);
  if (side.includes('n')) top = clamp(top + down, 0, bottom - SMALLEST);
  if (side.includes('s')) bottom = clamp(bottom + down, top + SMALLEST, page.height);
  return onPage({ x: left, y: top, w: farRight - left, h: bottom - top }, page);
}

/** How much a page is enlarged to be seen whole, or as wide as the room. */
export function scaleFor(page: Size, room: Size, fit: 'page' | 'width'): number {
  const across = room.width / Math.max(1, page.width);
  const down = room.height / Math.max(1, page.height);
  const most = 2;
  return Math.max(0.05, Math.min(most, fit === 'width' ? across : Math.min(across, down)));
}

/** The device that a picture of this size most likely shows. */
export function deviceOf({ width, height }: Size): 'phone' | 'tablet' | 'desktop' {
  if (width >= height) return 'desktop';
  return height / width > 1.55 ? 'phone' : 'tablet';
}
