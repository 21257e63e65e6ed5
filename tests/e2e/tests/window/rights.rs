//! What the page may not do, tried in the real window.

use e2e::{Start, Window};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn the_page_can_neither_evaluate_text_nor_reach_another_host() {
    let window = Window::open(Start::default()).await;
    let tried = window
        .script_async(
            "const done = arguments[0]; const refused = [];
            document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
            try { new Function('return 1')(); refused.push('eval ran'); } catch { refused.push('eval'); }
            const script = document.createElement('script'); script.textContent = 'window.__x = 1'; document.head.append(script);
            fetch('http://127.0.0.1:9/').then(() => refused.push('fetch ran'), () => {
                refused.push(window.__x ? 'inline ran' : 'inline'); done(refused);
            });",
        )
        .await;
    let refused: Vec<&str> = tried.as_array().expect("a list").iter().filter_map(|one| one.as_str()).collect();
    for way in ["eval", "inline", "connect-src"] {
        assert!(refused.contains(&way), "{way} is not refused: {refused:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_cannot_leave_itself_or_open_another_window() {
    let window = Window::open(Start::default()).await;
    window.script("window.location.href = 'https://example.org/'; window.open('https://example.org/')", vec![]).await;
    let place = window.script("return window.location.protocol", vec![]).await;
    assert_eq!(place, json!("tauri:"));
    assert_eq!(window.count_windows().await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_cannot_name_a_file_that_nobody_chose() {
    let window = Window::open(Start::default()).await;
    for command in ["project.open", "project.create", "document.export", "shell.open"] {
        let refusal = window.refusal_of_core(command, json!({ "path": "/etc/passwd", "name": "x" })).await;
        assert_eq!(refusal["code"], "shell-path-not-chosen", "{command}: {refusal}");
        assert!(refusal["message"].as_str().is_some_and(|message| message.contains("/etc/passwd")));
    }
}
