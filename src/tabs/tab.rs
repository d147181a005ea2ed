//! One tab: how far it is, what it waits for, and what comes of a command given in it.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{Command, CommandId, Event, History, Message, Place, TabId};
use crate::model::{Book, Now, Record};
use crate::ops::{self, Undo};

/// What a tab does about writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Another tab writes, or none yet.
    Following,
    /// This one may write, and first makes sure that it knows everything.
    Taking,
    /// This one writes.
    Writing,
    /// This one changes nothing any more.
    Stopped,
}

/// What is stored, as it was found.
#[derive(Debug)]
pub struct Stored {
    /// The number of the last event that is stored.
    pub seq: u64,
    /// The book.
    pub book: Book,
    /// The events stored with it.
    pub history: History,
    /// The last settled commands of the tabs heard of latest, of which it may remember no event.
    pub settled: Vec<CommandId>,
}

/// Which state of the book is to be kept.
#[derive(Debug, Clone, Copy)]
pub struct State<'a> {
    /// The number of its last event.
    pub seq: u64,
    /// The events that lead to it from what is stored, as far as they are remembered.
    pub events: &'a [Event],
    /// The last settled commands of the tabs heard of latest.
    pub settled: &'a [CommandId],
}

/// Where the writer keeps the book.
pub trait Keep {
    /// Keeps `records` as they stand in `book`, as this state: all of it or nothing. Answers whether it did.
    fn keep(&mut self, book: &Book, records: &BTreeSet<Record>, state: State<'_>) -> bool;

    /// Reads again what is stored, if it may have changed since it was last read or written here.
    fn refresh(&mut self) -> Option<Stored>;

    /// The number of the last event that is stored, as last read or written here.
    fn seq(&self) -> u64;

    /// False where another tab has written since this was last read or written here: the turn to write was taken over.
    fn is_ours(&self) -> bool;
}

/// What a tab works with.
pub struct World<'a> {
    /// The book on screen.
    pub book: &'a mut Book,
    /// The moment, in the rep's own zone.
    pub now: &'a Now,
    /// The device this is, for the stamps of what changes.
    pub device: u32,
    /// The storage.
    pub keep: &'a mut dyn Keep,
}

/// What came of an input.
#[derive(Debug, Default)]
pub struct Step {
    /// The records of the book on screen that may have changed.
    pub changed: Vec<Record>,
    /// True when the whole book may have changed.
    pub whole: bool,
    /// To be sent to all other tabs, in this order.
    pub send: Vec<Message>,
    /// To be said to the user.
    pub say: Vec<String>,
    /// True when another tab was found to have written: this one has stepped down, and is to ask for its turn anew.
    pub overtaken: bool,
}

/// A command on its way.
#[derive(Debug, Clone)]
pub(super) struct Pending {
    pub(super) number: u64,
    pub(super) at: DateTime<Utc>,
    pub(super) command: Command,
    /// True while its effect is on screen; false when it fits nowhere for now, which only the writer may decide.
    pub(super) is_shown: bool,
}

/// One tab's part in keeping a book together with others.
#[derive(Debug)]
pub struct Tab {
    pub(super) me: TabId,
    pub(super) role: Role,
    pub(super) place: Place,
    /// What happened; at its end, in their order, the pending commands that are shown.
    pub(super) history: History,
    pub(super) pending: Vec<Pending>,
    pub(super) given: u64,
    /// The last settled command of each of the [`MOST_TABS`] tabs heard of latest, the latest at the end.
    pub(super) settled: Vec<CommandId>,
    /// The last commands this tab refused as the writer.
    pub(super) refused: Vec<(CommandId, String)>,
    /// What is not kept yet.
    pub(super) waiting: BTreeSet<Record>,
    /// Whether, as far as this tab knows, all of the book is kept.
    pub(super) is_kept: bool,
    /// True once another tab was heard.
    pub(super) has_company: bool,
    /// True while an answer to a `Hello` is on its way.
    pub(super) is_asking: bool,
}

impl Tab {
    /// A tab that has just opened what is stored.
    pub fn open(me: TabId, seq: u64, history: History, settled: Vec<CommandId>) -> Tab {
        let mut tab = Tab {
            me,
            role: Role::Following,
            place: Place::default(),
            history: History::default(),
            pending: Vec::new(),
            given: 0,
            settled: Vec::new(),
            refused: Vec::new(),
            waiting: BTreeSet::new(),
            is_kept: true,
            has_company: false,
            is_asking: false,
        };
        tab.stand_at(seq, history, settled);
        tab
    }

    /// What this tab does about writing.
    pub fn role(&self) -> Role {
        self.role
    }

    /// How far it is.
    pub fn place(&self) -> Place {
        self.place
    }

    /// Its own name.
    pub fn id(&self) -> TabId {
        self.me
    }

    /// What happened, and what is shown as if it had.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// How many commands of this tab are on their way.
    pub fn pending(&self) -> usize {
        self.pending.len()
    }

    /// What the writer could not keep yet. Empty in other tabs.
    pub fn waiting(&self) -> &BTreeSet<Record> {
        &self.waiting
    }

    /// Whether, as far as this tab knows, all of the book is kept.
    pub fn is_kept(&self) -> bool {
        self.is_kept && self.pending.is_empty()
    }

    /// Whether, as far as this tab knows, everything that was agreed is kept.
    pub fn is_all_stored(&self) -> bool {
        self.is_kept
    }

