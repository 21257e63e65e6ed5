//! Independent programs that judge a PDF: poppler, qpdf and MuPDF. None of them shares a line with our writer.

use std::{path::Path, process::Command};

fn said(program: &str, words: &[&str], file: &Path, after: &[&str]) -> String {
    let output = Command::new(program)
        .args(words)
        .arg(file)
        .args(after)
        .output()
        .unwrap_or_else(|error| panic!("{program} does not start ({error}); `cargo xtask setup` installs it"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{program} refuses {}: {text}{}",
        file.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    text
}

/// The text of all pages, as poppler reads it.
///
/// # Panics
/// When poppler cannot read the file.
pub fn text(file: &Path) -> String {
    said("pdftotext", &["-enc", "UTF-8"], file, &["-"])
}

/// Every font of the file as poppler lists it: name, and whether it is embedded and a subset.
///
/// # Panics
/// When poppler cannot read the file.
pub fn fonts(file: &Path) -> Vec<(String, bool, bool)> {
    let listed = said("pdffonts", &[], file, &[]);
    let rows = listed.lines().skip(2).filter(|line| !line.trim().is_empty());
    rows.map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        // The last five columns are: embedded, subset, unicode, object number, generation.
        let yes = |from_end: usize| words.len().checked_sub(from_end).is_some_and(|at| words[at] == "yes");
        (words.first().copied().unwrap_or_default().to_owned(), yes(5), yes(4))
    })
    .collect()
}

/// How many pages MuPDF counts.
///
/// # Panics
/// When MuPDF cannot read the file.
pub fn pages(file: &Path) -> usize {
    let told = said("mutool", &["info"], file, &[]);
    let line = told.lines().find_map(|line| line.strip_prefix("Pages: "));
    line.and_then(|count| count.trim().parse().ok()).expect("MuPDF counts the pages")
}

/// The titles of the outline, as MuPDF shows them, a tab for each level.
///
/// # Panics
/// When MuPDF cannot read the file.
pub fn outline(file: &Path) -> Vec<String> {
    said("mutool", &["show"], file, &["outline"]).lines().map(str::to_owned).collect()
}

/// Checks the structure of the file with qpdf.
///
/// # Panics
/// When qpdf finds a fault.
pub fn check_structure(file: &Path) {
    said("qpdf", &["--check"], file, &[]);
}

/// Writes a picture of the first pages beside the other artefacts.
///
/// # Panics
/// When poppler cannot draw the file.
pub fn keep_pages(file: &Path, last: usize, name: &str) {
    let into = crate::artefacts("pages").join(name);
    let (last, into) = (last.to_string(), into.to_string_lossy().into_owned());
    said("pdftoppm", &["-png", "-r", "60", "-f", "1", "-l", &last], file, &[&into]);
}

/// Fills in fields of a document as a client does, with MuPDF, by the words that stand with them: a text is written, a box
/// is ticked where nothing is given.
///
/// # Panics
/// When MuPDF cannot read the file or finds no such field.
pub fn fill(file: &Path, filled: &Path, answers: &[(&str, &str)]) {
    let script = filled.with_extension("js");
    std::fs::write(&script, FILL).expect("the script can be written");
    let mut words = vec!["run".to_owned(), script.display().to_string(), file.display().to_string()];
    words.push(filled.display().to_string());
    for (name, value) in answers {
        words.extend([(*name).to_owned(), (*value).to_owned()]);
    }
    let output = Command::new("mutool").args(&words).output().expect("mutool starts");
    let told = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && told.contains(&format!("{} filled", answers.len())), "{told}");
}

/// What MuPDF does to fill in fields.
const FILL: &str = "
var pdf = new PDFDocument(scriptArgs[0]);
var count = 0;
for (var number = 0; number < pdf.countPages(); ++number) {
    pdf.loadPage(number).getWidgets().forEach(function (field) {
        for (var at = 2; at < scriptArgs.length; at += 2) {
            if (field.getLabel() !== scriptArgs[at]) continue;
            if (scriptArgs[at + 1]) field.setTextValue(scriptArgs[at + 1]); else field.toggle();
            field.update();
            count += 1;
        }
    });
}
pdf.save(scriptArgs[1], 'incremental');
print(count + ' filled');
";
