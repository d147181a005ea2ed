//! From the storage to a book. Nothing is written here.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Book, Prospect, ProspectId};

use super::super::index::{self, Index, Side, Writing};
use super::super::migrate::LATEST;
use super::super::page::{Content, Holds, Label, Page};
use super::super::seal::{Found, Seal};
use super::super::shelf::{Shelf, ShelfError};
use super::super::{Damaged, Unread, record};
use super::{Keeper, OnPage};

/// A book as it was found, and what is known of where it lies.
#[derive(Debug, Clone, Default)]
pub struct OpenedBook {
    /// The book, as far as it could be read.
    pub book: Book,
    /// Keeps it from now on.
    pub keeper: Keeper,
    /// What could not be read.
    pub damaged: Vec<Damaged>,
    /// What could not be read, but has an earlier state that was taken in its place.
    pub fell_back: Vec<FellBack>,
    /// What could not be read, but was found whole elsewhere: nothing of the book is lost with it.
    pub healed: Vec<Damaged>,
    /// The newest version seen, where it is later than this build's: then nothing may be written.
    pub too_new: Option<u32>,
}

/// Something damaged in whose place an earlier state was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FellBack {
    /// What is damaged.
    pub damaged: Damaged,
    /// The people whose earlier state was taken; empty for a page of anything else, or for the index.
    pub people: Vec<ProspectId>,
}

impl Keeper {
    /// Opens the book on a shelf, in whatever form a version of ours has left it.
    ///
    /// # Errors
    ///
    /// When the shelf cannot be looked at.
    pub fn open(shelf: &dyn Shelf) -> Result<OpenedBook, ShelfError> {
        Keeper::open_with(shelf, None)
    }

    /// The same, with somebody to ask about what cannot be read.
    pub(super) fn open_with(shelf: &dyn Shelf, rescue: Option<&Rescue<'_>>) -> Result<OpenedBook, ShelfError> {
        let keys = shelf.keys()?;
        let mut desk = Desk {
            shelf,
            rescue,
            seal: Seal::new(),
            opened: OpenedBook::default(),
            people: Vec::new(),
            lists: Vec::new(),
        };
        let written: BTreeSet<Writing> = keys.iter().filter_map(|key| Writing::of_key(key)).collect();
        if let Some(index) = desk.index(&written)? {
            desk.pages(&index)?;
            let known = [&index.pages, &index.spares, &index.damaged];
            let needed: BTreeSet<Writing> = known.into_iter().flatten().copied().collect();
            let litter = written.difference(&needed).map(|writing| writing.key());
            desk.opened.keeper.litter.extend(litter);
            let asked_for = index::key(super::parts::ROOM);
            let asked_for = keys.iter().filter(|key| key.starts_with(&asked_for));
            desk.opened.keeper.litter.extend(asked_for.cloned());
        }
        desk.gather();
        desk.version_1(&keys)?;
        Ok(desk.opened)
    }
}

/// A person found on a page.
struct Somebody {
    page: u32,
    generation: u64,
    prospect: Prospect,
}

/// What is wanted in place of a writing that cannot be read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    Itself,
    Earlier,
}

/// Takes what is wanted from elsewhere, and answers whether it could. It is reached by whoever gives it alone: the first
/// piece of the page opens books and never needs it.
pub(super) type Rescue<'a> = dyn Fn(&mut Desk<'_>, Writing, Wanted) -> Result<bool, ShelfError> + 'a;

/// A book on its way from the shelf.
pub(super) struct Desk<'a> {
    shelf: &'a dyn Shelf,
    rescue: Option<&'a Rescue<'a>>,
    seal: Seal,
    pub(super) opened: OpenedBook,
    people: Vec<Somebody>,
    lists: Vec<(Label, Content)>,
}

