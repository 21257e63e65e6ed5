/** A workshop by keys alone, on the sample: what is typed is never lost, never a shortcut, and readable from the back. */
import axe from 'axe-core';
import { page, userEvent } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import { CommandError, STAGES } from '../src/backend/index.ts';
import type { Language, RequestOf } from '../src/backend/index.ts';
import { PHASES } from '../src/workshop/room.svelte.ts';
import { follow, give } from '../src/workshop/ballots.ts';
import { agendaOf } from '../src/workshop/agenda.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { day as shownDay, t } from '../src/state/text.svelte.ts';
import { today } from '../src/state/today.ts';
import { workshop } from '../src/state/workshop.svelte.ts';
import { addDays } from '../src/sheet/dates.ts';
import { compose, processKey, protocol } from '../src/sheet/demo/drive.ts';
// Brought before the first test, so that none waits for it.
import '../src/workshop/Workshop.svelte';
import { find, openWindow, press, until } from './window.ts';
import type { Window } from './window.ts';

// A whole workshop has many steps, and the first one brings the rooms of the window.
vi.setConfig({ testTimeout: 60_000 });

let open: Window | null = null;

afterEach(() => {
  workshop.leave();
  open?.close();
  open = null;
});

const input = async () => (await find('workshop-input')) as HTMLInputElement;
const lines = () => [...document.querySelectorAll('[data-testid=workshop-lines] .words')].map((each) => each.textContent);
const pains = () => project.records('pain_point');
const pain = (title: string) => pains().find((record) => record.title === title);
const type = (keys: string) => userEvent.keyboard(keys);

/** Opens the sample in the mode, with a session of today in which the given people are. */
async function enter(lang: Language = 'zh', theme: 'light' | 'dark' = 'light', people = 0): Promise<Window> {
  await page.viewport(1280, 720);
  open = await openWindow({ lang, theme, open: true });
  press('F11');
  await find('workshop-chooser');
  await until('the sessions', () => document.querySelectorAll('[role=option]').length > 1);
  await type('{Enter}');
  await until('the people', () => document.querySelectorAll('[role=option]').length > 10 && project.records('session').some((each) => each.fields['held_on'] === day()));
  for (let at = 0; at < people; at += 1) {
    await type('{ArrowDown}'.repeat(at) + '{Enter}' + '{ArrowUp}'.repeat(at));
    await until('the person', () => session().fields['attendees'] !== undefined && (session().fields['attendees'] as string[]).length === at + 1);
  }
  return open;
}

const day = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
const session = () => project.records('session').findLast((each) => each.fields['held_on'] === day())!;

/** Goes to a phase by its key. */
async function phase(name: (typeof PHASES)[number]): Promise<void> {
  const digit = PHASES.indexOf(name) + 1;
  press(String(digit), { ctrlKey: true, code: `Digit${digit}` });
  await until(name, () => document.querySelector(`[data-testid=workshop-phase-${name}][aria-current]`));
}

/** Captures lines of pain points. */
async function capture(...titles: string[]): Promise<void> {
  await phase('collect');
  const field = await input();
  for (const title of titles) {
    field.focus();
    await protocol().send('Input.insertText', { text: title });
    await type('{Enter}');
    await until(title, () => pain(title));
  }
}

const TITLES = ['改单后车间不知道最新版', '盘点要停工一天', '报价靠老员工经验', '会员生日没有人记得'];

test('a line is recorded by Enter as a pain point that rests on what was said in the session, and the focus stays (point 62)', async () => {
  await enter();
  await capture(TITLES[0]!);
  const made = pain(TITLES[0]!)!;
  const links = (await open!.core.execute('link.list', { kind: 'supports' })) as { links: { link: { from: string; to: string } }[] };
  const said = project.records('evidence').find((each) => links.links.some(({ link }) => link.to === made.id && link.from === each.id));
  expect(said?.fields['session']).toBe(session().id);
  expect(said?.fields['method']).toBe('workshop');
  expect(made.fields['severity']).toBeUndefined();
  expect(lines()).toEqual([TITLES[0]]);
  expect(document.activeElement).toBe(await input());
  expect((await input()).value).toBe('');
});

