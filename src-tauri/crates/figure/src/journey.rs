//! A user journey: phases and steps, what people do, touch and feel, with the curve of their emotion.

use crate::listing::listing;
use crate::pen::Pen;
use crate::scene::Scene;

/// One step of a journey.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JourneyStep {
    /// What the person does.
    pub action: String,
    /// What the person meets doing it.
    pub touchpoint: String,
    /// How it feels, from −2 to 2.
    pub emotion: i8,
    /// What hurts.
    pub pains: Vec<String>,
    /// What could be better.
    pub chances: Vec<String>,
}

/// A phase of a journey.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JourneyPhase {
    /// Its title.
    pub title: String,
    /// Its steps.
    pub steps: Vec<JourneyStep>,
}

/// The words of a journey: the heads of its rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JourneyWords {
    /// Phases.
    pub phase: String,
    /// Actions.
    pub action: String,
    /// Touch points.
    pub touchpoint: String,
    /// The curve.
    pub emotion: String,
    /// What hurts.
    pub pains: String,
    /// What could be better.
    pub chances: String,
}

/// A user journey.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Journey {
    /// Its phases in the order of time.
    pub phases: Vec<JourneyPhase>,
    /// Its words.
    pub words: JourneyWords,
}

impl Journey {
    pub(crate) fn scene(&self, pen: &mut Pen, width: f32) -> Scene {
        let mut rows = Vec::new();
        for phase in &self.phases {
            rows.push((phase.title.clone(), String::new()));
            for step in &phase.steps {
                rows.push((step.action.clone(), format!("{} {:+}", step.touchpoint, step.emotion)));
                let details = step.pains.iter().chain(&step.chances);
                rows.extend(details.map(|detail| (String::new(), detail.clone())));
            }
        }
        listing(&rows, pen, width)
    }

    pub(crate) fn texts(&self) -> Vec<&str> {
        let words = &self.words;
        let words = [&words.phase, &words.action, &words.touchpoint, &words.emotion, &words.pains, &words.chances];
        let mut texts: Vec<&str> = words.into_iter().map(String::as_str).collect();
        for phase in &self.phases {
            texts.push(&phase.title);
            for step in &phase.steps {
                texts.extend([step.action.as_str(), step.touchpoint.as_str()]);
                texts.extend(step.pains.iter().chain(&step.chances).map(String::as_str));
            }
        }
        texts
    }
}
