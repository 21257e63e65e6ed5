//! Guides: each stage has one in each language, in the fixed sections that the window shows one by one.

use std::fs;

use tidy::{root, stages};

/// The second-level heads of a guide, in their order.
const SECTIONS: [(&str, [&str; 8]); 2] = [
    ("zh", ["目的", "参与者", "要问的问题", "步骤", "交付物", "周期", "关口", "常见误区"]),
    (
        "en",
        [
            "Purpose",
            "Who takes part",
            "Questions to ask",
            "Activities",
            "Deliverables",
            "Typical length",
            "The gate",
            "Common mistakes",
        ],
    ),
];
/// Where the questions to the client stand among the sections.
const QUESTIONS: usize = 2;

fn guide(stage: &str, language: &str) -> String {
    let path = root().join("assets/guides").join(format!("{stage}.{language}.md"));
    fs::read_to_string(&path).unwrap_or_else(|failure| panic!("{}: {failure}", path.display()))
}

#[test]
fn every_stage_has_a_guide_with_the_same_sections_in_both_languages() {
    for (language, sections) in SECTIONS {
        for stage in stages() {
            let text = guide(stage, language);
            let heads: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("## ")).collect();
            assert_eq!(heads, sections, "{stage}.{language}.md");
            assert!(text.starts_with("# "), "{stage}.{language}.md begins with its title");
        }
    }
}

#[test]
fn every_guide_asks_ten_to_fifteen_questions_and_as_many_in_either_language() {
    for stage in stages() {
        let counts = SECTIONS.map(|(language, sections)| questions(&guide(stage, language), sections[QUESTIONS]));
        assert!((10..=15).contains(&counts[0]), "{stage} asks {} questions", counts[0]);
        assert_eq!(counts[0], counts[1], "{stage}: the languages differ in their number of questions");
    }
}

/// How many numbered lines the section under `head` has.
fn questions(guide: &str, head: &str) -> usize {
    let numbered = |line: &&str| line.split_once(". ").is_some_and(|(number, _)| number.parse::<u8>().is_ok());
    guide
        .lines()
        .skip_while(|line| line.strip_prefix("## ") != Some(head))
        .skip(1)
        .take_while(|line| !line.starts_with("## "))
        .filter(numbered)
        .count()
}
