//! One record: what all kinds have in common, and the fields of its own.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Value, json};
use ts_rs::TS;

use crate::kinds::{Data, Kind, RecordKind};
use crate::{ContentHash, FieldMeta, Id, Moment, Shape};

/// Who may read a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// The client and we.
    #[default]
    Client,
    /// Only we; it never reaches a client document.
    Internal,
}

/// A record of any kind.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(rename = "WireRecord")]
pub struct Record {
    /// Its identity, which never changes.
    pub id: Id,
    /// Its kind; the same as that of `data`.
    #[ts(type = "string")]
    pub kind: Kind,
    /// The code by which people speak of it, such as PAIN-007. Never given twice.
    pub code: String,
    /// The record that holds it, in a tree.
    pub parent: Option<Id>,
    /// Its place among its siblings: smaller comes first.
    pub rank: i64,
    /// What it is called.
    pub title: String,
    /// Its text, in Markdown.
    pub body: String,
    /// The stakeholder who answers for it.
    pub owner: Option<Id>,
    /// Free words to find and group it by.
    pub tags: Vec<String>,
    /// Who may read it.
    pub audience: Audience,
    /// How often it was changed.
    pub rev: u32,
    /// When it was made.
    #[ts(type = "string")]
    pub created: Moment,
    /// When it was last changed.
    #[ts(type = "string")]
    pub updated: Moment,
    /// The hash of what it says: title, text, owner, tags, audience and own fields.
    #[ts(type = "string")]
    pub hash: ContentHash,
    /// Its own fields.
    #[serde(rename = "fields")]
    #[ts(type = "Record<string, unknown>")]
    pub data: Data,
}

/// Just enough of a record to name it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Brief {
    /// Its identity.
    pub id: Id,
    /// Its kind.
    #[ts(type = "string")]
    pub kind: Kind,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
}

/// The fields that every kind has, beside its own, as they are given on the wire.
pub const COMMON_FIELDS: [&str; 5] = ["title", "body", "owner", "tags", "audience"];

impl Record {
    /// The record's own fields, if it is of kind `T`.
    pub fn get<T: RecordKind>(&self) -> Option<&T> {
        T::of(&self.data)
    }

    /// Just enough to name it.
    pub fn brief(&self) -> Brief {
        Brief { id: self.id, kind: self.kind, code: self.code.clone(), title: self.title.clone() }
    }

    /// Everything that the content hash covers, as one JSON object.
    pub fn content(&self) -> Value {
        json!({
            "kind": self.kind.name(),
            "code": self.code,
            "title": self.title,
            "body": self.body,
            "owner": self.owner,
            "tags": self.tags,
            "audience": self.audience,
            "fields": self.data,
        })
    }

    /// Computes the content hash anew.
    pub fn content_hash(&self) -> ContentHash {
        ContentHash::of(&self.content())
    }

    /// Calls `visit` with the field name and target of every reference that the record holds.
    pub fn references(&self, visit: &mut dyn FnMut(&str, Id)) {
        if let Some(owner) = self.owner {
            visit("owner", owner);
        }
        let fields = &self.kind.meta().fields;
        if !fields.iter().any(holds_reference) {
            return;
        }
        let value = self.data.to_value();
        for field in fields {
            if let Some(value) = value.get(&field.name) {
                field.shape.references(&field.name, value, &mut |path, _: &Shape, id| visit(path, id));
            }
        }
    }

    /// Reads a record from the JSON that `Serialize` writes.
    pub fn from_json(json: &str) -> serde_json::Result<Record> {
        serde_json::from_str(json)
    }
}

/// Whether a field can hold references at any depth.
pub(crate) fn holds_reference(field: &FieldMeta) -> bool {
    fn inside(shape: &Shape) -> bool {
        shape.shape == crate::ShapeType::Reference
            || shape.item.as_ref().is_some_and(|item| inside(item))
            || shape.columns.iter().any(|column| inside(&column.shape))
    }
    inside(&field.shape)
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Record, D::Error> {
        #[derive(Deserialize)]
        struct Wire {
            id: Id,
            kind: Kind,
            code: String,
            parent: Option<Id>,
            rank: i64,
            title: String,
            #[serde(default)]
            body: String,
            owner: Option<Id>,
            #[serde(default)]
            tags: Vec<String>,
            audience: Audience,
            rev: u32,
            created: Moment,
            updated: Moment,
            hash: ContentHash,
            fields: Box<RawValue>,
        }
        let wire = Wire::deserialize(deserializer)?;
        let data = wire.kind.read(wire.fields.get()).map_err(serde::de::Error::custom)?;
        Ok(Record {
            id: wire.id,
            kind: wire.kind,
            code: wire.code,
            parent: wire.parent,
            rank: wire.rank,
            title: wire.title,
            body: wire.body,
            owner: wire.owner,
            tags: wire.tags,
            audience: wire.audience,
            rev: wire.rev,
            created: wire.created,
            updated: wire.updated,
            hash: wire.hash,
            data,
        })
    }
}
