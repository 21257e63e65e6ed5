//! The documents room: a document is chosen, read, searched, exported, printed and checked when it comes back; programs
//! that are not ours judge the files and fill them in.

use e2e::{Key, Language, Window, judges};
use serde_json::json;

use crate::steps::with_sample;

const DRAWN: &str = ".pages canvas[data-drawn=true]";

/// Enters the room on a document and waits for its first page.
async fn enter(window: &Window, document: &str) {
    window.press("go-documents").await;
    window.press(&format!("document-{document}")).await;
    settled(window).await;
}

/// Waits until the preview shows what is chosen.
async fn settled(window: &Window) {
    let rests = "return document.querySelector('.paper:not(.waiting)[aria-busy=false] .pages canvas[data-drawn=true]') !== null";
    window.until("the preview rests", rests, vec![]).await;
}

/// Exports the shown document to a file of the test's folder.
async fn export(window: &Window, name: &str) -> std::path::PathBuf {
    let file = window.folder().join(name);
    window.answer_next_dialog(&file);
    window.press("export").await;
    window.until_text("exported", name).await;
    file
}

#[tokio::test(flavor = "multi_thread")]
async fn the_scope_confirmation_exported_from_the_window_is_a_sound_pdf_in_chinese() {
    let window = with_sample(Language::Chinese).await;
    enter(&window, "scope").await;
    window.keep_screen("journey-preview").await;
    let file = export(&window, "scope.pdf").await;

    judges::check_structure(&file);
    assert!(judges::pages(&file) > 5, "the scope of the sample takes some pages");
    let text = judges::text(&file);
    assert!(text.contains("功能清单确认书"), "the title is readable text");
    let fonts = judges::fonts(&file);
    assert!(!fonts.is_empty());
    for (name, is_embedded, is_subset) in fonts {
        assert!(is_embedded && is_subset, "{name} is not an embedded subset");
    }
    let outline = judges::outline(&file);
    assert!(outline.len() > 5, "the outline leads through the modules: {outline:?}");
    judges::keep_pages(&file, 6, "scope-zh");

    window.press("open-file").await;
    assert_eq!(window.until_handed_over().await, file);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_chosen_in_the_room_is_what_the_file_holds() {
    let window = with_sample(Language::Chinese).await;
    enter(&window, "requirements").await;
    window.press_first("label:has([data-testid=document-in-en])").await;
    settled(&window).await;
    window.choose("reader-of-document", "测试人员").await;
    let chapter = "[data-testid=sections] label:nth-of-type(2)";
    window.press_first(chapter).await;
    let title = window.script("return document.querySelector(arguments[0]).innerText", vec![chapter.into()]).await;
    let title = title.as_str().expect("a chapter has a title").trim().to_owned();
    window.find("all-sections").await;
    settled(&window).await;
    window.keep_screen("journey-requirements-en").await;
    let file = export(&window, "requirements.pdf").await;
    let outline = judges::outline(&file).join("\n");
    assert!(!title.is_empty() && !outline.contains(&title), "{title} is left out: {outline}");
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_found_on_the_pages_and_the_place_is_kept() {
    let window = with_sample(Language::Chinese).await;
    enter(&window, "scope").await;
    window.press_keys(&[Key::Control], 'f').await;
    window.find("find-words").await;
    window.type_keys("完成标准").await;
    window.select("[data-testid=mark-active]").await;
    window.type_keys(Key::Enter + "").await;
    window.until_text("find-count", "2 /").await;
    window.keep_screen("journey-find").await;
    window.type_keys(Key::Escape + "").await;
    let place = "return document.querySelector('[data-testid=page-number]').value";
    let page = window.script(place, vec![]).await;
    window.press("zoom-in").await;
    let zoom = window.find("zoom").await.text().await.expect("the zoom is told");
    window.press("go-history").await;
    window.find("history").await;
    window.press("go-documents").await;
    window.select(DRAWN).await;
    window.until_text("zoom", &zoom).await;
    let same = "return document.querySelector('[data-testid=page-number]')?.value === arguments[0]";
    window.until("the page is the same", same, vec![page]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_by_another_program_marks_the_preview_as_stale() {
    let window = with_sample(Language::Chinese).await;
    enter(&window, "plan").await;
    let tasks = window.ask_core("record.list", json!({ "kind": "task" })).await;
    let id = tasks["records"][0]["id"].as_str().expect("the sample has tasks").to_owned();
    let change = json!({ "id": id, "fields": { "title": "由另一个程序改过的任务" } }).to_string();
    let file = window.folder().join("sample.stagecraft").display().to_string();
    window.run_beside(&["call", &file, "record.update", &change]);
    window.find("stale").await;
    window.keep_screen("journey-stale").await;
    window.press("regenerate").await;
    let fresh = "return document.querySelector('[data-testid=stale]') === null";
    window.until("the preview is fresh", fresh, vec![]).await;
}

/// A file that looks like a document; anything else would not be replaced even when asked.
const LAST_DRAFT: &str = "%PDF-1.7 last draft";

#[tokio::test(flavor = "multi_thread")]
async fn a_set_of_documents_never_takes_the_place_of_files_unasked() {
    let window = with_sample(Language::Chinese).await;
    enter(&window, "scope").await;
    let folder = window.folder().join("交付");
    std::fs::create_dir(&folder).expect("the folder can be made");
    let ours = folder.join("功能清单确认书.pdf");
    std::fs::write(&ours, LAST_DRAFT).expect("the file can be written");
    let untouched = || std::fs::read_to_string(&ours).is_ok_and(|text| text == LAST_DRAFT);

    window.answer_next_dialog(&folder);
    window.press("export-stage").await;
    window.until_text("clash", "功能清单确认书.pdf").await;
    window.keep_screen("journey-clash").await;
    window.press("clash-cancel").await;
    assert!(untouched(), "nothing is written before the answer");

    window.answer_next_dialog(&folder);
    window.press("export-stage").await;
    window.press("clash-number").await;
    window.find("batch").await;
    window.keep_screen("journey-batch").await;
    assert!(untouched(), "the older file stays");
    judges::check_structure(&folder.join("功能清单确认书 (2).pdf"));

    window.answer_next_dialog(&folder);
    window.press("export-stage").await;
    window.press("clash-replace").await;
    window.until_file(&ours).await;
    let replaced = "return document.querySelector('[data-testid=batch]') !== null";
    window.until("the set is written", replaced, vec![]).await;
    judges::check_structure(&ours);
}

#[tokio::test(flavor = "multi_thread")]
async fn printing_hands_the_document_to_the_program_for_pdfs() {
    let window = with_sample(Language::Chinese).await;
    enter(&window, "minutes").await;
    window.press_keys(&[Key::Control], 'p').await;
    window.find("printed").await;
    window.keep_screen("journey-printed").await;
    let file = window.until_handed_over().await;
    judges::check_structure(&file);
    assert!(judges::text(&file).contains("纪要"), "it is the document that was shown");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_returned_file_tells_what_the_client_answered_and_leads_there() {
    let window = with_sample(Language::Chinese).await;
    enter(&window, "scope").await;
    let file = export(&window, "scope.pdf").await;
    let returned = window.folder().join("客户返回.pdf");
    judges::fill(
        &file,
        &returned,
        &[
            ("同意 FEA-003", ""),
            ("FEA-004 需讨论", ""),
            ("对 FEA-004 的意见", "门店盘点要支持离线，请补充断网时的处理"),
            ("除标注“需讨论”的条目外，同意全部内容", ""),
            ("禾邻生活商贸有限公司：姓名", "陆启明"),
        ],
    );
    window.answer_next_dialog(&returned);
    window.press("verify-document").await;
    window.until_state("returned-verdict", "intact").await;
    window.keep_screen("journey-returned").await;
    window.until_text("returned-sums", "同意 1 项").await;
    window.until_text("returned", "门店盘点要支持离线").await;
    window.until_text("returned", "陆启明").await;

    // Something else that somebody sent, and something that is no PDF at all.
    let foreign = window.folder().join("别人的.pdf");
    std::fs::write(&foreign, "这不是 PDF").expect("the file can be written");
    window.answer_next_dialog(&foreign);
    window.press("verify-another").await;
    window.until_state("returned-verdict", "unreadable").await;
    window.keep_screen("journey-returned-unreadable").await;

    window.answer_next_dialog(&returned);
    window.press("verify-another").await;
    window.until_state("returned-verdict", "intact").await;
    window.press("returned-record").await;
    window.until_text("inspector-code", "FEA-004").await;
}
