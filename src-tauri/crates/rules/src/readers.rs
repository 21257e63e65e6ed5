//! What the readers of the requirements still lack: developers, testers and designers, each asked for what their work
//! begins with, and the five kinds of content that the document is made of.

use std::collections::BTreeSet;

use model::architecture::{Diagram, DiagramType, Feature, Priority};
use model::integration::Interface;
use model::requirements::{Acceptance, DataField, Prototype, Reader, Requirement, RequirementType, Section};
use model::{Id, Kind, LinkKind, Record, Stage};
use serde::Serialize;
use ts_rs::TS;

use crate::Facts;
use crate::check::{Check, Finding, NO_FIELD, Tally, first_missing, unless};
use crate::coverage::ancestors;
use crate::pages::page_flow;
use crate::scope::{delivered, has_flow, reached, with_flow};

/// One thing that a reader needs.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReaderNeed {
    /// Its code; the locale files say under it what is needed and, as `.todo`, what to do.
    pub code: String,
    /// How many things were looked at.
    pub total: u32,
    /// What is missing, each with its record and field.
    pub findings: Vec<Finding>,
}

/// One reader.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReaderState {
    /// Who reads.
    #[ts(type = "\"development\" | \"testing\" | \"design\"")]
    pub reader: Reader,
    /// What the reader needs.
    pub needs: Vec<ReaderNeed>,
}

/// How much of one kind of content there is.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BlockUse {
    /// Text, graphic, flow, interaction or chart.
    #[ts(type = "\"text\" | \"graphic\" | \"flow\" | \"interaction\" | \"chart\"")]
    pub block: String,
    /// The kind of record that holds it.
    #[ts(type = "string")]
    pub kind: Kind,
    /// How many there are.
    pub count: u32,
}

/// What each reader lacks, and what the document is made of.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReaderCheck {
    /// Development, testing, design.
    pub readers: Vec<ReaderState>,
    /// The five kinds of content.
    pub blocks: Vec<BlockUse>,
}

/// What every reader lacks.
pub fn reader_check(facts: &Facts) -> ReaderCheck {
    ReaderCheck { readers: states(facts), blocks: blocks(facts).into() }
}

/// The codes of all needs, in order.
pub fn reader_codes() -> impl Iterator<Item = &'static str> {
    READERS.iter().flat_map(|(_, needs)| needs.iter().map(|need| need.code))
}

/// The readers with what they need, as the gate of the requirements counts it.
pub(crate) fn states(facts: &Facts) -> Vec<ReaderState> {
    let need = |check: &Check| {
        let mut tally = Tally::new(check.code, Stage::Requirements);
        (check.run)(facts, &mut tally);
        ReaderNeed { code: check.code.to_owned(), total: tally.total as u32, findings: tally.findings }
    };
    let state =
        |(reader, needs): &(Reader, &[Check])| ReaderState { reader: *reader, needs: needs.iter().map(need).collect() };
    READERS.iter().map(state).collect()
}

