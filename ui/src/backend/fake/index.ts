/**
 * An in-memory stand-in for the core, for component tests and for a browser without the shell.
 * It answers every command in the real shapes but judges little: gates here are a caricature.
 */
import { CommandError } from '../index.ts';
import type { Backend } from '../index.ts';
import { STAGES } from '../types.ts';
import type {
  BaselineSubject,
  BatchCreate,
  Brief,
  ChangeEffect,
  Describe,
  Fields,
  Gate,
  Language,
  LinkKind,
  Overview,
  Patch,
  PlanView,
  ProjectView,
  RequestOf,
  Settings,
  Stage,
  Verdict,
  WireRecord,
} from '../types.ts';
import { attachmentHandlers } from './attachments.ts';
import { effectOf, fakeImpact, fakeLedger, proposedItem } from './changes.ts';
import { fakeGate } from './gates.ts';
import { fakeFigures } from './figures.ts';
import { fakeDiagram, tidiedDiagram } from './diagrams.ts';
import { differences, frozenContent } from './baselines.ts';
import { FAKE_DOCUMENTS, measured, PAGE_TITLES, problemsOf, returnedDocument, sectionsOf, writtenSet } from './documents.ts';
import { fakeConflicts } from './conflicts.ts';
import { Graph } from './graph.ts';
import type { Answered, Handlers } from './handlers.ts';
import type { FakeOptions } from './options.ts';
import { fakeLevelling, fakePlan, refuseCircle } from './plan.ts';
import { prototypeAnswers } from './prototypes.ts';
import { recentProjects } from './recent.ts';
import { sampleGraph } from './sample.ts';
import { findText } from './search.ts';
import { shellHandlers } from './shell.ts';
import { brokenBy, traceHandlers } from './trace.ts';
import { namedFields } from './temps.ts';
import described from '../../bindings/vocabulary.json';

export { fakeOptions } from './options.ts';

const COMMON = ['title', 'body', 'owner', 'tags', 'audience'];
const TODAY = '2026-11-25';

/** Makes a fresh fake core; every call stands alone. */
export function fakeBackend(options: FakeOptions = {}): Backend & { handlers: Handlers } {
  const core = new FakeCore(options);
  const handlers = core.handlers();
  return {
    handlers,
    async execute(command, request) {
      const handler = handlers[command as Answered] as ((request: object) => unknown) | undefined;
      if (!handler) throw new CommandError('unknown_command', `Unknown command ${command}.`);
      return structuredClone(await handler(structuredClone(request)));
    },
    listen(event, heard) {
      const set = core.listeners.get(event) ?? new Set();
      core.listeners.set(event, set);
      set.add(heard as (payload: unknown) => void);
      return () => void set.delete(heard as (payload: unknown) => void);
    },
  };
}

class FakeCore {
  readonly described = described as unknown as Describe;
  readonly kinds = new Map(this.described.kinds.map((meta) => [meta.kind, meta]));
  readonly listeners = new Map<string, Set<(payload: unknown) => void>>();
  readonly decisions = new Map<Stage, Omit<RequestOf<'gate.decide'>, 'stage'>>();
  readonly baselines: { id: string; subject: BaselineSubject; name: string; [more: string]: unknown }[] = [];
  settings: Settings;
  graph = new Graph();
  path: string | null = null;
  private next = 0;
  private readonly recents: boolean;

  constructor(options: FakeOptions) {
    this.settings = { lang: options.lang ?? 'zh', theme: options.theme ?? 'light', view: {} };
    this.recents = options.recents ?? true;
  }

