//! Asking for a view, a decision, a signature, papers.

use super::Part::{May, Say};
use super::Words;

pub(super) const PROPOSAL_READ: Words = Words {
    subject: "Your view of {matter}",
    email: &[
        Say("{Opening}, and I would like to hear what you make of it."),
        Say("I have something new to go with it{brings}"),
        Say("Could we take ten minutes to go through what fits and what does not, on {times}?"),
        May("If it is not for you, that is a good answer too."),
    ],
    card: &[
        Say("{Opening}, and I would like to hear what you make of it."),
        Say("I have something new to go with it{brings}"),
        Say("Could we talk about it on {times}?"),
    ],
    spoken: &[
        Say("{Opening}, and I'd like to hear what you make of it."),
        Say("I have something new to go with it{brings}"),
        Say("Could we take ten minutes on {times}?"),
    ],
    short: &[
        Say("{Opening}, and I'd like to hear what you make of it."),
        Say("I have something new to go with it{brings}"),
        Say("Could we talk on {times}?"),
    ],
};

pub(super) const DECISION: Words = Words {
    subject: "Your decision on {matter}",
    email: &[
        Say("{Opening}, and I would like to hear your decision."),
        Say("I have one new thing that may help you weigh it{brings}"),
        Say("Could we settle it in a short call, on {times}?"),
        Say("A yes, a no or a later date: each of them is a good answer."),
    ],
    card: &[
        Say("{Opening}, and I would like to hear your decision."),
        Say("I have one new thing that may help you weigh it{brings}"),
        Say("Could we settle it on {times}? A no is a fine answer too."),
    ],
    spoken: &[
        Say("{Opening}, and I'd like to hear your decision."),
        Say("I have one new thing that may help{brings}"),
        Say("Could we settle it on {times}?"),
        May("A no is a fine answer too."),
    ],
    short: &[
        Say("{Opening}, and I'd like to hear your decision."),
        Say("I have one new thing that may help{brings}"),
        Say("Could we settle it on {times}?"),
        May("A no is a fine answer too."),
    ],
};

pub(super) const SIGNATURE: Words = Words {
    subject: "Your signature on {matter}",
    email: &[
        Say("{Opening}, and the one thing still open is your signature."),
        Say("I have something new for you to have at hand{brings}"),
        Say("Would {times} suit you to go through it once more and sign?"),
        May("If a line should read differently, tell me which, and I will change it."),
    ],
    card: &[
        Say("{Opening}, and the one thing still open is your signature."),
        Say("I have something new for you to have at hand{brings}"),
        Say("Would {times} suit you to go through it and sign?"),
    ],
    spoken: &[
        Say("{Opening}, and what's still open is your signature."),
        Say("I have something new for you as well{brings}"),
        Say("Would {times} suit you to go through it and sign?"),
    ],
    short: &[
        Say("{Opening}, and what's still open is your signature."),
        Say("I have something new for you as well{brings}"),
        Say("Would {times} suit you to sign it?"),
    ],
};

pub(super) const DOCUMENTS: Words = Words {
    subject: "The papers for {matter}",
    email: &[
        Say("{Opening}, and the next thing is the papers that belong to it."),
        Say("Here is what you need from my side{brings}"),
        Say("Could we take ten minutes to see what is still missing, on {times}?"),
        May("After that you will have everything in one place."),
    ],
    card: &[
        Say("{Opening}, and the next thing is the papers that belong to it."),
        Say("Here is what you need from my side{brings}"),
        Say("Could we see together what is still missing, on {times}?"),
    ],
    spoken: &[
        Say("{Opening}, and the next thing is the papers for it."),
        Say("I have something for you from my side{brings}"),
        Say("Could we see what's still missing, on {times}?"),
    ],
    short: &[
        Say("{Opening}, and the next thing is the papers for it."),
        Say("From my side you get something new{brings}"),
        Say("Could we see what's still missing, on {times}?"),
    ],
};
