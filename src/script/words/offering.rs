//! Coming with something: oneself, news, an invitation, a sample.

use super::Part::{Long, May, Met, News, Say, Two};
use super::{Script, Words};

const NO_IS_FINE: &str = "If it is not for you, a short no is fine.";
const EITHER_WAY: &str = "If you would rather look at it by yourself, it is yours either way.";

pub(super) const INTRODUCTION: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "{Matter}: an introduction",
            parts: &[
                Two(
                    "I am {rep_of}, and I am writing about {matter}.",
                    "{Here} about {matter}.",
                ),
                News(
                    "I have something you can use whether or not we ever talk{brings}",
                    "I have something you can use either way{brings}",
                ),
                Two(
                    "Could we talk for fifteen minutes, on {times}?",
                    "Could we have a first talk, on {times}?",
                ),
                May(NO_IS_FINE, NO_IS_FINE),
            ],
        },
        Script {
            subject: "Yours to keep: {matter}",
            parts: &[
                News(
                    "I have something on {matter} that you can use whether or not we ever talk{brings}",
                    "I have something for you on {matter}{brings}",
                ),
                Long("We have not spoken before: I am {rep_of}."),
                Two(
                    "If it is of use, could we talk for fifteen minutes, on {times}?",
                    "Could we have a first talk, on {times}?",
                ),
                May(NO_IS_FINE, NO_IS_FINE),
            ],
        },
        Script {
            subject: "Fifteen minutes about {matter}?",
            parts: &[
                Two(
                    "Could we talk for fifteen minutes about {matter}, on {times}?",
                    "Could we have a first talk about {matter}, on {times}?",
                ),
                Long("I am {rep_of}, and we have not spoken before."),
                News(
                    "So that you can judge whether it is worth your time, I have something for you to look at first{brings}",
                    "I have something for you to judge it by{brings}",
                ),
                May(NO_IS_FINE, NO_IS_FINE),
            ],
        },
    ],
};

pub(super) const SHARE_SOMETHING: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "Something new on {matter}",
            parts: &[
                News(
                    "{Opening}, and I have found something that may help{brings}",
                    "{Opening}, and I have something new for you{brings}",
                ),
                Two(
                    "Would you like to go through what it means for you, on {times}? Ten minutes would do.",
                    "Would you like to go through it on {times}?",
                ),
                Long(EITHER_WAY),
            ],
        },
        Script {
            subject: "Found for you: {matter}",
            parts: &[
                News(
                    "I have found something that may help with {matter}{brings}",
                    "I have found something that may help with {matter}{brings}",
                ),
                Met("{Met}, which is why I thought of you."),
                Two(
                    "Would you like to go through what it means for you, on {times}? Ten minutes would do.",
                    "Would you like to go through it on {times}?",
                ),
                Long(EITHER_WAY),
            ],
        },
        Script {
            subject: "Ten minutes on something new about {matter}?",
            parts: &[
                Two(
                    "Could we go through one new thing about {matter} together, on {times}?",
                    "Could we go through one new thing about {matter} on {times}?",
                ),
                Met("{Met}, and I have come across more since."),
                News(
                    "This is what I found for you{brings}",
                    "I have found this for you{brings}",
                ),
                Long("Ten minutes would do. If you would rather look at it by yourself, it is yours either way."),
            ],
        },
    ],
};

pub(super) const EVENT_OR_SAMPLE: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "To see for yourself: {matter}",
            parts: &[
                News(
                    "{Opening}, and I would like you to see something with your own eyes{brings}",
                    "{Opening}, and I would like you to see something for yourself{brings}",
                ),
                Say("May I put you down for it? A yes or a no by {by} is enough."),
                Long("I will see to the rest."),
                May(NO_IS_FINE, NO_IS_FINE),
            ],
        },
        Script {
            subject: "Something to see for {matter}",
            parts: &[
                News(
                    "For {matter} I have something you can see with your own eyes{brings}",
                    "For {matter} I have something you can see for yourself{brings}",
                ),
                Met("{Met}, and a look says more than a page."),
                Say("May I put you down for it? A yes or a no by {by} is enough."),
                Long("I will see to the rest."),
                May(NO_IS_FINE, NO_IS_FINE),
            ],
        },
        Script {
            subject: "May I put you down? {Matter}",
            parts: &[
                Say("May I put you down for a look at something new for {matter}? A yes or a no by {by} is enough."),
                Met("{Met}."),
                News(
                    "It is something to see with your own eyes{brings}",
                    "You can see it for yourself{brings}",
                ),
                Long("I will see to the rest."),
                May(NO_IS_FINE, NO_IS_FINE),
            ],
        },
    ],
};
