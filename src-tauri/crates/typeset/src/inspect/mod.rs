//! Looks into a PDF that came back: which export it is a copy of, whether its text is still what was exported, and what
//! was answered in it.
//!
//! ```no_run
//! let bytes = std::fs::read("returned.pdf")?;
//! let found = typeset::inspect(&bytes)?;
//! match &found.identity {
//!     None => println!("not one of our documents"),
//!     Some(identity) if found.is_intact() => println!("a true copy of export {}", identity.export_id),
//!     Some(_) => println!("changed on pages {:?}", found.altered_pages()),
//! }
//! for answer in &found.fields {
//!     println!("{}: {:?}", answer.name, answer.value);
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! How the identity lies in the file and what its digests are taken over is said in `pdf/identity.rs`. Three things are
//! told apart:
//!
//! - **Answers**, which change nothing: values of fields and annotations lie beside the page's content.
//! - **Alterations**: the content of a page shows other text than was exported, or the page is not one of the export.
//!   A stamp or a signature that a program drew into the page counts as one, too.
//! - **Redrawing**: the text is the same and the drawing is not. Programs that clean up a file do this; so does somebody
//!   who lays a white area over a figure. It is told, and the reader looks at the page.
//!
//! What is not found: other pixels in a picture, another font program behind the same characters, and a forger who
//! computes the digests anew. Compare [`Inspection::text_digest`] with the one that the project keeps of the export
//! ([`crate::Output::text_digest`]) to find the last.
//!
//! Files are taken as they come: nothing in them makes this panic, and time and memory are bounded by [`MOST_BYTES`] and
//! [`MOST_DECODED`].

mod answers;
mod text;
mod tokens;

use std::collections::BTreeSet;
use std::fmt;
use std::io::Read as _;

use lopdf::{Dictionary, Document as File, LoadOptions, Object, ObjectId, Stream};

use crate::pdf::identity::{Digest, OWNER, Print, document_digest, hex};
use text::Reader;

/// The largest file that is looked into.
pub const MOST_BYTES: usize = 256 << 20;
/// The most that all compressed parts of a file may unfold to.
pub const MOST_DECODED: usize = 1 << 30;
/// The most that one part may unfold to while the file is opened.
const MOST_IN_PART: usize = 64 << 20;
/// The most that pages and fonts may unfold to.
const MOST_CONTENT: usize = 256 << 20;
/// The most pages that are looked at.
const MOST_PAGES: usize = 20_000;

/// Which export a file is a copy of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Identity {
    /// The export, as in [`crate::Meta::export_id`].
    pub export_id: String,
    /// The project, as in [`crate::Meta::project_id`].
    pub project_id: String,
    /// The name of the document, such as `scope`, as in [`crate::Meta::kind`].
    pub kind: String,
    /// The document's own code.
    pub code: String,
    /// The printed date.
    pub date: String,
    /// The language tag.
    pub language: String,
    /// The name of the baseline that the content was taken from; empty for none.
    pub baseline: String,
    /// The baseline's whole hash; empty for none.
    pub baseline_hash: String,
    /// How many pages were exported.
    pub pages: usize,
    /// The digest of the exported text, as the file says it.
    pub text_digest: String,
}

/// What became of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageState {
    /// Text and drawing are what was exported.
    Intact,
    /// The text is, the drawing is not.
    Redrawn,
    /// The text is not what was exported.
    Altered,
    /// The page bears no mark of this export.
    Foreign,
}

/// A value in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldValue {
    /// What was typed or chosen; empty for nothing.
    Text(String),
    /// Whether a box is ticked.
    Ticked(bool),
    /// Whether a digital signature lies in the field. It is not checked.
    Signed(bool),
}

/// A field with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldAnswer {
    /// Its whole name, such as `FEA-012.accept`.
    pub name: String,
    /// Its value.
    pub value: FieldValue,
}

/// What was found in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// Which export it is a copy of; none if it is no document of ours or lost its mark.
    pub identity: Option<Identity>,
    /// What became of each page, in the order of the file.
    pub pages: Vec<PageState>,
    /// Pages of the export that are not in the file, counted from 1.
    pub missing: Vec<usize>,
    /// Whether the pages that are there stand in the order of the export.
    pub in_order: bool,
    /// The digest of the text as it is now.
    pub text_digest: String,
    /// The fields with their values, in the order of the file.
    pub fields: Vec<FieldAnswer>,
    /// How many remarks were added: annotations that are neither links nor fields.
    pub annotations: usize,
}

impl Inspection {
    /// Whether the file is a copy of an export with every page and every character as exported.
    pub fn is_intact(&self) -> bool {
        self.identity.as_ref().is_some_and(|identity| identity.text_digest == self.text_digest)
    }

