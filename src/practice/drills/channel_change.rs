//! Channel change: the same matter, another way.

use super::{Criterion, Room, named};
use crate::model::Principle;
use crate::practice::drill::Info;

pub(super) static ROOM: Room = Room {
    info: Info {
        id: "channel_change",
        title: "Channel change",
        minutes: 4,
        principle: Principle::P11,
        what_for: "The third email goes where the first two went. Another way reaches people at another time and in another mood, \
                   if the words are made for it: what is read is not what is heard.",
        how: "Look at what was tried and how they live. Choose another way, then write the words for it.",
    },
    criteria: |task| {
        let mut criteria = vec![
            Criterion::OtherChannel,
            Criterion::AllowedChannel,
            Criterion::FitsChannel,
        ];
        criteria.extend(named(task));
        criteria.extend([Criterion::NotReadOutAgain, Criterion::ClearAsk, Criterion::NoPressure]);
        criteria
    },
    tasks: include_str!("channel_change.json"),
};
