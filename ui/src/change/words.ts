/** Which words differ between two texts: a longest common subsequence over words, and over single Chinese signs. */
export interface Run {
  kind: 'same' | 'deleted' | 'inserted';
  text: string;
}

/** Texts longer than this are told as a whole; the table of the comparison grows with the product of both. */
const LONGEST = 600;
/** Texts of which a smaller share is the same are other texts; word by word they could not be read. */
const ALIKE = 0.4;
/** A word takes the space behind it along, so that spaces alone are never what two texts have in common. */
const WORD = /(?:\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+|[^\p{L}\p{N}\s])\s*|\s+/gu;

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];
const isSame = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && one.trim() === other.trim();

export function compareWords(before: string, after: string): Run[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const whole = () => joined([['deleted', before], ['inserted', after]]);
  if (old.length > LONGEST || now.length > LONGEST) return whole();
  const common = lengths(old, now);
  if (common[0]![0]! < Math.min(old.length, now.length) * ALIKE) return whole();
  const runs: [Run['kind'], string][] = [];
  let [at, to] = [0, 0];
  while (at < old.length || to < now.length) {
    if (isSame(old[at], now[to])) {
      runs.push(['same', now[to]!]);
      at += 1;
      to += 1;
    } else if (to >= now.length || (at < old.length && common[at + 1]![to]! >= common[at]![to + 1]!)) {
      runs.push(['deleted', old[at]!]);
      at += 1;
    } else {
      runs.push(['inserted', now[to]!]);
      to += 1;
    }
  }
  return joined(runs);
}

/** For every pair of places, how many words the rests of both texts have in common. */
function lengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = now.length - 1; to >= 0; to -= 1) {
      const same = isSame(old[at], now[to]);
      table[at]![to] = same ? table[at + 1]![to + 1]! + 1 : Math.max(table[at + 1]![to]!, table[at]![to + 1]!);
    }
  }
  return table;
}

/** Runs of the same sort as one, with what went before what came. */
function joined(words: readonly [Run['kind'], string][]): Run[] {
  const runs: Run[] = [];
  let gone = '';
  let come = '';
  const settle = () => {
    if (gone) runs.push({ kind: 'deleted', text: gone });
    if (come) runs.push({ kind: 'inserted', text: come });
    gone = '';
    come = '';
  };
  for (const [kind, text] of words) {
    if (kind === 'deleted') gone += text;
    else if (kind === 'inserted') come += text;
    else {
      settle();
      const last = runs.at(-1);
      if (last?.kind === 'same') last.text += text;
      else runs.push({ kind, text });
    }
  }
  settle();
  return runs;
}
