/** How much there is to read in texts, counted as the core counts it in the finished document. */
import type { Block, Line } from './dialect/blocks.ts';
import { wordsOf } from './dialect/marks.ts';
import { blocksOf } from './dialect/parse.ts';

export interface Count {
  /** Signs of any script that are not white space. */
  readonly characters: number;
  /** Chinese characters among them. */
  readonly han: number;
  /** Words and numbers of other scripts. */
  readonly words: number;
}

const HAN = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/gu;
const WORD = /[\p{Alphabetic}\p{N}](?:[\p{Alphabetic}\p{N}]|[-'\u2019.,_](?=[\p{Alphabetic}\p{N}]))*/gu;

export const NONE: Count = { characters: 0, han: 0, words: 0 };

/** What stands in a text when it is printed, without its signs of Markdown. */
export function countText(text: string): Count {
  return countWords(blocksOf(text).map(wordsIn).join('\n'));
}

export function countWords(text: string): Count {
  const han = text.match(HAN)?.length ?? 0;
  return {
    characters: [...text.replaceAll(/\s/g, '')].length,
    han,
    words: text.replaceAll(HAN, ' ').match(WORD)?.length ?? 0,
  };
}

export const sum = (a: Count, b: Count): Count => ({
  characters: a.characters + b.characters,
  han: a.han + b.han,
  words: a.words + b.words,
});

const linesText = (lines: readonly Line[]) => lines.map(wordsOf).join('\n');

/** The words of a block; pictures and embeds have none of their own. */
function wordsIn(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return block.text;
    case 'paragraph':
      return linesText(block.lines);
    case 'list':
      return block.items.map((item) => [linesText(item.lines), ...item.children.map(wordsIn)].join('\n')).join('\n');
    case 'table':
      return [...block.titles, ...block.rows.map(linesText), wordsOf(block.caption ?? [])].join('\n');
    case 'callout':
      return [block.title, ...block.paragraphs.map(linesText)].join('\n');
    case 'picture':
      return block.text;
    case 'embed':
      return '';
  }
}
