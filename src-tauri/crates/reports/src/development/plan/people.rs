//! Who does what, and how both sides speak with each other.

use i18n::Args;
use model::Record;
use model::development::{ChangeRequest, Communication, StatusReport};
use model::whole::{Side, Stakeholder};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::Plan;
use crate::development::tasks::Tasks;
use crate::table;
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, Plan> {
    pub(super) fn people(&mut self, tasks: &Tasks) {
        let people: Vec<(&Record, &Stakeholder)> = self.material.view.all::<Stakeholder>().collect();
        if people.is_empty() {
            return;
        }
        self.section(1, "plan-team", "plan-team-text");
        let mut rows = Vec::new();
        for side in [Side::Client, Side::Vendor, Side::ThirdParty] {
            let group: Vec<_> = people.iter().filter(|(_, person)| person.side == Some(side)).collect();
            if !group.is_empty() {
                rows.push(table::group_row(vec![Inline::Text(self.material.choice("side", side.word()))]));
            }
            rows.extend(group.into_iter().map(|(record, person)| self.person(record, person, tasks)));
        }
        let columns = vec![
            table::fixed(self.label("plan-person"), 74.0),
            Column::text(self.label("plan-role")),
            Column::text(self.label("plan-organisation")),
            Column::number(self.label("plan-owned")),
            table::fixed(self.label("plan-contact"), 154.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn person(&self, record: &Record, person: &Stakeholder, tasks: &Tasks) -> Row {
        let owned = tasks.leaves().filter(|row| row.record.owner == Some(record.id)).count();
        let contact = [person.email.trim(), person.phone.trim()].into_iter().filter(|text| !text.is_empty());
        let cells = [
            Cell::inlines(vec![Inline::Bold(record.title.clone())]),
            Cell::from(person.role.trim()),
            Cell::from(person.organisation.trim()),
            Cell::from(if owned == 0 { "–".to_owned() } else { owned.to_string() }),
            table::stacked(contact.map(|text| vec![Inline::Muted(text.to_owned())])),
        ];
        Row { source: Some(record.code.clone()), ..Row::new(cells) }
    }

    /// What was agreed on record; then reports, changes, risks, and the way up when two people do not agree.
    pub(super) fn communication(&mut self) {
        let view = &self.material.view;
        let profile = view.profile().map(|(_, profile)| profile);
        let lead = profile.and_then(|profile| view.at(profile.lead));
        let client = profile.and_then(|profile| view.at(profile.client_lead));
        let sponsor = profile.and_then(|profile| view.at(profile.sponsor));
        let agreed = self.agreed_talks();
        if lead.is_none() && client.is_none() && agreed.is_empty() {
            return;
        }
        self.section(1, "plan-communication", "plan-communication-text");
        let name = |record: Option<&Record>| {
            record.map_or_else(|| self.label("doc-to-be-confirmed"), |record| record.title.clone())
        };
        let both = self.material.texts.format().list(&[name(lead), name(client)]);
        let up = [name(client), name(sponsor)].join(" → ");
        let row = |key: &str, state: String, who: &str| {
            let title = Inline::Bold(self.label(key));
            let text = self.label(&format!("{key}-text"));
            Row::new([Cell::inlines(vec![title]), Cell::from(text), Cell::from(who), Cell::from(state)])
        };
        let usual = [
            row("plan-talk-status", self.last_report(), &both),
            row("plan-talk-change", self.changes(), &both),
            row("plan-talk-risk", self.risks_watched(), &both),
            row("plan-talk-up", String::new(), &up),
        ];
        let rows = agreed.into_iter().chain(usual).collect();
        let columns = vec![
            table::fixed(self.label("plan-talk"), 76.0),
            Column::text(self.label("plan-talk-how")),
            table::fixed(self.label("plan-talk-who"), 96.0),
            table::fixed(self.label("plan-talk-state"), 96.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    /// One row for each line of the communication plan: what, why and how, for whom, and how often.
    fn agreed_talks(&self) -> Vec<Row> {
        let view = &self.material.view;
        let format = self.material.texts.format();
        let row = |(record, talk): (&Record, &Communication)| {
            let names = |people: Vec<&Record>| {
                let names: Vec<&str> = people.iter().map(|person| person.title.as_str()).collect();
                format.list(&names)
            };
            let owner = record.owner.and_then(|id| view.record(id));
            let told = talk.recipients.iter().filter_map(|person| view.at(Some(*person))).collect();
            let people = [names(owner.into_iter().collect()), names(told)];
            let people = people.into_iter().filter(|names| !names.is_empty()).collect::<Vec<_>>().join(" → ");
            let channel = talk.channel.map(|channel| self.material.choice("communication_channel", channel.word()));
            let rhythm = talk.rhythm.map(|rhythm| self.material.choice("rhythm", rhythm.word()));
            let how = [Some(talk.purpose.0.trim().to_owned()), channel];
            let how = how.into_iter().flatten().filter(|text| !text.is_empty()).map(|text| vec![Inline::Text(text)]);
            let cells = [
                Cell::inlines(vec![Inline::Bold(record.title.clone())]),
                table::stacked(how),
                Cell::from(people),
                Cell::from(rhythm.unwrap_or_default()),
            ];
            Row { source: Some(record.code.clone()), ..Row::new(cells) }
        };
        view.all::<Communication>().map(row).collect()
    }

    fn last_report(&self) -> String {
        let newest = self.material.view.all::<StatusReport>().filter_map(|(_, report)| report.on).max();
        let Some(on) = newest else { return String::new() };
        let args = Args::new().with("date", self.material.day(Some(on)));
        self.material.texts.text("plan-talk-status-state", &args)
    }

    fn changes(&self) -> String {
        let all: Vec<&ChangeRequest> = self.material.view.all::<ChangeRequest>().map(|(_, change)| change).collect();
        let open = all.iter().filter(|change| change.disposition.is_none()).count();
        let args = Args::new().with("total", all.len()).with("open", open);
        self.material.texts.text("plan-talk-change-state", &args)
    }

    fn risks_watched(&self) -> String {
        let args = Args::new().with("count", self.open_risks().len());
        self.material.texts.text("plan-talk-risk-state", &args)
    }
}