  handlers(): Handlers {
    return {
      'app.describe': () => this.described,
      'project.recent': () => ({ projects: this.recents ? recentProjects(this.settings.lang ?? 'zh') : [], templates: ['standard', 'retail', 'pharma', 'furnishing', 'health', 'community'] }),
      'project.create': (request) => this.create(request),
      'project.open': ({ path }) => this.openSample(path, this.settings.lang ?? 'zh'),
      'project.close': () => ((this.path = null), {}),
      'project.overview': () => this.overview(),
      'project.verify': () => ({
        ok: true,
        records: this.graph.records.size,
        links: this.graph.links.size,
        revision: 1,
        content_hash: '',
        problems: [],
      }),
      'record.list': ({ kind }) => ({ revision: this.graph.revision, records: this.ofKind(kind) }),
      'record.get': ({ id }) => this.detail(id),
      'figure.draw': (request) => fakeFigures(request, (id) => this.graph.records.get(id)),
      'record.create': ({ kind, fields, parent, after }) => {
        let record: WireRecord | null = null;
        const patch = this.change('op-record-create', 1, () => {
          record = this.insert({ kind, fields, parent, after });
          return record.id;
        });
        return { record, incomplete: this.incomplete(record!), patch };
      },
      'record.update': ({ id, fields }) => ({
        patch: this.change('op-record-update', 1, () => (this.update(id, fields), id), id),
      }),
      'record.batch': (request) => this.batch(request),
      ...traceHandlers(() => this.graph, (kind) => this.ofKind(kind), TODAY),
      'record.delete': ({ ids }) => ({
        broken: brokenBy(this.graph, ids),
        patch: this.change('op-record-delete', ids.length, () => (ids.forEach((id) => this.drop(id)), null), ids[0]),
      }),
      'record.restore': () => this.refuse('not_found'),
      'record.move': ({ ids, parent, after }) => ({
        patch: this.change('op-record-move', ids.length, () => this.move(ids, parent, after), ids[0]),
      }),
      'link.create': (request) => {
        if (request.kind === 'precedes') refuseCircle(this.graph, request.from, request.to, this.settings.lang !== 'en');
        let id = '';
        const make = () => ((id = this.link(request.kind, request.from, request.to, request)), request.from);
        const patch = this.change('op-link-create', 1, make);
        return { id, patch };
      },
      'plan.get': (request) => this.plan(request),
      'plan.level': () => fakeLevelling(this.plan({})),
      'plan.apply_levelling': () => {
        const levelling = fakeLevelling(this.plan({}));
        const patch = this.change('op-record-update', levelling.tasks.length, () => {
          for (const { record, after } of levelling.tasks) this.update(record.id, { levelled_to: after });
          return levelling.tasks[0]?.record.id ?? null;
        });
        return { levelling, patch };
      },
      'plan.release_levelling': () => ({
        patch: this.change('op-record-update', 1, () => {
          for (const { id, fields } of this.ofKind('task')) if (fields['levelled_to']) this.update(id, { levelled_to: null });
          return null;
        }),
      }),
      'link.update': ({ id, ...details }) => ({
        patch: this.change('op-link-update', 1, () => {
          const link = this.graph.links.get(id);
          if (!link) return this.refuse('not_found');
          this.graph.putLink({ ...link, ...details });
          return link.from;
        }),
      }),
      'link.delete': ({ id }) => ({
        patch: this.change('op-link-delete', 1, () => (this.graph.removeLink(id), null)),
      }),
      'link.confirm': ({ ids }) => ({
        patch: this.change('op-link-confirm', ids.length, () => {
          for (const id of ids) {
            const link = this.graph.links.get(id);
            if (link) this.graph.putLink({ ...link, suspect: false });
          }
          return null;
        }),
      }),
      'link.list': ({ suspect, kind }) => ({
        links: [...this.graph.links.values()]
          .filter((link) => (!suspect || link.suspect) && (!kind || link.kind === kind))
          .map((link) => ({ link, from: this.brief(link.from), to: this.brief(link.to) })),
      }),
      'feature.conflicts': () => ({ conflicts: fakeConflicts(this.graph.records.values()) }),
      'gate.check': ({ stage }) => this.gate(stage),
      ...prototypeAnswers({ records: (kind) => this.ofKind(kind), brief: (id) => this.brief(id) }),
      'gate.decide': ({ stage, ...decision }) => ({
        patch: this.change('op-gate-decide', 1, () => (this.decisions.set(stage, decision), null)),
      }),
      search: ({ text, limit }) => findText(this.graph.records.values(), text, limit ?? 50),
      undo: () => this.travel(this.graph.undoable()),
      redo: () => this.travel(this.graph.redoable()),
      history: ({ limit }) => this.graph.history(limit ?? 200),
      'baseline.freeze': ({ subject, name }) => ({
        patch: this.change('op-baseline-freeze', 1, () => {
          this.baselines.unshift({
            id: this.id(),
            subject,
            name,
            number: this.baselines.length + 1,
            hash: 'b3a1f4c2d59e07781c44e0d19ab2',
            author: '林晓',
            current: true,
            created: new Date().toISOString(),
            request: null,
            records: this.graph.records.size,
            signatures: [],
          });
          return null;
        }),
      }),
      'baseline.list': () => ({ baselines: this.baselines }),
      'baseline.sign': ({ baseline, ...signature }) => ({
        patch: this.change('op-baseline-sign', 1, () => {
          const found = this.baselines.find((each) => each.id === baseline);
          (found?.['signatures'] as unknown[] | undefined)?.push({ id: this.id(), ...signature });
          return null;
        }),
      }),
      'baseline.get': () => frozenContent(this.featureNames()),
      'baseline.compare': () => differences(this.featureNames()),
      'baseline.except': ({ command, request }) =>
        (this.handlers() as Record<string, (request: never) => unknown>)[command]?.(request as never),
      'change.impact': ({ id }) => fakeImpact(this.graph, this.record(id)),
      'change.propose': ({ id, record, field, value }) => ({
        patch: this.change('op-record-update', 1, () => {
          const items = (this.record(id).fields['items'] ?? []) as Fields[];
          this.update(id, { items: [...items, proposedItem(this.record(record), field, value)] });
          return id;
        }, id),
      }),
      'change.decide': ({ id, option, ...decision }) => ({
        patch: this.change('op-change-decide', 1, () => {
          const options = ((this.record(id).fields['options'] ?? []) as Fields[]).map((each, index) =>
            option === undefined ? each : { ...each, chosen: index === option },
          );
          this.update(id, { ...decision, options, decided_on: TODAY, status: 'decided' });
          return id;
        }, id),
      }),
      'change.rehearse': ({ id }) => this.rehearsed(id),
      'change.apply': ({ id }) => this.applyRequest(id),
      'change.resubmit': ({ id }) => {
        const { title, body, owner, fields } = this.record(id);
        const { disposition: _d, decided_by: _b, decided_on: _o, rationale: _r, ...kept } = fields;
        let made = '';
        const patch = this.change('op-change-resubmit', 1, () => {
          const again = { ...kept, title, body, owner, received_on: TODAY, status: 'submitted', follows: id };
          return (made = this.insert({ kind: 'change_request', fields: again }).id);
        });
        return { id: made, patch };
      },
      'change.ledger': () => fakeLedger(this.ofKind('change_request')),
      'diagram.view': ({ id }) => fakeDiagram(this.record(id), (each) => this.brief(each).title),
      'diagram.tidy': ({ id }) => ({
        patch: this.change('op-diagram-tidy', 1, () => (this.update(id, tidiedDiagram(this.record(id), (each) => this.brief(each).title)), id), id),
      }),
      'document.list': () => ({ documents: FAKE_DOCUMENTS }),
      'document.preview': (request) => this.preview(request),
      'document.measure': () => measured(this.graph),
      ...attachmentHandlers,
      'document.export': ({ path }) => ({ path, pages: 2, problems: [], export_id: this.id() }),
      'document.export_all': (request) => writtenSet(request),
      'document.verify': () => returnedDocument(this.featureNames(), this.ofKind('project')[0]?.title ?? ''),
      'task.cancel': () => ({}),
      'backup.restore': ({ path }) => this.openSample(path, this.settings.lang ?? 'zh'),
      'settings.get': () => this.settings,
      'settings.set': (settings) => ((this.settings = { ...this.settings, ...settings }), {}),
      ...shellHandlers(() => this.id()),
    };
  }

