//! Everything one rep keeps, and nothing else.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    DeskStamps, GroupId, Prospect, ProspectId, Rhythm, Settings, Touch, Unknown, ValueItem, ValueItemId, contact,
};

/// A name for some of the prospects: a fair, a campaign, an imported file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The record's name.
    pub id: GroupId,
    /// What the rep calls it.
    pub name: String,
    /// The rhythm for those in it who have none of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rhythm: Option<Rhythm>,
    /// What a later version keeps of it.
    #[serde(default, skip_serializing_if = "Unknown::is_empty")]
    pub unknown: Unknown,
}

impl Group {
    /// A group without a rhythm of its own.
    pub fn new(id: GroupId, name: impl Into<String>) -> Group {
        Group {
            id,
            name: name.into(),
            rhythm: None,
            unknown: Unknown::default(),
        }
    }
}

/// What is kept of someone who was erased or asked not to be contacted, so that no import brings them back unblocked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Tombstone {
    /// E-mail addresses in the form they are compared in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<String>,
    /// Telephone numbers in the form they are compared in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
}

impl Tombstone {
    /// The tombstone of a prospect; `None` when neither an address nor a number is known.
    pub fn of(prospect: &Prospect) -> Option<Tombstone> {
        let normalised = |values: &[super::Labelled], form: fn(&str) -> Option<String>| -> Vec<String> {
            values.iter().filter_map(|labelled| form(&labelled.value)).collect()
        };
        let emails = normalised(&prospect.emails, contact::normalised_email);
        let phones = normalised(&prospect.phones, contact::normalised_phone);
        (!emails.is_empty() || !phones.is_empty()).then_some(Tombstone { emails, phones })
    }

    /// True when the prospect shares an address or a number with whom this stands for.
    pub fn covers(&self, prospect: &Prospect) -> bool {
        Tombstone::of(prospect).is_some_and(|other| {
            other.emails.iter().any(|email| self.emails.contains(email))
                || other.phones.iter().any(|phone| self.phones.contains(phone))
        })
    }
}

/// A part of the book that is kept by itself: what one change writes is no more than the records it touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Record {
    /// One prospect with their touches.
    Prospect(ProspectId),
    /// The rep's groups.
    Groups,
    /// Who must not come back by an import.
    Tombstones,
    /// The rep's library of value.
    Values,
    /// The rep's knobs and profile.
    Settings,
    /// When things were changed and removed.
    Stamps,
}

/// Everything one rep keeps, from "book of business".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    /// The people, by id.
    #[serde(default)]
    pub prospects: BTreeMap<ProspectId, Prospect>,
    /// The rep's groups.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// Who must not come back by an import.
    #[serde(default)]
    pub tombstones: Vec<Tombstone>,
    /// What there is to bring along, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<ValueItem>,
    /// The rep's knobs and profile.
    #[serde(default)]
    pub settings: Settings,
    /// What was changed and removed beside the people, and when.
    #[serde(default, skip_serializing_if = "DeskStamps::is_empty")]
    pub stamps: DeskStamps,
}

impl Book {
    /// True when there is nobody in it.
    pub fn is_empty(&self) -> bool {
        self.prospects.is_empty()
    }

    /// True when there is nothing in it that putting another in its place could lose: nobody, no group, an empty library,
    /// and the settings as they come.
    pub fn has_nothing_to_lose(&self) -> bool {
        self.is_empty() && self.groups.is_empty() && self.values.is_empty() && self.settings == Settings::default()
    }

    /// The group of this id.
    pub fn group(&self, id: GroupId) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// The thing of this id in the library; `None` once it was removed.
    pub fn value(&self, id: ValueItemId) -> Option<&ValueItem> {
        self.values.iter().find(|item| item.id == id)
    }

    /// The book without the invented people: those stay in the browser they were opened in, and removed there they must not
    /// come back from a copy.
    pub fn without_sample(mut self) -> Book {
        self.prospects.retain(|_, prospect| !prospect.is_sample);
        self
    }

    /// Every record there is.
    pub fn records(&self) -> impl Iterator<Item = Record> {
        let people = self.prospects.keys().copied().map(Record::Prospect);
        people.chain([
            Record::Groups,
            Record::Tombstones,
            Record::Values,
            Record::Settings,
            Record::Stamps,
        ])
    }

    /// Every touch in the book with its prospect, in no particular order.
    pub fn touches(&self) -> impl Iterator<Item = (&Prospect, &Touch)> {
        self.prospects
            .values()
            .flat_map(|prospect| prospect.touches.iter().map(move |touch| (prospect, touch)))
    }
}
