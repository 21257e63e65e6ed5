import { describe, expect, test } from 'vitest';
import { coerce, format, sameValue, splitList, type CoerceContext, type FormatContext } from './coerce';
import { addDays, addMonths, readDate } from './dates';
import { readNumber, tidySum } from './numbers';
import type { Column, Shape } from './types';

const people = [
  { id: 'sh-1', code: 'SH-001', title: '张晨' },
  { id: 'sh-2', code: 'SH-002', title: '李蕴' },
];
const context: CoerceContext = {
  today: '2026-11-23',
  resolveReference: (_, text) => people.find((one) => one.code === text || one.title === text)?.id ?? null,
};
const formatting: FormatContext = { reference: (id) => people.find((one) => one.id === id) ?? null, listSeparator: '; ' };

const column = (shape: Shape, more: Partial<Column> = {}): Column => ({ key: 'x', label: 'X', width: 100, shape, ...more });
const priority = column(
  { type: 'choice', choices: ['must', 'should', 'wont'] },
  {
    choices: [
      { value: 'must', label: '必须有', also: ['Must'] },
      { value: 'should', label: '应该有', also: ['Should'] },
      { value: 'wont', label: '不做', also: ['Won’t'] },
    ],
  },
);
const value = (text: string, of: Column) => {
  const read = coerce(text, of, context);
  return read.ok ? read.value : read.reason.key;
};

describe('texts become values', () => {
  test.each([
    ['must', 'must'],
    ['必须有', 'must'],
    [' MUST ', 'must'],
    ['Should', 'should'],
    ["won't", 'wont'],
    ['', null],
    ['sometimes', 'sheet-reason-choice'],
  ])('a_choice_accepts_its_words_in_either_language %s', (text, expected) => {
    expect(value(text, priority)).toBe(expected);
  });

  test.each([
    ['1,234.5', 1234.5],
    ['１２３', 123],
    ['¥1,200', 1200],
    ['(1,200)', -1200],
    ['-3', -3],
    ['85%', 85],
    ['8 人天', 8],
    ['1 234', 1234],
    ['12,5', null],
    ['1,23,456', null],
    ['abc', null],
    ['', null],
  ])('a_number_is_read_or_refused_and_never_guessed %s', (text, expected) => {
    expect(readNumber(text, ['人天'])).toBe(expected);
  });

  test('bounds_and_whole_numbers_are_checked', () => {
    const score = column({ type: 'integer', min: 1, max: 5 });
    expect(value('3', score)).toBe(3);
    expect(value('0', score)).toBe('sheet-reason-min');
    expect(value('6', score)).toBe('sheet-reason-max');
    expect(value('2.5', score)).toBe('sheet-reason-integer');
  });

  test.each([
    ['2026-11-23', '2026-11-23'],
    ['2026/1/5', '2026-01-05'],
    ['2026.11.23', '2026-11-23'],
    ['20261123', '2026-11-23'],
    ['2026年11月23日', '2026-11-23'],
    ['12月3日', '2026-12-03'],
    ['12-3', '2026-12-03'],
    ['23-Nov-26', '2026-11-23'],
    ['Nov 23, 2026', '2026-11-23'],
    ['23/11/2026', '2026-11-23'],
    ['11/23/2026', '2026-11-23'],
    ['5/5/2026', '2026-05-05'],
    ['2026-11-23T00:00:00Z', '2026-11-23'],
    ['3/4/2026', 'ambiguous'],
    ['2026-02-30', 'date'],
    ['13月3日', 'date'],
    ['soon', 'date'],
  ])('a_date_in_a_common_form_is_read %s', (text, expected) => {
    const read = readDate(text, '2026-11-23');
    expect('date' in read ? read.date : read.problem).toBe(expected);
  });

  test('a_reference_is_found_by_code_or_title', () => {
    const owner = column({ type: 'reference' });
    expect(value('SH-002', owner)).toBe('sh-2');
    expect(value('张晨', owner)).toBe('sh-1');
    expect(value('nobody', owner)).toBe('sheet-reason-reference');
  });

  test('a_list_is_read_item_by_item_and_refused_whole', () => {
    const roles = column({ type: 'list', item: { type: 'reference' } });
    expect(value('SH-001；李蕴', roles)).toEqual(['sh-1', 'sh-2']);
    expect(value('SH-001, nobody', roles)).toBe('sheet-reason-reference');
    expect(splitList('a, b\nc')).toEqual(['a, b', 'c']);
  });

  test('a_title_cannot_be_emptied', () => {
    expect(value(' ', column({ type: 'text' }, { key: 'title' }))).toBe('sheet-reason-title');
  });

  test('a_column_that_cannot_be_edited_here_says_why', () => {
    expect(value('x', column({ type: 'text' }, { refusal: 'sheet-refuse-code' }))).toBe('sheet-refuse-code');
  });
});

describe('values become texts', () => {
  const cases: [Column, unknown][] = [
    [priority, 'must'],
    [column({ type: 'number' }), 1234567.25],
    [column({ type: 'integer' }), -3],
    [column({ type: 'date' }), '2026-11-23'],
    [column({ type: 'reference' }), 'sh-1'],
    [column({ type: 'reference' }, { referenceText: 'title' }), 'sh-2'],
    [column({ type: 'list', item: { type: 'reference' } }), ['sh-1', 'sh-2']],
    [column({ type: 'list', item: { type: 'text' } }), ['a', 'b c']],
    [column({ type: 'long_text' }), 'one\ntwo, "three"'],
    [column({ type: 'boolean' }, { choices: [{ value: 'true', label: '是' }, { value: 'false', label: '否' }] }), false],
  ];

  test('what_is_written_is_read_back_for_every_shape', () => {
    for (const [of, original] of cases) {
      const read = coerce(format(original, of, formatting), of, context);
      expect(read, of.shape.type).toEqual({ ok: true, value: original });
    }
  });

  test('empty_values_are_all_the_same', () => {
    expect(sameValue(undefined, null)).toBe(true);
    expect(sameValue([], null)).toBe(true);
    expect(sameValue(0, null)).toBe(false);
    expect(sameValue(['a'], ['a'])).toBe(true);
  });
});

describe('days and sums', () => {
  test('a_month_later_stays_inside_the_month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  test('tenths_add_up_without_dust', () => {
    expect(tidySum([0.1, 0.2])).toBe(0.3);
  });
});
