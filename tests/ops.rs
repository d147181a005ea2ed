//! Every change as a user meets it: applied whole or not at all, described, and taken back.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc, Weekday};
use onemore::model::{
    Answer, Book, Channel, DaysOff, Direction, Group, GroupId, Hold, Hours, Labelled, NextStep, Now, Nurture, Outcome,
    Profile, Promise, PromiseId, Promiser, Prospect, ProspectId, Purpose, Record, Rested, Rhythm, Settings, Stage,
    TheirWay, Tombstone, Touch, TouchId, ValueItem, ValueItemId, ValueKind, Worths, Zone,
};
use onemore::ops::{self, AfterTouch, Change, Op, OpError, Undo};
use proptest::prelude::*;

const ANNA: ProspectId = ProspectId(1);
const BEN: ProspectId = ProspectId(2);

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn now() -> Now {
    Now::new(utc("2026-11-17T09:00:00Z"), Zone::UTC)
}

fn person(id: ProspectId, name: &str, email: &str) -> Prospect {
    Prospect {
        name: name.to_owned(),
        emails: vec![Labelled::plain(email)],
        ..Prospect::new(id, utc("2026-10-01T08:00:00Z"))
    }
}

fn book() -> Book {
    let mut book = Book::default();
    for prospect in [
        person(ANNA, "Anna Berg", "anna@berg.example"),
        person(BEN, "Ben Okoro", "ben@okoro.example"),
    ] {
        ops::apply(&mut book, Op::AddProspect(Box::new(prospect)), &now()).unwrap();
    }
    book
}

fn touch(at: &str, outcome: Outcome) -> Touch {
    Touch::new(TouchId(7), utc(at), Channel::Call, outcome)
}

fn step(date: &str) -> NextStep {
    NextStep {
        date: day(date),
        time: None,
        purpose: "Look at the plan together".to_owned(),
        channel: None,
        agreed_at: utc("2026-11-17T09:00:00Z"),
        called_off_at: None,
    }
}

#[track_caller]
fn refused(op: Op, error: OpError) {
    let mut book = book();
    let before = book.clone();
    assert_eq!(ops::apply(&mut book, op, &now()), Err(error));
    assert_eq!(book, before, "a refused change must leave no trace");
}

#[track_caller]
fn done(book: &mut Book, op: Op) {
    ops::apply(book, op, &now()).unwrap();
}

#[test]
fn what_cannot_be_is_refused_and_leaves_no_trace() {
    let gone = ProspectId(99);
    refused(Op::EndHold(gone), OpError::NoSuchProspect(gone));
    refused(Op::DeleteTouch(ANNA, TouchId(5)), OpError::NoSuchTouch(TouchId(5)));
    refused(
        Op::AddProspect(Box::new(person(ANNA, "Twin", "twin@berg.example"))),
        OpError::AlreadyThere(ANNA),
    );
    refused(
        Op::AddProspect(Box::new(Prospect::new(gone, utc("2026-11-17T09:00:00Z")))),
        OpError::Nameless,
    );
    refused(
        Op::LogTouch(ANNA, touch("2026-11-17T10:00:00Z", Outcome::Sent), AfterTouch::Keep),
        OpError::TouchInTheFuture,
    );
    refused(Op::AgreeNextStep(ANNA, step("2026-11-16")), OpError::StepInThePast);
    refused(
        Op::AgreeNextStep(
            ANNA,
            NextStep {
                purpose: " ".to_owned(),
                ..step("2026-11-18")
            },
        ),
        OpError::StepWithoutPurpose,
    );
    refused(
        Op::Hold(ANNA, Hold::rest(day("2026-11-17"), "")),
        OpError::HoldInThePast,
    );
    refused(
        Op::TakeIn {
            added: vec![],
            merged: vec![],
            group: None,
            from: "a.csv".to_owned(),
        },
        OpError::NothingToTakeIn,
    );
}

