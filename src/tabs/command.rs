//! What a tab asks for, and its name.

use serde::{Deserialize, Serialize};

use crate::ops::Op;

/// Names one tab from its opening to its closing: random bits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TabId(pub u64);

/// Names one command for good: the tab it was given in, and which of that tab's it is, from 1 on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CommandId {
    /// Where it was given.
    pub tab: TabId,
    /// Counts the tab's commands.
    pub number: u64,
}

/// What a user wants done to the book.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// A change.
    Do(Box<Op>),
    /// The change of this name taken back: the last one the user saw, so that nobody takes back what they did not see.
    Undo(CommandId),
    /// What was taken back under this name made again.
    Redo(CommandId),
    /// Everything as it was right after the change of this name, in one step that can itself be taken back.
    BackTo {
        /// The last change that stays.
        target: CommandId,
        /// What this is called in the history.
        label: String,
    },
}

impl From<Op> for Command {
    fn from(op: Op) -> Command {
        Command::Do(Box::new(op))
    }
}
