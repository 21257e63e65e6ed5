/**
 * The selection of a table as plain numbers: one rectangle, and one active cell inside it.
 *
 * Pure functions over line and column indexes. Nothing here may know a record, the DOM or a key.
 */

/** A place in the table, counted from zero. */
export interface Cell {
  readonly row: number;
  readonly col: number;
}

/** A rectangle from `anchor` to `head`, either way round, with the cell that typing goes to. */
export interface Selection {
  readonly anchor: Cell;
  readonly head: Cell;
  readonly active: Cell;
}

/** A rectangle with inclusive bounds. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The size of the table that a selection lives in. */
export interface Extent {
  readonly rows: number;
  readonly cols: number;
}

/** A direction of one step. */
export interface Step {
  readonly rows: number;
  readonly cols: number;
}

/** A selection of exactly one cell. */
export function single(row: number, col: number): Selection {
  const cell = { row, col };
  return { anchor: cell, head: cell, active: cell };
}

/** The rectangle of a selection. */
export function rangeOf({ anchor, head }: Selection): Range {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.col, head.col),
    right: Math.max(anchor.col, head.col),
  };
}

/** Whether the selection holds one cell only. */
export function isSingle({ anchor, head }: Selection): boolean {
  return anchor.row === head.row && anchor.col === head.col;
}

/** Whether a place lies inside a rectangle. */
export function contains(range: Range, row: number, col: number): boolean {
  return row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;
}

function limit(value: number, count: number): number {
  return Math.max(0, Math.min(value, count - 1));
}

/** The nearest place inside the table. */
export function clampCell(cell: Cell, extent: Extent): Cell {
  return { row: limit(cell.row, extent.rows), col: limit(cell.col, extent.cols) };
}

/** The nearest selection inside the table. */
export function clampSelection(selection: Selection, extent: Extent): Selection {
  return {
    anchor: clampCell(selection.anchor, extent),
    head: clampCell(selection.head, extent),
    active: clampCell(selection.active, extent),
  };
}

/** The selection after an arrow key: the active cell moves and the rectangle shrinks to it. */
export function moveBy(selection: Selection, step: Step, extent: Extent): Selection {
  const { row, col } = selection.active;
  const cell = clampCell({ row: row + step.rows, col: col + step.cols }, extent);
  return single(cell.row, cell.col);
}

/** The selection after a shifted arrow key: the head moves and the active cell stays. */
export function extendBy(selection: Selection, step: Step, extent: Extent): Selection {
  const { row, col } = selection.head;
  return { ...selection, head: clampCell({ row: row + step.rows, col: col + step.cols }, extent) };
}

/** The selection from the active cell to a place. */
export function extendTo(selection: Selection, head: Cell): Selection {
  return { anchor: selection.active, head, active: selection.active };
}

/** All cells of the lines from one to another, with the active cell in a given column. */
export function wholeRows(from: number, to: number, activeCol: number, extent: Extent): Selection {
  return {
    anchor: { row: from, col: 0 },
    head: { row: to, col: extent.cols - 1 },
    active: { row: from, col: activeCol },
  };
}

/** Every cell, keeping the active one. */
export function everything(selection: Selection, extent: Extent): Selection {
  return {
    anchor: { row: 0, col: 0 },
    head: { row: Math.max(0, extent.rows - 1), col: Math.max(0, extent.cols - 1) },
    active: selection.active,
  };
}

/**
 * The selection after Tab or Enter. Inside a rectangle of several cells the active cell walks through
 * it, as in Excel; otherwise it moves by one. Tab wraps to the next line; `null` means that it ran out
 * of the table.
 */
export function advance(selection: Selection, by: 'row' | 'col', forward: boolean, extent: Extent): Selection | null {
  const bounds = isSingle(selection)
    ? { top: 0, bottom: extent.rows - 1, left: 0, right: extent.cols - 1 }
    : rangeOf(selection);
  const height = bounds.bottom - bounds.top + 1;
  const width = bounds.right - bounds.left + 1;
  const { row, col } = selection.active;
  if (isSingle(selection) && by === 'row') {
    return moveBy(selection, { rows: forward ? 1 : -1, cols: 0 }, extent);
  }
  const inner = by === 'col' ? width : height;
  const outer = by === 'col' ? height : width;
  const place =
    by === 'col'
      ? (row - bounds.top) * width + (col - bounds.left)
      : (col - bounds.left) * height + (row - bounds.top);
  const next = place + (forward ? 1 : -1);
  const total = inner * outer;
  if (isSingle(selection) && (next < 0 || next >= total)) return null;
  const wrapped = (next + total) % total;
  const major = Math.floor(wrapped / inner);
  const minor = wrapped % inner;
  const cell =
    by === 'col'
      ? { row: bounds.top + major, col: bounds.left + minor }
      : { row: bounds.top + minor, col: bounds.left + major };
  return isSingle(selection) ? single(cell.row, cell.col) : { ...selection, active: cell };
}

/**
 * Where Ctrl with an arrow key leads: to the end of the run of filled cells, or to the next filled
 * cell after a gap, or to the edge. `filled` is asked along one line of `count` places.
 */
export function jump(from: number, forward: boolean, count: number, filled: (index: number) => boolean): number {
  const step = forward ? 1 : -1;
  const inside = (index: number) => index >= 0 && index < count;
  let at = from + step;
  if (!inside(at)) return from;
  if (filled(from) && filled(at)) {
    while (inside(at + step) && filled(at + step)) at += step;
    return at;
  }
  while (inside(at) && !filled(at)) at += step;
  return inside(at) ? at : forward ? count - 1 : 0;
}
