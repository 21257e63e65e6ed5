/** The plan on the screen: its table, its bars, and every gesture by mouse and by keyboard, on the fake core. */
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CommandError } from '../src/backend/index.ts';
import type { Language, PlanTask, PlanView } from '../src/backend/index.ts';
// Brought before the first test, so that no test waits for the room to be built.
import '../src/plan/Plan.svelte';
import { ROW_HEIGHT } from '../src/sheet/viewport.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { preferences } from '../src/state/settings.svelte.ts';
import { toasts } from '../src/state/toasts.svelte.ts';
import { travel } from '../src/state/undo.ts';
import { click, find, openWindow, press, until, write } from './window.ts';
import type { Window } from './window.ts';
import { largePlan } from './plan.ts';

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

/** Opens the sample's plan at the width of weeks. */
async function openPlan(options: { lang?: Language; theme?: 'light' | 'dark' } = {}): Promise<void> {
  open = await openWindow({ lang: 'zh', ...options, open: true });
  navigation.stage('development', 'plan');
  await find('gantt-finish');
}

const plan = (): Promise<PlanView> => Promise.resolve(open!.core.handlers['plan.get']({}) as PlanView);
const task = async (id: string): Promise<PlanTask> => (await plan()).tasks.find((each) => each.id === id)!;
const grid = () => find('gantt-grid');
const bar = (id: string) => until(`the bar of ${id}`, () => document.querySelector<HTMLElement>(`[data-bar="${id}"]`));
const line = (id: string) => document.querySelector<HTMLElement>(`[role=row][data-task="${id}"]`);

/** Selects a task as undo or a finding does, with its bar in sight. */
async function show(id: string): Promise<HTMLElement> {
  await project.ensure('task');
  navigation.reveal(project.find(id)!);
  await until(`${id} to be active`, () => line(id)?.getAttribute('aria-selected') === 'true');
  (await grid()).focus();
  return bar(id);
}

/** A task that has not begun and has neighbours of its own. */
async function waiting(): Promise<PlanTask[]> {
  const { tasks } = await plan();
  return tasks.filter((each) => each.type === 'task' && !each.started && !each.done);
}

const middle = (element: Element) => {
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
};

const pointer = (type: string, at: { x: number; y: number }) =>
  new PointerEvent(type, { clientX: at.x, clientY: at.y, button: 0, bubbles: true, cancelable: true, pointerId: 1 });

/** Drags from one place to another; without `drop`, the pointer is still down. */
function drag(from: Element, to: { x: number; y: number }, drop = true, at = middle(from)): void {
  from.dispatchEvent(pointer('pointerdown', at));
  window.dispatchEvent(pointer('pointermove', { x: (at.x + to.x) / 2, y: (at.y + to.y) / 2 }));
  window.dispatchEvent(pointer('pointermove', to));
  if (drop) window.dispatchEvent(pointer('pointerup', to));
}

/** Two tasks that stand one below the other, near in time and not yet joined. */
async function neighbours(): Promise<[PlanTask, PlanTask]> {
  const all = await waiting();
  const { links, tasks } = await plan();
  const joined = (a: string, b: string) => links.some((link) => [link.from, link.to].includes(a) && [link.from, link.to].includes(b));
  const rowOf = (id: string) => tasks.findIndex((each) => each.id === id);
  for (const from of all)
    for (const to of all)
      if (rowOf(to.id) - rowOf(from.id) > 0 && rowOf(to.id) - rowOf(from.id) < 6 && !joined(from.id, to.id) && Math.abs(Date.parse(to.start!) - Date.parse(from.start!)) < 15 * 86_400_000)
        return [from, to];
  throw new Error('The sample has no such tasks.');
}

/** Days as wide as can be dragged to the pixel. */
async function byDay(): Promise<void> {
  await click('gantt-zoom-day');
}

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
])('the plan in %s, %s has no accessibility violation and no missing text', async (lang, theme) => {
  await openPlan({ lang, theme });
  const [one] = await waiting();
  await show(one!.id);
  await click('toggle-inspector');
  await find('gantt-facts');
  await find('inspector-code');
  expect(await violations()).toEqual([]);
  expect(document.body.innerText.match(/⟦[^⟧]+⟧/g)).toBe(null);
});

