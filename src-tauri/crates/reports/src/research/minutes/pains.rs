//! The pain points in the order in which they press, and what they were said to cost.

use figure::{Chart, ChartKind, Series};
use i18n::Args;
use typeset::{Cell, Column, FigureClass, Inline, Row, Width};

use super::Minutes;
use super::only::Only;
use crate::research::pains::Pain;
use crate::table;
use crate::writer::Writer;

/// How many pain points the chart of votes shows: the columns of one page.
const CHARTED: usize = 10;

/// How many more columns find room where several have as many votes as the last.
const TIED: usize = 4;

impl Writer<'_, '_, Minutes> {
    pub(super) fn pains(&mut self) {
        let pains = Only::of(self.material).pains(self.material);
        if pains.is_empty() {
            return;
        }
        self.section(1, "minutes-pains", "minutes-pains-text");
        let total: f64 = pains.iter().filter_map(|pain| pain.fields.cost_per_month).sum();
        if total > 0.0 {
            let args = Args::new().with("count", pains.len()).with("cost", self.material.money(total));
            let text = self.material.texts.text("minutes-pains-cost", &args);
            self.paragraph(text);
        }
        self.votes(&pains);
        let rows = pains.iter().map(|pain| self.pain(pain)).collect();
        let number = |key: &str, width| Column { width: Width::Fixed(width), ..Column::number(self.label(key)) };
        let columns = vec![
            table::fixed(self.label("doc-code"), 58.0),
            Column::text(self.label("minutes-pain")),
            table::fixed(self.label("minutes-who"), 96.0),
            number("minutes-votes", 40.0),
            number("minutes-priority", 46.0),
            number("minutes-cost", 66.0),
        ];
        self.table(columns, rows);
    }

    /// What the people in the workshops voted for.
    fn votes(&mut self, pains: &[Pain]) {
        let mut voted: Vec<(&Pain, i64)> = pains
            .iter()
            .filter_map(|pain| Some((pain, pain.fields.votes?.0)))
            .filter(|(_, votes)| *votes > 0)
            .collect();
        voted.sort_by(|(a, first), (b, second)| second.cmp(first).then_with(|| a.record.code.cmp(&b.record.code)));
        // Who has as many votes as the last one shown is shown too, as far as there is room.
        let last = voted.get(CHARTED - 1).map_or(0, |(_, votes)| *votes);
        let tied = voted.iter().filter(|(_, votes)| *votes >= last).count();
        voted.truncate(if tied <= CHARTED + TIED { tied } else { CHARTED });
        if voted.len() < 2 {
            return;
        }
        let chart = Chart {
            kind: ChartKind::Bar,
            categories: voted.iter().map(|(pain, _)| pain.record.code.clone()).collect(),
            series: vec![Series {
                name: self.label("minutes-votes"),
                values: voted.iter().map(|(_, votes)| Some(*votes as f64)).collect(),
                ..Series::default()
            }],
            y: self.label("minutes-votes"),
            ..Chart::default()
        };
        let told = voted.iter().map(|(pain, votes)| {
            let args = Args::new().with("name", &pain.record.title).with("value", votes.to_string());
            self.material.text("doc-name-value", &args)
        });
        let description = self.material.joined(told.collect::<Vec<_>>());
        let caption = self.material.text("minutes-votes-caption", &Args::new().with("count", voted.len()));
        self.figure(FigureClass::Chart, chart, caption, description);
    }

    fn pain(&self, pain: &Pain) -> Row {
        let format = self.material.texts.format();
        let code = &pain.record.code;
        let felt = pain.fields.frequency.map(|often| self.material.choice("frequency", often.word()));
        let what = std::iter::once(vec![Inline::Bold(pain.record.title.clone())]);
        let evidence = self.resting_on(pain);
        let who = std::iter::once(vec![Inline::Text(pain.fields.who.trim().to_owned())]);
        let number = |value: Option<i64>| Cell::from(value.map(|value| format.integer(value)).unwrap_or_default());
        table::record_row(
            code,
            [
                table::code_cell(code),
                table::stacked(what.chain(self.prose.paragraphs(&pain.fields.cause)).chain(evidence)),
                table::stacked(who.chain(felt.map(|felt| vec![Inline::Muted(felt)]))),
                number(pain.fields.votes.map(|votes| votes.0)),
                number(pain.fields.priority()),
                Cell::from(pain.fields.cost_per_month.map(|cost| self.material.money(cost)).unwrap_or_default()),
            ],
        )
    }

    /// The statements that a pain point rests on, by code.
    fn resting_on(&self, pain: &Pain) -> Option<Vec<Inline>> {
        let statements = table::references(self.material.texts, &pain.evidence);
        let slots = vec![("statements", statements)];
        let line = || crate::phrase::phrase(self.material.texts, "minutes-rests-on", slots, Inline::Muted);
        (!pain.evidence.is_empty()).then(line)
    }
}
