/** Change requests on the fake core: written down, weighed, decided, put into effect, taken back and asked again. */
import axe from 'axe-core';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Language } from '../src/backend/index.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { travel } from '../src/state/undo.ts';
import { click, find, openWindow, press, until, write } from './window.ts';
import type { Window } from './window.ts';

let open: Window;

// The room is brought when it is entered; on a busy machine that alone may take longer than a test waits.
beforeAll(() => import('../src/change/Changes.svelte'), 60_000);

afterEach(() => open.close());

/** Enters the room; with a code, on the request of that code. */
async function enter(code?: string, lang: Language = 'zh', theme: 'light' | 'dark' = 'light'): Promise<void> {
  open = await openWindow({ lang, theme, open: true });
  navigation.stage('development', 'changes');
  await find('requests');
  if (code) await pick(code);
  await find('impact-plan');
}

async function pick(code: string): Promise<void> {
  const entry = await until(code, () => all('request-entry').find((each) => each.textContent?.includes(code)));
  entry.click();
  await until(`the request ${code}`, () => current()?.code === code && document.querySelector('[data-testid=impact-plan]'));
}

const all = (id: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
const current = () => project.records('change_request').find((each) => each.id === navigation.place.record);
const feature = (at = 0) => project.records('feature')[at]!;
const text = (id: string) => document.querySelector(`[data-testid="${id}"]`)?.textContent ?? '';

function choose(select: HTMLElement, value: string): void {
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

async function violations(): Promise<string[]> {
  const answer = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  });
  const wrong = answer.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`));
  return [...wrong, ...(document.body.innerText.match(/⟦[^⟧]+⟧/g) ?? [])];
}

/** Decides the request that is shown. */
async function decide(disposition: string): Promise<void> {
  choose(await find('disposition'), disposition);
  await click('decide');
  await until('the decision', () => current()?.fields['disposition'] === disposition);
}

/** Adds an item for a field of the first feature, as a person does. */
async function propose(field: string, value: string): Promise<void> {
  await project.ensure('feature');
  await click('add-item');
  await click('item-record');
  write(await find('picker-input'), feature().code);
  await until('the feature', () => all('picker-entry').length > 0 && all('picker-entry')[0]!.textContent?.includes(feature().code));
  all('picker-entry')[0]!.click();
  choose(await find('item-field'), field);
  write(await until('the editor', () => document.querySelector<HTMLElement>('#item-value')), value);
  await click('item-done');
  await until('the item', () => document.querySelector('[data-testid=item-form]') === null);
}

test('a wish is written down in one line, with who asked and when', async () => {
  await enter();
  const before = project.records('change_request').length;
  const field = await find('wish');
  write(field, '还能不能加上扫码报工');
  press('Enter', { isComposing: true });
  expect(project.records('change_request').length, 'an input method commits, the line does not').toBe(before);
  press('Enter');
  await until('the request', () => current()?.title === '还能不能加上扫码报工');
  expect(current()?.fields).toMatchObject({ origin: 'client', status: 'submitted' });
  expect(String(current()?.fields['received_on'])).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('an item takes a field of a record to another value, and shows the words that differ', async () => {
  await enter('CR-009');
  await propose('title', '扫码报工');
  const item = (current()?.fields['items'] as Record<string, string>[]).at(-1)!;
  expect(item).toMatchObject({ record: feature().id, change: 'modify', field: 'title' });
  expect(feature().title, 'the record itself stays as it is').not.toContain('扫码');
  const shown = await until('the item on the screen', () => all('request-item').at(-1));
  expect(shown.querySelector('ins')?.textContent).toBeTruthy();
  expect(shown.querySelector('del')?.textContent).toBeTruthy();
});

test('a new record and one that goes are items too, and each can be taken off', async () => {
  await enter('CR-009');
  const items = () => (current()?.fields['items'] ?? []) as Record<string, string>[];
  const before = items().length;
  await click('add-item');
  await click('item-add');
  write(await find('item-title'), '旧码回收提醒');
  await click('item-done');
  await until('the new record', () => items().at(-1)?.['after'] === '旧码回收提醒');
  expect(items().at(-1)).toMatchObject({ change: 'add', field: 'feature' });
  all('remove-item').at(-1)!.click();
  await until('the item to be gone', () => items().length === before);
});

test('an item without a record, or with the value of today, is not added and says why', async () => {
  await enter('CR-009');
  const asked = vi.spyOn(open.core.handlers, 'change.propose');
  await click('add-item');
  await click('item-done');
  await until('the hint', () => document.querySelector('[data-testid=item-form] [role=alert]'));
  expect(asked).not.toHaveBeenCalled();
  (await find('item-done')).focus();
  press('Escape');
  await until('the form to be gone', () => document.querySelector('[data-testid=item-form]') === null);
  expect(document.activeElement).toBe(await find('add-item'));
});

test('options are held against each other, and the impact follows the one that is looked at', async () => {
  await enter('CR-009');
  const delays = all('option').map((each) => each.querySelectorAll('dd')[1]?.textContent?.trim());
  expect(new Set(delays).size).toBe(2);
  const first = text('impact-plan');
  await click('look-1');
  await until('the other impact', () => text('impact-plan') !== first);
  await click('add-option');
  await until('a third option', () => all('option').length === 3);
  const effort = await until('its effort', () => document.querySelector<HTMLElement>('#option-2-effort'));
  write(effort, '18');
  effort.blur();
  await until('its delay', () => all('option')[2]?.querySelector('.tone-danger'));
  expect((current()?.fields['options'] as { effort: number }[])[2]?.effort).toBe(18);
});

test('what is touched opens to every record with the ways to it, and a chip leads there', async () => {
  await enter('CR-001');
  const group = await find('touched-test_case');
  await click('open-test_case');
  await until('the paths', () => group.querySelectorAll('.path').length > 0);
  const chip = group.querySelector<HTMLElement>('.path [data-testid=record-chip]')!;
  chip.click();
  await until('the record in its list', () => navigation.place.tab !== 'changes' && navigation.place.record !== null);
});

test('a link that is not on record is told as unknown, not as nothing', async () => {
  await enter('CR-009');
  const { record } = await project.change('record.create', { kind: 'feature', fields: { title: '扫码报工' } });
  await project.change('change.propose', { id: current()!.id, record: record.id, field: 'title', value: '扫码' });
  const unknown = await find('unknown');
  expect(unknown.textContent).toContain('影响未知');
  expect(unknown.textContent).toContain(record.code);
});

test('a request for what was agreed to be left out is told so', async () => {
  await enter('CR-009');
  expect(document.querySelector('[data-testid=contradicted]')).toBeNull();
  await project.ensure('exclusion');
  const left = project.records('exclusion')[0]!;
  await click('add-item');
  await click('item-add');
  write(await find('item-title'), left.title);
  await click('item-done');
  expect((await find('contradicted')).textContent).toContain(left.code);
});

test('what was typed into an option stays when another option is added in the same moment', async () => {
  await enter('CR-009');
  const before = (current()?.fields['options'] as unknown[]).length;
  const cost = document.querySelector<HTMLInputElement>('#option-0-cost')!;
  cost.focus();
  write(cost, '18000');
  cost.blur();
  (await find('add-option')).click();
  await until('both', () => (current()?.fields['options'] as unknown[]).length === before + 1);
  expect((current()?.fields['options'] as { cost?: number }[])[0]?.cost).toBe(18000);
});

test('the price of an option is suggested from its work and the usual price of a day, and taken by a click in one step', async () => {
  await enter('CR-009');
  const costs = () => (current()?.fields['options'] as { cost?: number }[]).map(({ cost }) => cost);
  const before = costs();
  const take = await find('take-price-0');
  expect(take.textContent).toMatch(/2 人天 × .3,200 = .6,400/);
  expect(costs(), 'nothing is taken without a click').toEqual(before);
  take.focus();
  take.click();
  await until('the price', () => costs()[0] === 6400);
  const field = document.querySelector<HTMLInputElement>('#option-0-cost')!;
  await until('the price in its field', () => field.value === '6400' && document.querySelector('[data-testid=take-price-0]') === null);
  expect(document.activeElement).toBe(field);
  await travel('undo');
  expect(costs()).toEqual(before);
  await find('take-price-0');
});

test('where no feature is priced, or the request is decided, no price is suggested', async () => {
  await enter('CR-009');
  await find('take-price-0');
  const priced = project.records('feature').filter(({ fields }) => fields['price'] !== undefined);
  for (const { id } of priced) await project.change('record.update', { id, fields: { price: null } });
  await until('no suggestion', () => document.querySelector('[data-testid^=take-price]') === null);
  await project.change('record.update', { id: priced[0]!.id, fields: { price: 5000, effort_likely: 2 } });
  expect((await find('take-price-0')).textContent).toMatch(/2,500 = .5,000/);
  await decide('accept_priced');
  await until('no suggestion', () => document.querySelector('[data-testid^=take-price]') === null);
});

test('a request is decided with its option, put into effect as one step, and taken back as one step', async () => {
  await enter('CR-009');
  await project.change('baseline.freeze', { subject: 'scope', name: '功能清单 V1' });
  await propose('title', '扫码报工');
  const old = feature().title;
  await click('look-1');
  await decide('accept_priced');
  const options = current()?.fields['options'] as { chosen?: boolean }[];
  expect(options.map((each) => each.chosen)).toEqual([false, true]);
  const apply = await find('apply');
  await until('the focus on what comes next', () => document.activeElement === apply);
  apply.click();
  const dialog = await find('apply-dialog');
  await until('what it freezes', () => dialog.textContent?.includes('功能清单 V1'));
  expect(dialog.textContent).toContain('1 项只有文字描述');
  await click('apply-now');
  const result = await find('applied');
  expect(feature().title).toBe('扫码报工');
  expect(result.textContent).toContain('功能清单 V1.1');
  expect(current()?.fields['status']).toBe('implemented');
  navigation.stage('research', 'guide');
  navigation.back();
  await until('the new baseline again', () => document.querySelector('[data-testid=applied]')?.textContent?.includes('功能清单 V1.1'));
  press('z', { ctrlKey: true });
  await until('the step back', () => feature().title === old);
  expect(navigation.place.tab, 'the room stays').toBe('changes');
  expect(current()?.fields['applied_on']).toBeUndefined();
  await find('apply');
});

test('a request that was turned down is submitted again, and the earlier one stays', async () => {
  await enter('CR-006');
  const earlier = current()!;
  await click('resubmit');
  await until('the new request', () => current() && current()!.id !== earlier.id);
  expect(current()?.fields).toMatchObject({ status: 'submitted', follows: earlier.id });
  expect(current()?.fields['disposition']).toBeUndefined();
  expect(project.find(earlier.id)?.fields['disposition']).toBe('reject');
});

test('steps that a decision or its effect sets are not set by hand', async () => {
  await enter('CR-009');
  expect((await find('step-decided')).matches(':disabled')).toBe(true);
  expect((await find('step-verified')).matches(':disabled')).toBe(true);
  await click('step-submitted');
  await until('the step', () => current()?.fields['status'] === 'submitted');
});

test('the list is filtered, walked by the arrows, and told in sums', async () => {
  await enter();
  await click('requests-open');
  await until('the open ones', () => all('request-entry').length === 1);
  await click('requests-all');
  await until('all of them', () => all('request-entry').length > 5);
  all('request-entry')[0]!.focus();
  press('ArrowDown');
  expect(document.activeElement).toBe(all('request-entry')[1]);
  expect(text('ledger')).toContain('26,000');
});

test('the inspector of a change request leads to its impact', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  navigation.list('change_request');
  await find('inspector');
  await click('open-in-view');
  await find('changes');
  await find('request');
});

test('an empty project says what change requests are for, and one action begins one', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  await project.ensure('change_request');
  await project.change('record.delete', { ids: project.records('change_request').map((each) => each.id) });
  navigation.stage('development', 'changes');
  await find('empty');
  expect(await violations()).toEqual([]);
  await click('new-request');
  const title = await find('request-title');
  await until('the title to be typed over', () => document.activeElement === title);
});

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['en', 'dark'],
])(
  'the room in %s, %s has no accessibility violation and no missing text',
  async (lang, theme) => {
    await enter('CR-009', lang, theme);
    await click('add-item');
    await find('item-form');
    expect(await violations()).toEqual([]);
    await pick('CR-001');
    await click('open-test_case');
    expect(await violations()).toEqual([]);
    await pick('CR-009');
    await decide('accept_priced');
    expect(await violations()).toEqual([]);
    await click('apply');
    await find('apply-dialog');
    expect(await violations()).toEqual([]);
  },
  60_000,
);
