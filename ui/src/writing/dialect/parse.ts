/**
 * Reads a section's text into blocks, line by line, exactly as the typesetter of the core does
 * (src-tauri/crates/reports/src/prose). Both are held to the same list of cases.
 */
import type { Align, Block, Callout, Item, Line, List, Table, Text, Written } from './blocks.ts';
import { runsOf } from './marks.ts';

/** How deep points can lie in each other; deeper ones stay on the last level. */
const DEEPEST = 12;
const TAB_WIDTH = 4;
const ATTENTION = ['WARNING', 'IMPORTANT', 'CAUTION'];

/** The blocks of a text, with the signs they were written in. */
export function parse(text: string): Text {
  const reader = new Reader(text);
  return reader.read();
}

/** The blocks of a text alone. */
export const blocksOf = (text: string): Block[] => parse(text).parts.map(({ block }) => block);

class Reader {
  /** The lines as they are, and as they are read. */
  private readonly raw: string[];
  private readonly lines: string[];
  private at = 0;

  constructor(text: string) {
    this.raw = text.split('\n');
    this.lines = this.raw.map((line) => line.replace(/\r$/, ''));
  }

  read(): Text {
    const head = this.gap(0);
    const parts: Written[] = [];
    while (this.at < this.lines.length) {
      const start = this.at;
      const block = this.block();
      const end = this.at;
      const gap = this.gap(end);
      parts.push({ block, raw: this.raw.slice(start, end).join('\n'), gap });
    }
    return { head, parts };
  }

  /** Blank lines and rules between blocks, with the line feed before them. */
  private gap(from: number): string {
    while (this.at < this.lines.length && isGap(this.lines[this.at]!.trim())) this.at += 1;
    const between = this.raw.slice(from, this.at).join('\n');
    const goesOn = this.at < this.lines.length;
    if (from === 0) return this.at === 0 ? '' : between + (goesOn ? '\n' : '');
    if (this.at === from) return goesOn ? '\n' : '';
    return `\n${between}${goesOn ? '\n' : ''}`;
  }

  private block(): Block {
    const line = this.lines[this.at]!.trim();
    const heading = headingIn(line);
    const embed = embedIn(line);
    const picture = pictureIn(line);
    if (heading || embed !== null || picture) {
      this.at += 1;
      if (heading) return { kind: 'heading', depth: heading[0], text: plain(heading[1]) };
      return embed !== null ? { kind: 'embed', code: embed } : { kind: 'picture', ...picture! };
    }
    if (line.startsWith('```')) return this.code();
    if (line.startsWith('>')) return this.callout();
    if (this.tableBegins()) return this.table();
    const sign = signIn(this.lines[this.at]!);
    return sign ? this.points(sign.indent, 0) : this.paragraph();
  }

  private paragraph(): Block {
    const start = this.at;
    this.at += 1;
    while (this.at < this.lines.length && !this.beginsOther()) this.at += 1;
    return { kind: 'paragraph', lines: this.lines.slice(start, this.at).map((line) => runsOf(line.trim())) };
  }

  /** Whether the line ends a paragraph above it. */
  private beginsOther(): boolean {
    const line = this.lines[this.at]!.trim();
    if (!line || line.startsWith('```') || line.startsWith('>')) return true;
    if (headingIn(line) || embedIn(line) !== null || pictureIn(line)) return true;
    return signIn(this.lines[this.at]!) !== null || this.tableBegins();
  }

  private code(): Block {
    const info = this.lines[this.at]!.trim().replace(/^`+/, '').trim();
    this.at += 1;
    const code: string[] = [];
    while (this.at < this.lines.length && !this.lines[this.at]!.trimStart().startsWith('```')) {
      code.push(this.lines[this.at]!);
      this.at += 1;
    }
    this.at = Math.min(this.at + 1, this.lines.length);
    return { kind: 'code', info, text: code.join('\n') };
  }

  private callout(): Callout {
    const lines: string[] = [];
    while (this.at < this.lines.length && this.lines[this.at]!.trimStart().startsWith('>')) {
      lines.push(this.lines[this.at]!.trimStart().replace(/^>+/, '').trim());
      this.at += 1;
    }
    const mark = /^\[!(.*)\]$/.exec(lines[0]!)?.[1]?.toUpperCase() ?? '';
    if (/^\[!.*\]$/.test(lines[0]!)) lines.shift();
    const first = lines[0] ?? '';
    const bold = first.length >= 4 && first.startsWith('**') && first.endsWith('**') ? first.slice(2, -2) : null;
    const title = bold !== null && !bold.includes('**') ? bold : null;
    if (title !== null) lines.shift();
    const tone = ATTENTION.includes(mark) ? 'attention' : 'note';
    return { kind: 'callout', tone, mark, title: title ?? '', paragraphs: paragraphsOf(lines) };
  }

  private tableBegins(): boolean {
    const [titles, rule] = [this.lines[this.at], this.lines[this.at + 1]];
    if (titles === undefined || rule === undefined || !titles.includes('|')) return false;
    return alignsIn(rule)?.length === cellsIn(titles).length;
  }

  private table(): Table {
    const titles = cellsIn(this.lines[this.at]!);
    const aligns = alignsIn(this.lines[this.at + 1]!) ?? [];
    this.at += 2;
    const rows: Line[][] = [];
    while (this.lines[this.at]?.includes('|')) {
      const cells = cellsIn(this.lines[this.at]!);
      rows.push(titles.map((_, column) => runsOf(cells[column] ?? '')));
      this.at += 1;
    }
    const below = this.lines[this.at]?.trim();
    const caption = below?.startsWith(': ') ? runsOf(below.slice(2).trim()) : null;
    if (caption) this.at += 1;
    return { kind: 'table', aligns, titles: titles.map(plain), rows, caption };
  }

