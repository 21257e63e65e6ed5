import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import { open, settled, type Opened } from './demo/drive';
import { plainFeatures } from './demo/fake.svelte';
import { sampleFeatures } from './demo/sample';

const cell = (row: number, col: number) => document.querySelector<HTMLElement>(`[data-row="${row}"][data-col="${col}"]`)!;
const head = (name: string) => [...document.querySelectorAll<HTMLElement>('[role=columnheader]')].find((one) => one.textContent?.includes(name))!;
const button = (name: string) => [...document.querySelectorAll<HTMLButtonElement>('button')].find((one) => one.textContent?.includes(name))!;

/** Presses at one place of the page, moves in steps and releases, as a hand does. */
async function drag(from: Element, by: { x: number; y: number }, at = { x: 0.5, y: 0.5 }): Promise<void> {
  const box = from.getBoundingClientRect();
  const start = { x: box.left + box.width * at.x, y: box.top + box.height * at.y };
  const send = (target: EventTarget, type: string, part: number) =>
    target.dispatchEvent(
      new PointerEvent(type, { bubbles: true, cancelable: true, button: 0, clientX: start.x + by.x * part, clientY: start.y + by.y * part }),
    );
  send(from, 'pointerdown', 0);
  for (const part of [0.25, 0.5, 0.75, 1]) {
    send(window, 'pointermove', part);
    await settled();
  }
  send(window, 'pointerup', 1);
  await settled();
}

async function setMenu(sheet: Opened, menu: string, label: string): Promise<void> {
  await userEvent.click(button(menu));
  const option = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === label);
  await userEvent.click(option!);
  await sheet.press('{Escape}');
}

describe('the mouse', () => {
  test('a_click_selects_and_a_click_on_the_selected_cell_edits', async () => {
    const sheet = await open({ rows: plainFeatures(3) });
    await userEvent.click(cell(1, 1));
    expect(sheet.area.getAttribute('aria-label')).toContain('Feature 2');
    expect(document.activeElement).toBe(sheet.area);
    await userEvent.click(cell(1, 1));
    expect(sheet.area.value).toBe('Feature 2');
    await sheet.press('!{Enter}');
    expect(sheet.value('2', 'title')).toBe('Feature 2!');
  });

  test('a_click_elsewhere_commits_what_was_typed', async () => {
    const sheet = await open({ rows: plainFeatures(3) });
    await userEvent.click(cell(0, 1));
    await sheet.press('Typed');
    await userEvent.click(cell(2, 3));
    await settled();
    expect(sheet.value('1', 'title')).toBe('Typed');
    expect(sheet.area.value).toBe('');
  });

  test('a_drag_selects_a_rectangle', async () => {
    const sheet = await open({ rows: plainFeatures(6) });
    await drag(cell(1, 1), { x: 0, y: 90 });
    expect(sheet.status()).toContain('4 cells');
  });

  test('a_press_on_the_row_head_selects_the_row_and_shift_extends', async () => {
    const sheet = await open({ rows: plainFeatures(6) });
    const rowHead = (row: number) => document.querySelector<HTMLElement>(`[role=rowheader][data-row="${row}"]`)!;
    await userEvent.click(rowHead(1));
    await userEvent.keyboard('{Shift>}');
    await userEvent.click(rowHead(3));
    await userEvent.keyboard('{/Shift}');
    expect(sheet.component.table()?.selectedIds()).toEqual(['2', '3', '4']);
  });

  test('a_row_is_carried_by_its_grip_with_its_children_and_sent_once (point 27)', async () => {
    const sheet = await open({ rows: sampleFeatures('en'), tree: true });
    await sheet.go('2', 'title');
    const grip = document.querySelectorAll('[data-grip]')[1]!;
    await drag(grip, { x: 170, y: 30 * 7.5 });
    expect(sheet.list.calls.moves).toEqual([{ ids: ['2'], parent: '7', after: '9' }]);
    expect(sheet.list.rows.map((row) => row.id)).toEqual(['1', '5', '6', '7', '8', '9', '2', '3', '4']);
  });

  test('escape_gives_a_carry_up', async () => {
    const sheet = await open({ rows: plainFeatures(4) });
    const grip = document.querySelectorAll('[data-grip]')[0]!;
    const box = grip.getBoundingClientRect();
    const at = (y: number) => ({ bubbles: true, cancelable: true, button: 0, clientX: box.left + 12, clientY: box.top + y });
    grip.dispatchEvent(new PointerEvent('pointerdown', at(12)));
    window.dispatchEvent(new PointerEvent('pointermove', at(80)));
    await settled();
    expect(document.querySelector('.drop')).not.toBeNull();
    await sheet.press('{Escape}');
    window.dispatchEvent(new PointerEvent('pointerup', at(80)));
    expect(document.querySelector('.drop')).toBeNull();
    expect(sheet.list.calls.moves).toHaveLength(0);
  });
});

