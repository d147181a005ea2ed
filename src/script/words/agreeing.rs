//! Agreeing on a time, putting it in writing, answering, and finding a new time.

use super::Part::{May, Say, WithNews};
use super::Words;

pub(super) const NEXT_MEETING: Words = Words {
    asks: true,
    subject: "A time to meet about {matter}",
    email: &[
        Say("{Opening}, and I would like to agree our next meeting."),
        Say("I would bring something new with me{brings}"),
        Say("Could we sit down for half an hour, on {times}?"),
        May("If another hour suits you better, name it and I will keep it."),
    ],
    card: &[
        Say("{Opening}, and I would like to agree our next meeting."),
        Say("I would bring something new{brings}"),
        Say("Could we sit down on {times}?"),
    ],
    spoken: &[
        Say("{Opening}, and I'd like to agree our next meeting."),
        Say("I'd bring something new{brings}"),
        Say("Could we sit down on {times}?"),
    ],
    short: &[
        Say("{Opening}."),
        Say("For our next meeting I'd bring something new{brings}"),
        Say("Could we sit down on {times}?"),
    ],
};

pub(super) const CONFIRM_AGREED: Words = Words {
    asks: true,
    subject: "What we agreed about {matter}",
    email: &[
        Say("{Opening}. So that we both have it in writing, this is what we agreed: {agreed}."),
        WithNews("I have something new for you to look at before then{brings}"),
        Say("Could you confirm it with a short yes, or tell me what I should change?"),
    ],
    card: &[
        Say("{Opening}. So that we both have it in writing, this is what we agreed: {agreed}."),
        WithNews("Here is something new to look at before then{brings}"),
        Say("Could you confirm it with a short yes?"),
    ],
    spoken: &[
        Say("{Opening}, and we agreed this: {agreed}."),
        WithNews("One new thing to look at before then{brings}"),
        Say("Could you confirm it with a short yes?"),
    ],
    short: &[
        Say("{Opening}, and we agreed this: {agreed}."),
        WithNews("New for you{brings}"),
        Say("Could you confirm it with a short yes?"),
    ],
};

/// The agreed day has come.
pub(super) const KEEP_AGREED: Words = Words {
    asks: true,
    subject: "{Matter}, as agreed",
    email: &[
        Say("As we agreed, I am writing to you today about {matter}."),
        WithNews("I have something new for you{brings}"),
        Say(
            "Could you tell me by {by} how you would like to go on with it? A yes, a no or a later date: each of them is a good answer.",
        ),
    ],
    card: &[
        Say("As we agreed, I am writing to you about {matter}."),
        WithNews("Here is something new for you{brings}"),
        Say("Could you tell me by {by} how you would like to go on with it?"),
    ],
    spoken: &[
        Say("{Here} as we agreed, about {matter}."),
        WithNews("One new thing for you{brings}"),
        Say("Could we go through it now, so that you can tell me which way you lean?"),
        May("A no is a fine answer too."),
    ],
    short: &[
        Say("As we agreed, {here} about {matter}."),
        WithNews("New for you{brings}"),
        Say("Could you tell me by {by} how you'd like to go on with it?"),
    ],
};

pub(super) const ANSWER_QUESTION: Words = Words {
    asks: true,
    subject: "Your question about {matter}",
    email: &[
        Say("{Asked}, and I have looked into it."),
        Say("Here is the answer{brings}"),
        Say("Would you like to go through what it means for you, on {times}?"),
        May("If this settles your question, there is nothing more you need to do."),
    ],
    card: &[
        Say("{Asked}, and I have looked into it."),
        Say("Here is the answer{brings}"),
        Say("Would you like to go through it together, on {times}?"),
    ],
    spoken: &[
        Say("{Asked}, and I've looked into it."),
        Say("Here's the answer{brings}"),
        Say("Would you like to go through it on {times}?"),
    ],
    short: &[
        Say("{Asked}."),
        Say("Here's the answer{brings}"),
        Say("Would you like to go through it on {times}?"),
    ],
};

pub(super) const AFTER_NO_SHOW: Words = Words {
    asks: true,
    subject: "A new time to talk about {matter}",
    email: &[
        Say("We missed our talk{missed} about {matter}. Days fill up, and that is fine."),
        WithNews("I have something new to bring along{brings}"),
        Say("Would {times} suit you instead?"),
        May("If another hour suits you better, name it and I will keep it."),
    ],
    card: &[
        Say("We missed our talk{missed} about {matter}. Days fill up, and that is fine."),
        WithNews("I have something new to bring along{brings}"),
        Say("Would {times} suit you instead?"),
    ],
    spoken: &[
        Say("We missed our talk{missed} about {matter}."),
        May("Days fill up, and that's fine."),
        WithNews("One new thing for you{brings}"),
        Say("Would {times} suit you instead?"),
    ],
    short: &[
        Say("We missed our talk{missed} about {matter}."),
        May("Days fill up, and that's fine."),
        WithNews("New for you{brings}"),
        Say("Would {times} suit you instead?"),
    ],
};
