//! Asking for a view, a decision, a signature, papers.

use super::Part::{Long, May, Met, News, Say, Two};
use super::{Script, Words};

const GOOD_ANSWER_TOO: &str = "If it is not for you, that is a good answer too.";

pub(super) const PROPOSAL_READ: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "Your view of {matter}",
            parts: &[
                Two(
                    "{Opening}, and I would like to hear what you make of it.",
                    "{Opening}, and I would like your view of it.",
                ),
                News(
                    "I have something new to go with it{brings}",
                    "One new thing for you{brings}",
                ),
                Two(
                    "Could we take ten minutes to go through what fits and what does not, on {times}?",
                    "Could we talk on {times}?",
                ),
                Long(GOOD_ANSWER_TOO),
            ],
        },
        Script {
            subject: "Something new to go with {matter}",
            parts: &[
                News(
                    "I have something new to go with {matter}{brings}",
                    "I have something new to go with {matter}{brings}",
                ),
                Met("{Met}."),
                Two(
                    "It may change how you see it, and I would like to hear what fits and what does not.",
                    "I would like to hear what you make of it.",
                ),
                Two(
                    "Could we take ten minutes for it, on {times}?",
                    "Could we talk on {times}?",
                ),
                Long(GOOD_ANSWER_TOO),
            ],
        },
        Script {
            subject: "What do you make of {matter}?",
            parts: &[
                Two(
                    "What do you make of {matter}: does it fit, does it almost fit, or is it not for you?",
                    "What do you make of {matter}: does it fit, almost, or not at all?",
                ),
                Met("{Met}."),
                News(
                    "Here is something new to judge it by{brings}",
                    "Something new to judge it by{brings}",
                ),
                Two(
                    "One word is enough. If you would rather talk it through, would {times} suit you?",
                    "Could we talk on {times}?",
                ),
            ],
        },
    ],
};

pub(super) const DECISION: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "Your decision on {matter}",
            parts: &[
                Two("{Opening}, and I would like to hear your decision.", "{Opening}."),
                News(
                    "I have one new thing that may help you weigh it{brings}",
                    "One new thing to weigh{brings}",
                ),
                Two(
                    "Could you give me your answer in a short call, on {times}?",
                    "Could I have your decision on {times}?",
                ),
                Long("A yes, a no or a later date: each of them is a good answer."),
                May("A no is fine."),
            ],
        },
        Script {
            subject: "One new thing to weigh: {matter}",
            parts: &[
                News(
                    "I have one new thing that may help you decide on {matter}{brings}",
                    "I have one new thing to weigh for {matter}{brings}",
                ),
                Met("{Met}."),
                Long("With it you have all there is to know from my side."),
                Two(
                    "Could you give me your decision in a short call, on {times}?",
                    "Could I have your decision on {times}?",
                ),
                May("A no is a fine answer too."),
            ],
        },
        Script {
            subject: "{Matter}: which way do you lean?",
            parts: &[
                Say("Is {matter} a yes, a no, or something for later?"),
                Met("{Met}, and your decision is what comes next."),
                News(
                    "Here is one new thing to weigh{brings}",
                    "One new thing to weigh{brings}",
                ),
                Two(
                    "One word is enough. If you would rather talk it over first, would {times} suit you?",
                    "Or would you rather talk it over on {times}?",
                ),
                Long("Each of the three is a good answer."),
            ],
        },
    ],
};

const CHANGE_A_LINE: &str = "If a line should read differently, tell me which, and I will change it.";

pub(super) const SIGNATURE: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "Your signature on {matter}",
            parts: &[
                Two(
                    "{Opening}, and the one thing still open is your signature.",
                    "{Opening}. It is ready for your signature.",
                ),
                News(
                    "I have something new for you to have at hand{brings}",
                    "One new thing for you{brings}",
                ),
                Two(
                    "Would {times} suit you to go through it once more and sign?",
                    "Would {times} suit you to sign it?",
                ),
                Long(CHANGE_A_LINE),
            ],
        },
        Script {
            subject: "To have at hand: {matter}",
            parts: &[
                News(
                    "I have something new for you to have at hand with {matter}{brings}",
                    "I have something new to go with {matter}{brings}",
                ),
                Met("{Met}."),
                Two(
                    "The one thing still open is your signature.",
                    "It is ready for your signature.",
                ),
                Two(
                    "Would {times} suit you to go through it once more and sign?",
                    "Would {times} suit you to sign?",
                ),
                Long(CHANGE_A_LINE),
            ],
        },
        Script {
            subject: "When would you like to sign {matter}?",
            parts: &[
                Two(
                    "Would {times} suit you to go through {matter} once more and sign?",
                    "Would {times} suit you to sign {matter}?",
                ),
                Met("{Met}, and your signature is the one thing still open."),
                News(
                    "Here is something new to have at hand{brings}",
                    "Something new for you{brings}",
                ),
                Long(CHANGE_A_LINE),
            ],
        },
    ],
};

const ONE_PLACE: &str = "After that you will have everything in one place.";

pub(super) const DOCUMENTS: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "The papers for {matter}",
            parts: &[
                Two(
                    "{Opening}, and the next thing is the papers that belong to it.",
                    "{Opening}. Next come the papers for it.",
                ),
                News(
                    "I have put something together for you{brings}",
                    "I have put something together for you{brings}",
                ),
                Two(
                    "Could we take ten minutes to see which papers are still missing, on {times}?",
                    "Could we see which are missing, on {times}?",
                ),
                Long(ONE_PLACE),
            ],
        },
        Script {
            subject: "Put together for you: {matter}",
            parts: &[
                News(
                    "I have put something together for {matter}{brings}",
                    "I have put something together for {matter}{brings}",
                ),
                Met("{Met}."),
                Two(
                    "The next thing is the papers that belong to it.",
                    "Next come the papers for it.",
                ),
                Two(
                    "Could we take ten minutes to see which are still missing, on {times}?",
                    "Could we see which are missing, on {times}?",
                ),
                Long(ONE_PLACE),
            ],
        },
        Script {
            subject: "Which papers are missing for {matter}?",
            parts: &[
                Two(
                    "Could we take ten minutes to see which papers are still missing for {matter}, on {times}?",
                    "Could we see which papers are missing for {matter}, on {times}?",
                ),
                Met("{Met}, and the papers are what comes next."),
                News(
                    "To make it quick, I have put something together for you{brings}",
                    "Put together for you{brings}",
                ),
                Long(ONE_PLACE),
            ],
        },
    ],
};
