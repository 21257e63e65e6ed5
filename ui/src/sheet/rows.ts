/**
 * What a person does with whole rows: create, insert, delete, indent, reorder, and find again.
 *
 * Every change goes out through the host. Never touches the DOM.
 */
import type { Actions } from './actions';
import { withAncestors, type NewLine } from './lines';
import { single } from './selection';
import { ADD_KEY, DRAFT_KEY, type SheetState } from './state.svelte';
import { indent, moveDown, moveUp, outdent, roots, type Move } from './tree';
import type { NewRow } from './types';

export class Rows {
  readonly state: SheetState;

  constructor(readonly actions: Actions) {
    this.state = actions.state;
  }

  /** Deletes the selected records, with everything beneath them, in one step. */
  deleteRows(): void {
    const { state } = this;
    if (state.inputs.readOnly) return state.refuse('sheet-refuse-read-only');
    if (state.draft && state.activeLine?.key === DRAFT_KEY) return this.dropDraft();
    const ids = roots(this.actions.selectedIds(), state.inputs.rows);
    if (ids.length === 0) return;
    const { top } = state.range;
    const col = state.selection.active.col;
    void this.actions.send({ label: 'delete', creates: [], updates: [], deletes: ids }).then((outcome) => {
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
    const move = plans[kind](this.actions.selectedIds(), rows);
    if (move) void this.move(move);
    else state.refuse(`sheet-refuse-${kind}`);
  }

  /** Sends one move; a folded new parent is unfolded, so that the record stays in sight. */
  async move(move: Move): Promise<void> {
    const { state } = this;
    const outcome = await state.inputs.host.move(move.ids, move.parent, move.after);
    if (!outcome.ok) return this.actions.tell(outcome.message);
    const { collapsed } = state.inputs.view;
    if (move.parent && collapsed.includes(move.parent)) state.look({ collapsed: collapsed.filter((key) => key !== move.parent) });
    state.show(state.selection.active);
  }

  /** Opens an empty line behind the active one, ready to be typed into. */
  insert(): void {
    const { state } = this;
    if (!state.inputs.canCreate || state.inputs.readOnly) return state.refuse('sheet-refuse-create');
    this.actions.editing.release();
    const title = Math.max(0, state.columns.findIndex((column) => column.key === 'title'));
    const line = state.activeLine;
    if (line?.kind !== 'record' || state.inputs.view.sort || state.inputs.view.group) {
      state.selectCell(state.extent.rows - 1, title);
    } else {
      const parent = line.record.parent ?? null;
      state.draft = { line: { kind: 'draft', key: DRAFT_KEY, level: line.level, parent, after: line.key }, behind: line.key };
      state.selectCell(state.rowOf(DRAFT_KEY) ?? 0, title);
    }
    this.actions.edit('typed');
  }

  /** Takes an inserted line away that has not become a record. */
  dropDraft(): void {
    const { state } = this;
    const behind = state.draft?.behind;
    state.draft = null;
    this.actions.forget(DRAFT_KEY);
    const row = behind ? state.rowOf(behind) : undefined;
    if (row !== undefined) state.selectCell(row, state.selection.active.col);
  }

  /** Looks after an inserted line that the person has left: with a title it becomes a record, without anything it goes. */
  leaveDraft(): void {
    const { state } = this;
    const line = state.draft?.line;
    if (!line || state.activeLine?.key === DRAFT_KEY || this.actions.editing.active) return;
    const values = this.#draftValues(line);
    if (typeof values['title'] === 'string') void this.createFrom(DRAFT_KEY, false);
    else if (Object.keys(values).length === 0) state.draft = null;
  }

  #draftValues(line: NewLine): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const column of this.state.inputs.columns) {
      const value = this.state.drafts.get(`${line.key} ${column.key}`);
      if (value !== undefined && value !== null) values[column.key] = value;
    }
    return values;
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
    const outcome = await this.actions.send({ label: 'create', creates: [row], updates: [], deletes: [] });
    if (!outcome.ok) {
      for (const [column, value] of Object.entries(values)) state.drafts.set(`${key} ${column}`, value);
      return;
    }
    if (follow) drop();
    const id = outcome.created?.[0];
    if (key === DRAFT_KEY) state.draft = null;
    if (id) state.pending.moveProblems(key, id);
    if (id && (follow || key === DRAFT_KEY)) {
      state.rekey(key, id);
      this.actions.editing.rekey(key, id);
    }
  }

  /** Selects the record and the field that a link points at; a folded or filtered place is opened first. */
  reveal(id: string, field: string | null): void {
    const { state } = this;
    if (!state.inputs.rows.some((record) => record.id === id)) return;
    this.actions.editing.release();
    const above = withAncestors([id], state.inputs.rows);
    state.look({ collapsed: state.inputs.view.collapsed.filter((key) => !above.has(key)) });
    if (state.rowOf(id) === undefined) state.look({ text: '', filters: {}, group: null });
    if (field && state.inputs.view.hidden.includes(field)) state.look({ hidden: state.inputs.view.hidden.filter((key) => key !== field) });
    const row = state.rowOf(id);
    if (row !== undefined) state.select(single(row, state.colOf(field ?? 'title') ?? 0));
  }
}