  /** The list that begins at this line: all points that stand in as far as the first, with what lies below them. */
  private points(indent: number, depth: number): List {
    let ordered: boolean | null = null;
    const items: { lines: Line[]; children: List[] }[] = [];
    for (;;) {
      const sign = this.lines[this.at] === undefined ? null : signIn(this.lines[this.at]!);
      if (!sign) break;
      ordered ??= sign.ordered;
      const deeper = sign.indent >= indent + 2 && depth < DEEPEST;
      if (sign.indent + 1 < indent || (!deeper && sign.ordered !== ordered && depth === 0)) break;
      const last = items.at(-1);
      if (last && deeper) {
        const inner = this.points(sign.indent, depth + 1);
        const known = last.children[0];
        last.children = [known ? { ...known, items: [...known.items, ...inner.items] } : inner];
      } else items.push(this.point(sign.text));
      this.skipGap(indent);
    }
    return { kind: 'list', ordered: ordered ?? false, items: items as Item[] };
  }

  /** One point with the lines that continue it. */
  private point(text: string): { lines: Line[]; children: List[] } {
    const lines = [runsOf(text)];
    this.at += 1;
    for (;;) {
      const line = this.lines[this.at];
      if (line === undefined || !/^[ \t]/.test(line) || !line.trim() || signIn(line)) break;
      lines.push(runsOf(line.trim()));
      this.at += 1;
    }
    return { lines, children: [] };
  }

  /** A blank line between two points of the same list does not part them. */
  private skipGap(indent: number): void {
    const [line, below] = [this.lines[this.at], this.lines[this.at + 1]];
    if (line === undefined || line.trim() || below === undefined) return;
    const sign = signIn(below);
    if (sign && sign.indent >= indent) this.at += 1;
  }
}

function isGap(line: string): boolean {
  return !line || (line.length >= 3 && ['-', '*', '_'].some((sign) => !line.replaceAll(sign, '').trim()));
}

/** The depth and the words of a heading. */
function headingIn(line: string): [number, string] | null {
  const found = /^(#{1,6}) (.*)$/.exec(line);
  const text = found?.[2]!.trim();
  return found && text ? [found[1]!.length, text] : null;
}

/** A heading without its marks, since it is set in one weight. */
const plain = (text: string) => text.replaceAll('**', '').replaceAll('`', '');

/** The code in `![[CODE]]`. */
function embedIn(line: string): string | null {
  const code = /^!\[\[(.*)\]\]$/.exec(line)?.[1]?.trim();
  return code && !/[[\]]/.test(code) ? code : null;
}

/** What a picture shows and its hash, in `![text](hash)`. */
function pictureIn(line: string): { text: string; hash: string } | null {
  if (!line.startsWith('![') || !line.endsWith(')')) return null;
  const inner = line.slice(2, -1);
  const at = inner.indexOf('](');
  const hash = inner.slice(at + 2);
  return at >= 0 && /^[a-zA-Z0-9]+$/.test(hash) ? { text: inner.slice(0, at), hash } : null;
}

interface Sign {
  indent: number;
  ordered: boolean;
  text: string;
}

/** The sign with which a line begins, if it is a point. */
function signIn(line: string): Sign | null {
  const text = line.trimStart();
  const before = line.slice(0, line.length - text.length);
  const indent = [...before].reduce((sum, sign) => sum + (sign === '\t' ? TAB_WIDTH : 1), 0);
  const found = /^(?:([-*+])|(\d{1,3})[.)]) (.*)$/.exec(text.trimEnd());
  return found ? { indent, ordered: found[2] !== undefined, text: found[3]!.trim() } : null;
}

/** The way each column runs, told by the row of hyphens. */
function alignsIn(line: string): Align[] | null {
  if (!line.includes('|')) return null;
  const cells = cellsIn(line);
  if (!cells.every((cell) => /^:*-+:*$/.test(cell))) return null;
  return cells.map((cell) => (cell.endsWith(':') ? (cell.startsWith(':') ? 'center' : 'right') : 'left'));
}

/** The cells of a line; `\|` is a stroke in a cell. */
function cellsIn(line: string): string[] {
  let inner = line.trim();
  if (inner.startsWith('|')) inner = inner.slice(1);
  if (inner.endsWith('|') && !inner.endsWith('\\|')) inner = inner.slice(0, -1);
  const cells = [''];
  let escaped = false;
  const add = (text: string) => (cells[cells.length - 1] += text);
  for (const sign of inner) {
    if (sign === '\\' && !escaped) escaped = true;
    else if (sign === '|' && !escaped) cells.push('');
    else {
      add((escaped && sign !== '|' ? '\\' : '') + sign);
      escaped = false;
    }
  }
  if (escaped) add('\\');
  return cells.map((cell) => cell.trim());
}

/** Paragraphs of lines, parted by blank ones. */
function paragraphsOf(lines: readonly string[]): Line[][] {
  const paragraphs: Line[][] = [];
  let open: Line[] | null = null;
  for (const line of lines) {
    if (!line) open = null;
    else if (open) open.push(runsOf(line));
    else paragraphs.push((open = [runsOf(line)]));
  }
  return paragraphs;
}
