/** What bounds the scope beside the feature list, and what each of it says. */

/** A list of what bounds the scope: its kind, its main sentence and what else is asked about each. */
export interface Bound {
  readonly kind: 'exclusion' | 'assumption' | 'constraint' | 'extension_scenario' | 'decision';
  /** The field that says it; a title where the kind has no sentence of its own. */
  readonly main: string;
  /** A choice that is answered by one click. */
  readonly choice?: string;
  /** Longer texts, shown once the line is opened. */
  readonly texts: readonly string[];
}

export const BOUNDS: readonly Bound[] = [
  { kind: 'exclusion', main: 'statement', texts: ['reason', 'source'] },
  { kind: 'assumption', main: 'statement', texts: ['reason', 'source'] },
  { kind: 'constraint', main: 'statement', texts: ['reason', 'source'] },
  { kind: 'extension_scenario', main: 'scenario', choice: 'absorbed', texts: ['change_needed'] },
  {
    kind: 'decision',
    main: 'title',
    choice: 'status',
    texts: ['decision', 'effect_on_cost', 'effect_on_quality', 'effect_on_security'],
  },
];

export type SideTab = 'details' | 'conflicts' | Bound['kind'];
