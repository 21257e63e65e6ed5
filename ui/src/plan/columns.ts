/** The columns of the plan's table, their widths, and how wide the table's part of the window is. */

/** Every column with the width it has before a person changes it, in CSS pixels, and whether it holds numbers. */
export const COLUMNS = {
  wbs: { width: 56, end: false },
  title: { width: 224, end: false },
  start: { width: 96, end: false },
  finish: { width: 96, end: false },
  duration: { width: 72, end: true },
  percent: { width: 64, end: true },
  float: { width: 72, end: true },
  people: { width: 120, end: false },
  baseline: { width: 96, end: false },
  delay: { width: 72, end: true },
  deadline: { width: 96, end: false },
} as const satisfies Record<string, { width: number; end: boolean }>;

export type ColumnKey = keyof typeof COLUMNS;
export const COLUMN_KEYS = Object.keys(COLUMNS) as ColumnKey[];

export const LEAST_COLUMN_PX = 48;
const MOST_COLUMN_PX = 600;
/** The chart always keeps this much of the window. */
const CHART_PX = 240;
const LEAST_PANE_PX = 120;
/** Before a person moves the border, the table takes no more than this part of the window. */
const PLAIN_SHARE = 0.5;
/** A border that is dropped this near to a column's end goes there. */
const SNAP_PX = 14;

type Widths = Partial<Record<ColumnKey, number>>;

export const clampColumn = (width: number): number =>
  Math.round(Math.max(LEAST_COLUMN_PX, Math.min(MOST_COLUMN_PX, width)));

/** The ends of the columns from the left. */
export function columnEnds(widths: Widths): number[] {
  let end = 0;
  return COLUMN_KEYS.map((key) => (end += widths[key] ?? COLUMNS[key].width));
}

/** The columns that can be seen in a table of a width; the last of them may be cut. */
export function columnsWithin(widths: Widths, pane: number): ColumnKey[] {
  const ends = columnEnds(widths);
  return COLUMN_KEYS.filter((_, index) => (ends[index - 1] ?? 0) < pane);
}

/** How much of the window the table takes: what a person chose, or the columns that fit into the first half. */
export function paneWidth({ pane, widths }: { pane: number | null; widths: Widths }, view: number): number {
  const ends = columnEnds(widths);
  const most = Math.max(LEAST_PANE_PX, Math.min(ends.at(-1) ?? 0, view - CHART_PX));
  if (pane !== null) return Math.max(LEAST_PANE_PX, Math.min(pane, most));
  return Math.min(most, ends.findLast((end) => end <= view * PLAIN_SHARE) ?? LEAST_PANE_PX);
}

/** Where a border goes that is dropped at a place. */
export function snapPane(wanted: number, widths: Widths): number {
  const near = columnEnds(widths).find((end) => Math.abs(end - wanted) <= SNAP_PX);
  return Math.max(LEAST_PANE_PX, Math.round(near ?? wanted));
}

/** Before a title, and for each level of the tree before it. */
export const [TITLE_PADDING_PX, INDENT_PX] = [4, 16];
