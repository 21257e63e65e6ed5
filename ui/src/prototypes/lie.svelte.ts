/** How a page lies on the screen: the size of what is seen, and where its first pixel is in it. */
import type { WireRecord } from '../backend/index.ts';
import type { Size } from './geometry.ts';
import { imageOf, pages } from './pages.svelte.ts';
import { pictures } from '../state/pictures.svelte.ts';

export interface Lie {
  /** The page that places lie on. */
  page: Size;
  /** What is seen of it, with the title bar of a drawing. */
  seen: Size;
  /** How far the page begins below the top of what is seen. */
  top: number;
}

/** A picture is its page; the drawing of a page without one has a title bar above it. */
export function lieOf(record: WireRecord): Lie {
  const hash = imageOf(record);
  const picture = hash ? pictures.find(hash) : undefined;
  if (picture && picture !== 'missing') {
    const page = { width: picture.width, height: picture.height };
    return { page, seen: page, top: 0 };
  }
  const { width, height, bar } = pages.frame(record.id);
  return { page: { width, height }, seen: { width, height: height + bar }, top: bar };
}