describe('the view', () => {
  test('a_column_is_made_wider_by_its_edge_and_the_view_remembers', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    const edge = head('Title').querySelector('.grip')!;
    await drag(edge, { x: 60, y: 0 });
    expect(sheet.component.currentView().widths).toEqual({ title: 320 });
    expect(cell(0, 1).getBoundingClientRect().width).toBe(320);
  });

  test('a_column_is_carried_to_another_place', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await drag(head('Owner'), { x: 160, y: 0 });
    const order = sheet.component.currentView().order;
    expect(order.slice(0, 4)).toEqual(['code', 'title', 'priority', 'owner']);
    expect(sheet.list.calls.batches).toHaveLength(0);
  });

  test('a_click_on_a_name_sorts_up_then_down_then_not', async () => {
    const sheet = await open({ rows: plainFeatures(3) });
    const states = [];
    for (let i = 0; i < 3; i += 1) {
      await userEvent.click(head('Effort'));
      states.push(`${head('Effort').getAttribute('aria-sort')} ${sheet.column('Title')[0]}`);
    }
    expect(states).toEqual(['ascending Feature 1', 'descending Feature 3', 'none Feature 1']);
  });

  test('a_column_is_hidden_from_the_menu', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await setMenu(sheet, 'Columns', 'Priority');
    expect(head('Priority')).toBeUndefined();
    expect(sheet.component.currentView().hidden).toEqual(['priority']);
  });

  test('a_filter_by_value_shows_its_rows_and_the_count (point 29)', async () => {
    const sheet = await open({ rows: sampleFeatures('en') });
    await setMenu(sheet, 'Filter', 'Should');
    expect(sheet.column('Title').filter((title) => !title.startsWith('Type'))).toEqual(['Rush order simulation', 'Warehouse', 'Counting without a stop']);
    expect(document.querySelector('.count')?.textContent).toContain('3 of 9');
    await userEvent.click(document.querySelector('.chip')!);
    expect(document.querySelector('.count')?.textContent).toContain('9 entries');
  });

  test('a_text_filter_follows_each_letter', async () => {
    const sheet = await open({ rows: sampleFeatures('zh'), tree: true, lang: 'zh' });
    await userEvent.fill(document.querySelector<HTMLInputElement>('.find')!, '插单');
    await settled();
    expect(sheet.column('标题').slice(0, 3)).toEqual(['生产管理', '排产', '插单模拟']);
    expect(document.querySelector('.count')?.textContent).toContain('1 / 9');
  });

  test('groups_head_their_rows_and_fold', async () => {
    const sheet = await open({ rows: sampleFeatures('en') });
    await setMenu(sheet, 'Group', 'Priority');
    const labels = () => [...document.querySelectorAll('.grouphead')].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
    expect(labels()).toEqual(['Must 3', 'Should 3', 'Could 2', 'Won’t 1']);
    const before = sheet.column('Title').length;
    await userEvent.click(document.querySelector('.grouphead button')!);
    expect(sheet.column('Title').length).toBe(before - 3);
  });

  test('a_view_is_kept_under_a_name_and_comes_back (point 29)', async () => {
    const sheet = await open({ rows: sampleFeatures('en') });
    await setMenu(sheet, 'Filter', 'Should');
    await userEvent.click(button('Views'));
    await userEvent.fill(document.querySelector<HTMLInputElement>('.views input')!, 'Mine');
    await userEvent.click(button('Keep'));
    await sheet.press('{Escape}');
    await userEvent.click(button('Show all'));
    expect(document.querySelector('.count')?.textContent).toContain('9 entries');
    await userEvent.click(button('Views'));
    await userEvent.click(button('Mine'));
    expect(document.querySelector('.count')?.textContent).toContain('3 of 9');
  });

  test('ten_thousand_rows_draw_only_what_is_seen', async () => {
    const sheet = await open({ rows: plainFeatures(10_000) });
    const drawn = () => document.querySelectorAll('[role=row]').length;
    const few = drawn();
    expect(few).toBeLessThan(60);
    await sheet.go('9000', 'title');
    expect(drawn()).toBe(few);
    expect(sheet.column('Title')).toContain('Feature 9000');
    const body = document.querySelector('[role=rowgroup][aria-owns]')!;
    const owned = body.getAttribute('aria-owns')!.split(' ').map((id) => document.getElementById(id)?.getAttribute('aria-rowindex'));
    expect(owned.map(Number)).toEqual([...owned].map(Number).sort((a, b) => a - b));
  });
});

