//! Agreeing on a time to meet, and finding a new one.

use super::Part::{Long, May, Met, News, Two, WithNews};
use super::{Script, Words};

const ANOTHER_HOUR: &str = "If another hour suits you better, name it and I will keep it.";

pub(super) const NEXT_MEETING: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "A time to meet about {matter}",
            parts: &[
                Two(
                    "{Opening}, and I would like to agree a time for our next meeting.",
                    "{Opening}.",
                ),
                News(
                    "I would bring something new with me{brings}",
                    "For our next meeting I would bring something new{brings}",
                ),
                Two(
                    "Could we sit down for half an hour, on {times}?",
                    "Could we sit down on {times}?",
                ),
                Long(ANOTHER_HOUR),
            ],
        },
        Script {
            subject: "To bring to our next meeting: {matter}",
            parts: &[
                News(
                    "I would like to bring you something new for our next meeting about {matter}{brings}",
                    "I would bring something new to our next meeting about {matter}{brings}",
                ),
                Met("{Met}."),
                Long("It is easier to show than to write about."),
                Two(
                    "Could we sit down for half an hour, on {times}?",
                    "Could we sit down on {times}?",
                ),
                Long(ANOTHER_HOUR),
            ],
        },
        Script {
            subject: "Half an hour about {matter}?",
            parts: &[
                Two(
                    "Could we sit down for half an hour about {matter}, on {times}?",
                    "Could we sit down about {matter} on {times}?",
                ),
                Met("{Met}, and the next meeting is still open."),
                News(
                    "I would bring something new with me{brings}",
                    "I would bring something new{brings}",
                ),
                Long(ANOTHER_HOUR),
            ],
        },
    ],
};

const DAYS_FILL_UP: &str = "Days fill up, and that is fine.";

pub(super) const AFTER_NO_SHOW: Words = Words {
    asks: true,
    angles: [
        Script {
            subject: "A new time to talk about {matter}",
            parts: &[
                Two(
                    "We missed our talk{missed} about {matter}. Days fill up, and that is fine.",
                    "We missed our talk{missed} about {matter}.",
                ),
                WithNews(
                    "I have something new to bring along{brings}",
                    "I have something new for you{brings}",
                ),
                Two("Would {times} suit you instead?", "Would {times} suit you instead?"),
                Long(ANOTHER_HOUR),
            ],
        },
        Script {
            subject: "Something new for our talk about {matter}",
            parts: &[
                WithNews(
                    "I have something new to bring to our talk{brings}",
                    "I have something new for our talk{brings}",
                ),
                Two(
                    "We missed each other{missed}, and {matter} is still worth the talk.",
                    "We missed our talk{missed} about {matter}.",
                ),
                May(DAYS_FILL_UP, DAYS_FILL_UP),
                Two("Would {times} suit you instead?", "Would {times} suit you instead?"),
                Long(ANOTHER_HOUR),
            ],
        },
        Script {
            subject: "Another day for {matter}?",
            parts: &[
                Two(
                    "Would {times} suit you for our talk about {matter}, now that we missed each other{missed}?",
                    "Would {times} suit you for the talk about {matter} that we missed{missed}?",
                ),
                May(DAYS_FILL_UP, DAYS_FILL_UP),
                WithNews(
                    "I have something new to bring along{brings}",
                    "I have something new for you{brings}",
                ),
                Long(ANOTHER_HOUR),
            ],
        },
    ],
};
