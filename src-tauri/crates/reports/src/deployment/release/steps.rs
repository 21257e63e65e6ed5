//! The steps: as a picture of who acts after whom, and as the table that is ticked off on the night.

use figure::{Flow, FlowEdge, FlowNode, NodeShape};
use i18n::Args;
use model::Record;
use model::deployment::{Release, ReleaseStep};
use typeset::{Block, Cell, Column, FieldKind, FigureClass, Inline, Row, Table};

use super::{Runbook, field, is_done};
use crate::table;
use crate::writer::Writer;

impl Writer<'_, '_, Runbook> {
    pub(super) fn steps(&mut self, record: &Record, release: &Release) {
        if release.steps.is_empty() {
            return;
        }
        let text = if is_done(release) { "release-steps-past" } else { "release-steps-text" };
        self.section(2, "release-steps", text);
        if release.steps.len() > 1 {
            let args = Args::new().with("release", &record.title);
            let caption = self.material.text("release-figure", &args);
            let parts: Vec<String> = release.steps.iter().map(|step| first_line(step).to_owned()).collect();
            let args = Args::new().with("steps", self.material.texts.format().list(&parts));
            let description = self.material.text("release-figure-description", &args);
            let flow = self.flow(release);
            self.figure(FigureClass::Flow, flow, caption, description);
        }
        let rows: Vec<Row> =
            release.steps.iter().enumerate().map(|(order, step)| self.step(record, order + 1, step)).collect();
        let columns = vec![
            table::narrow(self.label("release-number"), 30.0),
            Column::text(self.label("release-action")),
            table::fixed(self.label("release-owner"), 58.0),
            table::fixed(self.label("release-planned"), 64.0),
            table::fixed(self.label("release-actual"), 64.0),
            Column::text(self.label("release-success")),
            table::fixed(self.label("release-done"), 50.0),
        ];
        self.push(Block::Table(Table { columns, rows, source: Some(record.code.clone()), ..Table::default() }));
    }

    fn step(&self, record: &Record, number: usize, step: &ReleaseStep) -> Row {
        let actual = step.actual.trim();
        let place = |name: &str, kind| {
            let mut field = field(record, &format!("step{number}.{name}"), String::new(), kind);
            let args = Args::new().with("number", number);
            field.tooltip = self.material.text(&format!("release-{name}-for"), &args);
            Cell::fields(vec![field])
        };
        let happened = !actual.is_empty();
        Row::new([
            Cell::from(self.material.count(number)),
            table::stacked(self.prose.paragraphs(&step.action)),
            Cell::from(self.material.person(step.owner)),
            Cell::from(step.planned.trim()),
            if happened { Cell::from(actual) } else { place("actual", FieldKind::Text) },
            table::stacked(self.prose.paragraphs(&step.success_test)),
            if happened {
                Cell::inlines(vec![Inline::Bold(self.label("release-happened"))])
            } else {
                place("done", FieldKind::CheckBox)
            },
        ])
    }

    /// The steps in the lanes of those who take them.
    fn flow(&self, release: &Release) -> Flow {
        let mut lanes: Vec<String> = Vec::new();
        let mut nodes: Vec<FlowNode> = Vec::new();
        for (order, step) in release.steps.iter().enumerate() {
            let owner = Some(self.material.person(step.owner)).filter(|name| !name.is_empty());
            let owner = owner.unwrap_or_else(|| self.label("doc-to-be-confirmed"));
            let lane = lanes.iter().position(|known| *known == owner).unwrap_or_else(|| {
                lanes.push(owner);
                lanes.len() - 1
            });
            let text = format!("{} {}", order + 1, first_line(step));
            nodes.push(FlowNode { id: order.to_string(), text, shape: NodeShape::Step, lane });
        }
        let follow =
            |order: usize| FlowEdge { from: order.to_string(), to: (order + 1).to_string(), ..FlowEdge::default() };
        let edges = (0..nodes.len().saturating_sub(1)).map(follow).collect();
        Flow { lanes, bands: false, nodes, edges }
    }
}

fn first_line(step: &ReleaseStep) -> &str {
    step.action.trim().lines().next().unwrap_or_default()
}
