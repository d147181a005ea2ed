//! Results as a code short enough to be typed: at most 40 characters, hyphens included. [`encode`] and [`decode`].
//!
//! Crockford's letters, without I, L, O and U, in groups of five. The last letter of each group checks the others, so that a
//! slip is not only noticed but found: every single wrong letter, every two neighbours changed over, every group left out,
//! said twice or out of its place.

mod bits;
mod letters;
mod sheet;

pub use sheet::{decode_sheet, encode_sheet};
mod typing;

pub use typing::{Typing, fits_all, typing};

use super::game::Ending;
use super::result::{Done, Handed, Kind, Outcome};
use bits::{Reader, Writer};

/// Characters at most, with the hyphens (issue 6, point 5).
pub const MOST_CHARACTERS: usize = 40;
/// Letters of a group, its checking one included.
const GROUP: usize = 5;
/// Letters that fit: seven groups with six hyphens between them.
const MOST_LETTERS: usize = MOST_CHARACTERS - (MOST_CHARACTERS / (GROUP + 1));
/// Bits a letter carries.
const BITS: u32 = 5;

/// The form of the code, in [`VERSION_BITS`].
const VERSION: u32 = 1;
const VERSION_BITS: u32 = 3;
/// Bits of the pack's short number: one in four thousand of other packs is taken for it.
pub const PACK_BITS: u32 = 12;
/// Bits of the participant's number: among thirty people two share one in about two thousand rooms.
pub const WHO_BITS: u32 = 20;
/// Bits of how a game ended, and of its day (0 to 42).
const END_BITS: u32 = 3;
const DAY_BITS: u32 = 6;
/// The endings by their place in a code: never change the order, codes of yesterday are typed today.
const ENDINGS: [Ending; 7] = [
    Ending::Yes,
    Ending::No,
    Ending::NotNow,
    Ending::RightPerson,
    Ending::Stop,
    Ending::Nurture,
    Ending::Silence,
];
/// A game that was left before its end.
const UNFINISHED: u32 = 7;

/// Why there is no code, or none that fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeError {
    /// More was done than a code can carry.
    TooMuch,
    /// Nothing was typed.
    Empty,
    /// A sign that no code has, at this place from 1.
    Sign(usize, char),
    /// More letters than any code has.
    TooLong(usize),
    /// Groups whose letters do not fit each other, by their place from 0.
    Groups(Vec<usize>),
    /// From this letter on, counted from 1, nothing fits.
    From(usize),
    /// It ends too early, after so many letters.
    Cut(usize),
    /// A code of a later form.
    Version,
    /// Another pack's, or another edition's.
    OtherPack,
    /// It fits itself but not the pack.
    NotOfPack,
    /// It is no observer's sheet.
    NotASheet,
    /// A sheet with other lines.
    OtherSheet,
}

impl std::fmt::Display for CodeError {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            CodeError::TooMuch => {
                to.write_str("This is more than a typed code can carry: hand it in as a file or a square code.")
            }
            CodeError::Empty => to.write_str("There is no code yet."),
            CodeError::Sign(place, sign) => write!(to, "Character {place} is “{sign}”, which no code has."),
            CodeError::TooLong(letters) => {
                write!(
                    to,
                    "{letters} characters without the hyphens; a code has at most {MOST_LETTERS}."
                )
            }
            CodeError::Groups(groups) => {
                let spans: Vec<String> = groups.iter().map(|group| span(*group)).collect();
                write!(
                    to,
                    "Characters {} do not fit: look at them once more.",
                    spans.join(" and ")
                )
            }
            CodeError::From(letter) => {
                write!(
                    to,
                    "From character {letter} on nothing fits: is one missing there, or one too many?"
                )
            }
            CodeError::Cut(letters) => write!(to, "The code goes on after character {letters}: the end is missing."),
            CodeError::Version => to.write_str("This code was made by a later version of Onemore."),
            CodeError::OtherPack => to
                .write_str("This code belongs to another pack than the one that is open, or to another edition of it."),
            CodeError::NotASheet => to.write_str("This is no code of an observer’s sheet."),
            CodeError::OtherSheet => to.write_str("The other sheet has other lines: are both of you in the same pack?"),
            CodeError::NotOfPack => {
                to.write_str("The code is sound, but the open pack has other exercises: is it the same edition?")
            }
        }
    }
}

