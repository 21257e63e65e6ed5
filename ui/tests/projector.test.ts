/** The frame of what is projected: its size of type, its contrast, its focus, and what rests beneath it. */
import axe from 'axe-core';
import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { page } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import Projector from '../src/design/Projector.svelte';
import { Stopwatch } from '../src/design/stopwatch.svelte.ts';
import '../src/design/base.css';
import { shortcuts } from '../src/shell/shortcuts.svelte.ts';
import { press, until } from './window.ts';

let over: (() => void) | null = null;

afterEach(() => {
  over?.();
  over = null;
});

/** Shows the frame over a window with one button. */
function show(theme: 'light' | 'dark' = 'light'): HTMLElement {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.lang = 'zh-CN';
  const below = document.createElement('div');
  below.id = 'app';
  below.innerHTML = '<div data-window><button id="beneath">beneath</button></div>';
  document.body.replaceChildren(below);
  const app = mount(Projector, {
    target: below.firstElementChild!,
    props: {
      title: '范围',
      subtitle: '逐条确认',
      leave: { chord: 'F11', text: '退出' },
      onleave: () => undefined,
      clock: new Stopwatch({ gone: 1_112_000, since: null, limit: null }),
      clockLabel: '计时',
      count: '24 条',
      phases: ['收集', '归类', '投票'].map((text) => ({ name: text, text })),
      phase: '归类',
      phasesLabel: '环节',
      hints: [{ chords: ['Ctrl+Z'], text: '撤销' }],
      children: createRawSnippet(() => ({ render: () => '<div><input data-autofocus aria-label="话" /><ul><li>改单后车间不知道最新版</li></ul></div>' })),
    },
  });
  flushSync();
  over = () => void unmount(app);
  return document.querySelector<HTMLElement>('.projector')!;
}

/** The relative luminance of a colour such as rgb(31, 39, 51), as WCAG defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two tokens as they are worn inside an element. */
function contrast(inside: HTMLElement, text: string, ground: string): number {
  const probe = document.createElement('i');
  inside.append(probe);
  const colour = (token: string) => {
    probe.style.color = `var(${token})`;
    return luminance(getComputedStyle(probe).color);
  };
  const [dark = 0, light = 0] = [colour(text), colour(ground)].sort((a, b) => a - b);
  probe.remove();
  return (light + 0.05) / (dark + 0.05);
}

test.each(['light', 'dark'] as const)('in %s every text of the mode reaches 7:1 on every ground', (theme) => {
  const frame = show(theme);
  const low: string[] = [];
  for (const text of ['--text', '--text-2', '--accent', '--ok', '--warn', '--danger'])
    for (const ground of ['--bg', '--surface', '--sunken', '--accent-weak'])
      if (contrast(frame, text, ground) < 7) low.push(`${text} on ${ground}`);
  for (const tone of ['ok', 'warn', 'danger'])
    if (contrast(frame, `--${tone}`, `--${tone}-weak`) < 7) low.push(tone);
  expect(low).toEqual([]);
});

test('no text of the frame is under 22 px', () => {
  const small = [...show().querySelectorAll<HTMLElement>('*')].filter(
    (each) => each.innerText?.trim() && parseFloat(getComputedStyle(each).fontSize) < 22,
  );
  expect(small.map((each) => each.outerHTML)).toEqual([]);
});

test.each(['light', 'dark'] as const)('the frame in %s has no accessibility violation', async (theme) => {
  show(theme);
  await page.viewport(1280, 720);
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
  expect(violations.map((each) => each.id)).toEqual([]);
});

test('the focus goes to what wants it, comes back when its place is gone, and the window beneath rests', async () => {
  const frame = show();
  expect(document.activeElement).toBe(frame.querySelector('input'));
  expect(document.querySelector('[data-window]')!.hasAttribute('inert')).toBe(true);
  frame.querySelector('input')!.remove();
  await until('the focus', () => document.activeElement === frame.querySelector('.stage'));
  over!();
  over = null;
  expect(document.querySelector('[data-window]')!.hasAttribute('inert')).toBe(false);
  expect(document.querySelector('.projector')).toBeNull();
});

test('keys of screens beneath rest while something covers the window, except those that work always', () => {
  const heard: string[] = [];
  const action = (id: string, chord: string, always = false) => ({
    id,
    text: 'ui-undo',
    chords: [chord],
    group: 'everywhere' as const,
    always,
    run: () => void heard.push(id),
  });
  const beneath = shortcuts.register([action('stage', 'Ctrl+1'), action('undo', 'Ctrl+Z', true)]);
  const above = shortcuts.cover([action('phase', 'Ctrl+2')]);
  const handle = (event: KeyboardEvent) => shortcuts.handle(event);
  window.addEventListener('keydown', handle);
  for (const key of ['1', '2', 'z']) press(key, { ctrlKey: true });
  above();
  press('1', { ctrlKey: true });
  window.removeEventListener('keydown', handle);
  beneath();
  expect(heard).toEqual(['phase', 'undo', 'stage']);
});

test('the clock counts up, stops, counts down from what was set and tells the time over it', () => {
  const clock = new Stopwatch({ gone: 1_112_000, since: null, limit: null });
  expect(clock.text).toBe('00:18:32');
  clock.setLimit(10);
  expect(clock.text).toBe('00:10:00');
  clock.toggle();
  expect(clock.running).toBe(true);
  const late = new Stopwatch({ gone: 605_000, since: null, limit: 10 });
  expect([late.text, late.over]).toEqual(['+00:00:05', true]);
});
