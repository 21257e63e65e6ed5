//! Undo and redo of everything: every step back and forth says exactly what it said before, also after a restart.

mod support;

use model::{Draft, Id, Kind, LinkKind, NewLink, NewRecord, Subject};
use serde_json::json;
use store::{Error, Label, Store};
use support::*;

const HISTORIES: u64 = 1_000;
const COMMANDS: usize = 100;
const KINDS: [Kind; 4] = [Kind::PainPoint, Kind::Initiative, Kind::Feature, Kind::Stakeholder];

#[test]
fn every_step_of_a_thousand_histories_is_undone_and_redone_exactly() {
    let folder = folder();
    let template = folder.path().join("template.stagecraft");
    drop(create(&template));
    let run = |seed: u64| {
        let path = folder.path().join(format!("{seed}.stagecraft"));
        std::fs::copy(&template, &path).expect("the template can be copied");
        History { random: Random(seed), store: Store::open(&path).expect("it opens") }.run(seed);
        std::fs::remove_file(&path).expect("it can be removed");
    };
    std::thread::scope(|scope| {
        scope.spawn(|| (0..HISTORIES / 2).for_each(run));
        scope.spawn(|| (HISTORIES / 2..HISTORIES).for_each(run));
    });
}

struct History {
    random: Random,
    store: Store,
}

impl History {
    fn run(mut self, seed: u64) {
        let mut hashes = vec![self.store.content_hash()];
        for second in 0..COMMANDS as i64 {
            let revision = self.store.revision();
            self.command(second);
            if self.store.revision() > revision {
                hashes.push(self.store.content_hash());
            }
        }
        let last = hashes.len() - 1;
        for (step, expected) in hashes[..last].iter().enumerate().rev() {
            // Twenty commands later everybody has closed the program once.
            if step % 20 == 7 {
                self.store = Store::open(self.store.path()).expect("it opens again");
            }
            self.store.undo(&occasion(1000)).expect("there is something to undo");
            assert_eq!(&self.store.content_hash(), expected, "seed {seed}, back to step {step}");
        }
        assert!(matches!(self.store.undo(&occasion(1000)), Err(Error::NothingToUndo)), "seed {seed}");
        for (step, expected) in hashes.iter().enumerate().skip(1) {
            self.store.redo(&occasion(1001)).expect("there is something to redo");
            assert_eq!(&self.store.content_hash(), expected, "seed {seed}, forth to step {step}");
        }
        if seed.is_multiple_of(50) {
            let report = store::verify(self.store.path()).expect("it can be checked");
            assert_eq!(report.faults, [], "seed {seed}");
        }
    }

    fn command(&mut self, second: i64) {
        let choice = self.random.below(10);
        let random = &mut self.random;
        let edit = |draft: &mut Draft<'_>| {
            let some = |random: &mut Random, draft: &Draft<'_>, kind| -> Option<Id> {
                let steps = draft.project().in_order(kind);
                (!steps.is_empty()).then(|| steps[random.below(steps.len())].record.id)
            };
            let kind = KINDS[random.below(KINDS.len())];
            let id = some(random, draft, kind);
            // A refusal is an answer as good as any: it must leave no trace.
            match (choice, id) {
                (0..4, _) | (_, None) => {
                    let parent = if kind == Kind::Feature { id.filter(|_| choice == 0) } else { None };
                    let title = format!("{}", random.below(1000));
                    draft.create(kind, NewRecord { fields: fields(json!({ "title": title })), parent, after: None })?;
                }
                (4..6, Some(id)) => {
                    let owner = some(random, draft, Kind::Stakeholder);
                    let body = "甲".repeat(random.below(400));
                    draft.update(id, fields(json!({ "body": body, "owner": owner })))?;
                }
                (6, Some(id)) => draft.delete(&[id])?,
                (7, Some(id)) => {
                    let after = some(random, draft, kind).filter(|after| *after != id);
                    let parent = after.and_then(|after| draft.project().record(after)?.parent);
                    draft.move_to(&[id], parent, after)?;
                }
                (8, _) => {
                    let (from, to) = (some(random, draft, Kind::Initiative), some(random, draft, Kind::PainPoint));
                    if let (Some(from), Some(to)) = (from, to) {
                        let kind = LinkKind::Solves;
                        draft.link(NewLink::plain(kind, from, to))?;
                    }
                }
                _ => {
                    let link = draft.project().links().map(|link| link.id).min();
                    match link.filter(|_| random.below(2) == 0) {
                        Some(link) => draft.unlink(link)?,
                        None => {
                            draft.freeze(Subject::Scope, "范围", occasion(second).today, None);
                        }
                    }
                }
            }
            Ok::<_, Error>(((), Label::new("op-test", [])))
        };
        // Only time is passed, no key: every command is a step of its own.
        let _ = self.store.transact(&operation(second), edit);
    }
}

/// Numbers that look random and are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }
}
