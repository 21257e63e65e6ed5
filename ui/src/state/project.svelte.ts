/**
 * The window's copy of the open project: records by kind, replaced only by patches of the core.
 * Components read from here and send commands through `change`; they never alter a record.
 */
import { CommandError, execute, onPatch } from '../backend/index.ts';
import type {
  Brief,
  CommandName,
  Describe,
  KindMeta,
  Overview,
  Patch,
  ProjectView,
  RequestOf,
  ResponseOf,
  Stage,
  UndoState,
  WireRecord,
} from '../backend/index.ts';
import { SvelteMap } from 'svelte/reactivity';
import { exceptions } from './exceptions.svelte.ts';
import { saving } from './saving.svelte.ts';
import { inTreeOrder } from './order.ts';

const NOTHING: readonly WireRecord[] = [];
const NO_UNDO: UndoState = { can_undo: false, can_redo: false, undo_label: null, redo_label: null };

/** Commands that change the project and answer with a patch. */
export type Change = {
  [C in CommandName]: ResponseOf<C> extends { patch: Patch } ? C : never;
}[CommandName];

class ProjectStore {
  described = $state.raw<Describe | null>(null);
  view = $state.raw<ProjectView | null>(null);
  overview = $state.raw<Overview | null>(null);
  undo = $state.raw<UndoState>(NO_UNDO);
  /** Grows with every change of data; screens that show derived data read it to ask again. */
  revision = $state(0);
  /** Grows with every opening: what a screen keeps for the open project ends with it. */
  openings = 0;
  private readonly lists = new SvelteMap<string, readonly WireRecord[]>();
  private readonly loading = new Map<string, Promise<void>>();
  private readonly byId = new Map<string, WireRecord>();
  /** The revision of the newest patch that told of an id. Patches and answers arrive in any order: none undoes a newer one. */
  private readonly told = new Map<string, number>();
  private kinds = new Map<string, KindMeta>();
  private queue: Promise<unknown> = Promise.resolve();
  private stopListening: (() => void) | null = null;
  private readonly listeners = new Set<(patch: Patch) => void>();

  /** Learns the vocabulary of the core; once, before the first screen. */
  async start(): Promise<void> {
    this.described = await execute('app.describe', {});
    this.kinds = new Map(this.described.kinds.map((meta) => [meta.kind, meta]));
    this.stopListening?.();
    this.stopListening = onPatch((patch) => this.apply(patch));
  }

  /** Calls `heard` after each patch has been taken over; the result ends the listening. */
  hear(heard: (patch: Patch) => void): () => void {
    this.listeners.add(heard);
    return () => void this.listeners.delete(heard);
  }

  get readOnly(): boolean {
    return this.view?.read_only ?? false;
  }

  meta(kind: string): KindMeta | undefined {
    return this.kinds.get(kind);
  }

  kindsOf(stage: Stage | null): KindMeta[] {
    return this.described?.kinds.filter((meta) => (meta.stage ?? null) === stage) ?? [];
  }

  /** Shows a project that the core has just opened. */
  show(view: ProjectView): void {
    this.lists.clear();
    this.byId.clear();
    this.told.clear();
    this.loading.clear();
    this.view = view;
    this.overview = view.overview;
    this.undo = view.undo;
    this.revision = view.revision;
    this.openings += 1;
    this.byId.set(view.project.id, view.project);
  }

  /** Forgets the project after the core has closed it. */
  clear(): void {
    this.lists.clear();
    this.byId.clear();
    this.told.clear();
    this.loading.clear();
    this.view = null;
    this.overview = null;
    this.undo = NO_UNDO;
  }

  /** The records of a kind in tree order; empty until `ensure` has brought them. */
  records(kind: string): readonly WireRecord[] {
    return this.lists.get(kind) ?? NOTHING;
  }

  /** How many records of a kind there are, also where they have not been brought. */
  count(kind: string): number {
    return this.lists.get(kind)?.length ?? this.overview?.counts[kind] ?? 0;
  }

  loaded(kind: string): boolean {
    return this.lists.has(kind);
  }

  /** Brings the records of a kind, once. */
  ensure(kind: string): Promise<void> {
    const underway = this.loading.get(kind);
    if (underway) return underway;
    const load = execute('record.list', { kind }).then(
      ({ records, revision }) => {
        if (this.loading.get(kind) === load) this.fill(kind, records, revision);
      },
      (cause: unknown) => {
        this.loading.delete(kind);
        throw cause;
      },
    );
    this.loading.set(kind, load);
    return load;
  }

