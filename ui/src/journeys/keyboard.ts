/** The keys of a journey map: walking its cells, writing, bending the curve, and carrying steps. */
import { isComposing } from '../design/keys.ts';
import { project } from '../state/project.svelte.ts';
import { report } from '../state/undo.ts';
import { feel, write } from './edits.ts';
import type { MapGrid } from './grid.svelte.ts';
import { isRecordLane, isWordLane } from './lanes.ts';

const ARROWS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What the help sheet tells of the map: the key of its text and its chords. */
export const MAP_KEYS: readonly (readonly [text: string, ...chords: string[]])[] = [
  ['ui-journey-key-edit', 'Enter', 'F2'],
  ['ui-journey-key-feel', '+', '-'],
  ['ui-journey-key-add', 'Ctrl+Enter'],
  ['ui-journey-key-move', 'Alt+ArrowLeft', 'Alt+ArrowRight'],
  ['ui-journey-key-delete', 'Delete'],
];

/** What the keyboard needs of the map around it. */
export interface MapKeys {
  grid: MapGrid;
  /** Makes a step behind the active one. */
  add: () => void;
  /** Opens the menu of the active cell. */
  menu: () => void;
}

/** Acts on a key; what it does not know goes on to the window. */
export function onMapKey(event: KeyboardEvent, keys: MapKeys): void {
  if (isComposing(event) || event.defaultPrevented || elsewhere(event.target)) return;
  const { grid } = keys;
  const acted = grid.mode === 'write' ? writing(event, grid) : walking(event, keys);
  if (!acted) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Whether a menu or a picker that floats over the map has the key. */
const elsewhere = (target: EventTarget | null) =>
  !(target instanceof Element) || !target.closest('[data-line]') || target.closest('[popover]') !== null;

function writing(event: KeyboardEvent, grid: MapGrid): boolean {
  if (event.key === 'Escape') {
    grid.leave(true);
    return true;
  }
  if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
    grid.leave();
    if (!isRecordLane(grid.active?.line ?? 'step')) grid.walk(0, 1);
    return true;
  }
  if (event.key !== 'Tab') return false;
  grid.leave();
  return grid.tab(event.shiftKey ? -1 : 1);
}

function walking(event: KeyboardEvent, keys: MapKeys): boolean {
  const { grid } = keys;
  const step = grid.step(grid.active?.step ?? '');
  if (!step) return false;
  if (event.key === 'Tab') return grid.tab(event.shiftKey ? -1 : 1);
  if (event.ctrlKey || event.metaKey) return ctrl(event, keys);
  const arrow = ARROWS[event.key];
  if (event.altKey) {
    if (!arrow || arrow[0] === 0) return false;
    if (!project.readOnly) void grid.nudge(step, arrow[0] as 1 | -1);
    return true;
  }
  if (grid.active?.line === 'emotion' && bending(event, grid)) return true;
  if (arrow) return grid.walk(...arrow), true;
  return acting(event, keys);
}

function ctrl(event: KeyboardEvent, { grid, add }: MapKeys): boolean {
  if (event.key === 'Enter' && !project.readOnly) add();
  else if (event.key === 'Home' || event.key === 'ArrowLeft') grid.jump('first');
  else if (event.key === 'End' || event.key === 'ArrowRight') grid.jump('last');
  else return false;
  return true;
}

/** The keys of the curve: up and down once a point is taken; signs and digits from anywhere on it. */
function bending(event: KeyboardEvent, grid: MapGrid): boolean {
  const step = grid.step(grid.active!.step)!;
  const taken = grid.mode === 'bend';
  const now = grid.emotionOf(step) ?? 0;
  const level: Readonly<Record<string, number>> = { '+': now + 1, '=': now + 1, '-': now - 1, '0': 0, '1': 1, '2': 2 };
  if (taken && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    void grid.feel(step, now + (event.key === 'ArrowUp' ? 1 : -1), true);
  } else if (taken && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
    grid.walk(event.key === 'ArrowRight' ? 1 : -1, 0, 'bend');
  } else if (taken && (event.key === 'Enter' || event.key === 'Escape')) {
    grid.leave();
  } else if (event.key in level) {
    void grid.feel(step, level[event.key]!, true);
  } else return false;
  return true;
}

function acting(event: KeyboardEvent, { grid, menu }: MapKeys): boolean {
  const { line } = grid.active!;
  if (event.key === 'Home' || event.key === 'End') return grid.jump(event.key === 'Home' ? 'first' : 'last'), true;
  // A button inside the cell acts on Enter itself.
  const onButton = event.target instanceof HTMLButtonElement;
  if (event.key === 'F2' || (event.key === 'Enter' && !onButton)) {
    if (isRecordLane(line) || line === 'step') menu();
    else grid.edit();
    return true;
  }
  if (event.key === 'Delete') return clear(grid);
  return false;
}

/** Empties a cell, or deletes the step where its head is active. */
function clear(grid: MapGrid): boolean {
  const step = grid.step(grid.active!.step)!;
  const { line } = grid.active!;
  if (project.readOnly) return false;
  if (line === 'step') void grid.remove(step);
  else if (line === 'emotion') void feel(step.id, null);
  else if (isWordLane(line)) write(step.record, line, '', 'cleared').catch(report);
  else return false;
  return true;
}
