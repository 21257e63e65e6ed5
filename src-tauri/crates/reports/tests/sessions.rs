//! Minutes of one session tell of it and of nothing else.

#![allow(clippy::unwrap_used)]

#[path = "scope/desk.rs"]
#[allow(dead_code, reason = "this test needs the desk without the shop on it")]
mod desk;

use desk::{Desk, request};
use i18n::Language;
use model::{Id, Kind, LinkKind};
use reports::{Refused, Request, Variant, build, notes};
use serde_json::json;

/// A session in which one pain point, one action and one agreement came up.
fn session(desk: &mut Desk, name: &str, day: &str) -> Id {
    let title = |part: &str| format!("{name}: {part}");
    let session =
        desk.create(Kind::Session, None, json!({"title": title("session"), "type": "workshop", "held_on": day}));
    let pain = desk.create(
        Kind::PainPoint,
        None,
        json!({"title": title("pain"), "severity": 4, "frequency": "weekly", "link_up": "data"}),
    );
    let said = desk.create(
        Kind::Evidence,
        None,
        json!({"title": title("statement"), "session": session, "method": "workshop"}),
    );
    desk.link(LinkKind::Supports, said, pain);
    desk.create(Kind::Action, None, json!({"title": title("action"), "from": session, "status": "open"}));
    desk.create(
        Kind::Alignment,
        None,
        json!({"title": title("words"), "client_words": title("words"), "our_restatement": "Ours", "agreed": "yes",
            "confirmed_on": day}),
    );
    session
}

fn only(session: Id) -> Request {
    Request { variant: Variant { session: Some(session), ..Variant::default() }, ..request(Language::En) }
}

#[test]
fn minutes_of_one_session_hold_what_came_up_in_it_and_nothing_of_the_others() {
    let mut desk = Desk::default();
    let first = session(&mut desk, "First", "2026-09-01");
    session(&mut desk, "Second", "2026-09-02");
    let text = format!("{:?}", build(&desk.project, "minutes", &only(first)).unwrap());
    for part in ["session", "pain", "statement", "action", "words"] {
        assert!(text.contains(&format!("First: {part}")), "the {part} of the first session is told");
        assert!(!text.contains(&format!("Second: {part}")), "the {part} of the second session is not told");
    }
    let whole = format!("{:?}", build(&desk.project, "minutes", &request(Language::En)).unwrap());
    assert!(whole.contains("First: pain") && whole.contains("Second: pain"));
}

#[test]
fn what_deserves_attention_is_looked_for_in_that_session_alone() {
    let mut desk = Desk::default();
    let first = session(&mut desk, "First", "2026-09-01");
    session(&mut desk, "Second", "2026-09-02");
    let of_one = notes(&desk.project, "minutes", &only(first)).unwrap().len();
    let of_all = notes(&desk.project, "minutes", &request(Language::En)).unwrap().len();
    assert_eq!(of_all, 2 * of_one);
}

#[test]
fn minutes_of_a_session_that_is_none_are_refused() {
    let mut desk = Desk::default();
    session(&mut desk, "First", "2026-09-01");
    let action = desk.create(Kind::Action, None, json!({"title": "No session"}));
    assert_eq!(build(&desk.project, "minutes", &only(action)).unwrap_err(), Refused::NothingToExport);
    let hidden = session(&mut desk, "Hidden", "2026-09-03");
    desk.update(hidden, json!({"audience": "internal"}));
    assert_eq!(build(&desk.project, "minutes", &only(hidden)).unwrap_err(), Refused::NothingToExport);
}
