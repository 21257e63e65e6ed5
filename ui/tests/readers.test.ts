/** The reader check and the data dictionary: what is lacking leads to its record, fields are written and pasted by entity. */
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Language } from '../src/backend/index.ts';
// Brought before the first test, so that no test waits for the rooms to be built.
import '../src/dictionary/Dictionary.svelte';
import { codesOf, entitiesOf, usesOf } from '../src/dictionary/entities.ts';
import '../src/readers/Readers.svelte';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { travel } from '../src/state/undo.ts';
import { click, find, openWindow, until, write } from './window.ts';
import type { Window } from './window.ts';

/** Several screens are looked through one after the other. */
const SCREENS_MS = 60_000;

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

async function openRoom(tab: string, options: { lang?: Language; theme?: 'light' | 'dark' } = {}): Promise<void> {
  open = await openWindow({ lang: 'zh', ...options, open: true });
  navigation.stage('requirements', tab);
}

async function violations(): Promise<string[]> {
  const answer = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
  return answer.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')}`));
}

const all = (id: string) => [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
const entity = (name: string) => all('entity-entry').find((entry) => entry.textContent!.includes(name))!;

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['en', 'dark'],
])('reader check and dictionary in %s, %s have no accessibility violation and no missing text', async (lang, theme) => {
  await page.viewport(1280, 720);
  await openRoom('readers', { lang, theme });
  await find('reader-design');
  expect(await violations()).toEqual([]);
  if (import.meta.env['VITE_LOOK']) await page.screenshot({ path: `../../artefacts/look/readers-${lang}.png` });
  navigation.stage('requirements', 'dictionary');
  await find('dictionary');
  all('entity-entry')[0]!.click();
  await find('field-facts');
  await until('the table', () => document.querySelector('[role=treegrid] [role=row]'));
  expect(await violations()).toEqual([]);
  expect(document.body.innerText.match(/⟦[^⟧]+⟧/g)).toBe(null);
  if (import.meta.env['VITE_LOOK']) await page.screenshot({ path: `../../artefacts/look/dictionary-${lang}.png` });
}, SCREENS_MS);

test('a finding leads to its record and field, and the kinds of content to their lists', async () => {
  await openRoom('readers');
  const finding = await find('reader-finding');
  const code = finding.querySelector('.code')!.textContent!;
  finding.click();
  await until('the record', () => project.find(navigation.place.record ?? '')?.code === code);
  expect(navigation.place.field).toBe('no_flow_reason');
  navigation.stage('requirements', 'readers');
  await click('block-chart');
  expect(navigation.place.tab).toBe('chart');
});

test('a reader who lacks nothing is said to be complete', async () => {
  await openRoom('readers');
  expect((await find('lacking-development')).textContent).toContain('3');
});

test('code lists, entities and uses are read from what people write', async () => {
  expect(codesOf('01 小程序；02 收银')).toEqual([{ code: '01', meaning: '小程序' }, { code: '02', meaning: '收银' }]);
  expect(codesOf('A=in; B=out')).toEqual([{ code: 'A', meaning: 'in' }, { code: 'B', meaning: 'out' }]);
  expect(codesOf('10 至 120，见状态表')).toEqual([]);
  await openRoom('dictionary');
  await find('dictionary');
  await project.ensure('mapping');
  const entities = entitiesOf(project.records('data_field'));
  expect(entities[0]!.fields.length).toBeGreaterThan(5);
  const field = { ...entities[0]!.fields[0]!, fields: { entity: 'order', name: 'paid_at' } };
  expect(usesOf(field, project.records('mapping')).map((use) => use.other)).toContain('$.paid_at');
});

test('an entity shows its fields, and a field its code list and the interfaces that carry it', async () => {
  await openRoom('dictionary');
  await find('dictionary');
  entity('渠道').click();
  await until('the entity', () => document.querySelector<HTMLInputElement>('[data-testid=entity-name]')?.value === '渠道');
  const withCodes = project.records('data_field').find((each) => each.fields['code_list'] && codesOf(String(each.fields['code_list'])).length > 1)!;
  navigation.reveal(withCodes);
  expect(navigation.place.tab).toBe('dictionary');
  await find('code-list');
  await find('field-uses');
});

test('fields without a type are counted with their entity', async () => {
  await openRoom('dictionary');
  await find('dictionary');
  const field = project.records('data_field')[0]!;
  await project.change('record.update', { id: field.id, fields: { data_type: null } });
  await until('the count', () => entity(String(field.fields['entity'])).querySelector('.lack'));
});

test('an entity is renamed in all its fields as one step', async () => {
  await openRoom('dictionary');
  await find('dictionary');
  all('entity-entry')[0]!.click();
  const old = all('entity-entry')[0]!.querySelector('.cut')!.textContent!;
  const count = project.records('data_field').filter((each) => each.fields['entity'] === old).length;
  const name = await find('entity-name');
  write(name, '销售订单');
  name.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await until('the new name', () => project.records('data_field').filter((each) => each.fields['entity'] === '销售订单').length === count);
  await travel('undo');
  await until('the old name', () => project.records('data_field').filter((each) => each.fields['entity'] === old).length === count);
});

test('a name is not taken before it is whole, and never that of another entity', async () => {
  await openRoom('dictionary');
  await find('dictionary');
  all('entity-entry')[0]!.click();
  const [old, other] = all('entity-entry').map((entry) => entry.querySelector('.cut')!.textContent!);
  const name = (await find('entity-name')) as HTMLInputElement;
  let sent = 0;
  const batch = open!.core.handlers['record.batch'];
  open!.core.handlers['record.batch'] = (request) => ((sent += 1), batch(request));
  write(name, other!);
  const begun = performance.now();
  await until('a long pause', () => performance.now() - begun > 800);
  expect([sent, document.activeElement === name]).toEqual([0, true]);
  name.blur();
  await until('the refusal', () => document.querySelector('[data-testid=dictionary] [role=alert]')?.textContent?.includes(other!));
  expect(sent).toBe(0);
  expect(project.records('data_field').some((each) => each.fields['entity'] === old)).toBe(true);
});

test('a new entity begins with the line that is typed, and what is pasted belongs to it', async () => {
  await openRoom('dictionary');
  await find('dictionary');
  const field = await find('new-entity');
  write(field, '门店');
  field.closest('form')!.requestSubmit();
  await until('the entity', () => document.querySelector<HTMLInputElement>('[data-testid=entity-name]')?.value === '门店');
  const editor = await until('the editor', () => document.activeElement instanceof HTMLTextAreaElement && document.activeElement);
  const carried = new DataTransfer();
  carried.setData('text/plain', 'store_id\tchar\t6\nstore_name\tvarchar\t40\n');
  editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
  const own = () => project.records('data_field').filter((each) => each.fields['entity'] === '门店');
  await until('both fields', () => {
    const yes = [...document.querySelectorAll<HTMLElement>('.question ~ .button')][0];
    yes?.click();
    return own().length === 2;
  });
  expect(own().map((each) => [each.fields['name'], each.fields['data_type'], each.fields['length']])).toEqual([
    ['store_id', 'char', '6'],
    ['store_name', 'varchar', '40'],
  ]);
});
