/**
 * Which key means what on a selected cell.
 *
 * A key that belongs to an input method never gets here; see `isComposing` of the design room.
 */

/** What a key asks the table to do while no cell is being edited. */
export type Action =
  | { readonly do: 'move' | 'extend' | 'jump' | 'jumpExtend'; readonly rows: number; readonly cols: number }
  | { readonly do: 'rowEdge' | 'tableEdge'; readonly end: boolean; readonly extend: boolean }
  | { readonly do: 'page'; readonly down: boolean; readonly extend: boolean }
  | { readonly do: 'tab' | 'enter'; readonly forward: boolean }
  | { readonly do: 'shift'; readonly deeper: boolean }
  | { readonly do: 'reorder'; readonly down: boolean }
  | {
      readonly do:
        | 'edit'
        | 'open'
        | 'clear'
        | 'fillDown'
        | 'selectAll'
        | 'selectRow'
        | 'insert'
        | 'deleteRows'
        | 'escape'
        | 'toggle'
        | 'copyReady'
        | 'undo'
        | 'redo';
    };

/** The steps of the arrow keys. */
export const ARROWS: Record<string, readonly [rows: number, cols: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function arrowAction(event: KeyboardEvent, ctrl: boolean): Action | null {
  const [rows, cols] = ARROWS[event.key] ?? [0, 0];
  if (event.altKey) {
    if (event.shiftKey && cols !== 0) return { do: 'shift', deeper: cols > 0 };
    if (event.shiftKey || ctrl) return null;
    return rows !== 0 ? { do: 'reorder', down: rows > 0 } : null;
  }
  if (ctrl) return { do: event.shiftKey ? 'jumpExtend' : 'jump', rows, cols };
  return { do: event.shiftKey ? 'extend' : 'move', rows, cols };
}

function chordAction(event: KeyboardEvent): Action | null {
  const key = event.key.toLowerCase();
  if (event.shiftKey) {
    if (event.key === 'Enter') return { do: 'insert' };
    if (event.key === 'Delete' || event.key === 'Backspace') return { do: 'deleteRows' };
    return key === 'z' ? { do: 'redo' } : null;
  }
  switch (key) {
    case 'a':
      return { do: 'selectAll' };
    case 'd':
      return { do: 'fillDown' };
    case 'c':
    case 'x':
      return { do: 'copyReady' };
    case 'z':
      return { do: 'undo' };
    case 'y':
      return { do: 'redo' };
    case 'enter':
      return { do: 'open' };
    default:
      return null;
  }
}

/** The action of a key on a selected cell, or `null` where the key types text or belongs to the frame. */
export function actionOf(event: KeyboardEvent): Action | null {
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.key in ARROWS) return arrowAction(event, ctrl);
  if (event.altKey) return null;
  switch (event.key) {
    case 'Home':
    case 'End':
      return { do: ctrl ? 'tableEdge' : 'rowEdge', end: event.key === 'End', extend: event.shiftKey };
    case 'PageUp':
    case 'PageDown':
      return ctrl ? null : { do: 'page', down: event.key === 'PageDown', extend: event.shiftKey };
    default:
      return ctrl ? chordAction(event) : plainAction(event);
  }
}

function plainAction(event: KeyboardEvent): Action | null {
  switch (event.key) {
    case 'Tab':
      return { do: 'tab', forward: !event.shiftKey };
    case 'Enter':
      return { do: 'enter', forward: !event.shiftKey };
    case 'F2':
      return { do: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { do: 'clear' };
    case 'Insert':
      return { do: 'insert' };
    case 'Escape':
      return { do: 'escape' };
    case ' ':
      return event.shiftKey ? { do: 'selectRow' } : { do: 'toggle' };
    default:
      return null;
  }
}
