/**
 * What a person can do with the table, each thing as one gesture: move, edit, paste, fill, clear,
 * create, delete, indent, reorder.
 *
 * Every change goes out through the host as one batch. Never touches the DOM.
 */
import { format, type CoerceContext } from './coerce';
import { Editing, type Finished } from './editing.svelte';
import { copyTexts, isEmpty, planClear, planFill, planFillDown, planPaste, untitledIn, type Ground, type Plan } from './gestures';
import type { Line, NewLine } from './lines';
import { Rows } from './rows';
import type { UnlandedCell } from './pending.svelte';
import { isSingle } from './selection';
import type { SheetState } from './state.svelte';
import type { Batch, Column, Outcome } from './types';

export class Actions {
  readonly editing: Editing;
  readonly rows: Rows;

  constructor(readonly state: SheetState) {
    this.editing = new Editing(state, {
      finish: (finished) => this.#write(finished),
      keep: (finished) => this.#keep(finished),
    });
    this.rows = new Rows(this);
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

  /** Opens the editor to set one field of all selected rows at once. */
  editColumn(key: string): void {
    const { state } = this;
    const { top, bottom } = state.range;
    const col = state.colOf(key);
    if (col === undefined) return;
    const from = { row: top, col };
    state.select({ anchor: from, head: { row: bottom, col }, active: from }, from);
    const line = state.activeLine;
    const column = state.activeColumn;
    if (line && column) this.editing.begin(line, column, 'opened', true);
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
    if (!line) {
      // The line has been filtered away meanwhile; what was typed for its record is sent all the same.
      void this.send({ label: 'edit', creates: [], updates: [{ id: row, column: column.key, value }], deletes: [], coalesceKey });
      return;
    }
    if (fill && !isSingle(this.state.selection)) {
      void this.run(planFill(this.ground, { column: column.key, value, text }, this.state.range));
      return;
    }
    this.#store(line, column, value, 'edit', coalesceKey);
  }

  /** Saves a text that is still being typed; the words of a refusal wait until it is finished. */
  #keep({ row, column, value, coalesceKey }: Finished): void {
    const batch: Batch = { label: 'edit', creates: [], updates: [{ id: row, column: column.key, value }], deletes: [], coalesceKey };
    void this.state.pending.send(this.state.inputs.host, batch, (_, key) => this.#textFor(key, value));
  }

  #store(line: Line, column: Column, value: unknown, label: 'edit', coalesceKey?: string): void {
    if (line.kind === 'group') return;
    this.state.pending.dropProblem(line.key, column.key);
    if (line.kind !== 'record') {
      this.state.drafts.set(`${line.key} ${column.key}`, value);
      return;
    }
    const updates = [{ id: line.key, column: column.key, value }];
    void this.send({ label, creates: [], updates, deletes: [], ...(coalesceKey ? { coalesceKey } : {}) });
  }

  /** Sends a batch and says what the core refused. */
  async send(batch: Batch): Promise<Outcome> {
    if (isEmpty(batch)) return { ok: true };
    const texts = new Map<string, string>();
    for (const { id, column, value } of batch.updates) texts.set(`${id} ${column}`, this.#textFor(column, value));
    const outcome = await this.state.pending.send(this.state.inputs.host, batch, (id, column) => texts.get(`${id} ${column}`) ?? '');
    if (!outcome.ok) this.tell(outcome.message);
    return outcome;
  }

  #textFor(key: string, value: unknown): string {
    const column = this.state.inputs.columns.find((one) => one.key === key);
    return column ? format(value, column, this.state.format) : String(value ?? '');
  }

  /** Says in words what the core refused. */
  tell(message: string): void {
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
    if (plan.batch.label === 'paste') this.#list(plan, outcome);
    if (!outcome.ok || !outcome.created) return;
    const ids = new Map(plan.batch.creates.map((row, index) => [row.temp, outcome.created?.[index] ?? '']));
    const fresh = plan.refusals.flatMap((refusal) => (ids.has(refusal.id) ? [{ ...refusal, id: ids.get(refusal.id) ?? '' }] : []));
    state.pending.keepRefusals(fresh, words);
  }