/// "11 to 15".
fn span(group: usize) -> String {
    format!("{} to {}", group * GROUP + 1, group * GROUP + GROUP)
}

/// The code of what was done, in groups of five. `kinds` are the exercises of the pack, in order.
pub fn encode(handed: &Handed, kinds: &[Kind]) -> Result<String, CodeError> {
    let mut bits = Writer::default();
    bits.put(VERSION, VERSION_BITS);
    bits.put(pack_and_edition(handed.pack, kinds), PACK_BITS);
    bits.put(handed.who, WHO_BITS);
    for (place, kind) in kinds.iter().enumerate() {
        let done = handed.done.get(place).copied().flatten();
        bits.put(u32::from(done.is_some()), 1);
        if let Some(done) = done {
            put(&mut bits, done.first, *kind)?;
            bits.put(u32::from(done.second.is_some()), 1);
            if let Some(second) = done.second {
                put(&mut bits, second, *kind)?;
            }
        }
    }
    let letters = bits.into_fives();
    let groups = letters.len().div_ceil(GROUP - 1);
    if letters.len() + groups > MOST_LETTERS {
        return Err(CodeError::TooMuch);
    }
    Ok(letters::grouped(&letters))
}

/// A pack's number mixed with what its exercises are counted by. A pack names our tasks, and a later version of Onemore may check
/// more of them: the code of one would be read as something else by the other, bit by bit.
fn pack_and_edition(pack: u16, kinds: &[Kind]) -> u32 {
    /// Odd, so that no exercise's part is lost.
    const STEP: u32 = 0x9e5;
    let edition = kinds.iter().fold(0u32, |mixed, kind| {
        let counts = match kind {
            Kind::Checks(of) => u32::from(*of) + 2,
            Kind::Game => 1,
        };
        mixed.wrapping_mul(STEP).wrapping_add(counts)
    });
    (u32::from(pack) ^ edition) & ((1 << PACK_BITS) - 1)
}

fn put(bits: &mut Writer, outcome: Outcome, kind: Kind) -> Result<(), CodeError> {
    match (outcome, kind) {
        (Outcome::Checks(met), Kind::Checks(of)) => bits.put(met, u32::from(of)),
        (Outcome::Game { end, day }, Kind::Game) => {
            let place = end.and_then(|end| ENDINGS.iter().position(|one| *one == end));
            bits.put(place.map_or(UNFINISHED, |place| place as u32), END_BITS);
            bits.put(u32::from(day), DAY_BITS);
        }
        _ => return Err(CodeError::NotOfPack),
    }
    Ok(())
}

/// What a typed code says. Small and capital letters, hyphens and blanks do not matter; O is read as 0, I and L as 1.
pub fn decode(typed: &str, pack: u16, kinds: &[Kind]) -> Result<Handed, CodeError> {
    let letters = letters::read(typed)?;
    let mut bits = Reader::new(&letters);
    if bits.take(VERSION_BITS) != Some(VERSION) {
        return Err(CodeError::Version);
    }
    let of_pack = bits.take(PACK_BITS).ok_or(CodeError::NotOfPack)?;
    if of_pack != pack_and_edition(pack, kinds) {
        return Err(CodeError::OtherPack);
    }
    let who = bits.take(WHO_BITS).ok_or(CodeError::NotOfPack)?;
    let done = kinds
        .iter()
        .map(|kind| done(&mut bits, *kind))
        .collect::<Option<Vec<_>>>();
    let done = done.filter(|_| bits.is_spent()).ok_or(CodeError::NotOfPack)?;
    Ok(Handed {
        pack,
        who,
        name: String::new(),
        done,
        lines: Vec::new(),
    })
}

fn done(bits: &mut Reader, kind: Kind) -> Option<Option<Done>> {
    if bits.take(1)? == 0 {
        return Some(None);
    }
    let first = outcome(bits, kind)?;
    let second = match bits.take(1)? {
        0 => None,
        _ => Some(outcome(bits, kind)?),
    };
    Some(Some(Done { first, second }))
}

fn outcome(bits: &mut Reader, kind: Kind) -> Option<Outcome> {
    Some(match kind {
        Kind::Checks(of) => Outcome::Checks(bits.take(u32::from(of))?),
        Kind::Game => {
            let end = ENDINGS.get(bits.take(END_BITS)? as usize).copied();
            let day = bits.take(DAY_BITS)? as u8;
            Outcome::Game { end, day }
        }
    })
}
