/**
 * Numbers as people and spreadsheets write them, read into a plain number.
 *
 * A comma that does not separate thousands is refused and never taken for a decimal point.
 */
import { halfWidth } from './dates';

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const PLAIN = /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Reads a number, or `null` where the text is none. A unit that follows the digits may be named to be dropped. */
export function readNumber(input: string, units: readonly string[] = []): number | null {
  let text = halfWidth(input).replace(/[\s\u00a0\u202f']/g, '');
  for (const unit of units) {
    const bare = unit.replace(/\s/g, '');
    if (bare !== '' && text.toLowerCase().endsWith(bare.toLowerCase())) text = text.slice(0, -bare.length);
  }
  text = text.replace(/^([-+(]*)[$\u00a5\uffe5\u20ac\u00a3]/, '$1').replace(/%$/, '');
  const negative = /^-/.test(text) || /^\(.*\)$/.test(text);
  const digits = text.replace(/^[-+]/, '').replace(/^\((.*)\)$/, '$1').replace(/^[$\u00a5\u20ac\u00a3]/, '');
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return null;
  const size = Number(digits.replace(/,/g, ''));
  if (!Number.isFinite(size)) return null;
  return negative && size !== 0 ? -size : size;
}

/** A sum without the dust of binary fractions, so that 0.1 and 0.2 add up to 0.3. */
export function tidySum(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return Number(sum.toPrecision(12));
}
