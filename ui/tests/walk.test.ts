/** The walk through the scope on the projector: one key an answer, each on record, and a new baseline at the end. */
import axe from 'axe-core';
import { page } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import { CommandError } from '../src/backend/index.ts';
import type { Language, WireRecord } from '../src/backend/index.ts';
// Brought at once, so that no test waits for rooms to be made ready by the development server.
import '../src/changes/Baselines.svelte';
import '../src/documents/Documents.svelte';
import '../src/scope/Scoping.svelte';
import { allLines, modulesOf } from '../src/scope/walk/lines.ts';
import { nextName } from '../src/scope/walk/walk.svelte.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { toasts } from '../src/state/toasts.svelte.ts';
import { click, find, openWindow, press, until, write } from './window.ts';
import type { Window } from './window.ts';

vi.setConfig({ testTimeout: 120_000 });

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

async function begin(lang: Language = 'zh', theme: 'light' | 'dark' = 'light', what: 'all' | 'changes' = 'all', before = () => {}) {
  await page.viewport(1280, 720);
  open = await openWindow({ lang, theme, open: true });
  if (what === 'changes') await project.change('baseline.freeze', { subject: 'scope', name: '功能清单 V1.1（含佣金）' });
  navigation.stage('architecture', 'scoping');
  await find('totals');
  await click('walk-open');
  (await find('walk-person')).click();
  if (what === 'changes') await click('walk-changes');
  before();
  await click('walk-go');
  await find('walk-line');
}

const features = () => project.records('feature');
const lines = () => allLines(features(), '延后和范围外');
const comments = () => project.records('comment');
const at = () => document.querySelector('[data-testid="walk-line"] .head')?.textContent?.trim().split(/\s/)[0] ?? '';
const line = (code: string) => until(`the line ${code}`, () => at() === code);
const session = () => project.records('session').at(-1)!;