test('digits rate the last line while the input is empty, are text otherwise, and rate what is typed with Alt', async () => {
  await enter();
  await capture(TITLES[0]!);
  await type('4');
  await until('the rating', () => pain(TITLES[0]!)!.fields['severity'] === 4);
  await protocol().send('Input.insertText', { text: '等3天' });
  await type('5');
  press('2', { altKey: true, code: 'Digit2' });
  press('f', { altKey: true, code: 'KeyF' });
  press('f', { altKey: true, code: 'KeyF' });
  await type('{Enter}');
  const typed = await until('the line', () => pain('等3天5'));
  expect([typed.fields['severity'], typed.fields['frequency']]).toEqual([2, 'monthly']);
  press('f', { altKey: true, code: 'KeyF' });
  await until('the frequency of the last line', () => pain('等3天5')!.fields['frequency'] === 'weekly');
});

test('Tab changes what is recorded: a link-up, evidence for a pain point, an action of the session', async () => {
  await enter();
  await phase('collect');
  await type('{Tab}');
  await protocol().send('Input.insertText', { text: '报价靠老员工经验' });
  await type('{Enter}');
  const made = await until('the pain point', () => pain('报价靠老员工经验'));
  expect(made.fields['link_up']).toBe('business');
  await type('{Tab}{Tab}{Tab}');
  await protocol().send('Input.insertText', { text: '上月三张报价单差了两成' });
  await type('{Enter}');
  const evidence = await until('the evidence', () => project.records('evidence').find((each) => each.title === '上月三张报价单差了两成'));
  expect(evidence.fields['session']).toBe(session().id);
  await type('{Tab}');
  await protocol().send('Input.insertText', { text: '整理报价表' });
  await type('{Enter}');
  const action = await until('the action', () => project.records('action').find((each) => each.title === '整理报价表'));
  expect(action.fields['from']).toBe(session().id);
  expect(lines()).toEqual(['整理报价表', '上月三张报价单差了两成', '报价靠老员工经验']);
});

test('an action gets its day and its person by keys: while it is typed, afterwards, and away again', async () => {
  await enter('zh', 'light', 1);
  await phase('collect');
  await type('{Tab}{Tab}{Tab}{Tab}{Tab}');
  await protocol().send('Input.insertText', { text: '整理报价表' });
  press('d', { altKey: true, code: 'KeyD' });
  expect((await input()).value).toBe('');
  await type('+7{Enter}');
  await until('the words again', () => document.querySelector<HTMLInputElement>('[data-testid=workshop-input]')?.value === '整理报价表');
  await type('{Enter}');
  const action = await until('the action', () => project.records('action').find((each) => each.title === '整理报价表'));
  const now = () => project.find(action.id)!.fields;
  expect(now()['due']).toBe(addDays(today(), 7));
  await until('its day on the line', () => document.querySelector('[data-testid=workshop-lines] .group')?.textContent?.includes(shownDay(addDays(today(), 7))));

  press('d', { altKey: true, code: 'KeyD' });
  await until('its day', () => document.querySelector<HTMLInputElement>('[data-testid=workshop-input]')?.value === addDays(today(), 7));
  await type('下周{Enter}');
  await until('the reason', () => document.querySelector('.what [role=alert]')?.textContent?.includes('+7'));
  expect(now()['due']).toBe(addDays(today(), 7));
  await type('{Control>}a{/Control}2026-12-05{Enter}');
  await until('the other day', () => now()['due'] === '2026-12-05');
  press('d', { altKey: true, code: 'KeyD' });
  await until('its day', () => document.querySelector<HTMLInputElement>('[data-testid=workshop-input]')?.value === '2026-12-05');
  await type('{Control>}a{/Control}{Backspace}{Enter}');
  await until('no day', () => !now()['due']);

  await type('{ArrowUp}');
  press('ArrowDown', { altKey: true });
  await until('its person', () => now()['assignee'] === (session().fields['attendees'] as string[])[0]);
  press('ArrowDown', { altKey: true });
  await until('nobody', () => !now()['assignee']);
});

