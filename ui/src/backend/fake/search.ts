/** Finding text in the fake's records; the real core also folds, sounds and ranks. */
import type { WireRecord } from '../types.ts';

/** Every record that holds the text, with the first place where it stands. */
export function findText(records: Iterable<WireRecord>, text: string, limit: number): unknown {
  const wanted = text.trim().toLowerCase();
  const hits = [];
  for (const record of records) {
    const texts: [string, string][] = [
      ['title', record.title],
      ['body', record.body],
      ...Object.entries(record.fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ];
    const found = texts.find(([, value]) => value.toLowerCase().includes(wanted));
    if (!wanted || !found) continue;
    const at = found[1].toLowerCase().indexOf(wanted);
    const start = Math.max(0, at - 24);
    const snippet = found[1].slice(start, at + 60);
    hits.push({
      record: { id: record.id, kind: record.kind, code: record.code, title: record.title },
      field: found[0],
      snippet,
      ranges: [[at - start, at - start + wanted.length]],
    });
  }
  return { hits: hits.slice(0, limit), total: hits.length };
}
