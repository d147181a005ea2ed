//! The what-if for one prospect, from the book.

use chrono::{DateTime, Utc};
use onemore::cadence::what_if::{Choice, Remark, Worths};
use onemore::cadence::{Chances, Forecast, Policy, Workplaces, forecast};
use onemore::model::{
    Book, Channel, Labelled, Now, Outcome, Prospect, ProspectId, Purpose, Stage, Touch, TouchId, Zone,
};

fn at(text: &str) -> DateTime<Utc> {
    format!("{text}T12:00:00Z").parse().unwrap()
}

fn email(day: &str, purpose: Purpose) -> Touch {
    Touch {
        purpose: Some(purpose),
        ..Touch::new(TouchId(day.len() as u64), at(day), Channel::Email, Outcome::Sent)
    }
}

fn with(stage: Stage, touches: Vec<Touch>, today: &str) -> Option<Forecast> {
    let mut one = Prospect::new(ProspectId(1), at("2026-10-01"));
    one.emails = vec![Labelled::plain("hannah@weiss.example".to_owned())];
    one.stage = stage;
    one.touches = touches;
    let now = Now::new(at(today), Zone::UTC);
    let (book, policy) = (Book::default(), Policy::default());
    forecast(
        &Workplaces::of(&book),
        &one,
        &book,
        &policy,
        &Chances::default(),
        &Worths::default(),
        &now,
    )
}

#[test]
fn it_waits_until_the_day_of_the_plan_or_a_gap_of_the_rhythm() {
    // Two working days after the first of two mails that ask for nothing in return, the plan says a later day.
    let tuesday = email("2026-11-10", Purpose::ProposalRead);
    let early = with(Stage::ProposalOut, vec![tuesday.clone()], "2026-11-12").unwrap();
    assert_eq!(early.situation.wait_working_days, 3, "planned for Tuesday");
    let late = with(Stage::ProposalOut, vec![tuesday], "2026-11-17").unwrap();
    assert_eq!(late.situation.wait_working_days, 5, "due, so a gap more");
    assert!(late.situation.goodwill.now > early.situation.goodwill.now);
    for forecast in [early, late] {
        let goodwill = forecast.situation.goodwill;
        assert!(goodwill.after_wait > goodwill.now && goodwill.after_wait <= f64::from(forecast.room));
        assert!(goodwill.easy_no < goodwill.one_more);
        assert_eq!(forecast.situation.reply, forecast.guess, "no log of one's own");
        assert_eq!(forecast.guess.per_mille()[0], 200, "met, one silent try");
    }
}

#[test]
fn an_easy_no_made_in_this_silence_is_known() {
    for (purpose, remark) in [
        (Purpose::OneMore, Remark::EasyNoSameChance),
        (Purpose::EasyNo, Remark::EasyNoMade),
    ] {
        let forecast = with(Stage::Contacted, vec![email("2026-11-10", purpose)], "2026-11-17").unwrap();
        assert_eq!(forecast.comparison.of(Choice::EasyNo).remarks.first(), Some(&remark));
    }
}

#[test]
fn nobody_who_may_not_be_asked_has_one() {
    for stage in [Stage::DoNotContact, Stage::AnsweredNo] {
        assert_eq!(
            with(stage, vec![email("2026-11-10", Purpose::OneMore)], "2026-11-17"),
            None
        );
    }
}
