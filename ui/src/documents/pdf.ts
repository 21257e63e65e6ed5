/** Opens a PDF for the preview. The viewer and its worker are large, so they come only when a preview is made. */
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { PDFDocumentProxy } from 'pdfjs-dist';

export type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Reads a PDF out of the text in which it travels. */
export function openPdf(base64: string): Promise<PDFDocumentProxy> {
  const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return getDocument({ data, enableXfa: false, useSystemFonts: false }).promise;
}
