//! Luck belongs to the buyer's days, not to the messages: whether somebody finds the moment for an answer is settled by when
//! they read. Who asks five times in five days asks the same tired person five times; a week later it is another week.

use super::super::scenario::Scenario;
use crate::market::Dice;

/// Days for which luck holds, from the day on which something is read. Judgement: as long as two asks crowd each other
/// (`crowding_days` of the market), so that who leaves a week between them meets other luck each time.
const LASTS: u8 = 5;

/// The days on which luck began.
#[derive(Default)]
pub(super) struct Luck {
    began: Vec<u8>,
}

impl Luck {
    /// The day whose luck holds for what is read on this one: an earlier day not long ago, else this one, whose luck begins.
    pub fn begin(&mut self, read_on: u8) -> u8 {
        self.holding(read_on).unwrap_or_else(|| {
            self.began.push(read_on);
            read_on
        })
    }

    /// The day whose luck still holds on this one. What is written later may be read earlier.
    pub fn holding(&self, day: u8) -> Option<u8> {
        let holds = |began: &&u8| day.checked_sub(**began).is_some_and(|gone| gone < LASTS);
        self.began.iter().filter(holds).max().copied()
    }
}

/// The dice of a day: settled by scenario, seed and day alone, so that a whole room meets the same buyer.
pub(super) fn dice(scenario: &Scenario, seed: u64, day: u8) -> Dice {
    let mixed = scenario
        .id
        .bytes()
        .fold(seed, |mixed, byte| mixed.rotate_left(7) ^ u64::from(byte));
    Dice::new(mixed, u64::from(day) * 16 + 1)
}
