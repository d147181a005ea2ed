//! Which device this is, as far as the book is concerned: a number made up once, so that two devices' changes can be told
//! apart. It says nothing of the person or the machine, and goes nowhere but into the book and its copies.

use std::cell::Cell;

use super::{fresh_ids, preference};

const NAME: &str = "device";

thread_local! {
    static ID: Cell<Option<u32>> = const { Cell::new(None) };
}

/// This browser's number. Where the browser keeps nothing, it is another one in each tab.
pub fn id() -> u32 {
    if let Some(known) = ID.get() {
        return known;
    }
    let id = preference::get(NAME).unwrap_or_else(|| {
        let fresh = fresh_ids::fresh() as u32;
        // Not kept means another number next time: stamps stay in order, they only tell one device as two.
        preference::set(NAME, &fresh);
        fresh
    });
    ID.set(Some(id));
    id
}
