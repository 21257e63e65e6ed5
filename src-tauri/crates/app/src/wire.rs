//! The types that several commands share on the wire.

use std::collections::BTreeMap;

use model::{Brief, Id, Link, LinkKind, Record};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::UndoState;
use ts_rs::TS;

/// A language of the program and its documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

impl From<Language> for i18n::Language {
    fn from(language: Language) -> i18n::Language {
        match language {
            Language::Zh => i18n::Language::Zh,
            Language::En => i18n::Language::En,
        }
    }
}

/// Nothing: the request of a command that needs to know nothing, or the response of one that has nothing to tell.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// A link as windows show it.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(rename = "WireLink")]
pub struct LinkView {
    /// The link.
    #[serde(flatten)]
    pub link: Link,
    /// Whether one of its ends has changed since somebody last looked at it.
    pub suspect: bool,
}

/// What an operation changed, for every open window.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Patch {
    /// The number of the newest operation.
    #[ts(type = "number")]
    pub revision: i64,
    /// The records that are new or different.
    pub records: Vec<Record>,
    /// The records that are gone.
    pub removed: Vec<Id>,
    /// The links that are new, different, or have become suspect or sound.
    pub links: Vec<LinkView>,
    /// The links that are gone.
    pub removed_links: Vec<Id>,
    /// What can be undone and redone now.
    pub undo: UndoState,
    /// The record to show, so that a person sees what happened.
    pub reveal: Option<Id>,
}

/// The response of a command that only changes something.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Patched {
    /// What changed.
    pub patch: Patch,
}

/// One hop of the spine, counted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct HopCount {
    /// The kind whose records are counted.
    pub from: String,
    /// The kind to which they should be joined.
    pub to: String,
    /// The link that joins them.
    pub link: LinkKind,
    /// How many are joined.
    pub linked: u32,
    /// How many there are.
    pub total: u32,
    /// How many are not joined; nobody knows what becomes of them.
    pub unknown: u32,
    /// The first of those, to begin with.
    pub first_unknown: Option<Brief>,
}

/// Where the whole project stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Overview {
    /// The number of the newest operation that it takes into account.
    #[ts(type = "number")]
    pub revision: i64,
    /// How far each stage has come.
    pub stages: Vec<rules::StageProgress>,
    /// How far the spine is joined.
    pub coverage: Vec<HopCount>,
    /// How many records there are of each kind.
    pub counts: BTreeMap<String, u32>,
}

/// A step of a long task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Progress {
    /// The command that is running.
    pub task: String,
    /// How many steps are done.
    pub done: u32,
    /// How many there are.
    pub total: u32,
}
