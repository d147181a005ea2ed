//! How much would be gone with this browser: what was added or changed since the last copy, and when to say so.

use chrono::{DateTime, TimeDelta, Utc};

use crate::model::Book;

/// Days after which a copy is due when anything was changed since: a week's work is what most would rather not type again.
/// Judgement.
const DUE_AFTER_DAYS: i64 = 7;
/// Changes after which a copy is due whatever its age: a busy day's worth. Judgement.
const DUE_AFTER_CHANGES: usize = 100;
/// Changes after which a first copy is due: by then somebody is at work, not only looking. Judgement.
const FIRST_AFTER_CHANGES: usize = 10;

/// How many things in the book were added, changed or removed after `moment`; with `None`, ever. A field that was changed
/// twice counts once, and the sample book not at all.
pub fn changes_since(book: &Book, moment: Option<DateTime<Utc>>) -> usize {
    let is_later = |at: DateTime<Utc>| moment.is_none_or(|moment| at > moment);
    let after = moment.and_then(|moment| u64::try_from(moment.timestamp_millis()).ok());
    let is_newer = |at: u64| after.is_none_or(|after| at > after);
    let own = book.prospects.values().filter(|prospect| !prospect.is_sample);
    let people: usize = own
        .map(|prospect| {
            let touches = prospect.touches.iter().filter(|touch| is_later(touch.at)).count();
            let promises = prospect.promises.iter().filter(|promise| is_later(promise.made_at));
            let changed = prospect.stamps.all().filter(|stamp| is_newer(stamp.at)).count();
            usize::from(is_later(prospect.added_at)) + touches + promises.count() + changed
        })
        .sum();
    let values = book.values.iter().filter(|item| is_later(item.added_at)).count();
    let marks = book.stamps.marks.iter().filter(|mark| is_newer(mark.at.at)).count();
    let settings = book.stamps.settings.all().filter(|stamp| is_newer(stamp.at)).count();
    people + values + marks + settings
}

/// True when it is time for a copy: `last` is when the last one was made, `changes` what [`changes_since`] says of it.
pub fn is_copy_due(last: Option<DateTime<Utc>>, changes: usize, now: DateTime<Utc>) -> bool {
    match last {
        None => changes >= FIRST_AFTER_CHANGES,
        Some(last) => changes >= DUE_AFTER_CHANGES || (changes > 0 && now - last >= TimeDelta::days(DUE_AFTER_DAYS)),
    }
}
