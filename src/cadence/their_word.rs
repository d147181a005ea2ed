//! What they said they would do: it is waited for until it is due, and is then what the next touch is for (P4).

use chrono::NaiveDate;

use super::decide::Desk;
use super::policy::{GRACE_FOR_A_PROMISE, THEIR_WORD_STANDS};
use super::reason::Fact;
use super::silence::Silence;
use crate::model::{Promise, Promiser};

/// An open promise of theirs.
pub(super) struct Word<'a> {
    promise: &'a Promise,
    /// The first day on which it may be asked for.
    pub stands_until: NaiveDate,
}

/// Their open promise that is first to be asked for. None once they have been asked since: they know, and the ladder
/// speaks again (P19).
pub(super) fn their_word<'a>(desk: &Desk<'a>, silence: &Silence<'_>) -> Option<Word<'a>> {
    let calendar = desk.calendar();
    let words = desk.prospect.open_promises(Promiser::Prospect).map(|promise| Word {
        promise,
        stands_until: match promise.due {
            Some(due) => calendar.after(due, GRACE_FOR_A_PROMISE),
            None => calendar.after(desk.now.day_of(promise.made_at), THEIR_WORD_STANDS),
        },
    });
    let last_asked = silence.span.map(|(_, last)| last);
    words
        .filter(|word| last_asked.is_none_or(|asked| asked < word.stands_until))
        .min_by_key(|word| word.stands_until)
}

impl Word<'_> {
    /// Why it is waited for, or asked for.
    pub fn fact(&self, desk: &Desk<'_>, is_waited_for: bool) -> Option<Fact> {
        let Promise { what, due, .. } = self.promise;
        let (what, due) = desk.is_told.then(|| (what.clone(), *due))?;
        Some(match is_waited_for {
            true => Fact::TheirWordStands {
                what,
                due,
                until: self.stands_until,
            },
            false => Fact::TheyPromised { what, due },
        })
    }
}
