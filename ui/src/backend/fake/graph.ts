/** The fake's project: records, links and an undo log, kept in memory. */
import type { Label, Patch, WireLink, WireRecord } from '../types.ts';

interface Step {
  label: Label;
  at: string;
  undone: boolean;
  /** What the step was about, also when it is taken back. */
  reveal: string | null;
  before: Map<string, WireRecord | null>;
  linksBefore: Map<string, WireLink | null>;
}

/** Records and links with one door for changes, so that every change can be undone. */
export class Graph {
  readonly records = new Map<string, WireRecord>();
  readonly links = new Map<string, WireLink>();
  readonly steps: Step[] = [];
  revision = 1;
  /** When the step that is being made happens. */
  moment = new Date().toISOString();
  private open: Step | null = null;

  /** Runs a change as one undo step and returns its patch. */
  transact(label: Label, change: () => string | null): Patch {
    this.moment = new Date().toISOString();
    const step: Step = {
      label,
      at: this.moment,
      undone: false,
      reveal: null,
      before: new Map(),
      linksBefore: new Map(),
    };
    this.open = step;
    step.reveal = change();
    this.open = null;
    while (this.steps.at(-1)?.undone) this.steps.pop();
    this.steps.push(step);
    return this.patchOf(step, step.reveal);
  }

  put(record: WireRecord): void {
    if (!this.open?.before.has(record.id)) this.open?.before.set(record.id, this.records.get(record.id) ?? null);
    this.records.set(record.id, { ...record, rev: record.rev + 1 });
  }

  remove(id: string): void {
    if (!this.open?.before.has(id)) this.open?.before.set(id, this.records.get(id) ?? null);
    this.records.delete(id);
    for (const link of [...this.links.values()]) if (link.from === id || link.to === id) this.removeLink(link.id);
  }

  putLink(link: WireLink): void {
    if (!this.open?.linksBefore.has(link.id)) this.open?.linksBefore.set(link.id, this.links.get(link.id) ?? null);
    this.links.set(link.id, link);
  }

  removeLink(id: string): void {
    if (!this.open?.linksBefore.has(id)) this.open?.linksBefore.set(id, this.links.get(id) ?? null);
    this.links.delete(id);
  }

  /** Swaps the state around a step: what it replaced comes back, and what stood is kept for the way back. */
  swap(step: Step): Patch {
    const before = new Map([...step.before.keys()].map((id) => [id, this.records.get(id) ?? null]));
    const linksBefore = new Map([...step.linksBefore.keys()].map((id) => [id, this.links.get(id) ?? null]));
    for (const [id, record] of step.before)
      if (record) this.records.set(id, record);
      else this.records.delete(id);
    for (const [id, link] of step.linksBefore)
      if (link) this.links.set(id, link);
      else this.links.delete(id);
    step.before = before;
    step.linksBefore = linksBefore;
    step.undone = !step.undone;
    return this.patchOf(step, step.reveal ?? step.before.keys().next().value ?? null);
  }

  undoable(): Step | undefined {
    return this.steps.findLast((step) => !step.undone);
  }

  redoable(): Step | undefined {
    return this.steps.find((step) => step.undone);
  }

  /** What was done, the newest first. */
  history(limit: number): { operations: unknown[] } {
    const operations = this.steps.map((step, index) => ({
      seq: index + 1,
      id: `op-${index}`,
      label: step.label,
      author: '林晓',
      at: step.at,
      undone: step.undone,
    }));
    return { operations: operations.reverse().slice(0, limit) };
  }

  private patchOf(step: Step, reveal: string | null): Patch {
    this.revision += 1;
    const touched = [...step.before.keys()];
    const touchedLinks = [...step.linksBefore.keys()];
    const undo = this.undoable();
    const redo = this.redoable();
    return {
      revision: this.revision,
      records: touched.flatMap((id) => this.records.get(id) ?? []),
      removed: touched.filter((id) => !this.records.has(id)),
      links: touchedLinks.flatMap((id) => this.links.get(id) ?? []),
      removed_links: touchedLinks.filter((id) => !this.links.has(id)),
      undo: {
        can_undo: undo !== undefined,
        can_redo: redo !== undefined,
        undo_label: undo?.label ?? null,
        redo_label: redo?.label ?? null,
      },
      reveal: reveal && this.records.has(reveal) ? reveal : null,
    };
  }
}
