//! The browser dies at a call of either store in the middle of a change that has no room beside what it replaces, and what
//! localStorage was told last may be lost with it. The book is as before or as after; and as after once the net has it, or
//! once it was said to be kept and localStorage lost nothing.

use std::collections::BTreeSet;

use onemore::model::{Book, Record};
use onemore::sample;

use super::Tally;
use super::books::{all, kept, now, opened};
use super::dice::Dice;
use super::machine::{Page, Stores, letters};

/// Letters beyond the larger of the two books: for two pages on their way.
const MARGIN: usize = 18_000;

/// Letters beyond the book, without a net: for those who changed, and one page on its way.
const MARGIN_ASIDE: usize = 20_000;

/// How many of the last changes of localStorage may be lost.
const LOST: usize = 40;

pub fn run(cases: usize) -> Tally {
    let mut tally = Tally::default();
    let mut dice = Dice(8);
    while tally.cases < cases {
        let from = sample::crowd(dice.roll(), 200, 9, &now());
        let (texts, _) = kept(&from);
        let mut to = from.clone();
        if dice.below(2) == 0 {
            to = sample::crowd(dice.roll(), 150 + dice.below(50), 9, &now());
        } else {
            let keep = 3 + dice.below(5);
            to.prospects.retain(|id, _| id.0 % 8 < keep as u64);
            to.prospects
                .values_mut()
                .for_each(|one| one.matter = dice.roll().to_string());
        }
        let records: BTreeSet<Record> = all(&from).union(&all(&to)).copied().collect();
        let room = letters(&texts).max(letters(&kept(&to).0)) + MARGIN;
        for _ in 0..10.min(cases - tally.cases) {
            let stores = Stores::holding(&texts, 1, true, room);
            let calls = dice.below(70);
            let lost = dice.below(LOST);
            let holds = survives(&stores, [&from, &to], &records, calls, lost);
            tally.case(holds, || {
                format!("{} people, {calls} calls, {lost} lost", to.prospects.len())
            });
        }
    }
    tally
}

/// Without a net, where those who changed have room and their pages have not.
pub fn aside(cases: usize) -> Tally {
    let mut tally = Tally::default();
    let mut dice = Dice(9);
    while tally.cases < cases {
        let from = sample::crowd(dice.roll(), 250, 9, &now());
        let (texts, _) = kept(&from);
        let mut to = from.clone();
        let mut records = BTreeSet::new();
        let one_in = 8 + dice.below(10);
        let goes = dice.below(from.prospects.len());
        for (place, id) in from.prospects.keys().enumerate() {
            if place == goes {
                to.prospects.remove(id);
            } else if place % one_in == 0 {
                to.prospects.get_mut(id).unwrap().matter = dice.roll().to_string();
            } else {
                continue;
            }
            records.insert(Record::Prospect(*id));
        }
        let room = letters(&texts) + MARGIN_ASIDE;
        for _ in 0..10.min(cases - tally.cases) {
            let stores = Stores::holding(&texts, 1, false, room);
            let calls = dice.below(50);
            let lost = dice.below(LOST);
            let holds = survives(&stores, [&from, &to], &records, calls, lost);
            tally.case(holds, || format!("one in {one_in}, {calls} calls, {lost} lost"));
        }
    }
    tally
}

fn survives(
    stores: &std::rc::Rc<Stores>,
    [from, to]: [&Book; 2],
    records: &BTreeSet<Record>,
    calls: usize,
    lost: usize,
) -> bool {
    let mut page = Page::start(stores);
    stores.left.set(calls);
    let done = page.change(to, records);
    let was_in_net = stores.net_is_at() == 2;
    stores.left.set(usize::MAX);
    stores.lose(lost);
    let page = Page::start(stores);
    let is_after = page.book == *to;
    // Between what localStorage was told and what the net has taken lies a moment that nobody covers.
    let must_be_after = was_in_net || (done && lost == 0);
    let found = opened(&*stores.local.borrow());
    let is_sound = found.damaged.is_empty() && found.fell_back.is_empty() && found.keeper.half_kept().is_none();
    (is_after || (!must_be_after && page.book == *from)) && is_sound && found.book == page.book
}
