//! Three people, one seller, one buyer, one observer: who is what in which round, and how long. Played twice, because the
//! second try is where something is learnt. A fourth person observes as well, and then two can be compared.
//!
//! The time is worked out from the start alone, so that three devices without a network show the same.

mod buyers;
mod card;
mod group;
mod sheet;

pub use buyers::{Buyers, buyer_of, buyers};
pub use card::{BuyerSheet, SellerSheet, buyer_sheet, seller_sheet};
pub use group::{Group, since, start, started, typed_start};
pub use sheet::{Agreement, Beside, Item, Marks, agreement, beside, checks};

use serde::{Deserialize, Serialize};

/// What somebody is in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Follows up.
    Seller,
    /// Is silent, for a reason on a card.
    Buyer,
    /// Marks the sheet.
    Observer,
}

/// The seats of a group, by its number of people.
const SEATS: [Role; 4] = [Role::Seller, Role::Buyer, Role::Observer, Role::Observer];
/// People of a group.
pub const PEOPLE: std::ops::RangeInclusive<usize> = 3..=4;
/// Rounds: everybody of three is each role once.
pub const ROUNDS: u8 = 3;
/// Tries in a round.
pub const TRIES: u8 = 2;

impl Role {
    /// The role of a person, counted from 0, in a round, counted from 0. In a group of four each sells once in four rounds.
    pub fn of(person: usize, round: u8, people: usize) -> Role {
        let people = people.clamp(*PEOPLE.start(), *PEOPLE.end());
        let seat = (person % people + people - usize::from(round) % people) % people;
        SEATS[seat]
    }

    /// Every role, in the order of the seats.
    pub const ALL: [Role; 3] = [Role::Seller, Role::Buyer, Role::Observer];

    /// Its name in a link.
    pub fn id(self) -> &'static str {
        match self {
            Role::Seller => "seller",
            Role::Buyer => "buyer",
            Role::Observer => "observer",
        }
    }

    /// What whoever is this now is in the next round.
    pub fn next(self) -> Role {
        match self {
            Role::Seller => Role::Observer,
            Role::Buyer => Role::Seller,
            Role::Observer => Role::Buyer,
        }
    }

    /// Where whoever was this sits in the round that begins. With four the second observer stays for one more.
    pub fn moves_on(self, people: usize) -> &'static str {
        match (self, people > 3) {
            (Role::Seller, false) => "A new round: whoever was the seller is the observer now.",
            (Role::Seller, true) => "A new round: whoever was the seller is the second observer now.",
            (Role::Buyer, _) => "A new round: whoever was the buyer is the seller now.",
            (Role::Observer, false) => "A new round: whoever was the observer is the buyer now.",
            (Role::Observer, true) => {
                "A new round: whoever was the first observer is the buyer now. The second stays, and is the first observer."
            }
        }
    }

    /// The word on screen.
    pub fn label(self) -> &'static str {
        match self {
            Role::Seller => "Seller",
            Role::Buyer => "Buyer",
            Role::Observer => "Observer",
        }
    }

    /// What this role does now, in a sentence or two.
    pub fn says(self, phase: Phase, attempt: u8) -> &'static str {
        match (self, phase, attempt) {
            (Role::Seller, Phase::Prepare, 0) => {
                "Read the brief. Decide on the purpose of your next touch, what you bring, and your first sentence."
            }
            (Role::Seller, Phase::Prepare, _) => "Choose one thing from the sheet to do otherwise. One is enough.",
            (Role::Seller, Phase::Play, _) => {
                "Make your touch: say how it comes and on which day, then say the words. Silence is an answer you may get."
            }
            (Role::Seller, Phase::Feedback, _) => {
                "Say first what you would do again, then what otherwise. Then listen."
            }
            (Role::Buyer, Phase::Prepare, 0) => {
                "Read the card and keep it to yourself. You are kind, and you are busy."
            }
            (Role::Buyer, Phase::Prepare, _) => "The same day once more, the same card. React to what is new.",
            (Role::Buyer, Phase::Play, _) => {
                "Where you would not answer, lay your hand on the table: the seller’s next touch is a week later. Where the \
                 words reach you, answer as the card says."
            }
            (Role::Buyer, Phase::Feedback, _) => {
                "Say what you were living through, and which words made you want to answer."
            }
            (Role::Observer, Phase::Prepare, 0) => "Read the sheet once, so that you know what to listen for.",
            (Role::Observer, Phase::Prepare, _) => "Turn to the second column. Do not look at the first.",
            (Role::Observer, Phase::Play, _) => {
                "Mark what you hear, yes or no. Say nothing. What did not come up stays open."
            }
            (Role::Observer, Phase::Feedback, _) => {
                "Read out one yes and one no, with the words you heard. No advice yet."
            }
        }
    }
}

