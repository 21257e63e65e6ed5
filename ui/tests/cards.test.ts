/** Cards of records: on hover and on focus of a code anywhere, gone with Escape, and open as long as they are wanted. */
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../src/trace/Trace.svelte';
import { navigation } from '../src/state/navigation.svelte.ts';
import { find, openWindow, press, until } from './window.ts';
import type { Window } from './window.ts';

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

const card = () => document.querySelector<HTMLElement>('[data-testid=hover-card]');
const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));

function hover(element: Element): void {
  const box = element.getBoundingClientRect();
  element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, clientX: box.x + 4, clientY: box.y + box.height / 2 }));
}

async function suspects(): Promise<HTMLElement[]> {
  open = await openWindow({ lang: 'zh', open: true });
  navigation.go({ area: 'trace', tab: 'suspects' });
  await find('suspect');
  return [...document.querySelectorAll<HTMLElement>('[data-testid=suspect] [data-code]')];
}

test('a code under the pointer shows the card of its record, which stays while it is pointed at (point 47)', async () => {
  // The first look at a room may draw its list anew under the pointer, which then comes once more.
  let [code] = await suspects();
  let waited = 0;
  const shown = await until('the card', () => {
    if (waited++ % 60 === 0 && !card()) {
      code = document.querySelector<HTMLElement>('[data-testid=suspect] [data-code]') ?? code;
      hover(code!);
    }
    return card();
  });
  expect(shown.textContent).toContain(code!.dataset['code']);
  expect(code!.getAttribute('aria-describedby')).toBe(shown.id);
  hover(shown);
  await pause(500);
  expect(card()).not.toBe(null);
  hover(document.querySelector('h1')!);
  await until('no card', () => !card());
});

test('a code with the focus shows its card, and Escape takes it away and nothing else (point 47)', async () => {
  await suspects();
  await userEvent.keyboard('{Tab}');
  for (let step = 0; step < 60 && !document.activeElement?.matches('[data-code]'); step += 1) await userEvent.keyboard('{Tab}');
  const code = document.activeElement as HTMLElement;
  expect(code.dataset['code']).toMatch(/^[A-Z]+-\d+$/);
  await until('the card', card);
  press('Escape');
  await until('no card', () => !card());
  expect(document.activeElement).toBe(code);
  expect(navigation.place.area).toBe('trace');
});

test('the pointer only passing by opens nothing', async () => {
  const [code] = await suspects();
  hover(code!);
  await pause(80);
  hover(document.querySelector('h1')!);
  await pause(500);
  expect(card()).toBe(null);
});

test('the codes of links in the properties have cards with why the record exists (point 47)', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  navigation.list('requirement');
  const links = await find('links');
  const code = await until('a linked code', () => links.querySelector<HTMLElement>('.entry .code'));
  hover(code);
  const shown = await until('the card', card);
  expect(shown.textContent).toContain(code.textContent.trim());
  await until('the reason', () => /PAIN-|OBJ-/.test(shown.textContent ?? ''));
});
