/** The pictures of the open project: kept once by their content, brought once, and shown from this page. */
import { SvelteMap } from 'svelte/reactivity';
import { CommandError, execute } from '../backend/index.ts';
import type { ResponseOf } from '../backend/index.ts';
import { project } from './project.svelte.ts';
import { number, t } from './text.svelte.ts';

/** A picture on the screen, in its own points. */
export interface Picture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Where a picture comes from: a file of the page itself, or one that a person named to the shell. */
export type Source = File | { path: string };

/** A picture that the core has looked through and kept. */
export type Kept = ResponseOf<'picture.add'>;

const MEGABYTE = 1024 * 1024;
/** The core refuses more; what is larger is not even read into the page. */
const MOST_BYTES = 32 * MEGABYTE;

class Pictures {
  private readonly known = new SvelteMap<string, Picture | 'missing'>();
  private readonly underway = new Set<string>();
  private opening = -1;

  /** The picture of a hash; nothing until it has been brought. */
  find(hash: string): Picture | 'missing' | undefined {
    return this.known.get(hash);
  }

  /** Brings a picture of the open project, once. */
  bring(hash: string): void {
    this.follow();
    if (!hash || this.known.has(hash) || this.underway.has(hash)) return;
    const { opening } = this;
    this.underway.add(hash);
    execute('attachment.get', { hash })
      .then(({ base64 }) => measured(base64))
      .then(
        (picture) => {
          if (opening === this.opening) this.known.set(hash, picture);
          else URL.revokeObjectURL(picture.url);
        },
        () => void (opening === this.opening && this.known.set(hash, 'missing')),
      )
      .finally(() => this.underway.delete(hash));
  }

  /** Keeps a picture in the project; what is none, or is too large, is refused in words. */
  async keep(source: Source): Promise<Kept> {
    if (!(source instanceof File)) return this.kept(await execute('picture.import', { path: source.path }));
    const name = source.name || t('ui-picture-unnamed');
    if (source.size > MOST_BYTES) {
      const size = `${number(Math.round(source.size / MEGABYTE))} MB`;
      throw new CommandError('too-large', t('ui-picture-too-large', { name, size, limit: `${MOST_BYTES / MEGABYTE} MB` }));
    }
    return this.kept(await execute('picture.add', { name, base64: await base64Of(source) }));
  }

  /** What was looked for in vain may have been kept just now. */
  private kept(picture: Kept): Kept {
    if (this.known.get(picture.hash) === 'missing') this.known.delete(picture.hash);
    return picture;
  }

  /** The pictures of another project are let go. */
  private follow(): void {
    if (this.opening === project.openings) return;
    this.opening = project.openings;
    for (const picture of this.known.values()) if (picture !== 'missing') URL.revokeObjectURL(picture.url);
    this.known.clear();
    this.underway.clear();
  }
}

export const pictures = new Pictures();

/** Puts bytes behind an address of this page and measures them. */
async function measured(base64: string): Promise<Picture> {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const type = base64.startsWith('/9j/') ? 'image/jpeg' : 'image/png';
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const image = new Image();
  image.src = url;
  await image.decode();
  return { url, width: image.naturalWidth, height: image.naturalHeight };
}

function base64Of(file: File): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => fail(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
}
