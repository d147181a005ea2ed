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
                tab.stand_at(stored.seq, stored.history, stored.settled);
            });
        }
        step.send.push(Message::Taking(self.place));
        step
    }

    /// The turn to write is this tab's no more: it was given back, or another tab has taken it. What is on screen stays.
    pub fn step_down(&mut self) -> Step {
        if matches!(self.role, Role::Writing | Role::Taking) {
            self.role = Role::Following;
        }
        Step {
            send: vec![self.hello()],
            ..Step::default()
        }
    }

    /// Whether this tab writes. One that stood still may have missed that another has taken its turn: where that one has
    /// written, this one steps down before it writes over it.
    pub(super) fn still_writes(&mut self, world: &World<'_>, step: &mut Step) -> bool {
        if self.role == Role::Writing && !world.keep.is_ours() {
            self.role = Role::Following;
            step.overtaken = true;
        }
        self.role == Role::Writing
    }

    /// The storage was changed from outside: what it holds is the book.
    pub fn reopened(&mut self, stored: Stored, world: &mut World<'_>) -> Step {
        let mut step = Step::default();
        self.refresh_pending(world, &mut step, |tab, book, step| {
            *book = stored.book;
            step.whole = true;
            tab.stand_at(stored.seq, stored.history, stored.settled);
        });
        self.waiting.clear();
        if self.role == Role::Writing {
            step.send.push(self.writing(None));
        }
        step
    }

    /// The others have had time to answer: from here on this tab writes. Still [`Role::Taking`] where the one before it has
    /// written meanwhile: then what it wrote is to be read first, by [`Tab::granted`] once more.
    pub fn take(&mut self, world: &mut World<'_>) -> Step {
        let mut step = Step::default();
        if self.role != Role::Taking || !world.keep.is_ours() {
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
