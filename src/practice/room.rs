//! The practice room: what is kept of practising, apart from the book and cleaned with one click. Where it lies is the
//! page's business.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::board::Board;
use super::boxes::Boxes;
use super::drill::{Checked, Task};
use super::game::Game;
use super::pack::limits::{LONGEST_LINE, MOST_KEPT};
use super::pack::{Exercise, Pack, PackError, tidy};
use super::progress::Progress;
use super::result::{Handed, Line, Outcome};
use super::snippet::Kept;
use super::{debrief, drills, due};

/// What stands in front of every key the room is kept under, so that cleaning it finds all and nothing else.
pub const KEY_PREFIX: &str = "onemore-practice:";
/// Packs that are kept; the one opened longest ago makes room.
pub const MOST_PACKS: usize = 8;

/// A pack that was opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Opened {
    /// The pack.
    pub pack: Pack,
    /// The day it was last opened.
    pub on: NaiveDate,
    /// The day it was opened first, where that was another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<NaiveDate>,
    /// What was done in it.
    #[serde(default)]
    pub handed: Handed,
}

/// A person's number: the lowest bits of one that was drawn. 0 would look like none: draw again.
pub fn who_of(drawn: u32) -> u32 {
    drawn & ((1 << super::code::WHO_BITS) - 1)
}

impl Opened {
    /// The day it was opened first.
    pub fn since(&self) -> NaiveDate {
        self.first.unwrap_or(self.on)
    }
}

/// Everything kept of practising.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Room {
    /// A number drawn once, that tells two results of one person from those of two; 0 until it was drawn.
    pub who: u32,
    /// Packs opened, the newest last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub packs: Vec<Opened>,
    /// What was missed and comes back.
    #[serde(skip_serializing_if = "Boxes::is_empty")]
    pub boxes: Boxes,
    /// Tasks of ours that were answered, the one answered longest ago first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub done: Vec<String>,
    /// One's own progress.
    pub progress: Progress,
    /// Words that were kept among the rep's own, the oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<Kept>,
    /// The pack a coach is building.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft: Option<Pack>,
    /// A coach's board.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub board: Option<Board>,
}

impl Room {
    /// An empty room for somebody with this number, of which the lowest bits count; see [`who_of`].
    pub fn new(drawn: u32) -> Room {
        Room {
            who: who_of(drawn),
            ..Room::default()
        }
    }

    /// Puts a pack into the room, or to the front where it is there already. What was done in it stays; so does a plan that
    /// the room's link says less of. Returns the numbers of those that left: what lies beside the room for them goes as well.
    pub fn open(&mut self, pack: Pack, on: NaiveDate) -> Result<Vec<u16>, PackError> {
        let number = pack.number();
        let leaving = self.makes_room(&pack)?.into_iter();
        let mut leaving: Vec<u16> = leaving.map(|opened| opened.handed.pack).collect();
        let before = self.close(number).filter(|opened| opened.pack.is_same(&pack));
        self.packs.retain(|opened| !leaving.contains(&opened.handed.pack));
        if before.is_none() && !leaving.contains(&number) {
            leaving.push(number);
        }
        let first = before.as_ref().map(Opened::since).filter(|first| *first != on);
        let new = || Handed {
            pack: number,
            who: self.who,
            ..Handed::default()
        };
        let (pack, handed) = match before {
            None => (pack, new()),
            Some(before) => {
                let says_less = pack.agenda.is_empty() || before.pack.for_the_room() == pack;
                (if says_less { before.pack } else { pack }, before.handed)
            }
        };
        self.packs.push(Opened {
            pack,
            on,
            first,
            handed,
        });
        Ok(leaving)
    }

    /// The packs that leave when this one is opened, because there are [`MOST_PACKS`] or they take more than [`MOST_KEPT`]
    /// together: those opened longest ago, but never the one on the board. Another pack of the same short number leaves in any
    /// case. Refuses one that would not fit beside that.
    pub fn makes_room(&self, pack: &Pack) -> Result<Vec<&Opened>, PackError> {
        let number = pack.number();
        let board = self.board.as_ref().map(|board| board.pack);
        let others = self.packs.iter().filter(|opened| opened.handed.pack != number);
        let sized: Vec<(&Opened, usize)> = others.map(|opened| (opened, opened.pack.size())).collect();
        let mut count = sized.len() + 1;
        let mut bytes = sized.iter().fold(pack.size(), |bytes, (_, size)| bytes + size);
        let twins = self.packs.iter().filter(|opened| opened.handed.pack == number);
        let mut leaving: Vec<&Opened> = twins.filter(|opened| !opened.pack.is_same(pack)).collect();
        for (opened, size) in sized {
            let fits = count <= MOST_PACKS && bytes <= MOST_KEPT;
            if !fits && Some(opened.handed.pack) != board {
                leaving.push(opened);
                count -= 1;
                bytes -= size;
            }
        }
        if bytes > MOST_KEPT {
            return Err(PackError::NoRoom(pack.size()));
        }
        Ok(leaving)
    }

