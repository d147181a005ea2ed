//! Taking in many results at once: a message with codes and links as people send them, a file with one of them.

use super::{Board, Taken};
use crate::practice::code::{self, CodeError};
use crate::practice::pack::{self, PackError, RESULT_ADDRESS};
use crate::practice::result::{Handed, Kind};

/// Letters of an input that are said again with what became of it.
const SHOWN: usize = 24;
/// Inputs looked at in one go: more than a board holds, with as many empty lines between.
const MOST_LINES: usize = 2_000;

/// What became of one input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its beginning, to know it by.
    pub input: String,
    /// What became of it.
    pub says: String,
    /// Whether it stands on the board now.
    pub taken: bool,
}

impl Board {
    /// Takes every code and every link in this text, a line each. What stands around them is left alone: a line that is
    /// neither is told as one that does not fit.
    pub fn take_text(&mut self, text: &str, kinds: &[Kind]) -> Vec<Said> {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.take(MOST_LINES).map(|line| self.take_line(line, kinds)).collect()
    }

    fn take_line(&mut self, line: &str, kinds: &[Kind]) -> Said {
        let read = self.read(line, kinds);
        let (says, taken) = match read {
            Ok((handed, is_typed)) => {
                let taken = if is_typed {
                    self.take_typed(handed)
                } else {
                    self.take(handed)
                };
                (taken.says().to_owned(), matches!(taken, Taken::New | Taken::Again))
            }
            Err(says) => (says, false),
        };
        Said {
            input: beginning(line),
            says,
            taken,
        }
    }

    /// A link with a result where there is its address, a typed code elsewhere, and which it was. A file holds one or the other.
    fn read(&self, line: &str, kinds: &[Kind]) -> Result<(Handed, bool), String> {
        let is_link = line.contains(RESULT_ADDRESS) || line.chars().count() > code::MOST_CHARACTERS * 2;
        if !is_link {
            let handed = code::decode(line, self.pack, kinds).map_err(|wrong| wrong.to_string())?;
            return Ok((handed, true));
        }
        let handed = pack::read_result(line).map_err(|wrong| match wrong {
            PackError::NotOurs => "This is neither a code nor a link with results.".to_owned(),
            wrong => wrong.to_string(),
        })?;
        let fits = handed.pack != self.pack || handed.fits(kinds);
        fits.then_some((handed, false))
            .ok_or_else(|| CodeError::NotOfPack.to_string())
    }
}

/// The beginning of a line, for a list of what became of each.
fn beginning(line: &str) -> String {
    let tail = line.split_once(RESULT_ADDRESS).map_or(line, |(_, tail)| tail);
    let mut letters = tail.chars();
    let mut shown: String = letters.by_ref().take(SHOWN).collect();
    if letters.next().is_some() {
        shown.push('…');
    }
    shown
}
