//! The rules of line layout, counted over generated text, and hostile text.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::path::{Path, PathBuf};

use proptest::prelude::*;
use text::{Class, Fonts, Language, Line, LineOptions, Paragraph, Shaper, Span, Weight, class_of};

const SIZE: f32 = 10.0;

fn fonts() -> Fonts {
    let folder = std::env::var_os("STAGECRAFT_FONTS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/fonts"), PathBuf::from);
    Fonts::load(&folder).unwrap_or_else(|error| panic!("{error}"))
}

fn shape(shaper: &mut Shaper<'_>, text: &str, language: Language) -> Paragraph {
    shaper.paragraph(&[Span { text, weight: Weight::Regular, size: SIZE }], language)
}

fn justified(width: f32) -> LineOptions {
    LineOptions { width, justify: true }
}

/// A small generator of numbers, so that the texts are the same on every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides
    }
}

const CHINESE_PARTS: [&str; 20] = [
    "门店",
    "订单",
    "配送中心",
    "同步",
    "的",
    "，",
    "。",
    "；",
    "：",
    "、",
    "（",
    "）",
    "《",
    "》",
    "“",
    "”",
    "！",
    "？",
    "——",
    "……",
];
const LATIN_PARTS: [&str; 10] =
    ["API", "ERP 系统", "PostgreSQL 16", "5 秒", "12.8%", "order_id", "(v2)", "A/B", "2026-11-23", "km/h"];
const ENGLISH_PARTS: [&str; 12] = [
    "the",
    "responsibility",
    "order,",
    "synchronised",
    "of",
    "distribution",
    "a",
    "reconciliation.",
    "“shop”",
    "is",
    "(stock)",
    "headquarters;",
];

/// Chinese text in which brackets open before they close, as people write it.
fn chinese(dice: &mut Dice, parts: usize, mixed: bool) -> String {
    let mut text = String::from("系统");
    let mut open: Vec<&str> = Vec::new();
    for _ in 0..parts {
        let part = CHINESE_PARTS[dice.roll(CHINESE_PARTS.len())];
        match part {
            "（" | "《" | "“" => {
                text.push_str(part);
                text.push_str("客户");
                open.push(match part {
                    "（" => "）",
                    "《" => "》",
                    _ => "”",
                });
            }
            "）" | "》" | "”" => text.push_str(open.pop().unwrap_or("的")),
            _ if mixed && dice.roll(4) == 0 => {
                text.push_str(LATIN_PARTS[dice.roll(LATIN_PARTS.len())]);
                text.push('与');
            }
            _ => text.push_str(part),
        }
        if dice.roll(3) == 0 {
            text.push_str("数据");
        }
    }
    while let Some(close) = open.pop() {
        text.push_str(close);
    }
    text
}

fn edges(paragraph: &Paragraph, line: &Line) -> (Option<char>, Option<char>) {
    let text = paragraph.text[line.text.start as usize..line.text.end as usize].trim();
    (text.chars().next(), text.chars().next_back())
}

/// Counts lines that start or end with what they must not, and lines that miss the edge of the text.
fn violations(paragraph: &Paragraph, lines: &[Line], width: f32) -> (usize, usize) {
    let (mut wrong, mut ragged) = (0, 0);
    for (index, line) in lines.iter().enumerate() {
        let (first, last) = edges(paragraph, line);
        let class = |character: Option<char>| character.map(|c| class_of(c, Language::Chinese));
        let starts = index > 0 && matches!(class(first), Some(Class::Close | Class::Centred));
        let ends = class(last) == Some(Class::Open);
        wrong += usize::from(starts) + usize::from(ends);
        let is_last = index + 1 == lines.len();
        let reach = if is_last { line.width <= width + 0.01 } else { (line.width - width).abs() < 0.01 };
        ragged += usize::from(!reach);
    }
    (wrong, ragged)
}

#[test]
fn no_line_of_generated_chinese_starts_or_ends_with_forbidden_punctuation_and_all_reach_the_edge() {
    let fonts = fonts();
    let mut shaper = Shaper::new(&fonts);
    let mut dice = Dice(7);
    let mut count = 0;
    for round in 0..120 {
        let text = chinese(&mut dice, 120, round % 2 == 1);
        let paragraph = shape(&mut shaper, &text, Language::Chinese);
        let width = 300.0 + 20.0 * dice.roll(10) as f32;
        let lines = paragraph.lines(justified(width));
        count += lines.len();
        assert_eq!(violations(&paragraph, &lines, width), (0, 0), "{text} at {width}");
    }
    assert!(count > 600, "only {count} lines were looked at");
}

