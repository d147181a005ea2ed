//! Who is who: by an address of their own unless the names contradict, else by a number with the same name, else by a
//! profile with the same name. Never by name alone, and never by an address or number that a desk shares.

use std::collections::BTreeMap;

use crate::model::contact::{is_shared_mailbox, normalised_email, normalised_phone};
use crate::model::{Labelled, Prospect};

use super::folding::words;
use super::merge::merge;
use super::names::{Likeness, likeness, name_key};

/// Records remembered that hold one address or number. Beyond that it belongs to a desk or a whole firm, and more
/// looking would only make a long list slow.
const MOST_HOLDERS: usize = 20;

/// Where each address, number, profile and name is held: places in a list of records.
#[derive(Debug, Default)]
pub(super) struct Index {
    emails: BTreeMap<String, Vec<usize>>,
    phones: BTreeMap<String, Vec<usize>>,
    /// Addresses, numbers, profiles and companies, each together with who holds it.
    signs: BTreeMap<SignedBy, Vec<usize>>,
}

/// The record of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// At this place, and it already says all that the candidate says.
    SaysAll(usize),
    /// At this place, and a merge may add something.
    SaysLess(usize),
}

impl Found {
    /// Where it is.
    pub fn place(self) -> usize {
        match self {
            Found::SaysAll(place) | Found::SaysLess(place) => place,
        }
    }
}

/// A sign, its text in the form it is compared in, and the name of who holds it.
pub(super) type SignedBy = (Sign, String, String);

/// What tells people apart together with a name, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    /// An e-mail address.
    Mailbox,
    /// A telephone number, by its end.
    Number,
    /// A profile or site.
    Profile,
    /// Nothing but the name and the company.
    Company,
}

impl Index {
    /// Enters a record, or what a merge added to it.
    pub fn enter(&mut self, place: usize, prospect: &Prospect) {
        self.enter_signed(place, prospect, signs(prospect));
    }

    /// Enters a record whose signs are known.
    pub fn enter_signed(&mut self, place: usize, prospect: &Prospect, signs: Vec<SignedBy>) {
        for key in keys(&prospect.emails, normalised_email) {
            put(self.emails.entry(key).or_default(), place);
        }
        for key in keys(&prospect.phones, phone_key) {
            put(self.phones.entry(key).or_default(), place);
        }
        for sign in signs {
            put(self.signs.entry(sign).or_default(), place);
        }
    }

    /// The records that hold an address, in the form addresses are compared in.
    pub fn holders(&self, email: &str) -> &[usize] {
        self.emails.get(email).map_or(&[], Vec::as_slice)
    }

    /// The record of the same person. `record` gives the record at a place, `signs` are the candidate's.
    pub fn find<'a>(
        &self,
        record: &impl Fn(usize) -> &'a Prospect,
        candidate: &Prospect,
        signs: &[SignedBy],
    ) -> Option<Found> {
        let known = self.with_nothing_new(record, candidate, signs).map(Found::SaysAll);
        known.or_else(|| {
            let same = self
                .by_email(record, candidate)
                .or_else(|| self.by_sign(record, candidate, signs));
            same.map(Found::SaysLess)
        })
    }

    /// A record that shares something with the row and already says all that the row says. Nothing is merged by it, and
    /// nothing is lost: the same row once more is nobody new.
    fn with_nothing_new<'a>(
        &self,
        record: &impl Fn(usize) -> &'a Prospect,
        candidate: &Prospect,
        signs: &[SignedBy],
    ) -> Option<usize> {
        let fits = |known: &Prospect| match candidate.name.is_empty() {
            true => candidate.company.is_empty() || words(&known.company) == words(&candidate.company),
            false => likeness(&known.name, &candidate.name) == Likeness::Same,
        };
        // With nothing but a name and a company, only the same file's own row is known again.
        let from_there = |known: &Prospect| {
            let told = !candidate.company.is_empty() && known.source == candidate.source;
            told || has_handle(candidate) || !has_handle(known)
        };
        let telling = signs
            .iter()
            .filter(|(sign, _, _)| *sign != Sign::Company || !has_handle(candidate));
        let places = telling.filter_map(|sign| self.signs.get(sign)).flatten();
        // A row without a name may be about anybody who holds its address or number.
        let nameless = candidate.name.is_empty();
        let emails = keys(&candidate.emails, normalised_email).filter_map(|key| self.emails.get(&key));
        let phones = keys(&candidate.phones, phone_key).filter_map(|key| self.phones.get(&key));
        let holders = emails.chain(phones).filter(|_| nameless).flatten();
        places.chain(holders).copied().find(|place| {
            let known = record(*place);
            fits(known) && from_there(known) && says_all_of(known, candidate)
        })
    }

    fn by_email<'a>(&self, record: &impl Fn(usize) -> &'a Prospect, candidate: &Prospect) -> Option<usize> {
        let own = keys(&candidate.emails, normalised_email).filter(|email| !is_shared_mailbox(email));
        let holders = own.flat_map(|email| self.holders(&email).to_vec());
        let alike = holders.map(|place| (likeness(&record(place).name, &candidate.name), place));
        let alike: Vec<_> = alike
            .filter(|(likeness, _)| *likeness != Likeness::Contradict)
            .collect();
        let nothing_new = || alike.iter().find(|(_, place)| says_all_of(record(*place), candidate));
        match alike.as_slice() {
            [] => None,
            [(_, only)] => Some(*only),
            _ => nothing_new().or_else(|| most_alike(&alike)).map(|(_, place)| *place),
        }
    }

    fn by_sign<'a>(
        &self,
        record: &impl Fn(usize) -> &'a Prospect,
        candidate: &Prospect,
        signs: &[SignedBy],
    ) -> Option<usize> {
        // An address of their own was looked at by name before; here it tells only with the same name, as a shared one.
        let fits = |sign: Sign, known: &Prospect| {
            is_same(known, candidate) && (sign != Sign::Number || shares_number(known, candidate))
        };
        let telling = signs.iter().filter(|(sign, _, _)| *sign != Sign::Company);
        telling.into_iter().find_map(|sign| {
            let places = self.signs.get(sign).map_or(&[][..], Vec::as_slice);
            places.iter().copied().find(|place| fits(sign.0, record(*place)))
        })
    }
}

