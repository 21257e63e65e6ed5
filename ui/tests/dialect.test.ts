/** The dialect of long texts: read as the core reads it, and written back without losing a byte or a word. */
import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import cases from '../../src-tauri/crates/reports/src/prose/parts/cases.json';
import { sampleGraph } from '../src/backend/fake/sample.ts';
import { countWords } from '../src/writing/count.ts';
import type { Block, Line, List } from '../src/writing/dialect/blocks.ts';
import { blocksOf, parse } from '../src/writing/dialect/parse.ts';
import { write } from '../src/writing/dialect/write.ts';
import { blocksOfDocument, documentOf, topDepth } from '../src/writing/editor/convert.ts';
import { blocksOfHtml } from '../src/writing/editor/html.ts';
import { SCHEMA } from '../src/writing/editor/schema.ts';

const schema = getSchema([...SCHEMA]);

/** A text through the editor's document and back. */
function throughEditor(text: string): string {
  const read = parse(text);
  const blocks = read.parts.map(({ block }) => block);
  const doc = schema.nodeFromJSON(documentOf(blocks));
  doc.check();
  return write(blocksOfDocument(doc, topDepth(blocks)), read);
}

const wordsOf = (text: string) => text.match(/[\p{Alphabetic}\p{N}]+/gu) ?? [];

/** Marks and references as the core's own tests tell them. */
function runs(lines: readonly Line[]): string {
  const plain = (text: string) => text.replaceAll(/(?<![A-Za-z0-9-])REQ-001(?![A-Za-z0-9-])/g, '→REQ-001');
  const told = lines.map((line) =>
    line.map((run) => {
      if (run.kind === 'bold') return `*${run.text}*`;
      if (run.kind === 'code') return `\`${run.text}\``;
      return run.kind === 'link' ? `Link { text: "${run.text}", url: "${run.url}" }` : plain(run.text);
    }),
  );
  return told.map((line) => line.join('')).join('⏎');
}

const listOf = (list: List): string =>
  `${list.ordered ? 'ol' : 'ul'}(${list.items.map((item) => runs(item.lines) + item.children.map(listOf).join('')).join(';')})`;

const TITLE = { left: 'Left', center: 'Center', right: 'Right' };

