/** Finds words by letters, by Chinese characters, or by pinyin whole or in initials. */
type PinyinMatch = (text: string, query: string) => number[] | null;

let pinyin: PinyinMatch | null = null;

/** Brings the pinyin dictionary; it is large, so it comes only when someone searches. */
export async function bringPinyin(): Promise<void> {
  if (pinyin) return;
  const { match } = await import('pinyin-pro');
  pinyin = (text, query) => match(text, query, { continuous: true });
}

/** How well a text answers a query: higher is better, and null is no match. */
export function matchScore(text: string, query: string): number | null {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return 0;
  const at = text.toLowerCase().indexOf(wanted);
  if (at >= 0) return 100 - Math.min(at, 50);
  if (/^[a-z\s']+$/.test(wanted) && pinyin) {
    const found = pinyin(text, wanted.replaceAll(/[\s']/g, ''));
    if (found) return 40 - Math.min(found[0] ?? 0, 30);
  }
  return null;
}
