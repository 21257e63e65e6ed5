/**
 * What a person may be asking for while typing: a slash opens the menu, a code of a record offers the record.
 * Nothing here acts while an input method composes.
 */
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isComposing } from '../../design/keys.ts';

export interface Trigger {
  readonly kind: 'slash' | 'code';
  readonly query: string;
  /** Where what was typed begins and ends, with its slash. */
  readonly from: number;
  readonly to: number;
  /** Whether whole blocks can be put here. */
  readonly blocks: boolean;
}

export interface TriggerOptions {
  /** Hears what is asked for, or that nothing is any more. */
  asked: (trigger: Trigger | null) => void;
  /** Answers a key while something is asked for; true where it was used. */
  key: (event: KeyboardEvent) => boolean;
}

const LONGEST = 40;
/** A slash at the start of a line, after a space or after Chinese; in a path or a date it is only a slash. */
const SLASH = /(?:^|[\s\u2e80-\u9fff\uff00-\uffef])([/、])([^\s/]*)$/u;
const CODE = /(?:^|[^A-Za-z0-9-])([A-Z]{2,6}-?\d{0,5})$/;

export const Triggers = Extension.create<TriggerOptions>({
  name: 'triggers',
  priority: 1000,
  addOptions: () => ({ asked: () => undefined, key: () => false }),
  addProseMirrorPlugins() {
    const { asked, key } = this.options;
    let last: Trigger | null = null;
    let dismissed: number | null = null;
    const tell = (next: Trigger | null) => {
      if (next?.from === last?.from && next?.query === last?.query && next?.kind === last?.kind) return;
      last = next;
      asked(next);
    };
    return [
      new Plugin({
        key: new PluginKey('triggers'),
        props: {
          handleKeyDown(_view: EditorView, event: KeyboardEvent) {
            if (!last || isComposing(event)) return false;
            if (event.key === 'Escape') {
              dismissed = last.from;
              tell(null);
              return true;
            }
            return key(event);
          },
          handleDOMEvents: {
            blur: () => (tell(null), false),
          },
        },
        view: () => ({
          update(view, before) {
            if (view.composing || (view.state.doc.eq(before.doc) && view.state.selection.eq(before.selection))) return;
            // The menu opens by typing, not by walking the cursor past an old slash.
            const typed = !view.state.doc.eq(before.doc);
            const found = triggerIn(view.state);
            if (!found || found.from !== dismissed) dismissed = found && !typed && !last ? found.from : null;
            tell(found && found.from !== dismissed && (typed || last) ? found : null);
          },
          destroy: () => tell(null),
        }),
      }),
    ];
  },
});

function triggerIn({ selection, doc }: EditorState): Trigger | null {
  const { $from, empty } = selection;
  const line = $from.parent;
  if (!empty || !line.isTextblock || line.type.spec.code) return null;
  if ($from.marks().some((mark) => mark.type.name === 'code')) return null;
  const start = Math.max(0, $from.parentOffset - LONGEST);
  const before = line.textBetween(start, $from.parentOffset, '\n', '\ufffc');
  const blocks = line.type.name === 'paragraph' && doc.resolve($from.pos).depth === 1;
  const to = $from.pos;
  const slash = SLASH.exec(before);
  if (slash) return { kind: 'slash', query: slash[2]!, from: to - slash[2]!.length - 1, to, blocks };
  const code = CODE.exec(before);
  return code ? { kind: 'code', query: code[1]!, from: to - code[1]!.length, to, blocks } : null;
}
