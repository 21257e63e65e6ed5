/** The marks inside a line: emphasis, code and links, as the typesetter reads them. */
import type { Line, Run } from './blocks.ts';

/** The runs of a line. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let rest = text;
  while (rest) {
    const found = next(rest);
    if (!found) break;
    const [before, run, after] = found;
    if (before) runs.push({ kind: 'text', text: before });
    runs.push(run);
    rest = after;
  }
  if (rest) runs.push({ kind: 'text', text: rest });
  return runs;
}

/** The words of a line without their marks. */
export const wordsOf = (line: Line): string => line.map(({ text }) => text).join('');

function next(text: string): [before: string, run: Run, after: string] | null {
  for (const { index } of text.matchAll(/[*`[]/g)) {
    const marked = mark(text.slice(index));
    if (marked) return [text.slice(0, index), ...marked];
  }
  return null;
}

function mark(text: string): [Run, string] | null {
  if (text.startsWith('**')) return between(text, '**', 'bold');
  if (text.startsWith('`')) return between(text, '`', 'code');
  if (!text.startsWith('[')) return null;
  const [words, rest] = split(text.slice(1), '](');
  if (rest === null) return null;
  const [url, after] = split(rest, ')');
  if (after === null || !words || /[[\]]/.test(words) || !url.includes(':')) return null;
  return [{ kind: 'link', text: words, url }, after];
}

function between(text: string, sign: string, kind: 'bold' | 'code'): [Run, string] | null {
  const [inner, after] = split(text.slice(sign.length), sign);
  return after === null || !inner.trim() ? null : [{ kind, text: inner }, after];
}

/** The text before and after the first place of a sign; no second part where there is none. */
function split(text: string, sign: string): [string, string | null] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + sign.length)];
}

/** The runs as they are written. What marks cannot hold is written without them, so that no word is lost. */
export function lineText(line: Line): string {
  return joined(line).map(runText).join('').trim();
}

/** Neighbours of the same kind are one run: `**a****b**` would be read as something else. */
function joined(line: Line): Run[] {
  const runs: Run[] = [];
  for (const run of line) {
    const last = runs.at(-1);
    if (last?.kind === run.kind && (run.kind !== 'link' || (last as typeof run).url === run.url)) {
      runs[runs.length - 1] = { ...run, text: last.text + run.text };
    } else if (run.text) runs.push(run);
  }
  return runs;
}

function runText(run: Run): string {
  const { text } = run;
  if (!text.trim()) return text;
  if (run.kind === 'bold') return `**${text.replaceAll('**', '* *').replace(/^\*/, ' *').replace(/\*$/, '* ')}**`;
  if (run.kind === 'code') return `\`${text.replaceAll('`', '\u2019')}\``;
  if (run.kind !== 'link' || !run.url.includes(':')) return text;
  return `[${text.replaceAll('[', '\uff3b').replaceAll(']', '\uff3d')}](${run.url.replaceAll(')', '%29')})`;
}
