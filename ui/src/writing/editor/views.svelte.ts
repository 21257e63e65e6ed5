/** How pictures and embeds stand in the live editor: the same components as in the text that is only read. */
import type { NodeViewRenderer } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { mount, unmount } from 'svelte';
import { goOnBelow } from './insert.ts';
import type { Component } from 'svelte';
import Embed from '../Embed.svelte';
import PictureBlock from '../PictureBlock.svelte';

interface Shown {
  code?: string;
  hash?: string;
  text?: string;
  onchange?: (text: string) => void;
  onleave?: () => void;
}

/** Shows a node by a component; what happens inside it is its own affair. */
function viewBy(component: Component<never>, propsOf: (node: DocNode) => Shown): NodeViewRenderer {
  return ({ node, editor, getPos }) => {
    const dom = document.createElement('figure');
    dom.contentEditable = 'false';
    const onchange = (text: string) => {
      const at = getPos();
      if (typeof at === 'number') editor.view.dispatch(editor.state.tr.setNodeAttribute(at, 'text', text));
    };
    const onleave = () => {
      const at = getPos();
      if (typeof at === 'number') goOnBelow(editor, at);
    };
    const props = $state<Shown>({ ...propsOf(node), onchange, onleave });
    const shown = mount(component as unknown as Component<Record<string, unknown>>, { target: dom, props: props as Record<string, unknown> });
    return {
      dom,
      update(next) {
        if (next.type !== node.type) return false;
        Object.assign(props, propsOf(next));
        return true;
      },
      selectNode: () => dom.classList.add('selected'),
      deselectNode: () => dom.classList.remove('selected'),
      stopEvent: (event) => (event.target as HTMLElement).closest('input, button, a') !== null,
      ignoreMutation: () => true,
      destroy: () => void unmount(shown),
    };
  };
}

export const embedView = viewBy(Embed as unknown as Component<never>, (node) => ({ code: String(node.attrs['code']) }));
export const pictureView = viewBy(PictureBlock as unknown as Component<never>, (node) => ({
  hash: String(node.attrs['hash']),
  text: String(node.attrs['text']),
}));