/// What a group is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Reading, and thinking of a first sentence.
    Prepare,
    /// Playing.
    Play,
    /// Talking about it.
    Feedback,
}

impl Phase {
    /// The word on screen.
    pub fn label(self) -> &'static str {
        match self {
            Phase::Prepare => "Prepare",
            Phase::Play => "Play",
            Phase::Feedback => "Feedback",
        }
    }
}

/// How long each phase takes, in seconds. Three rounds of two tries with the usual times take 28 and a half minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Timers {
    /// Before the first try.
    pub prepare: u32,
    /// Each try.
    pub play: u32,
    /// After each try.
    pub feedback: u32,
    /// Before the second try.
    pub again: u32,
    /// A drill on the projector.
    pub drill: u32,
}

impl Default for Timers {
    fn default() -> Self {
        Timers {
            prepare: 90,
            play: 150,
            feedback: 75,
            again: 30,
            drill: 180,
        }
    }
}

/// The shortest and the longest of any of these, in seconds (judgement: less cannot be read, more is a lecture).
pub const SECONDS: std::ops::RangeInclusive<u32> = 15..=3600;

/// One stretch of a group's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// The round, from 0.
    pub round: u8,
    /// The try within it, from 0.
    pub attempt: u8,
    /// What is done.
    pub phase: Phase,
    /// Seconds from the start of the first round.
    pub starts: u32,
    /// How long it takes, in seconds.
    pub seconds: u32,
}

/// The whole of a group's time, in order.
pub fn timetable(timers: &Timers, people: usize) -> Vec<Turn> {
    let rounds = if people > 3 { ROUNDS + 1 } else { ROUNDS };
    let mut turns = Vec::new();
    let mut starts = 0u32;
    for round in 0..rounds {
        for attempt in 0..TRIES {
            let prepare = if attempt == 0 { timers.prepare } else { timers.again };
            for (phase, seconds) in [
                (Phase::Prepare, prepare),
                (Phase::Play, timers.play),
                (Phase::Feedback, timers.feedback),
            ] {
                let seconds = seconds.clamp(*SECONDS.start(), *SECONDS.end());
                turns.push(Turn {
                    round,
                    attempt,
                    phase,
                    starts,
                    seconds,
                });
                starts += seconds;
            }
        }
    }
    turns
}

/// A moment of a group's time, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The stretch it lies in.
    pub turn: Turn,
    /// Its place in the timetable.
    pub place: usize,
    /// Seconds left of it.
    pub left: u32,
    /// The same as a clock shows it: "1:05".
    pub clock: String,
    /// "Round 2, second try: play".
    pub title: String,
}

/// Where a group is so many seconds after its start; `None` once it is over.
pub fn at(turns: &[Turn], elapsed: u32) -> Option<Moment> {
    let place = turns.iter().position(|turn| elapsed < turn.starts + turn.seconds)?;
    let turn = turns[place];
    let left = turn.starts + turn.seconds - elapsed;
    let attempt = if turn.attempt == 0 { "first" } else { "second" };
    Some(Moment {
        turn,
        place,
        left,
        clock: clock(left),
        title: format!(
            "Round {}, {attempt} try: {}",
            turn.round + 1,
            turn.phase.label().to_lowercase()
        ),
    })
}

/// Seconds as a clock shows them: "1:05".
pub fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
