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

  test('f2_opens_what_is_there_with_the_caret_at_its_end (point 13)', async () => {
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

  test('alt_enter_breaks_the_line_inside_the_cell (point 24)', async () => {
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

  test('an_answer_for_letters_typed_before_is_never_taken', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    const hits = sheet.list.host.searchReferences;
    let answer: () => void = () => {};
    sheet.list.host.searchReferences = (column, text) =>
      text === 'SH-00' ? hits(column, text) : new Promise((done) => (answer = () => done(hits(column, text))));
    await sheet.go('1', 'owner');
    await sheet.press('SH-00');
    expect(document.querySelectorAll('[role=option]')).toHaveLength(2);
    await sheet.press('x{Enter}');
    expect(sheet.value('1', 'owner')).toBeNull();
    answer();
    await settled();
    expect(sheet.area.value).toBe('SH-00x');
    await sheet.press('{Backspace}2{Enter}');
    expect(sheet.value('1', 'owner')).toBe('sh-2');
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
  test('the_first_letter_on_a_selected_cell_is_kept (point 10)', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'title');
    await compose('paichan', '排产');
    expect(sheet.area.value).toBe('排产');
    expect(sheet.list.calls.batches).toHaveLength(0);
    await sheet.press('{Enter}');
    expect(sheet.value('1', 'title')).toBe('排产');
    expect(sheet.list.calls.batches).toHaveLength(1);
  });

  test('the_enter_that_chooses_a_candidate_neither_commits_nor_moves_nor_adds_a_row (point 9)', async () => {
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

  test('escape_and_arrows_belong_to_the_candidates_while_composing (point 11)', async () => {
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

  test('a_single_c_types_into_the_cell_and_creates_nothing (point 12)', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'title');
    await sheet.press('c{Enter}');
    expect(sheet.value('1', 'title')).toBe('c');
    expect(sheet.list.rows).toHaveLength(2);
  });
});