#[test]
fn a_refusal_halfway_through_takes_back_what_was_done() {
    // The second of the two is there already, so the first must not stay, nor the group made for them.
    let newcomer = person(ProspectId(3), "Cleo Diaz", "cleo@diaz.example");
    let group = Group::new(GroupId(1), "Spring fair");
    refused(
        Op::TakeIn {
            added: vec![newcomer, person(BEN, "Ben Okoro", "ben@okoro.example")],
            merged: vec![person(ANNA, "Anna Berg-Holm", "anna@berg.example")],
            group: Some(group),
            from: "fair.csv".to_owned(),
        },
        OpError::AlreadyThere(BEN),
    );
    refused(
        Op::LogTouch(
            ANNA,
            touch("2026-11-17T08:00:00Z", Outcome::Spoke),
            AfterTouch::Agreed(step("2026-11-01")),
        ),
        OpError::StepInThePast,
    );
}

#[test]
fn facts_are_checked_as_they_are_typed() {
    let edit = |change| Op::Edit(ANNA, change);
    refused(
        edit(Change::Emails(vec![Labelled::plain("anna at berg")])),
        OpError::NotAnEmail("anna at berg".to_owned()),
    );
    refused(
        edit(Change::Phones(vec![Labelled::plain("12")])),
        OpError::NotAPhone("12".to_owned()),
    );
    refused(
        edit(Change::Links(vec![Labelled::plain("javascript:alert(1)")])),
        OpError::NotALink("javascript:alert(1)".to_owned()),
    );
    refused(
        edit(Change::Birthday("31 June".to_owned())),
        OpError::NotABirthday("31 June".to_owned()),
    );
    refused(edit(Change::Title("x".repeat(201))), OpError::TooLong("The title", 200));
    refused(
        edit(Change::Groups([GroupId(4)].into())),
        OpError::NoSuchGroup(GroupId(4)),
    );

    let mut book = book();
    done(&mut book, edit(Change::Name("  Anna \n Berg-Holm\u{7} ".to_owned())));
    done(&mut book, edit(Change::Birthday("--02-29".to_owned())));
    done(&mut book, edit(Change::Notes("one\r\ntwo\u{0}".to_owned())));
    done(
        &mut book,
        edit(Change::Emails(vec![
            Labelled::plain(" anna@berg.example "),
            Labelled::plain(""),
            Labelled::plain("anna@berg.example"),
        ])),
    );
    let anna = &book.prospects[&ANNA];
    assert_eq!(anna.name, "Anna Berg-Holm");
    assert_eq!(anna.birthday, "--02-29");
    assert_eq!(anna.notes, "one\ntwo");
    assert_eq!(anna.emails, vec![Labelled::plain("anna@berg.example")]);
}

#[test]
fn settings_are_checked_as_facts_are() {
    let with = |starts_a_day, phone: &str, signature: &str| {
        let profile = Profile {
            name: "  Robin \n Vale ".to_owned(),
            phone: phone.to_owned(),
            signature: signature.to_owned(),
            ..Profile::default()
        };
        Op::ChangeSettings(Settings {
            profile,
            starts_a_day,
            ..Settings::default()
        })
    };
    refused(with(51, "", ""), OpError::TooManyStarts(51));
    refused(with(5, "ring me", ""), OpError::NotAPhone("ring me".to_owned()));
    refused(
        with(5, "", &"x".repeat(10_001)),
        OpError::TooLong("The signature", 10_000),
    );
    let mut book = book();
    done(&mut book, with(50, "020 7946 0142", "Robin\r\nVale Lighting\n"));
    let Settings {
        profile, starts_a_day, ..
    } = book.settings;
    assert_eq!(starts_a_day, 50);
    assert_eq!(profile.name, "Robin Vale");
    assert_eq!(profile.signature, "Robin\nVale Lighting");
}

#[test]
fn what_an_answer_is_worth_is_checked_and_kept() {
    let with = |worths: Worths| {
        Op::ChangeSettings(Settings {
            worths,
            ..Settings::default()
        })
    };
    let guess = Worths::default;
    for (worths, error) in [
        (Worths { answer: 0, ..guess() }, OpError::NotMinutes(0, 1, 30_000)),
        (
            Worths {
                opt_out: 30_001,
                ..guess()
            },
            OpError::NotMinutes(30_001, 0, 30_000),
        ),
        (
            Worths {
                touch: [5, 3, 4, 2, 3, 481, 15],
                ..guess()
            },
            OpError::NotMinutes(481, 1, 480),
        ),
    ] {
        refused(with(worths), error);
    }
    let own = Worths {
        answer: 600,
        opt_out: 0,
        ..guess()
    };
    let mut book = book();
    done(&mut book, with(own.clone()));
    assert_eq!(book.settings.worths, own);
    assert!(!own.are_starting_guesses());
}

