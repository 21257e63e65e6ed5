/** The minutes of the session as a file: asked where to, written, and opened. */
import { execute } from '../backend/index.ts';
import { lang, t } from '../state/text.svelte.ts';
import { saving } from '../state/saving.svelte.ts';
import { report } from '../state/undo.ts';
import type { WorkshopRoom } from './room.svelte.ts';

export class MinutesFile {
  pages = $state(0);
  making = $state(false);

  private written = $state.raw<{ session: string; path: string } | null>(null);

  constructor(private readonly room: WorkshopRoom) {}

  /** Where the minutes of the session were written last; those of another one are not these. */
  get path(): string | null {
    return this.written?.session === this.room.session?.id ? (this.written?.path ?? null) : null;
  }

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
      this.written = { session: session.id, path: made.path };
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
