//! Two records of one person becoming one, field by field. What the book says stands; a file fills gaps and adds.

use std::collections::BTreeSet;

use crate::model::contact::{normalised_email, normalised_phone};
use crate::model::{Labelled, Prospect};

use super::folding::words;
use super::opt_out::add_blocks;

/// One field that differs, in words for the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The field's name.
    pub field: &'static str,
    /// What the book says; empty for nothing.
    pub before: String,
    /// What it will say, or what the file says where the book's word is kept.
    pub after: String,
}

/// `existing` with what `incoming` adds: empty facts filled, addresses, numbers, links, interests, groups and notes joined,
/// blocks added and never cleared. Stage, plan and touches stay. Merging the same record again changes nothing.
pub fn merge(existing: &Prospect, incoming: &Prospect) -> Prospect {
    let mut merged = existing.clone();
    for (_, fact) in FACTS {
        if fact.of(existing).trim().is_empty() {
            fact.of_mut(&mut merged).clone_from(fact.of(incoming));
        }
    }
    if merged.asked_for.is_none() {
        merged.asked_for = incoming.asked_for;
    }
    join(&mut merged.emails, &incoming.emails, normalised_email);
    join(&mut merged.phones, &incoming.phones, normalised_phone);
    join(&mut merged.links, &incoming.links, |link| {
        Some(link.trim_end_matches('/').to_lowercase())
    });
    for interest in &incoming.interests {
        if !merged.interests.iter().any(|known| words(known) == words(interest)) {
            merged.interests.push(interest.clone());
        }
    }
    merged.notes = joined_notes(&existing.notes, &incoming.notes);
    merged.groups.extend(&incoming.groups);
    add_blocks(&mut merged, incoming.blocks.iter().cloned());
    merged
}

fn join(list: &mut Vec<Labelled>, more: &[Labelled], form: fn(&str) -> Option<String>) {
    for labelled in more {
        // What has no form to compare by is compared as it stands.
        let key = |value: &str| form(value).unwrap_or_else(|| value.to_owned());
        if !list.iter().any(|known| key(&known.value) == key(&labelled.value)) {
            list.push(labelled.clone());
        }
    }
}

/// The lines of `more` that `notes` does not have yet, put below them.
fn joined_notes(notes: &str, more: &str) -> String {
    let known: BTreeSet<&str> = notes.lines().map(str::trim).collect();
    let new: Vec<&str> = more
        .lines()
        .filter(|line| !line.trim().is_empty() && !known.contains(line.trim()))
        .collect();
    match (notes.is_empty(), new.is_empty()) {
        (_, true) => notes.to_owned(),
        (true, false) => more.to_owned(),
        (false, false) => format!("{notes}\n{}", new.join("\n")),
    }
}

/// A fact of one line of text.
#[derive(Debug, Clone, Copy)]
enum Fact {
    Name,
    Called,
    Company,
    Title,
    Address,
    TimeZone,
    Birthday,
    HowTheyBuy,
    FollowUpWish,
    Matter,
}

const FACTS: [(&str, Fact); 10] = [
    ("Name", Fact::Name),
    ("Called", Fact::Called),
    ("Company", Fact::Company),
    ("Job title", Fact::Title),
    ("Address", Fact::Address),
    ("Time zone", Fact::TimeZone),
    ("Birthday", Fact::Birthday),
    ("How they want to buy", Fact::HowTheyBuy),
    ("How they want to be followed up", Fact::FollowUpWish),
    ("Open matter", Fact::Matter),
];

impl Fact {
    fn of(self, prospect: &Prospect) -> &String {
        match self {
            Fact::Name => &prospect.name,
            Fact::Called => &prospect.called,
            Fact::Company => &prospect.company,
            Fact::Title => &prospect.title,
            Fact::Address => &prospect.address,
            Fact::TimeZone => &prospect.time_zone,
            Fact::Birthday => &prospect.birthday,
            Fact::HowTheyBuy => &prospect.how_they_buy,
            Fact::FollowUpWish => &prospect.follow_up_wish,
            Fact::Matter => &prospect.matter,
        }
    }

    fn of_mut(self, prospect: &mut Prospect) -> &mut String {
        match self {
            Fact::Name => &mut prospect.name,
            Fact::Called => &mut prospect.called,
            Fact::Company => &mut prospect.company,
            Fact::Title => &mut prospect.title,
            Fact::Address => &mut prospect.address,
            Fact::TimeZone => &mut prospect.time_zone,
            Fact::Birthday => &mut prospect.birthday,
            Fact::HowTheyBuy => &mut prospect.how_they_buy,
            Fact::FollowUpWish => &mut prospect.follow_up_wish,
            Fact::Matter => &mut prospect.matter,
        }
    }
}

/// What differs between a record and the same record after a merge.
pub(super) fn changes(before: &Prospect, after: &Prospect) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    let mut note = |field: &'static str, before: String, after: String| {
        if before != after {
            changes.push(FieldChange { field, before, after });
        }
    };
    for (field, fact) in FACTS {
        note(field, fact.of(before).clone(), fact.of(after).clone());
    }
    let values = |list: &[Labelled]| list.iter().map(|one| one.value.as_str()).collect::<Vec<_>>().join(", ");
    note("Emails", values(&before.emails), values(&after.emails));
    note("Phones", values(&before.phones), values(&after.phones));
    note("Links", values(&before.links), values(&after.links));
    note("Interests", before.interests.join(", "), after.interests.join(", "));
    note("Notes", before.notes.clone(), after.notes.clone());
    let asked = |prospect: &Prospect| {
        prospect
            .asked_for
            .map_or(String::new(), |channel| channel.label().to_owned())
    };
    note("Channel they asked for", asked(before), asked(after));
    let closed = |prospect: &Prospect| {
        prospect
            .blocks
            .iter()
            .map(|block| block.channel.label())
            .collect::<Vec<_>>()
            .join(", ")
    };
    note("Do not contact by", closed(before), closed(after));
    let groups = |prospect: &Prospect| match prospect.groups.len() {
        0 => String::new(),
        1 => "1 group".to_owned(),
        count => format!("{count} groups"),
    };
    note("Groups", groups(before), groups(after));
    changes
}

/// Where a file says something else than the book, and the book's word is kept.
pub(super) fn kept(existing: &Prospect, incoming: &Prospect) -> Vec<FieldChange> {
    let differs = |(field, fact): (&'static str, Fact)| {
        let (before, after) = (fact.of(existing), fact.of(incoming));
        let said = !before.trim().is_empty() && !after.trim().is_empty();
        let says_other = said && before != after && words(before) != words(after);
        says_other.then(|| FieldChange {
            field,
            before: before.clone(),
            after: after.clone(),
        })
    };
    FACTS.into_iter().filter_map(differs).collect()
}
