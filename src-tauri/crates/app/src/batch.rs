//! Whole sets of documents, written into a folder where files of the same names may lie already.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use i18n::Texts;
use model::Stage;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::documents::{DocumentProblem, DocumentVariant, make, refuse_to_replace, remember, unwritable, write_whole};
use crate::{App, Language, Progress, Trouble};

/// All documents of a stage, or of the whole project, to be written into a folder.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ExportAll {
    lang: Language,
    folder: PathBuf,
    stage: Option<Stage>,
    /// How each document is made.
    variant: Option<DocumentVariant>,
    /// How single documents are made instead.
    variants: Option<BTreeMap<String, DocumentVariant>>,
    /// What to do where files of the same names lie in the folder; if nothing is said, nothing is written.
    existing: Option<Existing>,
}

/// What becomes of files that have the name of a document to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Existing {
    /// The new document takes their place.
    Replace,
    /// They stay, and the new document gets a number after its name.
    Number,
}

/// One of several documents that were written.
#[derive(Debug, Serialize, TS)]
pub struct Written {
    document: String,
    path: String,
    pages: u32,
    problems: Vec<DocumentProblem>,
}

/// A document that could not be made, and why.
#[derive(Debug, Serialize, TS)]
pub struct NotWritten {
    document: String,
    message: String,
}

/// What became of several documents.
#[derive(Debug, Serialize, TS)]
pub struct ExportedAll {
    documents: Vec<Written>,
    refused: Vec<NotWritten>,
}

pub(crate) fn export_all(app: &mut App, request: ExportAll) -> Result<ExportedAll, Trouble> {
    // Once for the whole set, so that a wish to stop between two documents is heard by the second.
    app.cancelled.store(false, Ordering::Relaxed);
    let targets = targets(app, &request)?;
    if targets.is_empty() {
        return Err(Trouble::new("nothing-to-export-at-all"));
    }
    if request.existing.is_none() {
        refuse_existing(&targets)?;
    }
    fs::create_dir_all(&request.folder).map_err(|error| unwritable(&request.folder, error))?;
    let mut done = ExportedAll { documents: Vec::new(), refused: Vec::new() };
    for (order, (document, path)) in targets.iter().enumerate() {
        (app.on_progress)(Progress {
            task: "document.export_all".into(),
            done: order as u32,
            total: targets.len() as u32,
        });
        match write(app, &request, document, path) {
            Ok(written) => done.documents.push(written),
            // What stops one document does not keep the others from being written; a person's wish to stop does.
            Err(trouble) if trouble.code() == "cancelled" => return Err(trouble),
            Err(trouble) => done.refused.push(NotWritten {
                document: (*document).to_owned(),
                message: trouble.in_words(app.texts()).to_string(),
            }),
        }
    }
    Ok(done)
}

/// The documents that the project has content for, each with the file that bears its name.
fn targets(app: &App, request: &ExportAll) -> Result<Vec<(&'static str, PathBuf)>, Trouble> {
    let project = app.open()?.project();
    let titles = Texts::of(request.lang.into());
    let of_stage = |kind: &&reports::DocumentKind| request.stage.is_none_or(|stage| kind.stage == stage);
    let kinds = reports::DOCUMENTS.iter().filter(of_stage).filter(|kind| kind.is_available(project));
    let file = |name: &str| request.folder.join(format!("{}.pdf", titles.label(&format!("document-{name}"))));
    Ok(kinds.map(|kind| (kind.name, file(kind.name))).collect())
}

/// Names the files that would be lost, before anything is written.
fn refuse_existing(targets: &[(&str, PathBuf)]) -> Result<(), Trouble> {
    let lying: Vec<String> = targets
        .iter()
        .filter(|(_, path)| path.exists())
        .filter_map(|(_, path)| Some(path.file_name()?.to_string_lossy().into_owned()))
        .collect();
    if lying.is_empty() {
        return Ok(());
    }
    Err(Trouble::new("documents-exist").counting(lying.len()).with("files", lying.join(", ")))
}

fn write(app: &mut App, request: &ExportAll, document: &str, path: &Path) -> Result<Written, Trouble> {
    let own = request.variants.as_ref().and_then(|variants| variants.get(document));
    let variant = own.or(request.variant.as_ref()).cloned().unwrap_or_default().of_now();
    let path = match request.existing {
        Some(Existing::Number) => free(path),
        _ => path.to_owned(),
    };
    refuse_to_replace(app, &path)?;
    let made = make(app, "document.export", document, request.lang, Some(variant))?;
    write_whole(&path, &made.output.bytes)?;
    remember(app, document, request.lang, &made)?;
    Ok(Written {
        document: document.to_owned(),
        path: path.display().to_string(),
        pages: made.output.pages as u32,
        problems: made.problems,
    })
}

/// The path itself, or with the first number after its name under which nothing lies.
fn free(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let numbered = (2_u32..).map(|number| path.with_file_name(format!("{stem} ({number}).pdf")));
    std::iter::once(path.to_owned()).chain(numbered).find(|path| !path.exists()).unwrap_or_else(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{free, refuse_existing};

    #[test]
    fn a_numbered_file_takes_the_first_name_that_nobody_has() {
        let folder = std::env::temp_dir().join(format!("stagecraft-batch-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("功能清单确认书.pdf");
        assert_eq!(free(&path), path);
        assert!(refuse_existing(&[("scope", path.clone())]).is_ok());
        std::fs::write(&path, "一").unwrap();
        std::fs::write(folder.join("功能清单确认书 (2).pdf"), "二").unwrap();
        assert_eq!(free(&path), folder.join("功能清单确认书 (3).pdf"));
        let trouble = refuse_existing(&[("scope", path), ("plan", folder.join("项目计划.pdf"))]).unwrap_err();
        assert_eq!(trouble.code(), "documents-exist");
        let said = trouble.in_words(i18n::Texts::of(i18n::Language::En)).message;
        assert!(said.contains("功能清单确认书.pdf") && !said.contains("项目计划.pdf"), "{said}");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
