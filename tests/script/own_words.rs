//! The rep's own words: their voice, their snippets, the starter shelf and the demonstration.

use onemore::linter::spoken_time::{VOICEMAIL_SECONDS, WORDS_A_MINUTE, spoken_seconds};
use onemore::linter::{Context, Message, lint};
use onemore::model::{Channel, Formality, Profile, Prospect, ProspectId, Purpose, Snippet, Spelling, Voice};
use onemore::script::placeholder::{PLACEHOLDERS, fill, generalised, slips};
use onemore::script::{Angle, Draft, Request, compose, demonstration, is_starter, starters};

use super::{BRINGS, MATTER, ines, now, piet, settings};

fn with_request<T>(prospect: &Prospect, profile: &Profile, voice: &Voice, work: impl FnOnce(&Request<'_>) -> T) -> T {
    work(&Request {
        purpose: Purpose::Decision,
        channel: Channel::Email,
        angle: Angle::PurposeFirst,
        prospect,
        settings: &settings(profile, voice),
        brings: BRINGS,
        now: &now(),
    })
}

#[track_caller]
fn writes(voice: &Voice, expected: &[&str]) {
    let body = with_request(&piet(), &ines(), voice, |request| compose(request).body);
    for words in expected {
        assert!(body.contains(words), "without {words:?}: {body}");
    }
}

#[test]
fn a_draft_is_written_in_the_reps_own_voice() {
    writes(
        &Voice {
            greeting: "Good morning".into(),
            sign_off: "Cheers,".into(),
            phrases: vec!["each of them is a good answer -> any of them helps".into()],
            ..Voice::default()
        },
        &["Good morning Piet,", "\n\nCheers,\nInes Amado", "any of them helps"],
    );
    writes(
        &Voice {
            formality: Formality::Formal,
            ..Voice::default()
        },
        &["Dear Piet,", "Yours sincerely,\nInes Amado", "I would like"],
    );
    writes(
        &Voice {
            formality: Formality::Relaxed,
            ..Voice::default()
        },
        &[
            "Hi Piet,",
            "All the best,\n",
            "I'd love to hear which way you lean",
            "Can you give me",
        ],
    );
    writes(
        &Voice {
            spelling: Spelling::American,
            ..Voice::default()
        },
        &[
            "We spoke on October 13",
            "Monday, November 23 at 10:00 am",
            "Tuesday, November 24 at 2:00 pm",
        ],
    );
}

#[test]
fn every_placeholder_is_filled_or_asks_for_itself() {
    let text = PLACEHOLDERS.map(|(name, _)| format!("{{{name}}}")).join(" | ");
    assert_eq!(slips(&text), []);
    let snippet = Snippet {
        title: "All".into(),
        subject: "{Matter}".into(),
        text,
        purpose: None,
    };
    let known = with_request(&piet(), &ines(), &Voice::default(), |request| fill(&snippet, request));
    assert_eq!(known.subject, "The quote for the workshop lights");
    for fact in [
        "Piet",
        MATTER,
        BRINGS,
        "we spoke on 13 October",
        "Ines Amado",
        "0113 496 0142",
        "your birthday",
    ] {
        assert!(known.body.contains(fact), "{}", known.body);
    }
    assert!(
        known.body.contains("[their company]") && !known.body.contains('{'),
        "{}",
        known.body
    );
    let nobody = Prospect::new(ProspectId(2), now().instant);
    let unknown = with_request(&nobody, &Profile::default(), &Voice::default(), |request| {
        fill(&snippet, request)
    });
    let message = Message {
        subject: &unknown.subject,
        body: &unknown.body,
    };
    let blanks = lint(&message, &Context::new(Channel::Email));
    let blanks = blanks
        .iter()
        .filter(|finding| finding.rule == "unfilled_placeholder")
        .count();
    assert_eq!(blanks, unknown.body.matches('[').count() + 1, "{}", unknown.body);
}

#[test]
fn words_kept_for_others_lose_what_belongs_to_one() {
    let (piet, ines) = (piet(), ines());
    let kept = with_request(&piet, &ines, &Voice::default(), |request| {
        generalised(
            &format!("Hello Piet, about {MATTER}: {BRINGS}. Pieter says hello. Ines Amado"),
            request,
        )
    });
    assert_eq!(kept, "Hello {name}, about {matter}: {value}. Pieter says hello. {rep}");
    assert_eq!(slips(&kept), []);
}

#[test]
fn the_demonstration_shows_what_thirty_seconds_are() {
    let words = |text: &str| text.split_whitespace().count();
    assert_eq!((words(demonstration::LONG), words(demonstration::SHORT)), (83, 53));
    let long = spoken_seconds(demonstration::LONG, WORDS_A_MINUTE);
    let short = spoken_seconds(demonstration::SHORT, WORDS_A_MINUTE);
    assert!(long > VOICEMAIL_SECONDS && long < 40.0, "{long} s");
    assert!(short < VOICEMAIL_SECONDS - 4.0 && short > 15.0, "{short} s");
    let message = Message {
        subject: "",
        body: demonstration::SHORT,
    };
    assert_eq!(lint(&message, &Context::new(Channel::Voicemail)), []);
}

#[test]
fn every_starter_makes_a_clean_draft() {
    let mut ids = 0;
    let shelf = starters(&now(), || {
        ids += 1;
        ids
    });
    assert!(shelf.len() >= 8 && shelf.iter().all(is_starter));
    for item in shelf {
        for channel in [Channel::Email, Channel::Voicemail, Channel::Text] {
            let (piet, ines, voice) = (piet(), ines(), Voice::default());
            let Draft { subject, body } = with_request(&piet, &ines, &voice, |request| {
                compose(&Request {
                    channel,
                    brings: &item.title,
                    ..*request
                })
            });
            let message = Message {
                subject: &subject,
                body: &body,
            };
            let found = lint(&message, &Context::new(channel).with_purpose(Purpose::Decision));
            assert!(
                found.iter().all(|finding| finding.rule == "over_length"),
                "{found:?}: {body}"
            );
        }
    }
}
