//! The pages of the prototype: the picture, or a drawing of its places where there is none, and what each place does.

use i18n::Args;
use model::Record;
use model::requirements::{Hotspot, Prototype};
use typeset::{Block, Cell, Column, Figure, FigureClass, Heading, Image, Inline, Paragraph, Picture, Row, Table};

use super::embeds::Placed;
use super::{Specification, wireframe};
use crate::writer::Writer;
use crate::{phrase, table};

impl<'p> Writer<'_, 'p, Specification> {
    /// The pages that no section shows.
    pub(super) fn prototypes(&mut self, placed: &mut Placed) {
        let all: Vec<&Record> = self.material.view.all::<Prototype>().map(|(record, _)| record).collect();
        let left: Vec<&Record> = all.into_iter().filter(|record| placed.first(record)).collect();
        if left.is_empty() {
            return;
        }
        self.section(1, "spec-prototypes", "spec-prototypes-text");
        for record in left {
            let code = Some(record.code.clone());
            let text = record.title.clone();
            self.push(Block::Heading(Heading { level: 2, text, numbered: true, destination: None, source: code }));
            self.prototype(record);
        }
    }

    /// One page: picture, states, places.
    pub(super) fn prototype(&mut self, record: &'p Record) {
        let Some(prototype) = record.get::<Prototype>() else { return };
        let paragraphs = self.prose.blocks(&record.body, &record.code);
        self.blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
        let figure = self.page(record, prototype);
        self.push(Block::Figure(figure));
        if !prototype.states.is_empty() {
            // The line may come to stand away from its picture, so it names the page that it speaks of.
            let states = self.material.texts.format().apart(&prototype.states);
            let args = Args::new().with("states", states).with("code", &record.code).with("title", &record.title);
            let inlines = vec![Inline::Text(self.material.texts.text("spec-states-line", &args))];
            let source = Some(record.code.clone());
            self.push(Block::Paragraph(Paragraph { inlines, source, ..Paragraph::default() }));
        }
        if !prototype.hotspots.is_empty() {
            let places = self.places(record, prototype);
            self.push(Block::Table(places));
        }
    }

    fn page(&self, record: &Record, prototype: &Prototype) -> Figure {
        let device = prototype.device.map(|device| self.material.choice("device", device.word()));
        let mut caption = vec![Inline::Text(record.title.clone())];
        caption.extend(device.map(|device| {
            Inline::Muted(self.material.texts.text("spec-device-of", &Args::new().with("device", device)))
        }));
        let picture = self.material.request.images.get(prototype.image.trim());
        let description = self.description(record, prototype);
        let content = match picture {
            Some(bytes) => Picture::Image(Image { bytes: bytes.clone() }),
            None => Picture::Drawing(wireframe::scene(&record.title, prototype, &description).into()),
        };
        Figure {
            content,
            class: FigureClass::Prototype,
            description,
            caption,
            destination: Some(record.code.clone()),
            source: Some(record.code.clone()),
        }
    }

    /// The page in words.
    fn description(&self, record: &Record, prototype: &Prototype) -> String {
        let notes: Vec<&str> = prototype.hotspots.iter().map(|spot| spot.note.trim()).collect();
        let notes: Vec<&str> = notes.into_iter().filter(|note| !note.is_empty()).collect();
        let args = Args::new().with("title", &record.title).with("places", notes.join(" "));
        self.material.texts.text("spec-prototype-described", &args)
    }

    fn places(&self, record: &Record, prototype: &Prototype) -> Table {
        let rows = prototype.hotspots.iter().enumerate().map(|(order, spot)| self.place(order + 1, spot));
        let columns = vec![
            table::fixed(self.label("spec-place"), 34.0),
            Column::text(self.label("spec-place-note")),
            Column::text(self.label("spec-place-to")),
            Column::text(self.label("spec-place-requirement")),
        ];
        Table { columns, rows: rows.collect(), source: Some(record.code.clone()), ..Table::default() }
    }

    fn place(&self, number: usize, spot: &Hotspot) -> Row {
        let named = |record: Option<&Record>| match record {
            Some(record) => {
                Cell::inlines(vec![table::reference(&record.code), Inline::Text(format!(" {}", record.title))])
            }
            None => Cell::from("–"),
        };
        Row::new([
            Cell::inlines(vec![Inline::Bold(number.to_string())]),
            table::stacked(self.prose.paragraphs(&spot.note)),
            named(self.material.view.at(spot.to)),
            named(self.material.view.at(spot.requirement)),
        ])
    }

    /// A picture that a section shows.
    pub(super) fn picture(&mut self, text: &str, hash: &str, source: &str) {
        let Some(bytes) = self.material.request.images.get(hash) else {
            let slots = vec![("code", vec![Inline::Text(text.to_owned())])];
            let inlines = phrase::phrase(self.material.texts, "spec-picture-missing", slots, Inline::Muted);
            self.push(Block::Paragraph(Paragraph { inlines, source: Some(source.to_owned()), ..Paragraph::default() }));
            return;
        };
        self.push(Block::Figure(Figure {
            content: Picture::Image(Image { bytes: bytes.clone() }),
            description: text.to_owned(),
            caption: vec![Inline::Text(text.to_owned())],
            source: Some(source.to_owned()),
            ..Figure::default()
        }));
    }
}
