/** The documents room on the fake core: what a choice asks for, what the preview says, what is written. */
import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { CommandError } from '../src/backend/index.ts';
import type { DocumentVariant } from '../src/backend/index.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { click, find, openWindow, press, until, write } from './window.ts';
import type { Window } from './window.ts';

let open: Window;

// The viewer is brought when the room is entered; on a busy machine that alone may take longer than a test waits.
beforeAll(
  () =>
    Promise.all([
      import('../src/documents/Documents.svelte'),
      import('../src/documents/Preview.svelte'),
      import('../src/documents/pdf.ts'),
    ]),
  60_000,
);

beforeEach(async () => {
  open = await openWindow({ lang: 'zh', open: true });
});

afterEach(() => open.close());

/** Enters the room and waits for its first page; gives the requests for previews as they come. */
async function enter() {
  const asked = vi.spyOn(open.core.handlers, 'document.preview');
  navigation.go({ area: 'documents' });
  await page();
  return { last: () => asked.mock.lastCall?.[0], count: () => asked.mock.calls.length };
}

const page = () => until('a drawn page', () => document.querySelector('.pages canvas[data-drawn=true]'));

/** Waits until a preview with this variant has been asked for. */
async function asks(previews: { last: () => unknown }, wanted: object): Promise<void> {
  await until(JSON.stringify(wanted), () => JSON.stringify(previews.last()) === JSON.stringify(wanted));
}

/** The request for a preview of a document in a variant. */
function wanted(document: string, lang: string, { without = [], internal = false, ...of }: Partial<DocumentVariant> = {}) {
  return { document, lang, variant: { ...of, without, internal } };
}