  private plan(request: RequestOf<'plan.get'>): PlanView {
    return fakePlan(this.graph, this.ofKind('task'), request, this.settings.lang !== 'en', this.baselines);
  }

  private id(): string {
    this.next += 1;
    return `01FAKE${String(this.next).padStart(20, '0')}`;
  }

  private record(id: string): WireRecord {
    return this.graph.records.get(id) ?? this.refuse('not_found');
  }

  private refuse(code: string): never {
    throw new CommandError(code, '这条记录已不存在。', ['刷新列表后再试。']);
  }

  private change(code: string, count: number, change: () => string | null, about?: string): Patch {
    const record = about ? this.graph.records.get(about) : undefined;
    const label = {
      code,
      args: { code: record?.code ?? '', title: record?.title ?? '', kind: record?.kind ?? '', field: '', count },
    };
    const patch = this.graph.transact(label, () => {
      const reveal = change();
      const revealed = reveal ? this.graph.records.get(reveal) : undefined;
      if (revealed && !record) Object.assign(label.args, { code: revealed.code, title: revealed.title });
      return reveal;
    });
    return patch;
  }

  private ofKind(kind: string): WireRecord[] {
    const all = [...this.graph.records.values()].filter((record) => record.kind === kind);
    const ids = new Set(all.map((record) => record.id));
    const under = new Map<string | null, WireRecord[]>();
    for (const record of all) {
      const parent = record.parent && ids.has(record.parent) ? record.parent : null;
      under.set(parent, [...(under.get(parent) ?? []), record]);
    }
    for (const list of under.values()) list.sort((a, b) => Number(a.rank) - Number(b.rank));
    const walk = (parent: string | null): WireRecord[] =>
      (under.get(parent) ?? []).flatMap((record) => [record, ...walk(record.id)]);
    return walk(null);
  }

