//! The drills: each model answer passes every check of its own task and lints clean, each bad example fails the check it is
//! there for, and what an answer lacks is said.

use std::collections::BTreeSet;

use onemore::linter::{Context, RULES, labels, lint};
use onemore::model::{Channel, Principle};
use onemore::practice::drill::{Answer, Check, Drill, Manner, Pile, Task, Words, check, findings};
use onemore::practice::drills::{Criterion, task};
use onemore::practice::pack::BANNED_RULE;

fn all() -> impl Iterator<Item = &'static Task> {
    Drill::ALL.into_iter().flat_map(Drill::tasks)
}

fn said(body: &str) -> Answer {
    Answer {
        words: Words {
            body: body.to_owned(),
            ..Words::default()
        },
        ..Answer::default()
    }
}

/// The check for a criterion of a task.
#[track_caller]
fn one(task: &Task, answer: &Answer, criterion: Criterion) -> Check {
    let place = task.criteria().iter().position(|one| *one == criterion);
    let place = place.unwrap_or_else(|| panic!("{} does not look at {criterion:?}", task.id));
    check(task, answer, &Manner::default()).checks[place].clone()
}

#[track_caller]
fn assert_fails(id: &str, answer: &Answer, criterion: Criterion, words: &str) {
    let task = task(id).unwrap();
    let found = one(task, answer, criterion);
    assert!(!found.met, "{id}: {found:?}");
    assert!(!found.hint.is_empty(), "{id}: {criterion:?} says nothing");
    let place = found.place.map_or("", |(_, span)| span.of(&answer.words.body));
    assert_eq!(place, words, "{id}: {criterion:?}");
}

#[test]
fn there_are_enough_of_each_in_several_trades() {
    let mut ids = BTreeSet::new();
    for drill in Drill::ALL {
        let tasks = drill.tasks();
        let wanted = match drill {
            Drill::MendIt => 16,
            Drill::NameThePurpose => 40,
            _ => 12,
        };
        assert!(tasks.len() >= wanted, "{}: {}", drill.id(), tasks.len());
        let trades: BTreeSet<&str> = tasks.iter().map(|task| task.trade.as_str()).collect();
        assert!(trades.len() >= 10, "{}: {trades:?}", drill.id());
        assert_eq!(Drill::from_id(drill.id()), Some(drill));
        for task in tasks {
            assert_eq!(task.drill, drill, "{}", task.id);
            let letters = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
            assert!(!task.id.is_empty() && task.id.chars().all(letters), "{}", task.id);
            assert!(ids.insert(task.id.clone()), "twice: {}", task.id);
            assert!(task.criteria().len() <= 12, "{}", task.id);
            assert!(!task.lesson.is_empty(), "{}", task.id);
        }
    }
}

