/** The few facts by which people know a record: choices, numbers and dates, in words. */
import type { FieldMeta, WireRecord } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';
import { day, number, t } from '../state/text.svelte.ts';
import { briefText, choiceName, fieldName, unitName } from '../state/words.ts';

export interface Fact {
  label: string;
  value: string;
}

const SHOWN = 5;
/** What people ask for first. */
const FIRST = ['status', 'state', 'priority', 'severity', 'scope', 'disposition', 'probability', 'impact', 'type'];

/** What a field says in a few words; nothing where it is empty or too long for a line. */
function valueText(field: FieldMeta, value: unknown): string {
  const { shape } = field;
  if (value === null || value === undefined || value === '') return '';
  if (shape.type === 'choice') return choiceName(shape, String(value));
  if (shape.type === 'boolean') return t(value === true ? 'ui-yes' : 'ui-no');
  if (shape.type === 'date') return day(String(value));
  if (typeof value === 'number') return `${number(value)} ${unitName(field)}`.trim();
  if (shape.type === 'reference') {
    const found = project.find(String(value));
    return found ? briefText(found) : '';
  }
  return '';
}

/** The facts of a record, those that people ask for first at the front. */
export function factsOf(record: WireRecord): Fact[] {
  const rank = (field: FieldMeta) => {
    const at = FIRST.indexOf(field.name);
    return at === -1 ? FIRST.length : at;
  };
  const fields = [...(project.meta(record.kind)?.fields ?? [])].sort((a, b) => rank(a) - rank(b));
  const facts = fields.flatMap((field) => {
    const value = valueText(field, record.fields[field.name]);
    return value ? [{ label: fieldName(record.kind, field.name), value }] : [];
  });
  return facts.slice(0, SHOWN);
}
