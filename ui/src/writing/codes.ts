/** Records by their codes, as texts name them. */
import type { KindMeta, WireRecord } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';

/** Lists are never altered, so what was found in one holds as long as the list itself. */
const byCode = new WeakMap<readonly WireRecord[], Map<string, WireRecord>>();

/** The kind whose codes begin like this one. */
export function kindOfCode(code: string): KindMeta | undefined {
  const prefix = /^([A-Z]+)-\d+$/.exec(code)?.[1];
  return prefix ? project.described?.kinds.find((meta) => meta.prefix === prefix) : undefined;
}

/** The record with a code, where its kind has been brought. */
export function recordOfCode(code: string): WireRecord | undefined {
  const meta = kindOfCode(code);
  if (!meta) return undefined;
  const records = project.records(meta.kind);
  let known = byCode.get(records);
  if (!known) byCode.set(records, (known = new Map(records.map((record) => [record.code, record]))));
  return known.get(code);
}

/** The places in a text that look like codes of records. */
export function codesIn(text: string): { at: number; code: string }[] {
  return [...text.matchAll(/[A-Za-z0-9-]+/g)].flatMap(({ 0: word, index }) =>
    /^[A-Z]{2,6}-\d{2,}$/.test(word) && kindOfCode(word) ? [{ at: index, code: word }] : [],
  );
}
