/**
 * The price of a change request for the fake: it walks the links as the core does, and shifts dates by whole working days.
 * Only the core computes truth; here work that no task carries simply makes the end later.
 */
import type { Brief, ChangeImpact, ChangeLedger, Fields, OptionImpact, Touched, WireRecord } from '../types.ts';
import type { Graph } from './graph.ts';

const FINISH = '2027-01-22';
const DAY_MS = 86_400_000;
/** The links along which a change travels, and those that lead up to what it is for. */
const TRAVELS = new Set(['solves', 'delivers', 'refines', 'realises', 'serves', 'implements', 'verifies', 'teaches', 'carries']);
const RISES = new Set(['refines', 'serves', 'realises', 'delivers', 'achieves', 'solves']);
/** What should rest on a record of a kind. */
const SPINE: Record<string, string[]> = {
  feature: ['requirement', 'course'],
  requirement: ['component', 'interface', 'task', 'test_case'],
};

interface Item {
  record?: string;
  change?: string;
  field?: string;
  value?: string;
  after?: string;
}

const rows = <T>(record: WireRecord, field: string) => (record.fields[field] ?? []) as T[];
const briefOf = ({ id, kind, code, title }: WireRecord): Brief => ({ id, kind, code, title });

/** Everything that is reached from some records, nearest first, and for each the numbers of those that lead to it. */
function walk(graph: Graph, starts: readonly string[], next: (id: string) => string[]): Touched[] {
  const order = [...new Set(starts)];
  const first = order.length;
  const from: number[][] = order.map(() => []);
  for (let at = 0; at < order.length; at += 1) {
    for (const reached of next(order[at]!)) {
      let number = order.indexOf(reached);
      if (number < 0) {
        number = order.push(reached) - 1;
        from.push([]);
      }
      if (number >= first && !from[number]!.includes(at)) from[number]!.push(at);
    }
  }
  return order.slice(first).map((id, index) => ({ record: briefOf(graph.records.get(id)!), from: from[first + index]! }));
}

/** One way to what a walk reached. */
function wayTo(changed: readonly Brief[], touched: readonly Touched[], index: number): Brief[] {
  const before = touched[index]!.from[0]!;
  const way = before < changed.length ? [changed[before]!] : wayTo(changed, touched, before - changed.length);
  return [...way, touched[index]!.record];
}

const below = (graph: Graph) => (id: string) =>
  [...graph.links.values()].filter((link) => link.to === id && TRAVELS.has(link.kind)).map((link) => link.from);

const above = (graph: Graph) => (id: string) =>
  [...graph.links.values()].flatMap((link) => {
    if (link.to === id && link.kind === 'measures') return [link.from];
    return link.from === id && RISES.has(link.kind) ? [link.to] : [];
  });

