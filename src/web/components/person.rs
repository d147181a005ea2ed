//! One person in a few words: who they are, and what is next with them.

use chrono::NaiveDate;

use crate::cadence::{Fact, Kind, Plan, PlannedTouch, Reason};
use crate::model::time::{clock_time, day_and_month, near_day};
use crate::model::{Channel, Prospect, Purpose, Stage};

use super::why::capitalised;

/// Who they are in one line: "Owner, De Boer Cycles. Proposal out."
pub fn about_line(prospect: &Prospect) -> String {
    let company = if prospect.name.is_empty() {
        ""
    } else {
        prospect.company.as_str()
    };
    let role: Vec<&str> = [prospect.title.as_str(), company]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let stage = prospect.stage.label();
    if role.is_empty() {
        format!("{stage}.")
    } else {
        format!("{}. {stage}.", role.join(", "))
    }
}

/// What the button says that leads to the writing desk.
pub fn prepare(channel: Channel) -> &'static str {
    match channel {
        Channel::Call => "Prepare the call",
        Channel::Voicemail => "Prepare the voicemail",
        Channel::Email => "Write the email",
        Channel::Text => "Write the text",
        Channel::Social => "Write the message",
        Channel::Visit => "Prepare the visit",
        Channel::Post => "Write the note",
    }
}

/// How a touch travels, after a verb: "by email".
pub fn by_way(channel: Channel) -> &'static str {
    match channel {
        Channel::Call => "by phone",
        Channel::Voicemail => "by voicemail",
        Channel::Email => "by email",
        Channel::Text => "by text",
        Channel::Social => "by social message",
        Channel::Visit => "in person",
        Channel::Post => "by post",
    }
}

/// The plan as a list says it: "Today, by email", "In nurture until 12 January".
pub fn brief(plan: &Plan, prospect: &Prospect, today: NaiveDate) -> String {
    match plan {
        Plan::Touch(touch) => brief_touch(touch, today),
        Plan::Wait(wait) => brief_wait(&wait.reasons, today),
        Plan::Settled(reasons) => brief_answer(reasons, prospect, today),
        Plan::Blocked(_) if prospect.stage == Stage::DoNotContact => Stage::DoNotContact.label().to_owned(),
        Plan::Blocked(_) if prospect.channels_unconfirmed => "Waits until you confirm the open ways".to_owned(),
        Plan::Blocked(_) => "No way to reach them is open".to_owned(),
    }
}

/// True when nobody has begun with them, and they wait for the rep's pace.
pub fn waits_for_start(plan: &Plan) -> bool {
    let first = plan.reasons().first().map(|reason| &reason.fact);
    matches!((plan, first), (Plan::Wait(_), Some(Fact::Pace { .. })))
}

fn brief_touch(touch: &PlannedTouch, today: NaiveDate) -> String {
    let day = capitalised(&near_day(touch.on, today));
    match (touch.kind, touch.time) {
        (Kind::Agreed, Some(time)) => format!("Agreed for {}, {}", near_day(touch.on, today), clock_time(time)),
        (Kind::Agreed, None) => format!("Agreed for {}", near_day(touch.on, today)),
        _ if touch.purpose == Purpose::EasyNo => format!("{day}, an easy no"),
        _ => format!("{day}, {}", by_way(touch.channel)),
    }
}

fn brief_wait(reasons: &[Reason], today: NaiveDate) -> String {
    match reasons.first().map(|reason| &reason.fact) {
        Some(Fact::InNurture { until, .. }) => format!("In nurture until {}", day_and_month(*until, today)),
        Some(Fact::NurtureOpen { .. }) => "In nurture".to_owned(),
        Some(Fact::Away { until, .. }) => format!("Away until {}", near_day(*until, today)),
        Some(Fact::Held { until, .. } | Fact::ColleagueAnswered { until, .. } | Fact::Spread { until }) => {
            format!("Resting until {}", near_day(*until, today))
        }
        Some(Fact::NoWayKnown) => "No number or address yet".to_owned(),
        Some(Fact::Pace { .. }) => "Not begun".to_owned(),
        _ => "Resting".to_owned(),
    }
}

fn brief_answer(reasons: &[Reason], prospect: &Prospect, today: NaiveDate) -> String {
    let on = reasons.iter().find_map(|reason| match reason.fact {
        Fact::SaidNo { on } | Fact::YesTakenUp { on } => on,
        _ => None,
    });
    let answer = prospect.stage.label();
    match on {
        Some(day) => format!("{answer}, {}", day_and_month(day, today)),
        None => answer.to_owned(),
    }
}
