/** How the lists of a stage are grouped; the groups of each stage stand in its own room. */
import type { LucideProps } from '@lucide/svelte';
import type { Component } from 'svelte';

export interface KindGroup {
  /** The locale key of the group's name is `ui-group-` with this behind it. */
  name: string;
  kinds: readonly string[];
}

/** A view of a stage that is no list; it is brought when it is first entered. */
export interface StageView {
  /** Its place in the address; the locale key of its name is `ui-view-` with this behind it. */
  name: string;
  icon: Component<LucideProps>;
  room: () => Promise<{ default: Component }>;
}
