/**
 * The one seam between the window and the core. Every other room of the window goes through `execute`;
 * no other file may import Tauri, and nothing here may know what a command means.
 */
import type { CommandName, Dropped, Patch, Progress, RequestOf, ResponseOf } from './types.ts';

export * from './types.ts';

/** A refusal of the core, in words the person can read. */
export class CommandError extends Error {
  readonly code: string;
  readonly hints: readonly string[];

  constructor(code: string, message: string, hints: readonly string[] = []) {
    super(message);
    this.name = 'CommandError';
    this.code = code;
    this.hints = hints;
  }
}

/** What answers commands: the shell's bridge, or the fake of tests and of a plain browser. */
export interface Backend {
  execute(command: string, request: object): Promise<unknown>;
  /** Calls `heard` for each event of that name; the result ends the listening. */
  listen(event: 'patch' | 'progress' | 'close' | 'drop', heard: (payload: never) => void): () => void;
}

let current: Backend | null = null;

/** Replaces what answers commands; component tests give the fake here. */
export function useBackend(backend: Backend): void {
  current = backend;
}

/** Chooses the shell's bridge inside the app, and the fake in a browser during development. */
export async function connect(): Promise<void> {
  if (current) return;
  if ('__TAURI_INTERNALS__' in window) {
    const { tauriBackend } = await import('./tauri.ts');
    current = tauriBackend();
  } else if (import.meta.env.DEV || import.meta.env.MODE === 'fake') {
    const { fakeBackend, fakeOptions } = await import('./fake/index.ts');
    current = fakeBackend(fakeOptions());
  } else {
    throw new CommandError('no_core', 'This page works only inside the Stagecraft window.');
  }
}

/** Runs one command of the core; a refusal is thrown as a `CommandError`. */
export async function execute<C extends CommandName>(command: C, request: RequestOf<C>): Promise<ResponseOf<C>> {
  if (!current) throw new CommandError('no_core', 'The core is not connected.');
  try {
    return (await current.execute(command, request)) as ResponseOf<C>;
  } catch (cause) {
    throw asCommandError(cause);
  }
}

/** Hears changes that another window or process made; the result ends the listening. */
export function onPatch(heard: (patch: Patch) => void): () => void {
  return current?.listen('patch', heard as (payload: never) => void) ?? (() => undefined);
}

/** Hears that the window is about to close and waits for the last words; the result ends the listening. */
export function onClose(heard: () => void): () => void {
  return current?.listen('close', heard) ?? (() => undefined);
}

/** Hears which files a person drops on the window; the result ends the listening. */
export function onDropped(heard: (dropped: Dropped) => void): () => void {
  return current?.listen('drop', heard as (payload: never) => void) ?? (() => undefined);
}

/** Hears how far a long task has come; the result ends the listening. */
export function onProgress(heard: (progress: Progress) => void): () => void {
  return current?.listen('progress', heard as (payload: never) => void) ?? (() => undefined);
}

function asCommandError(cause: unknown): CommandError {
  if (cause instanceof CommandError) return cause;
  if (typeof cause === 'object' && cause !== null && 'message' in cause) {
    const { code, message, hints } = cause as { code?: unknown; message: unknown; hints?: unknown };
    return new CommandError(
      typeof code === 'string' ? code : 'unexpected',
      String(message),
      Array.isArray(hints) ? hints.map(String) : [],
    );
  }
  return new CommandError('unexpected', String(cause));
}
