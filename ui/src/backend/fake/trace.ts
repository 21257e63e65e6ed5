/** The spine of the stand-in core: joints read off the links, ways back by a plain walk, and a curve of work that is made up. */
import type { Brief, Broken, LinkKind, RequestOf, SuspectLink, TraceColumn, TraceJoint, Why, WhyStep, WireRecord } from '../types.ts';
import { grouped } from '../../state/order.ts';
import type { Graph } from './graph.ts';
import type { Handlers } from './handlers.ts';

const KINDS = ['pain_point', 'objective', 'initiative', 'feature', 'requirement', 'component', 'interface', 'task', 'test_case', 'course', 'kpi'];
const HOPS: Record<string, string[]> = {
  pain_point: ['initiative'],
  objective: ['kpi'],
  initiative: ['feature'],
  feature: ['requirement', 'component', 'task', 'course'],
  requirement: ['interface', 'test_case'],
};
const FOUNDED: Record<string, string> = {
  initiative: 'pain_point',
  feature: 'initiative',
  requirement: 'feature',
  component: 'feature',
  interface: 'requirement',
  test_case: 'requirement',
  course: 'feature',
};
const RISES: Record<string, LinkKind> = {
  initiative: 'solves',
  feature: 'delivers',
  requirement: 'refines',
  component: 'realises',
  task: 'implements',
  interface: 'serves',
  test_case: 'verifies',
  course: 'teaches',
  kpi: 'measures',
};
const JOINING = new Set(['achieves', ...Object.values(RISES)]);
const NAMED = 20;

type OfKind = (kind: string) => WireRecord[];

const brief = ({ id, kind, code, title }: WireRecord): Brief => ({ id, kind, code, title });

function ancestors(graph: Graph, record: WireRecord): WireRecord[] {
  const above = record.parent ? graph.records.get(record.parent) : undefined;
  return above && above.kind === record.kind ? [record, ...ancestors(graph, above)] : [record];
}

function joints(graph: Graph): TraceJoint[] {
  const into = grouped(
    [...graph.links.values()].filter((link) => JOINING.has(link.kind)),
    (link) => `${link.to}/${link.kind}`,
  );
  const found: TraceJoint[] = [];
  for (const upper of graph.records.values()) {
    if (!KINDS.includes(upper.kind)) continue;
    const above = upper.parent ? graph.records.get(upper.parent) : undefined;
    if (above?.kind === upper.kind) {
      found.push({ upper: above.id, lower: upper.id, kind: null, link: null, inherited: false, suspect: false });
    }
    for (const kind of JOINING) {
      const nearest = ancestors(graph, upper).find((each) => into.has(`${each.id}/${kind}`));
      for (const link of nearest ? into.get(`${nearest.id}/${kind}`)! : []) {
        const inherited = nearest !== upper;
        found.push({ upper: upper.id, lower: link.from, kind: link.kind, link: link.id, inherited, suspect: link.suspect });
      }
    }
  }
  return found;
}

function spine(graph: Graph, ofKind: OfKind): unknown {
  const all = joints(graph);
  const below = grouped(all, (joint) => joint.upper);
  const lowers = new Set(all.filter((joint) => joint.link).map((joint) => joint.lower));
  const columns = KINDS.map((kind): TraceColumn => {
    const records = ofKind(kind);
    const holders = new Set(records.map((record) => record.parent));
    const stops = records.map((record) => {
      const asked = !holders.has(record.id) && (kind !== 'feature' || record.fields['scope'] === 'in');
      const reached = new Set((below.get(record.id) ?? []).map((joint) => graph.records.get(joint.lower)?.kind));
      const founded = ancestors(graph, record).some((each) => lowers.has(each.id));
      return {
        record: brief(record),
        depth: ancestors(graph, record).length - 1,
        owner: record.owner,
        missing: asked ? (HOPS[kind] ?? []).filter((hop) => !reached.has(hop)) : [],
        unfounded: asked && !founded ? (FOUNDED[kind] ?? null) : null,
      };
    });
    return { kind, gaps: stops.filter((stop) => stop.missing.length > 0 || stop.unfounded).length, stops };
  });
  return { revision: graph.revision, columns, joints: all };
}

function why(graph: Graph, id: string): Why {
  const start = graph.records.get(id);
  const paths: WhyStep[][] = [];
  let missing: Why['missing'] = null;
  const reason = start?.kind === 'pain_point' || start?.kind === 'objective';
  const walk = (record: WireRecord, path: WhyStep[]) => {
    if (paths.length >= 60) return;
    if (record.kind === 'pain_point' || record.kind === 'objective') return void paths.push(path);
    const links = [...graph.links.values()].filter((link) => link.from === record.id && JOINING.has(link.kind));
    const above = record.parent ? graph.records.get(record.parent) : undefined;
    const link = RISES[record.kind];
    if (links.length === 0 && !above && link) missing ??= { record: brief(record), link, kinds: [FOUNDED[record.kind] ?? 'objective'] };
    for (const each of links) {
      const next = graph.records.get(each.to);
      if (next) walk(next, [...path, { record: brief(next), by: 'link', link: each.kind, field: null }]);
    }
    if (above && (links.length === 0 || above.kind !== record.kind)) {
      walk(above, [...path, { record: brief(above), by: 'within', link: null, field: null }]);
    }
  };
  if (start && !reason) walk(start, [{ record: brief(start), by: null, link: null, field: null }]);
  paths.sort((a, b) => a.length - b.length);
  return { reason, paths, more: false, missing: paths.length > 0 ? null : missing };
}

