/**
 * Every action a person can call by a key or by the palette, in one registry.
 * The help sheet and the palette read it, so neither can tell of a shortcut that does not exist.
 */
import { untrack } from 'svelte';
import { isChord, isComposing, isTyping, isWordStep } from '../design/keys.ts';

/** The parts of the help sheet, in its order. */
export const ACTION_GROUPS = ['projected', 'everywhere', 'navigate', 'edit', 'list', 'plan', 'diagram', 'documents'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

export interface Action {
  id: string;
  /** The locale key of its name. */
  text: string;
  args?: Record<string, string | number>;
  /** The name itself, where it is made of other words. */
  label?: () => string;
  /** Chords such as `Ctrl+K`; the first one is printed. */
  chords: string[];
  /** The part of the help sheet it belongs to. */
  group: ActionGroup;
  /** Shown in the help sheet only: another part of the window acts on it. */
  told?: boolean;
  /** Works also above what covers the window, such as undo during a workshop. */
  always?: boolean;
  /** Kept out of the help sheet: another line of it tells of this key. */
  unlisted?: boolean;
  /** Kept out of the palette, such as opening the palette itself. */
  quiet?: boolean;
  when?: () => boolean;
  /** Returns false where the key should go on to the browser. */
  run?: (event?: KeyboardEvent) => boolean | void;
}

class Shortcuts {
  private sets = $state.raw<readonly (readonly Action[])[]>([]);
  /** The sets of screens that cover the window; what was registered before the last of them rests. */
  private readonly covers = new Set<readonly Action[]>();

  /** Adds actions for as long as their screen is shown; the result takes them off again. */
  register(actions: readonly Action[]): () => void {
    // A screen registers in an effect, which must not run again because the registry has grown.
    untrack(() => (this.sets = [...this.sets, actions]));
    return () => untrack(() => (this.sets = this.sets.filter((set) => set !== actions)));
  }

  /** Adds the actions of a screen that covers the window: those of screens beneath rest, unless they work always. */
  cover(actions: readonly Action[]): () => void {
    this.covers.add(actions);
    const stop = this.register(actions);
    return () => {
      stop();
      this.covers.delete(actions);
    };
  }

  /** What can be called now. */
  get available(): Action[] {
    const top = this.sets.findLastIndex((set) => this.covers.has(set));
    return this.sets
      .flatMap((set, index) => (index >= top ? set : set.filter((action) => action.always)))
      .filter((action) => action.when?.() ?? true);
  }

  /** Runs what a key calls. Single letters rest while a person types or an input method composes. */
  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || isComposing(event) || isWordStep(event)) return;
    // Looked for only where a letter was pressed that calls something: in a long document it takes a while.
    const inDialog = () => document.querySelector('dialog[open]') !== null;
    for (const action of this.available.toReversed()) {
      const chord = action.chords.find((each) => isChord(event, each));
      if (!chord || action.told || !action.run) continue;
      const modified = chord.includes('Ctrl') || chord.includes('Alt') || /^F\d/.test(chord);
      if (!modified && (isTyping(event.target) || inDialog())) continue;
      if (action.run(event) === false) continue;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
  }
}

export const shortcuts = new Shortcuts();
