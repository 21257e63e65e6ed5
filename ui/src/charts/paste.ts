/** What the clipboard carries, read as a table. */
import { PASTE_LIMIT_BYTES, isTooLarge } from '../sheet/clipboard.ts';
import { readBlock } from '../sheet/clipboardHtml.ts';
import { t } from '../state/text.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';

const MEGABYTE = 1024 * 1024;

/** The cells that were pasted; none where there are none, or where there are too many, which is told. */
export function cellsOf(event: ClipboardEvent): string[][] | null {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (isTooLarge(text) || isTooLarge(html)) {
    toasts.show(t('ui-chart-paste-too-large', { limit: `${PASTE_LIMIT_BYTES / MEGABYTE} MB` }), { tone: 'danger' });
    return null;
  }
  return readBlock(text, html);
}
