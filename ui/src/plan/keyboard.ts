/**
 * The keyboard in the plan. Everything that the mouse can do goes here too; the help sheet tells these keys from the
 * same list.
 */
import { isComposing, isTyping } from '../design/keys.ts';
import type { Dependency } from '../backend/index.ts';
import type { PlanEdits } from './edits.ts';
import { ENDS, HEAD_HEIGHT } from './geometry.ts';
import { ROW_HEIGHT } from '../sheet/viewport.ts';
import type { PlanRoom, Typing } from './room.svelte.ts';
import { tenth } from './words.svelte.ts';

/** The keys of the plan with the text that tells them. */
export const PLAN_KEYS: readonly (readonly [text: string, ...chords: string[]])[] = [
  ['ui-plan-key-shift', '[', ']'],
  ['ui-plan-key-resize', '{', '}'],
  ['ui-plan-key-progress', '+', '-'],
  ['ui-plan-key-link', 'L'],
  ['ui-plan-key-kind', 'T'],
  ['ui-plan-key-unlink', 'Delete'],
  ['ui-plan-key-cause', 'G'],
  ['ui-plan-key-fold', 'ArrowLeft', 'ArrowRight'],
  ['ui-plan-key-rename', 'F2'],
  ['ui-plan-key-insert', 'Insert'],
  ['ui-plan-key-delete', 'Ctrl+Shift+Delete'],
  ['ui-plan-key-indent', 'Alt+Shift+ArrowRight'],
  ['ui-plan-key-outdent', 'Alt+Shift+ArrowLeft'],
  ['ui-plan-key-up', 'Alt+ArrowUp'],
  ['ui-plan-key-down', 'Alt+ArrowDown'],
  ['ui-plan-key-show', 'S'],
  ['ui-plan-key-today', 'Home'],
];

/** What has to be changeable before a column can be typed. */
const PARTS = { title: null, start: 'move', duration: 'resize', percent: 'progress' } as const;
const KINDS: readonly Dependency[] = ['fs', 'ss', 'ff', 'sf'];

export class PlanKeyboard {
  constructor(
    readonly room: PlanRoom,
    readonly edits: PlanEdits,
  ) {}

  /** Acts on a key; returns whether it was one of the plan's. */
  down(event: KeyboardEvent): boolean {
    if (isComposing(event) || isTyping(event.target)) return false;
    if (event.key === 'Escape') return this.escape();
    const acted = event.ctrlKey || event.metaKey ? this.withCtrl(event) : event.altKey ? this.withAlt(event) : this.plain(event);
    return acted;
  }

  private escape(): boolean {
    if (this.room.draft || this.edits.waiting || this.room.preview) {
      this.edits.cancel();
      return true;
    }
    if (this.room.selectedLink) {
      this.room.selectedLink = null;
      return true;
    }
    return false;
  }

  private withCtrl(event: KeyboardEvent): boolean {
    const { room } = this;
    if (event.key === 'Home' || event.key === 'End') this.go(event.key === 'Home' ? 0 : room.rows.length - 1);
    else if (event.shiftKey && event.key === 'Delete') this.remove();
    else if (event.shiftKey && event.key === 'Enter') this.insert();
    else return false;
    return true;
  }

  private withAlt(event: KeyboardEvent): boolean {
    const { active } = this.room;
    const where = event.shiftKey
      ? ({ ArrowRight: 'in', ArrowLeft: 'out' } as const)[event.key]
      : ({ ArrowUp: 'up', ArrowDown: 'down' } as const)[event.key];
    if (!where || !active) return false;
    if (!this.edits.mayWrite()) return true;
    void this.edits.place(active.id, where);
    return true;
  }

