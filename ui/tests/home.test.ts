/** Home: what it tells of the projects that were open before. */
import { afterEach, expect, test } from 'vitest';
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
