//! Thirty seconds: a voicemail against the clock.

use super::{Criterion, Room, named};
use crate::model::Principle;
use crate::practice::drill::Info;

pub(super) static ROOM: Room = Room {
    info: Info {
        id: "thirty_seconds",
        title: "Thirty seconds",
        minutes: 3,
        principle: Principle::P15,
        what_for: "A voicemail is heard standing up, with a thumb on delete. Half a minute is what you get: who you are, what it is \
                   about, one thing worth having, one question, your number.",
        how: "Write it, or say it aloud and write down what you said. The clock runs at your own pace. Then look at the list.",
    },
    criteria: |task| {
        let mut criteria = vec![
            Criterion::UnderThirtySeconds,
            Criterion::SaysWho,
            Criterion::NoPleasantry,
        ];
        criteria.extend(named(task));
        criteria.extend([
            Criterion::BringsNew,
            Criterion::ClearAsk,
            Criterion::NumberSaid,
            Criterion::NoPressure,
        ]);
        criteria
    },
    tasks: include_str!("thirty_seconds.json"),
};