#[test]
fn changes_that_belong_together_are_made_all_or_none_and_taken_back_in_one_step() {
    let log = || Op::LogTouch(ANNA, touch("2026-11-17T08:30:00Z", Outcome::Sent), AfterTouch::Keep);
    refused(
        Op::Together(vec![log(), Op::EndHold(ProspectId(99))]),
        OpError::NoSuchProspect(ProspectId(99)),
    );
    let mut book = book();
    let before = book.clone();
    let both = Op::Together(vec![log(), Op::AgreeNextStep(BEN, step("2026-11-20"))]);
    assert_eq!(ops::describe(&both, &book), ops::describe(&log(), &book));
    let undo = ops::apply(&mut book, both, &now()).unwrap();
    assert_eq!(book.prospects[&ANNA].touches.len(), 1);
    assert!(book.prospects[&BEN].next_step.is_some());
    ops::revert(&mut book, undo);
    assert_eq!(book, before);
}

#[test]
fn the_last_thing_that_names_somebody_cannot_be_deleted() {
    let mut book = book();
    done(&mut book, Op::Edit(ANNA, Change::Emails(vec![])));
    assert_eq!(
        ops::apply(&mut book, Op::Edit(ANNA, Change::Name(String::new())), &now()),
        Err(OpError::Nameless)
    );
}

#[test]
fn a_touch_logged_late_does_not_turn_back_what_came_after() {
    let mut book = book();
    let yes = Touch {
        answer: Some(Answer::Yes),
        ..touch("2026-11-16T10:00:00Z", Outcome::Spoke)
    };
    done(&mut book, Op::LogTouch(ANNA, yes, AfterTouch::NoneAgreed));
    assert_eq!(book.prospects[&ANNA].stage, Stage::AnsweredYes);
    let forgotten = Touch {
        id: TouchId(8),
        ..touch("2026-11-12T10:00:00Z", Outcome::NoAnswer)
    };
    done(&mut book, Op::LogTouch(ANNA, forgotten, AfterTouch::Keep));
    let anna = &book.prospects[&ANNA];
    assert_eq!(anna.stage, Stage::AnsweredYes);
    assert_eq!(
        anna.touches[0].id,
        TouchId(8),
        "touches stand in the order they happened"
    );
}

#[test]
fn a_no_crosses_off_what_was_agreed_and_a_logged_touch_ends_a_hold() {
    let mut book = book();
    done(&mut book, Op::AgreeNextStep(ANNA, step("2026-11-20")));
    done(&mut book, Op::Hold(ANNA, Hold::rest(day("2026-11-19"), "Fair week")));
    let no = Touch {
        answer: Some(Answer::No),
        ..touch("2026-11-17T08:00:00Z", Outcome::Spoke)
    };
    done(&mut book, Op::LogTouch(ANNA, no, AfterTouch::Keep));
    let anna = &book.prospects[&ANNA];
    assert_eq!(
        (&anna.stage, &anna.next_step, &anna.hold),
        (&Stage::AnsweredNo, &None, &None)
    );
}

#[test]
fn who_asked_not_to_be_contacted_stays_barred_until_the_rep_says_otherwise() {
    let mut book = book();
    let stop = Touch {
        answer: Some(Answer::Stop),
        ..touch("2026-11-17T08:00:00Z", Outcome::Spoke)
    };
    done(&mut book, Op::LogTouch(ANNA, stop, AfterTouch::NoneAgreed));
    assert_eq!(book.prospects[&ANNA].stage, Stage::DoNotContact);
    assert_eq!(book.tombstones.len(), 1);
    // Editing somebody else leaves it alone, and so does editing Anna.
    done(&mut book, Op::Edit(BEN, Change::Notes("Met at the fair".to_owned())));
    done(
        &mut book,
        Op::Edit(ANNA, Change::Notes("Was friendly about it".to_owned())),
    );
    assert_eq!(book.tombstones.len(), 1);
    done(&mut book, Op::Edit(ANNA, Change::Stage(Stage::Contacted)));
    assert_eq!(book.tombstones, vec![]);
}

