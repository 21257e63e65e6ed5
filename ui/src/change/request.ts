/** What a change request says, read from its record, and what follows from it. */
import type { Brief, ChangeImpact, Fields, WireRecord } from '../backend/index.ts';
import { number, t } from '../state/text.svelte.ts';

/** How far a request comes, in order. */
export const STATUSES = ['submitted', 'triaged', 'decided', 'scheduled', 'implemented', 'verified', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

export const DISPOSITIONS = ['absorb', 'advise_against', 'improve', 'accept_priced', 'defer', 'reject'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** The dispositions that take a change in. */
const TAKEN_IN: readonly Disposition[] = ['absorb', 'improve', 'accept_priced'];

/** One record that a change touches, as the core keeps it. */
export interface Item {
  record?: string;
  change?: 'add' | 'modify' | 'remove';
  field?: string;
  value?: string;
  before?: string;
  after?: string;
}

/** One way to meet a request. */
export interface Option {
  title?: string;
  description?: string;
  effort?: number;
  cost?: number;
  chosen?: boolean;
}

/** The content of a request, with nothing missing. */
export interface Request {
  id: string;
  origin: string;
  received_on: string;
  status: Status;
  items: Item[];
  options: Option[];
  disposition: Disposition | null;
  decided_by: string | null;
  decided_on: string | null;
  rationale: string;
  applied_on: string | null;
  follows: string | null;
}

export function requestOf({ id, fields }: WireRecord): Request {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : null);
  const rows = (name: string) => (Array.isArray(fields[name]) ? (fields[name] as Fields[]) : []);
  return {
    id,
    origin: text('origin') ?? '',
    received_on: text('received_on') ?? '',
    status: (text('status') as Status | null) ?? 'submitted',
    items: rows('items') as Item[],
    options: rows('options') as Option[],
    disposition: text('disposition') as Disposition | null,
    decided_by: text('decided_by'),
    decided_on: text('decided_on'),
    rationale: text('rationale') ?? '',
    applied_on: text('applied_on'),
    follows: text('follows'),
  };
}

export const isOpen = (record: WireRecord) => !record.fields['disposition'];

export const isTakenIn = ({ disposition }: Pick<Request, 'disposition'>) =>
  disposition !== null && TAKEN_IN.includes(disposition);

/** Whether what was agreed is done: put into effect here, or carried out before that was on record. */
export const isDone = ({ applied_on, status }: Pick<Request, 'applied_on' | 'status'>) =>
  applied_on !== null || STATUSES.indexOf(status) >= STATUSES.indexOf('implemented');

/** Whether an item only says in words what changes, so that people put it into effect. */
export const isByHand = ({ change, field }: Item) => change !== 'add' && change !== 'remove' && !field;

/** Whether an item points at no record although it must; such a request cannot take effect. */
export const isAstray = ({ change, record }: Item) => change !== 'add' && !record;

/** Whether a person may set a status by hand: what decides and what applies a request sets its own. */
export function maySet(status: Status, { disposition, applied_on }: Request): boolean {
  if (status === 'decided' || status === 'implemented') return false;
  const at = STATUSES.indexOf(status);
  if (at < STATUSES.indexOf('decided')) return disposition === null;
  if (disposition === null) return false;
  return status === 'scheduled' ? applied_on === null : true;
}

/** A number with its sign, since it says how much more or less. */
export const signed = (value: number) => (value > 0 ? `+${number(value)}` : number(value));

/** How many working days later or earlier. */
export const workingDays = (days: number): string =>
  t('ui-request-working-days', { days: signed(days), count: Math.abs(days) });

/** Work in person-days; as a difference it bears its sign. */
export const personDays = (days: number, more = false): string =>
  t('ui-request-days', { days: more ? signed(days) : number(days), count: Math.abs(days) });

/** How many ways to one record are shown. */
const WAYS = 32;

/** The ways to what a request touches, each from a changed record on; the first ones where there are very many. */
export function waysTo({ changed, touched }: Pick<ChangeImpact, 'changed' | 'touched'>, index: number): Brief[][] {
  const record = (number: number) => changed[number] ?? touched[number - changed.length]!.record;
  const ways: Brief[][] = [];
  const back = (way: readonly number[]): void => {
    const before = touched[way[0]! - changed.length]?.from ?? [];
    if (before.length === 0) ways.push(way.map(record));
    for (const number of before) if (ways.length < WAYS && !way.includes(number)) back([number, ...way]);
  };
  back([changed.length + index]);
  return ways;
}
