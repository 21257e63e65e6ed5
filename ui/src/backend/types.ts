/**
 * The words of the seam between the window and the core: what every command takes and gives back.
 * Nothing here runs; the real shell and the fake both answer in these shapes.
 */

/** The eight stages, in the order of the method. */
export const STAGES = [
  "research",
  "architecture",
  "requirements",
  "development",
  "integration",
  "deployment",
  "training",
  "coaching",
] as const;

export type Stage = (typeof STAGES)[number];
export type Language = "zh" | "en";
export type Fields = Record<string, unknown>;

/** A record as it travels; `fields` holds the kind's own fields, unset ones are absent. */
export interface WireRecord {
  id: string;
  kind: string;
  code: string;
  parent: string | null;
  rank: string | number;
  title: string;
  body: string;
  owner: string | null;
  tags: string[];
  audience: "client" | "internal";
  rev: number;
  created: string;
  updated: string;
  hash: string;
  fields: Fields;
}

export interface Brief {
  id: string;
  kind: string;
  code: string;
  title: string;
}

export interface WireLink {
  id: string;
  kind: string;
  from: string;
  to: string;
  suspect: boolean;
  lag_days?: number | null;
  dependency?: "fs" | "ss" | "ff" | "sf" | null;
  units?: number | null;
}

export type ShapeType =
  | "text"
  | "long_text"
  | "integer"
  | "number"
  | "boolean"
  | "date"
  | "choice"
  | "reference"
  | "list"
  | "rows"
  | "group";

export interface Shape {
  type: ShapeType;
  min?: number | null;
  max?: number | null;
  unit?: string | null;
  choices?: string[] | null;
  choice_type?: string | null;
  kinds?: string[] | null;
  item?: Shape | null;
  columns?: FieldMeta[] | null;
}

export interface FieldMeta {
  name: string;
  shape: Shape;
  required: boolean;
  /** Whether its text stands in for a missing title. */
  title?: boolean;
  /** The unit of a number, named in the locale files. */
  unit?: string | null;
  doc?: string;
}

export interface KindMeta {
  kind: string;
  prefix: string;
  /** Absent for kinds of the whole project. */
  stage?: Stage | null;
  tree: boolean;
  /** Whether there is exactly one record of the kind. */
  single: boolean;
  parent_kinds: string[];
  fields: FieldMeta[];
}

/** A kind of link with the kinds it may join; an empty list means any kind. */
export interface LinkMeta {
  kind: string;
  from: string[];
  to: string[];
}

export interface Describe {
  stages: Stage[];
  kinds: KindMeta[];
  links: LinkMeta[];
}

export interface Label {
  code: string;
  args: Record<string, string | number>;
}

export interface UndoState {
  can_undo: boolean;
  can_redo: boolean;
  undo_label: Label | null;
  redo_label: Label | null;
}

export interface Patch {
  revision: number;
  records: WireRecord[];
  removed: string[];
  links: WireLink[];
  removed_links: string[];
  undo: UndoState;
  reveal: string | null;
}

export interface Finding {
  check: string;
  stage: Stage;
  record: Brief | null;
  kind: string | null;
  field: string | null;
  args: Record<string, string | number>;
}

export type Verdict = "go" | "conditional" | "no_go";

export interface StageProgress {
  stage: Stage;
  done: number;
  total: number;
}

export interface StageOverview extends StageProgress {
  checks_failed: number;
  next: Finding | null;
  decision: Verdict | null;
}

export interface Hop {
  from: string;
  to: string;
  linked: number;
  total: number;
  unknown: number;
  link: string;
  first_unknown: Brief | null;
}

export interface Overview {
  revision: number;
  stages: StageOverview[];
  coverage: Hop[];
  /** How many records there are of each kind. */
  counts: Record<string, number>;
}

export interface ProjectView {
  path: string;
  revision: number;
  project: WireRecord;
  overview: Overview;
  undo: UndoState;
  read_only: boolean;
  warnings: string[];
}

export interface RecentProject {
  path: string;
  name: string;
  client: string | null;
  opened_at: string;
  risks?: number;
  stages: StageProgress[];
  next: Finding | null;
  missing: boolean;
  sample: boolean;
}

export interface Linked {
  link: WireLink;
  record: Brief;
}

export interface RecordDetail {
  record: WireRecord;
  incomplete: string[];
  links_out: Linked[];
  links_in: Linked[];
  referenced_by: { field: string; record: Brief }[];
  suspect: string[];
}

/** What is still owed when a gate is passed conditionally; `owner` is the id of a stakeholder. */
export interface Condition {
  text: string;
  owner?: string | null;
  due?: string | null;
}

/** The same as the gate tells it, with the owner by name. */
export interface Debt {
  text: string;
  owner: Brief | null;
  due: string | null;
}

export interface Check {
  code: string;
  level: "required" | "advisory";
  passed: boolean;
  applies: boolean;
  total: number;
  findings: Finding[];
}

export interface Gate {
  stage: Stage;
  done: number;
  total: number;
  decision: Verdict | null;
  conditions: Debt[];
  decided_by: Brief | null;
  decided_on: string | null;
  /** Whether every required check passes. */
  passes: boolean;
  checks: Check[];
}