#[test]
fn an_erased_person_leaves_a_tombstone_and_a_sample_none() {
    let mut book = book();
    book.prospects.get_mut(&BEN).unwrap().is_sample = true;
    done(&mut book, Op::Erase(ANNA));
    done(&mut book, Op::Erase(BEN));
    let expected = Tombstone {
        emails: vec!["anna@berg.example".to_owned()],
        phones: vec![],
    };
    assert_eq!(book.tombstones, vec![expected]);
    // Added again by hand, Anna is welcome.
    done(
        &mut book,
        Op::AddProspect(Box::new(person(ANNA, "Anna Berg", "ANNA@berg.example"))),
    );
    assert_eq!(book.tombstones, vec![]);
}

#[test]
fn a_second_record_with_the_same_address_does_not_free_who_is_barred() {
    let mut book = book();
    done(&mut book, Op::Edit(ANNA, Change::Stage(Stage::DoNotContact)));
    let colleague = person(ProspectId(3), "Arne Berg", "anna@berg.example");
    done(&mut book, Op::AddProspect(Box::new(colleague)));
    assert_eq!(book.tombstones.len(), 1);
}

#[test]
fn blocking_calls_closes_voicemail_and_opening_one_opens_both() {
    let mut book = book();
    done(
        &mut book,
        Op::BlockChannel(ANNA, Channel::Call, "asked on the phone".to_owned()),
    );
    assert!(book.prospects[&ANNA].block_on(Channel::Voicemail).is_some());
    assert!(book.prospects[&ANNA].block_on(Channel::Email).is_none());
    done(&mut book, Op::UnblockChannel(ANNA, Channel::Voicemail));
    assert!(book.prospects[&ANNA].block_on(Channel::Call).is_none());
}

#[test]
fn a_backup_in_an_empty_book_forgets_nobody_who_was_barred() {
    let barred = Tombstone {
        emails: vec!["dana@fox.example".to_owned()],
        phones: vec![],
    };
    let mut empty = Book {
        tombstones: vec![barred.clone()],
        ..Book::default()
    };
    let op = ops::replace(&empty, book(), String::new()).unwrap();
    done(&mut empty, op);
    assert_eq!(empty.prospects, book().prospects);
    assert_eq!(empty.tombstones, vec![barred]);
}

#[test]
fn a_book_without_people_may_still_have_something_to_lose() {
    let empty = Book::default();
    assert!(empty.has_nothing_to_lose());
    let mut settings = empty.settings.clone();
    settings.profile.name = "Robin Vale".to_owned();
    let groups = vec![Group::new(GroupId(1), "Spring fair")];
    let values = vec![thing(1, "the readings")];
    let books = [
        Book {
            settings,
            ..Book::default()
        },
        Book {
            groups,
            ..Book::default()
        },
        Book {
            values,
            ..Book::default()
        },
        book(),
    ];
    assert!(books.iter().all(|book| !book.has_nothing_to_lose()));
}

#[test]
fn every_change_says_what_it_did() {
    let book = book();
    for (op, words) in [
        (
            Op::Edit(ANNA, Change::Company("Berg & Co".to_owned())),
            "Changed the company of Anna Berg.",
        ),
        (
            Op::LogTouch(BEN, touch("2026-11-17T08:00:00Z", Outcome::NoAnswer), AfterTouch::Keep),
            "Logged a call with Ben Okoro.",
        ),
        (
            Op::BlockChannel(ANNA, Channel::Email, String::new()),
            "No more emails to Anna Berg.",
        ),
        (Op::PickToday(vec![ANNA, BEN]), "2 people are on today’s list."),
        (
            Op::TakeIn {
                added: vec![person(ProspectId(3), "C", "c@c.example")],
                merged: vec![],
                group: None,
                from: "fair.csv".to_owned(),
            },
            "Took in 1 new person from fair.csv.",
        ),
        (Op::Erase(BEN), "Erased Ben Okoro."),
    ] {
        assert_eq!(ops::describe(&op, &book), words);
    }
}

