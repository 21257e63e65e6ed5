/** What the window does with a person's words, keys and jumps, on the fake core. */
import { tick } from 'svelte';
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CommandError } from '../src/backend/index.ts';
import type { Patch, ResponseOf } from '../src/backend/index.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { preferences } from '../src/state/settings.svelte.ts';
import { click, find, openWindow, press, until, write } from './window.ts';
import type { Window } from './window.ts';

let open: Window;

beforeEach(async () => {
  open = await openWindow({ lang: 'zh', open: true });
});

afterEach(() => open.close());

/** Shows the first pain point in the inspector and gives its title field. */
async function firstPain(): Promise<HTMLInputElement> {
  navigation.list('pain_point');
  await find('list-pain_point');
  return (await find('inspector-title')) as HTMLInputElement;
}

const pains = () => project.records('pain_point');
const saveState = async () => (await find('save-state')).dataset['state'];

test('a typed title is kept locally, sent on leaving, and said to be saved only after the core has answered (point 15)', async () => {
  let answer: () => void = () => undefined;
  const update = open.core.handlers['record.update'];
  open.core.handlers['record.update'] = async (request) => {
    await new Promise<void>((resolve) => (answer = resolve));
    return update(request);
  };
  const field = await firstPain();
  write(field, '改单要两天');
  expect(pains()[0]!.title).not.toBe('改单要两天');
  field.blur();
  await until('the field to be sending', () => answer.length === 0 && project.undo.can_undo === false);
  expect(await saveState()).toBe('saving');
  await until('the request', () => answer.toString() !== '() => undefined');
  answer();
  await until('the record to change', () => pains()[0]!.title === '改单要两天');
  expect(await saveState()).toBe('saved');
});

test('a text that is still local reaches the record it was typed for when another record is shown', async () => {
  const field = await firstPain();
  const [first, second] = pains();
  write(field, '只写给第一条');
  navigation.reveal(second!);
  await until('the first title', () => project.find(first!.id)?.title === '只写给第一条');
  expect(project.find(second!.id)?.title).toBe(second!.title);
});

test('a refused text stays in its field with the reason beside it (point 61)', async () => {
  open.core.handlers['record.update'] = () => {
    throw new CommandError('invalid-field', '标题不能为空。', ['补上标题再保存。']);
  };
  const field = await firstPain();
  write(field, '不被接受的话');
  field.blur();
  await until('the reason', () => document.querySelector('.refusal')?.textContent === '标题不能为空。');
  expect(field.value).toBe('不被接受的话');
  expect(await saveState(), 'the field says it').not.toBe('failed');
});

test('only what could not be written is called unsaved, until something is written again', async () => {
  await project.ensure('pain_point');
  const { id } = pains()[0]!;
  const update = open.core.handlers['record.update'];
  const send = async (title: string, code?: string) => {
    open.core.handlers['record.update'] = (request) => {
      if (code) throw new CommandError(code, '没有写入。');
      return update(request);
    };
    await project.change('record.update', { id, fields: { title } }).catch(() => undefined);
    return saveState();
  };
  expect(await send('一')).toBe('saved');
  expect(await send('二', 'tasks-in-circle'), 'a rule takes nothing away').toBe('saved');
  expect(await send('三', 'disk-full')).toBe('failed');
  expect(await send('四', 'tasks-in-circle'), 'nor does it write').toBe('failed');
  expect(await send('五')).toBe('saved');
});

test('undo outside a field names the step and shows what changed (point 18)', async () => {
  const field = await firstPain();
  const before = pains()[0]!;
  write(field, '先改一下');
  field.blur();
  await until('the change', () => pains()[0]!.title === '先改一下');
  navigation.stage('training', 'guide');
  await find('workspace-training');
  (document.activeElement as HTMLElement).blur();
  press('z', { ctrlKey: true });
  await until('the old title', () => pains()[0]!.title === before.title);
  expect((await find('toast')).textContent).toContain(before.code);
  await until('the view to move', () => navigation.place.tab === 'pain_point' && navigation.place.record === before.id);
});

test('undo inside a field that was edited is left to the field', async () => {
  const field = await firstPain();
  write(field, '还没离开');
  await until('the field to mark itself', () => field.dataset['edited'] === 'true');
  expect(press('z', { ctrlKey: true }).defaultPrevented).toBe(false);
});

test('a deleted record is gone at once and comes back by the offered undo (point 20)', async () => {
  await firstPain();
  const gone = pains()[0]!;
  await click('delete-record');
  await until('the record to go', () => !project.find(gone.id));
  const undo = await until('the offer', () => document.querySelector<HTMLElement>('[data-testid=toast] .link'));
  undo.click();
  await until('the record to return', () => project.find(gone.id));
});

test('a new record is typed into its own line and shown beside the list when it is made', async () => {
  await firstPain();
  const before = pains().length;
  await click('new-record');
  await until('the open line', () => document.activeElement instanceof HTMLTextAreaElement);
  await userEvent.keyboard('Stock taking halts work for a day{Enter}');
  await until('the record', () => pains().length === before + 1);
  expect(pains().some((record) => record.title === 'Stock taking halts work for a day')).toBe(true);
});

