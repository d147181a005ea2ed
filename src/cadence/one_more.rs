//! "Just one more" (P7), at any time: what it would bring, and what it would cost. The rep decides; the core insists on
//! a purpose and on something new (P1, P2).

use super::budget::{self, Level};
use super::company::Workplaces;
use super::plan::{Plan, PlannedTouch, plan_among};
use super::policy::Policy;
use super::value::best_value;
use crate::model::{Book, Now, Prospect, Purpose, ValueItemId};

/// One more touch beside the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneMore {
    /// The touch, with its reasons.
    pub touch: PlannedTouch,
    /// What to bring from the library.
    pub brings: Option<ValueItemId>,
    /// True when nothing in the library is new to them: the rep has to find something first.
    pub needs_something_new: bool,
    /// Goodwill before it.
    pub goodwill: Level,
    /// What it costs of that, in thousandths of an ordinary ask.
    pub costs: u32,
    /// Minutes of the rep's time.
    pub minutes: u16,
}

/// One more touch for `prospect` now, whatever the plan says. `None` where nobody may be asked: do not contact, no way
/// open, channels not confirmed, or a no that stands.
pub fn one_more(
    workplaces: &Workplaces,
    prospect: &Prospect,
    book: &Book,
    policy: &Policy,
    now: &Now,
) -> Option<OneMore> {
    let mut chosen = prospect.clone();
    chosen.chosen = Some(Purpose::OneMore);
    chosen.hold = None;
    chosen.next_step = None;
    chosen.promises.clear();
    let Plan::Touch(touch) = plan_among(workplaces, &chosen, book, policy, now) else {
        return None;
    };
    let offer = best_value(prospect, book, now.today());
    (touch.purpose == Purpose::OneMore).then(|| OneMore {
        brings: touch.value,
        needs_something_new: offer.best.is_none(),
        goodwill: budget::goodwill(prospect, book, policy, now),
        costs: budget::one_more_cost(&policy.goodwill, touch.channel, offer.best.map(|item| item.kind)),
        minutes: book.settings.worths.minutes(touch.channel),
        touch,
    })
}
