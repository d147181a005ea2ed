//! What the writer does: one command after the other, kept before it is told.

use chrono::{DateTime, Utc};

use super::{Command, CommandId, Message, Place, State, Step, Tab, TabId, World};
use crate::ops::Undo;

/// How many refusals the writer remembers, in case its answer was lost: more than one tab has on its way.
const REFUSALS: usize = 50;

impl Tab {
    /// Makes a command, keeps it, and tells everybody. On an error nothing has changed.
    pub(super) fn carry_out(
        &mut self,
        id: CommandId,
        at: DateTime<Utc>,
        command: Command,
        world: &mut World<'_>,
        step: &mut Step,
    ) -> Result<(), String> {
        let event = self.perform(command, id, at, world.book, world.now, world.device)?;
        let before = event.before.as_ref();
        let records = before.map(Undo::records).unwrap_or_default();
        let told = before.filter(|_| self.has_company);
        let images = told.map(|before| before.carried_over(world.book));
        let previous = std::mem::replace(
            &mut self.place,
            Place {
                seq: event.seq,
                last: id,
            },
        );
        let (label, kind) = (event.label.clone(), event.kind);
        self.history.push(event);
        self.history.trim();
        self.settle(id);
        self.waiting.extend(&records);
        self.keep_waiting(world);
        if let Some(images) = images {
            step.send.push(Message::Commit {
                seq: self.place.seq,
                previous: previous.last,
                id,
                at,
                label,
                kind,
                images,
                kept: self.is_kept,
            });
        }
        step.changed.extend(records);
        Ok(())
    }

    /// Keeps what waits.
    pub(super) fn keep_waiting(&mut self, world: &mut World<'_>) {
        let stored = world.keep.seq();
        // What is not remembered cannot be kept with its past; the book itself is kept whole all the same.
        let events = self.history.after(stored).unwrap_or_default();
        let state = State {
            seq: self.place.seq,
            events: &events,
            settled: &self.settled,
        };
        self.is_kept = world.keep.keep(world.book, &self.waiting, state);
        if self.is_kept {
            self.waiting.clear();
        }
    }

    /// Tries again to keep what waits. In a tab that does not write there is nothing to try.
    pub fn keep_again(&mut self, world: &mut World<'_>) -> Step {
        let mut step = Step::default();
        if self.still_writes(world, &mut step) {
            self.keep_waiting(world);
            step.send.push(self.writing(None));
        }
        step
    }

    pub(super) fn writing(&self, to: Option<TabId>) -> Message {
        Message::Writing {
            to,
            place: self.place,
            kept: self.is_kept,
        }
    }

    /// Another tab asks.
    pub(super) fn answer(
        &mut self,
        id: CommandId,
        after: Option<u64>,
        at: DateTime<Utc>,
        command: Command,
        world: &mut World<'_>,
        step: &mut Step,
    ) {
        let last = self.settled_of(id.tab);
        if id.number <= last {
            let why = self.refused.iter().find(|(known, _)| *known == id);
            step.send.push(match why {
                Some((_, why)) => Message::Refused { id, why: why.clone() },
                None => Message::Settled { id, place: self.place },
            });
        } else if after.is_none_or(|before| before <= last)
            && let Err(why) = self.carry_out(id, at, command, world, step)
        {
            self.settle(id);
            self.refused.push((id, why.clone()));
            let surplus = self.refused.len().saturating_sub(REFUSALS);
            self.refused.drain(..surplus);
            step.send.push(Message::Refused { id, why });
        }
    }

    /// What `to`, who stands at `from`, misses. The book must be as agreed.
    pub(super) fn catch_up(&self, to: TabId, from: Place, world: &World<'_>) -> Option<Message> {
        if from == self.place {
            return None;
        }
        let same_line = from.seq == 0 || self.history.at(from.seq).is_some_and(|event| event.id == from.last);
        let events = self.history.after(from.seq).filter(|_| same_line);
        let records = self.history.records_after(from.seq);
        Some(match (events, records) {
            (Some(events), Some(records)) => Message::Since {
                to,
                from,
                place: self.place,
                images: Undo::images(world.book, &records),
                events,
                kept: self.is_kept,
            },
            _ => Message::Whole {
                to,
                place: self.place,
                book: Box::new(world.book.clone()),
                events: self.history.events().cloned().collect(),
                settled: self.settled.clone(),
                kept: self.is_kept,
            },
        })
    }
}
