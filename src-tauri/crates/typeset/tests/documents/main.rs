//! Whole documents through every layer, judged by independent readers. Pages are written to `artefacts/typeset`.

mod sample;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use typeset::{Document, Fonts, Options, Output, render};

/// The document fonts, from where the set-up puts them.
fn fonts() -> Fonts {
    let folder = std::env::var_os("STAGECRAFT_FONTS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/fonts"), PathBuf::from);
    Fonts::load(&folder).unwrap_or_else(|error| panic!("{error}"))
}

fn artefact(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../artefacts/typeset");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn set(document: &Document) -> Output {
    render(document, &fonts(), &Options::default(), &mut |_| ControlFlow::Continue(())).unwrap()
}

#[test]
fn a_sample_document_is_set_in_both_languages() {
    for (words, name) in [(&sample::CHINESE, "scope-zh.pdf"), (&sample::ENGLISH, "scope-en.pdf")] {
        let started = std::time::Instant::now();
        let output = set(&sample::document(words, 2));
        eprintln!("{name}: {} pages, {} bytes, {:?}", output.pages, output.bytes.len(), started.elapsed());
        assert_eq!(output.problems, Vec::new());
        artefact(name, &output.bytes);
    }
}
