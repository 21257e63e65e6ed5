//! Input that no person would write on purpose: the document is set readable, or says what is wrong and where.

use std::ops::ControlFlow;

use typeset::*;

use crate::readers::run;
use crate::{artefact, own_fonts, sample, set};

fn table(rows: Vec<Row>) -> Block {
    Block::Table(Table {
        columns: vec![Column::text("编号"), Column::text("说明"), Column::number("人天")],
        rows,
        ..Table::default()
    })
}

fn check(name: &str, blocks: Vec<Block>) -> Output {
    let output = set(&Document { blocks, ..Document::default() });
    let file = artefact(name, &output.bytes);
    run("qpdf", &["--check", file.to_str().unwrap()]);
    output
}

#[test]
fn a_cell_of_one_unbroken_word_of_ten_thousand_characters_is_cut_over_pages() {
    let row = Row {
        source: Some("FEA-001".into()),
        ..Row::new(["FEA-001".into(), Cell::from("x".repeat(10_000)), "1.0".into()])
    };
    let output = check("long-word.pdf", vec![table(vec![row])]);
    assert_eq!(output.problems, Vec::new());
    assert!(output.pages >= 3);
    let text = run("pdftotext", &[artefact("long-word.pdf", &output.bytes).to_str().unwrap(), "-"]);
    assert_eq!(text.chars().filter(|character| *character == 'x').count(), 10_000);
}

#[test]
fn a_table_of_five_thousand_rows_repeats_its_header_on_every_page() {
    let rows = (0..5_000)
        .map(|index| Row {
            destination: Some(format!("FEA-{index:04}")),
            ..Row::new([
                Cell::from(format!("FEA-{index:04}")),
                sample::CHINESE.features[index % 8].into(),
                "1.5".into(),
            ])
        })
        .collect();
    let output = check("long-table.pdf", vec![table(rows)]);
    assert_eq!(output.destinations.len(), 5_000);
    let text = run("pdftotext", &["-raw", artefact("long-table.pdf", &output.bytes).to_str().unwrap(), "-"]);
    assert_eq!(text.matches("编号 说明 人天").count(), output.pages);
    assert_eq!(text.matches("FEA-").count(), 5_000);
}

#[test]
fn a_row_taller_than_a_page_is_parted_and_loses_nothing() {
    let long = sample::CHINESE.body.concat().repeat(20);
    let output =
        check("tall-row.pdf", vec![table(vec![Row::new(["1".into(), Cell::from(long.as_str()), "2".into()])])]);
    assert!(output.pages >= 3);
    let text = run("pdftotext", &["-raw", artefact("tall-row.pdf", &output.bytes).to_str().unwrap(), "-"]);
    let solid = |text: &str| text.chars().filter(|character| !character.is_whitespace()).collect::<String>();
    // The numbers of the other cells and the repeated header stand between the parts.
    let read = solid(&text.replace("编号 说明 人天", "")).chars().count();
    assert_eq!(read, solid(&long).chars().count() + 2);
}

#[test]
fn a_paragraph_of_two_hundred_kilobytes_is_set() {
    let text = sample::CHINESE.body.concat().repeat(200_000 / sample::CHINESE.body.concat().len() + 1);
    let output = check("long-paragraph.pdf", vec![Block::Paragraph(Paragraph::plain(text))]);
    assert_eq!(output.problems, Vec::new());
    assert!(output.pages > 30);
}

#[test]
fn characters_that_cannot_be_set_are_named_with_their_record() {
    let paragraph = Paragraph {
        inlines: vec!["好😀\u{0}\u{202E}文𠮷".into()],
        source: Some("PAIN-007".into()),
        ..Paragraph::default()
    };
    let document = Document { blocks: vec![Block::Paragraph(paragraph)], ..Document::default() };
    let output = render(&document, own_fonts(), &Options::default(), &mut |_| ControlFlow::Continue(())).unwrap();
    let problem = |kind| Problem { kind, source: Some("PAIN-007".into()) };
    assert_eq!(
        output.problems,
        [
            problem(ProblemKind::MissingGlyph('😀')),
            problem(ProblemKind::MissingGlyph('𠮷')),
            problem(ProblemKind::ControlRemoved('\u{0}')),
            problem(ProblemKind::ControlRemoved('\u{202E}')),
        ]
    );
    let text = run("pdftotext", &[artefact("rare.pdf", &output.bytes).to_str().unwrap(), "-"]);
    assert!(text.contains("好[U+1F600]文[U+20BB7]"), "{text}");
}

#[test]
fn references_to_nothing_names_used_twice_and_addresses_that_launch_are_reported() {
    let heading = |name: &str| {
        Block::Heading(Heading {
            level: 1,
            text: "标题".into(),
            destination: Some(name.into()),
            source: Some("MOD-001".into()),
            ..Heading::default()
        })
    };
    let paragraph = Paragraph {
        inlines: vec![
            Inline::Reference { text: "FEA-999".into(), destination: "FEA-999".into() },
            Inline::Link { text: "x".into(), url: "file:///etc/passwd".into() },
        ],
        ..Paragraph::default()
    };
    let output = check("references.pdf", vec![heading("A"), heading("A"), Block::Paragraph(paragraph)]);
    let kinds: Vec<ProblemKind> = output.problems.into_iter().map(|problem| problem.kind).collect();
    assert_eq!(
        kinds,
        [
            ProblemKind::UnknownDestination("FEA-999".into()),
            ProblemKind::DuplicateDestination("A".into()),
            ProblemKind::RefusedLink("file:///etc/passwd".into()),
        ]
    );
}