test('the table is a treegrid that tells counts, levels and every date', async () => {
  await openPlan();
  const { tasks } = await plan();
  const table = await grid();
  expect(table.getAttribute('role')).toBe('treegrid');
  expect(Number(table.getAttribute('aria-rowcount'))).toBe(tasks.length + 1);
  const [one] = await waiting();
  await show(one!.id);
  const row = line(one!.id)!;
  expect(row.getAttribute('aria-level')).toBe(String(one!.depth + 1));
  expect(Number(row.getAttribute('aria-setsize'))).toBe(tasks.filter((each) => each.parent === one!.parent).length);
  for (const text of [one!.wbs, one!.title, one!.start!, one!.finish!, one!.people[0] ?? '']) expect(row.textContent).toContain(text);
  expect(table.getAttribute('aria-activedescendant')).toBe(row.id);
});

test('a bar that is dragged shows its new dates and is sent once, on release', async () => {
  await openPlan();
  await byDay();
  const [one] = await waiting();
  const element = await show(one!.id);
  const update = open!.core.handlers['record.update'];
  const sent: unknown[] = [];
  open!.core.handlers['record.update'] = (request) => (sent.push(request), update(request));
  const at = middle(element);
  drag(element, { x: at.x + 7 * 32, y: at.y }, false);
  const ghost = await find('gantt-ghost');
  expect(ghost.textContent).toContain('→');
  expect(sent).toEqual([]);
  window.dispatchEvent(pointer('pointerup', { x: at.x + 7 * 32, y: at.y }));
  await until('the command', () => sent.length === 1);
  const { fields } = sent[0] as { fields: Record<string, unknown> };
  expect(fields['constraint']).toBe('not_before');
  const before = one!.start!;
  await until('the new date in the table', () => line(one!.id)?.textContent?.includes(String(fields['constraint_on'])));
  expect(String(fields['constraint_on']) > before).toBe(true);
  expect((await task(one!.id)).start).toBe(fields['constraint_on']);
  expect(document.querySelector('[data-testid=gantt-ghost]')).toBe(null);
});

test('Escape during a drag puts the bar back and sends nothing', async () => {
  await openPlan();
  await byDay();
  const [one] = await waiting();
  const element = await show(one!.id);
  const at = middle(element);
  drag(element, { x: at.x + 160, y: at.y }, false);
  await find('gantt-ghost');
  press('Escape');
  window.dispatchEvent(pointer('pointerup', { x: at.x + 160, y: at.y }));
  await until('no ghost', () => !document.querySelector('[data-testid=gantt-ghost]'));
  expect((await task(one!.id)).start).toBe(one!.start);
  expect(project.undo.can_undo).toBe(false);
});

test('the end of a bar changes its duration and its handle changes its progress', async () => {
  await openPlan();
  await byDay();
  const [one] = await waiting();
  const element = await show(one!.id);
  const end = element.parentElement!.querySelector('[data-part=end]')!;
  const at = middle(end);
  drag(end, { x: at.x + 7 * 32, y: at.y });
  await until('the longer task', () => Number(project.find(one!.id)?.fields['duration']) === one!.duration_days! + 5);
  const handle = (await bar(one!.id)).parentElement!.querySelector('[data-part=progress]')!;
  const box = (await bar(one!.id)).getBoundingClientRect();
  drag(handle, { x: box.left + box.width / 2, y: box.top + 14 });
  await until('half of it done', () => Number(project.find(one!.id)?.fields['percent']) === 50);
});

