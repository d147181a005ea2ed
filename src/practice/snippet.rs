//! From practice to the pipeline: words that were practised become the rep's own, with blanks in place of whoever they were
//! practised with, so that they serve real people.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::drill::{Drill, Task, Words};
use super::game::{Attempt, Game};
use super::scribe::Scribe;
use crate::model::{Purpose, Settings, Snippet};
use crate::script::placeholder::replaced;

/// Words that were kept from practice: which of the rep's own they are, and where they come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Their title when they were kept.
    pub name: String,
    /// The words, with their blanks: known again by either.
    #[serde(default)]
    pub text: String,
    /// Where they were practised: "Three launderettes".
    pub from: String,
    /// The day they were kept.
    pub on: NaiveDate,
}

/// A game's message for other people. `game` is as it stood before or after it.
pub fn of_game(game: &Game, attempt: &Attempt, rep: &Settings) -> Snippet {
    let scribe = Scribe::new(game, attempt.day, rep);
    let general = |words: &str| scribe.generalised(attempt, words.trim());
    Snippet {
        title: titled(Some(attempt.purpose), &game.scenario.title),
        subject: general(&attempt.subject),
        text: general(&attempt.body),
        purpose: Some(attempt.purpose),
    }
}

/// An answer to a drill for other people.
pub fn of_answer(task: &Task, answer: &Words, rep: &Settings) -> Snippet {
    let purpose = task.purpose.or(match task.drill {
        Drill::EasyNo => Some(Purpose::EasyNo),
        Drill::NextStep => Some(Purpose::NextMeeting),
        Drill::OneMore => Some(Purpose::OneMore),
        Drill::ThirtySeconds | Drill::MendIt | Drill::NameThePurpose | Drill::ChannelChange => None,
    });
    let mut from = task.from.iter();
    let name = from.next();
    let known = [(&task.to, "{name}"), (&task.number, "{phone}")];
    let profile = [
        (&rep.profile.name, "{rep}"),
        (&rep.profile.company, "{my_company}"),
        (&rep.profile.phone, "{phone}"),
    ];
    let firms = from.map(|firm| (firm, "{my_company}"));
    let blanks: Vec<(&String, &str)> = known
        .into_iter()
        .chain(firms)
        .chain(name.map(|name| (name, "{rep}")))
        .chain(profile)
        .collect();
    let general = |words: &str| {
        let keep = words.trim().to_owned();
        blanks
            .iter()
            .fold(keep, |words, (known, blank)| replaced(&words, known.trim(), blank))
    };
    let title = match task.title.as_str() {
        "" => task.drill.info().title,
        title => title,
    };
    Snippet {
        title: titled(purpose, title),
        subject: general(&answer.subject),
        text: general(&answer.body),
        purpose,
    }
}

fn titled(purpose: Option<Purpose>, from: &str) -> String {
    match purpose {
        Some(purpose) => format!("{}: {from}", purpose.label()),
        None => from.to_owned(),
    }
}

/// A title of its own beside these: "…, 2".
pub fn with_a_title_of_its_own(mut snippet: Snippet, beside: &[Snippet]) -> Snippet {
    let is_free = |title: &str| beside.iter().all(|other| other.title != title);
    let wished = snippet.title.clone();
    let mut number = 2;
    while !is_free(&snippet.title) {
        snippet.title = format!("{wished}, {number}");
        number += 1;
    }
    snippet
}
