/** The plan on the screen: its table, its bars and what it tells, on the fake core. */
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Language, PlanTask, PlanView } from '../src/backend/index.ts';
import { ROW_HEIGHT } from '../src/sheet/viewport.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { preferences } from '../src/state/settings.svelte.ts';
import { toasts } from '../src/state/toasts.svelte.ts';
import { travel } from '../src/state/undo.ts';
import { bar, byDay, drag, grid, line, middle, neighbours, open, openPlan, openProject, plan, pointer, show, task, waiting } from './gantt.ts';
import { largePlan } from './plan.ts';
import { click, find, press, until, write } from './window.ts';

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

test('an arrow drawn from bar to bar joins them; the ends that are met decide its kind (point 31)', async () => {
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

test('a dependency is drawn and deleted with keys alone (point 32)', async () => {
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

test('an arrow that would close a circle is refused with the loop named, and the plan stays (point 36)', async () => {
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

test('the plan is compared with the baseline that a person chooses (point 35)', async () => {
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

test('a delay against the baseline shows as a thin bar below, and in days beside the task (point 35)', async () => {
  await openPlan();
  const [one] = await waiting();
  const tenDaysOn = new Date(Date.parse(one!.start!) + 10 * 86_400_000).toISOString().slice(0, 10);
  await project.change('record.update', { id: one!.id, fields: { actual_start: tenDaysOn } });
  const { delay_days: late } = await task(one!.id);
  expect(late).toBeGreaterThan(0);
  await show(one!.id);
  await click('toggle-inspector');
  const facts = await find('gantt-facts');
  await until('the days', () => facts.querySelector('.tone-warn')?.textContent?.includes(`+${late}`));
  const own = await bar(one!.id);
  const [box, below] = [own, own.closest('.lane')!.querySelector('.baseline')!].map((each) => each.getBoundingClientRect());
  expect(below!.right).toBeLessThan(box!.right);
  expect(below!.height).toBeLessThanOrEqual(box!.height / 2);
  expect(below!.bottom).toBeGreaterThan(box!.bottom - below!.height);
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

test('the line below tells which predecessor sets a date, and leads to it (point 33)', async () => {
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

test('critical bars differ by their outline and not by colour alone, and the switch takes it off (point 34)', async () => {
  await openPlan();
  const one = (await waiting()).find((each) => each.critical)!;
  const element = await show(one.id);
  expect(getComputedStyle(element).borderTopWidth).toBe('2px');
  await click('gantt-critical');
  await until('the plain outline', () => getComputedStyle(element).borderTopWidth === '1px');
});

test('a new task is typed where it belongs, also with an input method, and can be indented (point 9)', async () => {
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

test('single keys of the plan rest while a person types (point 12)', async () => {
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

test('holidays are shaded with their names, and those that were not announced yet say so', async () => {
  await openPlan();
  await click('gantt-fit');
  const shade = await until('the New Year', () => document.querySelector<HTMLElement>('[data-holiday="元旦"]'));
  expect(shade.title).toContain('尚未公布');
  expect(document.querySelector<HTMLElement>('[data-holiday="国庆节"]')?.title).toBe('国庆节');
});

test('Ctrl and the wheel zoom about the pointer (point 37)', async () => {
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

test('an empty plan says what it is for and offers one action (point 51)', async () => {
  await openProject();
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
  await openProject();
  const large = largePlan(5_000);
  open!.core.handlers['plan.get'] = () => large;
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
