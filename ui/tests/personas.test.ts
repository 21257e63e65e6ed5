/** Persona cards and the pairs of processes: edited in place, copied and compared, on the fake core. */
import axe from 'axe-core';
import { userEvent } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import type { Language } from '../src/backend/index.ts';
// Brought before the first test, so that no test waits for the rooms to be built.
import '../src/journeys/PersonaCards.svelte';
import '../src/journeys/Processes.svelte';
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

type Options = { lang?: Language; theme?: 'light' | 'dark' };

async function openCards(options: Options = {}): Promise<void> {
  open = await openWindow({ lang: 'zh', ...options, open: true });
  navigation.stage('research', 'persona-cards');
  await until('the cards', () => document.querySelectorAll('[data-testid=persona]').length === 4);
}

async function openPairs(options: Options = {}): Promise<void> {
  open = await openWindow({ lang: 'zh', ...options, open: true });
  navigation.stage('research', 'process-pairs');
  await find('process-pair');
  await until('what shows in it', () => document.querySelector('[data-testid=process-pair] [data-testid=map-chip]'));
}

const card = (id = 'per.lin') => document.querySelector<HTMLElement>(`[data-testid=persona][data-record="${id}"]`)!;
const sliders = () => [...card().querySelectorAll<HTMLElement>('[role=slider]')];
const fields = (id: string) => project.find(id)!.fields;
const steps = () =>
  (open!.core.handlers['history']({ limit: 500 }) as { operations: { undone: boolean }[] }).operations.filter((each) => !each.undone).length;

