//! Messages that ask for nothing: thanks for a no, a wish.

use super::Part::{May, Say, WithNews};
use super::Words;

pub(super) const THANK_FOR_NO: Words = Words {
    asks: false,
    subject: "Thank you for your answer on {matter}",
    email: &[
        Say(
            "Thank you for your clear answer about {matter}. A plain no is a help to me, and I have closed it on my side.",
        ),
        WithNews("I have something you may like to keep all the same{brings}"),
        Say(
            "There is nothing you need to do. If the question comes up again one day, I will be glad to hear from you.",
        ),
    ],
    card: &[
        Say(
            "Thank you for your clear answer about {matter}. A plain no is a help to me, and I have closed it on my side.",
        ),
        WithNews("Here is something you may like to keep all the same{brings}"),
        Say("There is nothing you need to do."),
    ],
    spoken: &[
        Say("Thank you for your clear answer about {matter}."),
        Say("A plain no is a help to me, and I've closed it on my side."),
        WithNews("I have something you may like all the same{brings}"),
        May("There's nothing you need to do."),
    ],
    short: &[
        Say("Thank you for your clear answer about {matter}. I've closed it on my side."),
        WithNews("I have something you may like all the same{brings}"),
        May("There's nothing you need to do."),
    ],
};

pub(super) const OCCASION: Words = Words {
    asks: false,
    subject: "Best wishes on {occasion}",
    email: &[
        Say("My best wishes on {occasion}."),
        WithNews("I have something for you to go with it{brings}"),
        Say("There is nothing you need to answer. Business has its own days, and today is not one of them."),
    ],
    card: &[
        Say("My best wishes on {occasion}."),
        WithNews("Here is something to go with it{brings}"),
        Say("There is nothing you need to answer."),
    ],
    spoken: &[
        Say("My best wishes on {occasion}."),
        WithNews("I have something for you to go with it{brings}"),
        Say("There's nothing you need to do."),
    ],
    short: &[
        Say("My best wishes on {occasion}."),
        WithNews("I have something for you to go with it{brings}"),
        Say("There's nothing you need to answer."),
    ],
};
