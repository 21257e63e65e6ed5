/** What an empty line says of itself where the cursor stands. */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

export interface HintOptions {
  /** The words for a kind of line; none where it says nothing. */
  hint: (kind: string, first: boolean) => string;
}

export const Hints = Extension.create<HintOptions>({
  name: 'hints',
  addOptions: () => ({ hint: () => '' }),
  addProseMirrorPlugins() {
    const { hint } = this.options;
    return [
      new Plugin({
        props: {
          decorations({ doc, selection }) {
            const { $from, empty } = selection;
            if (!empty || !$from.parent.isTextblock || $from.parent.content.size > 0) return null;
            const text = hint($from.parent.type.name, doc.childCount === 1 && $from.depth === 1);
            if (!text) return null;
            return DecorationSet.create(doc, [Decoration.node($from.before(), $from.after(), { class: 'hinted', 'data-hint': text })]);
          },
        },
      }),
    ];
  },
});
