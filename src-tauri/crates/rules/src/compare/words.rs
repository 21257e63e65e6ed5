//! What changed in a text: Latin by words, Chinese by characters.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// What happened to a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// It stands in both.
    Same,
    /// It stands only in the later text.
    Inserted,
    /// It stands only in the earlier text.
    Deleted,
}

/// A piece of text with what happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What happened to it.
    pub kind: RunKind,
    /// The text.
    pub text: String,
}

/// Texts whose different middles have more pieces than this are shown as replaced whole: nobody reads so many marks, and
/// the work stays bounded.
const MOST_PIECES: usize = 8_000;

/// The pieces of two texts in reading order. The same and the inserted ones make the later text, the same and the deleted
/// ones the earlier.
pub fn words(before: &str, after: &str) -> Vec<Run> {
    let (old, new) = (pieces(before), pieces(after));
    let front = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let back = old[front..].iter().rev().zip(new[front..].iter().rev()).take_while(|(one, other)| one == other).count();
    let (middle_old, middle_new) = (&old[front..old.len() - back], &new[front..new.len() - back]);
    let mut runs = Runs::default();
    runs.push(RunKind::Same, &old[..front]);
    if middle_old.len().max(middle_new.len()) > MOST_PIECES {
        runs.push(RunKind::Deleted, middle_old);
        runs.push(RunKind::Inserted, middle_new);
    } else {
        for op in readable(&capture_diff_slices(Algorithm::Myers, middle_old, middle_new)) {
            match op {
                (true, old, new) => {
                    debug_assert_eq!(middle_old[old.clone()], middle_new[new]);
                    runs.push(RunKind::Same, &middle_old[old]);
                }
                (false, old, new) => {
                    runs.push(RunKind::Deleted, &middle_old[old]);
                    runs.push(RunKind::Inserted, &middle_new[new]);
                }
            }
        }
    }
    runs.push(RunKind::Same, &old[old.len() - back..]);
    runs.0
}

type Stretch = (bool, std::ops::Range<usize>, std::ops::Range<usize>);

/// Joins changes that only one piece parts, such as a space or a comma: a text broken into crumbs cannot be read.
fn readable(ops: &[DiffOp]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (at, op) in ops.iter().enumerate() {
        let inner = at > 0 && at + 1 < ops.len();
        let is_same = matches!(op, DiffOp::Equal { len, .. } if !inner || *len > 1);
        match stretches.last_mut() {
            Some((same, old, new)) if *same == is_same => {
                old.end = op.old_range().end;
                new.end = op.new_range().end;
            }
            _ => stretches.push((is_same, op.old_range(), op.new_range())),
        }
    }
    stretches
}

#[derive(Default)]
struct Runs(Vec<Run>);

impl Runs {
    fn push(&mut self, kind: RunKind, pieces: &[&str]) {
        if pieces.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.kind == kind => last.text.extend(pieces.iter().copied()),
            _ => self.0.push(Run { kind, text: pieces.concat() }),
        }
    }
}

/// Words of Latin letters and digits, and every other sign alone.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut in_word = false;
    for (at, sign) in text.char_indices() {
        let joins = is_word(sign);
        if at > start && !(joins && in_word) {
            pieces.push(&text[start..at]);
            start = at;
        }
        in_word = joins;
    }
    if start < text.len() {
        pieces.push(&text[start..]);
    }
    pieces
}

/// Whether a sign belongs to a word of several: letters and digits of writings that set gaps between words.
fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() && (sign as u32) < 0x2E80
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{RunKind, words};

    /// Marks what was inserted and deleted as `{+…+}` and `[-…-]`.
    fn marked(before: &str, after: &str) -> String {
        let marks = |kind| match kind {
            RunKind::Same => ("", ""),
            RunKind::Inserted => ("{+", "+}"),
            RunKind::Deleted => ("[-", "-]"),
        };
        words(before, after)
            .iter()
            .map(|run| format!("{}{}{}", marks(run.kind).0, run.text, marks(run.kind).1))
            .collect()
    }

    #[test]
    fn chinese_is_compared_by_characters_and_english_by_words() {
        assert_eq!(
            marked("订单在60秒内进入订单中心", "订单在30秒内进入订单中心"),
            "订单在[-60-]{+30+}秒内进入订单中心"
        );
        assert_eq!(marked("支持退货", "支持退换货"), "支持退{+换+}货");
        assert_eq!(
            marked("within 60 seconds of payment", "within 30 seconds after payment"),
            "within [-60-]{+30+} seconds [-of-]{+after+} payment"
        );
    }

    #[test]
    fn changes_that_a_single_sign_parts_are_shown_as_one() {
        assert_eq!(marked("red apples, here", "green pears, here"), "[-red apples-]{+green pears+}, here");
    }

    #[test]
    fn a_text_that_came_or_went_is_one_run() {
        assert_eq!(marked("", "新增"), "{+新增+}");
        assert_eq!(marked("gone now", ""), "[-gone now-]");
        assert!(words("", "").is_empty());
    }

    #[test]
    fn a_very_long_text_that_is_all_other_is_replaced_whole() {
        let (before, after) = ("甲乙".repeat(50_000), "丙丁".repeat(50_000));
        assert_eq!(words(&before, &after).len(), 2);
    }

    proptest! {
        #[test]
        fn the_runs_make_both_texts(before in "[ab 甲乙,。]{0,60}", after in "[ab 甲乙,。]{0,60}") {
            let runs = words(&before, &after);
            let without = |kind| runs.iter().filter(|run| run.kind != kind).map(|run| run.text.as_str()).collect::<String>();
            prop_assert_eq!(without(RunKind::Inserted), before);
            prop_assert_eq!(without(RunKind::Deleted), after);
            prop_assert!(runs.windows(2).all(|pair| pair[0].kind != pair[1].kind));
        }
    }
}
