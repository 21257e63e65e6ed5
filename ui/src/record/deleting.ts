/** Deleting without fear: at once, and with the way back offered. */
import type { WireRecord } from '../backend/index.ts';
import { navigation } from '../state/navigation.svelte.ts';
import { project } from '../state/project.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { report, travel } from '../state/undo.ts';

/** Deletes records with what is under them, and offers to undo it. */
export async function deleteRecords(records: readonly Pick<WireRecord, 'id' | 'code'>[]): Promise<void> {
  try {
    await project.change('record.delete', { ids: records.map((record) => record.id) });
    const gone = records.some((record) => record.id === navigation.place.record);
    if (gone) navigation.select(null);
    offerUndo(records.length, records[0]?.code ?? '');
  } catch (cause) {
    report(cause);
  }
}

/** Says what was deleted, with a button that takes it back. */
export function offerUndo(count: number, code: string): void {
  toasts.show(t('ui-deleted', { count, code }), {
    action: { label: t('ui-undo'), run: () => void travel('undo') },
  });
}