  private featureNames(): Brief[] {
    return this.ofKind('feature').map((record) => this.brief(record.id));
  }

  private brief(id: string): Brief {
    const { kind, code, title } = this.graph.records.get(id) ?? { kind: 'term', code: '?', title: '?' };
    return { id, kind, code, title };
  }

  private insert(create: BatchCreate): WireRecord {
    const meta = this.kinds.get(create.kind);
    if (!meta) return this.refuse('unknown_kind');
    const siblings = this.ofKind(create.kind).filter((record) => record.parent === (create.parent ?? null));
    const after = siblings.find((record) => record.id === create.after);
    const last = siblings.at(-1);
    const numbers = this.ofKind(create.kind).map((record) => Number(record.code.split('-').at(-1)));
    const number = Math.max(0, ...numbers) + 1;
    const record: WireRecord = {
      id: this.id(),
      kind: create.kind,
      code: `${meta.prefix}-${String(number).padStart(3, '0')}`,
      parent: create.parent ?? null,
      rank: after ? Number(after.rank) + 0.001 : last ? Number(last.rank) + 1 : 1,
      title: '',
      body: '',
      owner: null,
      tags: [],
      audience: 'client',
      rev: 0,
      created: this.graph.moment,
      updated: this.graph.moment,
      hash: '',
      fields: {},
    };
    this.graph.put(record);
    this.update(record.id, create.fields);
    return this.graph.records.get(record.id)!;
  }

  private update(id: string, fields: Fields): void {
    const record = this.graph.records.get(id) ?? this.refuse('not_found');
    const next = { ...record, fields: { ...record.fields }, updated: new Date().toISOString() };
    for (const [name, value] of Object.entries(fields)) {
      if (COMMON.includes(name)) (next as unknown as Fields)[name] = value;
      else if (value === null) delete next.fields[name];
      else next.fields[name] = value;
    }
    this.graph.put(next);
  }

  /** What putting a request into effect comes to: the newest baseline gets a successor. */
  private rehearsed(id: string): ChangeEffect {
    const items = (this.record(id).fields['items'] ?? []) as Parameters<typeof effectOf>[0][];
    const applied = items.filter((item) => effectOf(item)).length;
    const newest = this.baselines.slice(0, 1);
    const baselines = newest.map(({ subject, name }) => ({ subject, after: name, name: `${name}.1` }));
    return { applied, by_hand: items.length - applied, lengthened: [], new_task: null, baselines };
  }