/** A day some working days later. */
function later(iso: string, days: number): string {
  let at = Date.parse(`${iso}T00:00:00Z`);
  for (let left = days; left > 0; ) {
    at += DAY_MS;
    if (![0, 6].includes(new Date(at).getUTCDay())) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
}

function optionOf(graph: Graph, option: Fields, carriers: readonly Brief[]): OptionImpact {
  const effort = (option['effort'] as number | undefined) ?? null;
  const delay = Math.ceil((effort ?? 0) / Math.max(1, carriers.length));
  const milestones = [...graph.records.values()].filter((it) => it.fields['type'] === 'milestone').slice(-2);
  const moved = (record: Brief, before: string, milestone: boolean, payment: number | null) => ({
    record,
    before,
    after: later(before, delay),
    delay_days: delay,
    milestone,
    payment_percent: payment,
  });
  return {
    title: String(option['title'] ?? ''),
    description: String(option['description'] ?? ''),
    chosen: option['chosen'] === true,
    effort_days: effort,
    cost: (option['cost'] as number | undefined) ?? null,
    finish: later(FINISH, delay),
    delay_days: delay,
    moved:
      delay === 0
        ? []
        : [
            ...carriers.map((record) => moved(record, '2026-12-18', false, null)),
            ...milestones.map((it, index) =>
              moved(briefOf(it), index === 0 ? '2027-01-08' : FINISH, true, (it.fields['payment_percent'] as number) ?? null),
            ),
          ],
    newly_critical: delay > 3 ? carriers.slice(0, 2) : [],
  };
}

const CLASSES: Record<string, string> = { absorb: 'absorbed', advise_against: 'advised_against' };

function classOf({ fields }: WireRecord): string | null {
  const disposition = String(fields['disposition'] ?? '');
  if (disposition === 'improve') return fields['origin'] === 'product_manager' ? 'own_improvement' : null;
  return CLASSES[disposition] ?? null;
}

/** What a request touches and costs. */
export function fakeImpact(graph: Graph, record: WireRecord): ChangeImpact {
  const named = rows<Item>(record, 'items').flatMap(({ record: id }) => (id && graph.records.has(id) ? [id] : []));
  const starts = [...new Set(named)];
  const changed = starts.map((id) => briefOf(graph.records.get(id)!));
  const touched = walk(graph, starts, below(graph));
  const purpose = walk(graph, starts, above(graph));
  const open = touched.filter(({ record: it }) => it.kind === 'task' && !graph.records.get(it.id)?.fields['actual_finish']);
  const carriers = open.map(({ record: it }) => it);
  const lacks = (id: string) => {
    const kinds = new Set(below(graph)(id).map((each) => graph.records.get(each)?.kind));
    return (SPINE[graph.records.get(id)!.kind] ?? []).filter((kind) => !kinds.has(kind));
  };
  const wanted = rows<Item>(record, 'items').map((item) => item.after ?? '');
  const isMeant = (it: WireRecord) => it.kind === 'exclusion' && wanted.some((text) => text.includes(it.title));
  return {
    record: briefOf(record),
    class: classOf(record),
    finish: FINISH,
    changed,
    touched,
    unknown: starts.flatMap((id) => lacks(id).map((kind) => ({ record: briefOf(graph.records.get(id)!), kind }))),
    kpis: purpose.flatMap(({ record: it }, index) => (it.kind === 'kpi' ? [{ record: it, paths: [wayTo(changed, purpose, index)] }] : [])),
    contradicted: [...graph.records.values()].filter(isMeant).map(briefOf),
    carriers,
    before: [...graph.records.values()].filter((it) => it.fields['type'] === 'milestone').slice(-1).map(briefOf),
    options: rows<Fields>(record, 'options').map((option) => optionOf(graph, option, carriers)),
    currency: 'CNY',
  };
}

/** The item that a proposal adds. */
export function proposedItem(target: WireRecord, field: string, value: unknown): Fields {
  const say = (each: unknown) => `${field}：${typeof each === 'string' ? each : (JSON.stringify(each) ?? '')}`;
  const before = field in target ? (target as unknown as Fields)[field] : target.fields[field];
  return { record: target.id, change: 'modify', field, value: JSON.stringify(value), before: say(before), after: say(value) };
}

/** What each item of a request does when it takes effect: a field that is set, or nothing where it is in words only. */
export function effectOf({ record, change, field, value, after }: Item): [id: string, fields: Fields] | 'add' | 'remove' | null {
  if (change === 'add' || change === 'remove') return change;
  if (!record || !field) return null;
  return [record, { [field]: value === undefined ? after : (JSON.parse(value) as unknown) }];
}

/** The sums of decided requests. */
export function fakeLedger(requests: readonly WireRecord[]): ChangeLedger {
  const ledger: ChangeLedger = { lines: [], absorbed_days: 0, priced_days: 0, priced_cost: 0, open: 0 };
  for (const record of requests) {
    const disposition = (record.fields['disposition'] as string | undefined) ?? null;
    if (!disposition) {
      ledger.open += 1;
      continue;
    }
    const chosen = rows<{ chosen?: boolean; effort?: number; cost?: number }>(record, 'options').find((it) => it.chosen);
    const { effort = 0, cost = 0 } = chosen ?? {};
    if (disposition === 'absorb' || disposition === 'improve') ledger.absorbed_days += effort;
    if (disposition === 'accept_priced') {
      ledger.priced_days += effort;
      ledger.priced_cost += cost;
    }
    ledger.lines.push({
      record: briefOf(record),
      class: classOf(record),
      disposition,
      decided_on: (record.fields['decided_on'] as string | undefined) ?? null,
      effort_days: effort,
      cost,
    });
  }
  return ledger;
}