async function violations(): Promise<string[]> {
  const answer = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  });
  return answer.violations.flatMap((each) =>
    each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`),
  );
}

/** Words on the projector that a person at the back could not read. */
function small(): string[] {
  const frame = document.querySelector('[data-mode="workshop"]')!;
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const holder = node.parentElement!;
    if (!node.textContent?.trim() || holder.getClientRects().length === 0) continue;
    const size = Number.parseFloat(getComputedStyle(holder).fontSize);
    if (size < 22) found.push(`${size}: ${node.textContent.trim()}`);
  }
  return found;
}

async function look(name: string, wrong: Set<string>): Promise<void> {
  const missing = document.body.innerText.match(/⟦[^⟧]+⟧/g) ?? [];
  const wide = document.querySelector('[data-mode="workshop"]')!;
  const cut = wide.scrollWidth > wide.clientWidth ? ['wider than the window'] : [];
  for (const each of [...(await violations()), ...missing, ...small(), ...cut]) wrong.add(`${name}: ${each}`);
  if (import.meta.env['VITE_LOOK']) await page.screenshot({ path: `look/walk-${name}.png` });
}

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['en', 'dark'],
  ['zh', 'dark'],
  ['en', 'light'],
])(
  'every part of the walk in %s, %s is accessible, has its words, and is read from the back',
  async (lang, theme) => {
    await begin(lang, theme, 'changes');
    const wrong = new Set<string>();
    const name = (part: string) => `${lang}-${theme}-${part}`;
    await until('a changed line', () => {
      if (document.querySelector('.changes')) return true;
      press('ArrowRight');
      return false;
    });
    await look(name('changed'), wrong);
    press('r');
    await find('walk-words');
    await look(name('remark'), wrong);
    write(await find('walk-words'), '先在两家门店试行');
    press('Enter');
    await until('the remark', () => document.querySelector('[data-testid="walk-said"]'));
    press('j');
    await find('walk-module');
    await look(name('modules'), wrong);
    press('Escape');
    await find('walk-line');
    await click('walk-phase-end');
    await find('walk-end');
    await look(name('end'), wrong);
    expect([...wrong]).toEqual([]);
  },
  120_000,
);

test(
  'one key agrees, the answer is on record by the one who spoke, and an undo goes back to its line',
  async () => {
    await begin();
    const [first, second] = lines();
    await line(first!.code);
    const count = comments().length;
    const speaker = (await find('walk-speaker')).querySelector('option')!.textContent;
    press('a', { keyCode: 229 });
    expect(comments().length, 'an input method typed it').toBe(count);
    press('a');
    await line(second!.code);
    const said = comments().at(-1)!;
    expect(said.fields).toMatchObject({ about: first!.id, author: speaker, disposition: 'accepted', source: 'app' });
    expect(said.tags).toEqual([session().code]);
    expect(session().fields).toMatchObject({ type: 'review', attendees: [expect.any(String)] });
    press('z', { ctrlKey: true });
    await line(first!.code);
    expect(comments().length).toBe(count);
    if (import.meta.env['VITE_LOOK']) await page.screenshot({ path: 'look/walk-first.png' });
  },
);

test('what is put off and what is left out changes the scope, and an exclusion says who asked for it', async () => {
  await begin();
  const [first, second, third] = lines();
  await line(first!.code);
  press('d');
  await line(second!.code);
  expect(project.find(first!.id)?.fields['scope']).toBe('deferred');
  press('3');
  await line(third!.code);
  expect(project.find(second!.id)?.fields['scope']).toBe('out');
  const exclusion = project.records('exclusion').at(-1)!;
  expect(exclusion.title).toContain(second!.title);
  expect(exclusion.fields['reason']).toContain(session().code);
  // Who changes their mind agrees: the scope is what it was, and the exclusion is gone.
  press('ArrowLeft');
  await line(second!.code);
  press('a');
  await until('the scope of before', () => project.find(second!.id)?.fields['scope'] === second!.scope);
  expect(project.find(exclusion.id)).toBeUndefined();
});

test('what is put off or out is walked through last, as a part of its own, and agreeing leaves it there', async () => {
  await begin();
  const last = modulesOf(lines()).at(-1)!;
  expect(last.name).toBe('延后和范围外');
  expect(last.ids.map((id) => project.find(id)?.fields['scope'])).toEqual(last.ids.map(() => expect.stringMatching(/^(deferred|out)$/)));
  const settled = features().filter((each) => /^(deferred|out)$/.test(String(each.fields['scope'])) && !features().some(({ parent }) => parent === each.id));
  expect(last.ids.length).toBe(settled.filter(({ audience }) => audience === 'client').length);
  press('j');
  (await until('the last part', () => [...document.querySelectorAll<HTMLElement>('[data-testid="walk-module"]')].at(-1))).click();
  const line = lines().find(({ id }) => id === last.ids[0])!;
  await until('its first line', () => at() === line.code);
  const [said, exclusions] = [comments().length, project.records('exclusion').length];
  press('a');
  await until('the answer', () => comments().length === said + 1);
  expect(project.find(line.id)?.fields['scope']).toBe(line.scope);
  const out = last.ids.findIndex((id) => project.find(id)?.fields['scope'] === 'out');
  if (out < 0) return;
  for (let step = 1; step < out; step += 1) press('ArrowRight');
  press('x');
  await until('the second answer', () => comments().length === said + 2);
  expect(project.records('exclusion').length).toBe(exclusions);
});

test('notes of the desk are gone on the projector, and those of the walk leave its answers free', async () => {
  await begin('zh', 'light', 'all', () => toasts.show('会前没有存上', { tone: 'danger' }));
  await until('no note', () => !document.querySelector('[data-testid="toast"]'));
  toasts.show('先说的一句', { tone: 'danger' });
  toasts.show('磁盘已满，这一条没有记下。', { tone: 'danger', hints: ['请腾出空间再试。'] });
  const shown = () => [...document.querySelectorAll<HTMLElement>('[data-testid="toast"]')].filter((toast) => toast.getClientRects().length > 0);
  await until('one note', () => shown().length === 1 && shown()[0]!.textContent!.includes('磁盘已满'));
  for (const button of document.querySelectorAll('[data-testid="walk"] :is(footer, .answers, header) :is(button, select)')) {
    const box = button.getBoundingClientRect();
    for (const x of [box.left + 4, box.left + box.width / 2, box.right - 4]) {
      expect(document.elementFromPoint(x, box.top + box.height / 2)?.closest('[data-testid="toast"]'), button.textContent!).toBe(null);
    }
  }
});

test('a remark takes an input method, Enter records it and the line stays (point 9)', async () => {
  await begin();
  const [first] = lines();
  press('r');
  const field = await find('walk-words');
  write(field, '要支持离线');
  press('Enter', { keyCode: 229 });
  expect(document.querySelector('[data-testid="walk-words"]'), 'the input method took Enter').not.toBeNull();
  press('Enter');
  await until('the remark', () => comments().at(-1)?.title === '要支持离线');
  expect(comments().at(-1)!.fields).toMatchObject({ about: first!.id, disposition: 'open' });
  expect(at()).toBe(first!.code);
});

test('a refused remark keeps its words, and a turned line is not turned twice', async () => {
  await begin();
  const [first, second, third] = lines();
  press('r');
  write(await find('walk-words'), '要支持离线');
  const batch = open!.core.handlers['record.batch'];
  open!.core.handlers['record.batch'] = () => {
    throw new CommandError('disk-full', '磁盘已满。');
  };
  press('Enter');
  await find('toast');
  expect(((await find('walk-words')) as HTMLTextAreaElement).value).toBe('要支持离线');
  open!.core.handlers['record.batch'] = batch;
  await until('the way back to the words', () => document.activeElement?.matches('[data-testid="walk-words"]'));
  press('Enter');
  await until('the remark', () => comments().at(-1)?.title === '要支持离线');
  await line(first!.code);
  await until('no field', () => !document.querySelector('[data-testid="walk-words"]'));
  const count = comments().length;
  press('a');
  press('ArrowRight');
  await until('the answer', () => comments().length === count + 1);
  await until('the answer to be done', () => !document.querySelector('[data-testid="walk-agree"]')!.matches(':disabled'));
  expect(at()).toBe(second!.code);
  expect(third).toBeDefined();
});

test('a signed line asks for a reason; given up, it can become a change request that names the scope', async () => {
  await begin();
  const [first] = lines();
  await line(first!.code);
  const batch = open!.core.handlers['record.batch'];
  open!.core.handlers['record.batch'] = (request) => {
    if (request.updates.length > 0) throw new CommandError('locked-by-baseline', `${first!.code} 已由客户签署。`);
    return batch(request);
  };
  press('d');
  const reason = (await find('exception-reason')) as HTMLTextAreaElement;
  await until('the reason that is known', () => reason.value.includes(session().code));
  await click('exception-cancel');
  await find('walk-refused');
  expect(at()).toBe(first!.code);
  await until('the dialog to go', () => !document.querySelector('dialog[open]'));
  await project.ensure('change_request');
  press('c');
  await until('the request', () => document.querySelector('[data-testid="walk-refused"]') === null);
  const request = project.records('change_request').at(-1)!;
  expect(request.fields['items']).toMatchObject([{ record: first!.id, field: 'scope', value: '"deferred"' }]);
  expect(project.find(first!.id)?.fields['scope']).toBe('in');
});

test('modules show how far each has come and lead to their first open line', async () => {
  await begin();
  const modules = modulesOf(lines());
  press('j');
  const buttons = await until('the modules', () => {
    const found = document.querySelectorAll<HTMLElement>('[data-testid="walk-module"]');
    return found.length === modules.length ? found : null;
  });
  buttons[2]!.click();
  await until('the line', () => document.querySelector('.sub')?.textContent === modules[2]!.name);
});

test('the end is frozen by one key under the next name, and leads to the signature and to the document', async () => {
  await begin('zh', 'light', 'changes');
  press('a');
  await until('the answer', () => comments().at(-1)?.tags.includes(session().code));
  await click('walk-phase-end');
  await find('walk-end');
  expect(((await find('walk-name')) as HTMLInputElement).value).toBe('功能清单 V1.2');
  press('f');
  await find('walk-sign');
  await until('the notes', () => String(session().fields['notes'] ?? '').includes('功能清单 V1.2'));
  await click('walk-print');
  await find('documents');
  await until('the document', () => (document.querySelector('[data-testid="source-of-document"]') as HTMLSelectElement | null)?.value.startsWith('as:'));
  navigation.go({ area: 'baselines', record: (await latest()).id, field: 'sign' });
  await find('sign-dialog');
});

const latest = async () => {
  const { execute } = await import('../src/backend/index.ts');
  const { baselines } = await execute('baseline.list', {});
  return baselines.find((baseline) => baseline.name === '功能清单 V1.2')!;
};

test('nothing internal is walked through, and a price only where the client may see it', async () => {
  await begin();
  const priced = lines().find((each) => project.find(each.id)?.fields['price_visible'] === true)!;
  const first = lines()[0]!;
  expect(project.find(first.id)?.fields['price']).toBeGreaterThan(0);
  expect(document.querySelector('[data-testid="walk-price"]')).toBeNull();
  const walked = lines();
  const steps = walked.findIndex((each) => each.id === priced.id);
  for (let step = 0; step < steps; step += 1) press('ArrowRight');
  await find('walk-price');
  const record = (id: string, parent: string | null, audience: string): WireRecord => ({ ...project.find(first.id)!, id, parent, audience: audience as 'client' });
  expect(allLines([record('a', null, 'internal'), record('b', 'a', 'client')], '')).toEqual([]);
});

test('the next baseline is one version higher', () => {
  expect(nextName('功能清单 V1.9（含佣金）')).toBe('功能清单 V1.10');
  expect(nextName('Scope v2.3 pilot')).toBe('Scope v2.4');
});