  /** Puts a request into effect as one step, and freezes anew what was frozen before. */
  private applyRequest(id: string): unknown {
    const items = (this.record(id).fields['items'] ?? []) as Parameters<typeof effectOf>[0][];
    const effect = this.rehearsed(id);
    const patch = this.change('op-change-apply', 1, () => {
      for (const item of items) {
        const done = effectOf(item);
        if (done === 'add') this.insert({ kind: item.field ?? 'feature', fields: { title: item.after ?? '' } });
        else if (done === 'remove') this.drop(item.record!);
        else if (done) this.update(...done);
      }
      const request = { id, code: this.record(id).code, title: this.record(id).title, kind: 'change_request' };
      for (const { name } of effect.baselines) {
        this.baselines.unshift({ ...this.baselines[0]!, id: this.id(), name, request, created: new Date().toISOString(), signatures: [] });
      }
      this.update(id, { status: 'implemented', applied_on: TODAY });
      return id;
    }, id);
    return { effect, patch };
  }

  private drop(id: string): void {
    for (const child of [...this.graph.records.values()]) if (child.parent === id) this.drop(child.id);
    this.graph.remove(id);
  }

  private move(ids: string[], parent: string | null, after: string | null): string | null {
    const anchor = after ? this.graph.records.get(after) : undefined;
    ids.forEach((id, index) => {
      const record = this.graph.records.get(id);
      if (record) this.graph.put({ ...record, parent, rank: Number(anchor?.rank ?? 0) + 0.001 * (index + 1) });
    });
    return ids[0] ?? null;
  }

  private batch(request: RequestOf<'record.batch'>): unknown {
    const made = new Map<string, string>();
    const created: string[] = [];
    const count = request.creates.length + request.updates.length + request.deletes.length;
    const broken = brokenBy(this.graph, request.deletes);
    const patch = this.change(request.label === 'move' ? 'op-record-move' : `op-${request.label}`, count, () => {
      for (const create of request.creates) {
        const named = (key?: string | null) => (key ? (made.get(key) ?? key) : null);
        const fields = namedFields(create.fields, made);
        const record = this.insert({ ...create, fields, parent: named(create.parent), after: named(create.after) });
        if (create.temp) made.set(create.temp, record.id);
        created.push(record.id);
      }
      for (const link of request.links ?? []) this.link(link.kind, made.get(link.from) ?? link.from, made.get(link.to) ?? link.to);
      for (const { id, fields } of request.updates) this.update(id, namedFields(fields, made));
      for (const { ids, parent, after } of request.moves ?? []) this.move(ids, parent, after);
      for (const id of request.deletes) this.drop(id);
      return created[0] ?? request.updates[0]?.id ?? null;
    });
    return { patch, created, broken };
  }

  private link(kind: LinkKind, from: string, to: string, more: object = {}): string {
    const id = this.id();
    this.graph.putLink({ ...more, kind, from, to, id, suspect: false, reviewed_from: '', reviewed_to: '' });
    return id;
  }

  private travel(step: ReturnType<Graph['undoable']>): unknown {
    if (!step) throw new CommandError('nothing_to_undo', '没有可以撤销的步骤。');
    return { label: step.label, patch: this.graph.swap(step) };
  }

  private incomplete(record: WireRecord): string[] {
    const meta = this.kinds.get(record.kind);
    return (meta?.fields ?? [])
      .filter((field) => field.required && record.fields[field.name] === undefined)
      .map((field) => field.name);
  }

