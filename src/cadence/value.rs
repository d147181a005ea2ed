//! What to bring this time (P1): the best thing in the library that they have not had.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::model::{Book, Prospect, StageKind, ValueItem};

/// What the library has for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer<'a> {
    /// The best thing they have not had; `None` when there is none.
    pub best: Option<&'a ValueItem>,
    /// The interest of theirs it speaks to.
    pub interest: Option<&'a str>,
    /// True when the library has things that would suit, and they have had them all.
    pub is_used_up: bool,
}

/// The best unused thing for `prospect` on `day`.
pub fn best_value<'a>(prospect: &'a Prospect, book: &'a Book, day: NaiveDate) -> Offer<'a> {
    let stage = prospect.stage.kind();
    let mut suits = false;
    let mut best: Option<(Rank, &ValueItem)> = None;
    for item in book.values.iter().filter(|item| item.serves(stage, day)) {
        suits = true;
        if had(prospect, item) {
            continue;
        }
        let rank = rank(prospect, item, stage);
        if best.as_ref().is_none_or(|(known, _)| rank > *known) {
            best = Some((rank, item));
        }
    }
    let best = best.map(|(_, item)| item);
    Offer {
        best,
        interest: best.and_then(|item| shared_interest(prospect, item)),
        is_used_up: suits && best.is_none(),
    }
}

/// Everything in the library that would suit `prospect` on `day` and that they have not had, the best first.
pub fn unused_values<'a>(prospect: &Prospect, book: &'a Book, day: NaiveDate) -> Vec<&'a ValueItem> {
    let stage = prospect.stage.kind();
    let suits = book
        .values
        .iter()
        .filter(|item| item.serves(stage, day) && !had(prospect, item));
    let mut items: Vec<&ValueItem> = suits.collect();
    items.sort_by_key(|item| Reverse(rank(prospect, item, stage)));
    items
}

/// What speaks to an interest comes first, then what is meant for their stage, then what will not keep, then the newest.
type Rank = (bool, bool, bool, chrono::DateTime<chrono::Utc>);

fn rank(prospect: &Prospect, item: &ValueItem, stage: StageKind) -> Rank {
    (
        shared_interest(prospect, item).is_some(),
        item.stages.contains(&stage),
        item.until.is_some(),
        item.added_at,
    )
}

fn shared_interest<'a>(prospect: &'a Prospect, item: &ValueItem) -> Option<&'a str> {
    let interests = prospect.interests.iter().map(|interest| interest.trim());
    interests.into_iter().find(|interest| item.speaks_to(interest))
}

/// True when a touch brought it, by its record or, in logs kept by hand, by its title.
fn had(prospect: &Prospect, item: &ValueItem) -> bool {
    prospect.touches.iter().any(|touch| {
        touch.value == Some(item.id) || (!touch.brought.is_empty() && touch.brought.eq_ignore_ascii_case(&item.title))
    })
}
