/** Ways through the rooms of research. */
import { tick } from 'svelte';
import { navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';

/** Goes to a record in the list of its kind, out of a room that could show it itself. */
export function open({ id, kind }: { id: string; kind: string }): void {
  const stage = project.meta(kind)?.stage ?? null;
  navigation.go({ area: stage ? 'stage' : 'project', stage, tab: kind, record: id });
  navigation.jumps += 1;
}

/** Selects what was just made, and leads to the field of its name, which is the first thing to be said. */
export async function introduce(id: string | null, testid: string): Promise<void> {
  if (id === null) return;
  navigation.select(id);
  await tick();
  const field = document.querySelector<HTMLInputElement>(`[data-record="${CSS.escape(id)}"] [data-testid=${testid}]`);
  field?.focus();
  field?.select();
}
