//! The reps that are compared: the cadence, and fixed policies that never look at whom they write to.

use super::buyer::{Ask, Reaction, Saying};
use super::dice::Dice;
use super::play::Hands;
use crate::model::{Channel, Purpose};

/// Whose way of following up is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rep {
    /// What [`plan`](crate::cadence::plan) says.
    Ours,
    /// An email, a call and an email within a week, then nothing.
    StopAfterThree,
    /// An email every two days, eight of them.
    EveryTwoDays,
    /// Five steps in 14 days, email and call in turn, the last one an easy no.
    FiveSteps,
    /// An email every week, for ever.
    WeeklyForever,
}

impl Rep {
    /// Everybody compared, ours first.
    pub const ALL: [Rep; 5] = [
        Rep::Ours,
        Rep::StopAfterThree,
        Rep::EveryTwoDays,
        Rep::FiveSteps,
        Rep::WeeklyForever,
    ];

    /// The words in the table.
    pub fn label(self) -> &'static str {
        match self {
            Rep::Ours => "ours",
            Rep::StopAfterThree => "stop after 3",
            Rep::EveryTwoDays => "every 2 days x 8",
            Rep::FiveSteps => "5 steps in 14 days",
            Rep::WeeklyForever => "weekly forever",
        }
    }

    /// The day and the form of the touch after `made` touches, of a fixed policy; `None` when it has ended.
    fn step(self, made: u32) -> Option<(u32, Ask)> {
        const CALLED: [Channel; 5] = [
            Channel::Email,
            Channel::Call,
            Channel::Email,
            Channel::Call,
            Channel::Email,
        ];
        const WEEK: [u32; 3] = [0, 3, 7];
        const FORTNIGHT: [u32; 5] = [0, 3, 7, 10, 14];
        const EMAILS: u32 = 8;
        let place = made as usize;
        let channel = CALLED.get(place).copied().unwrap_or(Channel::Email);
        let (day, channel) = match self {
            Rep::Ours => return None,
            Rep::StopAfterThree => (*WEEK.get(place)?, channel),
            Rep::FiveSteps => (*FORTNIGHT.get(place)?, channel),
            Rep::EveryTwoDays if made >= EMAILS => return None,
            Rep::EveryTwoDays => (2 * made, Channel::Email),
            Rep::WeeklyForever => (7 * made, Channel::Email),
        };
        let parting = self == Rep::FiveSteps && place + 1 == FORTNIGHT.len();
        let purpose = match made {
            0 => Purpose::Introduction,
            _ if parting => Purpose::EasyNo,
            _ => Purpose::Decision,
        };
        Some((
            day,
            Ask {
                channel,
                purpose,
                brings: made == 0,
            },
        ))
    }
}

/// A fixed policy at work with one buyer. It goes on until its steps are made or an answer came; a promise to come back
/// to it and an auto-reply change nothing.
pub(super) struct Fixed {
    rep: Rep,
    dice: Dice,
    made: u32,
    /// Things of value not used yet.
    unused: u32,
    /// Share of follow-ups that bring one.
    share: f64,
    ended: bool,
}

impl Fixed {
    pub fn new(rep: Rep, things: u32, share: f64, dice: Dice) -> Fixed {
        Fixed {
            rep,
            dice,
            made: 0,
            unused: things,
            share,
            ended: false,
        }
    }
}

impl Hands for Fixed {
    fn ask(&mut self, day: u32) -> Option<Ask> {
        let (due, mut ask) = self.rep.step(self.made)?;
        if self.ended || due > day {
            return None;
        }
        let brings = !ask.brings && self.unused > 0 && self.dice.falls(self.share);
        self.unused -= u32::from(brings);
        ask.brings |= brings;
        self.made += 1;
        Some(ask)
    }

    fn hear(&mut self, reaction: Reaction) {
        self.ended |= !matches!(reaction.says, Saying::Later | Saying::Away(_));
    }
}
