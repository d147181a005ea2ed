//! What a group settles before it begins, short enough for a link and for being typed: how many they are, whose workshop it
//! is, how long each phase takes, and when they began. Each device works out the rest from the time of day.

use super::{PEOPLE, SECONDS, Timers};
use crate::practice::code::PACK_BITS;

/// Seconds of a day.
const DAY: u32 = 86_400;

/// A group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// People, 3 or 4.
    pub people: usize,
    /// The open pack it follows: its scenarios, sheet and times.
    pub pack: Option<u16>,
    /// Times of their own.
    pub timers: Option<Timers>,
    /// When it began, in seconds of the day.
    pub start: Option<u32>,
}

impl Default for Group {
    fn default() -> Self {
        Group {
            people: *PEOPLE.start(),
            pack: None,
            timers: None,
            start: None,
        }
    }
}

impl Group {
    /// As it stands in a link: "3", "4-p1234-t60.120.60.30-140530".
    pub fn code(&self) -> String {
        let mut code = self.people.to_string();
        if let Some(pack) = self.pack {
            code.push_str(&format!("-p{pack}"));
        }
        if let Some(times) = self.timers {
            let Timers {
                prepare,
                play,
                feedback,
                again,
                ..
            } = times;
            code.push_str(&format!("-t{prepare}.{play}.{feedback}.{again}"));
        }
        if let Some(start) = self.start {
            code.push_str(&format!("-{}", typed_start(start)));
        }
        code
    }

    /// Reads such a code; `None` where any part of it is something else.
    pub fn read(code: &str) -> Option<Group> {
        let mut group = Group::default();
        for (place, part) in code.split('-').enumerate() {
            if place == 0 {
                group.people = part.parse().ok().filter(|people| PEOPLE.contains(people))?;
            } else if let Some(number) = part.strip_prefix('p') {
                group.pack = Some(number.parse().ok().filter(|number| number >> PACK_BITS == 0)?);
            } else if let Some(times) = part.strip_prefix('t') {
                group.timers = Some(timers(times)?);
            } else {
                group.start = Some(start(part)?);
            }
        }
        Some(group)
    }
}

fn timers(times: &str) -> Option<Timers> {
    let seconds = times
        .split('.')
        .map(|one| one.parse().ok().filter(|one| SECONDS.contains(one)));
    match seconds.collect::<Option<Vec<u32>>>()?.as_slice() {
        [prepare, play, feedback, again] => Some(Timers {
            prepare: *prepare,
            play: *play,
            feedback: *feedback,
            again: *again,
            ..Timers::default()
        }),
        _ => None,
    }
}

/// A start as it is typed on the other devices: "140530".
pub fn typed_start(start: u32) -> String {
    format!("{:02}{:02}{:02}", start / 3600 % 24, start / 60 % 60, start % 60)
}

/// A typed start, with or without signs between hours, minutes and seconds, as seconds of the day; `None` for what is no
/// time of the day.
pub fn start(typed: &str) -> Option<u32> {
    let digits: Vec<u32> = typed.chars().filter_map(|sign| sign.to_digit(10)).collect();
    let others = typed.chars().filter(|sign| !sign.is_ascii_digit());
    if digits.len() != 6 || others.into_iter().any(|sign| !matches!(sign, ':' | '.' | ' ')) {
        return None;
    }
    let two = |at: usize| digits[at] * 10 + digits[at + 1];
    let (hours, minutes, seconds) = (two(0), two(2), two(4));
    (hours < 24 && minutes < 60 && seconds < 60).then_some(hours * 3600 + minutes * 60 + seconds)
}

/// Seconds from a start to now, both of the day; 0 where the start is still to come. A group may begin before midnight.
pub fn since(start: u32, now: u32) -> u32 {
    let gone = (now + DAY - start % DAY) % DAY;
    if gone > DAY / 2 { 0 } else { gone }
}

/// The start that lies so many seconds before now.
pub fn started(now: u32, elapsed: u32) -> u32 {
    (now + DAY - elapsed % DAY) % DAY
}