  private plain(event: KeyboardEvent): boolean {
    const { room } = this;
    const page = Math.max(1, Math.floor((room.viewHeight - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
    switch (event.key) {
      case 'ArrowDown':
        return this.go(this.place + 1);
      case 'ArrowUp':
        return this.go(this.place - 1);
      case 'PageDown':
        return this.go(this.place + page);
      case 'PageUp':
        return this.go(this.place - page);
      case 'ArrowRight':
      case 'ArrowLeft':
        return this.fold(event.key === 'ArrowRight');
      case 'Home':
        room.showToday();
        return true;
      case 'Enter':
        return room.draft ? (void this.edits.link(), true) : this.edits.waiting ? (void this.edits.send(), true) : this.rename();
      case 'F2':
        return this.rename();
      case 'Insert':
        return this.insert();
      case 'Delete':
        return this.unlink();
      default:
        return this.letter(event);
    }
  }

  private letter(event: KeyboardEvent): boolean {
    const { room, edits } = this;
    const task = room.active;
    if (!task) return false;
    switch (event.key) {
      case '[':
      case ']':
        edits.nudge(task, 'move', event.key === ']' ? 1 : -1);
        return true;
      case '{':
      case '}':
        edits.nudge(task, 'resize', event.key === '}' ? 1 : -1);
        return true;
      case '+':
      case '=':
      case '-':
        edits.nudge(task, 'progress', event.key === '-' ? -1 : 1);
        return true;
      case 'l':
      case 'L':
        return this.startLink();
      case 't':
      case 'T':
        return this.nextKind();
      case 's':
      case 'S':
        room.show(room.activeRow, true);
        return true;
      case 'g':
      case 'G':
        return this.toCause();
      default:
        return false;
    }
  }

  /** While an arrow is drawn, the keys move its end and leave the selection where it is. */
  private get place(): number {
    const { draft, rowOf, activeRow } = this.room;
    return draft ? (rowOf.get(draft.to ?? draft.from) ?? activeRow) : activeRow;
  }

  private go(row: number): boolean {
    const { room, edits } = this;
    const at = Math.max(0, Math.min(row, room.rows.length - 1));
    if (!room.draft) {
      if (edits.waiting) void edits.send();
      room.goTo(at);
      return true;
    }
    const target = room.rows[at]!.task.id;
    room.draft = { ...room.draft, to: target === room.draft.from ? null : target, at: null };
    room.show(at, true);
    return true;
  }

  private fold(expanded: boolean): boolean {
    const { room } = this;
    const row = room.rows[room.activeRow];
    if (!row || room.draft) return true;
    if (row.hasChildren && row.expanded !== expanded) room.setExpanded(row, expanded);
    else if (expanded && row.hasChildren) room.goTo(room.activeRow + 1);
    else if (!expanded && row.task.parent) room.goTo(room.rowOf.get(row.task.parent) ?? 0);
    return true;
  }

  private startLink(): boolean {
    const { room } = this;
    if (room.active && this.edits.mayWrite())
      room.draft = { from: room.active.id, leave: 'finish', to: null, arrive: 'start', dependency: 'fs', at: null };
    return true;
  }

  /** The next kind of arrow: of the one that is drawn, or of the one that is selected. */
  private nextKind(): boolean {
    const { room, edits } = this;
    const next = (kind: Dependency) => KINDS[(KINDS.indexOf(kind) + 1) % KINDS.length]!;
    if (room.draft) {
      const dependency = next(room.draft.dependency);
      const [leave, arrive] = ENDS[dependency];
      room.draft = { ...room.draft, dependency, leave, arrive };
    } else if (room.chosenLink && this.edits.mayWrite()) {
      void edits.relink(room.chosenLink.id, { dependency: next(room.chosenLink.dependency) });
    }
    return true;
  }

  /** Goes to the task that decides when this one begins. */
  private toCause(): boolean {
    const { room } = this;
    const cause = room.active?.cause?.task;
    if (cause) room.reveal(cause);
    return true;
  }

  /** Opens a cell of the active task to be typed; without a column, its title. */
  rename(column: Typing['column'] = 'title'): boolean {
    const { room, edits } = this;
    const task = room.active;
    const part = PARTS[column];
    if (!task || !this.edits.mayWrite() || (part && !edits.may(task, part))) return true;
    const text = {
      title: task.title,
      start: task.start ?? '',
      duration: task.duration_days === null ? '' : String(tenth(task.duration_days)),
      percent: String(Math.round(task.percent)),
    }[column];
    room.typing = { column, row: room.activeRow, depth: task.depth, id: task.id, parent: task.parent, after: null, text };
    return true;
  }

  /** Begins a new task behind the active one, or as the first of all. */
  insert(): boolean {
    const { room } = this;
    if (!this.edits.mayWrite()) return true;
    const task = room.active;
    const row = room.rows[room.activeRow];
    // An open summary takes the new task as its last child; every other task gets it as its next sibling.
    const inside = row?.hasChildren === true && row.expanded;
    let at = task ? room.activeRow + 1 : 0;
    while (inside && (room.rows[at]?.task.depth ?? 0) > row.task.depth) at += 1;
    room.typing = {
      column: 'title',
      row: at,
      depth: task ? task.depth + (inside ? 1 : 0) : 0,
      id: null,
      parent: task ? (inside ? task.id : task.parent) : null,
      after: task && !inside ? task.id : null,
      text: '',
    };
    room.show(Math.min(room.rows.length - 1, at));
    return true;
  }

  private remove(): void {
    const { active } = this.room;
    if (active && this.edits.mayWrite()) void this.edits.delete(active);
  }

  private unlink(): boolean {
    const { selectedLink } = this.room;
    if (selectedLink && this.edits.mayWrite()) void this.edits.unlink(selectedLink);
    return true;
  }
}
