/** Codes of records inside the text stand out while one writes; only what was touched is looked through again. */
import { Extension } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { codesIn } from '../codes.ts';

const key = new PluginKey<DecorationSet>('codes');

export const Codes = Extension.create({
  name: 'codes',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => DecorationSet.create(doc, within(doc, 0, doc.content.size)),
        apply: (transaction, set) => (transaction.docChanged ? follow(transaction, set) : set),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Moves what is known with the text, and looks anew at the lines that changed. */
function follow(transaction: Transaction, set: DecorationSet): DecorationSet {
  const { doc, mapping } = transaction;
  let next = set.map(mapping, doc);
  mapping.maps.forEach((map, order) => {
    const rest = mapping.slice(order + 1);
    map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      const size = doc.content.size;
      const from = Math.max(0, Math.min(size, rest.map(newFrom, -1)) - 1);
      const to = Math.min(size, rest.map(newTo, 1) + 1);
      const [first, last] = [lineStart(doc, from), lineEnd(doc, to)];
      next = next.remove(next.find(first, last)).add(doc, within(doc, first, last));
    });
  });
  return next;
}

function lineStart(doc: DocNode, at: number): number {
  const place = doc.resolve(at);
  return place.parent.isTextblock ? place.start() : at;
}

function lineEnd(doc: DocNode, at: number): number {
  const place = doc.resolve(at);
  return place.parent.isTextblock ? place.end() : at;
}

/** The codes between two places. Marked text is set as it stands, so a code in it leads nowhere. */
function within(doc: DocNode, from: number, to: number): Decoration[] {
  const found: Decoration[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (node.type.spec.code) return false;
    if (!node.isText || node.marks.length > 0) return true;
    for (const { at: offset, code } of codesIn(node.text ?? '')) {
      found.push(Decoration.inline(at + offset, at + offset + code.length, { class: 'ref', 'data-ref': code }));
    }
    return false;
  });
  return found;
}
