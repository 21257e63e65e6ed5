/** Blocks as the editor's document, and back. The editor's schema and the dialect say the same things. */
import type { JSONContent } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { FIRST_DEPTH, LAST_DEPTH } from '../dialect/blocks.ts';
import type { Align, Block, Item, Line, List, Run, Table } from '../dialect/blocks.ts';

/** The depth of a text's highest heading: the editor counts from it, as the typesetter does. */
export function topDepth(blocks: readonly Block[]): number {
  const depths = blocks.flatMap((block) => (block.kind === 'heading' ? [block.depth] : []));
  return depths.length > 0 ? Math.min(...depths) : FIRST_DEPTH;
}

/** The editor's document for blocks. */
export function documentOf(blocks: readonly Block[]): JSONContent {
  const top = topDepth(blocks);
  const content = blocks.flatMap((block) => nodesOf(block, top));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

export function nodesOf(block: Block, top: number): JSONContent[] {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'heading', attrs: { level: block.depth - top + 1 }, content: plainText(block.text) }];
    case 'paragraph':
      return [{ type: 'paragraph', content: linesContent(block.lines) }];
    case 'list':
      return [listNode(block)];
    case 'table':
      return tableNodes(block);
    case 'callout':
      return [
        {
          type: 'callout',
          attrs: { tone: block.tone, mark: block.mark },
          content: [
            { type: 'calloutTitle', content: plainText(block.title) },
            ...(block.paragraphs.length > 0 ? block.paragraphs : [[]]).map((lines) => ({ type: 'paragraph', content: linesContent(lines) })),
          ],
        },
      ];
    case 'code':
      return [{ type: 'codeBlock', attrs: { language: block.info || null }, content: plainText(block.text) }];
    case 'picture':
      return [{ type: 'picture', attrs: { hash: block.hash, text: block.text } }];
    case 'embed':
      return [{ type: 'embed', attrs: { code: block.code } }];
  }
}

const plainText = (text: string): JSONContent[] => (text ? [{ type: 'text', text }] : []);

function linesContent(lines: readonly Line[]): JSONContent[] {
  return lines.flatMap((line, order) => [...(order > 0 ? [{ type: 'hardBreak' }] : []), ...lineContent(line)]);
}

export function lineContent(line: Line): JSONContent[] {
  return line.map((run) => {
    const text = { type: 'text', text: run.text };
    if (run.kind === 'text') return text;
    const mark = run.kind === 'link' ? { type: 'link', attrs: { href: run.url } } : { type: run.kind };
    return { ...text, marks: [mark] };
  });
}

function listNode(list: List): JSONContent {
  return {
    type: list.ordered ? 'orderedList' : 'bulletList',
    content: list.items.map((item) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: linesContent(item.lines) }, ...item.children.map(listNode)],
    })),
  };
}

/** The node of a table, and the one of its caption where it has any. */
function tableNodes(table: Extract<Block, { kind: 'table' }>): JSONContent[] {
  const align = (column: number) => table.aligns[column] ?? 'left';
  const titles = table.titles.map((text, column) => ({
    type: 'tableHeader',
    attrs: { align: align(column) },
    content: [{ type: 'cellTitle', content: plainText(text) }],
  }));
  const rows = table.rows.map((cells) => ({
    type: 'tableRow',
    content: table.titles.map((_, column) => ({
      type: 'tableCell',
      attrs: { align: align(column) },
      content: [{ type: 'cellLine', content: lineContent(cells[column] ?? []) }],
    })),
  }));
  const node = { type: 'table', content: [{ type: 'tableRow', content: titles }, ...rows] };
  return table.caption ? [node, { type: 'caption', content: lineContent(table.caption) }] : [node];
}

/** The editor keeps the nodes that an edit does not touch, so their blocks are kept too; a heading's depth counts from `top`. */
const known = new WeakMap<DocNode, { top: number; block: Block }>();
/** Tables with the caption that stands below them. */
const captioned = new WeakMap<DocNode, { table: Table; block: Table }>();

