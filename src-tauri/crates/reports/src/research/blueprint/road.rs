//! The road: which initiative comes when and what it waits for, what is left out, and what is still to be agreed.

use figure::{RoadItem, RoadLane, RoadMap};
use i18n::Args;
use model::Record;
use model::architecture::Exclusion;
use model::research::{Agreed, Alignment, Horizon, Initiative, LinkUp};
use typeset::{Cell, Column, FigureClass, Inline, Row};

use super::Blueprint;
use crate::table;
use crate::writer::Writer;

/// The initiatives of one horizon.
type Stretch<'p> = (Horizon, Vec<(&'p Record, &'p Initiative)>);

impl<'p> Writer<'_, 'p, Blueprint> {
    pub(super) fn road(&mut self) {
        let all = || self.material.view.all::<Initiative>();
        let of = |horizon| all().filter(move |(_, initiative)| initiative.horizon == Some(horizon)).collect();
        let stretches: Vec<Stretch> = Horizon::ALL.iter().map(|horizon| (*horizon, of(*horizon))).collect();
        let stretches: Vec<Stretch> =
            stretches.into_iter().filter(|(_, initiatives)| !initiatives.is_empty()).collect();
        if stretches.is_empty() {
            return;
        }
        self.section(1, "blueprint-road", "blueprint-road-text");
        let map = self.road_map(&stretches);
        let caption = self.label("blueprint-road-caption");
        let description = self.road_in_words(&stretches);
        self.figure(FigureClass::Other, map, caption, description);
        let rows = stretches.iter().map(|(horizon, initiatives)| self.stretch(*horizon, initiatives)).collect();
        let columns = vec![
            table::fixed(self.label("blueprint-horizon"), 84.0),
            Column::text(self.label("blueprint-initiatives-of")),
            table::fixed(self.label("blueprint-effort"), 88.0),
            table::fixed(self.label("blueprint-costs"), 120.0),
        ];
        self.table(columns, rows);
    }

    fn road_map(&self, stretches: &[Stretch]) -> RoadMap {
        let placed = |link_up: Option<LinkUp>| -> Vec<RoadItem> {
            let all = stretches.iter().enumerate();
            let all = all.flat_map(|(place, (_, initiatives))| initiatives.iter().map(move |it| (place, it)));
            all.filter(|(_, (_, initiative))| initiative.link_up == link_up)
                .map(|(horizon, (record, initiative))| RoadItem {
                    code: record.code.clone(),
                    title: record.title.clone(),
                    note: self.material.effort_range(initiative.effort_low, initiative.effort_high),
                    horizon,
                })
                .collect()
        };
        let lanes = LinkUp::ALL.iter().map(|link_up| Some(*link_up)).chain([None]).map(|link_up| RoadLane {
            title: link_up.map_or_else(
                || self.label("doc-to-be-confirmed"),
                |link_up| self.material.choice("link_up", link_up.word()),
            ),
            items: placed(link_up),
        });
        let drawn = || stretches.iter().flat_map(|(_, initiatives)| initiatives);
        let is_drawn = |code: &str| drawn().any(|(record, _)| record.code == code);
        let needs = drawn().flat_map(|(record, initiative)| {
            let needed = initiative.depends_on.iter().filter_map(|need| self.material.view.at(Some(*need)));
            needed.map(|need| (record.code.clone(), need.code.clone())).collect::<Vec<_>>()
        });
        RoadMap {
            horizons: stretches.iter().map(|(horizon, _)| self.material.choice("horizon", horizon.word())).collect(),
            lanes: lanes.filter(|lane| !lane.items.is_empty()).collect(),
            needs: direct(needs.filter(|(_, need)| is_drawn(need)).collect()),
        }
    }

    /// The road in words.
    fn road_in_words(&self, stretches: &[Stretch]) -> String {
        let told = stretches.iter().map(|(horizon, initiatives)| {
            let titles = initiatives.iter().map(|(record, _)| record.title.clone());
            let args = Args::new()
                .with("name", self.material.choice("horizon", horizon.word()))
                .with("value", self.material.joined(titles));
            self.material.text("doc-name-value", &args)
        });
        told.collect::<Vec<_>>().join(" ")
    }

    /// One stretch of the road with what it takes in all.
    fn stretch(&self, horizon: Horizon, initiatives: &[(&Record, &Initiative)]) -> Row {
        let sum = |value: fn(&Initiative) -> Option<f64>| {
            let known: Vec<f64> = initiatives.iter().filter_map(|(_, initiative)| value(initiative)).collect();
            (!known.is_empty()).then(|| known.iter().sum())
        };
        let records: Vec<&Record> = initiatives.iter().map(|(record, _)| *record).collect();
        Row::new([
            Cell::inlines(vec![Inline::Bold(self.material.choice("horizon", horizon.word()))]),
            Cell::inlines(table::references(self.material.texts, &records)),
            Cell::from(self.material.effort_range(sum(|it| it.effort_low), sum(|it| it.effort_high))),
            Cell::from(self.material.money_range(sum(|it| it.cost_low), sum(|it| it.cost_high))),
        ])
    }

    /// What the blueprint leaves out, and what both sides still have to agree on.
    pub(super) fn exclusions(&mut self) {
        let exclusions: Vec<Row> = self
            .material
            .view
            .all::<Exclusion>()
            .map(|(record, exclusion)| self.exclusion(record, exclusion))
            .collect();
        if !exclusions.is_empty() {
            self.section(1, "blueprint-exclusions", "blueprint-exclusions-text");
            let columns = vec![
                table::fixed(self.label("doc-code"), 52.0),
                Column::text(self.label("blueprint-exclusion")),
                table::fixed(self.label("doc-reason"), 190.0),
            ];
            self.table(columns, exclusions);
        }
        let open = self.material.view.all::<Alignment>().filter(|(_, item)| item.agreed != Some(Agreed::Yes));
        let open: Vec<Row> = open.map(|(record, item)| self.open_point(record, item)).collect();
        if !open.is_empty() {
            self.section(1, "blueprint-open", "blueprint-open-text");
            let columns = vec![
                table::fixed(self.label("doc-code"), 52.0),
                table::fixed(self.label("blueprint-client-words"), 150.0),
                Column::text(self.label("blueprint-restatement")),
            ];
            self.table(columns, open);
        }
    }

    fn exclusion(&self, record: &Record, exclusion: &Exclusion) -> Row {
        let statement = if exclusion.statement.trim().is_empty() { &record.title } else { &exclusion.statement.0 };
        let source = exclusion.source.trim();
        let mut reason = self.prose.paragraphs(&exclusion.reason);
        let note = (!source.is_empty()).then(|| Inline::Note(vec![Inline::Text(source.to_owned())]));
        if let Some(last) = reason.last_mut() {
            last.extend(note);
        }
        table::record_row(
            &record.code,
            [table::code_cell(&record.code), table::stacked(self.prose.paragraphs(statement)), table::stacked(reason)],
        )
    }

    fn open_point(&self, record: &Record, item: &Alignment) -> Row {
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                table::stacked(self.prose.paragraphs(&item.client_words)),
                table::stacked(self.prose.paragraphs(&item.our_restatement)),
            ],
        )
    }
}

