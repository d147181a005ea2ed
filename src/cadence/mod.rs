//! Decides the next touch for one prospect, and explains it. Pure.
//!
//! [`plan`] is the door for one prospect, [`queue`] for a day, [`follow_up`] for where somebody stands after a touch.
//! What it never does: ask for the time, change the book, or give up on anybody because they are quiet.

mod agreed;
pub mod chance;
mod channels;
mod decide;
mod ladder;
pub mod out_of_office;
mod plan;
pub mod policy;
mod queue;
mod reason;
mod sentence;
mod settled;
mod silence;
mod tally;
mod transition;
pub mod what_if;
mod working_days;

pub use chance::{Basis, Chance, Chances};
pub use plan::{Kind, Plan, PlannedTouch, Wait, plan};
pub use policy::Policy;
pub use queue::{Entry, Queue, queue};
pub use reason::{Fact, Reason};
pub use silence::Made;
pub use tally::{End, Sequence, Tally, Warmth};
pub use transition::follow_up;
pub use working_days::WorkingWeek;