test('a chosen line is deleted by key with what was recorded as one with it, which undo brings back (point 20)', async () => {
  await enter();
  await capture(...TITLES.slice(0, 3));
  const evidence = project.records('evidence').length;
  await type('{Delete}');
  await type('{ArrowUp}{ArrowUp}');
  expect((await input()).value).toBe(TITLES[1]);
  await type('{ArrowLeft}{Delete}');
  expect(pain(TITLES[1]!), 'a letter is deleted inside the words').toBeDefined();
  await type('{Escape}{ArrowUp}{ArrowUp}{Delete}');
  await until('two lines', () => lines().length === 2);
  expect(pain(TITLES[1]!)).toBeUndefined();
  expect(project.records('evidence').length).toBe(evidence - 1);
  expect((await find('toast')).textContent).toContain('撤销');
  await until('the next line', () => document.querySelector<HTMLInputElement>('[data-testid=workshop-input]')?.value === TITLES[0]);
  await type('{Control>}{Backspace}{/Control}');
  await until('one line', () => lines().join() === TITLES[2]);
  await until('the free input', () => document.querySelector<HTMLInputElement>('[data-testid=workshop-input]')?.value === '');
  press('z', { ctrlKey: true });
  await until('it is back', () => pain(TITLES[0]!));
  press('z', { ctrlKey: true });
  await until('all are back', () => lines().join() === [...TITLES.slice(0, 3)].reverse().join());
  press('F1');
  const help = await find('help');
  for (const key of ['ui-workshop-key-due', 'ui-workshop-key-delete']) expect(help.textContent).toContain(t(key));
});

test('an input method owns every key while it composes, and no letter is lost (point 9)', async () => {
  await enter();
  await phase('collect');
  const field = await input();
  await compose('gaidan', '改单');
  expect(field.value).toBe('改单');
  expect(pain('改单')).toBeUndefined();
  await protocol().send('Input.imeSetComposition', { text: 'man', selectionStart: 3, selectionEnd: 3 });
  for (const code of ['Digit2', 'Tab', 'ArrowUp', 'Escape', 'Enter', 'F11']) {
    await processKey('keyDown', code);
    await processKey('keyUp', code);
  }
  expect(field.value).toBe('改单man');
  expect(workshop.open).toBe(true);
  expect(document.querySelector('.chip[aria-current]')?.textContent).toBe('痛点');
  await protocol().send('Input.insertText', { text: '慢' });
  await type('{Enter}');
  await until('the line', () => pain('改单慢'));
});

test('a letter typed while the focus is elsewhere is the first of the line (point 10)', async () => {
  await enter();
  await phase('collect');
  (document.querySelector('[data-testid=workshop-leave]') as HTMLElement).focus();
  await type('q');
  await until('the letter', () => (document.querySelector('[data-testid=workshop-input]') as HTMLInputElement).value === 'q');
  await type('?c');
  expect((await input()).value).toBe('q?c');
  expect(document.querySelector('[data-testid=help]')).toBeNull();
});

test('the last line is edited with the arrow, undo names its step in the mode, and a refused line comes back (point 18)', async () => {
  await enter();
  await capture(TITLES[0]!, TITLES[1]!);
  await type('{ArrowUp}');
  expect((await input()).value).toBe(TITLES[1]);
  await type('!{Enter}');
  await until('the change', () => pain(`${TITLES[1]!}!`));
  await until('the input to be free', () => (document.querySelector('[data-testid=workshop-input]') as HTMLInputElement).value === '');
  press('z', { ctrlKey: true });
  await until('the old words', () => pain(TITLES[1]!));
  expect((await find('toast')).textContent).toContain(pain(TITLES[1]!)!.code);
  expect(parseFloat(getComputedStyle(await find('toast')).fontSize)).toBeGreaterThanOrEqual(22);
  press('z', { ctrlKey: true });
  await until('one line', () => lines().length === 1);
  open!.core.handlers['record.batch'] = () => {
    throw new CommandError('disk-full', '磁盘已满。');
  };
  await protocol().send('Input.insertText', { text: '这条写不下' });
  await type('{Enter}');
  await until('the refused words', () => (document.querySelector('[data-testid=workshop-input]') as HTMLInputElement).value === '这条写不下');
});

