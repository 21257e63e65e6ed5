// Generated from the commands of the core by `cargo xtask types`. Do not edit.

/**
 * A file to be kept.
 */
export type AddAttachment = { name: string, base64: string, };

/**
 * A picture that a person pasted or dropped.
 */
export type AddPicture = { name: string, base64: string, };

/**
 * The name under which a kept file is found again.
 */
export type Added = { hash: string, };

/**
 * What stands in a field.
 */
export type AnswerView = { name: string, value: string, 
/**
 * The record that the field asks about, where the open project has it.
 */
record: Brief | null, };

/**
 * A request that was put into effect.
 */
export type AppliedChange = { effect: ChangeEffect, patch: Patch, };

/**
 * Names a kept file.
 */
export type AttachmentHash = { hash: string, };

/**
 * Who may read a record.
 */
export type Audience = "client" | "internal";

/**
 * A backup.
 */
export type Backup = { path: string, created: string, size: number, revision: number, };

/**
 * Backups, newest first.
 */
export type BackupList = { backups: Array<Backup>, };

/**
 * The baseline that a document says it was made from.
 */
export type BaselineClaim = { name: string, hash: string, 
/**
 * Whether the open project has a baseline of this hash; none while no project is open.
 */
known: boolean | null, };

/**
 * What a baseline froze, in tree order.
 */
export type BaselineContent = { records: Array<FrozenRecord>, links: number, };

/**
 * Names a baseline.
 */
export type BaselineId = { id: Id, };

/**
 * The baselines, oldest first.
 */
export type BaselineList = { baselines: Array<BaselineView>, };

/**
 * A baseline without its content.
 */
export type BaselineView = { id: Id, number: number, subject: Subject, name: string, hash: string, created: string, author: string, 
/**
 * The change request for which it was frozen anew.
 */
request: Brief | null, records: number, 
/**
 * Whether the project still says what was frozen.
 */
current: boolean, signatures: Array<Signature>, };

/**
 * Several edits that are one step for a person.
 */
export type Batch = { 
/**
 * What the step is called: `paste`, `fill`, `clear`, `import`, `walk`, `capture`, `copy`, `move`; anything else is a `batch`.
 */
label: string, creates: Array<BatchCreate>, 
/**
 * Links, made after the records.
 */
links?: Array<BatchLink>, updates: Array<BatchUpdate>, 
/**
 * Records that go elsewhere, after they were changed.
 */
moves?: Array<MoveRecords>, deletes: Array<Id>, };

/**
 * One record to be made in a batch.
 */
export type BatchCreate = { kind: string, fields: Record<string, unknown>, 
/**
 * The id of a record, or the `temp` name of one made earlier in the batch.
 */
parent?: string, 
/**
 * As `parent`.
 */
after?: string, 
/**
 * A name by which later parts of the batch can refer to the record; a field refers to it by `@` and the name.
 */
temp?: string, };

/**
 * One link to be made in a batch, between records that there are or that the batch makes.
 */
export type BatchLink = { kind: LinkKind, 
/**
 * The id of a record, or the `temp` name of one made in the batch.
 */
from: string, 
/**
 * As `from`.
 */
to: string, };

/**
 * Fields to be set in a batch.
 */
export type BatchUpdate = { id: Id, fields: Record<string, unknown>, };

/**
 * What a batch made, in its order.
 */
export type Batched = { created: Array<Id>, 
/**
 * What its deletions break outside of what they delete.
 */
broken: Broken, patch: Patch, };

/**
 * How much of one kind of content there is.
 */
export type BlockUse = { 
/**
 * Text, graphic, flow, interaction or chart.
 */
block: "text" | "graphic" | "flow" | "interaction" | "chart", 
/**
 * The kind of record that holds it.
 */
kind: string, 
/**
 * How many there are.
 */
count: number, };

/**
 * Just enough of a record to name it.
 */
export type Brief = { 
/**
 * Its identity.
 */
id: Id, 
/**
 * Its kind.
 */
kind: string, 
/**
 * Its code.
 */
code: string, 
/**
 * Its title.
 */
title: string, };

/**
 * What a deletion breaks outside of what is deleted.
 */
export type Broken = { 
/**
 * How many records lay below the deleted ones and went with them.
 */
below: number, 
/**
 * How many fields referred to what is gone.
 */
references: number, 
/**
 * How many links went to what stays.
 */
links: number, 
/**
 * The first of those records.
 */
named: Array<BrokenEnd>, };

/**
 * A record that is touched when others are deleted.
 */
export type BrokenEnd = { record: Brief, 
/**
 * The field that was cleared, where it is one.
 */
field: string | null, 
/**
 * The link that went, where it is one.
 */
link: LinkKind | null, };

/**
 * What a request does when it is put into effect.
 */
export type ChangeEffect = { 
/**
 * The records that are made, changed or deleted.
 */
applied: number, 
/**
 * The items that only say in words what changes; people put them into effect in the records.
 */
by_hand: number, 
/**
 * The open tasks that carry the work and grow by it.
 */
lengthened: Array<Brief>, 
/**
 * The task that is made for the work, where no open one carries it.
 */
new_task: Brief | null, 
/**
 * The baselines that are made.
 */
baselines: Array<FrozenAnew>, };

/**
 * The price of a change request.
 */
export type ChangeImpactView = { record: Brief, 
/**
 * `absorbed`, `advised_against` or `own_improvement`, where the decision makes it one of these.
 */
class: string | null, finish: string | null, 
/**
 * The records that the request names.
 */
changed: Array<Brief>, 
/**
 * What rests on them, nearest first.
 */
touched: Array<TouchedView>, unknown: Array<UnknownView>, kpis: Array<StakeView>, contradicted: Array<Brief>, 
/**
 * The open tasks that would carry the work; where there are none, a new task does.
 */
carriers: Array<Brief>, 
/**
 * The milestones that a new task would come before.
 */
before: Array<Brief>, options: Array<OptionImpact>, currency: string, };

/**
 * What decided changes cost, and who bears it.
 */
export type ChangeLedger = { lines: Array<LedgerLine>, 
/**
 * The work that we bear without a price, in person-days.
 */
absorbed_days: number, 
/**
 * The work that is paid, in person-days.
 */
priced_days: number, 
/**
 * What is paid for it.
 */
priced_cost: number, 
/**
 * The changes that are not decided.
 */
open: number, };

/**
 * A record that says something else.
 */
export type ChangedView = { record: Brief, fields: Array<FieldView>, };

/**
 * Names a stage.
 */
export type CheckGate = { stage: Stage, };

/**
 * The outcome of one check.
 */
export type CheckResult = { 
/**
 * The code, which is also the key of its texts.
 */
code: string, 
/**
 * Required or advisory.
 */
level: Level, 
/**
 * Whether nothing failed.
 */
passed: boolean, 
/**
 * Whether the project was tailored so that the check counts.
 */
applies: boolean, 
/**
 * How many things were looked at.
 */
total: number, 
/**
 * What failed.
 */
findings: Array<Finding>, };

