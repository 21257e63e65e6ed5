/** The writing room: texts keep every byte that nobody touched, and typing does what a person expects of an editor. */
import axe from 'axe-core';
import { page } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import type { Language } from '../src/backend/index.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { find, openWindow, until } from './window.ts';
import type { Window } from './window.ts';

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

async function openRoom(options: { lang?: Language; theme?: 'light' | 'dark'; section?: string } = {}): Promise<void> {
  open = await openWindow({ lang: 'zh', open: true, ...options });
  await project.ensure('section');
  navigation.stage('requirements', 'writing');
  await find('writing');
  const id = options.section ?? 'sec.intro-users';
  navigation.select(id);
  await until('the section', () => document.querySelector(`[data-writing="${id}"]`));
}

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
])('the room in %s, %s has no accessibility violation and no missing text', async (lang, theme) => {
  await page.viewport(1280, 720);
  await openRoom({ lang, theme });
  (document.querySelector('[data-writing="sec.intro-users"] [data-testid=section-text]') as HTMLElement).click();
  await find('editor');
  await find('meter-pages');
  const answer = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
  expect(answer.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))).toEqual([]);
  expect(document.body.innerText.match(/⟦[^⟧]+⟧/g)).toBe(null);
});
