//! Editing one fact of a prospect: what the rep typed, checked before it is kept.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::model::{Book, Channel, GroupId, Labelled, MOST_STARTS_A_DAY, Profile, Prospect, Settings, Stage, contact};

use super::OpError;
use super::text::{free, line};

/// A new value for one fact of a prospect.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // Each is named for the field of `Prospect` it sets.
pub enum Change {
    Name(String),
    Called(String),
    Pronouns(String),
    Company(String),
    Title(String),
    Emails(Vec<Labelled>),
    Phones(Vec<Labelled>),
    Links(Vec<Labelled>),
    Address(String),
    TimeZone(String),
    Birthday(String),
    Interests(Vec<String>),
    HowTheyBuy(String),
    FollowUpWish(String),
    AskedFor(Option<Channel>),
    Matter(String),
    Notes(String),
    Groups(BTreeSet<GroupId>),
    Stage(Stage),
}

impl Change {
    /// The field's name as it reads inside a sentence.
    pub fn field(&self) -> &'static str {
        match self {
            Change::Name(_) => "name",
            Change::Called(_) => "form of address",
            Change::Pronouns(_) => "pronouns",
            Change::Company(_) => "company",
            Change::Title(_) => "title",
            Change::Emails(_) => "email addresses",
            Change::Phones(_) => "phone numbers",
            Change::Links(_) => "links",
            Change::Address(_) => "address",
            Change::TimeZone(_) => "time zone",
            Change::Birthday(_) => "birthday",
            Change::Interests(_) => "interests",
            Change::HowTheyBuy(_) => "way of buying",
            Change::FollowUpWish(_) => "wishes for follow-up",
            Change::AskedFor(_) => "chosen channel",
            Change::Matter(_) => "matter",
            Change::Notes(_) => "notes",
            Change::Groups(_) => "groups",
            Change::Stage(_) => "stage",
        }
    }

    pub(super) fn check(&self, book: &Book, today: NaiveDate) -> Result<(), OpError> {
        match self {
            Change::Groups(groups) => match groups.iter().find(|id| book.group(**id).is_none()) {
                Some(missing) => Err(OpError::NoSuchGroup(*missing)),
                None => Ok(()),
            },
            Change::Stage(Stage::Nurture(nurture)) if nurture.until.is_some_and(|until| until <= today) => {
                Err(OpError::NotNowInThePast)
            }
            _ => Ok(()),
        }
    }

    pub(super) fn apply(self, prospect: &mut Prospect) -> Result<(), OpError> {
        match self {
            Change::Name(text) => prospect.name = line(text, "The name")?,
            Change::Called(text) => prospect.called = line(text, "The form of address")?,
            Change::Pronouns(text) => prospect.pronouns = line(text, "The pronouns")?,
            Change::Company(text) => prospect.company = line(text, "The company")?,
            Change::Title(text) => prospect.title = line(text, "The title")?,
            Change::Emails(values) => {
                prospect.emails = labelled(
                    values,
                    |text| contact::normalised_email(text).is_some(),
                    OpError::NotAnEmail,
                )?;
            }
            Change::Phones(values) => {
                prospect.phones = labelled(
                    values,
                    |text| contact::normalised_phone(text).is_some(),
                    OpError::NotAPhone,
                )?;
            }
            Change::Links(values) => {
                prospect.links = labelled(values, |text| contact::safe_web_link(text).is_some(), OpError::NotALink)?;
            }
            Change::Address(text) => prospect.address = free(text, "The address")?,
            Change::TimeZone(text) => prospect.time_zone = line(text, "The time zone")?,
            Change::Birthday(text) => prospect.birthday = birthday(text)?,
            Change::Interests(values) => {
                let kept = values.into_iter().map(|text| line(text, "An interest"));
                prospect.interests = kept
                    .filter(|text| text != &Ok(String::new()))
                    .collect::<Result<_, _>>()?;
            }
            Change::HowTheyBuy(text) => prospect.how_they_buy = free(text, "This field")?,
            Change::FollowUpWish(text) => prospect.follow_up_wish = free(text, "This field")?,
            Change::AskedFor(channel) => prospect.asked_for = channel,
            Change::Matter(text) => prospect.matter = line(text, "The matter")?,
            Change::Notes(text) => prospect.notes = free(text, "The notes")?,
            Change::Groups(groups) => prospect.groups = groups,
            Change::Stage(stage) => prospect.stage = stage,
        }
        Ok(())
    }
}

/// Fails when nothing would tell this record from an empty one.
pub(super) fn check_has_a_name(prospect: &Prospect) -> Result<(), OpError> {
    let known = !prospect.name.trim().is_empty()
        || !prospect.company.trim().is_empty()
        || !prospect.emails.is_empty()
        || !prospect.phones.is_empty();
    known.then_some(()).ok_or(OpError::Nameless)
}

/// The rep's settings, cleaned and checked as a prospect's facts are.
pub(super) fn checked_settings(settings: Settings) -> Result<Settings, OpError> {
    let Settings { profile, starts_a_day } = settings;
    if starts_a_day > MOST_STARTS_A_DAY {
        return Err(OpError::TooManyStarts(starts_a_day));
    }
    let phone = line(profile.phone, "The phone number")?;
    if !phone.is_empty() && contact::normalised_phone(&phone).is_none() {
        return Err(OpError::NotAPhone(phone));
    }
    let profile = Profile {
        name: line(profile.name, "Your name")?,
        company: line(profile.company, "Your company")?,
        phone,
        signature: free(profile.signature, "The signature")?,
    };
    Ok(Settings { profile, starts_a_day })
}

fn labelled(
    values: Vec<Labelled>,
    sound: impl Fn(&str) -> bool,
    refuse: impl Fn(String) -> OpError,
) -> Result<Vec<Labelled>, OpError> {
    let mut kept: Vec<Labelled> = Vec::with_capacity(values.len());
    for Labelled { value, label } in values {
        let value = line(value, "This field")?;
        if value.is_empty() || kept.iter().any(|other| other.value == value) {
            continue;
        }
        if !sound(&value) {
            return Err(refuse(value));
        }
        kept.push(Labelled {
            value,
            label: line(label, "A label")?,
        });
    }
    Ok(kept)
}

fn birthday(text: String) -> Result<String, OpError> {
    let text = line(text, "The birthday")?;
    let full = match text.strip_prefix("--") {
        // 2000 was a leap year, so 29 February passes without a year.
        Some(month_and_day) => format!("2000-{month_and_day}"),
        None => text.clone(),
    };
    if text.is_empty() || full.parse::<NaiveDate>().is_ok() {
        Ok(text)
    } else {
        Err(OpError::NotABirthday(text))
    }
}
