/**
 * The mouse, pen and finger in the plan: carry a bar, pull its end, fill its progress, draw an arrow, move the paper, carry
 * a line of the table.
 *
 * A gesture is only drawn while it lasts, sent as one command when it ends, and given up by Escape.
 */
import type { PlanTask } from '../backend/index.ts';
import { dropAt } from '../sheet/tree.ts';
import { ROW_HEIGHT } from '../sheet/viewport.ts';
import type { PlanEdits, Part } from './edits.ts';
import { toDay } from './days.ts';
import { INDENT_PX } from './columns.ts';
import { corners, dependencyOf, distance, HEAD_HEIGHT, taskBox, type End } from './geometry.ts';
import type { PlanRoom } from './room.svelte.ts';

const START_PX = 4;
const LINK_REACH_PX = 5;
/** Beyond a bar's end, a drop still means that end. */
const DROP_REACH_PX = 24;
const EDGE_PX = 32;
const EDGE_STEP_PX = 18;
const EDGE_MS = 40;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What happens while the pointer moves, and when it is released; `moved` tells whether it ever left its place. */
interface Gesture {
  /** Hears the place in the chart, and where the pointer stands across the window. */
  move(at: Place, across: number): void;
  end(moved: boolean): void;
  cancel(): void;
  /** Whether the plan scrolls where the pointer nears its edge, in all directions or only up and down. */
  readonly scrolls: boolean | 'down';
}

export class ChartPointer {
  /** Set by the component. */
  scroller: HTMLElement | null = null;
  focus: () => void = () => {};
  /** While the space bar is held, every drag moves the paper. */
  space = false;

  constructor(
    readonly room: PlanRoom,
    readonly edits: PlanEdits,
  ) {}

  /** A place of the window in pixels of the chart. */
  private at(x: number, y: number): Place {
    const box = this.scroller!.getBoundingClientRect();
    const { scrollLeft, scrollTop, paneWidth } = this.room;
    return { x: x - box.left - paneWidth + scrollLeft, y: y - box.top - HEAD_HEIGHT + scrollTop };
  }

  private rowAt(y: number): number {
    return Math.max(0, Math.min(Math.floor(y / ROW_HEIGHT), this.room.rows.length - 1));
  }

  down(event: PointerEvent): void {
    if (!(event.target instanceof Element) || !this.scroller) return;
    if (event.button === 1 || (event.button === 0 && this.space)) {
      event.preventDefault();
      this.follow(event, this.pan(event));
      return;
    }
    if (event.button !== 0) return;
    event.preventDefault();
    this.focus();
    if (this.edits.waiting) void this.edits.send();
    const part = event.target.closest<HTMLElement>('[data-part]')?.dataset['part'];
    const at = this.at(event.clientX, event.clientY);
    const row = this.room.rows[this.rowAt(at.y)];
    if (!row || at.y > this.room.rows.length * ROW_HEIGHT) return this.follow(event, this.pan(event));
    const link = part ? null : this.linkAt(at);
    if (link) {
      this.room.select(link.to);
      this.room.selectedLink = link.id;
      return;
    }
    this.room.select(row.task.id);
    this.follow(event, this.gestureFor(part, row.task, at, event));
  }

  private gestureFor(part: string | undefined, task: PlanTask, at: Place, event: PointerEvent): Gesture {
    switch (part) {
      case 'bar':
        return this.carry(task, 'move', at, (days) => this.edits.movedTo(task, toDay(task.start!) + days));
      case 'end':
        return this.carry(task, 'resize', at, (days) => this.edits.resizedTo(task, toDay(task.finish!) + days));
      case 'progress':
        return this.fill(task);
      case 'from-start':
        return this.join(task, 'start');
      case 'from-finish':
        return this.join(task, 'finish');
      default:
        return this.pan(event);
    }
  }

  private linkAt({ x, y }: Place) {
    const { span, placedLinks, rows, scale } = this.room;
    const shown = (row: number) => row >= span.first && row < span.last;
    return placedLinks.find(({ link, from, to }) => {
      if (!shown(from) && !shown(to)) return false;
      const [a, b] = [taskBox(rows[from]!.task, scale), taskBox(rows[to]!.task, scale)];
      return a && b && distance(corners(a, b, [from, to], link.dependency), x, y) <= LINK_REACH_PX;
    })?.link;
  }

  /** Carries a bar or its end by whole days. */
  private carry(task: PlanTask, part: Part, from: Place, preview: (days: number) => ReturnType<PlanEdits['movedTo']>): Gesture {
    const refused = this.edits.refusal(task, part) !== null;
    let told = false;
    return {
      scrolls: true,
      move: ({ x }) => {
        if (refused) {
          if (!told) this.edits.may(task, part);
          told = true;
          return;
        }
        this.room.preview = preview(Math.round((x - from.x) / this.room.scale.px));
      },
      end: (moved) => void (moved && !refused && this.edits.send()),
      cancel: () => this.edits.cancel(),
    };
  }

