//! The operations review: where each KPI stands against baseline and target, what was tried and what came of it, and which
//! point comes next.

mod focus;
mod kpis;
mod strategies;
mod tracks;
mod trials;

use i18n::Args;
use model::coaching::{CoachingSession, CoachingTrack, Kpi, Strategy};
use model::{Kind, Record, Stage};
use typeset::{Block, Document};

use crate::client::ClientView;
use crate::writer::Writer;
use crate::{DocumentKind, Material, Note, front, terms};

/// The operations review.
pub(crate) const KIND: DocumentKind = DocumentKind {
    name: "review",
    code: "REVIEW",
    stage: Stage::Coaching,
    kinds: &[Kind::Kpi, Kind::Objective, Kind::Strategy, Kind::Activity, Kind::Experiment, Kind::CoachingSession],
    has_content: |view: &ClientView| view.all::<Kpi>().next().is_some() || view.all::<Strategy>().next().is_some(),
    blocks,
    notes,
};

/// The document whose chapters stand in this folder.
struct Review;

fn blocks(material: &Material) -> Document {
    let mut document = front::document(material, None);
    let mut writer: Writer<Review> = Writer::new(material);
    writer.push(Block::Cover(front::cover(material, None)));
    writer.push(Block::Contents { depth: 2 });
    writer.push(Block::PageBreak);
    writer.summary();
    writer.objectives();
    writer.kpis();
    writer.strategies();
    writer.activities();
    writer.experiments();
    writer.tracks();
    writer.next();
    document.blocks = writer.blocks;
    let tail = terms::blocks(material, &document);
    document.blocks.extend(tail);
    document
}

/// Whether all four elements of a strategy are there.
fn is_whole(strategy: &Strategy) -> bool {
    let four = &strategy.elements;
    [&four.strategy, &four.tool, &four.content, &four.execution].iter().all(|element| !element.trim().is_empty())
}

/// What deserves attention before the export.
fn notes(material: &Material) -> Vec<Note> {
    let view = &material.view;
    let note = |key, record: &Record| Note::missing(key).about(record);
    let mut notes: Vec<Note> = Vec::new();
    for (record, kpi) in view.all::<Kpi>() {
        let later = kpi.points.iter().any(|point| point.on > kpi.baseline_on && point.value.is_some());
        let found = [
            (kpi.baseline.is_none() || kpi.target.is_none(), "review-note-goal-missing"),
            (!later, "review-note-no-point"),
        ];
        notes.extend(found.into_iter().filter(|(applies, _)| *applies).map(|(_, key)| note(key, record)));
    }
    for (record, strategy) in view.all::<Strategy>() {
        let activities = view.children(Kind::Activity, Some(record.id)).count();
        let found = [
            (!is_whole(strategy), "review-note-incomplete"),
            (activities == 1 && strategy.review_cadence.trim().is_empty(), "review-note-one-off"),
        ];
        notes.extend(found.into_iter().filter(|(applies, _)| *applies).map(|(_, key)| note(key, record)));
    }
    let focused = view.all::<Strategy>().filter(|(_, strategy)| strategy.focus_point == Some(true)).count();
    if focused > 1 {
        notes.push(Note::other("review-note-many-focuses").saying(Args::new().with("count", focused)));
    }
    for track in CoachingTrack::ALL {
        let held = |(_, session): (&Record, &CoachingSession)| {
            session.track == Some(*track) && session.held_on.is_some_and(|day| day <= material.request.today)
        };
        if !view.all::<CoachingSession>().any(held) {
            let args = Args::new().with("track", material.choice("coaching_track", track.word()));
            notes.push(Note::missing("review-note-track-missing").saying(args));
        }
    }
    notes
}
