/** Every screen, in both themes and both languages, without an accessibility violation and without a missing text. */
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { STAGES } from '../src/backend/index.ts';
import type { Language } from '../src/backend/index.ts';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { click, find, openWindow, until } from './window.ts';
import type { Window } from './window.ts';

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

/** How a person gets to each screen, and how it is known to be there. */
const SCREENS: [name: string, walk: () => Promise<unknown>][] = [
  ['guide', () => find('guide')],
  ['tree', () => list('feature')],
  ['list', () => list('pain_point')],
  ['rows', () => list('deployment_option')],
  ['gate', () => room('gate', () => navigation.stage('research', 'gate'))],
  ['profile', () => room('project-room', () => navigation.go({ area: 'project', tab: 'project' }))],
  ['trace', () => room('trace-card', () => navigation.go({ area: 'trace' }))],
  ['baselines', () => room('baselines', () => navigation.go({ area: 'baselines' }))],
  ['compared', compared],
  ['history', () => room('history', () => navigation.go({ area: 'history' }))],
  ['documents', () => room('documents', () => navigation.go({ area: 'documents' }))],
  ['search', () => room('search', () => navigation.go({ area: 'search' }))],
  ['settings', () => room('backup', () => navigation.go({ area: 'settings' }))],
  ['palette', () => click('open-palette').then(() => find('palette-entry'))],
];

async function list(kind: string): Promise<void> {
  navigation.list(kind);
  await find(`list-${kind}`);
  await find('inspector');
}

async function compared(): Promise<void> {
  await project.change('baseline.freeze', { subject: 'scope', name: '功能清单 V1.0' });
  await room('compare-sums', () => navigation.go({ area: 'baselines' }));
}

async function room(sign: string, go: () => void): Promise<void> {
  go();
  await find(sign);
}

/** Everything that axe finds wrong, in one readable list. */
async function violations(): Promise<string[]> {
  const answer = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  });
  return answer.violations.flatMap((each) =>
    each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} — ${node.failureSummary ?? ''}`),
  );
}

/** Keys that no locale file names; they are shown in these brackets during development. */
function missingTexts(): string[] {
  return [...new Set(document.body.innerText.match(/⟦[^⟧]+⟧/g))];
}

const CHINESE = /[\u4e00-\u9fff]/;

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
])('home in %s, %s has no accessibility violation', async (lang, theme) => {
  open = await openWindow({ lang, theme });
  await find('recent');
  expect(await violations()).toEqual([]);
  expect(missingTexts()).toEqual([]);
});

// Colours do not depend on words: two walks meet both themes and both languages.
test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['en', 'dark'],
])(
  'no screen of a project in %s, %s has an accessibility violation or a missing text',
  async (lang, theme) => {
    open = await openWindow({ lang, theme, open: true });
    const wrong = new Set<string>();
    for (const [name, walk] of SCREENS) {
      await walk();
      for (const each of [...(await violations()), ...missingTexts()]) wrong.add(`${name}: ${each}`);
    }
    expect([...wrong]).toEqual([]);
  },
  120_000,
);

test('every stage has its guide, its lists and its gate in both languages, with no text missing', async () => {
  for (const lang of ['zh', 'en'] as const) {
    open = await openWindow({ lang, open: true });
    for (const stage of STAGES) {
      navigation.stage(stage, 'guide');
      await find(`workspace-${stage}`);
      await until("the guide's text", () => document.querySelector('.prose h3'));
      navigation.stage(stage, 'gate');
      await find('gate-count');
      expect(missingTexts(), `${stage} in ${lang}`).toEqual([]);
    }
    open.close();
    open = null;
  }
});

test('the frame in English shows no Chinese except the names of languages', async () => {
  open = await openWindow({ lang: 'en', open: true });
  navigation.go({ area: 'settings' });
  await find('backup');
  const words = document.body.innerText.replaceAll('中文', '');
  expect(words.split('\n').filter((line) => CHINESE.test(line))).toEqual([]);
});
