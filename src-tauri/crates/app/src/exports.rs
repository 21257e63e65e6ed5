//! What was exported, kept inside the project, and what became of a copy that comes back.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use model::{Baseline, Brief, Project, Record};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use typeset::{FieldValue, InspectError, Output, Place};

use crate::{App, Trouble};

/// The beginning of the names under which exports are kept among the attachments.
const FOLDER: &str = "export/";

/// One export, as the project keeps it: enough to match a returned copy to the records it speaks of.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ExportEntry {
    pub(crate) export_id: String,
    pub(crate) document: String,
    pub(crate) lang: String,
    pub(crate) exported_on: String,
    pub(crate) pages: usize,
    /// Where each record and each field stands: name, page from 1, and left, bottom, right, top in points.
    destinations: Vec<(String, usize, [f32; 4])>,
    fields: Vec<(String, usize, [f32; 4])>,
}

impl ExportEntry {
    pub(crate) fn of(export_id: &str, document: &str, lang: &str, exported_on: String, output: &Output) -> Self {
        // A tenth of a point is finer than any mark that a person sets.
        let round = |place: &Place| (place.name.clone(), place.page, place.rect.map(|at| (at * 10.0).round() / 10.0));
        ExportEntry {
            export_id: export_id.to_owned(),
            document: document.to_owned(),
            lang: lang.to_owned(),
            exported_on,
            pages: output.pages,
            destinations: output.destinations.iter().map(round).collect(),
            fields: output.fields.iter().map(round).collect(),
        }
    }

    /// Keeps the entry in the open project, once for each export. A project that can only be read keeps none.
    pub(crate) fn keep(&self, app: &mut App) -> Result<(), Trouble> {
        if app.open()?.is_read_only() {
            return Ok(());
        }
        let bytes = serde_json::to_vec(self).map_err(|error| Trouble::new("internal").with("detail", error))?;
        app.open_mut()?.store_mut().add_attachment(&format!("{FOLDER}{}.json", self.export_id), &bytes)?;
        Ok(())
    }

    fn find(app: &App, export_id: &str) -> Result<Option<Self>, Trouble> {
        let store = app.open()?.store();
        let name = format!("{FOLDER}{export_id}.json");
        let Some(kept) = store.attachments()?.into_iter().find(|attachment| attachment.name == name) else {
            return Ok(None);
        };
        let (_, bytes) = store.attachment(&kept.id)?;
        Ok(serde_json::from_slice(&bytes).ok())
    }
}

/// A PDF file that is to be looked into.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct VerifyDocument {
    path: PathBuf,
}

/// The baseline that a document says it was made from.
#[derive(Debug, Serialize, TS)]
pub struct BaselineClaim {
    name: String,
    hash: String,
    /// Whether the open project has a baseline of this hash; none while no project is open.
    known: Option<bool>,
}

/// What stands in a field.
#[derive(Debug, Serialize, TS)]
pub struct AnswerView {
    name: String,
    value: String,
    /// The record that the field asks about, where the open project has it.
    record: Option<Brief>,
}

/// What a PDF file is a copy of, and what became of it.
#[derive(Debug, Serialize, TS)]
pub struct VerifiedDocument {
    /// Whether it is a document of this program.
    known: bool,
    /// Whether every page and every character is as exported; answers in fields and remarks are no alterations.
    intact: bool,
    export_id: Option<String>,
    project_id: Option<String>,
    /// The title of the open project, where the document belongs to it.
    project: Option<String>,
    /// Whether the open project remembers this export; none while no project is open.
    remembered: Option<bool>,
    document: Option<String>,
    exported_on: Option<String>,
    baseline: Option<BaselineClaim>,
    pages: u32,
    /// The pages whose text is another one, counted from 1.
    altered_pages: Vec<u32>,
    /// The pages whose text is the same and whose drawing is not.
    redrawn_pages: Vec<u32>,
    /// The pages of the export that are not there.
    missing_pages: Vec<u32>,
    /// Whether the pages that are there stand in the order of the export.
    in_order: bool,
    /// How many records the document asks the client about.
    asked: u32,
    /// The fields that say something.
    answers: Vec<AnswerView>,
    /// How many remarks were added.
    remarks: u32,
}

