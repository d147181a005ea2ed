//! What the crash net keeps of the texts it is given: of every page the writing in force and the one before it, for the day
//! on which one of them cannot be read; of everything else what is in force.

use std::collections::{BTreeMap, BTreeSet};

use super::index::Writing;

/// How many writings of a page are kept.
const WRITINGS: usize = 2;

/// The keys in the net.
#[derive(Debug, Clone, Default)]
pub struct Mirror {
    pages: BTreeMap<u32, Vec<Writing>>,
    others: BTreeSet<String>,
}

impl Mirror {
    /// A net in which these keys were found.
    pub fn of(keys: impl IntoIterator<Item = String>) -> Mirror {
        let mut mirror = Mirror::default();
        keys.into_iter().for_each(|key| mirror.add(&key));
        mirror
    }

    fn add(&mut self, key: &str) {
        let Some(writing) = Writing::of_key(key) else {
            self.others.insert(key.to_owned());
            return;
        };
        let writings = self.pages.entry(writing.page).or_default();
        if let Err(place) = writings.binary_search(&writing) {
            writings.insert(place, writing);
        }
    }

    /// The net takes a commit. Answers which keys it is to let go.
    pub fn take(&mut self, written: &[(String, String)], removed: &[String]) -> Vec<String> {
        written.iter().for_each(|(key, _)| self.add(key));
        let removed: BTreeSet<&String> = removed.iter().collect();
        let others = self.others.iter().filter(|key| removed.contains(key));
        let mut gone: Vec<String> = others.cloned().collect();
        for writings in self.pages.values_mut() {
            let is_gone = writings.last().is_some_and(|last| removed.contains(&last.key()));
            let surplus = writings.len().saturating_sub(WRITINGS);
            let surplus = if is_gone { writings.len() } else { surplus };
            gone.extend(writings.drain(..surplus).map(Writing::key));
        }
        self.let_go(gone)
    }

    /// The net takes a book as a whole: what it has beside it is of another state, but for what was there before. Answers
    /// which keys it is to let go.
    pub fn take_whole(&mut self, written: &[(String, String)]) -> Vec<String> {
        let in_force = Mirror::of(written.iter().map(|(key, _)| key.clone()));
        let mut gone: Vec<String> = self.others.difference(&in_force.others).cloned().collect();
        for (page, writings) in &mut self.pages {
            let latest = in_force.pages.get(page).and_then(|writings| writings.last());
            let earlier = latest.map_or(0, |latest| writings.partition_point(|one| one < latest));
            let other = writings.drain(earlier..).filter(|one| Some(one) != latest);
            gone.extend(other.map(Writing::key));
            if latest.is_none() {
                gone.extend(writings.drain(..).map(Writing::key));
            }
        }
        let mut gone = self.let_go(gone);
        gone.extend(self.take(written, &[]));
        gone
    }

    fn let_go(&mut self, gone: Vec<String>) -> Vec<String> {
        for key in &gone {
            self.others.remove(key);
        }
        self.pages.retain(|_, writings| !writings.is_empty());
        gone
    }
}
