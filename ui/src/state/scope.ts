/** The scope of a feature as people tell it at a glance: a sign and a tone for each word, and what a sum takes in. */
import type { Sign } from '../sheet/types.ts';

/** The words of the core, in the order in which they are counted; the last one stands for what nobody has decided. */
export const SCOPES = ['in', 'optional', 'deferred', 'out', 'open'] as const;
export type ScopeWord = (typeof SCOPES)[number];

export const SCOPE_SIGNS: Readonly<Record<ScopeWord, Sign>> = {
  in: { sign: '✓', tone: 'ok' },
  optional: { sign: '+', tone: 'accent' },
  deferred: { sign: '→', tone: 'warn' },
  out: { sign: '✕', tone: 'quiet' },
  open: { sign: '?', tone: 'quiet' },
};

interface Scoped {
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The scope of a feature, or `open` where nobody has decided. */
export function scopeOf(record: Scoped): ScopeWord {
  const said = record.fields['scope'];
  return SCOPES.find((word) => word === said) ?? 'open';
}

/** Whether the effort of a feature is part of what is promised: what is left out, put off or optional is not. */
export function isCounted(record: Scoped): boolean {
  return ['in', 'open'].includes(scopeOf(record));
}