test('a line of the table is carried to another place and level, shown while it lasts and taken back in one step', async () => {
  await openPlan();
  const { tasks } = await plan();
  const at = tasks.findIndex((each, index) => each.parent !== null && tasks[index + 1]?.parent === each.parent);
  const [first, second] = [tasks[at]!, tasks[at + 1]!];
  await show(first.id);
  await show(second.id);
  const title = (id: string) => line(id)!.querySelector('[data-column=title]')!;
  const below = title(second.id).getBoundingClientRect();
  const beside = { x: middle(title(first.id)).x, y: below.bottom - 2 };
  const inside = { x: beside.x + 18, y: beside.y };
  drag(title(first.id), inside, false);
  await find('gantt-drop');
  press('Escape');
  await until('the line to be let go', () => document.querySelector('[data-testid=gantt-drop]') === null);
  expect((await plan()).tasks.map(({ id }) => id)).toEqual(tasks.map(({ id }) => id));
  drag(title(first.id), beside);
  const places = async () => (await plan()).tasks.map(({ id }) => id);
  await until('the new place', () => line(first.id)!.offsetTop > line(second.id)!.offsetTop);
  expect(project.find(first.id)?.parent, 'straight down keeps the level').toBe(first.parent);
  press('z', { ctrlKey: true });
  await until('the old place', () => line(first.id)!.offsetTop < line(second.id)!.offsetTop);
  expect(await places()).toEqual(tasks.map(({ id }) => id));
  drag(title(first.id), inside);
  const parentOf = (id: string) => project.find(id)?.parent;
  await until('the new level', () => parentOf(first.id) === second.id);
  press('z', { ctrlKey: true });
  await until('the old level', () => parentOf(first.id) === first.parent);
});

test('an arrow drawn from bar to bar joins them; the ends that are met decide its kind', async () => {
  await openPlan();
  const [from, near] = await neighbours();
  await click('gantt-zoom-week');
  const element = await show(from.id);
  const dot = element.parentElement!.querySelector('[data-part=from-finish]')!;
  const target = await until('the other bar', () => document.querySelector<HTMLElement>(`[data-bar="${near.id}"]`));
  const box = target.getBoundingClientRect();
  drag(dot, { x: box.left + 3, y: middle(target).y });
  await until('the link', () => project.undo.can_undo);
  const made = (await plan()).links.find((link) => link.from === from.id && link.to === near.id);
  expect(made?.dependency).toBe('fs');
  await travel('undo');
  await show(from.id);
  const again = (await bar(from.id)).parentElement!.querySelector('[data-part=from-start]')!;
  drag(again, { x: (await bar(near.id)).getBoundingClientRect().right - 1, y: middle(await bar(near.id)).y });
  await until('the other link', () => (open!.core.handlers['plan.get']({}) as PlanView).links.some((link) => link.from === from.id && link.to === near.id && link.dependency === 'sf'));
});

test('an arrow is selected by a click on it, changed in the line below, and deleted', async () => {
  await openPlan();
  const { links, tasks } = await plan();
  const rowOf = (id: string) => tasks.findIndex((each) => each.id === id);
  const near = links.find((each) => each.dependency === 'fs' && rowOf(each.to) === rowOf(each.from) + 1)!;
  await click('gantt-zoom-week');
  await show(near.from);
  const [source, target] = [(await bar(near.from)).getBoundingClientRect(), (await bar(near.to)).getBoundingClientRect()];
  const at = { x: Math.min(target.left + 8, (target.left + target.right) / 2), y: (source.bottom + target.top) / 2 };
  document.querySelector('[data-testid=gantt-chart] .plane')!.dispatchEvent(pointer('pointerdown', at));
  const kind = (await find('gantt-link-kind')) as HTMLSelectElement;
  kind.value = 'ss';
  kind.dispatchEvent(new Event('change', { bubbles: true }));
  const now = () => (open!.core.handlers['plan.get']({}) as PlanView).links.find((each) => each.from === near.from && each.to === near.to);
  await until('the other kind', () => now()?.dependency === 'ss');
  expect(now()?.id, 'the arrow is still the same one').toBe(near.id);
  await click('gantt-unlink');
  await until('the arrow to go', () => !now());
});

test('levelling shows its price before it is applied, and is taken back in one step', async () => {
  await openPlan();
  await click('gantt-level');
  const price = await find('levelling-price');
  expect(price.textContent).toContain((await plan()).finish!);
  expect(await violations()).toEqual([]);
  expect(project.undo.can_undo).toBe(false);
  await click('levelling-apply');
  const held = await until('the task that waits', () => (open!.core.handlers['plan.get']({}) as PlanView).tasks.find((each) => each.cause?.kind === 'levelling'));
  await show(held.id);
  await until('the reason', () => document.querySelector('[data-testid=gantt-cause]')?.textContent?.includes('推后到'));
  await travel('undo');
  expect((await task(held.id)).cause?.kind).not.toBe('levelling');
});

test('the plan goes to the documents room to be printed', async () => {
  await openPlan();
  await click('gantt-paper');
  await find('documents');
  expect(preferences.read('documents', { document: '' }).document).toBe('plan');
});

