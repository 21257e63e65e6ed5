/** Two kinds of the spine held against each other: where they are linked, reached by way of others, or not at all. */
import type { LinkMeta, TraceColumn, TraceStop } from '../backend/index.ts';
import { reach } from './room.svelte.ts';
import type { TraceRoom } from './room.svelte.ts';

export const CELL_PX = 28;
export const SIDE_PX = 240;
export const TOP_PX = 92;

export interface Mark {
  link: string;
  suspect: boolean;
}

export interface Matrix {
  rows: readonly TraceStop[];
  columns: readonly TraceStop[];
  /** The links between a row and a column, by both ids. */
  direct: ReadonlyMap<string, Mark>;
  /** The columns that each row reaches by way of other records. */
  reached: ReadonlyMap<string, ReadonlySet<string>>;
  /** The rows and columns without any mark; a module that is reached through its features is none of them. */
  bare: ReadonlySet<string>;
}

export const cellOf = (row: string, column: string) => `${row}/${column}`;

/** The link by which records of two kinds are joined, and whether it begins at the rows; none where only others join them. */
export function joining(links: readonly LinkMeta[], rows: string, columns: string): { link: LinkMeta; fromRow: boolean } | null {
  const between = (from: string, to: string) => links.find((meta) => meta.from.includes(from) && meta.to.includes(to) && from !== to);
  const [out, into] = [between(rows, columns), between(columns, rows)];
  if (out) return { link: out, fromRow: true };
  return into ? { link: into, fromRow: false } : null;
}

export function matrixOf(room: TraceRoom, rows: TraceColumn, columns: TraceColumn): Matrix {
  const across = new Set(columns.stops.map((stop) => stop.record.id));
  const down = new Set(rows.stops.map((stop) => stop.record.id));
  const direct = new Map<string, Mark>();
  for (const { upper, lower, link, inherited, suspect } of room.spine?.joints ?? []) {
    if (!link || inherited) continue;
    if (down.has(upper) && across.has(lower)) direct.set(cellOf(upper, lower), { link, suspect });
    else if (down.has(lower) && across.has(upper)) direct.set(cellOf(lower, upper), { link, suspect });
  }
  const reached = new Map<string, ReadonlySet<string>>();
  const touched = new Set<string>();
  for (const id of down) {
    const around = new Set([...reach([id], room.down), ...reach([id], room.up)].filter((other) => across.has(other)));
    reached.set(id, around);
    if (around.size > 0) touched.add(id);
    for (const column of around) touched.add(column);
  }
  const bare = new Set([...down, ...across].filter((each) => !touched.has(each)));
  return { rows: rows.stops, columns: columns.stops, direct, reached, bare };
}
