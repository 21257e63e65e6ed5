/** A section's text as blocks: what its dialect of Markdown can say, and nothing else. */

/** A run of text inside a line. Marks never lie in each other. */
export type Run =
  | { readonly kind: 'text' | 'bold' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export type Line = readonly Run[];

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly Item[];
}

/** One point with the lines that continue it and the points below it. */
export interface Item {
  readonly lines: readonly Line[];
  readonly children: readonly List[];
}

export type Align = 'left' | 'center' | 'right';
export type Tone = 'note' | 'attention';

export interface Table {
  readonly kind: 'table';
  readonly aligns: readonly Align[];
  readonly titles: readonly string[];
  readonly rows: readonly (readonly Line[])[];
  readonly caption: Line | null;
}

export interface Callout {
  readonly kind: 'callout';
  readonly tone: Tone;
  /** The word in `[!WORD]`, where one was written. */
  readonly mark: string;
  readonly title: string;
  readonly paragraphs: readonly (readonly Line[])[];
}

export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | List
  | Table
  | Callout
  | { readonly kind: 'code'; readonly info: string; readonly text: string }
  | { readonly kind: 'picture'; readonly text: string; readonly hash: string }
  | { readonly kind: 'embed'; readonly code: string };

/** A block with the very signs it was written in, and what stands between it and the next one. */
export interface Written {
  readonly block: Block;
  readonly raw: string;
  readonly gap: string;
}

/** A text that has been read; `head` is what stands before its first block. */
export interface Text {
  readonly head: string;
  readonly parts: readonly Written[];
}

/** The depth that a text's own headings begin at where it has none yet. */
export const FIRST_DEPTH = 3;
export const LAST_DEPTH = 6;
