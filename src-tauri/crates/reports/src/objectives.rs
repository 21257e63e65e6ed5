//! Objectives with their measures: from where to where, and by when.

use model::Record;
use model::coaching::Kpi;
use model::research::Objective;
use typeset::{Cell, Column, Inline, Row};

use crate::table;
use crate::writer::Writer;

impl<D> Writer<'_, '_, D> {
    /// The columns of a table of objectives.
    pub(crate) fn objective_columns(&self) -> Vec<Column> {
        vec![
            table::fixed(self.label("doc-code"), 52.0),
            Column::text(self.label("doc-objective")),
            table::fixed(self.label("doc-objective-measure"), 96.0),
            table::narrow(self.label("doc-objective-baseline"), 62.0),
            table::narrow(self.label("doc-objective-target"), 62.0),
            table::fixed(self.label("doc-objective-due"), 66.0),
        ]
    }

    /// An objective; `remark` stands below its text.
    pub(crate) fn objective_row(&self, record: &Record, objective: &Objective, remark: Option<Vec<Inline>>) -> Row {
        let measure = self.material.view.at(objective.measure);
        let kpi: Option<&Kpi> = measure.and_then(Record::get);
        let unit = kpi.map(|kpi| kpi.unit.trim()).unwrap_or_default();
        let value = |own: Option<f64>, measured: Option<f64>| {
            own.or(measured).map_or_else(String::new, |value| self.material.measured_beside(value, unit))
        };
        let due = objective.due.or_else(|| kpi?.target_on);
        let what = std::iter::once(vec![Inline::Bold(record.title.clone())]).chain(self.prose.paragraphs(&record.body));
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                table::stacked(what.chain(remark)),
                Cell::from(measure.map(|record| self.material.measure(&record.title, unit)).unwrap_or_default()),
                Cell::from(value(objective.baseline, kpi.and_then(|kpi| kpi.baseline))),
                Cell::from(value(objective.target, kpi.and_then(|kpi| kpi.target))),
                Cell::from(self.material.day(due)),
            ],
        )
    }
}
