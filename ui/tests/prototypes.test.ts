/** The prototype: pages from pictures, places drawn on them, the ways between pages, and walking through, on the fake core. */
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Language } from '../src/backend/index.ts';
// Brought before the first test, so that no test waits for the room to be built.
import '../src/prototypes/Prototypes.svelte';
import type { Hotspot } from '../src/prototypes/pages.svelte.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { toasts } from '../src/state/toasts.svelte.ts';
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
  navigation.stage('requirements', 'prototypes');
  await find('prototype-gallery');
}

/** Opens the page with this title in the editor. */
async function openPage(title: string): Promise<string> {
  const record = project.records('prototype').find((each) => each.title === title)!;
  navigation.select(record.id);
  await find('page-surface');
  return record.id;
}

const all = (id: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
const spots = (id: string) => (project.find(id)?.fields['hotspots'] ?? []) as Hotspot[];

async function violations(): Promise<string[]> {
  const answer = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
  return answer.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')}`));
}

function drag(target: Element, from: [number, number], to: [number, number]): void {
  const send = (type: string, [clientX, clientY]: [number, number]) =>
    target.dispatchEvent(new PointerEvent(type, { clientX, clientY, button: 0, pointerId: 1, bubbles: true, cancelable: true }));
  const surface = document.querySelector('[data-testid=page-surface]')!;
  // A pointer made by a script cannot be captured.
  surface.setPointerCapture = () => undefined;
  send('pointerdown', from);
  for (const point of [[(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], to] as [number, number][])
    surface.dispatchEvent(new PointerEvent('pointermove', { clientX: point[0], clientY: point[1], pointerId: 1, bubbles: true }));
  surface.dispatchEvent(new PointerEvent('pointerup', { clientX: to[0], clientY: to[1], pointerId: 1, bubbles: true }));
}

/** A picture as a file of this size, filled with one colour. */
async function png(name: string, width: number, height: number): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#dde6f6';
  pen.fillRect(0, 0, width, height);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], name, { type: 'image/png' });
}

function paste(files: File[]): void {
  const carried = new DataTransfer();
  for (const file of files) carried.items.add(file);
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
}

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['en', 'dark'],
])('gallery, page, ways and replay in %s, %s have no accessibility violation and no missing text', async (lang, theme) => {
  await page.viewport(1280, 720);
  await openRoom({ lang, theme });
  await until('the ways', () => all('prototype-card')[0]?.querySelector('.tag'));
  expect(await violations()).toEqual([]);
  await look(`prototypes-gallery-${lang}`);
  await click('prototype-view-flow');
  await find('prototype-flow');
  expect(await violations()).toEqual([]);
  await look(`prototypes-flow-${lang}`);
  await click('prototype-view-gallery');
  (await find('prototype-card')).click();
  await find('page-panel');
  expect(await violations()).toEqual([]);
  await look(`prototypes-page-${lang}`);
  all('hotspot')[0]!.click();
  await find('hotspot-panel');
  expect(await violations()).toEqual([]);
  await look(`prototypes-spot-${lang}`);
  await click('replay-open');
  await find('replay');
  expect(await violations()).toEqual([]);
  expect(document.body.innerText.match(/⟦[^⟧]+⟧/g)).toBe(null);
  await look(`prototypes-replay-${lang}`);
}, SCREENS_MS);

test('a place is drawn by mouse as one step, moved, resized and taken back', async () => {
  await openRoom();
  const id = await openPage('门店登录');
  const before = spots(id).length;
  const surface = await find('page-surface');
  const { left, top, width, height } = surface.getBoundingClientRect();
  const at = (x: number, y: number): [number, number] => [left + width * x, top + height * y];
  drag(surface, at(0.1, 0.2), at(0.5, 0.3));
  await until('the new place', () => spots(id).length === before + 1);
  const drawn = spots(id).at(-1)!;
  expect(drawn.w! / 400).toBeCloseTo(0.4, 1);
  await until('it is chosen', () => document.activeElement?.getAttribute('data-spot') === String(before));

  drag(all('hotspot').at(-1)!, at(0.3, 0.25), at(0.4, 0.45));
  await until('it has moved', () => spots(id).at(-1)!.y! > drawn.y! + 20);
  expect(spots(id).at(-1)!.w).toBe(drawn.w);
  drag(await find('handle-se'), at(0.6, 0.5), at(0.7, 0.6));
  await until('it has grown', () => spots(id).at(-1)!.w! > drawn.w! + 10);
  await travel('undo');
  await travel('undo');
  await travel('undo');
  await until('all is as before', () => spots(id).length === before);
  expect(navigation.place.tab).toBe('prototypes');
});

test('a press without a drag makes no place, and Escape gives a gesture up', async () => {
  await openRoom();
  const id = await openPage('门店登录');
  const before = spots(id).length;
  const surface = await find('page-surface');
  const { left, top } = surface.getBoundingClientRect();
  drag(surface, [left + 30, top + 40], [left + 31, top + 41]);
  expect(project.undo.can_undo).toBe(false);
  expect(spots(id).length).toBe(before);
});

