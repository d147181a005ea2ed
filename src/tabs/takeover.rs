//! From following to writing. Nothing is written before everything is known: each tab of a browser has its own copy of
//! the storage, which may lag behind by some milliseconds, and another tab may know what never was stored.

use super::{CommandId, Message, Role, Step, Stored, Tab, World};

impl Tab {
    /// The lock is this tab's, and what others wrote has had time to arrive: reads what is stored, and asks the others.
    pub fn granted(&mut self, world: &mut World<'_>) -> Step {
        let mut step = Step::default();
        if self.role == Role::Stopped {
            return step;
        }
        self.role = Role::Taking;
        if let Some(stored) = world.keep.refresh()
            && stored.seq > self.place.seq
        {
            self.refresh_pending(world, &mut step, |tab, book, step| {
                *book = stored.book;
                step.whole = true;
                tab.stand_at(stored.seq, stored.history);
            });
        }
        step.send.push(Message::Taking(self.place));
        step
    }

    /// The storage was changed from outside: what it holds is the book.
    pub fn reopened(&mut self, stored: Stored, world: &mut World<'_>) -> Step {
        let mut step = Step::default();
        self.refresh_pending(world, &mut step, |tab, book, step| {
            *book = stored.book;
            step.whole = true;
            tab.stand_at(stored.seq, stored.history);
        });
        self.waiting.clear();
        if self.role == Role::Writing {
            step.send.push(self.writing(None));
        }
        step
    }

    /// The others have had time to answer: from here on this tab writes.
    pub fn take(&mut self, world: &mut World<'_>) -> Step {
        let mut step = Step::default();
        if self.role != Role::Taking {
            return step;
        }
        self.take_pending_off(world.book, &mut step);
        self.role = Role::Writing;
        let stored = world.keep.seq();
        if stored < self.place.seq {
            let missing = self.history.records_after(stored);
            self.waiting
                .extend(missing.unwrap_or_else(|| world.book.records().collect()));
        }
        self.is_kept = true;
        self.is_asking = false;
        if !self.waiting.is_empty() {
            self.keep_waiting(world);
        }
        step.send.push(self.writing(None));
        for pending in std::mem::take(&mut self.pending) {
            let id = CommandId {
                tab: self.me,
                number: pending.number,
            };
            if let Err(why) = self.carry_out(id, pending.at, pending.command, world, &mut step) {
                self.settle(id);
                step.say.push(why);
            }
        }
        step
    }
}