  private fill(task: PlanTask): Gesture {
    const refused = !this.edits.may(task, 'progress');
    return {
      scrolls: false,
      move: ({ x }) => {
        const box = taskBox(task, this.room.scale);
        if (refused || !box) return;
        this.room.preview = this.edits.progressed(task, ((x - box.left) / (box.right - box.left)) * 100);
      },
      end: (moved) => void (moved && !refused && this.edits.send()),
      cancel: () => this.edits.cancel(),
    };
  }

  /** Draws an arrow from an end of a bar to the end of another one that is nearest to the pointer. */
  private join(task: PlanTask, leave: End): Gesture {
    const { room } = this;
    const allowed = this.edits.mayWrite();
    return {
      scrolls: allowed,
      move: ({ x, y }) => {
        if (!allowed) return;
        const target = room.rows[this.rowAt(y)]?.task;
        const box = target && target.id !== task.id ? taskBox(target, room.scale) : null;
        const late = box !== null && x > (box.left + box.right) / 2 && x < box.right + DROP_REACH_PX;
        const arrive: End = late && target!.type !== 'milestone' ? 'finish' : 'start';
        const to = box ? target!.id : null;
        room.draft = { from: task.id, leave, to, arrive, dependency: dependencyOf(leave, arrive), at: [x, y] };
      },
      end: (moved) => {
        if (moved) void this.edits.link();
        else room.draft = null;
      },
      cancel: () => this.edits.cancel(),
    };
  }

  /** Carries the line of a task, with all that lies under it, to another place; to the right or left, to another level. */
  carryLine(event: PointerEvent, task: PlanTask): void {
    const { room } = this;
    const grabbed = event.clientX;
    const records = room.plan?.tasks ?? [];
    this.follow(event, {
      scrolls: 'down',
      move: ({ y }, across) => {
        const lines = room.rows.map(({ task: record }) => ({ kind: 'record' as const, key: record.id, level: record.depth + 1, record }));
        const gap = Math.max(0, Math.min(Math.round(y / ROW_HEIGHT), lines.length));
        const level = Math.max(1, task.depth + 1 + Math.round((across - grabbed) / INDENT_PX));
        room.drop = dropAt({ lines, records, ids: [task.id], tree: true }, gap, level);
      },
      end: (moved) => {
        const { drop } = room;
        room.drop = null;
        if (moved && drop) void this.edits.move(drop.move);
      },
      cancel: () => (room.drop = null),
    });
  }

  private pan(event: PointerEvent): Gesture {
    const { room } = this;
    const [left, top] = [room.scrollLeft + event.clientX, room.scrollTop + event.clientY];
    let now = { x: event.clientX, y: event.clientY };
    const watch = (move: PointerEvent) => (now = { x: move.clientX, y: move.clientY });
    window.addEventListener('pointermove', watch, true);
    const stop = () => window.removeEventListener('pointermove', watch, true);
    return { scrolls: false, move: () => room.scrollTo(left - now.x, top - now.y), end: stop, cancel: stop };
  }

  /** Follows one pointer until it is released, or until Escape gives the gesture up. */
  private follow(event: PointerEvent, gesture: Gesture): void {
    let last = { x: event.clientX, y: event.clientY };
    let moved = false;
    const go = () => gesture.move(this.at(last.x, last.y), last.x);
    const move = (next: PointerEvent) => {
      moved ||= Math.hypot(next.clientX - event.clientX, next.clientY - event.clientY) > START_PX;
      last = { x: next.clientX, y: next.clientY };
      if (moved) go();
    };
    const timer = window.setInterval(() => {
      if (moved && gesture.scrolls && this.scrollAtEdge(last, gesture.scrolls !== 'down')) go();
    }, EDGE_MS);
    const stop = () => {
      window.clearInterval(timer);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', escape, true);
    };
    const up = () => {
      stop();
      gesture.end(moved);
    };
    const cancel = () => {
      stop();
      gesture.cancel();
    };
    const escape = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      cancel();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', escape, true);
  }

  private scrollAtEdge({ x, y }: Place, sideways: boolean): boolean {
    const box = this.scroller?.getBoundingClientRect();
    if (!box) return false;
    const { room } = this;
    const left = box.left + room.paneWidth;
    const beside = x > box.right - EDGE_PX ? EDGE_STEP_PX : x < left + EDGE_PX ? -EDGE_STEP_PX : 0;
    const across = sideways ? beside : 0;
    const down = y > box.bottom - EDGE_PX ? EDGE_STEP_PX : y < box.top + HEAD_HEIGHT + EDGE_PX ? -EDGE_STEP_PX : 0;
    if (across === 0 && down === 0) return false;
    room.scrollTo(room.scrollLeft + across, room.scrollTop + down);
    return true;
  }

  /** The wheel with Ctrl zooms about the pointer. */
  wheel(event: WheelEvent): void {
    if (!(event.ctrlKey || event.metaKey) || !this.scroller) return;
    event.preventDefault();
    const box = this.scroller.getBoundingClientRect();
    const at = Math.max(0, event.clientX - box.left - this.room.paneWidth);
    this.room.zoomTo(this.room.kept.px * Math.exp(-event.deltaY / 400), at);
  }
}