test('a place is moved and resized by keys, several presses being one step', async () => {
  await openRoom();
  const id = await openPage('门店登录');
  const before = spots(id)[0]!;
  all('hotspot')[0]!.focus();
  press('ArrowRight');
  press('ArrowRight');
  press('ArrowDown', { shiftKey: true });
  await until('it lies elsewhere', () => spots(id)[0]!.x === before.x! + 16);
  expect(spots(id)[0]!.h).toBe(before.h! + 8);
  await travel('undo');
  await until('it is back', () => spots(id)[0]!.x === before.x);
  expect(project.undo.can_undo).toBe(false);
});

test('Delete takes a page away and leaves the focus on its neighbour', async () => {
  await openRoom();
  const code = (card: Element | null | undefined) => card?.querySelector('.code')?.textContent;
  const second = code(all('prototype-card')[1]);
  const count = all('prototype-card').length;
  all('prototype-card')[0]!.focus();
  press('Delete');
  await until('one less', () => all('prototype-card').length === count - 1);
  await until('the neighbour', () => code(document.activeElement) === second);
});

test('Delete removes a place, and undo brings it back with its link', async () => {
  await openRoom();
  const id = await openPage('门店登录');
  const before = spots(id)[0]!;
  all('hotspot')[0]!.focus();
  press('Delete');
  await until('it is gone', () => spots(id).length === 0);
  await travel('undo');
  await until('it is back', () => spots(id).length === 1);
  expect(spots(id)[0]).toEqual(before);
});

test('pasted pictures become pages in one step, and a file of another kind is refused by name while the rest lands (point 44)', async () => {
  await openRoom();
  const before = project.records('prototype').length;
  paste([await png('结算页.png', 300, 640), new File(['no picture'], 'notes.txt'), await png('首页.png', 900, 500)]);
  await until('both pages', () => project.records('prototype').length === before + 2);
  const made = project.records('prototype').slice(-2);
  expect(made.map((record) => record.title)).toEqual(['结算页', '首页']);
  expect(made.map((record) => record.fields['device'])).toEqual(['phone', 'desktop']);
  const told = await until('the refusal', () => toasts.list.find((toast) => toast.tone === 'danger'));
  expect(told.hints.join()).toContain('notes.txt');
  await travel('undo');
  await until('none of them', () => project.records('prototype').length === before);
});

test('a picture of 100 MB is refused in words before it is read', async () => {
  await openRoom();
  const before = project.records('prototype').length;
  const huge = await png('巨图.png', 10, 10);
  Object.defineProperty(huge, 'size', { value: 100 * 1024 * 1024 });
  const { addPages } = await import('../src/prototypes/pictures.ts');
  expect(await addPages([huge])).toEqual([]);
  const told = toasts.list.find((toast) => toast.tone === 'danger')!;
  expect(told.hints.join()).toMatch(/巨图.*100 MB.*32 MB/);
  expect(project.records('prototype').length).toBe(before);
});

test('a picture takes the place of a drawing, and its places keep their share of the page', async () => {
  await openRoom();
  const id = await openPage('门店登录');
  const before = spots(id)[0]!;
  paste([await png('login.png', 800, 1240)]);
  await until('the picture', () => project.find(id)?.fields['image']);
  expect(spots(id)[0]!.x).toBe(before.x! * 2);
  expect(spots(id)[0]!.to).toBe(before.to);
  await until('it is shown', () => document.querySelector('[data-testid=page-surface] img'));
  await travel('undo');
  await until('the drawing', () => !project.find(id)?.fields['image']);
  expect(spots(id)[0]).toEqual(before);
});

test('the prototype is walked through by pressing places, by digits, and back', async () => {
  await openRoom();
  await openPage('门店登录');
  await click('replay-open');
  await find('replay');
  all('replay-spot')[0]!.click();
  await until('the board', () => document.querySelector('[data-testid=replay-title]')!.textContent === '任务看板');
  expect(all('replay-requirement').length).toBeGreaterThan(0);
  press('2');
  await until('another page', () => document.querySelector('[data-testid=replay-title]')!.textContent !== '任务看板');
  press('Backspace');
  await until('the board again', () => document.querySelector('[data-testid=replay-title]')!.textContent === '任务看板');
  await click('replay-close');
  await until('the page where the walk ended', () => document.querySelector<HTMLInputElement>('[data-testid=page-title]')?.value === '任务看板');
});

test('states are named by one press or typed, with an input method left alone', async () => {
  await openRoom();
  const id = await openPage('门店登录');
  (await find('offer-state')).click();
  await until('the state', () => (project.find(id)!.fields['states'] as string[]).includes('空'));
  write(await find('new-state'), '弱网');
  press('Enter', { isComposing: true, keyCode: 229 });
  expect((project.find(id)!.fields['states'] as string[]).includes('弱网')).toBe(false);
  press('Enter');
  await until('the typed state', () => (project.find(id)!.fields['states'] as string[]).includes('弱网'));
});

test('a project without pages says what the room is for and offers to begin (point 51)', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  await project.ensure('prototype');
  await project.change('record.delete', { ids: project.records('prototype').map((each) => each.id) });
  navigation.stage('requirements', 'prototypes');
  await find('empty');
  expect(await violations()).toEqual([]);
  await click('add-blank');
  await find('page-surface');
  await click('add-hotspot');
  await until('a place', () => all('hotspot').length === 1);
});

/** Keeps a picture for whoever wants to look at it. */
async function look(name: string): Promise<void> {
  if (import.meta.env['VITE_LOOK']) await page.screenshot({ path: `../../artefacts/look/${name}.png` });
}
