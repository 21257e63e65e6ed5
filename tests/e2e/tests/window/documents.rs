//! The scope confirmation: exported from the window, judged by programs that are not ours.

use e2e::{Language, judges};

use crate::steps::with_sample;

#[tokio::test(flavor = "multi_thread")]
async fn the_scope_confirmation_exported_from_the_window_is_a_sound_pdf_in_chinese() {
    let window = with_sample(Language::Chinese).await;
    let file = window.folder().join("scope.pdf");
    window.answer_next_dialog(&file);
    window.press("go-documents").await;
    window.press("document-scope").await;
    window.select(".pages canvas[data-drawn=true]").await;
    window.keep_screen("journey-preview").await;
    window.press("export").await;
    window.find("exported").await;

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
}
