//! Editing one fact of a prospect: what the rep typed, checked before it is kept.

use std::collections::BTreeSet;

use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::model::{
    Book, Channel, DaysOff, Group, GroupId, LONGEST_TOUCH, Labelled, MOST_STARTS_A_DAY, MOST_TOUCHES_A_DAY, MOST_WORTH,
    Profile, Prospect, Rhythm, Settings, Stage, TheirWay, Tolerance, Worths, contact,
};

use super::OpError;
use super::text::{free, line};

/// Longest gap of a rhythm, in working days: a year of them.
const LONGEST_GAP: u32 = 260;
/// Longest gap somebody can ask for, in days.
const LONGEST_GAP_DAYS: u32 = 366;

/// A new value for one fact of a prospect.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    Way(TheirWay),
    Rhythm(Option<Rhythm>),
    Tolerance(Tolerance),
    FitDoubtful(bool),
    NurtureAgreed(bool),
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
            Change::Way(_) => "wishes for when",
            Change::Rhythm(_) => "rhythm",
            Change::Tolerance(_) => "tolerance",
            Change::FitDoubtful(_) => "fit",
            Change::NurtureAgreed(_) => "wish to hear from you",
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
            Change::Way(way) => prospect.way = checked_way(way)?,
            Change::Rhythm(rhythm) => prospect.rhythm = rhythm.map(checked_rhythm).transpose()?,
            Change::Tolerance(tolerance) => prospect.tolerance = tolerance,
            Change::FitDoubtful(is_doubtful) => prospect.fit_doubtful = is_doubtful,
            Change::NurtureAgreed(is_agreed) => prospect.nurture_agreed = is_agreed,
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
    let Settings {
        profile,
        starts_a_day,
        touches_a_day,
        rhythm,
        mut working_days,
        days_off,
        rules_off,
        voice,
        worths,
        unknown,
    } = settings;
    if starts_a_day > MOST_STARTS_A_DAY {
        return Err(OpError::TooManyStarts(starts_a_day));
    }
    if !(1..=MOST_TOUCHES_A_DAY).contains(&touches_a_day) {
        return Err(OpError::NotADaysTouches(touches_a_day));
    }
    in_week_order(&mut working_days);
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
    let voice = super::voice::checked(voice)?;
    Ok(Settings {
        profile,
        starts_a_day,
        touches_a_day,
        rhythm: checked_rhythm(rhythm)?,
        working_days,
        days_off: checked_days_off(days_off)?,
        rules_off,
        voice,
        worths: checked_worths(worths)?,
        unknown,
    })
}

/// Figures a comparison can be made with: an answer is worth something, and a touch takes some time.
fn checked_worths(worths: Worths) -> Result<Worths, OpError> {
    if !(1..=MOST_WORTH).contains(&worths.answer) {
        return Err(OpError::NotMinutes(worths.answer, 1, MOST_WORTH));
    }
    if worths.opt_out > MOST_WORTH {
        return Err(OpError::NotMinutes(worths.opt_out, 0, MOST_WORTH));
    }
    match worths
        .touch
        .iter()
        .find(|minutes| !(1..=LONGEST_TOUCH).contains(*minutes))
    {
        Some(minutes) => Err(OpError::NotMinutes(*minutes, 1, LONGEST_TOUCH)),
        None => Ok(worths),
    }
}

/// A group with its name and rhythm cleaned and checked.
pub(super) fn checked_group(group: Group) -> Result<Group, OpError> {
    let name = line(group.name, "The name of a group")?;
    if name.is_empty() {
        return Err(OpError::Nameless);
    }
    let rhythm = group.rhythm.map(checked_rhythm).transpose()?;
    Ok(Group { name, rhythm, ..group })
}

fn checked_way(mut way: TheirWay) -> Result<TheirWay, OpError> {
    if way.hours.is_some_and(|hours| hours.from >= hours.to) {
        return Err(OpError::NotHours);
    }
    if way.min_gap_days.is_some_and(|days| days > LONGEST_GAP_DAYS) {
        return Err(OpError::GapTooLong);
    }
    in_week_order(&mut way.weekdays);
    way.days_off = checked_days_off(way.days_off)?;
    Ok(way)
}

fn checked_rhythm(rhythm: Rhythm) -> Result<Rhythm, OpError> {
    match &rhythm {
        Rhythm::Gaps(gaps) if gaps.is_empty() || !gaps.iter().all(|gap| (1..=LONGEST_GAP).contains(gap)) => {
            Err(OpError::NotGaps)
        }
        _ => Ok(rhythm),
    }
}

fn checked_days_off(days_off: Vec<DaysOff>) -> Result<Vec<DaysOff>, OpError> {
    let mut kept = Vec::with_capacity(days_off.len());
    for DaysOff { from, to, name } in days_off {
        if to < from {
            return Err(OpError::DaysOffBackwards);
        }
        let name = line(name, "The name of a day off")?;
        kept.push(DaysOff { from, to, name });
    }
    kept.sort_unstable_by_key(|days| (days.from, days.to));
    Ok(kept)
}

/// Monday first, each once.
fn in_week_order(weekdays: &mut Vec<Weekday>) {
    weekdays.sort_unstable_by_key(|weekday| weekday.num_days_from_monday());
    weekdays.dedup();
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
