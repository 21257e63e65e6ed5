/**
 * One section's text while it is written. It stays here while a person types and is sent after a pause, at the latest a
 * second after a key, on leaving the section, on a stage switch and before the window closes; only what changed is written anew.
 */
import { Editor } from '@tiptap/core';
import type { AnyExtension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Selection, TextSelection } from '@tiptap/pm/state';
import { blocksOf, parse } from '../dialect/parse.ts';
import type { Text } from '../dialect/blocks.ts';
import { write } from '../dialect/write.ts';
import { isComposing } from '../../design/keys.ts';
import { pictures } from '../../state/pictures.svelte.ts';
import type { Source } from '../../state/pictures.svelte.ts';
import { saving } from '../../state/saving.svelte.ts';
import { report } from '../../state/undo.ts';
import type { Entry, WritingRoom } from '../room.svelte.ts';
import { Codes } from './codes.ts';
import { blocksOfDocument, documentOf, topDepth } from './convert.ts';
import { Hints } from './hints.ts';
import { WritingKeys } from './keys.ts';
import { here, putBlock } from './insert.ts';
import { Paste } from './paste.ts';
import { SCHEMA } from './schema.ts';
import { spotIn } from './tables.ts';
import { Triggers } from './trigger.ts';
import type { Trigger } from './trigger.ts';
import { embedView, pictureView } from './views.svelte.ts';

const IDLE_MS = 600;
/** Whoever types without a pause must not lose more than this where the machine fails. */
const LATEST_MS = 1000;

/** What the tools show as pressed. */
export interface Active {
  readonly block: string;
  readonly level: number;
  readonly bold: boolean;
  readonly code: boolean;
  readonly link: boolean;
  readonly table: boolean;
  readonly align: string;
  readonly titles: boolean;
  readonly tone: string;
}

const NOTHING: Active = { block: 'paragraph', level: 0, bold: false, code: false, link: false, table: false, align: 'left', titles: false, tone: '' };

/** The ways out of the text. */
export interface Ways {
  /** To the title above it. */
  title: () => void;
  /** Out of the editor, to the text as it is read. */
  leave: () => void;
}

export interface LiveWords {
  /** What the editor is called for those who cannot see it. */
  label: string;
  hint: (kind: string, first: boolean) => string;
}

export class Live {
  readonly editor: Editor;
  trigger = $state.raw<Trigger | null>(null);
  active = $state.raw<Active>(NOTHING);
  /** What the menu does with a key while it is open. */
  menuKey: (event: KeyboardEvent) => boolean = () => false;
  /** Whether the section is signed: then it is sent on leaving it, so that a reason is asked for once. */
  guarded = false;
  sending = false;
  private origin: Text;
  private top: number;
  private sent: string;
  private edited: boolean;
  private visit = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first key came that has not been sent. */
  private unsentSince = 0;
  private frame = 0;
  private forget: (() => void) | null = null;

  constructor(
    host: HTMLElement,
    private readonly room: WritingRoom,
    private readonly id: string,
    /** What the core has, and what is to be shown: they differ where the core refused a text. */
    saved: string,
    text: string,
    words: LiveWords,
    ways: Ways,
  ) {
    this.origin = parse(text);
    const blocks = this.origin.parts.map(({ block }) => block);
    this.top = topDepth(blocks);
    this.sent = saved;
    this.edited = saved !== text;
    this.editor = new Editor({
      element: host,
      extensions: this.extensions(words, ways),
      content: documentOf(blocks),
      injectCSS: false,
      enableContentCheck: false,
      editorProps: {
        // Keys of an input method are its own; nothing here acts on them.
        handleDOMEvents: { keydown: (_view, event) => isComposing(event) },
        attributes: { class: 'prose', role: 'textbox', 'aria-multiline': 'true', 'aria-label': words.label, 'data-testid': 'editor', spellcheck: 'false' },
      },
      onUpdate: () => this.typed(),
      onTransaction: () => this.look(),
      onFocus: () => void (this.visit += 1),
      // The focus may leave because the page takes the editor down; what follows must not happen within that.
      onBlur: () => queueMicrotask(() => void (this.editor.isDestroyed || this.flush())),
    });
    this.look();
  }

