/** What the editor can hold: exactly what the dialect can say. Nothing else can be typed, pasted or dropped into it. */
import { InputRule, Mark, mergeAttributes, Node, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';
import type { AnyExtension } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import type { NodeType } from '@tiptap/pm/model';
import { canJoin, findWrapping } from '@tiptap/pm/transform';
import StarterKit from '@tiptap/starter-kit';

const LEVELS = [1, 2, 3];

/** A heading is set in one weight, so it holds no marks. Its level counts from the text's highest one. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  addAttributes: () => ({ level: { default: 1 } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(level, LEVELS.length) } })),
  // Titles of sections are the headings above; those of a text lie below them.
  renderHTML: ({ node }) => [`h${Math.min(6, Number(node.attrs['level']) + 3)}`, { class: `level-${String(node.attrs['level'])}` }, 0],
  addInputRules() {
    return LEVELS.map((level) =>
      textblockTypeInputRule({ find: new RegExp(`^#{${level}}\\s$`), type: this.type, getAttributes: { level } }),
    );
  },
  addKeyboardShortcuts() {
    return Object.fromEntries(
      LEVELS.map((level) => [`Mod-Alt-${level}`, () => this.editor.commands.toggleNode('heading', 'paragraph', { level })]),
    );
  },
});

const BulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*[-+*]\s$/, type: this.type }), taskRule(this.type)];
  },
});

/** Documents have no boxes to tick, so a task that is typed becomes a point that keeps its brackets as words. */
const taskRule = (list: NodeType) =>
  new InputRule({
    find: /^\s*\[ ?\]\s$/,
    handler: ({ state: { tr }, range }) => {
      tr.insertText('[ ] ', range.from, range.to);
      const line = tr.doc.resolve(range.from).blockRange();
      const around = line && findWrapping(line, list);
      if (!around) return null;
      tr.wrap(line, around);
      const above = range.from - 1;
      if (tr.doc.resolve(above).nodeBefore?.type === list && canJoin(tr.doc, above)) tr.join(above);
      return undefined;
    },
  });

/** Numbers always count from one, as they do on paper. */
const OrderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: () => ['ol', 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\d{1,3}[.)]\s$/, type: this.type })];
  },
});

const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph (bulletList | orderedList)*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.isActive('listItem') && (this.editor.commands.sinkListItem(this.name) || true),
      'Shift-Tab': () => this.editor.isActive('listItem') && (this.editor.commands.liftListItem(this.name) || true),
    };
  },
});

/** A cell says one line; the cells of the first row are titles without marks. */
const CellLine = Node.create({
  name: 'cellLine',
  content: 'text*',
  parseHTML: () => [{ tag: 'p[data-line]', priority: 60 }],
  renderHTML: () => ['p', { 'data-line': '' }, 0],
});
const CellTitle = Node.create({
  name: 'cellTitle',
  content: 'text*',
  marks: '',
  parseHTML: () => [{ tag: 'p[data-title]', priority: 60 }],
  renderHTML: () => ['p', { 'data-title': '' }, 0],
});

const align = {
  align: {
    default: 'left',
    parseHTML: (element: HTMLElement) => element.getAttribute('data-align') ?? 'left',
    renderHTML: ({ align: side }: Record<string, unknown>) => (side === 'left' ? {} : { 'data-align': side }),
  },
};

const Grid = Table.extend({ renderHTML: () => ['div', { class: 'grid' }, ['table', ['tbody', 0]]] }).configure({ View: null });
const Cell = TableCell.extend({ content: 'cellLine', addAttributes: () => ({ ...span, ...align }), renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0] });
const Title = TableHeader.extend({
  content: 'cellTitle',
  addAttributes: () => ({ ...span, ...align }),
  renderHTML: ({ HTMLAttributes }) => ['th', { scope: 'col', ...HTMLAttributes }, 0],
});
/** The table's own tools ask for these; no cell of ours ever spans another. */
const none = { rendered: false, parseHTML: () => undefined };
const span = { colspan: { default: 1, ...none }, rowspan: { default: 1, ...none }, colwidth: { default: null, ...none } };

/** The caption right below a table. */
const Caption = Node.create({
  name: 'caption',
  group: 'block',
  content: 'text*',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-caption]', priority: 60 }],
  renderHTML: () => ['p', { 'data-caption': '', class: 'caption' }, 0],
});

const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'calloutTitle paragraph+',
  defining: true,
  addAttributes: () => ({
    tone: { default: 'note', parseHTML: (element: HTMLElement) => element.getAttribute('data-tone') ?? 'note' },
    mark: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('data-mark') ?? '' },
  }),
  parseHTML: () => [{ tag: 'aside[data-tone]' }],
  renderHTML: ({ node }) => ['aside', { role: 'note', 'data-tone': node.attrs['tone'], 'data-mark': node.attrs['mark'] }, 0],
});
const CalloutTitle = Node.create({
  name: 'calloutTitle',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-callout-title]', priority: 60 }],
  renderHTML: () => ['p', { 'data-callout-title': '' }, 0],
});

/** A picture kept in the project, alone on its line. What shows it is added with the editor. */
const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    hash: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('data-hash') },
    text: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('data-text') ?? '' },
  }),
  parseHTML: () => [{ tag: 'figure[data-hash]' }],
  renderHTML: ({ node }) => ['figure', { 'data-hash': node.attrs['hash'], 'data-text': node.attrs['text'] }],
});

/** A record that is shown here, by its code. */
const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ code: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('data-code') } }),
  parseHTML: () => [{ tag: 'figure[data-code]' }],
  renderHTML: ({ node }) => ['figure', { 'data-code': node.attrs['code'] }],
});

/** A link leads out of the project; in the editor it is words, not something to be followed by accident. */
const Link = Mark.create({
  name: 'link',
  excludes: '_',
  inclusive: false,
  addAttributes: () => ({
    href: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('href') ?? element.getAttribute('data-href') },
  }),
  parseHTML: () => [{ tag: 'a[href]' }, { tag: 'span[data-href]' }],
  renderHTML: ({ HTMLAttributes }) => {
    const { href } = HTMLAttributes as { href: string };
    return ['span', mergeAttributes({ class: 'url', 'data-href': href, title: href }), 0];
  },
});

const kit = StarterKit.configure({
  heading: false,
  bulletList: false,
  orderedList: false,
  listItem: false,
  blockquote: false,
  horizontalRule: false,
  italic: false,
  strike: false,
  underline: false,
  link: false,
  trailingNode: false,
  dropcursor: { color: false, class: 'drop-line' },
});

/** The nodes and marks, without what shows them and without keys. */
export const SCHEMA: readonly AnyExtension[] = [
  kit,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  Grid,
  TableRow,
  Cell,
  Title,
  CellLine,
  CellTitle,
  Caption,
  Callout,
  CalloutTitle,
  Picture,
  Embed,
  Link,
];
