//! Risks: the matrix, and the register with what is done about each.

use figure::{Drawing, RiskMatrix, RiskPoint, RiskWords};
use i18n::Args;
use model::Record;
use model::development::{Risk, RiskStatus};
use rules::TOP_RISK;
use typeset::{Block, Cell, Column, Figure, FigureClass, Inline, Picture, Row, Table};

use crate::table;
use crate::writer::Writer;

impl<'p, D> Writer<'_, 'p, D> {
    /// The risks that have not been closed, the greatest first.
    pub(super) fn open_risks(&self) -> Vec<(&'p Record, &'p Risk)> {
        let open = self.material.view.all::<Risk>().filter(|(_, risk)| risk.status != Some(RiskStatus::Closed));
        let mut open: Vec<_> = open.collect();
        open.sort_by_key(|(record, risk)| (std::cmp::Reverse(risk.exposure()), record.code.clone()));
        open
    }

    /// The matrix of probability and impact.
    pub(super) fn risk_matrix(&self, risks: &[(&Record, &Risk)]) -> Option<Block> {
        let score = |score: Option<model::whole::Score>| score.and_then(|score| u8::try_from(score.0).ok());
        let points: Vec<RiskPoint> = risks
            .iter()
            .filter_map(|(record, risk)| {
                let (probability, impact) = (score(risk.probability)?, score(risk.impact)?);
                Some(RiskPoint { code: record.code.clone(), probability, impact })
            })
            .collect();
        if points.is_empty() {
            return None;
        }
        let top = risks.iter().filter(|(_, risk)| risk.exposure().is_some_and(|exposure| exposure >= TOP_RISK)).count();
        let args = Args::new().with("count", points.len()).with("top", top);
        let words = RiskWords { probability: self.label("plan-probability"), impact: self.label("plan-impact") };
        Some(Block::Figure(Figure {
            content: Picture::Drawing(Drawing::from(RiskMatrix { risks: points, words })),
            class: FigureClass::Chart,
            description: self.material.texts.text("plan-risk-matrix-description", &args),
            caption: vec![Inline::Text(self.label("plan-risk-matrix"))],
            ..Figure::default()
        }))
    }

    /// The register: cause, event and effect of each risk, its scores, and the answer to it.
    pub(super) fn risk_table(&self, risks: &[(&Record, &Risk)]) -> Table {
        let rows: Vec<Row> = risks.iter().map(|(record, risk)| self.risk_row(record, risk)).collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("plan-risk")),
            table::fixed(self.label("plan-exposure"), 44.0),
            Column::text(self.label("plan-response")),
            table::fixed(self.label("plan-owner"), 56.0),
        ];
        Table { columns, rows, ..Table::default() }
    }

    fn risk_row(&self, record: &Record, risk: &Risk) -> Row {
        let mut what = vec![vec![Inline::Bold(record.title.clone())]];
        what.extend(self.prose.paragraphs(&record.body));
        for (key, text) in
            [("plan-risk-cause", &risk.cause), ("plan-risk-event", &risk.event), ("plan-risk-effect", &risk.effect)]
        {
            what.extend(self.led(key, text));
        }
        let mut answer: Vec<Vec<Inline>> = risk
            .response
            .iter()
            .map(|it| vec![Inline::Bold(self.material.choice("risk_response", it.word()))])
            .collect();
        answer.extend(self.prose.paragraphs(&risk.response_plan));
        answer.extend(self.led("plan-risk-trigger", &risk.trigger));
        if answer.is_empty() {
            answer.push(vec![Inline::Muted(self.label("doc-to-be-confirmed"))]);
        }
        let scores = match (risk.probability, risk.impact, risk.exposure()) {
            (Some(probability), Some(impact), Some(exposure)) => vec![
                vec![Inline::Bold(exposure.to_string())],
                vec![Inline::Muted(format!("{} × {}", probability.0, impact.0))],
            ],
            _ => vec![vec![Inline::Muted(self.label("format-unknown"))]],
        };
        let owner = record.owner.and_then(|owner| self.material.view.record(owner));
        let cells = [
            table::code_cell(&record.code),
            table::stacked(what),
            table::stacked(scores),
            table::stacked(answer),
            Cell::from(owner.map(|owner| owner.title.clone()).unwrap_or_default()),
        ];
        table::record_row(&record.code, cells)
    }

    /// The paragraphs of a text, the first led by its name in grey.
    pub(super) fn led(&self, key: &str, text: &str) -> Vec<Vec<Inline>> {
        let mut paragraphs = self.prose.paragraphs(text);
        if let Some(first) = paragraphs.first_mut() {
            let name = Args::new().with("name", self.label(key)).with("value", "");
            let name = self.material.texts.text("doc-name-value", &name);
            first.insert(0, Inline::Muted(name));
        }
        paragraphs
    }
}