pub(crate) fn verify(app: &mut App, request: VerifyDocument) -> Result<VerifiedDocument, Trouble> {
    let found = inspect(&request.path)?;
    let numbers = |pages: Vec<usize>| pages.into_iter().map(|page| page as u32).collect();
    let identity = found.identity.clone();
    let open = app.open().ok();
    let records = open.map(|session| by_code(session.project())).unwrap_or_default();
    let subjects: BTreeSet<&str> = found.fields.iter().filter_map(|field| subject(&field.name)).collect();
    let asked = subjects.len() as u32;
    let ours = identity.as_ref().zip(open).filter(|(identity, session)| {
        !identity.project_id.is_empty() && identity.project_id == session.store().project_id()
    });
    let project = ours.and_then(|(_, session)| Some(session.project().profile()?.0.title.clone()));
    let remembered = match (&identity, open) {
        (Some(identity), Some(_)) => Some(ExportEntry::find(app, &identity.export_id)?.is_some()),
        _ => None,
    };
    let baseline = identity.as_ref().filter(|identity| !identity.baseline.is_empty()).map(|identity| BaselineClaim {
        name: identity.baseline.clone(),
        hash: identity.baseline_hash.clone(),
        known: open.map(|session| {
            let same = |baseline: &Baseline| baseline.hash.to_string() == identity.baseline_hash;
            session.project().baselines().any(same)
        }),
    });
    let filled = |text: String| Some(text).filter(|text| !text.is_empty());
    Ok(VerifiedDocument {
        known: identity.is_some(),
        intact: found.is_intact(),
        in_order: found.in_order,
        project,
        remembered,
        baseline,
        pages: found.pages.len() as u32,
        altered_pages: numbers(found.altered_pages()),
        redrawn_pages: numbers(found.redrawn_pages()),
        missing_pages: numbers(found.missing.clone()),
        asked,
        answers: found.fields.into_iter().filter_map(|field| answer(field.name, field.value, &records)).collect(),
        remarks: found.annotations as u32,
        export_id: identity.as_ref().and_then(|it| filled(it.export_id.clone())),
        project_id: identity.as_ref().and_then(|it| filled(it.project_id.clone())),
        document: identity.as_ref().and_then(|it| filled(it.kind.clone())),
        exported_on: identity.and_then(|it| filled(it.date)),
    })
}

/// The records under their codes, by which the names of fields call them.
fn by_code(project: &Project) -> BTreeMap<&str, &Record> {
    project.records().map(|record| (record.code.as_str(), record)).collect()
}

/// The code of the record that a field asks about; none where it belongs to the signatures.
fn subject(field: &str) -> Option<&str> {
    let (subject, _) = field.split_once('.')?;
    let (prefix, number) = subject.rsplit_once('-')?;
    (!prefix.is_empty() && number.bytes().all(|sign| sign.is_ascii_digit())).then_some(subject)
}

fn inspect(path: &Path) -> Result<typeset::Inspection, Trouble> {
    let bytes = std::fs::read(path).map_err(|error| crate::documents::unwritable(path, error))?;
    typeset::inspect(&bytes).map_err(|error| {
        let code = match error {
            InspectError::TooLarge => "oversized-document",
            InspectError::Encrypted => "encrypted-document",
            InspectError::Unreadable(_) => "unreadable-document",
        };
        Trouble::new(code).with("path", path.display())
    })
}

/// A field that somebody has filled in.
fn answer(name: String, value: FieldValue, records: &BTreeMap<&str, &Record>) -> Option<AnswerView> {
    let value = match value {
        FieldValue::Text(text) => text,
        FieldValue::Ticked(yes) | FieldValue::Signed(yes) => if yes { "✓" } else { "" }.to_owned(),
    };
    let record = subject(&name).and_then(|code| records.get(code)).map(|record| record.brief());
    (!value.is_empty()).then_some(AnswerView { name, value, record })
}
