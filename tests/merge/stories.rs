//! What a rep with a laptop and a phone sees.

use chrono::TimeDelta;
use onemore::model::{
    Answer, Book, Channel, GroupId, Outcome, ProspectId, Settings, Stage, Touch, TouchId, ValueItemId,
};
use onemore::ops::{AfterTouch, Change, Op};
use onemore::saves::{self, Conflict, Counts};

use super::devices::{Device, ancestor, item, touch};

const ADA: ProspectId = ProspectId(1);
const BEN: ProspectId = ProspectId(2);
const NOTES: u64 = 1 << 23;

/// A laptop and a phone with the same book.
fn two() -> (Device, Device) {
    (Device::new(1, ancestor(), 0), Device::new(2, ancestor(), -60))
}

fn notes(text: &str) -> Op {
    Op::Edit(ADA, Change::Notes(text.to_owned()))
}

fn log(device: &mut Device, who: ProspectId, id: u64) {
    let at = device.now();
    assert!(device.act(Op::LogTouch(who, touch(id, at), AfterTouch::Keep)));
}

fn merged(laptop: &Device, phone: &Device) -> Book {
    saves::merge(&laptop.book, &phone.book).book
}

#[test]
fn touches_of_both_are_there_and_what_each_changed() {
    let (mut laptop, mut phone) = two();
    log(&mut laptop, ADA, 10);
    log(&mut phone, ADA, 11);
    laptop.act(notes("Blue door"));
    phone.act(Op::Edit(ADA, Change::Title("Head of light".to_owned())));
    let ada = merged(&laptop, &phone).prospects[&ADA].clone();
    assert_eq!((ada.notes.as_str(), ada.title.as_str()), ("Blue door", "Head of light"));
    let ids: Vec<u64> = ada.touches.iter().map(|touch| touch.id.0).collect();
    assert_eq!(ids, [10, 11]);
}

#[test]
fn the_later_of_two_notes_holds_and_the_other_is_listed() {
    let (mut laptop, mut phone) = two();
    laptop.act(notes("Blue door"));
    phone.act(notes("Red door"));
    let merged = saves::merge(&laptop.book, &phone.book);
    assert_eq!(merged.book.prospects[&ADA].notes, "Red door");
    let [Conflict::Fields { fields, other }] = merged.conflicts.as_slice() else {
        panic!("{:?}", merged.conflicts)
    };
    assert_eq!((*fields, other.notes.as_str()), (NOTES, "Blue door"));
}

#[test]
fn a_change_that_knew_the_other_is_no_conflict() {
    let (mut laptop, mut phone) = two();
    laptop.act(notes("Blue door"));
    phone.learn(&laptop.book);
    phone.act(notes("Blue door, ring twice"));
    let second = saves::merge(&laptop.book, &phone.book);
    assert_eq!(second.conflicts, vec![]);
    assert_eq!(second.book.prospects[&ADA].notes, "Blue door, ring twice");
    // And back: the laptop writes on what the phone wrote on what the laptop wrote.
    laptop.learn(&phone.book);
    laptop.act(notes("Green door"));
    assert_eq!(saves::merge(&phone.book, &laptop.book).conflicts, vec![]);
}

#[test]
fn a_deleted_touch_stays_deleted_and_a_corrected_one_corrected() {
    let (mut laptop, mut phone) = two();
    log(&mut laptop, BEN, 10);
    phone.learn(&laptop.book);
    laptop.act(Op::DeleteTouch(BEN, TouchId(10)));
    phone.act(Op::CorrectTouch(
        BEN,
        Touch {
            note: "By the door".to_owned(),
            ..phone.book.prospects[&BEN].touches[0].clone()
        },
    ));
    let ben = merged(&laptop, &phone).prospects[&BEN].clone();
    assert_eq!(ben.touches.len(), 1);
    assert_eq!(ben.touches[0].note, "By the door");
}

