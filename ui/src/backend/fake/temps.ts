/** Names that records are given within a batch, before they have ids. */
import type { Fields } from '../types.ts';

/** Puts ids in the place of `@` and the name that a record was given in the batch. */
export function namedFields(fields: Fields, made: ReadonlyMap<string, string>): Fields {
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    return typeof value === 'string' && value.startsWith('@') ? (made.get(value.slice(1)) ?? value) : value;
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, put(value)]));
}
