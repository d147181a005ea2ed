//! The book and its history on a shelf that breaks: whatever happens, the next start finds one state with its own past.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use onemore::model::{Book, Now, Prospect, ProspectId, Zone};
use onemore::ops::{self, Change, Op};
use onemore::saves::{Keeper, LATEST, Shelf, ShelfError, draft_key};
use onemore::tabs::{
    Command, Keep, LONGEST_HISTORY, MOST_EVENTS, Past, Room, Stored, Tab, TabId, Vault, World, aside_key, is_aside,
};

use crate::browser::start;

const ANNA: ProspectId = ProspectId(1);

/// What happens to a call that changes something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trouble {
    None,
    /// This call and all after it do nothing: the browser is gone.
    Dead(usize),
    /// This call fails, once.
    Full(usize),
    /// Nothing can be written, but things can be cleared.
    AlwaysFull,
}

/// A shelf that everybody with a copy of the handle sees.
#[derive(Clone)]
struct Weak {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
    calls: Rc<Cell<usize>>,
    trouble: Rc<Cell<Trouble>>,
}

impl Weak {
    fn new() -> Weak {
        Weak {
            texts: Rc::default(),
            calls: Rc::default(),
            trouble: Rc::new(Cell::new(Trouble::None)),
        }
    }

    fn call(&self, is_put: bool) -> Result<bool, ShelfError> {
        let call = self.calls.replace(self.calls.get() + 1);
        match self.trouble.get() {
            Trouble::Dead(at) => Ok(call < at),
            Trouble::Full(at) if call == at && is_put => Err(ShelfError::Full),
            Trouble::AlwaysFull if is_put => Err(ShelfError::Full),
            _ => Ok(true),
        }
    }
}

impl Shelf for Weak {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), ShelfError> {
        if self.call(true)? {
            self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        }
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), ShelfError> {
        if self.call(false)? {
            self.texts.borrow_mut().remove(key);
        }
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Ok(self.texts.borrow().keys().cloned().collect())
    }
}

/// One tab that writes to a shelf, alone.
struct Alone {
    tab: Tab,
    book: Book,
    vault: Vault,
}

impl Alone {
    fn open(shelf: &Weak) -> Alone {
        let (
            vault,
            Stored {
                seq,
                book,
                history,
                settled,
            },
        ) = Vault::open(Box::new(shelf.clone())).unwrap();
        let tab = Tab::open(TabId(7), seq, history, settled);
        let mut alone = Alone { tab, book, vault };
        alone.work(|tab, world| {
            tab.granted(world);
            tab.take(world);
        });
        alone
    }

