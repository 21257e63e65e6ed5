//! Files that come back: filled in, saved by other programs, altered, damaged.

use std::path::{Path, PathBuf};

use lopdf::{Document as File, Object, Stream, StringFormat, dictionary};
use typeset::*;

use crate::readers::run;
use crate::{artefact, sample, set};

/// An export in a file of its own, because tests run side by side.
fn exported(name: &str) -> (Output, PathBuf) {
    let output = set(&sample::document(&sample::CHINESE, 1));
    let file = artefact(&format!("returned-{name}.pdf"), &output.bytes);
    (output, file)
}

/// A file that is made of another.
fn beside(file: &Path, name: &str) -> PathBuf {
    let stem = file.file_stem().unwrap().to_str().unwrap();
    file.with_file_name(format!("{stem}-{name}"))
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

fn look(file: &Path) -> Inspection {
    inspect(&std::fs::read(file).unwrap()).unwrap()
}

fn altered(output: &Output, change: impl FnOnce(&mut File)) -> Inspection {
    let mut file = File::load_mem(&output.bytes).unwrap();
    change(&mut file);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    inspect(&bytes).unwrap()
}

/// The content of a page, written anew.
fn rewrite(file: &mut File, page: usize, change: impl FnOnce(String) -> String) {
    let id = file.page_iter().nth(page - 1).unwrap();
    let content = file.get_page_content(id);
    let content = change(content.iter().map(|byte| char::from(*byte)).collect());
    let content = content.chars().map(|character| character as u8).collect();
    let stream = file.add_object(Stream::new(dictionary! {}, content));
    file.get_dictionary_mut(id).unwrap().set("Contents", stream);
}

/// Types Chinese into every text field and ticks the first box of each page, as MuPDF's viewer does.
const FILL: &str = r#"
var doc = new PDFDocument(scriptArgs[0]);
for (var index = 0; index < doc.countPages(); ++index) {
    var page = doc.loadPage(index);
    page.getWidgets().forEach(function (widget, order) {
        if (widget.getFieldType() == "text") widget.setTextValue("\u540c\u610f\uff0c\u8bf7\u8865\u5145 ABC");
        if (widget.getFieldType() == "checkbox" && order == 0) widget.toggle();
        widget.update();
    });
    page.update();
}
doc.save(scriptArgs[1], "");
"#;

fn filled(file: &Path) -> PathBuf {
    let script = beside(file, "fill.js");
    std::fs::write(&script, FILL).unwrap();
    let filled = beside(file, "filled.pdf");
    run("mutool", &["run", text(&script), text(file), text(&filled)]);
    filled
}

#[test]
fn an_export_is_known_again_with_its_project_its_baseline_and_its_text() {
    let (output, file) = exported("known");
    let found = look(&file);
    let identity = found.identity.clone().unwrap();
    assert_eq!(identity.export_id, "01JD7Z8Q2M4T6V8X0Z1A3C5E7G");
    assert_eq!((identity.project_id.as_str(), identity.kind.as_str()), ("01JD7Z8Q2M0PROJECT", "scope"));
    assert_eq!((identity.baseline, identity.baseline_hash), ("BL-002".into(), "7f3a9c21".repeat(8)));
    assert_eq!((identity.code.as_str(), identity.date.as_str()), ("QH-SCOPE-01", "2026-11-23"));
    assert_eq!((identity.language.as_str(), identity.pages), ("zh-CN", output.pages));
    assert!(found.is_intact() && found.in_order && found.missing.is_empty());
    assert_eq!(found.pages, vec![PageState::Intact; output.pages]);
    assert_eq!(found.text_digest, output.text_digest);
    assert_eq!(found.fields.len(), output.fields.len());
    assert!(
        found.fields.iter().all(|field| matches!(&field.value, FieldValue::Ticked(false) | FieldValue::Signed(false))
            || field.value == FieldValue::Text(String::new()))
    );
    assert_eq!(found.annotations, 0);
}

#[test]
fn other_programs_may_save_it_and_it_is_still_intact() {
    let (output, file) = exported("saved");
    let saved = beside(&file, "saved.pdf");
    for arguments in [
        &["qpdf", "--linearize"][..],
        &["qpdf", "--object-streams=disable", "--stream-data=uncompress", "--coalesce-contents"],
        &["mutool", "clean", "-gggg", "-z"],
        &["mutool", "clean", "-d"],
    ] {
        let mut command = arguments[1..].to_vec();
        command.extend([text(&file), text(&saved)]);
        run(arguments[0], &command);
        let found = look(&saved);
        assert!(found.is_intact(), "{arguments:?}");
        assert_eq!(found.pages, vec![PageState::Intact; output.pages], "{arguments:?}");
        assert_eq!(found.fields.len(), output.fields.len(), "{arguments:?}");
    }
}

#[test]
fn what_is_filled_in_and_remarked_is_an_answer_and_no_alteration() {
    let (output, file) = exported("filled");
    let filled = filled(&file);
    let found = look(&filled);
    assert!(found.is_intact());
    assert_eq!(found.pages, vec![PageState::Intact; output.pages]);
    let value = |name: &str| found.fields.iter().find(|field| field.name == name).unwrap().value.clone();
    assert_eq!(value("client.name"), FieldValue::Text("同意，请补充 ABC".into()));
    assert_eq!(value("FEA-001.accept"), FieldValue::Ticked(true));
    assert_eq!(value("FEA-001.discuss"), FieldValue::Ticked(false));
    let remarked = altered(&output, |file| {
        let page = file.page_iter().nth(2).unwrap();
        let contents =
            Object::String("不同意".encode_utf16().flat_map(u16::to_be_bytes).collect(), StringFormat::Literal);
        let remark = dictionary! {
            "Type" => "Annot", "Subtype" => "Text", "Contents" => contents,
            "Rect" => vec![100.into(), 100.into(), 120.into(), 120.into()],
        };
        let remark = file.add_object(remark);
        file.get_dictionary_mut(page).unwrap().set("Annots", vec![remark.into()]);
    });
    assert!(remarked.is_intact());
    assert_eq!(remarked.annotations, 1);
}

#[test]
fn a_changed_word_an_added_stamp_and_a_covered_place_are_found_on_their_pages() {
    let (output, _) = exported("altered");
    let changed = altered(&output, |file| {
        rewrite(file, 3, |content| {
            let at = content.find("Tj").or_else(|| content.find("TJ")).unwrap();
            let (start, end) = (content[..at].rfind('<').unwrap(), content[..at].rfind('>').unwrap());
            // The first character that is shown is shown once more.
            let code: String = content[start + 1..start + 5].to_owned();
            format!("{}{code}{}", &content[..end], &content[end..])
        });
    });
    assert!(!changed.is_intact());
    assert_eq!(changed.altered_pages(), [3]);
    let stamped = altered(&output, |file| {
        rewrite(file, 5, |content| format!("{content}\nBT /Helv 20 Tf 100 400 Td (APPROVED) Tj ET"));
    });
    assert_eq!(stamped.altered_pages(), [5]);
    let covered = altered(&output, |file| {
        rewrite(file, 4, |content| format!("{content}\n1 1 1 rg 100 400 200 50 re f"));
    });
    assert!(covered.is_intact(), "its text is the same");
    assert_eq!((covered.altered_pages(), covered.redrawn_pages()), (vec![], vec![4]));
}

#[test]
fn pages_that_are_missing_moved_or_foreign_are_named() {
    let (output, file) = exported("parted");
    let parted = beside(&file, "parted.pdf");
    run("qpdf", &[text(&file), "--pages", ".", "1-3,5-z", "--", text(&parted)]);
    let found = look(&parted);
    assert_eq!((found.is_intact(), found.missing.as_slice()), (false, &[4][..]));
    assert_eq!(found.pages, vec![PageState::Intact; output.pages - 1]);
    run("qpdf", &[text(&file), "--pages", ".", "2,1,3-z", "--", text(&parted)]);
    assert!(!look(&parted).in_order);
    let other = set(&Document { blocks: vec![Block::Paragraph(Paragraph::plain("附页"))], ..Document::default() });
    let other = artefact("returned-other.pdf", &other.bytes);
    run("qpdf", &[text(&file), "--pages", ".", "1-z", text(&other), "1", "--", text(&parted)]);
    let found = look(&parted);
    assert_eq!(found.altered_pages(), [output.pages + 1]);
    assert_eq!(found.pages.last(), Some(&PageState::Foreign));
    // Pages that were taken into a new file still say whose they are.
    run("qpdf", &["--empty", "--pages", text(&file), "2-3", "--", text(&parted)]);
    let found = look(&parted);
    assert_eq!(found.identity.unwrap().kind, "scope");
    assert_eq!(found.pages, [PageState::Intact; 2]);
}

#[test]
fn chinese_typed_into_a_field_shows_in_two_programs_and_when_one_draws_it_anew() {
    let (output, file) = exported("typed");
    let filled = filled(&file);
    // What poppler draws by itself: the values stay, the drawings that MuPDF made of them go.
    let mut anew = File::load(&filled).unwrap();
    for object in anew.objects.values_mut() {
        if let Ok(widget) = object.as_dict_mut()
            && widget.get(b"FT").and_then(Object::as_name).is_ok_and(|kind| kind == b"Tx")
        {
            widget.remove(b"AP");
        }
    }
    let form = anew.catalog().unwrap().get(b"AcroForm").and_then(Object::as_reference).unwrap();
    anew.get_dictionary_mut(form).unwrap().set("NeedAppearances", true);
    let bare = beside(&file, "filled-bare.pdf");
    anew.save(&bare).unwrap();
    let place = output.fields.iter().find(|place| place.name == "client.name").unwrap();
    let empty = ink(&file, place, "poppler");
    assert!(empty < 10, "an empty field has no ink: {empty}");
    let drawn = [ink(&filled, place, "poppler"), ink(&filled, place, "MuPDF"), ink(&bare, place, "poppler")];
    // Ten signs of 10 points have more than ten dark dots each at 72 dots to the inch.
    assert!(drawn.iter().all(|ink| *ink > 80), "{drawn:?}");
    for reader in ["poppler", "MuPDF"] {
        // What a reader says the field shows is what was typed.
        let page = place.page.to_string();
        let read = match reader {
            "poppler" => run("pdftotext", &["-f", &page, "-l", &page, text(&bare), "-"]),
            _ => run("mutool", &["draw", "-q", "-F", "txt", text(&filled), &page]),
        };
        assert!(read.contains("请补充"), "{reader}: {read}");
    }
}

/// How many dark dots lie in a place on a page, as a program draws it at 72 dots to the inch.
fn ink(file: &Path, place: &Place, program: &str) -> usize {
    let page = place.page.to_string();
    let image = beside(file, &format!("ink-{program}"));
    let path = image.with_extension("pgm");
    match program {
        "poppler" => {
            run("pdftoppm", &["-r", "72", "-gray", "-singlefile", "-f", &page, "-l", &page, text(file), text(&image)])
        }
        _ => run("mutool", &["draw", "-q", "-r", "72", "-c", "gray", "-o", text(&path), text(file), &page]),
    };
    let (width, height, dots) = crate::raster::read(&path);
    let [left, bottom, right, top] = place.rect;
    let rows = (height as f32 - top).ceil() as usize + 1..(height as f32 - bottom) as usize - 2;
    rows.map(|row| &dots[row * width + left as usize + 1..row * width + right as usize - 1])
        .map(|row| row.iter().filter(|dot| **dot < 140).count())
        .sum()
}

#[test]
fn what_is_no_document_of_ours_or_damaged_is_said_and_nothing_panics() {
    assert!(matches!(inspect(b"not a PDF"), Err(InspectError::Unreadable(_))));
    assert!(matches!(inspect(b""), Err(InspectError::Unreadable(_))));
    let (output, _) = exported("damaged");
    let mut seed = 7u32;
    let mut chance = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize
    };
    for turn in 0..60 {
        let mut bytes = output.bytes.clone();
        if turn % 2 == 0 {
            bytes.truncate(chance() % bytes.len());
        }
        for _ in 0..1 + turn {
            let at = chance() % bytes.len();
            bytes[at] = chance() as u8;
        }
        // Any answer will do, as long as there is one.
        let _ = inspect(&bytes);
    }
}

#[test]
fn a_file_that_unfolds_without_end_is_refused_in_bounded_memory() {
    let (output, _) = exported("bomb");
    let mut file = File::load_mem(&output.bytes).unwrap();
    let mut bomb = Stream::new(dictionary! {}, vec![b' '; MOST_DECODED / 8]);
    bomb.compress().unwrap();
    for _ in 0..9 {
        file.add_object(bomb.clone());
    }
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    assert!(bytes.len() < 4 << 20);
    assert_eq!(inspect(&bytes), Err(InspectError::TooLarge));
}

#[test]
fn fields_that_lie_in_themselves_come_to_an_end() {
    let (output, _) = exported("loop");
    let found = altered(&output, |file| {
        let group = file.new_object_id();
        let own = dictionary! { "T" => Object::string_literal("a"), "Kids" => vec![group.into(), group.into()] };
        file.objects.insert(group, own.into());
        let form = file.catalog().unwrap().get(b"AcroForm").and_then(Object::as_reference).unwrap();
        file.get_dictionary_mut(form).unwrap().set("Fields", vec![group.into()]);
    });
    assert!(found.is_intact());
}
