//! What stands around the words on each channel: greeting, who speaks, close, and how much it bears.

use super::facts::Facts;
use super::words::{Part, Words};
use crate::model::Channel;

/// Words that fit into thirty seconds at 150 a minute, with two seconds to spare (P15; EVIDENCE, speaking rate).
const SPOKEN_WORDS: usize = 70;
/// A group of so many digits is read out digit by digit: a telephone number, not a date.
const DIGITS_SAID_ONE_BY_ONE: usize = 3;
/// What a shorter figure takes to say: "twenty-third".
const WORDS_A_FIGURE: usize = 2;
/// The longest email that still gets most replies, in words (EVIDENCE, Boomerang 2016).
const EMAIL_WORDS: usize = 125;
/// What a card holds in a legible hand, in words (judgement).
const CARD_WORDS: usize = 70;
/// Characters in a text of two segments, or in a note on a social network.
const SHORT_CHARACTERS: usize = 300;

/// How much room the draft may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Room {
    /// Everything is said.
    Ample,
    /// The parts that may be spared are left out.
    Less,
    /// Letters say it in short; aloud, the offered days are named without their dates, for they lie within the week.
    Tight,
    /// The last contact is not recalled.
    Little,
    /// And one time is offered, not two.
    Least,
    /// Who writes is named without their company, and days without their dates.
    Bare,
}

impl Room {
    /// From ample to least.
    pub(super) const ALL: [Room; 6] = [
        Room::Ample,
        Room::Less,
        Room::Tight,
        Room::Little,
        Room::Least,
        Room::Bare,
    ];
}

/// True when the channel bears a text of this length.
pub(super) fn fits(channel: Channel, body: &str) -> bool {
    let words = || body.split_whitespace().count();
    match channel {
        Channel::Call | Channel::Voicemail | Channel::Visit => spoken_words(body) <= SPOKEN_WORDS,
        Channel::Email => words() <= EMAIL_WORDS,
        Channel::Post => words() <= CARD_WORDS,
        Channel::Text | Channel::Social => body.chars().count() <= SHORT_CHARACTERS,
    }
}

/// Words as they are said.
fn spoken_words(body: &str) -> usize {
    let said = |word: &str| match word.chars().filter(char::is_ascii_digit).count() {
        0 => 1,
        digits if digits >= DIGITS_SAID_ONE_BY_ONE => digits,
        _ => WORDS_A_FIGURE,
    };
    body.split_whitespace().map(said).sum()
}

/// The whole message.
pub(super) fn write(words: &Words, parts: &[Part], facts: &Facts<'_>) -> String {
    let said: Vec<(Part, String)> = parts
        .iter()
        .filter_map(|part| Some((*part, facts.say(*part)?)))
        .collect();
    let sentences = |said: &[(Part, String)]| {
        let all: Vec<&str> = said.iter().map(|(_, words)| words.as_str()).collect();
        all.join(" ")
    };
    let own = |text| facts.own_words(text);
    let hello = own(match facts.channel() {
        Channel::Email | Channel::Post | Channel::Social => "{Hello} {name},",
        Channel::Text => "{Hello} {name}, {rep_of} here.",
        Channel::Call | Channel::Voicemail => "{Hello} {name}, it is {rep_of}.",
        Channel::Visit if facts.have_met() => "{Hello} {name}, it is {rep_of}.",
        Channel::Visit => "{Hello} {name}, I am {rep_of}.",
    });
    match facts.channel() {
        Channel::Email => format!("{hello}\n\n{}\n\n{}", in_paragraphs(&said), facts.signature()),
        Channel::Post => {
            // Two paragraphs read better on a card than one.
            let (first, rest) = said.split_at(said.len().div_ceil(2));
            let paragraphs = format!("{}\n\n{}", sentences(first), sentences(rest));
            format!("{hello}\n\n{}\n\n{}", paragraphs.trim_end(), facts.card_signature())
        }
        Channel::Social => format!("{hello}\n{}\n{}", sentences(&said), own("{rep}")),
        Channel::Voicemail if words.asks => {
            let close = match facts.room() {
                Room::Bare => "I am on {phone}.",
                _ => "I am on {phone}. Thank you.",
            };
            format!("{hello} {} {}", sentences(&said), own(close))
        }
        Channel::Text | Channel::Call | Channel::Voicemail | Channel::Visit => format!("{hello} {}", sentences(&said)),
    }
}

/// A letter's paragraphs: what recalls the last contact leads into what follows, and what may be spared closes what it
/// belongs to. What is brought ends its paragraph, for it may end in a link.
fn in_paragraphs(said: &[(Part, String)]) -> String {
    let mut text = String::new();
    let mut before = None;
    for (part, words) in said {
        if let Some(before) = before {
            let closes = matches!(part, Part::Long(_) | Part::May(..));
            let goes_on = match before {
                Part::Met(_) => true,
                Part::News(..) | Part::WithNews(..) => false,
                _ => closes,
            };
            text.push_str(if goes_on { " " } else { "\n\n" });
        }
        text.push_str(words);
        before = Some(*part);
    }
    text
}
