//! Mend it: a bad message, repaired until nothing is left to say of it.

use super::{Criterion, Room, named};
use crate::model::Principle;
use crate::practice::drill::Info;

pub(super) static ROOM: Room = Room {
    info: Info {
        id: "mend_it",
        title: "Mend it",
        minutes: 4,
        principle: Principle::P2,
        what_for: "It is easier to see what a message lacks when somebody else wrote it. The faults here are everyday ones; each \
                   comes with what it does to the person who reads it.",
        how: "Repair the message. Keep the matter, change as much of the rest as you like, and make up what you would have \
              prepared: a figure, a sample, two times to choose from.",
    },
    criteria: |task| {
        let faults = (0..task.faults.len()).map(Criterion::Mended);
        let mut criteria: Vec<Criterion> = faults.collect();
        criteria.extend(named(task));
        criteria.extend([Criterion::ClearAsk, Criterion::NothingLeft]);
        criteria
    },
    tasks: include_str!("mend_it.json"),
};