test('moving, lengthening, progress and undo work from the keyboard', async () => {
  await openPlan();
  const [one] = await waiting();
  await show(one!.id);
  await userEvent.keyboard(']]');
  await find('gantt-ghost');
  await userEvent.keyboard('{Enter}');
  await until('the later start', () => String(project.find(one!.id)?.fields['constraint_on'] ?? '') > one!.start!);
  await until('the answer', () => !document.querySelector('[data-testid=gantt-ghost]'));
  press('}');
  await find('gantt-ghost');
  press('Enter');
  await until('the longer task', () => Number(project.find(one!.id)?.fields['duration']) > one!.duration_days!);
  await userEvent.keyboard('+{Enter}');
  await until('some progress', () => Number(project.find(one!.id)?.fields['percent']) === one!.percent + 5);
  await userEvent.keyboard('{Control>}z{/Control}');
  await until('the step back', () => Number(project.find(one!.id)?.fields['percent'] ?? 0) === one!.percent);
  await until('the task to be shown', () => navigation.place.tab === 'plan' && line(one!.id)?.getAttribute('aria-selected') === 'true');
});

test('progress by key, cell and mouse says when work began and ended, each in one step that can be taken back', async () => {
  await openPlan();
  await byDay();
  const [one] = await waiting();
  const { today } = await plan();
  const fields = () => project.find(one!.id)!.fields;
  const earlier = (day: string) => (day < today ? day : today);
  await show(one!.id);
  await userEvent.keyboard('+{Enter}');
  await until('the first progress', () => fields()['percent'] === 5);
  expect(fields()['actual_start']).toBe(earlier(one!.start!));
  expect(fields()['actual_finish'] ?? null).toBe(null);

  (await find('gantt-splitter')).focus();
  for (let step = 0; step < 6; step += 1) press('ArrowRight');
  const cell = await until('the share', () => line(one!.id)?.querySelector<HTMLElement>('[data-column=percent]'));
  cell.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  write(await find('gantt-field'), '100%');
  press('Enter');
  await until('the end', () => fields()['percent'] === 100 && fields()['actual_finish']);
  expect(fields()['actual_finish']).toBe(earlier((await task(one!.id)).finish!));
  await until('the plan', () => line(one!.id)?.querySelector('[data-column=percent]')?.textContent?.includes('100'));

  await show(one!.id);
  const box = (await bar(one!.id)).getBoundingClientRect();
  drag((await bar(one!.id)).parentElement!.querySelector('[data-part=progress]')!, { x: box.left + box.width / 2, y: box.top + 14 });
  await until('work again', () => Number(fields()['percent']) < 100);
  expect(fields()['actual_finish'] ?? null, 'what is not whole has not ended').toBe(null);
  expect(fields()['actual_start'], 'but it has begun').toBe(earlier(one!.start!));
  await travel('undo');
  await until('the end again', () => fields()['percent'] === 100 && fields()['actual_finish']);
});

test('a task that must finish on a day keeps that day and says why it is not moved', async () => {
  await openPlan();
  await byDay();
  const [one] = await waiting();
  const promised = { constraint: 'must_finish', constraint_on: '2027-03-31' };
  const get = open!.core.handlers['plan.get'];
  let told = false;
  open!.core.handlers['plan.get'] = (request) => ((told = true), get(request));
  await project.change('record.update', { id: one!.id, fields: promised });
  await until('the plan to ask for the promise', () => told);
  const element = await show(one!.id);
  const at = middle(element);
  drag(element, { x: at.x + 7 * 32, y: at.y });
  await until('the reason', () => toasts.list.some((each) => each.text.includes('必须完成于 2027-03-31')));
  press(']');
  expect(document.querySelector('[data-testid=gantt-ghost]')).toBe(null);
  expect(project.find(one!.id)!.fields).toMatchObject(promised);
});

test('Escape takes back keys that have not been sent', async () => {
  await openPlan();
  const [one] = await waiting();
  await show(one!.id);
  press(']');
  await find('gantt-ghost');
  press('Escape');
  await until('no ghost', () => !document.querySelector('[data-testid=gantt-ghost]'));
  await new Promise((next) => requestAnimationFrame(next));
  expect(project.undo.can_undo).toBe(false);
});