export interface Hit {
  record: Brief;
  field: string;
  snippet: string;
  ranges: [number, number][];
}

export interface OperationEntry {
  seq: number;
  id: string;
  label: Label;
  author: string;
  at: string;
  undone: boolean;
}

export type BaselineSubject = "blueprint" | "scope" | "requirements";

export interface Signature {
  id: string;
  person: string;
  side: string | null;
  method: string | null;
  signed_on: string | null;
}

export interface Baseline {
  id: string;
  subject: BaselineSubject;
  name: string;
  number: number;
  hash: string;
  created: string;
  author: string;
  records: number;
  /** Whether the project still says what was frozen. */
  current: boolean;
  signatures: Signature[];
}

export interface Problem {
  code: string;
  message: string;
  record?: Brief | null;
}

export interface DocumentEntry {
  document: string;
  languages: Language[];
}

export interface Backup {
  path: string;
  created: string;
  size: number;
  revision: number;
}

export interface BatchCreate {
  kind: string;
  fields: Fields;
  parent?: string | null;
  after?: string | null;
  temp?: string;
}

export interface Settings {
  lang?: Language | null;
  theme?: "light" | "dark" | "system" | null;
  /** Free JSON of the window: column widths, collapsed rows, panel sizes; never undone. */
  view?: Record<string, unknown> | null;
}

export interface Progress {
  task: string;
  done: number;
  total: number;
}

interface Patched {
  patch: Patch;
}

/** Every command: its request and its response. */
export interface Commands {
  "app.describe": [Record<string, never>, Describe];
  "project.recent": [Record<string, never>, { projects: RecentProject[] }];
  "project.create": [
    { path: string; name?: string; client?: string; language: Language; sample?: boolean; template?: string },
    ProjectView,
  ];
  "project.open": [{ path: string }, ProjectView];
  "project.forget": [{ path: string }, unknown];
  "project.close": [Record<string, never>, unknown];
  "project.overview": [Record<string, never>, Overview];
  "project.verify": [Record<string, never>, { problems: Problem[] }];
  "record.list": [{ kind: string }, { revision: number; records: WireRecord[] }];
  "record.get": [{ id: string }, RecordDetail];
  "record.create": [
    { kind: string; fields: Fields; parent?: string | null; after?: string | null },
    Patched & { record: WireRecord; incomplete: string[] },
  ];
  "record.update": [{ id: string; fields: Fields; coalesce_key?: string }, Patched];
  "record.batch": [
    { label: string; creates: BatchCreate[]; updates: { id: string; fields: Fields }[]; deletes: string[] },
    Patched & { created?: string[] },
  ];
  "record.delete": [{ ids: string[] }, Patched];
  "record.restore": [{ id: string }, Patched];
  "record.move": [{ ids: string[]; parent: string | null; after: string | null }, Patched];
  "link.create": [{ kind: string; from: string; to: string }, Patched];
  "link.delete": [{ id: string }, Patched];
  "link.confirm": [{ ids: string[] }, Patched];
  "link.list": [{ suspect?: boolean }, { links: { link: WireLink; from: Brief; to: Brief }[] }];
  "gate.check": [{ stage: Stage }, Gate];
  "gate.decide": [
    { stage: Stage; decision: Verdict | null; conditions?: Condition[]; decided_by?: string; decided_on?: string },
    Patched,
  ];
  search: [{ text: string; limit?: number }, { hits: Hit[]; total: number }];
  undo: [Record<string, never>, Patched & { label: Label | null }];
  redo: [Record<string, never>, Patched & { label: Label | null }];
  history: [{ limit?: number; before?: number }, { operations: OperationEntry[] }];
  "baseline.freeze": [{ subject: BaselineSubject; name: string }, Patched];
  "baseline.list": [Record<string, never>, { baselines: Baseline[] }];
  "baseline.sign": [
    { baseline: string; person: string; side: string; method?: string; signed_on?: string },
    Patched,
  ];
  "document.list": [Record<string, never>, { documents: DocumentEntry[] }];
  "document.preview": [
    { document: string; lang: Language },
    { pdf_base64: string; pages: number; problems: Problem[] },
  ];
  "document.export": [
    { document: string; lang: Language; path: string },
    { path: string; pages: number; problems: Problem[]; export_id: string },
  ];
  "task.cancel": [Record<string, never>, unknown];
  "backup.create": [Record<string, never>, unknown];
  "backup.list": [Record<string, never>, { backups: Backup[] }];
  "backup.restore": [{ path: string }, ProjectView];
  "settings.get": [Record<string, never>, Settings];
  "settings.set": [Settings, unknown];
  "dialog.save_project": [{ name: string }, { path: string | null }];
  "dialog.open_project": [Record<string, never>, { path: string | null }];
  "dialog.save_document": [{ name: string }, { path: string | null }];
  "shell.startup": [Record<string, never>, { path: string | null }];
  "shell.close": [Record<string, never>, unknown];
  "shell.open": [{ path: string }, unknown];
  "shell.reveal": [{ path: string }, unknown];
}

export type CommandName = keyof Commands;
export type RequestOf<C extends CommandName> = Commands[C][0];
export type ResponseOf<C extends CommandName> = Commands[C][1];
