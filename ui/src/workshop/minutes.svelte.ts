/** The minutes of the session as a file: asked where to, written, and opened. */
import { execute } from '../backend/index.ts';
import { lang, t } from '../state/text.svelte.ts';
import { saving } from '../state/saving.svelte.ts';
import { report } from '../state/undo.ts';
import type { WorkshopRoom } from './room.svelte.ts';

export class MinutesFile {
  /** Where the minutes were written last. */
  path = $state<string | null>(null);
  pages = $state(0);
  making = $state(false);

  constructor(private readonly room: WorkshopRoom) {}

  async make(): Promise<void> {
    const { session } = this.room;
    if (!session || this.making) return;
    this.making = true;
    try {
      await saving.flush();
      const name = `${t('document-minutes')} ${session.code}.pdf`;
      const { path } = await execute('dialog.save_document', { name });
      if (!path) return;
      const variant = { without: [], internal: false, session: session.id };
      const made = await execute('document.export', { document: 'minutes', lang: lang(), path, variant });
      this.path = made.path;
      this.pages = made.pages;
    } catch (cause) {
      report(cause);
    } finally {
      this.making = false;
    }
  }

  hand(command: 'shell.open' | 'shell.reveal'): void {
    if (this.path) execute(command, { path: this.path }).catch(report);
  }
}
