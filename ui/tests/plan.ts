/** A large plan for tests: summaries with tasks that follow on each other, as a generator would make it. */
import type { PlanLink, PlanTask, PlanView } from '../src/backend/index.ts';
import { toDay, toIso, WorkDays } from '../src/plan/days.ts';

const GROUP = 20;

/** A plan of some tasks, every twentieth of them a summary. */
export function largePlan(count: number): PlanView {
  const calendar = { weekend: [5, 6], days_off: [], worked: [], hours_per_day: 8, uncertain_from: null };
  const worked = new WorkDays(calendar);
  const begin = worked.nearest(toDay('2026-01-05'));
  const tasks: PlanTask[] = [];
  const links: PlanLink[] = [];
  for (let index = 0; index < count; index += 1) {
    const group = Math.floor(index / GROUP);
    const place = index % GROUP;
    const summary = place === 0;
    const start = worked.shift(begin, (group % 40) * 5 + place * 2);
    const finish = worked.shift(start, summary ? GROUP * 2 : 2 + (index % 3));
    const id = `t${index}`;
    const parent = summary ? null : `t${group * GROUP}`;
    tasks.push({
      id,
      code: `TSK-${index}`,
      title: `Task ${index}`,
      parent,
      depth: summary ? 0 : 1,
      wbs: summary ? String(group + 1) : `${group + 1}.${place}`,
      type: summary ? 'summary' : index % 13 === 0 ? 'milestone' : 'task',
      start: toIso(start),
      finish: toIso(finish),
      duration_days: 3,
      effort_days: 3,
      percent: (index * 7) % 101,
      started: false,
      done: false,
      latest_start: toIso(start + (index % 5)),
      latest_finish: toIso(finish + (index % 5)),
      total_float_days: index % 5,
      free_float_days: 0,
      critical: index % 5 === 0,
      people: [`Person ${index % 12}`],
      baseline_start: toIso(start - 2),
      baseline_finish: toIso(finish - 2),
      delay_days: 2,
      deadline: null,
      late: false,
      constraint: null,
      constraint_on: null,
      cause: null,
    });
    if (place > 1)
      links.push({ id: `l${index}`, from: `t${index - 1}`, to: id, dependency: 'fs', lag_days: 0, driving: true, critical: index % 5 === 0 });
  }
  return {
    revision: 1,
    today: '2026-03-02',
    start: tasks[0]!.start,
    finish: tasks.at(-1)!.finish,
    baseline: { id: null, name: '', finish: tasks.at(-1)!.finish, delay_days: 2 },
    baselines: [],
    calendar,
    tasks,
    links,
    fault: null,
  };
}
