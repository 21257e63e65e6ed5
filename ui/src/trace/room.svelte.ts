/** The spine in memory: who rests on whom, what a filter leaves, and what a selected record lights up. */
import { execute } from '../backend/index.ts';
import type { Stage, SuspectLink, TraceColumn, TraceJoint, TraceSpine, TraceStop } from '../backend/index.ts';
import { matchScore } from '../state/match.ts';
import { project } from '../state/project.svelte.ts';

/** What is asked for; records that answer are shown with everything that is joined to them. */
export interface Filter {
  text: string;
  stage: Stage | null;
  owner: string | null;
  gaps: boolean;
}

export const NO_FILTER: Filter = { text: '', stage: null, owner: null, gaps: false };

type Neighbours = ReadonlyMap<string, readonly string[]>;

export const hasGap = (stop: TraceStop) => stop.missing.length > 0 || stop.unfounded !== null;

/** Everything that is reached from some records along one direction, themselves included. */
export function reach(from: Iterable<string>, along: Neighbours): Set<string> {
  const found = new Set(from);
  for (const id of found) for (const next of along.get(id) ?? []) found.add(next);
  return found;
}

/** What lies in either set. */
export const union = (a: ReadonlySet<string>, b: ReadonlySet<string>) => new Set([...a, ...b]);

function neighbours(joints: readonly TraceJoint[], from: 'upper' | 'lower', to: 'upper' | 'lower'): Neighbours {
  const found = new Map<string, string[]>();
  for (const joint of joints) {
    const list = found.get(joint[from]);
    if (list) list.push(joint[to]);
    else found.set(joint[from], [joint[to]]);
  }
  return found;
}

export class TraceRoom {
  spine = $state.raw<TraceSpine | null>(null);
  suspects = $state.raw<readonly SuspectLink[] | null>(null);
  filter = $state.raw<Filter>(NO_FILTER);
  /** Whether only what the selected record lights up is shown. */
  chainOnly = $state(false);
  private asked = 0;

  readonly stops = $derived(
    new Map((this.spine?.columns ?? []).flatMap((column) => column.stops.map((stop) => [stop.record.id, stop] as const))),
  );
  readonly down = $derived(neighbours(this.spine?.joints ?? [], 'upper', 'lower'));
  readonly up = $derived(neighbours(this.spine?.joints ?? [], 'lower', 'upper'));
  readonly filtering = $derived(this.filter.text.trim() !== '' || Boolean(this.filter.stage ?? this.filter.owner) || this.filter.gaps);
  /** The records that answer the filter themselves. */
  readonly hits = $derived(new Set([...this.stops.values()].filter((stop) => this.answers(stop)).map((stop) => stop.record.id)));
  private readonly kept = $derived(
    this.filtering ? union(reach(this.hits, this.up), reach(this.hits, this.down)) : null,
  );

  /** Asks anew; an answer that was overtaken by a later one is not shown. */
  async load(): Promise<void> {
    const mine = (this.asked += 1);
    const [spine, { links }] = await Promise.all([execute('trace.spine', {}), execute('trace.suspects', {})]);
    if (mine !== this.asked) return;
    this.spine = spine;
    this.suspects = links;
  }

  /** What a record stands on and what stands on it, with the measures of what it is for. */
  lit(id: string | null): ReadonlySet<string> {
    if (!id || !this.stops.has(id)) return new Set();
    const above = reach([id], this.up);
    const lit = union(above, reach([id], this.down));
    for (const joint of this.spine?.joints ?? []) {
      if (joint.kind === 'measures' && above.has(joint.upper)) lit.add(joint.lower);
    }
    return lit;
  }

  /** The columns with the records that are shown. */
  shown(lit: ReadonlySet<string>): TraceColumn[] {
    const chain = this.chainOnly && lit.size > 0 ? lit : null;
    const keeps = (stop: TraceStop) => (this.kept?.has(stop.record.id) ?? true) && (chain?.has(stop.record.id) ?? true);
    return (this.spine?.columns ?? []).map((column) => ({ ...column, stops: column.stops.filter(keeps) }));
  }

  ask(change: Partial<Filter>): void {
    this.filter = { ...this.filter, ...change };
  }

  private answers(stop: TraceStop): boolean {
    const { text, stage, owner, gaps } = this.filter;
    if (gaps && !hasGap(stop)) return false;
    if (owner && stop.owner !== owner) return false;
    if (stage && project.meta(stop.record.kind)?.stage !== stage) return false;
    return text.trim() === '' || matchScore(`${stop.record.code} ${stop.record.title}`, text) !== null;
  }
}
