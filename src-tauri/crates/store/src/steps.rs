//! The undo and redo stacks, derived from the operation log alone, so that they survive a restart and are the same in
//! every window.

use std::collections::HashSet;

/// What an operation means for the stacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Its number.
    pub(crate) seq: i64,
    /// The first operation of the undo step that it belongs to; none for undo, redo and permanent operations.
    pub(crate) step: Option<i64>,
    /// The step that it took back.
    pub(crate) undoes: Option<i64>,
    /// The step that it put into effect again.
    pub(crate) redoes: Option<i64>,
}

/// One undo step: a run of operations that a person sees as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) first: i64,
    pub(crate) last: i64,
}

/// What can be undone and redone.
#[derive(Clone, Debug, Default)]
pub(crate) struct Steps {
    done: Vec<Step>,
    undone: Vec<Step>,
    taken_back: HashSet<i64>,
}

impl Steps {
    /// Takes the next operation of the log into account.
    pub(crate) fn push(&mut self, mark: Mark) {
        match mark {
            Mark { undoes: Some(step), .. } => {
                if let Some(top) = self.done.pop_if(|top| top.first == step) {
                    self.undone.push(top);
                }
                self.taken_back.insert(step);
            }
            Mark { redoes: Some(step), .. } => {
                if let Some(top) = self.undone.pop_if(|top| top.first == step) {
                    self.done.push(top);
                }
                self.taken_back.remove(&step);
            }
            Mark { step: Some(step), seq, .. } => {
                self.undone.clear();
                match self.done.last_mut() {
                    Some(top) if top.first == step => top.last = seq,
                    _ => self.done.push(Step { first: step, last: seq }),
                }
            }
            // A permanent operation is a floor: what came before it cannot be taken back any more.
            Mark { step: None, .. } => {
                self.done.clear();
                self.undone.clear();
            }
        }
    }

    /// The step that undo would take back.
    pub(crate) fn to_undo(&self) -> Option<Step> {
        self.done.last().copied()
    }

    /// The step that redo would put into effect again.
    pub(crate) fn to_redo(&self) -> Option<Step> {
        self.undone.last().copied()
    }

    /// Whether the step that begins with this operation is taken back at the moment.
    pub(crate) fn is_taken_back(&self, step: i64) -> bool {
        self.taken_back.contains(&step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(seq: i64, step: i64) -> Mark {
        Mark { seq, step: Some(step), ..Mark::default() }
    }
    fn undo(seq: i64, step: i64) -> Mark {
        Mark { seq, undoes: Some(step), ..Mark::default() }
    }
    fn redo(seq: i64, step: i64) -> Mark {
        Mark { seq, redoes: Some(step), ..Mark::default() }
    }
    fn after(marks: &[Mark]) -> (Option<i64>, Option<i64>) {
        let mut steps = Steps::default();
        marks.iter().for_each(|mark| steps.push(*mark));
        (steps.to_undo().map(|step| step.first), steps.to_redo().map(|step| step.first))
    }

    #[test]
    fn undo_and_redo_walk_the_steps_in_both_directions() {
        assert_eq!(after(&[edit(1, 1), edit(2, 2)]), (Some(2), None));
        assert_eq!(after(&[edit(1, 1), edit(2, 2), undo(3, 2)]), (Some(1), Some(2)));
        assert_eq!(after(&[edit(1, 1), edit(2, 2), undo(3, 2), undo(4, 1)]), (None, Some(1)));
        assert_eq!(after(&[edit(1, 1), edit(2, 2), undo(3, 2), undo(4, 1), redo(5, 1)]), (Some(1), Some(2)));
    }

    #[test]
    fn a_new_edit_ends_what_could_be_redone() {
        assert_eq!(after(&[edit(1, 1), undo(2, 1), edit(3, 3)]), (Some(3), None));
    }

    #[test]
    fn operations_of_one_step_are_one() {
        let mut steps = Steps::default();
        [edit(1, 1), edit(2, 2), edit(3, 2), edit(4, 2)].into_iter().for_each(|mark| steps.push(mark));
        assert_eq!(steps.to_undo(), Some(Step { first: 2, last: 4 }));
        steps.push(undo(5, 2));
        assert_eq!(steps.to_undo(), Some(Step { first: 1, last: 1 }));
        assert!(steps.is_taken_back(2) && !steps.is_taken_back(1));
    }

    #[test]
    fn nothing_before_a_permanent_operation_can_be_undone() {
        let permanent = Mark { seq: 2, ..Mark::default() };
        assert_eq!(after(&[edit(1, 1), permanent]), (None, None));
        assert_eq!(after(&[edit(1, 1), permanent, edit(3, 3)]), (Some(3), None));
    }
}