fn thing(id: u64, title: &str) -> ValueItem {
    ValueItem::new(ValueItemId(id), ValueKind::Article, title, now().instant)
}

#[test]
fn the_library_is_kept_by_hand_or_in_sets() {
    let mut book = book();
    let set = vec![thing(1, " the  readings from Leeuwarden "), thing(2, "the open day")];
    let words = ops::describe(&Op::AddValues(set.clone()), &book);
    assert_eq!(words, "Put 2 things into the library.");
    let undo = ops::apply(&mut book, Op::AddValues(set), &now()).unwrap();
    assert_eq!(undo.records(), [Record::Values]);
    assert_eq!(book.values[0].title, "the readings from Leeuwarden");

    let again = ops::apply(&mut book, Op::AddValues(vec![thing(2, "twice")]), &now());
    assert_eq!(again, Err(OpError::ValueAlreadyThere(ValueItemId(2))));
    assert_eq!(
        ops::apply(&mut book, Op::EditValue(thing(1, "  ")), &now()),
        Err(OpError::ValueWithoutTitle)
    );
    let linked = |link: &str| ValueItem {
        link: link.to_owned(),
        interests: vec!["lamps".to_owned(), " lamps ".to_owned(), String::new()],
        ..thing(1, "the readings")
    };
    assert_eq!(
        ops::apply(&mut book, Op::EditValue(linked("javascript:x")), &now()),
        Err(OpError::NotALink("javascript:x".to_owned()))
    );
    ops::apply(&mut book, Op::EditValue(linked("https://readings.example")), &now()).unwrap();
    assert_eq!(book.values[0].interests, ["lamps"]);

    let off = Op::RemoveValue(ValueItemId(1));
    assert_eq!(ops::describe(&off, &book), "Took “the readings” out of the library.");
    ops::apply(&mut book, off.clone(), &now()).unwrap();
    assert_eq!(book.values.len(), 1);
    assert_eq!(
        ops::apply(&mut book, off, &now()),
        Err(OpError::NoSuchValue(ValueItemId(1)))
    );
}

#[test]
fn a_touch_keeps_the_words_of_what_it_brought() {
    let mut book = book();
    ops::apply(&mut book, Op::AddValues(vec![thing(1, "the readings")]), &now()).unwrap();
    let brought = Touch {
        value: Some(ValueItemId(1)),
        ..touch("2026-11-17T08:00:00Z", Outcome::Sent)
    };
    ops::apply(&mut book, Op::LogTouch(BEN, brought, AfterTouch::Keep), &now()).unwrap();
    ops::apply(&mut book, Op::RemoveValue(ValueItemId(1)), &now()).unwrap();
    assert_eq!(book.prospects[&BEN].touches.last().unwrap().brought, "the readings");
}

#[test]
fn promises_are_added_kept_and_dropped() {
    let promise = |id: u64, what: &str| Promise {
        id: PromiseId(id),
        by: Promiser::Rep,
        what: what.to_owned(),
        due: Some(day("2026-11-20")),
        made_at: now().instant,
        kept_at: None,
    };
    refused(Op::AddPromise(ANNA, promise(1, "  ")), OpError::PromiseWithoutWords);
    refused(
        Op::KeepPromise(ANNA, PromiseId(1)),
        OpError::NoSuchPromise(PromiseId(1)),
    );
    let mut book = book();
    done(&mut book, Op::AddPromise(ANNA, promise(1, " send the plan ")));
    assert_eq!(
        ops::apply(&mut book, Op::AddPromise(ANNA, promise(1, "again")), &now()),
        Err(OpError::PromiseAlreadyThere(PromiseId(1)))
    );
    done(&mut book, Op::KeepPromise(ANNA, PromiseId(1)));
    assert_eq!(book.prospects[&ANNA].promises[0].what, "send the plan");
    assert_eq!(book.prospects[&ANNA].promises[0].kept_at, Some(now().instant));
    done(&mut book, Op::DropPromise(ANNA, PromiseId(1)));
    assert_eq!(book.prospects[&ANNA].promises, vec![]);
}

