/** Every gesture in the plan by mouse and by keyboard, on the fake core. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CommandError } from '../src/backend/index.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { preferences } from '../src/state/settings.svelte.ts';
import { toasts } from '../src/state/toasts.svelte.ts';
import { travel } from '../src/state/undo.ts';
import { bar, byDay, drag, line, middle, open, openPlan, plan, pointer, show, task, waiting } from './gantt.ts';
import { find, press, until, write } from './window.ts';

test('a bar that is dragged shows its new dates and is sent once, on release (point 31)', async () => {
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

test('Escape during a drag puts the bar back and sends nothing (point 31)', async () => {
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

test('the end of a bar changes its duration and its handle changes its progress (point 31)', async () => {
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

test('a line of the table is carried to another place and level, shown while it lasts and taken back in one step (point 27)', async () => {
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

test('moving, lengthening, progress and undo work from the keyboard (point 32)', async () => {
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

test('a task moved by its predecessor says by how much it moved (point 33)', async () => {
  await openPlan();
  const all = await waiting();
  const one = all.find((each) => each.cause?.kind === 'predecessor' && all.some((other) => other.id === each.cause?.task))!;
  const before = await task(one.cause!.task!);
  await project.change('record.update', { id: before.id, fields: { duration: before.duration_days! + 5 } });
  await show(one.id);
  await until('the words', () => /晚 \d+ 天开始/.test(document.querySelector('[data-testid=gantt-why]')?.textContent ?? ''));
  expect((await find('gantt-cause')).textContent).toMatch(/推后了 \d+ 天/);
});

test('columns and the border are moved by keys, and the plan remembers them (point 28)', async () => {
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