#[test]
fn english_is_justified_and_hyphenated_only_inside_plain_words() {
    let fonts = fonts();
    let mut shaper = Shaper::new(&fonts);
    let mut dice = Dice(3);
    let mut hyphens = 0;
    for _ in 0..40 {
        let words: Vec<&str> = (0..80).map(|_| ENGLISH_PARTS[dice.roll(ENGLISH_PARTS.len())]).collect();
        let paragraph = shape(&mut shaper, &words.join(" "), Language::English);
        let lines = paragraph.lines(justified(160.0));
        for line in &lines[..lines.len() - 1] {
            assert!(!line.overfull);
            hyphens += usize::from(line.hyphenated);
            if line.hyphenated {
                assert!(edges(&paragraph, line).1.is_some_and(char::is_alphabetic));
            }
        }
    }
    assert!(hyphens > 0, "narrow English lines need hyphens");
}

#[test]
fn adjacent_full_width_punctuation_is_squeezed_and_latin_keeps_a_quarter_from_han() {
    let fonts = fonts();
    let mut shaper = Shaper::new(&fonts);
    let mut width = |text: &str| shape(&mut shaper, text, Language::Chinese).widest_line();
    assert!((width("中”，文") - (width("中”文") + SIZE * 0.5)).abs() < 0.01);
    assert!((width("中（《文") - (width("中（文") + SIZE * 0.5)).abs() < 0.01);
    let gap = width("中A文") - width("中文") - width("A");
    assert!((2.0..6.0).contains(&gap), "both sides together leave {gap} points");
    assert!((width("￥80％") - width("￥") - width("80") - width("％")).abs() < 0.01, "full-width signs are no text");
    assert!((width("中 A") - width("中") - width(" ") - width("A")).abs() < 0.01, "a typed space is gap enough");
}

#[test]
fn a_last_line_is_not_a_single_character_where_that_can_be_helped() {
    let fonts = fonts();
    let mut shaper = Shaper::new(&fonts);
    let text = "库存可用量需要按照实物库存减去已承诺数量并加上在途数量来计算显示";
    for justify in [true, false] {
        let paragraph = shape(&mut shaper, text, Language::Chinese);
        let lines = paragraph.lines(LineOptions { width: 155.0, justify });
        let last = edges(&paragraph, lines.last().unwrap());
        // Two characters may: to part a word for them would be worse.
        assert!(lines.last().unwrap().width > SIZE * 1.6, "{last:?} stands alone");
    }
}

#[test]
fn a_paragraph_of_two_hundred_kilobytes_is_broken_without_loss() {
    let fonts = fonts();
    let mut shaper = Shaper::new(&fonts);
    let mut dice = Dice(11);
    let mut text = String::new();
    while text.len() < 200_000 {
        text.push_str(&chinese(&mut dice, 60, true));
    }
    let paragraph = shape(&mut shaper, &text, Language::Chinese);
    let lines = paragraph.lines(justified(450.0));
    assert_eq!(violations(&paragraph, &lines, 450.0), (0, 0));
    assert_eq!(printed(&paragraph, &lines), solid(&text));
}

#[test]
fn a_word_that_fits_no_line_is_cut_into_lines_that_fit() {
    let fonts = fonts();
    let mut shaper = Shaper::new(&fonts);
    for text in ["x".repeat(10_000), "（".repeat(300), "a）".repeat(500)] {
        for justify in [true, false] {
            let paragraph = shape(&mut shaper, &text, Language::Chinese);
            let lines = paragraph.lines(LineOptions { width: 100.0, justify });
            assert!(lines.iter().all(|line| !line.overfull && line.width <= 101.0));
            assert_eq!(printed(&paragraph, &lines), text);
        }
    }
}

#[test]
fn a_name_that_fits_no_line_is_parted_after_its_joints() {
    let fonts = fonts();
    let mut shaper = Shaper::new(&fonts);
    let paragraph = shape(&mut shaper, "order_line.external_number", Language::English);
    let lines = paragraph.lines(LineOptions { width: 80.0, justify: false });
    let parts: Vec<&str> =
        lines.iter().map(|line| &paragraph.text[line.text.start as usize..line.text.end as usize]).collect();
    assert_eq!(parts, ["order_line.", "external_", "number"]);
}

