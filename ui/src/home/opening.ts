/** Opening and creating projects, from home, from the palette and from a backup. */
import { execute } from '../backend/index.ts';
import type { Language, ProjectView } from '../backend/index.ts';
import { leftAt, navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { saving } from '../state/saving.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { report } from '../state/undo.ts';

/** Shows what the core has opened: where the person left it, or the first stage whose gate is not yet passed. */
export function enter(view: ProjectView): void {
  const left = leftAt(view.path);
  project.show(view);
  navigation.reset('home');
  const unfinished = view.overview.stages.find((stage) => stage.done < stage.total);
  if (left) navigation.go(left);
  else navigation.stage(unfinished?.stage ?? 'research');
  for (const warning of view.warnings) toasts.show(warning, { tone: 'danger' });
}

/** Opens a project file; returns whether it opened. */
export async function openProject(path: string): Promise<boolean> {
  try {
    await saving.flush();
    enter(await execute('project.open', { path }));
    return true;
  } catch (cause) {
    report(cause);
    return false;
  }
}

/** Lets the person choose a file and opens it. */
export async function openFromDisk(): Promise<void> {
  try {
    const { path } = await execute('dialog.open_project', {});
    if (path) await openProject(path);
  } catch (cause) {
    report(cause);
  }
}

/** Asks where the full sample shall lie, writes it there and opens it. */
export async function openSample(language: Language, name: string): Promise<void> {
  try {
    const { path } = await execute('dialog.save_project', { name });
    if (path) enter(await execute('project.create', { path, name, language, sample: true }));
  } catch (cause) {
    report(cause);
  }
}
