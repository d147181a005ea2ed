//! One situation, one draft.

use chrono::Weekday;
use onemore::model::{
    Channel, DaysOff, Direction, Hours, Now, Outcome, Prospect, Purpose, Settings, Touch, Voice, Zone,
};
use onemore::script::{Angle, Request, compose};

use super::{BRINGS, draft, ines, now, piet, settings, touch, utc};

#[track_caller]
fn opens(touches: &[Touch], channel: Channel, expected: &str) {
    let mut piet = piet();
    piet.touches = touches.to_vec();
    let body = draft(Purpose::OneMore, channel, &piet, &ines(), "a new plan").body;
    assert!(body.contains(expected), "{body}");
}

#[test]
fn the_opening_recalls_the_last_real_contact() {
    let spoke = || touch("2026-10-13T10:00:00Z", Channel::Call, Outcome::Spoke);
    let silent = || touch("2026-11-10T10:00:00Z", Channel::Email, Outcome::Sent);
    opens(
        &[spoke(), silent()],
        Channel::Email,
        "We spoke on 13 October about the quote",
    );
    opens(
        &[spoke()],
        Channel::Call,
        "We spoke on the 13th of October about the quote",
    );
    let met = touch("2025-12-03T10:00:00Z", Channel::Visit, Outcome::Met);
    opens(&[met], Channel::Email, "We met on 3 December 2025 about the quote");
    let mut wrote = touch("2026-11-20T10:00:00Z", Channel::Email, Outcome::TheyWrote);
    wrote.direction = Direction::Incoming;
    opens(
        &[spoke(), wrote],
        Channel::Email,
        "You wrote to me yesterday about the quote",
    );
    let today = touch("2026-11-21T09:00:00Z", Channel::Text, Outcome::Spoke);
    opens(
        &[today],
        Channel::Email,
        "We wrote to each other earlier today about the quote",
    );
}

#[test]
fn without_a_real_contact_the_opening_says_what_it_is_about() {
    let silent = touch("2026-11-10T10:00:00Z", Channel::Call, Outcome::NoAnswer);
    opens(&[silent], Channel::Email, "I am writing about the quote");
    opens(&[], Channel::Voicemail, "I'm calling about the quote");
    opens(&[], Channel::Visit, "I've come about the quote");
    // A touch dated after now by mistake is not recalled.
    opens(
        &[touch("2027-10-13T10:00:00Z", Channel::Call, Outcome::Spoke)],
        Channel::Email,
        "I am writing about",
    );
}

#[test]
fn times_are_on_the_prospects_own_clock() {
    let mut now = Now::new(utc("2026-11-19T22:00:00Z"), Zone::UTC);
    now.zones.insert("Australia/Sydney".into(), Zone::fixed(660));
    let mut piet = piet();
    piet.time_zone = "Australia/Sydney".into();
    let email = |piet: &Prospect| {
        compose(&Request {
            purpose: Purpose::OneMore,
            channel: Channel::Email,
            angle: Angle::PurposeFirst,
            prospect: piet,
            settings: &settings(&ines(), &Voice::default()),
            brings: BRINGS,
            now: &now,
        })
        .body
    };
    // There it is Friday already, so the next working days are Monday and Tuesday.
    let body = email(&piet);
    assert!(
        body.contains("Monday 23 November at 10:00 or Tuesday 24 November at 14:00 your time"),
        "{body}"
    );
    piet.time_zone = "Nowhere/Known".into();
    let body = email(&piet);
    assert!(
        body.contains("Friday 20 November at 10:00 or Monday 23 November at 14:00?"),
        "{body}"
    );
}

#[test]
fn a_new_time_recalls_the_missed_day_without_blame() {
    let body = draft(Purpose::AfterNoShow, Channel::Email, &piet(), &ines(), "").body;
    assert!(
        body.contains("We missed our talk on Thursday 19 November about the quote"),
        "{body}"
    );
    let mut still_ahead = piet();
    still_ahead.next_step.as_mut().unwrap().date = "2026-12-03".parse().unwrap();
    let body = draft(Purpose::AfterNoShow, Channel::Email, &still_ahead, &ines(), "").body;
    assert!(body.contains("We missed our talk about the quote"), "{body}");
}

