/** How the lists of a stage are grouped; the groups of each stage stand in its own room. */
import type { LucideProps } from '@lucide/svelte';
import type { Component } from 'svelte';

/** Something that a list of records offers besides making one by hand. */
export interface ListTool {
  /** The locale key of what it is called. */
  text: string;
  icon: Component<LucideProps>;
  run: () => void;
}

export interface KindGroup {
  /** The locale key of the group's name is `ui-group-` with this behind it. */
  name: string;
  kinds: readonly string[];
  /** What a list of the group offers besides, by its kind. */
  tools?: Readonly<Record<string, ListTool>>;
}

/** A view of a stage that is no list; it is brought when it is first entered. */
export interface StageView {
  /** Its place in the address; the locale key of its name is `ui-view-` with this behind it. */
  name: string;
  icon: Component<LucideProps>;
  room: () => Promise<{ default: Component }>;
}
