/**
 * A plan for the fake: one pass forward and one back over whole days, enough to see every part of the screen.
 * Only the core computes truth; nothing here knows levelling, effort or half days.
 */
import type { Dependency, Levelling, PlanCalendar, PlanLink, PlanTask, PlanView, WireLink, WireRecord } from '../types.ts';
import { CommandError } from '../index.ts';
import { toDay, toIso, WorkDays } from '../../plan/days.ts';
import type { Graph } from './graph.ts';

const TODAY = '2026-11-25';
const BEGIN = '2026-03-02';

const HOLIDAYS: [from: string, to: string, zh: string, en: string][] = [
  ['2026-04-04', '2026-04-06', '清明节', 'Qingming'],
  ['2026-05-01', '2026-05-05', '劳动节', 'Labour Day'],
  ['2026-06-19', '2026-06-21', '端午节', 'Dragon Boat'],
  ['2026-09-25', '2026-09-27', '中秋节', 'Mid-Autumn'],
  ['2026-10-01', '2026-10-07', '国庆节', 'National Day'],
  ['2027-01-01', '2027-01-03', '元旦', "New Year's Day"],
  ['2027-02-05', '2027-02-11', '春节', 'Spring Festival'],
];

function calendarIn(zh: boolean): PlanCalendar {
  const days_off = HOLIDAYS.flatMap(([from, to, chinese, english]) => {
    const days = [];
    const provisional = from >= '2027';
    for (let day = toDay(from); day <= toDay(to); day += 1) {
      days.push({ day: toIso(day), name: zh ? chinese : english, provisional });
    }
    return days;
  });
  return { weekend: [5, 6], days_off, worked: ['2026-09-20', '2026-10-10'], hours_per_day: 8, uncertain_from: null };
}

interface Span {
  start: number;
  finish: number;
}

/** What a plan is drawn from. */
interface Source {
  tasks: WireRecord[];
  links: WireLink[];
  worked: WorkDays;
  children: Map<string, WireRecord[]>;
}

const text = (record: WireRecord, field: string) => (record.fields[field] as string | undefined) ?? null;
const kindOf = (link: WireLink): Dependency => link.dependency ?? 'fs';
const lagOf = (link: WireLink): number => link.lag_days ?? 0;

function typeOf(record: WireRecord, { children }: Source): PlanTask['type'] {
  if (children.has(record.id)) return 'summary';
  return record.fields['type'] === 'milestone' ? 'milestone' : 'task';
}

/** The order in which every task comes after what it waits for, or the tasks that wait for each other. */
function inOrder({ tasks, links }: Source): { order: WireRecord[] } | { circle: string[] } {
  const waits = new Map(tasks.map((task) => [task.id, 0]));
  const out = new Map<string, WireLink[]>();
  for (const link of links) {
    waits.set(link.to, (waits.get(link.to) ?? 0) + 1);
    out.set(link.from, [...(out.get(link.from) ?? []), link]);
  }
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const free = tasks.filter((task) => waits.get(task.id) === 0);
  const order: WireRecord[] = [];
  for (let task = free.shift(); task; task = free.shift()) {
    order.push(task);
    for (const link of out.get(task.id) ?? []) {
      const left = waits.get(link.to)! - 1;
      waits.set(link.to, left);
      if (left === 0) free.push(byId.get(link.to)!);
    }
  }
  if (order.length === tasks.length) return { order };
  return { circle: aroundFrom(tasks.find((task) => !order.includes(task))!.id, out) };
}

/** The way from a task back to itself. */
function aroundFrom(start: string, out: Map<string, WireLink[]>): string[] {
  const walk = (at: string, path: string[]): string[] | null => {
    if (path.includes(at)) return path.slice(path.indexOf(at));
    for (const link of out.get(at) ?? []) {
      const found = walk(link.to, [...path, at]);
      if (found) return found;
    }
    return null;
  };
  return walk(start, []) ?? [start];
}

function durationOf(record: WireRecord, source: Source): number {
  if (typeOf(record, source) === 'milestone') return 0;
  return Math.max(1, Math.round(Number(record.fields['duration'] ?? 1)));
}

/** The earliest day that a link lets its end begin. */
function allowed(link: WireLink, from: Span, days: number, worked: WorkDays, point: boolean): number {
  const lag = lagOf(link);
  const kind = kindOf(link);
  if (kind === 'ss') return worked.shift(from.start, lag);
  if (kind === 'fs') return point ? worked.shift(from.finish, lag) : worked.shift(from.finish, lag + 1);
  const end = kind === 'ff' ? worked.shift(from.finish, lag) : worked.shift(from.start, lag - 1);
  return worked.shift(end, -Math.max(0, days - 1));
}

type Dated = Map<string, Span & { cause: PlanTask['cause'] }>;

