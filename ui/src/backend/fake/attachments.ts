/** Files kept inside the project, as the stand-in keeps them. */
import { CommandError } from '../index.ts';
import type { Handlers } from './handlers.ts';

/** What is kept, by hash. */
export const kept = new Map<string, { name: string; base64: string }>();

/** The same content is kept once; the hash is as long as the core's. */
export async function hashOf(base64: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(base64));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const attachmentHandlers: Pick<Handlers, 'attachment.add' | 'attachment.get'> = {
  'attachment.add': async ({ name, base64 }) => {
    const hash = await hashOf(base64);
    kept.set(hash, kept.get(hash) ?? { name, base64 });
    return { hash };
  },
  'attachment.get': ({ hash }) => {
    const found = kept.get(hash);
    if (!found) throw new CommandError('attachment-missing', `附件 ${hash} 的内容缺失。`);
    return found;
  },
};
