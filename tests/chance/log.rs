//! What of a log counts as a try, and as a reply to one.

use chrono::{DateTime, NaiveDateTime, Utc};
use onemore::cadence::{End, Sequence, Tally, Warmth};
use onemore::model::{
    Answer, Book, Channel, Direction, Now, Outcome, Prospect, ProspectId, Purpose, Stage, Touch, TouchId, Zone,
};

fn instant(text: &str) -> DateTime<Utc> {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap().and_utc()
}

fn out(at: &str, channel: Channel, outcome: Outcome) -> Touch {
    Touch::new(TouchId(0), instant(at), channel, outcome)
}

fn email(at: &str) -> Touch {
    out(at, Channel::Email, Outcome::Sent)
}

fn email_for(at: &str, purpose: Purpose) -> Touch {
    Touch {
        purpose: Some(purpose),
        ..email(at)
    }
}

fn wrote(at: &str, answer: Option<Answer>) -> Touch {
    Touch {
        direction: Direction::Incoming,
        answer,
        ..out(at, Channel::Email, Outcome::TheyWrote)
    }
}

fn now() -> Now {
    Now::new(instant("2026-11-20 12:00"), Zone::UTC)
}

fn prospect(stage: Stage, touches: Vec<Touch>) -> Prospect {
    Prospect {
        stage,
        touches,
        ..Prospect::new(ProspectId(1), instant("2026-01-01 09:00"))
    }
}

#[track_caller]
fn check(stage: Stage, touches: Vec<Touch>, expected: &[(Warmth, u32, End)]) {
    let mut book = Book::default();
    let prospect = prospect(stage, touches);
    book.prospects.insert(prospect.id, prospect);
    let mut by_hand = Tally::default();
    for (warmth, tries, end) in expected {
        by_hand.record(Sequence {
            warmth: *warmth,
            tries: *tries,
            end: *end,
        });
    }
    let tally = Tally::of(&book, &now());
    let chances = onemore::cadence::Chances::of;
    assert_eq!(chances(&tally), chances(&by_hand), "{tally:?}");
    let is_nothing = expected.iter().all(|(_, tries, _)| *tries == 0);
    assert_eq!(tally.is_empty(), is_nothing, "{tally:?}");
}

#[test]
fn tries_are_days_and_end_in_a_reply() {
    use End::{Replied, Silent, Stopped};
    use Warmth::{Cold, Inquiry, Met};
    check(Stage::NotStarted, vec![], &[]);
    check(
        Stage::New,
        vec![
            out("2026-11-02 09:00", Channel::Call, Outcome::LeftVoicemail),
            email("2026-11-02 09:10"),
            email("2026-11-05 09:00"),
        ],
        &[(Cold, 2, Silent)],
    );
    // Answered in writing, then quiet again; the same day's call belongs to the try that was answered.
    check(
        Stage::Contacted,
        vec![
            email("2026-11-02 09:00"),
            email("2026-11-05 09:00"),
            wrote("2026-11-06 09:00", None),
            email("2026-11-09 09:00"),
        ],
        &[(Cold, 2, Replied), (Cold, 1, Silent)],
    );
    check(
        Stage::Contacted,
        vec![
            email("2026-11-02 09:00"),
            out("2026-11-05 09:00", Channel::Call, Outcome::Spoke),
        ],
        &[(Cold, 2, Replied)],
    );
    check(
        Stage::Contacted,
        vec![
            email("2026-11-05 08:00"),
            out("2026-11-05 09:00", Channel::Call, Outcome::Spoke),
        ],
        &[(Cold, 1, Replied)],
    );
    // They came by themselves: no try of the rep's.
    check(
        Stage::Contacted,
        vec![wrote("2026-11-02 09:00", None), email("2026-11-03 09:00")],
        &[(Inquiry, 1, Silent)],
    );
    check(
        Stage::DoNotContact,
        vec![email("2026-11-02 09:00"), wrote("2026-11-03 09:00", Some(Answer::Stop))],
        &[(Cold, 1, Stopped)],
    );
    // An agreed meeting is no try; what comes after it is warm.
    check(
        Stage::ProposalOut,
        vec![
            email("2026-11-02 09:00"),
            wrote("2026-11-03 09:00", None),
            out("2026-11-06 09:00", Channel::Visit, Outcome::Sent),
            out("2026-11-06 10:00", Channel::Call, Outcome::Met),
            email_for("2026-11-10 09:00", Purpose::ProposalRead),
            email_for("2026-11-13 09:00", Purpose::Decision),
        ],
        &[(Cold, 1, Replied), (Cold, 1, Replied), (Met, 2, Silent)],
    );
}

#[test]
fn what_asks_nothing_is_no_try() {
    for purpose in [Purpose::ThankForNo, Purpose::Occasion, Purpose::ConfirmAgreed] {
        check(Stage::AnsweredNo, vec![email_for("2026-11-02 09:00", purpose)], &[]);
    }
}

#[test]
fn what_was_tried_yesterday_is_not_silent_yet() {
    use End::Silent;
    check(Stage::New, vec![email("2026-11-19 09:00")], &[]);
    check(
        Stage::New,
        vec![email("2026-11-12 09:00"), email("2026-11-20 09:00")],
        &[(Warmth::Cold, 1, Silent)],
    );
    check(
        Stage::New,
        vec![email("2026-11-18 09:00")],
        &[(Warmth::Cold, 1, Silent)],
    );
}

#[test]
fn invented_people_do_not_count() {
    let mut book = Book::default();
    let sample = Prospect {
        is_sample: true,
        ..prospect(Stage::New, vec![email("2026-11-02 09:00")])
    };
    book.prospects.insert(sample.id, sample);
    assert!(Tally::of(&book, &now()).is_empty());
}

#[test]
fn the_row_of_the_table_follows_the_stage_and_who_came_to_whom() {
    let met = out("2026-11-02 09:00", Channel::Visit, Outcome::Met);
    let nurture = || Stage::Nurture(onemore::model::Nurture::default());
    for (stage, touches, expected) in [
        (Stage::NotStarted, vec![], Warmth::Cold),
        (Stage::New, vec![email("2026-11-02 09:00")], Warmth::Cold),
        (Stage::Contacted, vec![wrote("2026-11-02 09:00", None)], Warmth::Inquiry),
        (Stage::MeetingHeld, vec![], Warmth::Met),
        (Stage::ProposalOut, vec![], Warmth::Met),
        (Stage::DecisionPending, vec![], Warmth::Met),
        (nurture(), vec![met], Warmth::Met),
        (nurture(), vec![], Warmth::Cold),
    ] {
        assert_eq!(Warmth::of(&prospect(stage.clone(), touches)), expected, "{stage:?}");
    }
}
