/** The frame around every room: how a person finds, makes, leaves and comes back, on the fake core. */
import { tick } from 'svelte';
import { page, userEvent } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import { STAGES } from '../src/backend/index.ts';
import { isWordStep } from '../src/design/keys.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { preferences } from '../src/state/settings.svelte.ts';
import { click, find, openWindow, press, until, write } from './window.ts';
import type { Window } from './window.ts';

let open: Window;

afterEach(() => open.close());

const all = (id: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
const palette = () => document.querySelector('[data-testid=palette]');

/** Opens the sample on its first list. */
async function enter(kind = 'pain_point'): Promise<void> {
  open = await openWindow({ lang: 'zh', open: true });
  navigation.list(kind);
  await find(`list-${kind}`);
}

test('Ctrl+K opens the palette at once from a field, a table, a text and an empty screen, with the keys of actions (point 1)', async () => {
  await enter();
  const waits = async () => {
    press('k', { ctrlKey: true });
    // Nothing is asked of the core or brought before the first entries can be seen.
    await tick();
    expect(all('palette-entry').length).toBeGreaterThan(10);
    press('Escape');
    document.querySelector<HTMLDialogElement>('dialog[open]')?.dispatchEvent(new Event('cancel', { cancelable: true }));
    await until('the palette to close', () => palette() === null);
  };
  (await find('inspector-title')).focus();
  await waits();
  document.querySelector<HTMLElement>('textarea[aria-activedescendant]')!.focus();
  await waits();
  navigation.go({ area: 'history' });
  await find('history');
  await waits();
  (document.activeElement as HTMLElement | null)?.blur();
  press('k', { ctrlKey: true });
  write(await find('palette-input'), '撤销');
  const undo = await until('the action', () => all('palette-entry').find((each) => each.textContent?.includes('撤销')));
  expect(undo.querySelector('kbd')?.textContent).toContain('Z');
});

test('Ctrl+Shift+F finds text in all stages, and a hit opens its record at the field that says it (point 2)', async () => {
  await enter();
  press('F', { ctrlKey: true, shiftKey: true });
  write(await find('search-input'), '库存');
  const kinds = () => new Set(all('hit').map((each) => each.querySelector('.code')!.textContent!.replace(/-\d+$/, '')));
  await until('records of several stages', () => kinds().size > 3);
  const hit = all('hit').find((each) => each.querySelector('mark') && each.textContent!.startsWith('PAIN-'))!;
  expect(hit.querySelector('mark')!.textContent).toBe('库存');
  const code = hit.querySelector('.code')!.textContent;
  hit.click();
  await until('the record', () => document.querySelector('[data-testid=inspector-code]')?.textContent === code);
  await until('its line', () => [...document.querySelectorAll('[role=gridcell][aria-selected=true]')].some((each) => each.closest('[role=row]')?.textContent?.includes(code!)));
  await until('its field', () => document.activeElement?.closest('[data-testid^=field-], .body, [data-testid=inspector-body]'));
});

test('an empty palette begins with the last records and the last actions, and not with the record one is on (point 4)', async () => {
  await enter();
  const pains = project.records('pain_point').slice(0, 10);
  for (const pain of pains) navigation.reveal(pain);
  press('k', { ctrlKey: true });
  write(await find('palette-input'), '转到历史');
  (await until('the action', () => all('palette-entry')[0]?.textContent?.includes('历史') && all('palette-entry')[0])).click();
  await find('history');
  navigation.back();
  await find('list-pain_point');
  press('k', { ctrlKey: true });
  const texts = (await until('the entries', () => all('palette-entry').length > 9 && all('palette-entry'))).map((each) => each.textContent);
  const codes = pains.map(({ code }) => code).toReversed();
  expect(texts.slice(0, 8).map((text) => text!.split(' ')[0])).toEqual(codes.slice(1, 9));
  expect(texts[8]).toContain('历史');
});

test('Alt with an arrow walks back and forth over what was visited (point 6)', async () => {
  await enter();
  const [first, second] = project.records('pain_point');
  navigation.reveal(first!);
  await project.ensure('feature');
  const feature = project.records('feature')[0]!;
  navigation.reveal(second!);
  navigation.reveal(feature);
  await find('list-feature');
  (document.activeElement as HTMLElement | null)?.blur();
  const code = async (wanted: string) => until(wanted, () => document.querySelector('[data-testid=inspector-code]')?.textContent === wanted);
  press('ArrowLeft', { altKey: true });
  await code(second!.code);
  press('ArrowLeft', { altKey: true });
  await code(first!.code);
  press('ArrowRight', { altKey: true });
  await code(second!.code);
  press('ArrowRight', { altKey: true });
  await code(feature.code);
});

test('on Apple machines Option and an arrow belong to the words of a field (point 6)', async () => {
  await enter();
  const field = await find('inspector-title');
  field.focus();
  const key = press('ArrowLeft', { altKey: true });
  expect(isWordStep(key, true)).toBe(true);
  expect(isWordStep(key, false)).toBe(false);
  field.blur();
  expect(isWordStep(press('ArrowLeft', { altKey: true }), true)).toBe(false);
});

test('the last project stands on top of home and Enter opens it where it was left (point 48)', async () => {
  open = await openWindow({ lang: 'zh' });
  const card = await find('continue');
  expect(card.textContent).toContain('禾木生活');
  await until('the focus', () => document.activeElement === card);
  await userEvent.keyboard('{Enter}');
  await find('rail');
  navigation.stage('training', 'guide');
  await preferences.save();
  open.close();
  open = await openWindow({ core: open.core });
  await until('the focus', () => document.activeElement === document.querySelector('[data-testid=continue]'));
  await userEvent.keyboard('{Enter}');
  await find('workspace-training');
});

test('the first run offers the full sample in both languages, and home tells it apart and lets it go (point 49)', async () => {
  open = await openWindow({ lang: 'zh', recents: false });
  const home = await find('home');
  const offer = await until('the offer', () => [...home.querySelectorAll('button')].find((each) => each.textContent?.trim() === '打开英文示例'));
  const made = vi.spyOn(open.core.handlers, 'project.create');
  offer.click();
  await find('rail');
  expect(made.mock.lastCall?.[0]).toMatchObject({ sample: true, language: 'en' });
  open.close();
  open = await openWindow({ lang: 'zh' });
  const row = () => [...document.querySelectorAll('[data-testid=recent] tr')].find((each) => each.querySelector('.tag')?.textContent === '示例');
  const forget = (await until('the sample', row)).querySelector<HTMLElement>('button[aria-label]')!;
  forget.click();
  await until('it to be gone', () => !row());
});

test('a new project begins from the template of an industry, told in a sentence (point 50)', async () => {
  open = await openWindow({ lang: 'zh' });
  const made = vi.spyOn(open.core.handlers, 'project.create');
  await click('new-project');
  write(await find('project-name'), '北辰药业');
  const select = (await find('project-template')) as HTMLSelectElement;
  await until('the templates', () => select.options.length > 3);
  const told = (await find('template-text')).textContent;
  select.value = 'pharma';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await until('its sentence', () => document.querySelector('[data-testid=template-text]')?.textContent !== told);
  (await find('project-name')).focus();
  press('Enter', { isComposing: true });
  expect(made).not.toHaveBeenCalled();
  press('Enter');
  await find('rail');
  expect(made.mock.lastCall?.[0]).toMatchObject({ name: '北辰药业', template: 'pharma' });
});

test('the head of a stage tells done and total, and its next step leads to what is missing (point 52)', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  navigation.stage('architecture', 'guide');
  await project.ensure('feature');
  const { id, code } = project.records('feature').at(-1)!;
  const told = () => document.querySelector('[data-testid=stage-progress]')?.textContent?.trim() ?? '';
  const numbers = () => /(\d+)\D+(\d+)/.exec(told())?.slice(1).map(Number) ?? [];
  await until('the count', () => numbers().length === 2);
  const before = numbers();
  await project.change('record.update', { id, fields: { scope: null } });
  await until('one less', () => numbers()[0] === before[0]! - 1);
  expect(numbers()[1]).toBe(before[1]);
  const next = await until('the step', () => document.querySelector<HTMLElement>('[data-testid=next-step]')?.textContent?.includes(code) && document.querySelector<HTMLElement>('[data-testid=next-step]'));
  next.click();
  await until('the record', () => document.querySelector('[data-testid=inspector-code]')?.textContent === code);
  await click('stage-progress');
  await find('finding');
});

