//! A code while it is being typed, and whether a pack's results fit one at all.

use super::{CodeError, decode, encode, letters};
use crate::practice::game::Ending;
use crate::practice::result::{Done, Handed, Kind, Outcome};

/// How far somebody is with typing a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typing {
    /// Nothing typed.
    Nothing,
    /// So many letters, and every whole group fits.
    SoFar(usize),
    /// A slip: what and where.
    Wrong(CodeError),
    /// All of it.
    Whole(Handed),
}

/// Reads a code that may not be finished: only groups that are whole are judged.
pub fn typing(typed: &str, pack: u16, kinds: &[Kind]) -> Typing {
    let wrong = match decode(typed, pack, kinds) {
        Ok(handed) => return Typing::Whole(handed),
        Err(CodeError::Empty) => return Typing::Nothing,
        Err(wrong @ (CodeError::Groups(_) | CodeError::From(_) | CodeError::Cut(_))) => wrong,
        Err(wrong) => return Typing::Wrong(wrong),
    };
    let letters = typed.chars().filter(|sign| sign.is_ascii_alphanumeric()).count();
    match letters::misfits(typed).as_slice() {
        [] => Typing::SoFar(letters),
        [only] => Typing::Wrong(CodeError::Groups(vec![*only])),
        // Several: one too many or too few somewhere, as the whole of it is told.
        _ => Typing::Wrong(wrong),
    }
}

/// True when everything done twice in such a pack still fits a typed code.
pub fn fits_all(kinds: &[Kind]) -> bool {
    let outcome = |kind: &Kind| match kind {
        Kind::Checks(_) => Outcome::Checks(0),
        Kind::Game => Outcome::Game {
            end: Some(Ending::Silence),
            day: 0,
        },
    };
    let done = kinds.iter().map(|kind| {
        Some(Done {
            first: outcome(kind),
            second: Some(outcome(kind)),
        })
    });
    let handed = Handed {
        done: done.collect(),
        ..Handed::default()
    };
    encode(&handed, kinds).is_ok()
}
