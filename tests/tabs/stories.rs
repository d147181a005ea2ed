//! What a user with two tabs meets.

use onemore::model::{Book, Part, Prospect, ProspectId};
use onemore::ops::{self, Change, Op};
use onemore::tabs::{Command, CommandId, MOST_EVENTS, Message, Place, Role};

use crate::browser::{Browser, LONGEST_SLEEP, MS, Troubles, start};
use crate::disk::Death;

const ANNA: ProspectId = ProspectId(1);

fn anna() -> Book {
    let mut book = Book::default();
    let name = "Anna Berg".to_owned();
    book.prospects.insert(
        ANNA,
        Prospect {
            name,
            ..Prospect::new(ANNA, start())
        },
    );
    book
}

/// Two tabs, the first of which writes.
fn two_tabs() -> (Browser, usize, usize) {
    let mut browser = Browser::new(anna(), 1, Troubles::default());
    let (first, second) = (browser.open(), browser.open());
    browser.run(browser.time + 100 * MS);
    assert_eq!(browser.writer(), Some(first));
    (browser, first, second)
}

fn edit(change: Change) -> Command {
    Command::from(Op::Edit(ANNA, change))
}

fn title(browser: &Browser, tab: usize) -> String {
    browser.tabs[tab]
        .book
        .prospects
        .get(&ANNA)
        .map_or("gone", |anna| &anna.title)
        .to_owned()
}

fn last_done(browser: &Browser, tab: usize) -> CommandId {
    browser.tabs[tab].tab.history().done().last().unwrap().id
}

#[test]
fn the_first_tab_writes_within_a_tenth_of_a_second_and_a_second_one_sees_a_change_in_ten_milliseconds() {
    let (mut browser, first, second) = two_tabs();
    browser.give(first, edit(Change::Title("Head".to_owned()))).unwrap();
    assert_eq!(browser.disk.book.prospects[&ANNA].title, "Head");
    browser.run(browser.time + 10 * MS);
    assert_eq!(title(&browser, second), "Head");
}

#[test]
fn a_change_in_a_tab_that_does_not_write_is_on_screen_at_once_and_stored_soon() {
    let (mut browser, first, second) = two_tabs();
    browser.give(second, edit(Change::Title("Head".to_owned()))).unwrap();
    assert_eq!(title(&browser, second), "Head");
    assert!(!browser.tabs[second].tab.is_kept());
    assert_eq!(browser.disk.seq, 0);
    browser.run(browser.time + 20 * MS);
    assert_eq!((browser.disk.seq, title(&browser, first).as_str()), (1, "Head"));
    assert!(browser.tabs[second].tab.is_kept());
}

#[test]
fn both_change_different_fields_of_one_person_in_one_moment_and_both_changes_stay() {
    let (mut browser, first, second) = two_tabs();
    browser.give(first, edit(Change::Title("Head".to_owned()))).unwrap();
    browser.give(second, edit(Change::Company("Berg".to_owned()))).unwrap();
    browser.settle();
    browser.expect_one_book();
    let anna = &browser.disk.book.prospects[&ANNA];
    assert_eq!((anna.title.as_str(), anna.company.as_str()), ("Head", "Berg"));
}

#[test]
fn a_change_that_no_longer_fits_is_said_and_not_made() {
    let (mut browser, first, second) = two_tabs();
    browser.give(first, Command::from(Op::Erase(ANNA))).unwrap();
    browser.give(second, edit(Change::Title("Head".to_owned()))).unwrap();
    browser.settle();
    browser.expect_one_book();
    assert!(browser.disk.book.prospects.is_empty());
    assert_eq!(browser.tabs[second].said.len(), 1);
}

#[test]
fn undo_takes_back_the_last_change_of_any_tab_and_redo_makes_it_again() {
    let (mut browser, first, second) = two_tabs();
    browser.give(first, edit(Change::Title("Head".to_owned()))).unwrap();
    browser.run(browser.time + 20 * MS);
    let target = last_done(&browser, second);
    browser.give(second, Command::Undo(target)).unwrap();
    browser.run(browser.time + 20 * MS);
    assert_eq!(
        (title(&browser, first).as_str(), title(&browser, second).as_str()),
        ("", "")
    );
    let target = browser.tabs[first].tab.history().undone().last().unwrap().id;
    browser.give(first, Command::Redo(target)).unwrap();
    browser.settle();
    browser.expect_one_book();
    assert_eq!(title(&browser, second), "Head");
}

