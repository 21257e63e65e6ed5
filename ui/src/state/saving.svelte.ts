/**
 * Whether the person's work has reached the file. "Saved" comes only from an answer of the core,
 * which answers after its transaction is durable; nothing else may set it.
 */
import { errorText } from './words.ts';

type Flush = () => Promise<void>;

/**
 * What is said where the file could not be written or the core is gone. Every other refusal is that of a rule: it is told
 * where the person works, and what is in the file is as good as before.
 */
const UNWRITTEN: ReadonlySet<string> = new Set([
  'damaged-file',
  'disk-full',
  'file-missing',
  'internal',
  'io',
  'locked',
  'moved',
  'no-project',
  'no_core',
  'read-only',
  'unexpected',
]);

class Saving {
  /** Commands that the core has not answered yet. */
  underway = $state(0);
  /** Fields whose text has not been sent yet. */
  unsent = $state(0);
  savedAt = $state<Date | null>(null);
  failure = $state<string | null>(null);
  private readonly flushes = new Set<Flush>();

  begin(): void {
    this.underway += 1;
  }

  acknowledged(): void {
    this.underway -= 1;
    this.savedAt = new Date();
    this.failure = null;
  }

  refused(cause: unknown): void {
    this.underway -= 1;
    const { code, message } = errorText(cause);
    if (UNWRITTEN.has(code)) this.failure = message;
  }

  /** Registers text that is still local; the result takes it off again. */
  pending(flush: Flush): () => void {
    this.flushes.add(flush);
    this.unsent = this.flushes.size;
    return () => {
      this.flushes.delete(flush);
      this.unsent = this.flushes.size;
    };
  }

  /** Sends all text that is still local: on a stage switch, on Ctrl+S and before the window closes. */
  async flush(): Promise<void> {
    await Promise.all([...this.flushes].map((flush) => flush()));
  }
}

export const saving = new Saving();