  /** Puts the cursor where the person clicked, or at an end. */
  place(entry: Entry): void {
    const { view, state } = this.editor;
    const { doc, tr } = state;
    if (typeof entry === 'string') {
      const selection = entry === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc);
      view.dispatch(tr.setSelection(selection).scrollIntoView());
    } else {
      const at = view.posAtCoords({ left: entry.x, top: entry.y });
      if (at) view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at.pos))));
    }
    // At once: a focus that comes a frame later could take it from where the person has gone meanwhile.
    view.focus();
  }

  /** Takes over what the core says by itself, such as after an undo; not under the hands of someone who types. */
  take(body: string): void {
    if (!this.edited && !this.sending && body !== this.sent) this.show(body);
  }

  private show(body: string): void {
    const { editor } = this;
    const at = editor.state.selection.from;
    const same = write(blocksOf(body)) === write(blocksOfDocument(editor.state.doc, this.top));
    this.sent = body;
    if (same) return;
    this.origin = parse(body);
    const blocks = this.origin.parts.map(({ block }) => block);
    this.top = topDepth(blocks);
    editor.commands.setContent(documentOf(blocks), { emitUpdate: false });
    const { doc, tr } = editor.state;
    const near = TextSelection.near(doc.resolve(Math.min(at, doc.content.size)));
    editor.view.dispatch(closeHistory(tr.setSelection(near)).setMeta('addToHistory', false));
  }

  /** Sends what was typed, if anything was. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.unsentSince = 0;
    this.forget?.();
    this.forget = null;
    if (!this.edited) return;
    this.edited = false;
    const text = this.text();
    if (text === this.sent) return;
    const before = this.sent;
    this.sent = text;
    this.sending = true;
    const taken = await this.room.send(this.id, text, `body:${this.id}:${this.visit}`);
    this.sending = false;
    if (taken) return;
    if (this.sent === text) this.sent = before;
    this.edited = true;
  }

  /** Gives up what was written here and shows what the core has. */
  giveUp(body: string): void {
    clearTimeout(this.timer);
    this.forget?.();
    this.forget = null;
    this.edited = false;
    this.show(body);
  }

  /** The text as it would be written now. */
  text(): string {
    return write(blocksOfDocument(this.editor.state.doc, this.top), this.origin);
  }

  destroy(): void {
    void this.flush();
    cancelAnimationFrame(this.frame);
    this.editor.destroy();
  }

  /** The place in the text under a point of the window. */
  placeAt(x: number, y: number): number | null {
    return this.editor.view.posAtCoords({ left: x, top: y })?.pos ?? null;
  }

  /** Keeps files as pictures and puts them into the text; a file that is none is refused in words. */
  async pictures(sources: readonly Source[], at: number | null): Promise<void> {
    if (at !== null) this.editor.commands.setTextSelection(at);
    for (const source of sources) {
      try {
        const { hash } = await pictures.keep(source);
        if (this.editor.isDestroyed) return;
        putBlock(this.editor, here(this.editor), { kind: 'picture', hash, text: '' });
      } catch (cause) {
        report(cause);
      }
    }
  }

  private extensions(words: LiveWords, ways: Ways): AnyExtension[] {
    const views: Record<string, typeof embedView> = { embed: embedView, picture: pictureView };
    const schema = SCHEMA.map((extension) => {
      const view = views[extension.name];
      return view ? extension.extend({ addNodeView: () => view } as never) : extension;
    });
    return [
      ...schema,
      Codes,
      Hints.configure({ hint: words.hint }),
      Paste.configure({ files: (files, at) => void this.pictures(files, at) }),
      Triggers.configure({ asked: (trigger) => queueMicrotask(() => (this.trigger = trigger)), key: (event) => this.menuKey(event) }),
      WritingKeys.configure({ step: (by) => this.room.step(this.id, by), ...ways }),
    ];
  }

  private typed(): void {
    this.edited = true;
    this.forget ??= saving.pending(() => this.flush());
    clearTimeout(this.timer);
    if (this.guarded) return;
    const now = performance.now();
    this.unsentSince ||= now;
    // An input method that composes has not said its last word yet.
    const left = this.editor.view.composing ? IDLE_MS : this.unsentSince + LATEST_MS - now;
    this.timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(IDLE_MS, left)));
  }

  /** The tools follow the cursor once a frame, not with every key. */
  private look(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      const next = activeIn(this.editor);
      if (JSON.stringify(next) !== JSON.stringify(this.active)) this.active = next;
    });
  }
}

function activeIn(editor: Editor): Active {
  const at = editor.state.selection.$from;
  const spot = spotIn(editor);
  const outer = at.depth > 0 ? at.node(1) : null;
  // The list that the cursor's own point belongs to, not the outermost one.
  const list = [...Array(at.depth + 1).keys()].reverse().map((depth) => at.node(depth).type.name).find((name) => name.endsWith('List'));
  return {
    block: list ?? outer?.type.name ?? 'paragraph',
    level: Number(outer?.attrs['level'] ?? 0),
    bold: editor.isActive('bold'),
    code: editor.isActive('code'),
    link: editor.isActive('link'),
    table: spot !== null,
    align: spot ? String(spot.table.child(spot.row).child(spot.column).attrs['align']) : 'left',
    titles: spot?.row === 0,
    tone: outer?.type.name === 'callout' ? String(outer.attrs['tone']) : '',
  };
}
