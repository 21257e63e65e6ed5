//! The project file: opened safely, changed through one door, never half-written.
//!
//! A project is one SQLite file. It is read whole into a [`model::Project`] when it is opened; every change goes through
//! [`Store::transact`], which is durable when it returns and leaves one entry in the operation log. Undo, redo and history
//! are read from that log. This is the only crate that names rusqlite. It never asks for the time, never makes a sentence
//! for people, and never retries a commit whose outcome it does not know.
//!
//! ```no_run
//! # use std::path::Path;
//! # use serde_json::{Map, json};
//! use store::{Error, Label, Occasion, Operation, Store};
//! # fn example(occasion: Occasion, map: Map<String, serde_json::Value>) -> Result<(), Error> {
//! let mut store = Store::open(Path::new("门店.stagecraft"))?;
//! let operation = Operation::from(occasion.clone()).coalesced(Some("title".to_owned()));
//! let (id, patch) = store.transact(&operation, |draft| {
//!     let new = model::NewRecord { fields: map, ..Default::default() };
//!     let id = draft.create(model::Kind::PainPoint, new)?;
//!     let code = draft.project().record(id).map(|record| record.code.clone());
//!     Ok::<_, Error>((id, Label::new("op-record-create", [("code", json!(code))])))
//! })?;
//! assert_eq!(patch.records().next().map(|record| record.id), Some(id));
//! let (undone, _patch) = store.undo(&occasion)?;
//! assert_eq!(undone.code, "op-record-create");
//! # Ok(())
//! # }
//! ```

mod attachment;
mod backup;
mod check;
mod copy;
mod create;
mod deleted;
mod error;
mod ids;
mod open;
mod operation;
mod past;
mod place;
mod rows;
mod schema;
mod screen;
mod search;
mod state;
mod steps;
mod store;
mod sum;

pub use attachment::{Attachment, MAX_ATTACHMENT_BYTES};
pub use backup::{Backup, back_up, list_backups, restore};
pub use check::{Fault, Report, graph_faults, verify};
pub use error::{Error, Result};
pub use operation::{HistoryEntry, Label, Occasion, Operation, PastOperation, Patch, UndoState};
pub use past::Past;
pub use schema::{APPLICATION_ID, SCHEMA_VERSION};
pub use screen::{Peek, peek};
pub use search::{Found, Hit, Search};
pub use store::Store;
