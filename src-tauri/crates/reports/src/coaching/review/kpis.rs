//! The KPIs: how far each has come from its baseline to its target, in one table and in a chart for each.

use figure::{Chart, ChartKind, ChartLevel, Series};
use i18n::Args;
use model::coaching::{Kpi, KpiPoint};
use model::research::Objective;
use model::{Day, Record};
use typeset::{Block, Cell, Column, FigureClass, Heading, Inline, List, ListItem, Row, Table};

use super::Review;
use crate::table;
use crate::writer::Writer;

/// How many points a line of a year's chart needs to show a course.
const LEAST_POINTS: usize = 2;

/// The newest value of a KPI with its day.
pub(super) fn newest(kpi: &Kpi) -> Option<(Day, f64)> {
    points(kpi).last().copied()
}

/// The measured values by day.
fn points(kpi: &Kpi) -> Vec<(Day, f64)> {
    let known = |point: &KpiPoint| Some((point.on?, point.value.filter(|value| value.is_finite())?));
    let mut points: Vec<(Day, f64)> = kpi.points.iter().filter_map(known).collect();
    points.sort_by_key(|(on, _)| *on);
    points
}

/// How much of the way from one value to another was gone, in percent; unknown where there is no way to go.
pub(super) fn gone(from: Option<f64>, to: Option<f64>, now: f64) -> Option<f64> {
    let (from, to) = from.zip(to)?;
    let way = to - from;
    (way.abs() > f64::EPSILON).then(|| (now - from) / way * 100.0)
}

/// How much of the time from the baseline to the target has passed, in percent.
pub(super) fn elapsed(kpi: &Kpi, now: Day) -> Option<f64> {
    let (first, last) = kpi.baseline_on.zip(kpi.target_on)?;
    let days = (last - first).num_days();
    (days > 0).then(|| (now - first).num_days() as f64 / days as f64 * 100.0)
}

