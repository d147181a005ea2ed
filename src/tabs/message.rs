//! What tabs tell each other. Everybody hears everything; what has a name in `to` is for one tab.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Command, CommandId, Event, Kind, TabId};
use crate::model::Book;
use crate::ops::Undo;

/// How far a tab is: two tabs at the same place have the same book.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The number of the last event; 0 for none.
    pub seq: u64,
    /// The command behind it, so that two lines of events cannot be taken for one.
    pub last: CommandId,
}

/// One message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Message {
    /// I am here, this far: whoever writes, tell me what I miss.
    Hello(Place),
    /// Writer, do this.
    Ask {
        /// Which of my commands it is.
        number: u64,
        /// The command of mine that must be settled before, if one is on the way.
        after: Option<u64>,
        /// When the user gave it.
        at: DateTime<Utc>,
        /// What to do.
        command: Command,
    },
    /// This happened.
    Commit {
        /// What, without what was before.
        seq: u64,
        /// The command behind the event before this one.
        previous: CommandId,
        /// The command that asked for it.
        id: CommandId,
        /// When it was asked for.
        at: DateTime<Utc>,
        /// In words.
        label: String,
        /// What it did to the line of changes.
        kind: Kind,
        /// The records it changed, as they are now.
        images: Undo,
        /// Whether all of the book is kept.
        kept: bool,
    },
    /// This cannot be done.
    Refused {
        /// Whose command, and which.
        id: CommandId,
        /// Why, as a sentence.
        why: String,
    },
    /// This was settled already.
    Settled {
        /// Whose command, and which.
        id: CommandId,
        /// How far the writer is.
        place: Place,
    },
    /// I am about to write, from here on: whoever is further, tell me.
    Taking(Place),
    /// I write, and am this far.
    Writing {
        /// Who asked; nobody when this tab has just begun to write.
        to: Option<TabId>,
        /// How far.
        place: Place,
        /// Whether all of the book is kept.
        kept: bool,
    },
    /// What you miss.
    Since {
        /// For whom.
        to: TabId,
        /// Where they stood.
        from: Place,
        /// Where this leads.
        place: Place,
        /// The records changed between, as they are now.
        images: Undo,
        /// The events between.
        events: Vec<Event>,
        /// Whether all of the book is kept.
        kept: bool,
    },
    /// All there is, for somebody who cannot be told what they miss.
    Whole {
        /// For whom.
        to: TabId,
        /// Where this leads.
        place: Place,
        /// The book.
        book: Box<Book>,
        /// The events that are remembered.
        events: Vec<Event>,
        /// What is settled, of which there may be no event among them.
        settled: Vec<CommandId>,
        /// Whether all of the book is kept.
        kept: bool,
    },
}
