//! Which pages a change asks for, worked out without touching anything.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::model::{Book, ProspectId, Record};

use super::super::codec::CodecError;
use super::super::page::{self, Holds, Part};
use super::{FULL, Keeper, MOST, OnPage};

/// Where people go who have changed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// They stay on their page, which is written anew with all who are on it.
    InPlace,
    /// They move to new pages: it takes the room of the changed people alone.
    Aside,
}

/// What becomes of one page.
pub(super) struct Turn {
    pub(super) page: u32,
    /// What it holds from now on; `None` when it goes.
    pub(super) part: Option<Part>,
    /// Records on it that could not be read.
    pub(super) unread: Vec<Value>,
}

/// Works out what becomes of which page when `records` of `book` have changed.
pub(super) fn turns(
    keeper: &Keeper,
    book: &Book,
    records: &BTreeSet<Record>,
    way: Way,
) -> Result<Vec<Turn>, CodecError> {
    let mut plan = Plan {
        keeper,
        book,
        turns: Vec::new(),
        next: keeper
            .pages
            .keys()
            .chain(keeper.damaged.iter().map(|writing| &writing.page))
            .max()
            .map_or(1, |last| last + 1),
    };
    plan.people(records, way)?;
    let asked = records.iter().map(|record| Holds::record(*record));
    let absent = keeper.pages.values().filter(|on| !on.is_there).map(|on| on.label.holds);
    let desk: BTreeSet<Holds> = asked.chain(absent).collect();
    for holds in desk.into_iter().filter(|holds| *holds != Holds::People) {
        plan.desk(holds)?;
    }
    Ok(plan.turns)
}

struct Plan<'a> {
    keeper: &'a Keeper,
    book: &'a Book,
    turns: Vec<Turn>,
    /// The lowest page number that was never used.
    next: u32,
}

impl Plan<'_> {
    fn fresh(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    fn people(&mut self, records: &BTreeSet<Record>, way: Way) -> Result<(), CodecError> {
        let mut touched: BTreeSet<u32> = self.keeper.stale.clone();
        let absent = |(_, on): &(&u32, &OnPage)| !on.is_there && on.label.holds == Holds::People;
        touched.extend(self.keeper.pages.iter().filter(absent).map(|(page, _)| *page));
        let mut newcomers = Vec::new();
        let mut moving = Vec::new();
        for record in records {
            let Record::Prospect(id) = record else { continue };
            let is_in_book = self.book.prospects.contains_key(id);
            match self.keeper.homes.get(id) {
                Some(page) if is_in_book && way == Way::Aside => moving.push((*page, *id)),
                Some(page) => drop(touched.insert(*page)),
                None if is_in_book => newcomers.push(*id),
                None => {}
            }
            if !is_in_book {
                // Without its later state an earlier one would count again.
                touched.extend(self.keeper.moved_from(*id));
            }
        }
        moving.sort_unstable();
        let moving = moving.into_iter().filter(|(page, _)| !touched.contains(page));
        newcomers.extend(moving.map(|(_, id)| id));
        let open = match newcomers[..] {
            [] => None,
            _ if way == Way::Aside => None,
            _ => self.open_page(),
        };
        touched.extend(open);
        for page in touched {
            let Some(on) = self.keeper.pages.get(&page) else {
                continue;
            };
            let mut ids = on.ids.clone();
            let is_open = open == Some(page);
            if is_open {
                ids.append(&mut newcomers);
            }
            self.write(Some(page), &ids, &on.unread, if is_open { FULL } else { MOST })?;
        }
        if !newcomers.is_empty() {
            self.write(None, &newcomers, &[], FULL)?;
        }
        Ok(())
    }

    /// The page that newcomers go to: the last with people on it, if it is not full.
    fn open_page(&self) -> Option<u32> {
        let last = self
            .keeper
            .pages
            .iter()
            .rev()
            .find(|(_, on)| on.label.holds == Holds::People);
        last.filter(|(_, on)| on.size < FULL).map(|(page, _)| *page)
    }

    /// Puts people on a page, and where they are too many for it, the rest on new ones.
    fn write(
        &mut self,
        page: Option<u32>,
        ids: &[ProspectId],
        unread: &[Value],
        most: usize,
    ) -> Result<(), CodecError> {
        let mut parts = page::people(self.book, ids, unread, most)?;
        if most > FULL && parts.len() > 1 {
            parts = page::people(self.book, ids, unread, FULL)?;
        }
        if let (Some(page), true) = (page, parts.is_empty()) {
            self.turns.push(Turn {
                page,
                part: None,
                unread: Vec::new(),
            });
        }
        let mut unread = unread.to_vec();
        let mut page = page;
        for part in parts {
            let page = page.take().unwrap_or_else(|| self.fresh());
            self.turns.push(Turn {
                page,
                part: Some(part),
                unread: std::mem::take(&mut unread),
            });
        }
        Ok(())
    }

    /// Writes those pages of a list that differ from what they hold.
    fn desk(&mut self, holds: Holds) -> Result<(), CodecError> {
        let on = |(_, on): &(&u32, &OnPage)| on.label.holds == holds;
        let mut known: BTreeMap<u32, (u32, &OnPage)> = BTreeMap::new();
        for (page, on) in self.keeper.pages.iter().filter(on) {
            known.insert(on.label.part, (*page, on));
        }
        let unread: Vec<Value> = known.values().flat_map(|(_, on)| on.unread.clone()).collect();
        let parts = page::desk(self.book, holds, &unread, FULL)?;
        let last = parts.len().saturating_sub(1);
        for (place, part) in parts.into_iter().enumerate() {
            let before = known.remove(&part.label.part);
            if before.is_some_and(|(_, on)| on.is_there && on.desk.as_ref() == Some(&part.streams)) {
                continue;
            }
            let page = before.map_or_else(|| self.fresh(), |(page, _)| page);
            self.turns.push(Turn {
                page,
                part: Some(part),
                unread: if place == last { unread.clone() } else { Vec::new() },
            });
        }
        for (page, _) in known.into_values() {
            self.turns.push(Turn {
                page,
                part: None,
                unread: Vec::new(),
            });
        }
        Ok(())
    }
}
