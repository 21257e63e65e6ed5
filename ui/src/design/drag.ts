/** Following the pointer from a press until it is let go, in one place, so that Escape gives up every drag alike. */

export interface Drag {
  /** Hears of each move, once the pointer has gone far enough to mean one. */
  move: (now: PointerEvent) => void;
  /** Hears of the end: whether what was done shall stand, and whether the pointer has gone anywhere. */
  end: (kept: boolean, moved: boolean) => void;
}

/** Begins with a press; the result gives the drag up. */
export function drag(press: PointerEvent, { move, end }: Drag, startsAtPx = 0): () => void {
  const handle = press.currentTarget as Element;
  let moved = false;
  let over = false;
  const onmove = (now: PointerEvent) => {
    if (!moved && Math.hypot(now.clientX - press.clientX, now.clientY - press.clientY) < startsAtPx) return;
    if (!moved) capture(handle, press.pointerId);
    moved = true;
    move(now);
  };
  const stop = (kept: boolean) => {
    if (over) return;
    over = true;
    window.removeEventListener('pointermove', onmove);
    window.removeEventListener('pointerup', onup);
    window.removeEventListener('pointercancel', oncancel);
    window.removeEventListener('keydown', onkeydown, true);
    end(kept, moved);
  };
  const onup = () => stop(true);
  const oncancel = () => stop(false);
  const onkeydown = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    key.preventDefault();
    key.stopPropagation();
    stop(false);
  };
  window.addEventListener('pointermove', onmove);
  window.addEventListener('pointerup', onup);
  window.addEventListener('pointercancel', oncancel);
  window.addEventListener('keydown', onkeydown, true);
  return () => stop(false);
}

/** Only what is dragged answers the pointer meanwhile, and its cursor stays. */
function capture(handle: Element, pointer: number): void {
  try {
    handle.setPointerCapture(pointer);
  } catch {
    // The pointer is gone already; its moves reach the window all the same.
  }
}
