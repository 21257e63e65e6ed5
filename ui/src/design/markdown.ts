/** Reads the small part of Markdown that guides and record texts use. It makes blocks, never HTML. */
export interface Span {
  text: string;
  strong: boolean;
  code: boolean;
}

export type Block =
  | { type: 'heading'; level: number; spans: Span[] }
  | { type: 'paragraph'; spans: Span[] }
  | { type: 'list'; ordered: boolean; items: Span[][] };

/** Splits a text into blocks; what is no known mark stays text. */
export function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const close = () => {
    if (paragraph.length > 0) blocks.push({ type: 'paragraph', spans: spansOf(paragraph.join(' ')) });
    paragraph = [];
  };
  for (const line of source.split(/\r?\n/)) {
    const heading = /^(#{1,4})\s+(.*)$/.exec(line);
    const item = /^\s*(?:([-*])|(\d+)[.)])\s+(.*)$/.exec(line);
    if (heading) {
      close();
      blocks.push({ type: 'heading', level: heading[1]!.length, spans: spansOf(heading[2]!) });
    } else if (item) {
      close();
      addItem(blocks, item[2] !== undefined, item[3]!);
    } else if (line.trim() === '') close();
    else paragraph.push(line.trim());
  }
  close();
  return blocks;
}

function addItem(blocks: Block[], ordered: boolean, text: string): void {
  const last = blocks.at(-1);
  if (last?.type === 'list' && last.ordered === ordered) last.items.push(spansOf(text));
  else blocks.push({ type: 'list', ordered, items: [spansOf(text)] });
}

function spansOf(text: string): Span[] {
  return text
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**') && part.length > 4) return { text: part.slice(2, -2), strong: true, code: false };
      if (part.startsWith('`') && part.length > 2) return { text: part.slice(1, -1), strong: false, code: true };
      return { text: part, strong: false, code: false };
    });
}
