//! After silence: asking how to go on, making a no easy, one more, and coming back.

use super::Part::{May, Say, WithNews};
use super::Words;

pub(super) const ASK_HOW: Words = Words {
    asks: true,
    subject: "How you would like to go on with {matter}",
    email: &[
        Say("{Opening}. I take it that other things have come first, and that is fine."),
        WithNews("I have something new for you, which can wait until you have time for it{brings}"),
        Say("Could you tell me by {by} how you would like to hear from me about it, and how often?"),
        Say("If you would rather stop here, a short no is fine."),
    ],
    card: &[
        Say("{Opening}."),
        May("I take it that other things have come first, and that is fine."),
        WithNews("Here is something new{brings}"),
        Say("Could you tell me by {by} how you would like to hear from me?"),
        Say("If you would rather stop here, a short no is fine."),
    ],
    spoken: &[
        Say("{Opening}."),
        May("Other things may have come first, and that's fine."),
        WithNews("One new thing for you{brings}"),
        Say("Could you tell me by {by} how you'd like to hear from me?"),
        Say("If you'd rather stop here, a short no is fine."),
    ],
    short: &[
        Say("{Opening}."),
        WithNews("New for you{brings}"),
        Say("Could you tell me by {by} how you'd like to hear from me?"),
        Say("If you'd rather stop, a short no is fine."),
    ],
};

pub(super) const EASY_NO: Words = Words {
    asks: true,
    subject: "{Matter}: yes, no or later?",
    email: &[
        Say("{Opening}. It is not for everyone, and a no is as welcome as a yes."),
        Say("I have one new thing for you to weigh{brings}"),
        Say("Could you tell me by {by} whether it is a yes, a no or a later date?"),
        Say("One word is enough, and if it is a no, I will close it with thanks."),
    ],
    card: &[
        Say("{Opening}. It is not for everyone, and a no is as welcome as a yes."),
        Say("Here is one new thing to weigh{brings}"),
        Say("Could you tell me by {by} whether it is a yes, a no or a later date?"),
    ],
    spoken: &[
        Say("{Opening}."),
        Say("One new thing to weigh{brings}"),
        Say("Could you tell me by {by} whether it's a yes, a no or later?"),
        Say("If it's not for you, a short no is fine."),
    ],
    short: &[
        Say("{Opening}."),
        Say("One new thing to weigh{brings}"),
        Say("Could you tell me by {by}: yes, no or later? If it's not for you, a short no is fine."),
    ],
};

pub(super) const ONE_MORE: Words = Words {
    asks: true,
    subject: "One more thing on {matter}",
    email: &[
        Say("{Opening}, and I have one more thing for you{brings}"),
        Say("Could we take ten minutes to see what it means for you, on {times}?"),
        Say("If it is not for you, a short no is fine, and I will leave it there."),
    ],
    card: &[
        Say("{Opening}, and I have one more thing for you{brings}"),
        Say("Could we talk on {times}? If it is not for you, a short no is fine."),
    ],
    spoken: &[
        Say("{Opening}. I have one more thing for you{brings}"),
        Say("Could we talk on {times}? If it's not for you, a short no is fine."),
    ],
    short: &[
        Say("{Opening}. One more thing for you{brings}"),
        Say("Could we talk on {times}? If it's not for you, a short no is fine."),
    ],
};

pub(super) const RE_ENTRY: Words = Words {
    asks: true,
    subject: "{Matter}, as agreed",
    email: &[
        Say("{Opening}, and we left it that I would come back to you at about this time."),
        Say("I come with something new{brings}"),
        Say("Would you like to take it up again, with a talk of fifteen minutes on {times}?"),
        May("If it is still too early, that is fine, and I will wait."),
    ],
    card: &[
        Say("{Opening}, and we left it that I would come back to you now."),
        Say("Here is something new{brings}"),
        Say("Would you like to take it up again, on {times}?"),
    ],
    spoken: &[
        Say("{Opening}, and I said I'd come back to you now."),
        Say("One new thing for you{brings}"),
        Say("Would you like to take it up again, on {times}?"),
    ],
    short: &[
        Say("{Opening}, and I said I'd come back now."),
        Say("One new thing{brings}"),
        Say("Would you like to take it up again, on {times}?"),
    ],
};
