/** A value as it shall become, told by what it is when its turn comes. */
export type Rework = (now: unknown) => unknown;

/**
 * What is sent for a value that is there now: the value itself, or what becomes of it. Parts of lists and groups are changed
 * by the second, because what is shown can be older than what was sent a moment ago.
 */
export const reworked = (next: unknown, now: unknown): unknown => (typeof next === 'function' ? (next as Rework)(now) : next);
