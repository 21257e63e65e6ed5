/**
 * The mouse, pen and finger in the table: select by press and drag, whole rows by their head, and carry
 * rows by their grip.
 *
 * Pointer events only: the browser's own drag and drop would break the window's file drop. A carry is
 * drawn while it lasts and sent as one move on release.
 */
import type { Actions } from './actions';
import { extendTo, isSingle, single, wholeRows, type Cell } from './selection';
import { HEAD_WIDTH } from './state.svelte';
import { dropAt, withDescendants } from './tree';
import { CELL_PADDING_PX, INDENT_PX, ROW_HEIGHT } from './viewport';

const DRAG_START_PX = 4;
/** Stands for no column: a whole row is shown without scrolling sideways. */
const NO_COLUMN = -1;
const EDGE_PX = 24;
const EDGE_STEP_PX = 15;

interface Press {
  readonly x: number;
  readonly y: number;
  readonly cell: Cell;
  readonly mode: 'cells' | 'rows' | 'carry';
  /** The press was on the cell that was already active, so that a release without a drag edits it. */
  readonly again: boolean;
  moved: boolean;
}

export class Pointer {
  /** Set by the component. */
  scroller: HTMLElement | null = null;
  focus: () => void = () => {};

  constructor(readonly actions: Actions) {}

  /** The cell under a point of the window, at the nearest edge where the point lies outside. */
  #cellAt(x: number, y: number): Cell {
    const { state } = this.actions;
    const box = this.scroller?.getBoundingClientRect();
    const top = y - (box?.top ?? 0) + state.scrollTop - ROW_HEIGHT;
    const inside = x - (box?.left ?? 0);
    const row = Math.floor(top / ROW_HEIGHT);
    const col = state.placed.findIndex((one) => {
      const left = one.sticky ? one.left : one.left - state.scrollLeft;
      return inside < left + one.width;
    });
    return { row: Math.max(0, Math.min(row, state.extent.rows - 1)), col: col < 0 ? state.extent.cols - 1 : col };
  }

  down(event: PointerEvent): void {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const { actions } = this;
    const { state } = actions;
    const place = event.target.closest<HTMLElement>('[data-row]');
    if (!place) return;
    event.preventDefault();
    actions.answerPreview(false);
    if (actions.editing.active) actions.editing.release();
    const row = Number(place.dataset['row']);
    const col = place.dataset['col'] === undefined ? -1 : Number(place.dataset['col']);
    const onControl = event.target.closest('button') !== null;
    const again = this.#hadFocus() && col >= 0 && isSingle(state.selection) && state.selection.active.row === row && state.selection.active.col === col;
    const carry = event.target.closest('[data-grip]') !== null;
    this.#leaveNew(row);
    this.#press(event, row, col, carry);
    this.focus();
    if (onControl) return;
    const press: Press = { x: event.clientX, y: event.clientY, cell: { row, col }, mode: carry ? 'carry' : col < 0 ? 'rows' : 'cells', again, moved: false };
    this.#follow(press);
  }

  /** Whether the keyboard was already in the table; a press that only brings it there must not edit. */
  #hadFocus(): boolean {
    return this.scroller?.contains(document.activeElement) ?? false;
  }

  /** A double press edits, unless it was on a control or has begun to edit already. */
  again(event: MouseEvent): void {
    const onControl = event.target instanceof Element && event.target.closest('button') !== null;
    if (!onControl && !this.actions.editing.active) this.actions.edit('opened');
  }

  /** A typed line becomes a record when the person goes elsewhere. */
  #leaveNew(row: number): void {
    const { activeLine, lines } = this.actions.state;
    if (activeLine && activeLine.kind !== 'record' && lines[row] !== activeLine) void this.actions.rows.createFrom(activeLine.key, false);
  }

  #press(event: PointerEvent, row: number, col: number, carry: boolean): void {
    const { state } = this.actions;
    if (col < 0) {
      const { top, bottom, left, right } = state.range;
      const whole = left === 0 && right === state.extent.cols - 1 && row >= top && row <= bottom;
      if (carry && whole) return;
      const from = event.shiftKey ? state.selection.active.row : row;
      state.select(wholeRows(from, row, state.selection.active.col, state.extent), { row, col: NO_COLUMN });
    } else if (event.shiftKey) {
      state.select(extendTo(state.selection, { row, col }));
    } else {
      state.select(single(row, col));
    }
  }

  #follow(press: Press): void {
    let at = { x: press.x, y: press.y };
    const move = (event: PointerEvent) => {
      at = { x: event.clientX, y: event.clientY };
      press.moved ||= Math.hypot(at.x - press.x, at.y - press.y) > DRAG_START_PX;
      if (press.moved) this.#drag(press, at.x, at.y);
    };
    const timer = window.setInterval(() => press.moved && this.#scrollAtEdge(press, at), 50);
    const stop = (cancelled: boolean) => {
      window.clearInterval(timer);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', escape, true);
      this.#release(press, cancelled);
    };
    const up = () => stop(false);
    const cancel = () => stop(true);
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || press.mode !== 'carry') return;
      event.preventDefault();
      event.stopPropagation();
      stop(true);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', escape, true);
  }

  #drag(press: Press, x: number, y: number): void {
    const { state } = this.actions;
    const cell = this.#cellAt(x, y);
    if (press.mode === 'carry') return this.#carry(x, y);
    if (press.mode === 'rows') {
      state.select(wholeRows(press.cell.row, cell.row, state.selection.active.col, state.extent), { row: cell.row, col: NO_COLUMN });
    } else {
      state.select(extendTo(state.selection, cell));
    }
  }

  #carry(x: number, y: number): void {
    const { actions } = this;
    const { state } = actions;
    const ids = actions.selectedIds();
    const { rows, tree } = state.inputs;
    const box = this.scroller?.getBoundingClientRect();
    const gap = Math.round((y - (box?.top ?? 0) + state.scrollTop - ROW_HEIGHT) / ROW_HEIGHT);
    const title = state.placed.find((one) => one.column.key === 'title');
    const left = (title?.left ?? HEAD_WIDTH) - (title?.sticky ? 0 : state.scrollLeft) + CELL_PADDING_PX;
    const level = 1 + Math.max(0, Math.floor((x - (box?.left ?? 0) - left) / INDENT_PX));
    const last = state.lines.findLastIndex((line) => line.kind === 'record') + 1;
    const drop = dropAt({ lines: state.lines, records: rows, ids, tree }, Math.max(0, Math.min(gap, last)), level);
    state.carry = { ids: withDescendants(ids, rows), drop };
  }

  #scrollAtEdge(press: Press, { x, y }: { x: number; y: number }): void {
    const box = this.scroller?.getBoundingClientRect();
    if (!box || !this.scroller) return;
    const by = y > box.bottom - EDGE_PX ? EDGE_STEP_PX : y < box.top + ROW_HEIGHT + EDGE_PX ? -EDGE_STEP_PX : 0;
    if (by === 0) return;
    this.actions.state.scrollTo(this.scroller.scrollTop + by, this.scroller.scrollLeft);
    this.#drag(press, x, y);
  }

  #release(press: Press, cancelled: boolean): void {
    const { state } = this.actions;
    const drop = state.carry?.drop;
    state.carry = null;
    if (press.mode === 'carry') {
      if (drop && !cancelled) void this.actions.rows.move(drop.move);
    } else if (press.again && !press.moved && !cancelled) {
      if (state.activeColumn?.shape.type !== 'boolean') this.actions.edit('opened');
    }
  }
}