#[test]
fn what_was_agreed_is_put_in_writing_without_the_reps_private_words() {
    let body = draft(Purpose::ConfirmAgreed, Channel::Email, &piet(), &ines(), "").body;
    assert!(body.contains("a call on Thursday 19 November at 10:00"), "{body}");
    assert!(!body.contains("which stands"), "{body}");
}

#[test]
fn on_the_agreed_day_the_step_is_kept_not_confirmed() {
    let mut piet = piet();
    piet.next_step.as_mut().unwrap().date = "2026-11-21".parse().unwrap();
    let say = |channel| draft(Purpose::ConfirmAgreed, channel, &piet, &ines(), BRINGS).body;
    let call = say(Channel::Call);
    assert!(
        call.contains("I'm calling as we agreed, about the quote") && !call.contains("short yes"),
        "{call}"
    );
    let missed = say(Channel::Voicemail);
    assert!(
        missed.contains("We missed our talk") && missed.contains("suit you instead?"),
        "{missed}"
    );
    let email = say(Channel::Email);
    assert!(
        email.contains("As we agreed, I am writing to you today about the quote"),
        "{email}"
    );
}

#[test]
fn long_facts_push_out_what_can_be_spared() {
    let long = format!("{BRINGS}, the sums for one winter and the photographs of both stands after dusk");
    let text = draft(Purpose::Decision, Channel::Text, &piet(), &ines(), &long).body;
    assert!(!text.contains("We spoke on"), "{text}");
    assert!(
        text.contains(&long) && text.contains("Could you give me your answer"),
        "{text}"
    );
}

#[test]
fn the_own_signature_stands_under_an_email() {
    let mut ines = ines();
    ines.signature = "Ines\nHalden Lighting, Leeds".into();
    let body = draft(Purpose::OneMore, Channel::Email, &piet(), &ines, BRINGS).body;
    assert!(body.ends_with("\n\nInes\nHalden Lighting, Leeds"), "{body}");
}

#[test]
fn times_are_offered_inside_their_own_days_and_hours() {
    let hours = |from: &str, to: &str| Hours {
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
    };
    for (named, weekdays, expected) in [
        (
            Some(hours("08:00:00", "12:00:00")),
            vec![],
            "Monday 23 November at 10:00 or Tuesday 24 November at 11:00",
        ),
        (
            Some(hours("15:30:00", "18:00:00")),
            vec![],
            "Monday 23 November at 15:30 or Tuesday 24 November at 15:30",
        ),
        (
            None,
            vec![Weekday::Thu],
            "Thursday 26 November at 10:00 or Thursday 3 December at 14:00",
        ),
        (
            None,
            vec![Weekday::Sat],
            "Saturday 28 November at 10:00 or Saturday 5 December at 14:00",
        ),
    ] {
        let mut piet = piet();
        piet.way.hours = named;
        piet.way.weekdays = weekdays;
        let body = draft(Purpose::OneMore, Channel::Email, &piet, &ines(), BRINGS).body;
        assert!(body.contains(expected), "{body}");
    }
    let mut away = piet();
    away.way.days_off = vec![DaysOff {
        from: "2026-11-20".parse().unwrap(),
        to: "2026-11-30".parse().unwrap(),
        name: String::new(),
    }];
    let body = draft(Purpose::OneMore, Channel::Email, &away, &ines(), BRINGS).body;
    assert!(
        body.contains("Tuesday 1 December at 10:00 or Wednesday 2 December"),
        "{body}"
    );
}

#[track_caller]
fn offers(rep: &Settings, prospect: &Prospect, channel: Channel, expected: &str) {
    let body = compose(&Request {
        purpose: Purpose::NextMeeting,
        channel,
        angle: Angle::PurposeFirst,
        prospect,
        settings: rep,
        brings: BRINGS,
        now: &now(),
    })
    .body;
    assert!(body.contains(expected), "without {expected:?}: {body}");
}

