//! The crash net: what localStorage holds, once more in IndexedDB. Chromium keeps new writes of localStorage in memory for
//! up to a minute; what IndexedDB has taken survives a crash of the whole browser (PLATFORM.md, 0.1). Of every page it holds
//! the writing before the one in force as well.
//!
//! A net is never asked before localStorage, and nothing depends on it: where it is missing, the app works.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Promise};
use web_sys::{IdbDatabase, IdbObjectStore, IdbTransaction, IdbTransactionMode};

use super::database::{self, answer};
use super::storage::{self, RawShelf};
use crate::saves::{LOCK_KEYS, LockRecord, Mirror};
use crate::tabs::Mirrored;

/// Texts under the keys they have in localStorage.
const TEXTS: &str = "texts";
/// The number of the last commit, under a key that no text has.
const SEQ: &str = "seq";

/// The open net.
#[derive(Debug, Clone)]
pub struct Net {
    database: IdbDatabase,
    /// What it holds, so that it is told what to let go of without being asked first.
    mirror: Rc<RefCell<Mirror>>,
}

impl Net {
    /// Opens it, or makes it; `None` where this browser does not have one for this page.
    pub async fn open() -> Option<Net> {
        let database = database::open(database::NET, TEXTS).await?;
        let net = Net {
            database,
            mirror: Rc::default(),
        };
        net.look_again().await?;
        Some(net)
    }

    /// Looks at what it holds by now, which another tab may have given it.
    pub async fn look_again(&self) -> Option<()> {
        let keys = self.store(IdbTransactionMode::Readonly)?.1.get_all_keys().ok()?;
        let keys = Array::from(&answer(&keys).await?);
        let keys = keys.iter().filter_map(|key| key.as_string()).filter(|key| key != SEQ);
        self.mirror.replace(Mirror::of(keys));
        Some(())
    }

    /// The text under a key, as it lies there; `None` where there is none.
    pub async fn text(&self, key: &str) -> Option<String> {
        let request = self.store(IdbTransactionMode::Readonly)?.1.get(&key.into()).ok()?;
        answer(&request).await?.as_string()
    }

    /// The number of the last commit it holds; 0 for none.
    pub async fn seq(&self) -> Option<u64> {
        let request = self.store(IdbTransactionMode::Readonly)?.1.get(&SEQ.into()).ok()?;
        Some(answer(&request).await?.as_f64().unwrap_or_default() as u64)
    }

    /// Every text, as it lies there, with its key.
    pub async fn texts(&self) -> Option<Vec<(String, String)>> {
        let (_, store) = self.store(IdbTransactionMode::Readonly)?;
        let (keys, texts) = (store.get_all_keys().ok()?, store.get_all().ok()?);
        let (keys, texts) = (Array::from(&answer(&keys).await?), Array::from(&answer(&texts).await?));
        let pairs = keys.iter().zip(texts.iter());
        // The number of the last commit is no text.
        Some(
            pairs
                .filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?)))
                .collect(),
        )
    }

    /// Takes a commit, all of it or nothing. Answers, later, whether it is safe; the write itself has begun when this
    /// returns. `afresh`, nothing of what it held before is left.
    pub fn take(&self, commit: &Mirrored, afresh: bool) -> Option<Promise> {
        if !storage::may_write() {
            return None;
        }
        let (transaction, store) = self.store(IdbTransactionMode::Readwrite)?;
        // The net holds what localStorage holds: while a lock is open, encrypted texts, and with all of them its record.
        let mut written = Vec::with_capacity(commit.written.len() + 1);
        for (key, text) in &commit.written {
            written.push((key.clone(), storage::sealed(key, text)?));
        }
        if commit.is_whole {
            let record = LockRecord::read(&RawShelf).ok().flatten();
            written.extend(record.map(|record| (LOCK_KEYS[0].to_owned(), record.text)));
        }
        let mut mirror = self.mirror.borrow_mut();
        if afresh {
            // In one with what follows: a net that is empty for a moment is none, if the browser dies in that moment.
            store.clear().ok()?;
            *mirror = Mirror::default();
        }
        let gone = if commit.is_whole {
            mirror.take_whole(&written)
        } else {
            mirror.take(&written, &commit.removed)
        };
        for (key, text) in &written {
            store.put_with_key(&text.into(), &key.into()).ok()?;
        }
        for key in gone {
            store.delete(&key.into()).ok()?;
        }
        store.put_with_key(&(commit.seq as f64).into(), &SEQ.into()).ok()?;
        let done = Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
        });
        // Left to itself it would wait for this page, which the browser may let stand still, and every other tab for it.
        database::commit(&transaction);
        Some(done)
    }

    /// Removes it for good; not after a panic, when it may hold more than localStorage.
    pub fn give_up(&self) {
        if !storage::may_write() {
            return;
        }
        self.database.close();
        super::erasing::erase_net();
    }

    fn store(&self, mode: IdbTransactionMode) -> Option<(IdbTransaction, IdbObjectStore)> {
        let transaction = self.database.transaction_with_str_and_mode(TEXTS, mode).ok()?;
        let store = transaction.object_store(TEXTS).ok()?;
        Some((transaction, store))
    }
}