#[test]
fn nobody_takes_back_what_they_have_not_seen() {
    let (mut browser, first, second) = two_tabs();
    browser.give(second, edit(Change::Title("Head".to_owned()))).unwrap();
    browser.run(browser.time + 20 * MS);
    let seen = last_done(&browser, second);
    browser.give(first, edit(Change::Title("Boss".to_owned()))).unwrap();
    browser.give(second, Command::Undo(seen)).unwrap();
    browser.settle();
    browser.expect_one_book();
    assert_eq!(title(&browser, second), "Boss");
    assert!(browser.tabs[second].said[0].contains("changed meanwhile"));
}

#[test]
fn everything_goes_back_to_an_earlier_moment_in_one_step_that_can_be_taken_back() {
    let (mut browser, first, second) = two_tabs();
    let mut ids = Vec::new();
    for words in ["One", "Two", "Three"] {
        ids.extend(browser.give(first, edit(Change::Title(words.to_owned()))).unwrap());
    }
    browser.run(browser.time + 20 * MS);
    let label = "Put back.".to_owned();
    browser.give(second, Command::BackTo { target: ids[0], label }).unwrap();
    browser.run(browser.time + 20 * MS);
    assert_eq!(title(&browser, first), "One");
    let target = last_done(&browser, first);
    browser.give(first, Command::Undo(target)).unwrap();
    browser.settle();
    browser.expect_one_book();
    assert_eq!(title(&browser, second), "Three");
}

/// What another device has brought: the book as it is there, with its own stamps.
fn take_in(browser: &mut Browser, tab: usize, then: &Book) -> CommandId {
    let both = onemore::saves::merge(&browser.tabs[tab].book, then).book;
    let op = ops::bring(&browser.tabs[tab].book, &both, "Taken in.".to_owned()).unwrap();
    browser.give(tab, Command::from(op)).unwrap().unwrap()
}

#[test]
fn who_came_from_another_device_is_not_erased_there_by_an_undo_in_a_tab_that_only_followed() {
    const BEN: ProspectId = ProspectId(9);
    let (mut browser, first, second) = two_tabs();
    let mut theirs = anna();
    theirs.prospects.insert(BEN, Prospect::new(BEN, start()));
    let came = take_in(&mut browser, first, &theirs);
    browser.run(browser.time + 20 * MS);
    browser.kill(first);
    browser.run(browser.time + 1_000 * MS);
    assert_eq!(browser.writer(), Some(second));
    browser.give(second, Command::Undo(came)).unwrap();
    let book = &browser.disk.book;
    assert!(!book.prospects.contains_key(&BEN));
    assert_eq!(
        book.stamps.marks.of(Part::Prospect(BEN)),
        None,
        "erased on this device only"
    );
}

/// A change made here, and one that another device brought: put back as it was before both, ours is taken back by a change of
/// now, which the other device takes in, and theirs as it came.
#[test]
fn back_to_before_a_change_of_ours_and_one_of_theirs_is_a_change_of_ours_only() {
    const BEN: ProspectId = ProspectId(9);
    let (mut browser, first, _) = two_tabs();
    let mut edited = |words: &str| {
        browser
            .give(first, edit(Change::Title(words.to_owned())))
            .unwrap()
            .unwrap()
    };
    let target = edited("One");
    edited("Two");
    let mut phone = browser.disk.book.clone();
    phone.prospects.insert(BEN, Prospect::new(BEN, start()));
    take_in(&mut browser, first, &phone);
    let label = "Put back.".to_owned();
    let back = browser.give(first, Command::BackTo { target, label }).unwrap().unwrap();
    let book = browser.disk.book.clone();
    assert_eq!((title(&browser, first).as_str(), book.prospects.len()), ("One", 1));
    let one = onemore::saves::merge(&book, &phone).book;
    assert_eq!(
        one.prospects[&ANNA].title, "One",
        "the other device does not bring back what was taken back here"
    );
    assert!(one.prospects.contains_key(&BEN), "nor is anybody erased there");
    browser.give(first, Command::Undo(back)).unwrap();
    assert_eq!(
        (title(&browser, first).as_str(), browser.disk.book.prospects.len()),
        ("Two", 2)
    );
}

#[test]
fn a_dead_writer_is_replaced_within_a_second_and_what_was_on_its_way_arrives_once() {
    for death in [Death::BeforeWriting, Death::AfterWriting] {
        let (mut browser, first, second) = two_tabs();
        browser.doom(first, death);
        browser.give(second, edit(Change::Title("Head".to_owned()))).unwrap();
        browser.run(browser.time + 1000 * MS);
        assert_eq!(browser.writer(), Some(second));
        browser.settle();
        browser.expect_one_book();
        assert_eq!((browser.disk.seq, title(&browser, second).as_str()), (1, "Head"));
    }
}

