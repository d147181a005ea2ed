//! What a touch is likely to bring for the rep's minutes: the order of a day's asks.

use super::chance::{Basis, Chance, Chances};
use super::tally::{Tally, Warmth};
use crate::model::{Book, Channel, Now, Prospect, Worths};

/// The chance of a reply on the next touch of somebody who has just been heard from: a conversation is under way
/// (EVIDENCE, Kooti et al.: over 90% of replies come within a day). The beta-geometric model is about silence.
const IN_CONVERSATION: f64 = 0.9;

/// What a whole queue is ordered by: the chances after the rep's own log, and what an answer is worth.
pub(super) struct Gains {
    chances: Chances,
    worths: Worths,
}

impl Gains {
    pub fn of(book: &Book, now: &Now) -> Gains {
        Gains {
            chances: Chances::of(&Tally::of(book, now)),
            worths: book.settings.worths.clone(),
        }
    }

    /// Expected gain per minute of the rep's time, in thousandths: chance times worth, less what an opt-out and the
    /// rep's own minutes cost.
    pub fn per_minute(&self, prospect: &Prospect, channel: Channel) -> i32 {
        let silent = u32::try_from(prospect.silent_touches().len()).unwrap_or(u32::MAX);
        let is_under_way = silent == 0 && !prospect.touches.is_empty();
        let reply = if is_under_way {
            Chance {
                mean: IN_CONVERSATION,
                low: IN_CONVERSATION,
                high: IN_CONVERSATION,
                basis: Basis::StartingGuess,
            }
        } else {
            self.chances.reply(Warmth::of(prospect), silent)
        };
        let gain = self.worths.gain(reply, self.chances.opt_out(silent), channel);
        (gain * 1_000.0 / f64::from(self.worths.minutes(channel).max(1))) as i32
    }
}
