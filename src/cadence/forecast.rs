//! The what-if for one prospect: where things stand with them as plain figures, and the four ways compared. Pure.

use super::budget;
use super::chance::{Chance, Chances};
use super::company::Workplaces;
use super::one_more::one_more;
use super::plan::{Plan, plan_among};
use super::policy::Policy;
use super::silence::Silence;
use super::tally::Warmth;
use super::what_if::{Comparison, Goodwill, Situation, Worths, what_if};
use crate::model::{Book, Now, Prospect, Purpose};

/// The four ways to go on with somebody, and what the figures rest on.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// Where things stand.
    pub situation: Situation,
    /// The four ways side by side.
    pub comparison: Comparison,
    /// The chance of a reply as the published figures alone have it, to be shown beside the rep's own.
    pub guess: Chance,
    /// What they bear at once, in the budget's points.
    pub room: u32,
}

/// The forecast for `prospect`, with `chances` made from the whole book. `None` where nobody may be asked, as with
/// [`one_more`].
pub fn forecast(
    workplaces: &Workplaces,
    prospect: &Prospect,
    book: &Book,
    policy: &Policy,
    chances: &Chances,
    worths: &Worths,
    now: &Now,
) -> Option<Forecast> {
    let today = now.today();
    let more = one_more(workplaces, prospect, book, policy, now)?;
    let silence = Silence::of(prospect, now);
    let later = match plan_among(workplaces, prospect, book, policy, now) {
        Plan::Touch(touch) => Some(touch.on),
        Plan::Wait(wait) => wait.until,
        Plan::Settled(_) | Plan::Blocked(_) => None,
    };
    // Where the plan says today, waiting means the rhythm's gap from today on.
    let wait_working_days = match later.filter(|day| *day > today) {
        Some(day) => policy.working_week.between(today, day).max(1),
        None => policy.gap_after(silence.tries.max(1)),
    };
    let warmth = Warmth::of(prospect);
    let channel = more.touch.channel;
    let room = more.goodwill.room;
    let spent = budget::faded(
        budget::spent(prospect, book, policy, now, today),
        wait_working_days,
        &policy.goodwill,
    );
    let situation = Situation {
        reply: chances.reply(warmth, silence.tries),
        opt_out: chances.opt_out(silence.tries),
        channel,
        goodwill: Goodwill {
            now: f64::from(more.goodwill.left),
            one_more: f64::from(more.costs),
            easy_no: f64::from(budget::ask_cost(&policy.goodwill, channel, Purpose::EasyNo)),
            after_wait: f64::from(room.saturating_sub(spent)),
        },
        wait_working_days,
        easy_no_made: silence.said(Purpose::EasyNo),
    };
    Some(Forecast {
        comparison: what_if(&situation, worths),
        situation,
        guess: Chances::default().reply(warmth, silence.tries),
        room,
    })
}