  /** The record of an id, where its kind has been brought. */
  find(id: string): WireRecord | undefined {
    void this.revision;
    void this.lists.size;
    return this.byId.get(id);
  }

  /** The record of an id, asked from the core where its kind has not been brought. */
  async locate(id: string): Promise<Brief> {
    return this.byId.get(id) ?? (await execute('record.get', { id })).record;
  }

  /**
   * Sends one change. Changes are sent one after the other, so that their patches arrive in order. A request that builds
   * upon what is there is given as a function: it is asked when its turn comes, with everything before it in place.
   */
  change<C extends Change>(command: C, request: RequestOf<C> | (() => RequestOf<C>)): Promise<ResponseOf<C>> {
    saving.begin();
    const sent = this.queue.then(() => this.send(command, typeof request === 'function' ? request() : request));
    const settled = sent.then(
      (response) => {
        this.apply((response as { patch: Patch }).patch);
        saving.acknowledged();
        return response;
      },
      (cause: unknown) => {
        saving.refused(cause);
        throw cause;
      },
    );
    this.queue = settled.catch(() => undefined);
    return settled;
  }

  /** Sends a command; what a signature locks is changed only with a reason, which goes on record. */
  private async send<C extends Change>(command: C, request: RequestOf<C>): Promise<ResponseOf<C>> {
    try {
      return await execute(command, request);
    } catch (cause) {
      if (!(cause instanceof CommandError) || cause.code !== 'locked-by-baseline') throw cause;
      const reason = await exceptions.ask(cause.message);
      if (!reason) throw cause;
      return (await execute('baseline.except', { reason, command, request })) as ResponseOf<C>;
    }
  }

  /** Takes over what the core says has changed. */
  apply(patch: Patch): void {
    const touched = new Set<string>();
    const records = patch.records.filter((record) => this.isNews(record.id, patch.revision));
    const removed = new Set(patch.removed.filter((id) => this.isNews(id, patch.revision)));
    for (const record of records) {
      touched.add(record.kind);
      this.byId.set(record.id, record);
    }
    for (const id of removed) {
      const gone = this.byId.get(id);
      if (gone) touched.add(gone.kind);
      this.byId.delete(id);
    }
    for (const kind of touched) this.merge(kind, records, removed);
    const project = records.find((record) => record.kind === 'project');
    if (project && this.view) this.view = { ...this.view, project };
    this.undo = patch.undo;
    this.revision = Math.max(patch.revision, this.revision + 1);
    for (const heard of this.listeners) heard(patch);
  }

  /** Asks for progress and coverage again; called after changes have settled. */
  async refreshOverview(): Promise<void> {
    if (this.view) this.overview = await execute('project.overview', {});
  }

  /** Whether nothing newer is known of this record; from then on the patch of that revision is what is known. */
  private isNews(id: string, revision: number): boolean {
    if ((this.told.get(id) ?? 0) > revision) return false;
    this.told.set(id, revision);
    return true;
  }

  /** Takes over a list as it was at a revision, with what patches have told since. */
  private fill(kind: string, listed: readonly WireRecord[], revision: number): void {
    const isOlder = (id: string) => (this.told.get(id) ?? 0) > revision;
    const records = listed.filter((record) => !isOlder(record.id));
    const newer = [...this.byId.values()].filter((record) => record.kind === kind && isOlder(record.id));
    for (const record of records) this.byId.set(record.id, record);
    this.lists.set(kind, newer.length > 0 ? inTreeOrder([...records, ...newer]) : records);
  }

  private merge(kind: string, changed: readonly WireRecord[], removed: ReadonlySet<string>): void {
    const before = this.lists.get(kind);
    if (!before) return;
    const news = new Map(changed.filter((record) => record.kind === kind).map((record) => [record.id, record]));
    let moved = false;
    const after: WireRecord[] = [];
    for (const old of before) {
      if (removed.has(old.id)) continue;
      const next = news.get(old.id);
      news.delete(old.id);
      if (next && (next.parent !== old.parent || next.rank !== old.rank)) moved = true;
      after.push(next ?? old);
    }
    after.push(...news.values());
    this.lists.set(kind, moved || news.size > 0 ? inTreeOrder(after) : after);
  }
}

export const project = new ProjectStore();
