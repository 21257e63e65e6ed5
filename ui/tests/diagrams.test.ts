/** The editor of diagrams on the fake core: drawing, moving, connecting, renaming, tables, and how it is read aloud. */
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Language } from '../src/backend/index.ts';
// Brought before the first test, so that no test waits for the room to be built.
import '../src/diagram/Diagrams.svelte';
import '../src/documents/Documents.svelte';
import { contentOf } from '../src/diagram/content.ts';
import type { Content } from '../src/diagram/content.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { travel } from '../src/state/undo.ts';
import { click, find, openWindow, press, until, write } from './window.ts';
import type { Window } from './window.ts';

const FLOW = 'dia.flow-till-receipt';
const LAYERS = 'dia.product-architecture';
const PICTURES = import.meta.env['VITE_PICTURES'] as string | undefined;

let open: Window | null = null;

beforeEach(async () => {
  await page.viewport(1280, 720);
});

afterEach(() => {
  open?.close();
  open = null;
});

async function openDiagram(id: string, options: { lang?: Language; theme?: 'light' | 'dark' } = {}): Promise<void> {
  open = await openWindow({ lang: 'zh', ...options, open: true });
  navigation.go({ area: 'stage', stage: 'architecture', tab: 'diagrams', record: id });
  await find('diagram-canvas');
  await until('measured nodes', () => nodes().length > 0 && nodes().every((node) => node.style.visibility !== 'hidden'));
  // The view moves to the whole diagram a frame after it is there; until it rests, every place on it is a wrong one.
  let [before, still] = ['', 0];
  await until('the whole diagram, at rest', () => {
    if (document.querySelector<HTMLElement>('.svelte-flow__viewport')!.style.transform.endsWith('scale(1)')) return false;
    const now = JSON.stringify(nodes().map((each) => each.getBoundingClientRect()));
    still = now === before ? still + 1 : 0;
    before = now;
    return still > 1;
  });
}

const nodes = () => [...document.querySelectorAll<HTMLElement>('.svelte-flow__node')];
const node = (id: string) => document.querySelector<HTMLElement>(`.svelte-flow__node[data-id="${id}"]`)!;
const content = (id: string): Content => contentOf(project.find(id)!);
/** Where a node stands now, also where nobody has placed it. */
const placeOf = (diagram: string, id: string) => {
  const { nodes: places } = open!.core.handlers['diagram.view']({ id: diagram }) as { nodes: { id: string; x: number; y: number }[] };
  return places.find((each) => each.id === id)!;
};
const steps = () => open!.core.execute('history', { limit: 100 }).then((answer) => (answer as { operations: unknown[] }).operations.length);

function pointer(target: Element, type: string, at: { x: number; y: number }, more: MouseEventInit = {}) {
  const init = { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y, button: 0, buttons: type.endsWith('up') ? 0 : 1, view: window, ...more };
  if (type.startsWith('pointer')) target.dispatchEvent(new PointerEvent(type, { pointerId: 1, isPrimary: true, ...init }));
  else target.dispatchEvent(new MouseEvent(type, init));
}

const middleOf = (element: Element) => {
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
};

/** Drags as a mouse does, and looks before it lets go. The library listens to mouse events, and from the window once the button is down. */
async function drag(from: Element, to: { x: number; y: number }, seen: () => boolean = () => false): Promise<boolean> {
  const start = middleOf(from);
  pointer(from, 'pointerdown', start);
  pointer(from, 'mousedown', start);
  for (const part of [0.2, 0.6, 1]) {
    const at = { x: start.x + (to.x - start.x) * part, y: start.y + (to.y - start.y) * part };
    const over = document.elementFromPoint(at.x, at.y) ?? document.body;
    pointer(over, 'pointermove', at);
    pointer(over, 'mousemove', at);
    await new Promise((next) => requestAnimationFrame(next));
  }
  const found = seen();
  const over = document.elementFromPoint(to.x, to.y) ?? document.body;
  pointer(over, 'pointerup', to);
  pointer(over, 'mouseup', to);
  return found;
}

