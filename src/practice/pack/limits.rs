//! How large a pack may be. What is larger is refused before memory is taken for it.

/// Characters of a link or a file as it comes in: ten times a day's workshop with scenarios of its own.
pub const MOST_CHARACTERS: usize = 400_000;
/// Bytes of it unpacked.
pub const MOST_BYTES: usize = 600_000;
/// Bytes of all packs that are kept in one browser: one of the largest with a few small ones. It is an eighth of what
/// browsers keep for a site, because the book lies there as well.
pub const MOST_KEPT: usize = 650_000;
/// Characters of any text in it: three pages.
pub const LONGEST_TEXT: usize = 8_000;
/// Characters of a name, a title, a line.
pub const LONGEST_LINE: usize = 200;
/// Characters of a phrase on the coach's list.
pub const LONGEST_PHRASE: usize = 80;
/// Entries of any list in it.
pub const MOST_ENTRIES: usize = 300;
/// Scenarios of the coach's own.
pub const MOST_SCENARIOS: usize = 40;
/// Tasks of the coach's own.
pub const MOST_TASKS: usize = 120;
/// Names of ours.
pub const MOST_USES: usize = 120;
/// Exercises in all, however they came in: a board has to show them.
pub const MOST_EXERCISES: usize = 160;
/// Phrases on the list.
pub const MOST_PHRASES: usize = 100;
/// Things to bring.
pub const MOST_THINGS: usize = 60;
/// Lines of the sheet: an observer has two eyes. Their marks are kept as bits as well.
pub const MOST_ITEMS: usize = 16;
/// Criteria of a task, for the same reason.
pub const MOST_CRITERIA: usize = 16;
/// Steps of an agenda.
pub const MOST_STEPS: usize = 40;
/// Minutes of a step.
pub const MOST_MINUTES: u32 = 240;
/// Best lines in what a participant hands in.
pub const MOST_LINES: usize = 20;
