/** Short notes at the edge of the screen, also spoken by the live region. */
export interface Toast {
  id: number;
  tone: 'plain' | 'ok' | 'danger';
  text: string;
  hints: readonly string[];
  action: { label: string; run: () => void } | null;
}

const SHOWN_MS = 6_000;
/** A refusal stays until the person closes it: it may be needed to act. */
const STAYS = new Set<Toast['tone']>(['danger']);

class Toasts {
  list = $state<Toast[]>([]);
  /** The last thing said, for people who listen instead of look. */
  spoken = $state('');
  private next = 1;

  show(text: string, more: Partial<Omit<Toast, 'id' | 'text'>> = {}): void {
    const toast: Toast = { id: this.next, tone: 'plain', hints: [], action: null, text, ...more };
    this.next += 1;
    this.list = [...this.list.slice(-2), toast];
    this.spoken = [text, ...toast.hints].join(' ');
    if (!STAYS.has(toast.tone)) setTimeout(() => this.close(toast.id), SHOWN_MS);
  }

  /** Takes all notes away, as when the language they speak is left. */
  clear(): void {
    this.list = [];
    this.spoken = '';
  }

  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();