test('Escape out of an edit leaves nothing of it in the input, so that Enter records no line twice', async () => {
  await enter();
  await capture(TITLES[0]!);
  await type('{ArrowUp}');
  await until('the line', () => (document.querySelector('[data-testid=workshop-input]') as HTMLInputElement).value === TITLES[0]);
  await type('{Escape}');
  await until('the free input', () => (document.querySelector('[data-testid=workshop-input]') as HTMLInputElement).value === '');
  await type('{Enter}');
  expect(lines()).toEqual([TITLES[0]]);
});

test('words that are being changed are sent when a phase is left, by whatever way', async () => {
  await enter();
  await capture(TITLES[0]!);
  await type('{ArrowUp}');
  await protocol().send('Input.insertText', { text: '！' });
  await phase('rank');
  await until('the changed line', () => pain(`${TITLES[0]!}！`));
  await phase('align');
  await find('workshop-said');
  press('e');
  const field = (await find('workshop-restatement')) as HTMLTextAreaElement;
  field.focus();
  await protocol().send('Input.insertText', { text: '再说一遍' });
  press('F11');
  await until('the restatement', () => project.records('alignment').some((record) => String(record.fields['our_restatement']).endsWith('再说一遍')));
});

test('a refused line waits beside the one that is typed meanwhile, and comes back when it is asked for', async () => {
  await enter();
  await phase('collect');
  await input();
  let refuse = () => undefined as void;
  open!.core.handlers['record.batch'] = () =>
    new Promise<never>((_, failed) => (refuse = () => failed(new CommandError('disk-full', '磁盘已满。')))) as never;
  await protocol().send('Input.insertText', { text: '这条写不下' });
  await type('{Enter}');
  await until('the input to be free', () => (document.querySelector('[data-testid=workshop-input]') as HTMLInputElement).value === '');
  await protocol().send('Input.insertText', { text: '下一条' });
  refuse();
  const back = await until('the way back', () => [...document.querySelectorAll<HTMLButtonElement>('[data-testid=toast] button')].find((each) => each.textContent?.includes('放回')));
  expect((await input()).value).toBe('下一条');
  back.click();
  await until('both', () => (document.querySelector('[data-testid=workshop-input]') as HTMLInputElement).value === '这条写不下 下一条');
});

test('quick keys lose no vote, and nobody takes back the dot of another', async () => {
  await enter('zh', 'light', 1);
  await capture(TITLES[0]!);
  await phase('vote');
  press('+');
  press('+');
  await until('both votes', () => pain(TITLES[0]!)!.fields['votes'] === 2);
  press('ArrowRight');
  press('-');
  expect((await find('toast')).textContent).toContain('没有给这一条投过票');
  expect(pain(TITLES[0]!)!.fields['votes']).toBe(2);
});

test('somebody new is made and noted as present in one step', async () => {
  await enter();
  await protocol().send('Input.insertText', { text: '第一次来的人' });
  await type('{Enter}');
  await until('the person in the room', () => (session().fields['attendees'] as string[] | undefined)?.length === 1);
  press('Escape');
  await until('the desk', () => document.querySelector('[data-testid=workshop]') === null);
  press('z', { ctrlKey: true });
  await until('nobody', () => !project.records('stakeholder').some((each) => each.title === '第一次来的人'));
  expect(session().fields['attendees'] ?? []).toEqual([]);
});

