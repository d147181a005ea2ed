//! The nouns: everything that is kept, as plain data with public fields. No clock, no randomness, no IO, and no opinion
//! on what to do next.

mod book;
mod channel;
pub mod contact;
mod ids;
mod next_step;
mod principle;
mod prospect;
mod purpose;
mod settings;
mod stage;
pub mod time;
mod touch;
mod value;

pub use book::{Book, Group, Record, Tombstone};
pub use channel::Channel;
pub use contact::Labelled;
pub use ids::{GroupId, NotAnId, ProspectId, TouchId, ValueItemId};
pub use next_step::NextStep;
pub use principle::Principle;
pub use prospect::{Block, Hold, Prospect};
pub use purpose::Purpose;
pub use settings::{DEFAULT_STARTS_A_DAY, MOST_STARTS_A_DAY, Profile, Settings};
pub use stage::{Nurture, Stage, StageKind};
pub use time::{Now, Zone};
pub use touch::{Answer, Direction, Outcome, Touch};
pub use value::{ValueItem, ValueKind};
