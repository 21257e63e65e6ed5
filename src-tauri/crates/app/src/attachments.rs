//! Files kept inside the project, found again by the hash of their content.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{App, Trouble};

/// A file to be kept.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AddAttachment {
    name: String,
    base64: String,
}

/// The name under which a kept file is found again.
#[derive(Debug, Serialize, TS)]
pub struct Added {
    hash: String,
}

/// Names a kept file.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachmentHash {
    hash: String,
}

/// A kept file.
#[derive(Debug, Serialize, TS)]
pub struct Content {
    name: String,
    base64: String,
}

pub(crate) fn add(app: &mut App, request: AddAttachment) -> Result<Added, Trouble> {
    let invalid = |error| Trouble::new("invalid-request").with("detail", error);
    let bytes = BASE64_STANDARD.decode(&request.base64).map_err(invalid)?;
    let attachment = app.open_mut()?.store_mut().add_attachment(&request.name, &bytes)?;
    Ok(Added { hash: attachment.id })
}

pub(crate) fn get(app: &mut App, request: AttachmentHash) -> Result<Content, Trouble> {
    let (attachment, bytes) = app.open()?.store().attachment(&request.hash).map_err(|error| match error {
        store::Error::NotFound(hash) => Trouble::new("attachment-missing").with("what", hash),
        other => other.into(),
    })?;
    Ok(Content { name: attachment.name, base64: BASE64_STANDARD.encode(&bytes) })
}
