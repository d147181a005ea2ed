//! Devices that change their own copies of one book at random, each by a clock of its own.

use chrono::{DateTime, TimeDelta, Utc};
use onemore::model::{
    Answer, Book, Channel, Group, GroupId, NextStep, Now, Outcome, Promise, PromiseId, Promiser, Prospect, ProspectId,
    Record, Rhythm, Stage, Tolerance, Touch, TouchId, ValueItem, ValueItemId, ValueKind, Zone,
};
use onemore::ops::{self, AfterTouch, Change, Op, Undo};

/// A small generator of its own (xorshift64*): the same seed gives the same devices on every machine.
pub struct Dice(u64);

impl Dice {
    pub fn of(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn throw(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        (self.throw() >> 33) % end
    }

    fn one_of<T: Copy>(&mut self, things: &[T]) -> Option<T> {
        let place = self.below(things.len().max(1) as u64) as usize;
        things.get(place).copied()
    }
}

pub fn start() -> DateTime<Utc> {
    "2026-11-17T09:00:00Z".parse().unwrap()
}

pub fn person(id: u64, name: &str) -> Prospect {
    let mut person = Prospect::new(ProspectId(id), start());
    person.name = name.to_owned();
    person
}

pub fn group(id: u64, name: &str) -> Group {
    Group::new(GroupId(id), name)
}

pub fn item(id: u64, title: &str) -> ValueItem {
    ValueItem::new(ValueItemId(id), ValueKind::Article, title, start())
}

pub fn touch(id: u64, at: DateTime<Utc>) -> Touch {
    Touch::new(TouchId(id), at, Channel::Email, Outcome::Sent)
}

/// The book both began with.
pub fn ancestor() -> Book {
    let people = [person(1, "Ada Brook"), person(2, "Ben Cole"), person(3, "Cleo Dean")];
    let mut people = people.map(|mut one| {
        one.emails = vec![onemore::model::Labelled::plain(format!("p{}@firm.example", one.id.0))];
        (one.id, one)
    });
    people[1].1.touches.push(touch(5, start()));
    Book {
        prospects: people.into(),
        groups: vec![group(1, "Fair"), group(2, "Hall")],
        values: vec![item(1, "the readings")],
        ..Book::default()
    }
}

/// One browser with its book.
#[derive(Clone)]
pub struct Device {
    pub id: u32,
    pub book: Book,
    clock: DateTime<Utc>,
    done: Vec<Undo>,
}

impl Device {
    /// `late` seconds behind the others by its clock, or ahead.
    pub fn new(id: u32, book: Book, late: i64) -> Device {
        Device {
            id,
            book,
            clock: start() + TimeDelta::seconds(600 - late),
            done: Vec::new(),
        }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.clock
    }

    /// Makes a change, as the session does. What cannot be done is not.
    pub fn act(&mut self, op: Op) -> bool {
        self.clock += TimeDelta::seconds(1);
        let Ok(mut undo) = ops::apply(&mut self.book, op, &Now::new(self.clock, Zone::UTC)) else {
            return false;
        };
        ops::stamp(&mut self.book, &mut undo, self.clock, self.id);
        self.done.push(undo);
        true
    }

    /// Takes the last change back.
    pub fn undo(&mut self) {
        if let Some(undo) = self.done.pop() {
            self.clock += TimeDelta::seconds(1);
            let mut redo = ops::revert(&mut self.book, undo);
            ops::stamp(&mut self.book, &mut redo, self.clock, self.id);
        }
    }

    /// Takes in what another device knows.
    pub fn learn(&mut self, other: &Book) {
        self.book = onemore::saves::merge(&self.book, other).book;
        self.done.clear();
    }

    /// Some change at random. Answers the records it touched.
    pub fn act_at_random(&mut self, dice: &mut Dice) -> Vec<Record> {
        if dice.below(8) == 0 {
            self.undo();
            return Vec::new();
        }
        let op = self.some_op(dice);
        let done = self.act(op);
        self.done.last().filter(|_| done).map_or_else(Vec::new, Undo::records)
    }

