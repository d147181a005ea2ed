//! A record of a page that could not be read is carried along from writing to writing, until somebody has seen it.

use serde_json::Value;

use crate::model::Record;

use super::super::index::Writing;
use super::super::page::Holds;
use super::{Keeper, OnPage};

impl Keeper {
    /// Lets go of the record that was reported as `text` under the `key` of its page: the next commit writes the page
    /// without it. Answers whether there was one.
    pub fn give_up_unread(&mut self, key: &str, text: &str) -> bool {
        let Ok(given_up) = serde_json::from_str::<Value>(text) else {
            return false;
        };
        let has_it = |on: &OnPage| on.unread.contains(&given_up);
        // The page may have been written anew since, and on being split may have left it to another.
        let named = Writing::of_key(key).map(|writing| writing.page);
        let pages = named.into_iter().chain(self.pages.keys().copied());
        let mut holding = pages.filter(|page| self.pages.get(page).is_some_and(has_it));
        let Some(page) = holding.next() else { return false };
        let Some(on) = self.pages.get_mut(&page) else {
            return false;
        };
        on.unread.retain(|one| *one != given_up);
        match on.label.holds {
            Holds::People => drop(self.stale.insert(page)),
            Holds::Groups => drop(self.waiting.insert(Record::Groups)),
            Holds::Tombstones => drop(self.waiting.insert(Record::Tombstones)),
            Holds::Values => drop(self.waiting.insert(Record::Values)),
            Holds::Settings => drop(self.waiting.insert(Record::Settings)),
            Holds::Stamps => drop(self.waiting.insert(Record::Stamps)),
        }
        true
    }
}
