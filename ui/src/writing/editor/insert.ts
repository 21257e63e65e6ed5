/** Puts blocks and records where a person asked for them, in the place of what was typed to ask. */
import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { Block } from '../dialect/blocks.ts';
import { FIRST_DEPTH } from '../dialect/blocks.ts';
import { nodesOf } from './convert.ts';
import { emptyTable } from './grid.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Writes text in the place of a range. */
export function writeText(editor: Editor, { from, to }: Range, text: string): void {
  editor.chain().focus().deleteRange({ from, to }).insertContent({ type: 'text', text }).run();
}

/** Puts a block below the line of a range, or in its place where the line says nothing else. */
export function putBlock(editor: Editor, { from, to }: Range, block: Block): void {
  const { state, schema, view } = editor;
  const { tr } = state;
  tr.delete(from, to);
  const nodes = nodesOf(block, FIRST_DEPTH).map((node) => schema.nodeFromJSON(node));
  const $at = tr.doc.resolve(Math.min(from, tr.doc.content.size));
  const line = $at.depth > 0 ? $at.node(1) : null;
  const isBlank = line?.type.name === 'paragraph' && line.content.size === 0;
  const place = $at.depth > 0 ? (isBlank ? $at.before(1) : $at.after(1)) : $at.pos;
  if (isBlank) tr.replaceWith(place, place + line.nodeSize, nodes);
  else tr.insert(place, nodes);
  const end = place + nodes.reduce((size, node) => size + node.nodeSize, 0);
  const below = tr.doc.resolve(end).nodeAfter;
  if (nodes.at(-1)?.isAtom) {
    // Writing goes on below a figure.
    if (!below?.isTextblock) tr.insert(end, schema.nodes['paragraph']!.create());
    tr.setSelection(TextSelection.create(tr.doc, end + 1));
  } else tr.setSelection(nodes[0]?.isAtom ? NodeSelection.create(tr.doc, place) : TextSelection.near(tr.doc.resolve(place + 1)));
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

/** Puts the cursor on the line below the block at a place, which is made where there is none to write in. */
export function goOnBelow({ state, view, schema }: Editor, at: number): void {
  const end = at + (state.doc.nodeAt(at)?.nodeSize ?? 0);
  const { tr } = state;
  if (!tr.doc.resolve(end).nodeAfter?.isTextblock) tr.insert(end, schema.nodes['paragraph']!.create());
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  view.focus();
}

/** Turns the line of a range into another kind of line. */
export function turnInto(editor: Editor, range: Range | null, kind: 'paragraph' | 'heading' | 'bulletList' | 'orderedList' | 'codeBlock', level = 1): void {
  const chain = editor.chain().focus();
  if (range) chain.deleteRange(range);
  if (kind === 'heading') chain.toggleNode('heading', 'paragraph', { level });
  else if (kind === 'paragraph') chain.clearNodes();
  else if (kind === 'codeBlock') chain.toggleNode('codeBlock', 'paragraph');
  else chain.toggleList(kind, 'listItem');
  chain.run();
}

const TABLE = { columns: 3, rows: 2 };

export function putTable(editor: Editor, range: Range): void {
  putBlock(editor, range, emptyTable(TABLE.columns, TABLE.rows));
}

export function putCallout(editor: Editor, range: Range, tone: 'note' | 'attention'): void {
  putBlock(editor, range, { kind: 'callout', tone, mark: tone === 'attention' ? 'WARNING' : '', title: '', paragraphs: [] });
}

/** The range of nothing at the cursor. */
export const here = (editor: Editor): Range => ({ from: editor.state.selection.to, to: editor.state.selection.to });

/** Changes the tone of the callout around the cursor. */
export function setTone(editor: Editor, tone: 'note' | 'attention'): void {
  const { $from } = editor.state.selection;
  if ($from.depth === 0 || $from.node(1).type.name !== 'callout') return;
  const tr = editor.state.tr.setNodeAttribute($from.before(1), 'tone', tone);
  editor.view.dispatch(tr.setNodeAttribute($from.before(1), 'mark', tone === 'attention' ? 'WARNING' : ''));
  editor.view.focus();
}

/** Chooses a picture file by the system's own dialog. */
export function chooseFiles(taken: (files: File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/png,image/jpeg';
  input.multiple = true;
  input.onchange = () => taken([...(input.files ?? [])]);
  input.click();
}
