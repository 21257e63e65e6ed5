//! Gates: what is missing, and the way to it.

use e2e::Language;

use crate::steps::{with_new_project, with_sample};

#[tokio::test(flavor = "multi_thread")]
async fn a_finding_of_an_empty_stage_leads_to_the_list_where_it_is_mended() {
    let (window, _) = with_new_project("门禁").await;
    window.press("stage-research").await;
    window.press("tab-gate").await;
    window.press("finding").await;
    window.select("[data-testid^=list-]").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finding_about_a_record_opens_that_record() {
    let window = with_sample(Language::Chinese).await;
    window.press("stage-research").await;
    window.press("tab-gate").await;
    let code = window.select("[data-testid=finding] .code").await.text().await.expect("a finding names its record");
    window.press_first("[data-testid=finding]:has(.code)").await;
    window.until_text("inspector-code", &code).await;
}
