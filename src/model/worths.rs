//! What the rep's time buys: the figures a comparison needs beyond the log.

use serde::{Deserialize, Serialize};

use super::Channel;

/// What an answer is worth, in minutes of the rep's time. A starting guess: half a working day, about what a first
/// meeting with somebody new would take to come by. Judgement; only the rep knows what they sell.
pub const ANSWER_WORTH: u16 = 240;

/// What being asked to stop costs, in minutes of the rep's time. A starting guess: as much as an answer is worth, since a
/// person who might have answered is lost. Judgement.
pub const OPT_OUT_COST: u16 = 240;

/// Minutes one touch takes, in the order of [`Channel::ALL`]: call, voicemail, email, text, social, visit, post. Starting
/// guesses: "a few minutes is all one more try costs" (P20); the way to a door and a letter by hand take longer.
pub const TOUCH_MINUTES: [u16; Channel::ALL.len()] = [5, 3, 4, 2, 3, 45, 15];

/// Most an answer or an opt-out may be worth, in minutes: some three months of work. Judgement.
pub const MOST_WORTH: u16 = 30_000;

/// Longest a touch may take, in minutes: a working day.
pub const LONGEST_TOUCH: u16 = 480;

/// What the comparison needs beyond the log: the rep's own figures, or the starting guesses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Worths {
    /// What an answer is worth, in minutes.
    pub answer: u16,
    /// What an opt-out costs, in minutes.
    pub opt_out: u16,
    /// What a touch takes, in minutes, in the order of [`Channel::ALL`].
    pub touch: [u16; Channel::ALL.len()],
}

impl Worths {
    /// Minutes a touch takes on `channel`.
    pub fn minutes(&self, channel: Channel) -> u16 {
        self.touch[channel as usize]
    }

    /// True while nothing was set: to be labelled as starting guesses.
    pub fn are_starting_guesses(&self) -> bool {
        *self == Worths::default()
    }
}

impl Default for Worths {
    fn default() -> Worths {
        Worths {
            answer: ANSWER_WORTH,
            opt_out: OPT_OUT_COST,
            touch: TOUCH_MINUTES,
        }
    }
}
