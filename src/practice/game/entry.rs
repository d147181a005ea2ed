//! What the rep sees of a game: a line of the story so far.

use super::super::calendar;
use super::super::scenario::{Footing, Scenario};
use super::Attempt;
use crate::linter::{spoken_seconds, spoken_time::WORDS_A_MINUTE};
use crate::model::Channel;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// How it began.
    Before,
    /// Something anybody can read about them.
    News,
    /// The rep reached out.
    Yours,
    /// They wrote, called or spoke.
    Theirs,
    /// A machine or somebody at the desk spoke for them.
    Machine,
    /// How it ended.
    End,
}

/// A line of the story, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The day, from 0. What was before the game stands on day 0 as well.
    pub day: u8,
    /// The week, from 1; 0 for what was before.
    pub week: u8,
    /// The day in words: "Tuesday 13 January".
    pub when: String,
    /// What it is.
    pub kind: EntryKind,
    /// What happened: "Voicemail, 24 s".
    pub heading: String,
    /// The words that were written, said or read; may be empty.
    pub words: String,
    /// What the rep could see of it: "Nobody picked up."; may be empty.
    pub note: String,
    /// For what the rep did: true while nothing of theirs has come back.
    pub is_unanswered: bool,
}

impl Entry {
    pub(super) fn new(scenario: &Scenario, day: u8, kind: EntryKind, heading: impl Into<String>) -> Entry {
        Entry {
            day,
            week: calendar::week(day),
            when: calendar::day_in_words(scenario, day),
            kind,
            heading: heading.into(),
            words: String::new(),
            note: String::new(),
            is_unanswered: false,
        }
    }

    pub(super) fn with_words(mut self, words: impl Into<String>) -> Entry {
        self.words = words.into();
        self
    }

    /// How it began.
    pub(super) fn before(scenario: &Scenario) -> Entry {
        let last = &scenario.last_contact;
        let heading = match (scenario.footing, last.channel) {
            (Footing::Stranger, _) => "Why you write at all",
            (_, Channel::Visit) => "You met",
            (_, Channel::Call | Channel::Voicemail) => "You spoke",
            _ => "They wrote to you",
        };
        let on = calendar::days_before(scenario, last.days_before);
        Entry {
            week: 0,
            when: on,
            ..Entry::new(scenario, 0, EntryKind::Before, heading).with_words(last.about.clone())
        }
    }

    /// What the rep did.
    pub(super) fn yours(scenario: &Scenario, day: u8, attempt: &Attempt) -> Entry {
        let seconds = spoken_seconds(&attempt.body, WORDS_A_MINUTE) as u32;
        let heading = match attempt.channel {
            Channel::Voicemail => format!("Voicemail, {seconds} s"),
            Channel::Call => "Call".to_owned(),
            channel => channel.label().to_owned(),
        };
        let words = match attempt.subject.trim() {
            "" => attempt.body.clone(),
            subject => format!("{subject}\n\n{}", attempt.body),
        };
        Entry {
            is_unanswered: true,
            ..Entry::new(scenario, day, EntryKind::Yours, heading).with_words(words)
        }
    }
}

/// How a reply came: "Marlene wrote".
pub(super) fn reply_heading(scenario: &Scenario, channel: Channel) -> String {
    let called = &scenario.buyer.called;
    match channel {
        Channel::Call => format!("{called} picked up"),
        Channel::Visit => format!("{called} had a minute"),
        Channel::Text => format!("{called} sent a text"),
        _ => format!("{called} wrote"),
    }
}
