/** The bridge to the real core: one Tauri command and the core's events. */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Backend } from './index.ts';

/** Answers commands through the shell that shows this window. */
export function tauriBackend(): Backend {
  return {
    execute: (command, request) => invoke('execute', { command, request }),
    listen(event, heard) {
      let over = false;
      let stop: (() => void) | null = null;
      void listen(event, (message) => heard(message.payload as never)).then((unlisten) => {
        stop = unlisten;
        if (over) unlisten();
      });
      return () => {
        over = true;
        stop?.();
      };
    },
  };
}
