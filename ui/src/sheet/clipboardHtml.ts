/**
 * Chooses how to read a clipboard that carries both text and HTML, and reads HTML tables.
 *
 * HTML is only ever parsed into an inert document; nothing from it reaches the page.
 */
import { OWN_MARK, parseTsv, squared } from './clipboard';

/** Spreadsheets write exact text, with quotes around cells of several lines; word processors do not. */
const SPREADSHEET = /urn:schemas-microsoft-com:office:excel|Excel\.Sheet|ProgId content="?ET\.|google-sheets-html-origin/i;

const BLOCKS = new Set(["P", "DIV", "LI", "H1", "H2", "H3", "H4", "H5", "H6"]);

/** The text of one cell, with a line feed for each break and between blocks. */
function cellText(cell: Element): string {
  let text = "";
  const breakLine = () => {
    if (text !== "" && !text.endsWith("\n")) text += "\n";
  };
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      text += (node.nodeValue ?? "").replace(/[\t\r\n ]+/g, " ");
      return;
    }
    if (!(node instanceof Element)) return;
    if (node.tagName === "BR") {
      text += "\n";
      return;
    }
    const block = BLOCKS.has(node.tagName);
    if (block) breakLine();
    node.childNodes.forEach(walk);
    if (block) breakLine();
  };
  cell.childNodes.forEach(walk);
  return text.replace(/\u00a0/g, " ").replace(/ *\n */g, "\n").trim();
}

/** A span that a hostile table cannot make large. */
function spanOf(cell: Element, name: string): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 1000) : 1;
}

/** Reads the first table of an HTML text; a spanning cell fills its first place and leaves the others empty. */
export function parseHtmlTable(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return null;
  const rows: string[][] = [];
  const taken = new Map<number, number>();
  for (const line of table.querySelectorAll("tr")) {
    if (line.closest("table") !== table) continue;
    const row: string[] = [];
    const skipTaken = () => {
      while ((taken.get(row.length) ?? 0) > 0) {
        taken.set(row.length, (taken.get(row.length) ?? 1) - 1);
        row.push("");
      }
    };
    for (const cell of line.querySelectorAll(":scope > td, :scope > th")) {
      skipTaken();
      const down = spanOf(cell, "rowspan") - 1;
      const across = spanOf(cell, "colspan");
      for (let i = 0; i < across; i += 1) {
        if (down > 0) taken.set(row.length, down);
        row.push(i === 0 ? cellText(cell) : "");
      }
    }
    skipTaken();
    rows.push(row);
  }
  return rows.length > 0 ? squared(rows) : null;
}

/** The block of cells that a clipboard means, or `null` where it holds no text. */
export function readBlock(text: string, html: string): string[][] | null {
  const exact = text === "" ? null : parseTsv(text);
  if (html === "" || (exact && (SPREADSHEET.test(html) || html.includes(OWN_MARK)))) return exact;
  if (!/<table[\s>]/i.test(html)) return exact;
  return parseHtmlTable(html) ?? exact;
}
