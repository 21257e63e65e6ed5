//! What the program knows about records without any project: stages, kinds, fields and links.

use model::{Kind, KindMeta, LinkKind, LinkMeta, Stage};
use serde::Serialize;
use ts_rs::TS;

use crate::{App, Nothing, Trouble};

/// The vocabulary.
#[derive(Debug, Serialize, TS)]
pub struct Vocabulary {
    stages: Vec<Stage>,
    kinds: Vec<KindMeta>,
    links: Vec<LinkMeta>,
}

pub(crate) fn vocabulary() -> Vocabulary {
    Vocabulary {
        stages: Stage::ALL.to_vec(),
        kinds: Kind::ALL.iter().map(|kind| kind.meta().clone()).collect(),
        links: LinkKind::ALL.iter().map(|kind| kind.meta()).collect(),
    }
}

pub(crate) fn describe(_: &mut App, _: Nothing) -> Result<Vocabulary, Trouble> {
    Ok(vocabulary())
}
