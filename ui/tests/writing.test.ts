/** The writing room: texts keep every byte that nobody touched, and typing does what a person expects of an editor. */
import axe from 'axe-core';
import { page, userEvent } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import { CommandError, execute } from '../src/backend/index.ts';
import type { Language } from '../src/backend/index.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { travel } from '../src/state/undo.ts';
// Brought before the first test begins, so that none of them waits for it.
import '../src/stages/requirements/Workspace.svelte';
import '../src/writing/Writing.svelte';
import { click, find, openWindow, press, until } from './window.ts';
import type { Window } from './window.ts';

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

async function openRoom(options: { lang?: Language; theme?: 'light' | 'dark'; section?: string } = {}): Promise<void> {
  open = await openWindow({ lang: 'zh', open: true, ...options });
  await project.ensure('section');
  navigation.stage('requirements', 'writing');
  await find('writing');
  const id = options.section ?? 'sec.intro-users';
  navigation.select(id);
  await until('the section', () => document.querySelector(`[data-writing="${id}"]`));
}

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
])('the room in %s, %s has no accessibility violation and no missing text', async (lang, theme) => {
  await page.viewport(1280, 720);
  await openRoom({ lang, theme });
  (document.querySelector('[data-writing="sec.intro-users"] [data-testid=section-text]') as HTMLElement).click();
  await find('editor');
  await find('meter-pages');
  const answer = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
  expect(answer.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))).toEqual([]);
  expect(document.body.innerText.match(/⟦[^⟧]+⟧/g)).toBe(null);
});

const SECTION = 'sec.intro';
const body = (id = SECTION) => project.find(id)?.body ?? '';
const editor = () => document.querySelector<HTMLElement>('[data-testid=editor]')!;
const keys = (text: string) => userEvent.keyboard(text);

/** Opens the room with the cursor in an empty text. */
async function write(text = ''): Promise<void> {
  open = await openWindow({ lang: 'zh', open: true });
  await Promise.all(['section', 'requirement'].map((kind) => project.ensure(kind)));
  await project.change('record.update', { id: SECTION, fields: { body: text } });
  navigation.stage('requirements', 'writing');
  navigation.select(SECTION);
  const row = await until('the outline', () => document.querySelector<HTMLElement>(`[data-testid=outline] [data-section="${SECTION}"]`));
  row.focus();
  press('Enter');
  await find('editor');
}

/** The text that the core has once it says something. */
const saved = (wanted: string) => until(`"${wanted}" instead of "${body()}"`, () => body() === wanted);

test('Markdown turns into what it means while one types, and is written as it was typed (point 43)', async () => {
  await write();
  await keys('## 目标{Enter}一句**话**。{Enter}- 甲{Enter}乙{Enter}{Enter}');
  expect(editor().querySelector('h5')?.textContent).toBe('目标');
  expect([...editor().querySelectorAll('ul > li')].map((item) => item.textContent)).toEqual(['甲', '乙']);
  await keys('1. 一{Enter}{Enter}> 约定{Enter}内容');
  expect(editor().querySelector('aside [data-callout-title]')?.textContent).toBe('约定');
  await saved('#### 目标\n\n一句**话**。\n\n- 甲\n- 乙\n\n1. 一\n\n> **约定**\n> 内容');
});

test('a task that is typed becomes a point that keeps its brackets, as documents have no boxes to tick (point 43)', async () => {
  await write();
  await keys('[[] 打印清单{Enter}[[ ] 核对{Enter}[[x] 装订{Enter}{Enter}[[x] 归档');
  await saved('- [ ] 打印清单\n- [ ] 核对\n- [x] 装订\n\n[x] 归档');
  await keys('{Enter}- [[ ] 一{Enter}{Enter}[[ ] 二');
  await saved('- [ ] 打印清单\n- [ ] 核对\n- [x] 装订\n\n[x] 归档\n\n- [ ] 一\n- [ ] 二');
});

