//! The sample book: invented people in every situation, dated around a given day.
//!
//! The rep of this book sells lighting that saves energy to small firms. Every name is invented, every address ends in
//! `.example`, and every number comes from a range kept free for stories.

mod answered;
mod beginning;
mod build;
mod crowd;
mod meeting;
mod proposal;

use crate::model::{Now, Prospect};
use build::Studio;

pub use crowd::crowd;

/// The people of the sample book, each marked `is_sample`, with their histories counted back in working days from
/// `now`. `ids` names each record and each touch and must never give the same number twice.
pub fn prospects(now: &Now, mut ids: impl FnMut() -> u64) -> Vec<Prospect> {
    let mut studio = Studio::new(now, &mut ids);
    let mut people = beginning::people(&mut studio);
    people.extend(meeting::people(&mut studio));
    people.extend(proposal::people(&mut studio));
    people.extend(answered::people(&mut studio));
    people
}

#[cfg(test)]
mod tests;
