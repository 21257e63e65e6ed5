/** Undo and redo as a person meets them: the step is named and the view moves to what changed. */
import { navigation } from './navigation.svelte.ts';
import { project } from './project.svelte.ts';
import { saving } from './saving.svelte.ts';
import { t } from './text.svelte.ts';
import { toasts } from './toasts.svelte.ts';
import { errorText, labelText } from './words.ts';

/** Takes back the last step, or does it again. */
export async function travel(direction: 'undo' | 'redo'): Promise<void> {
  try {
    await saving.flush();
    const possible = direction === 'undo' ? project.undo.can_undo : project.undo.can_redo;
    if (!possible) {
      toasts.show(t(`ui-nothing-to-${direction}`));
      return;
    }
    const { label, patch } = await project.change(direction, {});
    toasts.show(t(`ui-${direction}-done`, { step: labelText(label) }));
    if (patch.reveal) navigation.reveal(await project.locate(patch.reveal));
  } catch (cause) {
    report(cause);
  }
}

/** Says a refusal in words, with what can be done. */
export function report(cause: unknown): void {
  const { message, hints } = errorText(cause);
  toasts.show(message, { tone: 'danger', hints });
}
