/** Every Chinese text, as one part that is loaded when the window speaks Chinese. */
export const sources = import.meta.glob<string>('../../../../assets/locales/zh/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});