function forward(order: WireRecord[], source: Source, actual: boolean): Dated {
  const { links, worked } = source;
  const dated: Dated = new Map();
  for (const record of order) {
    const days = durationOf(record, source);
    const point = days === 0;
    let start = worked.nearest(toDay(BEGIN));
    let cause: PlanTask['cause'] = { kind: 'start', link: null, task: null };
    for (const link of links) {
      const from = link.to === record.id ? dated.get(link.from) : undefined;
      if (!from) continue;
      const at = allowed(link, from, days, worked, point);
      if (at >= start) [start, cause] = [at, { kind: 'predecessor', link: link.id, task: link.from }];
    }
    const bound = text(record, 'constraint') === 'not_before' ? text(record, 'constraint_on') : null;
    if (bound && toDay(bound) > start) [start, cause] = [worked.nearest(toDay(bound)), { kind: 'constraint', link: null, task: null }];
    const levelled = actual ? text(record, 'levelled_to') : null;
    if (levelled && toDay(levelled) > start)
      [start, cause] = [worked.nearest(toDay(levelled)), { kind: 'levelling', link: null, task: null }];
    const began = actual ? text(record, 'actual_start') : null;
    if (began) [start, cause] = [toDay(began), { kind: 'actual', link: null, task: null }];
    const ended = actual ? text(record, 'actual_finish') : null;
    let finish = ended ? toDay(ended) : point ? start : worked.shift(start, days - 1);
    // Work that has begun and is not done cannot end before today.
    if (began && !ended && finish < toDay(TODAY)) finish = worked.nearest(toDay(TODAY));
    dated.set(record.id, { start, finish, cause });
  }
  return dated;
}

/** By how many worked days each task can wait without the plan's end moving. */
function floats(order: WireRecord[], dated: Dated, { links, worked }: Source): Map<string, number> {
  const end = Math.max(...[...dated.values()].map(({ finish }) => finish));
  const late = new Map<string, number>();
  const slack = new Map<string, number>();
  for (const record of order.toReversed()) {
    const { start, finish } = dated.get(record.id)!;
    let latest = end;
    for (const link of links) {
      const to = link.from === record.id ? dated.get(link.to) : undefined;
      if (!to) continue;
      const spare = slack.get(link.to) ?? 0;
      const gap = kindOf(link) === 'fs' ? worked.count(finish + 1, to.start - 1) - lagOf(link) : 0;
      latest = Math.min(latest, worked.shift(finish, Math.max(0, gap + spare)));
    }
    late.set(record.id, latest);
    slack.set(record.id, latest <= finish ? 0 : worked.count(finish + 1, latest));
    void start;
  }
  return slack;
}

const briefOf = ({ id, kind, code, title }: WireRecord) => ({ id, kind, code, title });

/** The plan of the fake's project; `ordered` are its tasks in tree order. */
export function fakePlan(graph: Graph, ordered: WireRecord[], request: { baseline?: string }, zh: boolean, baselines: { id: string; subject: string; name: string }[]): PlanView {
  const children = new Map<string, WireRecord[]>();
  for (const task of ordered) if (task.parent) children.set(task.parent, [...(children.get(task.parent) ?? []), task]);
  const known = new Set(ordered.map((task) => task.id));
  const links = [...graph.links.values()].filter((link) => link.kind === 'precedes' && known.has(link.from) && known.has(link.to));
  const calendar = calendarIn(zh);
  const source: Source = { tasks: ordered.filter((task) => !children.has(task.id)), links: [], worked: new WorkDays(calendar), children };
  source.links = links.filter((link) => !children.has(link.from) && !children.has(link.to));
  const sorted = inOrder(source);
  const order = 'order' in sorted ? sorted.order : [];
  const dated = forward(order, source, true);
  const drawn = forward(order, source, false);
  const slack = floats(order, dated, source);
  const people = peopleOf(graph);
  const depth = new Map<string, number>();
  const numbers = new Map<string | null, number>();
  const wbs = new Map<string, string>();
  const tasks = ordered.map((record): PlanTask => {
    const above = record.parent && known.has(record.parent) ? record.parent : null;
    const place = (numbers.get(above) ?? 0) + 1;
    numbers.set(above, place);
    depth.set(record.id, above ? depth.get(above)! + 1 : 0);
    wbs.set(record.id, above ? `${wbs.get(above)}.${place}` : String(place));
    const type = typeOf(record, source);
    const own = spanOf(record, dated, children);
    const then = spanOf(record, drawn, children);
    const total = slack.get(record.id) ?? null;
    const deadline = text(record, 'deadline');
    return {
      id: record.id,
      code: record.code,
      title: record.title,
      parent: above,
      depth: depth.get(record.id)!,
      wbs: wbs.get(record.id)!,
      type,
      start: own && toIso(own.start),
      finish: own && toIso(own.finish),
      duration_days: own && (type === 'milestone' ? 0 : source.worked.count(own.start, own.finish)),
      effort_days: (record.fields['effort'] as number | undefined) ?? null,
      percent: type === 'summary' ? share(record, children) : Number(record.fields['percent'] ?? 0),
      started: text(record, 'actual_start') !== null,
      done: type === 'summary' ? share(record, children) === 100 : text(record, 'actual_finish') !== null,
      latest_start: own && toIso(own.start + (total ?? 0)),
      latest_finish: own && toIso(own.finish + (total ?? 0)),
      total_float_days: total,
      free_float_days: total,
      critical: type === 'summary' ? hasCritical(record, children, slack) : total === 0,
      people: people.get(record.id) ?? [],
      baseline_start: then && toIso(then.start),
      baseline_finish: then && toIso(then.finish),
      delay_days: own && then && own.finish - then.finish,
      deadline,
      late: deadline !== null && own !== null && own.finish > toDay(deadline),
      constraint: (text(record, 'constraint') as PlanTask['constraint']) ?? null,
      constraint_on: text(record, 'constraint_on'),
      cause: dated.get(record.id)?.cause ?? null,
    };
  });
  const ends = [...dated.values()];
  const finish = ends.length > 0 ? Math.max(...ends.map((span) => span.finish)) : null;
  const before = ends.length > 0 ? Math.max(...[...drawn.values()].map((span) => span.finish)) : null;
  const chosen = baselines.find((each) => (request.baseline ? each.id === request.baseline : each.subject === 'plan'));
  const critical = new Set(tasks.filter((task) => task.critical).map((task) => task.id));
  return {
    revision: graph.revision,
    today: TODAY,
    start: ends.length > 0 ? toIso(Math.min(...ends.map((span) => span.start))) : null,
    finish: finish === null ? null : toIso(finish),
    baseline: { id: chosen?.id ?? null, name: chosen?.name ?? null, finish: before === null ? null : toIso(before), delay_days: finish === null || before === null ? null : finish - before },
    baselines: baselines.filter((each) => each.subject === 'plan').map(({ id, name }) => ({ id, name })),
    calendar,
    tasks,
    links: links.map((link): PlanLink => {
      const driving = tasks.some((task) => task.id === link.to && task.cause?.link === link.id);
      const both = critical.has(link.from) && critical.has(link.to);
      return { id: link.id, from: link.from, to: link.to, dependency: kindOf(link), lag_days: lagOf(link), driving, critical: driving && both };
    }),
    fault: 'circle' in sorted ? { circle: true, tasks: sorted.circle.map((id) => briefOf(graph.records.get(id)!)) } : null,
  };
}

