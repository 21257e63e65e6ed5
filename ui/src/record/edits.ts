/** Changes of one record as the rooms make them: each is one command and one step back. */
import type { Fields, WireRecord } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { report } from '../state/undo.ts';
import { kindName } from '../state/words.ts';

/**
 * Sends fields of a record; steps with the same key that follow each other are undone together. Fields that build upon what
 * is there are given as a function, which is asked when their turn comes.
 */
export function sendFields(id: string, fields: Fields | (() => Fields), key?: string): Promise<unknown> {
  const coalesce = key ? { coalesce_key: `${id}/${key}` } : {};
  const now = () => (typeof fields === 'function' ? fields() : fields);
  return project.change('record.update', () => ({ id, fields: now(), ...coalesce }));
}

/** Sets fields of a record, as `sendFields` does; what is refused is said. */
export function set(id: string, fields: Fields | (() => Fields), key?: string): void {
  const named = typeof fields === 'function' ? '' : `${Object.keys(fields).join('+')}/`;
  sendFields(id, fields, key && `${named}${key}`).catch(report);
}

/** A record as it is by now; what a component was given may be older than what was just sent. */
export const newest = (record: WireRecord): WireRecord => project.find(record.id) ?? record;

/** Sends a field as it is typed, one visit of it as one step; what is refused goes back to the field, which keeps the words. */
export const typing = (id: string, field: string) => (text: string, key: string) =>
  sendFields(id, { [field]: text }, `${field}/${key}`);

/** The same for a field of numbers: an empty text takes the number away. */
export const counting = (id: string, field: string) => async (text: string, key: string) =>
  sendFields(id, { [field]: numberFrom(text) }, `${field}/${key}`);

/** Reads a number as people write it, with spaces and commas between thousands; nothing written is no number. */
export function numberFrom(text: string): number | null {
  const plain = text.replaceAll(/[\s,，]/g, '');
  if (plain === '') return null;
  const number = Number(plain);
  if (!Number.isFinite(number)) throw new Error(t('ui-no-number'));
  return number;
}

/** Makes a record, called untitled where no title is said; answers with its id, or with nothing where it was refused. */
export async function make(
  kind: string,
  fields: Fields = {},
  place: { parent?: string; after?: string } = {},
): Promise<string | null> {
  const named = { title: t('ui-untitled', { kind: kindName(kind) }), ...fields };
  try {
    return (await project.change('record.create', { kind, fields: named, ...place })).record.id;
  } catch (cause) {
    report(cause);
    return null;
  }
}