/// What each needs itself, without what it needs through another: lines that say nothing new only cover those that do.
fn direct(needs: Vec<(String, String)>) -> Vec<(String, String)> {
    let leads = |from: &str, to: &str| {
        let mut known: Vec<&str> = vec![from];
        let mut place = 0;
        while let Some(at) = known.get(place).copied() {
            let next = needs.iter().filter(|(end, need)| end == at && !known.contains(&need.as_str()));
            let next: Vec<&str> = next.map(|(_, need)| need.as_str()).collect();
            known.extend(next);
            place += 1;
        }
        known.contains(&to)
    };
    let told = |end: &str, need: &str| {
        needs.iter().any(|(other, through)| other == end && through != need && through != end && leads(through, need))
    };
    needs.iter().filter(|(end, need)| !told(end, need)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::direct;

    #[test]
    fn a_need_that_follows_from_another_is_not_drawn_and_all_others_are() {
        let pairs = |needs: &[(&str, &str)]| -> Vec<(String, String)> {
            needs.iter().map(|(end, need)| ((*end).to_owned(), (*need).to_owned())).collect()
        };
        let needs = pairs(&[("C", "B"), ("C", "A"), ("B", "A"), ("D", "A")]);
        assert_eq!(direct(needs), pairs(&[("C", "B"), ("B", "A"), ("D", "A")]));
        assert!(direct(Vec::new()).is_empty());
    }
}
