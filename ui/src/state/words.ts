/** How the parts of the vocabulary are called: kinds, fields, choices, links and checks, by their locale keys. */
import type { Brief, FieldMeta, Finding, KindMeta, Label, Shape } from '../backend/index.ts';
import { CommandError } from '../backend/index.ts';
import { firstOf, has, t } from './text.svelte.ts';

const COMMON = new Set(['title', 'code', 'body', 'owner', 'tags', 'audience', 'parent', 'created', 'updated']);

export const kindName = (kind: string) => t(`kind-${kind}`);

export const kindPlural = (kind: string) => firstOf([`kind-${kind}.plural`, `kind-${kind}`]);

/** The label of a field; `column` names a column of rows or a member of a group. */
export function fieldName(kind: string, field: string, column?: string): string {
  if (column) return firstOf([`field-${kind}-${field}-${column}`, `field-${kind}-${field}`]);
  if (COMMON.has(field)) return firstOf([`field-${kind}-${field}`, `field-${field}`]);
  return t(`field-${kind}-${field}`);
}

export function choiceName(shape: Shape, value: string): string {
  return t(`choice-${shape.choice_type ?? 'value'}-${value}`);
}

export function unitName(field: FieldMeta): string {
  const unit = field.unit;
  if (!unit) return '';
  return has(`unit-${unit}`) ? t(`unit-${unit}`) : unit;
}

/** The name of a link as read from one of its ends. */
export function linkName(kind: string, from: 'out' | 'in'): string {
  return from === 'out' ? t(`link-${kind}`) : firstOf([`link-${kind}.inverse`, `link-${kind}`]);
}

const checkKey = (code: string) => (code.startsWith('check-') ? code : `check-${code}`);

export const checkName = (code: string, args: Finding['args'] = {}) => t(checkKey(code), counted(args));

/** The core sends arguments as text; those that are numbers decide between singular and plural. */
function counted(args: Finding['args']): Record<string, string | number> {
  const isNumber = (value: string) => /^-?\d+(\.\d+)?$/.test(value);
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, isNumber(value) ? Number(value) : value]),
  );
}

/** What a person can do about a check, or nothing where its name says enough. */
export function checkTodo(code: string, args: Finding['args'] = {}): string {
  const key = `${checkKey(code)}.todo`;
  return has(key) ? t(key, counted(args)) : '';
}

/** One line for a finding: what to do about its record, or what is said where nothing exists yet. */
export function findingText(finding: Finding): string {
  if (!finding.record)
    return firstOf([`${checkKey(finding.check)}.empty`, checkKey(finding.check)], counted(finding.args));
  return checkTodo(finding.check, finding.args) || checkName(finding.check, finding.args);
}

/** The next step of a stage, short enough for its header. */
export function nextStep(finding: Finding): string {
  const text = findingText(finding);
  const sentence = text.split(/(?<=[。.!?！？])|[；;]/)[0] ?? text;
  return finding.record ? `${finding.record.code} · ${sentence}` : sentence;
}

export const briefText = (brief: Pick<Brief, 'code' | 'title'>) => `${brief.code} ${brief.title}`;

/** A step of the operation log, in words. */
export function labelText(label: Label | null): string {
  if (!label) return '';
  const args = { code: '', title: '', kind: '', field: '', count: 1, ...label.args };
  const kind = String(args.kind ?? '');
  const field = String(args.field ?? '');
  return t(label.code, {
    ...args,
    kind: kind && has(`kind-${kind}`) ? kindName(kind) : kind,
    field: kind && field && has(`field-${kind}-${field}`) ? fieldName(kind, field) : firstOf([`field-${field}`, field]),
  });
}

/** The fields that every record has besides those of its kind. */
export function ownerField(): FieldMeta {
  return { name: 'owner', required: false, shape: { type: 'reference', kinds: ['stakeholder'] } };
}

/** Whether records of the kind live under records of another kind, such as steps under a journey. */
export function isChild(meta: KindMeta): boolean {
  return meta.parent_kinds.some((parent) => parent !== meta.kind);
}

/** What went wrong, in words, with what a person can do. */
export function errorText(cause: unknown): { message: string; hints: readonly string[]; code: string } {
  if (cause instanceof CommandError) return { message: cause.message, hints: cause.hints, code: cause.code };
  return { message: cause instanceof Error ? cause.message : String(cause), hints: [], code: 'unexpected' };
}
