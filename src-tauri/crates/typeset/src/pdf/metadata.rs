//! What the file says about itself: title, author, dates, identity.

use lopdf::{Dictionary, Document as File, Object, Stream, StringFormat, dictionary};
use text::Language;

use super::language_tag;
use super::object::{name, text_string};
use crate::document::Meta;

/// The program that made the file.
const PRODUCER: &str = "Stagecraft";

/// Writes the information dictionary and the XMP packet.
pub(crate) fn write(file: &mut File, catalog: &mut Dictionary, meta: &Meta) {
    let mut info = dictionary! {
        "Title" => text_string(&meta.title), "Producer" => text_string(PRODUCER), "Creator" => text_string(PRODUCER),
    };
    let subject = subject(meta);
    for (key, value) in [("Author", &meta.author), ("Subject", &subject)] {
        if !value.is_empty() {
            info.set(key, text_string(value));
        }
    }
    if let Some(date) = digits(&meta.date) {
        let date = format!("D:{date}000000Z");
        info.set("CreationDate", Object::string_literal(date.as_str()));
        info.set("ModDate", Object::string_literal(date.as_str()));
    }
    let info = file.add_object(info);
    file.trailer.set("Info", info);
    // The packet stays uncompressed, so that programs that know no PDF find it.
    let packet =
        Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => name("XML") }, xmp(meta, &subject).into_bytes());
    let packet = file.add_object(packet.with_compression(false));
    catalog.set("Metadata", packet);
}

/// Gives the file its identity: the first part from the export, the second from the content too.
pub(crate) fn identify(file: &mut File, export_id: &str) {
    let first = fingerprint(&[export_id.as_bytes()]);
    let mut parts: Vec<&[u8]> = vec![export_id.as_bytes()];
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            parts.push(&stream.content);
        }
    }
    let second = fingerprint(&parts);
    let id = |bytes: [u8; 16]| Object::String(bytes.to_vec(), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id(first), id(second)]);
}

/// FNV-1a in 128 bits (Fowler, Noll, Vo): an identity, not a proof against forgery.
fn fingerprint(parts: &[&[u8]]) -> [u8; 16] {
    let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    for part in parts {
        for byte in *part {
            hash = (hash ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }
    hash.to_be_bytes()
}

fn subject(meta: &Meta) -> String {
    let baseline = meta.baseline.as_ref().map_or(String::new(), |mark| format!("{} {}", mark.code, mark.short_hash));
    let parts = [&meta.client, &meta.project, &meta.code, &baseline];
    let parts: Vec<&str> = parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// The eight digits of a date `YYYY-MM-DD`; none if it is no such date.
pub(crate) fn digits(date: &str) -> Option<String> {
    let bytes = date.as_bytes();
    let shape = bytes.len() == 10
        && bytes.iter().enumerate().all(|(index, byte)| match index {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    shape.then(|| date.replace('-', ""))
}

fn xmp(meta: &Meta, subject: &str) -> String {
    let language = match meta.language {
        Language::Chinese | Language::English => language_tag(meta.language),
    };
    let mut dates = String::new();
    if digits(&meta.date).is_some() {
        for key in ["CreateDate", "ModifyDate", "MetadataDate"] {
            dates.push_str(&format!("<xmp:{key}>{0}T00:00:00Z</xmp:{key}>", meta.date));
        }
    }
    let author = if meta.author.is_empty() {
        String::new()
    } else {
        format!("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>", escape(&meta.author))
    };
    format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
         xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\">\
         <dc:format>application/pdf</dc:format>\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         <dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>{author}{dates}\
         <xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>\
         <xmpMM:DocumentID>{export}</xmpMM:DocumentID>\
         </rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>",
        title = escape(&meta.title),
        subject = escape(subject),
        export = escape(&meta.export_id),
    )
}

fn escape(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_control())
        .map(|character| match character {
            '&' => "&amp;".to_owned(),
            '<' => "&lt;".to_owned(),
            '>' => "&gt;".to_owned(),
            _ => character.to_string(),
        })
        .collect()
}