/// The five kinds of content that a requirements document should use, and how often it does.
pub(crate) fn blocks(facts: &Facts) -> [BlockUse; 5] {
    let project = facts.project;
    let drawn = |flow: bool| {
        let is_flow = |diagram: &Diagram| {
            matches!(diagram.r#type, Some(DiagramType::BusinessFlow | DiagramType::RoleProcess | DiagramType::PageFlow))
        };
        project.all::<Diagram>().filter(|(_, diagram)| is_flow(diagram) == flow).count()
    };
    let block = |block: &str, kind, count: usize| BlockUse { block: block.to_owned(), kind, count: count as u32 };
    [
        block("text", Kind::Section, project.count(Kind::Section)),
        block("graphic", Kind::Diagram, drawn(false)),
        block("flow", Kind::Diagram, drawn(true)),
        block("interaction", Kind::Prototype, project.count(Kind::Prototype)),
        block("chart", Kind::Chart, project.count(Kind::Chart)),
    ]
}

const READERS: &[(Reader, &[Check])] =
    &[(Reader::Development, DEVELOPMENT), (Reader::Testing, TESTING), (Reader::Design, DESIGN)];

const DEVELOPMENT: &[Check] = &[
    Check::advisory("check-reader-development-section", |facts, tally| section(facts, tally, Reader::Development)),
    Check::advisory("check-reader-development-requirements", |facts, tally| {
        for (record, _) in delivered(facts) {
            tally.judge(record, unless(reached(facts, record, LinkKind::Refines), NO_FIELD));
        }
    }),
    Check::advisory("check-reader-development-flows", |facts, tally| {
        let drawn = with_flow(facts);
        for (record, feature) in delivered(facts).filter(|(_, feature)| feature.priority == Some(Priority::Must)) {
            tally.judge(record, unless(has_flow(facts, &drawn, record, feature), "no_flow_reason"));
        }
    }),
    Check::advisory("check-reader-development-rules", |facts, tally| {
        for record in of_type(facts, RequirementType::BusinessRule) {
            let placed = ancestors(facts.project, record).any(|above| facts.has_target(LinkKind::Refines, above.id));
            tally.judge(record, unless(placed, NO_FIELD));
        }
    }),
    Check::advisory("check-reader-development-interfaces", |facts, tally| {
        for record in of_type(facts, RequirementType::Interface) {
            tally.judge(record, unless(reached(facts, record, LinkKind::Serves), NO_FIELD));
        }
    }),
    Check::advisory("check-reader-development-mappings", |facts, tally| {
        tally.each::<Interface>(facts, |record, _| {
            unless(facts.project.children(Kind::Mapping, Some(record.id)).next().is_some(), NO_FIELD)
        });
    }),
    Check::advisory("check-reader-development-fields", |facts, tally| {
        if of_type(facts, RequirementType::Data).next().is_some() {
            tally.some(facts, Kind::DataField);
        }
        tally.each::<DataField>(facts, |_, field| {
            first_missing([
                ("entity", !field.entity.trim().is_empty()),
                ("name", !field.name.trim().is_empty()),
                ("data_type", !field.data_type.trim().is_empty()),
            ])
        });
    }),
];

const TESTING: &[Check] = &[
    Check::advisory("check-reader-testing-section", |facts, tally| section(facts, tally, Reader::Testing)),
    Check::advisory("check-reader-testing-measures", |facts, tally| {
        for (record, requirement) in leaves(facts) {
            let examples = facts.project.children(Kind::Acceptance, Some(record.id)).next().is_some();
            tally.judge(record, unless(examples || !requirement.fit_criterion.trim().is_empty(), "fit_criterion"));
        }
    }),
    Check::advisory("check-reader-testing-examples", |facts, tally| {
        tally.each::<Acceptance>(facts, |_, example| {
            first_missing([
                ("given", !example.given.trim().is_empty()),
                ("when", !example.when.trim().is_empty()),
                ("then", !example.then.trim().is_empty()),
            ])
        });
    }),
    Check::advisory("check-reader-testing-methods", |facts, tally| {
        for (record, requirement) in leaves(facts) {
            tally.judge(record, unless(requirement.verification.is_some(), "verification"));
        }
    }),
    Check::advisory("check-reader-testing-priorities", |facts, tally| {
        for (record, requirement) in leaves(facts) {
            tally.judge(record, unless(requirement.priority.is_some(), "priority"));
        }
    }),
];

const DESIGN: &[Check] = &[
    Check::advisory("check-reader-design-section", |facts, tally| section(facts, tally, Reader::Design)),
    Check::advisory("check-reader-design-personas", |facts, tally| {
        if facts.project.count(Kind::Prototype) > 0 {
            tally.expect(facts.project.count(Kind::Persona) > 0, Kind::Persona, []);
        }
    }),
    Check::advisory("check-reader-design-roles", |facts, tally| {
        for (record, _) in delivered(facts) {
            tally.judge(record, unless(has_users(facts, record), "user_role"));
        }
    }),
    Check::advisory("check-reader-design-pages", |facts, tally| {
        let shown = shown(facts);
        for (record, feature) in delivered(facts).filter(|(_, feature)| feature.priority == Some(Priority::Must)) {
            // A feature that no person uses has nothing to draw.
            if !feature.user_role.is_empty() {
                tally.judge(record, unless(shown.contains(&record.id), NO_FIELD));
            }
        }
    }),
    Check::advisory("check-reader-design-content", |facts, tally| {
        tally.each::<Prototype>(facts, |_, page| {
            unless(!page.image.trim().is_empty() || !page.hotspots.is_empty(), "image")
        });
    }),
    Check::advisory("check-reader-design-states", |facts, tally| {
        tally.each::<Prototype>(facts, |_, page| unless(!page.states.is_empty(), "states"));
    }),
    Check::advisory("check-reader-design-ways", |facts, tally| {
        for page in page_flow(facts.project) {
            if let Some(record) = facts.project.record(page.page.id) {
                tally.judge(record, unless(page.reached, NO_FIELD));
            }
        }
    }),
];

/// Whether a section is written for a reader.
fn section(facts: &Facts, tally: &mut Tally, reader: Reader) {
    let served = facts.project.all::<Section>().any(|(_, section)| {
        let written_for = section.reader.unwrap_or(Reader::All);
        written_for == reader || written_for == Reader::All
    });
    tally.expect(served, Kind::Section, []);
}

/// The requirements that hold no others.
fn leaves<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (&'a Record, &'a Requirement)> + use<'a> {
    let project = facts.project;
    project.all::<Requirement>().filter(move |(record, _)| project.is_leaf(record))
}

fn of_type<'a>(facts: &Facts<'a>, wanted: RequirementType) -> impl Iterator<Item = &'a Record> + use<'a> {
    leaves(facts).filter(move |(_, requirement)| requirement.r#type == Some(wanted)).map(|(record, _)| record)
}

/// Whether somebody is named who uses a feature, or what lies above it.
fn has_users(facts: &Facts, record: &Record) -> bool {
    let mut above = ancestors(facts.project, record);
    above.any(|record| record.get::<Feature>().is_some_and(|feature| !feature.user_role.is_empty()))
}

/// The features whose requirements a page of the prototype shows.
fn shown(facts: &Facts) -> BTreeSet<Id> {
    let pages = facts.project.all::<Prototype>();
    let requirements = pages.flat_map(|(_, page)| page.hotspots.iter().filter_map(|spot| spot.requirement));
    let records = requirements.filter_map(|requirement| facts.project.record(requirement.id));
    let above = records.flat_map(|record| ancestors(facts.project, record));
    above.flat_map(|record| facts.project.targets(LinkKind::Refines, record.id)).map(|feature| feature.id).collect()
}
