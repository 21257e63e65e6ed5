/** Risks as the matrix places them. */
import type { WireRecord } from '../backend/index.ts';

export const GRADES = [1, 2, 3, 4, 5] as const;
/** From this exposure on a risk is a top risk and must have a response, as the gate and the plan document say. */
export const TOP_RISK = 12;
const LOW_RISK = 4;

export interface Placed {
  record: WireRecord;
  probability: number | null;
  impact: number | null;
  /** Probability times impact; unknown while either is. */
  exposure: number | null;
  closed: boolean;
}

const grade = (value: unknown): number | null => (typeof value === 'number' && value >= 1 && value <= 5 ? value : null);

export function placed(record: WireRecord): Placed {
  const [probability, impact] = [grade(record.fields['probability']), grade(record.fields['impact'])];
  const exposure = probability === null || impact === null ? null : probability * impact;
  return { record, probability, impact, exposure, closed: record.fields['status'] === 'closed' };
}

/** The greatest first; what nobody has rated stands before all, because it may be anything. */
export function inOrder(risks: readonly Placed[]): Placed[] {
  return [...risks].sort((a, b) => (b.exposure ?? 99) - (a.exposure ?? 99) || a.record.code.localeCompare(b.record.code));
}

export function tone(exposure: number): 'low' | 'middle' | 'top' {
  if (exposure >= TOP_RISK) return 'top';
  return exposure > LOW_RISK ? 'middle' : 'low';
}
