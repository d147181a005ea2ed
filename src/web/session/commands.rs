//! What a user does to the book: changes, taking them back, and making them again.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{Session, Toast};
use crate::cadence::Workplaces;
use crate::model::Now;
use crate::ops::Op;
use crate::tabs::{Command, CommandId, Event, Step, Tab, World};
use crate::web::browser::{clock, device};

/// Something the tab works on.
pub(super) type Job<'a> = &'a mut dyn FnMut(&mut Tab, &mut World<'_>) -> Result<Step, String>;

/// A change in the history.
#[derive(Debug, Clone, PartialEq)]
pub struct PastChange {
    /// Its name.
    pub id: CommandId,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// In words.
    pub label: String,
    /// True when it was made in this tab since it was opened.
    pub is_mine: bool,
    /// True when everything after it is remembered, so that the book can be put back to this moment.
    pub is_in_reach: bool,
}

impl Session {
    pub(super) fn do_dispatch(&self, op: Op) -> Result<(), String> {
        self.give(Command::from(op), "")?;
        self.toast.update(|toast| {
            if let Some(toast) = toast {
                toast.undoable = true;
            }
        });
        Ok(())
    }

    pub(super) fn do_undo(&self) {
        let target = self.history(|tab| tab.history().done().last().map(|event| event.id));
        self.turn(target.map(Command::Undo), "Taken back: ");
    }

    pub(super) fn do_redo(&self) {
        let target = self.history(|tab| tab.history().undone().last().map(|event| event.id));
        self.turn(target.map(Command::Redo), "Done again: ");
    }

    /// Puts everything back as it was right after a change, in one step that can itself be taken back. `moment` says when
    /// that was, in words.
    pub fn back_to(&self, target: CommandId, moment: &str) {
        let label = format!("Put everything back as it was {moment}.");
        self.turn(Some(Command::BackTo { target, label }), "");
    }

    fn turn(&self, command: Option<Command>, word: &str) {
        let Some(command) = command else { return };
        if let Err(sentence) = self.give(command, word) {
            self.say(sentence);
        }
    }

    /// Does a command, and says what it was after `word`.
    fn give(&self, command: Command, word: &str) -> Result<(), String> {
        self.refresh_now();
        let mut command = Some(command);
        self.work(&mut |tab, world| match command.take() {
            Some(command) => tab.command(command, world),
            None => Ok(Step::default()),
        })?;
        let label = self.history(|tab| tab.history().last().map(|event| event.label.clone()));
        self.toast.set(Some(Toast {
            says: format!("{word}{}", label.unwrap_or_default()),
            undoable: false,
            goes_along: false,
        }));
        Ok(())
    }

    fn history<T>(&self, read: impl FnOnce(&Tab) -> Option<T>) -> Option<T> {
        self.engine(|engine| read(&engine.tab)).flatten()
    }

    /// Lets the tab work on something, and does what comes of it: other tabs are told, the net is given what was kept, the
    /// screen follows.
    pub(super) fn work(&self, job: Job<'_>) -> Result<(), String> {
        let now = self
            .now
            .with_untracked(|now| Now::new(clock::instant(), now.home.clone()));
        let outcome = self.engine(|engine| {
            let mut book = self.book.try_write_untracked()?;
            let mut world = World {
                book: &mut book,
                now: &now,
                device: device::id(),
                keep: &mut engine.vault,
            };
            let outcome = job(&mut engine.tab, &mut world);
            if let Ok(step) = &outcome {
                // Before anybody who reads the book hears of it.
                if step.whole {
                    self.workplaces.set_value(Workplaces::of(&book));
                } else {
                    self.follow(&book, &step.changed);
                }
            }
            Some(outcome)
        });
        let step = outcome.flatten().ok_or_else(|| "The page is closing.".to_owned())??;
        self.tell(&step.send);
        self.mirror();
        if step.whole || !step.changed.is_empty() {
            self.book.notify();
        }
        step.say.into_iter().for_each(|says| self.say(says));
        if step.overtaken {
            self.has_lost_turn();
        }
        self.show();
        Ok(())
    }

    pub(super) fn show_history(&self) {
        // What was there before is needed for either.
        let may = |event: &&&Event| event.before.is_some();
        let label = |event: Option<&&Event>| event.filter(may).map(|event| event.label.clone());
        let Some((last, undoable, redoable)) = self.engine(|engine| {
            let history = engine.tab.history();
            let last = history.last().map(|event| event.seq);
            (last, label(history.done().last()), label(history.undone().last()))
        }) else {
            return;
        };
        if self.last_event.get_untracked() != last {
            self.last_event.set(last);
        }
        if *self.undoable.read_untracked() != undoable {
            self.undoable.set(undoable);
        }
        if *self.redoable.read_untracked() != redoable {
            self.redoable.set(redoable);
        }
    }

    /// What "undo" would take back, in words.
    pub fn undoable(&self) -> ReadSignal<Option<String>> {
        self.undoable.read_only()
    }

    /// What "redo" would do again, in words.
    pub fn redoable(&self) -> ReadSignal<Option<String>> {
        self.redoable.read_only()
    }

    /// The changes in force that are remembered, the newest first. Inside a memo or a view this follows every change.
    pub fn past(&self) -> Vec<PastChange> {
        self.last_event.track();
        let read = |engine: &mut super::Engine| {
            let mut is_in_reach = true;
            let mut past = Vec::new();
            for event in engine.tab.history().done().into_iter().rev() {
                past.push(PastChange {
                    id: event.id,
                    at: event.at,
                    label: event.label.clone(),
                    is_mine: event.id.tab == engine.tab.id(),
                    is_in_reach,
                });
                is_in_reach = is_in_reach && event.before.is_some();
            }
            past
        };
        self.engine(read).unwrap_or_default()
    }
}
