/** The fake's contradictions between features and exclusions, found by the words they share. */
import type { Brief, Conflict, WireRecord } from '../types.ts';

const LEAST_SHARED = 3;
const ALIKE = 0.5;

/** Pairs of neighbouring Chinese signs and the longer words of other scripts. */
function words(text: string): Set<string> {
  const found = new Set<string>();
  for (const [run] of text.toLowerCase().matchAll(/[a-z0-9]+|[\u4e00-\u9fff]+/g)) {
    if (/^[a-z0-9]/.test(run)) {
      if (run.length > 3) found.add(run);
    } else for (let at = 0; at + 1 < run.length; at += 1) found.add(run.slice(at, at + 2));
  }
  return found;
}

function isAlike(one: Set<string>, other: Set<string>): boolean {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= LEAST_SHARED && shared >= Math.min(one.size, other.size) * ALIKE;
}

const brief = ({ id, kind, code, title }: WireRecord): Brief => ({ id, kind, code, title });
const text = (record: WireRecord, field: string) => String(record.fields[field] ?? '');

export function fakeConflicts(records: Iterable<WireRecord>): Conflict[] {
  const all = [...records];
  const exclusions = all.filter(({ kind }) => kind === 'exclusion');
  const comments = all.filter(({ kind }) => kind === 'comment');
  const features = all.filter(({ kind, fields }) => kind === 'feature' && !['out', 'deferred'].includes(String(fields['scope'])));
  return features.flatMap((feature) =>
    exclusions
      .filter((exclusion) =>
        [feature.title, text(feature, 'purpose')].some((said) => isAlike(words(said), words(text(exclusion, 'statement')))),
      )
      .map((exclusion) => {
        const answer = comments.find(
          (comment) =>
            comment.fields['about'] === feature.id &&
            comment.fields['disposition'] !== 'open' &&
            text(comment, 'text').includes(exclusion.code),
        );
        return {
          feature: brief(feature),
          exclusion: brief(exclusion),
          statement: text(exclusion, 'statement'),
          answer: answer ? brief(answer) : null,
        };
      }),
  );
}
