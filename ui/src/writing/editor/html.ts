/** HTML from other programs as blocks: what the dialect can say is kept, the words of everything else too. */
import type { Block, Item, Line, List, Run } from '../dialect/blocks.ts';
import { FIRST_DEPTH } from '../dialect/blocks.ts';
import { parseHtmlTable } from '../../sheet/clipboardHtml.ts';
import { tableOf } from './grid.ts';

const SKIPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'HEAD', 'META', 'TITLE', 'NOSCRIPT']);
const BLOCKS = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'MAIN', 'BLOCKQUOTE', 'DL', 'DT', 'DD', 'FIGURE', 'FIGCAPTION', 'ADDRESS', 'BODY']);
const HEADING = /^H[1-6]$/;
const BOLD_WEIGHT = 600;

/** The blocks of an HTML text. It is only ever parsed into an inert document; nothing of it reaches the page. */
export function blocksOfHtml(html: string): Block[] {
  const reader = new Reader();
  reader.children(new DOMParser().parseFromString(html, 'text/html').body);
  reader.end();
  return reader.blocks;
}

type Marked = { kind: 'bold' | 'code' } | { kind: 'link'; url: string } | null;

class Reader {
  readonly blocks: Block[] = [];
  private lines: Run[][] = [[]];

  children(element: Element, mark: Marked = null): void {
    for (const child of element.childNodes) this.node(child, mark);
  }

  /** Ends the paragraph that is being read. */
  end(): void {
    const lines = this.lines.map(trimmed).filter((line) => line.length > 0);
    this.lines = [[]];
    if (lines.length > 0) this.blocks.push({ kind: 'paragraph', lines });
  }

  private node(node: Node, mark: Marked): void {
    if (node.nodeType === Node.TEXT_NODE) this.text(node.nodeValue ?? '', mark);
    else if (node instanceof Element && !SKIPPED.has(node.tagName)) this.element(node, mark);
  }

  private text(text: string, mark: Marked): void {
    const spaced = text.replaceAll(/[\s\u00a0]+/g, ' ');
    const isAfterSpace = this.lines.at(-1)!.at(-1)?.text.endsWith(' ') ?? false;
    const plain = isAfterSpace ? spaced.trimStart() : spaced;
    if (plain) this.lines.at(-1)!.push({ kind: 'text', ...mark, text: plain } as Run);
  }

  private element(element: Element, mark: Marked): void {
    const tag = element.tagName;
    if (tag === 'BR') this.lines.push([]);
    else if (element.matches('input[type=checkbox]')) this.text(element.hasAttribute('checked') ? '[x] ' : '[ ] ', mark);
    else if (HEADING.test(tag)) this.whole({ kind: 'heading', depth: FIRST_DEPTH + Math.min(2, Number(tag[1]) - 1), text: wordsIn(element) });
    else if (tag === 'UL' || tag === 'OL') this.whole(listOf(element));
    else if (tag === 'TABLE') this.table(element);
    else if (tag === 'PRE') this.whole({ kind: 'code', info: '', text: (element.textContent ?? '').replace(/\n$/, '') });
    else if (BLOCKS.has(tag)) {
      this.end();
      this.children(element, mark);
      this.end();
    } else this.children(element, markOf(element) ?? mark);
  }

  private table(element: Element): void {
    const rows = parseHtmlTable(element.outerHTML);
    if (rows && rows.length > 0) this.whole(tableOf(rows));
  }

  private whole(block: Block): void {
    this.end();
    if (block.kind !== 'heading' || block.text) this.blocks.push(block);
  }
}

const wordsIn = (element: Element) => (element.textContent ?? '').replaceAll(/[\s\u00a0]+/g, ' ').trim();

function markOf(element: Element): Marked {
  const tag = element.tagName;
  const weight = (element as HTMLElement).style.fontWeight;
  if (tag === 'CODE' || tag === 'KBD' || tag === 'TT') return { kind: 'code' };
  // Some programs wrap all they copy into a <b> that is not bold.
  if ((tag === 'B' || tag === 'STRONG') && weight !== 'normal') return { kind: 'bold' };
  if (weight === 'bold' || Number(weight) >= BOLD_WEIGHT) return { kind: 'bold' };
  const url = tag === 'A' ? (element.getAttribute('href') ?? '') : '';
  return /^(https?|mailto):/i.test(url) ? { kind: 'link', url } : null;
}

function listOf(element: Element): List {
  const items: Item[] = [];
  for (const child of element.children) {
    if (child.tagName === 'LI') items.push(itemOf(child));
    // Some programs put the inner list beside the point, not into it.
    else if ((child.tagName === 'UL' || child.tagName === 'OL') && items.length > 0) {
      const last = items.pop()!;
      items.push({ ...last, children: [...last.children, listOf(child)] });
    }
  }
  return { kind: 'list', ordered: element.tagName === 'OL', items };
}

function itemOf(element: Element): Item {
  const reader = new Reader();
  reader.children(element);
  reader.end();
  const lines: Line[] = [];
  const children: List[] = [];
  for (const block of reader.blocks) {
    if (block.kind === 'list') children.push(block);
    else if (block.kind === 'paragraph') lines.push(...block.lines);
    else if (block.kind === 'heading' || block.kind === 'code') lines.push([{ kind: 'text', text: block.text }]);
    else if (block.kind === 'table') lines.push(...[block.titles.map((text): Run => ({ kind: 'text', text: `${text} ` })), ...block.rows.map((row) => row.flat())]);
  }
  return { lines, children };
}

/** A line without the space at its ends. */
function trimmed(line: readonly Run[]): Run[] {
  const runs = line.map((run) => ({ ...run }));
  if (runs[0]) runs[0].text = runs[0].text.trimStart();
  const last = runs.at(-1);
  if (last) last.text = last.text.trimEnd();
  return runs.filter(({ text }) => text);
}
