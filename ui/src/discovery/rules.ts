/** The numbers by which the gate of research counts. The core does not tell them; they stand here once. */

/** The priority from which evidence and an initiative are asked for, where the project names none of its own. */
export const USUAL_THRESHOLD = 12;
/** The highest priority: five of severity times five of frequency. */
export const HIGHEST_PRIORITY = 25;
/** Below this share, in percent, the type of silo is asked for. */
export const POOR_BELOW = 60;
