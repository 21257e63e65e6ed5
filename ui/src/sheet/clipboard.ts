/**
 * Blocks of cells as the text that Excel, WPS and other tables put on the clipboard, and back.
 *
 * Pure text in, pure text out. Nothing here may know a column, a value's meaning or the DOM.
 */

/** A larger paste is refused, because the window would stand still while it is read. */
export const PASTE_LIMIT_BYTES = 8 * 1024 * 1024;

/** Whether a text is larger than what is accepted, without encoding it where the length already decides. */
export function isTooLarge(text: string): boolean {
  if (text.length > PASTE_LIMIT_BYTES) return true;
  if (text.length * 3 <= PASTE_LIMIT_BYTES) return false;
  return new TextEncoder().encode(text).length > PASTE_LIMIT_BYTES;
}

/** The end of a quoted cell that starts at `start`, or -1 where its quotes do not close before a border. */
function closingQuote(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return -1;
    const next = text[quote + 1];
    if (next === '"') {
      at = quote + 2;
      continue;
    }
    return next === undefined || next === "\t" || next === "\n" || next === "\r" ? quote : -1;
  }
}

/** The end of a plain cell that starts at `start`. */
function plainEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== "\t" && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}

/** Line breaks inside one cell, always as a single line feed. */
function normaliseBreaks(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/**
 * Reads tab-separated text. A cell is quoted only where its quotes close right before a tab, a line
 * break or the end; any other quote is an ordinary character, as tables write inch marks bare. The
 * last line break ends the last line and starts none. Every line gets the width of the widest.
 */
export function parseTsv(text: string): string[][] {
  if (text === "") return [];
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const close = text[at] === '"' ? closingQuote(text, at) : -1;
    const end = close >= 0 ? close + 1 : plainEnd(text, at);
    const raw = close >= 0 ? normaliseBreaks(text.slice(at + 1, close).replace(/""/g, '"')) : text.slice(at, end);
    rows[rows.length - 1]?.push(raw);
    if (end >= text.length) break;
    if (text[end] === "\t") {
      at = end + 1;
      continue;
    }
    at = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
    if (at >= text.length) break;
    rows.push([]);
  }
  return squared(rows);
}

/** The same lines, all as wide as the widest. */
export function squared(rows: string[][]): string[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (const row of rows) while (row.length < width) row.push("");
  return rows;
}

/** Writes one cell; quotes are needed where the text would otherwise be read as something else. */
function tsvCell(text: string): string {
  const value = normaliseBreaks(text);
  return /[\t\n"]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}

/** Writes tab-separated text with the line ends that Excel writes. */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(tsvCell).join("\t") + "\r\n").join("");
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Marks a table as written by this program, so that it is read back from the exact text instead. */
export const OWN_MARK = "data-stagecraft-sheet";

/** Writes an HTML table; Excel and WPS keep a break inside one cell where it carries this style. */
export function formatHtml(rows: readonly (readonly string[])[]): string {
  const line = '<br style="mso-data-placement:same-cell">';
  const cell = (text: string) =>
    `<td style="white-space:pre-wrap">${escapeHtml(normaliseBreaks(text)).replace(/\n/g, line)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("");
  return `<meta charset="utf-8"><table ${OWN_MARK}>${body}</table>`;
}
