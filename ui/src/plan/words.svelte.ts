/** How the plan is put into words: dates, days, and why a task begins when it does. */
import type { DayOff, PlanLink, PlanTask } from '../backend/index.ts';
import { day, lang, number, t } from '../state/text.svelte.ts';
import { toIso } from './days.ts';
import type { PlanRoom } from './room.svelte.ts';

/** Writing a date costs more than drawing it; a plan shows the same ones again and again. */
const written = new Map<string, string>();
let writtenIn = '';

/** A day for a table; nothing where it is not known. */
export function dayText(iso: string | null): string {
  if (iso === null) return '';
  const language = lang();
  if (writtenIn !== language) {
    written.clear();
    writtenIn = language;
  }
  let text = written.get(iso);
  if (text === undefined) written.set(iso, (text = day(iso)));
  return text;
}

/** A month and a day, for little room. */
export function shortDay(iso: string): string {
  return lang() === 'zh' ? iso.slice(5) : dayText(iso).replace(/,? \d{4}$/, '');
}

const numbers = new Map<number, string>();

/** A number of days without its unit; the core counts in hours, so a tenth of a day is fine enough. */
export function count(value: number | null): string {
  if (value === null) return '';
  let text = numbers.get(value);
  if (text === undefined) numbers.set(value, (text = number(tenth(value))));
  return text;
}

/** A number of days to a tenth. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** How much of a task is done; the share of a summary is seldom whole. */
export const percentText = ({ percent }: Pick<PlanTask, 'percent'>): string => `${Math.round(percent)}%`;

/** A difference of days with its sign, such as +5. */
export function signed(value: number | null): string {
  if (value === null || value === 0) return value === 0 ? '0' : '';
  return value > 0 ? `+${count(value)}` : `−${count(-value)}`;
}

/** A link as planners write it: FS, FS+2, SS−1. */
export function linkText({ dependency, lag_days }: Pick<PlanLink, 'dependency' | 'lag_days'>): string {
  return dependency.toUpperCase() + (lag_days === 0 ? '' : signed(lag_days));
}

/** How a task is called where there is little room. */
export const nameOf = (task: Pick<PlanTask, 'wbs' | 'title'>): string => `${task.wbs} ${task.title}`;

/** Why a task begins when it does. */
export function causeText(task: PlanTask, room: PlanRoom): string {
  const { cause } = task;
  if (!cause) return t(task.type === 'summary' ? 'ui-plan-cause-summary' : 'ui-plan-cause-none');
  const link = room.linkById.get(cause.link ?? '');
  const before = room.byId.get(cause.task ?? '');
  if (cause.kind === 'predecessor' && link && before) {
    const byStart = link.dependency === 'ss' || link.dependency === 'sf';
    const on = dayText(byStart ? before.start : before.finish);
    const key = byStart ? 'ui-plan-cause-start-of' : 'ui-plan-cause-finish-of';
    return t(key, { task: nameOf(before), link: linkText(link), on }) + shifted(before, room, byStart);
  }
  if (cause.kind === 'progress' && !task.started) return t('ui-plan-cause-today');
  return t(`ui-plan-cause-${cause.kind}`, { on: dayText(task.constraint_on ?? task.start) });
}

/** By how much the last change moved the predecessor, where it did. */
function shifted(before: PlanTask, room: PlanRoom, byStart: boolean): string {
  const moved = room.moved.get(before.id);
  const by = byStart ? moved?.start : moved?.finish;
  return by ? t(by > 0 ? 'ui-plan-moved-later' : 'ui-plan-moved-earlier', { days: Math.abs(by) }) : '';
}

/** What happened to a task, before the reason: moved by the last change, late against the baseline, or just its date. */
export function stateText(task: PlanTask, room: PlanRoom): string {
  const moved = room.moved.get(task.id);
  const name = task.wbs;
  if (moved?.start)
    return t(moved.start > 0 ? 'ui-plan-starts-later' : 'ui-plan-starts-earlier', { name, days: Math.abs(moved.start) });
  if (moved?.finish)
    return t(moved.finish > 0 ? 'ui-plan-ends-later' : 'ui-plan-ends-earlier', { name, days: Math.abs(moved.finish) });
  if (task.delay_days)
    return t(task.delay_days > 0 ? 'ui-plan-late' : 'ui-plan-early', { name, days: Math.abs(task.delay_days) });
  return task.start ? t('ui-plan-begins', { name, on: dayText(task.start) }) : t('ui-plan-undated', { name });
}

/** Everything about a bar in one line, for a pointer that rests on it. */
export function barText(task: PlanTask): string {
  const parts = [nameOf(task), task.start === task.finish ? dayText(task.start) : `${dayText(task.start)} → ${dayText(task.finish)}`];
  if (task.type !== 'milestone') parts.push(percentText(task));
  if (task.people.length > 0) parts.push(task.people.join(t('ui-plan-comma')));
  if (task.critical) parts.push(t('ui-plan-critical'));
  if (task.delay_days) parts.push(delayText(task.delay_days));
  if (task.deadline) parts.push(t('ui-plan-deadline-on', { on: dayText(task.deadline) }));
  return parts.join(' · ');
}

export const delayText = (days: number): string => t('ui-plan-days-signed', { days: signed(days) });

/** A stretch of days for the tag of a drag. */
export function ghostText(start: number, finish: number, days: number): string {
  const span = start === finish ? dayText(toIso(start)) : `${dayText(toIso(start))} → ${dayText(toIso(finish))}`;
  return `${span} · ${t('ui-plan-days', { days })}`;
}

/** A holiday by its name; one that was not announced yet says so. */
export function holidayText(off: DayOff | null): string | undefined {
  if (!off) return undefined;
  return off.provisional ? t('ui-plan-provisional', { name: off.name }) : off.name;
}
