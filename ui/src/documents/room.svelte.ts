/**
 * What the documents room knows and does: which document is chosen in which variant, its preview, its export.
 * The preview follows every choice a moment later; until the new one is there, the old one stays.
 */
import { execute } from '../backend/index.ts';
import type {
  Baseline,
  DocumentEntry,
  DocumentVariant,
  Language,
  Problem,
  Progress,
  Stage,
  WrittenSet,
} from '../backend/index.ts';
import { project } from '../state/project.svelte.ts';
import { saving } from '../state/saving.svelte.ts';
import { preferences } from '../state/settings.svelte.ts';
import { lang, t } from '../state/text.svelte.ts';
import { errorText } from '../state/words.ts';
import type { Paper } from './pdf.ts';

/** Long work is shown as long only after this time. */
const QUIET_MS = 400;
/** Several choices in a row make one preview. */
const SETTLE_MS = 250;
const CHOICE_KEY = 'documents';

export type Task = 'preview' | 'export' | 'batch';
/** `current`, or a baseline's id after `as:` (its content) or `since:` (a redline against it). */
export type Source = string;

interface Kept {
  document?: string;
  internal?: boolean;
}

/** A preview on the screen, and what it was made from. */
interface Shown {
  paper: Paper;
  problems: Problem[];
  document: string;
  wanted: string;
  revision: number;
}

export class DocumentRoom {
  documents = $state.raw<DocumentEntry[] | null>(null);
  baselines = $state.raw<Baseline[]>([]);
  chosen = $state('scope');
  language = $state<Language>(lang());
  source = $state<Source>('current');
  internal = $state(false);
  shown = $state.raw<Shown | null>(null);
  task = $state<Task | null>(null);
  /** Whether the task has taken long enough to be told. */
  slow = $state(false);
  progress = $state.raw<Progress | null>(null);
  refusal = $state.raw<{ task: Task; message: string; hints: readonly string[] } | null>(null);
  exported = $state.raw<{ path: string; pages: number; document: string } | null>(null);
  batch = $state.raw<(WrittenSet & { folder: string; stage: Stage }) | null>(null);
  /** The chapters of each document in each language, as the last preview told them. */
  private chapters = $state.raw<Record<string, string[]>>({});
  private leftOut = $state.raw<Record<string, string[]>>({});
  private again = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private over = false;

  readonly entry = $derived(this.documents?.find((each) => each.document === this.chosen) ?? null);
  readonly subjectBaselines = $derived(
    this.entry?.subject ? this.baselines.filter((each) => each.subject === this.entry?.subject) : [],
  );
  readonly sections = $derived(this.chapters[this.key(this.language)] ?? []);
  readonly without = $derived(this.leftOut[this.key(this.language)] ?? []);
  readonly variant = $derived(this.asVariant());
  /** Everything the preview depends on except the data, as one value that can be compared. */
  readonly wanted = $derived(JSON.stringify([this.chosen, this.language, this.variant]));
  readonly stale = $derived(
    this.shown !== null && this.shown.wanted === this.wanted && this.shown.revision !== project.revision,
  );
  readonly outdated = $derived(this.shown !== null && this.shown.wanted !== this.wanted);

  constructor() {
    const kept = preferences.read<Kept>(CHOICE_KEY, {});
    this.chosen = kept.document ?? this.chosen;
    this.internal = kept.internal ?? false;
  }

  /** Asks what can be made; again after every change of data. */
  async refresh(): Promise<void> {
    const [{ documents }, { baselines }] = await Promise.all([
      execute('document.list', {}),
      execute('baseline.list', {}),
    ]);
    this.baselines = baselines.toReversed();
    const first = documents.find((each) => each.available);
    const isThere = documents.some((each) => each.document === this.chosen && each.available);
    if (!isThere && first) this.chosen = first.document;
    this.documents = documents;
  }

