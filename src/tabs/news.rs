//! What a tab makes of what it hears.

use super::{CommandId, Event, History, Message, Place, Role, Step, Stored, Tab, TabId, World};
use crate::model::Book;
use crate::ops::{self, Undo};

impl Tab {
    /// Another tab says something.
    pub fn hear(&mut self, from: TabId, message: Message, world: &mut World<'_>) -> Step {
        let mut step = Step::default();
        if self.role == Role::Stopped || from == self.me {
            return step;
        }
        self.has_company = true;
        if matches!(message, Message::Hello(_) | Message::Ask { .. }) && !self.still_writes(world, &mut step) {
            return step;
        }
        match message {
            Message::Hello(place) => {
                let missed = self.catch_up(from, place, world);
                step.send.push(missed.unwrap_or_else(|| self.writing(Some(from))));
            }
            Message::Ask {
                number,
                after,
                at,
                command,
            } => {
                let id = CommandId { tab: from, number };
                self.answer(id, after, at, command, world, &mut step);
            }
            Message::Taking(place) => self.help(from, place, world, &mut step),
            Message::Writing { to, place, kept } if to.is_none_or(|to| to == self.me) => {
                self.is_asking = false;
                self.is_kept = kept;
                if place != self.place {
                    step.send.push(self.hello());
                }
                if to.is_none() {
                    // A new writer has heard nothing of what this tab asked of the last one.
                    step.send.extend(self.asks());
                }
                if place.seq < self.place.seq {
                    // It writes and knows less than this tab: it must hear the rest before it goes on.
                    self.help(from, place, world, &mut step);
                }
            }
            Message::Commit {
                seq,
                previous,
                id,
                at,
                label,
                kind,
                images,
                kept,
            } => {
                let event = Event {
                    seq,
                    id,
                    at,
                    label,
                    kind,
                    before: None,
                };
                self.hear_commit(event, previous, images, kept, world, &mut step);
            }
            Message::Refused { id, why } if id.tab == self.me => self.hear_refusal(id, why, world, &mut step),
            Message::Settled { id, place } if id.tab == self.me => {
                if place == self.place {
                    self.refresh_pending(world, &mut step, |tab, _, _| tab.settle(id));
                } else {
                    step.send.extend(self.ask_what_is_missed());
                }
            }
            Message::Writing { .. } | Message::Refused { .. } | Message::Settled { .. } => {}
            Message::Since {
                to,
                from,
                place,
                images,
                events,
                kept,
            } if to == self.me => self.hear_since(from, place, images, events, kept, world, &mut step),
            Message::Whole {
                to,
                place,
                book,
                events,
                settled,
                kept,
            } if to == self.me => {
                let whole = Stored {
                    seq: place.seq,
                    book: *book,
                    history: History::of(events, place.seq),
                    settled,
                };
                self.hear_whole(place, whole, kept, world, &mut step);
            }
            Message::Since { .. } | Message::Whole { .. } => {}
        }
        step
    }

    /// Takes pending commands off the screen, lets something happen to the book as agreed, and puts them back.
    pub(super) fn refresh_pending(
        &mut self,
        world: &mut World<'_>,
        step: &mut Step,
        happens: impl FnOnce(&mut Tab, &mut Book, &mut Step),
    ) {
        self.take_pending_off(world.book, step);
        happens(self, world.book, step);
        self.history.trim();
        self.show_pending(world, step);
    }

    fn ask_what_is_missed(&mut self) -> Option<Message> {
        (!self.is_asking).then(|| self.hello())
    }

    fn hear_commit(
        &mut self,
        mut event: Event,
        previous: CommandId,
        images: Undo,
        kept: bool,
        world: &mut World<'_>,
        step: &mut Step,
    ) {
        if self.role == Role::Writing {
            return;
        }
        let follows = event.seq == self.place.seq + 1 && previous == self.place.last;
        if !follows {
            // Heard before, or something is missing between; which of the two, only the writer can tell.
            if event.seq > self.place.seq {
                step.send.extend(self.ask_what_is_missed());
            }
            return;
        }
        self.is_kept = kept;
        self.refresh_pending(world, step, |tab, book, step| {
            step.changed.extend(images.records());
            event.before = Some(ops::revert(book, images));
            tab.place = Place {
                seq: event.seq,
                last: event.id,
            };
            tab.settle_all(&[event.id], step);
            tab.history.push(event);
        });
    }

    fn hear_refusal(&mut self, id: CommandId, why: String, world: &mut World<'_>, step: &mut Step) {
        if self.pending.iter().any(|pending| pending.number == id.number) {
            step.say.push(why);
            self.refresh_pending(world, step, |tab, _, _| tab.settle(id));
        }
    }

    #[allow(clippy::too_many_arguments)] // One for each part of the message.
    fn hear_since(
        &mut self,
        from: Place,
        place: Place,
        images: Undo,
        events: Vec<Event>,
        kept: bool,
        world: &mut World<'_>,
        step: &mut Step,
    ) {
        self.is_asking = false;
        // What happened here since the question was asked is part of the answer, if it is the same line of events.
        let mine = self.place;
        let on_the_way = mine == from
            || events
                .iter()
                .any(|event| event.seq == mine.seq && event.id == mine.last);
        if !on_the_way && self.role == Role::Following {
            step.send.push(self.hello());
        }
        if place.seq <= mine.seq || !on_the_way || (self.role == Role::Writing && mine != from) {
            return;
        }
        self.is_kept = kept;
        self.refresh_pending(world, step, |tab, book, step| {
            step.changed.extend(images.records());
            if tab.role == Role::Writing {
                tab.waiting.extend(images.records());
            }
            ops::revert(book, images);
            tab.place = place;
            let ids: Vec<CommandId> = events.iter().map(|event| event.id).collect();
            tab.settle_all(&ids, step);
            for event in events.into_iter().filter(|event| event.seq > mine.seq) {
                tab.history.push(event);
            }
        });
        if self.still_writes(world, step) {
            self.keep_waiting(world);
            step.send.push(self.writing(None));
        }
    }

    fn hear_whole(&mut self, place: Place, whole: Stored, kept: bool, world: &mut World<'_>, step: &mut Step) {
        self.is_asking = false;
        // Who follows believes the writer; who is about to write, only somebody who knows more.
        let believes = match self.role {
            Role::Following => place != self.place,
            Role::Taking => place.seq > self.place.seq,
            Role::Writing | Role::Stopped => false,
        };
        if !believes {
            return;
        }
        self.is_kept = kept;
        self.refresh_pending(world, step, |tab, shown, step| {
            *shown = whole.book;
            step.whole = true;
            tab.stand_at(place.seq, whole.history, whole.settled);
            tab.place = place;
        });
    }

    /// Tells a tab that writes, or is about to, what it does not know.
    fn help(&mut self, to: TabId, place: Place, world: &mut World<'_>, step: &mut Step) {
        if place.seq < self.place.seq {
            self.take_pending_off(world.book, step);
            step.send.extend(self.catch_up(to, place, world));
            self.show_pending(world, step);
        }
    }
}
