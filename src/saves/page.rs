//! What stands in a page: a label, then records, each by itself.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::{Book, DeskStamps, Group, Prospect, ProspectId, Record, Settings, Tombstone, Unknown, ValueItem};

use super::codec::{CodecError, Decoder, Encoder, Streams};
use super::kept::{self, Kept, Unread};
use super::seal::Found;

/// What kind of records a page holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Holds {
    /// Prospects, in any order.
    People,
    /// The rep's groups, or some of them in their order.
    Groups,
    /// Some of the tombstones in their order.
    Tombstones,
    /// Some of the library in its order.
    Values,
    /// The settings.
    Settings,
    /// What was changed of all these, and when.
    Stamps,
}

impl Holds {
    /// The pages a record lies on.
    pub(super) fn record(record: Record) -> Holds {
        match record {
            Record::Prospect(_) => Holds::People,
            Record::Groups => Holds::Groups,
            Record::Tombstones => Holds::Tombstones,
            Record::Values => Holds::Values,
            Record::Settings => Holds::Settings,
            Record::Stamps => Holds::Stamps,
        }
    }
}

/// What stands at the beginning of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Label {
    pub(super) holds: Holds,
    /// Of a list over several pages, which part this is.
    pub(super) part: u32,
}

/// A page as it was read.
pub(super) struct Page {
    pub(super) label: Label,
    pub(super) content: Content,
    /// Records in it that are not what they should be. They stay in it as they are.
    pub(super) unread: Vec<Unread>,
    /// How large it is before it is packed, in bytes.
    pub(super) size: usize,
}

/// The records of a page.
pub(super) enum Content {
    People(Vec<Prospect>),
    Groups(Vec<Group>),
    Tombstones(Vec<Tombstone>),
    Values(Vec<ValueItem>),
    Settings(Vec<Settings>),
    Stamps(Vec<DeskStamps>),
}

impl Page {
    /// # Errors
    ///
    /// When it cannot be read at all.
    pub(super) fn read(found: &Found) -> Result<Page, CodecError> {
        let mut decoder = found.streams.decoder()?;
        let label: Label = decoder.next()?;
        let mut unread = Vec::new();
        let mut all = Reader {
            decoder: &mut decoder,
            version: found.version,
            unread: &mut unread,
        };
        let content = match label.holds {
            Holds::People => Content::People(all.read()?),
            Holds::Groups => Content::Groups(all.read()?),
            Holds::Tombstones => Content::Tombstones(all.read()?),
            Holds::Values => Content::Values(all.read()?),
            Holds::Settings => Content::Settings(all.read()?),
            Holds::Stamps => Content::Stamps(all.read()?),
        };
        let size = found.streams.size();
        Ok(Page {
            label,
            content,
            unread,
            size,
        })
    }
}

struct Reader<'a, 'de> {
    decoder: &'a mut Decoder<'de>,
    version: u32,
    unread: &'a mut Vec<Unread>,
}

impl Reader<'_, '_> {
    fn read<T: Kept>(&mut self) -> Result<Vec<T>, CodecError> {
        let mut records = Vec::new();
        while !self.decoder.is_done() {
            match kept::read(self.decoder, self.version)? {
                Ok(record) => records.push(record),
                Err(one) => self.unread.push(one),
            }
        }
        Ok(records)
    }
}

/// A page being written.
struct Draft {
    label: Label,
    count: usize,
    encoder: Encoder,
}

impl Draft {
    fn new(holds: Holds, part: u32) -> Result<Draft, CodecError> {
        let label = Label { holds, part };
        let mut encoder = Encoder::default();
        encoder.put(&label)?;
        Ok(Draft {
            label,
            count: 0,
            encoder,
        })
    }

    fn put<T: Kept>(&mut self, record: &T, unknown: &Unknown) -> Result<(), CodecError> {
        self.count += 1;
        kept::write(&mut self.encoder, record, unknown)
    }

    /// Puts a record back that could not be read.
    fn put_unread(&mut self, record: &Value) -> Result<(), CodecError> {
        self.count += 1;
        self.encoder.put(record)
    }
}

/// Puts the people `ids` of `book` on pages, each closed once it has reached `full` bytes, and the unread records of the
/// page they came from on the first.
pub(super) fn people(book: &Book, ids: &[ProspectId], unread: &[Value], full: usize) -> Result<Vec<Part>, CodecError> {
    let mut parts = Parts::new(Holds::People, full)?;
    for record in unread {
        parts.draft.put_unread(record)?;
    }
    for id in ids {
        if let Some(prospect) = book.prospects.get(id) {
            parts.next()?.put(prospect, &prospect.unknown)?;
            parts.ids.push(*id);
        }
    }
    parts.finish()
}

/// Puts all records of a kind other than people on pages.
pub(super) fn desk(book: &Book, holds: Holds, unread: &[Value], full: usize) -> Result<Vec<Part>, CodecError> {
    let mut parts = Parts::new(holds, full)?;
    let none = Unknown::default();
    match holds {
        Holds::People => {}
        Holds::Groups => parts.all(&book.groups, |group| &group.unknown)?,
        Holds::Tombstones => parts.all(&book.tombstones, |_| &none)?,
        Holds::Values => parts.all(&book.values, |item| &item.unknown)?,
        Holds::Settings if book.settings == Settings::default() => {}
        Holds::Stamps if book.stamps.is_empty() => {}
        Holds::Stamps => parts.all(&book.stamps.pieces(), |_| &none)?,
        Holds::Settings => parts.all(std::slice::from_ref(&book.settings), |settings| &settings.unknown)?,
    }
    for record in unread {
        parts.next()?.put_unread(record)?;
    }
    parts.finish()
}

/// What goes on one page.
pub(super) struct Part {
    pub(super) label: Label,
    pub(super) streams: Streams,
    /// Who is on it.
    pub(super) ids: Vec<ProspectId>,
}

struct Parts {
    full: usize,
    done: Vec<Part>,
    draft: Draft,
    ids: Vec<ProspectId>,
}

impl Parts {
    fn new(holds: Holds, full: usize) -> Result<Parts, CodecError> {
        Ok(Parts {
            full,
            done: Vec::new(),
            draft: Draft::new(holds, 0)?,
            ids: Vec::new(),
        })
    }

    fn all<'a, T: Kept>(&mut self, records: &'a [T], unknown: impl Fn(&'a T) -> &'a Unknown) -> Result<(), CodecError> {
        for record in records {
            self.next()?.put(record, unknown(record))?;
        }
        Ok(())
    }

    /// The page the next record goes on.
    fn next(&mut self) -> Result<&mut Draft, CodecError> {
        if self.draft.encoder.size() >= self.full {
            self.close()?;
        }
        Ok(&mut self.draft)
    }

    fn close(&mut self) -> Result<(), CodecError> {
        let Label { holds, part } = self.draft.label;
        let next = Draft::new(holds, part + 1)?;
        self.done.push(Part {
            label: Label { holds, part },
            streams: std::mem::replace(&mut self.draft, next).encoder.finish(),
            ids: std::mem::take(&mut self.ids),
        });
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<Part>, CodecError> {
        if self.draft.count > 0 {
            self.close()?;
        }
        Ok(self.done)
    }
}
