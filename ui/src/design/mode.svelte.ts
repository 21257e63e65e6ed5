/**
 * Whether something projected covers the window, and with it the larger type of a room.
 * What floats above every screen, such as notes and dialogs, wears the mode as `data-mode`.
 */
import { untrack } from 'svelte';

export type Mode = 'workshop';

class Modes {
  private covers = $state(0);

  /** The mode that floating layers wear; nothing at the desk. */
  get worn(): Mode | undefined {
    return this.covers > 0 ? 'workshop' : undefined;
  }

  /** Something covers the window for as long as its screen is shown; the result takes that back. */
  cover(): () => unknown {
    // Called from an effect, which must not run again because the count has changed.
    untrack(() => (this.covers += 1));
    return () => untrack(() => (this.covers -= 1));
  }
}

export const modes = new Modes();
