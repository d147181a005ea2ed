//! Messages that ask for nothing: thanks for a no, a wish.

use super::Part::{Long, May, Say, Two, WithNews};
use super::{Script, Words};

pub(super) const THANK_FOR_NO: Words = Words {
    asks: false,
    angles: [
        Script {
            subject: "Thank you for your answer on {matter}",
            parts: &[
                Two(
                    "Thank you for your clear answer about {matter}. A plain no is a help to me, and I have closed it on my side.",
                    "Thank you for your clear answer about {matter}. I have closed it on my side.",
                ),
                WithNews(
                    "I have something you may like to keep all the same{brings}",
                    "I have something you may like all the same{brings}",
                ),
                May("There is nothing you need to do."),
                Long("If the question comes up again one day, I will be glad to hear from you."),
            ],
        },
        Script {
            subject: "To keep, whatever comes: {matter}",
            parts: &[
                WithNews(
                    "I have something you may like to keep, although {matter} is settled{brings}",
                    "I have something you may like to keep{brings}",
                ),
                Two(
                    "Your answer about {matter} was clear, and I thank you for it: a plain no is a help to me.",
                    "Your answer about {matter} was clear, and I thank you for it.",
                ),
                Long("I have closed it on my side, and there is nothing you need to do."),
            ],
        },
        Script {
            subject: "{Matter}: thank you",
            parts: &[
                Say("Your no about {matter} is noted, with my thanks."),
                WithNews(
                    "Here is something you may like to keep{brings}",
                    "Here is something you may like to keep{brings}",
                ),
                May("There is nothing you need to do."),
            ],
        },
    ],
};

pub(super) const OCCASION: Words = Words {
    asks: false,
    angles: [
        Script {
            subject: "Best wishes on {occasion}",
            parts: &[
                Say("My best wishes on {occasion}."),
                WithNews(
                    "I have something for you to go with it{brings}",
                    "I have something for you to go with it{brings}",
                ),
                Two(
                    "There is nothing you need to answer. Business has its own days, and today is not one of them.",
                    "There is nothing you need to answer.",
                ),
            ],
        },
        Script {
            subject: "Something for {occasion}",
            parts: &[
                WithNews(
                    "I have something for you today{brings}",
                    "I have something for you{brings}",
                ),
                Say("It comes with my best wishes on {occasion}."),
                Long("No answer is needed: enjoy the day."),
            ],
        },
        Script {
            subject: "A wish for {occasion}",
            parts: &[
                Say("Only a line today, with my best wishes on {occasion}."),
                WithNews(
                    "I have something for you to go with it{brings}",
                    "I have something for you to go with it{brings}",
                ),
            ],
        },
    ],
};
