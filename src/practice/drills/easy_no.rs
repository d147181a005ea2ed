//! Easy no: leave to decline, without pressure.

use super::{Criterion, Room, named};
use crate::model::Principle;
use crate::practice::drill::Info;

pub(super) static ROOM: Room = Room {
    info: Info {
        id: "easy_no",
        title: "Easy no",
        minutes: 4,
        principle: Principle::P6,
        what_for: "People who find a no hard to say go silent instead. Leave to say it brings a clear answer sooner, and you are \
                   remembered as somebody who was easy to deal with. It does not bring more yeses, and it is not meant to.",
        how: "Write the message that makes it easy for them to say no. Mean it: no reason asked for, no last offer behind it.",
    },
    criteria: |task| {
        let mut criteria: Vec<Criterion> = named(task).collect();
        criteria.extend([
            Criterion::LeaveToDecline,
            Criterion::NoPressure,
            Criterion::NoReasonWanted,
            Criterion::NoLastOffer,
            Criterion::ClearAsk,
            Criterion::QuickToRead,
        ]);
        criteria
    },
    tasks: include_str!("easy_no.json"),
};
