//! Pictures that people put into a project: PNG and JPEG files, looked through before they are kept, so that a page of a
//! document never fails on one later.

use std::fs;
use std::path::PathBuf;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use typeset::ImageFault;

use crate::{App, Trouble};

/// The largest file that is taken: larger than any screen, and small enough to travel with the project.
const MAX_PICTURE_BYTES: usize = 32 * 1024 * 1024;

const MEGABYTE: f64 = 1024.0 * 1024.0;

/// A picture that a person pasted or dropped.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AddPicture {
    name: String,
    base64: String,
}

/// A picture that a person chose as a file.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportPicture {
    path: PathBuf,
}

/// A picture that is kept in the project.
#[derive(Debug, Serialize, TS)]
pub struct KeptPicture {
    /// The name under which its content is found again.
    hash: String,
    /// The name of the file.
    name: String,
    /// How wide it is seen, in its own points.
    width: f32,
    /// How high.
    height: f32,
}

pub(crate) fn add(app: &mut App, request: AddPicture) -> Result<KeptPicture, Trouble> {
    // Four signs of base64 carry three bytes; a text that is far too long is not even decoded.
    check_size(&request.name, request.base64.len() / 4 * 3)?;
    let invalid = |error| Trouble::new("invalid-request").with("detail", error);
    let bytes = BASE64_STANDARD.decode(&request.base64).map_err(invalid)?;
    keep(app, request.name, &bytes)
}

pub(crate) fn import(app: &mut App, request: ImportPicture) -> Result<KeptPicture, Trouble> {
    let path = &request.path;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let unreadable = |error: std::io::Error| {
        let code = if error.kind() == std::io::ErrorKind::NotFound { "file-missing" } else { "io" };
        Trouble::new(code).with("path", path.display()).with("detail", error)
    };
    let size = fs::metadata(path).map_err(unreadable)?.len();
    check_size(&name, usize::try_from(size).unwrap_or(usize::MAX))?;
    let bytes = fs::read(path).map_err(unreadable)?;
    keep(app, name, &bytes)
}

fn keep(app: &mut App, name: String, bytes: &[u8]) -> Result<KeptPicture, Trouble> {
    check_size(&name, bytes.len())?;
    let (width, height) = typeset::picture_size(bytes).map_err(|fault| {
        let code = match fault {
            ImageFault::Unknown => "picture-unknown",
            ImageFault::Damaged => "picture-damaged",
            ImageFault::TooLarge => "picture-points",
        };
        Trouble::new(code).with("what", &name)
    })?;
    let attachment = app.open_mut()?.store_mut().add_attachment(&name, bytes)?;
    Ok(KeptPicture { hash: attachment.id, name, width, height })
}

fn check_size(name: &str, bytes: usize) -> Result<(), Trouble> {
    if bytes <= MAX_PICTURE_BYTES {
        return Ok(());
    }
    let megabytes = |bytes: usize| format!("{:.0} MB", bytes as f64 / MEGABYTE);
    let too_large = Trouble::new("too-large").with("what", name);
    Err(too_large.with("size", megabytes(bytes)).with("limit", megabytes(MAX_PICTURE_BYTES)))
}
