/** Deleting without fear: at once, with what it breaks, and with the way back offered. */
import type { Broken, WireRecord } from '../backend/index.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { report, travel } from '../state/undo.ts';

/** How many records a note names before it only counts. */
const NAMED = 4;

/** Deletes records with what is under them, and offers to undo it. */
export async function deleteRecords(records: readonly Pick<WireRecord, 'id' | 'code'>[]): Promise<void> {
  try {
    const { broken } = await project.change('record.delete', { ids: records.map((record) => record.id) });
    const gone = records.some((record) => record.id === navigation.place.record);
    if (gone) navigation.select(null);
    offerUndo(records.length, records[0]?.code ?? '', broken);
  } catch (cause) {
    report(cause);
  }
}

/** Says what was deleted and what that breaks, with a button that takes it back. */
export function offerUndo(count: number, code: string, broken: Broken): void {
  toasts.show(t('ui-deleted', { count, code }), {
    hints: brokenText(broken),
    action: { label: t('ui-undo'), run: () => void travel('undo') },
  });
}

/** What went with the records, and which others are touched. */
export function brokenText({ below, references, links, named }: Broken): string[] {
  const lines: string[] = [];
  if (below > 0) lines.push(t('ui-deleted-below', { count: below }));
  if (references + links === 0) return lines;
  const counts = [
    ...(references > 0 ? [t('ui-deleted-references', { count: references })] : []),
    ...(links > 0 ? [t('ui-deleted-links', { count: links })] : []),
  ];
  const codes = [...new Set(named.map(({ record }) => record.code))];
  const told = codes.slice(0, NAMED).join(t('ui-trace-list-between'));
  const rest = codes.length > NAMED ? t('ui-deleted-and-more') : '';
  lines.push(t('ui-deleted-broken', { what: counts.join(t('ui-trace-list-between')), codes: `${told}${rest}` }));
  return lines;
}
