/** Lists of buttons that the arrows walk along. */
import { isComposing } from './keys.ts';

/** Moves the focus to the neighbour of the entry that has it; from a field above the list, down to its first entry. */
export function walkEntries(event: KeyboardEvent, list: HTMLElement | undefined): void {
  if (isComposing(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const entries = [...(list?.querySelectorAll<HTMLElement>('.list-entry') ?? [])];
  const next = entries[entries.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
