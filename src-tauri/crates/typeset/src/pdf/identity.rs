//! What a file carries so that it is known again, and so that a changed text is found.
//!
//! The entry lies where the format has room for a program's own data: in page-piece dictionaries (ISO 32000-1, 14.5)
//! under the name `Stagecraft`, one in the catalogue and one on each page, so that single pages are known too.
//!
//! | in | key | what it holds |
//! |---|---|---|
//! | catalogue, `Private` | `Version` | 1 |
//! | | `Export`, `Project`, `Kind`, `Code`, `Date`, `Language` | strings, each only if given |
//! | | `Baseline`, `BaselineHash` | the name of the baseline and its whole hash, if given |
//! | | `Pages` | how many pages there are |
//! | | `Text` | digest of the document's text |
//! | page, `Private` | `Document` | the same dictionary as in the catalogue |
//! | | `Page` | its number, counted from 1 |
//! | | `Text`, `Drawing` | digests of the page |
//!
//! A digest is the first 16 bytes of a BLAKE3 hash. That of a page's **text** is taken over the line `page text 1` and,
//! in UTF-8, what the page's content shows, in the order in which it does, as the fonts' `ToUnicode` maps say it; that of
//! the document over the line `document text 1` and the digests of its pages. That of a page's **drawing** is taken over
//! the line `page drawing 1` and the page's content streams, white space of any length as one space.
//!
//! The digests find what was changed by a program that knows nothing of them. Who means to deceive can write them anew;
//! against that stands the copy of the document's digest that the project keeps.

use lopdf::{Dictionary, Document as File, Object, ObjectId, StringFormat, dictionary};

use super::language_tag;
use super::metadata::digits;
use super::object::text_string;
use crate::document::Meta;

/// The name under which the entries lie.
pub(crate) const OWNER: &str = "Stagecraft";

/// The first bytes of a BLAKE3 hash.
pub(crate) type Digest = [u8; 16];

/// What a page says and how it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Print {
    pub(crate) text: Digest,
    pub(crate) drawing: Digest,
}

impl Print {
    pub(crate) fn new(text: &str, content: &[u8]) -> Self {
        let mut drawing = blake3::Hasher::new();
        drawing.update(b"page drawing 1\n");
        let mut words = content.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
        // Hashing is much faster in long pieces than word by word.
        let mut piece = Vec::with_capacity(content.len() + 1);
        for word in &mut words {
            piece.extend_from_slice(word);
            piece.push(b' ');
        }
        drawing.update(&piece);
        Print { text: digest("page text 1\n", &[text.as_bytes()]), drawing: shortened(&drawing) }
    }
}

/// The digest of the whole document's text.
pub(crate) fn document_digest(pages: &[Print]) -> Digest {
    let parts: Vec<&[u8]> = pages.iter().map(|page| page.text.as_slice()).collect();
    digest("document text 1\n", &parts)
}

fn digest(head: &str, parts: &[&[u8]]) -> Digest {
    let mut hasher = blake3::Hasher::new();
    hasher.update(head.as_bytes());
    for part in parts {
        hasher.update(part);
    }
    shortened(&hasher)
}

fn shortened(hasher: &blake3::Hasher) -> Digest {
    let mut digest = Digest::default();
    digest.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    digest
}

/// A digest as people write it.
pub(crate) fn hex(digest: &Digest) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Writes the entries of the catalogue and of all pages; answers with the digest of the document.
pub(crate) fn write(
    file: &mut File,
    catalog: &mut Dictionary,
    meta: &Meta,
    pages: &[ObjectId],
    prints: &[Print],
) -> Digest {
    let whole = document_digest(prints);
    let mut identity = dictionary! {
        "Version" => 1, "Pages" => pages.len() as i64, "Text" => bytes(&whole),
        "Language" => text_string(language_tag(meta.language)),
    };
    let (baseline, hash) = meta.baseline.as_ref().map_or(("", ""), |mark| (&mark.code, &mark.hash));
    let values = [
        ("Export", meta.export_id.as_str()),
        ("Project", &meta.project_id),
        ("Kind", &meta.kind),
        ("Code", &meta.code),
        ("Date", &meta.date),
        ("Baseline", baseline),
        ("BaselineHash", hash),
    ];
    for (key, value) in values {
        if !value.is_empty() {
            identity.set(key, text_string(value));
        }
    }
    let identity = file.add_object(identity);
    // The format asks for a date here; a document without one says the beginning of the count.
    let date = format!("D:{}000000Z", digits(&meta.date).unwrap_or_else(|| "19700101".to_owned()));
    let date = Object::string_literal(date.as_str());
    let piece = |private: Object| {
        let data = dictionary! { "LastModified" => date.clone(), "Private" => private };
        dictionary! { OWNER => data }
    };
    catalog.set("PieceInfo", piece(identity.into()));
    for (index, (id, print)) in pages.iter().zip(prints).enumerate() {
        let private = dictionary! {
            "Document" => identity, "Page" => index as i64 + 1, "Text" => bytes(&print.text),
            "Drawing" => bytes(&print.drawing),
        };
        if let Ok(page) = file.get_dictionary_mut(*id) {
            page.set("PieceInfo", piece(private.into()));
            page.set("LastModified", date.clone());
        }
    }
    whole
}

fn bytes(digest: &Digest) -> Object {
    Object::String(digest.to_vec(), StringFormat::Hexadecimal)
}
