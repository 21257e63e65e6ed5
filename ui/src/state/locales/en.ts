/** Every English text, as one part that is loaded when the window speaks English. */
export const sources = import.meta.glob<string>('../../../../assets/locales/en/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});
