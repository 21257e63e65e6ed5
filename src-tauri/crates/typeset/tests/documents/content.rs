//! Notes, page references, lists, redlines and rare characters, and what is counted on finished pages.

use std::path::Path;

use typeset::*;

use crate::readers::run;
use crate::{artefact, images, sample, set};

fn text_of(name: &str, output: &Output) -> String {
    let file = artefact(name, &output.bytes);
    run("qpdf", &["--check", file.to_str().unwrap()]);
    run("pdftotext", &["-layout", file.to_str().unwrap(), "-"])
}

fn note(text: &str) -> Inline {
    Inline::Note(vec![text.into()])
}

fn paragraph(inlines: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph { inlines, ..Paragraph::default() })
}

fn heading(level: u8, text: &str, destination: Option<String>) -> Block {
    Block::Heading(Heading { level, text: text.into(), numbered: true, destination, source: None })
}

fn item(text: &str, children: Option<List>) -> ListItem {
    ListItem { inlines: vec![text.into()], children }
}

/// A document with everything that the sample does not have.
pub fn showcase(words: &sample::Words) -> Document {
    let mut document = sample::document(words, 1);
    let mut blocks = vec![
        heading(1, words.words[5], None),
        paragraph(vec![words.body[0].into(), note(words.features[0]), words.body[1].into(), note(words.features[1])]),
        paragraph(vec![
            words.body[2].into(),
            Inline::PageOf { destination: "FEA-020".into(), text: " ({page})".into() },
            Inline::Inserted(words.features[6].into()),
            ", ".into(),
            Inline::Deleted(words.features[7].into()),
            ", ".into(),
            Inline::Changed(words.features[5].into()),
            ".".into(),
        ]),
    ];
    let deep =
        List { ordered: true, items: vec![item(words.features[2], None), item(words.features[3], None)], source: None };
    let middle = List {
        ordered: true,
        items: vec![item(words.features[1], Some(deep)), item(words.features[4], None)],
        source: None,
    };
    let plain = List {
        ordered: false,
        items: vec![item(
            words.features[0],
            Some(List {
                items: vec![item(
                    words.features[5],
                    Some(List { items: vec![item(words.features[6], None)], ..List::default() }),
                )],
                ..List::default()
            }),
        )],
        source: None,
    };
    blocks.push(Block::List(List {
        ordered: true,
        items: vec![item(words.body[0], Some(middle)), item(words.features[6], Some(plain))],
        source: None,
    }));
    let prototype = |bytes, caption: &str| {
        Block::Figure(Figure {
            content: Image::picture(bytes),
            class: FigureClass::Prototype,
            description: caption.into(),
            caption: vec![caption.into()],
            ..Figure::default()
        })
    };
    blocks.push(prototype(images::screen(720, 420), words.modules[3]));
    blocks.push(prototype(images::faded(300, 120), words.modules[1]));
    blocks.push(prototype(b"no image".to_vec(), words.modules[2]));
    blocks.push(Block::FigureList { class: Some(FigureClass::Prototype), title: words.modules[3].into() });
    let changes = [None, Some(Change::Added), Some(Change::Removed), Some(Change::Changed), Some(Change::Moved)];
    let rows = changes.into_iter().enumerate().map(|(index, change)| Row {
        change,
        ..Row::new([
            format!("FEA-{index:03}").into(),
            Cell::inlines(vec![words.features[index].into(), note(words.features[7 - index])]),
            words.body[index % 4].into(),
        ])
    });
    blocks.push(Block::Table(Table {
        columns: words.heads[..3].iter().map(|head| Column::text(*head)).collect(),
        rows: rows.collect(),
        caption: vec![words.words[6].into()],
        ..Table::default()
    }));
    blocks.push(Block::Callout(Callout {
        title: words.words[14].into(),
        paragraphs: words.body.iter().map(|text| vec![(*text).into()]).collect(),
        ..Callout::default()
    }));
    document.blocks.splice(2..2, blocks);
    document
}

