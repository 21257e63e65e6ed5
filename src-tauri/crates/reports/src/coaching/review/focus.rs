//! The beginning and the end of the review: where things stand in a few sentences, the point of focus, and what comes next.

use i18n::Args;
use model::Record;
use model::coaching::{CoachingSession, Kpi, Strategy, StrategyStatus};
use typeset::{Block, Callout, Cell, Column, Inline, Row, Table, Tone};

use super::kpis::{elapsed, gone, newest};
use super::{Review, is_whole};
use crate::table;
use crate::writer::Writer;

impl<'p> Writer<'_, 'p, Review> {
    pub(super) fn summary(&mut self) {
        self.section(1, "review-summary", "review-summary-text");
        let text = self.in_numbers();
        self.paragraph(text);
        self.focus();
    }

    /// How many KPIs reached their target, moved towards it, stand still or fell back, or are unknown.
    fn in_numbers(&self) -> String {
        let mut counts = [0_usize; 4];
        let mut behind = 0_usize;
        for (_, kpi) in self.material.view.all::<Kpi>() {
            let passed = newest(kpi).and_then(|(day, _)| elapsed(kpi, day));
            let attained = newest(kpi).and_then(|(_, value)| gone(kpi.baseline, kpi.target, value));
            let place = match attained {
                Some(share) if share >= 100.0 => 0,
                Some(share) if share > 0.0 => 1,
                Some(_) => 2,
                None => 3,
            };
            counts[place] += 1;
            let slower = attained.zip(passed).is_some_and(|(way, time)| way < time);
            behind += usize::from(place == 1 && slower);
        }
        let strategies: Vec<&Strategy> = self.material.view.all::<Strategy>().map(|(_, it)| it).collect();
        let running = strategies.iter().filter(|it| it.status == Some(StrategyStatus::Running)).count();
        let args = Args::new()
            .with("kpis", counts.iter().sum::<usize>())
            .with("reached", counts[0])
            .with("nearer", counts[1])
            .with("back", counts[2])
            .with("unknown", counts[3])
            .with("strategies", strategies.len())
            .with("running", running)
            .with("behind", behind)
            .with("whole", strategies.iter().filter(|it| is_whole(it)).count());
        self.material.text("review-standing", &args)
    }

    /// The one point on which all strength is put now.
    fn focus(&mut self) {
        let focused: Vec<_> =
            self.material.view.all::<Strategy>().filter(|(_, it)| it.focus_point == Some(true)).collect();
        let Some((record, strategy)) = focused.first() else {
            let text = vec![vec![Inline::Text(self.label("review-focus-none"))]];
            let title = self.label("review-focus");
            self.push(Block::Callout(Callout { tone: Tone::Attention, title, paragraphs: text, source: None }));
            return;
        };
        let title = self.material.text("review-focus-now", &Args::new().with("strategy", &record.title));
        let idea = self.prose.paragraphs(&strategy.elements.strategy);
        let mut paragraphs: Vec<Vec<Inline>> = idea.into_iter().chain(self.prose.paragraphs(&record.body)).collect();
        if focused.len() > 1 {
            let args = Args::new().with("count", focused.len());
            paragraphs.push(vec![Inline::Bold(self.material.text("review-focus-many", &args))]);
        }
        self.push(Block::Callout(Callout { tone: Tone::Note, title, paragraphs, source: Some(record.code.clone()) }));
    }

    /// What comes next: sessions with a date, and strategies that wait with what they wait for.
    pub(super) fn next(&mut self) {
        let sessions = self.next_sessions();
        let waiting = self.waiting();
        if sessions.is_empty() && waiting.is_empty() {
            return;
        }
        self.section(1, "review-next", "review-next-text");
        if !waiting.is_empty() {
            self.section(2, "review-waiting", "review-waiting-text");
            let columns = vec![
                table::fixed(self.label("doc-code"), 50.0),
                Column::text(self.label("review-strategy")),
                table::fixed(self.label("review-problem"), 76.0),
                table::fixed(self.label("review-status"), 48.0),
                table::fixed(self.label("review-condition"), 160.0),
            ];
            self.push(Block::Table(Table { columns, rows: waiting, ..Table::default() }));
        }
        if !sessions.is_empty() {
            self.section(2, "review-sessions", "review-sessions-text");
            let columns = vec![
                table::fixed(self.label("review-next-on"), 80.0),
                table::fixed(self.label("review-track"), 80.0),
                Column::text(self.label("review-continues")),
                table::fixed(self.label("review-owner"), 70.0),
            ];
            self.push(Block::Table(Table { columns, rows: sessions, ..Table::default() }));
        }
    }

    fn waiting(&self) -> Vec<Row> {
        let is_waiting =
            |strategy: &Strategy| matches!(strategy.status, None | Some(StrategyStatus::Draft | StrategyStatus::Ready));
        let strategies = self.material.view.all::<Strategy>().filter(|(_, strategy)| is_waiting(strategy));
        let row = |(record, strategy): (&Record, &Strategy)| {
            let missing = (!is_whole(strategy)).then(|| vec![Inline::Bold(self.label("review-elements-missing"))]);
            let condition = self.prose.paragraphs(&record.body).into_iter().chain(missing).collect::<Vec<_>>();
            let unsaid = || vec![vec![Inline::Muted(self.label("doc-to-be-confirmed"))]];
            let problem = strategy.problem.map(|it| self.material.choice("operating_problem", it.word()));
            let status = strategy.status.map(|it| self.material.choice("strategy_status", it.word()));
            Row {
                source: Some(record.code.clone()),
                ..Row::new([
                    Cell::inlines(vec![table::reference(&record.code)]),
                    Cell::from(record.title.as_str()),
                    Cell::from(problem.unwrap_or_default()),
                    Cell::from(status.unwrap_or_default()),
                    table::stacked(if condition.is_empty() { unsaid() } else { condition }),
                ])
            }
        };
        strategies.map(row).collect()
    }

    /// The sessions to come, by day.
    fn next_sessions(&self) -> Vec<Row> {
        let today = self.material.request.today;
        let coming = |session: &CoachingSession| session.next_on.is_some_and(|day| day >= today);
        let mut sessions: Vec<_> =
            self.material.view.all::<CoachingSession>().filter(|(_, session)| coming(session)).collect();
        sessions.sort_by_key(|(record, session)| (session.next_on, &record.code));
        let row = |(record, session): (&Record, &CoachingSession)| {
            let track = session.track.map(|it| self.material.choice("coaching_track", it.word()));
            Row::new([
                Cell::from(self.material.day(session.next_on)),
                Cell::from(track.unwrap_or_default()),
                Cell::inlines(vec![table::reference(&record.code), Inline::Text(format!(" {}", record.title))]),
                Cell::from(self.material.owner(record)),
            ])
        };
        sessions.into_iter().map(row).collect()
    }
}
