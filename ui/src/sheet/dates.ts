/**
 * Dates as people type them, read into `2026-11-23`.
 *
 * A form whose day and month could be exchanged is refused and never guessed. Today is a parameter.
 */

/** A date read from a text, or the reason why none was read. */
export type DateReading = { readonly date: string } | { readonly problem: 'date' | 'ambiguous' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The Chinese marks for year, month and day, written as escapes because they are syntax here, not text. */
const YEAR_MARK = '\u5e74';
const MONTH_MARK = '\u6708';
const DAY_MARKS = '\u65e5\u53f7';

const ISO_LIKE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.Z+-]*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const CHINESE = new RegExp(`^(?:(\\d{4})${YEAR_MARK})?(\\d{1,2})${MONTH_MARK}(\\d{1,2})[${DAY_MARKS}]?$`);
const MONTH_DAY = /^(\d{1,2})[-/.](\d{1,2})$/;
const TRAILING_YEAR = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const DAY_NAMED = /^(\d{1,2})[-/. ]*([a-z]{3,9})\.?,?[-/. ]*(\d{4}|\d{2})?$/i;
const NAMED_DAY = /^([a-z]{3,9})\.? *(\d{1,2})(?:st|nd|rd|th)?,? *(\d{4})?$/i;

/** Writes a calendar day, or `null` where the month has no such day. */
function written(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1000 ? date.toISOString().slice(0, 10) : null;
}

function reading(year: number, month: number, day: number): DateReading {
  const date = written(year, month, day);
  return date ? { date } : { problem: 'date' };
}

/** Digits and signs of a full-width keyboard as their plain forms. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');
}

function monthNamed(name: string): number {
  const known = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return known + 1;
}

function fullYear(text: string | undefined, today: string): number {
  if (!text) return Number(today.slice(0, 4));
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** Reads a date; a form without a year means the year of `today`, itself written `2026-11-23`. */
export function readDate(input: string, today: string): DateReading {
  const text = halfWidth(input).trim();
  const ordered = ISO_LIKE.exec(text) ?? COMPACT.exec(text);
  if (ordered) return reading(Number(ordered[1]), Number(ordered[2]), Number(ordered[3]));
  const chinese = CHINESE.exec(text.replace(/ /g, ''));
  if (chinese) return reading(fullYear(chinese[1], today), Number(chinese[2]), Number(chinese[3]));
  const short = MONTH_DAY.exec(text);
  if (short) return reading(fullYear(undefined, today), Number(short[1]), Number(short[2]));
  const trailing = TRAILING_YEAR.exec(text);
  if (trailing) return trailingYear(Number(trailing[1]), Number(trailing[2]), Number(trailing[3]));
  const dayFirst = DAY_NAMED.exec(text);
  if (dayFirst) return reading(fullYear(dayFirst[3], today), monthNamed(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = NAMED_DAY.exec(text);
  if (monthFirst) return reading(fullYear(monthFirst[3], today), monthNamed(monthFirst[1] ?? ''), Number(monthFirst[2]));
  return { problem: 'date' };
}

/** With the year last, day and month can be told apart only where one of them is above twelve or both are equal. */
function trailingYear(first: number, second: number, year: number): DateReading {
  if (first === second || second > 12) return reading(year, first, second);
  if (first > 12) return reading(year, second, first);
  return { problem: 'ambiguous' };
}

/** The day that lies a number of days after a date. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The same day some months later, or the last day of that month where it is shorter. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}