    /// From here on this tab changes nothing.
    pub fn stop(&mut self) {
        self.role = Role::Stopped;
    }

    /// Says that this tab is there, and how far.
    pub fn hello(&mut self) -> Message {
        self.is_asking = true;
        Message::Hello(self.place)
    }

    /// A command given in this tab. On screen it is done at once. The error is a sentence.
    pub fn command(&mut self, command: Command, world: &mut World<'_>) -> Result<Step, String> {
        let mut step = Step::default();
        let at = world.now.instant;
        let id = CommandId {
            tab: self.me,
            number: self.given + 1,
        };
        self.still_writes(world, &mut step);
        match self.role {
            Role::Stopped => {
                return Err("This tab is read only, so nothing can be changed here. Reload the page.".to_owned());
            }
            Role::Writing => {
                self.carry_out(id, at, command, world, &mut step)?;
                self.given += 1;
            }
            Role::Following | Role::Taking => {
                let event = self.perform(command.clone(), id, at, world.book, world.now, world.device)?;
                step.changed.extend(event.before.iter().flat_map(Undo::records));
                self.history.push(event);
                self.given += 1;
                self.pending.push(Pending {
                    number: self.given,
                    at,
                    command,
                    is_shown: true,
                });
                step.send.extend(self.ask(self.pending.len() - 1));
            }
        }
        Ok(step)
    }

    /// Asks again for everything that is on its way, and for what may have been missed. To be called a few times a second
    /// while something is on its way.
    pub fn ask_again(&mut self) -> Vec<Message> {
        if self.role != Role::Following {
            return Vec::new();
        }
        let mut messages = vec![self.hello()];
        messages.extend(self.asks());
        messages
    }

    /// True while something is on its way.
    pub fn is_waiting(&self) -> bool {
        self.is_asking || !self.pending.is_empty()
    }

    pub(super) fn asks(&self) -> impl Iterator<Item = Message> {
        (0..self.pending.len()).filter_map(|place| self.ask(place))
    }

    fn ask(&self, place: usize) -> Option<Message> {
        let pending = self.pending.get(place)?;
        let before = place.checked_sub(1).and_then(|before| self.pending.get(before));
        Some(Message::Ask {
            number: pending.number,
            after: before.map(|before| before.number),
            at: pending.at,
            command: pending.command.clone(),
        })
    }

    /// Takes what is pending off the screen, so that the book is as agreed.
    pub(super) fn take_pending_off(&mut self, book: &mut Book, step: &mut Step) {
        for place in (0..self.pending.len()).rev() {
            if !std::mem::take(&mut self.pending[place].is_shown) {
                continue;
            }
            if let Some(before) = self.history.pop().and_then(|event| event.before) {
                step.changed.extend(before.records());
                ops::revert(book, before);
            }
        }
    }

    /// Puts what is pending back on the screen, as far as it fits.
    pub(super) fn show_pending(&mut self, world: &mut World<'_>, step: &mut Step) {
        for place in 0..self.pending.len() {
            let Pending {
                number, at, command, ..
            } = self.pending[place].clone();
            let id = CommandId { tab: self.me, number };
            if let Ok(event) = self.perform(command, id, at, world.book, world.now, world.device) {
                step.changed.extend(event.before.iter().flat_map(Undo::records));
                self.history.push(event);
                self.pending[place].is_shown = true;
            }
        }
    }

    /// Notes that a command is settled; one of this tab's own is no longer on its way, nor are those before it.
    pub(super) fn settle(&mut self, id: CommandId) {
        if id.tab == self.me {
            self.pending.retain(|pending| pending.number > id.number);
        }
        let number = id.number.max(self.settled_of(id.tab));
        self.settled.retain(|known| known.tab != id.tab);
        self.settled.push(CommandId { number, ..id });
        let surplus = self.settled.len().saturating_sub(MOST_TABS);
        self.settled.drain(..surplus);
    }

    /// Notes the commands behind events. One of this tab's own that is older and not among them was refused, unheard.
    pub(super) fn settle_all(&mut self, ids: &[CommandId], step: &mut Step) {
        let mine = ids.iter().filter(|id| id.tab == self.me).map(|id| id.number).max();
        let is_among = |number| ids.contains(&CommandId { tab: self.me, number });
        let unheard = |pending: &Pending| Some(pending.number) < mine && !is_among(pending.number);
        if self.pending.iter().any(unheard) {
            step.say.push(BETWEEN.to_owned());
        }
        ids.iter().for_each(|id| self.settle(*id));
    }

    /// The number of the last settled command of `tab`; 0 for none.
    pub(super) fn settled_of(&self, tab: TabId) -> u64 {
        let known = self.settled.iter().find(|known| known.tab == tab);
        known.map_or(0, |known| known.number)
    }

    /// Takes over a history that ends at `seq`, and what is settled by then.
    pub(super) fn stand_at(&mut self, seq: u64, history: History, settled: Vec<CommandId>) {
        let ids: Vec<CommandId> = history.events().map(|event| event.id).collect();
        self.place = Place {
            seq,
            last: ids.last().copied().unwrap_or_default(),
        };
        self.history = history;
        settled.into_iter().chain(ids).for_each(|id| self.settle(id));
    }
}

/// Of how many tabs it is known which of their commands are settled: more than anybody opens while one of them stands still
/// with a command on its way.
const MOST_TABS: usize = 32;

const BETWEEN: &str = "A change from another tab came in between, so one of yours could not be made. Look again.";
