/**
 * Mounts the whole window on a fresh fake core, as a person would meet it. A test whose title ends with a number, such as
 * “(point 43)”, holds that point of the acceptance list of the interface, so that a search finds what holds each.
 */
import { mount, unmount } from 'svelte';
import App from '../src/App.svelte';
import { useBackend } from '../src/backend/index.ts';
import { fakeBackend } from '../src/backend/fake/index.ts';
import type { FakeOptions } from '../src/backend/fake/options.ts';
import '../src/design/base.css';
import { navigation } from '../src/state/navigation.svelte.ts';
import { project } from '../src/state/project.svelte.ts';
import { preferences } from '../src/state/settings.svelte.ts';
import { toasts } from '../src/state/toasts.svelte.ts';

const PATIENCE_MS = 15_000;

/** What a test does with the window. */
export interface Window {
  core: ReturnType<typeof fakeBackend>;
  close(): void;
}

/** Opens the window; with `open`, on the sample project, and with `core`, on what the last window has left behind. */
export async function openWindow(options: FakeOptions & { open?: boolean; core?: Window['core'] } = {}): Promise<Window> {
  const core = options.core ?? fakeBackend(options);
  useBackend(core);
  navigation.reset('home');
  project.clear();
  toasts.list = [];
  await Promise.all([preferences.start(), project.start()]);
  const target = document.createElement('div');
  target.id = 'app';
  document.body.replaceChildren(target);
  const app = mount(App, { target });
  await find('home');
  if (options.open) {
    await click('continue');
    await find('rail');
  }
  return { core, close: () => void unmount(app) };
}

/** Waits until a condition holds; it never sleeps for a fixed time. */
export async function until<T>(what: string, look: () => T | null | undefined | false): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((next) => requestAnimationFrame(next));
  }
}

/** The element with this test id, as soon as it is there. */
export function find(id: string): Promise<HTMLElement> {
  return until(id, () => document.querySelector<HTMLElement>(`[data-testid="${id}"]`));
}

/** Clicks the element with this test id, as soon as it can be clicked. */
export async function click(id: string): Promise<void> {
  const element = await until(`${id} to be enabled`, () => {
    const found = document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
    return found?.matches(':disabled') ? null : found;
  });
  element.click();
}

/** Presses a key where the focus is. */
export function press(key: string, more: KeyboardEventInit & { keyCode?: number } = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  if (more.keyCode !== undefined) Object.defineProperty(event, 'keyCode', { value: more.keyCode });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}

/** Writes into a field as typing does. */
export function write(field: HTMLElement, text: string): void {
  field.focus();
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
