/** What hangs on the wall of the blueprint, read from the records, and where each part has its own place. */
import type { Finding, Gate, WireRecord } from '../backend/index.ts';
import { numberOf, textOf } from '../record/fields.ts';
import { number } from '../state/text.svelte.ts';

export const QUESTIONS = ['what', 'why', 'how'] as const;

/** A check of the gate that fails, with the first place where it can be mended. */
export interface Lack {
  readonly check: string;
  readonly required: boolean;
  readonly count: number;
  readonly first: Finding;
}

/** What the gate of research still misses, what it requires first. */
export function lacksOf(gate: Gate | null): Lack[] {
  const failing = (gate?.checks ?? []).filter((check) => check.applies && !check.passed);
  const lacks = failing.flatMap(({ code, level, findings }): Lack[] => {
    const first = findings[0];
    return first ? [{ check: code, required: level === 'required', count: findings.length, first }] : [];
  });
  return lacks.sort((a, b) => Number(b.required) - Number(a.required));
}

/** From where to where an objective goes, in the unit of its measure; nothing where it has no figures. */
export function courseOf(objective: WireRecord, measure: WireRecord | undefined): string {
  const unit = measure ? textOf(measure, 'unit') : '';
  const said = (value: number | null) => (value === null ? '?' : `${number(value)}${unit === '%' ? '%' : ''}`);
  const [from, to] = [numberOf(objective, 'baseline'), numberOf(objective, 'target')];
  if (from === null && to === null) return '';
  return `${said(from)} → ${said(to)}${unit && unit !== '%' ? ` ${unit}` : ''}`;
}
