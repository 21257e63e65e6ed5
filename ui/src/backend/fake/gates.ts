/** The gates of the stand-in core: one check a kind, and what people decided. */
import type { Brief, Check, Finding, Gate, KindMeta, RequestOf, Stage, WireRecord } from '../types.ts';
import { FAKE_CHECKS } from './checks.ts';

/** What a gate asks of the records. */
interface Look {
  ofKind(kind: string): WireRecord[];
  /** The required fields that a record lacks. */
  lacks(record: WireRecord): string[];
  brief(id: string): Brief;
}

/** A check passes where there is a record of its kind and none of them lacks a required field. */
function check(stage: Stage, meta: KindMeta, index: number, look: Look): Check {
  const records = look.ofKind(meta.kind);
  const code = `${stage}-${FAKE_CHECKS[stage][index % FAKE_CHECKS[stage].length]}`;
  const findings: Finding[] = records.flatMap((record) =>
    look
      .lacks(record)
      .slice(0, 1)
      .map((field) => ({ check: code, stage, record: look.brief(record.id), kind: meta.kind, field, args: {} })),
  );
  if (records.length === 0) findings.push({ check: code, stage, record: null, kind: meta.kind, field: null, args: {} });
  return {
    code,
    level: index % 3 === 2 ? 'advisory' : 'required',
    passed: findings.length === 0,
    applies: true,
    total: Math.max(1, records.length),
    findings,
  };
}

/** The gate of a stage, with what was decided about it. */
export function fakeGate(
  stage: Stage,
  kinds: readonly KindMeta[],
  decided: Omit<RequestOf<'gate.decide'>, 'stage'> | undefined,
  look: Look,
): Gate {
  const checks = kinds
    .filter((meta) => meta.stage === stage)
    .map((meta, index) => check(stage, meta, index, look))
    .slice(0, FAKE_CHECKS[stage].length);
  const required = checks.filter((each) => each.level === 'required');
  const named = (id?: string | null) => (id ? look.brief(id) : null);
  return {
    stage,
    decision: decided?.decision ?? null,
    conditions: (decided?.conditions ?? []).map(({ text, owner, due }) => ({ text, owner: named(owner), due: due ?? null })),
    decided_by: named(decided?.decided_by),
    decided_on: decided?.decided_on ?? null,
    passes: required.every((each) => each.passed),
    done: required.filter((each) => each.passed).length,
    total: required.length,
    checks,
  };
}
