//! Counts over the log. Pure.

mod answers;
mod scripts;

pub use answers::{Answers, answers_this_week};
pub use scripts::ScriptOutcomes;
