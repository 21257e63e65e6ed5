//! The journeys in the real window.

use e2e::{Start, Window};

#[tokio::test(flavor = "multi_thread")]
async fn the_window_opens_and_shows_its_page() {
    let window = Window::open(Start::default()).await;
    window.see("Stagecraft").await;
    window.keep_screen("start").await;
}
