//! The plan at a glance: what it is for, where it stands, what it promises.

use i18n::Args;
use typeset::{Block, Callout, Card, Fact, Inline};

use super::Plan;
use crate::development::tasks::Tasks;
use crate::front;
use crate::writer::Writer;

impl Writer<'_, '_, Plan> {
    pub(super) fn opening(&mut self, tasks: &Tasks) {
        self.push(Block::PageBreak);
        let title = self.label("plan-about");
        self.heading(1, title);
        let (project, _, _) = front::names(self.material);
        let texts = self.material.texts;
        let purpose = texts.text("plan-purpose-text", &Args::new().with("project", project));
        self.paragraph(purpose);
        if tasks.plan.fault.is_some() {
            let text = vec![Inline::Text(self.label("plan-circle"))];
            self.push(Block::Callout(Callout { paragraphs: vec![text], ..Callout::default() }));
            return;
        }
        let facts = self.glance(tasks);
        self.push(Block::Card(Card { title: self.label("plan-glance"), facts, ..Card::default() }));
        let reading = self.label("plan-reading-text");
        self.run_in("plan-reading", reading);
    }

    fn glance(&self, tasks: &Tasks) -> Vec<Fact> {
        let texts = self.material.texts;
        let format = texts.format();
        let fact = |key: &str, value: String| Fact::new(self.label(key), value);
        let mut facts = Vec::new();
        if let Some(span) = tasks.span() {
            facts.push(fact("plan-period", format.date_range(span.start, span.finish)));
        }
        if let Some(planned) = tasks.plan.planned_finish() {
            facts.push(fact("plan-planned-finish", format.date(planned)));
        }
        if let Some(forecast) = tasks.plan.forecast() {
            facts.push(fact("plan-forecast", format.date(forecast)));
        }
        let reached = tasks.milestones().filter(|row| row.done >= 1.0).count();
        let args = Args::new().with("done", reached).with("total", tasks.milestones().count());
        facts.push(fact("plan-milestones", texts.text("plan-of", &args)));
        let finished = tasks.leaves().filter(|row| row.done >= 1.0).count();
        let args = Args::new().with("done", finished).with("total", tasks.leaves().count());
        facts.push(fact("plan-tasks", texts.text("plan-of", &args)));
        let next =
            tasks.milestones().filter(|row| row.done < 1.0).min_by_key(|row| row.current.map(|span| span.finish));
        if let Some(row) = next {
            let day = self.material.day(row.current.map(|span| span.finish));
            let args = Args::new().with("name", &row.record.title).with("value", day);
            facts.push(fact("plan-next-milestone", texts.text("doc-name-value", &args)));
        }
        facts
    }

    pub(super) fn milestones(&mut self, tasks: &Tasks) {
        if tasks.milestones().next().is_none() {
            return;
        }
        self.section(1, "plan-milestones", "plan-milestones-text");
        let table = self.milestone_table(tasks, false, |_| true);
        self.push(Block::Table(table));
    }
}
