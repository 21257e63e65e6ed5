/** Pictures of texts: looked at before they are kept, stored once by their content, shown from the project file. */
import { execute } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';
import { number, t } from '../state/text.svelte.ts';

const BYTES_PER_MB = 1024 * 1024;
/** Larger pictures would make every copy of the project heavy; the core itself would take some more. */
const MOST_MB = 32;
const SIGNS: Record<string, readonly number[]> = { 'image/png': [0x89, 0x50, 0x4e, 0x47], 'image/jpeg': [0xff, 0xd8, 0xff] };
const LONGEST_SIGN = 4;

/** A file that is no picture for a document, in words a person can read. */
export class BadPicture extends Error {}

/** Keeps a picture in the project; the answer is the hash it is found by. */
export async function keepPicture(file: File): Promise<string> {
  const type = await typeOf(file);
  if (!type) throw new BadPicture(t('ui-writing-picture-type', { name: file.name || t('ui-writing-picture') }));
  if (file.size > MOST_MB * BYTES_PER_MB) {
    const megabytes = number(Math.round(file.size / BYTES_PER_MB));
    throw new BadPicture(t('ui-writing-picture-size', { name: file.name, megabytes, limit: MOST_MB }));
  }
  const picture = new Blob([file], { type });
  const url = URL.createObjectURL(picture);
  if (!(await decodes(url))) {
    URL.revokeObjectURL(url);
    throw new BadPicture(t('ui-writing-picture-damaged', { name: file.name }));
  }
  const { hash } = await execute('attachment.add', { name: file.name || 'picture', base64: await base64Of(picture) });
  const known = shown();
  if (known.has(hash)) URL.revokeObjectURL(url);
  else known.set(hash, Promise.resolve(url));
  return hash;
}

/** What a file is by its first bytes; its name and what it says of itself may lie. */
async function typeOf(file: Blob): Promise<string | null> {
  const first = new Uint8Array(await file.slice(0, LONGEST_SIGN).arrayBuffer());
  return Object.keys(SIGNS).find((type) => SIGNS[type]!.every((byte, at) => first[at] === byte)) ?? null;
}

function decodes(url: string): Promise<boolean> {
  return new Promise((decided) => {
    const image = new Image();
    image.onload = () => decided(image.naturalWidth > 0);
    image.onerror = () => decided(false);
    image.src = url;
  });
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => failed(reader.error ?? new Error(blob.type));
    reader.readAsDataURL(blob);
  });
}

let opening = -1;
let urls = new Map<string, Promise<string>>();

/** The pictures of the open project that have been brought, by hash. */
function shown(): Map<string, Promise<string>> {
  if (opening !== project.openings) {
    for (const url of urls.values()) void url.then(URL.revokeObjectURL, () => undefined);
    opening = project.openings;
    urls = new Map();
  }
  return urls;
}

/** An address under which a kept picture can be shown. */
export function pictureUrl(hash: string): Promise<string> {
  const known = shown();
  const found = known.get(hash);
  if (found) return found;
  const brought = execute('attachment.get', { hash }).then(async ({ base64 }) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const type = (await typeOf(new Blob([bytes]))) ?? 'image/png';
    return URL.createObjectURL(new Blob([bytes], { type }));
  });
  known.set(hash, brought);
  brought.catch(() => known.delete(hash));
  return brought;
}
