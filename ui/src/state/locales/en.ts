/**
 * The English texts of the window, as one part that is loaded when it speaks English. What only the core says is left out:
 * the chapters of documents, errors, and the words of the command line and of the shell.
 */
export const sources = import.meta.glob<string>(
  [
    '../../../../assets/locales/en/*.ftl',
    '!../../../../assets/locales/en/documents-*.ftl',
    '!../../../../assets/locales/en/errors.ftl',
    '!../../../../assets/locales/en/cli.ftl',
    '!../../../../assets/locales/en/shell.ftl',
  ],
  { query: '?raw', import: 'default', eager: true },
);
