/** Stand-ins for the drawings of the core: one labelled box in place of each. */
import type { RequestOf, WireRecord } from '../types.ts';

/** A figure of the size that was asked for, which says what the core would draw there. */
export function fakeFigures(request: RequestOf<'figure.draw'>, record: (id: string) => WireRecord | undefined) {
  const about = 'record' in request.subject ? record(request.subject.record)?.title : request.subject.named;
  if (about === undefined) return { figures: [] };
  const label = new Option(about).innerHTML;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${request.width} 120" width="${request.width}" height="120"><path d="M1 1H${request.width - 1}V119H1Z" fill="#eef1f5" stroke="#7f8a99" stroke-width="1"/><text x="${request.width / 2}" y="65" font-size="14" fill="#1f2733" text-anchor="middle">${label}</text></svg>`;
  return { figures: [{ svg: [svg], description: about, caption: about, source: null }] };
}
