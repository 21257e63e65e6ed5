/** The journey map: written in place, bent, carried, joined with pain points and taken back, on the fake core. */
import axe from 'axe-core';
import { userEvent } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import { CommandError } from '../src/backend/index.ts';
import type { Language } from '../src/backend/index.ts';
// Brought before the first test, so that no test waits for the room to be built.
import '../src/journeys/JourneyMap.svelte';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { travel } from '../src/state/undo.ts';
import { click, find, openWindow, press, until, write } from './window.ts';
import type { Window } from './window.ts';

const JOURNEY = 'jrn.seed-asis';
const STEP = 'jst.seed-asis.4';

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

async function openMap(options: { lang?: Language; theme?: 'light' | 'dark' } = {}): Promise<void> {
  open = await openWindow({ lang: 'zh', ...options, open: true });
  navigation.stage('research', 'journey-map');
  await find('map');
  await until('what follows from pain points', () => document.querySelector('[data-testid=map-chip].derived'));
}

const cell = (line: string, step = STEP) => document.querySelector<HTMLElement>(`[data-line=${line}][data-step="${step}"]`)!;
const point = (step = STEP) => cell('emotion', step).querySelector<HTMLElement>('[data-testid=emotion-point]')!;
const fields = (step = STEP) => project.find(step)!.fields;
const active = () => document.activeElement?.closest<HTMLElement>('[data-line]')?.dataset;
const order = () => project.records('journey_step').flatMap((step) => (step.parent === JOURNEY ? [step.id] : []));
const undoable = () => open!.core.handlers['history']({ limit: 500 }) as { operations: { undone: boolean }[] };
const steps = () => undoable().operations.filter((operation) => !operation.undone).length;

/** Goes to a cell without writing in it. */
async function enter(line: string, step = STEP): Promise<void> {
  cell(line, step).click();
  await until('the focus', () => active()?.['line'] === line && active()?.['step'] === step);
  press('Escape');
}

