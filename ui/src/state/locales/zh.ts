/**
 * The Chinese texts of the window, as one part that is loaded when it speaks Chinese. What only the core says is left out:
 * the chapters of documents, errors, and the words of the command line and of the shell.
 */
export const sources = import.meta.glob<string>(
  [
    '../../../../assets/locales/zh/*.ftl',
    '!../../../../assets/locales/zh/documents-*.ftl',
    '!../../../../assets/locales/zh/errors.ftl',
    '!../../../../assets/locales/zh/cli.ftl',
    '!../../../../assets/locales/zh/shell.ftl',
  ],
  { query: '?raw', import: 'default', eager: true },
);
