//! The document as pages, read back by programs that are not ours. Pages are written to `artefacts/reports`.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

use i18n::Language;
use model::architecture::{Feature, Scope};
use typeset::{Fonts, Options, Output, render};

use crate::desk::Shop;
use crate::scope;

fn fonts() -> Fonts {
    let folder = std::env::var_os("STAGECRAFT_FONTS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/fonts"), PathBuf::from);
    Fonts::load(&folder).unwrap_or_else(|error| panic!("{error}"))
}

fn set(shop: &Shop, language: Language) -> Output {
    let document = scope(&shop.desk.project, language);
    render(&document, &fonts(), &Options::default(), &mut |_| ControlFlow::Continue(())).unwrap()
}

fn artefact(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../artefacts/reports");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    // Tests that run at once may write the same file; a reader must find a whole one.
    let own = folder.join(format!("{name}.{:?}", std::thread::current().id()));
    std::fs::write(&own, bytes).unwrap();
    std::fs::rename(own, &path).unwrap();
    path
}

fn run(program: &str, arguments: &[&str], file: &Path) -> String {
    let mut command = Command::new(program);
    command.args(arguments).arg(file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().unwrap_or_else(|error| panic!("{program} cannot be run: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn the_pages_hold_every_feature_with_its_code_and_have_a_sound_structure() {
    let shop = Shop::new();
    for language in Language::ALL {
        let output = set(&shop, language);
        assert_eq!(output.problems, Vec::new(), "everything could be set as asked");
        let file = artefact(&format!("small-{language}.pdf"), &output.bytes);
        let text: String = run("pdftotext", &["-raw"], &file).split_whitespace().collect();
        for (record, feature) in shop.desk.project.all::<Feature>().filter(|(_, it)| it.scope == Some(Scope::In)) {
            assert!(text.contains(&record.code), "{} is missing", record.code);
            assert!(text.contains(&record.title), "{} is missing: {:?}", record.title, feature.scope);
        }
        run("qpdf", &["--check"], &file);
        let names: Vec<&str> = output.destinations.iter().map(|place| place.name.as_str()).collect();
        assert!(names.contains(&shop.desk.code(shop.intake)) && names.contains(&shop.desk.code(shop.pain)));
    }
}

#[test]
fn the_same_project_gives_the_same_bytes() {
    let shop = Shop::new();
    assert!(set(&shop, Language::Zh).bytes == set(&shop, Language::Zh).bytes);
}
