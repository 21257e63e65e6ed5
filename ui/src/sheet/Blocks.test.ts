import { describe, expect, test } from 'vitest';
import { open } from './demo/drive';
import { plainFeatures } from './demo/fake.svelte';
import { sampleFeatures } from './demo/sample';

describe('blocks', () => {
  test('a_block_of_a_hundred_by_eight_with_lines_and_commas_lands_exactly (point 21)', async () => {
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

  test('lines_beyond_the_end_create_records_after_one_word (point 22)', async () => {
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

  test('what_a_paste_could_not_land_is_listed_with_its_reason_until_somebody_closes_the_list', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    const listed = () => [...document.querySelectorAll('[data-testid=unlanded-cell]')].map((row) => [...row.querySelectorAll('td')].slice(0, 4).map((cell) => cell.textContent));
    await sheet.go('1', 'priority');
    await sheet.paste('Must\t3\nsometimes\t9');
    expect(sheet.list.calls.batches).toHaveLength(1);
    expect(listed().map(([line, head, text]) => [line, head, text])).toEqual([
      ['2 Feature 2', 'Priority', 'sometimes'],
      ['2 Feature 2', 'Complexity', '9'],
    ]);
    expect(listed().every((row) => (row[3] ?? '') !== '')).toBe(true);
    await sheet.press('{ArrowUp}{ArrowDown}');
    expect(listed()).toHaveLength(2);
    document.querySelector<HTMLElement>('[data-testid=close-unlanded]')!.click();
    await new Promise((next) => requestAnimationFrame(next));
    expect(listed()).toHaveLength(0);
    await sheet.press('{Control>}z{/Control}');
    expect(sheet.value('1', 'priority')).toBeUndefined();
  });

  const left = () => [...document.querySelectorAll('[data-testid=unlanded-line]')].map((row) => [...row.querySelectorAll('td')].slice(0, 4).map((cell) => cell.textContent));

  test('what_stands_right_of_the_last_column_is_listed_with_the_columns_that_are_hidden', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'release');
    await sheet.paste('2026-12-24\tfirst\tsecond\n2026-12-25\t\t\nthird\tfourth\t');
    expect(sheet.value('1', 'release')).toBe('2026-12-24');
    expect(sheet.value('2', 'release')).toBe('2026-12-25');
    expect(left()).toEqual([
      ['1 Feature 1', '–', 'first · second', 'The table has no column to the right of its last one.'],
      ['new row', '–', 'third · fourth', 'A new record needs a title. Paste with the title column.'],
    ]);
    sheet.component.look({ hidden: ['owner', 'code', 'release'] });
    await sheet.go('1', 'done_definition');
    await sheet.paste('whole\t2026-12-31');
    expect(sheet.value('1', 'done_definition')).toBe('whole');
    expect(left()).toEqual([['1 Feature 1', '–', '2026-12-31', 'The table shows no column there. These are hidden: Owner, Release. Show them and paste again.']]);
  });

  test('rows_and_cells_that_the_core_refuses_are_listed_and_none_is_said_to_have_landed', async () => {
    const sheet = await open({ rows: plainFeatures(1) });
    await sheet.go('1', 'title');
    sheet.list.refusal = 'The disk is full.';
    await sheet.paste('Changed\nNew one\nNew two');
    await sheet.press('{Enter}');
    expect(sheet.list.rows.map((row) => row.title)).toEqual(['Feature 1']);
    expect(left()).toEqual([
      ['new row', '–', 'New one', 'The disk is full.'],
      ['new row', '–', 'New two', 'The disk is full.'],
    ]);
    expect(document.querySelector('[data-testid=sheet-unlanded]')?.textContent).toContain('0 cells landed, 3 did not');
    expect([...document.querySelectorAll('[data-testid=unlanded-cell] td')].slice(0, 4).map((cell) => cell.textContent)).toEqual(['1 Feature 1', 'Title', 'Changed', 'The disk is full.']);
    await sheet.press('{ArrowUp}{F2}{Enter}');
    expect(sheet.value('1', 'title'), 'the refused text waits in its cell').toBe('Changed');
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

  test('control_enter_fills_every_selected_cell_in_one_step (point 25)', async () => {
    const sheet = await open({ rows: plainFeatures(20) });
    await sheet.go('1', 'owner');
    await sheet.press('{Control>}{Shift>}{End}{/Shift}{/Control}');
    await sheet.go('1', 'owner');
    await sheet.press(`${'{Shift>}{ArrowDown}{/Shift}'.repeat(19)}SH-002{Control>}{Enter}{/Control}`);
    expect(sheet.list.rows.every((row) => row.owner === 'sh-2')).toBe(true);
    expect(sheet.list.calls.batches).toHaveLength(1);
    expect(sheet.list.calls.batches[0]?.label).toBe('fill');
  });

  test('control_d_copies_the_first_line_downwards (point 24)', async () => {
    const sheet = await open({ rows: sampleFeatures('en') });
    await sheet.go('3', 'priority');
    await sheet.press('{Shift>}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}{Control>}d{/Control}');
    expect(sheet.value('5', 'priority')).toBe('should');
    expect(sheet.value('5', 'complexity')).toBe(4);
    expect(sheet.list.calls.batches).toHaveLength(1);
  });

  test('a_tree_of_two_hundred_levels_is_shown_with_its_deepest_title_in_sight', async () => {
    const rows = plainFeatures(200).map((row, index) => ({ ...row, parent: index === 0 ? null : String(index) }));
    const sheet = await open({ rows, tree: true });
    await sheet.go('200', 'title');
    const cell = document.querySelector<HTMLElement>('[aria-level="200"]')!;
    expect(cell.textContent).toContain('Feature 200');
    const title = [...cell.querySelectorAll<HTMLElement>('*')].findLast((each) => each.textContent?.trim() === 'Feature 200')!;
    const column = title.closest<HTMLElement>('[role=gridcell]')!.getBoundingClientRect();
    expect(title.getBoundingClientRect().left, 'a deep indent leaves room for the words').toBeLessThan(column.right - 24);
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
