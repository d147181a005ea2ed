//! After silence: asking how to go on, making a no easy, one more, and coming back.

use super::Part::{Long, May, Met, News, Say, Two, WithNews};
use super::{Script, Words};

const STOP_IS_FINE: &str = "If you would rather stop here, a short no is fine.";
const NO_IS_FINE: &str = "If it is not for you, a short no is fine.";
const OTHER_THINGS: &str = "Other things may have come first, and that is fine.";

pub(super) const ASK_HOW: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "How you would like to go on with {matter}",
            parts: &[
                Two(
                    "{Opening}. I take it that other things have come first, and that is fine.",
                    "{Opening}.",
                ),
                WithNews(
                    "Here is something new, for when you have a moment{brings}",
                    "One new thing for you{brings}",
                ),
                Two(
                    "Could you tell me by {by} how you would like to hear from me about it, and how often?",
                    "Could you tell me by {by} how you would like to hear from me?",
                ),
                Say(STOP_IS_FINE),
            ],
        },
        Script {
            subject: "For when you have a moment: {matter}",
            parts: &[
                WithNews(
                    "I have something new for you, for when you have a moment{brings}",
                    "I have something new for you{brings}",
                ),
                Met("{Met}."),
                Long("I would like to go on in the way that suits you best."),
                Two(
                    "Could you tell me by {by} how you would like to hear from me about {matter}, and how often?",
                    "Could you tell me by {by} how you would like to hear from me about {matter}?",
                ),
                Say(STOP_IS_FINE),
            ],
        },
        Script {
            subject: "{Matter}: which way suits you?",
            parts: &[
                Two(
                    "How would you like to hear from me about {matter}: by email, by telephone, or not for now?",
                    "How would you like to hear from me about {matter}, and how often?",
                ),
                Met("{Met}."),
                May(OTHER_THINGS, OTHER_THINGS),
                WithNews(
                    "I have something new for you, for when you have a moment{brings}",
                    "I have something new for you{brings}",
                ),
                Two(
                    "A line by {by} is enough. If you would rather stop here, a short no is fine.",
                    STOP_IS_FINE,
                ),
            ],
        },
    ],
};

pub(super) const EASY_NO: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "{Matter}: yes, no or later?",
            parts: &[
                Two(
                    "{Opening}. It is not for everyone, and a no is as welcome as a yes.",
                    "{Opening}.",
                ),
                News(
                    "Here is one new thing to weigh{brings}",
                    "One new thing to weigh{brings}",
                ),
                Two(
                    "Could you tell me by {by} whether it is a yes, a no or a later date?",
                    "Could you tell me by {by}: yes, no or later? If it is not for you, a short no is fine.",
                ),
                Long("One word is enough, and if it is a no, I will close it with thanks."),
            ],
        },
        Script {
            subject: "One new thing, and a free choice: {matter}",
            parts: &[
                News(
                    "I have one new thing for you to weigh before you decide on {matter}{brings}",
                    "I have one new thing on {matter}{brings}",
                ),
                Met("{Met}."),
                Two(
                    "It is not for everyone, and a no is as welcome as a yes. Could you tell me by {by} which it is?",
                    "Could you tell me by {by}: yes, no or later? If it is not for you, a short no is fine.",
                ),
                Long("One word is enough, and if it is a no, I will close it with thanks."),
            ],
        },
        Script {
            subject: "Is {matter} still for you?",
            parts: &[
                Two(
                    "Is {matter} still for you, is it for later, or shall I close it?",
                    "Could you tell me by {by} whether {matter} is still for you: yes, no or later?",
                ),
                Met("{Met}."),
                Two("It is not for everyone, and a no is as welcome as a yes.", NO_IS_FINE),
                News(
                    "Here is one new thing to weigh{brings}",
                    "One new thing to weigh{brings}",
                ),
                Long("One word by {by} is enough, and if it is a no, I will close it with thanks."),
            ],
        },
    ],
};

pub(super) const ONE_MORE: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "One more thing on {matter}",
            parts: &[
                News(
                    "{Opening}, and I have one more thing for you{brings}",
                    "{Opening}. I have one more thing for you{brings}",
                ),
                Two(
                    "Could we take ten minutes to see what it means for you, on {times}?",
                    "Could we talk on {times}?",
                ),
                Two(
                    "If it is not for you, a short no is fine, and I will leave it there.",
                    NO_IS_FINE,
                ),
            ],
        },
        Script {
            subject: "One more for you: {matter}",
            parts: &[
                News(
                    "I have one more thing for you on {matter}{brings}",
                    "I have one more thing for you on {matter}{brings}",
                ),
                Met("{Met}."),
                Two(
                    "Could we take ten minutes to see what it means for you, on {times}?",
                    "Could we talk on {times}?",
                ),
                Two(
                    "If it is not for you, a short no is fine, and I will leave it there.",
                    NO_IS_FINE,
                ),
            ],
        },
        Script {
            subject: "Ten minutes about {matter}?",
            parts: &[
                Two(
                    "Could we take ten minutes about {matter}, on {times}?",
                    "Could we talk about {matter} on {times}?",
                ),
                Met("{Met}."),
                News(
                    "I have one more thing for you, which we could go through then{brings}",
                    "I have one more thing for you{brings}",
                ),
                Two(
                    "If it is not for you, a short no is fine, and I will leave it there.",
                    NO_IS_FINE,
                ),
            ],
        },
    ],
};

const TOO_EARLY: &str = "If it is still too early, that is fine, and I will wait.";

pub(super) const RE_ENTRY: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "{Matter}, as agreed",
            parts: &[
                Two(
                    "{Opening}, and we left it that I would come back to you about now.",
                    "{Opening}, and I said I would come back to you now.",
                ),
                News(
                    "I have something new to start from{brings}",
                    "I have something new for you{brings}",
                ),
                Two(
                    "Would you like to pick it up again, for fifteen minutes on {times}?",
                    "Would you like to pick it up again, on {times}?",
                ),
                Long(TOO_EARLY),
            ],
        },
        Script {
            subject: "New since we last spoke: {matter}",
            parts: &[
                News(
                    "I have something new for you on {matter}{brings}",
                    "I have something new on {matter}{brings}",
                ),
                Met("{Met}."),
                Two(
                    "We left it that I would come back to you about now.",
                    "I said I would come back to you now.",
                ),
                Two(
                    "Would you like to pick it up again, for fifteen minutes on {times}?",
                    "Would you like to pick it up again, on {times}?",
                ),
                Long(TOO_EARLY),
            ],
        },
        Script {
            subject: "Is it time for {matter}?",
            parts: &[
                Two(
                    "Is now a good time to pick up {matter} again, for fifteen minutes on {times}?",
                    "Is it a good time to pick up {matter} again, on {times}?",
                ),
                Two(
                    "We left it that I would come back to you about now.",
                    "I said I would come back to you now.",
                ),
                News(
                    "I have something new to start from{brings}",
                    "I have something new for you{brings}",
                ),
                Long(TOO_EARLY),
            ],
        },
    ],
};
