/** Charts: tables pasted from spreadsheets, wrong cells told, edits by cell, all types, on the fake core. */
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Language } from '../src/backend/index.ts';
// Brought before the first test, so that no test waits for the room to be built.
import '../src/charts/Charts.svelte';
import { readTable } from '../src/charts/table.ts';
import { readCell } from '../src/charts/values.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { toasts } from '../src/state/toasts.svelte.ts';
import { travel } from '../src/state/undo.ts';
import { click, find, openWindow, press, until } from './window.ts';
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
  navigation.stage('requirements', 'charts');
  await find('chart-data');
}

async function violations(): Promise<string[]> {
  const answer = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
  return answer.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')}`));
}

function paste(target: Element, text: string, html = ''): void {
  const carried = new DataTransfer();
  carried.setData('text/plain', text);
  if (html) carried.setData('text/html', html);
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
}

const shown = () => project.find(navigation.place.record!)!;
const cell = (place: string) => document.querySelector<HTMLInputElement>(`[data-cell="${place}"]`)!;

function enter(place: string, text: string): void {
  const input = cell(place);
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['en', 'dark'],
])('charts in %s, %s have no accessibility violation and no missing text', async (lang, theme) => {
  await page.viewport(1280, 720);
  await openRoom({ lang, theme });
  await until('a drawing', () => document.querySelector('[data-testid=chart-view] svg'));
  expect(await violations()).toEqual([]);
  paste(document.body, 'x\ta\n一月\t1\n二月\tabc');
  await find('wrong-cells');
  expect(await violations()).toEqual([]);
  expect(document.body.innerText.match(/⟦[^⟧]+⟧/g)).toBe(null);
  await look(`charts-${lang}`);
  await click('chart-from-table');
  await find('paste-area');
  expect(await violations()).toEqual([]);
}, SCREENS_MS);

test.each([
  ['1,234.5', 1234.5],
  ['１２３', 123],
  ['(1,200)', -1200],
  ['15%', 15],
  ['¥3,000', 3000],
  ['1.2万', 12000],
  ['3亿', 3e8],
  ['25 k', 25000],
  ['-7 小时', -7],
])('%s is read as a number', (text, wanted) => {
  const read = readCell(text);
  expect(read.kind === 'value' && read.value.number * read.value.factor).toBe(wanted);
});

test.each(['abc', '2024-01-05', '3-5天', '12:30', '#DIV/0!', '9e30'])('%s is refused with a reason', (text) => {
  expect(readCell(text).kind).toBe('wrong');
});

test('a table with a header, a unit and wrong cells lands but for those', () => {
  const read = readTable([
    ['月份', '订单', '退货'],
    ['一月', '1,200单', '30单'],
    ['二月', '待定', '3元'],
    ['三月', '', '41 单'],
  ])!;
  expect(read.series).toEqual(['订单', '退货']);
  expect(read.unit).toBe('单');
  expect(read.rows.map((row) => row.values)).toEqual([[1200, 30], [null, null], [null, 41]]);
  expect(read.wrong).toEqual([
    { row: 3, column: 2, text: '待定', reason: 'number' },
    { row: 3, column: 3, text: '3元', reason: 'unit' },
  ]);
});

test('years above the values are names, and a large unit that all share stays a word', () => {
  const read = readTable([
    ['', '2023', '2024'],
    ['华东', '120万元', '135万元'],
    ['华南', '80万元', '95万元'],
  ])!;
  expect(read.series).toEqual(['2023', '2024']);
  expect(read.unit).toBe('万元');
  expect(read.rows[0]!.values).toEqual([120, 135]);
});

test('a table without names, or of one column, is read too; one without numbers is not', () => {
  expect(readTable([['a', '1'], ['b', '2']])!.rows).toEqual([{ label: 'a', values: [1] }, { label: 'b', values: [2] }]);
  expect(readTable([['3'], ['4']])!.rows.map((row) => row.label)).toEqual(['1', '2']);
  expect(readTable([['a', 'b'], ['c', 'd']])).toBe(null);
});

test('a pasted table takes the place of the data in one step, and undo brings the old one back', async () => {
  await openRoom();
  const before = shown().fields['data'];
  paste(document.body, '渠道\t占比\n门店\t62%\n小程序\t25%\n社群\t十三\n');
  const wrong = await find('wrong-cells');
  expect(wrong.textContent).toContain('十三');
  expect(shown().fields['unit']).toBe('%');
  expect((shown().fields['data'] as unknown[]).length).toBe(3);
  await travel('undo');
  await until('the old data', () => JSON.stringify(shown().fields['data']) === JSON.stringify(before));
});

test('a table of a web page is read from its HTML', async () => {
  await openRoom();
  paste(document.body, '月份 数量 一月 5', '<table><tr><th>月份</th><th>数量</th></tr><tr><td>一月</td><td>5</td></tr></table>');
  await until('the data', () => (shown().fields['data'] as unknown[]).length === 1);
  expect(shown().fields['series']).toEqual(['数量']);
});

test('a paste without numbers changes nothing and says so', async () => {
  await openRoom();
  const before = JSON.stringify(shown().fields);
  paste(document.body, '没有\t数字');
  await until('the refusal', () => toasts.list.some((toast) => toast.tone === 'danger'));
  expect(JSON.stringify(shown().fields)).toBe(before);
});

