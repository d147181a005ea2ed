//! The observer's sheet: what was heard, yes or no. Two sheets of the same try can be compared, and two tries of the same
//! seller stand beside each other.

use serde::{Deserialize, Serialize};

use crate::model::Principle;

/// One line of the sheet: something that can be heard, so that two people would mark it alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// What is listened for, as it reads after "The seller …".
    pub what: String,
    /// The principle behind it.
    pub principle: Principle,
}

/// Our own sheet. "Was convincing" is not on it: nobody can hear that.
const ITEMS: [(Principle, &str); 12] = [
    (Principle::P2, "said in the first two sentences what it was about"),
    (Principle::P2, "recalled what was last spoken of"),
    (Principle::P1, "brought something new and called it by its name"),
    (Principle::P10, "spoke of something the buyer cares about"),
    (Principle::P19, "allowed for a good reason for the silence"),
    (Principle::P2, "asked one question at a time"),
    (Principle::P5, "let the buyer finish every answer"),
    (Principle::P5, "asked whether they want to go on at all"),
    (Principle::P6, "said in so many words that a no is fine"),
    (Principle::P6, "blamed nobody, counted no messages and hurried nobody"),
    (Principle::P3, "asked how or when they like to be followed up"),
    (
        Principle::P4,
        "ended with a day, an hour and a purpose, or with a clear no",
    ),
];

/// Our own sheet, in the order of a conversation.
pub fn checks() -> Vec<Item> {
    let item = |(principle, what): &(Principle, &str)| Item {
        what: (*what).to_owned(),
        principle: *principle,
    };
    ITEMS.iter().map(item).collect()
}

/// What somebody marked: `None` where it did not come up.
pub type Marks = Vec<Option<bool>>;

/// How far two people who heard the same marked the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Lines that both marked.
    pub both: usize,
    /// Of these, marked alike.
    pub same: usize,
    /// Of a hundred, marked alike.
    pub share: usize,
    /// Cohen's kappa in hundredths: agreement beyond what chance would give. Only from [`FEWEST_FOR_KAPPA`] lines and where
    /// both used both answers; with less it jumps about and says nothing.
    pub kappa: Option<i64>,
    /// The places of the lines they marked differently, each once.
    pub differ: Vec<usize>,
    /// One sentence for the page.
    pub says: String,
}

/// Lines from which kappa is given (judgement: below, one line moves it by a tenth and more).
pub const FEWEST_FOR_KAPPA: usize = 20;
/// Each answer of each observer has to occur so often; else chance agreement is nearly all there is.
const RAREST: usize = 3;

/// Compares pairs of sheets, each of the same try.
pub fn agreement(pairs: &[(&Marks, &Marks)]) -> Agreement {
    let mut counts = [[0usize; 2]; 2];
    let mut differ = Vec::new();
    for (left, right) in pairs {
        for (place, marks) in left.iter().zip(right.iter()).enumerate() {
            let (Some(one), Some(other)) = marks else { continue };
            counts[usize::from(*one)][usize::from(*other)] += 1;
            if one != other && !differ.contains(&place) {
                differ.push(place);
            }
        }
    }
    differ.sort_unstable();
    let same = counts[0][0] + counts[1][1];
    let both = same + counts[0][1] + counts[1][0];
    let share = (same * 100 + both / 2).checked_div(both).unwrap_or_default();
    let says = match (both, both - same) {
        (0, _) => "There are no lines yet that two people marked.".to_owned(),
        (1, 0) => "The one line that both marked, they marked alike.".to_owned(),
        (_, 0) => format!("All {both} lines that both marked, they marked alike."),
        (_, 1) => format!("{same} of {both} lines marked alike. Talk about the other one: what did each of you hear?"),
        (_, left) => {
            format!("{same} of {both} lines marked alike. Talk about the other {left}: what did each of you hear?")
        }
    };
    Agreement {
        both,
        same,
        share,
        kappa: kappa(counts),
        differ,
        says,
    }
}

fn kappa(counts: [[usize; 2]; 2]) -> Option<i64> {
    let [[nn, ny], [yn, yy]] = counts;
    let all = nn + ny + yn + yy;
    let (left_yes, right_yes) = (yn + yy, ny + yy);
    let (left_no, right_no) = (all - left_yes, all - right_yes);
    let rare = [left_yes, left_no, right_yes, right_no]
        .into_iter()
        .any(|count| count < RAREST);
    if all < FEWEST_FOR_KAPPA || rare {
        return None;
    }
    let by_chance = left_yes * right_yes + left_no * right_no;
    let (all, by_chance, same) = (all as i64, by_chance as i64, (nn + yy) as i64);
    Some((same * all - by_chance) * 100 / (all * all - by_chance))
}

/// A line of the sheet with both tries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// What was listened for.
    pub what: String,
    /// The principle behind it.
    pub principle: Principle,
    /// In the first try.
    pub first: Option<bool>,
    /// In the second.
    pub second: Option<bool>,
    /// What became of it, in a word or two.
    pub says: &'static str,
}

/// The second try beside the first.
pub fn beside(items: &[Item], first: &Marks, second: &Marks) -> Vec<Beside> {
    let mark = |marks: &Marks, place: usize| marks.get(place).copied().flatten();
    let lines = items.iter().enumerate().map(|(place, item)| {
        let (first, second) = (mark(first, place), mark(second, place));
        let says = match (first, second) {
            (Some(true), Some(true)) => "both times",
            (Some(false), Some(true)) => "new in the second",
            (Some(true), Some(false)) => "in the first only",
            (Some(false), Some(false)) => "not yet",
            (None, Some(true)) => "in the second",
            (Some(true), None) => "in the first",
            (None, Some(false)) | (Some(false), None) => "not yet",
            (None, None) => "did not come up",
        };
        Beside {
            what: item.what.clone(),
            principle: item.principle,
            first,
            second,
            says,
        }
    });
    lines.collect()
}
