/** The instruments of research on the sample project: they show what the records say, and edits are single steps. */
import axe from 'axe-core';
import { page } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import type { Language } from '../src/backend/index.ts';
// Brought before the first test, so that no test waits for a room to be built.
import '../src/discovery/PainPriority.svelte';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { travel } from '../src/state/undo.ts';
import { find, openWindow, press, until } from './window.ts';
import type { Window } from './window.ts';

type Theme = 'light' | 'dark';

/** Each room with the sign that its data have arrived. */
const ROOMS: [name: string, sign: string][] = [['priority', 'priority-sum']];

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

async function enter(room: string, options: { lang?: Language; theme?: Theme } = {}): Promise<void> {
  open = await openWindow({ lang: 'zh', ...options, open: true });
  navigation.stage('research', room);
  await find(ROOMS.find(([name]) => name === room)![1]);
}

const all = (id: string, inside: ParentNode = document) => [...inside.querySelectorAll<HTMLElement>(`[data-testid=${id}]`)];
const undone = async () => {
  await travel('undo');
};

test.each<[string, string, Language, Theme]>(
  ROOMS.flatMap(([name, sign]) => [
    [name, sign, 'zh', 'light'] as [string, string, Language, Theme],
    [name, sign, 'zh', 'dark'],
    [name, sign, 'en', 'light'],
    [name, sign, 'en', 'dark'],
  ]),
)('the room %s (%s) in %s, %s has no accessibility violation and no missing text', async (name, _, lang, theme) => {
  await page.viewport(1280, 720);
  await enter(name, { lang, theme });
  const answer = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
  expect(answer.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')}`))).toEqual([]);
  expect(document.body.innerText.match(/⟦[^⟧]+⟧/g)).toBe(null);
});

test('pain points stand by priority, and each line says how its figure comes about', async () => {
  await enter('priority');
  const figures = all('pain').map((line) => Number(line.querySelector('.figure')!.textContent));
  expect(figures).toEqual(figures.toSorted((a, b) => b - a));
  const first = all('pain')[0]!;
  const why = all('pain-why', first)[0]!.textContent!;
  expect(why).toContain(`= ${figures[0]}`);
});

test('a new severity moves a pain point in the ranking and is taken back in one step', async () => {
  await enter('priority');
  const last = all('pain').findLast((line) => Number(line.querySelector('.figure')!.textContent) > 0)!;
  const id = last.dataset['record']!;
  const before = project.find(id)!.fields['severity'];
  all('pain-head', last)[0]!.click();
  const rating = await find('pain-severity');
  rating.focus();
  press(before === 5 ? '4' : '5');
  await until('the severity', () => project.find(id)!.fields['severity'] !== before);
  await undone();
  await until('the severity of before', () => project.find(id)!.fields['severity'] === before);
  expect(navigation.place.tab).toBe('priority');
});

test('a pressing pain point without an initiative says so and leads to its record', async () => {
  await enter('priority');
  const pressing = all('pain').find((line) => line.classList.contains('pressing'))!;
  const { links } = (await open!.core.execute('link.list', {})) as { links: { link: { id: string; kind: string; to: string } }[] };
  const id = pressing.dataset['record']!;
  for (const { link } of links.filter((each) => each.link.kind === 'solves' && each.link.to === id)) {
    await project.change('link.delete', { id: link.id });
  }
  const lack = await find('no-initiative');
  await find('first-owing');
  lack.click();
  await until('the list', () => navigation.place.tab === 'pain_point' && navigation.place.record === id);
});

test('the matrix points at the line of a code', async () => {
  await enter('priority');
  all('pain-code').at(-1)!.click();
  await until('the chosen line', () => all('pain').some((line) => line.classList.contains('open')));
});
