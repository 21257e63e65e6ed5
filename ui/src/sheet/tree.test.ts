import { describe, expect, test } from 'vitest';
import { feature } from './demo/records';
import { recordLines, totalsOf, type LinePlan } from './lines';
import { dropAt, indent, moveDown, moveUp, outdent, roots } from './tree';
import { plainView, type Column, type SheetView } from './types';

const rows = [
  feature('1', null, 'Production'),
  feature('2', '1', 'Scheduling', { effort: 3 }),
  feature('3', '2', 'Rush orders', { effort: 8, priority: 'must' }),
  feature('4', '2', 'Trace', { effort: 26, priority: 'could' }),
  feature('5', '1', 'Reporting', { effort: 52, priority: 'must' }),
  feature('6', null, 'Warehouse'),
  feature('7', '6', 'Counting', { effort: 4 }),
];
const title: Column = { key: 'title', label: 'Title', width: 100, shape: { type: 'text' } };
const effort: Column = { key: 'effort', label: 'Effort', width: 100, shape: { type: 'number' }, aggregate: 'sum' };
const priority: Column = {
  key: 'priority',
  label: 'Priority',
  width: 100,
  shape: { type: 'choice', choices: ['must', 'could'] },
  choices: [
    { value: 'must', label: 'Must' },
    { value: 'could', label: 'Could' },
  ],
};

function lines(change: Partial<SheetView> = {}, tree = true) {
  const plan: LinePlan = {
    records: rows,
    columns: [title, effort, priority],
    view: { ...plainView(), ...change },
    tree,
    passes: (record) => record.title.toLowerCase().includes(change.text?.toLowerCase() ?? ''),
    display: (record, column) => (column.key === 'title' ? record.title : String(record.fields[column.key] ?? '')),
  };
  return recordLines(plan);
}
const shown = (change: Partial<SheetView> = {}) =>
  lines(change).map((line) => (line.kind === 'record' ? `${line.outline} ${line.record.title}` : `= ${line.kind === 'group' ? line.label : ''}`));

describe('lines', () => {
  test('outline_numbers_follow_the_tree', () => {
    expect(shown()).toEqual(['1 Production', '1.1 Scheduling', '1.1.1 Rush orders', '1.1.2 Trace', '1.2 Reporting', '2 Warehouse', '2.1 Counting']);
  });

  test('a_folded_line_hides_everything_beneath_it', () => {
    expect(shown({ collapsed: ['1'] })).toEqual(['1 Production', '2 Warehouse', '2.1 Counting']);
  });

  test('a_filter_keeps_the_lines_above_a_match_and_the_outline_numbers', () => {
    const found = lines({ text: 'trace' });
    expect(found.map((line) => line.key)).toEqual(['1', '2', '4']);
    expect(found.map((line) => line.kind === 'record' && line.dimmed)).toEqual([true, true, false]);
    expect(found.at(-1)?.kind === 'record' && found.at(-1)).toMatchObject({ outline: '1.1.2' });
  });

  test('a_filter_by_value_can_ask_for_cells_without_one', () => {
    expect(lines({ filters: { priority: [''] } }).map((line) => line.key)).toEqual(['1', '2', '6', '7']);
  });

  test('sorting_orders_siblings_and_puts_empty_cells_last_either_way', () => {
    const keys = (descending: boolean) => lines({ sort: { column: 'effort', descending } }).map((line) => line.key);
    expect(keys(false)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(keys(true)).toEqual(['1', '5', '2', '4', '3', '6', '7']);
  });

  test('groups_follow_the_order_of_the_choices_and_count_their_records', () => {
    const grouped = lines({ group: 'priority' });
    expect(grouped.filter((line) => line.kind === 'group').map((line) => line.kind === 'group' && [line.label, line.count])).toEqual([
      ['must', 2],
      ['could', 1],
      ['', 4],
    ]);
  });

  test('sums_count_only_the_ends_of_the_tree', () => {
    expect([...totalsOf(rows, effort)]).toEqual([
      ['2', 34],
      ['1', 86],
      ['6', 4],
    ]);
  });

  test('a_record_whose_parent_is_unknown_stands_at_the_top', () => {
    const orphan = recordLines({
      records: [feature('9', 'gone', 'Orphan')],
      columns: [title],
      view: plainView(),
      tree: true,
      passes: () => true,
      display: () => '',
    });
    expect(orphan[0]?.level).toBe(1);
  });
});

describe('moves', () => {
  test('indenting_goes_beneath_the_sibling_above_as_its_last_child', () => {
    expect(indent(['5'], rows)).toEqual({ ids: ['5'], parent: '2', after: '4' });
    expect(indent(['6'], rows)).toEqual({ ids: ['6'], parent: '1', after: '5' });
    expect(indent(['1'], rows)).toBeNull();
  });

  test('outdenting_goes_behind_the_former_parent', () => {
    expect(outdent(['4'], rows)).toEqual({ ids: ['4'], parent: '1', after: '2' });
    expect(outdent(['6'], rows)).toBeNull();
  });

  test('a_selected_child_moves_with_its_selected_parent_and_not_by_itself', () => {
    expect(roots(['2', '3', '4', '5'], rows)).toEqual(['2', '5']);
    expect(moveDown(['1', '2', '3'], rows)).toEqual({ ids: ['1'], parent: null, after: '6' });
  });

  test('moving_up_stops_at_the_first_place', () => {
    expect(moveUp(['5'], rows)).toEqual({ ids: ['5'], parent: '1', after: null });
    expect(moveUp(['2'], rows)).toBeNull();
    expect(moveDown(['5'], rows)).toBeNull();
  });

  test('rows_of_different_parents_do_not_move_together', () => {
    expect(moveUp(['4', '5'], rows)).toBeNull();
  });
});

describe('records whose parent is of another kind', () => {
  const steps = [feature('a', 'journey-1', 'One'), feature('b', 'journey-1', 'Two'), feature('c', 'journey-2', 'Three')];

  test('they_move_among_their_own_siblings_and_keep_their_parent', () => {
    expect(moveDown(['a'], steps)).toEqual({ ids: ['a'], parent: 'journey-1', after: 'b' });
    expect(moveDown(['b'], steps)).toBeNull();
    expect(moveUp(['c'], steps)).toBeNull();
    expect(outdent(['b'], steps)).toBeNull();
  });
});

describe('drops', () => {
  const plan = (ids: string[]) => ({ lines: lines(), records: rows, ids, tree: true });

  test('the_depth_of_the_pointer_chooses_the_parent', () => {
    expect(dropAt(plan(['7']), 4, 3)?.move).toEqual({ ids: ['7'], parent: '2', after: '4' });
    expect(dropAt(plan(['7']), 4, 2)?.move).toEqual({ ids: ['7'], parent: '1', after: '2' });
    expect(dropAt(plan(['7']), 4, 4)?.move).toEqual({ ids: ['7'], parent: '4', after: null });
  });

  test('a_row_never_drops_into_itself_and_a_drop_on_its_own_place_is_none', () => {
    expect(dropAt(plan(['1']), 2, 3)).toBeNull();
    expect(dropAt(plan(['2']), 1, 2)).toBeNull();
  });

  test('the_first_gap_is_the_first_place', () => {
    expect(dropAt(plan(['6']), 0, 1)?.move).toEqual({ ids: ['6'], parent: null, after: null });
  });
});
