/** How the fake begins. */
import type { Language } from '../types.ts';

/** Settings that the fake starts with. */
export interface FakeOptions {
  lang?: Language;
  theme?: 'light' | 'dark' | 'system';
  /** Whether home shows any recent project. */
  recents?: boolean;
}

/** Reads the options from the page's address, such as `?lang=en&theme=dark`. */
export function fakeOptions(): FakeOptions {
  const asked = new URLSearchParams(location.search);
  return {
    lang: asked.get('lang') === 'en' ? 'en' : 'zh',
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
    recents: asked.get('recents') !== 'none',
  };
}
