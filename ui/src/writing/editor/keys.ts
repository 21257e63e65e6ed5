/** Keys and typed signs that turn lines into callouts, embeds and links, and lead out of blocks again. */
import { Extension, InputRule } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { GapCursor } from '@tiptap/pm/gapcursor';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { kindOfCode } from '../codes.ts';
import { alignColumn, cellBelow, nextCell } from './tables.ts';

export interface WritingKeyOptions {
  /** Goes on in the section above or below; false where there is none. */
  step: (by: 1 | -1) => boolean;
  /** Leaves the text for the title above it. */
  title: () => void;
  /** Leaves the editor: Tab belongs to lists and tables, so this is how keys get out of it. */
  leave: () => void;
}

export const WritingKeys = Extension.create<WritingKeyOptions>({
  name: 'writingKeys',
  priority: 200,
  addOptions: () => ({ step: () => false, title: () => undefined, leave: () => undefined }),

  addInputRules() {
    const { callout, calloutTitle, paragraph, embed } = this.editor.schema.nodes;
    const link = this.editor.schema.marks['link']!;
    return [
      new InputRule({
        find: /^>\s$/,
        handler: ({ state, range }) => {
          const { $from } = state.selection;
          if ($from.depth !== 1 || $from.parent.type !== paragraph) return null;
          const rest = $from.parent.content.cut(range.to - $from.start());
          const made = callout!.create(null, [calloutTitle!.create(), paragraph!.create(null, rest)]);
          state.tr.replaceWith($from.before(), $from.after(), made);
          state.tr.setSelection(TextSelection.create(state.tr.doc, $from.before() + 2));
          return undefined;
        },
      }),
      new InputRule({
        find: /^!\[\[([A-Z]{2,6}-\d{2,})\]\]$/,
        handler: ({ state, match }) => {
          const { $from } = state.selection;
          if ($from.depth !== 1 || !kindOfCode(match[1]!)) return null;
          state.tr.replaceWith($from.before(), $from.after(), [embed!.create({ code: match[1] }), paragraph!.create()]);
          state.tr.setSelection(TextSelection.create(state.tr.doc, $from.before() + 2));
          return undefined;
        },
      }),
      new InputRule({
        find: /\[([^[\]]+)\]\(([^()\s]*:[^()\s]*)\)$/,
        handler: ({ state, range, match }) => {
          state.tr.replaceWith(range.from, range.to, this.editor.schema.text(match[1]!, [link.create({ href: match[2] })]));
          state.tr.removeStoredMark(link);
        },
      }),
    ];
  },

  addKeyboardShortcuts() {
    const { editor, options } = this;
    return {
      Tab: () => nextCell(editor, 1),
      'Shift-Tab': () => nextCell(editor, -1),
      Enter: () => cellBelow(editor) || afterAtom(editor) || leaveTitle(editor) || leaveCallout(editor) || leaveCaption(editor),
      'Shift-Enter': () => isOneLine(editor),
      'Mod-Enter': () => isOneLine(editor),
      Backspace: () => unwrapCallout(editor) || dropCaption(editor) || headingToText(editor),
      Escape: () => (options.leave(), true),
      ArrowUp: () => atEdge(editor, -1) && (options.step(-1) || (options.title(), true)),
      ArrowDown: () => atEdge(editor, 1) && options.step(1),
      'Mod-Shift-l': () => alignColumn(editor, 'left'),
      'Mod-Shift-e': () => alignColumn(editor, 'center'),
      'Mod-Shift-r': () => alignColumn(editor, 'right'),
    };
  },
});

/** Titles and cells say one line; a break in them would be lost on paper. */
function isOneLine({ state }: Editor): boolean {
  const { name } = state.selection.$from.parent.type;
  return ['heading', 'cellLine', 'cellTitle', 'calloutTitle', 'caption'].includes(name);
}

