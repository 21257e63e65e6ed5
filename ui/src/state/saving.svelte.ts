/**
 * Whether the person's work has reached the file. "Saved" comes only from an answer of the core,
 * which answers after its transaction is durable; nothing else may set it.
 */
type Flush = () => Promise<void>;

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

  refused(message: string): void {
    this.underway -= 1;
    this.failure = message;
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