test('a dependency is drawn and deleted with keys alone', async () => {
  await openPlan();
  const [from, to] = await neighbours();
  await show(from.id);
  await userEvent.keyboard('l');
  await until('the arrow to be told', () => document.querySelector('[data-testid=gantt-why]')?.textContent?.includes('FS'));
  await userEvent.keyboard('t');
  await until('the next kind', () => document.querySelector('[data-testid=gantt-why]')?.textContent?.includes('SS'));
  for (let step = 0; step < 30; step += 1) {
    if (document.querySelector('[data-testid=gantt-why]')?.textContent?.includes(to.title)) break;
    press('ArrowDown');
    await new Promise((next) => requestAnimationFrame(next));
  }
  await userEvent.keyboard('{Enter}');
  const made = await until('the link', () => (open!.core.handlers['plan.get']({}) as PlanView).links.find((link) => link.from === from.id && link.to === to.id));
  expect(made.dependency).toBe('ss');
  await show(to.id);
  await click('toggle-inspector');
  await find('gantt-facts');
  const facts = await find('gantt-facts');
  await until('the arrow in the panel', () => facts.textContent?.includes(from.title));
  [...facts.querySelectorAll('button')].find((each) => each.getAttribute('aria-label')?.includes(from.title))!.click();
  await until('the arrow to go', () => !facts.textContent?.includes(from.title));
});

test('an arrow that would close a circle is refused with the loop named, and the plan stays', async () => {
  await openPlan();
  const { links } = await plan();
  const pending = new Set((await waiting()).map((each) => each.id));
  const link = links.find((each) => pending.has(each.from) && pending.has(each.to))!;
  const before = await task(link.to);
  await expect(project.change('link.create', { kind: 'precedes', from: link.to, to: link.from })).rejects.toThrow();
  await show(link.to);
  press('l');
  const wanted = await task(link.from);
  const up = (await plan()).tasks.findIndex((each) => each.id === link.from) < (await plan()).tasks.findIndex((each) => each.id === link.to);
  for (let step = 0; step < 200; step += 1) {
    if (document.querySelector('[data-testid=gantt-why] b')?.textContent?.endsWith(`${wanted.wbs} ${wanted.title}`)) break;
    press(up ? 'ArrowUp' : 'ArrowDown');
    await new Promise((next) => requestAnimationFrame(next));
  }
  press('Enter');
  const toast = await until('the refusal', () => toasts.list.find((each) => each.text.includes('→')));
  expect(toast.text).toContain(before.code);
  expect((await task(link.to)).start).toBe(before.start);
});

test('a refused drag puts the bar back and says why', async () => {
  await openPlan();
  await byDay();
  const [one] = await waiting();
  const element = await show(one!.id);
  open!.core.handlers['record.update'] = () => {
    throw new CommandError('locked', '这项任务不能移动。');
  };
  const at = middle(element);
  drag(element, { x: at.x + 7 * 32, y: at.y });
  await until('the reason', () => toasts.list.some((each) => each.text === '这项任务不能移动。'));
  await until('the bar in its place', () => !document.querySelector('[data-testid=gantt-ghost]'));
  expect(Math.abs(middle(await bar(one!.id)).x - at.x)).toBeLessThan(2);
});

test('the plan is compared with the baseline that a person chooses', async () => {
  await openPlan();
  await project.change('baseline.freeze', { subject: 'plan', name: '计划 V1.0' });
  const select = (await find('gantt-baseline')) as HTMLSelectElement;
  const option = await until('the baseline', () => [...select.options].find((each) => each.text === '计划 V1.0'));
  const asked: unknown[] = [];
  const get = open!.core.handlers['plan.get'];
  open!.core.handlers['plan.get'] = (request) => (asked.push(request), get(request));
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await until('the question', () => asked.some((each) => (each as { baseline?: string }).baseline === option.value));
});

