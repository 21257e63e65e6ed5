/**
 * The words of the seam between the window and the core, as the rooms of the window call them.
 * The shapes are generated from the core (ui/src/bindings); here stand only the shell's own commands,
 * and what the generated types say too strictly about values that may be absent.
 */
import type * as core from '../bindings/commands.ts';

export type {
  Backup,
  BaselineContent,
  BaselineView as Baseline,
  ChangeEffect,
  Brief,
  Broken,
  ChangeImpactView as ChangeImpact,
  ChangeLedger,
  CheckResult as Check,
  Compared,
  ConflictView as Conflict,
  DayOff,
  Debt,
  Decision as Verdict,
  Dependency,
  EarnedView as Earned,
  Detail as RecordDetail,
  DiagramEdgeView,
  DiagramNodeView,
  DiagramView,
  DocumentProblem as Problem,
  DocumentVariant,
  DocumentView as DocumentEntry,
  DrawnFigure,
  Existing,
  ExportedAll as WrittenSet,
  FigureSubject,
  Finding,
  Gate,
  Hit,
  HopCount as Hop,
  Label,
  Language,
  LevellingView as Levelling,
  Linked,
  LinkEnds,
  LinkKind,
  LinkMeta,
  MovedTask,
  OperationView as OperationEntry,
  OptionImpact,
  Overview,
  Patch,
  PlanCalendar,
  PlanLink,
  PlanTask,
  PlanView,
  Point,
  Portfolio,
  Progress,
  ProjectView,
  Reader,
  RecentProject,
  ShapeType,
  Signature,
  Stage,
  StageProgress,
  Subject as BaselineSubject,
  SuspectLink,
  Theme,
  TouchedView as Touched,
  StakeView as Stake,
  TraceColumn,
  TraceJoint,
  TraceSpine,
  TraceStop,
  UndoState,
  Verified,
  VerifiedDocument,
  WhyStep,
  WhyView as Why,
  WireLink,
  WireRecord,
} from '../bindings/commands.ts';

/** The eight stages, in the order of the method. */
export const STAGES = [
  'research',
  'architecture',
  'requirements',
  'development',
  'integration',
  'deployment',
  'training',
  'coaching',
] as const satisfies readonly core.Stage[];

export type Fields = Record<string, unknown>;

/** Makes some members of a type optional. */
type Loose<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** The form of a field's value; what does not apply to its type is absent. */
export type Shape = Omit<Loose<core.Shape, 'choices' | 'kinds'>, 'columns' | 'item'> & {
  columns?: FieldMeta[];
  item?: Shape;
};

export type FieldMeta = Omit<Loose<core.FieldMeta, 'title' | 'doc'>, 'shape'> & { shape: Shape };
export type KindMeta = Omit<Loose<core.KindMeta, 'doc'>, 'fields'> & { fields: FieldMeta[] };
export type Describe = Omit<core.Vocabulary, 'kinds'> & { kinds: KindMeta[] };

/** What is still owed when a gate is passed conditionally; `owner` is the id of a stakeholder. */
export type Condition = { text: string; owner?: string | null; due?: string | null };

/** What a person has set; what is absent was never set, or stays as it is. */
export type Settings = Loose<core.Settings, 'view'>;

/** Files that a person dropped on the window, and where in it. */
export type Dropped = { paths: string[]; x: number; y: number };

type Nothing = Record<string, never>;
type Path = { path: string };
type Chosen = { path: string | null };

/** The commands of the shell, which the core does not know. */
interface ShellCommands {
  'dialog.open_project': [Nothing, Chosen];
  'dialog.save_project': [{ name: string }, Chosen];
  'dialog.save_document': [{ name: string }, Chosen];
  'dialog.save_table': [{ name: string }, Chosen];
  'dialog.choose_folder': [Nothing, Chosen];
  'dialog.open_document': [Nothing, Chosen];
  'dialog.open_pictures': [Nothing, { paths: string[] }];
  /** The project file that the program was started on. */
  'shell.startup': [Nothing, Chosen];
  'shell.open': [Path, unknown];
  'shell.reveal': [Path, unknown];
  /** Makes a document and opens it in the program that shows PDFs, where it is printed. */
  'shell.print': [Omit<core.Export, 'path'> & { name: string }, core.Exported];
  'shell.close': [Nothing, unknown];
}

/** Commands whose generated types demand what may be left out. */
interface LooseCommands {
  'app.describe': [Nothing, Describe];
  'settings.get': [Nothing, Settings];
  'settings.set': [Settings, unknown];
  history: [{ limit?: number; before?: number }, core.History];
  'gate.decide': [
    Omit<Loose<core.DecideGate, 'decided_on'>, 'conditions'> & { conditions?: Condition[] },
    core.Patched,
  ];
  'baseline.sign': [Loose<core.Sign, 'signed_on'>, core.Patched];
  'record.create': [
    Omit<core.CreateRecord, 'parent' | 'after'> & { parent?: string | null; after?: string | null },
    core.Created,
  ];
  'record.batch': [Omit<core.Batch, 'creates'> & { creates: BatchCreate[] }, core.Batched];
}

export type BatchCreate = Omit<core.BatchCreate, 'parent' | 'after'> & {
  parent?: string | null;
  after?: string | null;
};

/** Every command: its request and its response. */
export type Commands = Omit<core.Commands, keyof LooseCommands> & LooseCommands & ShellCommands;
export type CommandName = keyof Commands;
export type RequestOf<C extends CommandName> = Commands[C][0];
export type ResponseOf<C extends CommandName> = Commands[C][1];
