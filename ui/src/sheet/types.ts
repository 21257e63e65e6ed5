/**
 * What the record table is told and what it asks for.
 *
 * These are the only types that the composing screen needs. Nothing here may know a record kind, a
 * command name or a sentence that people read: labels arrive ready, and texts come through `Translate`.
 */

/** Returns the text of a locale key in the person's language. */
export type Translate = (key: string, args?: Record<string, string | number>) => string;

/** The form of a field's value, as the core describes it. */
export interface Shape {
  readonly type:
    | 'text'
    | 'long_text'
    | 'integer'
    | 'number'
    | 'boolean'
    | 'date'
    | 'choice'
    | 'reference'
    | 'list'
    | 'rows'
    | 'group';
  readonly min?: number | null;
  readonly max?: number | null;
  readonly unit?: string | null;
  readonly choices?: readonly string[] | null;
  readonly choice_type?: string | null;
  readonly kinds?: readonly string[] | null;
  readonly item?: Shape | null;
  readonly columns?: readonly FieldMeta[] | null;
}

/** One field of a record kind, as the core describes it. */
export interface FieldMeta {
  readonly name: string;
  readonly shape: Shape;
  readonly required: boolean;
  readonly doc?: string;
}

/** The part of a record that the table reads; a wire record fits without conversion. */
export interface SheetRecord {
  readonly id: string;
  readonly code: string;
  readonly parent?: string | null;
  readonly title: string;
  readonly body?: string;
  readonly owner?: string | null;
  readonly tags?: readonly string[];
  readonly audience?: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One value of a closed list, with the label shown and the other words that mean the same. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Other spellings that a pasted cell may carry, such as the label in the other language. */
  readonly also?: readonly string[];
}

/** What makes a value known at a glance: a sign for its shape, a tone for its colour. */
export interface Sign {
  readonly sign: string;
  readonly tone: 'ok' | 'accent' | 'warn' | 'quiet';
}

/** One column of the table. */
export interface Column {
  /** The name of the field, or of a common field such as `title`, `code` or `owner`. */
  readonly key: string;
  readonly label: string;
  readonly shape: Shape;
  /** Width in CSS pixels before the person changes it. */
  readonly width: number;
  readonly required?: boolean;
  /** Words for the values of a choice, of a list of choices, or of a boolean (`true` and `false`). */
  readonly choices?: readonly Choice[];
  /** The unit shown behind a sum, already in the person's language. */
  readonly unitLabel?: string;
  /** A locale key that says why cells of this column cannot be edited here; absent where they can. */
  readonly refusal?: string;
  /** Adds up the numbers of the children on rows that have children. */
  readonly aggregate?: 'sum';
  /** Whether the number of a record is part of the sums above it; every number is where this is absent. */
  readonly counts?: (record: SheetRecord) => boolean;
  /** The locale key of what a sum says of itself. */
  readonly sumTitle?: string;
  /** A sign for each value of a choice, beside its word. */
  readonly signs?: Readonly<Record<string, Sign>>;
  /** What a person should know about a record, told at its cell in this column. */
  readonly warning?: (record: SheetRecord) => string | null;
  /** Reads a derived value that is no field of the record. */
  readonly read?: (record: SheetRecord) => unknown;
  /** What stands for a referenced record: its code (the default), or its title, as for people. */
  readonly referenceText?: 'code' | 'title';
  /** The column starts hidden until the person shows it. */
  readonly hidden?: boolean;
}

/** One cell to be changed; `null` empties it. */
export interface CellEdit {
  readonly id: string;
  readonly column: string;
  readonly value: unknown;
}

/** One record to be created at the end of its parent's children, or after a named sibling. */
export interface NewRow {
  /** A name for this row that is unique inside its batch. */
  readonly temp: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly parent: string | null;
  /** The sibling it follows; absent means at the end. */
  readonly after?: string | null;
}

/** What a person did, for the undo label. */
export type GestureName = 'edit' | 'create' | 'paste' | 'fill' | 'clear' | 'cut' | 'delete';

/** Everything that one gesture changes: the host sends it as one command, which is one undo step. */
export interface Batch {
  readonly label: GestureName;
  readonly creates: readonly NewRow[];
  readonly updates: readonly CellEdit[];
  readonly deletes: readonly string[];
  /** Present while one cell is still being typed: batches with the same key merge into one undo step. */
  readonly coalesceKey?: string;
}

/** What became of a command. `created` gives the ids of new records in the order of the batch. */
export type Outcome =
  | { readonly ok: true; readonly created?: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** One record that a reference cell may point at. */
export interface ReferenceHit {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/**
 * What the composing screen does for the table. Every promise resolves after the patch of the core
 * has reached `rows`, so that the optimistic values can be dropped without a flicker.
 */
export interface SheetHost {
  /** Sends one gesture as one command. */
  apply(batch: Batch): Promise<Outcome>;
  /** Moves records, with their children, under a parent and behind a sibling (`null`: first). */
  move(ids: readonly string[], parent: string | null, after: string | null): Promise<Outcome>;
  /** Shows a record, and a field of it, in the inspector. */
  openInspector(id: string, column: string | null): void;
  /** The record behind a reference, or `null` where it is unknown. */
  reference(id: string): ReferenceHit | null;
  /** Candidates for a reference cell by code, title or pinyin initials, best first; empty text lists all. */
  searchReferences(column: Column, text: string): readonly ReferenceHit[] | Promise<readonly ReferenceHit[]>;
  /** The one record that a pasted text names by code or title, or `null`. */
  resolveReference(column: Column, text: string): string | null;
  /** Whether a text matches a query, by letters or by pinyin; plain containment where absent. */
  matches?(query: string, text: string): boolean;
  /**
   * Hears that a text is being typed that is not yet sent, and how to send it at once; calls nothing
   * after the returned function has taken it back.
   */
  unsent?(flush: () => Promise<void>): () => void;
  /** Closes a panel on Escape; returns whether there was one. */
  escape?(): boolean;
  undo?(): void;
  redo?(): void;
  /** Says something that was refused, outside the table as well (a toast). */
  notify?(message: string): void;
}

/** How one person looks at one list; saved by the host, never undone. */
export interface SheetView {
  widths: Record<string, number>;
  order: string[];
  hidden: string[];
  sort: { column: string; descending: boolean } | null;
  text: string;
  /** Chosen values by column; an empty string stands for cells without a value. */
  filters: Record<string, string[]>;
  group: string | null;
  collapsed: string[];
}

/** A view kept under a name. */
export interface SavedView {
  name: string;
  view: SheetView;
}

/** A view that shows everything as the columns declare it. */
export function plainView(columns: readonly Column[] = []): SheetView {
  return {
    widths: {},
    order: [],
    hidden: columns.filter((column) => column.hidden).map((column) => column.key),
    sort: null,
    text: '',
    filters: {},
    group: null,
    collapsed: [],
  };
}
