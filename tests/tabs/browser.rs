//! A pretended browser: tabs, the lock, the channel between them with its delays and losses, and the passing of time.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, VecDeque};
use std::rc::Rc;

use chrono::{DateTime, TimeDelta, Utc};
use onemore::model::{Book, Now, Zone};
use onemore::tabs::{Command, CommandId, Message, Role, Step, Tab, TabId, World};

use crate::disk::{Death, Disk, Way};

/// A millisecond, in the unit of time used here.
pub const MS: u64 = 10;
/// How late a tab may see what another wrote: measured at up to 5 ms (PLATFORM.md, 0.2).
const STALEST: u64 = 5 * MS;
/// How long a tab waits after the lock before it reads, and after it has asked before it writes.
const GRACE: u64 = 20 * MS;
/// How long a tab that writes may say nothing before another one takes its turn: shorter than in the app, so that more happens.
const PATIENCE: u64 = 150 * MS;
/// The longest that a tab stands still.
pub const LONGEST_SLEEP: u64 = 600 * MS;
/// How often a tab asks again.
const TICK: u64 = 100 * MS;
const SLOWEST_MESSAGE: u64 = 5 * MS;
/// How many messages can be on the way at a time; more than there are within the time the slowest takes.
const MOST_ON_THE_WAY: usize = 5_000;

/// Numbers that look random and are the same for the same seed.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }

    pub fn chance(&mut self, in_thousand: u64) -> bool {
        self.below(1000) < in_thousand
    }
}

/// How many commands the storage stays full: fewer than are remembered.
pub const FULL_FOR: u64 = 80;

/// What may go wrong, each as so many in a thousand.
#[derive(Clone, Copy, Default)]
pub struct Troubles {
    pub lost: u64,
    pub twice: u64,
    /// Messages of one tab may overtake each other.
    pub out_of_order: bool,
    /// At each command.
    pub killed: u64,
    /// At each command: the storage becomes full, for at most [`FULL_FOR`] commands.
    pub full: u64,
    /// At each command: a tab stands still for a while, as a browser freezes one, and does not know of it.
    pub frozen: u64,
}

/// One tab.
pub struct Open {
    pub tab: Tab,
    pub book: Book,
    pub said: Vec<String>,
    pub is_alive: bool,
    read: u64,
    death: Option<Death>,
    /// What it will find when it goes on, where it stands still.
    asleep: Option<Vec<Happening>>,
    /// How often its turn to write was over.
    turns: u64,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Happening {
    Deliver(usize, usize, usize),
    /// In its so many-th turn.
    Granted(usize, u64),
    Take(usize, u64),
    Tick(usize),
    /// Another tab has taken its turn.
    Lost(usize),
    GoesOn(usize),
}

pub struct Browser {
    pub disk: Disk,
    pub tabs: Vec<Open>,
    pub dice: Dice,
    pub time: u64,
    pub troubles: Troubles,
    /// Every command that was given and taken, by its name.
    pub given: BTreeMap<CommandId, Command>,
    queue: BinaryHeap<Reverse<(u64, u64, Happening)>>,
    /// By number; gone once everybody has it.
    messages: BTreeMap<usize, Rc<Message>>,
    sent: usize,
    /// When the last message from one to the other arrives.
    arrival: BTreeMap<(usize, usize), u64>,
    happened: u64,
    lock: Option<usize>,
    waiting_for_lock: VecDeque<usize>,
}

pub fn start() -> DateTime<Utc> {
    "2026-11-17T09:00:00Z".parse().unwrap()
}

impl Browser {
    pub fn new(book: Book, seed: u64, troubles: Troubles) -> Browser {
        Browser {
            disk: Disk::new(book),
            tabs: Vec::new(),
            dice: Dice::new(seed),
            time: 10_000,
            troubles,
            given: BTreeMap::new(),
            queue: BinaryHeap::new(),
            messages: BTreeMap::new(),
            sent: 0,
            arrival: BTreeMap::new(),
            happened: 0,
            lock: None,
            waiting_for_lock: VecDeque::new(),
        }
    }

    /// Opens one more tab.
    pub fn open(&mut self) -> usize {
        let place = self.tabs.len();
        let late = self.dice.below(STALEST);
        let stored = self.disk.seen(self.time - late);
        let mut tab = Tab::open(TabId(1000 + place as u64), stored.seq, stored.history, stored.settled);
        let hello = tab.hello();
        self.tabs.push(Open {
            tab,
            book: stored.book,
            said: Vec::new(),
            is_alive: true,
            read: stored.seq,
            death: None,
            asleep: None,
            turns: 0,
        });
        self.send(place, hello);
        self.waiting_for_lock.push_back(place);
        self.give_lock();
        self.later(TICK, Happening::Tick(place));
        place
    }