test('every stage can be told what it still needs from the rail, with done and total (point 52)', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  const overview = await until('the overview', () => project.overview);
  for (const stage of STAGES) {
    const { done, total } = overview.stages.find((each) => each.stage === stage)!;
    expect((await find(`stage-${stage}`)).textContent).toContain(`${done}/${total}`);
  }
});

test('light, dark and the theme of the system are chosen, and documents stay on white paper (point 58)', async () => {
  await page.viewport(1440, 900);
  open = await openWindow({ lang: 'zh', open: true, theme: 'system' });
  navigation.go({ area: 'settings' });
  const ground = () => getComputedStyle(document.body).backgroundColor;
  const seen = new Map<string, string>();
  for (const theme of ['light', 'dark', 'system'] as const) {
    await click(`theme-${theme}`);
    await until(theme, () => preferences.theme === theme);
    seen.set(theme, ground());
  }
  expect(seen.get('dark')).not.toBe(seen.get('light'));
  expect(seen.get('system')).toBe(seen.get(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  await click('theme-dark');
  navigation.go({ area: 'documents' });
  const drawn = await until('a page', () => document.querySelector<HTMLCanvasElement>('.pages canvas[data-drawn=true]'));
  expect([...drawn.getContext('2d')!.getImageData(2, 2, 1, 1).data]).toEqual([255, 255, 255, 255]);
});