/// 21 November is a Saturday.
#[test]
fn no_time_is_offered_on_a_day_the_rep_is_off() {
    let off = |from: &str, to: &str| DaysOff {
        from: from.parse().unwrap(),
        to: to.parse().unwrap(),
        name: String::new(),
    };
    let rep = |working_days: &[Weekday], days_off: Vec<DaysOff>| Settings {
        working_days: working_days.to_vec(),
        days_off,
        ..settings(&ines(), &Voice::default())
    };
    let (mut fridays, mut saturdays) = (piet(), piet());
    fridays.way.weekdays = vec![Weekday::Fri];
    saturdays.way.weekdays = vec![Weekday::Sat];
    for (rep, prospect, expected) in [
        (
            rep(&[], vec![off("2026-11-23", "2026-11-23")]),
            piet(),
            "Tuesday 24 November at 10:00 or Wednesday 25 November at 14:00",
        ),
        (
            rep(&[], vec![off("2026-11-24", "2026-12-04")]),
            piet(),
            "Monday 23 November at 10:00 or Monday 7 December at 14:00",
        ),
        (
            rep(&[Weekday::Tue, Weekday::Thu, Weekday::Sat], vec![]),
            piet(),
            "Tuesday 24 November at 10:00 or Thursday 26 November at 14:00",
        ),
        // What they named comes before the rep's usual week, but never before a day off.
        (
            rep(&[], vec![off("2026-11-28", "2026-11-28")]),
            saturdays,
            "Saturday 5 December at 10:00 or Saturday 12 December at 14:00",
        ),
        (
            rep(&[], vec![off("2026-11-27", "2026-12-11")]),
            fridays,
            "Friday 18 December at 10:00 or Friday 8 January 2027 at 14:00",
        ),
        // Who works at weekends only, and whom they did not name days to.
        (
            rep(&[Weekday::Sat, Weekday::Sun], vec![]),
            piet(),
            "Saturday 28 November at 10:00 or Sunday 29 November at 14:00",
        ),
        // A mistyped year does not keep the draft from being written.
        (
            rep(&[], vec![off("2026-11-01", "2926-11-01")]),
            piet(),
            "Monday 23 November at 10:00 or Tuesday 24 November at 14:00",
        ),
    ] {
        offers(&rep, &prospect, Channel::Email, expected);
    }
}

/// "Monday at ten" said on a Saturday is the day after tomorrow.
#[test]
fn a_day_beyond_the_week_is_said_with_its_date() {
    let mut rep = settings(&ines(), &Voice::default());
    rep.profile.company = "Halden and Daughters Lighting of Leeds and the Northern Dales".into();
    offers(&rep, &piet(), Channel::Voicemail, "on Monday at ten?");
    rep.days_off = vec![DaysOff {
        from: "2026-11-21".parse().unwrap(),
        to: "2026-12-04".parse().unwrap(),
        name: "leave".into(),
    }];
    offers(&rep, &piet(), Channel::Voicemail, "Monday the 7th at ten");
}

#[test]
fn a_letter_has_few_paragraphs_and_none_of_them_only_recalls() {
    let body = compose(&Request {
        purpose: Purpose::Decision,
        channel: Channel::Email,
        angle: Angle::NewsFirst,
        prospect: &piet(),
        settings: &settings(&ines(), &Voice::default()),
        brings: BRINGS,
        now: &now(),
    })
    .body;
    let paragraphs: Vec<&str> = body.split("\n\n").collect();
    assert_eq!(paragraphs.len(), 5, "{body}");
    assert!(paragraphs[2].starts_with("We spoke about it on 13 October. "), "{body}");
    assert!(paragraphs[3].ends_with("? If it is a no, that is fine too."), "{body}");
}

#[test]
fn who_has_been_heard_from_is_not_told_who_comes() {
    let known = draft(Purpose::NextMeeting, Channel::Visit, &piet(), &ines(), BRINGS).body;
    assert!(known.starts_with("Hello Piet, it's Ines Amado"), "{known}");
    let mut stranger = piet();
    stranger.touches.clear();
    let new = draft(Purpose::NextMeeting, Channel::Visit, &stranger, &ines(), BRINGS).body;
    assert!(new.starts_with("Hello Piet, I'm Ines Amado"), "{new}");
}