/**
 * Which two states to hold against each other.
 */
export type Compare = { subject: Subject, from: Point, to: Point, 
/**
 * Leaves out what a client may not see, where the comparison is shown to one.
 */
for_client?: boolean, };

/**
 * Everything that differs.
 */
export type Compared = { added: Array<Brief>, removed: Array<Brief>, changed: Array<ChangedView>, moved: Array<MovedView>, links: Array<LinkChangeView>, dates: Array<DateView>, unchanged: number, 
/**
 * The effort of features in scope, in person-days.
 */
effort_before: number, effort_after: number, };

/**
 * What a problem asks of people.
 */
export type Concern = "leak" | "source" | "suspect" | "glyph" | "layout" | "other";

/**
 * One thing still owed after a conditional pass.
 */
export type Condition = { text: string, owner?: Id, due?: string, };

/**
 * A feature that seems to say what an exclusion leaves out.
 */
export type ConflictView = { feature: Brief, exclusion: Brief, 
/**
 * What was left out, in full.
 */
statement: string, 
/**
 * The remark or decision that says why both can stand.
 */
answer: Brief | null, };

/**
 * The contradictions between the feature list and the exclusions, in the order of the list.
 */
export type Conflicts = { conflicts: Array<ConflictView>, };

/**
 * A kept file.
 */
export type Content = { name: string, base64: string, };

/**
 * A link to be made.
 */
export type CreateLink = { kind: LinkKind, from: Id, to: Id, lag_days?: number, dependency?: Dependency, units?: number, };

/**
 * A project to be made.
 */
export type CreateProject = { path: string, 
/**
 * What it is called; the sample brings its own name.
 */
name?: string, client?: string, 
/**
 * The language of its documents.
 */
language: Language, 
/**
 * Whether it is the sample project.
 */
sample?: boolean, 
/**
 * The template that it begins with.
 */
template?: string, };

/**
 * A record to be made.
 */
export type CreateRecord = { kind: string, fields: Record<string, unknown>, parent?: Id, after?: Id, };

/**
 * The record that was made.
 */
export type Created = { record: WireRecord, incomplete: Array<string>, patch: Patch, };

/**
 * A date that is another one.
 */
export type DateView = { record: Brief, label: string, before: string | null, after: string | null, };

/**
 * A day without work, with its name where it has one.
 */
export type DayOff = { day: string, name: string, 
/**
 * Whether it is derived because nothing was announced for its year yet.
 */
provisional: boolean, };

/**
 * One thing owed after a conditional pass.
 */
export type Debt = { 
/**
 * What is owed.
 */
text: string, 
/**
 * Who pays it off.
 */
owner: Brief | null, 
/**
 * By when, as 2026-11-23.
 */
due: string | null, };

/**
 * What is decided about a request.
 */
export type DecideChange = { id: Id, disposition: "absorb" | "advise_against" | "improve" | "accept_priced" | "defer" | "reject", 
/**
 * The number of the option that was chosen, from 0.
 */
option?: number, 
/**
 * The stakeholder who decided.
 */
decided_by?: Id, decided_on?: string, rationale?: string, };

/**
 * A decision on a gate.
 */
export type DecideGate = { stage: Stage, 
/**
 * None takes an earlier decision back.
 */
decision?: Decision, conditions?: Array<Condition>, 
/**
 * The stakeholder who decided.
 */
decided_by?: Id, decided_on?: string, };

/**
 * The outcome of a gate.
 */
export type Decision = "go" | "conditional" | "no_go";

/**
 * What was deleted, and what that breaks.
 */
export type Deleted = { broken: Broken, patch: Patch, };

/**
 * How the second of two tasks depends on the first.
 */
export type Dependency = "fs" | "ss" | "ff" | "sf";

/**
 * Everything about a record.
 */
export type Detail = { record: WireRecord, incomplete: Array<string>, links_out: Array<Linked>, links_in: Array<Linked>, referenced_by: Array<Referrer>, suspect: Array<Id>, };

/**
 * The way of an edge.
 */
export type DiagramEdgeView = { 
/**
 * Which of the diagram's edges it is.
 */
edge: number, points: Array<[number, number]>, back: boolean, label: DiagramLabelView | null, };

/**
 * The outline of a node: which of two that mean the same is drawn depends on the length of the text.
 */
export type DiagramForm = "start" | "end" | "step" | "diamond" | "hexagon" | "page" | "system";

/**
 * The text of an edge: the middle of its upper edge.
 */
export type DiagramLabelView = { x: number, y: number, w: number, lines: Array<string>, };

/**
 * A lane between its borders.
 */
export type DiagramLaneView = { from: number, to: number, lines: Array<string>, };

/**
 * A node in its place.
 */
export type DiagramNodeView = { id: string, form: DiagramForm, x: number, y: number, w: number, h: number, 
/**
 * Its text as documents break it.
 */
lines: Array<string>, };

/**
 * Everything of a diagram in its place, as documents draw it.
 */
export type DiagramView = { 
/**
 * Whether people placed the nodes; otherwise they were laid out for this answer.
 */
placed: boolean, 
/**
 * Left edge, upper edge, width and height of everything.
 */
frame: [number, number, number, number], 
/**
 * How far the titles of lanes reach, above columns or left of bands.
 */
head: number, 
/**
 * Whether lanes are bands below each other.
 */
bands: boolean, lanes: Array<DiagramLaneView>, nodes: Array<DiagramNodeView>, edges: Array<DiagramEdgeView>, 
/**
 * The size in which a page prints the texts of nodes, in points.
 */
print_size: number, };

/**
 * The documents, in the order of the stages.
 */
export type DocumentList = { documents: Array<DocumentView>, };

/**
 * Something that deserves attention before a document is given away.
 */
export type DocumentProblem = { kind: Concern, code: string, message: string, record: Brief | null, };

/**
 * Which variant of a document is wanted; by default the whole document as the client reads it.
 */
export type DocumentVariant = { 
/**
 * The baseline that the content is held against: the document becomes its redline.
 */
against?: Id, 
/**
 * The number of the operation whose outcome it is held against, in the same way.
 */
moment?: number, 
/**
 * The baseline whose content is printed in the place of what the project says now.
 */
baseline?: Id, 
/**
 * The titles of chapters that are left out.
 */
without: Array<string>, 
/**
 * Whether internal records are printed too, for readers on our own side.
 */
internal: boolean, 
/**
 * For whom it is made, where it has chapters for some readers only; for everyone if none.
 */
reader?: Reader, 
/**
 * The session that minutes are of; all sessions if none.
 */
session?: Id, };

/**
 * A document that can be made.
 */
export type DocumentView = { document: string, stage: Stage, languages: Array<Language>, 
/**
 * Whether the project holds anything that it could print.
 */
available: boolean, 
/**
 * What its baselines freeze; none where there is no redline of it.
 */
subject: Subject | null, 
/**
 * For whom it can be made; none where it is the same for everyone.
 */
readers: Array<Reader>, };

/**
 * The report that was drafted.
 */
