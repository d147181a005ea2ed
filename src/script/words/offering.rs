//! Coming with something: oneself, news, an invitation, a sample.

use super::Part::{May, Say};
use super::Words;

pub(super) const INTRODUCTION: Words = Words {
    asks: true,
    subject: "{Matter}: an introduction",
    email: &[
        Say("I am {rep_of}, and I am writing about {matter}."),
        Say("I have something for you that is yours to keep, whatever you decide{brings}"),
        Say("Would a first talk of fifteen minutes suit you, on {times}?"),
        May("If it is not for you, a short no is fine."),
    ],
    card: &[
        Say("I am {rep_of}, and I am writing about {matter}."),
        Say("Here is something for you to keep{brings}"),
        Say("Would a first talk suit you, on {times}?"),
    ],
    spoken: &[
        Say("{Here} about {matter}."),
        Say("I have something for you to keep{brings}"),
        Say("Would a first talk of fifteen minutes suit you, on {times}?"),
        May("If it's not for you, a short no is fine."),
    ],
    short: &[
        Say("{Here} about {matter}."),
        Say("I have something for you to keep{brings}"),
        Say("Would a first talk suit you, on {times}?"),
        May("If it's not for you, a short no is fine."),
    ],
};

pub(super) const SHARE_SOMETHING: Words = Words {
    asks: true,
    subject: "Something new on {matter}",
    email: &[
        Say("{Opening}, and I have found something that belongs to it{brings}"),
        Say("Would you like to go through what it means for you, on {times}? Ten minutes are enough."),
        May("If you would rather read it by yourself, it is yours either way."),
    ],
    card: &[
        Say("{Opening}, and I have found something that belongs to it{brings}"),
        Say("Would you like to go through it together, on {times}?"),
    ],
    spoken: &[
        Say("{Opening}, and I have something new for you{brings}"),
        Say("Would you like to go through it on {times}?"),
        May("Ten minutes are enough."),
    ],
    short: &[
        Say("{Opening}, and I have something new for you{brings}"),
        Say("Would you like to go through it on {times}?"),
    ],
};

pub(super) const EVENT_OR_SAMPLE: Words = Words {
    asks: true,
    subject: "To see for yourself: {matter}",
    email: &[
        Say("{Opening}, and I would like you to see something with your own eyes{brings}"),
        Say("May I put your name down for it? A yes or a no by {by} is enough, and I will see to the rest."),
        May("If it does not interest you, a short no is fine."),
    ],
    card: &[
        Say("{Opening}, and I would like you to see something with your own eyes{brings}"),
        Say("May I put your name down for it? A yes or a no by {by} is enough."),
    ],
    spoken: &[
        Say("{Opening}, and I'd like you to see something for yourself{brings}"),
        Say("May I put your name down for it? A yes or a no by {by} is enough."),
    ],
    short: &[
        Say("{Opening}, and I'd like you to see something{brings}"),
        Say("May I put your name down for it? A yes or a no by {by} is enough."),
    ],
};
