/** The scope room: the feature list with its sums, what bounds it, and what contradicts it. */
import axe from 'axe-core';
import { page, userEvent } from 'vitest/browser';
import { CommandError } from '../src/backend/index.ts';
import { afterEach, expect, test, vi } from 'vitest';
import type { Language } from '../src/backend/index.ts';
// Brought at once, so that no test waits for the room to be made ready by the development server.
import '../src/scope/Scoping.svelte';
import { conflicts } from '../src/state/conflicts.svelte.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { click, find, openWindow, press, until, write } from './window.ts';
import type { Window } from './window.ts';

vi.setConfig({ testTimeout: 120_000 });

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

async function enter(lang: Language = 'zh', theme: 'light' | 'dark' = 'light'): Promise<void> {
  open = await openWindow({ lang, theme, open: true });
  navigation.stage('architecture', 'scoping');
  await find('scoping');
  await find('totals');
}

async function violations(): Promise<string[]> {
  const answer = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  });
  return answer.violations.flatMap((each) =>
    each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`),
  );
}

const missing = () => document.body.innerText.match(/⟦[^⟧]+⟧/g) ?? [];

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['en', 'dark'],
  ['zh', 'dark'],
  ['en', 'light'],
])(
  'every side of the room in %s, %s is accessible and has its words',
  async (lang, theme) => {
    await page.viewport(1280, 720);
    await enter(lang, theme);
    const wrong = new Set<string>();
    for (const tab of ['exclusion', 'assumption', 'constraint', 'extension_scenario', 'decision', 'conflicts', 'details']) {
      await click(`side-${tab}`);
      await until(tab, () => document.querySelector(`[data-testid="side-${tab}"][aria-current]`));
      for (const each of [...(await violations()), ...missing()]) wrong.add(`${tab}: ${each}`);
      if (import.meta.env['VITE_LOOK']) await page.screenshot({ path: `look/scope-${lang}-${theme}-${tab}.png` });
    }
    expect([...wrong]).toEqual([]);
  },
  120_000,
);

test('sums at modules leave out what is not promised, and the footer tells each scope', async () => {
  await enter();
  const features = project.records('feature');
  const holders = new Set(features.map((feature) => feature.parent));
  const leaves = features.filter((feature) => !holders.has(feature.id));
  const promised = leaves.filter((leaf) => ['in', undefined].includes(leaf.fields['scope'] as string | undefined));
  const days = (list: typeof leaves) => list.reduce((sum, leaf) => sum + Number(leaf.fields['effort_likely'] ?? 0), 0);
  const root = features[0]!;
  const beneath = (id: string | null): boolean => {
    for (let at = id; at; at = project.find(at)?.parent ?? null) if (at === root.id) return true;
    return false;
  };
  const sum = days(promised.filter((leaf) => beneath(leaf.id)));
  await until('the sum', () => document.querySelector('.module')?.textContent?.includes(`Σ ${sum}`));
  const total = await find('total-in');
  const inScope = leaves.filter((leaf) => leaf.fields['scope'] === 'in');
  expect(total.textContent).toContain(`${inScope.length} 项`);
  expect(total.textContent).toContain(new Intl.NumberFormat('zh-CN').format(days(inScope)));
  await click('total-deferred');
  await until('the narrowed list', () => document.querySelector('[data-testid="total-deferred"][aria-pressed="true"]'));
  const deferred = leaves.filter((leaf) => leaf.fields['scope'] === 'deferred');
  await until('only those', () => document.querySelectorAll('.line.record:not(.dimmed)').length === deferred.length);
});

test('a feature that says what was left out is told by name, marked, and answered by a remark on record', async () => {
  await enter();
  await until('the first look', () => conflicts.list !== undefined);
  const excluded = project.records('exclusion').find((each) => each.title.includes('语音外呼'))!;
  const before = conflicts.open.length;
  const { record } = await project.change('record.create', {
    kind: 'feature',
    fields: { title: '取货前自动语音外呼', scope: 'in' },
  });
  await until('the contradiction', () => conflicts.open.length === before + 1);
  const toast = await find('toast');
  expect(toast.textContent).toContain(excluded.code);
  expect(conflicts.warningOf(record.id)).toContain(excluded.code);
  await click('side-conflicts');
  await find('conflict');
  document.querySelectorAll<HTMLElement>('[data-testid="conflict-explain"]').item(before).click();
  write(await find('conflict-why'), '只在取货失败后由人工拨打，不属自动外呼');
  await click('conflict-remark');
  await until('the answer', () => conflicts.warningOf(record.id) === null);
  const remark = project.records('comment').at(-1)!;
  expect(remark.fields['about']).toBe(record.id);
  expect(remark.title).toContain(excluded.code);
  await find('conflict-answered');
});

test('an explanation that is put aside keeps its words, and the focus goes back to what opened it', async () => {
  await enter();
  await project.change('record.create', { kind: 'feature', fields: { title: project.records('exclusion')[0]!.title } });
  await click('side-conflicts');
  const explain = await find('conflict-explain');
  explain.click();
  const why = await find('conflict-why');
  write(why, '只在取货失败后');
  press('Escape', { isComposing: true });
  expect(why.isConnected, 'an input method keeps its Escape').toBe(true);
  press('Escape');
  await until('the focus', () => (document.activeElement as HTMLElement | null)?.dataset['testid'] === 'conflict-explain');
  (document.activeElement as HTMLElement).click();
  expect(((await find('conflict-why')) as HTMLTextAreaElement).value).toBe('只在取货失败后');
});

test('an empty feature list says what it is for, and one action begins it (point 51)', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  await project.ensure('feature');
  await project.change('record.delete', { ids: project.records('feature').map((each) => each.id) });
  navigation.stage('architecture', 'scoping');
  expect((await find('empty')).textContent).toContain('从 Excel 粘贴');
  await click('first-feature');
  await until('the open line', () => document.activeElement instanceof HTMLTextAreaElement);
  await userEvent.keyboard('扫码报工{Enter}');
  await until('the feature', () => project.records('feature')[0]?.title === '扫码报工');
});

test('an exclusion is written in a line, not by the Enter of an input method (point 9)', async () => {
  await enter();
  await click('side-exclusion');
  const field = await find('add-exclusion');
  const count = project.records('exclusion').length;
  write(field, '不做线下支付终端');
  press('Enter', { keyCode: 229 });
  expect(project.records('exclusion').length).toBe(count);
  press('Enter');
  await until('the exclusion', () => project.records('exclusion').length === count + 1);
  const made = project.records('exclusion').at(-1)!;
  expect([made.title, made.fields['statement']]).toEqual(['不做线下支付终端', '不做线下支付终端']);
});

test('a second Enter makes no second exclusion, and a refused one comes back into its field', async () => {
  await enter();
  await click('side-exclusion');
  const field = (await find('add-exclusion')) as HTMLInputElement;
  const count = project.records('exclusion').length;
  write(field, '不做线下支付终端');
  press('Enter');
  press('Enter');
  await until('the exclusion', () => project.records('exclusion').length > count);
  expect([project.records('exclusion').length, field.value]).toEqual([count + 1, '']);
  open!.core.handlers['record.create'] = () => {
    throw new CommandError('disk-full', '磁盘已满。');
  };
  write(field, '不做会员迁移');
  press('Enter');
  await until('the words', () => field.value === '不做会员迁移');
});

test('an extension scenario says by one choice whether it is absorbed, as one step', async () => {
  await enter();
  await click('side-extension_scenario');
  const list = await find('bounds-extension_scenario');
  const select = list.querySelector('select')!;
  const first = project.records('extension_scenario')[0]!;
  select.value = 'no';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await until('the answer', () => project.find(first.id)?.fields['absorbed'] === 'no');
  await project.change('undo', {});
  expect(project.find(first.id)?.fields['absorbed']).toBe(first.fields['absorbed']);
});

test('a jump to an exclusion opens it in the room instead of leaving it', async () => {
  await enter();
  navigation.reveal(project.records('exclusion')[2]!);
  await find('bounds-exclusion');
  expect(navigation.place.tab).toBe('scoping');
  navigation.reveal(project.records('decision')[0]!);
  await find('bounds-decision');
  expect(navigation.place).toMatchObject({ area: 'stage', stage: 'architecture', tab: 'scoping' });
});

test('Ctrl+Enter on a selection fills it with the active cell, and one undo takes it back (point 25)', async () => {
  await page.viewport(1280, 720);
  await enter();
  const features = project.records('feature');
  const cell = await until('a cell', () => document.querySelector<HTMLElement>('[data-row="2"][data-col="1"]'));
  await userEvent.click(cell);
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{/Shift}{Control>}{Enter}{/Control}');
  const wanted = features[2]!.fields['priority'];
  await until('the fill', () => project.records('feature').slice(2, 6).every((each) => each.fields['priority'] === wanted));
  await project.change('undo', {});
  expect(project.records('feature').slice(2, 6).map((each) => each.fields['priority'])).toEqual(
    features.slice(2, 6).map((each) => each.fields['priority']),
  );
});
