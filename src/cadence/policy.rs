//! Every number the cadence uses, with its unit, its reason and where it comes from.

use super::working_days::WorkingWeek;
use crate::model::{Channel, Settings};

/// Gaps after one, two, three, four, five and more silent tries, in working days. Widening, so that a busy person is
/// left more room each time (P9, P19). Convention, see "Spacing conventions" in EVIDENCE: two working days of silence
/// already say most of what silence can say, so the rest is courtesy.
pub const GAPS_AFTER_SILENCE: [u32; 5] = [3, 3, 5, 7, 10];

/// Working days between their reply and the next touch, when no next step was agreed. A conversation that has begun is
/// answered while it is warm (P4; EVIDENCE, Kooti et al.: over 90% of replies come within a day).
pub const GAP_AFTER_REPLY: u32 = 1;

/// Working days before the day they named on which a "not now" comes back: the rep is in their mind when the day comes,
/// and has not come early enough to ignore what they asked (P3). Judgement.
pub const RE_ENTRY_LEAD: u32 = 3;

/// How many of the rep's touches may run on one channel before it must change (P11), unless it is the only one open or
/// the one they asked for (P3).
pub const LONGEST_RUN: usize = 2;

/// How many minutes before an agreed hour a call still counts as the agreed one. Clocks and people differ by as much.
/// Judgement.
pub const EARLY_FOR_A_STEP_MINUTES: i64 = 15;

/// Silent tries after which a missed step is no longer what the next touch is about. Two offers of a new time are
/// enough; then the ordinary ladder speaks (P19). Judgement.
pub const OFFERS_OF_A_NEW_TIME: u32 = 2;

/// Silent tries after which nurture is suggested beside one more (P13). The default ladder has spoken all its purposes
/// by then; it is a suggestion, because no count settles anything (P8).
pub const TRIES_BEFORE_NURTURE: u32 = 6;

/// The channels a plan may choose, in the order that settles a tie. A voicemail is not planned: it is what a call turns
/// into when nobody answers.
pub const PLANNED_CHANNELS: [Channel; 6] = [
    Channel::Email,
    Channel::Call,
    Channel::Social,
    Channel::Post,
    Channel::Visit,
    Channel::Text,
];

/// How many tries on easier channels come before this one, in tries since they were last heard from. Email and telephone
/// are expected at work; a profile is a little closer; a letter or a visit costs the rep time and them attention (P11).
/// A text reaches into somebody's pocket, so it waits until texts have gone back and forth. Judgement.
pub fn head_start(channel: Channel, texts_were_exchanged: bool) -> u32 {
    match channel {
        Channel::Email | Channel::Call | Channel::Voicemail => 0,
        Channel::Social => 1,
        Channel::Post => 2,
        Channel::Visit => 3,
        Channel::Text if texts_were_exchanged => 0,
        Channel::Text => 4,
    }
}

/// What a rep can set about the cadence, with defaults that need no setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Gaps after one, two, … silent tries, in working days; the last one holds from there on.
    pub gaps_after_silence: Vec<u32>,
    /// Working days between their reply and the next touch.
    pub gap_after_reply: u32,
    /// The days on which touches are planned.
    pub working_week: WorkingWeek,
    /// How many prospects that were not started come into Today on a working day.
    pub starts_a_day: u32,
}

impl Policy {
    /// The policy of a rep with these settings.
    pub fn of(settings: &Settings) -> Policy {
        Policy {
            gaps_after_silence: GAPS_AFTER_SILENCE.to_vec(),
            gap_after_reply: GAP_AFTER_REPLY,
            working_week: WorkingWeek::MONDAY_TO_FRIDAY,
            starts_a_day: settings.starts_a_day,
        }
    }

    /// Working days from the last of `tries` silent tries to the next touch. Without a try there is nothing to wait for.
    pub fn gap_after(&self, tries: u32) -> u32 {
        let Some(place) = tries.checked_sub(1) else { return 0 };
        let gaps = &self.gaps_after_silence;
        gaps.get(place as usize).or(gaps.last()).copied().unwrap_or(0)
    }
}

impl Default for Policy {
    fn default() -> Policy {
        Policy::of(&Settings::default())
    }
}