    /// The pages, counted from 1, whose text is not what was exported.
    pub fn altered_pages(&self) -> Vec<usize> {
        self.in_state(|state| matches!(state, PageState::Altered | PageState::Foreign))
    }

    /// The pages, counted from 1, whose text is as exported and whose drawing is not.
    pub fn redrawn_pages(&self) -> Vec<usize> {
        self.in_state(|state| state == PageState::Redrawn)
    }

    fn in_state(&self, wanted: impl Fn(PageState) -> bool) -> Vec<usize> {
        self.pages.iter().enumerate().filter(|(_, state)| wanted(**state)).map(|(index, _)| index + 1).collect()
    }
}

/// Why a file cannot be looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InspectError {
    /// It is larger, or unfolds to more, than any document of ours.
    TooLarge,
    /// It asks for a password.
    Encrypted,
    /// It is no PDF, or a damaged one.
    Unreadable(String),
}

impl fmt::Display for InspectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            InspectError::TooLarge => write!(f, "the file is too large to be looked into"),
            InspectError::Encrypted => write!(f, "the file asks for a password"),
            InspectError::Unreadable(reason) => write!(f, "the file is no readable PDF: {reason}"),
        }
    }
}

impl std::error::Error for InspectError {}

/// Looks into a PDF file.
pub fn inspect(bytes: &[u8]) -> Result<Inspection, InspectError> {
    if bytes.len() > MOST_BYTES || unfolds_to_more_than(bytes, MOST_DECODED) {
        return Err(InspectError::TooLarge);
    }
    // The parser is another's: should a file find a hole in it, that is an unreadable file, and no end of the program.
    std::panic::catch_unwind(|| look(bytes))
        .unwrap_or_else(|_| Err(InspectError::Unreadable("its parts contradict each other".to_owned())))
}

fn look(bytes: &[u8]) -> Result<Inspection, InspectError> {
    let unreadable = |error: lopdf::Error| InspectError::Unreadable(error.to_string());
    let file = File::load_mem_with_options(bytes, LoadOptions::with_max_decompressed_size(MOST_IN_PART))
        .map_err(unreadable)?;
    if file.is_encrypted() {
        return Err(InspectError::Encrypted);
    }
    let ids = pages(&file)?;
    let mut reader = Reader::new(&file, Budget(MOST_CONTENT));
    let mut prints = Vec::with_capacity(ids.len());
    for id in &ids {
        let (text, content) = reader.page(*id)?;
        prints.push(Print::new(&text, &content));
    }
    let text_digest = hex(&document_digest(&prints));
    let marks: Vec<Option<Mark>> = ids.iter().map(|id| mark(&file, *id)).collect();
    let identity = identity(&file, &marks);
    let marks = ours(marks, identity.as_ref());
    let whole = identity.as_ref().is_some_and(|identity| identity.text_digest == text_digest);
    let pages = marks.iter().zip(&prints).map(|(mark, print)| state(mark.as_ref(), print, whole)).collect();
    let numbers: Vec<usize> = marks.iter().flatten().map(|mark| mark.number).collect();
    let there: BTreeSet<usize> = numbers.iter().copied().collect();
    let exported = identity.as_ref().map_or(0, |identity| identity.pages.min(MOST_PAGES));
    let missing = if whole { Vec::new() } else { (1..=exported).filter(|page| !there.contains(page)).collect() };
    Ok(Inspection {
        identity,
        pages,
        missing,
        in_order: numbers.is_sorted(),
        text_digest,
        fields: answers::fields(&file),
        annotations: ids.iter().map(|id| answers::annotations(&file, *id)).sum(),
    })
}

/// The pages in their order, whatever the tree above them looks like.
fn pages(file: &File) -> Result<Vec<ObjectId>, InspectError> {
    let mut pages = Vec::new();
    let mut seen = BTreeSet::new();
    let root = file.catalog().ok().and_then(|catalog| catalog.get(b"Pages").and_then(Object::as_reference).ok());
    let mut open: Vec<ObjectId> = root.into_iter().collect();
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        let Ok(node) = file.get_dictionary(id) else { continue };
        match node.get_deref(b"Kids", file).and_then(Object::as_array) {
            Ok(kids) => open.extend(kids.iter().rev().filter_map(|kid| kid.as_reference().ok())),
            Err(_) => pages.push(id),
        }
        if seen.len() > 2 * MOST_PAGES {
            return Err(InspectError::TooLarge);
        }
    }
    match pages.is_empty() {
        true => Err(InspectError::Unreadable("its pages are not found".to_owned())),
        false => Ok(pages),
    }
}

