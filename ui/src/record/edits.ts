/** Changes of one record as the rooms make them: each is one command and one step back. */
import type { Fields } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { report } from '../state/undo.ts';
import { kindName } from '../state/words.ts';

const update = (id: string, fields: Fields, coalesce_key?: string) =>
  project.change('record.update', { id, fields, ...(coalesce_key ? { coalesce_key } : {}) });

/** Sets fields of a record; steps with the same key that follow each other are undone together. What is refused is said. */
export function set(id: string, fields: Fields, key?: string): void {
  update(id, fields, key && `${id}/${Object.keys(fields).join('+')}/${key}`).catch(report);
}

/** Sends a field as it is typed, one visit of it as one step; what is refused goes back to the field, which keeps the words. */
export const typing = (id: string, field: string) => (text: string, key: string) =>
  update(id, { [field]: text }, `${id}/${field}/${key}`);

/** The same for a field of numbers: an empty text takes the number away. */
export const counting = (id: string, field: string) => async (text: string, key: string) =>
  update(id, { [field]: numberFrom(text) }, `${id}/${field}/${key}`);

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
