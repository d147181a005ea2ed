//! A board that was saved with [`Board::json`], opened again: this morning's, when the afternoon is over.

use serde_json::Value;

use super::{Board, MOST_PEOPLE, Taken, Votes};
use crate::practice::pack::limits::MOST_CHARACTERS;
use crate::practice::pack::{Pack, handed_in};
use crate::practice::result::Kind;

/// Why a file was not opened as a board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoBoard {
    /// It is none that was saved here.
    NotOurs,
    /// A board of a pack that is not open here, by its number.
    PackFirst(u16),
    /// The open pack has other exercises.
    OtherEdition,
}

impl std::fmt::Display for NoBoard {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(match self {
            NoBoard::NotOurs => "This is no board that was saved here: such a file is called board.json.",
            NoBoard::PackFirst(_) => {
                "It is the board of a pack that is not open here. Open the pack first, then this file once more."
            }
            NoBoard::OtherEdition => "Its results are of a pack with other exercises: is it the same edition?",
        })
    }
}

impl Board {
    /// Reads a saved board whose pack is among those that `opened` finds. Names are shown once the coach turns them on again.
    pub fn reopened<'a>(text: &str, opened: impl FnOnce(u16) -> Option<&'a Pack>) -> Result<Board, NoBoard> {
        if text.len() > MOST_CHARACTERS {
            return Err(NoBoard::NotOurs);
        }
        let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| NoBoard::NotOurs)?;
        let number = value.get("pack").and_then(Value::as_u64);
        let number = number.and_then(|number| u16::try_from(number).ok());
        let (Some(number), Some(Value::Array(all))) = (number, value.get("handed")) else {
            return Err(NoBoard::NotOurs);
        };
        let pack = opened(number).ok_or(NoBoard::PackFirst(number))?;
        let kinds: Vec<Kind> = pack.exercises().iter().map(|exercise| exercise.kind).collect();
        let mut board = Board::new(number);
        for one in all.iter().take(MOST_PEOPLE) {
            let handed = handed_in(one.clone()).map_err(|_| NoBoard::NotOurs)?;
            if !handed.fits(&kinds) || board.take(handed) == Taken::OtherPack {
                return Err(NoBoard::OtherEdition);
            }
        }
        let votes = value.get("votes").cloned().unwrap_or(Value::Array(Vec::new()));
        let votes: Vec<Votes> = serde_json::from_value(votes).map_err(|_| NoBoard::NotOurs)?;
        let is_of_a_line = |votes: &Votes| {
            let mut all = board.handed.iter();
            all.any(|handed| handed.who == votes.who && handed.line(usize::from(votes.exercise)).is_some())
        };
        board.votes = votes.into_iter().filter(is_of_a_line).collect();
        Ok(board)
    }
}