    /// Closes a tab as a crash does: without a word.
    pub fn kill(&mut self, place: usize) {
        self.tabs[place].is_alive = false;
        self.waiting_for_lock.retain(|waiting| *waiting != place);
        if self.lock == Some(place) {
            self.lock = None;
            self.give_lock();
        }
    }

    /// Lets a tab stand still for a while.
    pub fn freeze(&mut self, place: usize) {
        let sleep = 1 + self.dice.below(LONGEST_SLEEP);
        self.freeze_for(place, sleep);
    }

    /// Lets a tab stand still so long, unless it does already.
    pub fn freeze_for(&mut self, place: usize, sleep: u64) {
        if self.tabs[place].asleep.is_none() {
            self.tabs[place].asleep = Some(Vec::new());
            self.later(sleep, Happening::GoesOn(place));
        }
    }

    fn is_asleep(&self, place: usize) -> bool {
        self.tabs[place].asleep.is_some()
    }

    /// Somebody waits for a writer that says nothing: takes its turn.
    fn steal(&mut self, place: usize) {
        if let Some(robbed) = self.lock.replace(place) {
            self.later(1, Happening::Lost(robbed));
        }
        self.waiting_for_lock.retain(|waiting| *waiting != place);
        let turn = self.tabs[place].turns;
        self.later(1 + GRACE, Happening::Granted(place, turn));
    }

    /// Lets the tab die the next time it writes.
    pub fn doom(&mut self, place: usize, death: Death) {
        self.tabs[place].death = Some(death);
    }

    pub fn writer(&self) -> Option<usize> {
        self.lock.filter(|place| self.tabs[*place].tab.role() == Role::Writing)
    }

    pub fn alive(&self) -> Vec<usize> {
        (0..self.tabs.len())
            .filter(|place| self.tabs[*place].is_alive)
            .collect()
    }

    /// Those in which a user can do something.
    pub fn awake(&self) -> Vec<usize> {
        let alive = self.alive().into_iter();
        alive.filter(|place| !self.is_asleep(*place)).collect()
    }

    fn give_lock(&mut self) {
        if self.lock.is_none()
            && let Some(next) = self.waiting_for_lock.pop_front()
        {
            self.lock = Some(next);
            let passing = 1 + self.dice.below(MS);
            let turn = self.tabs[next].turns;
            self.later(passing + GRACE, Happening::Granted(next, turn));
        }
    }

    fn later(&mut self, after: u64, happening: Happening) {
        self.happened += 1;
        self.queue.push(Reverse((self.time + after, self.happened, happening)));
    }

    fn send(&mut self, from: usize, message: Message) {
        self.sent += 1;
        let number = self.sent;
        self.messages.insert(number, Rc::new(message));
        self.messages.remove(&number.wrapping_sub(MOST_ON_THE_WAY));
        for to in self.alive() {
            if to == from || self.dice.chance(self.troubles.lost) {
                continue;
            }
            let copies = 1 + usize::from(self.dice.chance(self.troubles.twice));
            for _ in 0..copies {
                let mut delay = 1 + self.dice.below(SLOWEST_MESSAGE);
                if !self.troubles.out_of_order {
                    let last = self.arrival.entry((from, to)).or_default();
                    delay = delay.max(last.saturating_sub(self.time));
                    *last = self.time + delay;
                }
                self.later(delay, Happening::Deliver(from, to, number));
            }
        }
    }

