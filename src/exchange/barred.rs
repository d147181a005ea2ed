//! Who must not come back, and which addresses are closed: an import can close a door, never open one.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::contact::{is_shared_mailbox, normalised_email, normalised_phone};
use crate::model::{Block, Book, Channel, Prospect, Stage};

use super::matching::{Index, is_same_number, phone_key};
use super::opt_out::add_blocks;
use super::standing::Standing;

/// Bars everybody new who was erased, or who has the address of somebody who asked not to be contacted.
pub(super) fn bar(book: &Book, index: &Index, standings: &mut [Standing]) {
    let graves = Graves::of(book);
    for place in 0..standings.len() {
        if standings[place].base.is_none() {
            let reason = graves.reason(&standings[place].record);
            standings[place].barred = reason.or_else(|| asked_to_stop(index, standings, place));
        }
    }
}

fn emails(prospect: &Prospect) -> impl Iterator<Item = String> {
    prospect
        .emails
        .iter()
        .filter_map(|email| normalised_email(&email.value))
}

fn asked_to_stop(index: &Index, standings: &[Standing], place: usize) -> Option<String> {
    let record = &standings[place].record;
    if record.stage == Stage::DoNotContact {
        return None;
    }
    let own = emails(record).filter(|email| !is_shared_mailbox(email));
    let holders = own.flat_map(|email| index.holders(&email).to_vec());
    let mut others = holders.map(|holder| &standings[holder].record);
    let holder = others.find(|other| other.stage == Stage::DoNotContact)?;
    Some(format!(
        "This address belongs to {}, who asked not to be contacted.",
        holder.display_name()
    ))
}

/// An address opts out, not only a name: whoever else has it as their own, in the file or in the book, is closed for
/// e-mail too.
pub(super) fn close_addresses(standings: &mut [Standing]) {
    // Somebody closed for one address is closed for their others, which may close somebody else.
    while close_once(standings) {}
}

fn close_once(standings: &mut [Standing]) -> bool {
    let mut closed: BTreeMap<String, (Block, Vec<u64>)> = BTreeMap::new();
    for standing in standings.iter() {
        if let Some(block) = standing.record.block_on(Channel::Email) {
            for email in emails(&standing.record).filter(|email| !is_shared_mailbox(email)) {
                let (_, lines) = closed.entry(email).or_insert_with(|| (block.clone(), Vec::new()));
                lines.extend(&standing.lines);
            }
        }
    }
    let mut changed = false;
    for standing in standings {
        if closed.is_empty() || standing.record.block_on(Channel::Email).is_some() {
            continue;
        }
        let Some((block, lines)) = emails(&standing.record).find_map(|email| closed.get(&email)) else {
            continue;
        };
        // Of two in the book the file does not speak of, nothing is changed.
        if standing.lines.is_empty() {
            standing.lines.clone_from(lines);
        }
        if !standing.lines.is_empty() {
            add_blocks(standing.record.to_mut(), [block.clone()]);
            changed = true;
        }
    }
    changed
}

/// The tombstones of a book, ready to be looked up.
struct Graves {
    emails: BTreeSet<String>,
    /// Numbers by their end.
    phones: BTreeMap<String, Vec<String>>,
}

impl Graves {
    fn of(book: &Book) -> Graves {
        let mut phones: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for number in book.tombstones.iter().flat_map(|tombstone| &tombstone.phones) {
            if let Some(key) = phone_key(number) {
                phones.entry(key).or_default().push(number.clone());
            }
        }
        let emails = book
            .tombstones
            .iter()
            .flat_map(|tombstone| tombstone.emails.iter().cloned());
        Graves {
            emails: emails.collect(),
            phones,
        }
    }

    fn holds_number(&self, text: &str) -> bool {
        let buried = phone_key(text).and_then(|key| self.phones.get(&key));
        let number = normalised_phone(text);
        buried
            .zip(number)
            .is_some_and(|(buried, number)| buried.iter().any(|other| is_same_number(other, &number)))
    }

    fn reason(&self, prospect: &Prospect) -> Option<String> {
        let holds = |email: &str| normalised_email(email).is_some_and(|email| self.emails.contains(&email));
        let address = prospect.emails.iter().find(|email| holds(&email.value));
        let number = || prospect.phones.iter().find(|phone| self.holds_number(&phone.value));
        let known = address.or_else(number)?;
        Some(format!(
            "{} was erased, or asked not to be contacted, so this row stays out.",
            known.value
        ))
    }
}
