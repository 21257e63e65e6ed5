//! Every document of the sample project, in both languages: it can be made, has no empty heading, says everything in
//! words, keeps internal matters to itself, and is the same when made twice.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::Path;

use i18n::{Language, Texts};
use journeys::{add, done, folder, new_project, refused, start};
use model::{Audience, Day, Record};
use reports::{DOCUMENTS, Request, build, notes};
use serde_json::{Value, json};
use store::Store;
use typeset::{Audit, Block, Document, Fonts, Options, render};

const LANGUAGES: [Language; 2] = [Language::Zh, Language::En];

/// The sample in one language, opened without the program around it.
fn sample(folder: &Path, language: Language) -> Store {
    let name = if language == Language::Zh { "zh" } else { "en" };
    let path = folder.join(format!("{name}.stagecraft"));
    let mut app = start(folder);
    done(&mut app, "project.create", json!({"path": path, "language": name, "sample": true}));
    done(&mut app, "project.close", json!({}));
    Store::open(&path).unwrap()
}

fn request(language: Language) -> Request {
    let today = Day::from_ymd_opt(2026, 11, 25).unwrap();
    Request {
        language,
        today,
        export_id: "export".to_owned(),
        prepared_by: String::new(),
        variant: reports::Variant::default(),
        changed: std::collections::BTreeSet::new(),
        images: reports::Images::new(),
    }
}

