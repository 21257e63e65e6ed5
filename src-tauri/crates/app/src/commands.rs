//! The list of all commands. This is the only place where they stand together.

use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;

use crate::types::Declarations;
use crate::{
    App, Trouble, attachments, backups, baselines, batch, changes, compare, describe, diagrams, documents, earned,
    exports, features, figures, gates, history, levelling, links, pictures, plan, projects, prototypes, records,
    search, settings, status, trace,
};

/// A command as the window, the command line and the documentation see it.
pub struct Command {
    /// Its name: a noun, and a verb where the noun has several.
    pub name: &'static str,
    /// What it does, in one sentence.
    pub about: &'static str,
    /// The JSON schema of its request.
    pub schema: fn() -> Schema,
    /// Declares its types in TypeScript and answers with the names of request and response.
    pub(crate) declare: fn(&mut Declarations) -> (String, String),
    /// Runs it.
    pub(crate) run: fn(&mut App, Value) -> Result<Value, Trouble>,
}

macro_rules! commands {
    ($($name:literal, $about:literal => $function:path: $request:ty => $response:ty;)+) => {
        /// Every command.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: $name,
            about: $about,
            schema: || schema_for!($request),
            declare: |declarations| declare::<$request, $response>(declarations),
            run: |app, request| answer(app, request, $function),
        }),+];
    };
}

