/** The action that makes a record of the kind that a room shows. */
import type { Action } from '../shell/shortcuts.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { kindName } from '../state/words.ts';

/** C makes one, where the project may be changed and what it would belong to is there; `named` where it is not called by its kind. */
export const creating = (
  kind: string,
  run: () => void,
  { possible = () => true, named = () => kindName(kind) }: { possible?: () => boolean; named?: () => string } = {},
): Action => ({
  id: 'create',
  text: 'ui-new',
  label: () => t('ui-new-named', { kind: named() }),
  chords: ['c'],
  group: 'list',
  when: () => !project.readOnly && possible(),
  run,
});