export type Drafted = { id: Id, patch: Patch, };

/**
 * Asks for figures.
 */
export type DrawFigure = { subject: FigureSubject, 
/**
 * The language of the words that are not the project's own.
 */
lang: Language, 
/**
 * How wide it may become, in points, which are pixels of the screen here.
 */
width: number, };

/**
 * One figure.
 */
export type DrawnFigure = { 
/**
 * The drawing as SVG documents, several below each other where pages may part it; none for a picture.
 */
svg: Array<string>, 
/**
 * What it shows, in words.
 */
description: string, 
/**
 * What stands below it.
 */
caption: string, 
/**
 * The code of the record that it is drawn from.
 */
source: string | null, };

/**
 * What was drawn; nothing where there is nothing to draw.
 */
export type DrawnFigures = { figures: Array<DrawnFigure>, };

/**
 * The measures at the end of a day, in person-days.
 */
export type EarnedPoint = { on: string, planned: number, 
/**
 * What is done; none for days to come.
 */
earned: number | null, 
/**
 * What went into it; none for days to come.
 */
actual: number | null, };

/**
 * Earned value of the whole plan.
 */
export type EarnedView = { today: string, 
/**
 * Budget at completion, BAC.
 */
budget: number, 
/**
 * Planned value, PV.
 */
planned: number, 
/**
 * Earned value, EV.
 */
earned: number, 
/**
 * Actual cost, AC.
 */
actual: number, 
/**
 * SPI = EV ÷ PV; none while nothing was to be done.
 */
schedule_index: number | null, 
/**
 * CPI = EV ÷ AC; none while no work went in.
 */
cost_index: number | null, 
/**
 * EAC = BAC ÷ CPI; none while the CPI is unknown.
 */
estimate: number | null, share_done: number, 
/**
 * The last day as it was planned, and as things stand.
 */
planned_finish: string | null, finish: string | null, points: Array<EarnedPoint>, 
/**
 * Tasks without an effort: they count for nothing, and nobody knows how much they are.
 */
without_effort: Array<Brief>, 
/**
 * Tasks that were begun and of which nobody noted how much work went in.
 */
without_actual: Array<Brief>, };

/**
 * What became different at one end of a link since somebody last looked at it.
 */
export type EndChange = { record: Brief, 
/**
 * When it was first changed since then; none where the history does not tell.
 */
since: string | null, author: string | null, fields: Array<FieldView>, };

/**
 * A command that may change what a signature locks, for a reason that goes on record.
 */
export type Exception = { reason: string, command: string, request: unknown, };

/**
 * What becomes of files that have the name of a document to be written.
 */
export type Existing = "replace" | "number";

/**
 * A document to be written to a file.
 */
export type Export = { document: string, lang: Language, path: string, variant?: DocumentVariant, };

/**
 * All documents of a stage, or of the whole project, to be written into a folder.
 */
export type ExportAll = { lang: Language, folder: string, stage?: Stage, 
/**
 * How each document is made.
 */
variant?: DocumentVariant, 
/**
 * How single documents are made instead.
 */
variants?: { [key in string]: DocumentVariant }, 
/**
 * What to do where files of the same names lie in the folder; if nothing is said, nothing is written.
 */
existing?: Existing, };

/**
 * Where the gaps of the spine shall be written, and which.
 */
export type ExportGaps = { 
/**
 * The file; one that ends in `tsv` is parted by tabs, any other by commas.
 */
path: string, 
/**
 * Only these records; all where nothing is said.
 */
ids?: Array<Id>, };

/**
 * A document that was written.
 */
export type Exported = { path: string, pages: number, problems: Array<DocumentProblem>, export_id: string, };

/**
 * What became of several documents.
 */
export type ExportedAll = { documents: Array<Written>, refused: Array<NotWritten>, };

/**
 * What was written.
 */
export type ExportedGaps = { path: string, rows: number, };

/**
 * A name with its value.
 */
export type FactView = { label: string, value: string, };

/**
 * A failure in words: what failed and on what, and what a person can do.
 */
export type Failure = { 
/**
 * A stable code for callers that act on it.
 */
code: string, 
/**
 * What failed, and on what.
 */
message: string, 
/**
 * What a person can do about it.
 */
hints: Array<string>, };

/**
 * One field of a record kind, as declared.
 */
export type FieldMeta = { 
/**
 * The name in code, files and on the wire.
 */
name: string, 
/**
 * What it holds.
 */
shape: Shape, 
/**
 * Whether a finished record must have it. A draft may lack it and is then reported as incomplete.
 */
required: boolean, 
/**
 * Whether its text serves as the record's title where none is given.
 */
title: boolean, 
/**
 * The unit of a number, named in the locale files.
 */
unit?: string, 
/**
 * What the field means, from its declaration.
 */
doc: string, };

/**
 * A field that says something else.
 */
export type FieldView = { field: string, label: string, runs: Array<RunView>, };

/**
 * What is to be drawn: a record, or something of the project as a whole.
 */
export type FigureSubject = { "record": Id } | { "named": string };

/**
 * One thing that keeps a check from passing, with the place where a person can mend it.
 */
export type Finding = { 
/**
 * The code of the check; the locale files say under it what is wrong and, as `.todo`, what to do.
 */
check: string, 
/**
 * The stage whose gate asks.
 */
stage: Stage, 
/**
 * The record that fails, where there is one.
 */
record: Brief | null, 
/**
 * The kind of record that is missing or at fault.
 */
kind: string | null, 
/**
 * The field to fill in, where one field would do.
 */
field: string | null, 
/**
 * What the sentence needs beside the record.
 */
args: { [key in string]: string }, };

/**
 * What the first screen of a project shows.
 */
export type FirstScreen = { project: WireRecord, overview: Overview, 
/**
 * How the project stands beside others.
 */
portfolio: Portfolio, };

/**
 * A page of the prototype among the others.
 */
export type FlowPage = { 
/**
 * The page.
 */
page: Brief, 
/**
 * The pages that lead to it.
 */
from: Array<Id>, 
/**
 * The pages that it leads to.
 */
to: Array<Id>, 
/**
 * Whether a person begins here: nothing leads to it, and it leads on.
 */
start: boolean, 
/**
 * Whether a person gets here from a page where one begins.
 */
reached: boolean, 
/**
 * Whether nothing leads on from it.
 */
dead_end: boolean, };

/**
 * The best hits, and how many there are in all.
 */
export type Found = { hits: Array<Hit>, total: number, };

/**
 * What to freeze, and under which name.
 */
export type Freeze = { subject: Subject, name: string, };

/**
 * The baseline that was made.
 */
export type Frozen = { id: Id, hash: string, patch: Patch, };

/**
 * A part of the project that is frozen anew.
 */
export type FrozenAnew = { subject: Subject, 
/**
 * The name of its latest baseline, which stays.
 */
after: string, 
/**
 * The name of the new one.
 */
name: string, };

/**
 * One frozen record, readable also after it was deleted.
 */
