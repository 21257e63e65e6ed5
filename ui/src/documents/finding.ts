/**
 * Finds words in the text of a PDF. Spaces and line ends do not count, since a phrase may run over the end of a line,
 * and full-width letters equal their plain ones.
 */

/** A run of text as it stands on a page; `bottom` is its baseline, measured from the top of the page. */
export interface Placed {
  text: string;
  left: number;
  bottom: number;
  width: number;
  height: number;
}

/** A rectangle as shares of the page, so that it holds at every zoom. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Match {
  page: number;
  boxes: Box[];
}

/** The letters of a page without spaces, each with the run it belongs to and its share of that run. */
export interface PageText {
  letters: string;
  runs: Int32Array;
  starts: Float32Array;
  ends: Float32Array;
  boxes: Box[];
}

/** More hits than this help nobody, and each is a rectangle on a page. */
const MOST = 2000;
const ASCENT = 0.92;
const LINE = 1.24;
/** How wide a letter is beside a Chinese sign of the same size. */
const NARROW = 0.55;
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60]/;
const SKIPPED = /[\s\u00ad\u200b-\u200d\u2060]/;

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** Prepares the text of a page for finding. */
export function indexed(placed: Placed[], page: { width: number; height: number }): PageText {
  let letters = '';
  const runs: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  placed.forEach(({ text }, run) => {
    const signs = Array.from(text);
    const widths = signs.map((sign) => (WIDE.test(sign) ? 1 : NARROW));
    const total = widths.reduce((sum, width) => sum + width, 0) || 1;
    let at = 0;
    signs.forEach((sign, index) => {
      const start = at / total;
      at += widths[index]!;
      if (SKIPPED.test(sign)) return;
      for (const unit of fold(sign).split('')) {
        letters += unit;
        runs.push(run);
        starts.push(start);
        ends.push(at / total);
      }
    });
  });
  const boxes = placed.map(({ left, bottom, width, height }) => ({
    left: left / page.width,
    top: (bottom - height * ASCENT) / page.height,
    width: width / page.width,
    height: (height * LINE) / page.height,
  }));
  return {
    letters,
    runs: Int32Array.from(runs),
    starts: Float32Array.from(starts),
    ends: Float32Array.from(ends),
    boxes,
  };
}

/** Every place where the words stand, page by page from the first. */
export function findAll(pages: readonly PageText[], words: string): Match[] {
  const wanted = Array.from(fold(words))
    .filter((sign) => !SKIPPED.test(sign))
    .join('');
  const matches: Match[] = [];
  if (!wanted) return matches;
  for (const [index, page] of pages.entries()) {
    let at = page.letters.indexOf(wanted);
    while (at >= 0 && matches.length < MOST) {
      matches.push({ page: index + 1, boxes: boxesOf(page, at, at + wanted.length - 1) });
      at = page.letters.indexOf(wanted, at + wanted.length);
    }
  }
  return matches;
}

/** One rectangle for each run that a match touches. */
function boxesOf(page: PageText, first: number, last: number): Box[] {
  const boxes: Box[] = [];
  let from = first;
  for (let at = first; at <= last; at += 1) {
    if (at < last && page.runs[at + 1] === page.runs[from]) continue;
    const run = page.boxes[page.runs[from]!]!;
    const start = page.starts[from]!;
    const end = page.ends[at]!;
    boxes.push({ ...run, left: run.left + run.width * start, width: run.width * (end - start) });
    from = at + 1;
  }
  return boxes;
}
