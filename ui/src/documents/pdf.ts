/** Opens a PDF for the preview. The viewer and its worker are large, so they come only when a preview is made. */
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { indexed } from './finding.ts';
import type { PageText, Placed } from './finding.ts';

export type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';

GlobalWorkerOptions.workerSrc = workerUrl;

/** The size of a page, in points. */
export interface Size {
  width: number;
  height: number;
}

/** An open PDF with the size of each page, so that every page keeps its place before it is drawn. */
export interface Paper {
  pdf: PDFDocumentProxy;
  sizes: Size[];
}

/** Reads a PDF out of the text in which it travels. */
export async function openPdf(base64: string): Promise<Paper> {
  const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const pdf = await getDocument({ data, enableXfa: false, useSystemFonts: false }).promise;
  const sizes = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { width, height } = (await pdf.getPage(index + 1)).getViewport({ scale: 1 });
      return { width, height };
    }),
  );
  return { pdf, sizes };
}

const texts = new WeakMap<PDFDocumentProxy, Promise<PageText[]>>();

/** The text of every page, read once for each document. */
export function pageTexts(pdf: PDFDocumentProxy): Promise<PageText[]> {
  const known = texts.get(pdf);
  if (known) return known;
  const read = Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pageText(pdf, index + 1)));
  texts.set(pdf, read);
  return read;
}

async function pageText(pdf: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const placed: Placed[] = items.flatMap((item) => {
    if (!('str' in item) || !item.str) return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    const [left = 0, bottom = 0] = viewport.convertToViewportPoint(x, y) as number[];
    return [{ text: item.str, left, bottom, width: item.width, height: Math.hypot(c, d) || item.height }];
  });
  return indexed(placed, viewport);
}