export type FrozenRecord = { record: Brief, depth: number, 
/**
 * Whether the project still has it.
 */
exists: boolean, facts: Array<FactView>, };

/**
 * A stage's gate.
 */
export type Gate = { 
/**
 * The stage.
 */
stage: Stage, 
/**
 * How many of the things that required checks look at are in order.
 */
done: number, 
/**
 * How many such things there are.
 */
total: number, 
/**
 * How it was decided.
 */
decision: string | null, 
/**
 * What is still owed after a conditional pass, as decided.
 */
conditions: Array<Debt>, 
/**
 * Who decided.
 */
decided_by: Brief | null, 
/**
 * When.
 */
decided_on: string | null, 
/**
 * Whether every required check passes now.
 */
passes: boolean, 
/**
 * Every check.
 */
checks: Array<CheckResult>, };

/**
 * Which plan to tell.
 */
export type GetPlan = { 
/**
 * The baseline of the plan to hold it against; without one the newest or, where none was made, itself as if nothing had
 * happened.
 */
baseline?: Id, };

/**
 * Operations, newest first.
 */
export type History = { operations: Array<OperationView>, };

/**
 * One record that says what was looked for.
 */
export type Hit = { record: Brief, field: string, snippet: string, 
/**
 * Where in the snippet it stands, as beginning and end in UTF-16 units.
 */
ranges: Array<[number, number]>, };

/**
 * One hop of the spine, counted.
 */
export type HopCount = { 
/**
 * The kind whose records are counted.
 */
from: string, 
/**
 * The kind to which they should be joined.
 */
to: string, 
/**
 * The link that joins them.
 */
link: LinkKind, 
/**
 * How many are joined.
 */
linked: number, 
/**
 * How many there are.
 */
total: number, 
/**
 * How many are not joined; nobody knows what becomes of them.
 */
unknown: number, 
/**
 * The first of those, to begin with.
 */
first_unknown: Brief | null, };

/**
 * The identity of a record, link, baseline or operation: a ULID, written as 26 characters.
 */
export type Id = string;

/**
 * A picture that a person chose as a file.
 */
export type ImportPicture = { path: string, };

export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;

/**
 * A picture that is kept in the project.
 */
export type KeptPicture = { 
/**
 * The name under which its content is found again.
 */
hash: string, 
/**
 * The name of the file.
 */
name: string, 
/**
 * How wide it is seen, in its own points.
 */
width: number, 
/**
 * How high.
 */
height: number, };

/**
 * What a person or program may know about a kind without having a record of it.
 */
export type KindMeta = { 
/**
 * The wire name.
 */
kind: string, 
/**
 * The letters before the number in codes.
 */
prefix: string, 
/**
 * The stage; none for the whole project.
 */
stage?: Stage, 
/**
 * Whether records of the kind can hold each other.
 */
tree: boolean, 
/**
 * Whether there is exactly one record of the kind.
 */
single: boolean, 
/**
 * The kinds under which its records belong.
 */
parent_kinds: Array<string>, 
/**
 * Its own fields, in order.
 */
fields: Array<FieldMeta>, 
/**
 * What it is.
 */
doc: string, };

/**
 * The name of an operation, in no language yet: a code of the locale files and the values that go into its sentence.
 */
export type Label = { 
/**
 * The key of the sentence, such as `op-record-update`.
 */
code: string, 
/**
 * The values in the sentence, such as `code`, `title` and `count`.
 */
args: Record<string, string | number>, };

/**
 * A language of the program and its documents.
 */
export type Language = "zh" | "en";

/**
 * One line of the ledger of decided changes.
 */
export type LedgerLine = { record: Brief, class: string | null, disposition: string | null, decided_on: string | null, effort_days: number | null, cost: number | null, };

/**
 * Whether a gate can stay shut because of a check.
 */
export type Level = "required" | "advisory";

/**
 * How long to look for a good plan.
 */
export type LevelPlan = { 
/**
 * How many plans to try at most; 1,000 where nothing is said.
 */
attempts?: number, };

/**
 * A plan that was levelled.
 */
export type LevelledPlan = { levelling: LevellingView, patch: Patch, };

/**
 * A task that would begin later.
 */
export type LevelledTaskView = { record: Brief, before: string, after: string, };

/**
 * A levelled plan and its price; nothing is changed yet.
 */
export type LevellingView = { tasks: Array<LevelledTaskView>, finish_before: string | null, finish: string | null, 
/**
 * By how many working days the plan ends later.
 */
delay_days: number, 
/**
 * The tasks that earlier levelling moved and this one would not.
 */
released: Array<Brief>, };

/**
 * A link that came or went.
 */
export type LinkChangeView = { kind: string, from: Brief | null, to: Brief | null, added: boolean, };

/**
 * The link that was made.
 */
export type LinkCreated = { id: Id, patch: Patch, };

/**
 * A link with both ends.
 */
export type LinkEnds = { link: WireLink, from: Brief, to: Brief, };

/**
 * The kind of a link.
 */
export type LinkKind = "solves" | "achieves" | "delivers" | "refines" | "realises" | "implements" | "precedes" | "assigned" | "carries" | "serves" | "verifies" | "teaches" | "attends" | "measures" | "mitigates" | "supports" | "changes";

/**
 * Links with both ends, in the order they were made.
 */
export type LinkList = { links: Array<LinkEnds>, };

/**
 * What may be known about a kind of link.
 */
export type LinkMeta = { 
/**
 * The wire word.
 */
kind: LinkKind, 
/**
 * The kinds at which it may begin; empty means any.
 */
from: Array<string>, 
/**
 * The kinds at which it may end; empty means any.
 */
to: Array<string>, };

/**
 * A link and the record at its other end.
 */
export type Linked = { link: WireLink, record: Brief, };

/**
 * Whose backups to list.
 */
export type ListBackups = { 
/**
 * Those of every project, as when the file itself can no longer say which one it is.
 */
all?: boolean, };

/**
 * Which operations to list.
 */
export type ListHistory = { 
/**
 * How many at most; 100 where nothing is said.
 */
limit?: number, 
/**
 * Only those before this number.
 */
before?: number, };

/**
 * Which links to list.
 */
export type ListLinks = { 
/**
 * Only those of this kind.
 */
kind?: LinkKind, 
/**
 * Only those that are suspect, or only those that are not.
 */
suspect?: boolean, };

/**
 * Names a kind.
 */
export type ListRecords = { kind: string, };

/**
 * The records of a kind.
 */
export type Listed = { revision: number, records: Array<WireRecord>, };

/**
 * A document to be measured.
 */
export type Measure = { document: string, lang: Language, };

/**
 * How long a document is and what it shows.
 */
export type Measured = { pages: number, 
/**
 * Signs of any script that are not white space.
 */
characters: number, 
/**
 * Chinese characters among them.
 */
han: number, 
/**
 * Words and numbers of other scripts.
 */
words: number, 
/**
 * Its figures by class.
 */
flows: number, prototypes: number, charts: number, others: number, tables: number, 
/**
 * The number of the newest operation that it takes into account.
 */
revision: number, };

