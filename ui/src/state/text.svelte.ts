/**
 * The words that people read, by locale key, in the language of the moment.
 * A component that calls `t` is drawn again when the language changes, so no text can stay behind.
 */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Language } from '../backend/index.ts';

type Args = Record<string, string | number>;

const LOADERS: Record<Language, () => Promise<{ sources: Record<string, string> }>> = {
  zh: () => import('./locales/zh.ts'),
  en: () => import('./locales/en.ts'),
};

/** The tag that browsers know the language by; documents write the English of Britain, and so does the window. */
export const TAGS: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

/** How long a day is when it is written as 2026-11-23. */
const DAY_LENGTH = 10;

const bundles = new Map<Language, FluentBundle>();
const dayFormats = new Map<Language, Intl.DateTimeFormat>();

let language = $state<Language>('zh');
let bundle = $state.raw<FluentBundle | null>(null);

/** The language of the moment. */
export function lang(): Language {
  return language;
}

/** Switches every text at once; the screen changes only when all words have arrived. */
export async function speak(next: Language): Promise<void> {
  const ready = await brought(next);
  bundle = ready;
  language = next;
  document.documentElement.lang = TAGS[next];
}

/** The words of a language, loaded once. */
async function brought(wanted: Language): Promise<FluentBundle> {
  const known = bundles.get(wanted);
  if (known) return known;
  const { sources } = await LOADERS[wanted]();
  const made = new FluentBundle(TAGS[wanted], { useIsolating: false });
  for (const source of Object.values(sources)) made.addResource(new FluentResource(source));
  bundles.set(wanted, made);
  return made;
}

let other = $state.raw<FluentBundle | null>(null);

/** Brings the words of the language that is not spoken, so that cells pasted from a file in it are understood. */
export async function bringOther(): Promise<void> {
  other = await brought(language === 'zh' ? 'en' : 'zh');
}

/** The text of a key in the language that is not spoken, once it has been brought. */
export function otherText(key: string): string | null {
  const found = other?.getMessage(key)?.value;
  return other && found ? other.formatPattern(found, undefined, []) : null;
}

/** Whether a key has a text; used where a text is optional. */
export function has(key: string): boolean {
  return pattern(key) !== null;
}

/** The text of a key such as `ui-save` or, for an attribute, `link-solves.inverse`. */
export function t(key: string, args?: Args): string {
  const found = pattern(key);
  if (found === null || !bundle) return unknown(key);
  return bundle.formatPattern(found, args, []);
}

/** The first of several keys that has a text; the last is used where none has. */
export function firstOf(keys: string[], args?: Args): string {
  return t(keys.find(has) ?? keys.at(-1)!, args);
}

function pattern(key: string) {
  const [id = '', attribute] = key.split('.');
  const message = bundle?.getMessage(id);
  if (!message) return null;
  return (attribute ? message.attributes[attribute] : message.value) ?? null;
}

/** A missing text shows itself to developers and stays readable for everyone else. */
function unknown(key: string): string {
  if (import.meta.env.DEV) return `⟦${key}⟧`;
  return (key.split(/[-.]/).at(-1) ?? key).replaceAll('_', ' ');
}

/** A day such as 2026-11-23, or the day of a moment, written for a reader. */
export function day(value: string | null | undefined): string {
  if (!value) return '–';
  const date = value.length === DAY_LENGTH ? new Date(`${value}T00:00:00`) : new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  return dayFormat(language).format(date).replaceAll('/', '-');
}

/** How a language writes days; made once, because making it costs far more than using it. */
function dayFormat(wanted: Language): Intl.DateTimeFormat {
  const known = dayFormats.get(wanted);
  if (known) return known;
  const style = wanted === 'zh' ? ({ month: '2-digit', day: '2-digit' } as const) : ({ month: 'short', day: 'numeric' } as const);
  const made = new Intl.DateTimeFormat(TAGS[wanted], { year: 'numeric', ...style });
  dayFormats.set(wanted, made);
  return made;
}

/** The time of day of a moment, such as 14:02. */
export function clock(value: Date | string): string {
  const date = typeof value === 'string' ? new Date(value) : value;
  return new Intl.DateTimeFormat(TAGS[language], { hour: '2-digit', minute: '2-digit', hour12: false }).format(date);
}

/** A moment with its day, short enough for a table. */
export function moment(value: string): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  return value.length === DAY_LENGTH ? day(value) : `${day(value)} ${clock(date)}`;
}

/** A number with the grouping of the language. */
export function number(value: number): string {
  return new Intl.NumberFormat(TAGS[language], { maximumFractionDigits: 2 }).format(value);
}
