//! One more: something new for the seventh touch.

use super::{Criterion, Room, named};
use crate::model::Principle;
use crate::practice::drill::Info;

pub(super) static ROOM: Room = Room {
    info: Info {
        id: "one_more",
        title: "One more",
        minutes: 5,
        principle: Principle::P7,
        what_for: "Silence is not an answer, and most people stop after two or three tries. One more is always allowed, if it is \
                   not the same once more: something new, in their eyes, with leave to say no.",
        how: "Six touches went before. Find something they have not had, that speaks to what they care about, and write the \
              seventh.",
    },
    criteria: |task| {
        let mut criteria = vec![Criterion::BringsNew, Criterion::NotHadBefore, Criterion::SpeaksToThem];
        criteria.extend(named(task));
        criteria.extend([Criterion::SaysWhy, Criterion::ClearAsk, Criterion::NoPressure]);
        criteria
    },
    tasks: include_str!("one_more.json"),
};