/**
 * Where records go.
 */
export type MoveRecords = { ids: Array<Id>, parent: Id | null, after: Id | null, };

/**
 * A task or milestone that would move.
 */
export type MovedTask = { record: Brief, before: string, after: string, delay_days: number, milestone: boolean, 
/**
 * The share of the price that falls due with it, in percent.
 */
payment_percent: number | null, };

/**
 * A record that stands elsewhere.
 */
export type MovedView = { record: Brief, from: Brief | null, to: Brief | null, };

/**
 * A milestone that is still ahead.
 */
export type NextMilestone = { title: string, 
/**
 * The day on which it is reached as things stand.
 */
on: string, 
/**
 * How many working days that is after the day for which it was drawn, before it where negative.
 */
delay_days: number, };

/**
 * A document that could not be made, and why.
 */
export type NotWritten = { document: string, message: string, };

/**
 * Nothing: the request of a command that needs to know nothing, or the response of one that has nothing to tell.
 */
export type Nothing = Record<string, never>;

/**
 * One operation.
 */
export type OperationView = { seq: number, id: Id, label: Label, author: string, at: string, 
/**
 * Whether it was taken back and not done again.
 */
undone: boolean, };

/**
 * What one way to meet a request means.
 */
export type OptionImpact = { title: string, description: string, chosen: boolean, effort_days: number | null, cost: number | null, finish: string | null, delay_days: number, moved: Array<MovedTask>, newly_critical: Array<Brief>, };

/**
 * Where the whole project stands.
 */
export type Overview = { 
/**
 * The number of the newest operation that it takes into account.
 */
revision: number, 
/**
 * How far each stage has come.
 */
stages: Array<StageProgress>, 
/**
 * How far the spine is joined.
 */
coverage: Array<HopCount>, 
/**
 * How many records there are of each kind.
 */
counts: { [key in string]: number }, };

/**
 * What an operation changed, for every open window.
 */
export type Patch = { 
/**
 * The number of the newest operation.
 */
revision: number, 
/**
 * The records that are new or different.
 */
records: Array<WireRecord>, 
/**
 * The records that are gone.
 */
removed: Array<Id>, 
/**
 * The links that are new, different, or have become suspect or sound.
 */
links: Array<WireLink>, 
/**
 * The links that are gone.
 */
removed_links: Array<Id>, 
/**
 * What can be undone and redone now.
 */
undo: UndoState, 
/**
 * The record to show, so that a person sees what happened.
 */
reveal: Id | null, };

/**
 * The response of a command that only changes something.
 */
export type Patched = { 
/**
 * What changed.
 */
patch: Patch, };

/**
 * What can be shown of a project before it is read.
 */
export type Peeked = { revision: number, read_only: boolean, 
/**
 * The first screen as it was kept last; none if the project has changed since.
 */
screen: FirstScreen | null, };

/**
 * What a plan is held against.
 */
export type PlanBaseline = { 
/**
 * None for the plan itself as if nothing had happened.
 */
id: Id | null, name: string | null, finish: string | null, 
/**
 * By how many working days the plan ends later; negative where it ends earlier.
 */
delay_days: number | null, };

/**
 * A baseline of the plan that it can be held against.
 */
export type PlanBaselineName = { id: Id, name: string, };

/**
 * The days on which work is done.
 */
export type PlanCalendar = { 
/**
 * The weekdays without work, 0 for Monday.
 */
weekend: Array<number>, days_off: Array<DayOff>, 
/**
 * Days that look free and are worked.
 */
worked: string[], hours_per_day: number, 
/**
 * The first year that the plan reaches and whose public holidays are not announced: they are derived, or none are known.
 */
uncertain_from: number | null, };

/**
 * Why a task begins when it does.
 */
export type PlanCause = { kind: "predecessor" | "constraint" | "progress" | "actual" | "levelling" | "start", link: Id | null, task: Id | null, };

/**
 * Why no task has dates.
 */
export type PlanFaultView = { 
/**
 * Whether tasks wait for each other in a circle; otherwise dates or durations lie outside of every calendar.
 */
circle: boolean, 
/**
 * The tasks that stand against dates; those of a circle in its order.
 */
tasks: Array<Brief>, };

/**
 * A relation between two tasks.
 */
export type PlanLink = { id: Id, from: Id, to: Id, dependency: Dependency, lag_days: number, 
/**
 * Whether the second task lies where it does because of it.
 */
driving: boolean, 
/**
 * Whether it lies on the critical path.
 */
critical: boolean, };

/**
 * A task with its dates.
 */
export type PlanTask = { id: Id, code: string, title: string, parent: Id | null, depth: number, wbs: string, type: "task" | "summary" | "milestone", start: string | null, finish: string | null, duration_days: number | null, effort_days: number | null, percent: number, started: boolean, done: boolean, 
/**
 * The latest days that do not move the end.
 */
latest_start: string | null, latest_finish: string | null, total_float_days: number | null, free_float_days: number | null, critical: boolean, people: Array<string>, baseline_start: string | null, baseline_finish: string | null, delay_days: number | null, deadline: string | null, late: boolean, constraint: "asap" | "not_before" | "must_finish" | null, constraint_on: string | null, cause: PlanCause | null, };

/**
 * The plan.
 */
export type PlanView = { revision: number, today: string, start: string | null, finish: string | null, baseline: PlanBaseline | null, baselines: Array<PlanBaselineName>, calendar: PlanCalendar, 
/**
 * In tree order.
 */
tasks: Array<PlanTask>, links: Array<PlanLink>, 
/**
 * Why no task has dates, where that is so.
 */
fault: PlanFaultView | null, };

/**
 * A state of a project.
 */
export type Point = { "baseline": Id } | { "revision": number } | "now";

/**
 * How a project stands.
 */
export type Portfolio = { 
/**
 * The milestone that comes next, overdue ones first.
 */
next_milestone: NextMilestone | null, 
/**
 * How many working days the plan ends later than it was drawn, earlier where negative; none without a plan.
 */
delay_days: number | null, 
/**
 * The required checks that fail in the stages that have begun.
 */
failing_required: number, 
/**
 * The change requests that are neither verified nor closed.
 */
open_changes: number, 
/**
 * The open risks at the top of the matrix, which must have a response.
 */
risks_red: number, };

/**
 * A document to be looked at.
 */
export type Preview = { document: string, lang: Language, variant?: DocumentVariant, };

/**
 * A document to look at.
 */
export type Previewed = { pdf_base64: string, pages: number, problems: Array<DocumentProblem>, 
/**
 * The titles of all chapters, also of those that were left out.
 */
sections: Array<string>, 
/**
 * The number of the newest operation that it takes into account.
 */
revision: number, };

/**
 * A step of a long task.
 */
export type Progress = { 
/**
 * The command that is running.
 */
task: string, 
/**
 * How many steps are done.
 */
done: number, 
/**
 * How many there are.
 */
total: number, };

/**
 * Names a file.
 */
export type ProjectPath = { path: string, };

/**
 * An open project.
 */
