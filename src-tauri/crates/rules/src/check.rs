//! What a check is made of, and the tally that it keeps while it walks the records.

use std::collections::BTreeMap;

use model::{Brief, Kind, Record, RecordKind, Stage};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Facts;

/// Whether a gate can stay shut because of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The gate stays shut until it passes.
    Required,
    /// It gives advice.
    Advisory,
}

/// One thing that keeps a check from passing, with the place where a person can mend it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Finding {
    /// The code of the check; the locale files say under it what is wrong and, as `.todo`, what to do.
    pub check: String,
    /// The stage whose gate asks.
    pub stage: Stage,
    /// The record that fails, where there is one.
    pub record: Option<Brief>,
    /// The kind of record that is missing or at fault.
    #[ts(type = "string | null")]
    pub kind: Option<Kind>,
    /// The field to fill in, where one field would do.
    pub field: Option<String>,
    /// What the sentence needs beside the record.
    pub args: BTreeMap<String, String>,
}

/// A check as the module of its stage declares it.
pub(crate) struct Check {
    /// Its code, which is also its key in the locale files.
    pub code: &'static str,
    /// Whether it is required.
    pub level: Level,
    /// Walks the project and says what fails.
    pub run: fn(&Facts, &mut Tally),
}

impl Check {
    /// A check that a gate insists on.
    pub const fn required(code: &'static str, run: fn(&Facts, &mut Tally)) -> Check {
        Check { code, level: Level::Required, run }
    }

    /// A check that only advises.
    pub const fn advisory(code: &'static str, run: fn(&Facts, &mut Tally)) -> Check {
        Check { code, level: Level::Advisory, run }
    }
}

/// Counts what a check looked at and keeps what failed.
pub(crate) struct Tally {
    check: &'static str,
    stage: Stage,
    /// How many things were looked at.
    pub total: usize,
    /// What failed.
    pub findings: Vec<Finding>,
}

impl Tally {
    pub fn new(check: &'static str, stage: Stage) -> Tally {
        Tally { check, stage, total: 0, findings: Vec::new() }
    }

    /// Looks at every record of kind `T`; `miss` names the field at fault, if any.
    pub fn each<T: RecordKind>(&mut self, facts: &Facts, miss: impl Fn(&Record, &T) -> Option<&'static str>) {
        for (record, data) in facts.project.all::<T>() {
            self.judge(record, miss(record, data));
        }
    }

    /// As `each`, and fails where there is no record at all.
    pub fn each_of_some<T: RecordKind>(&mut self, facts: &Facts, miss: impl Fn(&Record, &T) -> Option<&'static str>) {
        self.some(facts, T::KIND);
        self.each(facts, miss);
    }

    /// Fails where there is no record of a kind.
    pub fn some(&mut self, facts: &Facts, kind: Kind) {
        if facts.project.count(kind) == 0 {
            self.missing(kind, []);
        }
    }

    /// Counts one record, as failing where a field is named; an empty name fails without naming one.
    pub fn judge(&mut self, record: &Record, miss: Option<&'static str>) {
        self.judge_with(record, miss, []);
    }

    /// As `judge`, with words for the sentence.
    pub fn judge_with<const N: usize>(
        &mut self,
        record: &Record,
        miss: Option<&'static str>,
        args: [(&str, String); N],
    ) {
        self.total += 1;
        if let Some(field) = miss {
            let field = (!field.is_empty()).then(|| field.to_owned());
            self.add(Some(record), Some(record.kind), field, args);
        }
    }

    /// Counts one thing that no single record stands for.
    pub fn expect<const N: usize>(&mut self, holds: bool, kind: Kind, args: [(&str, String); N]) {
        if holds {
            self.total += 1;
        } else {
            self.missing(kind, args);
        }
    }

    fn missing<const N: usize>(&mut self, kind: Kind, args: [(&str, String); N]) {
        self.total += 1;
        self.add(None, Some(kind), None, args);
    }

    fn add<const N: usize>(
        &mut self,
        record: Option<&Record>,
        kind: Option<Kind>,
        field: Option<String>,
        args: [(&str, String); N],
    ) {
        self.findings.push(Finding {
            check: self.check.to_owned(),
            stage: self.stage,
            record: record.map(Record::brief),
            kind,
            field,
            args: args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
        });
    }
}

/// Fails without naming a field.
pub(crate) const NO_FIELD: &str = "";

/// The first of several fields that is missing.
pub(crate) fn first_missing<const N: usize>(fields: [(&'static str, bool); N]) -> Option<&'static str> {
    fields.into_iter().find(|(_, there)| !there).map(|(name, _)| name)
}

/// Fails on `field` unless `holds`.
pub(crate) fn unless(holds: bool, field: &'static str) -> Option<&'static str> {
    (!holds).then_some(field)
}