describe('many rows at once', () => {
  test('the_owner_of_twenty_rows_is_set_in_one_step (point 30)', async () => {
    const sheet = await open({ rows: plainFeatures(20) });
    await sheet.go('1', 'title');
    await sheet.press('{Control>}a{/Control}');
    await userEvent.click(button('Set a field of 20 rows'));
    await userEvent.click([...document.querySelectorAll<HTMLElement>('.item')].find((one) => one.textContent === 'Owner')!);
    await settled();
    await sheet.press('{ArrowDown}{ArrowDown}{Enter}');
    expect(sheet.list.rows.every((row) => row.owner === 'sh-2')).toBe(true);
    expect(sheet.list.calls.batches).toHaveLength(1);
    await sheet.press('{Control>}z{/Control}');
    expect(sheet.list.rows.every((row) => row.owner === null)).toBe(true);
  });
});

describe('text that is still being typed', () => {
  test('it_is_saved_after_a_pause_and_the_whole_edit_is_one_step', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'title');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await sheet.press('Half');
    vi.advanceTimersByTime(600);
    vi.useRealTimers();
    await settled();
    expect(sheet.value('1', 'title')).toBe('Half');
    expect(sheet.area.value).toBe('Half');
    await sheet.press(' done{Enter}');
    expect(sheet.value('1', 'title')).toBe('Half done');
    const keys = sheet.list.calls.batches.map((batch) => batch.coalesceKey);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test('escape_takes_back_what_was_saved_meanwhile', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'title');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await sheet.press('Half');
    vi.advanceTimersByTime(600);
    vi.useRealTimers();
    await settled();
    await sheet.press('{Escape}');
    expect(sheet.value('1', 'title')).toBe('Feature 1');
  });

  test('a_table_that_goes_away_hands_over_what_was_typed', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    await sheet.go('1', 'title');
    await sheet.press('Last words');
    sheet.close();
    expect(sheet.value('1', 'title')).toBe('Last words');
  });

  test('the_host_can_send_it_at_once', async () => {
    const sheet = await open({ rows: plainFeatures(2) });
    let flush: (() => Promise<void>) | null = null;
    sheet.list.host.unsent = (send) => {
      flush = send;
      return () => (flush = null);
    };
    await sheet.go('1', 'title');
    expect(flush).toBeNull();
    await sheet.press('Now');
    await flush!();
    expect(sheet.value('1', 'title')).toBe('Now');
    expect(flush).toBeNull();
  });

  test('a_line_that_is_filtered_away_meanwhile_keeps_what_was_typed', async () => {
    const sheet = await open({ rows: plainFeatures(3) });
    await sheet.go('2', 'title');
    await sheet.press('Typed before');
    sheet.component.table()?.reveal('1');
    await userEvent.fill(document.querySelector<HTMLInputElement>('.find')!, 'Feature 1');
    await settled();
    expect(sheet.value('2', 'title')).toBe('Typed before');
  });

  test('nothing_is_saved_half_typed_where_the_line_could_move', async () => {
    const sheet = await open({ rows: plainFeatures(3) });
    await userEvent.click(head('Title'));
    await sheet.go('2', 'title');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await sheet.press('Zzz');
    vi.advanceTimersByTime(600);
    vi.useRealTimers();
    await settled();
    expect(sheet.list.calls.batches).toHaveLength(0);
    await sheet.press('{Enter}');
    expect(sheet.value('2', 'title')).toBe('Zzz');
  });
});