impl Desk<'_> {
    /// The latest index that can be read. Where a later one is damaged, or both are, the pages themselves say which are in
    /// force.
    fn index(&mut self, written: &BTreeSet<Writing>) -> Result<Option<Index>, ShelfError> {
        let mut best: Option<(Index, Side)> = None;
        let mut lost = Vec::new();
        for side in Side::BOTH {
            let Some(text) = self.shelf.get(&index::key(side.name()))? else {
                continue;
            };
            match self.read_index(&text) {
                Ok(found) if best.as_ref().is_none_or(|(best, _)| best.seq < found.seq) => best = Some((found, side)),
                Ok(_) => {}
                Err(why) => lost.push((side, text, why.to_string())),
            }
        }
        if let Some((index, side)) = &best {
            let keeper = &mut self.opened.keeper;
            (keeper.seq, keeper.at, keeper.toward) = (index.seq, index.change(), index.toward);
            keeper.settled = index.settled.clone();
            keeper.side = *side;
        }
        let in_force = best.map(|(index, _)| index);
        let seq = in_force.as_ref().map(|index| index.seq);
        // One that was to be written over next is no loss.
        lost.retain(|(_, text, _)| seq_in_head(text).is_none_or(|lost| seq < Some(lost)));
        if lost.is_empty() && in_force.is_some() {
            return Ok(in_force);
        }
        self.opened
            .fell_back
            .extend(lost.into_iter().map(|(side, text, reason)| FellBack {
                damaged: Damaged {
                    key: index::key(side.name()),
                    text,
                    reason,
                },
                people: Vec::new(),
            }));
        Ok(self.by_the_pages(written, in_force))
    }

    fn read_index(&mut self, text: &str) -> Result<Index, Unread> {
        let seq = seq_in_head(text).ok_or_else(|| Unread::Damaged("Its head cannot be read.".to_owned()))?;
        let found = self.seal.read(&index::name(seq), text)?;
        self.note_version(found.version);
        Ok(Index::of(&found.streams)?)
    }

    fn note_version(&mut self, version: u32) {
        if version > LATEST {
            self.opened.too_new = self.opened.too_new.max(Some(version));
        }
    }

    /// An index made anew from the pages there are: of each the latest writing. `before` is the last index that is sound:
    /// nothing it lists is forgotten.
    fn by_the_pages(&mut self, written: &BTreeSet<Writing>, before: Option<Index>) -> Option<Index> {
        let mut latest: BTreeMap<u32, Writing> = BTreeMap::new();
        let listed = before.iter().flat_map(|index| &index.pages);
        // Of one page they come in the order of their generations.
        for writing in listed.chain(written) {
            let held = latest.entry(writing.page).or_insert(*writing);
            *held = (*held).max(*writing);
        }
        let seq = latest.values().map(|writing| writing.generation).max()?;
        let before = before.unwrap_or_default();
        let seq = seq.max(before.seq);
        // As many changes as commits, as far as anybody can tell.
        let at = before.change() + (seq - before.seq);
        (self.opened.keeper.seq, self.opened.keeper.at) = (seq, at);
        let pages: Vec<Writing> = latest.into_values().collect();
        let spares = written
            .iter()
            .filter(|writing| !pages.contains(writing))
            .copied()
            .collect();
        Some(Index {
            seq,
            at: Some(at),
            toward: before.toward,
            settled: before.settled,
            pages,
            spares,
            damaged: before.damaged,
        })
    }

    fn pages(&mut self, index: &Index) -> Result<(), ShelfError> {
        for writing in &index.pages {
            let Err(damaged) = self.page(*writing, self.shelf)? else {
                continue;
            };
            // The damaged text stays where it is, and is not counted as a page any more.
            self.opened.keeper.damaged.push(*writing);
            if self.rescue(*writing, Wanted::Itself)? {
                self.opened.healed.push(damaged);
                continue;
            }
            let people_before = self.people.len();
            let mut fell_back = false;
            for spare in index.spares.iter().rev().filter(|spare| spare.page == writing.page) {
                fell_back = fell_back || self.page(*spare, self.shelf)?.is_ok();
            }
            fell_back = fell_back || self.rescue(*writing, Wanted::Earlier)?;
            if fell_back {
                let people = self.people[people_before..].iter().map(|one| one.prospect.id).collect();
                self.opened.fell_back.push(FellBack { damaged, people });
            } else {
                self.opened.damaged.push(damaged);
            }
        }
        for writing in &index.damaged {
            let key = writing.key();
            if let Some(text) = self.shelf.get(&key)? {
                let reason = "It was damaged when it was last opened.".to_owned();
                self.opened.damaged.push(Damaged { key, text, reason });
                self.opened.keeper.damaged.push(*writing);
            }
        }
        let pages = &self.opened.keeper.pages;
        let is_earlier = |spare: &&Writing| {
            pages
                .get(&spare.page)
                .is_some_and(|on| on.generation > spare.generation)
        };
        self.opened.keeper.spares = index.spares.iter().filter(is_earlier).copied().collect();
        Ok(())
    }

    fn rescue(&mut self, writing: Writing, wanted: Wanted) -> Result<bool, ShelfError> {
        self.rescue.map_or(Ok(false), |rescue| rescue(self, writing, wanted))
    }

    /// Reads one page, from the shelf or elsewhere. What is damaged comes back.
    pub(super) fn page(&mut self, writing: Writing, from: &dyn Shelf) -> Result<Result<(), Damaged>, ShelfError> {
        let key = writing.key();
        let Some(text) = from.get(&key)? else {
            let (text, reason) = (String::new(), "It is missing.".to_owned());
            return Ok(Err(Damaged { key, text, reason }));
        };
        let read = self.seal.read(&writing.name(), &text);
        match read.and_then(|found| Ok((Page::read(&found)?, found))) {
            Ok((page, found)) => {
                self.take(writing, page, found, &text);
                Ok(Ok(()))
            }
            Err(why) => {
                let reason = why.to_string();
                Ok(Err(Damaged { key, text, reason }))
            }
        }
    }

    fn take(&mut self, writing: Writing, page: Page, found: Found, text: &str) {
        let Page {
            label,
            content,
            unread,
            size,
        } = page;
        self.note_version(found.version);
        for one in unread.iter().filter(|_| found.version <= LATEST) {
            self.opened.damaged.push(Damaged {
                key: writing.key(),
                text: one.value.to_string(),
                reason: format!("One record on this page could not be read: {}.", one.why),
            });
        }
        match content {
            Content::People(all) => {
                let found = all.into_iter().map(|prospect| Somebody {
                    page: writing.page,
                    generation: writing.generation,
                    prospect,
                });
                self.people.extend(found);
            }
            list => self.lists.push((label, list)),
        }
        let on = OnPage {
            generation: writing.generation,
            label,
            ids: Vec::new(),
            moved: Vec::new(),
            unread: unread.into_iter().map(|one| one.value).collect(),
            size,
            letters: super::commit::letters(text),
            desk: (label.holds != Holds::People).then_some(found.streams),
            is_there: true,
        };
        self.opened.keeper.pages.insert(writing.page, on);
    }
}

