//! What longer texts become.

use typeset::{Block, Inline};

use super::{Part, pictures};
use crate::prose::Prose;

/// The parts in short: a sign for each kind and the words in it.
fn read(text: &str) -> Vec<String> {
    Prose::new(["REQ-001"].into()).parts(text, "SEC-001", 3).iter().map(short).collect()
}

fn short(part: &Part) -> String {
    match part {
        Part::Embed(code) => format!("embed {code}"),
        Part::Picture { text, hash } => format!("picture {hash} {text}"),
        Part::Block(Block::Heading(heading)) => format!("h{} {}", heading.level, heading.text),
        Part::Block(Block::Paragraph(paragraph)) => format!("p {}", words(&paragraph.inlines)),
        Part::Block(Block::Callout(callout)) => {
            let paragraphs: Vec<String> = callout.paragraphs.iter().map(|inlines| words(inlines)).collect();
            format!("{:?} {}|{}", callout.tone, callout.title, paragraphs.join("/"))
        }
        Part::Block(Block::List(list)) => points(list),
        Part::Block(Block::Table(table)) => {
            let titles: Vec<String> =
                table.columns.iter().map(|column| format!("{}:{:?}", column.title, column.align)).collect();
            format!("table {} rows {} caption {}", titles.join(","), table.rows.len(), words(&table.caption))
        }
        Part::Block(_) => "other".to_owned(),
    }
}

fn points(list: &typeset::List) -> String {
    let item = |item: &typeset::ListItem| {
        let below = item.children.as_ref().map(points).unwrap_or_default();
        format!("{}{below}", words(&item.inlines))
    };
    let items: Vec<String> = list.items.iter().map(item).collect();
    format!("{}({})", if list.ordered { "ol" } else { "ul" }, items.join(";"))
}

fn words(inlines: &[Inline]) -> String {
    let word = |inline: &Inline| match inline {
        Inline::Bold(text) => format!("*{text}*"),
        Inline::Code(text) => format!("`{text}`"),
        Inline::Reference { destination, .. } => format!("→{destination}"),
        Inline::Text(text) => text.replace('\n', "⏎"),
        other => format!("{other:?}"),
    };
    inlines.iter().map(word).collect()
}

#[test]
fn headings_keep_their_order_below_the_section_that_holds_them() {
    assert_eq!(read("## A\n### **B**\n###### C\n#tag"), ["h3 A", "h4 B", "h4 C", "p #tag"]);
}

#[test]
fn points_nest_by_indentation_and_a_new_kind_of_point_begins_a_new_list() {
    assert_eq!(
        read("1. one\n2. two\n   - a\n     more\n   - b\n\n3. three\n- dot"),
        ["ol(one;twoul(a⏎more;b);three)", "ul(dot)"]
    );
    assert_eq!(read("12 apples\n1.5 kg"), ["p 12 apples⏎1.5 kg"]);
}

#[test]
fn tables_have_titles_alignment_and_a_caption() {
    assert_eq!(
        read("text\n| a | b |\n|---|--:|\n| 1 | x \\| y |\n| 2 |\n: Prices of **REQ-001**\nafter"),
        ["p text", "table a:Left,b:Right rows 2 caption Prices of *REQ-001*", "p after"]
    );
    assert_eq!(read("a | b\nno rule"), ["p a | b⏎no rule"]);
}

#[test]
fn callouts_have_a_title_and_a_tone() {
    assert_eq!(read("> [!WARNING]\n> **Beware**\n> of REQ-001\n>\n> twice"), ["Attention Beware|of →REQ-001/twice"]);
    assert_eq!(read("> plain"), ["Note |plain"]);
    assert!(read(">").is_empty());
}

#[test]
fn embeds_and_pictures_stand_alone_on_their_line() {
    assert_eq!(read("![[CHT-003]]\n![a cat](9af3)"), ["embed CHT-003", "picture 9af3 a cat"]);
    assert_eq!(read("see ![[CHT-003]]"), ["p see ![[CHT-003]]"]);
    assert_eq!(pictures("x\n ![a](1f)\n![b](http://x)").collect::<Vec<_>>(), ["1f"]);
}

#[test]
fn fenced_code_stays_as_it_was_typed_even_when_the_fence_is_open() {
    assert_eq!(read("```\n# a\n- b\n```\nc"), ["p `# a`⏎`- b`", "p c"]);
    assert_eq!(read("```\nx"), ["p `x`"]);
    assert_eq!(read("---\n***"), Vec::<String>::new());
}

/// The editor of these texts reads them too; both are held to the same list.
#[test]
fn the_cases_that_the_editor_is_held_to_are_read_as_it_reads_them() {
    let cases: serde_json::Value = serde_json::from_str(include_str!("cases.json")).expect("the list of cases");
    for case in cases.as_array().expect("a list") {
        let text = case["text"].as_str().expect("a text");
        assert_eq!(serde_json::json!(read(text)), case["parts"], "{text:?}");
    }
}

#[test]
fn no_text_makes_the_reader_stumble() {
    for text in
        ["", "|", "|\n|", "-", "1.", "> ", "![[", "```", "\t- a\n  b\n- c", "| a |\n|-|\n", &"  - x\n - y\n".repeat(50)]
    {
        let _ = read(text);
    }
    let deep: String = (0..200).map(|depth| format!("{}- x\n", " ".repeat(depth * 2))).collect();
    assert_eq!(read(&deep).len(), 1);
}
