//! What the command line says of documents, and the codes with which it ends.

#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;

/// Runs the command line in a folder; answers with its exit code and all that it says.
fn stagecraft(folder: &Path, words: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_stagecraft-cli"));
    command.current_dir(folder).env("STAGECRAFT_HOME", folder.join("home")).args(["--speak", "en"]).args(words);
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(said).unwrap())
}

/// Changes a PDF with a program of others.
fn change(folder: &Path, program: &str, words: &[&str]) {
    let output = Command::new(program).current_dir(folder).args(words).output();
    let output =
        output.unwrap_or_else(|error| panic!("{program} does not run ({error}); `cargo xtask setup` installs it"));
    assert!(output.status.success(), "{program} {words:?}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_returned_pdf_is_told_in_words_and_ends_well_only_when_it_is_a_true_copy() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path();
    for file in ["ours.stagecraft", "theirs.stagecraft"] {
        assert_eq!(stagecraft(folder, &["new", file, "--sample", "en"]).0, 0);
    }
    let report = ["report", "ours.stagecraft", "--document", "status", "--lang", "en", "--out", "a.pdf"];
    assert_eq!(stagecraft(folder, &report).0, 0);
    change(folder, "qpdf", &["a.pdf", "--pages", ".", "2,1,3-z", "--", "turned.pdf"]);
    change(folder, "qpdf", &["a.pdf", "--pages", ".", "2-z", "--", "short.pdf"]);
    std::fs::write(folder.join("white.txt"), "%%MediaBox 0 0 595 842\n1 1 1 rg 100 300 300 200 re f\n").unwrap();
    change(folder, "mutool", &["create", "-o", "white.pdf", "white.txt"]);
    change(folder, "qpdf", &["a.pdf", "--overlay", "white.pdf", "--to=1", "--", "covered.pdf"]);
    let exact = "The text is exactly as exported.";
    for (file, project, code, sentence) in [
        ("a.pdf", None, 0, exact),
        ("a.pdf", Some("ours.stagecraft"), 0, exact),
        ("a.pdf", Some("theirs.stagecraft"), 3, "It does not belong to the project that it was held against."),
        ("turned.pdf", None, 3, "The pages do not stand in the order of the export."),
        ("short.pdf", None, 3, "Missing pages: 1"),
        ("covered.pdf", None, 3, "Pages with the same text and another drawing: 1."),
        ("white.pdf", None, 3, "This is no document of this program, or it has lost its mark."),
    ] {
        let words: Vec<&str> =
            ["verify", file].into_iter().chain(project.into_iter().flat_map(|file| ["--project", file])).collect();
        let (ended, said) = stagecraft(folder, &words);
        assert_eq!(ended, code, "{words:?}: {said}");
        assert!(said.contains(sentence), "{words:?}: {said}");
        assert_eq!(said.contains(exact), sentence == exact || project.is_some(), "{words:?}: {said}");
    }
    // A copy of the project's file from before the export does not remember it.
    let (ended, said) = {
        assert_eq!(stagecraft(folder, &["undo", "theirs.stagecraft"]).0, 1);
        std::fs::copy(folder.join("ours.stagecraft"), folder.join("later.stagecraft")).unwrap();
        let report = ["report", "later.stagecraft", "--document", "plan", "--lang", "en", "--out", "b.pdf"];
        assert_eq!(stagecraft(folder, &report).0, 0);
        stagecraft(folder, &["verify", "b.pdf", "--project", "ours.stagecraft"])
    };
    assert_eq!(ended, 0, "{said}");
    assert!(said.contains("This project has no note of that export"), "{said}");
}

#[test]
fn what_a_report_cannot_do_is_said() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path();
    assert_eq!(stagecraft(folder, &["new", "a.stagecraft"]).0, 0);
    assert_eq!(stagecraft(folder, &["new", "b.stagecraft"]).0, 0);
    let all = ["report", "a.stagecraft", "--all", "--lang", "en", "--out", "out"];
    let (ended, said) = stagecraft(folder, &all);
    assert_eq!(ended, 1, "{said}");
    assert!(said.contains("none was written"), "{said}");
    let against: Vec<&str> = all.into_iter().chain(["--against", "v1"]).collect();
    assert_eq!(stagecraft(folder, &against).0, 2);
    let before = std::fs::read(folder.join("b.stagecraft")).unwrap();
    let sample = ["new", "s.stagecraft", "--sample", "en"];
    assert_eq!(stagecraft(folder, &sample).0, 0);
    let report = ["report", "s.stagecraft", "--document", "scope", "--lang", "en", "--out", "b.stagecraft"];
    let (ended, said) = stagecraft(folder, &report);
    assert_eq!(ended, 1, "{said}");
    assert!(said.contains("b.stagecraft exists and is no PDF"), "{said}");
    assert_eq!(std::fs::read(folder.join("b.stagecraft")).unwrap(), before);
}
