/**
 * Carries out what a key asks for, on a selected cell and inside an editor.
 *
 * Reads no DOM but the event it is given; a key that belongs to an input method must not be passed in.
 */
import type { Actions } from './actions';
import { addDays, addMonths, readDate } from './dates';
import { actionOf, ARROWS, type Action } from './keys';
import { advance, everything, extendBy, isSingle, jump, moveBy, single, wholeRows, type Cell } from './selection';
import { sameValue } from './coerce';
import { ROW_HEIGHT } from './viewport';

/** Whether a key was used up, or should do what the browser or the frame does with it. */
type Used = boolean;

export class Keyboard {
  /** Set by Escape with nothing left to cancel: the next Tab leaves the table. */
  #leaving = false;

  constructor(readonly actions: Actions) {}

  /** A key on a selected cell. */
  navigate(event: KeyboardEvent): Used {
    if (this.actions.state.preview) return this.#answer(event);
    const action = actionOf(event);
    if (!action) return false;
    if (action.do === 'tab' && this.#leaving) {
      this.#leaving = false;
      return false;
    }
    this.#leaving = false;
    return this.#perform(action);
  }

  #answer(event: KeyboardEvent): Used {
    if (event.key === 'Enter') this.actions.answerPreview(true);
    else if (event.key === 'Escape') this.actions.answerPreview(false);
    else return event.key === 'Tab' ? false : !event.ctrlKey && !event.metaKey;
    return true;
  }

  #perform(action: Action): Used {
    const { actions } = this;
    const { state } = actions;
    switch (action.do) {
      case 'move':
        return this.#fold(action.cols) || this.#go(moveBy(state.selection, action, state.extent));
      case 'extend':
        return this.#go(extendBy(state.selection, action, state.extent));
      case 'jump':
        return this.#jump(state.selection.active, action, false);
      case 'jumpExtend':
        return this.#jump(state.selection.head, action, true);
      case 'rowEdge':
        return this.#to({ row: this.#from(action.extend).row, col: action.end ? state.extent.cols - 1 : 0 }, action.extend);
      case 'tableEdge':
        return this.#to(action.end ? this.#lastCell() : { row: 0, col: 0 }, action.extend);
      case 'page':
        return this.#page(action.down, action.extend);
      case 'tab':
      case 'enter':
        return this.#advance(action.do === 'tab' ? 'col' : 'row', action.forward);
      case 'shift':
        return this.#did(() => actions.rows.rearrange(action.deeper ? 'indent' : 'outdent'));
      case 'reorder':
        return this.#did(() => actions.rows.rearrange(action.down ? 'down' : 'up'));
      default:
        return this.#simple(action.do);
    }
  }

  #simple(name: Action['do']): Used {
    const { actions } = this;
    const { state } = actions;
    const { host } = state.inputs;
    switch (name) {
      case 'edit':
        return this.#did(() => actions.edit('opened'));
      case 'open':
        if (!isSingle(state.selection)) return this.#did(() => actions.fillRange());
        if (state.activeLine?.kind !== 'record') return true;
        return this.#did(() => host.openInspector(state.activeLine?.key ?? '', state.activeColumn?.key ?? null));
      case 'clear':
        return this.#did(() => actions.clear());
      case 'fillDown':
        return this.#did(() => actions.fillDown());
      case 'selectAll':
        return this.#did(() => state.select(everything(state.selection, state.extent), state.selection.active));
      case 'selectRow': {
        const { top, bottom } = state.range;
        return this.#did(() => state.select(wholeRows(top, bottom, state.selection.active.col, state.extent), state.selection.active));
      }
      case 'insert':
        return this.#did(() => actions.rows.insert());
      case 'deleteRows':
        return this.#did(() => actions.rows.deleteRows());
      case 'toggle':
        return actions.toggle();
      case 'undo':
      case 'redo':
        host[name]?.();
        return host[name] !== undefined;
      case 'escape':
        return this.#escape();
      default:
        return false;
    }
  }

  #did(act: () => unknown): Used {
    act();
    return true;
  }

  #go(selection: ReturnType<typeof single>): Used {
    this.actions.state.select(selection);
    return true;
  }

  #from(extend: boolean): Cell {
    const { selection } = this.actions.state;
    return extend ? selection.head : selection.active;
  }

  #to(cell: Cell, extend: boolean): Used {
    const { selection } = this.actions.state;
    return this.#go(extend ? { ...selection, head: cell } : single(cell.row, cell.col));
  }

  #lastCell(): Cell {
    const { state } = this.actions;
    const last = state.lines.findLastIndex((line) => line.kind === 'record');
    return { row: Math.max(0, last), col: state.extent.cols - 1 };
  }

  #page(down: boolean, extend: boolean): Used {
    const { state } = this.actions;
    const rows = Math.max(1, Math.floor(state.viewHeight / ROW_HEIGHT) - 2) * (down ? 1 : -1);
    const step = { rows, cols: 0 };
    return this.#go(extend ? extendBy(state.selection, step, state.extent) : moveBy(state.selection, step, state.extent));
  }

  #jump(from: Cell, { rows, cols }: { rows: number; cols: number }, extend: boolean): Used {
    const { state } = this.actions;
    const filled = (row: number, col: number) => {
      const line = state.lines[row];
      const column = state.columns[col];
      return Boolean(line && column && !sameValue(state.totalOf(line, column) ?? state.valueOf(line, column), null));
    };
    const row = rows === 0 ? from.row : jump(from.row, rows > 0, state.extent.rows, (at) => filled(at, from.col));
    const col = cols === 0 ? from.col : jump(from.col, cols > 0, state.extent.cols, (at) => filled(from.row, at));
    return this.#to({ row, col }, extend);
  }

  /** Left and right fold and unfold on the title of a line with lines beneath it. */
  #fold(cols: number): Used {
    const { state } = this.actions;
    const line = state.activeLine;
    if (cols === 0 || !line || !isSingle(state.selection)) return false;
    const foldable = line.kind === 'group' || (line.kind === 'record' && line.hasChildren && state.activeColumn?.key === 'title');
    if (!foldable || line.expanded === cols > 0) return false;
    state.setExpanded(line, cols > 0);
    return true;
  }

  #advance(by: 'row' | 'col', forward: boolean): Used {
    const { actions } = this;
    const { state } = actions;
    const line = state.activeLine;
    const next = advance(state.selection, by, forward, state.extent);
    if (line && (line.kind === 'add' || line.kind === 'draft') && by === 'row') void actions.rows.createFrom(line.key, false);
    if (!next) return false;
    return this.#go(next);
  }

  #escape(): Used {
    const { actions } = this;
    const { state } = actions;
    if (state.word) {
      state.word = null;
      return true;
    }
    if (state.draft) {
      actions.rows.dropDraft();
      return true;
    }
    if (state.inputs.host.escape?.()) return true;
    if (!isSingle(state.selection)) {
      const { row, col } = state.selection.active;
      return this.#go(single(row, col));
    }
    this.#leaving = true;
    return false;
  }

  /** A key inside the editor. `area` is asked for its caret and takes line breaks. */
  edit(event: KeyboardEvent, area: HTMLTextAreaElement): Used {
    const { editing } = this.actions;
    switch (event.key) {
      case 'Escape':
        return this.#did(() => this.#cancel());
      case 'Enter':
        if (event.altKey) return this.#did(() => this.#newline(area));
        if (event.ctrlKey || event.metaKey) return this.#did(() => editing.commit(true));
        return this.#did(() => this.#finish('row', !event.shiftKey));
      case 'Tab':
        return this.#did(() => this.#finish('col', !event.shiftKey));
      case 'F2':
        return this.#did(() => editing.settleIn());
      case 'PageUp':
      case 'PageDown':
        return this.#stepMonth(event.key === 'PageDown' ? 1 : -1);
      default:
        return event.key.startsWith('Arrow') && this.#arrow(event, area);
    }
  }

  #cancel(): void {
    const { actions } = this;
    const fresh = actions.editing.session?.row === actions.state.draft?.line.key && actions.state.draft !== null;
    actions.editing.cancel();
    if (fresh) actions.rows.dropDraft();
  }

  #newline(area: HTMLTextAreaElement): void {
    area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end');
    this.actions.editing.input(area.value);
  }

  /** Commits and moves on; a typed line that has its title becomes a record. */
  #finish(by: 'row' | 'col', forward: boolean): void {
    const { actions } = this;
    const { state, editing } = actions;
    const line = state.activeLine;
    if (!editing.commit()) return;
    const isNew = line?.kind === 'add' || line?.kind === 'draft';
    if (!isNew) {
      const next = advance(state.selection, by, forward, state.extent);
      if (next) state.select(next, next.active);
      return;
    }
    if (by === 'col') {
      const next = advance(single(state.selection.active.row, state.selection.active.col), by, forward, state.extent);
      if (next) state.select(next);
    }
    void actions.rows.createFrom(line.key, by === 'col');
  }

  #arrow(event: KeyboardEvent, area: HTMLTextAreaElement): Used {
    const { editing, state } = this.actions;
    const [rows, cols] = ARROWS[event.key] ?? [0, 0];
    if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
    if (rows !== 0 && editing.list.step(rows)) return true;
    if (editing.session?.column.shape.type === 'date') return this.#stepDay(rows * 7 + cols, cols !== 0, area);
    const typed = editing.session?.opening === 'typed' && !editing.text.includes('\n') && !event.altKey;
    if (!typed) return false;
    if (editing.commit()) {
      const line = state.activeLine;
      if (line?.kind === 'record') this.#go(moveBy(state.selection, { rows, cols }, state.extent));
      else if (line) this.#leaveNew(line.key, rows, cols);
    }
    return true;
  }

  #leaveNew(key: string, rows: number, cols: number): void {
    const { state } = this.actions;
    if (rows !== 0) void this.actions.rows.createFrom(key, false);
    this.#go(moveBy(state.selection, { rows, cols }, state.extent));
  }

  #stepDay(days: number, sideways: boolean, area: HTMLTextAreaElement): Used {
    const { editing, state } = this.actions;
    const whole = area.selectionStart === 0 && area.selectionEnd === area.value.length;
    if (sideways && !whole) return false;
    const read = readDate(editing.text, state.inputs.today);
    editing.setDay('date' in read ? addDays(read.date, days) : state.inputs.today);
    return true;
  }

  #stepMonth(months: number): Used {
    const { editing, state } = this.actions;
    if (editing.session?.column.shape.type !== 'date') return false;
    const read = readDate(editing.text, state.inputs.today);
    editing.setDay('date' in read ? addMonths(read.date, months) : state.inputs.today);
    return true;
  }
}
