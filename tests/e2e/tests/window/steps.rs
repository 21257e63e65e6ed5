//! Steps that several journeys take.

use std::path::PathBuf;

use e2e::{Language, Start, Window};

/// Opens the window and makes an empty project through the dialog of the home screen.
pub async fn with_new_project(name: &str) -> (Window, PathBuf) {
    let window = Window::open(Start::default()).await;
    let file = window.folder().join("project.stagecraft");
    window.answer_next_dialog(&file);
    window.press("new-project").await;
    window.press("project-name").await;
    window.type_keys(name).await;
    window.press("create-project").await;
    window.until_text("project-title", name).await;
    (window, file)
}

/// Opens the window and makes the full sample through the menu of the home screen.
pub async fn with_sample(language: Language) -> Window {
    let window = Window::open(Start { language, ..Start::default() }).await;
    window.answer_next_dialog(&window.folder().join("sample.stagecraft"));
    window.press("open-sample").await;
    let item = match language {
        Language::Chinese => "[role=menuitem]:nth-of-type(1)",
        Language::English => "[role=menuitem]:nth-of-type(2)",
    };
    window.select(item).await.click().await.expect("the sample can be chosen");
    window.find("project-title").await;
    window
}

/// Goes to the list of a kind in a stage.
pub async fn go_to_list(window: &Window, stage: &str, kind: &str) {
    window.press(&format!("stage-{stage}")).await;
    window.find(&format!("workspace-{stage}")).await;
    window.press(&format!("tab-{kind}")).await;
    window.find(&format!("list-{kind}")).await;
}
