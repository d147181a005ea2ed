//! A browser with two stores, as the page uses them: localStorage with so much room, and the crash net. It dies at a call of
//! either, and may lose what localStorage was told last.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use onemore::model::{Book, Record};
use onemore::saves::{Mirror, Shelf, ShelfError};
use onemore::tabs::{Keep, Mirrored, State, Stored, Vault};

use super::books::Memory;

/// What survives a death.
#[derive(Default)]
pub struct Stores {
    pub local: RefCell<Memory>,
    pub net: RefCell<Option<Memory>>,
    net_at: Cell<u64>,
    /// How many letters fit into localStorage.
    pub room: Cell<usize>,
    /// Calls until the browser is gone.
    pub left: Cell<usize>,
    /// A call of localStorage, counted down, that is refused for want of room.
    pub refused: Cell<usize>,
    /// What stood under the keys that were written or cleared, the latest last.
    undo: RefCell<Vec<(String, Option<String>)>>,
}

/// LocalStorage, for whoever has a handle.
#[derive(Clone)]
pub struct Local(pub Rc<Stores>);

pub fn letters(texts: &Memory) -> usize {
    let one = |(key, text): (&String, &String)| key.len() + text.encode_utf16().count();
    texts.iter().map(one).sum()
}

impl Stores {
    /// Both hold `texts`, and there is room for `room` letters.
    pub fn holding(texts: &Memory, at: u64, has_net: bool, room: usize) -> Rc<Stores> {
        let stores = Stores::default();
        stores.local.replace(texts.clone());
        stores.net.replace(has_net.then(|| texts.clone()));
        stores.net_at.set(at);
        stores.room.set(room);
        stores.left.set(usize::MAX);
        stores.refused.set(usize::MAX);
        Rc::new(stores)
    }

    /// The number of the last change that the net has taken.
    pub fn net_is_at(&self) -> u64 {
        self.net_at.get()
    }

    fn call(&self) -> Result<(), ShelfError> {
        let left = self.left.get().checked_sub(1);
        self.left.set(left.unwrap_or_default());
        left.map(drop)
            .ok_or_else(|| ShelfError::Refused("the browser is gone".to_owned()))
    }

    fn note(&self, key: &str) {
        let before = self.local.borrow().get(key).cloned();
        self.undo.borrow_mut().push((key.to_owned(), before));
    }

    /// LocalStorage had not landed on the disk: its last `count` changes are gone.
    pub fn lose(&self, count: usize) {
        let mut undo = self.undo.borrow_mut();
        for _ in 0..count {
            match undo.pop() {
                Some((key, Some(text))) => drop(self.local.borrow_mut().insert(key, text)),
                Some((key, None)) => drop(self.local.borrow_mut().remove(&key)),
                None => {}
            }
        }
    }
}

impl Shelf for Local {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(self.0.local.borrow().get(key).cloned())
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.0.call()?;
        let mut after = self.0.local.borrow().clone();
        after.insert(key.to_owned(), text.to_owned());
        let is_refused = self.0.refused.get() == 0;
        self.0.refused.set(self.0.refused.get().wrapping_sub(1));
        if is_refused || letters(&after) > self.0.room.get() {
            return Err(ShelfError::Full);
        }
        self.0.note(key);
        self.0.local.replace(after);
        Ok(())
    }

    fn remove(&mut self, key: &str) -> Result<(), ShelfError> {
        self.0.call()?;
        self.0.note(key);
        self.0.local.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Ok(self.0.local.borrow().keys().cloned().collect())
    }
}

/// The page, from its start on.
pub struct Page {
    stores: Rc<Stores>,
    mirror: Mirror,
    pub vault: Vault,
    pub book: Book,
    pub seq: u64,
}

impl Page {
    /// Opens what there is, with what the net has beyond it.
    pub fn start(stores: &Rc<Stores>) -> Page {
        let (vault, Stored { seq, book, .. }) = Vault::open(Box::new(Local(stores.clone()))).unwrap();
        let net = stores.net.borrow().clone();
        let mut page = Page {
            stores: stores.clone(),
            mirror: Mirror::of(net.iter().flat_map(|net| net.keys().cloned())),
            vault,
            book,
            seq,
        };
        let Some(net) = net else { return page };
        let index = page.vault.index();
        if index.is_some_and(|(key, text)| net.get(&key) != Some(&text)) {
            page.vault.note_net_differs();
        }
        let mut records = BTreeSet::new();
        if stores.net_at.get() > seq {
            page.vault.offer(Box::new(net));
            let stored = page.vault.refresh().unwrap();
            (page.book, page.seq) = (stored.book, stored.seq);
            records = page.book.records().collect();
        } else if page.vault.is_hurt() {
            page.book = page.vault.heal(&net).unwrap().book;
        }
        if !records.is_empty() || page.vault.is_healing() {
            page.keep(&records);
        }
        if page.vault.net_differs() && !page.vault.is_healing() {
            let everything = page.vault.everything().unwrap();
            page.give(&everything);
        }
        page
    }

    /// Makes a change and keeps it. Answers whether it is kept.
    pub fn change(&mut self, to: &Book, records: &BTreeSet<Record>) -> bool {
        self.book = to.clone();
        self.seq += 1;
        self.keep(records)
    }

    /// Keeps what changed, by way of the net where there is no other.
    pub fn keep(&mut self, records: &BTreeSet<Record>) -> bool {
        let mut is_kept = self.vault.keep(&self.book, records, self.state());
        self.mirror();
        if let Some(whole) = self.vault.take_to_entrust()
            && self.give(&whole)
        {
            self.vault.is_safe(whole.seq);
            is_kept = self.vault.keep(&self.book, records, self.state());
            self.mirror();
        }
        is_kept
    }

    fn state(&self) -> State<'static> {
        State {
            seq: self.seq,
            events: &[],
            settled: &[],
        }
    }

    fn mirror(&mut self) {
        for commit in self.vault.take_unmirrored() {
            self.give(&commit);
        }
    }

    /// One transaction: all of it or nothing. Answers whether the net has taken it.
    fn give(&mut self, commit: &Mirrored) -> bool {
        if self.stores.net.borrow().is_none() || self.stores.call().is_err() {
            return false;
        }
        let gone = if commit.is_whole {
            self.mirror.take_whole(&commit.written)
        } else {
            self.mirror.take(&commit.written, &commit.removed)
        };
        let mut net = self.stores.net.borrow_mut();
        let net = net.as_mut().unwrap();
        net.extend(commit.written.iter().cloned());
        gone.iter().for_each(|key| drop(net.remove(key)));
        self.stores.net_at.set(commit.seq);
        true
    }
}
