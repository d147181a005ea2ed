//! The coach's board: what came in from the room. Nobody is named unless the coach turns names on and somebody gave one.

mod export;
mod misses;
mod saved;
mod shown;
mod taking;

pub use misses::Miss;
pub use saved::NoBoard;
pub use shown::{Cell, Progressed, Row, Shown, Solved, cell};
pub use taking::Said;

use serde::{Deserialize, Serialize};

use super::result::Handed;

/// People a board holds: a large room. Later ones are refused with a sentence.
pub const MOST_PEOPLE: usize = 200;

/// A vote for a line, from whoever the coach lets vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// Whose line.
    pub who: u32,
    /// The exercise it belongs to.
    pub exercise: u8,
    /// How many.
    pub count: u32,
}

/// Everything that came in, in the order of first arrival.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Board {
    /// The pack's short number.
    pub pack: u16,
    /// One entry a person.
    pub handed: Vec<Handed>,
    /// Votes for lines.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<Votes>,
    /// Whether names are shown, where somebody gave one.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub shows_names: bool,
}

/// What became of something handed in, as a sentence and as a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Somebody new.
    New,
    /// Somebody who had handed in before: the newer one stands.
    Again,
    /// Less than the same person handed in before, which stays.
    Older,
    /// Of another pack.
    OtherPack,
    /// The board is full.
    Full,
}

impl Taken {
    /// The sentence for the coach.
    pub fn says(self) -> &'static str {
        match self {
            Taken::New => "Taken.",
            Taken::Again => "Taken; it replaces what the same person handed in before.",
            Taken::Older => "Older than what the same person handed in before: that one stays.",
            Taken::OtherPack => "This belongs to another pack than the one on the board.",
            Taken::Full => "The board is full.",
        }
    }
}

impl Board {
    /// An empty board for this pack.
    pub fn new(pack: u16) -> Board {
        Board {
            pack,
            ..Board::default()
        }
    }

    /// Takes what somebody handed in with a link or a file. The same person's newer one replaces the older whole: a name or a
    /// line that is not in it was taken back.
    pub fn take(&mut self, handed: Handed) -> Taken {
        if handed.pack != self.pack {
            return Taken::OtherPack;
        }
        let is_full = self.handed.len() >= MOST_PEOPLE;
        match self.handed.iter_mut().find(|before| before.who == handed.who) {
            Some(before) => {
                // Hands were counted for other words.
                let stays = |exercise: u8| {
                    let place = usize::from(exercise);
                    handed.line(place).is_some() && handed.line(place) == before.line(place)
                };
                self.votes
                    .retain(|votes| votes.who != handed.who || stays(votes.exercise));
                *before = handed;
                Taken::Again
            }
            None if is_full => Taken::Full,
            None => {
                self.handed.push(handed);
                Taken::New
            }
        }
    }

    /// Takes a typed code. It has no room for a name or for lines: those of an earlier link stay; and so does the link whole where
    /// more was done by then.
    pub fn take_typed(&mut self, mut handed: Handed) -> Taken {
        let before = self.handed.iter().find(|before| before.who == handed.who);
        if let Some(before) = before {
            // A slip of paper typed in late: what was done is never undone.
            if before.tries() > handed.tries() {
                return Taken::Older;
            }
            handed.lines.clone_from(&before.lines);
            handed.name.clone_from(&before.name);
        }
        self.take(handed)
    }

    /// Takes somebody off the board again, by their place on it.
    pub fn remove(&mut self, place: usize) {
        if place < self.handed.len() {
            let gone = self.handed.remove(place).who;
            self.votes.retain(|votes| votes.who != gone);
        }
    }

    /// One vote more for a line.
    pub fn vote(&mut self, key: (u32, u8)) {
        let (who, exercise) = key;
        let found = self.votes.iter_mut().find(|votes| (votes.who, votes.exercise) == key);
        match found {
            Some(votes) => votes.count = votes.count.saturating_add(1),
            None => self.votes.push(Votes {
                who,
                exercise,
                count: 1,
            }),
        }
    }

    /// One vote less for a line.
    pub fn take_vote_back(&mut self, key: (u32, u8)) {
        for votes in &mut self.votes {
            if (votes.who, votes.exercise) == key {
                votes.count = votes.count.saturating_sub(1);
            }
        }
        self.votes.retain(|votes| votes.count > 0);
    }

    /// "18 people have handed in."
    pub fn headline(&self) -> String {
        match self.handed.len() {
            0 => "Nobody has handed in yet.".to_owned(),
            1 => "One person has handed in.".to_owned(),
            count => format!("{count} people have handed in."),
        }
    }
}
