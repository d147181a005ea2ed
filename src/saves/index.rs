//! The list of the pages in force: the one switch that makes a commit happen. It lies in two places by turns, so that
//! while one is written the other stands.

use serde::{Deserialize, Serialize};

use super::codec::{CodecError, Encoder, Streams};
use super::record::PREFIX;

/// One writing of one page. No two writings have the same number and generation, so none is written over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Writing {
    /// The page.
    pub(super) page: u32,
    /// The commit that wrote it.
    pub(super) generation: u64,
}

/// What the storage holds since a commit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Index {
    /// The commit's number; they count up.
    pub(super) seq: u64,
    /// The number of the last change it keeps, counted by whoever makes changes; `None` where it is the commit's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) at: Option<u64>,
    /// The number of a change that is being kept page by page, and of which this is a part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) toward: Option<u64>,
    /// Whoever asked for changes, by number, and how many of theirs are settled: see [`super::Keeper::number_next`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) settled: Vec<(u64, u64)>,
    /// The pages in force, by their numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) pages: Vec<Writing>,
    /// The writings before those, of the pages changed latest, the earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) spares: Vec<Writing>,
    /// Writings that are damaged and stay as they are until somebody has seen them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) damaged: Vec<Writing>,
}

/// The two places of the index.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Side {
    #[default]
    A,
    B,
}

impl Side {
    pub(super) const BOTH: [Side; 2] = [Side::A, Side::B];

    pub(super) fn other(self) -> Side {
        match self {
            Side::A => Side::B,
            Side::B => Side::A,
        }
    }

    /// What comes after [`PREFIX`] in its key.
    pub(super) fn name(self) -> &'static str {
        match self {
            Side::A => "index.a",
            Side::B => "index.b",
        }
    }
}

const PAGE: &str = "page:";

impl Writing {
    /// What comes after [`PREFIX`] in its key.
    pub(super) fn name(self) -> String {
        format!("{PAGE}{}.{}", self.page, self.generation)
    }

    /// The key it stands under.
    pub(super) fn key(self) -> String {
        key(&self.name())
    }

    /// The writing that stands under a key; `None` for all other keys.
    pub(super) fn of_key(key: &str) -> Option<Writing> {
        let (page, generation) = key.strip_prefix(PREFIX)?.strip_prefix(PAGE)?.split_once('.')?;
        let writing = Writing {
            page: page.parse().ok()?,
            generation: generation.parse().ok()?,
        };
        (writing.key() == key).then_some(writing)
    }
}

/// The name that an index is sealed with: by it a damaged one still tells which commit it was.
pub(super) fn name(seq: u64) -> String {
    format!("{NAME}{seq}")
}

/// What that name begins with.
pub(super) const NAME: &str = "index:";

/// The whole key of one of our names.
pub(super) fn key(name: &str) -> String {
    format!("{PREFIX}{name}")
}

impl Index {
    /// The number of the last change it keeps.
    pub(super) fn change(&self) -> u64 {
        self.at.unwrap_or(self.seq)
    }

    pub(super) fn streams(&self) -> Result<Streams, CodecError> {
        let mut encoder = Encoder::default();
        encoder.put(self)?;
        Ok(encoder.finish())
    }

    pub(super) fn of(streams: &Streams) -> Result<Index, CodecError> {
        streams.decoder()?.next()
    }
}
