/** What is pasted or dropped: pictures are kept, blocks of cells become tables, the words of all else are read as the dialect. */
import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import { readBlock } from '../../sheet/clipboardHtml.ts';
import { FIRST_DEPTH } from '../dialect/blocks.ts';
import type { Block } from '../dialect/blocks.ts';
import { blocksOf } from '../dialect/parse.ts';
import { write } from '../dialect/write.ts';
import { blocksOfDocument, lineContent, nodesOf, topDepth } from './convert.ts';
import { tableOf } from './grid.ts';
import { blocksOfHtml } from './html.ts';
import { fill, spotIn } from './tables.ts';

export interface PasteOptions {
  /** Takes files; each becomes a picture or is refused in words. */
  files: (files: readonly File[], at: number | null) => void;
}

/** More text than this at once would hold up the window; it belongs into a file of its own. */
const MOST_SIGNS = 2_000_000;

export const Paste = Extension.create<PasteOptions>({
  name: 'writingPaste',
  addOptions: () => ({ files: () => undefined }),
  addProseMirrorPlugins() {
    const { editor } = this;
    const { files } = this.options;
    return [
      new Plugin({
        props: {
          handlePaste: (_view, event) => (event.clipboardData ? paste(editor, event.clipboardData, files) : false),
          handleDrop(view, event, _slice, moved) {
            const dropped = [...(event.dataTransfer?.files ?? [])];
            if (moved || dropped.length === 0) return false;
            event.preventDefault();
            files(dropped, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null);
            return true;
          },
          /** Copied text says the dialect too, so that it comes back whole from anywhere. */
          clipboardTextSerializer: (slice, view) => {
            if (slice.openStart > 0 && slice.content.childCount === 1 && slice.content.firstChild?.isTextblock) {
              return slice.content.textBetween(0, slice.content.size, '\n', '\n');
            }
            try {
              const doc = view.state.schema.topNodeType.createAndFill(null, slice.content);
              return doc ? write(blocksOfDocument(doc, FIRST_DEPTH)) : slice.content.textBetween(0, slice.content.size, '\n\n', '\n');
            } catch {
              // A part of a table or of a list is no text of its own: its words are.
              return slice.content.textBetween(0, slice.content.size, '\n', '\n');
            }
          },
        },
      }),
    ];
  },
});

function paste(editor: Editor, data: DataTransfer, files: PasteOptions['files']): boolean {
  const html = data.getData('text/html');
  const text = data.getData('text/plain').replaceAll(/\r\n?/g, '\n').slice(0, MOST_SIGNS);
  const pasted = [...data.files];
  if (pasted.length > 0 && !html.includes('<table') && !text) {
    files(pasted, null);
    return true;
  }
  // What was copied here keeps all it is.
  if (html.includes('data-pm-slice')) return false;
  const line = editor.state.selection.$from.parent;
  if (line.type.spec.code) return insertText(editor, text);
  const cells = html.includes('<table') || text.includes('\t') ? readBlock(text, html) : null;
  if (spotIn(editor)) return cells && isGrid(cells) ? fill(editor, cells) : insertText(editor, oneLine(text));
  if (line.type.spec.marks === '') return insertText(editor, oneLine(text));
  // A whole sheet is a table; a page with a table in it is a text.
  if (cells && isGrid(cells) && (!html || isOneTable(html))) return insertBlocks(editor, [tableOf(cells)]);
  const blocks = html && !text.includes('![[') ? blocksOfHtml(html) : blocksOf(text);
  return blocks.length > 0 ? insertBlocks(editor, blocks) : insertText(editor, text);
}

const isGrid = (cells: readonly (readonly string[])[]) => cells.length > 1 || (cells[0]?.length ?? 0) > 1;
const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ').trim();

function isOneTable(html: string): boolean {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...body.querySelectorAll('table')].map((table) => table.textContent ?? '').join('');
  for (const style of body.querySelectorAll('style')) style.remove();
  return (body.textContent ?? '').replaceAll(/\s/g, '') === tables.replaceAll(/\s/g, '');
}

function insertText(editor: Editor, text: string): boolean {
  if (text) editor.view.dispatch(editor.state.tr.insertText(text).scrollIntoView());
  return true;
}

/** Puts blocks where the cursor is; a single paragraph goes on in its line. */
export function insertBlocks(editor: Editor, blocks: readonly Block[]): boolean {
  const { schema, state } = editor;
  const [only] = blocks;
  if (blocks.length === 1 && only?.kind === 'paragraph' && only.lines.length === 1) {
    const runs = Fragment.fromJSON(schema, lineContent(only.lines[0]!));
    editor.view.dispatch(state.tr.replaceSelection(new Slice(runs, 0, 0)).scrollIntoView());
    return true;
  }
  // A heading counts from the highest one of what is pasted, wherever other programs begin to count.
  const top = topDepth(blocks);
  const nodes = blocks.flatMap((block) => nodesOf(block, top)).map((node) => schema.nodeFromJSON(node));
  const { $from } = state.selection;
  const transaction = state.tr;
  if ($from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0) {
    transaction.replaceWith($from.before(), $from.after(), nodes);
    const end = $from.before() + nodes.reduce((size, node) => size + node.nodeSize, 0);
    selectNear(transaction, end);
  } else transaction.replaceSelection(Slice.maxOpen(Fragment.from(nodes)));
  editor.view.dispatch(transaction.scrollIntoView());
  return true;
}

/** Puts the cursor behind what was inserted: into its last line, or onto it where it has none. */
function selectNear(transaction: Editor['state']['tr'], end: number): void {
  const before = transaction.doc.resolve(end).nodeBefore;
  if (before?.isAtom) transaction.setSelection(NodeSelection.create(transaction.doc, end - before.nodeSize));
  else transaction.setSelection(TextSelection.near(transaction.doc.resolve(end), -1));
}
