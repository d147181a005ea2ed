//! The crash net: what localStorage holds, once more in IndexedDB. Chromium keeps new writes of localStorage in memory for
//! up to a minute; what IndexedDB has taken survives a crash of the whole browser (PLATFORM.md, 0.1).
//!
//! A net is never asked before localStorage, and nothing depends on it: where it is missing, the app works.

use js_sys::{Array, Promise};
use web_sys::{IdbDatabase, IdbObjectStore, IdbTransaction, IdbTransactionMode};

use super::database::{self, answer};
use super::storage;

/// Texts under the keys they have in localStorage.
const TEXTS: &str = "texts";
/// The number of the last commit, under a key that no text has.
const SEQ: &str = "seq";

/// The open net.
#[derive(Debug, Clone)]
pub struct Net(IdbDatabase);

impl Net {
    /// Opens it, or makes it; `None` where this browser does not have one for this page.
    pub async fn open() -> Option<Net> {
        database::open(database::NET, TEXTS).await.map(Net)
    }

    /// The number of the last commit it holds; 0 for none.
    pub async fn seq(&self) -> Option<u64> {
        let request = self.store(IdbTransactionMode::Readonly)?.1.get(&SEQ.into()).ok()?;
        Some(answer(&request).await?.as_f64().unwrap_or_default() as u64)
    }

    /// Every text with its key.
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

    /// Takes a commit, all of it or nothing. `is_whole` says that nothing else is to be left in the net. Answers, later,
    /// whether it is safe; the write itself has begun when this returns.
    pub fn take(&self, seq: u64, written: &[(String, String)], removed: &[String], is_whole: bool) -> Option<Promise> {
        if storage::is_poisoned() {
            return None;
        }
        let (transaction, store) = self.store(IdbTransactionMode::Readwrite)?;
        if is_whole {
            store.clear().ok()?;
        }
        for (key, text) in written {
            store.put_with_key(&text.into(), &key.into()).ok()?;
        }
        for key in removed {
            store.delete(&key.into()).ok()?;
        }
        store.put_with_key(&(seq as f64).into(), &SEQ.into()).ok()?;
        Some(Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
        }))
    }

    fn store(&self, mode: IdbTransactionMode) -> Option<(IdbTransaction, IdbObjectStore)> {
        let transaction = self.0.transaction_with_str_and_mode(TEXTS, mode).ok()?;
        let store = transaction.object_store(TEXTS).ok()?;
        Some((transaction, store))
    }
}
