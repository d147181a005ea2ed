//! What holds for every purpose on every channel.

use onemore::linter::spoken_time::{VOICEMAIL_SECONDS, WORDS_A_MINUTE, spoken_seconds};
use onemore::linter::{Context, Field, Message, lint};
use onemore::model::{Channel, Contractions, Formality, Profile, Prospect, ProspectId, Purpose, Spelling, Voice};
use onemore::script::{Angle, Draft, Request, compose};

use super::{BRINGS, MATTER, ines, now, piet, settings};

/// One draft to write.
#[derive(Debug, Clone, Copy)]
struct Wanted {
    purpose: Purpose,
    channel: Channel,
    angle: Angle,
}

impl Wanted {
    fn draft(self, prospect: &Prospect, profile: &Profile, voice: &Voice, brings: &str) -> Draft {
        compose(&Request {
            purpose: self.purpose,
            channel: self.channel,
            angle: self.angle,
            prospect,
            settings: &settings(profile, voice),
            brings,
            now: &now(),
        })
    }

    fn asks(self) -> bool {
        !matches!(self.purpose, Purpose::ThankForNo | Purpose::Occasion)
    }
}

fn every_draft(mut check: impl FnMut(Wanted)) {
    for purpose in Purpose::ALL {
        for channel in Channel::ALL {
            for angle in Angle::ALL {
                check(Wanted {
                    purpose,
                    channel,
                    angle,
                });
            }
        }
    }
}

/// Ways a rep may speak.
fn voices() -> Vec<Voice> {
    let mut voices = Vec::new();
    for formality in Formality::ALL {
        for contractions in Contractions::ALL {
            for spelling in Spelling::ALL {
                voices.push(Voice {
                    formality,
                    contractions,
                    spelling,
                    ..Voice::default()
                });
            }
        }
    }
    voices
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
fn every_known_draft(brings: &str, mut check: impl FnMut(Wanted, Draft)) {
    let voice = Voice::default();
    for piet in situations() {
        every_draft(|wanted| check(wanted, wanted.draft(&piet, &ines(), &voice, brings)));
    }
}

#[test]
fn every_draft_is_filled_with_what_is_known() {
    every_known_draft(BRINGS, |wanted, Draft { subject, body }| {
        let known: &[&str] = match wanted.purpose {
            Purpose::Occasion => &["Piet", "your birthday", BRINGS, "Ines Amado"],
            _ => &["Piet", MATTER, BRINGS, "Ines Amado"],
        };
        for fact in known {
            assert!(body.contains(fact), "{wanted:?} without {fact:?}: {body}");
        }
        for text in [&subject, &body] {
            assert!(!text.contains(['[', ']', '{', '}']), "{wanted:?}: {text}");
            assert!(!text.contains("  ") && !text.contains(".."), "{wanted:?}: {text}");
        }
        assert_eq!(subject.is_empty(), wanted.channel != Channel::Email, "{wanted:?}");
    });
}

#[test]
fn what_is_unknown_asks_for_itself() {
    let nobody = Prospect::new(ProspectId(2), now().instant);
    every_draft(|wanted| {
        let body = wanted.draft(&nobody, &Profile::default(), &Voice::default(), "").body;
        let asked = match wanted.purpose {
            Purpose::Occasion => "[the occasion]",
            _ => "[the matter]",
        };
        for placeholder in ["[their name]", "[your name]", asked] {
            assert!(body.contains(placeholder), "{wanted:?} without {placeholder}: {body}");
        }
        let can_come_empty_handed = matches!(
            wanted.purpose,
            Purpose::AskHow | Purpose::ConfirmAgreed | Purpose::AfterNoShow | Purpose::ThankForNo | Purpose::Occasion
        );
        assert_eq!(
            body.contains("[what you bring]"),
            !can_come_empty_handed,
            "{wanted:?}: {body}"
        );
    });
    let first = |purpose, channel, profile: &Profile| {
        let angle = Angle::PurposeFirst;
        let wanted = Wanted {
            purpose,
            channel,
            angle,
        };
        wanted.draft(&nobody, profile, &Voice::default(), "").body
    };
    let voicemail = first(Purpose::OneMore, Channel::Voicemail, &Profile::default());
    assert!(voicemail.contains("[your phone number]"), "{voicemail}");
    let agreed = first(Purpose::ConfirmAgreed, Channel::Email, &ines());
    assert!(agreed.contains("[what you agreed: day, time, purpose]"), "{agreed}");
}

#[test]
fn every_draft_is_as_long_as_its_channel_bears() {
    every_known_draft(BRINGS, |wanted, Draft { body, .. }| {
        let words = body.split_whitespace().count();
        let fits = match wanted.channel {
            Channel::Call | Channel::Voicemail | Channel::Visit => {
                words <= 70 && spoken_seconds(&body, WORDS_A_MINUTE) < VOICEMAIL_SECONDS
            }
            Channel::Email if wanted.asks() => (50..=125).contains(&words),
            Channel::Email => words <= 125,
            Channel::Text | Channel::Social => body.chars().count() <= 300,
            Channel::Post => words <= 70,
        };
        assert!(fits, "{wanted:?}, {words} words: {body}");
    });
}

#[test]
fn no_draft_guesses_a_pronoun_or_presses() {
    every_known_draft(BRINGS, |wanted, Draft { subject, body }| {
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
            assert!(!text.contains(banned), "{wanted:?} says {banned:?}: {text}");
        }
    });
}