test('tasks that wait for each other are named in a banner that leads to them', async () => {
  await openPlan();
  const get = open!.core.handlers['plan.get'];
  const [one, two] = await waiting();
  const brief = ({ id, code, title }: PlanTask) => ({ id, kind: 'task', code, title });
  open!.core.handlers['plan.get'] = (request) => ({ ...(get(request) as PlanView), fault: { circle: true, tasks: [brief(one!), brief(two!)] } });
  await project.change('record.update', { id: one!.id, fields: { title: '改一下' } });
  const banner = await find('gantt-circle');
  expect(banner.textContent).toContain(two!.title);
  [...banner.querySelectorAll('button')].find((each) => each.textContent?.includes(two!.title))!.click();
  await until('the task', () => navigation.place.record === two!.id);
});

test('the line below tells which predecessor sets a date, and leads to it', async () => {
  await openPlan();
  const [one] = (await waiting()).filter((each) => each.cause?.kind === 'predecessor');
  const before = await task(one!.cause!.task!);
  await show(one!.id);
  const cause = await find('gantt-cause');
  expect(cause.textContent).toContain(before.title);
  expect(cause.textContent).toContain('FS');
  await click('gantt-to-cause');
  await until('the predecessor', () => navigation.place.record === before.id);
});

test('a task moved by its predecessor says by how much it moved', async () => {
  await openPlan();
  const all = await waiting();
  const one = all.find((each) => each.cause?.kind === 'predecessor' && all.some((other) => other.id === each.cause?.task))!;
  const before = await task(one.cause!.task!);
  await project.change('record.update', { id: before.id, fields: { duration: before.duration_days! + 5 } });
  await show(one.id);
  await until('the words', () => /晚 \d+ 天开始/.test(document.querySelector('[data-testid=gantt-why]')?.textContent ?? ''));
  expect((await find('gantt-cause')).textContent).toMatch(/推后了 \d+ 天/);
});

test('critical bars differ by their outline and not by colour alone, and the switch takes it off', async () => {
  await openPlan();
  const one = (await waiting()).find((each) => each.critical)!;
  const element = await show(one.id);
  expect(getComputedStyle(element).borderTopWidth).toBe('2px');
  await click('gantt-critical');
  await until('the plain outline', () => getComputedStyle(element).borderTopWidth === '1px');
});

test('a new task is typed where it belongs, also with an input method, and can be indented', async () => {
  await openPlan();
  const [one] = await waiting();
  await show(one!.id);
  press('c');
  const field = (await find('gantt-field')) as HTMLInputElement;
  write(field, '新的任务');
  press('Enter', { isComposing: true, keyCode: 229 });
  expect(document.querySelector('[data-testid=gantt-field]')).toBe(field);
  press('Enter');
  const made = await until('the task', () => project.records('task').find((each) => each.title === '新的任务'));
  expect(made.parent).toBe(one!.parent);
  await until('the next line', () => document.querySelector('[data-testid=gantt-field]') !== field);
  press('Escape');
  await until('the line of it', () => line(made.id));
  (await grid()).focus();
  press('ArrowRight', { altKey: true, shiftKey: true });
  await until('the deeper level', () => project.find(made.id)?.parent === one!.id);
});

test('a cell is opened by a double press and takes days, dates and shares; what cannot be read is said', async () => {
  await openPlan();
  const [one] = await waiting();
  await show(one!.id);
  (await find('gantt-splitter')).focus();
  for (let step = 0; step < 3; step += 1) press('ArrowRight');
  const open = async (column: string) => {
    const cell = await until(column, () => line(one!.id)?.querySelector<HTMLElement>(`[data-column=${column}]`));
    cell.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    return (await find('gantt-field')) as HTMLInputElement;
  };
  write(await open('duration'), '十天');
  press('Enter');
  await until('the words', () => toasts.list.some((each) => each.text.includes('十天')));
  write(await open('duration'), '１２');
  press('Enter');
  await until('the duration', () => project.find(one!.id)?.fields['duration'] === 12);
  write(await open('start'), '2027年1月12日');
  press('Tab');
  await until('the date', () => project.find(one!.id)?.fields['constraint_on'] === '2027-01-12');
  await until('the next cell', () => document.querySelector('[data-testid=gantt-field]')?.getAttribute('aria-label') === '工期');
});

test('single keys of the plan rest while a person types', async () => {
  await openPlan();
  const [one] = await waiting();
  await show(one!.id);
  press('F2');
  const field = await find('gantt-field');
  field.focus();
  press(']');
  press('l');
  expect(document.querySelector('[data-testid=gantt-ghost]')).toBe(null);
  expect(document.querySelector('[data-testid=gantt-why]')?.textContent).not.toContain('FS ·');
});

