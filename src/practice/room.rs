//! The practice room: what is kept of practising, apart from the book and cleaned with one click. Where it lies is the
//! page's business.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::board::Board;
use super::boxes::Boxes;
use super::drill::{Checked, Task};
use super::drills;
use super::pack::limits::LONGEST_LINE;
use super::pack::{Exercise, Pack, tidy};
use super::progress::Progress;
use super::result::{Handed, Line, Outcome};
use super::snippet::Kept;

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
    /// What was done in it.
    #[serde(default)]
    pub handed: Handed,
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
    /// An empty room for somebody with this number, of which the lowest bits count.
    pub fn new(drawn: u32) -> Room {
        Room {
            who: drawn & ((1 << super::code::WHO_BITS) - 1),
            ..Room::default()
        }
    }

    /// Puts a pack into the room, or to the front where it is there already. What was done in it stays. Returns its number.
    pub fn open(&mut self, pack: Pack, on: NaiveDate) -> u16 {
        let number = pack.number();
        let leaves = self.makes_room(&pack).map(|opened| opened.handed.pack);
        self.packs.retain(|opened| Some(opened.handed.pack) != leaves);
        let before = self.packs.iter().position(|opened| opened.handed.pack == number);
        let before = before.map(|at| self.packs.remove(at));
        // Two packs may have one short number: what was done in the other one is not of this.
        let handed = match before.filter(|opened| opened.pack == pack) {
            Some(opened) => opened.handed,
            None => Handed {
                pack: number,
                who: self.who,
                ..Handed::default()
            },
        };
        self.packs.push(Opened { pack, on, handed });
        number
    }

    /// The pack that leaves when this one is opened: the one opened longest ago where there are as many as are kept, but never
    /// the one on the board.
    pub fn makes_room(&self, pack: &Pack) -> Option<&Opened> {
        let number = pack.number();
        let board = self.board.as_ref().map(|board| board.pack);
        if self.packs.len() < MOST_PACKS || self.opened(number).is_some() {
            return None;
        }
        self.packs.iter().find(|opened| Some(opened.handed.pack) != board)
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

    /// Takes down an answer to a drill: into the progress, and into the boxes where something was missed.
    pub fn answered(&mut self, task: &Task, checked: &Checked, day: NaiveDate) {
        self.done.retain(|done| *done != task.id);
        if drills::task(&task.id).is_some() {
            self.done.push(task.id.clone());
        }
        self.progress.record(&checked.checks, day);
        let missed = checked.checks.iter().filter(|check| !check.met);
        self.boxes
            .record(&task.id, missed.map(|check| check.what.clone()).collect(), day);
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

/// Characters of a line on the board: it is read aloud.
const LONGEST_OFFER: usize = 600;