#[test]
fn what_could_not_be_kept_outlives_the_tab_that_could_not_keep_it() {
    let (mut browser, first, second) = two_tabs();
    browser.disk.is_full = true;
    browser.give(first, edit(Change::Title("Head".to_owned()))).unwrap();
    browser.run(browser.time + 20 * MS);
    assert!(!browser.tabs[second].tab.is_kept());
    browser.kill(first);
    browser.settle();
    browser.expect_one_book();
    assert_eq!(browser.disk.book.prospects[&ANNA].title, "Head");
}

#[test]
fn a_tab_that_was_asleep_for_long_is_told_everything() {
    let (mut browser, first, second) = two_tabs();
    browser.troubles.lost = 1000;
    for number in 0..300 {
        browser
            .give(first, edit(Change::Title(format!("Title {number}"))))
            .unwrap();
    }
    browser.run(browser.time + 20 * MS);
    assert_eq!(title(&browser, second), "");
    browser.settle();
    browser.expect_one_book();
    assert_eq!(title(&browser, second), "Title 299");
}

#[test]
fn a_tab_that_stopped_changes_nothing_and_hears_nothing() {
    let (mut browser, first, second) = two_tabs();
    browser.tabs[second].tab.stop();
    assert_eq!(browser.tabs[second].tab.role(), Role::Stopped);
    assert!(browser.give(second, edit(Change::Title("Head".to_owned()))).is_err());
    browser.give(first, edit(Change::Title("Boss".to_owned()))).unwrap();
    browser.run(browser.time + 20 * MS);
    assert_eq!(title(&browser, second), "");
}

#[test]
fn every_message_is_read_as_it_was_written() {
    let (mut browser, first, _) = two_tabs();
    browser.give(first, edit(Change::Title("Head".to_owned()))).unwrap();
    let events: Vec<_> = browser.tabs[first].tab.history().events().cloned().collect();
    let message = Message::Whole {
        to: browser.tabs[first].tab.id(),
        place: Place::default(),
        book: Box::new(anna()),
        events,
        settled: vec![CommandId::default()],
        kept: true,
    };
    let text = serde_json::to_string(&message).unwrap();
    assert_eq!(serde_json::from_str::<Message>(&text).unwrap(), message);
}

/// The second tab's command is done, and it hears nothing of it; when it asks again, so much has happened that nobody
/// remembers the event, and the tab that did it is gone.
#[track_caller]
fn expect_it_is_done_once(third_is_open_before: bool) {
    let (mut browser, first, second) = two_tabs();
    browser.give(second, edit(Change::Title("Once".to_owned()))).unwrap();
    browser.troubles.lost = 1000;
    let mut third = third_is_open_before.then(|| browser.open());
    browser.run(browser.time + 20 * MS);
    for number in 0..2 * MOST_EVENTS {
        let title = format!("Title {number}");
        browser.give(first, edit(Change::Title(title))).unwrap();
    }
    browser.run(browser.time + 20 * MS);
    assert_eq!(browser.tabs[second].tab.pending(), 1, "it has heard nothing");
    let once = browser
        .disk
        .events
        .iter()
        .filter(|event| event.id.tab == browser.tabs[second].tab.id());
    assert_eq!(once.count(), 1, "it was done");
    browser.freeze_for(second, LONGEST_SLEEP);
    if let Some(third) = third {
        browser.troubles.lost = 0;
        // The third hears how far the writer is, and asks for what it has missed.
        browser.give(first, edit(Change::Title("Last".to_owned()))).unwrap();
        browser.run(browser.time + 200 * MS);
        assert_eq!(browser.tabs[third].tab.place().seq, browser.disk.seq);
    }
    let third = *third.get_or_insert_with(|| browser.open());
    browser.kill(first);
    browser.troubles.lost = 0;
    // It waits for an answer, and takes the turn of the second, which stands still.
    browser.give(third, edit(Change::Title("Third".to_owned()))).unwrap();
    while browser.writer() != Some(third) {
        assert!(browser.awake() == [third], "the second went on too early");
        browser.run(browser.time + MS);
    }
    browser.settle();
    browser.expect_one_book();
    let mut ids: Vec<_> = browser.disk.events.iter().map(|event| event.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), browser.disk.events.len(), "a command was done twice");
}

#[test]
fn what_is_settled_is_known_to_a_tab_that_was_told_all_there_is() {
    expect_it_is_done_once(true);
}

#[test]
fn what_is_settled_is_known_to_a_tab_that_opens_what_is_stored() {
    expect_it_is_done_once(false);
}
