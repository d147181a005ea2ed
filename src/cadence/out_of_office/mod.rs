//! Reads an out-of-office reply: the first day back, and whom they name in the meantime. English first.
//!
//! [`read`] is the door. It never guesses: what can be read in two ways is asked (9/8), and a day that has passed is said
//! to have passed. Where words and numbers are looked for is in `dates`, what a date stands for in `roles`.

mod auto_reply;
mod calendar;
mod dates;
mod instead;
mod near;
mod numeric;
mod roles;
mod tokens;

use chrono::NaiveDate;

pub use instead::Named;

use calendar::Found;
use tokens::{Token, tokens};

/// Characters that are read: an auto-reply is short, and what follows is a quoted thread.
const LONGEST: usize = 8000;

/// What an out-of-office reply says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// True when a machine wrote it, as far as the words tell; a person's own "I am away next week" is a reply.
    pub is_auto_reply: bool,
    /// When they are back.
    pub back: Back,
    /// Whom to contact instead, in their words: "my colleague Ada Cole (ada@acme.example)".
    pub instead: Vec<String>,
}

/// When they are back. No day in it is ever before the `today` it was read on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Back {
    /// On this day, or on the working day after the last day they are away.
    On {
        /// The first day back.
        day: NaiveDate,
        /// Their words for it.
        said: String,
    },
    /// Their words do not say for certain which day it is: to be asked, never guessed.
    Ask {
        /// The days it can be, the earlier first: two, or one where the other has passed or the weekday does not fit.
        days: Vec<NaiveDate>,
        /// Their words for it.
        said: String,
    },
    /// The day they name has passed: the message was left standing.
    Passed {
        /// Their words for it.
        said: String,
    },
    /// Away, and they say that they do not know for how long.
    Open {
        /// Their words for it.
        said: String,
    },
    /// They have left the company.
    Gone {
        /// Their words for it.
        said: String,
    },
    /// No day is named.
    NotSaid,
}

/// Reads `text`, which came on `today`.
pub fn read(text: &str, today: NaiveDate) -> Reading {
    let own = own_words(text);
    let tokens = tokens(&own);
    let is_auto_reply = auto_reply::is_auto_reply(&tokens);
    Reading {
        is_auto_reply,
        back: back(&own, &tokens, is_auto_reply, today),
        instead: instead::named(&own, &tokens),
    }
}

fn back(text: &str, tokens: &[Token], is_auto_reply: bool, today: NaiveDate) -> Back {
    if let Some(said) = auto_reply::has_left(text, tokens) {
        return Back::Gone { said };
    }
    let mentions = dates::mentions(tokens);
    let order = dates::order_shown(&mentions);
    let mut best: Option<(roles::Role, &dates::Mention)> = None;
    for place in 0..mentions.len() {
        let Some(role) = roles::role(tokens, &mentions, place, is_auto_reply) else {
            continue;
        };
        // A day back beats the end of an absence; of two that are alike the first stands.
        if best.is_none_or(|(known, _)| role.weight() > known.weight()) {
            best = Some((role, &mentions[place]));
        }
    }
    if let Some((role, mention)) = best {
        let said = tokens::verbatim(text, &tokens[mention.from..mention.to]);
        return match calendar::first_days_back(&mention.said, role, order, today) {
            Found::Day(day) => Back::On { day, said },
            Found::Unsure(days) => Back::Ask { days, said },
            Found::Passed => Back::Passed { said },
        };
    }
    match auto_reply::is_open(text, tokens) {
        Some(said) => Back::Open { said },
        None => Back::NotSaid,
    }
}

/// The text without the thread below it and without the lines that say when it was sent.
fn own_words(text: &str) -> String {
    let mut own = String::new();
    for line in text.lines() {
        let trimmed = line.trim();
        let lower = trimmed.to_lowercase();
        let thread = lower.contains("original message") || (lower.starts_with("on ") && lower.ends_with("wrote:"));
        if thread || own.len() > LONGEST {
            break;
        }
        let header = ["sent:", "date:", "received:", "from:", "to:", "cc:"];
        if trimmed.starts_with('>') || header.iter().any(|start| lower.starts_with(start)) {
            continue;
        }
        let cut = line.char_indices().nth(LONGEST).map_or(line.len(), |(at, _)| at);
        own.push_str(&line[..cut]);
        own.push('\n');
        if lower.starts_with("subject:") {
            own.push('\n');
        }
    }
    own
}
