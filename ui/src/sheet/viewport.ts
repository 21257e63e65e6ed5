/**
 * Which lines are on the screen and how far to scroll for a cell: arithmetic on fixed row heights.
 *
 * Every answer costs the same for ten rows and for ten thousand.
 */
import type { Column, SheetView } from './types';

/** The height of every line and of the header, in CSS pixels. */
export const ROW_HEIGHT = 30;
/** Lines kept ready above and below the screen, so that a fast wheel meets no white. */
const OVERSCAN = 6;
/** The narrowest column that a person can make. */
export const MIN_WIDTH = 48;
const MAX_WIDTH = 1200;

/** The lines to draw, from `first` up to but not including `last`. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The lines to draw for a scroll position. The first is even, so that striping and recycling stay steady. */
export function visibleSpan(scrollTop: number, height: number, count: number): Span {
  const from = Math.floor(scrollTop / ROW_HEIGHT) - OVERSCAN;
  const first = Math.max(0, Math.min(from - (from % 2), count - 1));
  const last = Math.min(count, Math.ceil((scrollTop + height) / ROW_HEIGHT) + OVERSCAN);
  return { first, last: Math.max(first, last) };
}

/** The scroll position nearest to `current` that shows a stretch whole, inside a window of `size`. */
export function scrollToShow(current: number, start: number, length: number, size: number): number {
  if (start < current) return start;
  const end = start + length;
  return end > current + size ? Math.max(0, Math.min(start, end - size)) : current;
}

/** A column with its place on the screen. */
export interface PlacedColumn {
  readonly column: Column;
  readonly left: number;
  readonly width: number;
  /** Stays in place while the others scroll sideways. */
  readonly sticky: boolean;
}

export function clampWidth(width: number): number {
  return Math.round(Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width)));
}

/** The shown columns in the person's order; columns that the order does not name follow in declared order. */
export function orderedColumns(columns: readonly Column[], view: SheetView): Column[] {
  const place = new Map(view.order.map((key, index) => [key, index]));
  const rank = (column: Column) => place.get(column.key) ?? view.order.length + columns.indexOf(column);
  return columns.filter((column) => !view.hidden.includes(column.key)).sort((a, b) => rank(a) - rank(b));
}

/** Places the columns behind the row head; those up to the title stay in place where they are the first few. */
export function placeColumns(columns: readonly Column[], view: SheetView, headWidth: number): PlacedColumn[] {
  const title = columns.findIndex((column) => column.key === 'title');
  const lastSticky = title >= 0 && title <= 1 ? title : -1;
  let left = headWidth;
  return columns.map((column, index) => {
    const width = clampWidth(view.widths[column.key] ?? column.width);
    const placed = { column, left, width, sticky: index <= lastSticky };
    left += width;
    return placed;
  });
}
