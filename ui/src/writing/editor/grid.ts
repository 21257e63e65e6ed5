/** A block of cells as a table of the dialect. */
import type { Align, Block } from '../dialect/blocks.ts';
import { runsOf } from '../dialect/marks.ts';

const NUMBER = /^[-+]?[¥$€]?\s?[\d,]+(\.\d+)?\s?%?$/;
const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ').trim();

/** The first row holds the titles; columns that say numbers run to the right. */
export function tableOf(cells: readonly (readonly string[])[]): Extract<Block, { kind: 'table' }> {
  const width = Math.max(1, ...cells.map(({ length }) => length));
  const row = (texts: readonly string[] | undefined) => Array.from({ length: width }, (_, column) => oneLine(texts?.[column] ?? ''));
  const [titles, ...rows] = [row(cells[0]), ...cells.slice(1).map(row)];
  const aligns = titles!.map((_, column): Align => {
    const said = rows.map((each) => each[column]!).filter(Boolean);
    return said.length > 0 && said.every((text) => NUMBER.test(text)) ? 'right' : 'left';
  });
  return { kind: 'table', aligns, titles: titles!, rows: rows.map((each) => each.map(runsOf)), caption: null };
}

export const emptyTable = (columns: number, rows: number) => tableOf(Array.from({ length: rows + 1 }, () => Array.from({ length: columns }, () => '')));
