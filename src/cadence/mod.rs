//! Decides the next touch for one prospect, and explains it. Pure.
//!
//! [`plan`] is the door for one prospect ([`plan_among`] where the book is large), [`queue`] for a day, [`follow_up`] for
//! where somebody stands after a touch, [`one_more`] for a touch beside the plan, [`replan`] for the day after a leave. What it never does: ask for the time,
//! change the book, or give up on anybody because they are quiet.

mod agreed;
mod asking;
mod bearing;
mod budget;
mod calendar;
pub mod chance;
mod channels;
mod company;
mod decide;
mod fact;
mod forecast;
mod gain;
mod ladder;
mod leave;
mod lever;
mod one_more;
pub mod out_of_office;
mod phrase;
mod plan;
pub mod policy;
mod queue;
mod reason;
mod rhythm;
mod sentence;
mod settled;
mod silence;
mod tally;
mod their_way;
mod their_word;
mod trace;
mod transition;
mod value;
pub mod what_if;
mod working_days;

pub use budget::{Level, ask_cost, goodwill};
pub use chance::{Basis, Chance, Chances};
pub use company::Workplaces;
pub use forecast::{Forecast, forecast};
pub use leave::{Comeback, Replan, Replanned, replan};
pub use lever::Lever;
pub use one_more::{OneMore, one_more};
pub use plan::{Kind, Plan, PlannedTouch, Wait, begun, plan, plan_among};
pub use policy::Policy;
pub use queue::{Entry, Queue, queue};
pub use reason::{Fact, Reason};
pub use silence::{Made, tries};
pub use tally::{End, Sequence, Tally, Warmth};
pub use their_way::Window;
pub use transition::{Event, Then, colleagues_wait_until, follow_up, follows};
pub use value::{Offer, best_value, unused_values};
pub use working_days::WorkingWeek;