test('a board without lines says why, and A brings those of the whole project', async () => {
  await enter();
  await phase('group');
  const board = await find('workshop-board');
  expect(board.parentElement?.textContent).toContain('按 A');
  press('a');
  await until('the lines', () => board.querySelectorAll('li').length > 20 && !board.parentElement?.querySelector('.empty'));
});

test('keys move a line between groups, by link-up and by process, as one step each', async () => {
  await enter();
  await capture(...TITLES.slice(0, 2));
  await phase('group');
  press('ArrowRight', { shiftKey: true });
  await until('the group', () => pain(TITLES[1]!)!.fields['link_up'] === 'business');
  press('4');
  await until('the last column', () => pain(TITLES[1]!)!.fields['link_up'] === 'data');
  press('z', { ctrlKey: true });
  await until('the step back', () => pain(TITLES[1]!)!.fields['link_up'] === 'business');
  press('p');
  await until('the processes', () => document.querySelectorAll('[data-testid=workshop-board] section').length > 5);
  press('2');
  await until('the process', () => pain(TITLES[1]!)!.fields['process'] !== undefined);
});

test('everybody has so many dots; a dot given is a vote, and undo gives it back', async () => {
  await enter('zh', 'light', 2);
  await capture(...TITLES.slice(0, 2));
  await phase('vote');
  const left = () => [...document.querySelectorAll('[data-testid=workshop-voter] .left')].map((each) => each.textContent?.trim());
  press('+');
  await until('the vote', () => pain(TITLES[0]!)!.fields['votes'] === 1);
  await until('the dot', () => left()[0] === '●●○');
  for (const total of [2, 3]) {
    press('=');
    await until(`vote ${total}`, () => pain(TITLES[0]!)!.fields['votes'] === total);
  }
  press('+');
  expect((await find('toast')).textContent).toContain('投完');
  press('z', { ctrlKey: true });
  await until('the dot to come back', () => left()[0] === '●○○' && pain(TITLES[0]!)!.fields['votes'] === 2);
  press('ArrowRight');
  press('ArrowDown');
  press('+');
  await until('the other vote', () => pain(TITLES[1]!)!.fields['votes'] === 1 && left()[1] === '●●○');
  press('-');
  await until('no vote', () => pain(TITLES[1]!)!.fields['votes'] === 0 && left()[1] === '●●●');
});

test('the ranking puts the pressing first and says how a priority comes about', async () => {
  await enter();
  await capture(...TITLES.slice(0, 2));
  await phase('rank');
  const words = () => [...document.querySelectorAll('[data-testid=workshop-scored] .words')].map((each) => each.textContent);
  const said = () => document.querySelector('[data-testid=workshop-scored] p')?.textContent ?? '';
  expect(words()).toEqual(TITLES.slice(0, 2));
  expect(said()).toContain('都还没定');
  press('ArrowDown');
  press('ArrowDown');
  press('4');
  await until('the severity', () => pain(TITLES[1]!)!.fields['severity'] === 4);
  for (const often of ['rare', 'monthly', 'weekly']) {
    press('f');
    await until(often, () => pain(TITLES[1]!)!.fields['frequency'] === often);
  }
  await until('the order', () => words()[0] === TITLES[1]);
  expect(said()).toContain('严重程度 4 × 频度 3（每周）= 优先级 12');
});

