//! Books to keep, and what they are kept on.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use onemore::model::{
    Book, DeskStamps, Group, GroupId, Now, Record, Settings, StageKind, Stamp, Tombstone, ValueItem, ValueItemId,
    ValueKind, Zone,
};
use onemore::sample;
use onemore::saves::{Keeper, OpenedBook, Shelf, ShelfError};

/// A shelf without limits.
pub type Memory = BTreeMap<String, String>;

pub fn now() -> Now {
    let instant: DateTime<Utc> = "2026-11-17T09:00:00Z".parse().unwrap();
    Now::new(instant, Zone::UTC)
}

/// The sample book has every situation in it; a few facts of the rep's own make it a whole book.
pub fn full_book() -> Book {
    let mut next = 0;
    let people = sample::prospects(&now(), || {
        next += 1;
        next
    });
    let mut settings = Settings {
        starts_a_day: 3,
        ..Settings::default()
    };
    settings.profile.name = "Ines “Nes” Halden\n".to_owned();
    settings.worths.answer = 90;
    Book {
        prospects: people.into_iter().map(|one| (one.id, one)).collect(),
        groups: vec![Group::new(GroupId(9), "Håndværk & Büro 🪵")],
        tombstones: vec![Tombstone {
            emails: vec!["gone@away.example".to_owned()],
            phones: vec!["+441".to_owned()],
        }],
        values: vec![ValueItem {
            text: "Two lines\nof text".to_owned(),
            link: "https://day.example/halle".to_owned(),
            interests: vec!["daylight lamps".to_owned()],
            stages: vec![StageKind::ProposalOut],
            until: "2026-12-03".parse().ok(),
            ..ValueItem::new(
                ValueItemId(4),
                ValueKind::Invitation,
                "the open day in the “Halle” 🪵",
                now().instant,
            )
        }],
        settings,
        stamps: DeskStamps {
            seen: vec![Stamp { at: 5, device: 6 }],
            ..DeskStamps::default()
        },
    }
}

/// Every record of a book, as after an import of all of it.
pub fn all(book: &Book) -> BTreeSet<Record> {
    book.records().collect()
}

/// A shelf that holds `book`, and its keeper.
pub fn kept(book: &Book) -> (Memory, Keeper) {
    let mut shelf = Memory::new();
    let mut keeper = Keeper::default();
    keeper.commit(book, &all(book), &mut shelf).unwrap();
    (shelf, keeper)
}

#[track_caller]
pub fn opened(shelf: &dyn Shelf) -> OpenedBook {
    Keeper::open(shelf).unwrap()
}

/// What stands on `shelf` is exactly `book`, and nothing is wrong with it.
#[track_caller]
pub fn assert_holds(shelf: &dyn Shelf, book: &Book) {
    let opened = opened(shelf);
    assert_eq!(
        (opened.damaged, opened.fell_back, opened.too_new),
        (vec![], vec![], None)
    );
    assert!(opened.book == *book, "the shelf holds another book");
}

/// A shelf that stops at the nth call that changes something: with an error once, or for good.
pub struct Failing {
    pub inner: Memory,
    pub left: Cell<usize>,
    pub how: Failure,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// The browser dies: nothing after it happens either.
    Death,
    /// One write is refused for want of room; clearing and later writes go on.
    Quota,
}

impl Failing {
    pub fn after(inner: &Memory, calls: usize, how: Failure) -> Failing {
        Failing {
            inner: inner.clone(),
            left: Cell::new(calls),
            how,
        }
    }

    /// Whether this call fails.
    fn fails(&self, is_put: bool) -> bool {
        match (self.left.get(), self.how) {
            (0, Failure::Death) => true,
            (0, Failure::Quota) if is_put => {
                self.left.set(usize::MAX);
                true
            }
            (0, Failure::Quota) => false,
            (left, _) => {
                self.left.set(left - usize::from(is_put || self.how == Failure::Death));
                false
            }
        }
    }

    fn error(&self) -> ShelfError {
        match self.how {
            Failure::Death => ShelfError::Refused("the browser is gone".to_owned()),
            Failure::Quota => ShelfError::Full,
        }
    }
}

impl Shelf for Failing {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(self.inner.get(key).cloned())
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), ShelfError> {
        if self.fails(true) {
            return Err(self.error());
        }
        self.inner.put(key, text)
    }

    fn remove(&mut self, key: &str) -> Result<(), ShelfError> {
        if self.fails(false) {
            return Err(self.error());
        }
        Shelf::remove(&mut self.inner, key)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Shelf::keys(&self.inner)
    }
}
