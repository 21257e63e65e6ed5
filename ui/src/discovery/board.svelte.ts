/** A drag of a card between the columns of a board: shown here while it lasts, and told once when it ends. */

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
    const from = { x: event.clientX, y: event.clientY };
    this.dragged = false;
    const move = (at: PointerEvent) => {
      this.x = at.clientX - from.x;
      this.y = at.clientY - from.y;
      if (this.id === null && Math.hypot(this.x, this.y) < STARTS_AT_PX) return;
      this.id = id;
      this.dragged = true;
      this.over = columnAt(columns(), at.clientX);
    };
    const up = () => {
      const column = this.id === id ? this.over : null;
      this.stop?.();
      if (column !== null) drop(column);
    };
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return;
      pressed.stopPropagation();
      this.stop?.();
    };
    this.stop?.();
    this.stop = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', this.cancel);
      window.removeEventListener('keydown', key, true);
      this.stop = null;
      this.id = null;
      this.over = null;
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', this.cancel);
    window.addEventListener('keydown', key, true);
  }

  readonly cancel = (): void => this.stop?.();
}

function columnAt(columns: Iterable<HTMLElement>, x: number): string | null {
  for (const column of columns) {
    const { left, right } = column.getBoundingClientRect();
    if (x >= left && x <= right) return column.dataset['column'] ?? null;
  }
  return null;
}