  choose(document: string): void {
    this.chosen = document;
    if (!this.subjectBaselines.some((each) => this.source.endsWith(each.id))) this.source = 'current';
    this.keep();
  }

  address(internal: boolean): void {
    this.internal = internal;
    this.keep();
  }

  /** Takes a chapter in or leaves it out. */
  toggle(section: string): void {
    const key = this.key(this.language);
    const before = this.leftOut[key] ?? [];
    const isOut = before.includes(section);
    this.leftOut = { ...this.leftOut, [key]: isOut ? before.filter((each) => each !== section) : [...before, section] };
  }

  takeAll(): void {
    this.leftOut = { ...this.leftOut, [this.key(this.language)]: [] };
  }

  /** Makes the preview once the person has stopped choosing. */
  settle(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.preview(), this.shown ? SETTLE_MS : 0);
  }

  async preview(): Promise<void> {
    clearTimeout(this.timer);
    if (this.over || !this.entry?.available) return;
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
      if (this.over) return void paper.pdf.loadingTask.destroy();
      const before = this.shown?.paper.pdf;
      this.shown = { paper, problems: answer.problems, document, wanted, revision };
      this.learn(document, language, answer.sections);
      void before?.loadingTask.destroy();
    });
  }

  async save(): Promise<void> {
    const { chosen: document, language, variant } = this;
    const redline = variant.against ? ` ${t('ui-document-redline')}` : '';
    const name = `${project.view?.project.title ?? ''} ${t(`document-${document}`)}${redline}.pdf`.trim();
    const ask = () => execute('dialog.save_document', { name });
    await this.run('export', ask, async (path) => {
      this.exported = null;
      await saving.flush().catch(() => undefined);
      const answer = await execute('document.export', { document, lang: language, path, variant });
      this.exported = { path: answer.path, pages: answer.pages, document };
    });
  }

  /** Writes every document of the chosen one's stage. */
  async saveStage(): Promise<void> {
    const stage = this.entry?.stage;
    if (!stage) return;
    const ask = () => execute('dialog.choose_folder', {});
    await this.run('batch', ask, async (folder) => {
      this.batch = null;
      await saving.flush().catch(() => undefined);
      const variant = { without: [], internal: this.internal };
      const answer = await execute('document.export_all', { lang: this.language, folder, stage, variant });
      this.batch = { ...answer, folder, stage };
    });
  }

  cancel(): void {
    void execute('task.cancel', {}).catch(() => undefined);
  }

  /** Ends the room: what is still being made is given up. */
  leave(): void {
    this.over = true;
    clearTimeout(this.timer);
    if (this.task === 'preview') this.cancel();
    void this.shown?.paper.pdf.loadingTask.destroy();
  }

  private key(language: Language): string {
    return `${this.chosen}/${language}`;
  }

  private asVariant(): DocumentVariant {
    const [how, baseline] = this.source.split(':');
    const without = this.leftOut[this.key(this.language)] ?? [];
    return {
      ...(how === 'as' && baseline ? { baseline } : {}),
      ...(how === 'since' && baseline ? { against: baseline } : {}),
      without,
      internal: this.internal,
    };
  }

  /** Notes the chapters; what was left out in the other language is left out in this one too. */
  private learn(document: string, language: Language, sections: string[]): void {
    const key = `${document}/${language}`;
    const otherKey = `${document}/${language === 'zh' ? 'en' : 'zh'}`;
    this.chapters = { ...this.chapters, [key]: sections };
    const others = this.chapters[otherKey];
    const out = this.leftOut[otherKey];
    if (this.leftOut[key] || !out || others?.length !== sections.length) return;
    this.leftOut = { ...this.leftOut, [key]: sections.filter((_, index) => out.includes(others[index]!)) };
  }

  private keep(): void {
    preferences.keep(CHOICE_KEY, { document: this.chosen, internal: this.internal } satisfies Kept);
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
    if (!this.again || this.over) return;
    this.again = false;
    await this.preview();
  }
}