test('columns and the border are moved by keys, and the plan remembers them', async () => {
  await openPlan();
  const grip = await find('gantt-width-title');
  const before = Number(grip.getAttribute('aria-valuenow'));
  grip.focus();
  press('ArrowRight');
  await until('the wider column', () => Number(grip.getAttribute('aria-valuenow')) > before);
  const splitter = await find('gantt-splitter');
  const width = Number(splitter.getAttribute('aria-valuenow'));
  splitter.focus();
  press('ArrowLeft');
  await until('the narrower table', () => Number(splitter.getAttribute('aria-valuenow')) < width);
  expect(preferences.read<{ widths: Record<string, number> }>('gantt', { widths: {} }).widths['title']).toBeGreaterThan(before);
});

test('holidays are shaded with their names, and those that were not announced yet say so', async () => {
  await openPlan();
  await click('gantt-fit');
  const shade = await until('the New Year', () => document.querySelector<HTMLElement>('[data-holiday="元旦"]'));
  expect(shade.title).toContain('尚未公布');
  expect(document.querySelector<HTMLElement>('[data-holiday="国庆节"]')?.title).toBe('国庆节');
});

test('Ctrl and the wheel zoom about the pointer', async () => {
  await openPlan();
  await byDay();
  await click('gantt-go-today');
  const scroller = await find('gantt-scroller');
  const line = await find('gantt-today');
  const at = line.getBoundingClientRect().left;
  scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: 300, ctrlKey: true, clientX: at, clientY: 400, bubbles: true, cancelable: true }));
  await until('the new scale', () => document.querySelector<HTMLInputElement>('[data-testid=gantt-zoom-week]')?.checked);
  expect(Math.abs(line.getBoundingClientRect().left - at)).toBeLessThan(12);
});

test('a folded summary hides its tasks and a jump opens it again', async () => {
  await openPlan();
  const { tasks } = await plan();
  const parent = tasks.find((each) => each.type === 'summary')!;
  const child = tasks.find((each) => each.parent === parent.id)!;
  await show(parent.id);
  press('ArrowLeft');
  await until('the tasks to be hidden', () => !line(child.id));
  expect(line(parent.id)?.getAttribute('aria-expanded')).toBe('false');
  await show(child.id);
  expect(line(child.id)).not.toBe(null);
});

test('an empty plan says what it is for and offers one action', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  await project.ensure('task');
  await project.change('record.delete', { ids: project.records('task').map((each) => each.id) });
  navigation.stage('development', 'plan');
  await find('empty');
  await click('gantt-first');
  const field = (await find('gantt-field')) as HTMLInputElement;
  write(field, '第一个任务');
  press('Enter');
  await until('the task', () => project.records('task')[0]?.title === '第一个任务');
  await until('its bar', () => document.querySelector('[data-bar]'));
});

test('lines pasted into the plan become tasks in one step', async () => {
  await openPlan();
  const [one] = await waiting();
  await show(one!.id);
  const before = project.records('task').length;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', '1\t甲\r\n2\t乙\r\n');
  (await grid()).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await until('the tasks', () => project.records('task').length === before + 2);
  expect(project.records('task').map((each) => each.title)).toEqual(expect.arrayContaining(['甲', '乙']));
  press('z', { ctrlKey: true });
  await until('the step back', () => project.records('task').length === before);
});

test('of 5,000 tasks only those in sight are built, however far the plan is scrolled', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  const large = largePlan(5_000);
  open.core.handlers['plan.get'] = () => large;
  navigation.stage('development', 'plan');
  const bars = () => document.querySelectorAll('[data-bar]').length;
  await until('the bars', () => bars() > 10);
  await click('gantt-zoom-week');
  const scroller = await find('gantt-scroller');
  const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => Number(row.dataset['row']));
  for (const top of [0, 20_000, 20_120, 75_000, 149_000]) {
    scroller.scrollTop = top;
    const first = Math.floor(scroller.scrollTop / ROW_HEIGHT);
    await until('the rows in sight', () => rows().includes(first + 2));
    expect(bars()).toBeLessThan(80);
    expect(rows().length).toBeLessThan(80);
  }
});