/// True when a merge would add nothing. Joining a group says nothing about a person.
fn says_all_of(known: &Prospect, candidate: &Prospect) -> bool {
    let mut merged = merge(known, candidate);
    merged.groups.clone_from(&known.groups);
    merged == *known
}

fn put(places: &mut Vec<usize>, place: usize) {
    if places.len() < MOST_HOLDERS && !places.contains(&place) {
        places.push(place);
    }
}

/// The most alike; of equals the first.
fn most_alike(alike: &[(Likeness, usize)]) -> Option<&(Likeness, usize)> {
    alike.iter().rev().max_by_key(|(likeness, _)| *likeness)
}

/// The same person by name, or the same company where neither has a person.
fn is_same(one: &Prospect, other: &Prospect) -> bool {
    match (one.name.trim().is_empty(), other.name.trim().is_empty()) {
        (false, false) => likeness(&one.name, &other.name) == Likeness::Same,
        (true, true) => words(&one.company) == words(&other.company),
        _ => false,
    }
}

fn shares_number(one: &Prospect, other: &Prospect) -> bool {
    keys(&one.phones, normalised_phone).any(|number| {
        let mut others = keys(&other.phones, normalised_phone);
        others.any(|other| is_same_number(&number, &other))
    })
}

fn has_handle(prospect: &Prospect) -> bool {
    !prospect.emails.is_empty() || !prospect.phones.is_empty()
}

fn keys(list: &[Labelled], form: fn(&str) -> Option<String>) -> impl Iterator<Item = String> {
    list.iter().filter_map(move |labelled| form(&labelled.value))
}

/// Everything a record is known by together with its name, the surest first.
pub(super) fn signs(prospect: &Prospect) -> Vec<SignedBy> {
    let company = words(&prospect.company).join(" ");
    let nobody = format!("at {company}");
    let who = match prospect.name.trim().is_empty() {
        true => nobody.clone(),
        false => name_key(&prospect.name),
    };
    let mailboxes = keys(&prospect.emails, normalised_email).map(|email| (Sign::Mailbox, email));
    let numbers = keys(&prospect.phones, phone_key).map(|number| (Sign::Number, number));
    let profiles = keys(&prospect.links, link_key).map(|link| (Sign::Profile, link));
    let told = mailboxes.chain(numbers).chain(profiles);
    let mut signs: Vec<SignedBy> = told.map(|(sign, key)| (sign, key, who.clone())).collect();
    if who != nobody {
        signs.push((Sign::Company, company.clone(), who));
    }
    // That there is such a company, everybody there says.
    signs.push((Sign::Company, company, nobody));
    signs
}

fn link_key(link: &str) -> Option<String> {
    let link = link.to_lowercase();
    let link = link
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.");
    Some(link.trim_end_matches('/').to_owned())
}

/// Digits at the end that two writings of one number share, with or without the country.
const SHARED_DIGITS: usize = 7;

/// The end of a number, to find its other writings by.
pub(super) fn phone_key(text: &str) -> Option<String> {
    let number = normalised_phone(text)?;
    let digits = number.trim_start_matches('+');
    Some(digits[digits.len().saturating_sub(SHARED_DIGITS)..].to_owned())
}

/// True for two writings of one number in the form numbers are compared in: "+442079460991" and "02079460991".
pub(super) fn is_same_number(one: &str, other: &str) -> bool {
    let national_of = |whole: &str, national: &str| {
        let digits = national.trim_start_matches('0');
        whole.starts_with('+') && !national.starts_with('+') && digits.len() >= SHARED_DIGITS && whole.ends_with(digits)
    };
    one == other || national_of(one, other) || national_of(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_with_and_without_its_country() {
        for (one, other, same) in [
            ("+442079460991", "02079460991", true),
            ("02079460991", "+442079460991", true),
            ("+15550107781", "5550107781", true),
            ("5550107781", "5550107782", false),
            ("+442079460991", "+12079460991", false),
            ("+4912345", "012345", false),
        ] {
            assert_eq!(is_same_number(one, other), same, "{one} {other}");
        }
        assert_eq!(phone_key("020 7946 0991"), phone_key("+44 20 7946 0991"));
    }
}
