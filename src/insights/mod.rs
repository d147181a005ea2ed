//! Counts over the log. Pure.

mod answers;

pub use answers::{Answers, answers_this_week};