commands! {
    "app.describe", "Tells every stage, record kind with its fields, and link." =>
        describe::describe: crate::Nothing => describe::Vocabulary;
    "project.recent", "Lists the projects that were opened last." =>
        projects::recent: crate::Nothing => projects::Recent;
    "project.forget", "Takes a project off the list of recent ones; its file stays." =>
        projects::forget: projects::ProjectPath => crate::Nothing;
    "project.create", "Makes a project file and opens it." =>
        projects::create: projects::CreateProject => projects::ProjectView;
    "project.open", "Opens a project file." =>
        projects::open: projects::ProjectPath => projects::ProjectView;
    "project.peek", "Tells what the first screen of a project file shows, without reading the project." =>
        projects::peek: projects::ProjectPath => projects::Peeked;
    "project.close", "Closes the open project." =>
        projects::close: crate::Nothing => crate::Nothing;
    "project.overview", "Tells how far every stage and every hop of the spine has come." =>
        projects::overview: crate::Nothing => crate::Overview;
    "project.verify", "Checks the project file for damage." =>
        projects::verify: crate::Nothing => projects::Verified;
    "project.save_copy", "Writes the project, as it is, to another file." =>
        projects::save_copy: projects::ProjectPath => crate::Nothing;
    "record.list", "Lists the records of a kind in tree order." =>
        records::list: records::ListRecords => records::Listed;
    "record.get", "Tells everything about a record, with its links in both directions." =>
        records::get: records::RecordId => records::Detail;
    "record.create", "Makes a record." =>
        records::create: records::CreateRecord => records::Created;
    "record.update", "Sets fields of a record; null unsets." =>
        records::update: records::UpdateRecord => crate::Patched;
    "record.batch", "Makes, changes and deletes records in one step." =>
        records::batch: records::Batch => records::Batched;
    "record.delete", "Deletes records with everything below them." =>
        records::delete: records::RecordIds => records::Deleted;
    "record.restore", "Brings a deleted record back." =>
        records::restore: records::RecordId => crate::Patched;
    "record.move", "Moves records under a parent and after a sibling." =>
        records::move_to: records::MoveRecords => crate::Patched;
    "link.create", "Joins two records." =>
        links::create: links::CreateLink => links::LinkCreated;
    "link.update", "Gives a link another lag, dependency or share of a person's time." =>
        links::update: links::UpdateLink => crate::Patched;
    "link.delete", "Takes a link away." =>
        links::delete: records::RecordId => crate::Patched;
    "link.confirm", "Says that links are still true although an end has changed." =>
        links::confirm: records::RecordIds => crate::Patched;
    "link.list", "Lists links with both ends." =>
        links::list: links::ListLinks => links::LinkList;
    "trace.spine", "Tells the spine: its records by kind, what rests on what, and where a hop is missing." =>
        trace::spine: crate::Nothing => trace::TraceSpine;
    "trace.why", "Tells why a record exists: every way back to a pain point or an objective, or the nearest missing hop." =>
        trace::why: records::RecordId => trace::WhyView;
    "trace.suspects", "Lists suspect links with what changed at which end, and since when." =>
        trace::suspects: crate::Nothing => trace::SuspectLinks;
    "trace.export", "Writes the records with a missing hop as a table into a file." =>
        trace::export: trace::ExportGaps => trace::ExportedGaps;
    "feature.conflicts", "Tells which features seem to contradict a recorded exclusion, and what was said about that." =>
        features::conflicts: crate::Nothing => features::Conflicts;
    "gate.check", "Computes the gate of a stage." =>
        gates::check: gates::CheckGate => rules::Gate;
    "reader.check", "Tells what development, testing and design still lack in the requirements." =>
        gates::readers: crate::Nothing => rules::ReaderCheck;
    "gate.decide", "Decides the gate of a stage, with what is still owed." =>
        gates::decide: gates::DecideGate => crate::Patched;
    "search", "Finds text in every record, also by pinyin." =>
        search::search: search::Question => search::Found;
    "undo", "Takes the last step back." =>
        history::undo: crate::Nothing => history::Undone;
    "redo", "Does the step again that was taken back last." =>
        history::redo: crate::Nothing => history::Undone;
    "history", "Lists operations, newest first." =>
        history::history: history::ListHistory => history::History;
    "baseline.freeze", "Freezes the blueprint, the scope or the requirements." =>
        baselines::freeze: baselines::Freeze => baselines::Frozen;
    "baseline.list", "Lists the baselines with their signatures." =>
        baselines::list: crate::Nothing => baselines::BaselineList;
    "baseline.sign", "Signs a baseline." =>
        baselines::sign: baselines::Sign => crate::Patched;
    "baseline.get", "Tells what a baseline froze, deleted records included." =>
        compare::content: compare::BaselineId => compare::BaselineContent;
    "baseline.compare", "Holds two states of a subject against each other." =>
        compare::compare: compare::Compare => compare::Compared;
    "baseline.except", "Runs a command that may change what a signature locks, and logs why." =>
        baselines::except: baselines::Exception => Value;
    "plan.get", "Computes the plan: the dates of every task, its float, the critical path, and what it is held against." =>
        plan::get: plan::GetPlan => plan::PlanView;
    "plan.level", "Tells how the plan would lie if people did one thing at a time, and what that costs; changes nothing." =>
        levelling::preview: levelling::LevelPlan => levelling::LevellingView;
    "plan.apply_levelling", "Levels the plan as one step." =>
        levelling::apply: levelling::LevelPlan => levelling::LevelledPlan;
    "plan.release_levelling", "Takes the levelling of all tasks away as one step." =>
        levelling::release: crate::Nothing => crate::Patched;
    "plan.moves", "Tells which applied changes and other steps moved a task, newest first." =>
        plan::moves: records::RecordId => plan::TaskMoves;
    "plan.earned", "Computes earned value: planned, earned and actual work, their course, and what they do not know." =>
        earned::get: crate::Nothing => earned::EarnedView;
    "status.draft", "Drafts the next status report from what happened since the last one." =>
        status::draft: crate::Nothing => status::Drafted;
    "change.impact", "Computes the price of a change request: what it touches, and how the plan moves under each option." =>
        changes::impact: records::RecordId => changes::ChangeImpactView;
    "change.propose", "Adds a change of one field to the items of a change request." =>
        changes::propose: changes::ProposeChange => crate::Patched;
    "change.decide", "Decides a change request." =>
        changes::decide: changes::DecideChange => crate::Patched;
    "change.rehearse", "Tells what putting a request into effect would do, or why it would be refused; changes nothing." =>
        changes::rehearse: records::RecordId => changes::ChangeEffect;
    "change.apply", "Puts a decided change request into effect, and freezes anew what it changes." =>
        changes::apply: records::RecordId => changes::AppliedChange;
    "change.resubmit", "Makes a change request anew that was not taken up." =>
        changes::resubmit: records::RecordId => changes::Resubmitted;
    "change.ledger", "Lists decided changes with what they cost and who bears it." =>
        changes::ledger: crate::Nothing => changes::ChangeLedger;
    "diagram.view", "Tells where everything of a diagram stands, as documents draw it." =>
        diagrams::view: records::RecordId => diagrams::DiagramView;
    "diagram.tidy", "Lays a diagram out anew as one step." =>
        diagrams::tidy: records::RecordId => crate::Patched;
    "document.list", "Lists the documents that can be made." =>
        documents::list: crate::Nothing => documents::DocumentList;
    "document.preview", "Makes a document and answers with its bytes." =>
        documents::preview: documents::Preview => documents::Previewed;
    "document.measure", "Makes a document and tells its pages, characters and figures by class." =>
        documents::measure: documents::Measure => documents::Measured;
    "document.export", "Makes a document and writes it to a file." =>
        documents::export: documents::Export => documents::Exported;
    "document.export_all", "Writes every document of a stage, or of the project, into a folder." =>
        batch::export_all: batch::ExportAll => batch::ExportedAll;
    "document.verify", "Tells which export a PDF file is a copy of, and whether its text was altered." =>
        exports::verify: exports::VerifyDocument => exports::VerifiedDocument;
    "figure.draw", "Draws a record or something of the whole project, as the documents print it." =>
        figures::draw: figures::DrawFigure => figures::DrawnFigures;
    "task.cancel", "Stops the long task that is running." =>
        documents::cancel: crate::Nothing => crate::Nothing;
    "attachment.add", "Keeps a file inside the project." =>
        attachments::add: attachments::AddAttachment => attachments::Added;
    "attachment.get", "Answers with the bytes of a kept file." =>
        attachments::get: attachments::AttachmentHash => attachments::Content;
    "picture.add", "Keeps a pasted picture inside the project, once it was looked through." =>
        pictures::add: pictures::AddPicture => pictures::KeptPicture;
    "picture.import", "Keeps the picture of a file inside the project, once it was looked through." =>
        pictures::import: pictures::ImportPicture => pictures::KeptPicture;
    "prototype.pages", "Tells how the pages of the prototype lead to each other and how each lies on the screen." =>
        prototypes::pages: crate::Nothing => prototypes::PrototypePages;
    "backup.create", "Makes a verified backup now." =>
        backups::create: crate::Nothing => backups::Backup;
    "backup.list", "Lists the backups of the open project, newest first." =>
        backups::list: backups::ListBackups => backups::BackupList;
    "backup.restore", "Puts a backup in the place of a project file, which is kept beside it." =>
        backups::restore: backups::RestoreBackup => projects::ProjectView;
    "settings.get", "Tells the settings." =>
        settings::get: crate::Nothing => crate::Settings;
    "settings.set", "Changes settings; those left out stay." =>
        settings::set: crate::Settings => crate::Settings;
}

fn answer<Q: DeserializeOwned, A: Serialize>(
    app: &mut App,
    request: Value,
    function: fn(&mut App, Q) -> Result<A, Trouble>,
) -> Result<Value, Trouble> {
    // A command without arguments may be called without a request at all.
    let request = if request.is_null() { Value::Object(Default::default()) } else { request };
    let request = Q::deserialize(request).map_err(|error| Trouble::new("invalid-request").with("detail", error))?;
    let response = function(app, request)?;
    serde_json::to_value(response).map_err(|error| Trouble::new("internal").with("detail", error))
}

fn declare<Q: TS + JsonSchema + 'static, A: TS + 'static>(declarations: &mut Declarations) -> (String, String) {
    (declarations.add::<Q>(), declarations.add::<A>())
}
