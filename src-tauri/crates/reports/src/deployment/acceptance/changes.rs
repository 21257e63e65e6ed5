//! What changed: the versions of the scope, the change requests since the first of them, and what differs today.

use i18n::Args;
use model::architecture::{Feature, Scope};
use model::deployment::SignOff;
use model::development::{ChangeDisposition, ChangeRequest};
use model::whole::Side;
use model::{Audience, Baseline, Record, Subject};
use typeset::{Block, Cell, Column, Inline, Row, Table};

use super::{AcceptancePack, Findings};
use crate::baseline::difference;
use crate::table;
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, AcceptancePack> {
    pub(super) fn changes(&mut self, findings: &Findings<'p>) {
        let title = self.label("acceptance-changes");
        self.heading(1, title);
        self.versions();
        self.differences(findings);
        self.requests(findings);
    }

    /// Every frozen version of the scope with its hash and who of the client's side signed it.
    fn versions(&mut self) {
        let text = self.label("acceptance-versions-text");
        self.paragraph(text);
        let view = &self.material.view;
        let versions = || view.project().baselines().filter(|baseline| baseline.subject == Subject::Scope);
        let earlier = std::iter::once(None).chain(versions().map(Some));
        let rows = versions().zip(earlier).map(|(baseline, earlier)| {
            let mut version = vec![vec![Inline::Bold(baseline.name.clone())]];
            version.extend(earlier.map(|earlier| {
                vec![Inline::Muted(difference(self.material, Subject::Scope, &earlier.items, &baseline.items))]
            }));
            let of_client = |signature: &&SignOff| {
                signature.side == Some(Side::Client) && signature.about.is_some_and(|about| about.id == baseline.id)
            };
            let signed = view.all::<SignOff>().map(|(_, signature)| signature).filter(of_client);
            let signed: Vec<Vec<Inline>> = signed
                .map(|signature| {
                    let day = self.material.day(signature.signed_on);
                    vec![Inline::Text(signature.person.trim().to_owned()), Inline::Muted(format!(" {day}"))]
                })
                .collect();
            let unsigned = vec![vec![Inline::Muted(self.label("acceptance-unsigned"))]];
            Row::new([
                table::stacked(version),
                Cell::from(self.material.day(Some(baseline.made_on))),
                Cell::inlines(vec![Inline::Code(baseline.hash.short())]),
                table::stacked(if signed.is_empty() { unsigned } else { signed }),
            ])
        });
        let rows = rows.collect();
        let columns = vec![
            Column::text(self.label("acceptance-version")),
            table::fixed(self.label("acceptance-frozen-on"), 84.0),
            table::fixed(self.label("acceptance-hash"), 84.0),
            table::fixed(self.label("acceptance-signed-by"), 130.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    /// What the project says today against what was signed.
    fn differences(&mut self, findings: &Findings<'p>) {
        let [added, changed, removed] = differences(&self.material.view, findings.scope.baseline);
        let key =
            if added.len() + changed.len() + removed.len() == 0 { "acceptance-same" } else { "acceptance-different" };
        let args = Args::new()
            .with("baseline", &findings.scope.baseline.name)
            .with("added", added.len())
            .with("changed", changed.len())
            .with("removed", removed.len());
        let text = self.material.text(key, &args);
        self.paragraph(text);
        let groups = [("acceptance-added", added), ("acceptance-changed", changed), ("acceptance-removed", removed)];
        for (key, records) in groups.into_iter().filter(|(_, records)| !records.is_empty()) {
            let names: Vec<String> = records.iter().map(|record| format!("{} {}", record.code, record.title)).collect();
            let names = self.material.texts.format().list(&names);
            self.run_in(key, names);
        }
    }

    /// The change requests received since the scope was first frozen.
    fn requests(&mut self, findings: &Findings<'p>) {
        let view = &self.material.view;
        let first = view.project().baselines().find(|baseline| baseline.subject == Subject::Scope);
        let since = first.map(|baseline| baseline.made_on);
        let is_later = |change: &ChangeRequest| change.received_on.is_none_or(|day| Some(day) >= since);
        let requests: Vec<_> = view.all::<ChangeRequest>().filter(|(_, change)| is_later(change)).collect();
        if requests.is_empty() {
            return;
        }
        self.section(2, "acceptance-requests", "acceptance-requests-text");
        let rows = requests.iter().map(|(record, change)| self.request(findings, record, change)).collect();
        let columns = vec![
            table::fixed(self.label("doc-code"), 48.0),
            Column::text(self.label("acceptance-request")),
            table::fixed(self.label("acceptance-received"), 66.0),
            table::fixed(self.label("acceptance-disposition"), 86.0),
            table::fixed(self.label("acceptance-contained"), 78.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    fn request(&self, findings: &Findings, record: &Record, change: &ChangeRequest) -> Row {
        let what =
            std::iter::once(vec![Inline::Bold(record.title.clone())]).chain(self.prose.paragraphs(&change.reason));
        let disposition = change.disposition.map(|it| self.material.choice("change_disposition", it.word()));
        let undecided = || self.label("acceptance-undecided");
        let price = change.options.iter().find(|option| option.chosen == Some(true)).and_then(|option| option.cost);
        let priced = price.filter(|_| change.disposition == Some(ChangeDisposition::AcceptPriced));
        let price = priced.map(|price| vec![Inline::Text(self.material.money(price))]);
        let status = change.status.map(|it| vec![Inline::Muted(self.material.choice("change_status", it.word()))]);
        let decision = std::iter::once(vec![Inline::Text(disposition.unwrap_or_else(undecided))]);
        let cells = [
            table::code_cell(&record.code),
            table::stacked(what),
            Cell::from(self.material.day(change.received_on)),
            table::stacked(decision.chain(price).chain(status)),
            Cell::from(self.contained(findings, change)),
        ];
        table::record_row(&record.code, cells)
    }

    /// Whether the version that is accepted holds the change. What was turned down or put off is part of no version.
    fn contained(&self, findings: &Findings, change: &ChangeRequest) -> String {
        let frozen = findings.scope.baseline.made_on;
        let key = match (change.decided_on, change.disposition) {
            (None, _) | (_, None) => "acceptance-contained-open",
            (_, Some(ChangeDisposition::AdviseAgainst | ChangeDisposition::Reject)) => "acceptance-contained-no",
            (_, Some(ChangeDisposition::Defer)) => "acceptance-contained-deferred",
            (Some(day), Some(_)) if day <= frozen => "acceptance-contained-yes",
            (Some(_), Some(_)) => "acceptance-contained-later",
        };
        self.label(key)
    }
}

/// The features in scope that came, changed and went since a version was frozen, of those that the client may see.
fn differences<'p>(view: &crate::client::ClientView<'p>, baseline: &'p Baseline) -> [Vec<&'p Record>; 3] {
    let in_scope = |record: &&Record| {
        record.audience == Audience::Client && record.get::<Feature>().is_some_and(|it| it.scope == Some(Scope::In))
    };
    let frozen: Vec<&Record> = baseline.items.iter().map(|item| &item.record).filter(in_scope).collect();
    let now: Vec<&Record> = view.all::<Feature>().map(|(record, _)| record).filter(in_scope).collect();
    let before = |record: &Record| frozen.iter().find(|known| known.id == record.id);
    let added = now.iter().filter(|record| before(record).is_none()).copied().collect();
    let changed =
        now.iter().filter(|record| before(record).is_some_and(|it| it.hash != record.hash)).copied().collect();
    let gone = |record: &&&Record| !view.hides(record.id) && !now.iter().any(|known| known.id == record.id);
    let removed = frozen.iter().filter(gone).copied().collect();
    [added, changed, removed]
}
