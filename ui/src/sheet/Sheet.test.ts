import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { compose, open, processKey, protocol, settled } from './demo/drive';
import { plainFeatures } from './demo/fake.svelte';
import { sampleFeatures } from './demo/sample';

describe('typing', () => {
  test('a_letter_on_a_selected_cell_replaces_its_text', async () => {
    const sheet = await open({ rows: plainFeatures(3) });
    await sheet.go('2', 'title');
    await sheet.press('New{Enter}');
    expect(sheet.value('2', 'title')).toBe('New');
    expect(sheet.list.calls.batches).toHaveLength(1);
    expect(sheet.area.getAttribute('aria-label')).toContain('row 3');
  });

  test('f2_opens_what_is_there_with_the_caret_at_its_end', async () => {
    const sheet = await open({ rows: plainFeatures(3) });
    await sheet.go('1', 'title');
    await sheet.press('{F2}!{Enter}');
    expect(sheet.value('1', 'title')).toBe('Feature 1!');
  });

  test('escape_leaves_the_cell_as_it_was', async () => {
    const sheet = await open({ rows: plainFeatures(3) });
    await sheet.go('1', 'title');
    await sheet.press('xyz{Escape}');
    expect(sheet.value('1', 'title')).toBe('Feature 1');
    expect(sheet.area.value).toBe('');
    expect(sheet.list.calls.batches).toHaveLength(0);
  });

  test('alt_enter_breaks_the_line_inside_the_cell', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'done_definition');
    await sheet.press('one{Alt>}{Enter}{/Alt}two{Enter}');
    expect(sheet.value('1', 'done_definition')).toBe('one\ntwo');
  });

  test('a_text_that_fits_no_value_stays_in_the_editor_with_the_reason', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'effort_likely');
    await sheet.press('abc{Enter}');
    expect(sheet.area.value).toBe('abc');
    expect(sheet.word()).toContain('Not a number');
    await sheet.press('{Control>}a{/Control}12{Enter}');
    expect(sheet.value('1', 'effort_likely')).toBe(12);
  });

  test('an_edit_that_the_core_refuses_says_why_and_keeps_the_text', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'title');
    sheet.list.refusal = 'Someone else has changed it.';
    await sheet.press('Mine{Enter}');
    expect(sheet.column('Title')[0]).toBe('Mine');
    expect(sheet.status()).toContain('1 cell to correct');
    expect(sheet.value('1', 'title')).toBe('Feature 1');
    await sheet.press('{ArrowUp}{F2}{Enter}');
    expect(sheet.value('1', 'title')).toBe('Mine');
    expect(sheet.status()).not.toContain('to correct');
  });

  test('a_cell_that_cannot_be_edited_here_says_why', async () => {
    const sheet = await open({ rows: sampleFeatures('en'), tree: true });
    await sheet.go('3', 'code');
    await sheet.press('x');
    expect(sheet.word()).toContain('Codes are given');
    expect(sheet.area.value).toBe('');
    await sheet.go('2', 'effort_likely');
    await sheet.press('9');
    expect(sheet.word()).toContain('sum of the rows beneath');
    expect(sheet.list.calls.batches).toHaveLength(0);
  });

  test('a_read_only_table_refuses_every_change_and_copies_still', async () => {
    const sheet = await open({ rows: plainFeatures(2), readOnly: true });
    await sheet.go('1', 'title');
    await sheet.press('x{Delete}{Control>}{Shift>}{Delete}{/Shift}{/Control}');
    await sheet.paste('y');
    expect(sheet.list.calls.batches).toHaveLength(0);
    expect(sheet.copy().text).toBe('Feature 1\r\n');
  });
});

describe('picking', () => {
  test('a_choice_is_found_by_its_first_letters', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'priority');
    await sheet.press('sho{Enter}');
    expect(sheet.value('1', 'priority')).toBe('should');
  });

  test('a_digit_rates_at_once', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'complexity');
    await sheet.press('4');
    expect(sheet.value('1', 'complexity')).toBe(4);
  });

  test('arrow_keys_walk_the_list_and_enter_takes_the_mark', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'priority');
    await sheet.press('{F2}{ArrowDown}{ArrowDown}{Enter}');
    expect(sheet.value('1', 'priority')).toBe('should');
  });

  test('a_person_is_found_by_name_and_shown_by_name', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'owner');
    await sheet.press('{F2}');
    expect(document.querySelectorAll('[role=option]')).toHaveLength(2);
    await sheet.press('SH-002{Enter}');
    expect(sheet.value('1', 'owner')).toBe('sh-2');
    expect(sheet.column('Owner')[0]).toBe('李蕴');
  });

  test('a_list_takes_several_references', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'user_role');
    await sheet.press('ROL-001;ROL-002{Enter}');
    expect(sheet.value('1', 'user_role')).toEqual(['ro-1', 'ro-2']);
  });

  test('space_ticks_a_yes_or_no_cell', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'price_visible');
    await sheet.press(' ');
    expect(sheet.value('1', 'price_visible')).toBe(true);
    await sheet.press(' ');
    expect(sheet.value('1', 'price_visible')).toBe(false);
  });

  test('a_date_is_typed_in_a_common_form_or_moved_by_arrows', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'release');
    await sheet.press('12-3{Enter}');
    expect(sheet.value('1', 'release')).toBe('2026-12-03');
    await sheet.go('1', 'release');
    await sheet.press('{F2}{ArrowDown}{ArrowRight}{Enter}');
    expect(sheet.value('1', 'release')).toBe('2026-12-11');
  });
});

