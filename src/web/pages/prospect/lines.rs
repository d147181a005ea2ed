//! Facts told as data: how each reads, the fields that edit it, and the change they make.

use chrono::{NaiveDate, NaiveTime};
use leptos::prelude::*;

use crate::model::{Channel, Prospect, Stage, Tolerance};
use crate::ops::{Change, OpError};
use crate::web::components::fields::{Field, FieldsFact};

use super::subject::Subject;

/// One fact of the record.
pub struct Line {
    /// What it is called.
    pub label: &'static str,
    /// How it reads on a day; empty when nothing is known.
    pub reads: fn(&Prospect, NaiveDate) -> String,
    /// The fields that edit it.
    pub fields: fn(&Prospect) -> Vec<Field>,
    /// What is kept, as the fields take it.
    pub values: fn(&Prospect) -> Vec<String>,
    /// The change that what was filled in asks for.
    pub change: fn(&Prospect, &[String]) -> Result<Change, String>,
}

/// The fact on the page.
#[component]
pub fn LineFact(line: &'static Line) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let Subject {
        prospect,
        today,
        session,
        ..
    } = subject;
    let here = move || {
        prospect
            .get_untracked()
            .ok_or_else(|| OpError::NoSuchProspect(subject.id).to_string())
    };
    view! {
        <FieldsFact
            label=line.label
            reads=Signal::derive(move || {
                prospect.read().as_ref().map(|one| (line.reads)(one, today.get())).unwrap_or_default()
            })
            fields=Callback::new(move |()| here().map(|one| (line.fields)(&one)).unwrap_or_default())
            values=subject.read(line.values)
            keep=Callback::new(move |filled: Vec<String>| {
                let change = (line.change)(&here()?, &filled)?;
                session.dispatch(crate::ops::Op::Edit(subject.id, change))
            })
        />
    }
}

/// The place chosen in a field of a few.
pub fn place(filled: &[String], at: usize) -> usize {
    filled.get(at).and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// The text of a field, without blanks around it.
pub fn text(filled: &[String], at: usize) -> &str {
    filled.get(at).map(|text| text.trim()).unwrap_or_default()
}

/// A day; the error asks for `what`.
pub fn day(text: &str, what: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| format!("Choose {what}."))
}

/// A time of day.
pub fn hour(text: &str) -> Option<NaiveTime> {
    let short = NaiveTime::parse_from_str(text, "%H:%M");
    short.or_else(|_| text.parse()).ok()
}

fn at<T: PartialEq>(all: &[T], one: &T) -> Vec<String> {
    let place = all.iter().position(|other| other == one);
    vec![place.unwrap_or(all.len()).to_string()]
}

/// Where a prospect can be put by hand. Nurture and "do not contact" have their own buttons, because they ask more.
const STAGES: [Stage; 8] = [
    Stage::NotStarted,
    Stage::New,
    Stage::Contacted,
    Stage::MeetingHeld,
    Stage::ProposalOut,
    Stage::DecisionPending,
    Stage::AnsweredYes,
    Stage::AnsweredNo,
];

/// Where they stand.
pub static STAGE: Line = Line {
    label: "Stage",
    reads: |one, _| one.stage.label().to_owned(),
    fields: |one| {
        let mut words: Vec<&str> = STAGES.iter().map(Stage::label).collect();
        // Where they stand now may be one of those with a button of its own: it is then among the choices, to stay in.
        if !STAGES.contains(&one.stage) {
            words.push(one.stage.label());
        }
        vec![Field::one_of("Stage", &words)]
    },
    values: |one| at(&STAGES, &one.stage),
    change: |one, filled| {
        let stage = STAGES.get(place(filled, 0)).unwrap_or(&one.stage);
        Ok(Change::Stage(stage.clone()))
    },
};

/// The channel they asked for.
pub static ASKED_FOR: Line = Line {
    label: "Asked for",
    reads: |one, _| one.asked_for.map(Channel::label).unwrap_or_default().to_owned(),
    fields: |_| {
        let mut words = Channel::ALL.map(Channel::label).to_vec();
        words.push("No wish known");
        vec![Field::one_of("Asked for", &words)]
    },
    values: |one| match &one.asked_for {
        Some(channel) => at(&Channel::ALL, channel),
        None => vec![Channel::ALL.len().to_string()],
    },
    change: |_, filled| Ok(Change::AskedFor(Channel::ALL.get(place(filled, 0)).copied())),
};

/// What they bear, and whether it fits.
pub static GOODWILL: [Line; 3] = [
    Line {
        label: "They bear",
        reads: |one, _| one.tolerance.label().to_owned(),
        fields: |_| {
            vec![
                Field::one_of("They bear", &Tolerance::ALL.map(Tolerance::label))
                    .hint("How much asking, before they have had enough."),
            ]
        },
        values: |one| at(&Tolerance::ALL, &one.tolerance),
        change: |one, filled| {
            let tolerance = Tolerance::ALL.get(place(filled, 0)).copied();
            Ok(Change::Tolerance(tolerance.unwrap_or(one.tolerance)))
        },
    },
    Line {
        label: "Fit",
        reads: |one, _| FITS[usize::from(one.fit_doubtful)].to_owned(),
        fields: |_| vec![Field::one_of("Fit", &FITS).hint("When in doubt, a no is made easy early.")],
        values: |one| vec![usize::from(one.fit_doubtful).to_string()],
        change: |_, filled| Ok(Change::FitDoubtful(place(filled, 0) == 1)),
    },
    Line {
        label: "Nurture",
        reads: |one, _| AGREED[usize::from(one.nurture_agreed)].to_owned(),
        fields: |_| {
            vec![
                Field::one_of("Nurture", &AGREED)
                    .hint("Something useful now and then, without being asked for anything."),
            ]
        },
        values: |one| vec![usize::from(one.nurture_agreed).to_string()],
        change: |_, filled| Ok(Change::NurtureAgreed(place(filled, 0) == 1)),
    },
];

const FITS: [&str; 2] = ["No doubt", "Doubtful"];
const AGREED: [&str; 2] = ["Not asked yet", "They agreed to hear from you"];
