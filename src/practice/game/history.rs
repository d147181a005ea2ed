//! What a message is after those before it: the same words again, the same thing again, too soon, the third by one way.

use super::super::judge::{Check, Read};
use super::super::phrase::nth;
use super::Attempt;
use crate::model::{Channel, Principle};

/// Share of words two messages have in common from which the second is the first again. Judgement.
const SAME_WORDS: f64 = 0.8;
/// Words a message must have to be compared.
const WORDS_TO_COMPARE: usize = 4;
/// Tries in a row by one way from which it is time to change (P11).
const IN_A_ROW: usize = 3;
/// Chance left to the third in a row by one way. Judgement.
const ONE_WAY_REACHES: f64 = 0.7;
/// Chance left to the same words again: they were seen, and not answered. Judgement.
const SAME_WORDS_REACH: f64 = 0.6;
/// Crowding from which it is worth a word.
const CROWDED: f64 = 0.15;
/// Days after which an ask has left room. Judgement: from here on what crowding there is goes without a word.
const ROOM_DAYS: u8 = 5;

/// A try that was made.
pub(super) struct Past<'a> {
    pub attempt: &'a Attempt,
    pub words: &'a [String],
    pub thing: Option<usize>,
    /// The day it was made.
    pub day: u8,
    /// The day it came to them.
    pub met_on: u8,
}

/// Reads `read` again as somebody does who has seen its words, or has what it brings.
pub(super) fn as_repeated(read: &mut Read, past: &[Past<'_>]) {
    let repeated = past.iter().any(|past| are_the_same(past.words, &read.words));
    let given = past.iter().any(|past| past.thing.is_some() && past.thing == read.thing);
    if !repeated && !given {
        return;
    }
    read.ask.brings = false;
    read.thing = None;
    // What gave something back the first time is an ordinary message the second.
    read.tone.weight = read.tone.weight.max(1.0);
    read.marks
        .retain(|mark| mark.check != Check::New && mark.check != Check::TheirReason);
    let says = if repeated {
        read.tone.reach *= SAME_WORDS_REACH;
        "It was the same message again: nothing new in it, and passed over sooner."
    } else {
        "They had what it brought already."
    };
    read.note(Check::New, false, Principle::P1, says);
}

/// Reads `read` again for when it comes, the day it is made and the day it is met, and by which way. `crowded` is how much more
/// it weighs for coming soon.
pub(super) fn in_its_rhythm(
    read: &mut Read,
    attempt: &Attempt,
    (day, met_on): (u8, u8),
    crowded: f64,
    past: &[Past<'_>],
) {
    let Some(last) = past.last() else { return };
    let gap = day.saturating_sub(last.day);
    let before = past.iter().map(|past| past.met_on).max().unwrap_or_default();
    let came = match met_on.saturating_sub(before) {
        same if same == gap => format!("came {}", after(gap)),
        other => format!("was read {}", after(other)),
    };
    if crowded > CROWDED && !read.ask.purpose.asks_nothing() {
        let says = format!("It {came}, and so {}.", weighed(crowded));
        read.note(Check::Room, false, Principle::P8, says);
    } else if gap >= ROOM_DAYS {
        read.note(Check::Room, true, Principle::P8, format!("It {came}."));
    }
    let way = |channel: Channel| if channel.is_telephone() { Channel::Call } else { channel };
    let same_way = past
        .iter()
        .rev()
        .take_while(|past| way(past.attempt.channel) == way(attempt.channel))
        .count();
    if same_way + 1 >= IN_A_ROW {
        read.tone.reach *= ONE_WAY_REACHES;
        let says = format!(
            "It was the {} in a row by the same way; the eye learns to pass over it.",
            nth(same_way + 1)
        );
        read.note(Check::Change, false, Principle::P11, says);
    } else if same_way == 0 {
        read.note(
            Check::Change,
            true,
            Principle::P11,
            "It came by another way than the one before.",
        );
    }
}

fn after(gap: u8) -> String {
    match gap {
        0 => "on the same day as the one before".to_owned(),
        1 => "a day after the one before".to_owned(),
        gap => format!("{gap} days after the one before"),
    }
}

fn weighed(crowded: f64) -> &'static str {
    match crowded {
        much if much > 0.9 => "weighed double",
        much if much > 0.7 => "weighed nearly double",
        much if much > 0.5 => "weighed half as much again",
        much if much > 0.3 => "weighed a good third more",
        _ => "weighed a little more",
    }
}

/// True when two messages say the same in the same words.
fn are_the_same(one: &[String], other: &[String]) -> bool {
    if one.len() < WORDS_TO_COMPARE || other.len() < WORDS_TO_COMPARE {
        return !one.is_empty() && one == other;
    }
    let shared = one.iter().filter(|word| other.binary_search(word).is_ok()).count();
    shared as f64 >= SAME_WORDS * one.len().max(other.len()) as f64
}
