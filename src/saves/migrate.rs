//! From the form an earlier version wrote to today's, one numbered step after the other. A step is never edited after
//! its release; `tests/saves/versions.rs` insists that each version has a frozen fixture.

use serde_json::Value;

/// The version this build writes.
pub const LATEST: u32 = 2;

/// What kind of record a step is given: each is kept, and so migrated, by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Prospect,
    Groups,
    Tombstones,
    Values,
    Settings,
    Stamps,
}

/// What turns a record of version `n` into one of version `n + 1`.
type Step = fn(Kind, Value) -> Value;

/// Step `i` leads from version `i + 1` to version `i + 2`.
///
/// Version 1 kept each record as JSON under a key of its own; version 2 keeps pages, and the records in them are the same.
const STEPS: [Step; (LATEST - 1) as usize] = [|_, record| record];

/// Brings a record of version `from` (1 or later) to today's form.
pub(super) fn to_latest(from: u32, kind: Kind, data: Value) -> Value {
    let done = usize::try_from(from.saturating_sub(1)).unwrap_or(usize::MAX);
    STEPS.iter().skip(done).fold(data, |data, step| step(kind, data))
}
