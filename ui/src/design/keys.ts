/** How keys are read, in one place, so that an input method never triggers a shortcut. */

/** Whether the key belongs to an input method that is composing text. Ask wherever Enter, Esc or a letter acts. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Whether a person is typing text where the event happened. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type);
}

const APPLE = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether an event is a chord such as `Ctrl+Shift+F`; Ctrl is the command key on Apple machines. */
export function isChord(event: KeyboardEvent, chord: string): boolean {
  const parts = chord.split('+');
  // The plus sign is a key of its own as well as what joins keys.
  const key = chord.endsWith('+') ? '+' : parts.at(-1)!;
  const wants = (name: string) => parts.includes(name);
  const command = APPLE ? event.metaKey : event.ctrlKey;
  const shiftMatters = wants('Shift') || key.length > 1 || /^[a-z0-9]$/i.test(key);
  return (
    command === wants('Ctrl') &&
    event.altKey === wants('Alt') &&
    (!shiftMatters || event.shiftKey === wants('Shift')) &&
    (event.key.toLowerCase() === key.toLowerCase() || event.code === `Digit${key}` || event.code === `Key${key}`)
  );
}

/** Whether a key walks over words where a person types: on Apple machines that is what Option and an arrow do. */
export function isWordStep(event: KeyboardEvent, apple = APPLE): boolean {
  return apple && event.altKey && ['ArrowLeft', 'ArrowRight'].includes(event.key) && isTyping(event.target);
}

/** A chord as it is printed beside an action. */
export function chordText(chord: string): string {
  const names: Record<string, string> = APPLE
    ? { Ctrl: '⌘', Alt: '⌥', Shift: '⇧', ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' }
    : { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc' };
  // The plus sign is a key of its own as well as what joins keys.
  if (chord === '+') return chord;
  return chord
    .split('+')
    .map((part) => names[part] ?? part)
    .join(' ');
}
