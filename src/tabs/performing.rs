//! What a command does to the book, and what is remembered of it.

use chrono::{DateTime, Utc};

use super::{Command, CommandId, Event, Kind, Tab};
use crate::model::{Book, Now};
use crate::ops::{self, Undo};

const TOO_FAR: &str = "That is too far back: what was there before is no longer remembered.";

impl Tab {
    /// Does a command to the book and says what happened, as the event after the last one.
    pub(super) fn perform(
        &self,
        command: Command,
        id: CommandId,
        at: DateTime<Utc>,
        book: &mut Book,
        now: &Now,
        device: u32,
    ) -> Result<Event, String> {
        let (kind, label, before) = match command {
            Command::Do(op) => {
                let label = ops::describe(&op, book);
                let now = Now::new(at, now.home.clone());
                let mut before = ops::apply(book, *op, &now).map_err(|error| error.to_string())?;
                ops::stamp(book, &mut before, at, device);
                (Kind::Done, label, before)
            }
            Command::Undo(target) => {
                let event = next_in(&self.history.done(), target)?;
                let before = take_back(vec![event.before.clone()], book, at, device)?;
                (Kind::Undone, event.label.clone(), before)
            }
            Command::Redo(target) => {
                let event = next_in(&self.history.undone(), target)?;
                let before = take_back(vec![event.before.clone()], book, at, device)?;
                (Kind::Redone, event.label.clone(), before)
            }
            Command::BackTo { target, label } => {
                let done = self.history.done();
                let place = done.iter().position(|event| event.id == target).ok_or(TOO_FAR)?;
                let since = done[place + 1..].iter().rev().map(|event| event.before.clone());
                (Kind::Done, label, take_back(since.collect(), book, at, device)?)
            }
        };
        let last = self.history.last().map_or(self.place.seq, |event| event.seq);
        Ok(Event {
            seq: last + 1,
            id,
            at,
            label,
            kind,
            before: Some(before),
        })
    }
}

/// The event that is to be taken back or made again next, if it is the one that is meant.
fn next_in<'a>(line: &[&'a Event], target: CommandId) -> Result<&'a Event, String> {
    let next = line.last().copied().filter(|event| event.id == target);
    Ok(next.ok_or("Something else was changed meanwhile, so this was not taken back. Look again, then undo.")?)
}

/// Takes changes back, the newest first, and answers how to undo that. Each is stamped for itself: what another device had
/// brought goes as it came, and what was done here goes by a change of now, also where both are taken back in one step.
fn take_back(changes: Vec<Option<Undo>>, book: &mut Book, at: DateTime<Utc>, device: u32) -> Result<Undo, String> {
    let changes: Option<Vec<Undo>> = changes.into_iter().collect();
    let mut all = Undo::default();
    for change in changes.ok_or(TOO_FAR)? {
        let mut before = ops::revert(book, change);
        ops::stamp(book, &mut before, at, device);
        before.reach_back(all);
        all = before;
    }
    Ok(all)
}