#[test]
fn a_value_is_parted_where_it_joins_others_and_not_inside_a_number_or_a_time() {
    let fonts = fonts();
    let mut shaper = Shaper::new(&fonts);
    for (text, expected) in [
        ("6901234500017;6901234500024", ["6901234500017;", "6901234500024"]),
        ("2026-10-12T19:00:00+08:00", ["2026-10-12T", "19:00:00+08:00"]),
        ("p/88/SD7712840093.jpg", ["p/88/", "SD7712840093.jpg"]),
        ("zheng.huaiyuan@helin.example", ["zheng.huaiyuan@", "helin.example"]),
    ] {
        let paragraph = shape(&mut shaper, text, Language::English);
        let lines = paragraph.lines(LineOptions { width: 108.0, justify: false });
        let parts: Vec<&str> =
            lines.iter().map(|line| &paragraph.text[line.text.start as usize..line.text.end as usize]).collect();
        assert_eq!(parts, expected, "{text}");
    }
}

#[test]
fn ragged_chinese_parts_no_word_where_that_costs_no_line() {
    let fonts = fonts();
    let mut shaper = Shaper::new(&fonts);
    for (text, signs) in
        [("市场专员和财务对账", 6.2), ("运营经理审批", 5.1), ("全渠道库存", 4.1), ("会员正式归并", 4.2)]
    {
        let paragraph = shape(&mut shaper, text, Language::Chinese);
        let lines = paragraph.lines(LineOptions { width: SIZE * signs, justify: false });
        let parts: Vec<&str> =
            lines.iter().map(|line| &paragraph.text[line.text.start as usize..line.text.end as usize]).collect();
        assert_eq!(parts.len(), 2, "{parts:?}");
        for word in ["市场", "财务", "对账", "审批", "库存", "会员", "正式"].iter().filter(|word| text.contains(*word))
        {
            assert!(parts.iter().any(|part| part.contains(word)), "{word} is parted: {parts:?}");
        }
    }
}

#[test]
fn missing_characters_and_controls_are_named_and_never_set_as_boxes() {
    let fonts = fonts().own_only();
    let mut shaper = Shaper::new(&fonts);
    let paragraph = shape(&mut shaper, "好😀\u{0}\u{202E}文\u{FE0F}", Language::Chinese);
    let named: Vec<(char, bool)> =
        paragraph.missing.iter().map(|missing| (missing.character, missing.control)).collect();
    assert_eq!(named, [('😀', false), ('\u{0}', true), ('\u{202E}', true)]);
    assert_eq!(paragraph.text.replace('\u{FE0F}', ""), "好[U+1F600]文");
    let lines = paragraph.lines(justified(300.0));
    assert!(lines.iter().flat_map(|line| &line.glyphs).all(|glyph| glyph.id != 0));
}

#[test]
fn missing_fonts_tell_what_to_run() {
    let error = Fonts::load(Path::new("/nowhere")).unwrap_err().to_string();
    assert!(error.contains("cargo xtask setup") && error.contains("NotoSansSC-Regular.ttf"), "{error}");
    assert!(Fonts::from_bytes(vec![0; 100], vec![]).is_err());
}

/// A text without what a line end may swallow.
fn solid(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

fn printed(paragraph: &Paragraph, lines: &[Line]) -> String {
    let glyphs = lines.iter().flat_map(|line| &line.glyphs);
    let text: String =
        glyphs.map(|glyph| &paragraph.text[glyph.text.start as usize..glyph.text.end as usize]).collect();
    solid(&text)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_character_is_printed_once_and_in_order_whatever_the_text_and_width(
        text in "[a-zA-Z0-9 ,.()“”（）《》，。、！？—…\u{4e00}-\u{4eff}é\u{301}\n-]{0,120}",
        width in 8.0f32..300.0,
        justify: bool,
        chinese: bool,
    ) {
        let fonts = FONTS.get_or_init(fonts);
        let mut shaper = Shaper::new(fonts);
        let language = if chinese { Language::Chinese } else { Language::English };
        let paragraph = shape(&mut shaper, &text, language);
        let lines = paragraph.lines(LineOptions { width, justify });
        prop_assert_eq!(printed(&paragraph, &lines), solid(&paragraph.text));
        for line in &lines {
            prop_assert!(line.glyphs.iter().all(|glyph| glyph.x.is_finite() && glyph.advance.is_finite()));
            prop_assert!(line.overfull || line.width <= width + 0.1, "{} > {}", line.width, width);
        }
    }
}

static FONTS: std::sync::OnceLock<Fonts> = std::sync::OnceLock::new();
