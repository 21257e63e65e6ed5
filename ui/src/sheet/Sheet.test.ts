import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { open, settled } from './demo/drive';
import { plainFeatures } from './demo/fake.svelte';
import { sampleFeatures } from './demo/sample';

describe('rows', () => {
  test('the_last_line_creates_a_record_and_is_ready_for_the_next', async () => {
    const sheet = await open({ rows: plainFeatures(1) });
    await sheet.go('1', 'title');
    await sheet.press('{ArrowDown}First{Enter}Second{Enter}');
    expect(sheet.list.rows.map((row) => row.title)).toEqual(['Feature 1', 'First', 'Second']);
  });

  test('tab_on_the_last_line_stays_with_the_new_record', async () => {
    const sheet = await open({ rows: plainFeatures(1) });
    await sheet.go('1', 'title');
    await sheet.press('{ArrowDown}First{Tab}');
    await sheet.press('SH-001{Enter}');
    expect(sheet.list.rows).toHaveLength(2);
    expect(sheet.list.rows[1]).toMatchObject({ title: 'First', owner: 'sh-1' });
  });

  test('a_text_that_does_not_fit_follows_its_new_record', async () => {
    const sheet = await open({ rows: plainFeatures(1) });
    await sheet.go('1', 'title');
    await sheet.press('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}lots');
    sheet.area.blur();
    await settled();
    expect(sheet.column('Effort')[1]).toBe('lots');
    sheet.area.focus();
    await sheet.press('{Home}{ArrowRight}New{Enter}');
    expect(sheet.list.rows[1]?.title).toBe('New');
    expect(sheet.column('Effort').slice(1)).toEqual(['lots', '']);
  });

  test('a_row_is_inserted_behind_the_active_one', async () => {
    const sheet = await open({ rows: sampleFeatures('en'), tree: true });
    await sheet.go('3', 'title');
    await sheet.press('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await sheet.press('Between{Enter}');
    expect(sheet.list.rows.map((row) => row.title).slice(2, 4)).toEqual(['Rush order simulation', 'Between']);
    expect(sheet.list.rows[3]?.parent).toBe('2');
  });

  test('an_inserted_row_given_up_leaves_nothing_behind', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'title');
    await sheet.press('{Insert}x{Escape}');
    expect(sheet.list.calls.batches).toHaveLength(0);
    expect(sheet.column('Title')).toHaveLength(3);
  });

  test('an_inserted_row_that_is_left_empty_goes_and_one_with_a_title_stays', async () => {
    const sheet = await open({ rows: plainFeatures(3) });
    await sheet.go('1', 'title');
    await sheet.press('{Insert}{Enter}{ArrowDown}');
    expect(sheet.column('Title')).toHaveLength(4);
    await sheet.go('1', 'title');
    await sheet.press('{Insert}Kept{ArrowDown}');
    await sheet.press('{F2}{Escape}');
    expect(sheet.list.rows.map((row) => row.title)).toContain('Kept');
    expect(sheet.list.calls.batches).toHaveLength(1);
  });

  test('indenting_and_moving_send_one_move_each (point 26)', async () => {
    const sheet = await open({ rows: sampleFeatures('en'), tree: true });
    await sheet.go('9', 'title');
    await sheet.press('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
    expect(sheet.list.calls.moves).toEqual([{ ids: ['9'], parent: '8', after: null }]);
    await sheet.press('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
    await sheet.press('{Alt>}{ArrowUp}{/Alt}');
    expect(sheet.list.calls.moves.slice(1)).toEqual([
      { ids: ['9'], parent: '7', after: '8' },
      { ids: ['9'], parent: '7', after: null },
    ]);
    await sheet.press('x{Enter}');
    expect(sheet.value('9', 'title')).toBe('x');
  });

  test('rows_are_deleted_in_one_step', async () => {
    const sheet = await open({ rows: plainFeatures(5) });
    await sheet.go('2', 'title');
    await sheet.press('{Shift>}{ArrowDown}{/Shift}{Control>}{Shift>}{Delete}{/Shift}{/Control}');
    expect(sheet.list.rows.map((row) => row.id)).toEqual(['1', '4', '5']);
    expect(sheet.list.calls.batches).toEqual([{ label: 'delete', creates: [], updates: [], deletes: ['2', '3'] }]);
  });

  test('left_and_right_fold_on_the_title', async () => {
    const sheet = await open({ rows: sampleFeatures('en'), tree: true });
    await sheet.go('1', 'title');
    await sheet.press('{ArrowLeft}');
    expect(sheet.column('Title').slice(0, 2)).toEqual(['Production', 'Warehouse']);
    await sheet.press('{ArrowRight}');
    expect(sheet.column('Title')).toHaveLength(10);
  });
});

describe('the rest', () => {
  test('escape_takes_one_step_at_a_time (point 14)', async () => {
    const sheet = await open({ rows: plainFeatures(3) });
    let panel = true;
    sheet.list.host.escape = () => {
      const was = panel;
      panel = false;
      return was;
    };
    await sheet.go('1', 'title');
    await sheet.press('{Shift>}{ArrowDown}{/Shift}abc{Escape}');
    expect(panel).toBe(true);
    await sheet.press('{Escape}');
    expect(panel).toBe(false);
    expect(sheet.status()).toContain('2 cells');
    await sheet.press('{Escape}');
    expect(sheet.status()).not.toContain('cells');
  });

  test('escape_then_tab_leaves_the_table', async () => {
    const sheet = await open({ rows: plainFeatures(3) });
    await sheet.go('1', 'title');
    await sheet.press('{Escape}{Shift>}{Tab}{/Shift}');
    expect(document.activeElement).not.toBe(sheet.area);
  });

  test('the_status_line_adds_up_a_selection', async () => {
    const sheet = await open({ rows: plainFeatures(10) });
    await sheet.go('1', 'effort_likely');
    await sheet.press('{Control>}{Shift>}{ArrowDown}{/Shift}{/Control}');
    expect(sheet.status()).toContain('10 cells selected');
    expect(sheet.status()).toContain('Sum 55 days');
  });

  test('undo_and_redo_are_asked_of_the_host', async () => {
    const sheet = await open({ rows: plainFeatures(3) });
    await sheet.go('1', 'title');
    await sheet.press('x{Enter}{Control>}z{/Control}');
    expect(sheet.list.calls.undone).toBe(1);
    expect(sheet.value('1', 'title')).toBe('Feature 1');
  });

  test('the_grid_says_how_large_it_is_and_where_each_line_stands', async () => {
    const sheet = await open({ rows: sampleFeatures('en'), tree: true });
    const grid = document.querySelector('[role=treegrid]');
    expect(grid?.getAttribute('aria-rowcount')).toBe('11');
    expect(grid?.contains(sheet.area)).toBe(false);
    const third = document.querySelectorAll('[role=row]')[3];
    expect(third?.getAttribute('aria-level')).toBe('3');
    expect(third?.getAttribute('aria-posinset')).toBe('1');
    expect(third?.getAttribute('aria-setsize')).toBe('2');
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const lang of ['zh', 'en'] as const) {
      test(`nothing_stands_in_the_way_of_anyone ${theme} ${lang}`, async () => {
        const sheet = await open({ rows: sampleFeatures(lang), tree: true, theme, lang });
        await sheet.go('3', 'priority');
        await sheet.paste('sometimes');
        await sheet.press('{F2}');
        const { violations } = await axe.run(document);
        expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
      });
    }
  }
});