test('a text is kept to the byte around what one writes, and an undo of the core arrives in it', async () => {
  const before = '*  甲\n\n\n|a|b|\n|-|-:|\n|1|2\n\n尾';
  await write(before);
  await keys('{End}巴');
  await saved(`${before}巴`);
  editor().blur();
  await travel('undo');
  await saved(before);
  await until('the text of before', () => editor().textContent!.endsWith('尾'));
});

test('the editor takes back its own typing first, and the core gets what is left', async () => {
  await write('开头');
  await keys('{End}多写');
  await saved('开头多写');
  await keys('{Control>}z{/Control}');
  await saved('开头');
  expect(project.undo.can_undo).toBe(true);
});

test('the slash menu is filtered by pinyin, walks by arrows and puts in a table that Tab goes through (point 42)', async () => {
  await write();
  await keys('/');
  await find('slash-menu');
  expect(document.querySelectorAll('[role=option]').length).toBeGreaterThan(10);
  await keys('bg');
  await until('the table', () => document.querySelector('[role=option][aria-selected=true]')?.textContent?.includes('表格'));
  await keys('{Enter}门店{Tab}数量{Tab}备注{Tab}东区{Tab}12');
  await saved('| 门店 | 数量 | 备注 |\n|---|---|---|\n| 东区 | 12 |  |\n|  |  |  |');
  await click('table-rows');
  (await until('the rows', () => document.querySelectorAll<HTMLElement>('[role=menuitem]')[1])).click();
  await click('tool-align-right');
  await saved('| 门店 | 数量 | 备注 |\n|---|---:|---|\n| 东区 | 12 |  |\n|  |  |  |\n|  |  |  |');
  await click('tool-caption');
  await keys('各店');
  await saved('| 门店 | 数量 | 备注 |\n|---|---:|---|\n| 东区 | 12 |  |\n|  |  |  |\n|  |  |  |\n: 各店');
});

test('the slash menu puts in a heading, a diagram and a chart (point 42)', async () => {
  await write();
  await keys('/h1');
  await until('the heading', () => document.querySelector('[data-testid=slash-heading]'));
  await keys('{Enter}现状{Enter}');
  for (const [kind, code] of [['diagram', 'DIA-001'], ['chart', 'CHT-002']] as const) {
    await keys(`/${kind}`);
    await until(kind, () => document.querySelector(`[role=option][aria-selected=true][data-testid=slash-${kind}]`));
    await keys('{Enter}');
    await until('its records', () => document.querySelectorAll('[role=option]').length > 2);
    await keys(code.slice(-3));
    await until(code, () => document.querySelector('[role=option][aria-selected=true]')?.textContent?.includes(code));
    await keys('{Enter}');
    await until('it to be shown', () => [...editor().querySelectorAll('[data-testid=embed]')].some((embed) => embed.textContent?.includes(code)));
  }
  await saved('### 现状\n\n![[DIA-001]]\n\n![[CHT-002]]');
});

test('a requirement, a diagram and a code are found and put where they were asked for (point 42)', async () => {
  await write();
  await keys('/xqkp');
  await until('the requirements', () => document.querySelector('[data-testid=slash-requirement]'));
  await keys('{Enter}');
  await until('the records', () => document.querySelector('[role=option]')?.textContent?.includes('REQ-001'));
  await keys('{Enter}');
  await until('the card', () => editor().querySelector('[data-testid=embed]')?.textContent?.includes('REQ-001'));
  await keys('参见 REQ00');
  await until('the codes', () => document.querySelector('[role=option]')?.textContent?.includes('REQ-001'));
  await keys('{ArrowDown}{Enter}。');
  await saved('![[REQ-001]]\n\n参见 REQ-002。');
  expect(editor().querySelector('.ref')?.textContent).toBe('REQ-002');
  await keys('{Enter}![[[[DIA-001]]{Enter}');
  await until('the embed', () => editor().querySelectorAll('[data-testid=embed]').length === 2);
});

