/** The pictures of pages: brought once from the project, and put into it from files, the clipboard or a drop. */
import { SvelteMap } from 'svelte/reactivity';
import { CommandError, execute } from '../backend/index.ts';
import type { Fields, ResponseOf, WireRecord } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';
import { number, t } from '../state/text.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { report } from '../state/undo.ts';
import { errorText } from '../state/words.ts';
import { deviceOf } from './geometry.ts';
import type { Size } from './geometry.ts';
import { KIND, hotspotsOf, rescaled } from './pages.svelte.ts';

/** A picture on the screen. */
export interface Picture extends Size {
  url: string;
}

/** Where a picture comes from: a file of the page itself, or one that a person named to the shell. */
export type Source = File | { path: string };

type Kept = ResponseOf<'picture.add'>;

const MEGABYTE = 1024 * 1024;
/** The core refuses more; what is larger is not even read into the page. */
const MOST_BYTES = 32 * MEGABYTE;

class Pictures {
  private readonly known = new SvelteMap<string, Picture | 'missing'>();
  private readonly underway = new Set<string>();

  /** The picture of a hash; nothing until it has been brought. */
  find(hash: string): Picture | 'missing' | undefined {
    return this.known.get(hash);
  }

  /** Brings a picture, once. */
  bring(hash: string): void {
    if (!hash || this.known.has(hash) || this.underway.has(hash)) return;
    this.underway.add(hash);
    execute('attachment.get', { hash })
      .then(({ base64 }) => measured(base64))
      .then(
        (picture) => this.known.set(hash, picture),
        () => this.known.set(hash, 'missing'),
      )
      .finally(() => this.underway.delete(hash));
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

/** Keeps one picture in the project. */
async function keep(source: Source): Promise<Kept> {
  if (!(source instanceof File)) return execute('picture.import', { path: source.path });
  if (source.size > MOST_BYTES) {
    const size = `${number(Math.round(source.size / MEGABYTE))} MB`;
    const limit = `${MOST_BYTES / MEGABYTE} MB`;
    throw new CommandError('too-large', t('ui-picture-too-large', { name: source.name, size, limit }));
  }
  return execute('picture.add', { name: source.name, base64: await base64Of(source) });
}

function base64Of(file: File): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => fail(reader.error ?? new Error(file.name));
    reader.readAsDataURL(file);
  });
}

/** Makes a page of each picture, all in one step; what cannot be used is told by name, and the rest lands. */
export async function addPages(sources: readonly Source[]): Promise<string[]> {
  const refused: string[] = [];
  const kept: Kept[] = [];
  for (const source of sources) {
    try {
      kept.push(await keep(source));
    } catch (cause) {
      const { message, hints } = errorText(cause);
      refused.push([message, ...hints].join(' '));
    }
  }
  const created = kept.length > 0 ? await createPages(kept) : [];
  if (refused.length > 0) {
    const told = t('ui-pictures-refused', { added: created.length, refused: refused.length });
    toasts.show(told, { tone: 'danger', hints: refused });
  } else if (created.length > 0) {
    toasts.show(t('ui-pictures-added', { count: created.length }), { tone: 'ok' });
  }
  return created;
}

async function createPages(kept: readonly Kept[]): Promise<string[]> {
  const known = new Set(project.records(KIND).map((record) => record.id));
  const creates = kept.map((picture) => ({ kind: KIND, fields: fieldsOf(picture) }));
  try {
    const { created, patch } = await project.change('record.batch', { label: 'batch', creates, updates: [], deletes: [] });
    return created ?? patch.records.map((record) => record.id).filter((id) => !known.has(id));
  } catch (cause) {
    report(cause);
    return [];
  }
}

const fieldsOf = (picture: Kept): Fields => ({
  title: titleOf(picture.name),
  image: picture.hash,
  device: deviceOf(picture),
});

/** The name of a file without its ending; pasted pictures all have the same name and get a number instead. */
function titleOf(name: string): string {
  const bare = name.replace(/\.[^.]+$/, '').trim();
  const number = project.records(KIND).length + 1;
  return !bare || /^(image|clipboard|screenshot)$/i.test(bare) ? t('ui-prototype-page-number', { number }) : bare;
}

/** Gives a page another picture; its places keep their share of the page. */
export async function setPicture(record: WireRecord, source: Source, before: Size): Promise<void> {
  try {
    const picture = await keep(source);
    const spots = rescaled(hotspotsOf(record), before, picture);
    const fields = { image: picture.hash, ...(spots.length > 0 ? { hotspots: spots } : {}) };
    await project.change('record.update', { id: record.id, fields });
  } catch (cause) {
    report(cause);
  }
}

/** Asks for pictures in a dialog of the system. */
export async function choosePictures(): Promise<Source[]> {
  try {
    const { paths } = await execute('dialog.open_pictures', {});
    return paths.map((path) => ({ path }));
  } catch (cause) {
    report(cause);
    return [];
  }
}

/** The picture files that a clipboard or a drop carries; other files are handed on too, so that they are refused by name. */
export function filesOf(carried: DataTransfer | null): File[] {
  return carried ? [...carried.files] : [];
}
