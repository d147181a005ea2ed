//! The one question that somebody is waiting for, in the words people ask it in: who decides, and when; whether it is still
//! for this year; whether it is for them at all. To the linter these are plain questions; here they open a door.

use super::super::game::Attempt;
use super::super::phrase::{find, find_any};
use super::super::situation::{Key, Situation};
use crate::model::Principle;

/// A question, and whom it opens.
#[derive(Debug)]
pub(super) struct Question {
    /// Those who can answer it when they can answer nothing else.
    opens: &'static [Situation],
    /// What it is to them: how they would like to go on, or leave to say no.
    pub key: Key,
    /// The principle behind it.
    pub principle: Principle,
    /// What is said of it.
    pub says: &'static str,
    /// Words of which one alone asks it.
    whole: &'static [&'static str],
    /// Words that ask it in pairs: one of the first, and behind it one of the second.
    pairs: &'static [(&'static [&'static str], &'static [&'static str])],
}

/// Asking for a person.
const WHO: &[&str] = &[
    "who",
    "whom",
    "whose",
    "who's",
    "anybody else",
    "anyone else",
    "somebody else",
    "someone else",
    "which of you",
    "which person",
    "which colleague",
];
/// What the person is asked for.
const DECIDES: &[&str] = &[
    "decid*",
    "decision*",
    "choos*",
    "buy*",
    "order*",
    "sign*",
    "approv*",
    "agree*",
    "have a say",
    "has a say",
    "a word in it",
    "the last word",
    "the final say",
    "look* after",
    "looking after",
    "tak* care",
    "deal* with",
    "handl*",
    "in charge",
    "responsible",
    "involved",
    "tak* over",
    "taken over",
    "took over",
    "budget*",
    "right person",
    "best person",
    "right one",
    "should i",
    "could i",
    "can i",
    "do i",
    "would i",
    "may i",
    "to ask",
    "to talk to",
    "to speak to",
    "to speak with",
    "to turn to",
    "to write to",
    "to ring",
    "to call",
    "be asked",
    "has to say yes",
    "say yes as well",
    "need* to see",
    "needs to know",
    "on board",
];
/// Asking for the day of it. Not "when can" and "when would": that asks for a meeting.
const WHEN: &[&str] = &[
    "when is",
    "when's",
    "when are",
    "when will",
    "when does",
    "when do",
    "which day",
    "what day",
    "which week",
    "which month",
];
/// What falls on that day.
const IS_DECIDED: &[&str] = &[
    "decided",
    "decides",
    "decide on",
    "the decision",
    "budget*",
    "money",
    "funds",
    "funding",
    "council",
    "board",
    "committee*",
    "back",
    "return*",
];
/// Asking for the way of it.
const HOW: &[&str] = &["how is", "how are", "how does", "how do"];
/// What goes that way.
const DECIDED: &[&str] = &["decided", "decides", "decide on", "decisions", "a decision", "budget*"];
/// Asking whether a thing still holds.
const STILL: &[&str] = &["still"];
/// Where it may have stood.
const ON_THE_LIST: &[&str] = &[
    "this year",
    "this season",
    "this quarter",
    "this spring",
    "this summer",
    "this autumn",
    "this winter",
    "your list",
    "the list",
    "your plan*",
    "the plan*",
    "planned",
    "the table",
    "your desk",
    "your mind",
    "a priority",
    "priorities",
    "in sight",
];
/// Asking whether it suits.
const SUITS: &[&str] = &[
    "for you",
    "for your",
    "need* it",
    "need* this",
    "need* one",
    "need* that",
    "like yours",
    "suit*",
];

/// Each question.
static QUESTIONS: [Question; 3] = [
    Question {
        opens: &[Situation::WrongPerson, Situation::ColleagueAway, Situation::Finance],
        key: Key::AskHow,
        principle: Principle::P3,
        says: "It asked who decides, or when: that is easier to answer than the matter itself.",
        whole: &[
            "right person",
            "right one to ask",
            "right address",
            "point me to",
            "point me towards",
            "point me in",
            "put me in touch",
            "are you the one who",
            "are you the person who",
            "is it you who",
            "is it still you",
            "are you still the one",
            "yours to decide",
            "your decision alone",
            "up to you alone",
        ],
        pairs: &[(WHO, DECIDES), (WHEN, IS_DECIDED), (HOW, DECIDED)],
    },
    Question {
        opens: &[Situation::PrioritiesMoved],
        key: Key::AskHow,
        principle: Principle::P10,
        says: "It asked whether this still has a place among everything else.",
        whole: &[
            "rather next year",
            "for next year instead",
            "for later instead",
            "moved down the list",
            "come first now",
            "comes first now",
            "come first just now",
            "comes first just now",
            "more urgent now",
            "more urgent just now",
        ],
        pairs: &[(STILL, ON_THE_LIST)],
    },
    Question {
        opens: &[Situation::NoFit],
        key: Key::EasyNo,
        principle: Principle::P5,
        says: "It asked whether this is for them at all.",
        whole: &[
            "for you at all",
            "is it for you",
            "is this for you",
            "is that for you",
            "anything for you",
            "something for you",
            "for a place like yours",
            "for a house like yours",
            "for a firm like yours",
            "for somebody like you",
            "a fit",
            "a good fit",
            "right for you",
            "something you need",
            "anything you need",
        ],
        pairs: &[(SUITS, &["at all"])],
    },
];

/// What makes a sentence a question that does not end like one.
const ASKING: [&str; 8] = [
    "tell me",
    "let me know",
    "wonder*",
    "may i ask",
    "like to know",
    "like to ask",
    "glad to know",
    "point me",
];

/// The questions of this kind that a message asks.
pub(super) fn asked(attempt: &Attempt) -> impl Iterator<Item = &'static Question> {
    let texts = [attempt.subject.as_str(), attempt.body.as_str()];
    let questions: Vec<&str> = texts
        .into_iter()
        .flat_map(sentences)
        .filter(|one| is_question(one))
        .collect();
    QUESTIONS
        .iter()
        .filter(move |question| questions.iter().any(|sentence| question.is_in(sentence)))
}

/// The pieces of a text up to where a sentence ends, with its sign.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?', '!', '\n', ';', ':'])
}

fn is_question(sentence: &str) -> bool {
    sentence.trim_end().ends_with('?') || find_any(sentence, ASKING).is_some()
}

impl Question {
    /// True where it is the question of somebody in this situation.
    pub fn opens(&self, situation: Situation) -> bool {
        self.opens.contains(&situation)
    }

    fn is_in(&self, sentence: &str) -> bool {
        let in_pair = |(first, second): &(&[&str], &[&str])| {
            first.iter().filter_map(|one| find(sentence, one)).any(|found| {
                let rest = sentence.get(found.end..).unwrap_or_default();
                find_any(rest, second.iter().copied()).is_some()
            })
        };
        find_any(sentence, self.whole.iter().copied()).is_some() || self.pairs.iter().any(in_pair)
    }
}
