/**
 * What the documents room does: the preview, exports, printing, the check of a returned file.
 * The preview follows every choice a moment later; until the new one is there, the old one stays.
 */
import { CommandError, execute } from '../backend/index.ts';
import type { Existing, Problem, Progress, Stage, VerifiedDocument, WrittenSet } from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';
import { saving } from '../state/saving.svelte.ts';
import { t } from '../state/text.svelte.ts';
import { errorText } from '../state/words.ts';
import { DocumentChoices } from './choices.svelte.ts';
import type { Paper } from './pdf.ts';

/** Long work is shown as long only after this time. */
const QUIET_MS = 400;
/** Several choices in a row make one preview. */
const SETTLE_MS = 250;

export type Task = 'preview' | 'export' | 'batch' | 'print' | 'verify';

/** A preview on the screen, and what it was made from. */
interface Shown {
  paper: Paper;
  problems: Problem[];
  document: string;
  wanted: string;
  revision: number;
}

/** A refusal in words. */
export interface Refusal {
  message: string;
  hints: readonly string[];
}

/** A PDF that came back: what was found in it, or why it cannot be read. */
export interface Returned {
  path: string;
  found: VerifiedDocument | null;
  refusal: Refusal | null;
}

export class DocumentRoom extends DocumentChoices {
  shown = $state.raw<Shown | null>(null);
  task = $state<Task | null>(null);
  /** Whether the task has taken long enough to be told. */
  slow = $state(false);
  progress = $state.raw<Progress | null>(null);
  refusal = $state.raw<(Refusal & { task: Task }) | null>(null);
  exported = $state.raw<{ path: string; pages: number; document: string; toPrint: boolean } | null>(null);
  batch = $state.raw<(WrittenSet & { folder: string }) | null>(null);
  /** Files that a set of documents would replace; a person says what becomes of them. */
  clash = $state.raw<{ folder: string; stage: Stage; message: string } | null>(null);
  returned = $state.raw<Returned | null>(null);
  private again = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private away = false;

  get stale(): boolean {
    return this.shown !== null && this.shown.wanted === this.wanted && this.shown.revision !== project.revision;
  }

  get outdated(): boolean {
    return this.shown !== null && this.shown.wanted !== this.wanted;
  }

  /** Asks what can be made; again after every change of data. */
  async refresh(): Promise<void> {
    const [{ documents }, { baselines }] = await Promise.all([
      execute('document.list', {}),
      execute('baseline.list', {}),
    ]);
    this.offer(documents, baselines);
  }

  /** Makes the preview once the person has stopped choosing, unless it is there from the last visit. */
  settle(): void {
    clearTimeout(this.timer);
    if (this.shown && !this.outdated && !this.stale && !this.task) return;
    this.timer = setTimeout(() => void this.preview(), this.shown ? SETTLE_MS : 0);
  }

  async preview(): Promise<void> {
    clearTimeout(this.timer);
    if (this.away || !this.entry?.available) return;
    if (this.task) {
      // A preview that nobody waits for any more gives way; an export is let to its end first.
      this.again = true;
      if (this.task === 'preview') this.cancel();
      return;
    }
    await this.run('preview', null, async () => {
      await saving.flush().catch(() => undefined);
      const revision = project.revision;
      const { chosen: document, language, variant, wanted } = this;
      const [answer, { openPdf }] = await Promise.all([
        execute('document.preview', { document, lang: language, variant }),
        import('./pdf.ts'),
      ]);
      const paper = await openPdf(answer.pdf_base64);
      const before = this.shown?.paper.pdf;
      this.shown = { paper, problems: answer.problems, document, wanted, revision };
      this.learn(document, language, answer.sections);
      void before?.loadingTask.destroy();
    });
  }

  async save(): Promise<void> {
    const { chosen: document, language, variant, fileName: name } = this;
    const ask = () => execute('dialog.save_document', { name });
    await this.run('export', ask, async (path) => {
      this.exported = null;
      await saving.flush().catch(() => undefined);
      const answer = await execute('document.export', { document, lang: language, path, variant });
      this.exported = { path: answer.path, pages: answer.pages, document, toPrint: false };
    });
  }

