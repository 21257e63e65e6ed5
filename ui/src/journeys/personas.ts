/** What a person changes on persona cards; each gesture is one command and one step back. */
import type { Fields, WireRecord } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { report } from '../state/undo.ts';
import { kindName } from '../state/words.ts';

/** What counts for a persona, and the field that says how much: the method's three shifts of value. */
export const PREFERENCES = ['quality', 'interest', 'experience'] as const;
/** How far a customer born after 1995 is taken to follow the shift before anybody has asked. */
const PRESUMED = 4;

/** Sends a field; texts with the same key that follow each other are undone together. */
export function set(persona: WireRecord, field: string, value: unknown, key?: string): Promise<unknown> {
  const joined = key ? { coalesce_key: `${persona.id}/${field}/${key}` } : {};
  return project.change('record.update', { id: persona.id, fields: { [field]: value }, ...joined });
}

async function create(fields: Fields, after?: string): Promise<string | null> {
  try {
    const { record } = await project.change('record.create', { kind: 'persona', fields, ...(after ? { after } : {}) });
    return record.id;
  } catch (cause) {
    report(cause);
    return null;
  }
}

/** Makes an empty persona, or one that begins with what the method says of customers born after 1995. */
export function makePersona(young: boolean): Promise<string | null> {
  if (!young) return create({ title: t('ui-untitled', { kind: kindName('persona') }) });
  const preferences = Object.fromEntries(PREFERENCES.map((name) => [`prefers_${name}`, PRESUMED]));
  return create({ title: t('ui-persona-young-title'), cohort: t('ui-persona-young-cohort'), ...preferences });
}

/** Makes a second persona that says the same, as the beginning of a similar one. */
export function duplicate(persona: WireRecord): Promise<string | null> {
  return create({ ...persona.fields, title: t('ui-persona-copy', { name: persona.title }), body: persona.body }, persona.id);
}