export type ProjectView = { path: string, revision: number, project: WireRecord, overview: Overview, undo: UndoState, read_only: boolean, warnings: Array<string>, };

/**
 * A change of one field, to be added to the items of a request.
 */
export type ProposeChange = { id: Id, record: Id, field: string, value: unknown, };

/**
 * A page of the prototype.
 */
export type PrototypePage = { flow: FlowPage, 
/**
 * The size of the drawing that stands for a page without a picture, in the pixels of its places.
 */
width: number, 
/**
 * Its height below the title bar.
 */
height: number, 
/**
 * The height of the title bar, which lies above the first pixel.
 */
bar: number, };

/**
 * The pages of the prototype, in their order.
 */
export type PrototypePages = { pages: Array<PrototypePage>, };

/**
 * What to look for.
 */
export type Question = { text: string, 
/**
 * How many hits at most; 50 where nothing is said.
 */
limit?: number, };

/**
 * The words for readers in the interface's types.
 */
export type Reader = "all" | "development" | "testing" | "design";

/**
 * What each reader lacks, and what the document is made of.
 */
export type ReaderCheck = { 
/**
 * Development, testing, design.
 */
readers: Array<ReaderState>, 
/**
 * The five kinds of content.
 */
blocks: Array<BlockUse>, };

/**
 * One thing that a reader needs.
 */
export type ReaderNeed = { 
/**
 * Its code; the locale files say under it what is needed and, as `.todo`, what to do.
 */
code: string, 
/**
 * How many things were looked at.
 */
total: number, 
/**
 * What is missing, each with its record and field.
 */
findings: Array<Finding>, };

/**
 * One reader.
 */
export type ReaderState = { 
/**
 * Who reads.
 */
reader: "development" | "testing" | "design", 
/**
 * What the reader needs.
 */
needs: Array<ReaderNeed>, };

/**
 * The projects that were opened last, newest first.
 */
export type Recent = { projects: Array<RecentProject>, templates: Array<string>, };

/**
 * A project that was open before.
 */
export type RecentProject = { path: string, name: string, client: string, opened_at: string, stages: Array<StageProgress>, next: Finding | null, 
/**
 * How it stood when it was left last; none before that.
 */
portfolio: Portfolio | null, missing: boolean, sample: boolean, };

/**
 * Names a record or a link.
 */
export type RecordId = { id: Id, };

/**
 * Names several records or links.
 */
export type RecordIds = { ids: Array<Id>, };

/**
 * A record that refers to another in one of its fields.
 */
export type Referrer = { field: string, record: Brief, };

/**
 * A backup to be put in the place of a file.
 */
export type RestoreBackup = { 
/**
 * The backup.
 */
path: string, 
/**
 * The project file; the open one where nothing is said.
 */
to?: string, };

/**
 * A request that was made anew.
 */
export type Resubmitted = { id: Id, patch: Patch, };

/**
 * What happened to a piece of text: `same`, `inserted` or `deleted`.
 */
export type RunView = { kind: "same" | "inserted" | "deleted", text: string, };

/**
 * What a person has set. What is absent was never set.
 */
export type Settings = { 
/**
 * The language of the program.
 */
lang?: Language, 
/**
 * How the window looks.
 */
theme?: Theme, 
/**
 * The name under which this person's edits are logged.
 */
author?: string, 
/**
 * The state of views, such as the widths of columns, by a name that the window chooses. Null forgets a name.
 */
view?: Record<string, unknown>, };

/**
 * The shape of a field: its type and what bounds it. Parts that do not apply to the type are absent.
 */
export type Shape = { 
/**
 * What kind of value.
 */
type: ShapeType, 
/**
 * The smallest number allowed.
 */
min?: number, 
/**
 * The largest number allowed.
 */
max?: number, 
/**
 * The words allowed in a choice, in their order.
 */
choices: Array<string>, 
/**
 * The name under which the locale files label the choices.
 */
choice_type?: string, 
/**
 * The kinds that a reference may point to; empty means any.
 */
kinds: Array<string>, 
/**
 * The shape of each item of a list.
 */
item?: Shape, 
/**
 * The columns of rows, or the members of a group.
 */
columns: Array<FieldMeta>, };

/**
 * What kind of value a field holds.
 */
export type ShapeType = "text" | "long_text" | "integer" | "number" | "boolean" | "date" | "choice" | "reference" | "list" | "rows" | "group";

/**
 * A signature to be put under a baseline.
 */
export type Sign = { baseline: Id, person: string, side: string, method?: string, signed_on?: string, };

/**
 * One signature under a baseline.
 */
export type Signature = { id: Id, person: string, side: string | null, method: string | null, signed_on: string | null, };

/**
 * One of the eight stages of a digitalisation project.
 */
export type Stage = "research" | "architecture" | "requirements" | "development" | "integration" | "deployment" | "training" | "coaching";

/**
 * How far a stage has come.
 */
export type StageProgress = { 
/**
 * The stage.
 */
stage: Stage, 
/**
 * How many of the things that required checks look at are in order.
 */
done: number, 
/**
 * How many such things there are.
 */
total: number, 
/**
 * How many required checks fail.
 */
checks_failed: number, 
/**
 * The first thing to do.
 */
next: Finding | null, 
/**
 * How the gate was decided.
 */
decision: string | null, };

/**
 * A KPI at stake.
 */
export type StakeView = { record: Brief, 
/**
 * The ways that lead to it, each from the changed record on; the first ones where there are very many.
 */
paths: Array<Array<Brief>>, };

/**
 * What a baseline freezes.
 */
export type Subject = "blueprint" | "scope" | "requirements" | "plan";

/**
 * A suspect link with what changed.
 */
export type SuspectLink = { link: WireLink, from: Brief, to: Brief, changes: Array<EndChange>, };

/**
 * The suspect links, in the order they were made.
 */
export type SuspectLinks = { links: Array<SuspectLink>, };

/**
 * A step that moved a task.
 */
export type TaskMove = { revision: number, label: Label, author: string, at: string, 
/**
 * The change request that the step put into effect, where it was one.
 */
request: Brief | null, before: string | null, after: string | null, };

/**
 * The steps that moved the planned finish of a task, newest first.
 */
export type TaskMoves = { moves: Array<TaskMove>, };

/**
 * How the window looks.
 */
export type Theme = "light" | "dark" | "system";

/**
 * A record that is reached.
 */
export type TouchedView = { record: Brief, 
/**
 * The numbers of the records that lead to it, which count from 0 through `changed` and then through `touched`, the
 * nearest first. Whole ways follow from that; there can be very many.
 */
from: Array<number>, };

/**
 * One kind of the spine.
 */
export type TraceColumn = { kind: string, 
/**
 * How many of its records have a hop missing.
 */
gaps: number, stops: Array<TraceStop>, };

/**
 * One record resting on another.
 */
export type TraceJoint = { upper: Id, lower: Id, 
/**
 * The link that says so; none where the lower one lies in the upper one.
 */
kind: LinkKind | null, link: Id | null, 
/**
 * Whether the link ends at a record above the upper one.
 */
inherited: boolean, suspect: boolean, };

