//! What hurts: the pain points by the link-up that would cure them, each with the evidence that it rests on.

use figure::{Chart, ChartKind, Series};
use i18n::Args;
use model::Record;
use model::research::{Evidence, LinkUp};
use typeset::{Cell, Column, FigureClass, Inline, Row, Width};

use super::Blueprint;
use crate::research::pains::{Pain, ranked};
use crate::writer::Writer;
use crate::{phrase, table};

/// How many pain points the chart of losses shows: the columns of one page.
const CHARTED: usize = 10;

/// How many pieces of evidence a row tells in words; the others are in the minutes.
const TOLD: usize = 2;

impl Writer<'_, '_, Blueprint> {
    pub(super) fn pains(&mut self) {
        let pains = ranked(&self.material.view);
        if pains.is_empty() {
            return;
        }
        self.section(1, "blueprint-pains", "blueprint-pains-text");
        self.losses(&pains);
        let groups = LinkUp::ALL.iter().map(|link_up| Some(*link_up)).chain([None]);
        let mut rows = Vec::new();
        for group in groups {
            let members: Vec<&Pain> = pains.iter().filter(|pain| pain.fields.link_up == group).collect();
            if members.is_empty() {
                continue;
            }
            let title = group.map_or_else(
                || self.label("doc-to-be-confirmed"),
                |link_up| self.material.choice("link_up", link_up.word()),
            );
            rows.push(table::group_row(vec![Inline::Text(title)]));
            rows.extend(members.into_iter().map(|pain| self.pain(pain)));
        }
        let columns = vec![
            table::fixed(self.label("doc-code"), 58.0),
            Column::text(self.label("blueprint-pain")),
            table::fixed(self.label("blueprint-evidence"), 142.0),
            Column { width: Width::Fixed(50.0), ..Column::number(self.label("blueprint-priority")) },
            table::fixed(self.label("blueprint-solved-by"), 56.0),
        ];
        self.table(columns, rows);
    }

    /// What the dearest pain points cost in a month.
    fn losses(&mut self, pains: &[Pain]) {
        let mut dear: Vec<(&Pain, f64)> =
            pains.iter().filter_map(|pain| Some((pain, pain.fields.cost_per_month?))).collect();
        dear.sort_by(|(a, first), (b, second)| second.total_cmp(first).then_with(|| a.record.code.cmp(&b.record.code)));
        let total: f64 = dear.iter().map(|(_, cost)| cost).sum();
        dear.truncate(CHARTED);
        if dear.len() < 2 {
            return;
        }
        let args = Args::new()
            .with("count", dear.len())
            .with("total", self.material.money(total))
            .with("code", &dear[0].0.record.code)
            .with("title", &dear[0].0.record.title)
            .with("cost", self.material.money(dear[0].1));
        let text = self.material.text("blueprint-losses-text", &args);
        self.paragraph(text);
        let chart = Chart {
            kind: ChartKind::Bar,
            categories: dear.iter().map(|(pain, _)| pain.record.code.clone()).collect(),
            series: vec![Series {
                name: self.label("blueprint-loss"),
                values: dear.iter().map(|(_, cost)| Some(*cost)).collect(),
                ..Series::default()
            }],
            y: self.label("blueprint-loss"),
            unit: self.material.currency(),
            ..Chart::default()
        };
        let caption = self.material.text("blueprint-losses", &args);
        let told: Vec<String> = dear
            .iter()
            .map(|(pain, cost)| {
                let args = Args::new().with("name", &pain.record.title).with("value", self.material.money(*cost));
                self.material.text("doc-name-value", &args)
            })
            .collect();
        let description = self.material.joined(told);
        self.figure(FigureClass::Chart, chart, caption, description);
    }

    fn pain(&self, pain: &Pain) -> Row {
        let code = &pain.record.code;
        let felt = pain.fields.frequency.map(|often| self.material.choice("frequency", often.word()));
        let cost = pain.fields.cost_per_month.map(|cost| {
            self.material.text("blueprint-loss-a-month", &Args::new().with("cost", self.material.money(cost)))
        });
        let felt = self.material.apart([pain.fields.who.trim().to_owned()].into_iter().chain(felt).chain(cost));
        let what = std::iter::once(vec![Inline::Bold(pain.record.title.clone())])
            .chain(self.prose.paragraphs(&pain.fields.cause))
            .chain((!felt.is_empty()).then(|| vec![Inline::Muted(felt)]));
        let priority = pain.fields.priority().map(|priority| self.material.texts.format().integer(priority));
        table::record_row(
            code,
            [
                table::code_cell(code),
                table::stacked(what),
                self.evidence(&pain.evidence),
                Cell::from(priority.unwrap_or_default()),
                table::stacked(pain.solved_by.iter().map(|initiative| vec![table::reference(&initiative.code)])),
            ],
        )
    }

    /// The strongest evidence in words, with its source at the foot of the page.
    fn evidence(&self, evidence: &[&Record]) -> Cell {
        let mut known: Vec<(&Record, &Evidence)> =
            evidence.iter().filter_map(|record| Some((*record, record.get::<Evidence>()?))).collect();
        let confidence = |evidence: &Evidence| evidence.confidence.map_or(0, |score| score.0);
        known.sort_by(|(a, first), (b, second)| {
            confidence(second).cmp(&confidence(first)).then_with(|| a.code.cmp(&b.code))
        });
        let rest: Vec<&Record> = known.iter().skip(TOLD).map(|(record, _)| *record).collect();
        let told = known.iter().take(TOLD).map(|(record, evidence)| {
            let mut inlines = vec![Inline::Text(record.title.clone())];
            let source = evidence.source.trim();
            inlines.extend((!source.is_empty()).then(|| Inline::Note(vec![Inline::Text(source.to_owned())])));
            inlines
        });
        let more = (!rest.is_empty()).then(|| {
            let codes = table::references(self.material.texts, &rest);
            phrase::phrase(self.material.texts, "blueprint-more-evidence", vec![("codes", codes)], Inline::Muted)
        });
        let none = known.is_empty().then(|| vec![Inline::Muted(self.label("blueprint-no-evidence"))]);
        table::stacked(told.chain(more).chain(none))
    }
}
