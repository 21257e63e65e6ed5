/** The milestone board: dates, deliverables, payments and what is wrong with them, on the fake core. */
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import type { Language } from '../src/backend/index.ts';
// Brought before the first test, so that no test waits for the room to be built.
import '../src/plan/Milestones.svelte';
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

async function openBoard(options: { lang?: Language; theme?: 'light' | 'dark' } = {}): Promise<void> {
  open = await openWindow({ lang: 'zh', ...options, open: true });
  navigation.stage('development', 'milestones');
  await find('milestone-sum');
  await until('the payments', () => document.querySelector<HTMLInputElement>('[data-testid=milestone-payment]')?.value);
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-testid=milestone]')];
const inRow = <E extends HTMLElement>(row: HTMLElement, id: string) => row.querySelector<E>(`[data-testid=${id}]`)!;

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
])('the board in %s, %s has no accessibility violation and no missing text', async (lang, theme) => {
  await openBoard({ lang, theme });
  const answer = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
  expect(answer.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')}`))).toEqual([]);
  expect(document.body.innerText.match(/⟦[^⟧]+⟧/g)).toBe(null);
});

test('milestones stand in the order of their dates with the payments that add up to the whole', async () => {
  await openBoard();
  const dates = rows().map((row) => row.querySelector('.date')!.textContent!);
  expect(dates).toEqual(dates.toSorted());
  expect((await find('milestone-sum')).textContent).toBe('100%');
  expect(document.querySelector('[data-testid=milestone-warning]')).toBe(null);
});

test('payments that do not make up the whole are told with what is missing, and undo heals them here', async () => {
  await openBoard();
  const field = inRow<HTMLInputElement>(rows()[0]!, 'milestone-payment');
  write(field, '5');
  press('Enter');
  const warning = await find('milestone-warning');
  expect(warning.textContent).toContain('95%');
  expect(warning.textContent).toContain('5%');
  await travel('undo');
  await until('the whole', () => !document.querySelector('[data-testid=milestone-warning]'));
  expect(navigation.place.tab).toBe('milestones');
});

test('a share that is no percentage is put back', async () => {
  await openBoard();
  const field = inRow<HTMLInputElement>(rows()[0]!, 'milestone-payment');
  const before = field.value;
  write(field, '250');
  press('Enter');
  expect(field.value).toBe(before);
  expect(project.undo.can_undo).toBe(false);
});

test('a milestone is noted as reached and as invoiced', async () => {
  await openBoard();
  const row = rows().find((each) => inRow(each, 'milestone-reach').getAttribute('aria-pressed') === 'false' && inRow<HTMLInputElement>(each, 'milestone-payment').value)!;
  const id = row.dataset['task']!;
  inRow(row, 'milestone-reach').click();
  await until('the day', () => project.find(id)?.fields['actual_finish']);
  const line = await until('the row', () => document.querySelector<HTMLElement>(`[data-testid=milestone][data-task="${id}"]`));
  inRow(line, 'milestone-invoiced').click();
  await until('the invoice', () => project.find(id)?.fields['invoiced'] === true);
});

test('a project without milestones says what they are for', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  await project.ensure('task');
  await project.change('record.delete', { ids: project.records('task').map((each) => each.id) });
  navigation.stage('development', 'milestones');
  await find('empty');
  await click('new-milestone');
  await until('the milestone', () => rows().length === 1);
});
