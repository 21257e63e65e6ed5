/** Home: what it tells of the projects that were open before. */
import { afterEach, expect, test } from 'vitest';
import type { Language } from '../src/backend/index.ts';
import { speak } from '../src/state/text.svelte.ts';
import { nextStep } from '../src/state/words.ts';
import { find, openWindow } from './window.ts';
import type { Window } from './window.ts';

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

/** The cells of each row as a person reads them. */
async function rows(): Promise<string[][]> {
  const table = await find('recent');
  const cells = (row: Element) => [...row.querySelectorAll('td')].map((each) => each.innerText.replaceAll(/\s+/g, ' '));
  return [...table.querySelectorAll('tbody tr')].map(cells);
}

test('each project tells its next milestone with its delay, failing checks, open changes and top risks', async () => {
  open = await openWindow({ lang: 'zh' });
  const [late, punctual, early] = await rows();
  expect(late?.slice(2, 6)).toEqual(['一期上线 2026-12-18 · 晚 5 天', '3', '2', '2']);
  expect(punctual?.slice(2, 6)).toEqual(['方案评审 2026-12-03 · 按期', '0', '0', '0']);
  expect(early?.[2]).toBe('计划完工 · 早 2 天');
});

test('a project that was never left tells nothing instead of naughts', async () => {
  open = await openWindow({ lang: 'en' });
  const unknown = (await rows()).at(-1);
  expect(unknown?.slice(2, 6)).toEqual(['–', '–', '–', '–']);
});

test.each<[Language, string, string]>([
  ['en', 'check-coaching-strategies-complete', 'Complete strategy, tool, content and execution'],
  ['zh', 'check-research-pain-points-answered', '为这个痛点关联一个解决它的举措'],
])('in %s a next step is a first clause without the mark that parts it from the rest', async (lang, check, step) => {
  await speak(lang);
  const record = { id: 'x', kind: 'strategy', code: 'X-001', title: '' };
  expect(nextStep({ check, stage: 'research', record, kind: null, field: null, args: {} })).toBe(`X-001 · ${step}`);
});

test('in English a day is written in the order of the documents', async () => {
  open = await openWindow({ lang: 'en' });
  const [late] = await rows();
  expect(late?.[2]).toContain('18 Dec 2026');
  expect(document.documentElement.lang).toBe('en-GB');
});
