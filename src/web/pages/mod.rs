//! One file or folder a page.

pub mod compose;
pub mod data;
pub mod import;
pub mod lost;
pub mod prospect;
pub mod prospects;
pub mod settings;
pub mod today;
