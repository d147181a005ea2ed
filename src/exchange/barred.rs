//! Who must not come back, and which addresses are closed: an import can close a door, never open one.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::contact::{is_shared_mailbox, normalised_email, normalised_phone};
use crate::model::{Block, Book, Channel, Labelled, Prospect, Stage};

use super::matching::{is_same_number, phone_key};
use super::opt_out::add_blocks;
use super::standing::Standing;

fn emails(prospect: &Prospect) -> impl Iterator<Item = String> {
    prospect
        .emails
        .iter()
        .filter_map(|email| normalised_email(&email.value))
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
pub(super) struct Graves {
    emails: BTreeSet<String>,
    /// Numbers by their end.
    phones: BTreeMap<String, Vec<String>>,
}

impl Graves {
    /// Those of a book.
    pub fn of(book: &Book) -> Graves {
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

    /// Why a row may not come in: it has the address or number of somebody erased, or the address of somebody who asked
    /// not to be contacted. What `record`, the row's own person, holds already is theirs. `holders` gives the records that
    /// hold an address.
    pub fn bar<'a, H: Iterator<Item = &'a Prospect>>(
        &self,
        row: &Prospect,
        record: Option<&Prospect>,
        holders: impl Fn(&str) -> H,
    ) -> Option<String> {
        let own: Vec<String> = record.map(|record| emails(record).collect()).unwrap_or_default();
        let erased = |text: String| format!("{text} was erased, or asked not to be contacted, so this row stays out.");
        let strange = || emails(row).filter(|email| !own.contains(email));
        if let Some(email) = strange().find(|email| self.emails.contains(email)) {
            return Some(erased(email));
        }
        for phone in &row.phones {
            if self.holds_number(phone) && !record.is_some_and(|record| holds(record, phone)) {
                return Some(erased(phone.value.clone()));
            }
        }
        // Of an address a desk shares, one of them cannot speak for all.
        let personal = strange().filter(|email| !is_shared_mailbox(email) && row.stage != Stage::DoNotContact);
        let stopped = |email: String| holders(&email).find(|holder| holder.stage == Stage::DoNotContact);
        let holder = personal.filter_map(stopped).next()?;
        let name = holder.display_name();
        Some(format!(
            "This address belongs to {name}, who asked not to be contacted."
        ))
    }

    fn holds_number(&self, phone: &Labelled) -> bool {
        let buried = phone_key(&phone.value).and_then(|key| self.phones.get(&key));
        let number = normalised_phone(&phone.value);
        let same = |(buried, number): (&Vec<String>, String)| buried.iter().any(|other| is_same_number(other, &number));
        buried.zip(number).is_some_and(same)
    }
}

fn holds(record: &Prospect, phone: &Labelled) -> bool {
    let number = normalised_phone(&phone.value);
    let known = record.phones.iter().filter_map(|known| normalised_phone(&known.value));
    number.is_some_and(|number| known.into_iter().any(|known| is_same_number(&known, &number)))
}