test('a stage key jumps, and each stage keeps its list and its selection (point 5)', async () => {
  navigation.list('pain_point');
  await find('list-pain_point');
  const chosen = pains()[4]!;
  navigation.select(chosen.id);
  (document.activeElement as HTMLElement).blur();
  press('5', { ctrlKey: true, code: 'Digit5' });
  await find('workspace-integration');
  press('1', { ctrlKey: true, code: 'Digit1' });
  await find('list-pain_point');
  expect(navigation.place.record).toBe(chosen.id);
  press('ArrowLeft', { altKey: true });
  await find('workspace-integration');
});

test('a key that belongs to an input method triggers nothing (point 9)', async () => {
  press('k', { ctrlKey: true, isComposing: true });
  press('k', { ctrlKey: true, keyCode: 229 });
  expect(document.querySelector('[data-testid=palette]')).toBeNull();
  press('k', { ctrlKey: true });
  const input = (await find('palette-input')) as HTMLInputElement;
  input.focus();
  press('Enter', { isComposing: true });
  expect(document.querySelector('[data-testid=palette]')).not.toBeNull();
});

test('an Escape that belongs to the candidates of an input method leaves the panel open (point 11)', async () => {
  const field = await firstPain();
  field.focus();
  press('Escape', { isComposing: true });
  press('Escape', { keyCode: 229 });
  await tick();
  expect(field.isConnected).toBe(true);
  field.blur();
  (await find('inspector')).querySelector<HTMLElement>('button')!.focus();
  press('Escape');
  await until('the panel to close', () => document.querySelector('[data-testid=inspector]') === null);
});

test.each(['wd', 'wendang', '文档'])('the palette finds 文档 by %s (point 3)', async (query) => {
  press('k', { ctrlKey: true });
  write(await find('palette-input'), query);
  const entry = await until('the entry', () =>
    [...document.querySelectorAll<HTMLElement>('[data-testid=palette-entry]')].find((each) =>
      each.textContent?.includes('转到文档'),
    ),
  );
  entry.click();
  await find('documents');
});

test('a single letter typed into a field is no shortcut (point 12)', async () => {
  const field = await firstPain();
  field.focus();
  expect(press('?').defaultPrevented).toBe(false);
  expect(document.querySelector('[data-testid=help]')).toBeNull();
});

test('the help sheet shows the keys of the current list (point 8)', async () => {
  await firstPain();
  (document.activeElement as HTMLElement).blur();
  press('?');
  const help = await find('help');
  expect(help.textContent).toContain('新建痛点');
  expect(help.textContent).toContain('F2');
});

/** Takes the scope of a feature away, which the gate of the architecture asks for. */
async function unscope(): Promise<void> {
  await project.ensure('feature');
  await project.change('record.update', { id: project.records('feature').at(-1)!.id, fields: { scope: null } });
}

test('a finding of a gate leads to its record and puts the cursor into the field (point 53)', async () => {
  await unscope();
  navigation.stage('architecture', 'gate');
  const finding = await find('finding');
  const code = finding.querySelector('.code')?.textContent;
  finding.click();
  await until('the record', () => document.querySelector('[data-testid=inspector-code]')?.textContent === code);
  await until('the field', () => document.activeElement?.closest('[data-testid^=field-]'));
});

test('a conditional pass starts from what is missing and keeps its debts', async () => {
  await unscope();
  navigation.stage('architecture', 'gate');
  await click('decide-conditional');
  await find('conditions');
  await click('decide');
  const debts = await find('debts');
  expect(debts.textContent).toContain('每个功能都明确了范围');
});

test('switching the language keeps the place and the unsent text (point 59)', async () => {
  const field = await firstPain();
  write(field, '还没写完');
  await preferences.chooseLanguage('en');
  await until('English', () => document.documentElement.lang === 'en-GB');
  expect(((await find('inspector-title')) as HTMLInputElement).value).toBe('还没写完');
  expect(navigation.place.tab).toBe('pain_point');
});

test('a change of another window arrives in the list', async () => {
  await firstPain();
  const record = { ...pains()[0]!, title: '别处改的' };
  project.apply({
    revision: project.revision + 1,
    records: [record],
    removed: [],
    links: [],
    removed_links: [],
    undo: project.undo,
    reveal: null,
  });
  await until('the new title', () => document.querySelector('[role=treegrid]')?.textContent?.includes('别处改的'));
});

test('an error that no screen catches is shown with its details (point 61)', async () => {
  const { failures } = await import('../src/shell/failure.svelte.ts');
  failures.note(new Error('something unforeseen'));
  expect((await find('failure')).textContent).toContain('something unforeseen');
  failures.clear();
});

test('what another program wrote is shown in whichever order the news and the answers arrive', async () => {
  const list = open.core.handlers['record.list'];
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  open.core.handlers['record.list'] = async (request) => {
    const answer = structuredClone(list(request));
    await held;
    return answer;
  };
  const loaded = project.ensure('requirement');
  const { revision, records } = (await list({ kind: 'requirement' })) as ResponseOf<'record.list'>;
  const [first, second] = records;
  const news = (title: string, at: number, removed: string[]): Patch => ({
    revision: at,
    records: [{ ...first!, title }],
    removed,
    links: [],
    removed_links: [],
    undo: project.undo,
    reveal: null,
  });
  project.apply(news('New', revision + 2, [second!.id]));
  project.apply(news('Old', revision + 1, []));
  release();
  await loaded;
  const ids = records.map((record) => record.id).filter((id) => id !== second!.id);
  expect(project.records('requirement').map((record) => record.id)).toEqual(ids);
  expect(project.records('requirement')[0]!.title).toBe('New');
  expect(project.find(first!.id)!.title).toBe('New');
});
