/** Hands for the table's own tests: open it, press keys, paste, compose, and read what it shows. */
import { cdp, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Demo from './Demo.svelte';
import { FakeList, type Lang } from './fake.svelte';
import type { SheetRecord } from '../types';

/** How a table is opened in a test. */
export interface Opening {
  readonly rows: readonly SheetRecord[];
  readonly lang?: Lang;
  readonly tree?: boolean;
  readonly readOnly?: boolean;
  readonly theme?: 'light' | 'dark';
}

/** An opened table. */
export interface Opened {
  readonly list: FakeList;
  readonly area: HTMLTextAreaElement;
  readonly component: Demo;
  /** Selects a field of a record, as a link to it would. */
  go(id: string, column: string): Promise<void>;
  press(keys: string): Promise<void>;
  paste(text: string, html?: string): Promise<void>;
  copy(): { text: string; html: string };
  /** Takes the table off the page. */
  close(): void;
  /** The texts of one column, line by line as drawn. */
  column(name: string): string[];
  /** What the status line says. */
  status(): string;
  word(): string;
  /** The value of a record's field. */
  value(id: string, column: string): unknown;
}

interface Protocol {
  send(method: string, params?: Record<string, unknown>): Promise<unknown>;
}

/** The browser's own protocol, for input methods. */
export const protocol = (): Protocol => cdp() as unknown as Protocol;

/** Lets the answers of the host and the drawing that follows them happen. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 3; i += 1) await new Promise((done) => requestAnimationFrame(done));
}

/** Opens a table with a list of records behind it. */
export async function open({ rows, lang = 'en', tree = false, readOnly = false, theme = 'light' }: Opening): Promise<Opened> {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  const list = new FakeList(rows);
  const screen = await render(Demo, { list, lang, tree, readOnly });
  const find = <T extends Element>(selector: string) => screen.container.querySelector(selector) as T;
  const area = find<HTMLTextAreaElement>('textarea');
  const component = screen.component as unknown as Demo;
  return {
    list,
    area,
    component,
    async go(id, column) {
      component.table()?.reveal(id, column);
      await settled();
    },
    async press(keys) {
      await userEvent.keyboard(keys);
      await settled();
    },
    async paste(text, html = '') {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      if (html !== '') data.setData('text/html', html);
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      await settled();
    },
    copy() {
      const data = new DataTransfer();
      area.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
      return { text: data.getData('text/plain'), html: data.getData('text/html') };
    },
    close: () => void screen.unmount(),
    column(name) {
      const heads = [...screen.container.querySelectorAll('[role=columnheader]')];
      const place = heads.findIndex((head) => head.textContent?.trim().startsWith(name)) + 1;
      const cells = screen.container.querySelectorAll(`[role=gridcell][aria-colindex="${place}"]`);
      return [...cells].map((cell) => cell.textContent?.trim() ?? '');
    },
    status: () => find<HTMLElement>('.status').textContent?.replace(/\s+/g, ' ').trim() ?? '',
    word: () => document.querySelector('.word')?.textContent ?? '',
    value(id, column) {
      const row = list.rows.find((one) => one.id === id);
      return column in (row ?? {}) ? (row as unknown as Record<string, unknown>)[column] : row?.fields[column];
    },
  };
}

/** Types through an input method: letters are composed, then replaced by the chosen text. */
export async function compose(letters: string, chosen: string): Promise<void> {
  for (let end = 1; end <= letters.length; end += 1) {
    await processKey('keyDown');
    await protocol().send('Input.imeSetComposition', { text: letters.slice(0, end), selectionStart: end, selectionEnd: end });
    await processKey('keyUp');
  }
  await processKey('keyDown', 'Enter');
  await protocol().send('Input.insertText', { text: chosen });
  await processKey('keyUp', 'Enter');
  await settled();
}

/** A key as engines send it while an input method has it: code 229. */
export async function processKey(type: 'keyDown' | 'keyUp', code = 'KeyP'): Promise<void> {
  await protocol().send('Input.dispatchKeyEvent', {
    type: type === 'keyDown' ? 'rawKeyDown' : 'keyUp',
    key: 'Process',
    code,
    windowsVirtualKeyCode: 229,
  });
}
