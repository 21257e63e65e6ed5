/** What says on a task how much of it is done. */
import type { PlanTask } from '../backend/index.ts';

const WHOLE = 100;

/**
 * The fields of a task of which so much is done on a day. Work begins with its first progress and ends with its last, on
 * that day or where the plan has it before; what is taken back has not ended. A milestone is reached on the very day, and
 * one that is not has not begun either.
 */
export function progressOf(task: PlanTask, percent: number, today: string): Record<string, unknown> {
  const point = task.type === 'milestone';
  const by = (day: string | null) => (!point && day !== null && day < today ? day : today);
  const fields: Record<string, unknown> = { percent };
  if (percent > 0 && !task.started) fields['actual_start'] = by(task.start);
  if (percent >= WHOLE && !task.done) fields['actual_finish'] = by(task.finish);
  if (percent < WHOLE && task.done) fields['actual_finish'] = null;
  if (percent < WHOLE && point) fields['actual_start'] = null;
  return fields;
}