/** Whether the cursor stands at the very start or end of the text, so that an arrow leads out of it. */
function atEdge({ state, view }: Editor, by: 1 | -1): boolean {
  const { selection, doc } = state;
  const edge = by < 0 ? doc.firstChild : doc.lastChild;
  if (selection instanceof NodeSelection) return selection.node === edge;
  if (selection instanceof GapCursor) return by < 0 ? selection.head === 0 : selection.head === doc.content.size;
  if (!selection.empty || !(selection instanceof TextSelection)) return false;
  const top = selection.$from.index(0);
  if (top !== (by < 0 ? 0 : doc.childCount - 1)) return false;
  const isLast = by < 0 ? selection.$from.before(1) === 0 && isFirstLine(selection) : isLastLine(selection);
  return isLast && view.endOfTextblock(by < 0 ? 'up' : 'down');
}

/** Whether no other line of the block lies above or below the cursor's. */
function isFirstLine({ $from }: TextSelection): boolean {
  for (let depth = 1; depth < $from.depth; depth += 1) if ($from.node(depth).type.name !== 'tableRow' && $from.index(depth) > 0) return false;
  return true;
}
function isLastLine({ $from }: TextSelection): boolean {
  for (let depth = 1; depth < $from.depth; depth += 1) {
    const node = $from.node(depth);
    if (node.type.name !== 'tableRow' && $from.index(depth) < node.childCount - 1) return false;
  }
  return true;
}

/** Enter on a picture or an embed goes on below it. */
function afterAtom({ state, view, schema }: Editor): boolean {
  const { selection, tr } = state;
  if (!(selection instanceof NodeSelection) || !selection.node.isAtom) return false;
  tr.insert(selection.to, schema.nodes['paragraph']!.create());
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to + 1)).scrollIntoView());
  return true;
}

function leaveTitle({ state, view }: Editor): boolean {
  const { $from } = state.selection;
  if ($from.parent.type.name !== 'calloutTitle') return false;
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve($from.after() + 1))).scrollIntoView());
  return true;
}

/** Enter on an empty last line of a callout leads out of it. */
function leaveCallout({ state, view, schema }: Editor): boolean {
  const { $from, empty } = state.selection;
  if ($from.depth !== 2 || $from.node(1).type.name !== 'callout' || !empty || $from.parent.content.size > 0) return false;
  const box = $from.node(1);
  if ($from.index(1) !== box.childCount - 1 || box.childCount < 3) return false;
  const { tr } = state;
  tr.delete($from.before(), $from.after());
  const below = $from.after(1) - $from.parent.nodeSize;
  tr.insert(below, schema.nodes['paragraph']!.create());
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, below + 1)).scrollIntoView());
  return true;
}

function leaveCaption({ state, view, schema }: Editor): boolean {
  const { $from } = state.selection;
  if ($from.parent.type.name !== 'caption') return false;
  const { tr } = state;
  tr.insert($from.after(), schema.nodes['paragraph']!.create());
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, $from.after() + 1)).scrollIntoView());
  return true;
}

/** Backspace at the start of a callout's title turns the callout into plain lines. */
function unwrapCallout({ state, view, schema }: Editor): boolean {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== 'calloutTitle') return false;
  const box = $from.node(1);
  const lines = [];
  if ($from.parent.content.size > 0) lines.push(schema.nodes['paragraph']!.create(null, $from.parent.content));
  for (let index = 1; index < box.childCount; index += 1) lines.push(box.child(index));
  const at = $from.before(1);
  const { tr } = state;
  tr.replaceWith(at, at + box.nodeSize, lines);
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  return true;
}

/** Backspace in an empty caption takes it away. */
function dropCaption({ state, view }: Editor): boolean {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'caption' || $from.parent.content.size > 0) return false;
  const { tr } = state;
  tr.delete($from.before(), $from.after());
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve($from.before()), -1)));
  return true;
}

/** Backspace at the start of a heading makes it plain text first. */
function headingToText(editor: Editor): boolean {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type.name !== 'heading') return false;
  return editor.commands.setNode('paragraph');
}