impl<'p> Writer<'_, 'p, Review> {
    /// Whether each objective was reached, by the KPI that measures it.
    pub(super) fn objectives(&mut self) {
        let rows: Vec<Row> = self
            .material
            .view
            .all::<Objective>()
            .map(|(record, objective)| self.objective(record, objective))
            .collect();
        if rows.is_empty() {
            return;
        }
        self.section(1, "review-objectives", "review-objectives-text");
        let columns = vec![
            table::fixed(self.label("doc-code"), 50.0),
            Column::text(self.label("doc-objective")),
            table::fixed(self.label("review-goal"), 104.0),
            table::narrow(self.label("review-newest"), 72.0),
            table::narrow(self.label("review-attained"), 52.0),
            table::narrow(self.label("review-elapsed"), 42.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn objective(&self, record: &Record, objective: &Objective) -> Row {
        let measure = self.material.view.at(objective.measure);
        let kpi: Option<&Kpi> = measure.and_then(Record::get);
        let unit = kpi.map(|kpi| kpi.unit.trim()).unwrap_or_default();
        let from = objective.baseline.or_else(|| kpi?.baseline);
        let to = objective.target.or_else(|| kpi?.target);
        let now = kpi.and_then(newest);
        let due = objective.due.or_else(|| kpi?.target_on);
        let title = std::iter::once(vec![Inline::Bold(record.title.clone())]);
        let measured = measure.map(|it| vec![table::reference(&it.code), Inline::Muted(format!(" {}", it.title))]);
        let value = |value: Option<f64>| value.map(|value| self.material.measured(value, unit));
        let newest = value(now.map(|(_, value)| value)).map(|it| vec![Inline::Bold(it)]);
        let day = now.map(|(day, _)| vec![Inline::Muted(self.material.day(Some(day)))]);
        let known = |number: Option<f64>| value(number).unwrap_or_else(|| self.label("doc-unknown"));
        let args = Args::new().with("baseline", known(from)).with("target", known(to));
        let goal = self.material.text("review-from-to", &args);
        let due = due.map(|day| {
            let args = Args::new().with("day", self.material.day(Some(day)));
            vec![Inline::Muted(self.material.text("review-due", &args))]
        });
        let unknown = || Cell::inlines(vec![Inline::Muted(self.label("doc-unknown"))]);
        let share = |share: Option<f64>| share.map_or_else(unknown, |share| Cell::from(self.percent(share)));
        let attained = now.and_then(|(_, value)| gone(from, to, value));
        let passed = now.zip(kpi).and_then(|((day, _), kpi)| elapsed(kpi, day));
        let cells = [
            table::code_cell(&record.code),
            table::stacked(title.chain(measured)),
            table::stacked(std::iter::once(vec![Inline::Text(goal)]).chain(due)),
            if now.is_some() { table::stacked(newest.into_iter().chain(day)) } else { unknown() },
            share(attained),
            share(passed),
        ];
        table::record_row(&record.code, cells)
    }

    pub(super) fn percent(&self, share: f64) -> String {
        let format = self.material.texts.format();
        if share > 0.0 { format.share(share, 100.0, 0) } else { format.percent(share.round()) }
    }

    /// A chart and what explains it, for each KPI.
    pub(super) fn kpis(&mut self) {
        let kpis: Vec<(&Record, &Kpi)> = self.material.view.all::<Kpi>().collect();
        if kpis.is_empty() {
            return;
        }
        self.section(1, "review-kpis", "review-kpis-text");
        for (record, kpi) in kpis {
            self.kpi(record, kpi);
        }
    }

    fn kpi(&mut self, record: &'p Record, kpi: &'p Kpi) {
        self.push(Block::Heading(Heading {
            level: 2,
            text: record.title.clone(),
            numbered: true,
            destination: Some(record.code.clone()),
            source: Some(record.code.clone()),
        }));
        let course = self.course(kpi);
        self.paragraph(course);
        let points = points(kpi);
        if points.len() >= LEAST_POINTS {
            self.chart(record, kpi, &points);
        }
        self.explained(record, kpi);
    }

    /// From where the KPI came, where it stands and where it shall go, with how it is computed.
    fn course(&self, kpi: &Kpi) -> String {
        let value = |value: Option<f64>| {
            value.map_or_else(|| self.label("doc-unknown"), |value| self.material.measured(value, &kpi.unit))
        };
        let now = newest(kpi);
        let args = Args::new()
            .with("formula", kpi.formula.trim())
            .with("baseline", value(kpi.baseline))
            .with("target", value(kpi.target))
            .with("newest", value(now.map(|(_, value)| value)))
            .with("day", now.map(|(day, _)| self.material.texts.format().date(day)).unwrap_or_default());
        let attained = now.and_then(|(_, value)| gone(kpi.baseline, kpi.target, value));
        let key = match (now, attained) {
            (None, _) => "review-course-unknown",
            (Some(_), None) => "review-course-open",
            (Some(_), Some(_)) => "review-course",
        };
        self.material.text(key, &args.with("attained", attained.map(|it| self.percent(it)).unwrap_or_default()))
    }

    fn chart(&mut self, record: &Record, kpi: &Kpi, points: &[(Day, f64)]) {
        // Twelve months stand under a chart; the caption tells the years.
        let month = |day: Day| {
            let iso = day.to_string();
            let month = iso.get(5..7).unwrap_or_default().trim_start_matches('0');
            self.label(&format!("format-month-short-{month}"))
        };
        let level = |key: &str, value: Option<f64>| {
            let value = value.filter(|value| value.is_finite())?;
            Some(ChartLevel { name: self.label(key), value })
        };
        let levels = [level("review-level-baseline", kpi.baseline), level("review-level-target", kpi.target)];
        let chart = Chart {
            kind: ChartKind::Line,
            categories: points.iter().map(|(day, _)| month(*day)).collect(),
            series: vec![Series {
                name: record.title.clone(),
                values: points.iter().map(|(_, value)| Some(*value)).collect(),
                points: Vec::new(),
            }],
            unit: kpi.unit.trim().to_owned(),
            levels: levels.into_iter().flatten().collect(),
            ..Chart::default()
        };
        let ends = points.first().zip(points.last());
        let Some(((first, from), (last, to))) = ends else { return };
        let args = Args::new()
            .with("kpi", &record.title)
            .with("first", self.material.day(Some(*first)))
            .with("from", self.material.measured(*from, &kpi.unit))
            .with("last", self.material.day(Some(*last)))
            .with("to", self.material.measured(*to, &kpi.unit));
        let caption = self.material.text("review-figure", &args);
        let description = self.material.text("review-figure-description", &args);
        self.figure(FigureClass::Chart, chart, caption, description);
    }

    /// What explains single points, and what there is to know about the KPI as a whole.
    fn explained(&mut self, record: &'p Record, kpi: &'p Kpi) {
        let noted = kpi.points.iter().filter(|point| !point.note.trim().is_empty());
        let notes: Vec<String> = noted
            .filter_map(|point| {
                let args = Args::new().with("day", self.material.day(point.on));
                let value = self.material.measured(point.value?, &kpi.unit);
                Some(self.material.text("review-point", &args.with("value", value).with("note", point.note.trim())))
            })
            .collect();
        if !notes.is_empty() {
            let item = |text: String| ListItem { inlines: vec![Inline::Text(text)], children: None };
            let items = notes.into_iter().map(item).collect();
            self.push(Block::List(List { ordered: false, items, source: Some(record.code.clone()) }));
        }
        let body = self.prose.blocks(&record.body, &record.code);
        self.blocks.extend(body.into_iter().map(Block::Paragraph));
    }
}

#[cfg(test)]
mod tests {
    use model::coaching::{Kpi, KpiPoint};

    use super::{gone, newest};

    #[test]
    fn the_way_gone_counts_downwards_too_and_no_way_is_unknown() {
        assert_eq!(gone(Some(40.0), Some(30.0), 35.0), Some(50.0));
        assert_eq!(gone(Some(40.0), Some(30.0), 42.0), Some(-20.0));
        assert_eq!(gone(Some(5.0), Some(5.0), 5.0), None);
        assert_eq!(gone(None, Some(5.0), 5.0), None);
    }

    #[test]
    fn the_newest_point_is_that_of_the_latest_day_however_they_were_written_down() {
        let day = |day| model::Day::from_ymd_opt(2026, 11, day);
        let point = |on, value| KpiPoint { on, value, note: String::new() };
        let points = vec![point(day(22), Some(2.0)), point(day(1), Some(1.0)), point(day(30), None)];
        let kpi = Kpi { points, ..Kpi::default() };
        assert_eq!(newest(&kpi), day(22).map(|day| (day, 2.0)));
    }
}
