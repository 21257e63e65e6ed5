//! Data: in what state each kind is, where it is a silo and how that is cured, and where the chain breaks.

use figure::{Chain, ChainHop, ChainNode, ChainWords, Chart, ChartKind, Series};
use i18n::Args;
use model::Record;
use model::research::{DataHop, DataObject, SiloType};
use typeset::{Block, Cell, Column, FigureClass, Inline, List, ListItem, Row, Width};

use super::Blueprint;
use crate::table;
use crate::writer::Writer;

/// A hop whose two ends are known: itself, where it comes from, where it goes.
type Hop<'p> = (&'p Record, &'p DataHop, &'p Record, &'p Record);

impl<'p> Writer<'_, 'p, Blueprint> {
    pub(super) fn data(&mut self) {
        let objects: Vec<(&Record, &DataObject)> = self.material.view.all::<DataObject>().collect();
        let hops: Vec<(&Record, &DataHop)> = self.material.view.all::<DataHop>().collect();
        if objects.is_empty() && hops.is_empty() {
            return;
        }
        self.section(1, "blueprint-data", "blueprint-data-text");
        if !objects.is_empty() {
            self.section(2, "blueprint-silo-map", "blueprint-silo-map-text");
            self.silo_map(&objects);
            let rows = objects.iter().map(|(record, object)| self.object(record, object)).collect();
            let columns = self.object_columns();
            self.table(columns, rows);
        }
        self.silos(&objects, &hops);
        self.chain(&hops);
    }

    /// The three measures of every kind of data as a field of colours.
    fn silo_map(&mut self, objects: &[(&Record, &DataObject)]) {
        let percent = |value: Option<model::whole::Percent>| value.map(|value| value.0 as f64);
        let measures = ["completeness", "accuracy", "application"];
        let series: Vec<Series> = objects
            .iter()
            .map(|(record, object)| Series {
                name: record.title.clone(),
                values: [object.completeness, object.accuracy, object.application].map(percent).into(),
                ..Series::default()
            })
            .filter(|series| series.values.iter().any(Option::is_some))
            .collect();
        if series.is_empty() {
            return;
        }
        let told: Vec<String> = series
            .iter()
            .map(|series| {
                let values =
                    series.values.iter().map(|value| value.map_or("–".to_owned(), |value| value.to_string()));
                format!("{} {}", series.name, values.collect::<Vec<_>>().join("/"))
            })
            .collect();
        let chart = Chart {
            kind: ChartKind::HeatMap,
            categories: measures.map(|key| self.label(&format!("blueprint-{key}"))).into(),
            series,
            unit: "%".to_owned(),
            ..Chart::default()
        };
        let caption = self.label("blueprint-silo-map-caption");
        let description = self.material.joined(told);
        self.figure(FigureClass::Chart, chart, caption, description);
    }

    fn object_columns(&self) -> Vec<Column> {
        let number = |key: &str| Column { width: Width::Fixed(44.0), ..Column::number(self.label(key)) };
        vec![
            table::fixed(self.label("doc-code"), 50.0),
            Column::text(self.label("blueprint-object")),
            table::fixed(self.label("blueprint-kept-in"), 100.0),
            number("blueprint-completeness"),
            number("blueprint-accuracy"),
            number("blueprint-application"),
            table::fixed(self.label("blueprint-silo-type"), 66.0),
        ]
    }

    fn object(&self, record: &Record, object: &DataObject) -> Row {
        let format = self.material.texts.format();
        let percent = |value: Option<model::whole::Percent>| {
            Cell::from(value.map(|value| format.percent(value.0 as f64)).unwrap_or_default())
        };
        let system =
            self.material.view.at(object.system_of_record).map(|system| vec![Inline::Text(system.title.clone())]);
        let holders = self.material.joined(object.holders.iter().cloned());
        let holders = (!holders.is_empty()).then(|| vec![Inline::Muted(holders)]);
        let silo = object.silo_type.map(|silo| self.material.choice("silo_type", silo.word()));
        let what = std::iter::once(vec![Inline::Bold(record.title.clone())]).chain(self.prose.paragraphs(&record.body));
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                table::stacked(what),
                table::stacked(system.into_iter().chain(holders)),
                percent(object.completeness),
                percent(object.accuracy),
                percent(object.application),
                Cell::from(silo.unwrap_or_else(|| "–".to_owned())),
            ],
        )
    }

    /// The three types of silo that occur: what shows them, and the steps that cure them.
    fn silos(&mut self, objects: &[(&Record, &DataObject)], hops: &[(&Record, &DataHop)]) {
        let found = |silo: SiloType| {
            let objects = objects.iter().filter(move |(_, object)| object.silo_type == Some(silo));
            let hops = hops.iter().filter(move |(_, hop)| hop.silo_type == Some(silo));
            objects.map(|(record, _)| *record).chain(hops.map(|(record, _)| *record)).collect::<Vec<_>>()
        };
        let silos: Vec<(SiloType, Vec<&Record>)> =
            SiloType::ALL.iter().map(|silo| (*silo, found(*silo))).filter(|(_, found)| !found.is_empty()).collect();
        if silos.is_empty() {
            return;
        }
        self.section(2, "blueprint-silos", "blueprint-silos-text");
        for (silo, records) in silos {
            let title = self.material.choice("silo_type", silo.word());
            self.heading(3, title);
            let text = self.label(&format!("blueprint-silo-{}", silo.word()));
            self.paragraph(text);
            let members = objects.iter().filter(|(_, object)| object.silo_type == Some(silo));
            let mut symptoms: Vec<&'static str> =
                members.flat_map(|(_, object)| object.symptoms.iter().map(|symptom| symptom.word())).collect();
            symptoms.sort_unstable();
            symptoms.dedup();
            if !symptoms.is_empty() {
                let told = symptoms.into_iter().map(|symptom| self.material.choice("silo_symptom", symptom));
                let told = self.material.joined(told);
                self.run_in("blueprint-symptoms", told);
            }
            let mut inlines = vec![Inline::Bold(
                self.material.text("doc-run-in", &Args::new().with("title", self.label("blueprint-found-in"))),
            )];
            inlines.extend(table::references(self.material.texts, &records));
            self.push(Block::Paragraph(typeset::Paragraph { inlines, ..typeset::Paragraph::default() }));
            self.cure(silo);
        }
    }

    /// The steps that cure a type of silo.
    fn cure(&mut self, silo: SiloType) {
        let steps: &[&str] = match silo {
            SiloType::Missing => &["name", "place", "capture", "check"],
            SiloType::Scattered => &["consolidate", "arrange", "clean", "centre", "use"],
            SiloType::Broken => &["key", "carry", "return", "watch"],
        };
        let item = |step: &&str| ListItem {
            inlines: vec![Inline::Text(self.label(&format!("blueprint-cure-{step}")))],
            children: None,
        };
        let items = steps.iter().map(item).collect();
        self.push(Block::List(List { ordered: true, items, source: None }));
    }

    /// The way of data from system to system, with the hops on which something is lost.
    fn chain(&mut self, hops: &[(&'p Record, &'p DataHop)]) {
        let ends = |hop: &DataHop| Some((self.material.view.at(hop.from)?, self.material.view.at(hop.to)?));
        let drawn: Vec<Hop> =
            hops.iter().filter_map(|(record, hop)| ends(hop).map(|(from, to)| (*record, *hop, from, to))).collect();
        if drawn.is_empty() {
            return;
        }
        let broken = hops.iter().filter(|(_, hop)| hop.silo_type == Some(SiloType::Broken)).count();
        let scattered = hops.iter().filter(|(_, hop)| hop.silo_type == Some(SiloType::Scattered)).count();
        let args = Args::new().with("hops", hops.len()).with("broken", broken).with("scattered", scattered);
        let title = self.label("blueprint-chain");
        self.heading(2, title);
        let text = self.material.text("blueprint-chain-text", &args);
        self.paragraph(text);
        // One figure per type of trouble: all hops in one would be too small to read.
        for silo in [Some(SiloType::Broken), Some(SiloType::Scattered), Some(SiloType::Missing), None] {
            let part: Vec<&Hop> = drawn.iter().filter(|(_, hop, ..)| hop.silo_type == silo).collect();
            self.chain_of(silo, &part);
        }
        let rows = hops.iter().map(|(record, hop)| self.hop(record, hop)).collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 56.0),
            Column::text(self.label("blueprint-hop")),
            table::fixed(self.label("blueprint-carries"), 74.0),
            table::fixed(self.label("blueprint-loses"), 94.0),
            table::fixed(self.label("blueprint-latency"), 84.0),
            table::fixed(self.label("blueprint-silo-type"), 66.0),
        ];
        self.table(columns, rows);
    }

    /// The hops of one type of silo as a figure.
    fn chain_of(&mut self, silo: Option<SiloType>, hops: &[&Hop<'p>]) {
        if hops.is_empty() {
            return;
        }
        let mut nodes: Vec<ChainNode> = Vec::new();
        for system in hops.iter().flat_map(|(_, _, from, to)| [*from, *to]) {
            if !nodes.iter().any(|node| node.id == system.code) {
                let (id, title) = (system.code.clone(), system.title.clone());
                nodes.push(ChainNode { id, title, note: String::new() });
            }
        }
        let links = hops.iter().map(|(record, hop, from, to)| ChainHop {
            code: record.code.clone(),
            from: from.code.clone(),
            to: to.code.clone(),
            key: hop.carried_key.trim().to_owned(),
            lost: hop.lost_attributes.clone(),
            latency: hop.latency.trim().to_owned(),
            broken: hop.silo_type == Some(SiloType::Broken),
        });
        let chain = Chain { nodes, hops: links.collect(), words: self.chain_words() };
        let caption = match silo {
            Some(silo) => {
                let args = Args::new().with("type", self.material.choice("silo_type", silo.word()));
                self.material.text("blueprint-chain-of", &args)
            }
            None => self.label("blueprint-chain-whole"),
        };
        let description =
            self.material.joined(hops.iter().map(|(record, ..)| record.title.clone()).collect::<Vec<_>>());
        self.figure(FigureClass::Flow, chain, caption, description);
    }

    fn chain_words(&self) -> ChainWords {
        ChainWords {
            carries: self.label("blueprint-carries"),
            lost: self.label("blueprint-loses"),
            latency: self.label("blueprint-latency"),
            broken: self.label("blueprint-broken"),
        }
    }

    fn hop(&self, record: &Record, hop: &DataHop) -> Row {
        let silo = hop.silo_type.map(|silo| self.material.choice("silo_type", silo.word()));
        table::record_row(
            &record.code,
            [
                table::code_cell(&record.code),
                Cell::from(record.title.as_str()),
                Cell::from(hop.carried_key.trim()),
                Cell::from(self.material.joined(hop.lost_attributes.iter().cloned())),
                Cell::from(hop.latency.trim()),
                Cell::from(silo.unwrap_or_default()),
            ],
        )
    }
}
