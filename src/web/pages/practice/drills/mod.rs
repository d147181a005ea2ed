//! The seven drills: the list, one drill with the task that is best done next, one task by its name, and
//! [`exercise::Exercise`], which every one of them shows and a pack's page as well.

pub mod brief;
pub mod exercise;
pub mod fields;

mod answering;
mod beside;
mod checks;
mod desk;
mod list;
mod mending;
mod one;
mod saying;
mod sorting;

pub use list::Drills;
pub use one::{OneDrill, OneTask};
