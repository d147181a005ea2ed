//! What a touch is likely to bring for the rep's minutes: the order of a day's asks.

use super::chance::{Basis, Chance, Chances};
use super::company::Companies;
use super::policy::Policy;
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

/// What a whole day is made from, in one pass over the book: the log is long, and reading it takes longer than counting.
pub(super) fn read_through(book: &Book, policy: &Policy, now: &Now) -> (Gains, Companies) {
    let mut tally = Tally::on(now);
    let mut asked = Companies::with_room_for(book.prospects.len());
    for prospect in book.prospects.values() {
        tally.add(prospect, now);
        asked.add(prospect, book, policy, now);
    }
    let gains = Gains {
        chances: Chances::of(&tally),
        worths: book.settings.worths.clone(),
    };
    (gains, asked.counted())
}

impl Gains {
    /// Expected gain per minute of the rep's time after so many silent tries, in thousandths: chance times worth, less what an opt-out and the
    /// rep's own minutes cost.
    pub fn per_minute(&self, prospect: &Prospect, tries: u32, channel: Channel) -> i32 {
        let is_under_way = tries == 0 && !prospect.touches.is_empty();
        let reply = if is_under_way {
            Chance {
                mean: IN_CONVERSATION,
                low: IN_CONVERSATION,
                high: IN_CONVERSATION,
                basis: Basis::StartingGuess,
            }
        } else {
            self.chances.reply(Warmth::of(prospect), tries)
        };
        let gain = self.worths.gain(reply, self.chances.opt_out(tries), channel);
        (gain * 1_000.0 / f64::from(self.worths.minutes(channel).max(1))) as i32
    }
}