    fn some_op(&mut self, dice: &mut Dice) -> Op {
        let ids: Vec<ProspectId> = self.book.prospects.keys().copied().collect();
        let id = dice.one_of(&ids).unwrap_or(ProspectId(1));
        let fresh = u64::from(self.id) << 32 | dice.below(1 << 30);
        let word = format!("w{}", dice.below(5));
        let known = self.book.prospects.get(&id);
        let some_touch =
            dice.one_of(&known.map_or_else(Vec::new, |one| one.touches.iter().map(|one| one.id).collect()));
        let some_promise =
            dice.one_of(&known.map_or_else(Vec::new, |one| one.promises.iter().map(|one| one.id).collect()));
        let channel = dice.one_of(&Channel::ALL).unwrap_or(Channel::Email);
        let tomorrow = self.clock.date_naive() + TimeDelta::days(1 + dice.below(3) as i64);
        match dice.below(24) {
            0 => Op::AddProspect(Box::new(person(fresh, &word))),
            1 => Op::Erase(id),
            2 | 3 => Op::Edit(id, Change::Notes(word)),
            4 => Op::Edit(id, Change::Company(word)),
            5 => Op::Edit(id, Change::Tolerance(dice.one_of(&Tolerance::ALL).unwrap_or_default())),
            6 => Op::Edit(id, Change::Stage(Stage::DoNotContact)),
            7 => Op::Edit(id, Change::Stage(Stage::Contacted)),
            8 => Op::Edit(id, Change::Stage(Stage::MeetingHeld)),
            9 | 10 => Op::LogTouch(
                id,
                touch(fresh, self.clock - TimeDelta::seconds(dice.below(3) as i64)),
                AfterTouch::Keep,
            ),
            11 => {
                let answer = dice.one_of(&[Answer::Yes, Answer::No, Answer::Stop]);
                let reply = Touch {
                    answer,
                    ..touch(fresh, self.clock)
                };
                Op::LogTouch(id, reply, AfterTouch::NoneAgreed)
            }
            12 => Op::CorrectTouch(
                id,
                Touch {
                    note: word,
                    ..touch(some_touch.map_or(5, |touch| touch.0), start())
                },
            ),
            13 => Op::DeleteTouch(id, some_touch.unwrap_or(TouchId(5))),
            14 => Op::BlockChannel(id, channel, word),
            15 => Op::UnblockChannel(id, channel),
            16 => Op::AgreeNextStep(
                id,
                NextStep {
                    date: tomorrow,
                    time: None,
                    purpose: word,
                    channel: None,
                    agreed_at: self.clock,
                    called_off_at: None,
                },
            ),
            17 => Op::AddPromise(
                id,
                Promise {
                    id: PromiseId(fresh),
                    by: Promiser::Rep,
                    what: word,
                    due: None,
                    made_at: self.clock,
                    kept_at: None,
                },
            ),
            18 => match some_promise {
                Some(promise) if dice.below(2) == 0 => Op::KeepPromise(id, promise),
                Some(promise) => Op::DropPromise(id, promise),
                None => Op::DropNextStep(id),
            },
            19 => Op::AddValues(vec![item(fresh, &word)]),
            20 => Op::EditValue(item(1, &word)),
            21 => Op::RemoveValue(ValueItemId(1)),
            22 => Op::EditGroup(Group {
                rhythm: Some(Rhythm::Gaps(vec![1 + dice.below(4) as u32])),
                ..group(1 + dice.below(2), &word)
            }),
            _ => {
                let mut settings = self.book.settings.clone();
                match dice.below(3) {
                    0 => settings.starts_a_day = dice.below(9) as u32,
                    1 => settings.profile.name = word,
                    _ => settings.voice.greeting = word,
                }
                Op::ChangeSettings(settings)
            }
        }
    }
}
