//! Tabs that race: thousands of commands at once, tabs that die, messages that get lost.

use std::collections::BTreeSet;

use onemore::model::{Book, Channel, Outcome, Prospect, ProspectId, Touch, TouchId};
use onemore::ops::{self, AfterTouch, Change, Op, Undo};
use onemore::tabs::{Command, CommandId};

use crate::browser::{Browser, FULL_FOR, MS, Troubles, start};
use crate::disk::Death;

/// Few enough that tabs get in each other's way, and so many that no log grows too long.
fn crowd(count: u64) -> u64 {
    count / 20 + 50
}

fn people(count: u64) -> Book {
    let mut book = Book::default();
    for number in 1..=crowd(count) {
        let id = ProspectId(number);
        let name = format!("Person {number}");
        book.prospects.insert(
            id,
            Prospect {
                name,
                ..Prospect::new(id, start())
            },
        );
    }
    book
}

fn touch(number: u64, count: u64, browser: &mut Browser) -> Op {
    let person = ProspectId(1 + browser.dice.below(crowd(count)));
    let touch = Touch::new(TouchId(number), start(), Channel::Email, Outcome::Sent);
    Op::LogTouch(person, touch, AfterTouch::Keep)
}

/// Any command at all, some of which will collide with what other tabs do.
fn anything(number: u64, count: u64, tab: usize, browser: &mut Browser) -> Command {
    let person = ProspectId(1 + browser.dice.below(crowd(count)));
    let open = &browser.tabs[tab];
    let history = open.tab.history();
    let done: Vec<CommandId> = history.done().into_iter().map(|event| event.id).collect();
    let undone = history.undone().last().map(|event| event.id);
    let op = match browser.dice.below(20) {
        0 | 1 if !done.is_empty() => return Command::Undo(*done.last().unwrap()),
        2 if undone.is_some() => return Command::Redo(undone.unwrap()),
        3 if done.len() > 5 && browser.dice.chance(200) => {
            let target = done[done.len() - 5];
            let label = "Put it back as it was.".to_owned();
            return Command::BackTo { target, label };
        }
        4 => Op::Erase(person),
        5 => {
            let id = ProspectId(1 + browser.dice.below(crowd(count)));
            let name = format!("Person again {number}");
            Op::AddProspect(Box::new(Prospect {
                name,
                ..Prospect::new(id, start())
            }))
        }
        6 | 7 => Op::Edit(person, Change::Notes(format!("Note {number}"))),
        _ => touch(number, count, browser),
    };
    Command::from(op)
}

/// Lets `tabs` tabs race until `count` commands were given, with a new tab for every one that dies. Answers which were
/// given in tabs that are still open.
fn race(
    browser: &mut Browser,
    tabs: usize,
    count: u64,
    mut next: impl FnMut(u64, usize, &mut Browser) -> Command,
) -> BTreeSet<CommandId> {
    for _ in 0..tabs {
        browser.open();
    }
    let mut given = BTreeSet::new();
    let mut full_until = 0;
    for number in 1..=count {
        let passing = browser.dice.below(4 * MS);
        browser.run(browser.time + passing);
        let awake = browser.awake();
        let place = match awake.len() as u64 {
            0 => browser.open(),
            many => awake[browser.dice.below(many) as usize],
        };
        let command = next(number, place, browser);
        if let Ok(Some(id)) = browser.give(place, command) {
            given.insert(id);
        }
        if browser.dice.chance(browser.troubles.killed) {
            let victim = browser.writer().unwrap_or(place);
            match browser.dice.below(4) {
                0 => browser.kill(victim),
                1 => browser.doom(victim, Death::BeforeWriting),
                2 => browser.doom(victim, Death::AfterWriting),
                _ => browser.kill(place),
            }
        }
        if browser.dice.chance(browser.troubles.frozen) {
            browser.freeze(browser.writer().unwrap_or(place));
        }
        if number > full_until {
            // Never twice in a row, or it would be longer than is remembered.
            browser.disk.is_full = browser.dice.chance(browser.troubles.full) && !browser.disk.is_full;
            full_until = number + browser.dice.below(FULL_FOR);
        }
        while browser.alive().len() < tabs {
            browser.open();
        }
    }
    browser.settle();
    let survivors: BTreeSet<_> = browser
        .alive()
        .into_iter()
        .map(|place| browser.tabs[place].tab.id())
        .collect();
    given.retain(|id| survivors.contains(&id.tab));
    given
}