#[test]
fn asks_name_two_times_and_leave_to_decline_stands_where_it_belongs() {
    every_draft(|wanted| {
        let body = wanted.draft(&piet(), &ines(), &Voice::default(), "a new plan").body;
        assert_eq!(body.contains('?'), wanted.asks(), "{wanted:?}: {body}");
        let one_day = [
            Purpose::AskHow,
            Purpose::EasyNo,
            Purpose::EventOrSample,
            Purpose::ConfirmAgreed,
            Purpose::ThankForNo,
            Purpose::Occasion,
        ];
        if !one_day.contains(&wanted.purpose) {
            let (first, second) = match wanted.channel {
                Channel::Post => ("Friday", "Monday"),
                _ => ("Monday", "Tuesday"),
            };
            assert!(body.contains(first) && body.contains(second), "{wanted:?}: {body}");
        }
        if matches!(wanted.purpose, Purpose::AskHow | Purpose::EasyNo | Purpose::OneMore) {
            let declines = ["a short no is fine", "a no is as welcome as a yes"];
            assert!(declines.iter().any(|words| body.contains(words)), "{wanted:?}: {body}");
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
        every_known_draft(brings, |wanted, Draft { subject, body }| {
            let message = Message {
                subject: &subject,
                body: &body,
            };
            for finding in lint(&message, &Context::new(wanted.channel).with_purpose(wanted.purpose)) {
                faults.push(format!("{wanted:?}: {}: {body}", finding.rule));
            }
        });
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Every way to speak keeps what a draft is made of.
#[test]
fn no_voice_is_found_fault_with() {
    let mut faults = Vec::new();
    for voice in voices() {
        every_draft(|wanted| {
            let Draft { subject, body } = wanted.draft(&piet(), &ines(), &voice, BRINGS);
            let message = Message {
                subject: &subject,
                body: &body,
            };
            for finding in lint(&message, &Context::new(wanted.channel).with_purpose(wanted.purpose)) {
                faults.push(format!("{wanted:?}: {}: {body}", finding.rule));
            }
            if wanted.channel == Channel::Voicemail && spoken_seconds(&body, WORDS_A_MINUTE) >= VOICEMAIL_SECONDS {
                faults.push(format!("{wanted:?} is too long to say: {body}"));
            }
        });
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Three angles are three texts, and no two begin alike.
#[test]
fn the_angles_differ_in_shape() {
    let first_words = |wanted: Wanted| {
        let body = wanted.draft(&piet(), &ines(), &Voice::default(), BRINGS).body;
        let after_hello = match wanted.channel {
            Channel::Email | Channel::Post => body.split("\n\n").nth(1).unwrap().to_owned(),
            Channel::Social => body.split('\n').nth(1).unwrap().to_owned(),
            _ => body.split_once(". ").unwrap().1.to_owned(),
        };
        after_hello.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
    };
    for purpose in Purpose::ALL {
        for channel in Channel::ALL {
            let mut starts = Angle::ALL
                .map(|angle| {
                    first_words(Wanted {
                        purpose,
                        channel,
                        angle,
                    })
                })
                .to_vec();
            starts.sort();
            starts.dedup();
            assert_eq!(starts.len(), 3, "{purpose:?} by {channel:?}: {starts:?}");
        }
    }
}

#[test]
fn placeholders_are_found() {
    let nobody = Prospect::new(ProspectId(2), now().instant);
    every_draft(|wanted| {
        let Draft { subject, body } = wanted.draft(&nobody, &Profile::default(), &Voice::default(), "");
        let message = Message {
            subject: &subject,
            body: &body,
        };
        let findings = lint(&message, &Context::new(wanted.channel).with_purpose(wanted.purpose));
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
        assert_eq!(found.len(), written, "{wanted:?}: {found:?} in {body}");
    });
}