async function violations(): Promise<string[]> {
  const answer = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  });
  return answer.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`));
}

const missing = () => document.body.innerText.match(/⟦[^⟧]+⟧/g);

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
])('the map in %s, %s has no accessibility violation and no missing text', async (lang, theme) => {
  await openMap({ lang, theme });
  expect(await violations()).toEqual([]);
  await click('show-both');
  await until('both journeys', () => document.querySelectorAll('[data-testid=map]').length === 2);
  expect(await violations()).toEqual([]);
  expect(missing()).toBe(null);
});

test('a click writes in place, Enter takes it and goes to the lane below, and one undo brings it back (point 13)', async () => {
  await openMap();
  const before = fields()['action'];
  cell('action').click();
  const field = await until('the field', () => cell('action').querySelector('textarea'));
  await until('what stands there', () => field.value === before);
  write(field, '类目里翻不到这款');
  expect(fields()['action']).toBe(before);
  press('Enter');
  await until('the change', () => fields()['action'] === '类目里翻不到这款');
  expect(project.find(STEP)!.title).toBe('类目里翻不到这款');
  await until('the lane below', () => active()?.['line'] === 'touchpoint');
  await travel('undo');
  await until('the words of before', () => fields()['action'] === before);
  expect(navigation.place.tab).toBe('journey-map');
});

test('Escape takes back what was typed, and a typed letter begins anew', async () => {
  await openMap();
  await enter('touchpoint');
  const before = fields()['touchpoint'];
  await userEvent.keyboard('x');
  const field = cell('touchpoint').querySelector('textarea')!;
  await until('the letter', () => field.value === 'x');
  press('Escape');
  await until('the words', () => cell('touchpoint').innerText.trim() === before);
  expect(fields()['touchpoint']).toBe(before);
  expect(steps()).toBe(0);
});

test('Enter of an input method neither sends nor leaves the cell (point 9)', async () => {
  await openMap();
  await enter('channel');
  const field = cell('channel').querySelector('textarea')!;
  field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  write(field, 'xiao');
  press('Enter', { isComposing: true });
  press('ArrowDown', { keyCode: 229 });
  expect(active()?.['line']).toBe('channel');
  write(field, '小程序搜索');
  press('Enter');
  await until('the words', () => fields()['channel'] === '小程序搜索');
});

test('arrows and Tab walk the cells', async () => {
  await openMap();
  await enter('touchpoint');
  press('ArrowRight');
  await until('the next step', () => active()?.['step'] === 'jst.seed-asis.5');
  press('ArrowDown');
  await until('the lane below', () => active()?.['line'] === 'channel');
  press('ArrowDown');
  press('ArrowDown');
  await until('the pains', () => active()?.['line'] === 'pain_points');
  press('Tab', { shiftKey: true });
  await until('the step before', () => active()?.['step'] === STEP);
  press('Home');
  await until('the first step', () => active()?.['step'] === 'jst.seed-asis.1');
  for (const _ of [1, 2, 3, 4, 5]) press('ArrowUp');
  await until('the head', () => active()?.['line'] === 'step');
  press('ArrowUp');
  press('ArrowRight');
  await until('the next phase', () => active()?.['step'] === 'jst.seed-asis.3' && active()?.['line'] === 'phase');
});

test('the curve is bent by mouse with one command, and by keys that are one step back', async () => {
  await openMap();
  const at = point();
  const box = at.getBoundingClientRect();
  const [x, y] = [box.left + 12, box.top + 12];
  const lane = cell('emotion').getBoundingClientRect();
  const pointer = (type: string, clientY: number) =>
    at.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 1, clientX: x, clientY, button: 0 }));
  at.setPointerCapture = () => undefined;
  pointer('pointerdown', y);
  pointer('pointermove', lane.top + 30);
  await until('the preview', () => point().dataset['emotion'] === '1');
  expect(fields()['emotion']).toBe(-1);
  pointer('pointerup', lane.top + 30);
  await until('the feeling', () => fields()['emotion'] === 1);
  expect(steps()).toBe(1);
  await until('the focus', () => document.activeElement === point());
  press('ArrowDown');
  await until('a level lower', () => fields()['emotion'] === 0);
  press('ArrowDown');
  await until('two levels lower', () => fields()['emotion'] === -1);
  press('Escape');
  press('+');
  await until('a sign raises it', () => fields()['emotion'] === 0);
});

test('Escape gives up a point that is carried', async () => {
  await openMap();
  const at = point();
  const lane = cell('emotion').getBoundingClientRect();
  at.setPointerCapture = () => undefined;
  const pointer = (type: string, clientY: number) =>
    at.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 1, clientX: 0, clientY, button: 0 }));
  pointer('pointerdown', lane.top + 70);
  pointer('pointermove', lane.top + 16);
  await until('the preview', () => point().dataset['emotion'] === '2');
  press('Escape');
  await until('the feeling of before', () => point().dataset['emotion'] === '-1');
  expect(steps()).toBe(0);
});

test('Alt with an arrow moves a step past its neighbour, and at the edge of its phase into the next one', async () => {
  await openMap();
  await enter('action');
  press('ArrowRight', { altKey: true });
  await until('the next phase', () => fields()['phase'] === '购买');
  expect(steps()).toBe(1);
  press('ArrowRight', { altKey: true });
  await until('the place of the neighbour', () => order().indexOf(STEP) === 4);
  expect(active()?.['step']).toBe(STEP);
  await travel('undo');
  await until('its place', () => order().indexOf(STEP) === 3);
});

test('a step is carried by its head into another phase, and one undo puts it back', async () => {
  await openMap();
  const grip = cell('step').querySelector<HTMLElement>('[data-testid=step-grip]')!;
  grip.setPointerCapture = () => undefined;
  const target = cell('step', 'jst.seed-asis.6').getBoundingClientRect();
  const pointer = (type: string, clientX: number) =>
    grip.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 1, clientX, clientY: 200, button: 0 }));
  pointer('pointerdown', grip.getBoundingClientRect().left + 5);
  pointer('pointermove', target.right - 4);
  await until('the line', () => cell('step', 'jst.seed-asis.6').classList.contains('after'));
  pointer('pointerup', target.right - 4);
  await until('the phase', () => fields()['phase'] === '购买');
  expect(order().indexOf(STEP)).toBe(5);
  expect(steps()).toBe(1);
  await travel('undo');
  await until('the phase of before', () => fields()['phase'] === '考虑' && order().indexOf(STEP) === 3);
});

test('a phase is renamed in all its steps at once', async () => {
  await openMap();
  cell('phase', 'jst.seed-asis.3').click();
  const field = await until('the field', () => cell('phase', 'jst.seed-asis.3').querySelector('textarea'));
  await until('its name', () => field.value === '考虑');
  write(field, '比较');
  press('Enter');
  await until('the name', () => fields()['phase'] === '比较' && fields('jst.seed-asis.3')['phase'] === '比较');
  expect(steps()).toBe(1);
});

test('a phase whose name begins like the next one is not joined with it while it is typed', async () => {
  await openMap();
  cell('phase', 'jst.seed-asis.3').click();
  const field = await until('the field', () => cell('phase', 'jst.seed-asis.3').querySelector('textarea'));
  await until('its name', () => field.value === '考虑');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    write(field, '购买');
    vi.advanceTimersByTime(5_000);
  } finally {
    vi.useRealTimers();
  }
  write(field, '购买前');
  press('Enter');
  await until('the name', () => fields('jst.seed-asis.3')['phase'] === '购买前');
  expect(fields('jst.seed-asis.5')['phase']).toBe('购买');
  expect(steps()).toBe(1);
});

test('after a step is deleted by key its neighbour has the focus', async () => {
  await openMap();
  await enter('action');
  press('ArrowUp');
  await until('the head', () => active()?.['line'] === 'step');
  press('Delete');
  await until('the step to go', () => !project.find(STEP));
  await until('the neighbour', () => active()?.['line'] === 'step' && active()?.['step'] === 'jst.seed-asis.5');
});

test('an empty journey gets its first step from the tools, and it is written at once', async () => {
  await openMap();
  await project.change('record.delete', { ids: order() });
  await click('add-step');
  const [made] = await until('the step', () => (order().length === 1 ? order() : null));
  await until('its words to be written', () => active()?.['line'] === 'action' && active()?.['step'] === made);
});

test('a journey of which only the future is drawn gets a today with the same phases, in one step', async () => {
  await openMap();
  const phases = (journey: string) =>
    new Set(project.records('journey_step').flatMap((step) => (step.parent === journey ? [step.fields['phase']] : [])));
  const future = phases('jrn.seed-tobe');
  await project.change('record.delete', { ids: [JOURNEY] });
  await click('show-as-is');
  const before = steps();
  await click('make-today');
  const today = await until('today', () => project.records('journey').find((each) => each.fields['version'] === 'as_is' && each.title.startsWith('从笔记到复购')));
  expect(phases(today.id)).toEqual(future);
  expect(steps()).toBe(before + 1);
});

test('personas that are called alike are both offered a journey', async () => {
  await openMap();
  const { title } = project.find('per.lin')!;
  await project.change('record.create', { kind: 'persona', fields: { title } });
  await click('journey-menu');
  await until('both', () => [...document.querySelectorAll('[role=menuitem]')].filter((each) => each.textContent?.includes(title)).length === 2);
});

test('a step is added behind another one, and a deleted one comes back by the offered undo', async () => {
  await openMap();
  await enter('touchpoint');
  press('Enter', { ctrlKey: true });
  await until('the step', () => order().length === 12);
  await until('its words to be written', () => active()?.['line'] === 'action' && active()?.['step'] === order()[4]);
  press('Escape');
  press('ArrowUp');
  await until('the head', () => active()?.['line'] === 'step');
  press('Delete');
  await until('the step to go', () => order().length === 11);
  const undo = await until('the offer', () => document.querySelector<HTMLElement>('[data-testid=toast] .link'));
  undo.click();
  await until('the step to return', () => order().length === 12);
});

test('a pain point is made where it is felt, an existing one is attached, and what solves it follows', async () => {
  await openMap();
  await enter('pain_points');
  await userEvent.keyboard('Hard to find{Enter}');
  await until('the pain point', () => (fields()['pain_points'] as string[] | undefined)?.length === 1);
  expect(steps()).toBe(1);
  await until('its chip', () => cell('pain_points').innerText.includes('Hard to find'));
  await enter('pain_points');
  press('Enter');
  const attach = await until('the menu', () => document.querySelector<HTMLElement>('[role=menuitem]'));
  attach.click();
  write(await find('picker-input'), 'PAIN-021');
  await until('one hit', () => document.querySelectorAll('[data-testid=picker-entry]').length >= 1);
  press('Enter');
  await until('both', () => (fields()['pain_points'] as string[]).length === 2);
  await until('what solves it', () => cell('opportunities').querySelector('.derived'));
  await travel('undo');
  await until('only the first', () => (fields()['pain_points'] as string[]).length === 1);
});

test('the future is copied from today in one step: pain points stay, what solves them goes along', async () => {
  await openMap();
  await project.change('record.delete', { ids: ['jrn.seed-tobe'] });
  await click('show-to-be');
  const before = steps();
  await click('copy-to-future');
  const made = await until('the journey', () => project.records('journey').find((each) => each.fields['version'] === 'to_be' && each.title.startsWith('从笔记到收货')));
  const copied = project.records('journey_step').filter((step) => step.parent === made.id);
  expect(copied.length).toBe(11);
  expect(copied.some((step) => step.fields['pain_points'])).toBe(false);
  expect(copied[0]!.fields['opportunities']).toContain('ini.channel-tags');
  expect(steps()).toBe(before + 1);
  await until('the future on the screen', () => document.querySelector(`[data-step="${copied[0]!.id}"]`));
});

test('keys in the picker over the map do not walk it, and a refused text stays in its cell with the reason', async () => {
  await openMap();
  await enter('opportunities');
  press('Enter');
  (await until('the menu', () => document.querySelector<HTMLElement>('[role=menuitem]'))).click();
  write(await find('picker-input'), '通知');
  expect(press('Home').defaultPrevented).toBe(false);
  press('Delete');
  expect(document.activeElement).toBe(await find('picker-input'));
  press('Escape');
  open!.core.handlers['record.update'] = () => {
    throw new CommandError('too-long', '太长了。', []);
  };
  cell('touchpoint').click();
  const field = await until('the field', () => cell('touchpoint').querySelector('textarea'));
  await until('what stands there', () => field.value !== '');
  write(field, '写不下的话');
  await until('the reason', () => cell('touchpoint').querySelector('[role=alert]')?.textContent === '太长了。');
  expect(field.value).toBe('写不下的话');
});

test('a project without journeys offers the first one for a persona (point 51)', async () => {
  await openMap();
  await project.change('record.delete', { ids: project.records('journey').map((each) => each.id) });
  await click('first-journey');
  await until('the map', () => document.querySelectorAll('[data-testid=phase]').length === 5);
  expect(project.records('journey')[0]!.fields['persona']).toBe('per.lin');
});

test('a project that may only be read can be walked but not changed', async () => {
  await openMap();
  project.view = { ...project.view!, read_only: true };
  await enter('action');
  await userEvent.keyboard('x');
  expect(cell('action').querySelector<HTMLElement>('.text')).not.toBeNull();
  press('ArrowRight', { altKey: true });
  press('Delete');
  expect(document.querySelector('[data-testid=step-menu], [data-testid=add-step], [data-testid=cell-menu]')).toBeNull();
  expect(steps()).toBe(0);
});