/**
 * The spine of the open project.
 */
export type TraceSpine = { revision: number, columns: Array<TraceColumn>, joints: Array<TraceJoint>, };

/**
 * A record of the spine.
 */
export type TraceStop = { record: Brief, depth: number, owner: Id | null, 
/**
 * The kinds that should rest on it and do not: what becomes of it there is unknown.
 */
missing: Array<string>, 
/**
 * The kind on which it should rest and does not: why it exists is unknown.
 */
unfounded: string | null, };

/**
 * What undo and redo would do next.
 */
export type UndoState = { 
/**
 * Whether there is anything to undo.
 */
can_undo: boolean, 
/**
 * Whether there is anything to redo.
 */
can_redo: boolean, 
/**
 * What undo would take back.
 */
undo_label: Label | null, 
/**
 * What redo would put into effect again.
 */
redo_label: Label | null, };

/**
 * What was taken back or done again.
 */
export type Undone = { label: Label, patch: Patch, };

/**
 * A kind that should rest on a changed record and does not.
 */
export type UnknownView = { record: Brief, kind: string, };

/**
 * What a link shall say; what is not named stays as it is.
 */
export type UpdateLink = { id: Id, lag_days?: number, dependency?: Dependency, units?: number, };

/**
 * Fields to be set.
 */
export type UpdateRecord = { id: Id, fields: Record<string, unknown>, 
/**
 * Updates with the same key that follow each other are undone together.
 */
coalesce_key?: string, };

/**
 * What a check of the file found.
 */
export type Verified = { ok: boolean, records: number, links: number, revision: number, content_hash: string, 
/**
 * What is wrong and where, as `code: place`.
 */
problems: Array<string>, };

/**
 * What a PDF file is a copy of, and what became of it.
 */
export type VerifiedDocument = { 
/**
 * Whether it is a document of this program.
 */
known: boolean, 
/**
 * Whether every page and every character is as exported; answers in fields and remarks are no alterations.
 */
intact: boolean, export_id: string | null, project_id: string | null, 
/**
 * The title of the open project, where the document belongs to it.
 */
project: string | null, 
/**
 * Whether the open project remembers this export; none while no project is open.
 */
remembered: boolean | null, document: string | null, exported_on: string | null, baseline: BaselineClaim | null, pages: number, 
/**
 * The pages whose text is another one, counted from 1.
 */
altered_pages: Array<number>, 
/**
 * The pages whose text is the same and whose drawing is not.
 */
redrawn_pages: Array<number>, 
/**
 * The pages of the export that are not there.
 */
missing_pages: Array<number>, 
/**
 * Whether the pages that are there stand in the order of the export.
 */
in_order: boolean, 
/**
 * How many records the document asks the client about.
 */
asked: number, 
/**
 * The fields that say something.
 */
answers: Array<AnswerView>, 
/**
 * How many remarks were added.
 */
remarks: number, };

/**
 * A PDF file that is to be looked into.
 */
export type VerifyDocument = { path: string, };

/**
 * The vocabulary.
 */
export type Vocabulary = { stages: Array<Stage>, kinds: Array<KindMeta>, links: Array<LinkMeta>, };

/**
 * The hop that is missing nearest to a record for which no way was found.
 */
export type WhyMissing = { record: Brief, 
/**
 * The link that would lead on.
 */
link: LinkKind, 
/**
 * The kinds at which it may end; empty means any.
 */
kinds: Array<string>, };

/**
 * A record on the way back to what another one is for.
 */
export type WhyStep = { record: Brief, 
/**
 * How the record before leads to it; none for the first.
 */
by: "link" | "linked" | "within" | "holds" | "refers" | "named" | null, link: LinkKind | null, field: string | null, };

/**
 * Why a record exists.
 */
export type WhyView = { 
/**
 * Whether it is a pain point or an objective: one for which others exist.
 */
reason: boolean, 
/**
 * Every way back from the record itself, shortest first.
 */
paths: Array<Array<WhyStep>>, 
/**
 * Whether there are more ways than are told.
 */
more: boolean, missing: WhyMissing | null, };

/**
 * A link as windows show it.
 */
export type WireLink = { 
/**
 * Whether one of its ends has changed since somebody last looked at it.
 */
suspect: boolean, 
/**
 * Its identity.
 */
id: Id, 
/**
 * What it says.
 */
kind: LinkKind, 
/**
 * The record at which it begins.
 */
from: Id, 
/**
 * The record at which it ends.
 */
to: Id, 
/**
 * For `precedes`: the time between both tasks, in working days; negative for an overlap.
 */
lag_days?: number, 
/**
 * For `precedes`: how the second depends on the first.
 */
dependency?: Dependency, 
/**
 * For `assigned`: the share of the person's time, in percent.
 */
units?: number, 
/**
 * What the beginning said when somebody last looked at the link.
 */
reviewed_from: string, 
/**
 * What the end said then.
 */
reviewed_to: string, };

/**
 * A record of any kind.
 */
export type WireRecord = { 
/**
 * Its identity, which never changes.
 */
id: Id, 
/**
 * Its kind; the same as that of `data`.
 */
kind: string, 
/**
 * The code by which people speak of it, such as PAIN-007. Never given twice.
 */
code: string, 
/**
 * The record that holds it, in a tree.
 */
parent: Id | null, 
/**
 * Its place among its siblings: smaller comes first.
 */
rank: number, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its text, in Markdown.
 */
body: string, 
/**
 * The stakeholder who answers for it.
 */
owner: Id | null, 
/**
 * Free words to find and group it by.
 */
tags: Array<string>, 
/**
 * Who may read it.
 */
audience: Audience, 
/**
 * How often it was changed.
 */
rev: number, 
/**
 * When it was made.
 */
created: string, 
/**
 * When it was last changed.
 */
updated: string, 
/**
 * The hash of what it says: title, text, owner, tags, audience and own fields.
 */
hash: string, 
/**
 * Its own fields.
 */
fields: Record<string, unknown>, };

/**
 * One of several documents that were written.
 */
export type Written = { document: string, path: string, pages: number, problems: Array<DocumentProblem>, };

