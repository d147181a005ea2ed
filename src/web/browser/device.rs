//! Which device this is, as far as the book is concerned: a number made up once, so that two devices' changes can be told
//! apart. It says nothing of the person or the machine, and goes nowhere but into the book and its copies.

use std::cell::Cell;

use gloo_storage::{LocalStorage, Storage};

use super::{fresh_ids, storage};

const KEY: &str = "onemore-preference:device";

thread_local! {
    static ID: Cell<Option<u32>> = const { Cell::new(None) };
}

/// This browser's number. Where the browser keeps nothing, it is another one in each tab.
pub fn id() -> u32 {
    if let Some(known) = ID.get() {
        return known;
    }
    let may_keep = storage::probe().is_ok();
    let kept = may_keep.then(|| LocalStorage::get::<u32>(KEY).ok()).flatten();
    let id = kept.unwrap_or_else(|| {
        let fresh = fresh_ids::fresh() as u32;
        if may_keep {
            // Not kept means another number next time: stamps stay in order, they only tell one device as two.
            let _ = LocalStorage::set(KEY, fresh);
        }
        fresh
    });
    ID.set(Some(id));
    id
}
