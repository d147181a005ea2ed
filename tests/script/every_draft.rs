//! What holds for every purpose on every channel.

use onemore::linter::spoken_time::{VOICEMAIL_SECONDS, WORDS_A_MINUTE, spoken_seconds};
use onemore::linter::{Context, Field, Message, lint};
use onemore::model::{Channel, Profile, Prospect, ProspectId, Purpose};
use onemore::script::Draft;

use super::{BRINGS, MATTER, draft, ines, now, piet};

fn every_draft(mut check: impl FnMut(Purpose, Channel)) {
    for purpose in Purpose::ALL {
        for channel in Channel::ALL {
            check(purpose, channel);
        }
    }
}

/// Where Piet may stand: heard from or not, a step missed, due today, or ahead.
fn situations() -> Vec<Prospect> {
    let with_step = |date: &str| {
        let mut piet = piet();
        piet.next_step.as_mut().unwrap().date = date.parse().unwrap();
        piet
    };
    let mut never_heard = piet();
    never_heard.touches.clear();
    vec![piet(), with_step("2026-11-21"), with_step("2026-12-03"), never_heard]
}

/// The draft for every purpose, channel and situation when all is known.
fn every_known_draft(brings: &str, mut check: impl FnMut(Purpose, Channel, Draft)) {
    for piet in situations() {
        every_draft(|purpose, channel| check(purpose, channel, draft(purpose, channel, &piet, &ines(), brings)));
    }
}

#[test]
fn every_draft_is_filled_with_what_is_known() {
    every_known_draft(BRINGS, |purpose, channel, Draft { subject, body }| {
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
    every_known_draft(BRINGS, |purpose, channel, Draft { body, .. }| {
        let words = body.split_whitespace().count();
        let fits = match channel {
            Channel::Call | Channel::Voicemail | Channel::Visit => {
                words <= 70 && spoken_seconds(&body, WORDS_A_MINUTE) < VOICEMAIL_SECONDS
            }
            Channel::Email => (50..=125).contains(&words),
            Channel::Text | Channel::Social => body.chars().count() <= 300,
            Channel::Post => words <= 70,
        };
        assert!(fits, "{purpose:?} by {channel:?}, {words} words: {body}");
    });
}

#[test]
fn no_draft_guesses_a_pronoun_or_presses() {
    every_known_draft(BRINGS, |purpose, channel, Draft { subject, body }| {
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

#[test]
fn no_draft_is_found_fault_with() {
    let mut faults = Vec::new();
    for brings in [
        BRINGS,
        "On Friday I measured a bike shop with your beams: 310 lux before, 780 after.",
    ] {
        every_known_draft(brings, |purpose, channel, Draft { subject, body }| {
            let message = Message {
                subject: &subject,
                body: &body,
            };
            for finding in lint(&message, &Context::new(channel).with_purpose(purpose)) {
                faults.push(format!("{purpose:?} by {channel:?}: {}: {body}", finding.rule));
            }
        });
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn placeholders_are_found() {
    let nobody = Prospect::new(ProspectId(2), now().instant);
    every_draft(|purpose, channel| {
        let Draft { subject, body } = draft(purpose, channel, &nobody, &Profile::default(), "");
        let message = Message {
            subject: &subject,
            body: &body,
        };
        let findings = lint(&message, &Context::new(channel).with_purpose(purpose));
        let found: Vec<&str> = findings
            .iter()
            .filter(|finding| finding.rule == "unfilled_placeholder")
            .map(|finding| {
                finding.span.of(match finding.field {
                    Field::Subject => &subject,
                    Field::Body => &body,
                })
            })
            .collect();
        let written = subject.matches('[').count() + body.matches('[').count();
        assert_eq!(found.len(), written, "{purpose:?} by {channel:?}: {found:?} in {body}");
    });
}
