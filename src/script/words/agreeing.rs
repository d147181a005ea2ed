//! Putting in writing what was agreed, keeping it on its day, answering.

use super::Part::{Aloud, Long, May, Met, News, OnScreen, Say, Two, WithNews, Written};
use super::{Script, Words};

pub(super) const CONFIRM_AGREED: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "What we agreed about {matter}",
            parts: &[
                Two(
                    "{Opening}. So that we both have it in writing, this is what we agreed: {agreed}.",
                    "{Opening}, and we agreed on {agreed}.",
                ),
                WithNews(
                    "Here is something new to look at before then{brings}",
                    "I have something new for you{brings}",
                ),
                Two(
                    "Could you confirm it with a short yes, or tell me what I should change?",
                    "Could you confirm it with a short yes?",
                ),
            ],
        },
        Script {
            subject: "Before our next talk about {matter}",
            parts: &[
                WithNews(
                    "I have something new for you to look at before we talk{brings}",
                    "I have something new for you{brings}",
                ),
                Two(
                    "So that we both have it in writing, this is what we agreed about {matter}: {agreed}.",
                    "We agreed on this for {matter}: {agreed}.",
                ),
                Two(
                    "Could you confirm it with a short yes, or tell me what I should change?",
                    "Could you confirm it with a short yes?",
                ),
            ],
        },
        Script {
            subject: "Is this what we agreed about {matter}?",
            parts: &[
                Two(
                    "Could you confirm with a short yes what we agreed about {matter}: {agreed}?",
                    "Could you confirm this about {matter}: {agreed}?",
                ),
                Met("{Met}."),
                WithNews(
                    "Here is something new to look at before then{brings}",
                    "I have something new for you{brings}",
                ),
                Long("If the day or the hour no longer suits you, name another and I will keep it."),
            ],
        },
    ],
};

/// The agreed day has come.
pub(super) const KEEP_AGREED: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "{Matter}, as agreed",
            parts: &[
                Two(
                    "As we agreed, {here} to you today about {matter}.",
                    "{Here} as we agreed, about {matter}.",
                ),
                WithNews(
                    "I have something new for you{brings}",
                    "I have something new for you{brings}",
                ),
                Aloud("Could we go through it now, so that you can tell me which way you lean?"),
                Written("Could you tell me by {by} how you would like to go on with it?"),
                OnScreen("Could you tell me by {by} how you would like to go on with it?"),
                Long("A yes, a no or a later date: each of them is a good answer."),
                Aloud("A no is a fine answer too."),
            ],
        },
        Script {
            subject: "For our talk about {matter}",
            parts: &[
                WithNews(
                    "I have something new for what we agreed to settle today{brings}",
                    "I have something new for you{brings}",
                ),
                Two(
                    "As we agreed, {here} to you about {matter}.",
                    "{Here} as we agreed, about {matter}.",
                ),
                Aloud("Could we go through it now?"),
                Written("Could you tell me by {by} which way you lean?"),
                OnScreen("Could you tell me by {by} which way you lean?"),
                Long("A yes, a no or a later date: each of them is a good answer."),
            ],
        },
        Script {
            subject: "{Matter}: how would you like to go on?",
            parts: &[
                Aloud("Could you tell me now how you would like to go on with {matter}?"),
                Written("Could you tell me by {by} how you would like to go on with {matter}?"),
                OnScreen("Could you tell me by {by} how you would like to go on with {matter}?"),
                Two(
                    "{Here} today as we agreed, and a yes, a no or a later date is a good answer.",
                    "{Here} as we agreed.",
                ),
                WithNews(
                    "I have something new for you to weigh{brings}",
                    "One new thing to weigh{brings}",
                ),
                May("A no is fine.", "A no is fine."),
            ],
        },
    ],
};

pub(super) const ANSWER_QUESTION: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "Your question about {matter}",
            parts: &[
                Two("{Asked}, and I have looked into it.", "{Asked}."),
                Say("Here is the answer{brings}"),
                Two(
                    "Would you like to go through what it means for you, on {times}?",
                    "Would you like to go through it on {times}?",
                ),
                Long("If this settles your question, there is nothing more you need to do."),
            ],
        },
        Script {
            subject: "The answer to your question: {matter}",
            parts: &[
                Two(
                    "Here is the answer to your question about {matter}{brings}",
                    "Here is the answer about {matter}{brings}",
                ),
                Met("{Met}, and I have looked into it since."),
                Two(
                    "Would you like to go through what it means for you, on {times}?",
                    "Would you like to go through it on {times}?",
                ),
                Long("If this settles your question, there is nothing more you need to do."),
            ],
        },
        Script {
            subject: "Shall we go through your question about {matter}?",
            parts: &[
                Two(
                    "Would you like to go through the answer to your question about {matter} together, on {times}?",
                    "Would you like to go through your question about {matter} on {times}?",
                ),
                News(
                    "I have looked into it, and here is what I found{brings}",
                    "Here is what I found{brings}",
                ),
                Long("If this settles your question, there is nothing more you need to do."),
            ],
        },
    ],
};
