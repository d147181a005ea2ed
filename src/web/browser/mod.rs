//! Thin adapters to the browser. Each answers with a `Result` or a plain value; none decides anything.

pub mod channel;
pub mod clipboard;
pub mod clock;
mod database;
pub mod device;
pub mod erasing;
pub mod files;
pub mod folder;
pub mod fresh_ids;
pub mod lasting;
pub mod lifecycle;
pub mod locks;
pub mod lost_focus;
mod media;
pub mod net;
pub mod pictures;
pub mod place;
pub mod preference;
pub mod recorder;
pub mod share;
pub mod speech;
pub mod storage;
pub mod style_sheet;
pub mod theme;