/// What a page says about itself.
struct Mark {
    identity: Identity,
    number: usize,
    print: Print,
}

fn state(mark: Option<&Mark>, print: &Print, whole: bool) -> PageState {
    match mark {
        // A program may have dropped the marks of the pages; the digest of the document speaks for all.
        None if whole => PageState::Intact,
        None => PageState::Foreign,
        Some(mark) if mark.print == *print => PageState::Intact,
        Some(mark) if mark.print.text == print.text => PageState::Redrawn,
        Some(_) => PageState::Altered,
    }
}

/// Our own data in a catalogue or a page.
fn private<'f>(file: &'f File, holder: &'f Dictionary) -> Option<&'f Dictionary> {
    let pieces = holder.get_deref(b"PieceInfo", file).ok()?.as_dict().ok()?;
    let data = pieces.get_deref(OWNER.as_bytes(), file).ok()?.as_dict().ok()?;
    data.get_deref(b"Private", file).ok()?.as_dict().ok()
}

fn mark(file: &File, page: ObjectId) -> Option<Mark> {
    let private = private(file, file.get_dictionary(page).ok()?)?;
    let identity = read_identity(file, private.get_deref(b"Document", file).ok()?.as_dict().ok()?)?;
    let number = usize::try_from(private.get_deref(b"Page", file).ok()?.as_i64().ok()?).ok()?;
    let print = Print { text: digest(file, private, b"Text")?, drawing: digest(file, private, b"Drawing")? };
    Some(Mark { identity, number, print })
}

/// The identity that the catalogue names, or, where pages were taken into another file, the one of its first page.
fn identity(file: &File, marks: &[Option<Mark>]) -> Option<Identity> {
    let whole = file.catalog().ok().and_then(|catalog| read_identity(file, private(file, catalog)?));
    whole.or_else(|| marks.iter().flatten().next().map(|mark| mark.identity.clone()))
}

/// Marks of pages that come from another export are none.
fn ours(marks: Vec<Option<Mark>>, identity: Option<&Identity>) -> Vec<Option<Mark>> {
    marks.into_iter().map(|mark| mark.filter(|mark| Some(&mark.identity) == identity)).collect()
}

fn read_identity(file: &File, private: &Dictionary) -> Option<Identity> {
    let value = |key: &[u8]| private.get_deref(key, file).ok().and_then(answers::text).unwrap_or_default();
    Some(Identity {
        export_id: value(b"Export"),
        project_id: value(b"Project"),
        kind: value(b"Kind"),
        code: value(b"Code"),
        date: value(b"Date"),
        language: value(b"Language"),
        baseline: value(b"Baseline"),
        baseline_hash: value(b"BaselineHash"),
        pages: usize::try_from(private.get_deref(b"Pages", file).ok()?.as_i64().ok()?).ok()?,
        text_digest: hex(&digest(file, private, b"Text")?),
    })
}

fn digest(file: &File, private: &Dictionary, key: &[u8]) -> Option<Digest> {
    let Object::String(bytes, _) = private.get_deref(key, file).ok()? else { return None };
    bytes.as_slice().try_into().ok()
}

/// How much may still be unfolded.
pub(crate) struct Budget(usize);

impl Budget {
    /// The content of a stream, if there is enough left for it; nothing if it is written in a way that no page is.
    fn decoded(&mut self, stream: &Stream) -> Result<Vec<u8>, InspectError> {
        match stream.get_plain_content_with_limit(self.0) {
            Ok(content) => {
                self.0 -= content.len();
                Ok(content)
            }
            Err(lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. })) => {
                Err(InspectError::TooLarge)
            }
            Err(_) => Ok(Vec::new()),
        }
    }
}

/// Whether the compressed parts of a file unfold to more than a limit; found without keeping what they unfold to.
fn unfolds_to_more_than(bytes: &[u8], limit: usize) -> bool {
    const START: &[u8] = b"stream";
    let mut left = limit as u64;
    let mut at = 0;
    while let Some(found) = bytes[at..].windows(START.len()).position(|word| word == START) {
        let start = at + found;
        at = start + START.len();
        if start >= 3 && &bytes[start - 3..start] == b"end" {
            continue;
        }
        let data = bytes[at..].trim_ascii_start();
        let mut unfolded = flate2::bufread::ZlibDecoder::new(data).take(left + 1);
        // What is no zlib data ends at once, with an error that does not matter here.
        let mut part = [0; 1 << 14];
        while let Ok(count @ 1..) = unfolded.read(&mut part) {
            left = left.saturating_sub(count as u64);
            if left == 0 {
                return true;
            }
        }
    }
    false
}