test('a line of the sheet is agreed with who and when, the one who confirms chosen once, and edited in place', async () => {
  await enter('zh', 'light', 1);
  await phase('align');
  await find('workshop-said');
  await until('the lines', () => project.records('alignment').length > 3);
  const open1 = project.records('alignment').find((record) => record.fields['agreed'] === 'open')!;
  while (document.querySelector('[data-testid=workshop-said]')?.textContent !== open1.fields['client_words']) {
    press('ArrowRight');
    await new Promise((next) => requestAnimationFrame(next));
  }
  press('y');
  await find('workshop-chooser');
  await type('{Enter}');
  await until('the choice', () => document.querySelector('[data-testid=workshop-chooser]') === null);
  const now = () => project.find(open1.id)!.fields;
  await until('the agreement', () => now()['agreed'] === 'yes');
  expect([now()['confirmed_by'], now()['confirmed_on']]).toEqual([(session().fields['attendees'] as string[])[0], day()]);
  press('o');
  await until('it to be open again', () => now()['agreed'] === 'open' && now()['confirmed_by'] === undefined);
  press('e');
  const field = (await find('workshop-restatement')) as HTMLTextAreaElement;
  await until('the words', () => field.value !== '');
  await type('!');
  await type('{Enter}');
  await until('the restatement', () => String(now()['our_restatement']).endsWith('!'));
});

test('the summary counts, names what is open, and one key writes the minutes of this session', async () => {
  await enter();
  await capture(...TITLES.slice(0, 2));
  await phase('summary');
  expect((await find('workshop-count-pains')).textContent).toBe('2');
  expect(document.body.textContent).toContain('2 条痛点没有定级');
  let asked: RequestOf<'document.export'> | null = null;
  const answer = open!.core.handlers['document.export'];
  open!.core.handlers['document.export'] = (request) => ((asked = request), answer(request));
  press('m');
  await find('workshop-written');
  expect(asked!.document).toBe('minutes');
  expect(asked!.variant?.session).toBe(session().id);
  let handed = '';
  open!.core.handlers['shell.open'] = ({ path }) => ((handed = path), {});
  press('o');
  await until('the file to be opened', () => handed === asked!.path);
});

test('the phase, the clock and an unfinished line are as they were when the mode is entered again', async () => {
  await enter();
  await phase('collect');
  await protocol().send('Input.insertText', { text: '还没说完' });
  press('=', { altKey: true });
  await until('the countdown', () => document.querySelector('[data-testid=workshop-clock]')?.textContent?.startsWith('00:0'));
  press('t', { altKey: true, code: 'KeyT' });
  const stood = document.querySelector('[data-testid=workshop-clock]')!.textContent;
  press('F11');
  await until('the desk', () => document.querySelector('[data-testid=workshop]') === null);
  expect(document.querySelector('[data-window]')!.hasAttribute('inert')).toBe(false);
  press('F11');
  expect((await input()).value).toBe('还没说完');
  expect(document.querySelector('[data-testid=workshop-clock]')!.textContent).toBe(stood);
});

test('keys of the desk rest in the mode, and the help sheet tells those of the phase', async () => {
  await enter();
  await phase('group');
  press('k', { ctrlKey: true });
  press('c');
  expect(document.querySelector('[data-testid=palette]')).toBeNull();
  press('?');
  const help = await find('help');
  expect(help.textContent).toContain('移到旁边');
  expect(help.textContent).not.toContain('⟦');
});

test('a question of the agenda is noted as asked in the session', async () => {
  await enter();
  await phase('agenda');
  await find('workshop-points');
  press('ArrowRight');
  press('ArrowDown');
  press('Enter');
  await until('the question', () => (session().fields['questions'] as string[] | undefined)?.length === 1);
  await until('its mark', () => document.querySelector('.points .done'));
});

test('the agenda stays with the stage that its session began in, until a key takes another', async () => {
  await enter();
  await phase('agenda');
  const stage = async () => (await find('workshop-agenda-stage')).textContent?.replace('S', '').trim();
  await until('the guide', () => document.querySelector('[data-testid=workshop-points]')?.children.length);
  const began = navigation.place.stage!;
  expect(await stage()).toBe(t(`stage-${began}`));
  press('F11');
  await until('the desk', () => document.querySelector('[data-testid=workshop]') === null);
  press('3', { ctrlKey: true, code: 'Digit3' });
  await until('the third stage', () => navigation.place.stage === 'requirements');
  press('F11');
  expect(await stage()).toBe(t(`stage-${began}`));
  press('s');
  const next = STAGES[STAGES.indexOf(began) + 1]!;
  await until('the next stage', () => document.querySelector('[data-testid=workshop-agenda-stage]')?.textContent?.includes(t(`stage-${next}`)));
});