describe('an input method', () => {
  test('the_first_letter_on_a_selected_cell_is_kept', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'title');
    await compose('paichan', '排产');
    expect(sheet.area.value).toBe('排产');
    expect(sheet.list.calls.batches).toHaveLength(0);
    await sheet.press('{Enter}');
    expect(sheet.value('1', 'title')).toBe('排产');
    expect(sheet.list.calls.batches).toHaveLength(1);
  });

  test('the_enter_that_chooses_a_candidate_neither_commits_nor_moves_nor_adds_a_row', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('2', 'title');
    await sheet.press('{ArrowDown}');
    await compose('xin', '新');
    expect(sheet.list.rows).toHaveLength(2);
    expect(sheet.area.value).toBe('新');
    await sheet.press('{Enter}');
    expect(sheet.list.rows.map((row) => row.title)).toEqual(['Feature 1', 'Feature 2', '新']);
    expect(sheet.list.calls.batches).toHaveLength(1);
  });

  test('escape_and_arrows_belong_to_the_candidates_while_composing', async () => {
    const sheet = await open({ rows: plainFeatures(3) });
    await sheet.go('2', 'title');
    await protocol().send('Input.imeSetComposition', { text: 'pai', selectionStart: 3, selectionEnd: 3 });
    for (const code of ['ArrowDown', 'Escape', 'Tab']) {
      await processKey('keyDown', code);
      await processKey('keyUp', code);
    }
    await settled();
    expect(sheet.area.value).toBe('pai');
    await protocol().send('Input.insertText', { text: '排' });
    await sheet.press('{Enter}');
    expect(sheet.value('2', 'title')).toBe('排');
  });

  test('letters_composed_on_a_cell_that_cannot_be_edited_leave_nothing_behind', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'code');
    await compose('pai', '排');
    expect(sheet.area.value).toBe('');
    await sheet.press('{ArrowRight}x{Enter}');
    expect(sheet.value('1', 'title')).toBe('x');
  });

  test('a_single_c_types_into_the_cell_and_creates_nothing', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'title');
    await sheet.press('c{Enter}');
    expect(sheet.value('1', 'title')).toBe('c');
    expect(sheet.list.rows).toHaveLength(2);
  });
});

