/** The risk matrix and earned value of the development stage, on the fake core. */
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import type { Language } from '../src/backend/index.ts';
// Brought before the first test, so that no test waits for the rooms to be built.
import '../src/earned/EarnedValue.svelte';
import '../src/risk/Risks.svelte';
import '../src/stages/development/Workspace.svelte';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { travel } from '../src/state/undo.ts';
import { click, find, openWindow, press, until } from './window.ts';
import type { Window } from './window.ts';

let open: Window | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

async function openView(tab: string, options: { lang?: Language; theme?: 'light' | 'dark' } = {}): Promise<void> {
  open = await openWindow({ lang: 'zh', ...options, open: true });
  navigation.stage('development', tab);
}

async function openMatrix(): Promise<void> {
  await openView('risks');
  await until('the chips', () => chips().length > 3);
}

const chips = () => [...document.querySelectorAll<HTMLElement>('[data-risk]')];
const cellOf = (chip: HTMLElement) => chip.closest<HTMLElement>('[data-cell]')!.dataset['cell'];
const chipOf = (id: string) => document.querySelector<HTMLElement>(`[data-risk="${id}"]`);

test.each<[Language, 'light' | 'dark']>([
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
])(
  'risks and earned value in %s, %s have no accessibility violation and no missing text',
  async (lang, theme) => {
    await openView('risks', { lang, theme });
    await until('the chips', () => chips().length > 3);
    for (const [tab, sign] of [['risks', 'risk-list'], ['earned', 'earned-chart']] as const) {
      navigation.stage('development', tab);
      await find(sign);
      if (tab === 'risks') chips()[0]!.click();
      const answer = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
      expect(answer.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`)), tab).toEqual([]);
      expect(document.body.innerText.match(/⟦[^⟧]+⟧/g)).toBe(null);
    }
  },
  60_000,
);

test('each open risk stands where its grades say, and closed ones come on demand', async () => {
  await openMatrix();
  for (const chip of chips()) {
    const { fields } = project.find(chip.dataset['risk']!)!;
    expect(cellOf(chip)).toBe(`${fields['probability'] as number}/${fields['impact'] as number}`);
    expect(fields['status']).not.toBe('closed');
  }
});

test('Alt with an arrow moves a risk by one cell as one step, which undo takes back here', async () => {
  await openMatrix();
  const chip = chips().find((each) => cellOf(each)!.split('/').every((grade) => grade !== '5' && grade !== '1'))!;
  const [id, before] = [chip.dataset['risk']!, cellOf(chip)!];
  chip.focus();
  press('ArrowUp', { altKey: true });
  await until('the move', () => chipOf(id) && cellOf(chipOf(id)!) !== before);
  const [probability, impact] = before.split('/').map(Number);
  expect(cellOf(chipOf(id)!)).toBe(`${probability! + 1}/${impact!}`);
  await travel('undo');
  await until('the way back', () => chipOf(id) && cellOf(chipOf(id)!) === before);
  expect(navigation.place.tab).toBe('risks');
});

test('a click on a grade beside the matrix moves the risk too', async () => {
  await openMatrix();
  const chip = chips()[0]!;
  const id = chip.dataset['risk']!;
  chip.click();
  await click('impact-1');
  await until('the move', () => chipOf(id) && cellOf(chipOf(id)!)!.endsWith('/1'));
});

test('a risk dragged to another cell sends one change', async () => {
  await openMatrix();
  const chip = chips()[0]!;
  const id = chip.dataset['risk']!;
  const goal = document.querySelector<HTMLElement>('[data-cell="1/1"]')!;
  const [from, to] = [chip.getBoundingClientRect(), goal.getBoundingClientRect()];
  const at = (box: DOMRect) => ({ clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true, button: 0 });
  chip.dispatchEvent(new PointerEvent('pointerdown', at(from)));
  window.dispatchEvent(new PointerEvent('pointermove', at(to)));
  window.dispatchEvent(new PointerEvent('pointerup', at(to)));
  await until('the move', () => chipOf(id) && cellOf(chipOf(id)!) === '1/1');
  await project.change('undo', {});
  expect(project.undo.can_undo).toBe(false);
});

test('earned value tells each measure with where it comes from, and its numbers stand in a table too', async () => {
  await openView('earned');
  const table = await find('earned-measures');
  expect(table.querySelectorAll('tbody tr').length).toBe(7);
  expect(table.textContent).toContain('EV ÷ PV');
  expect(table.textContent).toContain('BAC ÷ CPI');
  const points = await find('earned-points');
  expect(points.querySelectorAll('tbody tr').length).toBeGreaterThan(10);
  expect(points.textContent, 'days to come are not zero').toContain('–');
});

test('without any effort the view says what it needs', async () => {
  open = await openWindow({ lang: 'zh', open: true });
  await project.ensure('task');
  await project.change('record.delete', { ids: project.records('task').map((each) => each.id) });
  navigation.stage('development', 'earned');
  await find('empty');
});
