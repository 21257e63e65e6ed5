/** The pictures of pages: put into the prototype from files, the clipboard or a drop. */
import { execute } from '../backend/index.ts';
import type { Fields, WireRecord } from '../backend/index.ts';
import { pictures } from '../state/pictures.svelte.ts';
import type { Kept, Source } from '../state/pictures.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { report } from '../state/undo.ts';
import { errorText } from '../state/words.ts';
import { deviceOf } from './geometry.ts';
import type { Size } from './geometry.ts';
import { KIND, hotspotsOf, rescaled } from './pages.svelte.ts';

/** Makes a page of each picture, all in one step; what cannot be used is told by name, and the rest lands. */
export async function addPages(sources: readonly Source[]): Promise<string[]> {
  const refused: string[] = [];
  const kept: Kept[] = [];
  for (const source of sources) {
    try {
      kept.push(await pictures.keep(source));
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
    const picture = await pictures.keep(source);
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