function choose(select: HTMLElement, value: string): void {
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

test('the preview is made when the room is entered, and again for each choice', async () => {
  const previews = await enter();
  expect(previews.last()).toEqual(wanted('scope', 'zh'));
  await click('document-plan');
  await asks(previews, wanted('plan', 'zh'));
  await click('document-in-en');
  await asks(previews, wanted('plan', 'en'));
  await click('for-us');
  await asks(previews, wanted('plan', 'en', { internal: true }));
});

test('a chapter is left out by its box, in the other language too, and all come back at once', async () => {
  const previews = await enter();
  const boxes = () => document.querySelectorAll<HTMLInputElement>('[data-testid=sections] input');
  await until('the chapters', () => boxes().length === 5);
  boxes()[2]!.click();
  await asks(previews, wanted('scope', 'zh', { without: ['不在范围内'] }));
  await click('document-in-en');
  await asks(previews, wanted('scope', 'en', { without: ['Exclusions'] }));
  await click('all-sections');
  await asks(previews, wanted('scope', 'en'));
});

test('a baseline is printed as it was frozen, or the content is held against it', async () => {
  await project.change('baseline.freeze', { subject: 'scope', name: '一期范围' });
  await project.change('baseline.freeze', { subject: 'requirements', name: '需求 v1' });
  const previews = await enter();
  const select = await find('source-of-document');
  const [, frozen, since] = await until('the baselines', () => {
    const options = [...select.querySelectorAll('option')].map((each) => each.value);
    return options.length === 3 && options;
  });
  const id = frozen!.slice('as:'.length);
  choose(select, frozen!);
  await asks(previews, wanted('scope', 'zh', { baseline: id }));
  choose(select, since!);
  await asks(previews, wanted('scope', 'zh', { against: id }));
  await click('document-status');
  await asks(previews, wanted('status', 'zh'));
  expect(document.querySelector('[data-testid=source-of-document]')).toBeNull();
});

test('a document without content says why and cannot be chosen', async () => {
  const previews = await enter();
  const entry = await find('document-debugging');
  expect(entry.getAttribute('aria-disabled')).toBe('true');
  expect(entry.textContent).toContain('还没有联调记录');
  const before = previews.count();
  entry.click();
  expect((await find('document-scope')).getAttribute('aria-current')).toBe('true');
  expect(previews.count()).toBe(before);
});

test('the preview is marked as stale when the data changes, and stays until it is made again (point 55)', async () => {
  const previews = await enter();
  const before = previews.count();
  const [record] = (await open.core.execute('record.list', { kind: 'feature' }) as { records: { id: string }[] }).records;
  await project.change('record.update', { id: record!.id, fields: { title: '改过的功能' } });
  await find('stale');
  expect(previews.count(), 'a change of data does not move the pages').toBe(before);
  await page();
  await click('regenerate');
  await until('a fresh preview', () => document.querySelector('[data-testid=stale]') === null);
  expect(previews.count()).toBe(before + 1);
});

test('Ctrl+F finds words over the pages, marks them and walks from hit to hit (point 55)', async () => {
  await enter();
  press('f', { ctrlKey: true });
  const input = await find('find-words');
  await until('the focus', () => document.activeElement === input);
  write(input, 'feature  LIST');
  const count = await find('find-count');
  await until('the hits', () => count.textContent === '1 / 21');
  await find('mark-active');
  press('Enter');
  await until('the next hit', () => count.textContent === '2 / 21');
  press('Enter', { shiftKey: true });
  press('Enter', { shiftKey: true });
  await until('the last hit', () => count.textContent === '21 / 21');
  press('Enter', { isComposing: true, keyCode: 229 });
  expect(count.textContent, 'an input method keeps its Enter').toBe('21 / 21');
  write(input, 'nowhere');
  await until('no hit', () => count.textContent === '没有找到');
  press('Escape');
  await until('the end', () => document.querySelector('[data-testid=find-words]') === null);
});

test('the check counts what it found by kind, and leads to the records', async () => {
  await enter();
  expect((await find('problem-count')).textContent).toBe('4');
  expect((await find('problems-source')).querySelector('.count')?.textContent).toBe('2');
  expect((await find('problems-glyph')).querySelector('.count')?.textContent).toBe('1');
  await click('problem');
  await find('list-feature');
});

test('what was exported can be opened, and a refusal keeps its reason beside the button (point 56)', async () => {
  await enter();
  const opened = vi.spyOn(open.core.handlers, 'shell.open');
  await click('export');
  const told = await find('exported');
  expect(told.textContent).toContain('/home/consultant/');
  await click('open-file');
  expect(opened).toHaveBeenCalledOnce();
  open.core.handlers['document.export'] = () => {
    throw new CommandError('internal-leak', '内部记录出现在文档里。', ['把它从正文里去掉。']);
  };
  await click('export');
  expect((await find('refusal')).textContent).toContain('把它从正文里去掉。');
});

test('every document of a stage is written into a folder, and can be cancelled (point 54)', async () => {
  await enter();
  await click('document-plan');
  let finish: () => void = () => undefined;
  const answer = open.core.handlers['document.export_all'];
  const cancelled = vi.spyOn(open.core.handlers, 'task.cancel');
  open.core.handlers['document.export_all'] = async (request) => {
    await new Promise<void>((done) => (finish = done));
    return answer(request);
  };
  await until('the room at rest', () => document.querySelector('[aria-busy=false]'));
  await click('export-stage');
  await click('cancel-task');
  expect(cancelled).toHaveBeenCalled();
  finish();
  const batch = await find('batch');
  expect(batch.querySelectorAll('[data-testid=written]')).toHaveLength(4);
  expect(batch.textContent).toContain('/home/consultant/documents');
});

test('files of the same names are asked about once, and nothing is written before the answer (point 56)', async () => {
  await enter();
  const answer = open.core.handlers['document.export_all'];
  const asked = vi.fn(answer);
  open.core.handlers['document.export_all'] = (request) => {
    if (!request.existing) throw new CommandError('documents-exist', '文件夹里已有 1 个同名文件：功能清单确认书.pdf');
    return asked(request);
  };
  await click('export-stage');
  expect((await find('clash')).textContent).toContain('功能清单确认书.pdf');
  await click('clash-cancel');
  await until('the question to go', () => !document.querySelector('[data-testid=clash]'));
  expect(asked).not.toHaveBeenCalled();
  await click('export-stage');
  await click('clash-number');
  await find('batch');
  expect(asked.mock.lastCall?.[0].existing).toBe('number');
});

test('a set of documents leaves out the chapters that the room leaves out', async () => {
  const previews = await enter();
  const written = vi.spyOn(open.core.handlers, 'document.export_all');
  const boxes = () => document.querySelectorAll<HTMLInputElement>('[data-testid=sections] input');
  await until('the chapters', () => boxes().length === 5);
  boxes()[2]!.click();
  await asks(previews, wanted('scope', 'zh', { without: ['不在范围内'] }));
  await click('document-in-en');
  await asks(previews, wanted('scope', 'en', { without: ['Exclusions'] }));
  await until('the room at rest', () => document.querySelector('[aria-busy=false]'));
  await click('export-stage');
  await find('batch');
  const { variants } = written.mock.lastCall![0];
  expect(variants?.['scope']?.without).toEqual(['Exclusions']);
  expect(variants?.['blueprint']?.without).toEqual([]);
});

test('the requirements are made for one kind of reader where the person says so', async () => {
  const previews = await enter();
  expect(document.querySelector('[data-testid=reader-of-document]')).toBeNull();
  await click('document-requirements');
  choose(await find('reader-of-document'), 'testing');
  await asks(previews, wanted('requirements', 'zh', { reader: 'testing' }));
});

test('Ctrl+P hands the document to the program that prints PDFs, and never prints the screen (point 57)', async () => {
  await enter();
  const printed = vi.spyOn(open.core.handlers, 'shell.print');
  const key = press('p', { ctrlKey: true });
  expect(key.defaultPrevented).toBe(true);
  expect((await find('printed')).textContent).toContain('请在那里打印');
  expect(printed.mock.lastCall?.[0]).toMatchObject({ document: 'scope', lang: 'zh' });
  navigation.go({ area: 'history' });
  await find('history');
  expect(press('p', { ctrlKey: true }).defaultPrevented).toBe(true);
  await find('documents');
});

test('a reader who comes back finds the document, the page and the zoom (point 55)', async () => {
  await enter();
  await click('document-plan');
  await until('the plan', () => document.querySelector('[aria-busy=false]'));
  await page();
  await click('zoom-in');
  const zoom = (await find('zoom')).textContent;
  const number = (await find('page-number')) as HTMLInputElement;
  write(number, '4');
  number.dispatchEvent(new Event('change', { bubbles: true }));
  await until('page 4', () => number.value === '4');
  const pages = await find('pdf-pages');
  await until('the scroll', () => pages.scrollTop > 0);
  navigation.go({ area: 'history' });
  await find('history');
  navigation.back();
  await page();
  expect((await find('document-plan')).getAttribute('aria-current')).toBe('true');
  expect((await find('zoom')).textContent).toBe(zoom);
  await until('page 4 again', () => document.querySelector<HTMLInputElement>('[data-testid=page-number]')?.value === '4');
});

test('small pictures of the pages lead to each page, and can be put away (point 55)', async () => {
  await enter();
  const small = () => [...document.querySelectorAll<HTMLElement>('[data-thumb]')];
  await until('one for each page', () => small().length > 2);
  expect(small()[0]!.hasAttribute('aria-current')).toBe(true);
  small()[2]!.click();
  const number = (await find('page-number')) as HTMLInputElement;
  await until('page 3', () => number.value === '3' && small()[2]!.hasAttribute('aria-current'));
  await click('thumbs');
  await until('none', () => small().length === 0);
});

test('the help tells of the keys of the room under its own heading', async () => {
  await enter();
  press('?', { shiftKey: true });
  const help = await find('help');
  const part = [...help.querySelectorAll('section')].find((each) => each.querySelector('h4')?.textContent === '文档');
  expect(part?.textContent).toContain('在文档中查找');
  expect(part?.textContent).toContain('打印文档');
});

test('a returned file tells whose it is, what was altered, and leads to the features that were answered', async () => {
  await enter();
  await click('verify-document');
  const dialog = await find('returned');
  expect((await find('returned-verdict')).dataset['state']).toBe('changed');
  expect(dialog.textContent).toContain('文字有改动：第 3 页');
  expect((await find('returned-sums')).textContent).toMatch(/同意 2 项，要讨论或有意见 1 项/);
  expect(dialog.textContent).toContain('门店盘点要支持离线');
  expect(dialog.textContent).toContain('周敏');
  await click('returned-record');
  await find('list-feature');
});

test.each([
  ['foreign', { known: false, project: null, answers: [] }],
  ['elsewhere', { project: null }],
  ['intact', { intact: true, altered_pages: [] }],
] as const)('a returned file that is %s is told as such', async (state, changes) => {
  await enter();
  const answer = open.core.handlers['document.verify'];
  open.core.handlers['document.verify'] = (request) => ({ ...(answer(request) as object), ...changes });
  await click('verify-document');
  expect((await find('returned-verdict')).dataset['state']).toBe(state);
});

test('a returned file that cannot be read says why and what to do', async () => {
  await enter();
  open.core.handlers['document.verify'] = () => {
    throw new CommandError('unreadable-document', 'a.pdf 不是能读取的 PDF，或已损坏。', ['请对方重新发送。']);
  };
  await click('verify-document');
  const verdict = await find('returned-verdict');
  expect(verdict.dataset['state']).toBe('unreadable');
  expect(verdict.textContent).toContain('请对方重新发送');
});

test.each([
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)('the room in %s, %s has no accessibility violation and no missing text', async (lang, theme) => {
  open.close();
  open = await openWindow({ lang, theme, open: true });
  await enter();
  await click('export');
  await find('exported');
  await click('export-stage');
  await find('batch');
  press('f', { ctrlKey: true });
  write(await find('find-words'), 'feature');
  await find('mark-active');
  expect(await violations()).toEqual([]);
  await click('verify-document');
  await find('returned');
  expect(await violations()).toEqual([]);
  expect(document.body.innerText).not.toMatch(/⟦/);
});

async function violations(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  });
  return violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')}`));
}