/** A levelling as the core would tell one: the first task that waits for nothing but its turn begins a week later. */
export function fakeLevelling(plan: PlanView): Levelling {
  const task = plan.tasks.find((each) => each.type === 'task' && !each.started && each.people.length > 0);
  if (!task?.start || task.cause?.kind === 'levelling')
    return { tasks: [], finish_before: plan.finish, finish: plan.finish, delay_days: 0, released: [] };
  const { id, code, title, start } = task;
  const moved = { record: { id, kind: 'task', code, title }, before: start, after: toIso(toDay(start) + 7) };
  return { tasks: [moved], finish_before: plan.finish, finish: plan.finish, delay_days: 0, released: [] };
}

function peopleOf(graph: Graph): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const link of graph.links.values()) {
    const person = link.kind === 'assigned' ? graph.records.get(link.to) : undefined;
    if (person) names.set(link.from, [...(names.get(link.from) ?? []), person.title]);
  }
  return names;
}

/** The dates of a task, or of everything under it. */
function spanOf(record: WireRecord, dated: Dated, children: Map<string, WireRecord[]>): Span | null {
  const below = children.get(record.id);
  if (!below) return dated.get(record.id) ?? null;
  const spans = below.flatMap((child) => spanOf(child, dated, children) ?? []);
  if (spans.length === 0) return null;
  return { start: Math.min(...spans.map((span) => span.start)), finish: Math.max(...spans.map((span) => span.finish)) };
}

function share(record: WireRecord, children: Map<string, WireRecord[]>): number {
  const below = children.get(record.id);
  if (!below) return Number(record.fields['percent'] ?? 0);
  return Math.floor(below.reduce((sum, child) => sum + share(child, children), 0) / below.length);
}

function hasCritical(record: WireRecord, children: Map<string, WireRecord[]>, slack: Map<string, number>): boolean {
  const below = children.get(record.id);
  return below ? below.some((child) => hasCritical(child, children, slack)) : slack.get(record.id) === 0;
}

/** Refuses an arrow that would close a circle, and names the loop as the core does. */
export function refuseCircle(graph: Graph, from: string, to: string, zh: boolean): void {
  const links = [...graph.links.values()].filter((link) => link.kind === 'precedes');
  const walk = (at: string, path: string[]): string[] | null => {
    if (at === from) return [...path, at];
    for (const link of links) {
      if (link.from !== at || path.includes(link.to)) continue;
      const found = walk(link.to, [...path, at]);
      if (found) return found;
    }
    return null;
  };
  const loop = walk(to, []);
  if (!loop) return;
  const name = (id: string) => `${graph.records.get(id)?.code ?? id} ${graph.records.get(id)?.title ?? ''}`;
  const names = [...loop, to].map(name).join(' → ');
  throw new CommandError('task-circle', zh ? `这样会形成循环：${names}。` : `This would close a circle: ${names}.`);
}