    /// Takes a pack and what was done in it out of the room. It comes back with [`Room::put_back`].
    pub fn close(&mut self, number: u16) -> Option<Opened> {
        let at = self.packs.iter().position(|opened| opened.handed.pack == number)?;
        Some(self.packs.remove(at))
    }

    /// Puts a pack back that was taken out.
    pub fn put_back(&mut self, opened: Opened) {
        self.close(opened.handed.pack);
        self.packs.push(opened);
    }

    /// The pack of this number, where it was opened.
    pub fn opened(&self, number: u16) -> Option<&Opened> {
        self.packs.iter().find(|opened| opened.handed.pack == number)
    }

    /// Takes down an answer to a drill, of a pack or by oneself: into the progress, and into the boxes where something was
    /// missed.
    pub fn answered(&mut self, task: &Task, pack: Option<u16>, checked: &Checked, day: NaiveDate) {
        let is_ours = drills::task(&task.id).is_some();
        self.done.retain(|done| *done != task.id);
        if is_ours {
            self.done.push(task.id.clone());
        }
        let card = match pack.filter(|_| !is_ours) {
            Some(number) => due::of_pack(number, &task.id),
            None => task.id.clone(),
        };
        self.progress.record(&checked.checks, day);
        let missed = checked.checks.iter().filter(|check| !check.met);
        self.boxes
            .record(&card, missed.map(|check| check.what.clone()).collect(), day);
    }

    /// Takes down a game that ended: its habits, and that somebody practised on this day.
    pub fn played(&mut self, game: &Game, day: NaiveDate) {
        self.progress.played(&debrief::kept(game), day);
    }

    /// Takes down how an exercise of an open pack went, to be handed in.
    pub fn done(&mut self, pack: u16, exercise: usize, outcome: Outcome) {
        if let Some(opened) = self.packs.iter_mut().find(|opened| opened.handed.pack == pack) {
            opened.handed.note(exercise, outcome);
        }
    }

    /// Offers a line for the board, without a name beside it; an empty one takes it back.
    pub fn offer_line(&mut self, pack: u16, exercise: u8, text: &str) {
        if let Some(opened) = self.packs.iter_mut().find(|opened| opened.handed.pack == pack) {
            let lines = &mut opened.handed.lines;
            lines.retain(|line| line.exercise != exercise);
            let text: String = tidy(text).chars().take(LONGEST_OFFER).collect();
            if !text.is_empty() && lines.len() < super::pack::limits::MOST_LINES {
                lines.push(Line { exercise, text });
            }
        }
    }

    /// Puts a name on what is handed in of this pack; an empty one takes it away.
    pub fn sign(&mut self, pack: u16, name: &str) {
        if let Some(opened) = self.packs.iter_mut().find(|opened| opened.handed.pack == pack) {
            opened.handed.name = tidy(name).replace('\n', " ").chars().take(LONGEST_LINE).collect();
        }
    }

    /// The exercise of an open pack that has this name, with its place.
    pub fn exercise(&self, pack: u16, id: &str) -> Option<(usize, Exercise)> {
        let exercises = self.opened(pack)?.pack.exercises();
        exercises
            .into_iter()
            .enumerate()
            .find(|(_, exercise)| exercise.id == id)
    }
}

/// True for the name of something that lies beside the room and belongs to this pack: a game, an answer, what was on the wall.
pub fn is_of_pack(name: &str, pack: u16) -> bool {
    let is_answer = name
        .strip_prefix("answer:")
        .and_then(|rest| rest.split_once(':'))
        .is_some_and(|(number, _)| number == pack.to_string());
    let is_game = name.starts_with("game-") && name.ends_with(&format!("-pack-{pack}"));
    let is_wall = name == format!("screen:pack:{pack}");
    is_answer || is_game || is_wall
}

/// Characters of a line on the board: it is read aloud.
const LONGEST_OFFER: usize = 600;
