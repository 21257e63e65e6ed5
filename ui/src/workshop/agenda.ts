/** What of a stage's guide is fit for a client's eyes: what it is for, what is asked, what is done and handed over. */
import { blocksOf } from '../design/markdown.ts';
import type { Block, Span } from '../design/markdown.ts';

export interface Chapter {
  title: string;
  /** Its points; a paragraph is one. */
  points: string[];
  /** Whether its points are questions that can be noted as asked. */
  asks: boolean;
}

/** The places of the chapters in every guide; the others are advice for the consultant and stay on the desk. */
const PURPOSE = 0;
const QUESTIONS = 2;
const ACTIVITIES = 3;
const RESULTS = 4;
const SHOWN = [PURPOSE, QUESTIONS, ACTIVITIES, RESULTS];

const plain = (spans: readonly Span[]) => spans.map((span) => span.text).join('');

/** The first sentence: what follows it tells the consultant how. */
const firstSentence = (text: string) => /^.*?(?:[。！？]|[.!?](?=\s|$))/.exec(text)?.[0] ?? text;

const pointsOf = (block: Block): string[] =>
  block.type === 'list' ? block.items.map(plain) : block.type === 'paragraph' ? [plain(block.spans)] : [];

/** The chapters of a guide that are projected. */
export function agendaOf(guide: string): Chapter[] {
  const chapters: Chapter[] = [];
  for (const block of blocksOf(guide)) {
    if (block.type === 'heading' && block.level === 2) chapters.push({ title: plain(block.spans), points: [], asks: false });
    else if (block.type !== 'heading') chapters.at(-1)?.points.push(...pointsOf(block));
  }
  return SHOWN.flatMap((place) => {
    const chapter = chapters[place];
    if (!chapter) return [];
    const points = place === ACTIVITIES || place === PURPOSE ? chapter.points.map(firstSentence) : chapter.points;
    return [{ ...chapter, points, asks: place === QUESTIONS }];
  });
}