function suspects(graph: Graph): SuspectLink[] {
  return [...graph.links.values()]
    .filter((link) => link.suspect)
    .flatMap((link, index) => {
      const [from, to] = [graph.records.get(link.from), graph.records.get(link.to)];
      if (!from || !to) return [];
      const runs = [
        { kind: 'same' as const, text: to.title },
        { kind: 'inserted' as const, text: ' (2)' },
      ];
      const told = index % 3 < 2;
      const change = {
        record: brief(to),
        since: told ? '2026-11-20T09:40:00Z' : null,
        author: told ? '林晓' : null,
        fields: told ? [{ field: 'title', label: 'Title', runs }] : [],
      };
      return [{ link, from: brief(from), to: brief(to), changes: [change] }];
    });
}

/** What a deletion would break. */
export function brokenBy(graph: Graph, ids: readonly string[]): Broken {
  const doomed = new Set(ids);
  for (;;) {
    const more = [...graph.records.values()].filter((each) => each.parent && doomed.has(each.parent) && !doomed.has(each.id));
    if (more.length === 0) break;
    for (const each of more) doomed.add(each.id);
  }
  const named: Broken['named'] = [];
  for (const record of graph.records.values()) {
    if (doomed.has(record.id)) continue;
    for (const [field, value] of Object.entries({ ...record.fields, owner: record.owner })) {
      const hit = Array.isArray(value) ? value.some((each) => doomed.has(each as string)) : doomed.has(value as string);
      if (hit) named.push({ record: brief(record), field, link: null });
    }
  }
  const references = named.length;
  for (const link of graph.links.values()) {
    if (doomed.has(link.from) === doomed.has(link.to)) continue;
    const other = graph.records.get(doomed.has(link.from) ? link.to : link.from);
    if (other) named.push({ record: brief(other), field: null, link: link.kind });
  }
  return { below: doomed.size - ids.length, references, links: named.length - references, named: named.slice(0, NAMED) };
}

function earned(tasks: WireRecord[], today: string): unknown {
  const effort = (task: WireRecord) => Number(task.fields['effort'] ?? 0);
  const budget = tasks.reduce((sum, task) => sum + effort(task), 0);
  const points = Array.from({ length: 40 }, (_, week) => {
    const on = new Date(Date.parse('2026-06-01') + week * 7 * 86_400_000).toISOString().slice(0, 10);
    const share = 1 / (1 + Math.exp(-(week - 20) / 5));
    const known = on <= today;
    return { on, planned: budget * share, earned: known ? budget * share * 0.9 : null, actual: known ? budget * share * 0.97 : null };
  });
  const now = points.findLast((point) => point.earned !== null)!;
  const [planned, done, actual] = [now.planned, now.earned ?? 0, now.actual ?? 0];
  const without = tasks.filter((task) => effort(task) <= 0 && task.fields['type'] === 'task').map(brief);
  return {
    today: now.on,
    budget,
    planned,
    earned: done,
    actual,
    schedule_index: budget > 0 ? done / planned : null,
    cost_index: budget > 0 ? done / actual : null,
    estimate: budget > 0 ? (budget * actual) / done : null,
    share_done: budget > 0 ? done / budget : 0,
    planned_finish: '2027-02-26',
    finish: '2027-03-12',
    points: budget > 0 ? points : [],
    without_effort: without,
    without_actual: [],
  };
}

type Answers = Pick<Handlers, 'trace.spine' | 'trace.why' | 'trace.suspects' | 'trace.export' | 'plan.earned' | 'dialog.save_table'>;

/** Answers what is asked about the spine. */
export function traceHandlers(graph: () => Graph, ofKind: OfKind, today: string): Answers {
  return {
    'trace.spine': () => spine(graph(), ofKind),
    'trace.why': ({ id }: RequestOf<'trace.why'>) => why(graph(), id),
    'trace.suspects': () => ({ links: suspects(graph()) }),
    'trace.export': ({ path, ids }: RequestOf<'trace.export'>) => ({ path, rows: ids?.length ?? 0 }),
    'plan.earned': () => earned(ofKind('task'), today),
    'dialog.save_table': ({ name }: { name: string }) => ({ path: `/home/consultant/${name}` }),
  };
}
