/** Going to a record in the list of its kind, out of a room that could show it itself. */
import { navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';

export function open({ id, kind }: { id: string; kind: string }): void {
  const stage = project.meta(kind)?.stage ?? null;
  navigation.go({ area: stage ? 'stage' : 'project', stage, tab: kind, record: id });
  navigation.jumps += 1;
}
