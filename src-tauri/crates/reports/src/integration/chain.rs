//! The data chain: its picture, and how much of it has an interface.

use std::collections::BTreeSet;

use figure::{Chain, ChainHop, ChainNode, ChainWords, Drawing};
use i18n::Args;
use model::integration::{ExternalSystem, Interface};
use model::research::DataObject;
use model::{Id, Record};
use rules::{Bridge, bridges};
use typeset::{Block, Cell, Column, Figure, FigureClass, Inline, Picture, Table};

use crate::writer::Writer;
use crate::{Material, table};

/// How many hops a figure holds so that a page shows it at a readable size.
const HOPS_PER_FIGURE: usize = 7;

/// The hops that the client may see.
pub(super) fn visible<'p>(material: &Material<'p>) -> Vec<Bridge<'p>> {
    let view = &material.view;
    let mut seen: Vec<Bridge> = bridges(view.project()).into_iter().filter(|bridge| view.sees(bridge.record)).collect();
    seen.iter_mut().for_each(|bridge| bridge.interfaces.retain(|interface| view.sees(interface)));
    seen
}

impl<D> Writer<'_, '_, D> {
    /// The chapter on the chain; nothing where no hop is known.
    pub(super) fn data_chain(&mut self) {
        let bridges = visible(self.material);
        if bridges.is_empty() {
            return;
        }
        let title = self.label("interfaces-chain");
        self.heading(1, title);
        let carried = bridges.iter().filter(|bridge| !bridge.interfaces.is_empty()).count();
        let torn = bridges.iter().filter(|bridge| bridge.torn).count();
        let open = bridges.iter().filter(|bridge| bridge.torn && bridge.interfaces.is_empty()).count();
        let args = Args::new()
            .with("total", bridges.len())
            .with("carried", carried)
            .with("percent", self.material.share(carried, bridges.len()))
            .with("torn", torn)
            .with("open", open);
        let text = self.material.text("interfaces-chain-text", &args);
        self.paragraph(text);
        // The table comes first: it fills what is left of a page, which a figure may not.
        let table = self.chain_table(&bridges);
        self.push(Block::Table(table));
        let text = self.label("interfaces-chain-figures");
        self.paragraph(text);
        let parts = bridges.len().div_ceil(HOPS_PER_FIGURE);
        for (part, hops) in bridges.chunks(bridges.len().div_ceil(parts)).enumerate() {
            let figure = self.chain_figure(hops, part + 1, parts);
            self.blocks.extend(figure.map(Block::Figure));
        }
    }

    /// Systems and data as nodes, hops between them; a torn hop without an interface is drawn as broken.
    fn chain_figure(&self, bridges: &[Bridge], part: usize, parts: usize) -> Option<Figure> {
        let mut nodes: Vec<ChainNode> = Vec::new();
        let mut known: BTreeSet<Id> = BTreeSet::new();
        let mut hops = Vec::new();
        for bridge in bridges {
            let (Some(from), Some(to)) =
                (self.end(bridge.hop.from.map(|end| end.id)), self.end(bridge.hop.to.map(|end| end.id)))
            else {
                continue;
            };
            for record in [from, to] {
                if known.insert(record.id) {
                    let (title, note) = (record.title.clone(), self.node_note(record));
                    nodes.push(ChainNode { id: record.code.clone(), title, note });
                }
            }
            hops.push(ChainHop {
                code: bridge.record.code.clone(),
                from: from.code.clone(),
                to: to.code.clone(),
                key: bridge.hop.carried_key.trim().to_owned(),
                lost: bridge.hop.lost_attributes.clone(),
                latency: bridge.hop.latency.trim().to_owned(),
                broken: bridge.torn && bridge.interfaces.is_empty(),
            });
        }
        let words = ChainWords {
            carries: self.label("interfaces-chain-carries"),
            lost: self.label("interfaces-chain-lost"),
            latency: self.label("interfaces-chain-latency"),
            broken: self.label("interfaces-chain-broken"),
        };
        let args = Args::new().with("nodes", nodes.len()).with("hops", hops.len());
        let caption = self.label("interfaces-chain-caption");
        let of_part = Args::new().with("caption", &caption).with("part", part).with("parts", parts);
        let caption = if parts > 1 { self.material.text("interfaces-chain-part", &of_part) } else { caption };
        (!hops.is_empty()).then(|| Figure {
            content: Picture::Drawing(Drawing::from(Chain { nodes, hops, words })),
            class: FigureClass::Flow,
            description: self.material.text("interfaces-chain-description", &args),
            caption: vec![Inline::Text(caption)],
            ..Figure::default()
        })
    }

    fn end(&self, id: Option<Id>) -> Option<&Record> {
        self.material.view.record(id?)
    }

    fn node_note(&self, record: &Record) -> String {
        if let Some(system) = record.get::<ExternalSystem>() {
            return self.material.system_type(record, system).unwrap_or_default();
        }
        let system = record.get::<DataObject>().and_then(|data| self.material.view.at(data.system_of_record));
        system.map(|system| system.title.clone()).unwrap_or_default()
    }

    fn chain_table(&self, bridges: &[Bridge]) -> Table {
        let rows = bridges.iter().map(|bridge| {
            let interfaces: Vec<Vec<Inline>> =
                bridge.interfaces.iter().map(|interface| vec![table::reference(&interface.code)]).collect();
            let carried = if interfaces.is_empty() {
                let key = if bridge.torn { "interfaces-hop-open" } else { "interfaces-hop-none" };
                Cell::inlines(vec![Inline::Muted(self.label(key))])
            } else {
                table::stacked(interfaces)
            };
            let key = if bridge.torn { "interfaces-hop-torn" } else { "interfaces-hop-whole" };
            let silo = bridge.hop.silo_type.map(|it| vec![Inline::Muted(self.material.choice("silo_type", it.word()))]);
            let finding = std::iter::once(vec![Inline::Text(self.label(key))]).chain(silo);
            let cells = [
                table::code_cell(&bridge.record.code),
                Cell::inlines(vec![Inline::Text(bridge.record.title.clone())]),
                Cell::from(bridge.hop.carried_key.trim()),
                table::stacked(finding),
                carried,
                self.states(bridge),
            ];
            table::record_row(&bridge.record.code, cells)
        });
        let columns = vec![
            table::fixed(self.label("doc-code"), 56.0),
            Column::text(self.label("interfaces-hop")),
            Column::text(self.label("interfaces-chain-carries")),
            table::fixed(self.label("interfaces-hop-finding"), 76.0),
            table::fixed(self.label("interfaces-hop-interfaces"), 68.0),
            table::fixed(self.label("interfaces-hop-today"), 72.0),
        ];
        Table { columns, rows: rows.collect(), ..Table::default() }
    }

    /// How far the interfaces of a hop have come: what research found says nothing of today.
    fn states(&self, bridge: &Bridge) -> Cell {
        let states = bridge.interfaces.iter().map(|record| {
            let state = record.get::<Interface>().and_then(|interface| interface.state);
            state.map_or_else(|| self.label("doc-unknown"), |it| self.material.choice("interface_state", it.word()))
        });
        let states: Vec<Vec<Inline>> = states.map(|state| vec![Inline::Text(state)]).collect();
        if states.is_empty() { Cell::from("–") } else { table::stacked(states) }
    }
}
