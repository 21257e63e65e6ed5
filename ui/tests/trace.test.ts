/** The trace room: columns that light up, the matrix, the gaps and the links to review, on the fake core with the real sample. */
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import type { Language } from '../src/backend/index.ts';
// Brought before the first test, so that no test waits for the room to be built.
import '../src/trace/Trace.svelte';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { travel } from '../src/state/undo.ts';
import { click, find, openWindow, press, until, write } from './window.ts';
import type { Window } from './window.ts';

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

const all = (id: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
const column = (kind: string) => find(`trace-column-${kind}`);
const cards = (kind: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="trace-column-${kind}"] [role=option]`)];

async function openRoom(tab: string, options: { lang?: Language; theme?: 'light' | 'dark' } = {}): Promise<void> {
  open = await openWindow({ lang: 'zh', ...options, open: true });
  navigation.go({ area: 'trace', tab });
  await find('trace');
}

async function openColumns(): Promise<void> {
  await openRoom('columns');
  await until('the cards', () => cards('feature').length > 5);
}

async function wrong(): Promise<string[]> {
  const answer = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  });
  const found = answer.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
  return [...found, ...(document.body.innerText.match(/⟦[^⟧]+⟧/g) ?? [])];
}

const SIGNS: [tab: string, sign: string][] = [
  ['columns', 'trace-card'],
  ['matrix', 'matrix-cell'],
  ['gaps', 'gap'],
  ['suspects', 'suspect'],
];

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
])(
  'no view of the room in %s, %s has an accessibility violation or a missing text',
  async (lang, theme) => {
    await openRoom('columns', { lang, theme });
    for (const [tab, sign] of SIGNS) {
      navigation.go({ area: 'trace', tab });
      await find(sign);
      if (tab === 'columns') {
        cards('pain_point')[0]!.click();
        await find('why');
      }
      expect(await wrong(), tab).toEqual([]);
    }
  },
  120_000,
);

test('a selected record lights up what it stands on and what stands on it, with lines, and the rest steps back (point 46)', async () => {
  await openColumns();
  const initiative = cards('initiative')[0]!;
  initiative.click();
  await until('lit cards', () => cards('feature').some((card) => card.classList.contains('lit')));
  expect(cards('pain_point').some((card) => card.classList.contains('lit'))).toBe(true);
  expect(cards('pain_point').some((card) => card.classList.contains('dim'))).toBe(true);
  expect(document.querySelectorAll('[data-testid=trace-columns] path').length).toBeGreaterThan(3);
  await click('trace-chain-only');
  await until('only the chain', () => document.querySelectorAll('[data-testid=trace-card]').length > 0 && cards('pain_point').every((card) => card.classList.contains('lit')));
});

test('a long column draws only what is in sight', async () => {
  await openColumns();
  expect(project.count('feature')).toBeGreaterThan(120);
  expect(cards('feature').length).toBeLessThan(40);
});

test('arrows go down a column and across to the next, and Escape lets go', async () => {
  await openColumns();
  const list = (await column('initiative')).querySelector<HTMLElement>('[role=listbox]')!;
  list.focus();
  press('ArrowDown');
  const first = await until('a selection', () => navigation.place.record);
  press('ArrowDown');
  await until('the next one', () => navigation.place.record !== first);
  press('ArrowRight');
  await until('a feature', () => cards('feature').some((card) => card.getAttribute('aria-selected') === 'true'));
  expect(document.activeElement?.closest('[data-kind]')?.getAttribute('data-kind')).toBe('feature');
  press('Escape');
  await until('nothing selected', () => navigation.place.record === null);
});

test('a filter leaves what answers it with its whole chain, and tells how much was found', async () => {
  await openColumns();
  const before = Number((await column('initiative')).querySelector('.meta')!.textContent!.match(/\d+/)![0]);
  const code = cards('pain_point')[0]!.querySelector('.code')!.textContent!;
  write(await find('trace-text'), code);
  await until('one pain point', () => cards('pain_point').length === 1);
  const left = cards('initiative').length;
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(before);
  await click('trace-filter-clear');
  await until('all again', () => cards('pain_point').length > 1);
});

test('the matrix links and unlinks with Space as one step each, and counts what is empty', async () => {
  await openRoom('matrix');
  const grid = await find('matrix-grid');
  grid.focus();
  const empty = await until('an empty cell', () => all('matrix-cell').find((cell) => cell.dataset['state'] === 'none'));
  empty.click();
  const id = empty.id;
  const state = () => document.getElementById(id)?.dataset['state'];
  expect(state(), 'the first click only goes there').toBe('none');
  press(' ');
  await until('the link', () => state() === 'linked');
  press(' ');
  await until('the link gone', () => state() !== 'linked');
  await travel('undo');
  await until('the link back', () => navigation.place.area !== 'trace' || state() === 'linked');
});

test('gaps say what is unknown, can be filtered, and are written into a file that a person chose', async () => {
  await openRoom('gaps');
  await find('gap');
  const count = Number((await find('gap-count')).textContent);
  expect(count).toBe(document.querySelectorAll('[data-testid=gap]').length);
  expect(document.querySelector('[data-testid=gaps]')!.textContent).toContain('未知');
  let asked: { path: string; ids?: string[] } | null = null;
  open!.core.handlers['trace.export'] = (request) => ((asked = request), { path: request.path, rows: request.ids?.length ?? 0 });
  await click('gaps-save');
  await until('the export', () => asked);
  expect(asked!).toMatchObject({ path: '/home/consultant/主线缺口.csv' });
  expect(asked!.ids?.length).toBe(count);
});

test('suspect links are confirmed one by one, as chosen and together, each time as one step', async () => {
  await openRoom('suspects');
  await find('suspect');
  const start = all('suspect').length;
  expect(start).toBeGreaterThan(4);
  all('confirm-one')[0]!.click();
  await until('one less', () => all('suspect').length === start - 1);
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-testid=suspect] input[type=checkbox]')];
  boxes[0]!.click();
  boxes[1]!.click();
  await click('confirm-chosen');
  await until('two less', () => all('suspect').length === start - 3);
  await click('confirm-all');
  await find('empty');
  await project.change('undo', {});
  await until('all of the last step back', () => all('suspect').length === start - 3);
});

test('keys go on down the suspect links: the next one takes the focus of a confirmed one', async () => {
  await openRoom('suspects');
  await find('suspect');
  const start = all('suspect').length;
  const second = all('confirm-one')[1]!.getAttribute('aria-label');
  all('confirm-one')[0]!.focus();
  all('confirm-one')[0]!.click();
  await until('one less', () => all('suspect').length === start - 1);
  await until('the next one', () => document.activeElement?.getAttribute('aria-label') === second);
});

test('an answer that was overtaken is not shown', async () => {
  await openColumns();
  const spine = open!.core.handlers['trace.spine'];
  const slow: (() => void)[] = [];
  let asked = 0;
  open!.core.handlers['trace.spine'] = async (request) => {
    const answer = await spine(request);
    asked += 1;
    if (asked === 1) await new Promise<void>((go) => slow.push(go));
    return answer;
  };
  await project.ensure('pain_point');
  const pain = project.records('pain_point')[0]!;
  await project.change('record.update', { id: pain.id, fields: { title: '旧的说法' } });
  await until('the slow question', () => slow.length === 1);
  await project.change('record.update', { id: pain.id, fields: { title: '新的说法' } });
  const shown = () => document.querySelector(`[data-testid=trace-card][data-record="${pain.id}"]`)?.textContent ?? '';
  await until('the new words', () => shown().includes('新的说法'));
  slow[0]!();
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  expect(shown()).toContain('新的说法');
});

test('the panel tells why a record exists and leads along the way', async () => {
  await openColumns();
  const requirement = cards('requirement')[0]!;
  requirement.click();
  const why = await find('why');
  const end = await until('an end', () => why.querySelector<HTMLElement>('[data-testid=why-end] [data-code^="PAIN-"]'));
  end.click();
  await until('the pain point', () => cards('pain_point').some((card) => card.getAttribute('aria-selected') === 'true'));
  expect(navigation.place.area).toBe('trace');
});
