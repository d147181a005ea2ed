//! Asking for a view, a decision, a signature, papers.

use super::Part::{Long, May, Met, News, Say, Two};
use super::{Script, Words};

const USEFUL_TOO: &str = "If it is not for you, that is just as useful for me to know.";

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
                    "Here is something new that goes with it{brings}",
                    "I have something new to go with it{brings}",
                ),
                Two(
                    "Could we take ten minutes to go through what fits and what does not, on {times}?",
                    "Could we talk on {times}?",
                ),
                Long(USEFUL_TOO),
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
                Long(USEFUL_TOO),
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
                    "Here is something new to judge it by{brings}",
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
                Two("{Opening}, and I would like to hear which way you lean.", "{Opening}."),
                News(
                    "Here is one new thing that may help you decide{brings}",
                    "Here is one new thing to weigh{brings}",
                ),
                Two(
                    "Could you give me your answer in a short call, on {times}?",
                    "Could you give me your answer on {times}?",
                ),
                May(
                    "A yes, a no or a later date: each of them is a good answer.",
                    "A no is fine.",
                ),
            ],
        },
        Script {
            subject: "One new thing to weigh: {matter}",
            parts: &[
                News(
                    "I have one new thing that may help you decide on {matter}{brings}",
                    "I have one new thing that may help you with {matter}{brings}",
                ),
                Met("{Met}."),
                Long("With that you have everything from my side."),
                Two(
                    "Could you give me your decision in a short call, on {times}?",
                    "Could you give me your decision on {times}?",
                ),
                May("If it is a no, that is fine too.", "A no is a fine answer too."),
            ],
        },
        Script {
            subject: "{Matter}: which way do you lean?",
            parts: &[
                Say("Is {matter} a yes, a no, or something for later?"),
                Met("{Met}."),
                News(
                    "Here is one new thing to weigh{brings}",
                    "Here is one new thing to weigh{brings}",
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
                    "{Opening}, and it is ready for your signature.",
                ),
                News(
                    "Here is something new to have beside it{brings}",
                    "I have something new to go with it{brings}",
                ),
                Two(
                    "Would {times} suit you to go through it once more and sign?",
                    "Would {times} suit you to sign it?",
                ),
                Long(CHANGE_A_LINE),
            ],
        },
        Script {
            subject: "To have beside you: {matter}",
            parts: &[
                News(
                    "I have something new for you to have beside {matter}{brings}",
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
                    "Here is something new to have beside it{brings}",
                    "Here is something new to go with it{brings}",
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
                    "{Opening}, and some of the papers for it are still missing.",
                    "{Opening}, and some papers are still missing.",
                ),
                News(
                    "To make it easy, I have put this together for you{brings}",
                    "I have put this together for you{brings}",
                ),
                Two(
                    "Could we take ten minutes to see which ones, on {times}?",
                    "Could we see which ones, on {times}?",
                ),
                Long(ONE_PLACE),
            ],
        },
        Script {
            subject: "Put together for you: {matter}",
            parts: &[
                News(
                    "I have put something together that makes {matter} easier{brings}",
                    "I have put something together for {matter}{brings}",
                ),
                Met("{Met}."),
                Two(
                    "Some of the papers for it are still missing.",
                    "Some papers are still missing.",
                ),
                Two(
                    "Could we take ten minutes to see which ones, on {times}?",
                    "Could we see which ones, on {times}?",
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
                Met("{Met}, and the papers are the next step."),
                News(
                    "To make it quick, I have put this together for you{brings}",
                    "I have put this together for you{brings}",
                ),
                Long(ONE_PLACE),
            ],
        },
    ],
};
