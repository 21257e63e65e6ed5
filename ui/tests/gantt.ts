/** The plan of the sample on the screen, and how tests find and drag what is in it. */
import { afterEach } from 'vitest';
import type { Language, PlanTask, PlanView } from '../src/backend/index.ts';
// Brought before the first test, so that no test waits for the room to be built.
import '../src/plan/Plan.svelte';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { click, find, openWindow, until } from './window.ts';
import type { Window } from './window.ts';

export let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

/** Opens the sample. */
export async function openProject(options: { lang?: Language; theme?: 'light' | 'dark' } = {}): Promise<void> {
  open = await openWindow({ lang: 'zh', ...options, open: true });
}

/** Opens the sample's plan at the width of weeks. */
export async function openPlan(options: { lang?: Language; theme?: 'light' | 'dark' } = {}): Promise<void> {
  await openProject(options);
  navigation.stage('development', 'plan');
  await find('gantt-finish');
}

export const plan = (): Promise<PlanView> => Promise.resolve(open!.core.handlers['plan.get']({}) as PlanView);
export const task = async (id: string): Promise<PlanTask> => (await plan()).tasks.find((each) => each.id === id)!;
export const grid = () => find('gantt-grid');
export const bar = (id: string) => until(`the bar of ${id}`, () => document.querySelector<HTMLElement>(`[data-bar="${id}"]`));
export const line = (id: string) => document.querySelector<HTMLElement>(`[role=row][data-task="${id}"]`);

/** Selects a task as undo or a finding does, with its bar in sight. */
export async function show(id: string): Promise<HTMLElement> {
  await project.ensure('task');
  navigation.reveal(project.find(id)!);
  await until(`${id} to be active`, () => line(id)?.getAttribute('aria-selected') === 'true');
  (await grid()).focus();
  return bar(id);
}

/** A task that has not begun and has neighbours of its own. */
export async function waiting(): Promise<PlanTask[]> {
  const { tasks } = await plan();
  return tasks.filter((each) => each.type === 'task' && !each.started && !each.done);
}

export const middle = (element: Element) => {
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
};

export const pointer = (type: string, at: { x: number; y: number }) =>
  new PointerEvent(type, { clientX: at.x, clientY: at.y, button: 0, bubbles: true, cancelable: true, pointerId: 1 });

/** Drags from one place to another; without `drop`, the pointer is still down. */
export function drag(from: Element, to: { x: number; y: number }, drop = true, at = middle(from)): void {
  from.dispatchEvent(pointer('pointerdown', at));
  window.dispatchEvent(pointer('pointermove', { x: (at.x + to.x) / 2, y: (at.y + to.y) / 2 }));
  window.dispatchEvent(pointer('pointermove', to));
  if (drop) window.dispatchEvent(pointer('pointerup', to));
}

/** Two tasks that stand one below the other, near in time and not yet joined. */
export async function neighbours(): Promise<[PlanTask, PlanTask]> {
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
export async function byDay(): Promise<void> {
  await click('gantt-zoom-day');
}