/// Nothing that was given in a tab that is still open is missing, nothing that was ever stored, and nothing is there twice.
#[track_caller]
fn expect_nothing_lost(tabs: usize, count: u64, seed: u64, troubles: Troubles) {
    let mut browser = Browser::new(people(count), seed, troubles);
    let survivors = race(&mut browser, tabs, count, |number, _, browser| {
        Command::from(touch(number, count, browser))
    });
    browser.expect_one_book();
    let stored: BTreeSet<CommandId> = browser.disk.events.iter().map(|event| event.id).collect();
    assert_eq!(
        stored.len(),
        browser.disk.events.len(),
        "seed {seed}: a command was done twice"
    );
    let missing: Vec<_> = survivors.difference(&stored).take(5).collect();
    assert!(missing.is_empty(), "seed {seed}: lost {missing:?}");
    let mut expected: Vec<u64> = Vec::new();
    for id in &stored {
        let Command::Do(op) = &browser.given[id] else { continue };
        if let Op::LogTouch(_, touch, _) = &**op {
            expected.push(touch.id.0);
        }
    }
    expected.sort_unstable();
    let mut found: Vec<u64> = browser.disk.book.touches().map(|(_, touch)| touch.id.0).collect();
    found.sort_unstable();
    assert_eq!(found, expected, "seed {seed}");
}

/// What all tabs show in the end is what the stored commands do one after the other to the first book.
#[track_caller]
fn expect_one_order(tabs: usize, count: u64, seed: u64, troubles: Troubles) {
    let mut browser = Browser::new(people(count), seed, troubles);
    race(&mut browser, tabs, count, |number, tab, browser| {
        anything(number, count, tab, browser)
    });
    browser.expect_one_book();
    let mut book = people(count);
    let mut done: Vec<(CommandId, Undo)> = Vec::new();
    let mut undone: Vec<(CommandId, Undo)> = Vec::new();
    for (place, event) in browser.disk.events.iter().enumerate() {
        assert_eq!(event.seq, place as u64 + 1, "seed {seed}: the events follow each other");
        let now = onemore::model::Now::new(event.at, onemore::model::Zone::UTC);
        match browser.given[&event.id].clone() {
            Command::Do(op) => {
                let mut before = ops::apply(&mut book, *op, &now).unwrap();
                ops::stamp(&mut book, &mut before, event.at, 1);
                done.push((event.id, before));
                undone.clear();
            }
            Command::Undo(target) => {
                let (id, undo) = done.pop().unwrap();
                assert_eq!(id, target);
                let mut before = ops::revert(&mut book, undo);
                ops::stamp(&mut book, &mut before, event.at, 1);
                undone.push((event.id, before));
            }
            Command::Redo(target) => {
                let (id, redo) = undone.pop().unwrap();
                assert_eq!(id, target);
                let mut before = ops::revert(&mut book, redo);
                ops::stamp(&mut book, &mut before, event.at, 1);
                done.push((event.id, before));
            }
            Command::BackTo { target, .. } => {
                let mut all = Undo::default();
                for (_, undo) in done.iter().rev().take_while(|(id, _)| *id != target) {
                    let mut before = ops::revert(&mut book, undo.clone());
                    ops::stamp(&mut book, &mut before, event.at, 1);
                    before.reach_back(all);
                    all = before;
                }
                done.push((event.id, all));
                undone.clear();
            }
        }
    }
    assert!(
        book == browser.disk.book,
        "seed {seed}: not what the commands do one after the other"
    );
}

const NONE: Troubles = Troubles {
    lost: 0,
    twice: 0,
    out_of_order: false,
    killed: 0,
    full: 0,
    frozen: 0,
};
/// Messages as a channel between tabs of one browser delivers them, and tabs that die.
const DYING: Troubles = Troubles { killed: 5, ..NONE };
/// A channel worse than any browser's.
const BAD_CHANNEL: Troubles = Troubles {
    lost: 20,
    twice: 20,
    out_of_order: true,
    ..NONE
};
const DYING_BAD_CHANNEL: Troubles = Troubles {
    killed: 5,
    ..BAD_CHANNEL
};
const FULL: Troubles = Troubles { full: 300, ..NONE };
/// Tabs that stand still, the one that writes above all, so that another takes its turn.
const FROZEN: Troubles = Troubles { frozen: 30, ..NONE };
const FROZEN_DYING_BAD_CHANNEL: Troubles = Troubles {
    frozen: 30,
    ..DYING_BAD_CHANNEL
};

/// Every kind of trouble there is.
const TROUBLES: [Troubles; 7] = [
    NONE,
    DYING,
    BAD_CHANNEL,
    DYING_BAD_CHANNEL,
    FULL,
    FROZEN,
    FROZEN_DYING_BAD_CHANNEL,
];

/// How many races there are for one seed: with two tabs and with five, with every trouble, and of two kinds of commands.
pub const RACES_A_SEED: usize = 2 * 2 * TROUBLES.len();

/// One race of so many commands, named by its number.
#[track_caller]
pub fn run(number: usize, count: u64) {
    let seed = (number / RACES_A_SEED) as u64;
    let troubles = TROUBLES[number % TROUBLES.len()];
    let kind = number / TROUBLES.len();
    let tabs = if kind.is_multiple_of(2) { 2 } else { 5 };
    if (kind / 2).is_multiple_of(2) {
        expect_nothing_lost(tabs, count, seed, troubles);
    } else {
        expect_one_order(tabs, count, seed, troubles);
    }
}
