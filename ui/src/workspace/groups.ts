/** How the lists of a stage are grouped; the groups of each stage stand in its own room. */
export interface KindGroup {
  /** The locale key of the group's name is `ui-group-` with this behind it. */
  name: string;
  kinds: readonly string[];
}
