/** Catches what no screen has caught, so that a mistake of ours is shown and never leaves a blank page. */
export interface Failure {
  message: string;
  details: string;
}

class Failures {
  last = $state.raw<Failure | null>(null);

  note(cause: unknown): void {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    this.last = { message: error.message, details: `${error.name}: ${error.message}\n${error.stack ?? ''}` };
  }

  clear(): void {
    this.last = null;
  }
}

export const failures = new Failures();

/** Listens for the rest of the window's life. */
export function watchFailures(): void {
  window.addEventListener('error', (event) => {
    // A resize observer that needs another frame is not a failure, and browsers report it as one.
    if (event.message.startsWith('ResizeObserver')) return;
    failures.note(event.error ?? event.message);
  });
  window.addEventListener('unhandledrejection', (event) => failures.note(event.reason));
}