#[test]
fn each_model_answer_passes_its_own_checks() {
    let mut missed = Vec::new();
    for task in all() {
        let checked = check(task, &task.model_answer(), &Manner::default());
        let all = (1 << checked.checks.len()) - 1;
        assert_eq!(checked.all_met(), checked.bits() == all, "{}", task.id);
        missed.extend(
            checked
                .checks
                .into_iter()
                .filter(|check| !check.met)
                .map(|check| (task.id.clone(), check)),
        );
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

/// What a desk and the wall have fields for is enough for every task there is, those of the ready plans among them, and what
/// a check asks for has been told.
#[test]
fn each_model_answer_can_be_given_where_the_task_is_shown() {
    for task in all() {
        let mut answer = task.model_answer();
        answer.words = task.taken(&answer.words);
        let checked = check(task, &answer, &Manner::default());
        assert!(checked.all_met(), "{}: {checked:#?}", task.id);
        let facts = task.facts();
        let is_told =
            |words: &str| task.situation.contains(words) || facts.iter().any(|(_, fact)| fact.contains(words));
        for criterion in task.criteria() {
            match criterion {
                Criterion::NumberSaid => assert!(is_told(&task.number), "{}", task.id),
                Criterion::SaysWho => assert!(task.from.iter().any(|name| is_told(name)), "{}", task.id),
                Criterion::OtherChannel => {
                    assert!(task.tried.iter().all(|way| is_told(way.label())), "{}", task.id);
                    assert!(task.chooses_way(), "{}", task.id);
                }
                _ => {}
            }
        }
    }
}

/// A subject is part of an email only, and a way only where it may be chosen; what has no field is not read.
#[test]
fn what_has_no_field_is_not_read() {
    let words = Words {
        subject: "The oven".to_owned(),
        body: "Luca, about the oven".to_owned(),
        channel: Some(Channel::Call),
    };
    let by_email = Words {
        channel: Some(Channel::Email),
        ..words.clone()
    };
    let taken = |id: &str, words: &Words| {
        let taken = task(id).unwrap().taken(words);
        (!taken.subject.is_empty(), taken.channel)
    };
    assert_eq!(taken("change-baker", &words), (false, Some(Channel::Call)));
    assert_eq!(taken("change-baker", &by_email), (true, Some(Channel::Email)));
    assert_eq!(taken("mend-roof", &words), (true, None));
    assert_eq!(taken("mend-gym-urgency", &words), (false, None));
    assert_eq!(taken("next-kitchen", &by_email), (false, None));
    // A coach's own, which does not say how it goes.
    let mut own = Task::new("own-1", Drill::MendIt);
    assert!(!own.has_subject(&by_email));
    own.given.subject = "Following up".to_owned();
    assert!(own.has_subject(&words));
    assert_eq!(own.begun().words, own.given);
    assert!(task("easy-payroll").unwrap().begun().words.is_empty());
}

#[test]
fn each_model_answer_lints_clean() {
    for task in all().filter(|task| !task.model.is_empty()) {
        let channel = task.model.channel.or(task.channel).unwrap_or(Channel::Visit);
        let mut context = Context::new(channel);
        context.purpose = task.purpose;
        context.recipient = (!task.to.is_empty()).then_some(task.to.as_str());
        let findings = lint(&task.model.message(), &context);
        assert!(findings.is_empty(), "{}: {findings:#?}", task.id);
    }
}

#[test]
fn nothing_at_all_meets_nothing() {
    for task in all() {
        for answer in [Answer::default(), said(" \n\t")] {
            let checked = check(task, &answer, &Manner::default());
            assert_eq!(checked.met(), 0, "{}", task.id);
            assert!(checked.checks.iter().all(|check| !check.hint.is_empty()), "{}", task.id);
        }
    }
}

#[test]
fn each_bad_message_has_the_faults_it_is_said_to_have() {
    for task in Drill::MendIt.tasks() {
        assert!(!task.faults.is_empty(), "{}", task.id);
        let unchanged = task.given_answer();
        for (number, fault) in task.faults.iter().enumerate() {
            assert!(
                RULES.iter().any(|rule| rule.id == fault.rule),
                "{}: {}",
                task.id,
                fault.rule
            );
            let found = one(task, &unchanged, Criterion::Mended(number));
            assert!(!found.met, "{}: {} is not there", task.id, fault.rule);
            assert_eq!(found.hint, fault.why, "{}", task.id);
        }
        assert!(!one(task, &unchanged, Criterion::NothingLeft).met, "{}", task.id);
    }
}

#[test]
fn the_piles_agree_with_what_the_linter_sees() {
    let tasks = Drill::NameThePurpose.tasks();
    for pile in Pile::ALL {
        let count = tasks.iter().filter(|task| task.pile == Some(pile)).count();
        assert!(count >= 5, "{pile:?}: {count}");
    }
    for task in tasks {
        let seen = labels(&task.given.message(), task.channel.unwrap());
        let pile = task.pile.unwrap();
        assert_eq!(seen.empty_check_in, pile == Pile::Nothing, "{}: {seen:?}", task.id);
        assert!(pile != Pile::EasyNo || seen.easy_no, "{}: {seen:?}", task.id);
        assert!(pile != Pile::AskHow || seen.asks_preference, "{}: {seen:?}", task.id);
        assert!(pile != Pile::NextStep || seen.dated_ask, "{}: {seen:?}", task.id);
        assert!(!seen.pressure, "{}: {seen:?}", task.id);
        for other in Pile::ALL {
            let answer = Answer {
                pile: Some(other),
                ..Answer::default()
            };
            let found = &check(task, &answer, &Manner::default()).checks[0];
            assert_eq!(found.met, other == pile, "{}", task.id);
            let (_, place) = found.place.unwrap();
            assert_eq!(
                place.of(&task.given.body).to_lowercase(),
                task.tell.to_lowercase(),
                "{}",
                task.id
            );
        }
    }
}

#[test]
fn what_an_answer_lacks_is_said_with_its_place() {
    let long = "Hello Luca, it's Maya from Corran Ovens about the oven. ".repeat(8);
    for (id, body, criterion, words) in [
        ("voice-bakery-oven", long.as_str(), Criterion::UnderThirtySeconds, ""),
        (
            "voice-bakery-oven",
            "Hello Luca, about your rolls.",
            Criterion::SaysWho,
            "",
        ),
        (
            "voice-bakery-oven",
            "Hello Luca, how are you today? It's Maya.",
            Criterion::NoPleasantry,
            "how are you today",
        ),
        (
            "voice-bakery-oven",
            "Hello Luca, it's Maya. Ring me on 0161 496.",
            Criterion::NumberSaid,
            "",
        ),
        (
            "voice-bakery-oven",
            "Hello Luca, it's Maya. Any thoughts?",
            Criterion::ClearAsk,
            "",
        ),
        (
            "easy-conservatory",
            "Dear Mrs Doyle, do you want the conservatory?",
            Criterion::LeaveToDecline,
            "",
        ),
        (
            "easy-conservatory",
            "A no is fine, but may I ask why?",
            Criterion::NoReasonWanted,
            "may I ask why",
        ),
        (
            "easy-conservatory",
            "A no is fine. What would it take?",
            Criterion::NoLastOffer,
            "What would it take",
        ),
        (
            "easy-conservatory",
            "I still haven't had a reply from you.",
            Criterion::NoPressure,
            "haven't had a reply",
        ),
        (
            "next-kitchen",
            "I will bring the oak front some time next week.",
            Criterion::NotLeftOpen,
            "some time",
        ),
        (
            "next-kitchen",
            "I will bring the oak front next week.",
            Criterion::NamesDay,
            "",
        ),
        (
            "next-kitchen",
            "I will bring the oak front on Thursday.",
            Criterion::NamesHour,
            "",
        ),
        (
            "next-kitchen",
            "I will bring it on Thursday at four.",
            Criterion::AsksAgreement,
            "",
        ),
        (
            "change-publisher",
            "In the chapter on the blade guard I found two sentences that should be looked at.",
            Criterion::NotReadOutAgain,
            "In the chapter on the blade guard I found",
        ),
        (
            "more-bakery",
            "Here is an article on Rye Flour prices.",
            Criterion::NotHadBefore,
            "Rye Flour",
        ),
        (
            "more-bakery",
            "I made a page on door seals for you.",
            Criterion::SpeaksToThem,
            "",
        ),
        (
            "more-bakery",
            "Hi Luca, just checking in. Any news?",
            Criterion::SaysWhy,
            "checking in",
        ),
    ] {
        assert_fails(id, &said(body), criterion, words);
    }
}

#[test]
fn an_ultimatum_or_one_more_offer_behind_a_no_leans_on_them() {
    let task = task("easy-conservatory").unwrap();
    for (words, leans, offer) in [
        (
            "I can give you ten percent off until Friday.",
            "I can give you ten percent off until Friday",
            "percent off",
        ),
        ("You must decide by Friday.", "You must decide by Friday", ""),
        ("This is my last offer.", "This is my last offer", "last offer"),
        (
            "I really need an answer by Friday, otherwise I will close the file.",
            "I really need an answer by Friday, otherwise I",
            "",
        ),
    ] {
        let answer = said(&format!("A no about the conservatory is as welcome as a yes. {words}"));
        assert_fails(&task.id, &answer, Criterion::NoPressure, leans);
        if offer.is_empty() {
            assert!(one(task, &answer, Criterion::NoLastOffer).met, "{words}");
        } else {
            assert_fails(&task.id, &answer, Criterion::NoLastOffer, offer);
        }
    }
    for rebate in ["I could take 10% off the price.", "£200 off if you like."] {
        let answer = said(&format!("A no is fine. {rebate}"));
        assert!(!one(task, &answer, Criterion::NoLastOffer).met, "{rebate}");
    }
    for honest in [
        "Please let me know by Friday if you want to keep the drawing.",
        "The price holds until 31 May, because the mill changes its list in June.",
        "I am off until Friday, and 10 offers of help came in.",
    ] {
        let answer = said(&format!("A no is fine. {honest}"));
        for criterion in [Criterion::NoPressure, Criterion::NoLastOffer] {
            assert!(one(task, &answer, criterion).met, "{honest} {criterion:?}");
        }
    }
}

#[test]
fn the_way_it_goes_is_part_of_the_answer() {
    let task = task("change-hr").unwrap();
    let by = |channel: Channel| {
        let mut answer = task.model_answer();
        answer.words.channel = Some(channel);
        answer
    };
    assert!(
        !one(task, &by(Channel::Email), Criterion::OtherChannel).met,
        "email was tried"
    );
    assert!(
        !one(task, &by(Channel::Call), Criterion::AllowedChannel).met,
        "calls are barred"
    );
    assert!(one(task, &by(Channel::Text), Criterion::AllowedChannel).met);
    let mut wordy = by(Channel::Text);
    wordy.words.body = "Hello Paul, the German lessons for the drivers can begin. ".repeat(9);
    assert!(
        !one(task, &wordy, Criterion::FitsChannel).met,
        "a text of nine sentences"
    );
    let mut unsaid = by(Channel::Text);
    unsaid.words.channel = None;
    assert!(!one(task, &unsaid, Criterion::OtherChannel).met, "no way was chosen");
}

#[test]
fn a_recording_and_a_pace_of_ones_own_count() {
    let task = task("voice-dental-hygiene").unwrap();
    let mut answer = task.model_answer();
    answer.seconds = Some(41);
    assert!(!one(task, &answer, Criterion::UnderThirtySeconds).met);
    answer.seconds = None;
    let slow = Manner {
        words_a_minute: 80,
        ..Manner::default()
    };
    let checked = check(task, &answer, &slow);
    assert!(checked.seconds > 30 && !checked.checks[0].met, "{} s", checked.seconds);
}

#[test]
fn the_coachs_list_is_one_check_more() {
    let task = task("mend-roof").unwrap();
    let banned = ["in the van".to_owned()];
    let manner = Manner {
        banned: &banned,
        ..Manner::default()
    };
    let checked = check(task, &task.model_answer(), &manner);
    let last = checked.checks.last().unwrap();
    assert_eq!(checked.checks.len(), task.criteria().len() + 1);
    assert!(!last.met && last.principle == Principle::P16);
    assert_eq!(last.place.unwrap().1.of(&task.model.body), "in the van");
}

#[test]
fn the_headline_counts_and_does_not_praise() {
    let task = task("mend-roof").unwrap();
    let of = task.criteria().len();
    let headline = |answer: &Answer| check(task, answer, &Manner::default()).headline();
    assert_eq!(headline(&task.model_answer()), format!("All {of} are there."));
    assert_eq!(
        headline(&Answer::default()),
        format!("0 of {of} are there; {of} to mend.")
    );
}

#[test]
fn the_page_marks_what_the_check_reads() {
    for task in Drill::MendIt.tasks() {
        let found = findings(task, &task.given, &[]);
        for fault in &task.faults {
            assert!(
                found.iter().any(|one| one.rule == fault.rule),
                "{}: {}",
                task.id,
                fault.rule
            );
        }
        assert_eq!(findings(task, &task.model, &[]), [], "{}", task.id);
        assert_eq!(findings(task, &Words::default(), &[]), [], "nothing is said of nothing");
    }
    let task = task("mend-roof").unwrap();
    let banned = ["slate".to_owned()];
    let listed: Vec<_> = findings(task, &task.model, &banned)
        .into_iter()
        .map(|one| one.rule)
        .collect();
    assert_eq!(listed, [BANNED_RULE; 2], "in the subject and in the body");
}
