/** The time axis: how wide a day is, which days carry a label, and which are shaded. */
import type { DayOff } from '../backend/index.ts';
import { monthStart, toDate, weekday, type WorkDays } from './days.ts';

/** The four zooms that have a name, with the width of a day in CSS pixels. */
export const ZOOMS = [
  { name: 'day', px: 32 },
  { name: 'week', px: 14 },
  { name: 'month', px: 4.5 },
  { name: 'quarter', px: 1.6 },
] as const;
export type Zoom = (typeof ZOOMS)[number]['name'];

/** What 100 % means: weeks, as in the first view of a plan. */
export const PLAIN_PX = 14;
const LEAST_PX = 0.5;
const MOST_PX = 64;
/** From this width on, single days are labelled; below, weeks; below, months; below, quarters. */
const DAY_LABELS_PX = 20;
const WEEK_LABELS_PX = 7;
const MONTH_LABELS_PX = 2;
/** Weekends narrower than this would only be noise. */
const WEEKEND_PX = 4;

export const clampPx = (px: number): number => Math.min(MOST_PX, Math.max(LEAST_PX, px));

/** The named zoom whose labels a width of a day gets. */
export function zoomOf(px: number): Zoom {
  if (px >= DAY_LABELS_PX) return 'day';
  if (px >= WEEK_LABELS_PX) return 'week';
  return px >= MONTH_LABELS_PX ? 'month' : 'quarter';
}

/** Some days in a row, from `from` up to but not including `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The days that the chart reaches over, whole months, with room to draw beyond the plan's ends. */
export function reach(days: readonly number[], least: number): Stretch {
  const from = monthStart(Math.min(...days) - 10);
  const to = monthStart(Math.max(...days) + 40, 1);
  return { from, to: Math.max(to, from + least) };
}

const quarterStart = (day: number, quarters = 0) =>
  monthStart(day, quarters * 3 - (toDate(day).getUTCMonth() % 3));
const yearStart = (day: number, years = 0) => monthStart(day, years * 12 - toDate(day).getUTCMonth());

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

function startOf(unit: Unit, day: number, next: number): number {
  if (unit === 'day') return day + next;
  if (unit === 'week') return day - weekday(day) + 7 * next;
  if (unit === 'month') return monthStart(day, next);
  return unit === 'quarter' ? quarterStart(day, next) : yearStart(day, next);
}

/** The stretches of a unit that touch a stretch of days. */
export function stretches(unit: Unit, { from, to }: Stretch): Stretch[] {
  const found: Stretch[] = [];
  for (let at = startOf(unit, from, 0); at < to; ) {
    const next = startOf(unit, at, 1);
    found.push({ from: at, to: next });
    at = next;
  }
  return found;
}

const UNITS: Record<Zoom, readonly [major: Unit, minor: Unit]> = {
  day: ['month', 'day'],
  week: ['month', 'week'],
  month: ['year', 'month'],
  quarter: ['year', 'quarter'],
};

/** The units of the two lines of labels. */
export const unitsOf = (zoom: Zoom) => UNITS[zoom];

/** A stretch of days without work. */
export interface Shade extends Stretch {
  readonly holiday: DayOff | null;
}

/** The stretches without work that touch a stretch of days; weekends only where they can be told apart. */
export function shades(worked: WorkDays, { from, to }: Stretch, px: number): Shade[] {
  const found: Shade[] = [];
  let open: { from: number; holiday: DayOff | null } | null = null;
  for (let day = from; day <= to; day += 1) {
    const holiday = worked.holiday(day);
    const shaded = day < to && (holiday !== null || (px >= WEEKEND_PX && !worked.isWorked(day)));
    if (open && (!shaded || open.holiday?.name !== holiday?.name)) {
      found.push({ ...open, to: day });
      open = null;
    }
    if (shaded) open ??= { from: day, holiday };
  }
  return found;
}

/** Writes the labels of stretches in one language. */
export function labeller(locale: string, quarter: (number: number) => string) {
  const words = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const month = words({ year: 'numeric', month: 'short' });
  const short = words({ month: 'short' });
  const year = words({ year: 'numeric' });
  return (unit: Unit, day: number, major: boolean): string => {
    const date = toDate(day);
    if (unit === 'day' || unit === 'week') return String(date.getUTCDate());
    if (unit === 'month') return (major ? month : short).format(date);
    return unit === 'quarter' ? quarter(Math.floor(date.getUTCMonth() / 3) + 1) : year.format(date);
  };
}
