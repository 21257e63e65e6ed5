import { describe, expect, test } from 'vitest';
import { advance, clampSelection, contains, everything, extendBy, jump, moveBy, rangeOf, single, type Selection } from './selection';
import { scrollToShow, visibleSpan, ROW_HEIGHT } from './viewport';

const extent = { rows: 10, cols: 4 };
const box: Selection = { anchor: { row: 2, col: 1 }, head: { row: 3, col: 2 }, active: { row: 2, col: 1 } };

describe('the selection', () => {
  test('an_arrow_never_leaves_the_table', () => {
    expect(moveBy(single(0, 0), { rows: -1, cols: -1 }, extent)).toEqual(single(0, 0));
    expect(moveBy(single(9, 3), { rows: 1, cols: 1 }, extent)).toEqual(single(9, 3));
  });

  test('a_shifted_arrow_moves_the_head_and_keeps_the_active_cell', () => {
    const grown = extendBy(single(5, 2), { rows: -2, cols: 1 }, extent);
    expect(rangeOf(grown)).toEqual({ top: 3, bottom: 5, left: 2, right: 3 });
    expect(grown.active).toEqual({ row: 5, col: 2 });
  });

  test('tab_walks_a_rectangle_line_by_line_and_starts_again', () => {
    const seen: string[] = [];
    let at: Selection = box;
    for (let i = 0; i < 5; i += 1) {
      seen.push(`${at.active.row}:${at.active.col}`);
      at = advance(at, 'col', true, extent) ?? at;
    }
    expect(seen).toEqual(['2:1', '2:2', '3:1', '3:2', '2:1']);
  });

  test('enter_walks_a_rectangle_column_by_column', () => {
    const next = advance(advance(box, 'row', true, extent) ?? box, 'row', true, extent);
    expect(next?.active).toEqual({ row: 2, col: 2 });
    expect(rangeOf(next ?? box)).toEqual(rangeOf(box));
  });

  test('tab_wraps_to_the_next_line_and_ends_behind_the_last_cell', () => {
    expect(advance(single(0, 3), 'col', true, extent)).toEqual(single(1, 0));
    expect(advance(single(9, 3), 'col', true, extent)).toBeNull();
    expect(advance(single(0, 0), 'col', false, extent)).toBeNull();
  });

  test('control_with_an_arrow_stops_at_the_edges_of_filled_cells (point 24)', () => {
    const filled = (index: number) => [1, 2, 3, 6].includes(index);
    expect(jump(1, true, 10, filled)).toBe(3);
    expect(jump(3, true, 10, filled)).toBe(6);
    expect(jump(6, true, 10, filled)).toBe(9);
    expect(jump(6, false, 10, filled)).toBe(3);
    expect(jump(0, false, 10, filled)).toBe(0);
  });

  test('a_shorter_table_pulls_the_selection_inside', () => {
    expect(rangeOf(clampSelection(everything(box, extent), { rows: 2, cols: 2 }))).toEqual({ top: 0, bottom: 1, left: 0, right: 1 });
    expect(contains(rangeOf(box), 3, 1)).toBe(true);
    expect(contains(rangeOf(box), 4, 1)).toBe(false);
  });
});

describe('the window of lines', () => {
  test('it_covers_the_screen_and_never_more_than_a_few_lines_besides', () => {
    for (let top = 0; top < 300_000; top += 997) {
      const { first, last } = visibleSpan(top, 600, 10_000);
      expect(first * ROW_HEIGHT).toBeLessThanOrEqual(top);
      expect(last * ROW_HEIGHT).toBeGreaterThanOrEqual(Math.min(top + 600, 10_000 * ROW_HEIGHT));
      expect(last - first).toBeLessThanOrEqual(600 / ROW_HEIGHT + 15);
    }
  });

  test('it_scrolls_only_as_far_as_needed', () => {
    expect(scrollToShow(100, 120, 30, 200)).toBe(100);
    expect(scrollToShow(100, 30, 30, 200)).toBe(30);
    expect(scrollToShow(100, 290, 30, 200)).toBe(120);
  });
});
