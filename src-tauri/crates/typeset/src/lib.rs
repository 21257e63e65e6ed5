//! Documents on paper: a tree of blocks becomes pages, pages become the bytes of a PDF.
//!
//! # How a report builds a document
//! Fill a [`Document`]: its [`Meta`] (title, client, code, date, baseline, export id), the fixed words in [`Labels`],
//! and [`Block`]s in reading order; usually a [`Cover`], [`Block::Contents`], then [`Heading`]s with [`Paragraph`]s,
//! [`Table`]s, [`Figure`]s and at the end [`Block::SignOff`]. All text comes in as strings of the document's language:
//! this crate has no words of its own. Then call [`render`]:
//!
//! ```no_run
//! use std::ops::ControlFlow;
//! use typeset::{Block, Document, Fonts, Heading, Options, Paragraph, render};
//!
//! let fonts = Fonts::load(std::path::Path::new("assets/fonts"))?;
//! let mut document = Document::default();
//! document.meta.title = "Scope".into();
//! document.labels.page_of = "{page} / {pages}".into();
//! document.blocks.push(Block::Heading(Heading {
//!     level: 1,
//!     text: "Orders".into(),
//!     numbered: true,
//!     destination: Some("MOD-001".into()),
//!     source: Some("MOD-001".into()),
//! }));
//! document.blocks.push(Block::Paragraph(Paragraph::plain("What the module does.")));
//! let output = render(&document, &fonts, &Options::default(), &mut |_| ControlFlow::Continue(()))?;
//! assert!(output.problems.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! - Set `source` to the code of the record that a block comes from: a [`Problem`] then names it.
//! - Set `destination` on headings, rows, cards and figures that others refer to; [`Inline::Reference`] links there,
//!   and [`Output::destinations`] tells page and rectangle of each.
//! - Field names are unique in a file; see [`Field::name`]. Their places come back in [`Output::fields`].
//! - [`inspect`] looks into a PDF that came back: which export it is, whether its text was altered, what was answered.
//! - The same document gives the same bytes: dates and identifiers are given in, nothing is read from the machine.
//!
//! This crate knows no project and no record; it writes no file. Pages are written with printpdf, and completed with
//! lopdf; no other crate names either.

mod audit;
mod compose;
mod display;
mod document;
mod footnotes;
mod glyphs;
mod image;
mod inspect;
mod outcome;
mod paginate;
mod paint;
mod pdf;
mod style;
mod tags;

use std::collections::HashMap;
use std::ops::ControlFlow;

pub use audit::Audit;
pub use document::*;
pub use image::{ImageFault, picture_size};
pub use inspect::{
    FieldAnswer, FieldValue, Identity, InspectError, Inspection, MOST_BYTES, MOST_DECODED, PageState, inspect,
};
pub use outcome::{Error, Options, Output, Phase, Place, Problem, ProblemKind, Progress};
pub use text::{FontError, Fonts};

/// Sets a document and returns the bytes of its PDF file.
///
/// `progress` hears how far the work is and stops it by answering [`ControlFlow::Break`], which gives
/// [`Error::Cancelled`]. What could not be set as written comes back as [`Output::problems`]; the file is whole all the same.
pub fn render(
    document: &Document,
    fonts: &Fonts,
    options: &Options,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<Output, Error> {
    let mut watch = outcome::Watch::new(progress);
    let (mut composition, pages) = lay_out(document, fonts, &mut watch)?;
    let audit = audit::audit(&pages, &composition.tags, composition.label_overlaps);
    let painted = paint::paint(document, &mut composition, pages, &mut watch)?;
    let output = pdf::write(document, fonts, options, composition, painted, &mut watch)?;
    Ok(Output { audit, ..output })
}

/// How often a document is laid out at most until the page numbers in its text have the room that they need.
const MOST_TURNS: usize = 4;

/// Lays out all pages. Text that prints page numbers is set again where a number turned out longer or shorter than it
/// was thought to be; the numbers themselves are filled in later and are always true.
fn lay_out<'f>(
    document: &Document,
    fonts: &'f Fonts,
    watch: &mut outcome::Watch<'_>,
) -> Result<(compose::Composition<'f>, Vec<paginate::Page>), Error> {
    let mut tools = compose::Tools::new(fonts);
    let mut known = HashMap::new();
    let mut turn = 1;
    loop {
        let mut composition = compose::compose(document, tools, known, watch)?;
        let mut foot = footnotes::Foot::new(std::mem::take(&mut composition.notes));
        let pages = paginate::paginate(std::mem::take(&mut composition.pieces), &composition.headers, &mut foot);
        let found = paginate::numbers(&pages);
        let room = |page: Option<&usize>| page.map_or(2, |page| page.to_string().len());
        let settled = composition.asked.iter().all(|name| room(found.get(name)) == room(composition.pages.get(name)));
        if settled || turn == MOST_TURNS {
            return Ok((composition, pages));
        }
        tools = composition.into_tools();
        known = found;
        turn += 1;
    }
}
