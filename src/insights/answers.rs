//! How many answers came: the measure of success, and not how busy the rep was.

use chrono::NaiveTime;

use crate::model::time::monday_of;
use crate::model::{Answer, Book, Now};

/// Answers by kind. A no counts as much as a yes: both end the asking (P17).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// They want to go on.
    pub yes: u32,
    /// They do not.
    pub no: u32,
    /// Not before a day they named.
    pub not_now: u32,
    /// A no, and do not contact me.
    pub stop: u32,
}

impl Answers {
    /// All of them.
    pub fn total(&self) -> u32 {
        self.yes + self.no + self.not_now + self.stop
    }

    pub(super) fn count(&mut self, answer: Answer) {
        match answer {
            Answer::Yes => self.yes += 1,
            Answer::No => self.no += 1,
            Answer::NotNow(_) => self.not_now += 1,
            Answer::Stop => self.stop += 1,
        }
    }
}

/// The answers logged for touches from Monday, 00:00 in the rep's zone, up to now.
pub fn answers_this_week(book: &Book, now: &Now) -> Answers {
    let from = now.home.instant(monday_of(now.today()).and_time(NaiveTime::MIN));
    let mut answers = Answers::default();
    let this_week = book
        .touches()
        .filter(|(_, touch)| (from..=now.instant).contains(&touch.at));
    for answer in this_week.filter_map(|(_, touch)| touch.answer) {
        answers.count(answer);
    }
    answers
}
