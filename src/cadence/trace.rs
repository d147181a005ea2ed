//! The reasons of a plan as they gather. When only the plan is wanted, as for a queue, none are made.

use chrono::NaiveDate;

use super::plan::{Plan, Wait};
use super::reason::{Fact, Reason};

/// Reasons in order, and what they overruled.
#[derive(Default)]
pub(super) struct Trace {
    /// False when nobody will read them.
    pub is_told: bool,
    pub reasons: Vec<Reason>,
    pub overruled: Vec<Reason>,
}

impl Trace {
    pub fn new(is_told: bool) -> Trace {
        Trace {
            is_told,
            ..Trace::default()
        }
    }

    pub fn say(&mut self, fact: Fact) {
        if self.is_told {
            self.reasons.push(fact.into());
        }
    }

    pub fn say_all(&mut self, facts: impl IntoIterator<Item = Fact>) {
        if self.is_told {
            self.reasons.extend(facts.into_iter().map(Reason::from));
        }
    }

    pub fn overrule(&mut self, fact: Fact) {
        if self.is_told {
            self.overruled.push(fact.into());
        }
    }

    /// A rest for these reasons.
    pub fn waits(self, until: Option<NaiveDate>) -> Plan {
        Plan::Wait(Wait {
            until,
            reasons: self.reasons,
            overruled: self.overruled,
        })
    }
}
