/**
 * Days as whole numbers since 1970-01-01, and which of them are worked.
 *
 * The core decides every date of the plan; this arithmetic only draws them and previews a drag.
 */
import type { DayOff, PlanCalendar } from '../backend/index.ts';

const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday, the fourth day of a week that begins on Monday. */
const EPOCH_WEEKDAY = 3;
/** A calendar without a worked day must not send a search on for ever. */
const SEARCH_DAYS = 3_660;

/** The number of a day written as 2026-12-08. */
export function toDay(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

/** A day as 2026-12-08. */
export function toIso(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The date object of a day, at midnight of world time. */
export const toDate = (day: number): Date => new Date(day * DAY_MS);

/** The place of a day in its week; Monday is 0. */
export const weekday = (day: number): number => (((day + EPOCH_WEEKDAY) % 7) + 7) % 7;

/** The first day of the month that lies `months` after the month of a day. */
export function monthStart(day: number, months = 0): number {
  const date = toDate(day);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / DAY_MS;
}

/** Which days are worked: the week, the days off, and the days that are worked all the same. */
export class WorkDays {
  private readonly weekend: ReadonlySet<number>;
  private readonly off: ReadonlyMap<number, DayOff>;
  private readonly made: ReadonlySet<number>;

  constructor(calendar: PlanCalendar) {
    this.weekend = new Set(calendar.weekend);
    this.off = new Map(calendar.days_off.map((off) => [toDay(off.day), off]));
    this.made = new Set(calendar.worked.map(toDay));
  }

  isWorked(day: number): boolean {
    if (this.made.has(day)) return true;
    return !this.weekend.has(weekday(day)) && !this.off.has(day);
  }

  /** The holiday on a day, or `null` where there is none with a name. */
  holiday(day: number): DayOff | null {
    const off = this.made.has(day) ? undefined : this.off.get(day);
    return off?.name ? off : null;
  }

  /** The worked day at or after a day, or at or before it where `step` is -1. */
  nearest(day: number, step: 1 | -1 = 1): number {
    let at = day;
    for (let left = SEARCH_DAYS; left > 0 && !this.isWorked(at); left -= 1) at += step;
    return at;
  }

  /** The worked day that lies some worked days after or before a day. */
  shift(day: number, by: number): number {
    const step = by < 0 ? -1 : 1;
    let at = this.nearest(day, step);
    for (let left = Math.abs(by); left > 0; left -= 1) at = this.nearest(at + step, step);
    return at;
  }

  /** How many worked days lie between two days, both counted. */
  count(start: number, finish: number): number {
    let worked = 0;
    for (let day = start; day <= finish; day += 1) if (this.isWorked(day)) worked += 1;
    return worked;
  }
}