test('a diagram, a chart, a page and a requirement are shown in the text where their codes stand alone', async () => {
  await write('![[DIA-001]]\n\n![[CHT-001]]\n\n![[PRO-006]]\n\n![[REQ-001]]');
  const embeds = await until('the embeds', () => {
    const found = [...editor().querySelectorAll<HTMLElement>('[data-testid=embed]')];
    return found.length === 4 && found;
  });
  for (const [order, kind] of ['diagram', 'chart', 'prototype'].entries()) {
    const embed = embeds[order]!;
    embed.scrollIntoView();
    const title = project.records(kind).find(({ code }) => embed.querySelector('.code')?.textContent === code)!.title;
    const drawing = await until(`the ${kind}`, () => embed.querySelector('[data-testid=core-figure] [role=img] svg'));
    expect(drawing.textContent).toBe(title);
  }
  const requirement = project.records('requirement').find(({ code }) => code === 'REQ-001')!;
  expect(embeds[3]!.textContent).toContain(requirement.fields['statement']);

  const page = project.records('prototype').find(({ code }) => code === 'PRO-006')!;
  const { hash } = await execute('picture.add', { name: 'page.png', base64: PNG });
  await project.change('record.update', { id: page.id, fields: { image: hash } });
  await until('its picture instead of its drawing', () => embeds[2]!.querySelector('img') && !embeds[2]!.querySelector('[data-testid=core-figure]'));
});

test('a code in a text that is being written shows the card of its record, and writing on takes it away (point 47)', async () => {
  await write('参见 REQ-002。');
  const code = await until('the code', () => editor().querySelector('[data-ref="REQ-002"]'));
  const { x, y, height } = code.getBoundingClientRect();
  code.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, clientX: x + 4, clientY: y + height / 2 }));
  const card = await find('hover-card');
  expect(card.textContent).toContain(project.records('requirement').find((each) => each.code === 'REQ-002')!.title);
  await keys('{End}另见');
  await until('no card', () => !document.querySelector('[data-testid=hover-card]'));
  await saved('参见 REQ-002。另见');
});

test('an input method keeps Enter, Tab and the arrows to itself (point 9)', async () => {
  await write();
  await keys('/');
  await find('slash-menu');
  const composing = { isComposing: true, keyCode: 229 };
  for (const key of ['Enter', 'Tab', 'ArrowDown', 'Escape']) press(key, composing);
  expect(document.querySelector('[data-testid=slash-menu]')).not.toBe(null);
  expect(editor().querySelector('table, h4')).toBe(null);
  await keys('{Escape}');
  await until('no menu', () => !document.querySelector('[data-testid=slash-menu]'));
  expect(editor().textContent).toBe('/');
});

/** Pastes what another program would put on the clipboard. */
function paste(parts: Record<string, string>, files: File[] = []): void {
  const carried = new DataTransfer();
  for (const [type, text] of Object.entries(parts)) carried.setData(type, text);
  for (const file of files) carried.items.add(file);
  editor().dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
}

test('a block from Excel becomes a table, and fills a table from the cursor on (point 21)', async () => {
  await write();
  paste({ 'text/plain': '门店\t金额\n东区\t1,200\n"西\n区"\t800\n' });
  await saved('| 门店 | 金额 |\n|---|---:|\n| 东区 | 1,200 |\n| 西 区 | 800 |');
  await keys('{Enter}');
  const table = '<table><tr><td>南区</td><td>50</td></tr><tr><td>北区</td><td>60</td></tr></table>';
  paste({ 'text/plain': '南区\t50\n北区\t60', 'text/html': `<html><body>${table}</body></html>` });
  await saved('| 门店 | 金额 |  |\n|---|---:|---|\n| 东区 | 1,200 |  |\n| 西 区 | 800 |  |\n|  | 南区 | 50 |\n|  | 北区 | 60 |');
});

test('pasted Markdown is read as Markdown', async () => {
  await write();
  paste({ 'text/plain': '### 范围\n- 一\n- **二**\n\n![[REQ-001]]' });
  await saved('### 范围\n\n- 一\n- **二**\n\n![[REQ-001]]');
});

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const picture = () => new File([Uint8Array.from(atob(PNG), (sign) => sign.charCodeAt(0))], 'shot.png', { type: 'image/png' });

