/**
 * What a person can do with the table, each thing as one gesture: move, edit, paste, fill, clear,
 * create, delete, indent, reorder.
 *
 * Every change goes out through the host as one batch. Never touches the DOM.
 */
import { isSingle, single } from './selection';
import { format, type CoerceContext } from './coerce';
import { Editing, type Finished } from './editing.svelte';
import { copyTexts, isEmpty, planClear, planFill, planFillDown, planPaste, type Ground, type Plan } from './gestures';
import type { Line, NewLine } from './lines';
import { indent, moveDown, moveUp, outdent, roots, type Move } from './tree';
import { ADD_KEY, DRAFT_KEY, type SheetState } from './state.svelte';
import type { Batch, Column, NewRow, Outcome } from './types';

/** A paste that waits for a word because it would create records. */
export interface Preview {
  readonly plan: Plan;
  readonly rows: number;
}

export class Actions {
  readonly editing: Editing;
  preview = $state.raw<Preview | null>(null);

  constructor(readonly state: SheetState) {
    this.editing = new Editing(state, (finished) => this.#write(finished));
  }

  get #context(): CoerceContext {
    return this.editing.context;
  }

  /** The lines, columns and readings that gestures work on. */
  get ground(): Ground {
    const { state } = this;
    return {
      lines: state.lines,
      columns: state.columns,
      context: this.#context,
      refusalOf: (line, column) => state.refusalOf(line, column),
      valueOf: (line, column) => state.valueOf(line, column),
    };
  }

  /** The ids of the selected records, in table order. */
  selectedIds(): string[] {
    const { top, bottom } = this.state.range;
    const lines = this.state.lines.slice(top, bottom + 1);
    return lines.filter((line) => line.kind === 'record').map((line) => line.key);
  }

  /** Opens the editor on the active cell; a cell that cannot be edited here says why. */
  edit(opening: 'typed' | 'opened'): boolean {
    const { activeLine: line, activeColumn: column, inputs } = this.state;
    if (!line || !column) return false;
    const refusal = this.state.refusalOf(line, column);
    if (refusal === 'sheet-refuse-open' && opening === 'opened' && line.kind === 'record') {
      inputs.host.openInspector(line.key, column.key);
      return false;
    }
    if (refusal) {
      this.state.refuse(refusal);
      return false;
    }
    this.editing.begin(line, column, opening);
    return true;
  }

  /** Puts the other value into a yes/no cell; returns whether the cell is one. */
  toggle(): boolean {
    const { activeLine: line, activeColumn: column } = this.state;
    if (!line || column?.shape.type !== 'boolean') return false;
    const refusal = this.state.refusalOf(line, column);
    if (refusal) this.state.refuse(refusal);
    else this.#store(line, column, this.state.valueOf(line, column) !== true, 'edit');
    return true;
  }