  private detail(id: string): unknown {
    const record = this.graph.records.get(id) ?? this.refuse('not_found');
    const links = [...this.graph.links.values()];
    const out = links.filter((link) => link.from === id);
    const into = links.filter((link) => link.to === id);
    const mentions = [...this.graph.records.values()].flatMap((other) =>
      Object.entries(other.fields)
        .filter(([, value]) => value === id || (Array.isArray(value) && value.includes(id)))
        .map(([field]) => ({ field, record: this.brief(other.id) })),
    );
    return {
      record,
      incomplete: this.incomplete(record),
      links_out: out.map((link) => ({ link, record: this.brief(link.to) })),
      links_in: into.map((link) => ({ link, record: this.brief(link.from) })),
      referenced_by: mentions,
      suspect: [...out, ...into].filter((link) => link.suspect).map((link) => link.id),
    };
  }

  private gate(stage: Stage): Gate {
    return fakeGate(stage, this.described.kinds, this.decisions.get(stage), {
      ofKind: (kind) => this.ofKind(kind),
      lacks: (record) => this.incomplete(record),
      brief: (id) => this.brief(id),
    });
  }

  private overview(): Overview {
    const hop = (from: string, to: string, linked: number, total: number) => {
      const first = this.ofKind(from).at(-1);
      const first_unknown = first && linked < total ? this.brief(first.id) : null;
      return { from, to, link: 'delivers' as const, linked, total, unknown: total - linked, first_unknown };
    };
    const counts: Record<string, number> = {};
    for (const { kind } of this.graph.records.values()) counts[kind] = (counts[kind] ?? 0) + 1;
    return {
      revision: this.graph.revision,
      stages: STAGES.map((stage) => {
        const gate = this.gate(stage);
        const failed = gate.checks.filter((check) => !check.passed);
        return {
          stage,
          done: gate.done,
          total: gate.total,
          checks_failed: failed.length,
          next: failed[0]?.findings[0] ?? null,
          decision: gate.decision as Verdict | null,
        };
      }),
      coverage: [
        hop('pain_point', 'initiative', 22, 24),
        hop('initiative', 'feature', 11, 12),
        hop('feature', 'requirement', 48, 64),
        hop('requirement', 'component', 40, 62),
        hop('requirement', 'interface', 9, 14),
        hop('requirement', 'task', 51, 62),
        hop('requirement', 'test_case', 44, 62),
        hop('feature', 'course', 18, 40),
        hop('objective', 'kpi', 6, 7),
      ],
      counts,
    };
  }

  private async openSample(path: string, language: Language): Promise<ProjectView> {
    const { records, links } = await sampleGraph(language, (kind) => this.kinds.get(kind)?.prefix);
    this.graph = new Graph();
    for (const record of records) this.graph.records.set(record.id, record);
    for (const link of links) this.graph.links.set(link.id, link);
    this.path = path;
    return this.view(language === 'zh' ? '禾木生活 · 全渠道数字化升级' : 'Hemu Living · omnichannel upgrade');
  }

  private create(request: RequestOf<'project.create'>): Promise<ProjectView> | ProjectView {
    if (request.sample) return this.openSample(request.path, request.language);
    this.graph = new Graph();
    this.path = request.path;
    return this.view(request.name ?? '');
  }

  private view(name: string): ProjectView {
    const existing = this.ofKind('project')[0];
    let project = existing;
    if (!project) {
      this.graph.transact({ code: 'op-project-create', args: { title: name } }, () => {
        project = this.insert({ kind: 'project', fields: { title: name } });
        return null;
      });
    }
    return {
      path: this.path ?? '',
      revision: this.graph.revision,
      project: project!,
      overview: this.overview(),
      undo: { can_undo: false, can_redo: false, undo_label: null, redo_label: null },
      read_only: false,
      warnings: [],
    };
  }

  private async preview(request: RequestOf<'document.preview'>): Promise<unknown> {
    const features = this.ofKind('feature').slice(0, 3);
    const sections = sectionsOf(request.lang);
    const { tinyPdf } = await import('./pdf.ts');
    const left = sections.flatMap((_, index) =>
      request.variant?.without?.includes(sections[index]!) ? [] : [PAGE_TITLES[index]!],
    );
    return {
      pdf_base64: tinyPdf(left),
      pages: left.length,
      sections,
      revision: this.graph.revision,
      problems: problemsOf(features.map((record) => this.brief(record.id)), request.lang),
    };
  }
}