  /** Lists what a paste could not land, so that nothing has to be hunted for in the table. */
  #list(plan: Plan, outcome: Outcome): void {
    const { state } = this;
    const { t, columns, rows } = state.inputs;
    const { creates, updates } = plan.batch;
    const made = new Map(creates.map((row, index) => [row.temp, { id: outcome.ok ? (outcome.created?.[index] ?? '') : '', title: String(row.values['title'] ?? '') }]));
    const idOf = (name: string) => made.get(name)?.id ?? name;
    const called = (name: string) => {
      const row = state.rowOf(idOf(name));
      const title = made.get(name)?.title ?? rows.find(({ id }) => id === name)?.title ?? '';
      return row === undefined ? title : `${row + 1} ${title}`;
    };
    const cell = (name: string, column: string, text: string, reason: string): UnlandedCell => ({
      id: idOf(name),
      column,
      line: called(name),
      head: columns.find(({ key }) => key === column)?.label ?? column,
      text,
      reason,
    });
    // A line that the core has not made a record of is listed whole, so its cells are not listed once more.
    const stands = ({ id }: { id: string | null }) => id === null || outcome.ok || !made.has(id);
    const cells = plan.refusals
      .filter((refusal) => refusal.text !== '' && stands(refusal))
      .map(({ id, column, text, reason }) => cell(id, column, text, t(reason.key, reason.args)));
    const lines = plan.leftOut
      .filter(stands)
      .map(({ id, text, reason }) => ({ line: id === null ? '' : called(id), text, reason: reason === 'beyond' ? this.#beyond() : t('sheet-unlanded-no-title') }));
    if (!outcome.ok) {
      cells.push(...updates.map(({ id, column, value }) => cell(id, column, this.#textFor(column, value), outcome.message)));
      lines.push(...plan.lines.map((text) => ({ line: '', text, reason: outcome.message })));
    }
    const landed = outcome.ok ? updates.length + creates.reduce((sum, row) => sum + Object.keys(row.values).length, 0) : 0;
    state.unlanded = cells.length + lines.length > 0 ? { landed, cells, lines } : null;
  }

  /** Why nothing lands right of the last column; columns that are only hidden could take it. */
  #beyond(): string {
    const { t, columns, view } = this.state.inputs;
    const hidden = columns.filter(({ key, refusal }) => view.hidden.includes(key) && !refusal).map(({ label }) => label);
    return hidden.length > 0 ? t('sheet-unlanded-hidden', { columns: hidden.join(t('format-list-separator')) }) : t('sheet-unlanded-beyond');
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
    const untitled = untitledIn(plan);
    if (creates > 0 && !state.inputs.canCreate) return state.refuse('sheet-refuse-create');
    if (creates > 0) state.preview = { plan, rows: creates };
    else if (untitled > 0 && isEmpty(plan.batch)) state.refuse('sheet-paste-untitled', { count: untitled });
    else this.#pasteNow(plan);
    if (state.preview) state.say(state.inputs.t('sheet-paste-preview', { count: creates }));
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
    const { preview } = this.state;
    this.state.preview = null;
    if (preview && yes) this.#pasteNow(preview.plan);
  }

  clear(label: 'clear' | 'cut' = 'clear'): void {
    const { state } = this;
    for (const line of state.lines.slice(state.range.top, state.range.bottom + 1)) {
      if (line.kind === 'add' || line.kind === 'draft') this.forget(line.key);
      for (const column of state.columns.slice(state.range.left, state.range.right + 1)) state.pending.dropProblem(line.key, column.key);
    }
    void this.run(planClear(this.ground, state.range, label));
  }

  /** Forgets what was typed into a line that is no record yet. */
  forget(key: string): void {
    for (const column of this.state.inputs.columns) {
      this.state.drafts.delete(`${key} ${column.key}`);
      this.state.pending.dropProblem(key, column.key);
    }
  }

  /** Writes what the active cell says into every selected cell. */
  fillRange(): void {
    const { state } = this;
    const { activeLine: line, activeColumn: column } = state;
    if (line?.kind !== 'record' || !column) return;
    const filling = { column: column.key, value: state.valueOf(line, column), text: state.textOf(line, column) };
    void this.run(planFill(this.ground, filling, state.range));
  }

  fillDown(): void {
    const plan = planFillDown(this.ground, this.state.range);
    if (plan) void this.run(plan);
    else this.state.refuse('sheet-refuse-fill');
  }

  #newPlace(): Pick<NewLine, 'parent' | 'after'> {
    const { state } = this;
    const line = state.activeLine;
    if (line && (line.kind === 'draft' || line.kind === 'add')) return { parent: line.parent, ...(line.after === undefined ? {} : { after: line.after }) };
    const add = state.lines.at(-1);
    return { parent: add?.kind === 'add' ? add.parent : null };
  }

}