test('a project for reading only is shown and not changed', async () => {
  await enter();
  await capture(TITLES[0]!);
  project.view = { ...project.view!, read_only: true };
  await phase('rank');
  press('4');
  expect((await find('toast')).textContent).toContain('只读');
  expect(pain(TITLES[0]!)!.fields['severity']).toBeUndefined();
  await phase('collect');
  expect((await input()).disabled).toBe(true);
});

/** Everything that axe finds wrong, and every text under 22 px. */
async function wrong(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
  const small = [...document.querySelectorAll<HTMLElement>('.projector *, [role=dialog] *')].filter(
    (each) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) && parseFloat(getComputedStyle(each).fontSize) < 22 && !each.closest('.hidden'),
  );
  const missing = document.body.innerText.match(/⟦[^⟧]+⟧/g) ?? [];
  return [
    ...violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`)),
    ...small.map((each) => `small: ${each.outerHTML.slice(0, 120)}`),
    ...missing,
  ];
}

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['en', 'dark'],
  ['zh', 'dark'],
  ['en', 'light'],
])('every phase in %s, %s is accessible, in words of 22 px and more (point 62)', async (lang, theme) => {
  await enter(lang, theme, 3);
  const found = new Set<string>();
  const look = async (name: string) => {
    await new Promise((next) => setTimeout(next, 150));
    for (const each of await wrong()) found.add(`${name}: ${each}`);
    if (import.meta.env['VITE_SCREENS']) await page.screenshot({ path: `../../artefacts/shots/workshop-${name}-${lang}-${theme}.png` });
  };
  await look('people');
  const titles = lang === 'zh' ? TITLES : ['The shop floor never knows the latest order', 'Stock taking stops work for a day', 'Quotes rest on what old hands remember', 'Nobody remembers a birthday'];
  await capture(...titles);
  press('4');
  await type('{Tab}');
  await protocol().send('Input.insertText', { text: lang === 'zh' ? '客户改地址要打三个电话，等3天' : 'A change of address takes three calls' });
  press('3', { altKey: true, code: 'Digit3' });
  press('f', { altKey: true, code: 'KeyF' });
  await look('collect');
  await type('{Enter}');
  for (const name of PHASES.slice(1)) {
    await phase(name);
    if (name === 'agenda') press('ArrowRight');
    if (name === 'vote') press('+');
    if (name === 'rank') press('a');
    if (name !== 'collect') await look(name);
    if (name === 'align') {
      press('e');
      await find('workshop-restatement');
      await look('restating');
      await type('{Escape}');
    }
  }
  press('m');
  await find('workshop-written');
  await look('minutes');
  press('F1');
  await find('help');
  await look('help');
  expect([...found]).toEqual([]);
}, 120_000);

test('ballots follow votes that are undone, redone and changed elsewhere', () => {
  const one = give({ given: [], taken: [], tally: {} }, { pain: 'a', voter: 'x' }, 5);
  const undone = follow(one, () => 4);
  expect(undone.given).toEqual([]);
  expect(follow(undone, () => 5).given).toEqual([{ pain: 'a', voter: 'x' }]);
  expect(follow(one, () => 9).given).toHaveLength(1);
  expect(follow(one, () => 5)).toBe(one);
});

test('the agenda shows questions and activities of a guide, and keeps the advice for the consultant back', () => {
  const chapters = agendaOf('# S\n## P\nFirst. Second.\n## W\n- we\n## Q\n1. One?\n2. Two?\n## A\n1. Do it. Then tick the box.\n## D\n- Thing\n## M\n- Beware');
  expect(chapters.map(({ title, points }) => [title, ...points])).toEqual([
    ['P', 'First.'],
    ['Q', 'One?', 'Two?'],
    ['A', 'Do it.'],
    ['D', 'Thing'],
  ]);
});
