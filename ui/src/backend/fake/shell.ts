/** Answers of the shell and of the folder of backups: the same for every project. */
import type { Handlers } from './handlers.ts';

type ShellCommand = Exclude<
  Extract<keyof Handlers, `dialog.${string}` | `shell.${string}`>,
  'dialog.save_table' | 'dialog.open_pictures'
>;

export function shellHandlers(id: () => string): Pick<Handlers, ShellCommand | 'backup.create' | 'backup.list' | 'project.forget'> {
  return {
    'backup.create': () => ({}),
    'backup.list': () => ({
      backups: [9, 8, 7].map((hour) => ({
        path: `/backups/${hour}.stagecraft`,
        created: `2026-11-20T0${hour}:40:00Z`,
        size: 1_482_752 - hour * 4096,
        revision: 40 + hour,
      })),
    }),
    'dialog.save_project': ({ name }) => ({ path: `/home/consultant/${name}.stagecraft` }),
    'dialog.open_project': () => ({ path: '/home/consultant/retail.stagecraft' }),
    'dialog.save_document': ({ name }) => ({ path: `/home/consultant/${name}` }),
    'dialog.choose_folder': () => ({ path: '/home/consultant/documents' }),
    'dialog.open_document': () => ({ path: '/home/consultant/returned.pdf' }),
    'project.forget': () => ({}),
    'shell.startup': () => ({ path: null }),
    'shell.close': () => ({}),
    'shell.open': () => ({}),
    'shell.reveal': () => ({}),
    'shell.print': ({ name }) => ({ path: `/tmp/print/${name}`, pages: 2, problems: [], export_id: id() }),
  };
}
