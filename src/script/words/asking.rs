//! Asking for a view, a decision, a signature, papers.

use super::Part::{May, Say};
use super::Words;

pub(super) const PROPOSAL_READ: Words = Words {
    asks: true,
    subject: "Your view of {matter}",
    email: &[
        Say("{Opening}, and I would like to hear what you make of it."),
        Say("I have something new to go with it{brings}"),
        Say("Could we take ten minutes to go through what fits and what does not, on {times}?"),
        May("If it is not for you, that is a good answer too."),
    ],
    card: &[
        Say("{Opening}, and I would like to hear what you make of it."),
        Say("Here is something new to go with it{brings}"),
        Say("Could we talk on {times}?"),
    ],
    spoken: &[
        Say("{Opening}, and I'd like your view of it."),
        Say("One new thing for you{brings}"),
        Say("Could we talk on {times}?"),
    ],
    short: &[
        Say("{Opening}, and I'd like your view of it."),
        Say("New for you{brings}"),
        Say("Could we talk on {times}?"),
    ],
};

pub(super) const DECISION: Words = Words {
    asks: true,
    subject: "Your decision on {matter}",
    email: &[
        Say("{Opening}, and I would like to hear your decision."),
        Say("I have one new thing that may help you weigh it{brings}"),
        Say("Could you give me your answer in a short call, on {times}?"),
        Say("A yes, a no or a later date: each of them is a good answer."),
    ],
    card: &[
        Say("{Opening}, and I would like to hear your decision."),
        Say("Here is one new thing to weigh{brings}"),
        Say("Could you give me your answer on {times}?"),
        May("A no is a fine answer too."),
    ],
    spoken: &[
        Say("{Opening}."),
        Say("One new thing to weigh{brings}"),
        Say("Could I have your decision on {times}?"),
        May("A no is a fine answer too."),
    ],
    short: &[
        Say("{Opening}."),
        Say("One new thing to weigh{brings}"),
        Say("Could I have your decision on {times}?"),
        May("A no is a fine answer too."),
    ],
};

pub(super) const SIGNATURE: Words = Words {
    asks: true,
    subject: "Your signature on {matter}",
    email: &[
        Say("{Opening}, and the one thing still open is your signature."),
        Say("I have something new for you to have at hand{brings}"),
        Say("Would {times} suit you to go through it once more and sign?"),
        May("If a line should read differently, tell me which, and I will change it."),
    ],
    card: &[
        Say("{Opening}, and it is ready for your signature."),
        Say("Here is something new to have at hand{brings}"),
        Say("Would {times} suit you to sign it?"),
    ],
    spoken: &[
        Say("{Opening}. It's ready for your signature."),
        Say("One new thing for you{brings}"),
        Say("Would {times} suit you to go through it and sign?"),
    ],
    short: &[
        Say("{Opening}. It's ready for your signature."),
        Say("One new thing for you{brings}"),
        Say("Would {times} suit you to sign it?"),
    ],
};

pub(super) const DOCUMENTS: Words = Words {
    asks: true,
    subject: "The papers for {matter}",
    email: &[
        Say("{Opening}, and the next thing is the papers that belong to it."),
        Say("I have put something together for you{brings}"),
        Say("Could we take ten minutes to see which papers are still missing, on {times}?"),
        May("After that you will have everything in one place."),
    ],
    card: &[
        Say("{Opening}, and the next thing is the papers for it."),
        Say("Here is what I put together for you{brings}"),
        Say("Could we see which are missing, on {times}?"),
    ],
    spoken: &[
        Say("{Opening}. Next come the papers for it."),
        Say("I've put something together for you{brings}"),
        Say("Could we see which are missing, on {times}?"),
    ],
    short: &[
        Say("{Opening}. Next come the papers for it."),
        Say("Put together for you{brings}"),
        Say("Could we see which are missing, on {times}?"),
    ],
};
