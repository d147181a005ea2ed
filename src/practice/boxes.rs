//! What was missed comes back: plain boxes, as on paper. A task that was missed lies in the first box; done whole, it moves
//! one on and comes later; missed again, it goes back to the first; out of the last box it is done with.
//!
//! Boxes and no scheduler crate: the one that is kept up (fsrs) brings a trainer and tensors along for thousands of cards,
//! and a coach cannot explain it on a flip chart. Days are arguments.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Days until a task in each box comes back (judgement, after Leitner: each about twice the one before).
pub const WAITS: [u64; 5] = [1, 2, 4, 8, 16];
/// Tasks that are kept at most; the one that is due last makes room.
pub const MOST_CARDS: usize = 200;
/// Tasks offered on one day: ten minutes of drills.
pub const MOST_A_DAY: usize = 5;

/// A task that was missed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The task's name; a coach's own with its pack ([`super::due::of_pack`]).
    pub task: String,
    /// The box it lies in, from 0.
    #[serde(rename = "box")]
    pub place: u8,
    /// The day it comes back.
    pub due: NaiveDate,
    /// What was missed last, as the check said it: "It names a day".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missed: Vec<String>,
}

/// All that was missed and has not been made good often enough.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Boxes(Vec<Card>);

/// The boxes as they stand on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What is due, the longest due first, at most [`MOST_A_DAY`].
    pub due: Vec<Card>,
    /// How many more are due.
    pub more: usize,
    /// How many lie in each box.
    pub in_box: [usize; WAITS.len()],
    /// One sentence for the page.
    pub says: String,
}

impl Boxes {
    /// Takes down how a task went. One that was never missed is not kept.
    pub fn record(&mut self, task: &str, missed: Vec<String>, day: NaiveDate) {
        let found = self.0.iter().position(|card| card.task == task);
        let last = WAITS.len() - 1;
        let place = match found {
            _ if !missed.is_empty() => 0,
            None => return,
            // Twice on one day is practice, not memory.
            Some(at) if self.0[at].due > day => return,
            Some(at) if usize::from(self.0[at].place) >= last => {
                self.0.remove(at);
                return;
            }
            Some(at) => self.0[at].place + 1,
        };
        let card = Card {
            task: task.to_owned(),
            place,
            due: after(day, place),
            missed,
        };
        match found {
            Some(at) => self.0[at] = card,
            None => self.0.push(card),
        }
        if self.0.len() > MOST_CARDS {
            let latest = (0..self.0.len()).max_by_key(|at| self.0[*at].due);
            latest.map(|at| self.0.remove(at));
        }
    }

    /// The boxes on this day.
    pub fn shown(&self, day: NaiveDate) -> Shown {
        let mut due: Vec<Card> = self.0.iter().filter(|card| card.due <= day).cloned().collect();
        due.sort_by_key(|card| card.due);
        let more = due.len().saturating_sub(MOST_A_DAY);
        due.truncate(MOST_A_DAY);
        let mut in_box = [0; WAITS.len()];
        for card in &self.0 {
            if let Some(count) = in_box.get_mut(usize::from(card.place)) {
                *count += 1;
            }
        }
        let says = match (due.len(), self.0.iter().map(|card| card.due).min()) {
            (_, None) => "Nothing has been missed yet; what you miss will come back here.".to_owned(),
            (0, Some(next)) => match (next - day).num_days() {
                1 => "Nothing comes back today; the next one does tomorrow.".to_owned(),
                days => format!("Nothing comes back today; the next one does in {days} days."),
            },
            (1, _) => "One comes back today.".to_owned(),
            (count, _) if more > 0 => format!("{count} come back today; {more} more can wait."),
            (count, _) => format!("{count} come back today."),
        };
        Shown {
            due,
            more,
            in_box,
            says,
        }
    }

    /// The same without the tasks that do not hold for `is_wanted`.
    pub fn only(&self, is_wanted: impl Fn(&str) -> bool) -> Boxes {
        Boxes(self.0.iter().filter(|card| is_wanted(&card.task)).cloned().collect())
    }

    /// True when nothing is in them.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many tasks are in them.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

fn after(day: NaiveDate, place: u8) -> NaiveDate {
    let wait = WAITS.get(usize::from(place)).copied().unwrap_or(WAITS[0]);
    day.checked_add_days(Days::new(wait)).unwrap_or(day)
}
