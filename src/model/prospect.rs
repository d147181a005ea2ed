//! One prospect: who they are, how they want to be met, what was agreed, and everything that happened.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Channel, GroupId, Hold, Labelled, NextStep, Promise, Promiser, ProspectId, Purpose, Rested, Rhythm, Stage, Stamps,
    TheirWay, Tolerance, Touch, Unknown,
};

/// A channel this person may not be contacted on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Which channel.
    pub channel: Channel,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Who said so: "opted out in the HubSpot file", "asked on the phone".
    pub reason: String,
}

/// One prospect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prospect {
    /// The record's name.
    pub id: ProspectId,
    /// The person's full name; empty when only the company is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What the rep calls them in a greeting; empty means the first word of the name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub called: String,
    /// Pronouns the rep has set, such as "she/her"; empty means nobody said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub pronouns: String,
    /// The company they work for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub company: String,
    /// Their title there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// E-mail addresses, the first preferred.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<Labelled>,
    /// Telephone numbers, the first preferred.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Labelled>,
    /// Profiles and sites.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Labelled>,
    /// Where letters go and visits are made.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Their time zone by its IANA name, such as "Europe/London"; empty means the rep's own.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub time_zone: String,
    /// Their birthday as written: "1984-06-09", or "--04-01" where the year is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub birthday: String,
    /// What they care about (P12).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interests: Vec<String>,
    /// How they want to buy, in their words (P3).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub how_they_buy: String,
    /// How they want to be followed up, in their words (P3).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub follow_up_wish: String,
    /// The channel they asked for. It beats the rule of changing channels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_for: Option<Channel>,
    /// When and how often they want to be met (P3). It beats every cadence.
    #[serde(default, skip_serializing_if = "TheirWay::is_empty")]
    pub way: TheirWay,
    /// The rhythm for them alone; `None` for that of their group or the rep's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rhythm: Option<Rhythm>,
    /// How much asking they bear (P8).
    #[serde(default, skip_serializing_if = "Tolerance::is_normal")]
    pub tolerance: Tolerance,
    /// True when the rep doubts that the two fit: the easy no comes early (P5).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fit_doubtful: bool,
    /// True when they agreed to hear something useful now and then, without being asked for anything (P13).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub nurture_agreed: bool,
    /// Who sent the rep to them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub referred_by: Option<ProspectId>,
    /// The open matter, as it reads after "about": "the quote for the workshop lights". Drafts name it as the purpose.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub matter: String,
    /// Worth remembering.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// The groups they belong to.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub groups: BTreeSet<GroupId>,
    /// Where they stand.
    #[serde(default)]
    pub stage: Stage,
    /// Channels they may not be contacted on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
    /// True after an opt-out came in on one channel: asks on the others wait until the rep has confirmed them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub channels_unconfirmed: bool,
    /// What was agreed to happen next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_step: Option<NextStep>,
    /// What either side said it would do, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promises: Vec<Promise>,
    /// A pause in the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hold: Option<Hold>,
    /// Pauses that are over, since the last touch.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rested: Vec<Rested>,
    /// What the rep wants the next ask to be for, whatever the ladder says; gone when it is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen: Option<Purpose>,
    /// The day the rep picked them by hand to begin with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picked_on: Option<NaiveDate>,
    /// Everything that happened, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub touches: Vec<Touch>,
    /// When the record was made.
    #[serde(with = "super::moment")]
    pub added_at: DateTime<Utc>,
    /// Where it came from: a file's name, or empty for by hand.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Part of the sample book: invented, and gone with one click.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_sample: bool,
    /// What was changed since the record was made, and when.
    #[serde(default, skip_serializing_if = "Stamps::is_empty")]
    pub stamps: Stamps,
    /// What a later version keeps of it.
    #[serde(default, skip_serializing_if = "Unknown::is_empty")]
    pub unknown: Unknown,
}