#[test]
fn a_document_of_everything_is_set_without_fault_in_both_languages() {
    for (words, name) in [(&sample::CHINESE, "showcase-zh.pdf"), (&sample::ENGLISH, "showcase-en.pdf")] {
        let output = set(&showcase(words));
        let text = text_of(name, &output);
        assert_eq!(output.audit, Audit::default(), "{name}");
        let kinds: Vec<&ProblemKind> = output.problems.iter().map(|problem| &problem.kind).collect();
        assert_eq!(kinds, [&ProblemKind::BadImage(ImageFault::Unknown)]);
        let figure = |number: usize| words.numbers[0].replace("{number}", &number.to_string());
        assert!(text.contains(&figure(1)) && text.contains(&figure(4)), "{text}");
    }
}

#[test]
fn notes_stand_at_the_foot_of_the_page_that_cites_them() {
    let mut blocks = Vec::new();
    for index in 0..120 {
        let mut inlines = vec![sample::CHINESE.body[index % 4].into()];
        if index % 3 == 0 {
            inlines.push(note(&format!("注释{index:03}完")));
            inlines.insert(0, format!("引用{index:03}，").as_str().into());
        }
        blocks.push(paragraph(inlines));
    }
    let output = set(&Document { blocks, ..Document::default() });
    let text = text_of("notes.pdf", &output);
    assert_eq!(output.audit, Audit::default());
    let pages: Vec<&str> = text.split('\u{c}').collect();
    for index in (0..120).step_by(3) {
        let on = |what: String| pages.iter().filter(|page| page.contains(&what)).count();
        assert_eq!(on(format!("注释{index:03}完")), 1);
        let page = pages.iter().find(|page| page.contains(&format!("注释{index:03}完"))).unwrap();
        // The number stands at the end of the paragraph, which may begin on the page before.
        assert!(page.contains(&format!("引用{index:03}")) || page.trim_start().len() > 100, "note {index}");
    }
}

#[test]
fn a_note_longer_than_a_page_goes_on_at_the_foot_of_the_next_pages_and_loses_nothing() {
    let long = sample::CHINESE.body.concat().repeat(12);
    let mut blocks = vec![paragraph(vec!["开头".into(), note(&long), "。".into()])];
    blocks.extend((0..40).map(|index| paragraph(vec![sample::CHINESE.body[index % 4].into()])));
    let row = Row::new([Cell::inlines(vec!["单元格".into(), note(&long)]), "2".into()]);
    blocks.push(Block::Table(Table {
        columns: vec![Column::text("甲"), Column::text("乙")],
        rows: vec![row],
        ..Table::default()
    }));
    let output = set(&Document { blocks, ..Document::default() });
    let text = text_of("long-notes.pdf", &output);
    let solid = |text: &str| text.chars().filter(|sign| !sign.is_whitespace()).collect::<String>();
    let wanted = solid(&sample::CHINESE.body.concat());
    let count = solid(&text).matches(&solid(sample::CHINESE.features[0])).count();
    assert_eq!(count, 0);
    let start: String = wanted.chars().take(12).collect();
    assert!(solid(&text).matches(&start).count() >= 24, "{}", solid(&text).matches(&start).count());
}

#[test]
fn page_references_name_the_page_on_which_their_destination_stands() {
    let mut blocks = vec![paragraph(
        (0..60)
            .flat_map(|index| {
                let name = format!("H-{index:03}");
                [Inline::PageOf { destination: name.clone(), text: format!("{name}:{{page}}页；") }, "……".into()]
            })
            .collect(),
    )];
    for index in 0..60 {
        blocks.push(heading(2, "标题", Some(format!("H-{index:03}"))));
        blocks.push(paragraph(vec![sample::CHINESE.body.concat().repeat(index % 5 + 1).as_str().into()]));
    }
    let output = set(&Document { blocks, ..Document::default() });
    let text: String = text_of("page-references.pdf", &output).chars().filter(|sign| !sign.is_whitespace()).collect();
    assert!(output.pages > 12);
    for place in &output.destinations {
        assert!(text.contains(&format!("{}:{}页；", place.name, place.page)), "{} is on {}", place.name, place.page);
    }
    assert_eq!(output.audit, Audit::default());
}