/** Shows the diagram in its own pixels. It is fitted to the room once it has been drawn, which may come after the key. */
async function originalSize(): Promise<void> {
  let still = 0;
  await until('100 % that stays', () => {
    still = document.querySelector('[data-testid=diagram-zoom]')?.textContent === '100 %' ? still + 1 : 0;
    if (still === 0) press('0', { ctrlKey: true });
    return still > 20;
  });
}

test.each<[string, Language, 'light' | 'dark']>([
  [FLOW, 'zh', 'light'],
  [LAYERS, 'zh', 'dark'],
  [LAYERS, 'en', 'light'],
  [FLOW, 'en', 'dark'],
])('%s in %s, %s has no accessibility violation and no missing text', async (id, lang, theme) => {
  await openDiagram(id, { lang, theme });
  const judge = async () => {
    const answer = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
    expect(answer.violations.flatMap((each) => each.nodes.map((found) => `${each.id}: ${found.target.join(' ')}`))).toEqual([]);
    expect(document.body.innerText.match(/⟦[^⟧]+⟧/g)).toBe(null);
  };
  await judge();
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${id}-${lang}-${theme}.png` });
  nodes()[1]!.focus();
  press(' ');
  await find('diagram-words');
  await judge();
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${id}-${lang}-${theme}-selected.png` });
  await click('diagram-twin');
  await find('diagram-tables');
  await judge();
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${id}-${lang}-${theme}-tables.png` });
  await click('diagram-twin');
}, 90_000);

test('a node dragged by mouse moves by whole steps of the grid, and comes back with one undo (point 39)', async () => {
  await openDiagram(FLOW);
  const before = await steps();
  const start = content(FLOW);
  expect(start.nodes[1]!.x ?? null).toBe(null);
  const target = node('scan');
  const at = middleOf(target);
  await drag(target.querySelector('.step')!, { x: at.x + 90, y: at.y + 55 });
  const moved = await until('the move', () => content(FLOW).nodes.find((each) => each.id === 'scan' && typeof each.x === 'number'));
  expect(content(FLOW).nodes.every((each) => typeof each.x === 'number' && typeof each.w === 'number')).toBe(true);
  expect(moved.y).toBeGreaterThan(100);
  expect(await steps()).toBe(before + 1);
  await travel('undo');
  expect(content(FLOW)).toEqual(start);
});

test('dragging from the dot of a node to empty space makes the next step, whose words are the same step to undo (point 40)', async () => {
  await openDiagram(FLOW);
  node('end').querySelector<HTMLElement>('.step')!.click();
  const dot = await until('a dot', () => node('end').querySelector('[data-handleid=bottom]'));
  const at = middleOf(dot);
  const count = content(FLOW).nodes.length;
  await drag(dot, { x: at.x - 60, y: at.y + 70 });
  const made = await until('the next step', () => content(FLOW).nodes[count]);
  expect(content(FLOW).edges.at(-1)).toMatchObject({ from: 'end', to: made.id });
  const field = (await find('diagram-text')) as HTMLTextAreaElement;
  write(field, '通知财务');
  press('Enter', { isComposing: true });
  expect(document.querySelector('[data-testid=diagram-text]')).not.toBe(null);
  press('Enter');
  await until('the words', () => content(FLOW).nodes[count]?.text === '通知财务');
});

test('a line between two nodes is drawn by mouse', async () => {
  await openDiagram(FLOW);
  node('sale').querySelector<HTMLElement>('.step')!.click();
  const dot = await until('a dot', () => node('sale').querySelector('[data-handleid=right]'));
  await drag(dot, middleOf(node('rec')));
  await until('the line', () => content(FLOW).edges.some((edge) => edge.from === 'sale' && edge.to === 'rec'));
});

test('renaming a node that speaks for its record renames the record', async () => {
  await openDiagram(LAYERS);
  const bound = content(LAYERS).nodes.find((each) => each.record && !each.text)!;
  node(bound.id).focus();
  press('Enter');
  write(await find('diagram-text'), '会员与积分');
  press('Enter');
  await until('the record', () => project.find(bound.record!)?.title === '会员与积分');
  expect(content(LAYERS).nodes.find((each) => each.id === bound.id)!.text ?? '').toBe('');
  await until('the node', () => node(bound.id).innerText.includes('会员与积分'));
});

test('a record takes the words of the node that stands for it, in one step, and the node follows it from then on', async () => {
  await openDiagram(FLOW);
  const bound = content(FLOW).nodes.find((each) => each.record && each.text)!;
  await until('its record', () => project.find(bound.record!));
  const [title, own] = [project.find(bound.record!)!.title, bound.text];
  node(bound.id).focus();
  press(' ');
  write(await find('diagram-words'), '门店履约');
  press('Enter');
  await until('the words', () => content(FLOW).nodes.find((each) => each.id === bound.id)!.text === '门店履约');
  expect(project.find(bound.record!)!.title).toBe(title);
  const before = await steps();
  await click('diagram-rename-record');
  await until('the record', () => project.find(bound.record!)?.title === '门店履约');
  expect(content(FLOW).nodes.find((each) => each.id === bound.id)!.text).toBe('');
  expect(node(bound.id).innerText).toContain('门店履约');
  expect(document.querySelector('[data-testid=diagram-rename-record]')).toBe(null);
  expect(await steps()).toBe(before + 1);
  await travel('undo');
  expect(project.find(bound.record!)!.title).toBe(title);
  expect(content(FLOW).nodes.find((each) => each.id === bound.id)!.text).toBe('门店履约');
  await travel('undo');
  expect(content(FLOW).nodes.find((each) => each.id === bound.id)!.text).toBe(own);
});

test('what is selected is aligned and spread evenly, each as one step to undo (point 39)', async () => {
  await openDiagram(FLOW);
  const start = content(FLOW);
  const choose = async (menu: string, item: number) => {
    node('scan').focus();
    press('a', { ctrlKey: true });
    await click(menu);
    const items = await until('the menu', () => {
      const found = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
      return found.length > 0 && found;
    });
    items[item]!.click();
  };
  const before = await steps();
  await choose('diagram-align', 0);
  const left = Math.min(...start.nodes.map(({ id }) => placeOf(FLOW, id).x));
  await until('the edge', () => content(FLOW).nodes.every(({ x }) => x === left));
  expect(await steps()).toBe(before + 1);
  await travel('undo');
  expect(content(FLOW)).toEqual(start);

  await choose('diagram-distribute', 1);
  const sorted = () => content(FLOW).nodes.map(({ y, h }) => [y!, h!] as const).toSorted(([one], [other]) => one - other);
  const gaps = () => sorted().slice(1).map(([y], index) => y - sorted()[index]![0] - sorted()[index]![1]);
  await until('equal spaces', () => typeof content(FLOW).nodes[0]!.y === 'number' && Math.max(...gaps()) - Math.min(...gaps()) < 0.5);
  expect(await steps()).toBe(before + 1);
  await travel('undo');
  expect(content(FLOW)).toEqual(start);
});

test('a node that is dragged near the line of another is drawn to it, and not while Alt is held (point 39)', async () => {
  await openDiagram(FLOW);
  await project.change('record.update', {
    id: FLOW,
    fields: {
      nodes: [
        { id: 'one', text: '一', shape: 'box', x: 104, y: 100, w: 150, h: 44 },
        { id: 'two', text: '二', shape: 'box', x: 300, y: 200, w: 160, h: 44 },
      ],
      edges: [],
      lanes: [],
    },
  });
  await until('both', () => nodes().length === 2 && node('two'));
  await originalSize();
  const x = () => content(FLOW).nodes[1]!.x!;
  // The library counts from the first move on, which is a fifth of the way.
  const by = async (left: number) => {
    const at = middleOf(node('two'));
    return drag(node('two').querySelector('.step')!, { x: at.x + left, y: at.y }, () => document.querySelector('.guide') !== null);
  };
  expect(await by(-250), 'a guide while it is dragged').toBe(true);
  await until('the middle of the other', () => x() === 99);
  await travel('undo');
  await until('its place', () => node('two').style.transform.startsWith('translate(300px'));
  press('Alt', { altKey: true });
  expect(await by(-240)).toBe(false);
  await until('its own place', () => x() === 108);
});

test('keys move, make the next step, duplicate and delete, each as one step', async () => {
  await openDiagram(FLOW);
  node('scan').focus();
  press(' ');
  press('ArrowRight');
  await until('the move', () => typeof content(FLOW).nodes[1]!.x === 'number');
  const x = content(FLOW).nodes[1]!.x!;
  press('ArrowRight');
  await until('the second move', () => content(FLOW).nodes[1]!.x === x + 10);
  const count = content(FLOW).nodes.length;
  press('ArrowDown', { altKey: true });
  await until('the next step', () => content(FLOW).nodes.length === count + 1);
  const field = await find('diagram-text');
  await until('the focus', () => document.activeElement === field);
  press('Escape');
  await until('no field', () => !document.querySelector('[data-testid=diagram-text]'));
  node('scan').focus();
  press('d', { ctrlKey: true });
  await until('the copy', () => content(FLOW).nodes.length === count + 2);
  press('Delete');
  await until('its end', () => content(FLOW).nodes.length === count + 1);
});

test('nodes are copied from one diagram into another', async () => {
  await openDiagram(FLOW);
  node('scan').focus();
  press('a', { ctrlKey: true });
  const clipboard = new DataTransfer();
  document.activeElement!.dispatchEvent(new ClipboardEvent('copy', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  expect(clipboard.getData('text/plain')).toContain('写入库存台账');
  navigation.select(LAYERS);
  const before = content(LAYERS);
  await until('the other diagram', () => document.querySelector(`[data-id="${before.nodes[0]!.id}"]`));
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  await until('the nodes', () => content(LAYERS).nodes.length === before.nodes.length + 6);
  expect(content(LAYERS).edges).toHaveLength(before.edges.length + 5);
});

test('lines of a text from elsewhere become steps', async () => {
  await openDiagram(FLOW);
  const count = content(FLOW).nodes.length;
  const clipboard = new DataTransfer();
  clipboard.setData('text/plain', '收货\t小王\r\n质检\t小李\r\n');
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
  await until('the steps', () => content(FLOW).nodes.length === count + 2);
  expect(content(FLOW).nodes.at(-1)!.text).toBe('质检');
});

test('tidying is one step, and doing it again changes nothing (point 41)', async () => {
  await openDiagram(FLOW);
  await click('diagram-tidy');
  await until('places', () => typeof content(FLOW).nodes[0]!.x === 'number');
  const tidy = content(FLOW);
  await click('diagram-tidy');
  expect(content(FLOW)).toEqual(tidy);
});

test('lanes are renamed, put in another order and taken away with what stands in them', async () => {
  await openDiagram(FLOW);
  await click('diagram-lanes');
  await until('the names', () => document.querySelectorAll('[data-testid=diagram-lane-name]').length === 3);
  const name = () => document.querySelectorAll<HTMLInputElement>('[data-testid=diagram-lane-name]')[0]!;
  write(name(), '门店收银');
  press('Enter');
  await until('the name', () => content(FLOW).lanes[0] === '门店收银');
  expect(content(FLOW).nodes.find((each) => each.id === 'scan')!.lane).toBe('门店收银');
  const x = content(FLOW).nodes.find((each) => each.id === 'scan')!.x!;
  document.querySelectorAll<HTMLElement>('.panel li')[0]!.querySelectorAll<HTMLElement>('button')[1]!.click();
  await until('the order', () => content(FLOW).lanes[1] === '门店收银');
  expect(content(FLOW).nodes.find((each) => each.id === 'scan')!.x!).toBeGreaterThan(x);
  await click('diagram-lane-add');
  await until('the lane', () => content(FLOW).lanes.length === 4);
});

test('the tables say and change the same diagram', async () => {
  await openDiagram(FLOW);
  await click('diagram-twin');
  const field = await until('a row', () => document.querySelectorAll<HTMLInputElement>('[data-testid=diagram-row-text]')[0]);
  write(field, '收银完成');
  press('Enter');
  await until('the words', () => content(FLOW).nodes[0]!.text === '收银完成');
  const count = content(FLOW).edges.length;
  await click('diagram-line-add');
  await until('the line', () => content(FLOW).edges.length === count + 1);
  await click('diagram-twin');
  await until('the node', () => node('sale').innerText.includes('收银完成'));
});

test('in the tables a node is bound to a record, and after a row is deleted the focus is on the next one', async () => {
  await openDiagram(FLOW);
  await click('diagram-twin');
  const rows = () => [...document.querySelectorAll<HTMLElement>('[data-testid=diagram-tables] table')][0]!.querySelectorAll('tbody tr');
  const bare = content(FLOW).nodes.findIndex((each) => !each.record);
  (await until('the rows', () => rows()[bare]))!.querySelector<HTMLElement>('.pick')!.click();
  write(await find('picker-input'), 'CMP-001');
  press('Enter');
  await until('the record', () => project.find(content(FLOW).nodes[bare]!.record ?? '')?.code === 'CMP-001');
  const count = content(FLOW).nodes.length;
  const trash = rows()[1]!.querySelector<HTMLElement>('td:last-child button')!;
  trash.focus();
  trash.click();
  await until('its end', () => rows().length === count - 1);
  await until('the focus', () => document.activeElement === rows()[1]!.querySelector('td:last-child button'));
});

test('five hundred nodes are opened, and only those that are seen are built', async () => {
  await openDiagram(FLOW);
  const many = Array.from({ length: 500 }, (_, index) => ({ id: `m${index}`, text: `步骤 ${index}`, shape: 'box', x: (index % 20) * 190, y: Math.floor(index / 20) * 90, w: 150, h: 44 }));
  const edges = many.slice(1).map((each, index) => ({ from: `m${index}`, to: each.id }));
  const begin = performance.now();
  await project.change('record.update', { id: FLOW, fields: { nodes: many, edges, lanes: [] } });
  await until('the nodes', () => node('m0'));
  console.info(`500 nodes: ${Math.round(performance.now() - begin)} ms until the first is there, ${nodes().length} built`);
  press('0', { ctrlKey: true });
  await until('fewer nodes', () => nodes().length < 200);
});

test('the wheel with Ctrl zooms about the pointer, and keys show the whole or the original size (point 37)', async () => {
  await openDiagram(FLOW);
  await originalSize();
  const pane = document.querySelector('.svelte-flow__pane')!;
  const at = middleOf(node('file'));
  const width = node('file').getBoundingClientRect().width;
  pane.dispatchEvent(new WheelEvent('wheel', { deltaY: -60, ctrlKey: true, clientX: at.x, clientY: at.y, bubbles: true, cancelable: true }));
  await until('a larger node', () => node('file').getBoundingClientRect().width > width * 1.05);
  const now = middleOf(node('file'));
  expect(Math.hypot(now.x - at.x, now.y - at.y)).toBeLessThan(2);
  press('1', { shiftKey: true });
  await until('the whole', () => nodes().length === content(FLOW).nodes.length);
});

test('moves that come quicker than the core answers all count', async () => {
  await openDiagram(FLOW);
  node('scan').focus();
  press(' ');
  const place = placeOf(FLOW, 'scan');
  for (const _ of [1, 2, 3]) press('ArrowRight');
  await until('three moves', () => content(FLOW).nodes[1]!.x === place.x + 30);
  press('ArrowLeft');
  press('ArrowDown');
  await until('the last move', () => content(FLOW).nodes[1]!.x === place.x + 20 && content(FLOW).nodes[1]!.y === place.y + 10);
});

test('with nodes selected a menu of the tools is used by keys, and its Enter does not begin to type in a node', async () => {
  await openDiagram(FLOW);
  node('scan').focus();
  press('a', { ctrlKey: true });
  const menu = await find('diagram-align');
  menu.focus();
  expect(press('Enter').defaultPrevented).toBe(false);
  menu.click();
  const first = await until('the menu', () => document.querySelector<HTMLElement>('[role=menuitem]'));
  await until('the focus in it', () => document.activeElement === first);
  expect(press('Enter').defaultPrevented).toBe(false);
  expect(document.querySelector('[data-testid=diagram-text]')).toBe(null);
});

test('after a deletion the keys go on acting on the drawing', async () => {
  await openDiagram(FLOW);
  const count = content(FLOW).nodes.length;
  node('scan').focus();
  press('Delete');
  await until('its end', () => content(FLOW).nodes.length === count - 1);
  await until('the focus', () => document.activeElement?.hasAttribute('data-surface'));
  press('a', { ctrlKey: true });
  await until('all of them', () => document.querySelectorAll('.svelte-flow__node.selected').length === count - 1);
});

test('words typed in one node are undone apart from those of another', async () => {
  await openDiagram(FLOW);
  const keys: (string | undefined)[] = [];
  const update = open!.core.handlers['record.update'];
  open!.core.handlers['record.update'] = (request) => (keys.push(request.coalesce_key), update(request));
  for (const [id, words] of [['scan', '扫码'], ['rec', '入账']] as const) {
    node(id).focus();
    press(' ');
    const field = await until('its words', () => {
      const found = document.querySelector<HTMLInputElement>('[data-testid=diagram-words]');
      return found?.value === content(FLOW).nodes.find((each) => each.id === id)!.text ? found : null;
    });
    write(field, words);
    press('Enter');
    await until('the words', () => content(FLOW).nodes.find((each) => each.id === id)!.text === words);
  }
  expect(new Set(keys).size).toBe(2);
});

test('a lane is not given the name of another, and says so', async () => {
  await openDiagram(FLOW);
  await click('diagram-lanes');
  await until('the names', () => document.querySelectorAll('[data-testid=diagram-lane-name]').length === 3);
  const [first] = [...document.querySelectorAll<HTMLInputElement>('[data-testid=diagram-lane-name]')];
  await until('the focus in the panel', () => document.activeElement === first);
  write(first!, content(FLOW).lanes[1]!);
  press('Enter');
  await until('the reason', () => document.querySelector('.panel [role=alert]')?.textContent?.includes(content(FLOW).lanes[1]!));
  expect(new Set(content(FLOW).lanes).size).toBe(3);
});

test('a diagram is renamed and deleted where it is drawn', async () => {
  await openDiagram(FLOW);
  write(await find('diagram-title'), '从收银到入账');
  press('Enter');
  await until('the title', () => project.find(FLOW)!.title === '从收银到入账');
  await click('diagram-menu');
  (await until('the menu', () => document.querySelectorAll<HTMLElement>('[role=menuitem]')[1])).click();
  await until('its end', () => !project.find(FLOW));
  const next = await until('another one', () => navigation.place.record !== FLOW && project.find(navigation.place.record ?? ''));
  expect(next.fields['type'], 'one of its kind').toBe('business_flow');
  await until('the focus on it', () => document.activeElement?.matches('[data-surface]'));
});

test('after the last diagram the focus is on what begins a new one', async () => {
  await openDiagram(FLOW);
  await project.change('record.delete', { ids: project.records('diagram').flatMap(({ id }) => (id === FLOW ? [] : [id])) });
  await click('diagram-menu');
  (await until('the menu', () => document.querySelectorAll<HTMLElement>('[role=menuitem]')[1])).click();
  await until('the focus', () => (document.activeElement as HTMLElement | null)?.dataset['testid'] === 'diagram-start');
});

test('what stands beside a node leaves the focus on the node when it goes with what it did', async () => {
  await openDiagram(FLOW);
  const own = content(FLOW).nodes.find((each) => each.record && each.text?.trim())!;
  const element = node(own.id);
  element.focus();
  press(' ');
  for (const testid of ['diagram-follow', 'diagram-unbind']) {
    const button = await find(testid);
    button.focus();
    button.click();
    await until(`the focus after ${testid}`, () => !button.isConnected && document.activeElement === node(own.id));
  }
  expect(content(FLOW).nodes.find((each) => each.id === own.id)?.record ?? null).toBe(null);
});

test('the button with a page shows the document that prints the diagram', async () => {
  await openDiagram(FLOW);
  await click('diagram-paper');
  await find('documents');
  expect(navigation.place.area).toBe('documents');
});

test('a project without diagrams says what they are for (point 51)', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  await project.ensure('diagram');
  await project.change('record.delete', { ids: project.records('diagram').map((each) => each.id) });
  navigation.stage('architecture', 'diagrams');
  await find('empty');
  await click('diagram-start');
  await find('diagram-blank');
});