#[test]
fn wishes_and_rhythms_are_checked() {
    let hours = |from: &str, to: &str| Hours {
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
    };
    let way = |way: TheirWay| Op::Edit(ANNA, Change::Way(way));
    let backwards = DaysOff {
        from: day("2026-12-02"),
        to: day("2026-12-01"),
        name: String::new(),
    };
    refused(
        way(TheirWay {
            hours: Some(hours("11:00:00", "11:00:00")),
            ..TheirWay::default()
        }),
        OpError::NotHours,
    );
    refused(
        way(TheirWay {
            days_off: vec![backwards.clone()],
            ..TheirWay::default()
        }),
        OpError::DaysOffBackwards,
    );
    refused(
        way(TheirWay {
            min_gap_days: Some(400),
            ..TheirWay::default()
        }),
        OpError::GapTooLong,
    );
    for gaps in [vec![], vec![0], vec![3, 261]] {
        refused(
            Op::Edit(ANNA, Change::Rhythm(Some(Rhythm::Gaps(gaps)))),
            OpError::NotGaps,
        );
    }
    for settings in [
        (0, vec![], OpError::NotADaysTouches(0)),
        (201, vec![], OpError::NotADaysTouches(201)),
        (5, vec![backwards], OpError::DaysOffBackwards),
    ] {
        let (touches_a_day, days_off, error) = settings;
        refused(
            Op::ChangeSettings(Settings {
                touches_a_day,
                days_off,
                ..Settings::default()
            }),
            error,
        );
    }
    let mut book = book();
    let good = TheirWay {
        weekdays: vec![Weekday::Fri, Weekday::Mon, Weekday::Fri],
        hours: Some(hours("09:00:00", "11:00:00")),
        ..TheirWay::default()
    };
    done(&mut book, way(good));
    assert_eq!(book.prospects[&ANNA].way.weekdays, [Weekday::Mon, Weekday::Fri]);
}

#[test]
fn a_pause_that_ends_keeps_its_days_in_mind_until_the_next_touch() {
    let mut book = book();
    done(&mut book, Op::Hold(ANNA, Hold::rest(day("2026-11-24"), "")));
    assert_eq!(
        book.prospects[&ANNA].hold.as_ref().unwrap().since,
        Some(day("2026-11-17"))
    );
    let later = Now::new(utc("2026-11-20T09:00:00Z"), Zone::UTC);
    ops::apply(&mut book, Op::EndHold(ANNA), &later).unwrap();
    let rested = Rested {
        since: day("2026-11-17"),
        until: day("2026-11-20"),
    };
    assert_eq!(book.prospects[&ANNA].rested, [rested]);
    let made = touch("2026-11-17T08:00:00Z", Outcome::Sent);
    done(&mut book, Op::LogTouch(ANNA, made, AfterTouch::Keep));
    assert_eq!(book.prospects[&ANNA].rested, []);
}

#[test]
fn a_groups_rhythm_is_set() {
    let mut book = book();
    let group = |name: &str| Group {
        rhythm: Some(Rhythm::Monthly),
        ..Group::new(GroupId(3), name)
    };
    refused(Op::EditGroup(group("Shops")), OpError::NoSuchGroup(GroupId(3)));
    book.groups.push(Group {
        rhythm: None,
        ..group("Shops")
    });
    done(&mut book, Op::EditGroup(group(" The  shops ")));
    assert_eq!(book.groups, [group("The shops")]);
}

