//! Stories and laws of the drafts and of the links that carry them out.
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

use chrono::{DateTime, Utc};
use onemore::model::{
    Channel, Direction, Labelled, NextStep, Now, Outcome, Profile, Prospect, ProspectId, Purpose, Touch, TouchId, Zone,
};
use onemore::script::{Draft, Request, compose, outgoing};
use proptest::prelude::*;

/// Saturday 21 November 2026, late morning.
fn now() -> Now {
    Now::new(utc("2026-11-21T11:00:00Z"), Zone::UTC)
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn ines() -> Profile {
    Profile {
        name: "Ines Amado".into(),
        company: "Halden Lighting".into(),
        phone: "0113 496 0142".into(),
        signature: String::new(),
    }
}

const MATTER: &str = "the quote for the workshop lights";
const BRINGS: &str = "the readings from a bike shop with the same low beams";

/// Everything a draft may ask for is known.
fn piet() -> Prospect {
    let mut piet = Prospect::new(ProspectId(1), utc("2026-09-01T09:00:00Z"));
    piet.name = "Piet de Boer".into();
    piet.matter = MATTER.into();
    piet.emails = vec![Labelled::plain("piet@deboer.example")];
    piet.birthday = "1984-11-23".into();
    piet.next_step = Some(NextStep {
        date: "2026-11-19".parse().unwrap(),
        time: "10:00:00".parse().ok(),
        purpose: "hear which stands Piet wants lit".into(),
        channel: Some(Channel::Call),
        agreed_at: utc("2026-10-13T10:00:00Z"),
    });
    piet.touches = vec![touch("2026-10-13T10:00:00Z", Channel::Call, Outcome::Spoke)];
    piet
}

fn touch(at: &str, channel: Channel, outcome: Outcome) -> Touch {
    Touch {
        id: TouchId(1),
        at: utc(at),
        direction: Direction::Outgoing,
        channel,
        outcome,
        answer: None,
        purpose: None,
        brought: String::new(),
        text: String::new(),
        note: String::new(),
    }
}

fn draft(purpose: Purpose, channel: Channel, prospect: &Prospect, profile: &Profile, brings: &str) -> Draft {
    compose(&Request {
        purpose,
        channel,
        prospect,
        profile,
        brings,
        now: &now(),
    })
}

fn every_draft(mut check: impl FnMut(Purpose, Channel)) {
    for purpose in Purpose::ALL {
        for channel in Channel::ALL {
            check(purpose, channel);
        }
    }
}

#[test]
fn every_draft_is_filled_with_what_is_known() {
    every_draft(|purpose, channel| {
        let Draft { subject, body } = draft(purpose, channel, &piet(), &ines(), BRINGS);
        let known: &[&str] = match purpose {
            Purpose::Occasion => &["Piet", "your birthday", BRINGS, "Ines Amado"],
            _ => &["Piet", MATTER, BRINGS, "Ines Amado"],
        };
        for fact in known {
            assert!(
                body.contains(fact),
                "{purpose:?} by {channel:?} without {fact:?}: {body}"
            );
        }
        for text in [&subject, &body] {
            assert!(
                !text.contains(['[', ']', '{', '}']),
                "{purpose:?} by {channel:?}: {text}"
            );
            assert!(
                !text.contains("  ") && !text.contains(".."),
                "{purpose:?} by {channel:?}: {text}"
            );
        }
        assert_eq!(
            subject.is_empty(),
            channel != Channel::Email,
            "{purpose:?} by {channel:?}"
        );
    });
}

#[test]
fn what_is_unknown_asks_for_itself() {
    let nobody = Prospect::new(ProspectId(2), now().instant);
    every_draft(|purpose, channel| {
        let body = draft(purpose, channel, &nobody, &Profile::default(), "").body;
        let asked = match purpose {
            Purpose::Occasion => "[the occasion]",
            _ => "[the matter]",
        };
        for placeholder in ["[their name]", "[your name]", asked] {
            assert!(
                body.contains(placeholder),
                "{purpose:?} by {channel:?} without {placeholder}: {body}"
            );
        }
        let can_come_empty_handed = matches!(
            purpose,
            Purpose::AskHow | Purpose::ConfirmAgreed | Purpose::AfterNoShow | Purpose::ThankForNo | Purpose::Occasion
        );
        assert_eq!(
            body.contains("[what you bring]"),
            !can_come_empty_handed,
            "{purpose:?} by {channel:?}: {body}"
        );
    });
    let voicemail = draft(Purpose::OneMore, Channel::Voicemail, &nobody, &Profile::default(), "").body;
    assert!(voicemail.contains("[your phone number]"), "{voicemail}");
    let agreed = draft(Purpose::ConfirmAgreed, Channel::Email, &nobody, &ines(), "").body;
    assert!(agreed.contains("[what you agreed: day, time, purpose]"), "{agreed}");
}

#[test]
fn every_draft_is_as_long_as_its_channel_bears() {
    // EVIDENCE, speaking rate: seconds a word at 150 words a minute.
    const SECONDS_A_WORD: f64 = 60.0 / 150.0;
    every_draft(|purpose, channel| {
        let body = draft(purpose, channel, &piet(), &ines(), BRINGS).body;
        let words = body.split_whitespace().count();
        let fits = match channel {
            Channel::Call | Channel::Voicemail | Channel::Visit => words as f64 * SECONDS_A_WORD <= 28.0,
            Channel::Email => (50..=125).contains(&words),
            Channel::Text | Channel::Social => body.chars().count() <= 300,
            Channel::Post => words <= 70,
        };
        assert!(fits, "{purpose:?} by {channel:?}, {words} words: {body}");
    });
}

#[test]
fn no_draft_guesses_a_pronoun_or_presses() {
    every_draft(|purpose, channel| {
        let Draft { subject, body } = draft(purpose, channel, &piet(), &ines(), BRINGS);
        let text = format!(" {subject} {body} ")
            .to_lowercase()
            .replace(['.', ',', '?', '!', ':', '\n'], " ");
        for banned in [
            " he ",
            " she ",
            " his ",
            " her ",
            " him ",
            "checking in",
            "follow up",
            "following up",
            "touch base",
            "how are you",
            "hope you",
            "heard back",
            "asap",
            "urgent",
            "last chance",
            "any update",
            "feel free",
            "reach out",
            "circle back",
        ] {
            assert!(
                !text.contains(banned),
                "{purpose:?} by {channel:?} says {banned:?}: {text}"
            );
        }
    });
}

#[test]
fn asks_name_two_times_and_leave_to_decline_stands_where_it_belongs() {
    every_draft(|purpose, channel| {
        let body = draft(purpose, channel, &piet(), &ines(), "a new plan").body;
        let asks = !matches!(purpose, Purpose::ThankForNo | Purpose::Occasion);
        assert_eq!(body.contains('?'), asks, "{purpose:?} by {channel:?}: {body}");
        let one_day = [
            Purpose::AskHow,
            Purpose::EasyNo,
            Purpose::EventOrSample,
            Purpose::ConfirmAgreed,
            Purpose::ThankForNo,
            Purpose::Occasion,
        ];
        if !one_day.contains(&purpose) {
            let (first, second) = match channel {
                Channel::Post => ("Friday", "Monday"),
                _ => ("Monday", "Tuesday"),
            };
            assert!(
                body.contains(first) && body.contains(second),
                "{purpose:?} by {channel:?}: {body}"
            );
        }
        if matches!(purpose, Purpose::AskHow | Purpose::EasyNo | Purpose::OneMore) {
            let declines = ["a short no is fine", "a no is as welcome as a yes"];
            assert!(
                declines.iter().any(|words| body.contains(words)),
                "{purpose:?} by {channel:?}: {body}"
            );
        }
    });
}

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
    opens(&[spoke()], Channel::Call, "We spoke on 13 October about the quote");
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
            prospect: piet,
            profile: &ines(),
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
fn long_facts_push_out_what_can_be_spared() {
    let long = format!("{BRINGS}, the sums for one winter and the photographs of both stands after dusk");
    let text = draft(Purpose::Decision, Channel::Text, &piet(), &ines(), &long).body;
    assert!(!text.contains("We spoke on"), "{text}");
    assert!(
        text.contains(&long) && text.contains("Could I have your decision"),
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

/// Undoes percent-encoding the way a receiving app does.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let hex = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

proptest! {
    #[test]
    fn composing_never_fails(
        purpose in 0..Purpose::ALL.len(),
        channel in 0..Channel::ALL.len(),
        facts in proptest::collection::vec(any::<String>(), 9),
        has_touch: bool,
        hours in -2_000_000_i64..2_000_000,
    ) {
        let mut prospect = piet();
        prospect.name = facts[0].clone();
        prospect.called = facts[1].clone();
        prospect.matter = facts[2].clone();
        prospect.birthday = facts[3].clone();
        let profile = Profile {
            name: facts[4].clone(),
            company: facts[5].clone(),
            phone: facts[6].clone(),
            signature: facts[7].clone(),
        };
        if !has_touch {
            prospect.touches.clear();
        }
        let instant = now().instant + chrono::TimeDelta::hours(hours);
        let request = Request {
            purpose: Purpose::ALL[purpose],
            channel: Channel::ALL[channel],
            prospect: &prospect,
            profile: &profile,
            brings: &facts[8],
            now: &Now::new(instant, Zone::fixed(60)),
        };
        let draft = compose(&request);
        prop_assert!(!draft.body.trim().is_empty());
        prop_assert_eq!(draft.subject.is_empty(), request.channel != Channel::Email);
        prop_assert!(!draft.subject.contains('\n'));
    }

    #[test]
    fn a_birthday_at_any_time_of_the_year_is_read(month in 0u32..14, day in 0u32..33, hours in 0i64..20_000) {
        let mut prospect = piet();
        prospect.birthday = format!("--{month:02}-{day:02}");
        let now = Now::new(now().instant + chrono::TimeDelta::hours(hours), Zone::UTC);
        let request = Request {
            purpose: Purpose::Occasion,
            channel: Channel::Email,
            prospect: &prospect,
            profile: &ines(),
            brings: "",
            now: &now,
        };
        let body = compose(&request).body;
        prop_assert!(body.contains("your birthday") || body.contains("[the occasion]"));
    }

    #[test]
    fn a_link_gives_the_words_back(subject in "[^\\p{C}\\s]{1,20}( [^\\p{C}\\s]{1,9}){0,3}", body in "(\\PC|\n){1,60}") {
        let link = outgoing::mailto("piet+shop@deboer.example", &subject, &body);
        let href = link.href();
        prop_assert!(href.is_ascii() && href.len() <= outgoing::LONGEST_LINK);
        let fields = href.strip_prefix("mailto:piet%2Bshop@deboer.example?subject=").unwrap();
        if link.needs_copying() {
            prop_assert_eq!(decoded(fields), subject);
        } else {
            let (encoded_subject, encoded_body) = fields.split_once("&body=").unwrap();
            prop_assert_eq!(decoded(encoded_subject), subject);
            prop_assert_eq!(decoded(encoded_body), body.replace('\n', "\r\n"));
        }
    }

    #[test]
    fn any_text_makes_a_link(to: String, subject: String, body: String, number: String) {
        prop_assert!(outgoing::mailto(&to, &subject, &body).href().starts_with("mailto:"));
        prop_assert!(outgoing::tel(&number).is_none_or(|href| href.starts_with("tel:")));
        prop_assert!(outgoing::sms(&number, &body).is_none_or(|link| link.href().starts_with("sms:")));
        onemore::script::speaks_of_attachment(&body);
    }
}