#[test]
fn a_stop_holds_against_a_later_stage_until_somebody_who_knew_lifts_it() {
    let (mut laptop, mut phone) = two();
    let stop = Touch {
        answer: Some(Answer::Stop),
        outcome: Outcome::TheyWrote,
        ..touch(10, laptop.now())
    };
    laptop.act(Op::LogTouch(ADA, stop, AfterTouch::Keep));
    phone.act(Op::Edit(ADA, Change::Stage(Stage::MeetingHeld)));
    let met = saves::merge(&laptop.book, &phone.book);
    assert_eq!(met.book.prospects[&ADA].stage, Stage::DoNotContact);
    assert_eq!(met.conflicts.len(), 1, "{:?}", met.conflicts);
    assert!(!met.book.tombstones.is_empty());
    phone.learn(&laptop.book);
    phone.act(Op::Edit(ADA, Change::Stage(Stage::Contacted)));
    assert_eq!(merged(&laptop, &phone).prospects[&ADA].stage, Stage::Contacted);
    // A second stop, which the phone did not know, is not lifted by it.
    let mut other = Device::new(3, laptop.book.clone(), -3_600);
    other.act(Op::Edit(ADA, Change::Stage(Stage::Contacted)));
    other.act(Op::Edit(ADA, Change::Stage(Stage::DoNotContact)));
    assert_eq!(merged(&other, &phone).prospects[&ADA].stage, Stage::DoNotContact);
}

#[test]
fn a_block_of_either_holds_and_a_lifted_one_is_lifted() {
    let (mut laptop, mut phone) = two();
    laptop.act(Op::BlockChannel(ADA, Channel::Text, "asked".to_owned()));
    phone.act(Op::BlockChannel(ADA, Channel::Email, "opted out".to_owned()));
    phone.learn(&laptop.book);
    assert_eq!(phone.book.prospects[&ADA].blocks.len(), 2);
    phone.act(Op::UnblockChannel(ADA, Channel::Text));
    let left: Vec<Channel> = merged(&laptop, &phone).prospects[&ADA]
        .blocks
        .iter()
        .map(|one| one.channel)
        .collect();
    assert_eq!(left, [Channel::Email]);
}

/// What gave way first, in words.
#[track_caller]
fn gave_way(laptop: &Device, phone: &Device) -> String {
    let merged = saves::merge(&laptop.book, &phone.book);
    saves::choices(&merged.conflicts, &merged.book).remove(0).other
}

#[test]
fn who_was_erased_stays_erased_and_what_was_changed_meanwhile_is_listed() {
    let (mut laptop, mut phone) = two();
    laptop.act(Op::Erase(ADA));
    phone.act(notes("Blue door"));
    let merged = saves::merge(&laptop.book, &phone.book);
    assert!(!merged.book.prospects.contains_key(&ADA));
    let [Conflict::Person { kept: None, other }] = merged.conflicts.as_slice() else {
        panic!("{:?}", merged.conflicts)
    };
    assert_eq!(other.notes, "Blue door");
    assert_eq!(gave_way(&laptop, &phone), "in the book, with 0 touches");
    log(&mut phone, ADA, 10);
    assert_eq!(gave_way(&laptop, &phone), "in the book, with 1 touch");
    // Erased by mistake and brought back, before anybody heard of it.
    laptop.undo();
    assert!(
        saves::merge(&laptop.book, &phone.book)
            .book
            .prospects
            .contains_key(&ADA)
    );
}

/// A touch carries no stamp of its own; one noted after the person was erased elsewhere is told all the same, and one from before
/// goes with them.
#[test]
fn what_was_only_noted_down_of_somebody_who_was_erased_elsewhere_is_listed_if_it_is_later() {
    let mut laptop = Device::new(1, ancestor(), 0);
    // The first one moves them on, which has a stamp.
    log(&mut laptop, BEN, 9);
    let conflicts = |late: i64| {
        let (mut laptop, mut phone) = (laptop.clone(), Device::new(2, laptop.book.clone(), late));
        laptop.act(Op::Erase(BEN));
        log(&mut phone, BEN, 10);
        let merged = saves::merge(&laptop.book, &phone.book);
        assert!(!merged.book.prospects.contains_key(&BEN));
        merged.conflicts.len()
    };
    assert_eq!((conflicts(-60), conflicts(60)), (1, 0));
}

#[test]
fn a_copy_of_days_ago_takes_nothing_back() {
    let mut laptop = Device::new(1, ancestor(), 0);
    let old = laptop.book.clone();
    laptop.act(notes("Blue door"));
    log(&mut laptop, BEN, 10);
    laptop.act(Op::Erase(ProspectId(3)));
    let merged = saves::merge(&laptop.book, &old);
    assert_eq!(merged.conflicts, vec![]);
    assert!(Counts::between(&laptop.book, &merged.book).is_nothing());
    let back = Counts::between(&old, &merged.book);
    let expected = Counts {
        changed: 2,
        erased: 1,
        touches: 1,
        ..Counts::default()
    };
    assert_eq!(back, expected);
}

