//! Something worth having, to bring along on a touch (P1): the rep's own library.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{StageKind, Unknown, ValueItemId};

/// What kind of thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueKind {
    /// Something to read, by anybody.
    Article,
    /// A longer piece: a guide, a study, figures.
    Study,
    /// How somebody like them went about it.
    Story,
    /// Something the rep noticed about their shop, site or trade.
    Observation,
    /// Somebody they would like to know.
    Introduction,
    /// Something to hold: a sample, a trial.
    Sample,
    /// Something to come to.
    Invitation,
    /// An announcement, a newsletter.
    News,
    /// A saying, a quote of the day.
    Quote,
    /// A book, coffee for the team, a card.
    Gift,
}

impl ValueKind {
    /// Every kind, in the order shown to the user.
    pub const ALL: [ValueKind; 10] = [
        ValueKind::Article,
        ValueKind::Study,
        ValueKind::Story,
        ValueKind::Observation,
        ValueKind::Introduction,
        ValueKind::Sample,
        ValueKind::Invitation,
        ValueKind::News,
        ValueKind::Quote,
        ValueKind::Gift,
    ];

    /// The word on screen.
    pub fn label(self) -> &'static str {
        match self {
            ValueKind::Article => "Article",
            ValueKind::Study => "Study or guide",
            ValueKind::Story => "Customer story",
            ValueKind::Observation => "Observation",
            ValueKind::Introduction => "Introduction",
            ValueKind::Sample => "Sample",
            ValueKind::Invitation => "Invitation",
            ValueKind::News => "News",
            ValueKind::Quote => "Quote",
            ValueKind::Gift => "Gift",
        }
    }

    /// True when it invites or gives rather than informs: an ask that comes with it weighs less on them (P10).
    pub fn is_invitation(self) -> bool {
        matches!(self, ValueKind::Invitation | ValueKind::Sample | ValueKind::Gift)
    }
}

/// One thing to bring along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueItem {
    /// The record's name.
    pub id: ValueItemId,
    /// What kind of thing it is.
    pub kind: ValueKind,
    /// What it is called, as it reads after "I have": "the readings from Leeuwarden".
    pub title: String,
    /// The words themselves, or what it says; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Where it lies in the web; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
    /// Whom it is for, by what they care about (P12); empty means anybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interests: Vec<String>,
    /// The stages in which it serves; empty means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<StageKind>,
    /// The last day on which it can be given, such as the day of an event; `None` means it keeps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// When it came into the library.
    pub added_at: DateTime<Utc>,
    /// What a later version keeps of it.
    #[serde(default, skip_serializing_if = "Unknown::is_empty")]
    pub unknown: Unknown,
}

impl ValueItem {
    /// A thing of which nothing but its title is known.
    pub fn new(id: ValueItemId, kind: ValueKind, title: impl Into<String>, added_at: DateTime<Utc>) -> ValueItem {
        ValueItem {
            id,
            kind,
            title: title.into(),
            text: String::new(),
            link: String::new(),
            interests: Vec::new(),
            stages: Vec::new(),
            until: None,
            added_at,
            unknown: Unknown::default(),
        }
    }

    /// True when it can be given to somebody in this stage on this day.
    pub fn serves(&self, stage: StageKind, day: NaiveDate) -> bool {
        (self.stages.is_empty() || self.stages.contains(&stage)) && self.until.is_none_or(|until| day <= until)
    }

    /// True when it is about something this person cares about: one name is within the other, whatever their case.
    pub fn speaks_to(&self, interest: &str) -> bool {
        let wanted = interest.trim().to_lowercase();
        !wanted.is_empty()
            && self.interests.iter().any(|own| {
                let own = own.to_lowercase();
                own.contains(&wanted) || wanted.contains(own.as_str())
            })
    }
}