/// Does something with every document in every language of the sample, and gathers what it finds wrong.
fn in_each(check: impl Fn(&Store, &str, Language, Document) -> Vec<String>) {
    let folder = folder();
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        let store = sample(folder.path(), language);
        for kind in DOCUMENTS {
            match build(store.project(), kind.name, &request(language)) {
                Ok(document) => {
                    let found = check(&store, kind.name, language, document);
                    wrong.extend(found.into_iter().map(|what| format!("{} {language:?}: {what}", kind.name)));
                }
                Err(refused) => wrong.push(format!("{} {language:?}: {refused}", kind.name)),
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_heading_stands_over_nothing() {
    in_each(|_, _, _, document| {
        let is_content = |block: &&Block| !matches!(block, Block::PageBreak | Block::Contents { .. });
        let blocks: Vec<&Block> = document.blocks.iter().filter(is_content).collect();
        let mut empty = Vec::new();
        for (order, block) in blocks.iter().enumerate() {
            let Block::Heading(heading) = block else { continue };
            let filled = match blocks.get(order + 1) {
                Some(Block::Heading(next)) => next.level > heading.level,
                Some(Block::Table(table)) => !table.rows.is_empty(),
                Some(Block::List(list)) => !list.items.is_empty(),
                Some(_) => true,
                None => false,
            };
            empty.extend((!filled).then(|| format!("“{}” is empty", heading.text)));
        }
        empty
    });
}

#[test]
fn every_fixed_text_of_document_and_notes_is_there() {
    in_each(|store, name, language, document| {
        let mut texts = vec![format!("{document:?}")];
        let noted = notes(store.project(), name, &request(language)).unwrap();
        texts.extend(noted.iter().map(|note| note.message(language)));
        let missing = |text: &String| text.find('⟦').map(|at| text[at..].chars().take(60).collect::<String>());
        texts.iter().filter_map(missing).collect()
    });
}

#[test]
fn a_document_of_the_english_sample_has_no_chinese_outside_its_terms() {
    in_each(|_, _, language, document| {
        if language == Language::Zh {
            return Vec::new();
        }
        let is_han = |sign: char| ('\u{4e00}'..='\u{9fff}').contains(&sign);
        let mut found = Vec::new();
        let mut in_terms = false;
        for block in &document.blocks {
            if let Block::Heading(heading) = block {
                in_terms = heading.text == "Terms";
            }
            let text = format!("{block:?}");
            let at = text.find(is_han).filter(|_| !in_terms);
            found.extend(at.map(|at| text[at..].chars().take(40).collect::<String>()));
        }
        found
    });
}

#[test]
fn no_document_names_an_internal_record() {
    in_each(|store, _, _, document| {
        let text = format!("{document:?}");
        let is_part = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
        let words: BTreeSet<&str> = text.split(|sign: char| !is_part(sign)).collect();
        let internal = store.project().records().filter(|record| record.audience == Audience::Internal);
        let open: BTreeSet<&str> = (store.project().records())
            .filter(|record| record.audience == Audience::Client)
            .map(|record| record.title.as_str())
            .collect();
        // A title that a client's record bears too, or an everyday word, says nothing of the internal record.
        let is_telling = |title: &str| title.chars().count() >= 8 && !open.contains(title);
        let told = |record: &&Record| is_telling(&record.title) && text.contains(&record.title);
        let leaks = internal.filter(|record| words.contains(record.code.as_str()) || told(record));
        leaks.map(|record| format!("{} {} is printed", record.code, record.title)).collect()
    });
}

#[test]
fn the_same_project_gives_the_same_document() {
    in_each(|store, name, language, document| {
        let again = build(store.project(), name, &request(language)).unwrap();
        let same = format!("{document:?}") == format!("{again:?}");
        if same { Vec::new() } else { vec!["it differs when made again".to_owned()] }
    });
}

#[test]
fn the_pages_of_no_document_have_a_fault_that_a_typesetter_must_not_make() {
    let fonts = Fonts::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/fonts")).unwrap();
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../artefacts/documents");
    std::fs::create_dir_all(&pages).unwrap();
    in_each(|_, name, language, document| {
        let output = render(&document, &fonts, &Options::default(), &mut |_| ControlFlow::Continue(())).unwrap();
        let path = pages.join(format!("{name}-{language}.pdf"));
        std::fs::write(&path, &output.bytes).unwrap();
        let mut wrong: Vec<String> = output.problems.iter().map(|problem| format!("{problem:?}")).collect();
        wrong.extend(judged(&path));
        if output.audit != Audit::default() {
            wrong.push(format!("{:?}", output.audit));
        }
        wrong
    });
}

/// What other programs find wrong with a file: its structure, its fonts, and whether two readers read the same signs.
fn judged(path: &Path) -> Vec<String> {
    let path = path.to_str().unwrap();
    let run = |program: &str, words: &[&str]| {
        let output = std::process::Command::new(program).args(words).output();
        let output =
            output.unwrap_or_else(|error| panic!("{program} does not run ({error}); `cargo xtask setup` installs it"));
        (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let mut wrong = Vec::new();
    let (sound, said) = run("qpdf", &["--check", path]);
    wrong.extend((!sound).then(|| format!("qpdf says {said}")));
    let (_, fonts) = run("pdffonts", &[path]);
    let is_whole = |line: &&str| line.contains("+NotoSansSC-") && line.contains("yes yes yes");
    wrong.extend(fonts.lines().skip(2).filter(|line| !is_whole(line)).map(|line| format!("not a whole font: {line}")));
    // Readers part lines, columns and hyphenated words in ways of their own; what they read is the same all the same.
    let signs = |text: &str| {
        let mut counts: BTreeMap<char, usize> = BTreeMap::new();
        let is_sign = |sign: &char| !sign.is_whitespace() && !matches!(sign, '-' | '\u{ad}');
        text.chars().filter(is_sign).for_each(|sign| *counts.entry(sign).or_default() += 1);
        counts
    };
    let (poppler, mupdf) =
        (run("pdftotext", &["-raw", path, "-"]).1, run("mutool", &["draw", "-q", "-F", "txt", path]).1);
    // MuPDF writes a word of its own into fields that wait for a signature; a document may say it too.
    let own = |text: &str| text.split_whitespace().filter(|word| *word != "SIGN").collect::<String>();
    let (poppler, mupdf) = (own(&poppler), own(&mupdf));
    let (poppler, mupdf) = (signs(&poppler), signs(&mupdf));
    if poppler != mupdf || poppler.len() < 30 {
        let differs = |sign: &&char| poppler.get(sign) != mupdf.get(sign);
        let signs: BTreeSet<&char> = poppler.keys().chain(mupdf.keys()).filter(differs).collect();
        wrong.push(format!("two readers read different signs: {signs:?}"));
    }
    wrong
}

#[test]
fn the_screen_is_given_the_figures_that_documents_print() {
    let folder = folder();
    let mut app = start(folder.path());
    let path = folder.path().join("sample.stagecraft");
    done(&mut app, "project.create", json!({"path": path, "language": "zh", "sample": true}));
    let mut draw =
        |subject: Value| done(&mut app, "figure.draw", json!({"subject": subject, "lang": "en", "width": 900}));
    for name in ["personas", "data_chain", "maturity", "road_map", "risk_matrix", "earned_value"] {
        let drawn = draw(json!({ "named": name }));
        let first = &drawn["figures"][0];
        assert!(first["svg"][0].as_str().unwrap().starts_with("<svg "), "{name}: {drawn}");
        assert!(!first["description"].as_str().unwrap().is_empty(), "{name} is told to people who cannot see it");
    }
    assert_eq!(draw(json!({"named": "nothing_of_that_name"}))["figures"], json!([]));
    for kind in ["diagram", "chart", "journey", "prototype"] {
        let listed = done(&mut app, "record.list", json!({ "kind": kind }));
        let record = listed["records"][0].clone();
        let drawn =
            done(&mut app, "figure.draw", json!({"subject": {"record": record["id"]}, "lang": "zh", "width": 900}));
        assert_eq!(drawn["figures"][0]["source"], record["code"], "{kind}");
    }
}

#[test]
fn no_document_takes_the_place_of_a_project_or_of_any_other_file_that_is_no_pdf() {
    let folder = folder();
    let mut app = start(folder.path());
    let project = folder.path().join("sample.stagecraft");
    done(&mut app, "project.create", json!({"path": project, "language": "zh", "sample": true}));
    let at = |name: &str| folder.path().join(name);
    let other = folder.path().join("other.stagecraft");
    std::fs::copy(&project, &other).unwrap();
    std::os::unix::fs::symlink(&project, at("link.pdf")).unwrap();
    std::fs::write(at("notes.pdf"), "not a document").unwrap();
    let to = |path: &Path| json!({"document": "minutes", "lang": "zh", "path": path});
    for (name, code) in [
        ("sample.stagecraft", "export-over-project"),
        ("../x/sample.stagecraft", "export-over-project"),
        ("link.pdf", "export-over-project"),
        ("other.stagecraft", "export-over-file"),
        ("notes.pdf", "export-over-file"),
    ] {
        // A way around through another folder leads to the same file.
        std::fs::create_dir_all(at("x")).unwrap();
        let path = if name.starts_with("../x/") { at("x").join("../sample.stagecraft") } else { at(name) };
        let before = std::fs::read(&path).unwrap();
        let failure = refused(&mut app, "document.export", to(&path));
        assert_eq!(failure.code, code, "{name}");
        assert!(failure.message.contains(path.to_str().unwrap()), "{failure:?}");
        assert!(std::fs::read(&path).unwrap() == before, "{name} was written to");
    }
    // What is empty or a PDF already is replaced.
    std::fs::write(at("new.pdf"), "").unwrap();
    done(&mut app, "document.export", to(&at("new.pdf")));
    done(&mut app, "document.export", to(&at("new.pdf")));
    assert!(std::fs::read(at("new.pdf")).unwrap().starts_with(b"%PDF-"));
    // In a set, only the document whose name is taken by something else is left out.
    let name = Texts::of(Language::Zh).label("document-minutes");
    std::fs::write(at(&format!("{name}.pdf")), "not a document").unwrap();
    let all = json!({"lang": "zh", "folder": folder.path(), "stage": "research", "existing": "replace"});
    let written = done(&mut app, "document.export_all", all);
    assert_eq!(written["refused"][0]["document"], "minutes", "{written}");
    assert_eq!(written["documents"][0]["document"], "blueprint", "{written}");
    assert_eq!(std::fs::read(at(&format!("{name}.pdf"))).unwrap(), b"not a document");
}

#[test]
fn a_document_without_content_is_refused_by_its_own_name_and_a_set_of_none_says_so() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let request = json!({"document": "training", "lang": "zh", "path": folder.path().join("a.pdf")});
    let failure = refused(&mut app, "document.export", request);
    assert!(failure.message.contains(&Texts::of(Language::Zh).label("document-training")), "{failure:?}");
    let all = json!({"lang": "zh", "folder": folder.path().join("all")});
    assert_eq!(refused(&mut app, "document.export_all", all).code, "nothing-to-export-at-all");
}

#[test]
fn a_leak_tells_where_it_was_found() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let cost = add(&mut app, "feature", "内部成本测算与报价底线");
    done(&mut app, "record.update", json!({"id": cost, "fields": {"audience": "internal"}}));
    let told = json!({"kind": "feature", "fields": {"title": "报价", "purpose": "依据内部成本测算与报价底线"}});
    done(&mut app, "record.create", told);
    let request = json!({"document": "scope", "lang": "zh", "path": folder.path().join("a.pdf")});
    let failure = refused(&mut app, "document.export", request);
    assert_eq!(failure.code, "internal-leak");
    assert!(failure.message.contains("FEA-001 内部成本测算与报价底线（见于 FEA-002）"), "{failure:?}");
}

#[test]
fn what_a_baseline_does_not_freeze_is_noted_once_it_changed_and_no_more_when_that_is_taken_back() {
    let folder = folder();
    let mut app = start(folder.path());
    new_project(&mut app, folder.path());
    let fields = json!({"title": "当天送达", "baseline": 38, "target": 20});
    let made = done(&mut app, "record.create", json!({"kind": "objective", "fields": fields}));
    let objective = made["record"]["id"].clone();
    let fields = json!({"title": "自动接单", "scope": "in"});
    done(&mut app, "record.create", json!({"kind": "feature", "fields": fields}));
    done(&mut app, "record.update", json!({"id": objective, "fields": {"target": 18}}));
    done(&mut app, "baseline.freeze", json!({"subject": "scope", "name": "Scope V1.0"}));
    let noted = |app: &mut app::App| -> Vec<String> {
        let made = done(app, "document.preview", json!({"document": "scope", "lang": "zh"}));
        let problems = made["problems"].as_array().unwrap().iter();
        let beyond = problems.filter(|problem| problem["code"] == "doc-problem-beyond");
        beyond.map(|problem| problem["record"]["code"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(noted(&mut app), Vec::<String>::new());
    done(&mut app, "record.update", json!({"id": objective, "fields": {"target": 12}}));
    assert_eq!(noted(&mut app), ["OBJ-001"]);
    done(&mut app, "undo", json!({}));
    assert_eq!(noted(&mut app), Vec::<String>::new());
}
