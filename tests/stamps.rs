//! What a change stamps: no more than what changed, later than what was there, and nothing of the sample book.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

use chrono::{DateTime, Utc};
use onemore::model::fields::STAGE;
use onemore::model::{
    Answer, Book, Channel, Direction, Labelled, Now, Outcome, Part, Prospect, ProspectId, Record, Settings, Stage,
    Stamp, Touch, TouchId, ValueItem, ValueItemId, ValueKind, Zone,
};
use onemore::ops::{self, AfterTouch, Change, Op, Undo};

const ADA: ProspectId = ProspectId(1);
const LAPTOP: u32 = 0xa;
const NOTES: u32 = 23;

fn moment(minute: u32) -> DateTime<Utc> {
    format!("2026-11-17T09:{minute:02}:00Z").parse().unwrap()
}

fn at(minute: u32) -> Stamp {
    let at = u64::try_from(moment(minute).timestamp_millis()).unwrap();
    Stamp { at, device: LAPTOP }
}

fn book() -> Book {
    let mut ada = Prospect::new(ADA, moment(0));
    ada.name = "Ada Brook".to_owned();
    Book {
        prospects: [(ADA, ada)].into(),
        ..Book::default()
    }
}

#[track_caller]
fn change(book: &mut Book, op: Op, minute: u32) -> Undo {
    let mut undo = ops::apply(book, op, &Now::new(moment(minute), Zone::UTC)).unwrap();
    ops::stamp(book, &mut undo, moment(minute), LAPTOP);
    undo
}

fn take_back(book: &mut Book, undo: Undo, minute: u32) -> Undo {
    let mut redo = ops::revert(book, undo);
    ops::stamp(book, &mut redo, moment(minute), LAPTOP);
    redo
}

fn touch(id: u64, minute: u32) -> Touch {
    Touch::new(TouchId(id), moment(minute), Channel::Email, Outcome::Sent)
}

fn log(book: &mut Book, touch: Touch, minute: u32) -> Undo {
    change(book, Op::LogTouch(ADA, touch, AfterTouch::Keep), minute)
}

#[test]
fn a_new_record_and_a_silent_touch_need_no_stamp() {
    let mut book = book();
    log(&mut book, touch(1, 1), 1);
    let fields = &book.prospects[&ADA].stamps.fields;
    assert_eq!(fields.all().count(), 1, "only the stage moved: {fields:?}");
    assert_eq!(fields.of(STAGE), Some(at(1)));
    log(&mut book, touch(2, 2), 2);
    let stamps = &book.prospects[&ADA].stamps;
    assert_eq!(
        stamps.fields.newest(),
        Some(at(1)),
        "a second silent touch moves nothing"
    );
    assert!(stamps.marks.is_empty() && book.stamps.is_empty());
}

#[test]
fn a_changed_field_is_stamped_and_undoing_stamps_it_again() {
    let mut book = book();
    let undo = change(&mut book, Op::Edit(ADA, Change::Notes("Blue door".to_owned())), 3);
    assert_eq!(book.prospects[&ADA].stamps.fields.of(NOTES), Some(at(3)));
    let redo = take_back(&mut book, undo, 4);
    assert_eq!(book.prospects[&ADA].notes, "");
    assert_eq!(book.prospects[&ADA].stamps.fields.of(NOTES), Some(at(4)));
    take_back(&mut book, redo, 5);
    assert_eq!(book.prospects[&ADA].notes, "Blue door");
    assert_eq!(book.prospects[&ADA].stamps.fields.of(NOTES), Some(at(5)));
}

#[test]
fn a_stamp_never_goes_back_with_the_clock() {
    let mut book = book();
    change(&mut book, Op::Edit(ADA, Change::Notes("Later".to_owned())), 30);
    change(
        &mut book,
        Op::Edit(ADA, Change::Notes("By a clock set back".to_owned())),
        10,
    );
    let newest = book.prospects[&ADA].stamps.fields.of(NOTES).unwrap();
    assert_eq!(newest.at, at(30).at + 1);
}

