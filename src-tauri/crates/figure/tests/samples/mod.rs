//! The drawings of a retail project, told in both languages.

mod flows;
mod views;

use figure::Drawing;

/// A text in one of the two languages.
pub struct Say(pub bool);

impl Say {
    pub fn text(&self, zh: &str, en: &str) -> String {
        if self.0 { zh.to_owned() } else { en.to_owned() }
    }
}

/// Names and drawings in Chinese or in English.
pub fn drawings(chinese: bool) -> Vec<(&'static str, Drawing)> {
    let say = Say(chinese);
    vec![
        ("flow-swimlane", flows::swimlane(&say).into()),
        ("flow-plain", flows::plain(&say).into()),
        ("flow-pages", flows::pages(&say).into()),
        ("flow-line", flows::line(&say).into()),
        ("layers", views::layers(&say).into()),
        ("chain", views::chain(&say).into()),
        ("chain-branches", views::branches(&say).into()),
        ("journey", views::journey(&say).into()),
    ]
}