    /// Lets a tab work on something, and does what it asks for.
    fn work<T>(&mut self, place: usize, job: impl FnOnce(&mut Tab, &mut World<'_>) -> (T, Step)) -> Option<T> {
        let lag = self.dice.below(STALEST);
        let open = &mut self.tabs[place];
        let now = Now::new(start() + TimeDelta::milliseconds((self.time / MS) as i64), Zone::UTC);
        let mut way = Way {
            disk: &mut self.disk,
            read: &mut open.read,
            time: self.time,
            lag,
            death: open.death,
            has_died: false,
        };
        let (result, step) = job(
            &mut open.tab,
            &mut World {
                book: &mut open.book,
                now: &now,
                device: 1,
                keep: &mut way,
            },
        );
        open.said.extend(step.say);
        if way.has_died {
            // Dead before it could say anything, or in the middle of it.
            let heard = self.dice.below(2) as usize;
            for message in step.send.into_iter().take(heard) {
                self.send(place, message);
            }
            self.kill(place);
            return None;
        }
        for message in step.send {
            self.send(place, message);
        }
        if step.overtaken {
            self.ask_for_turn(place);
        }
        Some(result)
    }

    /// A tab whose turn is over asks for the next one.
    fn ask_for_turn(&mut self, place: usize) {
        self.tabs[place].turns += 1;
        if self.lock == Some(place) {
            self.lock = None;
        }
        self.waiting_for_lock.retain(|waiting| *waiting != place);
        self.waiting_for_lock.push_back(place);
        self.give_lock();
    }

    /// A user does something in a tab. Answers its name, if it was taken; a tab that dies over it takes nothing.
    pub fn give(&mut self, place: usize, command: Command) -> Result<Option<CommandId>, String> {
        let before = self.given.len();
        let tab = self.tabs[place].tab.id();
        let number = 1 + self
            .given
            .range(CommandId { tab, number: 0 }..)
            .take_while(|(id, _)| id.tab == tab)
            .count() as u64;
        let id = CommandId { tab, number };
        self.given.insert(id, command.clone());
        let outcome = self.work(place, |tab, world| match tab.command(command, world) {
            Ok(step) => (Ok(()), step),
            Err(why) => (Err(why), Step::default()),
        });
        match outcome {
            Some(Ok(())) => Ok(Some(id)),
            Some(Err(why)) => {
                self.given.remove(&id);
                assert_eq!(self.given.len(), before);
                Err(why)
            }
            None => Ok(None),
        }
    }

    /// Lets time pass until nothing more happens before `until`.
    pub fn run(&mut self, until: u64) {
        while let Some(Reverse((at, ..))) = self.queue.peek()
            && *at <= until
        {
            let Some(Reverse((at, _, happening))) = self.queue.pop() else {
                break;
            };
            self.time = at;
            self.happen(happening);
        }
        self.time = until;
    }

    fn happen(&mut self, happening: Happening) {
        let (Happening::Deliver(_, place, _)
        | Happening::Granted(place, _)
        | Happening::Take(place, _)
        | Happening::Tick(place)
        | Happening::Lost(place)
        | Happening::GoesOn(place)) = happening;
        if !self.tabs[place].is_alive {
            return;
        }
        if happening != Happening::GoesOn(place)
            && let Some(asleep) = &mut self.tabs[place].asleep
        {
            return asleep.push(happening);
        }
        match happening {
            Happening::Deliver(from, _, message) => {
                let Some(message) = self.messages.get(&message) else {
                    return;
                };
                let message = message.as_ref().clone();
                let from = self.tabs[from].tab.id();
                self.work(place, |tab, world| ((), tab.hear(from, message, world)));
            }
            Happening::Granted(_, turn) if turn == self.tabs[place].turns => {
                self.work(place, |tab, world| ((), tab.granted(world)));
                self.later(GRACE, Happening::Take(place, turn));
            }
            Happening::Take(_, turn) if turn == self.tabs[place].turns => {
                self.work(place, |tab, world| ((), tab.take(world)));
                if self.tabs[place].tab.role() == Role::Taking {
                    self.later(1, Happening::Granted(place, turn));
                }
            }
            Happening::Granted(..) | Happening::Take(..) => {}
            Happening::Lost(_) => {
                self.work(place, |tab, _| ((), tab.step_down()));
                self.ask_for_turn(place);
            }
            Happening::GoesOn(_) => {
                let mut missed = self.tabs[place].asleep.take().unwrap_or_default();
                // What came meanwhile is found in an order of its own.
                while !missed.is_empty() {
                    let next = self.dice.below(missed.len().min(3) as u64) as usize;
                    let after = 1 + self.dice.below(MS);
                    self.later(after, missed.remove(next));
                }
            }
            Happening::Tick(_) => {
                if self.tabs[place].tab.is_waiting() {
                    if self
                        .lock
                        .is_some_and(|writer| writer != place && self.is_asleep(writer))
                        && self.dice.chance(1000 * TICK / PATIENCE)
                    {
                        self.steal(place);
                    }
                    for message in self.tabs[place].tab.ask_again() {
                        self.send(place, message);
                    }
                }
                self.later(TICK, Happening::Tick(place));
            }
        }
    }

    /// The user looks at every tab once, with all troubles over, until nothing is on its way.
    pub fn settle(&mut self) {
        self.troubles = Troubles::default();
        self.disk.is_full = false;
        for place in self.alive() {
            self.tabs[place].death = None;
        }
        self.run(self.time + LONGEST_SLEEP + 2_000 * MS);
        for place in self.alive() {
            let hello = self.tabs[place].tab.hello();
            self.send(place, hello);
            self.work(place, |tab, world| ((), tab.keep_again(world)));
        }
        self.run(self.time + 2_000 * MS);
    }

    /// All tabs show the same, it is what is stored, and nothing is on its way.
    #[track_caller]
    pub fn expect_one_book(&self) {
        for place in self.alive() {
            let open = &self.tabs[place];
            assert_eq!(open.tab.pending(), 0, "tab {place} still waits");
            assert_eq!(open.tab.place().seq, self.disk.seq, "tab {place} is elsewhere");
            assert!(open.book == self.disk.book, "tab {place} shows another book");
            assert!(open.tab.is_kept(), "tab {place} thinks something is not kept");
        }
    }
}
