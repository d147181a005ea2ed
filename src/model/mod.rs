//! The nouns: everything that is kept, as plain data with public fields. No clock, no randomness, no IO, and no opinion
//! on what to do next.

mod book;
mod channel;
pub mod contact;
pub mod fields;
mod goodwill;
mod hold;
pub mod ids;
pub mod moment;
mod next_step;
mod principle;
mod promise;
mod prospect;
mod purpose;
mod rhythm;
mod settings;
mod stage;
mod stamp;
mod their_way;
pub mod time;
mod touch;
mod unknown;
mod value;
mod voice;
mod worths;

pub use book::{Book, Group, Record, Tombstone};
pub use channel::Channel;
pub use contact::Labelled;
pub use goodwill::{Mood, Tolerance};
pub use hold::{Hold, HoldKind, Rested};
pub use ids::{GroupId, NotAnId, PromiseId, ProspectId, TouchId, ValueItemId};
pub use next_step::NextStep;
pub use principle::Principle;
pub use promise::{Promise, Promiser};
pub use prospect::{Block, Prospect};
pub use purpose::Purpose;
pub use rhythm::Rhythm;
pub use settings::{
    DEFAULT_STARTS_A_DAY, DEFAULT_TOUCHES_A_DAY, MOST_STARTS_A_DAY, MOST_TOUCHES_A_DAY, Profile, Settings,
};
pub use stage::{Nurture, Stage, StageKind};
pub use stamp::{Beneath, DeskStamps, FieldStamps, Mark, Marks, Part, Stamp, Stamps};
pub use their_way::{DaysOff, Hours, TheirWay};
pub use time::{Now, Zone};
pub use touch::{Answer, Direction, Outcome, Touch};
pub use unknown::Unknown;
pub use value::{ValueItem, ValueKind};
pub use voice::{Contractions, Formality, ORDINARY_PACE, PACES, Snippet, Spelling, Voice};
pub use worths::{ANSWER_WORTH, LONGEST_TOUCH, MOST_WORTH, OPT_OUT_COST, TOUCH_MINUTES, Worths};