function short(block: Block, top: number): string[] {
  switch (block.kind) {
    case 'heading':
      return [`h${Math.min(4, 3 + block.depth - top)} ${block.text}`];
    case 'paragraph': {
      // A line of more signs than a heading may have is set in bold.
      const lines = block.lines.map((line) => (/^#+ /.test(line[0]?.text ?? '') ? ([{ kind: 'bold', text: line[0]!.text.replace(/^#+ /, '') }] as Line) : line));
      return [`p ${runs(lines)}`];
    }
    case 'list':
      return [listOf(block)];
    case 'table': {
      const titles = block.titles.map((title, column) => `${title}:${TITLE[block.aligns[column]!]}`).join(',');
      return [`table ${titles} rows ${block.rows.length} caption ${runs(block.caption ? [block.caption] : [])}`];
    }
    case 'callout':
      return [`${block.tone === 'note' ? 'Note' : 'Attention'} ${block.title}|${block.paragraphs.map(runs).join('/')}`];
    case 'code':
      return block.text.trim() ? [`p ${block.text.split('\n').map((line) => `\`${line}\``).join('⏎')}`] : [];
    case 'picture':
      return [`picture ${block.hash} ${block.text}`];
    case 'embed':
      return [`embed ${block.code}`];
  }
}

test.each(cases)('the core and the editor read the same: $text', ({ text, parts }) => {
  const blocks = blocksOf(text);
  const top = Math.min(...blocks.flatMap((block) => (block.kind === 'heading' ? [block.depth] : [])));
  expect(blocks.flatMap((block) => short(block, top))).toEqual(parts);
});

test.each(['zh', 'en'] as const)('every text of the sample in %s keeps its bytes, and says the same in its plainest signs', async (language) => {
  const { records } = await sampleGraph(language, () => 'X');
  const texts = records.filter(({ kind }) => kind === 'section').map(({ body }) => body);
  expect(texts.length).toBeGreaterThan(70);
  for (const text of texts) {
    expect(write(blocksOf(text), parse(text))).toBe(text);
    expect(throughEditor(text)).toBe(text);
    const plainest = write(blocksOf(text));
    expect(blocksOf(plainest)).toEqual(blocksOf(text));
    expect(write(blocksOf(plainest))).toBe(plainest);
    expect(wordsOf(plainest)).toEqual(wordsOf(text));
  }
});

test('boxes to tick are words, so that a text keeps them to the byte where somebody writes around them', () => {
  const text = '- [ ] print\n- [x] bind\n  * [X] check\n\n[ ] alone\n\n1. [ ] count';
  expect(write(blocksOf(text), parse(text))).toBe(text);
  expect(throughEditor(text)).toBe(text);
  expect(write(blocksOf(text))).toBe(text.replace('*', '-'));
  expect(write(blocksOfHtml('<ul><li><input type="checkbox" checked> bind</li><li><input type="checkbox"> print</li></ul>'))).toBe('- [x] bind\n- [ ] print');
});

/** A small generator, so that every run tries the same texts. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test('whatever stands in a text, nobody touching it changes nothing, and its plainest form is stable', () => {
  const pieces = ['#', '## ', '- ', '  - ', '1. ', '   ', '| a | b |', '|---|--:|', ': ', '> ', '>', '[!NOTE]', '[ ] ', '- [x] ', '**', '`', '```', '[x](y:z)', '![[CHT-003]]', '![p](9f)', '\\|', '字', 'REQ-001', '\t', '\n', '\n\n', '\r\n', '---'];
  for (let seed = 1; seed <= 3000; seed += 1) {
    const next = random(seed);
    const text = Array.from({ length: 1 + next(14) }, () => pieces[next(pieces.length)]!).join('');
    expect(write(blocksOf(text), parse(text)), JSON.stringify(text)).toBe(text);
    const plainest = write(blocksOf(text));
    const again = write(blocksOf(plainest));
    expect(write(blocksOf(again)), JSON.stringify(text)).toBe(again);
  }
});

test('an edit of one block leaves all others as they were written', () => {
  const text = '*  odd point\n\n\n|a|b|\n|-|-:|\n|1|2\ntail **b**\n';
  const read = parse(text);
  const blocks = read.parts.map(({ block }) => block);
  const changed = [...blocks.slice(0, -1), { kind: 'paragraph', lines: [[{ kind: 'text', text: 'new' }]] } as const];
  expect(write(changed, read)).toBe('*  odd point\n\n\n|a|b|\n|-|-:|\n|1|2\n\nnew');
  expect(write(blocks.slice(1), read)).toBe('|a|b|\n|-|-:|\n|1|2\ntail **b**\n');
});

test('text of other programs keeps its words and what the dialect can say', () => {
  const html = `<meta><style>p{}</style><b style="font-weight:normal"><h2>范围</h2><p>一 <strong>二</strong> <i>三</i><br>四 <a href="https://a.b">五</a></p>
    <ul><li>甲<ul><li>乙</li></ul></li></ul><table><tr><th>列</th><th>数</th></tr><tr><td>丙</td><td>1,200</td></tr></table><script>x()</script></b>`;
  expect(write(blocksOfHtml(html))).toBe(
    '#### 范围\n\n一 **二** 三\n四 [五](https://a.b)\n\n- 甲\n  - 乙\n\n| 列 | 数 |\n|---|---:|\n| 丙 | 1,200 |',
  );
});

test('characters, Chinese characters and words are counted apart', () => {
  expect(countWords('订单 REQ-001，3.5 s us')).toEqual({ characters: 16, han: 2, words: 4 });
});
