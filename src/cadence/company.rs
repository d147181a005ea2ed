//! What every company has been asked, counted once for a whole queue.

use super::budget;
use super::decide::Colleagues;
use super::policy::Policy;
use crate::model::{Book, Now, Prospect};

/// What each prospect's company has been asked, by a hash of its name.
pub(super) struct Companies<'a> {
    /// By hash: what all its people together have been asked.
    totals: Vec<(u64, u32)>,
    policy: &'a Policy,
    now: &'a Now,
}

impl<'a> Companies<'a> {
    pub fn of(book: &Book, policy: &'a Policy, now: &'a Now) -> Companies<'a> {
        let today = now.today();
        let mut totals: Vec<(u64, u32)> = Vec::with_capacity(book.prospects.len());
        for prospect in book.prospects.values() {
            if let Some(name) = hash(&prospect.company) {
                let spent = budget::spent(prospect, policy, now, today);
                if spent > 0 {
                    totals.push((name, spent));
                }
            }
        }
        totals.sort_unstable();
        totals.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            if is_same {
                kept.1 += next.1;
            }
            is_same
        });
        Companies { totals, policy, now }
    }

    /// What the colleagues of `prospect` have been asked.
    pub fn colleagues(&self, prospect: &Prospect) -> Colleagues {
        let total = hash(&prospect.company)
            .and_then(|name| self.totals.binary_search_by_key(&name, |(known, _)| *known).ok())
            .map_or(0, |place| self.totals[place].1);
        if total == 0 {
            return Colleagues::Spent(0);
        }
        let own = budget::spent(prospect, self.policy, self.now, self.now.today());
        Colleagues::Spent(total.saturating_sub(own))
    }
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
