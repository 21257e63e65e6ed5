//! What every document begins with: metadata, fixed words, the cover with its facts, revision history and stage rail.

use figure::{Scene, Station, rail};
use i18n::{Args, Language};
use model::{Record, Stage, Subject};
use typeset::{Cover, Document, Fact, Inline, Labels, Meta};

use crate::Material;
use crate::baseline::{Standing, edition, revisions};

/// Width of the stage rail on the cover, in points: that of the text.
const RAIL_WIDTH: f32 = 451.0;

/// An empty document with its metadata and fixed words. A document whose content no baseline freezes has no subject.
pub(crate) fn document(material: &Material, subject: impl Into<Option<Subject>>) -> Document {
    let texts = material.texts;
    let (project, client, _) = names(material);
    let page_of = Args::new().with("page", "{page}").with("pages", "{pages}");
    let meta = Meta {
        title: material.label(&format!("document-{}", material.kind.name)),
        subtitle: project.clone(),
        language: match material.request.language {
            Language::Zh => typeset::Language::Chinese,
            Language::En => typeset::Language::English,
        },
        client,
        project,
        code: document_code(material),
        author: prepared_by(material),
        date: material.request.today.to_string(),
        baseline: subject.into().and_then(|subject| Standing::of(material, subject).mark()),
        kind: material.kind.name.to_owned(),
        // The project's own number is the caller's to give; a project without a file has none.
        project_id: String::new(),
        export_id: material.request.export_id.clone(),
    };
    let meta = if material.request.variant.internal {
        typeset::Meta { code: format!("{}-INT", meta.code), ..meta }
    } else {
        meta
    };
    let number = Args::new().with("number", "{number}");
    let labels = Labels {
        contents: material.label("doc-contents"),
        page_of: texts.text("doc-page", &page_of),
        figure: texts.text("doc-figure", &number),
        table: texts.text("doc-table", &number),
        no_image: material.label("doc-no-image"),
    };
    Document { meta, labels, blocks: Vec::new() }
}

/// The cover. Without a subject it names the day of the content and the baselines that it rests on.
pub(crate) fn cover(material: &Material, subject: impl Into<Option<Subject>>) -> Cover {
    let subject = subject.into();
    let key = format!("document-{}", material.kind.name);
    let kicker = material.texts.attribute(&key, "subtitle", &Args::new()).unwrap_or_default();
    let (_, client, _) = names(material);
    Cover {
        kicker,
        figure: Some(stages(material)),
        facts: facts(material, subject),
        revisions: Some(match subject {
            Some(subject) => revisions(material, subject, &prepared_by(material)),
            None => edition(material, &prepared_by(material)),
        }),
        note: if material.request.variant.internal {
            material.label("doc-internal-copy")
        } else {
            material.texts.text("doc-confidential", &Args::new().with("client", client))
        },
    }
}

fn facts(material: &Material, subject: Option<Subject>) -> Vec<Fact> {
    let (_, _, contract) = names(material);
    let profile = material.view.profile().map(|(_, profile)| profile);
    let person =
        |field: Option<&Record>| field.map_or_else(|| material.label("doc-to-be-confirmed"), |r| r.title.clone());
    let reviewer = person(profile.and_then(|profile| material.view.at(profile.client_lead)));
    let approver = person(profile.and_then(|profile| material.view.at(profile.sponsor)));
    let fact = |key: &str, value: String| Fact::new(material.label(key), value);
    let standing = subject.map(|subject| Standing::of(material, subject));
    let mut facts: Vec<Fact> =
        standing.map(|standing| fact("doc-version", standing.version(material))).into_iter().collect();
    // A frozen version is as old as its baseline, however late a copy of it is made.
    let frozen = standing.and_then(Standing::frozen);
    let today = material.texts.format().date(material.request.today);
    facts.push(fact("doc-date", frozen.map_or(today.clone(), |it| material.texts.format().date(it.made_on))));
    facts.extend(
        standing.map(|standing| Fact { name: material.label("doc-baseline"), value: basis(material, standing) }),
    );
    facts.extend(frozen.map(|_| fact("doc-exported", today)));
    facts.extend((!contract.is_empty()).then(|| fact("doc-contract", contract)));
    facts.push(fact("doc-prepared", prepared_by(material)));
    facts.push(fact("doc-reviewed", reviewer));
    facts.push(fact("doc-approved", approver));
    facts.extend(material.view.vendor().map(|vendor| fact("doc-vendor", vendor.to_owned())));
    facts
}

/// The baseline that the content is the same as.
fn basis(material: &Material, standing: Standing) -> Vec<Inline> {
    match standing.mark() {
        Some(mark) => vec![Inline::Text(format!("{} ", mark.code)), Inline::Code(mark.short_hash)],
        None => vec![Inline::Text(material.label("doc-revision-current"))],
    }
}

/// The eight stages with how far each has come; the document's own stage stands out.
fn stages(material: &Material) -> Scene {
    let progress = rules::progress(material.view.project(), material.request.today);
    let name = |stage: Stage| {
        let key = format!("stage-{}", stage.name());
        material.texts.attribute(&key, "short", &Args::new()).unwrap_or_else(|| material.label(&key))
    };
    let stations: Vec<Station> = progress
        .iter()
        .map(|stage| Station {
            label: name(stage.stage),
            progress: if stage.total == 0 { 0.0 } else { stage.done as f32 / stage.total as f32 },
            current: stage.stage == material.kind.stage,
        })
        .collect();
    let parts: Vec<String> = progress
        .iter()
        .map(|stage| {
            let args = Args::new().with("stage", name(stage.stage)).with("done", stage.done).with("total", stage.total);
            material.texts.text("doc-stage-progress", &args)
        })
        .collect();
    rail(&stations, RAIL_WIDTH, &material.texts.format().list(&parts))
}

/// Who prepared the document: as asked for, or the project's lead.
pub(crate) fn prepared_by(material: &Material) -> String {
    let asked = material.request.prepared_by.trim();
    if !asked.is_empty() {
        return asked.to_owned();
    }
    let lead = material.view.profile().and_then(|(_, profile)| material.view.at(profile.lead));
    lead.map_or_else(|| material.label("doc-to-be-confirmed"), |record| record.title.clone())
}

/// The names of project and client and the number of the contract; empty where unknown.
pub(crate) fn names(material: &Material) -> (String, String, String) {
    material.view.profile().map_or_else(Default::default, |(record, profile)| {
        (record.title.clone(), profile.client.trim().to_owned(), profile.contract_no.trim().to_owned())
    })
}

fn document_code(material: &Material) -> String {
    let (_, _, contract) = names(material);
    if contract.is_empty() {
        format!("SC-{}", material.kind.code)
    } else {
        format!("{contract}-{}", material.kind.code)
    }
}