/** The blocks of the editor's document; `top` is the depth of its first level of headings. */
export function blocksOfDocument(doc: DocNode, top: number): Block[] {
  const blocks: Block[] = [];
  doc.forEach((node) => {
    const last = blocks.at(-1);
    if (node.type.name === 'caption' && last?.kind === 'table' && last.caption === null) {
      blocks[blocks.length - 1] = withCaption(last, node);
    } else blocks.push(knownBlock(node, top));
  });
  return blocks;
}

function knownBlock(node: DocNode, top: number): Block {
  const found = known.get(node);
  if (found?.top === top) return found.block;
  const block = blockOf(node, top);
  known.set(node, { top, block });
  return block;
}

function withCaption(table: Table, caption: DocNode): Table {
  const found = captioned.get(caption);
  if (found?.table === table) return found.block;
  const block = { ...table, caption: linesIn(caption)[0] ?? [] };
  captioned.set(caption, { table, block });
  return block;
}

function blockOf(node: DocNode, top: number): Block {
  switch (node.type.name) {
    case 'heading':
      return { kind: 'heading', depth: Math.min(LAST_DEPTH, top + Number(node.attrs['level']) - 1), text: node.textContent };
    case 'bulletList':
    case 'orderedList':
      return listOf(node);
    case 'table':
      return tableOf(node);
    case 'callout': {
      const paragraphs: Line[][] = [];
      node.forEach((child, _offset, order) => void (order > 0 && paragraphs.push(linesIn(child))));
      const said = paragraphs.filter((lines) => lines.some((line) => line.length > 0));
      const { tone, mark } = node.attrs as { tone: 'note' | 'attention'; mark: string };
      return { kind: 'callout', tone, mark, title: node.firstChild?.textContent ?? '', paragraphs: said };
    }
    case 'codeBlock':
      return { kind: 'code', info: String(node.attrs['language'] ?? ''), text: node.textContent };
    case 'picture':
      return { kind: 'picture', text: String(node.attrs['text']), hash: String(node.attrs['hash']) };
    case 'embed':
      return { kind: 'embed', code: String(node.attrs['code']) };
    default:
      return { kind: 'paragraph', lines: linesIn(node) };
  }
}

function listOf(node: DocNode): List {
  const items: Item[] = [];
  node.forEach((item) => {
    const children: List[] = [];
    item.forEach((child, _offset, order) => void (order > 0 && children.push(listOf(child))));
    items.push({ lines: item.firstChild ? linesIn(item.firstChild) : [], children });
  });
  return { kind: 'list', ordered: node.type.name === 'orderedList', items };
}

function tableOf(node: DocNode): Block {
  const cells: { line: Line; words: string; align: Align }[][] = [];
  node.forEach((row) => {
    const each: (typeof cells)[number] = [];
    row.forEach((cell) => {
      const line = cell.firstChild ? (linesIn(cell.firstChild)[0] ?? []) : [];
      each.push({ line, words: cell.textContent, align: cell.attrs['align'] as Align });
    });
    cells.push(each);
  });
  const [titles = [], ...rows] = cells;
  return {
    kind: 'table',
    aligns: titles.map(({ align }) => align),
    titles: titles.map(({ words }) => words),
    rows: rows.map((row) => row.map(({ line }) => line)),
    caption: null,
  };
}

/** The lines of a text block, parted at its line breaks. */
function linesIn(node: DocNode): Line[] {
  const lines: Run[][] = [[]];
  node.forEach((child) => {
    if (child.isText) lines.at(-1)!.push(runOf(child));
    else lines.push([]);
  });
  return lines;
}

function runOf(node: DocNode): Run {
  const text = node.text ?? '';
  const mark = node.marks[0];
  if (mark?.type.name === 'link') return { kind: 'link', text, url: String(mark.attrs['href']) };
  if (mark?.type.name === 'bold' || mark?.type.name === 'code') return { kind: mark.type.name, text };
  return { kind: 'text', text };
}
