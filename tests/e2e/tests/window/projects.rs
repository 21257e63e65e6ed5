//! Making a project and finding it again.

use serde_json::json;

use crate::steps::with_new_project;

#[tokio::test(flavor = "multi_thread")]
async fn a_project_made_in_the_window_is_a_file_that_the_core_finds_whole() {
    let (window, file) = with_new_project("北辰零售数字化").await;
    assert!(file.metadata().expect("the file is there").len() > 0);
    let verified = window.ask_core("project.verify", json!({})).await;
    assert_eq!(verified["problems"], json!([]));
    let recent = window.ask_core("project.recent", json!({})).await;
    assert_eq!(recent["projects"][0]["name"], "北辰零售数字化");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_project_can_be_found_again_on_the_home_screen() {
    let (window, _) = with_new_project("仓储数字化").await;
    window.press("go-home").await;
    window.until_text("continue", "仓储数字化").await;
    window.press("continue").await;
    window.until_text("project-title", "仓储数字化").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_language_switches_live_and_the_choice_is_kept() {
    let (window, _) = with_new_project("仓储数字化").await;
    window.press("go-settings").await;
    window.press("lang-en").await;
    window.see("Settings").await;
    window.see_gone("设置").await;
    window.until_text("project-title", "仓储数字化").await;
    let settings = window.ask_core("settings.get", json!({})).await;
    assert_eq!(settings["lang"], "en");
    window.press("lang-zh").await;
    window.see("设置").await;
}
