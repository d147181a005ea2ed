//! Next step before you leave: a meeting ends, and the sentence that makes the next one.

use super::{Criterion, Room, named};
use crate::model::Principle;
use crate::practice::drill::Info;

pub(super) static ROOM: Room = Room {
    info: Info {
        id: "next_step",
        title: "Next step before you leave",
        minutes: 2,
        principle: Principle::P4,
        what_for: "Most silence begins in the last minute of a good meeting, when everybody is friendly and nobody looks at a \
                   calendar. One sentence with a day, an hour and a purpose is all it takes.",
        how: "The chairs are being pushed back. Say the sentence as you would say it to their face, and end it with something \
              they can say yes to.",
    },
    criteria: |task| {
        let mut criteria = vec![Criterion::NamesDay, Criterion::NamesHour];
        criteria.extend(named(task));
        criteria.extend([Criterion::AsksAgreement, Criterion::NotLeftOpen, Criterion::ShortToSay]);
        criteria
    },
    tasks: include_str!("next_step.json"),
};