#[test]
fn a_list_as_deep_as_it_likes_keeps_every_point() {
    let mut list = List::default();
    for depth in (0..400).rev() {
        let children = (!list.items.is_empty()).then_some(list);
        list = List { ordered: depth % 2 == 0, items: vec![item(&format!("层{depth:03}"), children)], source: None };
    }
    let output = set(&Document { blocks: vec![Block::List(list)], ..Document::default() });
    let text = text_of("deep-list.pdf", &output);
    assert_eq!((0..400).filter(|depth| text.contains(&format!("层{depth:03}"))).count(), 400);
    assert_eq!(output.problems, Vec::new());
}

#[test]
fn a_rare_character_is_set_in_another_font_that_is_named_and_its_text_is_found() {
    let rare = "𠮷野家，㐂，𨭎；☃";
    let blocks = vec![Block::Paragraph(Paragraph {
        inlines: vec![rare.into(), Inline::Bold("𠮷".into())],
        source: Some("PAIN-001".into()),
        ..Paragraph::default()
    })];
    let document = Document { blocks, ..Document::default() };
    let output = set(&document);
    let borrowed: Vec<char> = output
        .problems
        .iter()
        .filter_map(|problem| match &problem.kind {
            ProblemKind::FallbackFont(character, font) if !font.is_empty() => Some(*character),
            _ => None,
        })
        .collect();
    let text = text_of("borrowed.pdf", &output);
    // A machine without any of the usual fonts prints code points; where one helped, its character is found again.
    for character in &borrowed {
        assert!(text.contains(*character), "{character} is not found in {text}");
    }
    assert!(set(&document).bytes == output.bytes);
    if Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").exists() {
        assert!(borrowed.contains(&'𠮷'), "{:?}", output.problems);
        let fonts = run("pdffonts", &[artefact("borrowed.pdf", &output.bytes).to_str().unwrap()]);
        assert!(fonts.lines().skip(2).all(|line| line.contains("yes yes yes")), "{fonts}");
    }
}

#[test]
fn contents_take_no_page_for_six_lines_alone() {
    for count in (34..46).chain([74, 76, 78, 80, 84]) {
        let mut blocks = vec![Block::Cover(Cover::default()), Block::Contents { depth: 2 }, Block::PageBreak];
        blocks.extend((0..count).map(|number| heading(2, &format!("Part{number:02}"), None)));
        blocks.push(paragraph(vec!["End.".into()]));
        let mut document = Document { blocks, ..Document::default() };
        document.labels.contents = "Contents".into();
        let text = text_of("contents.pdf", &set(&document));
        let mut seen = 0;
        let lists = text.split('\u{c}').skip(1).map_while(|page| {
            let lines = page.matches("Part").count();
            seen += lines;
            (seen <= count).then_some(lines)
        });
        let lists: Vec<usize> = lists.collect();
        assert_eq!(lists.iter().sum::<usize>(), count, "{lists:?}");
        assert!(lists.len() < 2 || lists.last().is_some_and(|lines| *lines > 6), "{count}: {lists:?}");
    }
}

#[test]
fn a_card_that_parts_has_three_rows_on_either_side() {
    for above in (0..26).step_by(2) {
        let fact = |index: usize| Fact {
            name: format!("Name{index:02}"),
            value: vec![sample::ENGLISH.body[index % 4].into()],
        };
        let card = Card { title: "Card".into(), facts: (0..14).map(fact).collect(), ..Card::default() };
        let mut blocks: Vec<Block> = (0..above).map(|_| paragraph(vec!["One line.".into()])).collect();
        blocks.push(Block::Card(card));
        let text = text_of("card.pdf", &set(&Document { blocks, ..Document::default() }));
        for page in text.split('\u{c}') {
            let rows = page.matches("Name").count();
            assert!(rows == 0 || rows >= 3, "{above}: {rows} rows on a page");
        }
    }
}
