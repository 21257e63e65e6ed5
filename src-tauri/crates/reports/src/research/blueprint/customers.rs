//! The client's customers: who they are, and what they go through today and in future.

use figure::{Chart, ChartKind, Journey as JourneyMap, JourneyPhase, JourneyStep as MapStep, JourneyWords, Series};
use i18n::Args;
use model::research::{Journey, JourneyStep, Persona};
use model::{Id, Kind, LinkKind, Record};
use typeset::{Block, Card, Fact, FigureClass, Heading, Inline};

use super::Blueprint;
use crate::writer::Writer;

/// A step with its record.
type Step<'p> = (&'p Record, &'p JourneyStep);

impl<'p> Writer<'_, 'p, Blueprint> {
    pub(super) fn customers(&mut self) {
        let personas: Vec<(&Record, &Persona)> = self.material.view.all::<Persona>().collect();
        let journeys: Vec<(&Record, &Journey, Vec<Step>)> = self
            .material
            .view
            .all::<Journey>()
            .map(|(record, journey)| (record, journey, self.steps(record)))
            .filter(|(_, _, steps)| !steps.is_empty())
            .collect();
        if personas.is_empty() && journeys.is_empty() {
            return;
        }
        let title = self.label("blueprint-customers");
        self.heading(1, title);
        if !personas.is_empty() {
            self.section(2, "blueprint-personas", "blueprint-personas-text");
            for (record, persona) in &personas {
                self.persona(record, persona);
            }
            self.preferences(&personas);
        }
        if !journeys.is_empty() {
            self.section(2, "blueprint-journeys", "blueprint-journeys-text");
            for (record, journey, steps) in journeys {
                self.journey(record, journey, &steps);
            }
        }
    }

    fn persona(&mut self, record: &Record, persona: &Persona) {
        let facts = [
            ("blueprint-segment", self.material.apart([persona.segment.clone(), persona.cohort.clone()])),
            ("blueprint-goals", persona.goals.trim().to_owned()),
            ("blueprint-behaviours", persona.behaviours.trim().to_owned()),
            ("blueprint-met-at", self.material.joined(persona.channels.iter().cloned())),
        ];
        let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
        let facts = facts.map(|(key, text)| Fact::new(self.label(key), text)).collect();
        self.push(Block::Card(Card {
            code: record.code.clone(),
            title: record.title.clone(),
            facts,
            destination: Some(record.code.clone()),
            source: Some(record.code.clone()),
        }));
    }

    /// What counts for whom, side by side.
    fn preferences(&mut self, personas: &[(&Record, &Persona)]) {
        let scores = |persona: &Persona| {
            [persona.prefers_quality, persona.prefers_interest, persona.prefers_experience]
                .map(|score| score.map(|score| score.0 as f64))
        };
        let known: Vec<&(&Record, &Persona)> =
            personas.iter().filter(|(_, persona)| scores(persona).iter().any(Option::is_some)).collect();
        if known.is_empty() {
            return;
        }
        // A short name: the first part of the title, before age and trade.
        let name = |title: &str| title.split(['，', ',']).next().unwrap_or(title).trim().to_owned();
        let series = known.iter().map(|(record, persona)| Series {
            name: name(&record.title),
            values: scores(persona).into(),
            ..Series::default()
        });
        let categories = ["quality", "interest", "experience"];
        let chart = Chart {
            kind: ChartKind::Bar,
            categories: categories.map(|key| self.label(&format!("blueprint-prefers-{key}"))).into(),
            series: series.collect(),
            y: self.label("blueprint-score"),
            ..Chart::default()
        };
        let caption = self.label("blueprint-preferences");
        let description = self.label("blueprint-preferences-text");
        self.figure(FigureClass::Chart, chart, caption, description);
    }

    fn steps(&self, journey: &Record) -> Vec<Step<'p>> {
        let children = self.material.view.children(Kind::JourneyStep, Some(journey.id));
        children.filter_map(|record| Some((record, record.get::<JourneyStep>()?))).collect()
    }

    fn journey(&mut self, record: &'p Record, journey: &Journey, steps: &[Step]) {
        let map = JourneyMap { phases: self.phases(steps), words: self.journey_words() };
        let version = journey.version.map(|version| self.material.choice("version", version.word()));
        let args = Args::new()
            .with("journey", &record.title)
            .with("version", version.unwrap_or_default())
            .with("persona", self.material.view.at(journey.persona).map_or("", |persona| persona.title.as_str()));
        let description = self.journey_in_words(record, steps);
        let caption = match self.material.view.at(journey.persona) {
            Some(_) => self.material.text("blueprint-journey-of", &args),
            None => record.title.clone(),
        };
        // A long map parts over pages; its name stands before it, not only below its end.
        self.push(Block::Heading(Heading { level: 3, text: record.title.clone(), ..Heading::default() }));
        self.low_points(steps);
        self.figure(FigureClass::Other, map, caption, description);
        self.source_of_figure(record);
    }

    fn journey_words(&self) -> JourneyWords {
        let word = |key: &str| self.label(&format!("blueprint-journey-{key}"));
        JourneyWords {
            phase: word("phase"),
            action: word("action"),
            touchpoint: word("touchpoint"),
            emotion: word("emotion"),
            backstage: word("backstage"),
            pains: word("pains"),
            chances: word("chances"),
        }
    }

    /// The steps by phase, with the pain points felt in each and what would make it better.
    fn phases(&self, steps: &[Step]) -> Vec<JourneyPhase> {
        let mut phases: Vec<JourneyPhase> = Vec::new();
        for (_, step) in steps {
            let emotion = step.emotion.map_or(0, |emotion| emotion.0.clamp(-2, 2) as i8);
            let drawn = MapStep {
                action: step.action.trim().to_owned(),
                touchpoint: self.material.joined([step.touchpoint.trim().to_owned()]),
                emotion,
                backstage: step.backstage.trim().to_owned(),
                pains: self.titles(step.pain_points.iter().map(|pain| pain.id)),
                chances: self.titles(self.opportunities(step)),
            };
            match phases.last_mut() {
                Some(phase) if phase.title == step.phase.trim() => phase.steps.push(drawn),
                _ => phases.push(JourneyPhase { title: step.phase.trim().to_owned(), steps: vec![drawn] }),
            }
        }
        phases
    }

    /// What a step names itself, then the initiatives that solve its pain points.
    fn opportunities(&self, step: &JourneyStep) -> Vec<Id> {
        let mut named: Vec<Id> = step.opportunities.iter().map(|chance| chance.id).collect();
        let solving = step.pain_points.iter().flat_map(|pain| self.material.view.sources(LinkKind::Solves, pain.id));
        for initiative in solving {
            if !named.contains(&initiative.id) {
                named.push(initiative.id);
            }
        }
        named
    }

    /// The titles of those records that may be seen.
    fn titles(&self, ids: impl IntoIterator<Item = Id>) -> Vec<String> {
        ids.into_iter().filter_map(|id| Some(self.material.view.record(id)?.title.clone())).collect()
    }

    /// The steps with how they feel, for people who cannot see the curve.
    fn journey_in_words(&self, journey: &Record, steps: &[Step]) -> String {
        let told: Vec<String> = steps
            .iter()
            .map(|(record, step)| {
                let emotion = step.emotion.map_or(0, |emotion| emotion.0);
                let args = Args::new().with("step", &record.title).with("emotion", signed(emotion));
                self.material.text("blueprint-journey-step", &args)
            })
            .collect();
        let args = Args::new().with("name", &journey.title).with("value", self.material.joined(told));
        self.material.text("doc-name-value", &args)
    }

    /// Where it feels worst: what a reader should take from the curve.
    fn low_points(&mut self, steps: &[Step]) {
        let emotion = |step: &JourneyStep| step.emotion.map_or(0, |emotion| emotion.0);
        let lowest = steps.iter().map(|(_, step)| emotion(step)).min().unwrap_or(0);
        if lowest >= 0 {
            return;
        }
        let worst = steps.iter().filter(|(_, step)| emotion(step) == lowest);
        let worst: Vec<String> = worst.map(|(record, _)| record.title.clone()).collect();
        let separator = self.label("blueprint-low-separator");
        let args = Args::new().with("emotion", signed(lowest)).with("steps", worst.join(&separator));
        let text = self.material.text("blueprint-low-points", &args);
        let title = self.material.text("doc-run-in", &Args::new().with("title", self.label("blueprint-low")));
        let inlines = vec![Inline::Bold(title), Inline::Text(text)];
        self.push(Block::Paragraph(typeset::Paragraph { inlines, ..typeset::Paragraph::default() }));
    }
}

/// A feeling with its sign.
fn signed(emotion: i64) -> String {
    match emotion {
        1.. => format!("+{emotion}"),
        0 => "0".to_owned(),
        _ => format!("\u{2212}{}", emotion.abs()),
    }
}
