//! What lies under a key of ours, as far as the key says.

use crate::model::ProspectId;

use super::index::{self, Side, Writing};
use super::record::draft_of;

/// What lies under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyKind {
    /// The list of the pages in force, in one of its two places.
    Index,
    /// A page: its number, and the commit that wrote it. Of each page the latest is the one in force, unless it is damaged.
    Page(u32, u64),
    /// A message in hand.
    Draft(ProspectId),
}

/// What lies under `key`; `None` for every other key.
pub fn kind_of_key(key: &str) -> Option<KeyKind> {
    if Side::BOTH.iter().any(|side| index::key(side.name()) == key) {
        return Some(KeyKind::Index);
    }
    let page = Writing::of_key(key).map(|writing| KeyKind::Page(writing.page, writing.generation));
    page.or_else(|| draft_of(key).map(KeyKind::Draft))
}
