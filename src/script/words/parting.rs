//! Messages that ask for nothing: thanks for a no, a wish.

use super::Part::{Long, May, Say, Two, WithNews};
use super::{Script, Words};

const NOTHING_TO_DO: &str = "There is nothing you need to do.";

pub(super) const THANK_FOR_NO: Words = Words {
    asks: false,
    angles: [
        Script {
            subject: "Thank you for your answer on {matter}",
            parts: &[
                Two(
                    "Thank you for your clear answer about {matter}. A plain no helps me too, and I have closed it on my side.",
                    "Thank you for your clear answer about {matter}. I have closed it on my side.",
                ),
                WithNews(
                    "I have something you may like to keep all the same{brings}",
                    "I have something you may like all the same{brings}",
                ),
                May(NOTHING_TO_DO, NOTHING_TO_DO),
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
                    "Your answer about {matter} was clear, and I thank you for it: a plain no helps me too.",
                    "Your answer about {matter} was clear, and I thank you for it.",
                ),
                Long("I have closed it on my side, and there is nothing you need to do."),
            ],
        },
        Script {
            subject: "{Matter}: thank you",
            parts: &[
                Say("A quick thank you for your plain answer about {matter}."),
                WithNews(
                    "Here is something you may like to keep{brings}",
                    "Here is something you may like to keep{brings}",
                ),
                May(NOTHING_TO_DO, NOTHING_TO_DO),
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
                    "I have something for you today{brings}",
                    "I have something for you today{brings}",
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
                    "I have something for you today{brings}",
                    "I have something for you today{brings}",
                ),
            ],
        },
    ],
};