/// Any change a page can ask for, sound or not.
fn any_op() -> impl Strategy<Value = Op> {
    let id = (1u64..5).prop_map(ProspectId);
    let minutes = -60_000i64..600;
    let touch = (any::<u8>(), minutes, 0usize..6, 0usize..7, 0u8..6, any::<bool>()).prop_map(
        |(id, minutes, outcome, channel, answer, incoming)| Touch {
            id: TouchId(u64::from(id % 6)),
            direction: if incoming {
                Direction::Incoming
            } else {
                Direction::Outgoing
            },
            channel: Channel::ALL[channel],
            answer: match answer {
                0 => Some(Answer::Yes),
                1 => Some(Answer::No),
                2 => Some(Answer::Stop),
                3 => Some(Answer::NotNow(now().today() + Days::new(u64::from(id)))),
                _ => None,
            },
            at: now().instant + TimeDelta::minutes(minutes),
            ..touch("2026-11-17T08:00:00Z", Outcome::ALL[outcome])
        },
    );
    let date = (0u64..30).prop_map(|ahead| day("2026-11-12") + Days::new(ahead));
    let next = (date.clone(), "[a-z ]{0,8}").prop_map(|(date, purpose)| NextStep {
        date,
        purpose,
        ..step("2026-11-18")
    });
    let after = prop_oneof![
        Just(AfterTouch::Keep),
        Just(AfterTouch::NoneAgreed),
        next.clone().prop_map(AfterTouch::Agreed)
    ];
    let newcomer = (1u64..8, "[A-Z]?[a-z]{0,6}", any::<bool>()).prop_map(|(id, name, sample)| Prospect {
        is_sample: sample,
        ..person(ProspectId(id), &name, &format!("p{}@x.example", id % 4))
    });
    let text = "\\PC{0,12}";
    let thing = (0u64..4, text).prop_map(|(id, title)| thing(id, &title));
    prop_oneof![
        newcomer.clone().prop_map(|one| Op::AddProspect(Box::new(one))),
        (id.clone(), text).prop_map(|(id, text)| Op::Edit(id, Change::Name(text))),
        (id.clone(), text).prop_map(|(id, text)| Op::Edit(id, Change::Emails(vec![Labelled::plain(text)]))),
        (id.clone(), date.clone()).prop_map(|(id, until)| {
            Op::Edit(
                id,
                Change::Stage(Stage::Nurture(Nurture {
                    reason: String::new(),
                    until: Some(until),
                    trigger: String::new(),
                })),
            )
        }),
        id.clone()
            .prop_map(|id| Op::Edit(id, Change::Stage(Stage::DoNotContact))),
        (id.clone(), touch.clone(), after).prop_map(|(id, touch, after)| Op::LogTouch(id, touch, after)),
        (id.clone(), touch).prop_map(|(id, touch)| Op::CorrectTouch(id, touch)),
        (id.clone(), 0u64..6).prop_map(|(id, touch)| Op::DeleteTouch(id, TouchId(touch))),
        (id.clone(), next).prop_map(|(id, step)| Op::AgreeNextStep(id, step)),
        id.clone().prop_map(Op::DropNextStep),
        id.clone().prop_map(Op::CallOffNextStep),
        (id.clone(), 0u64..3).prop_map(|(id, promise)| Op::AddPromise(
            id,
            Promise {
                id: PromiseId(promise),
                by: Promiser::Rep,
                what: "send it".to_owned(),
                due: None,
                made_at: now().instant,
                kept_at: None,
            }
        )),
        (id.clone(), 0u64..3).prop_map(|(id, promise)| Op::KeepPromise(id, PromiseId(promise))),
        (id.clone(), 0u64..3).prop_map(|(id, promise)| Op::DropPromise(id, PromiseId(promise))),
        (id.clone(), newcomer.clone()).prop_map(|(by, one)| Op::Refer(by, Box::new(one))),
        id.clone().prop_map(|id| Op::Choose(id, Some(Purpose::OneMore))),
        (id.clone(), date).prop_map(|(id, until)| Op::Hold(id, Hold::rest(until, ""))),
        id.clone().prop_map(Op::EndHold),
        prop::collection::vec(id.clone(), 0..3).prop_map(Op::PickToday),
        (id.clone(), 0usize..7).prop_map(|(id, channel)| Op::BlockChannel(
            id,
            Channel::ALL[channel],
            "said so".to_owned()
        )),
        (id.clone(), 0usize..7).prop_map(|(id, channel)| Op::UnblockChannel(id, Channel::ALL[channel])),
        id.clone().prop_map(Op::ConfirmChannels),
        id.prop_map(Op::Erase),
        prop::collection::vec(newcomer.clone(), 0..4).prop_map(|added| Op::TakeIn {
            added,
            merged: vec![],
            group: Some(Group::new(GroupId(3), "Fair")),
            from: "fair.csv".to_owned(),
        }),
        prop::collection::vec(newcomer, 0..4).prop_map(Op::OpenSample),
        Just(Op::RemoveSample),
        prop::collection::vec(thing.clone(), 0..3).prop_map(Op::AddValues),
        thing.prop_map(Op::EditValue),
        (0u64..4).prop_map(|id| Op::RemoveValue(ValueItemId(id))),
        (0u32..9).prop_map(|starts_a_day| Op::ChangeSettings(Settings {
            starts_a_day,
            ..Settings::default()
        })),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// Taking every change back, last first, leads to the first book; doing them again leads to the last one.
    #[test]
    fn undo_and_redo_are_exact(all in prop::collection::vec(any_op(), 1..25)) {
        let first = book();
        let mut book = first.clone();
        let mut done = Vec::new();
        for op in all {
            let before = book.clone();
            match ops::apply(&mut book, op, &now()) {
                Ok(undo) => done.push(undo),
                Err(_) => prop_assert_eq!(&book, &before),
            }
        }
        let last = book.clone();
        let mut undone = Vec::new();
        while let Some(undo) = done.pop() {
            undone.push(ops::revert(&mut book, undo));
        }
        prop_assert_eq!(&book, &first);
        while let Some(redo) = undone.pop() {
            ops::revert(&mut book, redo);
        }
        prop_assert_eq!(&book, &last);
    }

    /// Changes and what takes them back are told to other tabs and kept: what is read is what was written.
    #[test]
    fn changes_and_their_undo_survive_being_written(all in prop::collection::vec(any_op(), 1..15)) {
        let mut book = book();
        for op in all {
            let text = serde_json::to_string(&op).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Op>(&text).unwrap(), &op);
            let Ok(undo) = ops::apply(&mut book, op, &now()) else { continue };
            let text = serde_json::to_string(&undo).unwrap();
            prop_assert_eq!(serde_json::from_str::<Undo>(&text).unwrap(), undo);
        }
    }

    /// Several undos put together lead as far back as one after the other, and the images of a change make it elsewhere.
    #[test]
    fn undos_add_up_and_images_carry_a_change_over(all in prop::collection::vec(any_op(), 1..15)) {
        let first = book();
        let (mut book, mut elsewhere) = (first.clone(), first.clone());
        let mut together = Undo::default();
        for op in all {
            let Ok(undo) = ops::apply(&mut book, op, &now()) else { continue };
            let before = ops::revert(&mut elsewhere, Undo::images(&book, &undo.records()));
            prop_assert_eq!(&elsewhere, &book);
            prop_assert_eq!(&before, &undo);
            let earlier = std::mem::replace(&mut together, undo);
            together.reach_back(earlier);
        }
        ops::revert(&mut book, together);
        prop_assert_eq!(&book, &first);
    }

    /// A change writes what it touched and nothing else: the records it names are the only ones that differ.
    #[test]
    fn only_the_named_records_change(all in prop::collection::vec(any_op(), 1..15)) {
        let mut book = book();
        for op in all {
            let before = book.clone();
            let Ok(undo) = ops::apply(&mut book, op, &now()) else { continue };
            let named = undo.records();
            let ids = before.prospects.keys().chain(book.prospects.keys());
            for id in ids {
                if before.prospects.get(id) != book.prospects.get(id) {
                    prop_assert!(named.contains(&Record::Prospect(*id)));
                }
            }
            prop_assert!(before.groups == book.groups || named.contains(&Record::Groups));
            prop_assert!(before.tombstones == book.tombstones || named.contains(&Record::Tombstones));
            prop_assert!(before.values == book.values || named.contains(&Record::Values));
            prop_assert!(before.settings == book.settings || named.contains(&Record::Settings));
        }
    }

    /// Touches stand in the order they happened, and whoever is barred is covered by a tombstone.
    #[test]
    fn the_book_stays_in_order(all in prop::collection::vec(any_op(), 1..25)) {
        let mut book = book();
        for op in all {
            let _ = ops::apply(&mut book, op, &now());
        }
        for prospect in book.prospects.values() {
            prop_assert!(prospect.touches.is_sorted_by_key(|touch| touch.at));
            let barred = prospect.stage == Stage::DoNotContact && !prospect.is_sample;
            let known = Tombstone::of(prospect).is_some();
            prop_assert!(!(barred && known) || book.tombstones.iter().any(|one| one.covers(prospect)));
        }
    }
}
