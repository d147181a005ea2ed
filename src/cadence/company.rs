//! Who works where, and what every company has been asked: colleagues share a budget of goodwill (P8).

use super::budget;
use super::decide::Colleagues;
use super::policy::Policy;
use crate::model::{Book, Now, Prospect, ProspectId, Record};

/// More changed records than this, and the places are read from the book anew: putting each in by itself would take
/// longer.
const MANY_CHANGES: usize = 100;

/// Who works where, so that a plan finds somebody's colleagues without reading the book from end to end. Made once for
/// a book; whoever changes the book has it [`follow`](Workplaces::follow). Who has left, a company or the book, is found
/// out when it is asked.
#[derive(Debug, Clone, Default)]
pub struct Workplaces {
    /// By the hash of the company's name, sorted.
    people: Vec<(u64, ProspectId)>,
}

impl Workplaces {
    /// Those of a whole book.
    pub fn of(book: &Book) -> Workplaces {
        let mut people: Vec<(u64, ProspectId)> = book.prospects.values().filter_map(place).collect();
        people.sort_unstable();
        Workplaces { people }
    }

    /// Goes along with a change of the book: `changed` are its records, `book` is as it is now.
    pub fn follow(&mut self, book: &Book, changed: &[Record]) {
        if changed.len() > MANY_CHANGES {
            *self = Workplaces::of(book);
            return;
        }
        for record in changed {
            if let Record::Prospect(id) = record
                && let Some(place) = book.prospects.get(id).and_then(place)
                && let Err(at) = self.people.binary_search(&place)
            {
                self.people.insert(at, place);
            }
        }
    }

    /// Those who work where `prospect` does.
    pub(super) fn colleagues<'a>(&self, prospect: &'a Prospect, book: &'a Book) -> impl Iterator<Item = &'a Prospect> {
        let known = place(prospect).map_or(&[][..], |(name, _)| {
            let from = self.people.partition_point(|(other, _)| *other < name);
            let there = &self.people[from..];
            &there[..there.partition_point(|(other, _)| *other == name)]
        });
        let others = known.iter().filter_map(|(_, id)| book.prospects.get(id));
        others.filter(|other| other.is_colleague_of(prospect))
    }
}

fn place(prospect: &Prospect) -> Option<(u64, ProspectId)> {
    Some((hash(&prospect.company)?, prospect.id))
}

/// What each prospect's company has been asked, by a hash of its name.
pub(super) struct Companies {
    /// By hash: what all its people together have been asked.
    totals: Vec<(u64, u32)>,
    /// What each of them has been asked, by the number of their id, where it is anything.
    own: Vec<(u64, u32)>,
}

impl Companies {
    pub fn with_room_for(people: usize) -> Companies {
        Companies {
            totals: Vec::with_capacity(people),
            own: Vec::with_capacity(people),
        }
    }

    /// Adds what one prospect has been asked, by the number of their id: the least first.
    pub fn add(&mut self, prospect: &Prospect, book: &Book, policy: &Policy, now: &Now) {
        let Some(name) = hash(&prospect.company) else { return };
        let spent = budget::spent(prospect, book, policy, now, now.today());
        if spent > 0 {
            self.totals.push((name, spent));
            self.own.push((prospect.id.0, spent));
        }
    }

    /// The totals, once everybody was added.
    pub fn counted(mut self) -> Companies {
        self.totals.sort_unstable();
        self.totals.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            if is_same {
                kept.1 += next.1;
            }
            is_same
        });
        self
    }

    /// What the colleagues of `prospect` have been asked.
    pub fn colleagues(&self, prospect: &Prospect) -> Colleagues<'static> {
        let in_all = hash(&prospect.company).map_or(0, |name| spent_by(&self.totals, name));
        let others = match in_all {
            0 => 0,
            _ => in_all.saturating_sub(spent_by(&self.own, prospect.id.0)),
        };
        Colleagues::Spent(others)
    }
}

fn spent_by(sorted: &[(u64, u32)], key: u64) -> u32 {
    let place = sorted.binary_search_by_key(&key, |(known, _)| *known);
    place.map_or(0, |place| sorted[place].1)
}

/// FNV-1a over the letters of a name whatever their case; `None` for no name. Two names that meet by chance would share
/// a budget, which one in some 10^14 pairs does.
pub(super) fn hash(company: &str) -> Option<u64> {
    (!company.is_empty()).then(|| {
        company.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3)
        })
    })
}
