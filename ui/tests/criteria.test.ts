/** Acceptance criteria: what lacks any stands first, examples are written by keys, copied, moved and taken back. */
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Language } from '../src/backend/index.ts';
// Brought before the first test, so that no test waits for the room to be built.
import '../src/criteria/Criteria.svelte';
import { wantedOf } from '../src/criteria/criteria.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { travel } from '../src/state/undo.ts';
import { click, find, openWindow, press, until, write } from './window.ts';
import type { Window } from './window.ts';

/** Several screens are looked through one after the other. */
const SCREENS_MS = 60_000;

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

async function openRoom(options: { lang?: Language; theme?: 'light' | 'dark' } = {}): Promise<void> {
  open = await openWindow({ lang: 'zh', ...options, open: true });
  navigation.stage('requirements', 'criteria');
  await find('criteria-requirement');
}

async function violations(): Promise<string[]> {
  const answer = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
  return answer.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')}`));
}

const all = (id: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
const part = (at: number, name: string) => all('criterion')[at]!.querySelector<HTMLTextAreaElement>(`[data-part=${name}] textarea`)!;
const examples = (id: string) => project.records('acceptance').filter((each) => each.parent === id);
const chosen = () => navigation.place.record!;

/** Opens the first requirement that has this many examples. */
async function choose(count: number): Promise<string> {
  const record = project.records('requirement').find((each) => examples(each.id).length === count)!;
  navigation.select(record.id);
  await until('its examples', () => all('criterion').length === count && document.querySelector(`[data-testid=criteria-requirement][aria-label="${record.title}"]`));
  return record.id;
}

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['en', 'dark'],
])('criteria in %s, %s have no accessibility violation and no missing text', async (lang, theme) => {
  await page.viewport(1280, 720);
  await openRoom({ lang, theme });
  await choose(2);
  expect(await violations()).toEqual([]);
  expect(document.body.innerText.match(/⟦[^⟧]+⟧/g)).toBe(null);
  if (import.meta.env['VITE_LOOK']) await page.screenshot({ path: `../../artefacts/look/criteria-${lang}.png` });
}, SCREENS_MS);

test('what has no example stands before what has some, and the way to the next one is one press', async () => {
  await openRoom();
  const states = all('criteria-entry').map((entry) => entry.dataset['state']);
  const rank = (state: string | undefined) => ['nothing', 'measure', 'examples'].indexOf(state!);
  expect(states.map(rank)).toEqual(states.map(rank).toSorted());
  const before = chosen();
  await click('next-lacking');
  await until('another one', () => chosen() !== before || states.every((state) => state === 'examples'));
});

test('Enter leads through given, when and then, and Ctrl+Enter to a new example, but not while an input method composes (point 9)', async () => {
  await openRoom();
  const id = await choose(1);
  part(0, 'given').focus();
  press('Enter', { isComposing: true, keyCode: 229 });
  expect(document.activeElement).toBe(part(0, 'given'));
  press('Enter');
  expect(document.activeElement).toBe(part(0, 'when'));
  press('Enter');
  expect(document.activeElement).toBe(part(0, 'then'));
  press('Enter', { ctrlKey: true });
  await until('a new example', () => examples(id).length === 2);
  await until('the focus in it', () => document.activeElement === part(1, 'given'));
});

test('a part is sent as one step, and the title follows what must then be so', async () => {
  await openRoom();
  const id = await choose(1);
  write(part(0, 'then'), '十秒内显示“已付款”');
  part(0, 'then').blur();
  await until('the title', () => examples(id)[0]!.title === '十秒内显示“已付款”');
  expect(examples(id)[0]!.fields['then']).toBe('十秒内显示“已付款”');
  await travel('undo');
  await until('the old words', () => examples(id)[0]!.fields['then'] !== '十秒内显示“已付款”');
  expect(project.undo.can_undo).toBe(false);
  expect(navigation.place.tab).toBe('criteria');
});

test('an example is copied behind itself, moved by keys, and deleted with the way back', async () => {
  await openRoom();
  const id = await choose(2);
  const [first, second] = examples(id);
  all('copy-criterion')[0]!.click();
  await until('the copy', () => examples(id).length === 3);
  expect(examples(id)[1]!.fields['then']).toBe(first!.fields['then']);
  await travel('undo');
  await until('two', () => examples(id).length === 2);
  part(0, 'given').focus();
  press('ArrowDown', { altKey: true });
  await until('the other order', () => examples(id)[0]!.id === second!.id);
  all('remove-criterion')[0]!.click();
  await until('one', () => examples(id).length === 1);
  await travel('undo');
  await until('two again', () => examples(id).length === 2);
});

test('C makes one example however often it is pressed, and a deleted one leaves the cursor in its neighbour', async () => {
  await openRoom();
  const id = await choose(2);
  (document.activeElement as HTMLElement | null)?.blur();
  press('c');
  press('c');
  await until('the focus in the new one', () => all('criterion').length === 3 && document.activeElement === part(2, 'given'));
  expect(examples(id).length).toBe(3);
  all('remove-criterion')[1]!.click();
  await until('two', () => examples(id).length === 2);
  await until('the neighbour', () => document.activeElement === part(1, 'given'));
});

test('the way to the next one goes on down the tree, and comes back to what was skipped only at its end', async () => {
  await openRoom();
  await find('criteria-entry');
  const seen: string[] = [];
  const full = wantedOf(project.records('requirement'), project.records('acceptance')).filter((each) => each.examples.length > 0);
  const emptied = [full[1]!, full[4]!, full[9]!].flatMap(({ examples }) => examples.map((each) => each.id));
  await project.change('record.delete', { ids: emptied });
  const wanted = wantedOf(project.records('requirement'), project.records('acceptance'));
  const lacking = wanted.filter((each) => each.standing !== 'examples' || each.unfinished > 0).map(({ record }) => record.id);
  expect(lacking.length).toBeGreaterThan(1);
  navigation.select(lacking[0]!);
  for (let at = 1; at < lacking.length; at += 1) {
    const before = chosen();
    await until('the requirement', () => document.querySelector(`[data-testid=criteria-requirement][aria-label="${project.find(before)!.title}"]`));
    await click('next-lacking');
    seen.push(await until('the next one', () => chosen() !== before && chosen()));
  }
  expect(seen).toEqual(lacking.slice(1));
});

test('the fit criterion is written in place, and what verifies the requirement is told', async () => {
  await openRoom();
  const id = await choose(1);
  write(await find('fit-criterion'), '99% 以内');
  (await find('fit-criterion')).blur();
  await until('the criterion', () => project.find(id)!.fields['fit_criterion'] === '99% 以内');
  await find('verified-by');
});

test('a project without requirements says what comes first (point 51)', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  await project.ensure('requirement');
  await project.change('record.delete', { ids: project.records('requirement').map((each) => each.id) });
  navigation.stage('requirements', 'criteria');
  await find('empty');
  expect(await violations()).toEqual([]);
});
