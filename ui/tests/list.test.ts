/** The record table inside the window: what it sends to the core, and that nothing around it is built anew. */
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { preferences } from '../src/state/settings.svelte.ts';
import { find, openWindow, until } from './window.ts';
import type { Window } from './window.ts';

let open: Window;

beforeEach(async () => {
  open = await openWindow({ lang: 'zh', open: true });
  navigation.list('feature');
  await find('list-feature');
});

afterEach(() => open.close());

const cell = (row: number, col: number) => until(`the cell ${row} ${col}`, () => document.querySelector<HTMLElement>(`[data-row="${row}"][data-col="${col}"]`));
const editor = () => document.querySelector<HTMLTextAreaElement>('textarea[aria-activedescendant]')!;
const features = () => project.records('feature');

function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  editor().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

test('moving through a list keeps the stage as it stands', async () => {
  const stage = await find('workspace-architecture');
  const table = editor();
  for (const row of [3, 5, 2]) {
    await userEvent.click(await cell(row, 1));
    await until('the record beside the list', () => navigation.place.record === features()[row]?.id);
  }
  expect(stage.isConnected).toBe(true);
  expect(editor()).toBe(table);
});

test('a row inserted in the middle takes what is typed and becomes a record there', async () => {
  const before = features().length;
  const above = features()[3]!;
  await userEvent.click(await cell(3, 1));
  await userEvent.keyboard('{Insert}新的功能{Enter}');
  await until('the record', () => features().length === before + 1);
  const place = features().findIndex((record) => record.title === '新的功能');
  expect(features()[place - 1]?.id).toBe(above.id);
  expect(features()[place]?.parent).toBe(above.parent);
});

test('a pasted block is one command and one step to undo (point 17)', async () => {
  const titles = features().slice(2, 5).map((record) => record.title);
  await userEvent.click(await cell(2, 1));
  paste('甲\r\n"乙\n二"\r\n丙, 三\r\n');
  await until('the titles', () => features()[4]?.title === '丙, 三');
  expect(features()[3]?.title).toBe('乙\n二');
  await userEvent.keyboard('{Control>}z{/Control}');
  await until('the step back', () => features()[2]?.title === titles[0]);
  expect(features().slice(2, 5).map((record) => record.title)).toEqual(titles);
});

test('a choice pasted in the other language is understood', async () => {
  const column = [...document.querySelectorAll('[role=columnheader]')].findIndex((head) => head.textContent?.includes('优先级')) - 1;
  await userEvent.click(await cell(2, column));
  await until('the words of the other language', () => {
    paste('Could');
    return features()[2]?.fields['priority'] === 'could';
  });
});

test('text in an open cell is sent when the stage is left', async () => {
  const { id } = features()[2]!;
  await userEvent.click(await cell(2, 1));
  await userEvent.keyboard('还没按回车');
  navigation.stage('research');
  await until('the title', () => project.find(id)?.title === '还没按回车');
});

test('width, order, hidden columns, sorting and filter of a list are as they were after a restart (point 28)', async () => {
  const head = (name: string) => [...document.querySelectorAll<HTMLElement>('[role=columnheader]')].find((each) => each.textContent?.includes(name));
  const heads = () => [...document.querySelectorAll('[role=columnheader]')].map((each) => each.textContent?.trim());
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const drag = async (from: Element, by: number) => {
    const box = from.getBoundingClientRect();
    const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2, bubbles: true, cancelable: true, button: 0 };
    from.dispatchEvent(new PointerEvent('pointerdown', at));
    for (const part of [0.5, 1]) {
      window.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: at.clientX + by * part }));
      await frame();
    }
    window.dispatchEvent(new PointerEvent('pointerup', { ...at, clientX: at.clientX + by }));
    await frame();
  };
  const before = heads();
  await drag(head('标题')!.querySelector('.grip')!, 40);
  await drag(head('使用角色')!, 180);
  await until('another order', () => heads().join() !== before.join());
  await userEvent.click(head('优先级')!);
  await until('the sorting', () => head('优先级')!.getAttribute('aria-sort') === 'ascending');
  const button = (name: string) => [...document.querySelectorAll<HTMLElement>('[role=toolbar] button')].find((each) => each.textContent?.includes(name))!;
  await userEvent.click(button('列'));
  const option = await until('the columns', () => [...document.querySelectorAll('label')].find((each) => each.textContent?.trim() === '复杂度'));
  await userEvent.click(option);
  await userEvent.keyboard('{Escape}');
  await userEvent.fill(document.querySelector<HTMLInputElement>('.find')!, '会员');
  const look = () => ({
    heads: heads(),
    width: head('标题')!.getBoundingClientRect().width,
    sorted: head('优先级')!.getAttribute('aria-sort'),
    filter: document.querySelector<HTMLInputElement>('.find')!.value,
    count: document.querySelector('.count')?.textContent,
  });
  await until('the filter', () => document.querySelector('.count')?.textContent?.includes('/'));
  const left = look();
  expect(left.heads).not.toContain('复杂度');

  await preferences.save();
  open.close();
  open = await openWindow({ core: open.core, open: true });
  navigation.list('feature');
  await find('list-feature');
  await until('the list', () => document.querySelector('.count')?.textContent?.includes('/'));
  expect(look()).toEqual(left);
});