test('a pasted picture is kept once and shown, with words that say what it shows (point 44)', async () => {
  await write();
  paste({}, [picture()]);
  await until('the picture', () => editor().querySelector('figure img'));
  paste({}, [picture()]);
  await until('both', () => editor().querySelectorAll('figure img').length === 2);
  const alt = editor().querySelector<HTMLInputElement>('[data-testid=picture-alt]')!;
  alt.focus();
  await keys('库存页');
  const [first, second] = await until('the text', () => [...body().matchAll(/!\[(.*)\]\(([0-9a-f]+)\)/g)].length === 2 && body().includes('库存页') && [...body().matchAll(/!\[(.*)\]\(([0-9a-f]+)\)/g)]);
  expect(first![1]).toBe('库存页');
  expect(first![2]).toBe(second![2]);
});

test('a file that is no picture, a damaged one and one of 100 MB are refused in words', async () => {
  await write('文');
  const sign = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const huge = new Blob([new Uint8Array(sign), ...Array.from({ length: 100 }, () => new Uint8Array(1024 * 1024))]);
  for (const [file, told] of [
    [new File(['%PDF-1.7'], '合同.png'), 'PNG 或 JPEG'],
    [new File([new Uint8Array(sign)], '坏图.png'), '损坏'],
    [new File([huge], '大图.png'), '100 MB'],
  ] as const) {
    paste({}, [file]);
    await until(told, () => [...document.querySelectorAll('[data-testid=toast]')].some((toast) => toast.textContent?.includes(told)));
  }
  expect(body()).toBe('文');
  expect(editor().querySelector('figure')).toBe(null);
});

test('in the smallest window every tool of the text can be seen and pressed', async () => {
  await page.viewport(1024, 640);
  await write('甲');
  const covered = [...(await find('writing-tools')).querySelectorAll('button')].filter((button) => {
    const box = button.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return !top || !button.contains(top);
  });
  expect(covered.map((button) => button.ariaLabel ?? button.title)).toEqual([]);
  await page.viewport(1440, 900);
});

test('whoever types without a pause is sent after a second (point 16)', async () => {
  await write();
  const sent: string[] = [];
  const update = open!.core.handlers['record.update'];
  open!.core.handlers['record.update'] = (request) => (sent.push(String(request.fields['body'])), update(request));
  const begun = performance.now();
  await until('a second of typing', () => {
    document.execCommand('insertText', false, '字');
    return performance.now() - begun > 1600;
  });
  expect(sent.length).toBeGreaterThan(0);
  expect(sent[0]).toMatch(/^字+$/);
});

test('a refused text that is given up leaves the editor too, and is not sent again', async () => {
  await write('甲');
  const update = open!.core.handlers['record.update'];
  open!.core.handlers['record.update'] = () => {
    throw new CommandError('disk-full', '磁盘已满。');
  };
  await keys('{End}乙');
  await find('refused');
  open!.core.handlers['record.update'] = update;
  await click('discard');
  await until('the old words', () => editor().textContent === '甲');
  navigation.select('sec.orders');
  await until('the other chapter', () => document.querySelector('[data-writing="sec.orders"]'));
  expect(body()).toBe('甲');
});

test('Escape leaves the text for its section, from a list too, and Enter goes back into it', async () => {
  await write('- 一点');
  await keys('{Escape}');
  await until('the text as it is read', () => document.activeElement?.matches(`[data-writing="${SECTION}"] [data-testid=section-text]`));
  await keys('{Enter}');
  await find('editor');
});

test('the words of a picture are left by Enter for the line below it, and let the keys of the window through', async () => {
  await write();
  paste({}, [picture()]);
  const alt = await until('the words', () => editor().querySelector<HTMLInputElement>('[data-testid=picture-alt]'));
  alt.focus();
  await keys('库存页{Enter}');
  await until('the text', () => document.activeElement === editor());
  await keys('下一行');
  await until('the line below', () => /!\[库存页\]\(\w+\)\n\n下一行$/.test(body()));
  alt.focus();
  press('k', { ctrlKey: true });
  await find('palette');
});