impl Prospect {
    /// A prospect of whom nothing is known but when they were added.
    pub fn new(id: ProspectId, added_at: DateTime<Utc>) -> Prospect {
        Prospect {
            id,
            name: String::new(),
            called: String::new(),
            pronouns: String::new(),
            company: String::new(),
            title: String::new(),
            emails: Vec::new(),
            phones: Vec::new(),
            links: Vec::new(),
            address: String::new(),
            time_zone: String::new(),
            birthday: String::new(),
            interests: Vec::new(),
            how_they_buy: String::new(),
            follow_up_wish: String::new(),
            asked_for: None,
            way: TheirWay::default(),
            rhythm: None,
            tolerance: Tolerance::Normal,
            fit_doubtful: false,
            nurture_agreed: false,
            referred_by: None,
            matter: String::new(),
            notes: String::new(),
            groups: BTreeSet::new(),
            stage: Stage::NotStarted,
            blocks: Vec::new(),
            channels_unconfirmed: false,
            next_step: None,
            promises: Vec::new(),
            hold: None,
            rested: Vec::new(),
            chosen: None,
            picked_on: None,
            touches: Vec::new(),
            added_at,
            source: String::new(),
            is_sample: false,
            stamps: Stamps::default(),
            unknown: Unknown::default(),
        }
    }

    /// What to call the record on screen: the person, else the company, else an address.
    pub fn display_name(&self) -> &str {
        let known = [self.name.as_str(), self.company.as_str()]
            .into_iter()
            .chain(self.emails.iter().map(|email| email.value.as_str()))
            .chain(self.phones.iter().map(|phone| phone.value.as_str()))
            .find(|text| !text.trim().is_empty());
        known.unwrap_or("Somebody without a name")
    }

    /// What to call them in a greeting; `None` when no person is known.
    pub fn greeting_name(&self) -> Option<&str> {
        let called = self.called.trim();
        if !called.is_empty() {
            return Some(called);
        }
        self.name.split_whitespace().next()
    }

    /// The block that closes `channel`, if one does. A block on calls closes voicemail too, and the other way round.
    pub fn block_on(&self, channel: Channel) -> Option<&Block> {
        self.blocks
            .iter()
            .find(|block| block.channel == channel || (block.channel.is_telephone() && channel.is_telephone()))
    }

    /// True when there is an address or number for `channel`. Visits, post and social messages need none: the rep
    /// knows the door, or the profile.
    pub fn is_reachable_by(&self, channel: Channel) -> bool {
        match channel {
            Channel::Email => !self.emails.is_empty(),
            Channel::Call | Channel::Voicemail | Channel::Text => !self.phones.is_empty(),
            Channel::Social => !self.links.is_empty(),
            Channel::Visit | Channel::Post => !self.address.trim().is_empty(),
        }
    }

    /// Open promises of one side, oldest first.
    pub fn open_promises(&self, by: Promiser) -> impl Iterator<Item = &Promise> {
        self.promises
            .iter()
            .filter(move |promise| promise.by == by && promise.kept_at.is_none())
    }

    /// True when both are known to work for the same company: the same letters, whatever their case (A to Z). A plan asks
    /// this of everybody in the book, so names are taken as they are kept, without blanks around them.
    pub fn is_colleague_of(&self, other: &Prospect) -> bool {
        let (own, theirs) = (&self.company, &other.company);
        self.id != other.id && !own.is_empty() && own.len() == theirs.len() && own.eq_ignore_ascii_case(theirs)
    }

    /// Ends the pause, if there is one, and keeps in mind the days it lasted.
    pub fn end_hold(&mut self, today: NaiveDate) {
        if let Some(Hold {
            since: Some(since),
            until,
            ..
        }) = self.hold.take()
        {
            let until = until.min(today);
            if since < until {
                self.rested.push(Rested { since, until });
            }
        }
    }

    /// The last touch on which they were heard from.
    pub fn last_reply(&self) -> Option<&Touch> {
        self.touches.iter().rev().find(|touch| touch.is_reply())
    }

    /// The rep's touches since they were last heard from, oldest first.
    pub fn silent_touches(&self) -> &[Touch] {
        let heard = self
            .touches
            .iter()
            .rposition(Touch::is_reply)
            .map_or(0, |last| last + 1);
        &self.touches[heard..]
    }

    /// Puts a touch where its time belongs; of two at the same time the later logged stands later.
    pub fn insert_touch(&mut self, touch: Touch) {
        let place = self.touches.partition_point(|earlier| earlier.at <= touch.at);
        self.touches.insert(place, touch);
    }
}
