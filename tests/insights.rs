//! Counts over the log: what came after the rep's own words.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use onemore::insights::ScriptOutcomes;
use onemore::model::{
    Answer, Book, Channel, Direction, Now, Outcome, Prospect, ProspectId, Snippet, Touch, TouchId, Zone,
};

const SCRIPT: &str = "Hi {name}, I imagine that everything comes at once just now. About {matter}: how and when would you like me \
                      to get in touch about it? {rep}";
const SENT: &str = "Hi Ana, I imagine that everything comes at once just now. About the shelves: how and when would you like me to \
                    get in touch about it? Noor";

fn moment(day: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 2, 9, 0, 0).unwrap() + TimeDelta::days(day)
}

fn sent(day: i64, text: &str) -> Touch {
    Touch {
        text: text.to_owned(),
        ..Touch::new(TouchId(day as u64), moment(day), Channel::Email, Outcome::Sent)
    }
}

fn came(day: i64, answer: Option<Answer>) -> Touch {
    Touch {
        direction: Direction::Incoming,
        answer,
        ..Touch::new(TouchId(day as u64), moment(day), Channel::Email, Outcome::TheyWrote)
    }
}

fn outcomes(logs: &[&[Touch]]) -> ScriptOutcomes {
    let mut book = Book::default();
    for (number, log) in logs.iter().enumerate() {
        let id = ProspectId(number as u64 + 1);
        let mut prospect = Prospect::new(id, moment(-10));
        log.iter().for_each(|touch| prospect.insert_touch(touch.clone()));
        book.prospects.insert(id, prospect);
    }
    let snippet = Snippet {
        title: "How".to_owned(),
        text: SCRIPT.to_owned(),
        ..Snippet::default()
    };
    ScriptOutcomes::of(&book, &snippet, &Now::new(moment(20), Zone::UTC))
}

#[track_caller]
fn counted(logs: &[&[Touch]], expected: (u32, u32, u32), says: &str) {
    let found = outcomes(logs);
    assert_eq!((found.sent, found.answered, found.fresh), expected);
    assert_eq!(found.says(), says);
}

#[test]
fn what_came_before_the_next_own_touch_is_an_answer() {
    counted(&[], (0, 0, 0), "Not sent to anybody yet.");
    counted(
        &[&[sent(1, SENT)]],
        (1, 0, 0),
        "Sent once: 0 answered. Too few to tell.",
    );
    counted(
        &[
            &[sent(1, SENT), came(2, Some(Answer::Yes))],
            &[sent(1, SENT), came(5, None)],
        ],
        (2, 2, 0),
        "Sent 2 times: 2 answered (1 yes). Too few to tell.",
    );
    // What comes after another touch of the rep's is not these words' any more.
    counted(
        &[&[
            sent(1, SENT),
            sent(3, "Something else altogether."),
            came(4, Some(Answer::No)),
        ]],
        (1, 0, 0),
        "Sent once: 0 answered. Too few to tell.",
    );
    // Who picked up has answered.
    let spoke = Touch {
        outcome: Outcome::Spoke,
        channel: Channel::Call,
        answer: Some(Answer::No),
        ..sent(4, SENT)
    };
    counted(&[&[spoke]], (1, 1, 0), "Sent once: 1 answered (1 no). Too few to tell.");
}

#[test]
fn what_went_out_yesterday_is_not_silent_yet() {
    counted(
        &[&[sent(19, SENT)]],
        (0, 0, 1),
        "Nothing can be said yet. One more went out in the last two days.",
    );
    counted(
        &[&[sent(19, SENT), came(20, None)], &[sent(18, SENT)]],
        (2, 1, 0),
        "Sent 2 times: 1 answered. Too few to tell.",
    );
}

#[test]
fn a_changed_sentence_is_still_the_draft_and_other_words_are_not() {
    let changed = SENT.replace(
        "I imagine that everything comes at once just now",
        "What a week you have",
    );
    let other = "Hi Ana, would Tuesday at ten suit you for the shelves? Noor";
    let theirs = came(3, None);
    counted(
        &[&[sent(1, &changed)], &[sent(1, other)], &[sent(1, "")], &[theirs]],
        (1, 0, 0),
        "Sent once: 0 answered. Too few to tell.",
    );
}

#[test]
fn a_draft_without_telling_words_is_not_counted() {
    let mut book = Book::default();
    let mut prospect = Prospect::new(ProspectId(1), moment(0));
    prospect.insert_touch(sent(1, "Hi Ana, all well?"));
    book.prospects.insert(prospect.id, prospect);
    let snippet = Snippet {
        text: "Hi {name}, all well?".to_owned(),
        ..Snippet::default()
    };
    let found = ScriptOutcomes::of(&book, &snippet, &Now::new(moment(20), Zone::UTC));
    assert_eq!(found, ScriptOutcomes::default());
}

#[test]
fn the_sample_book_does_not_count() {
    let mut book = Book::default();
    let mut prospect = Prospect::new(ProspectId(1), moment(0));
    prospect.insert_touch(sent(1, SENT));
    prospect.is_sample = true;
    book.prospects.insert(prospect.id, prospect);
    let snippet = Snippet {
        text: SCRIPT.to_owned(),
        ..Snippet::default()
    };
    let found = ScriptOutcomes::of(&book, &snippet, &Now::new(moment(20), Zone::UTC));
    assert_eq!(found.sent, 0);
}

#[test]
fn from_twenty_on_there_is_a_range() {
    let answered: &[Touch] = &[sent(1, SENT), came(2, Some(Answer::NotNow(moment(90).date_naive())))];
    let silent: &[Touch] = &[sent(1, SENT)];
    let nineteen: Vec<&[Touch]> = [vec![answered; 5], vec![silent; 14]].concat();
    assert!(outcomes(&nineteen).says().contains("Too few to tell."));
    let twenty: Vec<&[Touch]> = [vec![answered; 5], vec![silent; 15]].concat();
    // Wilson's interval for 5 of 20 at 90%: 0.127 to 0.432.
    counted(
        &twenty,
        (20, 5, 0),
        "Sent 20 times: 5 answered (5 not now). Of a hundred such, perhaps 13 to 43 would be answered; the words are only a part \
         of why.",
    );
}
