/**
 * Numbers as people write them in tables: with separators, percent signs, currencies and the large units of Chinese and
 * English. What is no number gives a reason and is never guessed.
 */
import { halfWidth } from '../sheet/dates.ts';
import { readNumber } from '../sheet/numbers.ts';

/** Why a cell is no value: a locale key behind `ui-chart-reason-`. */
export type Reason = 'number' | 'broken' | 'range' | 'unit';

/** A cell that was understood. */
export interface Value {
  /** The number as it stands before its unit. */
  number: number;
  /** What a large unit between number and unit multiplies it with. */
  factor: number;
  /** The word of that large unit, such as the one for ten thousand. */
  large: string;
  /** What is counted, such as a percent sign or a currency. */
  unit: string;
}

export type Cell = { kind: 'empty' } | { kind: 'value'; value: Value } | { kind: 'wrong'; reason: Reason };

/** No value of a chart is larger; the core refuses it. */
const LARGEST = 1e12;

/** Marks that stand for a value that is not there. */
const NOTHING = new Set(['', '-', '--', '/', '.', '\u2013', '\u2014', '\u2014\u2014', 'n/a', 'na', 'null', '\u65e0', '\u6682\u65e0']);

/** What spreadsheets write where a formula failed. */
const BROKEN = /^#[A-Z0-9/!?]+$/i;

/** Words that multiply, the longer ones first. */
const LARGE: readonly [string, number][] = [
  ['\u4e07\u4ebf', 1e12],
  ['\u5343\u4e07', 1e7],
  ['\u767e\u4e07', 1e6],
  ['\u5341\u4e07', 1e5],
  ['\u4ebf', 1e8],
  ['\u4e07', 1e4],
  ['million', 1e6],
  ['thousand', 1e3],
  ['billion', 1e9],
];

/** Single letters multiply only where nothing else follows. */
const LETTERS: Readonly<Record<string, number>> = { k: 1e3, w: 1e4, M: 1e6, bn: 1e9 };

const NUMBER = /^([-+(]*[$\u00a5\uffe5\u20ac\u00a3]?[-+]?[\d.,'\s]*\d\.?(?:e[-+]?\d+)?\)?)\s*(.*)$/i;

/** Reads one cell. */
export function readCell(input: string): Cell {
  const text = halfWidth(input).trim();
  if (NOTHING.has(text.toLowerCase())) return { kind: 'empty' };
  if (BROKEN.test(text)) return { kind: 'wrong', reason: 'broken' };
  const parts = NUMBER.exec(text);
  const number = parts ? readNumber(parts[1]!) : null;
  if (!parts || number === null) return { kind: 'wrong', reason: 'number' };
  const { factor, large, unit } = splitUnit(parts[2]!.trim());
  // Digits behind the unit make it a date, a range or a sentence.
  if (/\d/.test(unit) || unit.length > 12) return { kind: 'wrong', reason: 'number' };
  if (Math.abs(number * factor) > LARGEST) return { kind: 'wrong', reason: 'range' };
  return { kind: 'value', value: { number, factor, large, unit } };
}

function splitUnit(rest: string): Pick<Value, 'factor' | 'large' | 'unit'> {
  const letter = LETTERS[rest] ?? LETTERS[rest.toLowerCase()];
  if (letter !== undefined) return { factor: letter, large: rest, unit: '' };
  const found = LARGE.find(([word]) => rest.toLowerCase().startsWith(word));
  if (!found) return { factor: 1, large: '', unit: rest };
  const [word, factor] = found;
  return { factor, large: rest.slice(0, word.length), unit: rest.slice(word.length).trim() };
}

/** A product without the dust of binary fractions, so that 1.1 times ten thousand is eleven thousand. */
export const tidyProduct = (number: number, factor: number): number => Number((number * factor).toPrecision(15));
