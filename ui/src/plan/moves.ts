/** What a change of the plan moved, told by comparing the dates before and after it. */
import type { PlanTask } from '../backend/index.ts';
import { toDay } from './days.ts';

/** By how many days a task begins and ends later; negative is earlier. */
export interface Moved {
  readonly start: number;
  readonly finish: number;
}

const apart = (before: string | null, after: string | null) => (before && after ? toDay(after) - toDay(before) : 0);

/** The tasks that begin or end on another day than before. */
export function moved(before: readonly PlanTask[], after: readonly PlanTask[]): Map<string, Moved> {
  const known = new Map(before.map((task) => [task.id, task]));
  const found = new Map<string, Moved>();
  for (const task of after) {
    const old = known.get(task.id);
    if (!old) continue;
    const change = { start: apart(old.start, task.start), finish: apart(old.finish, task.finish) };
    if (change.start !== 0 || change.finish !== 0) found.set(task.id, change);
  }
  return found;
}
