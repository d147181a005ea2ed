//! Taking changes back, and making them again.

use leptos::prelude::*;

use super::Session;
use crate::ops::{self, Undo};
use crate::web::browser::{clock, device};

/// How many changes can be taken back.
pub(super) const UNDO_DEPTH: usize = 100;

#[derive(Default)]
pub(super) struct History {
    pub(super) done: Vec<(String, Undo)>,
    pub(super) undone: Vec<(String, Undo)>,
}

impl Session {
    /// Takes the last change back.
    pub fn undo(&self) {
        self.step_through("Taken back", |history| &mut history.done, |history| &mut history.undone);
    }

    /// Makes the change taken back last once more.
    pub fn redo(&self) {
        self.step_through("Done again", |history| &mut history.undone, |history| &mut history.done);
    }

    fn step_through(
        &self,
        word: &str,
        from: impl Fn(&mut History) -> &mut Vec<(String, Undo)>,
        to: impl Fn(&mut History) -> &mut Vec<(String, Undo)>,
    ) {
        let Some((label, undo)) = self.history.try_update_value(|history| from(history).pop()).flatten() else {
            return;
        };
        let records = undo.records();
        let Some(back) = self.book.try_update(|book| {
            let mut back = ops::revert(book, undo);
            ops::stamp(book, &mut back, clock::instant(), device::id());
            self.follow(book, &records);
            back
        }) else {
            return;
        };
        self.keep(back.records());
        self.say(format!("{word}: {label}"));
        self.history.update_value(|history| to(history).push((label, back)));
        self.show_history();
    }

    pub(super) fn show_history(&self) {
        let last = |list: &[(String, Undo)]| list.last().map(|(label, _)| label.clone());
        self.history.with_value(|history| {
            self.undoable.set(last(&history.done));
            self.redoable.set(last(&history.undone));
        });
    }
}
