/** How a list was left: its view, and the views that were saved by name; kept in the preferences as they change. */
import { untrack } from 'svelte';
import { plainView } from '../sheet/types.ts';
import type { Column, SavedView, SheetView } from '../sheet/types.ts';
import { preferences } from '../state/settings.svelte.ts';

export class KeptList {
  view = $state<SheetView>(plainView([]));
  views = $state<SavedView[]>([]);

  /** Made while its component is; `first` is how the list looks on the first visit, where that is not plain. */
  constructor(viewKey: string, viewsKey: string, columns: readonly Column[], first: Partial<SheetView> = {}) {
    this.view = { ...plainView(columns), ...first, ...preferences.read<Partial<SheetView>>(viewKey, {}) };
    this.views = preferences.read<SavedView[]>(viewsKey, []);
    $effect(() => {
      const kept = $state.snapshot(this.view);
      untrack(() => preferences.keep(viewKey, kept));
    });
    $effect(() => {
      const kept = $state.snapshot(this.views);
      untrack(() => preferences.keep(viewsKey, kept));
    });
  }
}
