//! Name the purpose: messages sorted by what they are for.

use super::{Criterion, Room};
use crate::model::Principle;
use crate::practice::drill::Info;

pub(super) static ROOM: Room = Room {
    info: Info {
        id: "name_the_purpose",
        title: "Name the purpose",
        minutes: 5,
        principle: Principle::P2,
        what_for: "If you cannot say in three words what a message is for, nor can the one who gets it. Sorting other people’s \
                   messages sharpens the eye for one’s own.",
        how: "Read each message once, as its reader would, and put it on a pile. Do ten in a row; the ones you miss come back.",
    },
    criteria: |_| vec![Criterion::RightPile],
    tasks: include_str!("name_the_purpose.json"),
};
