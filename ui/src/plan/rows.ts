/** Which tasks of the plan are shown: the tree without what lies in folded summaries. */
import type { PlanTask } from '../backend/index.ts';

/** One line of the plan. */
export interface Row {
  readonly task: PlanTask;
  readonly hasChildren: boolean;
  readonly expanded: boolean;
  /** The place among its siblings, from 1, and how many there are. */
  readonly position: number;
  readonly siblings: number;
}

/** The lines in tree order; a folded task hides all that is under it. */
export function rowsOf(tasks: readonly PlanTask[], folded: ReadonlySet<string>): Row[] {
  const counts = new Map<string | null, number>();
  const places = new Map<string, number>();
  for (const { id, parent } of tasks) {
    const place = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, place);
    places.set(id, place);
  }
  const hidden = new Set<string>();
  const rows: Row[] = [];
  for (const task of tasks) {
    const { id, parent } = task;
    if (parent !== null && (hidden.has(parent) || folded.has(parent))) {
      hidden.add(id);
      continue;
    }
    rows.push({
      task,
      hasChildren: counts.has(id),
      expanded: !folded.has(id),
      position: places.get(id) ?? 1,
      siblings: counts.get(parent) ?? 1,
    });
  }
  return rows;
}

/** The tasks above a task, nearest first. */
export function ancestors(id: string, byId: ReadonlyMap<string, PlanTask>): string[] {
  const above: string[] = [];
  for (let at = byId.get(id)?.parent ?? null; at !== null && !above.includes(at); at = byId.get(at)?.parent ?? null)
    above.push(at);
  return above;
}