impl Desk<'_> {
    /// Puts together what was found on the pages.
    fn gather(&mut self) {
        let OpenedBook { book, keeper, .. } = &mut self.opened;
        self.lists.sort_by_key(|(label, _)| label.part);
        for (_, list) in self.lists.drain(..) {
            match list {
                Content::Groups(all) => book.groups.extend(all),
                Content::Tombstones(all) => book.tombstones.extend(all),
                Content::Values(all) => book.values.extend(all),
                Content::Settings(all) => book.settings = all.into_iter().next_back().unwrap_or_default(),
                Content::Stamps(all) => all.iter().for_each(|piece| book.stamps.join(piece)),
                Content::People(_) => {}
            }
        }
        // Somebody may be on two pages when one of them is an earlier state: the later one counts.
        let mut order: Vec<(ProspectId, u64, u32, usize)> = (self.people.iter().enumerate())
            .map(|(place, one)| (one.prospect.id, one.generation, one.page, place))
            .collect();
        order.sort_unstable();
        let mut people: Vec<Option<Prospect>> = self.people.drain(..).map(|one| Some(one.prospect)).collect();
        let mut found = Vec::with_capacity(people.len());
        let mut rest = order.into_iter().peekable();
        while let Some((id, _, page, place)) = rest.next() {
            let has_moved = rest.peek().is_some_and(|next| next.0 == id);
            if let Some(on) = keeper.pages.get_mut(&page) {
                if has_moved { &mut on.moved } else { &mut on.ids }.push(id);
            }
            if has_moved {
                continue;
            }
            keeper.homes.insert(id, page);
            found.extend(people[place].take().map(|prospect| (id, prospect)));
        }
        // In the order of their ids, so the map is built in one go.
        book.prospects = found.into_iter().collect();
    }

    /// Records in the form of version 1 are taken over, and wait to be moved into pages. Beside pages there are none,
    /// unless the move was cut short or a tab that was open before it has written since.
    fn version_1(&mut self, keys: &[String]) -> Result<(), ShelfError> {
        let OpenedBook {
            book,
            keeper,
            damaged,
            too_new,
            ..
        } = &mut self.opened;
        for key in keys {
            let Some(found) = record::record(key) else { continue };
            let Some(text) = self.shelf.get(key)? else { continue };
            match record::read(book, found, &text) {
                Ok(()) => {
                    keeper.waiting.insert(found);
                    keeper.version_1.push(key.clone());
                }
                Err(Unread::TooNew(version)) => *too_new = (*too_new).max(Some(version)),
                Err(Unread::Damaged(reason)) => damaged.push(Damaged {
                    key: key.clone(),
                    text,
                    reason,
                }),
            }
        }
        Ok(())
    }
}

/// The commit that an index says in its head it is of.
pub(super) fn seq_in_head(text: &str) -> Option<u64> {
    text.split(' ').nth(2)?.strip_prefix(index::NAME)?.parse().ok()
}