async function violations(): Promise<string[]> {
  const answer = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  });
  return answer.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`));
}

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
])('cards and pairs in %s, %s have no accessibility violation and no missing text', async (lang, theme) => {
  await openCards({ lang, theme });
  expect(await violations()).toEqual([]);
  navigation.stage('research', 'process-pairs');
  await find('process-pair');
  await until('what shows in it', () => document.querySelector('[data-testid=process-pair] [data-testid=map-chip]'));
  expect(await violations()).toEqual([]);
  expect(document.body.innerText.match(/⟦[^⟧]+⟧/g)).toBe(null);
});

test('a preference is moved by keys and drawn by mouse, each with its own way back', async () => {
  await openCards();
  const [quality, interest] = sliders();
  quality!.focus();
  press('ArrowLeft');
  await until('a place lower', () => fields('per.lin')['prefers_quality'] === 4);
  press('2');
  await until('the place of the digit', () => fields('per.lin')['prefers_quality'] === 2);
  const slider = interest!;
  slider.setPointerCapture = () => undefined;
  const track = slider.querySelector('.track')!.getBoundingClientRect();
  const pointer = (type: string, clientX: number) =>
    slider.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, clientX, clientY: track.top + 5, button: 0 }));
  const before = steps();
  pointer('pointerdown', track.right);
  pointer('pointermove', track.left + track.width / 2);
  pointer('pointermove', track.left);
  expect(fields('per.lin')['prefers_interest']).toBe(4);
  pointer('pointerup', track.left);
  await until('the lowest place', () => fields('per.lin')['prefers_interest'] === 1);
  expect(steps()).toBe(before + 1);
  await travel('undo');
  await until('the place of before', () => fields('per.lin')['prefers_interest'] === 4);
  expect(navigation.place.tab).toBe('persona-cards');
});

test('a channel is added by Enter, never by the Enter of an input method (point 9)', async () => {
  await openCards();
  const field = card().querySelector<HTMLInputElement>('[data-testid=chip-input]')!;
  write(field, '直播间');
  press('Enter', { isComposing: true });
  expect((fields('per.lin')['channels'] as string[]).length).toBe(3);
  press('Enter');
  await until('the channel', () => (fields('per.lin')['channels'] as string[]).includes('直播间'));
  press('Backspace');
  await until('it is gone', () => (fields('per.lin')['channels'] as string[]).length === 3);
});

test('a channel is taken away by its cross, and the focus stays with the channels', async () => {
  await openCards();
  const cross = card().querySelector<HTMLElement>('.chip button')!;
  cross.focus();
  cross.click();
  await until('one less', () => (fields('per.lin')['channels'] as string[]).length === 2);
  expect(document.activeElement).toBe(card().querySelector('[data-testid=chip-input]'));
});

test('a process keeps its two versions together when one of them is renamed', async () => {
  await openPairs();
  const before = steps();
  const title = document.querySelectorAll<HTMLInputElement>('[data-testid=process-title]')[1]!;
  write(title, '网店订单处理（未来）');
  title.blur();
  await until('both names', () => project.find('prc.online-order-asis')!.title === '网店订单处理（现状）');
  expect(project.find('prc.online-order-tobe')!.title).toBe('网店订单处理（未来）');
  expect(document.querySelectorAll('[data-testid=process-title]')).toHaveLength(2);
  expect(steps()).toBe(before + 1);
});

test('a persona is made, duplicated and deleted with a way back', async () => {
  await openCards();
  await click('new-persona');
  (await until('the choice', () => document.querySelectorAll<HTMLElement>('[role=menuitem]')[1])).click();
  await until('the card', () => project.records('persona').length === 5);
  expect(project.records('persona').at(-1)!.fields['prefers_quality']).toBe(4);
  card().querySelector<HTMLElement>('[data-testid=persona-menu]')!.click();
  (await until('the menu', () => document.querySelectorAll<HTMLElement>('[role=menuitem]')[1])).click();
  await until('the copy', () => project.records('persona').length === 6);
  expect(project.records('persona').some((each) => each.title === '林可，27 岁，合租的产品设计师（副本）')).toBe(true);
  await until('the menu to close', () => !document.querySelector('[role=menuitem]'));
  card().querySelector<HTMLElement>('[data-testid=persona-menu]')!.click();
  (await until('the menu', () => document.querySelectorAll<HTMLElement>('[role=menuitem]')[3])).click();
  await until('the card to go', () => !project.find('per.lin'));
  (await until('the offer', () => document.querySelector<HTMLElement>('[data-testid=toast] .link'))).click();
  await until('the card to return', () => card());
});

test('a title is written on its card, shown on as many lines as it needs, and sent by Enter', async () => {
  await openCards();
  const title = card().querySelector<HTMLTextAreaElement>('[data-testid=persona-title]')!;
  const height = title.clientHeight;
  write(title, '林可，二十七岁，在市中心与两位朋友合租的产品设计师，每天下班前在手机上下单');
  await until('a second line', () => title.clientHeight > height && title.scrollHeight <= title.clientHeight);
  title.focus();
  title.select();
  await userEvent.keyboard('Lin Ke{Enter}');
  await until('the title', () => project.find('per.lin')!.title === 'Lin Ke');
});

test('today and future stand side by side with pain points, initiatives and diagrams, and a jump stays in the room', async () => {
  await openPairs();
  const text = (await find('process-pair')).innerText;
  expect(text).toContain('小程序订单人工重录');
  expect(text).toContain('全渠道订单中心');
  expect(document.querySelectorAll('[data-testid=process-diagram]').length).toBeGreaterThan(0);
  expect(document.querySelectorAll('td.changed').length).toBe(3);
  navigation.reveal({ id: 'pain.refund-slow', kind: 'pain_point' });
  await until('the process in which it shows', () => document.querySelector('[data-testid=process-pair]')!.textContent!.includes('退款平均 4.6 天'));
  expect(navigation.place.tab).toBe('process-pairs');
});

test('the future is copied from today in one step, and edited in place', async () => {
  await openPairs();
  await project.change('record.delete', { ids: ['prc.online-order-tobe'] });
  const before = steps();
  await click('copy-process');
  const made = await until('the future', () => project.records('process').find((each) => each.title === '线上订单处理（未来）'));
  expect(steps()).toBe(before + 1);
  expect(made.fields['rules']).toBe(fields('prc.online-order-asis')['rules']);
  const field = (await find('process-to_be-trigger')) as HTMLInputElement;
  write(field, '订单进入中心');
  press('Enter');
  await until('the trigger', () => fields(made.id)['trigger'] === '订单进入中心');
  await until('its mark', () => document.querySelectorAll('td.changed').length === 1);
});

test('a pain point is made for a process and waits for its name', async () => {
  await openPairs();
  document.querySelector<HTMLElement>('[data-testid=add-pain_point]')!.click();
  (await until('the menu', () => document.querySelector<HTMLElement>('[role=menuitem]'))).click();
  const made = await until('the pain point', () => project.records('pain_point').find((each) => each.title === '未命名痛点'));
  expect(made.fields['process']).toBe('prc.online-order-asis');
  await until('its name to be written', () => document.activeElement?.id === 'field-title');
});

test('a project without processes says what they are for (point 51)', async () => {
  await openPairs();
  await project.change('record.delete', { ids: project.records('process').map((each) => each.id) });
  await click('first-process');
  await until('the process', () => project.records('process').length === 1);
  await find('process-pair');
});
