//! Several tabs, one book. One tab writes; the others show their own changes at once and ask the writer to make them.
//!
//! The writer makes a command, keeps what it changed, and only then tells everybody the changed records as they are now:
//! states, not operations, so that no two tabs can come to different ones. A tab with commands of its own on the way takes
//! those back, takes the news in, and makes its own again on top. A command is asked for until it is settled, and every
//! command has a name, so that asking twice does nothing twice. What was lost on the way is noticed by the numbers, which
//! follow each other, and made up for from any tab that is ahead.
//!
//! Pure: what is stored is behind [`Keep`], the time is an argument, and messages are values for the caller to send.

mod command;
mod found;
mod history;
mod message;
mod news;
mod past;
mod performing;
mod room;
mod tab;
mod takeover;
mod vault;
mod writing;

pub use command::{Command, CommandId, TabId};
pub use found::Found;
pub use history::{Event, History, Kind, LONGEST_HISTORY, MOST_EVENTS};
pub use message::{Message, Place};
pub use past::Past;
pub use room::{Room, aside_key, is_aside};
pub use tab::{Keep, Role, State, Step, Stored, Tab, World};
pub use vault::{Mirrored, Vault};