describe('blocks', () => {
  test('a_block_of_a_hundred_by_eight_with_lines_and_commas_lands_exactly', async () => {
    const sheet = await open({ rows: plainFeatures(100) });
    const cells = Array.from({ length: 100 }, (_, i) => [
      `Feature, no. ${i}`,
      i % 2 === 0 ? 'SH-001' : '李蕴',
      i % 2 === 0 ? 'Must' : '可以有',
      String((i % 5) + 1),
      `1,${String(i).padStart(3, '0')}.5`,
      'ROL-001; ROL-002',
      i % 2 === 0 ? 'Yes' : '否',
      `line "1" of ${i},\nline 2`,
    ]);
    const text = cells.map((row) => row.map((cell) => (/[\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join('\t')).join('\r\n');
    await sheet.go('1', 'title');
    await sheet.paste(text);
    expect(sheet.list.calls.batches).toHaveLength(1);
    for (const i of [0, 1, 57, 99]) {
      const id = String(i + 1);
      expect(sheet.value(id, 'title')).toBe(`Feature, no. ${i}`);
      expect(sheet.value(id, 'owner')).toBe(i % 2 === 0 ? 'sh-1' : 'sh-2');
      expect(sheet.value(id, 'priority')).toBe(i % 2 === 0 ? 'must' : 'could');
      expect(sheet.value(id, 'complexity')).toBe((i % 5) + 1);
      expect(sheet.value(id, 'effort_likely')).toBe(1000 + i + 0.5);
      expect(sheet.value(id, 'user_role')).toEqual(['ro-1', 'ro-2']);
      expect(sheet.value(id, 'price_visible')).toBe(i % 2 === 0);
      expect(sheet.value(id, 'done_definition')).toBe(`line "1" of ${i},\nline 2`);
    }
    await sheet.press('{Control>}z{/Control}');
    expect(sheet.value('58', 'title')).toBe('Feature 58');
  });

  test('lines_beyond_the_end_create_records_after_one_word', async () => {
    const sheet = await open({ rows: plainFeatures(3) });
    const text = Array.from({ length: 40 }, (_, i) => `Pasted ${i}`).join('\n');
    await sheet.go('1', 'title');
    await sheet.paste(text);
    expect(sheet.status()).toContain('Adds 37 rows');
    expect(sheet.list.rows).toHaveLength(3);
    await sheet.press('{Enter}');
    expect(sheet.list.rows).toHaveLength(40);
    expect(sheet.list.rows.at(-1)?.title).toBe('Pasted 39');
    expect(sheet.list.calls.batches).toHaveLength(1);
  });

  test('escape_gives_a_waiting_paste_up', async () => {
    const sheet = await open({ rows: plainFeatures(1) });
    await sheet.go('1', 'title');
    await sheet.paste('a\nb');
    await sheet.press('{Escape}');
    expect(sheet.list.calls.batches).toHaveLength(0);
    expect(sheet.status()).not.toContain('Adds');
  });

  test('cells_that_do_not_fit_keep_their_text_and_the_others_land', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'priority');
    await sheet.paste('Must\t3\nsometimes\t9');
    expect(sheet.value('1', 'priority')).toBe('must');
    expect(sheet.value('1', 'complexity')).toBe(3);
    expect(sheet.value('2', 'priority')).toBeUndefined();
    expect(sheet.column('Priority').slice(0, 2)).toEqual(['Must', 'sometimes']);
    expect(sheet.status()).toContain('2 cells to correct');
  });

  test('a_single_text_fills_the_whole_selection', async () => {
    const sheet = await open({ rows: plainFeatures(4) });
    await sheet.go('1', 'priority');
    await sheet.press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await sheet.paste('Could');
    expect(['1', '2', '3', '4'].map((id) => sheet.value(id, 'priority'))).toEqual(['could', 'could', 'could', undefined]);
    expect(sheet.list.calls.batches).toHaveLength(1);
  });

  test('more_than_eight_megabytes_are_refused_with_a_word', async () => {
    const sheet = await open({ rows: plainFeatures(1) });
    await sheet.go('1', 'title');
    await sheet.paste('x'.repeat(8 * 1024 * 1024 + 1));
    expect(sheet.word()).toContain('8 MB');
    expect(sheet.list.calls.batches).toHaveLength(0);
  });

  test('a_copied_block_pastes_back_as_the_same_values', async () => {
    const sheet = await open({ rows: sampleFeatures('en') });
    await sheet.go('3', 'owner');
    await sheet.press('{Shift>}{ArrowDown}{End}{/Shift}');
    const { text, html } = sheet.copy();
    expect(html).toContain('<td');
    const before = JSON.stringify(sheet.list.rows);
    await sheet.paste(text, html);
    expect(JSON.stringify(sheet.list.rows)).toBe(before);
    expect(sheet.status()).not.toContain('to correct');
    await sheet.go('8', 'owner');
    await sheet.paste(text, html);
    expect(sheet.value('8', 'user_role')).toEqual(['ro-1', 'ro-2']);
    expect(sheet.value('9', 'done_definition')).toBe(sheet.value('4', 'done_definition'));
    expect(sheet.value('9', 'release')).toBe('2026-12-24');
  });

  test('control_enter_fills_every_selected_cell_in_one_step', async () => {
    const sheet = await open({ rows: plainFeatures(20) });
    await sheet.go('1', 'owner');
    await sheet.press('{Control>}{Shift>}{End}{/Shift}{/Control}');
    await sheet.go('1', 'owner');
    await sheet.press(`${'{Shift>}{ArrowDown}{/Shift}'.repeat(19)}SH-002{Control>}{Enter}{/Control}`);
    expect(sheet.list.rows.every((row) => row.owner === 'sh-2')).toBe(true);
    expect(sheet.list.calls.batches).toHaveLength(1);
    expect(sheet.list.calls.batches[0]?.label).toBe('fill');
  });

  test('control_d_copies_the_first_line_downwards', async () => {
    const sheet = await open({ rows: sampleFeatures('en') });
    await sheet.go('3', 'priority');
    await sheet.press('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}{Control>}d{/Control}');
    expect(sheet.value('5', 'priority')).toBe('should');
    expect(sheet.value('5', 'complexity')).toBe(4);
    expect(sheet.list.calls.batches).toHaveLength(1);
  });

  test('delete_empties_what_can_be_empty', async () => {
    const sheet = await open({ rows: sampleFeatures('en') });
    await sheet.go('3', 'title');
    await sheet.press('{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Delete}');
    expect(sheet.value('3', 'title')).toBe('Rush order simulation');
    expect(sheet.value('3', 'owner')).toBeNull();
    expect(sheet.value('3', 'priority')).toBeUndefined();
    expect(sheet.list.calls.batches).toHaveLength(1);
  });
});

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

  test('indenting_and_moving_send_one_move_each', async () => {
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
  test('escape_takes_one_step_at_a_time', async () => {
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
