//! Stories and laws of the drafts, put together from parts, and of the links that carry them out.
#![allow(clippy::unwrap_used)] // A failed unwrap here is a failed test.

mod every_draft;
mod laws;
mod own_words;
mod stories;

use chrono::{DateTime, Utc};
use onemore::model::{
    Channel, Labelled, NextStep, Now, Outcome, Profile, Prospect, ProspectId, Purpose, Settings, Touch, TouchId, Voice,
    Zone,
};
use onemore::script::{Angle, Draft, Request, compose};

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

/// A rep of this name who speaks so.
fn settings(profile: &Profile, voice: &Voice) -> Settings {
    Settings {
        profile: profile.clone(),
        voice: voice.clone(),
        ..Settings::default()
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
        called_off_at: None,
    });
    piet.touches = vec![touch("2026-10-13T10:00:00Z", Channel::Call, Outcome::Spoke)];
    piet
}

fn touch(at: &str, channel: Channel, outcome: Outcome) -> Touch {
    Touch::new(TouchId(1), utc(at), channel, outcome)
}

/// The first angle, in a plain voice.
fn draft(purpose: Purpose, channel: Channel, prospect: &Prospect, profile: &Profile, brings: &str) -> Draft {
    compose(&Request {
        purpose,
        channel,
        angle: Angle::PurposeFirst,
        prospect,
        settings: &settings(profile, &Voice::default()),
        brings,
        now: &now(),
    })
}