#[test]
fn a_clock_that_runs_ahead_does_not_win_for_ever() {
    let (mut laptop, _) = two();
    let mut phone = Device::new(2, ancestor(), -(TimeDelta::days(4_000).num_seconds()));
    phone.act(notes("From the year 2037"));
    laptop.learn(&phone.book);
    laptop.act(notes("From today"));
    assert_eq!(merged(&laptop, &phone).prospects[&ADA].notes, "From today");
}

#[test]
fn what_gave_way_is_told_in_words_and_taken_after_all_and_back() {
    let (mut laptop, mut phone) = two();
    laptop.act(notes("Blue door"));
    laptop.act(Op::Edit(BEN, Change::Stage(Stage::ProposalOut)));
    laptop.act(Op::Edit(BEN, Change::Groups([GroupId(1)].into())));
    laptop.act(Op::EditValue(item(1, "the new readings")));
    laptop.act(Op::ChangeSettings(Settings {
        starts_a_day: 2,
        ..Settings::default()
    }));
    phone.act(notes("Red door"));
    phone.act(Op::Edit(BEN, Change::Stage(Stage::MeetingHeld)));
    phone.act(Op::Edit(BEN, Change::Groups([GroupId(1), GroupId(2)].into())));
    phone.act(Op::RemoveValue(ValueItemId(1)));
    phone.act(Op::ChangeSettings(Settings {
        starts_a_day: 9,
        ..Settings::default()
    }));
    let merged = saves::merge(&laptop.book, &phone.book);
    let mut choices = saves::choices(&merged.conflicts, &merged.book);
    let told: Vec<[&str; 4]> = choices
        .iter()
        .map(|one| [&one.about, &one.what, &one.kept, &one.other].map(String::as_str))
        .collect();
    assert_eq!(
        told,
        [
            ["Ada Brook", "notes", "Red door", "Blue door"],
            ["Ben Cole", "stage", "meeting held", "proposal out"],
            ["Ben Cole", "groups", "Fair, Hall", "Fair"],
            [
                "the new readings",
                "thing of the library",
                "removed",
                "article · the new readings"
            ],
            ["Your settings", "new people a day", "9", "2"],
        ]
    );
    let mut book = merged.book.clone();
    choices.iter_mut().for_each(|one| one.take_other(&mut book));
    assert_eq!(book.prospects[&ADA].notes, "Blue door");
    assert_eq!(book.prospects[&BEN].stage, Stage::ProposalOut);
    assert_eq!((book.values.len(), book.settings.starts_a_day), (1, 2));
    assert_eq!(
        (choices[0].kept.as_str(), choices[0].other.as_str()),
        ("Blue door", "Red door")
    );
    choices.iter_mut().for_each(|one| one.take_other(&mut book));
    assert_eq!(book, merged.book);
}

#[test]
fn changes_since_a_copy_are_counted_and_a_copy_falls_due() {
    let (mut laptop, _) = two();
    let begun = laptop.now();
    assert_eq!(saves::changes_since(&laptop.book, Some(begun)), 0);
    log(&mut laptop, ADA, 10);
    laptop.act(notes("Blue door"));
    laptop.act(notes("Red door"));
    laptop.act(Op::Erase(BEN));
    // The touch was made at the moment of the copy, and what it did to the stage after: one. Notes: one. Ben: one.
    assert_eq!(saves::changes_since(&laptop.book, Some(begun)), 3);
    let later = |days| begun + TimeDelta::days(days);
    for (last, changes, days, due) in [
        (None, 9, 0, false),
        (None, 10, 0, true),
        (Some(begun), 0, 400, false),
        (Some(begun), 1, 6, false),
        (Some(begun), 1, 7, true),
        (Some(begun), 99, 0, false),
        (Some(begun), 100, 0, true),
    ] {
        assert_eq!(
            saves::is_copy_due(last, changes, later(days)),
            due,
            "{last:?} {changes} {days}"
        );
    }
}

#[test]
fn who_was_erased_and_brought_back_is_as_they_were_brought_back_whoever_is_told_first() {
    let (mut laptop, mut phone) = two();
    let mut tablet = Device::new(3, ancestor(), -120);
    tablet.act(notes("Blue door"));
    laptop.act(Op::Erase(ADA));
    phone.learn(&laptop.book);
    laptop.undo();
    let first = saves::merge(&merged(&laptop, &phone), &tablet.book);
    let last = saves::merge(&laptop.book, &merged(&phone, &tablet)).book;
    assert_eq!(first.book, last);
    assert_eq!(first.book.prospects[&ADA].notes, "");
    assert!(
        matches!(first.conflicts.as_slice(), [Conflict::Person { kept: Some(_), other }] if other.notes == "Blue door"),
        "and what gave way is told: {:?}",
        first.conflicts
    );
}