  #write({ row, column, text, value, fill, coalesceKey }: Finished): void {
    const place = this.state.rowOf(row);
    const line = place === undefined ? undefined : this.state.lines[place];
    if (!line) return;
    if (fill && !isSingle(this.state.selection)) {
      void this.run(planFill(this.ground, text, this.state.range));
      return;
    }
    this.#store(line, column, value, 'edit', coalesceKey);
  }

  #store(line: Line, column: Column, value: unknown, label: 'edit', coalesceKey?: string): void {
    if (line.kind === 'group') return;
    if (line.kind !== 'record') {
      this.state.drafts.set(`${line.key} ${column.key}`, value);
      return;
    }
    this.state.pending.dropProblem(line.key, column.key);
    const updates = [{ id: line.key, column: column.key, value }];
    void this.send({ label, creates: [], updates, deletes: [], ...(coalesceKey ? { coalesceKey } : {}) });
  }

  /** Sends a batch and says what the core refused. */
  async send(batch: Batch): Promise<Outcome> {
    if (isEmpty(batch)) return { ok: true };
    const texts = new Map<string, string>();
    for (const { id, column, value } of batch.updates) texts.set(`${id} ${column}`, this.#textFor(column, value));
    const outcome = await this.state.pending.send(this.state.inputs.host, batch, (id, column) => texts.get(`${id} ${column}`) ?? '');
    if (!outcome.ok) this.#tell(outcome.message);
    return outcome;
  }

  #textFor(key: string, value: unknown): string {
    const column = this.state.inputs.columns.find((one) => one.key === key);
    return column ? format(value, column, this.state.format) : String(value ?? '');
  }

  #tell(message: string): void {
    this.state.word = message;
    this.state.say(message);
    this.state.inputs.host.notify?.(message);
  }

  /** Carries a plan out and keeps every text that fitted no value in its cell. */
  async run(plan: Plan): Promise<void> {
    const { state } = this;
    const words = ({ reason }: { reason: { key: string; args?: Record<string, string | number> } }) => state.inputs.t(reason.key, reason.args);
    const known = plan.refusals.filter((refusal) => !refusal.id.startsWith('new-'));
    state.pending.keepRefusals(known, words);
    const kept = plan.refusals.filter((refusal) => refusal.text !== '').length;
    const first = plan.refusals[0];
    if (kept > 0) state.refuse('sheet-kept', { count: kept });
    else if (first && isEmpty(plan.batch)) state.refuse(first.reason.key, first.reason.args);
    const outcome = await this.send(plan.batch);
    if (!outcome.ok || !outcome.created) return;
    const ids = new Map(plan.batch.creates.map((row, index) => [row.temp, outcome.created?.[index] ?? '']));
    const fresh = plan.refusals.flatMap((refusal) => (ids.has(refusal.id) ? [{ ...refusal, id: ids.get(refusal.id) ?? '' }] : []));
    state.pending.keepRefusals(fresh, words);
  }

  /** The texts of the selected cells. */
  copied(): string[][] {
    const { state } = this;
    return copyTexts(state.lines, state.columns, state.range, (line, column) => {
      const total = state.totalOf(line, column);
      return total === undefined ? format(state.valueOf(line, column), column, state.format) : String(total);
    });
  }

  /** Pastes a block; one that would create records waits for a word first. */
  paste(block: readonly (readonly string[])[]): void {
    const { state } = this;
    if (block.length === 0) return;
    if (state.inputs.readOnly) return state.refuse('sheet-refuse-read-only');
    const place = this.#newPlace();
    const plan = planPaste(this.ground, block, state.range, place);
    const creates = plan.batch.creates.length;
    if (creates > 0 && !state.inputs.canCreate) return state.refuse('sheet-refuse-create');
    if (creates > 0) this.preview = { plan, rows: creates };
    else if (plan.untitled > 0 && isEmpty(plan.batch)) state.refuse('sheet-paste-untitled', { count: plan.untitled });
    else this.#pasteNow(plan);
    if (this.preview) state.say(state.inputs.t('sheet-paste-preview', { count: creates }));
  }

  #pasteNow(plan: Plan): void {
    const { top, bottom, left, right } = plan.range;
    const last = Math.min(bottom, this.state.extent.rows - 1);
    const corner = { row: top, col: left };
    this.state.select({ anchor: corner, head: { row: last, col: right }, active: corner }, corner);
    void this.run(plan);
  }

  /** Answers the question of a waiting paste. */
  answerPreview(yes: boolean): void {
    const { preview } = this;
    this.preview = null;
    if (preview && yes) this.#pasteNow(preview.plan);
  }

  clear(label: 'clear' | 'cut' = 'clear'): void {
    const { state } = this;
    for (const id of this.selectedIds()) {
      for (const column of state.columns.slice(state.range.left, state.range.right + 1)) state.pending.dropProblem(id, column.key);
    }
    for (const line of state.lines.slice(state.range.top, state.range.bottom + 1)) {
      if (line.kind === 'add' || line.kind === 'draft') for (const column of state.columns) state.drafts.delete(`${line.key} ${column.key}`);
    }
    void this.run(planClear(this.ground, state.range, label));
  }

  fillDown(): void {
    const plan = planFillDown(this.ground, this.state.range);
    if (plan) void this.run(plan);
    else this.state.refuse('sheet-refuse-fill');
  }

  /** Deletes the selected records, with everything beneath them, in one step. */
  deleteRows(): void {
    const { state } = this;
    if (state.inputs.readOnly) return state.refuse('sheet-refuse-read-only');
    if (state.draft && state.activeLine?.key === DRAFT_KEY) return this.dropDraft();
    const ids = roots(this.selectedIds(), state.inputs.rows);
    if (ids.length === 0) return;
    const { top } = state.range;
    const col = state.selection.active.col;
    void this.send({ label: 'delete', creates: [], updates: [], deletes: ids }).then((outcome) => {
      if (outcome.ok) state.selectCell(Math.min(top, state.extent.rows - 1), col);
    });
  }

  /** Moves the selected records one level or one place. */
  rearrange(kind: 'indent' | 'outdent' | 'up' | 'down'): void {
    const { state } = this;
    const { view, readOnly, rows, tree } = state.inputs;
    if (readOnly) return state.refuse('sheet-refuse-read-only');
    const line = state.activeLine;
    if (line?.key === ADD_KEY && (kind === 'indent' || kind === 'outdent')) {
      if (tree) state.addLevel = line.level + (kind === 'indent' ? 1 : -1);
      return;
    }
    if (view.sort || view.group) return state.refuse('sheet-refuse-sorted');
    if (!tree && (kind === 'indent' || kind === 'outdent')) return state.refuse('sheet-refuse-flat');
    const plans = { indent, outdent, up: moveUp, down: moveDown };
    const move = plans[kind](this.selectedIds(), rows);
    if (move) void this.move(move);
    else state.refuse(`sheet-refuse-${kind}`);
  }

  /** Sends one move; a folded new parent is unfolded, so that the record stays in sight. */
  async move(move: Move): Promise<void> {
    const { state } = this;
    const outcome = await state.inputs.host.move(move.ids, move.parent, move.after);
    if (!outcome.ok) return this.#tell(outcome.message);
    const { collapsed } = state.inputs.view;
    if (move.parent && collapsed.includes(move.parent)) state.look({ collapsed: collapsed.filter((key) => key !== move.parent) });
    state.show(state.selection.active);
  }

  /** Opens an empty line behind the active one, ready to be typed into. */
  insert(): void {
    const { state } = this;
    if (!state.inputs.canCreate || state.inputs.readOnly) return state.refuse('sheet-refuse-create');
    const title = Math.max(0, state.columns.findIndex((column) => column.key === 'title'));
    const line = state.activeLine;
    if (line?.kind !== 'record' || state.inputs.view.sort || state.inputs.view.group) {
      state.selectCell(state.extent.rows - 1, title);
    } else {
      const parent = state.inputs.tree && line.level > 1 ? (line.record.parent ?? null) : null;
      state.draft = { line: { kind: 'draft', key: DRAFT_KEY, level: line.level, parent, after: line.key }, behind: line.key };
      state.selectCell(state.rowOf(DRAFT_KEY) ?? 0, title);
    }
    this.edit('opened');
  }

  /** Takes an inserted line away that has not become a record. */
  dropDraft(): void {
    const { state } = this;
    const behind = state.draft?.behind;
    state.draft = null;
    for (const column of state.inputs.columns) state.drafts.delete(`${DRAFT_KEY} ${column.key}`);
    const row = behind ? state.rowOf(behind) : undefined;
    if (row !== undefined) state.selectCell(row, state.selection.active.col);
  }

  #draftValues(line: NewLine): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const column of this.state.inputs.columns) {
      const value = this.state.drafts.get(`${line.key} ${column.key}`);
      if (value !== undefined && value !== null) values[column.key] = value;
    }
    return values;
  }

  #newPlace(): Pick<NewLine, 'parent' | 'after'> {
    const { state } = this;
    const line = state.activeLine;
    if (line && (line.kind === 'draft' || line.kind === 'add')) return { parent: line.parent, ...(line.after === undefined ? {} : { after: line.after }) };
    const add = state.lines.at(-1);
    return { parent: add?.kind === 'add' ? add.parent : null };
  }

  /**
   * Makes a record of a typed line, if it has a title. `follow` keeps the selection on the new record,
   * as after Tab; otherwise the standing last line is ready for the next one.
   */
  async createFrom(key: string, follow: boolean): Promise<void> {
    const { state } = this;
    const line = state.lines[state.rowOf(key) ?? -1];
    if (!line || line.kind === 'record' || line.kind === 'group') return;
    const values = this.#draftValues(line);
    if (typeof values['title'] !== 'string') {
      if (Object.keys(values).length > 0) state.refuse('sheet-reason-title');
      return;
    }
    const drop = () => Object.keys(values).forEach((column) => state.drafts.delete(`${key} ${column}`));
    if (!follow) drop();
    const row: NewRow = { temp: 'new-1', values, parent: line.parent, ...(line.after === undefined ? {} : { after: line.after }) };
    const outcome = await this.send({ label: 'create', creates: [row], updates: [], deletes: [] });
    if (!outcome.ok) {
      for (const [column, value] of Object.entries(values)) state.drafts.set(`${key} ${column}`, value);
      return;
    }
    if (follow) drop();
    const id = outcome.created?.[0];
    if (key === DRAFT_KEY) state.draft = null;
    if (id && (follow || key === DRAFT_KEY)) {
      state.rekey(key, id);
      this.editing.rekey(key, id);
    }
  }

  /** Selects the record and the field that a link points at; a folded or filtered place is opened first. */
  reveal(id: string, field: string | null): void {
    const { state } = this;
    const parents = new Map(state.inputs.rows.map((record) => [record.id, record.parent ?? null]));
    if (!parents.has(id)) return;
    const above = new Set<string>();
    for (let at = parents.get(id) ?? null; at !== null; at = parents.get(at) ?? null) above.add(at);
    state.look({ collapsed: state.inputs.view.collapsed.filter((key) => !above.has(key)) });
    if (state.rowOf(id) === undefined) state.look({ text: '', filters: {}, group: null });
    if (field && state.inputs.view.hidden.includes(field)) state.look({ hidden: state.inputs.view.hidden.filter((key) => key !== field) });
    const row = state.rowOf(id);
    if (row !== undefined) state.select(single(row, state.colOf(field ?? 'title') ?? 0));
  }
}
