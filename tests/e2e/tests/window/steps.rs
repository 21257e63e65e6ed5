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

/// Tells whether a person's signature stands under the newest baseline.
pub const SIGNED: &str = "return document.querySelector('[data-testid=baseline]').innerText.includes(arguments[0])";

/// Signs the newest baseline in its room and keeps a picture of the question, where one is named.
pub async fn sign_newest(window: &Window, person: &str, screen: Option<&str>) {
    window.press("sign").await;
    window.press("sign-person").await;
    window.type_keys(person).await;
    if let Some(screen) = screen {
        window.keep_screen(screen).await;
    }
    window.press("sign-now").await;
    window.until("the signature is shown", SIGNED, vec![person.into()]).await;
}

/// Goes to the list of a kind in a stage.
pub async fn go_to_list(window: &Window, stage: &str, kind: &str) {
    window.press(&format!("stage-{stage}")).await;
    window.find(&format!("workspace-{stage}")).await;
    window.press(&format!("tab-{kind}")).await;
    window.find(&format!("list-{kind}")).await;
}