#[test]
fn empty_blocks_of_every_kind_are_set_without_complaint() {
    let blocks = vec![
        Block::Cover(Cover::default()),
        Block::Contents { depth: 0 },
        Block::Heading(Heading::default()),
        Block::Paragraph(Paragraph::default()),
        Block::List(List { items: vec![ListItem::default()], ..List::default() }),
        Block::Table(Table { rows: vec![Row::new([Cell::default()])], ..Table::default() }),
        Block::Table(Table { columns: vec![Column::default()], rows: vec![Row::default()], ..Table::default() }),
        Block::Figure(Figure::default()),
        Block::Callout(Callout::default()),
        Block::Card(Card::default()),
        Block::Fields(Vec::new()),
        Block::SignOff(vec![Party::default()]),
        Block::Code { text: String::new(), source: None },
        Block::PageBreak,
    ];
    let output = check("empty.pdf", blocks);
    assert!(output.pages >= 2);
    assert_eq!(set(&Document::default()).pages, 1);
}

#[test]
fn source_text_of_any_indent_and_length_keeps_its_lines() {
    let text = format!("{}{}\n\n\tx\n  \u{4f60}\u{597d}", " ".repeat(4_000), "long".repeat(2_000));
    let output = check("code.pdf", vec![Block::Code { text, source: None }]);
    assert!(output.problems.is_empty(), "{:?}", output.problems);
}

#[test]
fn a_table_of_more_columns_than_fit_is_squeezed_and_keeps_its_text() {
    let columns: Vec<Column> = (0..30).map(|index| Column::text(format!("列{index}"))).collect();
    let rows = vec![Row::new((0..40).map(|index| Cell::from(format!("值{index}"))))];
    check("many-columns.pdf", vec![Block::Table(Table { columns, rows, ..Table::default() })]);
}

/// Every so many code points that stand for something, so that each block has some of its characters in the text.
fn characters_of_every_block() -> String {
    let ranges = (0x20..0xD800).chain(0xE000..0x323B0).chain(0xE0000..0xE01F0);
    let mut text = String::new();
    for (index, character) in ranges.step_by(11).filter_map(char::from_u32).enumerate() {
        text.push(character);
        if index % 40 == 39 {
            text.push('\n');
        }
    }
    text
}

#[test]
fn characters_of_every_block_of_unicode_are_set_or_named() {
    let text = characters_of_every_block();
    let blocks = || {
        vec![
            Block::Paragraph(Paragraph::plain(text.as_str())),
            table(vec![Row::new([Cell::from("1"), Cell::from(text.as_str()), Cell::from("2")])]),
        ]
    };
    let document = Document { blocks: blocks(), ..Document::default() };
    let own = render(&document, own_fonts(), &Options::default(), &mut |_| ControlFlow::Continue(())).unwrap();
    let missing = |output: &Output| {
        output.problems.iter().filter(|problem| matches!(problem.kind, ProblemKind::MissingGlyph(_))).count()
    };
    assert!(missing(&own) > 1_000);
    assert_eq!(own.audit.overfull_lines, 0);
    let output = check("every-block.pdf", blocks());
    assert!(missing(&output) <= missing(&own));
}

#[test]
fn a_diagram_of_five_hundred_nodes_fits_a_page() {
    let nodes = (0..500).map(|index| figure::FlowNode {
        id: format!("N{index}"),
        text: sample::CHINESE.features[index % 8].chars().take(12).collect(),
        ..figure::FlowNode::default()
    });
    let edges = (1..500).map(|index| figure::FlowEdge {
        from: format!("N{}", index / 3),
        to: format!("N{index}"),
        text: String::new(),
    });
    let flow = figure::Flow { nodes: nodes.collect(), edges: edges.collect(), ..figure::Flow::default() };
    let source = Some("DIA-500".to_owned());
    let figure =
        Figure { content: flow.into(), caption: vec!["图".into()], source: source.clone(), ..Figure::default() };
    let output = check("large-diagram.pdf", vec![Block::Figure(figure)]);
    assert_eq!(output.pages, 1);
    // It fits, and nobody can read it: that is said.
    let [Problem { kind: ProblemKind::SmallText(tenths), source: named }] = output.problems.as_slice() else {
        panic!("{:?}", output.problems);
    };
    assert!(*named == source && (1..45).contains(tenths), "{tenths}");
    assert_eq!(output.audit.label_overlaps, 0);
}

#[test]
fn a_large_table_can_be_cancelled_in_its_middle() {
    let rows = (0..5_000).map(|_| Row::new([Cell::from("1"), sample::CHINESE.body[0].into(), "2".into()])).collect();
    let document = Document { blocks: vec![table(rows)], ..Document::default() };
    let mut asked = 0;
    let result = render(&document, own_fonts(), &Options::default(), &mut |_| {
        asked += 1;
        if asked == 30 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert!(matches!(result, Err(Error::Cancelled)));
}

#[test]
fn cards_and_callouts_higher_than_a_page_are_parted_and_say_again_whose_they_are() {
    let facts = (0..60).map(|index| Fact::new(format!("名{index}"), sample::CHINESE.body[index % 4]));
    let card = Card { code: "REQ-001".into(), title: "长卡".into(), facts: facts.collect(), ..Card::default() };
    let callout = Callout {
        title: "注意".into(),
        paragraphs: sample::CHINESE.body.iter().cycle().take(40).map(|text| vec![(*text).into()]).collect(),
        ..Callout::default()
    };
    let output = check("tall-blocks.pdf", vec![Block::Card(card), Block::Callout(callout)]);
    assert_eq!(output.audit, Audit::default());
    let text = run("pdftotext", &[artefact("tall-blocks.pdf", &output.bytes).to_str().unwrap(), "-"]);
    assert!(text.matches("REQ-001").count() >= 3, "the title is not repeated");
    assert_eq!(text.matches("注意").count(), 1);
}
