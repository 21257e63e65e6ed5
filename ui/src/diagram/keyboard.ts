/** The keys of the canvas: every gesture of the mouse has one. Letters and Enter rest while a person types. */
import { isComposing, isTyping } from '../design/keys.ts';
import { project } from '../state/project.svelte.ts';
import type { DiagramActions } from './actions.ts';
import { GRID_PX } from './content.ts';
import type { Way } from './content.ts';
import type { DiagramRoom } from './room.svelte.ts';

const ARROWS: Record<string, Way> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
/** Steps by key that follow each other within this time are one step to undo. */
const VISIT_MS = 1500;

/** What the help sheet tells of: the key of its text, and its chords. */
export const DIAGRAM_KEYS: readonly (readonly [text: string, ...chords: string[]])[] = [
  ['ui-diagram-key-move', '↑ ↓ ← →'],
  ['ui-diagram-key-next', 'Alt+↑ ↓ ← →'],
  ['ui-diagram-key-edit', 'Enter', 'F2'],
  ['ui-diagram-key-walk', 'Tab'],
  ['ui-diagram-key-copy', 'Ctrl+C', 'Ctrl+V'],
  ['ui-diagram-key-duplicate', 'Ctrl+D'],
  ['ui-diagram-key-delete', 'Delete'],
  ['ui-diagram-key-pan', 'Space'],
];

export class DiagramKeyboard {
  private visit = 0;
  private last = 0;

  constructor(
    readonly room: DiagramRoom,
    readonly actions: DiagramActions,
  ) {}

  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || isComposing(event) || isTyping(event.target)) return;
    if (this.act(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  private act(event: KeyboardEvent): boolean {
    const { room } = this;
    const command = event.ctrlKey || event.metaKey;
    const node = this.focused(event, 'node');
    const line = this.focused(event, 'edge');
    if (event.key === 'Escape') return this.leave();
    if (command && event.key.toLowerCase() === 'a') return this.selectAll();
    if (event.key === ' ' && (node || line)) return this.take(node, line, event.shiftKey || command);
    if (project.readOnly) return false;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      if (room.selected.size + room.selectedEdges.size === 0) this.take(node, line, false);
      void this.actions.deleteSelected();
      return true;
    }
    if (command && event.key.toLowerCase() === 'd') return (void this.actions.duplicate(), true);
    if ((event.key === 'Enter' || event.key === 'F2') && !command) return this.type(node, line);
    const way = ARROWS[event.key];
    return way ? this.arrow(way, event, node) : false;
  }

  private arrow(way: Way, event: KeyboardEvent, node: string | null): boolean {
    if (event.ctrlKey || event.metaKey) return false;
    if (event.altKey) {
      const from = node ?? [...this.room.selected][0];
      if (from) void this.actions.createNext(from, way);
      return from !== undefined;
    }
    if (this.room.selected.size === 0 && node) this.room.select([node]);
    if (this.room.selected.size === 0) return false;
    const now = performance.now();
    if (now - this.last > VISIT_MS) this.visit += 1;
    this.last = now;
    void this.actions.nudge(way, event.shiftKey ? 1 : GRID_PX, this.visit);
    return true;
  }

  private type(node: string | null, line: string | null): boolean {
    const id = node ?? [...this.room.selected][0];
    const index = line ? Number(line.slice(1)) : [...this.room.selectedEdges][0];
    if (id !== undefined && !line) this.room.typing = { node: id };
    else if (index !== undefined) this.room.typing = { edge: index };
    else return false;
    return true;
  }

  private take(node: string | null, line: string | null, more: boolean): boolean {
    const ids = more ? [...this.room.selected] : [];
    const lines = more ? [...this.room.selectedEdges] : [];
    this.room.select(node ? [...ids, node] : ids, line ? [...lines, Number(line.slice(1))] : lines);
    return true;
  }

  private selectAll(): boolean {
    this.room.select((this.room.content?.nodes ?? []).map((node) => node.id));
    return true;
  }

  private leave(): boolean {
    if (this.room.selected.size + this.room.selectedEdges.size === 0) return false;
    this.room.select([]);
    return true;
  }

  private focused(event: KeyboardEvent, what: 'node' | 'edge'): string | null {
    const target = event.target as Element;
    return target.closest<HTMLElement>(`.svelte-flow__${what}`)?.dataset['id'] ?? null;
  }
}
