//! The one question that somebody is waiting for, in the words people ask it in: who decides, and when; whether it is still
//! for this year; whether it is for them at all. To the linter these are plain questions; here they open a door.

use super::super::game::Attempt;
use super::super::phrase::{find, find_any};
use super::super::situation::{Key, Situation};
use super::asking::{
    A_FIT, ANSWERS, DECIDED, DECIDES, FOR_THEM, HOW, IS, IS_BACK, IS_DECIDED, IS_IT, OFFERS, ON_THE_LIST, STILL, SUITS,
    WAITS, WHEN, WHO,
};
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
    /// Words that ask it in pairs.
    pairs: &'static [Pair],
}

/// One of the first, behind it one of the second, and none of the third anywhere in the sentence: those ask for something else.
type Pair = (
    &'static [&'static str],
    &'static [&'static str],
    &'static [&'static str],
);

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
        pairs: &[
            (WHO, DECIDES, &[]),
            (WHEN, IS_DECIDED, &[]),
            (WHEN, IS_BACK, ANSWERS),
            (HOW, DECIDED, &[]),
        ],
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
        pairs: &[(STILL, ON_THE_LIST, &[])],
    },
    Question {
        opens: &[Situation::NoFit],
        key: Key::EasyNo,
        principle: Principle::P5,
        says: "It asked whether this is for them at all.",
        whole: &[
            "anything in it for you",
            "anything in this for you",
            "anything for you in it",
            "anything for you in this",
            "for a place like yours",
            "for a house like yours",
            "for a firm like yours",
            "for somebody like you",
        ],
        pairs: &[
            (SUITS, &["at all"], OFFERS),
            (IS_IT, FOR_THEM, OFFERS),
            (IS, A_FIT, OFFERS),
        ],
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

/// True where all it asks is when the answer comes. The linter may read that as the question for their day; they read it as what it
/// is.
pub(super) fn only_waits(attempt: &Attempt) -> bool {
    let has = |phrases: &[&'static str], text: &str| find_any(text, phrases.iter().copied()).is_some();
    let mut asked = sentences(&attempt.body).filter(|one| is_question(one)).peekable();
    asked.peek().is_some() && asked.all(|one| has(WHEN, one) && has(WAITS, one))
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
        let has = |phrases: &[&'static str], text: &str| find_any(text, phrases.iter().copied()).is_some();
        let in_pair = |(first, second, others): &Pair| {
            let begun = first.iter().filter_map(|one| find(sentence, one));
            let mut rests = begun.filter_map(|found| sentence.get(found.end..));
            rests.any(|rest| has(second, rest)) && !has(others, sentence)
        };
        has(self.whole, sentence) || self.pairs.iter().any(in_pair)
    }
}
