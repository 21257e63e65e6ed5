//! What poppler, MuPDF and qpdf find in the files.

use std::path::Path;
use std::process::Command;

use typeset::{Block, Document, Language, Paragraph};

use crate::{artefact, sample, set};

/// Runs an independent reader and answers with what it prints.
pub fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{program} does not run ({error}); `cargo xtask setup` installs it"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?} fails: {text}{complaints}");
    text
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn the_sample_is_sound_in_both_languages_and_all_its_fonts_are_embedded_subsets_with_text() {
    for (words, name) in [(&sample::CHINESE, "scope-zh.pdf"), (&sample::ENGLISH, "scope-en.pdf")] {
        let output = set(&sample::document(words, 2));
        assert_eq!(output.problems, Vec::new());
        let file = artefact(name, &output.bytes);
        run("qpdf", &["--check", path(&file)]);
        let fonts = run("pdffonts", &[path(&file)]);
        assert_eq!(fonts.lines().count(), 4, "{fonts}");
        for line in fonts.lines().skip(2) {
            assert!(line.contains("+NotoSansSC-") && line.contains("yes yes yes"), "{line}");
        }
        let info = run("pdfinfo", &[path(&file)]);
        for wanted in [words.title, "PDF version:     1.7", "Tagged:          yes", "A4", "AcroForm", "2026"] {
            assert!(info.contains(wanted), "{wanted} is not in {info}");
        }
        assert!(info.contains(&format!("Pages:           {}", output.pages)));
        let folder = file.parent().unwrap().join(name.replace(".pdf", ""));
        run("pdftoppm", &["-r", "60", "-png", "-l", "6", path(&file), path(&folder)]);
    }
}

/// Every kind of character that Chinese business text uses, without spaces: a reader that finds one has misread a gap.
const DENSE: &str = "系统应在3个工作日内（含节假日）提供《接口说明》（V2.1），并将结果写入PostgreSQL数据库；其中“订单号”不超过20位，\
    金额以￥1,280.50元计，误差≤0.5％。详见https://example.com/api/v1?order=1&x=2#top一节——“未尽事宜，另行约定……”①α×β≥25℃。";

#[test]
fn text_comes_back_character_by_character_from_two_readers_and_gaps_are_never_read_as_spaces() {
    let document = Document {
        blocks: (0..12)
            .map(|turn| {
                let text: String = DENSE.chars().cycle().skip(turn * 7).take(190).collect();
                Block::Paragraph(Paragraph::plain(text))
            })
            .collect(),
        ..Document::default()
    };
    let written: String = (0..12).flat_map(|turn| DENSE.chars().cycle().skip(turn * 7).take(190)).collect();
    let output = set(&document);
    assert_eq!(output.problems, Vec::new());
    let file = artefact("dense.pdf", &output.bytes);
    let poppler = run("pdftotext", &["-raw", path(&file), "-"]);
    let mupdf = run("mutool", &["draw", "-q", "-F", "txt", path(&file)]);
    for (reader, text) in [("poppler", poppler), ("MuPDF", mupdf)] {
        let read: String = text.chars().filter(|character| !matches!(character, '\n' | '\r' | '\u{c}')).collect();
        assert_eq!(read, written, "as {reader} reads it");
    }
}

#[test]
fn english_comes_back_word_by_word() {
    let text = sample::ENGLISH.body.join(" ");
    let mut document =
        Document { blocks: vec![Block::Paragraph(Paragraph::plain(text.clone()))], ..Document::default() };
    document.meta.language = Language::English;
    let output = set(&document);
    let file = artefact("english.pdf", &output.bytes);
    for (reader, read) in [
        ("poppler", run("pdftotext", &["-raw", path(&file), "-"])),
        ("MuPDF", run("mutool", &["draw", "-q", "-F", "txt", path(&file)])),
    ] {
        let joined = read.replace("\u{AD}\n", "").replace("-\n", "-").replace(['\n', '\u{c}'], " ");
        let words: Vec<&str> = joined.split_whitespace().collect();
        let written: Vec<&str> = text.split_whitespace().collect();
        assert_eq!(
            words.concat().replace(['\u{AD}', '-'], ""),
            written.concat().replace('-', ""),
            "as {reader} reads it"
        );
    }
}

#[test]
fn text_of_the_sample_is_found_page_by_page() {
    let output = set(&sample::document(&sample::CHINESE, 1));
    let file = artefact("found.pdf", &output.bytes);
    let text = run("pdftotext", &[path(&file), "-"]);
    for wanted in ["功能清单确认书", "FEA-040", "同意", "签署确认", "BL-002", "order.created_at", "第 2 页 / 共"]
    {
        assert!(text.contains(wanted), "{wanted} is not found");
    }
}
