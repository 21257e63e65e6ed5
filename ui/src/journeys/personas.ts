/** What a person changes on persona cards; each gesture is one command and one step back. */
import type { WireRecord } from '../backend/index.ts';
import { make } from '../record/edits.ts';
import { t } from '../state/text.svelte.ts';

/** What counts for a persona, and the field that says how much: the method's three shifts of value. */
export const PREFERENCES = ['quality', 'interest', 'experience'] as const;
/** How far a customer born after 1995 is taken to follow the shift before anybody has asked. */
const PRESUMED = 4;

/** Makes an empty persona, or one that begins with what the method says of customers born after 1995. */
export function makePersona(young: boolean): Promise<string | null> {
  if (!young) return make('persona');
  const preferences = Object.fromEntries(PREFERENCES.map((name) => [`prefers_${name}`, PRESUMED]));
  return make('persona', { title: t('ui-persona-young-title'), cohort: t('ui-persona-young-cohort'), ...preferences });
}

/** Makes a second persona that says the same, as the beginning of a similar one. */
export function duplicate(persona: WireRecord): Promise<string | null> {
  const fields = { ...persona.fields, title: t('ui-persona-copy', { name: persona.title }), body: persona.body };
  return make('persona', fields, { after: persona.id });
}
