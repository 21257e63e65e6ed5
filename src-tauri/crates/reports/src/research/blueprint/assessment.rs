//! How far the three link-ups have come: scores today and wanted, with what they rest on.

use figure::{Chart, ChartKind, Series};
use i18n::Args;
use model::Record;
use model::research::{Assessment, LinkUp};
use typeset::{Cell, Column, FigureClass, Inline, Row, Width};

use super::Blueprint;
use crate::table;
use crate::writer::Writer;

impl Writer<'_, '_, Blueprint> {
    pub(super) fn assessment(&mut self) {
        let scores: Vec<(&Record, &Assessment)> = self.material.view.all::<Assessment>().collect();
        if scores.is_empty() {
            return;
        }
        self.section(1, "blueprint-assessment", "blueprint-assessment-text");
        self.radar(&scores);
        let groups = LinkUp::ALL.iter().map(|link_up| Some(*link_up)).chain([None]);
        let mut rows = Vec::new();
        for group in groups {
            let members: Vec<_> = scores.iter().filter(|(_, score)| score.link_up == group).collect();
            if members.is_empty() {
                continue;
            }
            let title = group.map_or_else(
                || self.label("doc-to-be-confirmed"),
                |link_up| self.material.choice("link_up", link_up.word()),
            );
            let sum: i64 = members.iter().filter_map(|(_, score)| score.score).map(|score| score.0).sum();
            let rated = members.iter().filter(|(_, score)| score.score.is_some()).count();
            let mean = (rated > 0).then(|| self.material.texts.format().number(sum as f64 / rated as f64, 1));
            let args = Args::new().with("title", title.as_str()).with("mean", mean.clone().unwrap_or_default());
            let title = if mean.is_some() { self.material.text("blueprint-mean", &args) } else { title };
            rows.push(table::group_row(vec![Inline::Text(title)]));
            rows.extend(members.into_iter().map(|(record, score)| self.score(record, score)));
        }
        let number = |key: &str| Column { width: Width::Fixed(40.0), ..Column::number(self.label(key)) };
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            table::fixed(self.label("blueprint-dimension"), 98.0),
            number("blueprint-today"),
            number("blueprint-wanted"),
            Column::text(self.label("blueprint-finding")),
        ];
        self.table(columns, rows);
    }

    /// All dimensions around one centre: today inside, wanted outside.
    fn radar(&mut self, scores: &[(&Record, &Assessment)]) {
        if scores.len() < 3 {
            return;
        }
        let mut ordered: Vec<&(&Record, &Assessment)> = scores.iter().collect();
        ordered.sort_by_key(|(_, score)| score.link_up.map_or(usize::MAX, |link_up| link_up as usize));
        let series = |key: &str, value: fn(&Assessment) -> Option<model::whole::Score>| Series {
            name: self.label(key),
            values: ordered.iter().map(|(_, score)| value(score).map(|score| score.0 as f64)).collect(),
            ..Series::default()
        };
        let chart = Chart {
            kind: ChartKind::Radar,
            categories: ordered.iter().map(|(record, _)| record.title.clone()).collect(),
            series: vec![
                series("blueprint-today", |score| score.score),
                series("blueprint-wanted", |score| score.target),
            ],
            ..Chart::default()
        };
        let told = ordered.iter().map(|(record, score)| {
            let number =
                |score: Option<model::whole::Score>| score.map_or("–".to_owned(), |score| score.0.to_string());
            format!("{} {} → {}", record.title, number(score.score), number(score.target))
        });
        let description = self.material.joined(told.collect::<Vec<_>>());
        let caption = self.label("blueprint-radar");
        self.figure(FigureClass::Chart, chart, caption, description);
    }

    fn score(&self, record: &Record, score: &Assessment) -> Row {
        let number =
            |score: Option<model::whole::Score>| Cell::from(score.map(|score| score.0.to_string()).unwrap_or_default());
        let evidence = score.evidence.iter().filter_map(|evidence| self.material.view.at(Some(*evidence)));
        let told = evidence.map(|record| vec![Inline::Muted(format!("{}  {}", record.code, record.title))]);
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                Cell::inlines(vec![Inline::Bold(record.title.clone())]),
                number(score.score),
                number(score.target),
                table::stacked(self.prose.paragraphs(&record.body).into_iter().chain(told)),
            ],
        )
    }
}
