/** Requirements with the examples by which they are accepted; every change is one step of the core. */
import type { Fields, WireRecord } from '../backend/index.ts';
import { offerUndo } from '../record/deleting.ts';
import { sendFields } from '../record/edits.ts';
import { textOf } from '../record/fields.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { report } from '../state/undo.ts';

export const KIND = 'acceptance';
export const PARTS = ['given', 'when', 'then'] as const;
export type Part = (typeof PARTS)[number];

/** So long may a title become that follows a sentence, as the core cuts it too. */
const TITLE_SIGNS = 80;

/** How well a requirement can be accepted: by examples, by a measure alone, or not at all. */
export type Standing = 'examples' | 'measure' | 'nothing';

export interface Wanted {
  record: WireRecord;
  examples: readonly WireRecord[];
  standing: Standing;
  /** How many examples lack a part. */
  unfinished: number;
}

/** The requirements that hold no others, in the order of their tree, each with its examples. */
export function wantedOf(requirements: readonly WireRecord[], examples: readonly WireRecord[]): Wanted[] {
  const parents = new Set(requirements.map((record) => record.parent));
  const under = new Map<string, WireRecord[]>();
  for (const example of examples) {
    const beside = under.get(example.parent ?? '');
    if (beside) beside.push(example);
    else under.set(example.parent ?? '', [example]);
  }
  return requirements
    .filter((record) => !parents.has(record.id))
    .map((record) => {
      const own = under.get(record.id) ?? [];
      const measured = textOf(record, 'fit_criterion').trim() !== '';
      const standing: Standing = own.length > 0 ? 'examples' : measured ? 'measure' : 'nothing';
      const unfinished = own.filter((each) => PARTS.some((part) => textOf(each, part).trim() === '')).length;
      return { record, examples: own, standing, unfinished };
    });
}

const ORDER: readonly Standing[] = ['nothing', 'measure', 'examples'];

/** What cannot be accepted at all stands first, then what has a measure alone; the rest keeps its order. */
export const lackingFirst = (wanted: readonly Wanted[]): Wanted[] =>
  wanted.toSorted((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));

/** Sends a part of an example. Its title follows what must then be so, unless a person gave it another one. */
export function sendPart(example: WireRecord, part: Part, text: string, key: string): Promise<unknown> {
  const follows = part === 'then' && (example.title === titleOf(textOf(example, 'then')) || textOf(example, 'then') === '');
  const title = follows ? titleOf(text) : '';
  return sendFields(example.id, { [part]: text.trim() || null, ...(title ? { title } : {}) }, key);
}

const titleOf = (text: string): string => [...(text.trim().split('\n')[0] ?? '')].slice(0, TITLE_SIGNS).join('');

/** Makes an example under a requirement, after another one, and tells its id. */
export async function create(parent: string, after: string | null, fields: Fields, number: number): Promise<string | null> {
  try {
    const title = t('ui-criterion-number', { number });
    const request = { kind: KIND, parent, fields: { title, ...fields }, ...(after ? { after } : {}) };
    return (await project.change('record.create', request)).record.id;
  } catch (cause) {
    report(cause);
    return null;
  }
}

/** Makes a copy right after an example. */
export const duplicate = (example: WireRecord, number: number): Promise<string | null> =>
  create(example.parent ?? '', example.id, { ...example.fields, title: example.title }, number);

/** Changes places with the neighbour: one of them moves behind the other. */
export async function swap(examples: readonly WireRecord[], at: number, step: 1 | -1): Promise<void> {
  const [first, second] = step > 0 ? [examples[at], examples[at + 1]] : [examples[at - 1], examples[at]];
  if (!first || !second) return;
  try {
    await project.change('record.move', { ids: [first.id], parent: first.parent, after: second.id });
  } catch (cause) {
    report(cause);
  }
}

export async function remove(example: WireRecord): Promise<void> {
  try {
    const { broken } = await project.change('record.delete', { ids: [example.id] });
    offerUndo(1, example.code, broken);
  } catch (cause) {
    report(cause);
  }
}
