/** The board of initiatives: moved, tested, joined with what they solve, and weighed against other ways. */
import { afterEach, expect, test } from 'vitest';
import type { WireRecord } from '../src/backend/index.ts';
// Brought before the first test, so that no test waits for the room to be built.
import '../src/discovery/Initiatives.svelte';
import { circleOf } from '../src/discovery/initiatives.ts';
import '../src/stages/research/Workspace.svelte';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { saving } from '../src/state/saving.svelte.ts';
import { travel } from '../src/state/undo.ts';
import { find, openWindow, press, until, write } from './window.ts';
import type { Window } from './window.ts';

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

async function enter(): Promise<void> {
  open = await openWindow({ lang: 'zh', open: true });
  navigation.stage('research', 'roadmap');
  await find('initiatives-sum');
}

const all = (id: string, inside: ParentNode = document) => [...inside.querySelectorAll<HTMLElement>(`[data-testid=${id}]`)];
const undone = async () => {
  await travel('undo');
};
const card = (id: string) => document.querySelector<HTMLElement>(`[data-initiative="${id}"]`)!;

test('a card moves to another horizon by keys, in one step that undo takes back', async () => {
  await enter();
  const first = all('initiative', await find('horizon-now'))[0]!;
  const id = first.dataset['initiative']!;
  all('initiative-head', first)[0]!.focus();
  press('ArrowRight', { shiftKey: true });
  await until('the next horizon', () => project.find(id)!.fields['horizon'] === 'next');
  await until('the focus on the moved card', () => card(id).contains(document.activeElement));
  press('ArrowRight', { shiftKey: true });
  await until('the last horizon', () => project.find(id)!.fields['horizon'] === 'later');
  await undone();
  await undone();
  await until('the horizon of before', () => project.find(id)!.fields['horizon'] === 'now');
});

test('a card is dragged to another horizon with one command on release, and Escape takes the drag back', async () => {
  await enter();
  const id = all('initiative', await find('horizon-now'))[1]!.dataset['initiative']!;
  const target = (await find('horizon-later')).getBoundingClientRect();
  const drag = (type: string, x: number, y: number) =>
    (type === 'pointerdown' ? card(id) : window).dispatchEvent(new PointerEvent(type, { clientX: x, clientY: y, button: 0, bubbles: true }));
  const from = card(id).getBoundingClientRect();
  const revision = project.revision;
  drag('pointerdown', from.x + 5, from.y + 5);
  drag('pointermove', target.x + 20, from.y + 30);
  press('Escape');
  drag('pointerup', target.x + 20, from.y + 30);
  expect(project.revision).toBe(revision);
  drag('pointerdown', from.x + 5, from.y + 5);
  drag('pointermove', target.x + 20, from.y + 30);
  await until('the column to answer', () => document.querySelector('[data-testid=horizon-later].over'));
  drag('pointerup', target.x + 20, from.y + 30);
  await until('the horizon', () => project.find(id)!.fields['horizon'] === 'later');
  expect(project.revision).toBe(revision + 1);
});

test('the four tests give their verdict', async () => {
  await enter();
  all('initiative-head', card('ini.order-hub'))[0]!.click();
  const verdict = await find('verdict');
  expect(verdict.className).toContain('tone-ok');
  (await find('test-scenario-no')).click();
  await until('the verdict', () => document.querySelector('[data-testid=verdict].tone-danger')?.textContent?.includes('贴合场景'));
  const before = project.revision;
  (await find('test-scenario-open')).click();
  await until('a test that nobody has judged', () => document.querySelector('[data-testid=verdict].tone-warn')?.textContent?.includes('贴合场景'));
  expect(project.revision).toBe(before + 1);
});

test('an initiative that names no process, pain point or reason is called a misfit', async () => {
  await enter();
  await project.change('record.create', { kind: 'initiative', fields: { title: '上一套中台', horizon: 'now' } });
  const made = await until('the new card', () => all('initiative').find((each) => each.textContent?.includes('上一套中台')));
  all('initiative-head', made)[0]!.click();
  const warning = await find('unfit');
  for (const lack of ['改善的流程', '解决的痛点', '适配理由']) expect(warning.textContent).toContain(lack);
});

test('a pain point is joined with an initiative in its panel, and parted again', async () => {
  await enter();
  await project.change('record.create', { kind: 'initiative', fields: { title: '上一套中台', horizon: 'now' } });
  const made = await until('the new card', () => all('initiative').find((each) => each.textContent?.includes('上一套中台')));
  all('initiative-head', made)[0]!.click();
  const field = await find('initiative-solves');
  field.querySelector<HTMLElement>('.pick')!.click();
  await find('picker-input');
  press('Enter');
  await until('the pain point', () => field.querySelector('.chip'));
  await until('one lack less', () => !document.querySelector('[data-testid=unfit]')?.textContent?.includes('解决的痛点'));
  field.querySelector<HTMLElement>('.remove')!.click();
  await until('none', () => !field.querySelector('.chip'));
});

test('initiatives that would wait for each other are refused with the circle named', async () => {
  const records = [
    { id: 'a', code: 'INI-1', fields: { depends_on: ['b'] } },
    { id: 'b', code: 'INI-2', fields: { depends_on: ['c'] } },
    { id: 'c', code: 'INI-3', fields: {} },
  ] as unknown as WireRecord[];
  expect(circleOf(records, 'c', 'a').map(({ code }) => code)).toEqual(['INI-3', 'INI-1', 'INI-2', 'INI-3']);
  expect(circleOf(records, 'a', 'c')).toEqual([]);
});

test('alternatives are compared beside the way that was taken, and each edit is one step', async () => {
  await enter();
  all('initiative-head', card('ini.order-hub'))[0]!.click();
  await find('alternatives');
  const count = all('alternative').length;
  (await find('new-alternative')).click();
  await until('the new way', () => all('alternative').length === count + 1);
  all('alternative-fit', all('alternative').at(-1)!)[0]!.focus();
  press('2');
  const rows = () => project.find('ini.order-hub')!.fields['alternatives'] as { fit?: number }[];
  await until('its fit', () => rows().at(-1)!.fit === 2);
  await undone();
  await until('no fit', () => rows().at(-1)!.fit === undefined);
});

test('what is typed about another way is kept without leaving the field', async () => {
  await enter();
  all('initiative-head', card('ini.order-hub'))[0]!.click();
  const title = (await until('a way', () => all('alternative-title')[0])) as HTMLInputElement;
  write(title, '买一套成品');
  await saving.flush();
  const rows = () => project.find('ini.order-hub')!.fields['alternatives'] as { title: string; cost?: number }[];
  expect(rows()[0]!.title).toBe('买一套成品');
  const cost = all('alternative-cost')[0] as HTMLInputElement;
  write(cost, '十万');
  press('Enter');
  await until('the reason', () => cost.parentElement!.querySelector('[role=alert]'));
  expect(cost.value).toBe('十万');
});
