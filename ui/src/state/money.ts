/** Amounts of money as the language of the window writes them. */
import { project } from './project.svelte.ts';
import { lang, number, TAGS } from './text.svelte.ts';

/** An amount without fractions, in the project's currency where none is named; without a currency it is a number. */
export function money(amount: number, currency = String(project.view?.project.fields['currency'] ?? '')): string {
  if (!/^[A-Z]{3}$/.test(currency)) return number(amount);
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(TAGS[lang()], style).format(amount);
}

/** The sign of a currency alone, for the head of a field. */
export const currencySign = (currency: string): string => money(0, currency).replaceAll(/[\d\s.,]/g, '');
