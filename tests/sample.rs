//! The sample book practises what the product teaches, and its many matters try the linter.
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

use onemore::linter::{Context, Message, lint};
use onemore::model::{Channel, Direction, Now, Profile, Prospect, Purpose, Settings, Zone};
use onemore::sample;
use onemore::script::{Angle, Request, compose};

fn now() -> Now {
    Now::new("2026-11-21T11:00:00Z".parse().unwrap(), Zone::UTC)
}

fn people() -> Vec<Prospect> {
    let mut next = 0;
    sample::prospects(&now(), || {
        next += 1;
        next
    })
}

/// What a draft may show: facts the sample leaves open stand as placeholders, and where the matter and what is brought
/// take many words a text takes a third part, which only the rep can cut.
const KNOWN: [&str; 2] = ["unfilled_placeholder", "over_length"];

/// What is found besides the placeholders, which stand for facts the sample leaves open.
fn faults(subject: &str, body: &str, channel: Channel, purpose: Option<Purpose>) -> Vec<String> {
    let context = Context {
        purpose,
        ..Context::new(channel)
    };
    let findings = lint(&Message { subject, body }, &context).into_iter();
    let real = findings.filter(|finding| !KNOWN.contains(&finding.rule));
    real.map(|finding| format!("{} at {:?}: {body}", finding.rule, finding.span.of(body)))
        .collect()
}

#[test]
fn what_the_sample_rep_wrote_is_clean() {
    let people = people();
    let touches = people.iter().flat_map(|prospect| &prospect.touches);
    let sent: Vec<_> = touches
        .filter(|touch| touch.direction == Direction::Outgoing && !touch.text.is_empty())
        .collect();
    assert!(sent.len() >= 6, "{}", sent.len());
    let found: Vec<String> = sent
        .iter()
        // The sample keeps no subjects.
        .flat_map(|touch| faults("Your lamps", &touch.text, touch.channel, touch.purpose))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n\n"));
}

#[test]
fn drafts_for_everyone_are_clean() {
    let settings = Settings {
        profile: Profile {
            name: "Ines Amado".into(),
            company: "Halden Lighting".into(),
            phone: "0113 496 0142".into(),
            signature: String::new(),
        },
        ..Settings::default()
    };
    let mut found = Vec::new();
    for prospect in &people() {
        for purpose in Purpose::ALL {
            for (channel, angle) in Channel::ALL
                .into_iter()
                .flat_map(|way| Angle::ALL.map(|angle| (way, angle)))
            {
                let draft = compose(&Request {
                    purpose,
                    channel,
                    angle,
                    prospect,
                    settings: &settings,
                    brings: "a page on lamps in a damp dairy",
                    now: &now(),
                });
                found.extend(faults(&draft.subject, &draft.body, channel, Some(purpose)));
            }
        }
    }
    assert!(
        found.is_empty(),
        "{} of them, such as\n{}",
        found.len(),
        found[..found.len().min(20)].join("\n\n")
    );
}
