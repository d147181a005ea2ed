//! What the cadence answers: the plan for one prospect.

use chrono::{NaiveDate, NaiveTime};

use super::company::Workplaces;
use super::decide::{Colleagues, decide};
use super::lever::{Lever, levers};
use super::policy::Policy;
use super::reason::Reason;
use super::their_way::Window;
use crate::model::{Book, Channel, Now, Prospect, Purpose, ValueItemId};

/// What is to happen with a prospect. Each carries at least one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Plan {
    /// A touch, today or later.
    Touch(PlannedTouch),
    /// Nothing for now.
    Wait(Wait),
    /// An answer has been given; nothing is asked any more.
    Settled(Vec<Reason>),
    /// They may not be contacted, or not before the rep has cleared something up.
    Blocked(Vec<Reason>),
}

/// The next touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedTouch {
    /// What calls for it.
    pub kind: Kind,
    /// The rep's calendar day; never before today.
    pub on: NaiveDate,
    /// The rep's wall clock, when an hour was agreed or the rhythm keeps one.
    pub time: Option<NaiveTime>,
    /// The hours of that day in which they may be met, where that matters.
    pub window: Option<Window>,
    /// How. Never a voicemail: that is what a call turns into.
    pub channel: Channel,
    /// What for.
    pub purpose: Purpose,
    /// The best thing to bring from the library, when the touch is to bring something (P1).
    pub value: Option<ValueItemId>,
    /// Why, the weightiest first; never empty.
    pub reasons: Vec<Reason>,
    /// What would have been planned otherwise.
    pub overruled: Vec<Reason>,
}

/// What calls for a touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A promise the rep made (P4): it comes before any ask.
    Promised,
    /// A next step agreed with them, or the mending of one that did not happen.
    Agreed,
    /// The cadence.
    Due,
    /// The rep's wish to begin with somebody new.
    Start,
}

/// A rest in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    /// The first day on which the plan speaks again; `None` until the rep does something.
    pub until: Option<NaiveDate>,
    /// Why; never empty.
    pub reasons: Vec<Reason>,
    /// What would have been planned otherwise.
    pub overruled: Vec<Reason>,
}

impl Plan {
    /// Why; never empty.
    pub fn reasons(&self) -> &[Reason] {
        match self {
            Plan::Touch(touch) => &touch.reasons,
            Plan::Wait(wait) => &wait.reasons,
            Plan::Settled(reasons) | Plan::Blocked(reasons) => reasons,
        }
    }

    /// What would have been planned otherwise.
    pub fn overruled(&self) -> &[Reason] {
        match self {
            Plan::Touch(touch) => &touch.overruled,
            Plan::Wait(wait) => &wait.overruled,
            Plan::Settled(_) | Plan::Blocked(_) => &[],
        }
    }

    /// What would change it, the likeliest first; never empty.
    pub fn levers(&self) -> Vec<Lever> {
        levers(self)
    }
}

/// The next touch for `prospect`, or why there is none. Their colleagues are looked for in the whole book, which takes a
/// while in a large one: [`plan_among`] knows where they are.
pub fn plan(prospect: &Prospect, book: &Book, policy: &Policy, now: &Now) -> Plan {
    decide(prospect, book, policy, now, Colleagues::InTheBook, false, true)
}

/// The same by somebody who keeps `workplaces` of the book at hand.
pub fn plan_among(workplaces: &Workplaces, prospect: &Prospect, book: &Book, policy: &Policy, now: &Now) -> Plan {
    decide(prospect, book, policy, now, Colleagues::At(workplaces), false, true)
}

/// The plan as if the rep began with `prospect` today: what a first touch would be, before their turn has come.
pub fn begun(workplaces: &Workplaces, prospect: &Prospect, book: &Book, policy: &Policy, now: &Now) -> Plan {
    decide(prospect, book, policy, now, Colleagues::At(workplaces), true, true)
}
