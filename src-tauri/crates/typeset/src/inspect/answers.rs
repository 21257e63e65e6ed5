//! What was answered in a file: the values of its fields, and how many remarks were added.

use lopdf::{Dictionary, Document as File, Object, ObjectId};

use super::{FieldAnswer, FieldValue};

/// Fields lie in each other at most so deep, and there are at most so many.
const DEEPEST: usize = 16;
const MOST_FIELDS: usize = 50_000;
/// The longest text of a field that is read, in bytes.
const LONGEST: usize = 1 << 20;

/// The values of all fields, in the order of the file.
pub(crate) fn fields(file: &File) -> Vec<FieldAnswer> {
    let mut found = Vec::new();
    let form = file.catalog().ok().and_then(|catalog| catalog.get_deref(b"AcroForm", file).ok()?.as_dict().ok());
    let top = form.and_then(|form| form.get_deref(b"Fields", file).ok()?.as_array().ok());
    let mut seen = 0;
    for field in top.into_iter().flatten() {
        walk(file, field, &Above::default(), &mut found, &mut seen);
    }
    found
}

/// What a field has from the groups it lies in.
#[derive(Debug, Clone, Default)]
struct Above {
    name: String,
    kind: Vec<u8>,
    depth: usize,
}

fn walk(file: &File, object: &Object, above: &Above, found: &mut Vec<FieldAnswer>, seen: &mut usize) {
    *seen += 1;
    let field = file.dereference(object).ok().and_then(|(_, object)| object.as_dict().ok());
    let Some(field) = field.filter(|_| *seen <= MOST_FIELDS && above.depth < DEEPEST) else { return };
    let mut own = above.clone();
    own.depth += 1;
    if let Some(part) = field.get_deref(b"T", file).ok().and_then(text) {
        own.name = if own.name.is_empty() { part } else { format!("{}.{part}", own.name) };
    }
    if let Ok(kind) = field.get_deref(b"FT", file).and_then(Object::as_name) {
        own.kind = kind.to_vec();
    }
    let kids = field.get_deref(b"Kids", file).and_then(Object::as_array).map(Vec::as_slice).unwrap_or_default();
    // What has no name of its own is one of several places in which the same field shows.
    let named =
        |kid: &&Object| file.dereference(kid).is_ok_and(|(_, kid)| kid.as_dict().is_ok_and(|kid| kid.has(b"T")));
    let mut group = false;
    for kid in kids.iter().filter(named) {
        group = true;
        walk(file, kid, &own, found, seen);
    }
    if !group && !own.name.is_empty() {
        let value = value(file, field, kids, &own.kind);
        found.push(FieldAnswer { name: own.name, value });
    }
}

fn value(file: &File, field: &Dictionary, kids: &[Object], kind: &[u8]) -> FieldValue {
    let value = field.get_deref(b"V", file).ok();
    match kind {
        b"Btn" => {
            let states = std::iter::once(field)
                .chain(kids.iter().filter_map(|kid| file.dereference(kid).ok()?.1.as_dict().ok()))
                .filter_map(|widget| widget.get_deref(b"AS", file).and_then(Object::as_name).ok());
            let chosen = value.and_then(|value| value.as_name().ok());
            // Programs that know one of the two entries only leave the other as it was.
            FieldValue::Ticked(chosen.into_iter().chain(states).any(|state| state != b"Off"))
        }
        b"Sig" => FieldValue::Signed(value.is_some_and(|value| value.as_dict().is_ok())),
        _ => FieldValue::Text(value.and_then(text).unwrap_or_default()),
    }
}

/// A string that people read.
pub(crate) fn text(object: &Object) -> Option<String> {
    let bytes = match object {
        Object::String(bytes, _) | Object::Name(bytes) => bytes.get(..bytes.len().min(LONGEST))?.to_vec(),
        Object::Stream(stream) => stream.get_plain_content_with_limit(LONGEST).ok()?,
        _ => return None,
    };
    let units = |bytes: &[u8], big: bool| -> Vec<u16> {
        let unit = |pair: &[u8]| if big { [pair[0], pair[1]] } else { [pair[1], pair[0]] };
        bytes.chunks_exact(2).map(|pair| u16::from_be_bytes(unit(pair))).collect()
    };
    Some(match bytes.as_slice() {
        [0xFE, 0xFF, rest @ ..] => String::from_utf16_lossy(&units(rest, true)),
        [0xFF, 0xFE, rest @ ..] => String::from_utf16_lossy(&units(rest, false)),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        // What is no Unicode is Latin in the parts that are used.
        plain => plain.iter().map(|byte| char::from(*byte)).collect(),
    })
}

/// Annotations that a reader added: neither links nor fields, nor the windows that belong to another.
pub(crate) fn annotations(file: &File, page: ObjectId) -> usize {
    let page = file.get_dictionary(page).ok();
    let all = page.and_then(|page| page.get_deref(b"Annots", file).ok()?.as_array().ok());
    let remark = |object: &&Object| {
        let annotation = file.dereference(object).ok().and_then(|(_, object)| object.as_dict().ok());
        let kind = annotation.and_then(|annotation| annotation.get_deref(b"Subtype", file).ok()?.as_name().ok());
        kind.is_some_and(|kind| !matches!(kind, b"Link" | b"Widget" | b"Popup"))
    };
    all.map_or(0, |all| all.iter().filter(remark).count())
}
