//! Who is who: by an address of their own unless the names contradict, else by a number with the same name, else by a
//! profile with the same name. Never by name alone, and never by an address or number that a desk shares.

use std::collections::BTreeMap;

use crate::model::contact::{is_shared_mailbox, normalised_email, normalised_phone};
use crate::model::{Labelled, Prospect};

use super::folding::words;
use super::merge::merge;
use super::names::{Likeness, likeness};

/// Where each address, number, profile and name is held: places in a list of records.
#[derive(Debug, Default)]
pub(super) struct Index {
    emails: BTreeMap<String, Vec<usize>>,
    phones: BTreeMap<String, Vec<usize>>,
    links: BTreeMap<String, Vec<usize>>,
    identities: BTreeMap<String, Vec<usize>>,
}

impl Index {
    /// Enters a record, or what a merge added to it.
    pub fn enter(&mut self, place: usize, prospect: &Prospect) {
        let put = |map: &mut BTreeMap<String, Vec<usize>>, key: String| {
            let places = map.entry(key).or_default();
            if !places.contains(&place) {
                places.push(place);
            }
        };
        keys(&prospect.emails, normalised_email).for_each(|key| put(&mut self.emails, key));
        keys(&prospect.phones, phone_key).for_each(|key| put(&mut self.phones, key));
        keys(&prospect.links, link_key).for_each(|key| put(&mut self.links, key));
        put(&mut self.identities, identity(prospect));
    }

    /// The records that hold an address, in the form addresses are compared in.
    pub fn holders(&self, email: &str) -> &[usize] {
        self.emails.get(email).map_or(&[], Vec::as_slice)
    }

    /// The record of the same person, among `records`.
    pub fn find<'a>(&self, records: &impl Fn(usize) -> &'a Prospect, candidate: &Prospect) -> Option<usize> {
        self.by_email(records, candidate)
            .or_else(|| self.by_phone(records, candidate))
            .or_else(|| self.by_link(records, candidate))
            .or_else(|| self.by_saying_nothing_new(records, candidate))
    }

    fn by_email<'a>(&self, records: &impl Fn(usize) -> &'a Prospect, candidate: &Prospect) -> Option<usize> {
        let likeness_of = |place: usize, key: &str| match is_shared_mailbox(key) {
            true if is_same(records(place), candidate) => Likeness::Same,
            true => Likeness::Contradict,
            false => likeness(&records(place).name, &candidate.name),
        };
        let held = keys(&candidate.emails, normalised_email).flat_map(|key| {
            self.holders(&key)
                .iter()
                .map(move |place| (*place, key.clone()))
                .collect::<Vec<_>>()
        });
        let fitting = held.map(|(place, key)| (likeness_of(place, &key), place));
        best(fitting.filter(|(likeness, _)| *likeness != Likeness::Contradict))
    }

    fn by_phone<'a>(&self, records: &impl Fn(usize) -> &'a Prospect, candidate: &Prospect) -> Option<usize> {
        let shares = |prospect: &Prospect| {
            let mut numbers = keys(&prospect.phones, normalised_phone);
            numbers.any(|number| keys(&candidate.phones, normalised_phone).any(|other| is_same_number(&number, &other)))
        };
        let held = keys(&candidate.phones, phone_key).flat_map(|key| held_in(&self.phones, &key));
        held.into_iter()
            .find(|place| shares(records(*place)) && is_same(records(*place), candidate))
    }

    fn by_link<'a>(&self, records: &impl Fn(usize) -> &'a Prospect, candidate: &Prospect) -> Option<usize> {
        let mut held = keys(&candidate.links, link_key).flat_map(|key| held_in(&self.links, &key));
        held.find(|place| is_same(records(*place), candidate))
    }

    /// A row without an address or number that says nothing the record does not say: the same row once more. Nobody is
    /// merged by it, and nothing is lost.
    fn by_saying_nothing_new<'a>(
        &self,
        records: &impl Fn(usize) -> &'a Prospect,
        candidate: &Prospect,
    ) -> Option<usize> {
        if has_handle(candidate) {
            return None;
        }
        held_in(&self.identities, &identity(candidate))
            .into_iter()
            .find(|place| {
                let record = records(*place);
                let from_there = record.source == candidate.source || !has_handle(record);
                from_there && merge(record, candidate) == *record
            })
    }
}

fn held_in(map: &BTreeMap<String, Vec<usize>>, key: &str) -> Vec<usize> {
    map.get(key).cloned().unwrap_or_default()
}

/// The most alike; of equals the first.
fn best(fitting: impl Iterator<Item = (Likeness, usize)>) -> Option<usize> {
    let first_best = |best: Option<(Likeness, usize)>, next: (Likeness, usize)| match best {
        Some(known) if known.0 >= next.0 => Some(known),
        _ => Some(next),
    };
    fitting.fold(None, first_best).map(|(_, place)| place)
}

/// The same person by name, or the same company where neither has a person.
fn is_same(one: &Prospect, other: &Prospect) -> bool {
    match (one.name.trim().is_empty(), other.name.trim().is_empty()) {
        (false, false) => likeness(&one.name, &other.name) == Likeness::Same,
        (true, true) => words(&one.company) == words(&other.company),
        _ => false,
    }
}

fn has_handle(prospect: &Prospect) -> bool {
    !prospect.emails.is_empty() || !prospect.phones.is_empty()
}

fn keys<'a>(list: &'a [Labelled], form: fn(&str) -> Option<String>) -> impl Iterator<Item = String> + use<'a> {
    list.iter().filter_map(move |labelled| form(&labelled.value))
}

fn identity(prospect: &Prospect) -> String {
    words(&prospect.name).join(" ") + "\n" + &words(&prospect.company).join(" ")
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
