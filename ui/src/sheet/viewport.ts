/**
 * Which lines are on the screen and how far to scroll for a cell: arithmetic on fixed row heights.
 *
 * Every answer costs the same for ten rows and for ten thousand.
 */
import type { Column, SheetView } from './types';

/** The height of every line and of the header, in CSS pixels. */
export const ROW_HEIGHT = 30;
/** How far one level of the tree is set in, and the space before the text of a cell, in CSS pixels. */
export const INDENT_PX = 20;
export const CELL_PADDING_PX = 8;
/** Lines kept ready above and below the screen, so that a fast wheel meets no white. */
const OVERSCAN = 4;
/** The narrowest column that a person can make. */
export const MIN_WIDTH = 48;
const MAX_WIDTH = 1200;

/** The lines to draw, from `first` up to but not including `last`. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The lines to draw for a scroll position: always as many, so that their elements can be used again. */
export function visibleSpan(scrollTop: number, height: number, count: number): Span {
  const size = poolSize(height);
  const first = Math.max(0, Math.min(Math.floor(scrollTop / ROW_HEIGHT) - OVERSCAN, count - size));
  return { first, last: Math.min(count, first + size) };
}

/** The most lines that a window of a height can draw at once. */
export function poolSize(height: number): number {
  return Math.ceil(height / ROW_HEIGHT) + 2 * OVERSCAN + 3;
}

/**
 * The lines of a span, each at its own place in a ring: a line keeps its place for as long as it is
 * drawn, so that scrolling by one line draws one line.
 */
export function ringOf({ first, last }: Span, size: number): number[] {
  const count = Math.max(0, last - first);
  if (count < size) return Array.from({ length: count }, (_, slot) => first + slot);
  return Array.from({ length: size }, (_, slot) => first + ((((slot - first) % size) + size) % size));
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

/** What columns are placed in, in CSS pixels. */
export interface Room {
  readonly headWidth: number;
  readonly viewWidth: number;
}

/** Pinned columns may take this part of the window; beyond it they scroll with the others. */
const PINNED_SHARE = 0.55;

/** Places the columns behind the row head; those up to the title stay in place where they leave room for the others. */
export function placeColumns(columns: readonly Column[], view: SheetView, room: Room): PlacedColumn[] {
  const widthOf = (column: Column) => clampWidth(view.widths[column.key] ?? column.width);
  const title = columns.findIndex((column) => column.key === 'title');
  const pinned = columns.slice(0, title + 1).reduce((sum, column) => sum + widthOf(column), room.headWidth);
  const fits = title >= 0 && title <= 1 && pinned <= room.viewWidth * PINNED_SHARE;
  const lastSticky = fits ? title : -1;
  let left = room.headWidth;
  return columns.map((column, index) => {
    const width = widthOf(column);
    const placed = { column, left, width, sticky: index <= lastSticky };
    left += width;
    return placed;
  });
}
