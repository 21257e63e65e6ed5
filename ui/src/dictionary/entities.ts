/** The data dictionary by entity: its fields, what they lack, their code lists, and which mappings carry them. */
import type { WireRecord } from '../backend/index.ts';
import { textOf } from '../record/fields.ts';

export const KIND = 'data_field';

export interface Entity {
  name: string;
  fields: readonly WireRecord[];
  /** Fields without a type. */
  untyped: number;
  /** Names that stand for more than one field. */
  twice: readonly string[];
}

/** One word of a code list with what it stands for. */
export interface Code {
  code: string;
  meaning: string;
}

/** A mapping of an interface that carries a field. */
export interface Use {
  mapping: WireRecord;
  other: string;
}

/** The entities in the order in which they appear; fields without one come last, under an empty name. */
export function entitiesOf(records: readonly WireRecord[]): Entity[] {
  const byName = new Map<string, WireRecord[]>();
  for (const record of records) {
    const name = textOf(record, 'entity').trim();
    const fields = byName.get(name);
    if (fields) fields.push(record);
    else byName.set(name, [record]);
  }
  const entities = [...byName].map(([name, fields]) => ({
    name,
    fields,
    untyped: fields.filter((field) => textOf(field, 'data_type').trim() === '').length,
    twice: doubled(fields.map((field) => textOf(field, 'name'))),
  }));
  return [...entities.filter(({ name }) => name !== ''), ...entities.filter(({ name }) => name === '')];
}

function doubled(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  for (const name of names.map(folded)) seen.set(name, (seen.get(name) ?? 0) + 1);
  return [...seen].filter(([name, count]) => name !== '' && count > 1).map(([name]) => name);
}

/** Data objects of the research that no entity describes yet: their names are the same, or one begins with the other. */
export function undescribed(objects: readonly WireRecord[], entities: readonly Entity[]): WireRecord[] {
  const names = entities.map(({ name }) => folded(name)).filter(Boolean);
  return objects.filter((object) => !names.some((name) => folded(object.title).startsWith(name) || name.startsWith(folded(object.title))));
}

/** The words of a code list, such as `01 mini-shop; 02 till`; a text of another form gives none. */
export function codesOf(text: string): Code[] {
  const parts = text.split(/[;\uff1b\n]/).map((part) => part.trim()).filter(Boolean);
  const codes = parts.flatMap((part) => {
    const found = /^([\w.-]{1,12})\s*[\s=:\uff1a\u2013-]\s*(.+)$/.exec(part);
    return found ? [{ code: found[1]!, meaning: found[2]! }] : [];
  });
  return codes.length === parts.length && codes.length > 1 ? codes : [];
}

const folded = (text: string): string => text.trim().toLowerCase().replace(/[\s_-]+/g, '');

/** The parts of a path such as `$.items[].sku`, without its signs. */
const partsOf = (path: string): string[] =>
  path.split('.').map((part) => part.replace(/\[.*\]/g, '').replace(/^\$/, '').trim()).filter(Boolean);

/**
 * The mappings whose source or target is called like a field. Where some of them also name the entity, only those count, so
 * that a name which many entities have does not gather all of them.
 */
export function usesOf(field: WireRecord, mappings: readonly WireRecord[]): Use[] {
  const name = folded(textOf(field, 'name'));
  if (!name) return [];
  const entity = folded(textOf(field, 'entity'));
  const isOwn = (path: string) => folded(partsOf(path).at(-2) ?? '') === entity;
  const uses = mappings.flatMap((mapping) => {
    const sides = [textOf(mapping, 'source_path'), textOf(mapping, 'target_path')] as const;
    const called = ([0, 1] as const).filter((side) => folded(partsOf(sides[side]).at(-1) ?? '') === name);
    const side = called.find((each) => isOwn(sides[each])) ?? called[0];
    return side === undefined ? [] : [{ mapping, path: sides[side], other: sides[side === 0 ? 1 : 0] }];
  });
  const own = uses.filter(({ path }) => isOwn(path));
  return (own.length > 0 ? own : uses).map(({ mapping, other }) => ({ mapping, other }));
}