#[test]
fn what_leaves_a_set_leaves_a_mark() {
    let mut book = book();
    log(&mut book, touch(1, 1), 1);
    log(&mut book, touch(2, 2), 2);
    change(
        &mut book,
        Op::CorrectTouch(
            ADA,
            Touch {
                note: "On the train".to_owned(),
                ..touch(2, 2)
            },
        ),
        3,
    );
    let undo = change(&mut book, Op::DeleteTouch(ADA, TouchId(1)), 4);
    let marks = |book: &Book| {
        let marks = book.prospects[&ADA].stamps.marks.iter();
        marks.map(|mark| (mark.of, mark.at)).collect::<Vec<_>>()
    };
    let (first, second) = (Part::Touch(TouchId(1)), Part::Touch(TouchId(2)));
    assert_eq!(marks(&book), [(first, at(4)), (second, at(3))]);
    take_back(&mut book, undo, 5);
    assert_eq!(
        marks(&book),
        [(first, at(5)), (second, at(3))],
        "back, and newer than its removal"
    );

    change(&mut book, Op::BlockChannel(ADA, Channel::Text, "asked".to_owned()), 6);
    assert_eq!(marks(&book).len(), 2, "a new block needs none");
    change(&mut book, Op::UnblockChannel(ADA, Channel::Text), 7);
    let block = Part::Block(Channel::Text, moment(6));
    assert_eq!(marks(&book)[2], (block, at(7)));
}

#[test]
fn who_is_erased_is_marked_beside_the_people_and_the_record_is_named() {
    let mut book = book();
    let undo = change(&mut book, Op::Erase(ADA), 2);
    assert!(undo.records().contains(&Record::Stamps));
    assert_eq!(book.stamps.marks.of(Part::Prospect(ADA)), Some(at(2)));
    take_back(&mut book, undo, 3);
    assert!(book.prospects.contains_key(&ADA));
    assert_eq!(book.stamps.marks.of(Part::Prospect(ADA)), Some(at(3)));
}

#[test]
fn the_sample_book_goes_without_a_trace() {
    let mut book = Book::default();
    let mut invented = Prospect::new(ADA, moment(0));
    invented.name = "Ada Brook".to_owned();
    invented.is_sample = true;
    change(&mut book, Op::OpenSample(vec![invented]), 1);
    change(&mut book, Op::RemoveSample, 2);
    assert_eq!(book, Book::default());
}

#[test]
fn bringing_somebody_back_from_do_not_contact_says_what_was_known() {
    let mut book = book();
    let stop = Touch {
        answer: Some(Answer::Stop),
        outcome: Outcome::TheyWrote,
        direction: Direction::Incoming,
        ..touch(1, 1)
    };
    log(&mut book, stop, 2);
    assert_eq!(book.prospects[&ADA].stage, Stage::DoNotContact);
    change(&mut book, Op::Edit(ADA, Change::Stage(Stage::Contacted)), 5);
    let stamps = &book.prospects[&ADA].stamps;
    assert_eq!((stamps.lifted, stamps.fields.of(STAGE)), (Some(at(2)), Some(at(5))));
}

#[test]
fn settings_by_field_and_things_of_the_library_one_by_one() {
    let mut book = book();
    let item = |title: &str| ValueItem::new(ValueItemId(4), ValueKind::Article, title, moment(0));
    change(&mut book, Op::AddValues(vec![item("the readings")]), 1);
    assert!(book.stamps.is_empty(), "new things need no mark");
    change(&mut book, Op::EditValue(item("the new readings")), 2);
    assert_eq!(book.stamps.marks.of(Part::Value(ValueItemId(4))), Some(at(2)));
    let mut settings = Settings::default();
    settings.voice.greeting = "Good morning".to_owned();
    change(&mut book, Op::ChangeSettings(settings), 3);
    assert_eq!(
        (book.stamps.settings.of(9), book.stamps.settings.of(0)),
        (Some(at(3)), None)
    );
}

#[test]
fn a_restored_copy_keeps_its_own_stamps() {
    let mut copy = book();
    change(&mut copy, Op::Edit(ADA, Change::Notes("Blue door".to_owned())), 3);
    change(
        &mut copy,
        Op::ChangeSettings(Settings {
            starts_a_day: 9,
            ..Settings::default()
        }),
        4,
    );
    let mut empty = Book::default();
    let op = ops::replace(&empty, copy.clone(), "Restored the copy.".to_owned()).unwrap();
    let undo = change(&mut empty, op, 20);
    assert_eq!(empty, copy);
    take_back(&mut empty, undo, 21);
    assert_eq!(empty, Book::default());
}

