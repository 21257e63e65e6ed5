/** Reads the answers in a document that came back: by record, and those around the signatures. */
import type { Brief, VerifiedDocument } from '../backend/index.ts';

type Answer = VerifiedDocument['answers'][number];

/** What a tick in a box comes back as. */
const TICK = '✓';
/** Boxes by which a client agrees; everything else wants a look. */
const AGREEING = new Set(['accept', 'confirm']);

/** What the client answered about one record. */
export interface AnsweredRecord {
  /** What the document calls the record. */
  code: string;
  record: Brief | null;
  /** The names of the boxes ticked, such as `accept`. */
  ticks: string[];
  /** What was written, such as a remark. */
  texts: string[];
}

/** One line of what the client wrote around the signatures. */
export interface SignedLine {
  /** `client`, `vendor`, or nothing for the answer as a whole. */
  side: string;
  part: string;
  value: string;
  isTick: boolean;
}

export interface Answers {
  /** Records that the client wants to talk about, or wrote something to. */
  open: AnsweredRecord[];
  /** Records that the client agrees to without a word. */
  agreed: AnsweredRecord[];
  signed: SignedLine[];
}

/** Sorts what the fields say by what a person does next: talk about it, or tick it off. */
export function answersOf(answers: readonly Answer[]): Answers {
  const records = new Map<string, AnsweredRecord>();
  const signed: SignedLine[] = [];
  for (const { name, value, record } of answers) {
    const [code = '', ...rest] = name.split('.');
    const part = rest.at(-1) ?? '';
    if (code === 'signoff') {
      signed.push({ side: rest.length > 1 ? rest[0]! : '', part, value, isTick: value === TICK });
      continue;
    }
    const known = records.get(code) ?? { code, record, ticks: [], texts: [] };
    if (value === TICK) known.ticks.push(part);
    else known.texts.push(value);
    records.set(code, known);
  }
  const isAgreed = ({ ticks, texts }: AnsweredRecord) =>
    texts.length === 0 && ticks.length > 0 && ticks.every((tick) => AGREEING.has(tick));
  const all = [...records.values()];
  return { open: all.filter((each) => !isAgreed(each)), agreed: all.filter(isAgreed), signed };
}

/** What the file is, from the point of view of the open project. */
export type Standing = 'foreign' | 'elsewhere' | 'intact' | 'changed';

export function standingOf(found: VerifiedDocument): Standing {
  if (!found.known) return 'foreign';
  if (found.project === null) return 'elsewhere';
  return found.intact && found.redrawn_pages.length === 0 ? 'intact' : 'changed';
}
