/**
 * Writes blocks as a section's text. A block that still says what was read is written in its old signs,
 * so that an edit leaves everything else as it was, to the byte.
 */
import type { Align, Block, Callout, Item, Line, List, Table, Text } from './blocks.ts';
import { lineText } from './marks.ts';

const RULES: Record<Align, string> = { left: '---', center: ':---:', right: '---:' };
/** How far the points below a point stand in. */
const INDENT = { ordered: 3, points: 2 };
const MOST_COUNTED = 999;

/** The text of blocks; `origin` is what they were read from. */
export function write(blocks: readonly Block[], origin?: Text): string {
  const texts = blocks.map(blockText);
  const places = placesIn(origin, texts);
  let text = places[0] === 0 ? (origin?.head ?? '') : '';
  let written = -1;
  texts.forEach((canonical, order) => {
    const place = places[order]!;
    if (!canonical && place < 0) return;
    if (written >= 0) text += gapBetween(origin, places[written]!, place);
    text += place < 0 ? canonical : origin!.parts[place]!.raw;
    written = order;
  });
  const last = written < 0 ? -1 : places[written]!;
  if (origin && last >= 0 && last === origin.parts.length - 1) text += origin.parts[last]!.gap;
  // A text of which nothing is left has no head to keep either, unless it never had more.
  return written < 0 ? (origin?.parts.length ? '' : (origin?.head ?? '')) : text;
}

/** Where each block stands in what was read, or -1 for one that is new. Order is kept where it can be. */
function placesIn(origin: Text | undefined, texts: readonly string[]): number[] {
  const free = new Map<string, number[]>();
  origin?.parts.forEach(({ block }, place) => {
    const canonical = blockText(block);
    const places = free.get(canonical);
    if (places) places.push(place);
    else free.set(canonical, [place]);
  });
  let last = -1;
  return texts.map((text) => {
    const places = free.get(text);
    if (!places || places.length === 0) return -1;
    const after = places.findIndex((place) => place > last);
    const [place] = places.splice(Math.max(0, after), 1);
    last = place!;
    return place!;
  });
}

function gapBetween(origin: Text | undefined, before: number, after: number): string {
  const follows = before >= 0 && after === before + 1;
  return follows ? origin!.parts[before]!.gap : '\n\n';
}

/** Blocks are never altered, so each is written once, however often the text around it is. */
const written = new WeakMap<Block, string>();

/** One block in the plainest signs; empty where it says nothing at all. */
export function blockText(block: Block): string {
  let text = written.get(block);
  if (text === undefined) written.set(block, (text = plainest(block)));
  return text;
}

function plainest(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return line(block.text) && `${'#'.repeat(block.depth)} ${line(block.text)}`;
    case 'paragraph':
      return linesOf(block.lines).join('\n');
    case 'list':
      return listText(block, 0).join('\n');
    case 'table':
      return tableText(block);
    case 'callout':
      return calloutText(block);
    case 'code':
      return ['```' + block.info, ...block.text.split('\n').map(codeLine), '```'].join('\n');
    case 'picture':
      return `![${line(block.text).replaceAll('](', '] (')}](${block.hash})`;
    case 'embed':
      return `![[${block.code}]]`;
  }
}

/** Text that must stand on one line. */
const line = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ').trim();

/** A line of code that looks like a fence would end the code. */
const codeLine = (text: string) => text.replace(/^(\s*)```/, '$1~~~');

/** Lines with words; a blank one would end the block. */
function linesOf(lines: readonly Line[]): string[] {
  return lines.flatMap((runs) => lineText(runs).split('\n')).map((each) => each.trim()).filter(Boolean);
}

function listText(list: List, indent: number): string[] {
  let count = 0;
  return list.items.flatMap((item) => {
    const own = linesOf(item.lines);
    if (own.length > 0) count = Math.min(count + 1, MOST_COUNTED);
    return itemText(item, own, list.ordered ? `${count}. ` : '- ', indent);
  });
}

function itemText(item: Item, own: readonly string[], sign: string, indent: number): string[] {
  const deeper = indent + (sign === '- ' ? INDENT.points : INDENT.ordered);
  const lines = own.map((text, order) => (order === 0 ? `${' '.repeat(indent)}${sign}${text}` : `${' '.repeat(deeper)}${text}`));
  // Points below one that says nothing move up to its place.
  const below = own.length > 0 ? deeper : indent;
  return [...lines, ...item.children.flatMap((list) => listText(list, below))];
}

function tableText(table: Table): string {
  const cell = (text: string) => line(text).replaceAll('\\|', '\\ |').replaceAll('|', '\\|');
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const lines = [
    row(table.titles),
    `|${table.titles.map((_, column) => RULES[table.aligns[column] ?? 'left']).join('|')}|`,
    ...table.rows.map((cells) => row(table.titles.map((_, column) => lineText(cells[column] ?? [])))),
  ];
  const caption = table.caption ? line(lineText(table.caption)) : '';
  return [...lines, ...(caption ? [`: ${caption}`] : [])].join('\n');
}

function calloutText(callout: Callout): string {
  const title = line(callout.title).replaceAll('**', '');
  const paragraphs = callout.paragraphs.map(linesOf).filter((lines) => lines.length > 0);
  const lines = [
    ...(callout.mark ? [`[!${callout.mark}]`] : []),
    ...(title ? [`**${title}**`] : []),
    ...paragraphs.flatMap((each, order) => (order > 0 ? ['', ...each] : each)),
  ];
  return (lines.length > 0 ? lines : ['']).map((text) => `> ${text}`.trim()).join('\n');
}
