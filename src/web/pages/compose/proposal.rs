//! What the plan proposes to write, and through which channel; a plain beginning where the plan rests.

use chrono::NaiveDate;

use crate::cadence::{Plan, Reason};
use crate::model::{Channel, Prospect, Purpose};

/// A way to begin, with its reasons.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// How.
    pub channel: Channel,
    /// What for; `None` when the plan rests and the rep has to say.
    pub purpose: Option<Purpose>,
    /// The day the plan calls for it; `None` when the plan rests and this is only a beginning.
    pub on: Option<NaiveDate>,
    /// Why, or why nothing is called for.
    pub reasons: Vec<Reason>,
}

impl Proposal {
    /// From the plan for `prospect`.
    pub fn new(prospect: &Prospect, plan: &Plan) -> Proposal {
        let reasons = plan.reasons().to_vec();
        match plan {
            Plan::Touch(touch) => Proposal {
                channel: touch.channel,
                purpose: Some(touch.purpose),
                on: Some(touch.on),
                reasons,
            },
            Plan::Wait(_) | Plan::Settled(_) | Plan::Blocked(_) => Proposal {
                channel: usual_channel(prospect),
                purpose: None,
                on: None,
                reasons,
            },
        }
    }

    /// The first reason, as read on `today`.
    pub fn because(&self, today: NaiveDate) -> String {
        let first = self.reasons.first();
        first.map(|reason| reason.sentence(today)).unwrap_or_default()
    }
}

/// As they asked, as they last answered if that way is known, as they can be reached: the first that is open.
fn usual_channel(prospect: &Prospect) -> Channel {
    let answered_by = prospect.last_reply().map(|touch| touch.channel);
    let answered_by = answered_by.filter(|channel| prospect.is_reachable_by(*channel));
    let reachable = [
        Channel::Email,
        Channel::Call,
        Channel::Social,
        Channel::Visit,
        Channel::Post,
    ]
    .into_iter()
    .filter(|channel| prospect.is_reachable_by(*channel));
    let wishes = prospect.asked_for.into_iter().chain(answered_by);
    wishes
        .chain(reachable)
        .chain(Channel::ALL)
        .find(|channel| prospect.block_on(*channel).is_none())
        .unwrap_or(Channel::Email)
}