  /** Hands the document to the program that shows PDFs: what the page itself could print is only the screen. */
  async print(): Promise<void> {
    if (!this.entry?.available) return;
    const { chosen: document, language, variant, fileName: name } = this;
    await this.run('print', null, async () => {
      this.exported = null;
      await saving.flush().catch(() => undefined);
      const { path, pages } = await execute('shell.print', { document, lang: language, name, variant });
      this.exported = { path, pages, document, toPrint: true };
    });
  }

  /** Writes every document of the chosen one's stage. */
  async saveStage(): Promise<void> {
    const stage = this.entry?.stage;
    if (!stage) return;
    await this.run('batch', () => execute('dialog.choose_folder', {}), (folder) => this.write(stage, folder));
  }

  /** Goes on with a set of documents as the person says; without a word, nothing is written. */
  async settleClash(existing: Existing | null): Promise<void> {
    const clash = this.clash;
    this.clash = null;
    if (clash && existing) await this.run('batch', null, () => this.write(clash.stage, clash.folder, existing));
  }

  /** Looks into a PDF that came back. */
  async verify(): Promise<void> {
    await this.run('verify', () => execute('dialog.open_document', {}), async (path) => {
      await saving.flush().catch(() => undefined);
      this.returned = await execute('document.verify', { path }).then(
        (found) => ({ path, found, refusal: null }),
        (cause: unknown) => ({ path, found: null, refusal: errorText(cause) }),
      );
    });
  }

  cancel(): void {
    void execute('task.cancel', {}).catch(() => undefined);
  }

  /** The person comes in; what they saw last is still there. */
  enter(): void {
    this.away = false;
  }

  /** The person goes: a preview that is being made is given up, and where they were is kept. */
  leave(): void {
    this.away = true;
    clearTimeout(this.timer);
    if (this.task === 'preview') this.cancel();
    this.keep();
  }

  /** Lets go of the pages when the project is another one. */
  end(): void {
    void this.shown?.paper.pdf.loadingTask.destroy();
  }

  /** What a file of the chosen document is called. */
  private get fileName(): string {
    const { against, moment, reader } = this.variant;
    const parts = [project.view?.project.title, t(`document-${this.chosen}`)];
    if (reader) parts.push(t(`choice-reader-${reader}`));
    if (against || moment) parts.push(t('ui-document-redline'));
    return `${parts.filter(Boolean).join(' ')}.pdf`;
  }

  private async write(stage: Stage, folder: string, existing?: Existing): Promise<void> {
    this.batch = null;
    await saving.flush().catch(() => undefined);
    const { language: lang } = this;
    const ofStage = (this.documents ?? []).filter((each) => each.stage === stage && each.available);
    for (const document of this.unlearnt(ofStage.map((each) => each.document))) {
      const { sections } = await execute('document.preview', { document, lang });
      this.learn(document, lang, sections);
    }
    const variants = this.variantsOf(ofStage);
    try {
      const written = await execute('document.export_all', { lang, folder, stage, variants, ...(existing && { existing }) });
      this.batch = { ...written, folder };
    } catch (cause) {
      if (!(cause instanceof CommandError) || cause.code !== 'documents-exist') throw cause;
      this.clash = { folder, stage, message: cause.message };
    }
  }

  /** Runs a long task once it has a place: it shows after a moment, and a refusal is told beside its button. */
  private async run(
    task: Task,
    ask: (() => Promise<{ path: string | null }>) | null,
    work: (path: string) => Promise<void>,
  ): Promise<void> {
    if (this.task) return;
    this.task = task;
    this.refusal = null;
    this.progress = null;
    this.slow = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const path = ask ? (await ask()).path : '';
      // A person who takes their time in a dialog is no long work.
      timer = setTimeout(() => (this.slow = true), QUIET_MS);
      if (path !== null) await work(path);
    } catch (cause) {
      const { code, message, hints } = errorText(cause);
      if (code !== 'cancelled') this.refusal = { task, message, hints };
    } finally {
      clearTimeout(timer);
      this.task = null;
      this.slow = false;
    }
    if (!this.again || this.away) return;
    this.again = false;
    await this.preview();
  }
}

let kept: { opening: number; room: DocumentRoom } | null = null;

/** The room of the open project, as it was left. */
export function roomOfProject(): DocumentRoom {
  if (kept?.opening !== project.openings) {
    kept?.room.end();
    kept = { opening: project.openings, room: new DocumentRoom() };
  }
  return kept.room;
}