#[test]
fn a_merge_comes_in_with_its_own_stamps_and_goes_without_a_trace() {
    let (mut laptop, mut phone) = (book(), book());
    change(&mut phone, Op::Edit(ADA, Change::Notes("Blue door".to_owned())), 3);
    log(&mut phone, touch(1, 4), 4);
    let before = laptop.clone();
    let both = onemore::saves::merge(&laptop, &phone).book;
    let op = ops::bring(&laptop, &both, "Merged the phone’s copy.".to_owned()).unwrap();
    assert_eq!(ops::describe(&op, &laptop), "Merged the phone’s copy.");
    let undo = change(&mut laptop, op, 20);
    assert_eq!(laptop, both);
    take_back(&mut laptop, undo, 21);
    assert_eq!(laptop, before, "taking a merge back is no change of what was merged");
    assert_eq!(ops::bring(&laptop, &before, String::new()), None);
}

#[test]
fn a_merge_that_was_made_for_another_state_of_the_book_is_refused() {
    let (mut laptop, mut phone) = (book(), book());
    change(&mut phone, Op::Edit(ADA, Change::Notes("Blue door".to_owned())), 3);
    let both = onemore::saves::merge(&laptop, &phone).book;
    let op = ops::bring(&laptop, &both, String::new()).unwrap();
    log(&mut laptop, touch(1, 4), 4);
    let refused = ops::apply(&mut laptop, op, &Now::new(moment(5), Zone::UTC));
    assert_eq!(refused, Err(onemore::ops::OpError::ChangedMeanwhile));
}

#[test]
fn a_copy_in_place_of_the_book_forgets_nobody_who_was_barred_and_can_be_taken_back() {
    let mut laptop = book();
    change(
        &mut laptop,
        Op::Edit(ADA, Change::Emails(vec![Labelled::plain("ada@brook.example")])),
        1,
    );
    change(&mut laptop, Op::Erase(ADA), 2);
    let before = laptop.clone();
    let op = ops::replace(&laptop, book(), "Opened the copy.".to_owned()).unwrap();
    let undo = change(&mut laptop, op, 3);
    assert_eq!((laptop.prospects.len(), &laptop.tombstones), (1, &before.tombstones));
    let mark = |book: &Book| book.stamps.marks.of(Part::Prospect(ADA));
    assert_eq!(mark(&laptop), Some(at(3)), "later than when she was erased");
    take_back(&mut laptop, undo, 4);
    assert_eq!(mark(&laptop), Some(at(4)));
    laptop.stamps = before.stamps.clone();
    assert_eq!(laptop, before);
}

/// The laptop and the phone have one book; then the laptop puts an older copy in its place.
#[test]
fn another_device_does_not_take_back_that_a_copy_was_put_in_place() {
    const BEN: ProspectId = ProspectId(2);
    let copy = book();
    let mut laptop = book();
    change(&mut laptop, Op::Edit(ADA, Change::Notes("Blue door".to_owned())), 1);
    log(&mut laptop, touch(1, 2), 2);
    let mut ben = Prospect::new(BEN, moment(3));
    ben.name = "Ben Moor".to_owned();
    change(&mut laptop, Op::AddProspect(Box::new(ben)), 3);
    let settings = Settings {
        starts_a_day: 9,
        ..Settings::default()
    };
    change(&mut laptop, Op::ChangeSettings(settings), 4);
    let phone = laptop.clone();
    let op = ops::replace(&laptop, copy.clone(), "Opened the copy.".to_owned()).unwrap();
    let undo = change(&mut laptop, op, 9);
    let one = onemore::saves::merge(&laptop, &phone).book;
    let content = |book: &Book| {
        let ada = &book.prospects[&ADA];
        let stage = ada.stage.clone();
        (
            book.prospects.len(),
            ada.notes.clone(),
            ada.touches.len(),
            stage,
            book.settings.starts_a_day,
        )
    };
    assert_eq!(content(&one), content(&copy));
    take_back(&mut laptop, undo, 10);
    assert_eq!(content(&onemore::saves::merge(&laptop, &one).book), content(&phone));
}

#[test]
fn what_gave_way_and_is_taken_after_all_is_a_change_of_its_own() {
    let mut laptop = book();
    let mut then = laptop.clone();
    then.prospects.get_mut(&ADA).unwrap().notes = "Red door".to_owned();
    let op = ops::change_to(&laptop, &then, "Took the other notes.".to_owned()).unwrap();
    change(&mut laptop, op, 7);
    assert_eq!(laptop.prospects[&ADA].stamps.fields.of(NOTES), Some(at(7)));
}