/** Every command: its request and its response. */
export interface Commands {
  /** Tells every stage, record kind with its fields, and link. */
  "app.describe": [Nothing, Vocabulary];
  /** Lists the projects that were opened last. */
  "project.recent": [Nothing, Recent];
  /** Takes a project off the list of recent ones; its file stays. */
  "project.forget": [ProjectPath, Nothing];
  /** Makes a project file and opens it. */
  "project.create": [CreateProject, ProjectView];
  /** Opens a project file. */
  "project.open": [ProjectPath, ProjectView];
  /** Tells what the first screen of a project file shows, without reading the project. */
  "project.peek": [ProjectPath, Peeked];
  /** Closes the open project. */
  "project.close": [Nothing, Nothing];
  /** Tells how far every stage and every hop of the spine has come. */
  "project.overview": [Nothing, Overview];
  /** Checks the project file for damage. */
  "project.verify": [Nothing, Verified];
  /** Writes the project, as it is, to another file. */
  "project.save_copy": [ProjectPath, Nothing];
  /** Lists the records of a kind in tree order. */
  "record.list": [ListRecords, Listed];
  /** Tells everything about a record, with its links in both directions. */
  "record.get": [RecordId, Detail];
  /** Makes a record. */
  "record.create": [CreateRecord, Created];
  /** Sets fields of a record; null unsets. */
  "record.update": [UpdateRecord, Patched];
  /** Makes, changes and deletes records in one step. */
  "record.batch": [Batch, Batched];
  /** Deletes records with everything below them. */
  "record.delete": [RecordIds, Deleted];
  /** Brings a deleted record back. */
  "record.restore": [RecordId, Patched];
  /** Moves records under a parent and after a sibling. */
  "record.move": [MoveRecords, Patched];
  /** Joins two records. */
  "link.create": [CreateLink, LinkCreated];
  /** Gives a link another lag, dependency or share of a person's time. */
  "link.update": [UpdateLink, Patched];
  /** Takes a link away. */
  "link.delete": [RecordId, Patched];
  /** Says that links are still true although an end has changed. */
  "link.confirm": [RecordIds, Patched];
  /** Lists links with both ends. */
  "link.list": [ListLinks, LinkList];
  /** Tells the spine: its records by kind, what rests on what, and where a hop is missing. */
  "trace.spine": [Nothing, TraceSpine];
  /** Tells why a record exists: every way back to a pain point or an objective, or the nearest missing hop. */
  "trace.why": [RecordId, WhyView];
  /** Lists suspect links with what changed at which end, and since when. */
  "trace.suspects": [Nothing, SuspectLinks];
  /** Writes the records with a missing hop as a table into a file. */
  "trace.export": [ExportGaps, ExportedGaps];
  /** Tells which features seem to contradict a recorded exclusion, and what was said about that. */
  "feature.conflicts": [Nothing, Conflicts];
  /** Computes the gate of a stage. */
  "gate.check": [CheckGate, Gate];
  /** Tells what development, testing and design still lack in the requirements. */
  "reader.check": [Nothing, ReaderCheck];
  /** Decides the gate of a stage, with what is still owed. */
  "gate.decide": [DecideGate, Patched];
  /** Finds text in every record, also by pinyin. */
  "search": [Question, Found];
  /** Takes the last step back. */
  "undo": [Nothing, Undone];
  /** Does the step again that was taken back last. */
  "redo": [Nothing, Undone];
  /** Lists operations, newest first. */
  "history": [ListHistory, History];
  /** Freezes the blueprint, the scope or the requirements. */
  "baseline.freeze": [Freeze, Frozen];
  /** Lists the baselines with their signatures. */
  "baseline.list": [Nothing, BaselineList];
  /** Signs a baseline. */
  "baseline.sign": [Sign, Patched];
  /** Tells what a baseline froze, deleted records included. */
  "baseline.get": [BaselineId, BaselineContent];
  /** Holds two states of a subject against each other. */
  "baseline.compare": [Compare, Compared];
  /** Runs a command that may change what a signature locks, and logs why. */
  "baseline.except": [Exception, JsonValue];
  /** Computes the plan: the dates of every task, its float, the critical path, and what it is held against. */
  "plan.get": [GetPlan, PlanView];
  /** Tells how the plan would lie if people did one thing at a time, and what that costs; changes nothing. */
  "plan.level": [LevelPlan, LevellingView];
  /** Levels the plan as one step. */
  "plan.apply_levelling": [LevelPlan, LevelledPlan];
  /** Takes the levelling of all tasks away as one step. */
  "plan.release_levelling": [Nothing, Patched];
  /** Tells which applied changes and other steps moved a task, newest first. */
  "plan.moves": [RecordId, TaskMoves];
  /** Computes earned value: planned, earned and actual work, their course, and what they do not know. */
  "plan.earned": [Nothing, EarnedView];
  /** Drafts the next status report from what happened since the last one. */
  "status.draft": [Nothing, Drafted];
  /** Computes the price of a change request: what it touches, and how the plan moves under each option. */
  "change.impact": [RecordId, ChangeImpactView];
  /** Adds a change of one field to the items of a change request. */
  "change.propose": [ProposeChange, Patched];
  /** Decides a change request. */
  "change.decide": [DecideChange, Patched];
  /** Tells what putting a request into effect would do, or why it would be refused; changes nothing. */
  "change.rehearse": [RecordId, ChangeEffect];
  /** Puts a decided change request into effect, and freezes anew what it changes. */
  "change.apply": [RecordId, AppliedChange];
  /** Makes a change request anew that was not taken up. */
  "change.resubmit": [RecordId, Resubmitted];
  /** Lists decided changes with what they cost and who bears it. */
  "change.ledger": [Nothing, ChangeLedger];
  /** Tells where everything of a diagram stands, as documents draw it. */
  "diagram.view": [RecordId, DiagramView];
  /** Lays a diagram out anew as one step. */
  "diagram.tidy": [RecordId, Patched];
  /** Lists the documents that can be made. */
  "document.list": [Nothing, DocumentList];
  /** Makes a document and answers with its bytes. */
  "document.preview": [Preview, Previewed];
  /** Makes a document and tells its pages, characters and figures by class. */
  "document.measure": [Measure, Measured];
  /** Makes a document and writes it to a file. */
  "document.export": [Export, Exported];
  /** Writes every document of a stage, or of the project, into a folder. */
  "document.export_all": [ExportAll, ExportedAll];
  /** Tells which export a PDF file is a copy of, and whether its text was altered. */
  "document.verify": [VerifyDocument, VerifiedDocument];
  /** Draws a record or something of the whole project, as the documents print it. */
  "figure.draw": [DrawFigure, DrawnFigures];
  /** Stops the long task that is running. */
  "task.cancel": [Nothing, Nothing];
  /** Keeps a file inside the project. */
  "attachment.add": [AddAttachment, Added];
  /** Answers with the bytes of a kept file. */
  "attachment.get": [AttachmentHash, Content];
  /** Keeps a pasted picture inside the project, once it was looked through. */
  "picture.add": [AddPicture, KeptPicture];
  /** Keeps the picture of a file inside the project, once it was looked through. */
  "picture.import": [ImportPicture, KeptPicture];
  /** Tells how the pages of the prototype lead to each other and how each lies on the screen. */
  "prototype.pages": [Nothing, PrototypePages];
  /** Makes a verified backup now. */
  "backup.create": [Nothing, Backup];
  /** Lists the backups of the open project, newest first. */
  "backup.list": [ListBackups, BackupList];
  /** Puts a backup in the place of a project file, which is kept beside it. */
  "backup.restore": [RestoreBackup, ProjectView];
  /** Tells the settings. */
  "settings.get": [Nothing, Settings];
  /** Changes settings; those left out stay. */
  "settings.set": [Settings, Settings];
}