test('headings that are pasted count from the highest one of them', async () => {
  await write();
  paste({ 'text/plain': '# 甲\n\n## 乙\n' });
  await saved('### 甲\n\n#### 乙');
});

test('what the core refuses stays on the page with its reason, and can be sent again', async () => {
  await write('甲');
  const update = open!.core.handlers['record.update'];
  open!.core.handlers['record.update'] = () => {
    throw new CommandError('disk-full', '磁盘已满。');
  };
  await keys('{End}乙');
  expect((await find('refused')).textContent).toContain('磁盘已满');
  navigation.select('sec.orders');
  await until('the other chapter', () => document.querySelector('[data-writing="sec.orders"]'));
  navigation.select(SECTION);
  const alert = await find('refused');
  expect(document.querySelector(`[data-writing="${SECTION}"]`)!.textContent).toContain('甲乙');
  open!.core.handlers['record.update'] = update;
  alert.querySelector('button')!.click();
  await saved('甲乙');
  await until('no refusal', () => !document.querySelector('[data-testid=refused]'));
});

test('the outline moves sections by keys and by dragging, adds and deletes them, and undo brings them back', async () => {
  await write('x');
  const rows = () => [...document.querySelectorAll<HTMLElement>('[data-testid=outline-section]')].map((row) => row.dataset['section']!);
  const row = (id: string) => document.querySelector<HTMLElement>(`[data-testid=outline] [data-section="${id}"]`)!;
  const at = (id: string) => rows().indexOf(id);
  row('sec.intro-documents').focus();
  press('ArrowUp', { altKey: true });
  const focused = () => document.activeElement === row('sec.intro-documents');
  await until('the move', () => at('sec.intro-documents') < at('sec.intro-scope') && focused());
  press('ArrowDown', { altKey: true });
  await until('the move back', () => at('sec.intro-documents') > at('sec.intro-scope') && focused());
  press('ArrowRight', { altKey: true, shiftKey: true });
  await until('the depth', () => project.find('sec.intro-documents')?.parent === 'sec.intro-scope');
  expect(row('sec.intro-documents').textContent).toContain('2.1.1');

  const [from, to] = [row('sec.intro-users').getBoundingClientRect(), row('sec.intro-scope').getBoundingClientRect()];
  const pointer = (type: string, x: number, y: number) =>
    row('sec.intro-users').dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, clientX: x, clientY: y }));
  row('sec.intro-users').setPointerCapture = () => undefined;
  pointer('pointerdown', from.left + 40, from.top + 10);
  pointer('pointermove', from.left + 42, to.top + 10);
  pointer('pointermove', from.left + 42, to.top + 4);
  pointer('pointerup', from.left + 42, to.top + 4);
  await until('the drop', () => at('sec.intro-users') === at('sec.intro') + 1);

  row('sec.intro-users').focus();
  press('Delete');
  await until('it to be gone', () => at('sec.intro-users') < 0);
  await travel('undo');
  await until('it to be back', () => at('sec.intro-users') > 0);
  await click('add-section');
  const field = await until('the field', () => document.querySelector<HTMLInputElement>('[data-testid=rename-section]'));
  await until('the focus', () => document.activeElement === field);
  await keys('新的一节{Enter}');
  await until('the title', () => project.records('section').some(({ title }) => title === '新的一节'));
});

test('the meter tells what the typesetter counted, and that it is old after a change', async () => {
  await write('x');
  await find('meter-pages');
  await keys('{End}y');
  await saved('xy');
  await until('the mark', () => document.querySelector('[data-testid=meter-state]')?.textContent?.includes('已改动'));
  await click('measure');
  await until('no mark', () => document.querySelector('[data-testid=meter-state]')?.textContent?.includes('一致'));
});

test('a project without sections says what the room is for (point 51)', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  await project.ensure('section');
  await project.change('record.delete', { ids: project.records('section').filter(({ parent }) => parent === null).map(({ id }) => id) });
  navigation.stage('requirements', 'writing');
  await find('empty');
  await click('first-section');
  await until('the section', () => project.records('section').length === 1);
});