    fn work<T>(&mut self, job: impl FnOnce(&mut Tab, &mut World<'_>) -> T) -> T {
        let mut world = World {
            book: &mut self.book,
            now: &Now::new(start(), Zone::UTC),
            device: 1,
            keep: &mut self.vault,
        };
        job(&mut self.tab, &mut world)
    }

    fn give(&mut self, command: Command) {
        self.work(|tab, world| tab.command(command, world)).unwrap();
    }

    fn change(&mut self, words: &str) {
        self.give(Command::from(Op::Edit(ANNA, Change::Notes(words.to_owned()))));
    }

    fn undo(&mut self) {
        let target = self.tab.history().done().last().unwrap().id;
        self.give(Command::Undo(target));
    }

    fn notes(&self) -> String {
        self.book
            .prospects
            .get(&ANNA)
            .map(|anna| anna.notes.clone())
            .unwrap_or_default()
    }

    fn labels(&self) -> Vec<u64> {
        self.tab.history().done().iter().map(|event| event.seq).collect()
    }
}

fn add_anna(alone: &mut Alone) {
    let name = "Anna Berg".to_owned();
    let anna = Prospect {
        name,
        ..Prospect::new(ANNA, start())
    };
    alone.give(Command::from(Op::AddProspect(Box::new(anna))));
}

#[test]
fn changes_can_be_taken_back_and_made_again_after_a_restart() {
    let shelf = Weak::new();
    let mut alone = Alone::open(&shelf);
    add_anna(&mut alone);
    for words in ["One", "Two", "Three"] {
        alone.change(words);
    }
    alone.undo();
    let mut alone = Alone::open(&shelf);
    assert_eq!(alone.notes(), "Two");
    alone.undo();
    assert_eq!(alone.notes(), "One");
    let mut alone = Alone::open(&shelf);
    for words in ["Two", "Three"] {
        let target = alone.tab.history().undone().last().unwrap().id;
        alone.give(Command::Redo(target));
        assert_eq!(alone.notes(), words);
    }
    let target = alone.tab.history().done()[1].id;
    let label = "Put back.".to_owned();
    alone.give(Command::BackTo { target, label });
    assert_eq!(Alone::open(&shelf).notes(), "One");
}

#[test]
fn the_last_hundred_are_remembered_and_no_more_is_stored() {
    let shelf = Weak::new();
    let mut alone = Alone::open(&shelf);
    add_anna(&mut alone);
    for number in 0..LONGEST_HISTORY + 20 {
        alone.change(&format!("Note {number}"));
    }
    let mut again = Alone::open(&shelf);
    assert_eq!(again.tab.history().events().len(), LONGEST_HISTORY);
    let stored = shelf.texts.borrow().keys().filter(|key| Past::is_key(key)).count();
    assert!(stored <= MOST_EVENTS, "{stored}");
    assert!(again.tab.history().events().eq(alone.tab.history().events()));
    for _ in 0..LONGEST_HISTORY {
        again.undo();
    }
    assert_eq!(again.notes(), "Note 19");
}

/// Does some of everything, and notes each state: the book's words, and the changes that can be taken back.
fn states(shelf: &Weak) -> Vec<(String, Vec<u64>)> {
    let mut alone = Alone::open(shelf);
    let mut seen = vec![(alone.notes(), alone.labels())];
    type Step = fn(&mut Alone);
    let steps: [Step; 6] = [
        add_anna,
        |alone| alone.change("One"),
        |alone| alone.change("Two"),
        Alone::undo,
        |alone| alone.change("Three"),
        |alone| alone.give(Command::from(Op::Erase(ANNA))),
    ];
    for step in steps {
        step(&mut alone);
        seen.push((alone.notes(), alone.labels()));
    }
    seen
}

#[test]
fn a_crash_at_any_call_leaves_a_state_and_the_past_that_led_to_it() {
    let shelf = Weak::new();
    let sound = states(&shelf);
    let calls = shelf.calls.get();
    assert!(calls > 15);
    for at in 0..calls {
        let shelf = Weak::new();
        shelf.trouble.set(Trouble::Dead(at));
        states(&shelf);
        shelf.trouble.set(Trouble::None);
        let mut found = Alone::open(&shelf);
        let state = (found.notes(), found.labels());
        assert!(sound.contains(&state), "dead at {at}: {state:?}");
        // Life goes on, and nothing that lay ahead comes back.
        if found.book.prospects.is_empty() {
            add_anna(&mut found);
        }
        found.change("Later");
        let mut again = Alone::open(&shelf);
        assert_eq!(
            (again.notes(), again.labels()),
            ("Later".to_owned(), found.labels()),
            "dead at {at}"
        );
        again.undo();
        assert_eq!(again.labels().len() + 1, found.labels().len());
    }
}

#[test]
fn a_write_that_fails_loses_nothing_and_undo_still_works() {
    let shelf = Weak::new();
    let sound = states(&shelf);
    for at in 0..shelf.calls.get() {
        let shelf = Weak::new();
        shelf.trouble.set(Trouble::Full(at));
        let on_screen = states(&shelf);
        let notes = |states: &[(String, Vec<u64>)]| states.iter().map(|(notes, _)| notes.clone()).collect::<Vec<_>>();
        assert_eq!(notes(&on_screen), notes(&sound), "full at {at}");
        let found = Alone::open(&shelf);
        assert!(found.book.prospects.is_empty(), "full at {at}");
    }
}

#[test]
fn what_had_no_room_waits_and_is_kept_when_there_is_some() {
    let shelf = Weak::new();
    let mut alone = Alone::open(&shelf);
    add_anna(&mut alone);
    shelf.trouble.set(Trouble::AlwaysFull);
    alone.change("One");
    alone.change("Two");
    alone.undo();
    assert_eq!(alone.notes(), "One");
    assert!(!alone.tab.is_kept());
    assert_eq!(alone.vault.trouble(), Some(&ShelfError::Full));
    assert_eq!(Alone::open(&shelf).notes(), "");
    shelf.trouble.set(Trouble::None);
    alone.work(|tab, world| tab.keep_again(world));
    assert!(alone.tab.is_kept());
    let mut found = Alone::open(&shelf);
    // The past made room, in vain; what came since is remembered.
    assert_eq!((found.notes().as_str(), found.labels()), ("One", vec![2]));
    found.undo();
    assert_eq!(found.notes(), "");
}

/// A net has two changes more than the storage, and is taken over. Answers what the next start finds.
#[track_caller]
fn come_back(has_past: bool) -> Alone {
    let shelf = Weak::new();
    let mut net = BTreeMap::new();
    let mut alone = Alone::open(&shelf);
    add_anna(&mut alone);
    let lost = shelf.texts.borrow().clone();
    alone.change("One");
    alone.change("Two");
    for commit in alone.vault.take_unmirrored() {
        net.extend(commit.written);
        commit.removed.iter().for_each(|key| drop(net.remove(key)));
    }
    let all = alone.vault.everything().unwrap();
    for (key, text) in &all.written {
        assert_eq!(net.get(key), Some(text), "{key}");
    }
    net.retain(|key, _| has_past || !Past::is_key(key));
    *shelf.texts.borrow_mut() = lost;
    let (
        mut vault,
        Stored {
            seq,
            book,
            history,
            settled,
        },
    ) = Vault::open(Box::new(shelf.clone())).unwrap();
    assert_eq!(book.prospects[&ANNA].notes, "");
    vault.offer(Box::new(net));
    let mut found = Alone {
        tab: Tab::open(TabId(8), seq, history, settled),
        book,
        vault,
    };
    found.work(|tab, world| {
        tab.granted(world);
        tab.take(world);
    });
    assert_eq!(found.notes(), "Two");
    assert_eq!(found.vault.seq(), 3);
    let again = Alone::open(&shelf);
    assert_eq!(again.notes(), "Two");
    again
}

#[test]
fn what_the_net_holds_and_the_storage_lost_comes_back_with_its_past() {
    let mut found = come_back(true);
    found.undo();
    assert_eq!(found.notes(), "One");
}

/// The net holds a change kept page by page without its past: the history begins anew, but the book is not forgotten.
#[test]
fn what_the_net_holds_without_its_past_is_kept_as_well() {
    assert_eq!(come_back(false).labels(), Vec::<u64>::new());
}

#[test]
fn damage_to_the_past_shortens_it_and_harms_nothing_else() {
    let shelf = Weak::new();
    let mut alone = Alone::open(&shelf);
    add_anna(&mut alone);
    for words in ["One", "Two", "Three"] {
        alone.change(words);
    }
    let key = "onemore:past:2".to_owned();
    let text = shelf.texts.borrow()[&key].clone();
    shelf.texts.borrow_mut().insert(key, text[..text.len() - 3].to_owned());
    let found = Alone::open(&shelf);
    assert_eq!((found.notes().as_str(), found.labels()), ("Three", vec![3, 4]));
}

#[test]
fn what_was_written_ahead_of_a_commit_that_never_came_is_cleared() {
    let shelf = Weak::new();
    let mut alone = Alone::open(&shelf);
    add_anna(&mut alone);
    let ahead = "onemore:past:9".to_owned();
    shelf
        .texts
        .borrow_mut()
        .insert(ahead.clone(), "of another line".to_owned());
    let mut again = Alone::open(&shelf);
    again.change("One");
    assert!(!shelf.texts.borrow().contains_key(&ahead));
    assert_eq!(Alone::open(&shelf).labels(), [1, 2]);
}

#[test]
fn what_is_set_aside_is_out_of_the_way_for_good() {
    let shelf = Weak::new();
    *shelf.texts.borrow_mut() = serde_json::from_str(include_str!("../fixtures/saves/unread.json")).unwrap();

    let mut alone = Alone::open(&shelf);
    let found = alone.vault.found().damaged.clone();
    assert_eq!(found.len(), 3);
    for (mark, one) in (0..).zip(&found) {
        alone.vault.set_aside(one, &aside_key(0, mark, &one.key)).unwrap();
        let left = &alone.vault.found().damaged;
        assert!(!left.contains(one) && left.len() == 2 - usize::try_from(mark).unwrap());
    }
    alone.work(|tab, world| tab.keep_again(world));
    assert_eq!(Alone::open(&shelf).vault.found().damaged, []);
    let aside = |shelf: &Weak| -> Vec<String> {
        let texts = shelf.texts.borrow();
        let aside = texts.iter().filter(|(key, _)| is_aside(key));
        aside.map(|(_, text)| text.clone()).collect()
    };
    let told: Vec<String> = found.iter().map(|one| one.text.clone()).collect();
    assert_eq!(aside(&shelf), told);

    // A whole page, which has an earlier writing to fall back to.
    let latest = {
        let texts = shelf.texts.borrow();
        let pages = texts.keys().filter(|key| key.starts_with("onemore:page:"));
        pages.max().cloned().unwrap()
    };

    shelf.texts.borrow_mut().insert(latest.clone(), "nonsense".to_owned());
    let mut alone = Alone::open(&shelf);
    let one = alone.vault.found().fell_back[0].damaged.clone();
    assert_eq!((one.key.as_str(), one.text.as_str()), (latest.as_str(), "nonsense"));
    alone.vault.set_aside(&one, &aside_key(0, 9, &one.key)).unwrap();
    assert_eq!(alone.vault.found().fell_back, []);
    assert!(!shelf.texts.borrow().contains_key(&latest));
    assert_eq!(aside(&shelf).last().map(String::as_str), Some("nonsense"));
}

#[test]
fn of_each_page_what_was_written_last_is_the_book() {
    let aside = aside_key(1_763_370_000, 0x7f, "onemore:page:3.1");
    let keys = [
        ("onemore:page:1.9", 10),
        ("onemore:page:1.12", 20),
        ("onemore:page:2.3", 5),
        ("onemore:page:2.1", 4),
        ("onemore:past:4", 7),
        ("onemore:draft:0000000000000001", 3),
        (aside.as_str(), 2),
        ("onemore:index.a", 1),
        ("onemore:settings", 6),
    ];
    let room = Room::of(keys.map(|(key, size)| (key.to_owned(), size)));
    let expected = Room {
        book: 25,
        spares: 14,
        past: 7,
        drafts: 3,
        aside: 2,
        rest: 7,
    };
    assert_eq!((room, room.total()), (expected, 58));
}

/// What is offered counts only while the shelf is as it was: a tab that writes later would put old over new.
#[test]
fn what_was_offered_is_passed_over_once_the_shelf_has_gone_on() {
    let shelf = Weak::new();
    let mut alone = Alone::open(&shelf);
    add_anna(&mut alone);
    let lost = shelf.texts.borrow().clone();
    alone.change("One");
    alone.change("Two");
    let net = shelf.texts.borrow().clone();
    *shelf.texts.borrow_mut() = lost;
    let mut follows = Alone::open(&shelf);
    follows.vault.offer(Box::new(net.clone()));
    let mut writes = Alone::open(&shelf);
    writes.change("Other");
    assert!(follows.vault.refresh().is_some_and(|stored| stored.seq == 2));
    assert_eq!(follows.vault.take_recovered(), 0);

    // The two lines have different events under the same number.
    let event = follows.vault.common_event(3);
    assert!(!follows.vault.is_of_one_line(&event, net.get(&event)));
    let first = follows.vault.common_event(1);
    assert!(follows.vault.is_of_one_line(&first, net.get(&first)));
    assert!(follows.vault.is_of_one_line(&event, None));
}

#[test]
fn a_net_with_a_hole_is_not_taken_for_newer() {
    let shelf = Weak::new();
    let mut alone = Alone::open(&shelf);
    add_anna(&mut alone);
    let lost = shelf.texts.borrow().clone();
    alone.change("One");
    let mut net = shelf.texts.borrow().clone();
    let latest = net
        .keys()
        .filter(|key| key.starts_with("onemore:page:"))
        .max()
        .cloned()
        .unwrap();
    net.remove(&latest);
    *shelf.texts.borrow_mut() = lost;
    let (mut vault, _) = Vault::open(Box::new(shelf.clone())).unwrap();
    vault.offer(Box::new(net));
    assert!(vault.refresh().is_none());
    assert_eq!(vault.take_recovered(), 0);
}

#[test]
fn whoever_holds_a_copy_is_told_of_every_event_that_is_forgotten() {
    let shelf = Weak::new();
    let mut alone = Alone::open(&shelf);
    add_anna(&mut alone);
    let mut held: BTreeSet<String> = BTreeSet::new();
    for number in 0..2 * MOST_EVENTS {
        // Now and then one write or another has no room.
        let call = shelf.calls.get() + number % 5;
        let trouble = if number % 7 == 0 {
            Trouble::Full(call)
        } else {
            Trouble::None
        };
        shelf.trouble.set(trouble);
        alone.change(&format!("Note {number}"));
        for commit in alone.vault.take_unmirrored() {
            held.extend(commit.written.into_iter().map(|(key, _)| key));
            held.retain(|key| !commit.removed.contains(key));
        }
    }
    held.retain(|key| Past::is_key(key));
    let texts = shelf.texts.borrow();
    let stored: BTreeSet<String> = texts.keys().filter(|key| Past::is_key(key)).cloned().collect();
    assert_eq!(held, stored);
}

/// People enough that what they were before a change takes several pieces, and cannot be packed much.
fn crowd() -> Book {
    let mut dice = crate::browser::Dice::new(7);
    let mut book = Book::default();
    for number in 1..=4_000 {
        let id = ProspectId(number);
        let name = format!("Person {number}");
        let notes: String = (0..60).map(|_| char::from(b'a' + dice.below(26) as u8)).collect();
        book.prospects.insert(
            id,
            Prospect {
                name,
                notes,
                ..Prospect::new(id, start())
            },
        );
    }
    book
}

/// A change of many people can be taken back after a restart too, and no single write is over 100,000 bytes; also with a lock,
/// which adds a tenth.
#[test]
fn a_change_of_many_is_remembered_in_pieces_and_taken_back_after_a_restart() {
    let shelf = Weak::new();
    let mut alone = Alone::open(&shelf);
    let full = crowd();
    alone.give(Command::from(
        ops::change_to(&alone.book, &full, "Came.".to_owned()).unwrap(),
    ));
    let full = alone.book.clone();
    let mut then = full.clone();
    then.prospects.values_mut().for_each(|one| one.notes.clear());
    alone.give(Command::from(
        ops::change_to(&full, &then, "Cleared.".to_owned()).unwrap(),
    ));
    let sizes: Vec<usize> = shelf
        .texts
        .borrow()
        .values()
        .map(|text| text.encode_utf16().count())
        .collect();
    assert!(
        sizes.iter().all(|size| size * 2 * 11 / 10 <= 100_000),
        "{:?}",
        sizes.iter().max()
    );
    let pieces = |shelf: &Weak| shelf.texts.borrow().keys().filter(|key| Past::is_key(key)).count();
    assert!(pieces(&shelf) > 2, "{}", pieces(&shelf));
    let mut again = Alone::open(&shelf);
    again.undo();
    let notes = |book: &Book| book.prospects.values().map(|one| one.notes.clone()).collect::<Vec<_>>();
    assert!(notes(&again.book) == notes(&full));
    // A piece that is gone makes the whole a gap, and harms nothing else.
    let lost = shelf
        .texts
        .borrow()
        .keys()
        .find(|key| key.contains('+'))
        .cloned()
        .unwrap();
    shelf.texts.borrow_mut().remove(&lost);
    let mut again = Alone::open(&shelf);
    assert!(notes(&again.book) == notes(&full));
    // Forgotten, nothing of it is left.
    for number in 0..MOST_EVENTS {
        again.change(&format!("{number}"));
    }
    assert!(!shelf.texts.borrow().keys().any(|key| key.contains('+')));
}

/// A message in hand is there again when its person is, and goes when nothing remembers them any more.
#[test]
fn a_message_in_hand_lasts_as_long_as_its_person_can_come_back() {
    let draft = draft_key(ANNA);
    let mut shelf = Weak::new();
    let mut alone = Alone::open(&shelf);
    add_anna(&mut alone);
    shelf.put(&draft, "Dear Anna").unwrap();
    alone.undo();
    let has_draft = |alone: &mut Alone| {
        alone.vault.clear_drafts(&alone.book, alone.tab.history());
        shelf.texts.borrow().contains_key(&draft)
    };
    assert!(has_draft(&mut alone));
    assert!(has_draft(&mut Alone::open(&shelf)));
    let target = alone.tab.history().undone().last().unwrap().id;
    alone.give(Command::Redo(target));
    assert!(has_draft(&mut alone));
    alone.give(Command::from(Op::Erase(ANNA)));
    assert!(has_draft(&mut alone));
    let other = ProspectId(2);
    let name = "Ben Moor".to_owned();
    alone.give(Command::from(Op::AddProspect(Box::new(Prospect {
        name,
        ..Prospect::new(other, start())
    }))));
    for number in 0..LONGEST_HISTORY + 1 {
        alone.give(Command::from(Op::Edit(other, Change::Notes(format!("{number}")))));
    }
    assert!(!has_draft(&mut alone));
}

#[test]
fn what_a_later_onemore_wrote_is_known_by_its_head() {
    let shelf = Weak::new();
    add_anna(&mut Alone::open(&shelf));
    assert_eq!(Keeper::is_later(&shelf), Ok(false));
    for side in ["onemore:index.a", "onemore:index.b"] {
        let texts = shelf.texts.borrow().clone();
        let Some(text) = texts.get(side) else { continue };
        let later = text.replacen(&format!(" {LATEST} "), &format!(" {} ", LATEST + 1), 1);
        assert_ne!(&later, text);
        shelf.texts.borrow_mut().insert(side.to_owned(), later);
        assert_eq!(Keeper::is_later(&shelf), Ok(true), "{side}");
        *shelf.texts.borrow_mut() = texts;
    }
}

/// Whatever becomes of an index, the book can be changed at once, and the change is there at the next start.
#[test]
fn no_letter_of_an_index_stops_the_book_from_being_kept() {
    let shelf = Weak::new();
    let mut alone = Alone::open(&shelf);
    add_anna(&mut alone);
    for words in ["One", "Two", "Three", "Four", "Five"] {
        alone.change(words);
    }
    let whole = shelf.texts.borrow().clone();
    for side in ["onemore:index.a", "onemore:index.b"] {
        let letters: Vec<char> = whole[side].chars().collect();
        for place in 0..letters.len() {
            for put in ['9', if letters[place].is_ascii_digit() { '0' } else { '~' }] {
                let mut broken = letters.clone();
                broken[place] = put;
                *shelf.texts.borrow_mut() = whole.clone();
                shelf
                    .texts
                    .borrow_mut()
                    .insert(side.to_owned(), broken.into_iter().collect());
                let mut alone = Alone::open(&shelf);
                alone.change("Later");
                assert!(alone.tab.is_kept(), "{side}: {put} at {place}");
                assert_eq!(Alone::open(&shelf).notes(), "Later", "{side}: {put} at {place}");
            }
        }
    }
}

#[test]
fn a_damaged_index_is_kept_aside_before_its_place_is_written() {
    let shelf = Weak::new();
    let mut alone = Alone::open(&shelf);
    add_anna(&mut alone);
    alone.change("One");
    for side in ["onemore:index.a", "onemore:index.b"] {
        let broken = format!("{}nonsense", shelf.texts.borrow()[side]);
        shelf.texts.borrow_mut().insert(side.to_owned(), broken);
    }
    let broken = shelf.texts.borrow().clone();
    let mut alone = Alone::open(&shelf);
    assert_eq!(
        (alone.notes().as_str(), alone.vault.found().fell_back.len()),
        ("One", 2)
    );
    for words in ["Two", "Three", "Four"] {
        alone.change(words);
    }
    let texts = shelf.texts.borrow();
    for side in ["onemore:index.a", "onemore:index.b"] {
        let kept = texts
            .iter()
            .filter(|(key, text)| is_aside(key) && **text == broken[side]);
        assert_eq!(kept.count(), 1, "{side}");
    }
    drop(texts);
    assert_eq!(Alone::open(&shelf).notes(), "Four");
}
