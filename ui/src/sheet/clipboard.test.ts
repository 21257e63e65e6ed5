import { describe, expect, test } from 'vitest';
import { formatHtml, formatTsv, isTooLarge, parseTsv, PASTE_LIMIT_BYTES } from './clipboard';
import { parseHtmlTable, readBlock } from './clipboardHtml';

/** A small generator of repeatable pseudo-random numbers. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

const PIECES = ['a', '排产', '"', '""', ',', '，', '\n', ' ', '1,234.5', '=1+1', '😀', 'x"y'];

function randomBlock(next: (below: number) => number): string[][] {
  const rows = 1 + next(6);
  const cols = 1 + next(5);
  const cell = () => Array.from({ length: next(4) }, () => PIECES[next(PIECES.length)]).join('');
  return Array.from({ length: rows }, () => Array.from({ length: cols }, cell));
}

/** A reader written the slow and plain way, one character at a time, to compare with. */
function naiveParse(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (quoted && char === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (quoted && char === '"') quoted = false;
    else if (quoted) cell += char;
    else if (char === '"' && cell === '') quoted = true;
    else if (char === '\t' || char === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (char === '\n') rows.push([]);
    } else if (char !== '\r') cell += char;
    at += 1;
  }
  return rows.slice(0, -1);
}

describe('tab-separated text', () => {
  test('what_is_written_is_read_back_for_any_block (point 23)', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const block = randomBlock(seeded(seed));
      expect(parseTsv(formatTsv(block)), `seed ${seed}`).toEqual(block);
    }
  });

  test('a_plain_reader_reads_the_same', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const written = formatTsv(randomBlock(seeded(seed)));
      expect(parseTsv(written), `seed ${seed}`).toEqual(naiveParse(written));
    }
  });

  test('a_cell_of_several_lines_stays_one_cell', () => {
    expect(parseTsv('a\t"line 1\nline 2, with ""quotes"""\tc\r\nd\te\tf\r\n')).toEqual([
      ['a', 'line 1\nline 2, with "quotes"', 'c'],
      ['d', 'e', 'f'],
    ]);
  });

  test('a_bare_inch_mark_is_an_ordinary_character', () => {
    expect(parseTsv('5" disk\t"unclosed\tb')).toEqual([['5" disk', '"unclosed', 'b']]);
    expect(parseTsv('"a" and "b"\tc')).toEqual([['"a" and "b"', 'c']]);
  });

  test('short_lines_are_as_wide_as_the_widest', () => {
    expect(parseTsv('a\tb\nc')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  test('one_last_line_break_starts_no_line_and_inner_empty_lines_stay', () => {
    expect(parseTsv('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
    expect(parseTsv('')).toEqual([]);
  });

  test('a_text_above_the_limit_is_too_large_even_when_only_its_bytes_are', () => {
    expect(isTooLarge('x'.repeat(PASTE_LIMIT_BYTES))).toBe(false);
    expect(isTooLarge('x'.repeat(PASTE_LIMIT_BYTES + 1))).toBe(true);
    expect(isTooLarge('排'.repeat(PASTE_LIMIT_BYTES / 3 + 1))).toBe(true);
  });
});

describe('tables in HTML', () => {
  test('what_is_written_is_read_back', () => {
    const block = [
      ['a <b> & "c"', 'line 1\nline 2'],
      ['排产', ''],
    ];
    expect(parseHtmlTable(formatHtml(block))).toEqual(block);
  });

  test('paragraphs_of_a_word_processor_become_lines_of_one_cell', () => {
    const html = '<table><tr><td><p>one</p><p>two</p></td><td>three</td></tr></table>';
    expect(readBlock('one\ntwo\tthree', html)).toEqual([['one\ntwo', 'three']]);
  });

  test('a_spreadsheet_is_read_from_its_exact_text', () => {
    const html = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td> a</td></tr></table>';
    expect(readBlock('"a\n  b"\r\n', html)).toEqual([['a\n  b']]);
  });

  test('spanning_cells_keep_the_others_in_their_columns', () => {
    const html = '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td colspan="2">d</td></tr></table>';
    expect(parseHtmlTable(html)).toEqual([
      ['a', 'b'],
      ['', 'c'],
      ['d', ''],
    ]);
  });

  test('a_script_in_pasted_html_is_never_run', () => {
    parseHtmlTable('<table><tr><td><img src="x" onerror="document.title=\'run\'">a</td></tr></table><script>document.title="run"</script>');
    expect(document.title).not.toBe('run');
  });
});
