//! The first chapter: the result in a few sentences, and whether the conditions for going live are met.

use i18n::Args;
use model::Subject;
use model::deployment::{TestLevel, Verdict};
use model::development::Severity;
use typeset::{Block, Callout, Cell, Column, Inline, Row, Table, Tone};

use super::coverage::unit_first;
use super::{Findings, TestReport, is_blocking};
use crate::baseline::Standing;
use crate::table;
use crate::verdicts::{Outcome, tally};
use crate::writer::Writer;

/// A condition for going live, with what was found and whether that is enough.
struct Condition {
    key: &'static str,
    found: String,
    met: bool,
}

impl<'p> Writer<'_, 'p, TestReport> {
    pub(super) fn summary(&mut self, findings: &Findings<'p>) {
        let title = self.label("testing-summary");
        self.heading(1, title);
        let conditions = self.conditions(findings);
        self.verdict(findings, &conditions);
        let basis = self.basis();
        self.paragraph(basis);
        let text = self.label("testing-conditions-text");
        self.paragraph(text);
        let rows: Vec<Row> = conditions.into_iter().map(|condition| self.condition(condition)).collect();
        let columns = vec![
            Column::text(self.label("testing-condition")),
            table::fixed(self.label("testing-condition-found"), 170.0),
            table::fixed(self.label("testing-condition-met"), 56.0),
        ];
        self.push(Block::Table(Table { columns, rows, ..Table::default() }));
    }

    /// The result in three sentences.
    fn verdict(&mut self, findings: &Findings, conditions: &[Condition]) {
        let [passed, failed, unfinished, unknown] = tally(findings.requirements.iter().map(|it| it.outcome));
        let args = Args::new()
            .with("total", findings.requirements.len())
            .with("passed", passed)
            .with("failed", failed)
            .with("unfinished", unfinished)
            .with("unknown", unknown);
        let requirements = self.material.text("testing-verdict-requirements", &args);
        let open = |severity| findings.open_defects().filter(|(_, it)| it.severity == Some(severity)).count();
        let args = Args::new()
            .with("total", findings.defects.len())
            .with("open", findings.open_defects().count())
            .with("critical", open(Severity::Critical))
            .with("major", open(Severity::Major));
        let defects = self.material.text("testing-verdict-defects", &args);
        let missing = conditions.iter().filter(|condition| !condition.met).count();
        let (tone, title) =
            if missing == 0 { (Tone::Note, "testing-ready") } else { (Tone::Attention, "testing-not-ready") };
        let title = self.material.text(title, &Args::new().with("count", missing));
        let paragraphs = [requirements, defects].map(|text| vec![Inline::Text(text)]).into();
        self.push(Block::Callout(Callout { tone, title, paragraphs, source: None }));
    }

    /// The requirements that were tested: frozen, changed since, or never frozen.
    fn basis(&self) -> String {
        let (key, baseline) = match Standing::of(self.material, Subject::Requirements) {
            Standing::Frozen(baseline) => ("testing-basis-frozen", Some(baseline)),
            Standing::Changed(baseline) => ("testing-basis-changed", Some(baseline)),
            Standing::Unfrozen => ("testing-basis-unfrozen", None),
        };
        let args = baseline.map_or_else(Args::new, |baseline| {
            Args::new().with("baseline", &baseline.name).with("hash", baseline.hash.short())
        });
        self.material.text(key, &args)
    }

    fn conditions(&self, findings: &Findings<'p>) -> Vec<Condition> {
        let total = findings.requirements.len();
        let passed = findings.with(Outcome::Passed).count();
        let blocking = findings.defects.iter().filter(|(_, defect)| is_blocking(defect)).count();
        let modules = unit_first(&self.material.view);
        let kept = modules.iter().filter(|module| module.is_kept()).count();
        let is_accepted = |id| findings.verdicts.latest(id).is_some_and(|latest| latest.verdict == Verdict::Passed);
        let by_client: Vec<_> =
            findings.cases.iter().filter(|(_, case)| case.level == Some(TestLevel::Acceptance)).collect();
        let accepted = by_client.iter().filter(|(record, _)| is_accepted(record.id)).count();
        let of = |part: usize, whole: usize| {
            let args = Args::new().with("part", part).with("whole", whole);
            if whole == 0 { self.label("doc-unknown") } else { self.material.text("testing-part-of", &args) }
        };
        vec![
            Condition {
                key: "testing-condition-requirements",
                found: of(passed, total),
                met: total > 0 && passed == total,
            },
            Condition {
                key: "testing-condition-defects",
                found: self.material.text("testing-blocking-found", &Args::new().with("count", blocking)),
                met: blocking == 0,
            },
            Condition {
                key: "testing-condition-order",
                found: of(kept, modules.len()),
                met: !modules.is_empty() && kept == modules.len(),
            },
            Condition {
                key: "testing-condition-acceptance",
                found: of(accepted, by_client.len()),
                met: !by_client.is_empty() && accepted == by_client.len(),
            },
        ]
    }

    fn condition(&self, condition: Condition) -> Row {
        let met = if condition.met { "testing-met" } else { "testing-not-met" };
        Row::new([
            Cell::from(self.label(condition.key)),
            Cell::from(condition.found),
            Cell::inlines(vec![Inline::Bold(self.label(met))]),
        ])
    }
}