test('cells are edited in place; a text that is no number stays and says why', async () => {
  await openRoom();
  enter('0/0', '1.5万');
  await until('the value', () => (shown().fields['data'] as { values: number[] }[])[0]!.values[0] === 15000);
  enter('1/0', 'viele');
  await until('the reason', () => document.querySelector('.reason'));
  expect(cell('1/0').value).toBe('viele');
  expect(cell('1/0').getAttribute('aria-invalid')).toBe('true');
});

test('Enter walks down a column into the new row, but not while an input method composes (point 9)', async () => {
  await openRoom();
  const rows = (shown().fields['data'] as unknown[]).length;
  cell('0/-1').focus();
  press('Enter', { isComposing: true, keyCode: 229 });
  expect(document.activeElement).toBe(cell('0/-1'));
  press('Enter');
  expect(document.activeElement).toBe(cell('1/-1'));
  enter(`${rows}/-1`, '新渠道');
  await until('the new row', () => (shown().fields['data'] as unknown[]).length === rows + 1);
});

test('Enter in the last line makes it a row and goes on in the new last one', async () => {
  await openRoom();
  const rows = (shown().fields['data'] as unknown[]).length;
  const last = cell(`${rows}/0`);
  last.focus();
  await userEvent.keyboard('12{Enter}');
  await until('the new row', () => (shown().fields['data'] as unknown[]).length === rows + 1);
  await until('the next line', () => document.activeElement === cell(`${rows + 1}/0`));
});

test('in the smallest window the table stands below the fields, not over them', async () => {
  await page.viewport(1024, 640);
  await openRoom();
  const field = (await find('chart-source')).getBoundingClientRect();
  const table = (await find('chart-data')).getBoundingClientRect();
  const title = (await find('paste-table')).getBoundingClientRect();
  expect(title.top).toBeGreaterThanOrEqual(field.bottom);
  expect(table.top).toBeGreaterThanOrEqual(title.bottom);
  await page.viewport(1440, 900);
});

test('a space behind a word stays while one goes on, and is not kept behind the last one', async () => {
  await openRoom();
  const title = (await find('chart-title')) as HTMLInputElement;
  title.focus();
  title.select();
  await userEvent.keyboard('Orders ');
  await until('the title', () => shown().title === 'Orders');
  expect(title.value).toBe('Orders ');
  await userEvent.keyboard('by channel ');
  await until('the whole title', () => shown().title === 'Orders by channel');
  title.blur();
  await until('no space', () => title.value === 'Orders by channel');
});

test('a field that is typed into without a pause is sent after a second (point 16)', async () => {
  await openRoom();
  const title = (await find('chart-title')) as HTMLInputElement;
  let sent = 0;
  const update = open!.core.handlers['record.update'];
  open!.core.handlers['record.update'] = (request) => ((sent += 1), update(request));
  title.focus();
  const begun = performance.now();
  await until('a second of typing', () => {
    title.value += 'x';
    title.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return performance.now() - begun > 1600;
  });
  expect(sent).toBeGreaterThan(0);
});

test('a deleted chart leaves its neighbour chosen, with the focus', async () => {
  await openRoom();
  const [first, second] = project.records('chart');
  navigation.select(first!.id);
  await until('the first chart', () => shown().id === first!.id);
  await click('delete-chart');
  await until('its neighbour', () => navigation.place.record === second!.id);
  await until('the focus', () => document.activeElement?.matches('.list-entry[aria-current]'));
});

test('every type can be chosen, rows and columns swap and swap back', async () => {
  await openRoom();
  for (const type of ['line', 'area', 'pie', 'radar', 'scatter', 'heat_map', 'bar']) {
    (await find(`chart-type-${type}`)).click();
    await until(type, () => shown().fields['type'] === type);
  }
  const before = (shown().fields['data'] as unknown[]).length;
  await click('transpose');
  await until('swapped', () => ((shown().fields['series'] ?? []) as unknown[]).length === before);
  await click('transpose');
  await until('swapped back', () => (shown().fields['data'] as unknown[]).length === before);
});

test('a chart is made from a table pasted into the dialog (point 42)', async () => {
  await openRoom();
  const before = project.records('chart').length;
  await click('chart-from-table');
  paste(await find('paste-area'), '周\t来电\n一\t31\n二\t12');
  await until('the chart', () => project.records('chart').length === before + 1);
  expect((shown().fields['data'] as unknown[]).length).toBe(2);
  await until('the dialog is gone', () => !document.querySelector('[data-testid=paste-dialog]'));
});

test('a project without charts says what the room is for and offers to paste (point 51)', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  await project.ensure('chart');
  await project.change('record.delete', { ids: project.records('chart').map((each) => each.id) });
  navigation.stage('requirements', 'charts');
  await find('empty');
  expect(await violations()).toEqual([]);
  await click('new-chart');
  await find('chart-new-row');
});

/** Keeps a picture for whoever wants to look at it. */
async function look(name: string): Promise<void> {
  if (import.meta.env['VITE_LOOK']) await page.screenshot({ path: `../../artefacts/look/${name}.png` });
}
