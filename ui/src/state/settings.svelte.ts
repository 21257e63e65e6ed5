/** What the person prefers and how their screens are arranged; kept by the core, never undone. */
import { execute } from '../backend/index.ts';
import type { Language } from '../backend/index.ts';
import { speak } from './text.svelte.ts';
import { toasts } from './toasts.svelte.ts';

export type Theme = 'light' | 'dark' | 'system';

const SAVE_AFTER_MS = 500;

class Preferences {
  theme = $state<Theme>('system');
  /** The name under which this person's changes are noted. */
  author = $state('');
  private view: Record<string, unknown> = {};
  private timer: ReturnType<typeof setTimeout> | undefined;

  async start(): Promise<void> {
    const settings = await execute('settings.get', {});
    this.view = settings.view ?? {};
    this.author = settings.author ?? '';
    this.wear(settings.theme ?? 'system');
    await speak(settings.lang ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'));
  }

  async chooseLanguage(lang: Language): Promise<void> {
    await speak(lang);
    toasts.clear();
    await execute('settings.set', { lang });
  }

  async chooseTheme(theme: Theme): Promise<void> {
    this.wear(theme);
    await execute('settings.set', { theme });
  }

  async chooseAuthor(author: string): Promise<void> {
    await execute('settings.set', { author });
    this.author = author;
  }

  /** How the person left a part of the screen, or `otherwise` on the first visit. */
  read<T>(key: string, otherwise: T): T {
    return (this.view[key] as T | undefined) ?? otherwise;
  }

  /** Keeps how the person left a part of the screen; sent a moment later, several at once. */
  keep(key: string, value: unknown): void {
    this.view = { ...this.view, [key]: value };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), SAVE_AFTER_MS);
  }

  /** Sends what is kept now, before the window closes. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    await execute('settings.set', { view: this.view });
  }

  private wear(theme: Theme): void {
    this.theme = theme;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }
}

export const preferences = new Preferences();
