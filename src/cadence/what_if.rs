//! One more now, wait, an easy no, or nurture: what each would bring and cost, side by side. Pure.
//!
//! It recommends nothing; [`plan`](super::plan) does. Where nothing is known of a difference, it says so and counts both
//! the same, or gives no figure at all.

use super::chance::Chance;
use crate::model::{Channel, Principle};

pub use crate::model::Worths;

impl Worths {
    /// What a touch is expected to bring over what it costs, in minutes: the chance times the worth of an answer, less the
    /// hazard times the cost of an opt-out, less the rep's time. One more is worth it while this is above zero.
    pub fn gain(&self, reply: Chance, opt_out: Chance, channel: Channel) -> f64 {
        reply.mean * f64::from(self.answer) - opt_out.mean * f64::from(self.opt_out) - f64::from(self.minutes(channel))
    }
}

/// Their goodwill and what it goes by, in the budget's own points; at 0 it is spent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goodwill {
    /// What is left today.
    pub now: f64,
    /// What one more touch costs, as planned.
    pub one_more: f64,
    /// What an easy no costs.
    pub easy_no: f64,
    /// What is left on the day the wait ends, if nothing is asked until then.
    pub after_wait: f64,
}

/// Where things stand with somebody, as plain figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Situation {
    /// The chance of a reply on the next touch.
    pub reply: Chance,
    /// The chance that it makes them ask the rep to stop.
    pub opt_out: Chance,
    /// How it would travel.
    pub channel: Channel,
    /// Their goodwill.
    pub goodwill: Goodwill,
    /// How long waiting would last.
    pub wait_working_days: u32,
    /// True when a no was made easy already in this silence.
    pub easy_no_made: bool,
}

/// One of the four ways to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// One more today, with a purpose and something new.
    OneMore,
    /// The same some working days later.
    Wait,
    /// Make a no easy today.
    EasyNo,
    /// Ask nothing any more for now, stay in view.
    Nurture,
}

impl Choice {
    /// All four, in the order shown.
    pub const ALL: [Choice; 4] = [Choice::OneMore, Choice::Wait, Choice::EasyNo, Choice::Nurture];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Choice::OneMore => "One more now",
            Choice::Wait => "Wait",
            Choice::EasyNo => "An easy no",
            Choice::Nurture => "Nurture",
        }
    }
}

/// What one way to go on would bring and cost.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// Which.
    pub choice: Choice,
    /// Replies to expect, out of one. `None`: nothing is known.
    pub replies: Option<Chance>,
    /// Opt-outs to expect, out of one. `None`: nothing is known.
    pub opt_outs: Option<Chance>,
    /// Goodwill left afterwards, in the budget's points; below 0 it would be overdrawn.
    pub goodwill: f64,
    /// The rep's time, in minutes.
    pub minutes: u16,
    /// What it brings over what it costs, in minutes; see [`Worths::gain`]. `None`: not known.
    pub gain: Option<f64>,
    /// What has to be said beside the figures.
    pub remarks: Vec<Remark>,
}

/// The four ways side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// In the order of [`Choice::ALL`].
    pub outlooks: [Outlook; Choice::ALL.len()],
    /// True when what an answer is worth, a touch takes and an opt-out costs are starting guesses.
    pub worths_are_guesses: bool,
}

impl Comparison {
    /// The outlook of one choice.
    pub fn of(&self, choice: Choice) -> &Outlook {
        &self.outlooks[choice as usize]
    }
}

/// What has to be said beside a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// Waiting brings no reply by itself.
    WaitingIsCourtesy {
        /// How long it lasts.
        working_days: u32,
    },
    /// An easy no is counted like any touch.
    EasyNoSameChance,
    /// They were told already that a no is fine.
    EasyNoMade,
    /// No figure exists for nurture.
    NurtureUnknown,
    /// More than their goodwill bears.
    Overdrawn,
    /// The time is worth more elsewhere.
    CostsMoreThanItBrings,
}

impl Remark {
    /// The principle it speaks for.
    pub fn principle(self) -> Principle {
        match self {
            Remark::WaitingIsCourtesy { .. } => Principle::P19,
            Remark::EasyNoSameChance | Remark::EasyNoMade => Principle::P6,
            Remark::NurtureUnknown => Principle::P13,
            Remark::Overdrawn | Remark::CostsMoreThanItBrings => Principle::P8,
        }
    }

    /// The remark in plain words.
    pub fn sentence(self) -> String {
        let fixed = match self {
            Remark::WaitingIsCourtesy { working_days } => {
                let days = if working_days == 1 { "day" } else { "days" };
                return format!(
                    "The same touch {working_days} working {days} later. The silence so far has said most of what it can \
                     say, so waiting brings goodwill, not replies."
                );
            }
            Remark::EasyNoSameChance => {
                "Nothing is known of an easy no bringing more replies, or fewer, so it is counted the same. What it \
                 brings is a clear answer, and respect."
            }
            Remark::EasyNoMade => "They have been told already that a no is fine.",
            Remark::NurtureUnknown => {
                "Nothing is known of how many come back from nurture. It asks nothing, so it spends no goodwill."
            }
            Remark::Overdrawn => "That is more than their goodwill bears now.",
            Remark::CostsMoreThanItBrings => "By your figures it costs more time than it can be expected to bring.",
        };
        fixed.to_owned()
    }
}

/// Compares the four ways to go on.
pub fn what_if(situation: &Situation, worths: &Worths) -> Comparison {
    let Situation {
        reply,
        opt_out,
        channel,
        goodwill,
        ..
    } = *situation;
    let gain = worths.gain(reply, opt_out, channel);
    let touch = |choice: Choice, left: f64, first: Option<Remark>| {
        let overdrawn = (left < 0.0).then_some(Remark::Overdrawn);
        let too_dear = (gain <= 0.0).then_some(Remark::CostsMoreThanItBrings);
        Outlook {
            choice,
            replies: Some(reply),
            opt_outs: Some(opt_out),
            goodwill: left,
            minutes: worths.minutes(channel),
            gain: Some(gain),
            remarks: [first, overdrawn, too_dear].into_iter().flatten().collect(),
        }
    };
    let waiting = Remark::WaitingIsCourtesy {
        working_days: situation.wait_working_days,
    };
    let easy_no = if situation.easy_no_made {
        Remark::EasyNoMade
    } else {
        Remark::EasyNoSameChance
    };
    Comparison {
        outlooks: [
            touch(Choice::OneMore, goodwill.now - goodwill.one_more, None),
            touch(Choice::Wait, goodwill.after_wait - goodwill.one_more, Some(waiting)),
            touch(Choice::EasyNo, goodwill.now - goodwill.easy_no, Some(easy_no)),
            Outlook {
                choice: Choice::Nurture,
                replies: None,
                opt_outs: None,
                goodwill: goodwill.now,
                minutes: 0,
                gain: None,
                remarks: vec![Remark::NurtureUnknown],
            },
        ],
        worths_are_guesses: worths.are_starting_guesses(),
    }
}
