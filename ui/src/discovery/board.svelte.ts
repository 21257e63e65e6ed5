/** A drag of a card between the columns of a board: shown here while it lasts, and told once when it ends. */
import { drag } from '../design/drag.ts';

const STARTS_AT_PX = 5;

export class CardDrag {
  /** The card that is being dragged, once it has moved. */
  id = $state<string | null>(null);
  /** The column over which it hangs. */
  over = $state<string | null>(null);
  x = $state(0);
  y = $state(0);
  /** Whether the press that is ending was a drag, so that it does not count as a click. */
  dragged = false;
  private stop: (() => void) | null = null;

  /** Begins with a press on a card; `drop` hears of the column in which the card is let go. */
  press(event: PointerEvent, id: string, columns: () => Iterable<HTMLElement>, drop: (column: string) => void): void {
    if (event.button !== 0) return;
    this.stop?.();
    this.dragged = false;
    const move = (now: PointerEvent) => {
      [this.x, this.y] = [now.clientX - event.clientX, now.clientY - event.clientY];
      [this.id, this.over, this.dragged] = [id, columnAt(columns(), now.clientX), true];
    };
    const end = (kept: boolean, moved: boolean) => {
      const { over } = this;
      [this.stop, this.id, this.over] = [null, null, null];
      if (kept && moved && over !== null) drop(over);
    };
    this.stop = drag(event, { move, end }, STARTS_AT_PX);
  }

  /** Gives up the drag under way, if there is one. */
  cancel(): void {
    this.stop?.();
  }
}

function columnAt(columns: Iterable<HTMLElement>, x: number): string | null {
  for (const column of columns) {
    const { left, right } = column.getBoundingClientRect();
    if (x >= left && x <= right) return column.dataset['column'] ?? null;
  }
  return null;
}
