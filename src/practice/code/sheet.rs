//! An observer's sheet as a code to be typed on the other observer's device.

use super::bits::{Reader, Writer};
use super::{CodeError, VERSION_BITS, letters};
use crate::practice::pack::limits::MOST_ITEMS;
use crate::practice::triad::Marks;

/// Tells a sheet from a result, in the place of a result's version.
const SHEET: u32 = 5;
const ROUND_BITS: u32 = 2;
const TRY_BITS: u32 = 1;
/// Bits of the number of lines, [`MOST_ITEMS`] at most.
const LINES_BITS: u32 = 5;
/// Open, no, yes.
const MARK_BITS: u32 = 2;

/// The sheet of a round and a try, both from 0.
pub fn encode_sheet(round: u8, attempt: u8, marks: &Marks) -> String {
    let mut bits = Writer::default();
    bits.put(SHEET, VERSION_BITS);
    bits.put(u32::from(round), ROUND_BITS);
    bits.put(u32::from(attempt), TRY_BITS);
    let marks = &marks[..marks.len().min(MOST_ITEMS)];
    bits.put(marks.len() as u32, LINES_BITS);
    for mark in marks {
        bits.put(mark.map_or(0, |yes| 1 + u32::from(yes)), MARK_BITS);
    }
    letters::grouped(&bits.into_fives())
}

/// Round, try and marks of a typed sheet that has so many lines.
pub fn decode_sheet(typed: &str, lines: usize) -> Result<(u8, u8, Marks), CodeError> {
    let letters = letters::read(typed)?;
    let mut bits = Reader::new(&letters);
    if bits.take(VERSION_BITS) != Some(SHEET) {
        return Err(CodeError::NotASheet);
    }
    let mut take = |count| bits.take(count).ok_or(CodeError::NotASheet);
    let (round, attempt) = (take(ROUND_BITS)? as u8, take(TRY_BITS)? as u8);
    if take(LINES_BITS)? as usize != lines {
        return Err(CodeError::OtherSheet);
    }
    let marks = (0..lines).map(|_| {
        Ok(match take(MARK_BITS)? {
            0 => None,
            1 => Some(false),
            2 => Some(true),
            _ => return Err(CodeError::NotASheet),
        })
    });
    let marks = marks.collect::<Result<Marks, CodeError>>()?;
    if bits.is_spent() {
        Ok((round, attempt, marks))
    } else {
        Err(CodeError::NotASheet)
    }
}
