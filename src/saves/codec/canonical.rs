//! Texts that have one way to be written and so can be kept as numbers: moments, days, ids. A text that would not be
//! printed back letter by letter is not one of them.

use chrono::{DateTime, Datelike, NaiveDate, Timelike};

/// Letters of "2026-11-17".
pub(super) const DAY_LETTERS: usize = 10;
/// Letters of "2026-11-17T09:00:00Z".
pub(super) const MOMENT_LETTERS: usize = 20;
/// Letters of "2026-11-17T09:00:00.123Z".
pub(super) const MOMENT_MS_LETTERS: usize = 24;
/// Letters of "00c0ffee00c0ffee".
pub(super) const ID_LETTERS: usize = 16;

/// What a text says, when it is one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Canonical {
    /// Days since 1970.
    Day(i64),
    /// Seconds since 1970, and milliseconds, which are 0 where the text has none.
    Moment(i64, u64),
    /// What the hexadecimal digits say.
    Id(u64),
}

/// A short text that is built on the stack.
pub(super) struct Letters {
    bytes: [u8; MOMENT_MS_LETTERS],
    length: usize,
}

impl Letters {
    fn new() -> Letters {
        Letters {
            bytes: [0; MOMENT_MS_LETTERS],
            length: 0,
        }
    }

    fn push(&mut self, letter: u8) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = letter;
            self.length += 1;
        }
    }

    /// Writes a number of at most `digits` digits, after as many zeros as it lacks.
    fn digits(&mut self, number: u32, digits: u32) {
        for place in (0..digits).rev() {
            self.push(b'0' + (number / 10u32.pow(place) % 10) as u8);
        }
    }

    pub(super) fn text(&self) -> &str {
        // Nothing but ASCII was pushed.
        str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}

/// The number a text stands for; `None` for every other text.
pub(super) fn read(text: &str) -> Option<Canonical> {
    let found = match text.len() {
        ID_LETTERS => Canonical::Id(hexadecimal(text)?),
        DAY_LETTERS => Canonical::Day(day(text)?),
        MOMENT_LETTERS | MOMENT_MS_LETTERS => moment(text)?,
        _ => return None,
    };
    (print(found)?.text() == text).then_some(found)
}

/// The text a number stands for; `None` for a day or moment outside of the years 0 to 9999.
pub(super) fn print(what: Canonical) -> Option<Letters> {
    let mut letters = Letters::new();
    match what {
        Canonical::Id(id) => {
            for place in (0..ID_LETTERS).rev() {
                let digit = (id >> (4 * place)) as u8 & 0xf;
                letters.push(if digit < 10 { b'0' + digit } else { b'a' + digit - 10 });
            }
        }
        Canonical::Day(days) => print_day(&mut letters, days)?,
        Canonical::Moment(seconds, milliseconds) => {
            let time = DateTime::from_timestamp(seconds, 0)?.time();
            print_day(&mut letters, seconds.div_euclid(SECONDS_A_DAY))?;
            for (mark, number) in [(b'T', time.hour()), (b':', time.minute()), (b':', time.second())] {
                letters.push(mark);
                letters.digits(number, 2);
            }
            if milliseconds > 0 {
                letters.push(b'.');
                letters.digits(u32::try_from(milliseconds).ok()?, 3);
            }
            letters.push(b'Z');
        }
    }
    Some(letters)
}

const SECONDS_A_DAY: i64 = 86_400;

fn print_day(letters: &mut Letters, days: i64) -> Option<()> {
    let date = DateTime::from_timestamp(days.checked_mul(SECONDS_A_DAY)?, 0)?.date_naive();
    letters.digits(u32::try_from(date.year()).ok().filter(|year| *year <= 9999)?, 4);
    letters.push(b'-');
    letters.digits(date.month(), 2);
    letters.push(b'-');
    letters.digits(date.day(), 2);
    Some(())
}

fn hexadecimal(text: &str) -> Option<u64> {
    text.bytes().try_fold(0u64, |sum, letter| {
        let digit = match letter {
            b'0'..=b'9' => letter - b'0',
            b'a'..=b'f' => letter - b'a' + 10,
            _ => return None,
        };
        Some(sum << 4 | u64::from(digit))
    })
}

/// The number at `from`, `digits` letters long.
fn number(text: &str, from: usize, digits: usize) -> Option<u32> {
    let letters = text.as_bytes().get(from..from + digits)?;
    letters.iter().try_fold(0u32, |sum, letter| {
        letter.is_ascii_digit().then(|| sum * 10 + u32::from(letter - b'0'))
    })
}

fn day(text: &str) -> Option<i64> {
    let (year, month, day) = (number(text, 0, 4)?, number(text, 5, 2)?, number(text, 8, 2)?);
    let date = NaiveDate::from_ymd_opt(year as i32, month, day)?;
    Some(date.and_time(chrono::NaiveTime::MIN).and_utc().timestamp() / SECONDS_A_DAY)
}

fn moment(text: &str) -> Option<Canonical> {
    let clock = [number(text, 11, 2)?, number(text, 14, 2)?, number(text, 17, 2)?];
    let [hours, minutes, seconds] = clock.map(i64::from);
    let milliseconds = if text.len() == MOMENT_MS_LETTERS {
        number(text, 20, 3)?
    } else {
        0
    };
    let at = day(text)? * SECONDS_A_DAY + hours * 3600 + minutes * 60 + seconds;
    Some(Canonical::Moment(at, u64::from(milliseconds)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_with_one_way_to_be_written_are_numbers() {
        for text in [
            "1970-01-01",
            "2026-11-17",
            "2024-02-29",
            "0000-01-01",
            "9999-12-31",
            "2026-11-17T09:00:00Z",
            "1969-12-31T23:59:59Z",
            "2026-11-17T09:00:00.001Z",
            "9999-12-31T23:59:59.999Z",
            "0000000000000000",
            "00c0ffee00c0ffee",
            "ffffffffffffffff",
        ] {
            let number = read(text).unwrap_or_else(|| panic!("{text} is not known"));
            assert_eq!(print(number).unwrap().text(), text);
        }
    }

    #[test]
    fn every_other_text_stays_text() {
        for text in [
            "",
            "2026-11-31",
            "2026-11-1７",
            "2026/11/17",
            "2026-02-29",
            "2026-11-17 09:00:00Z",
            "2026-11-17T09:00:60Z",
            "2026-11-17T24:00:00Z",
            "2026-11-17T09:00:00+",
            "2026-11-17T09:00:00.000Z",
            "00C0FFEE00C0FFEE",
            "00c0ffee00c0ffeg",
            "ä0c0ffee00c0ffe",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
