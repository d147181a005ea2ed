//! When they may be met (P3): the days and hours that suit them, on their own clock, and the days the rep works.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc};

use super::calendar::{Calendar, HORIZON_DAYS, is_off};
use super::policy::RINGING_HOURS;
use super::reason::Fact;
use crate::model::{Channel, Hours, Now, Prospect, Zone};

/// A whole day of theirs.
const ALL_DAY: Hours = Hours {
    from: NaiveTime::MIN,
    to: match NaiveTime::from_hms_opt(23, 59, 59) {
        Some(time) => time,
        None => NaiveTime::MIN,
    },
};

/// How long a day is looked for that suits both sides, in days: beyond two months, the rep's own days off give way to
/// what they asked for (P3). Judgement.
const NO_MEETING_DAYS: u32 = 60;

/// A span of time in which a touch may be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// From this moment.
    pub from: DateTime<Utc>,
    /// Until before this one.
    pub to: DateTime<Utc>,
}

impl Window {
    /// True while it is open.
    pub fn is_open(&self, instant: DateTime<Utc>) -> bool {
        self.from <= instant && instant < self.to
    }
}

/// A day that suits both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slot {
    /// The rep's calendar day.
    pub on: NaiveDate,
    /// The hours in which they may be met, where that matters.
    pub window: Option<Window>,
}

/// What they asked for that moves a touch from `on`, weightiest first. Nothing when the day suits them.
pub(super) fn wishes(prospect: &Prospect, on: NaiveDate, channel: Channel, now: &Now) -> Vec<Fact> {
    let way = &prospect.way;
    let mut facts = Vec::new();
    if let Some(day) = way.not_before.filter(|day| on < *day) {
        facts.push(Fact::NotBefore { day });
    }
    if let Some((days, since)) = gap(prospect, now).filter(|(days, since)| on < later(*since, *days)) {
        facts.push(Fact::TheirGap { days, since });
    }
    if let Some(off) = way.days_off.iter().find(|off| off.covers(on)) {
        let name = off.name.clone();
        facts.push(Fact::TheirDayOff { to: off.to, name });
    }
    if !way.weekdays.is_empty() {
        facts.push(Fact::TheirWeekdays(way.weekdays.clone()));
    }
    if let Some(hours) = hours(prospect, channel, now) {
        let is_asked = way.hours.is_some();
        facts.push(Fact::TheirHours { hours, is_asked });
    }
    facts
}

/// The first day from `on` that suits both sides, never in the past. With `any_day` the rep's own days off do not count:
/// the rep chose the day.
pub(super) fn fit(on: NaiveDate, channel: Channel, calendar: Calendar<'_>, now: &Now, any_day: bool) -> Slot {
    let prospect = calendar.prospect;
    let way = &prospect.way;
    let mut day = on.max(now.today());
    if let Some((days, since)) = gap(prospect, now) {
        day = day.max(later(since, days));
    }
    let zone = now.zones.get(&prospect.time_zone);
    // Where their day is not the rep's, a day that suits them is a span of the rep's clock like any other.
    let all_day = zone.filter(|_| !way.is_empty()).map(|_| ALL_DAY);
    let hours = hours(prospect, channel, now).or(all_day);
    let is_bound = hours.is_some() || !way.is_empty();
    // Their Friday morning may be the rep's Saturday: where the two never meet, what they asked for beats the rep's days.
    let mut theirs_alone: Option<Slot> = None;
    for _ in 0..HORIZON_DAYS {
        let found = match hours {
            _ if !is_bound => Some(Slot { on: day, window: None }),
            None => suits(prospect, day).then_some(Slot { on: day, window: None }),
            Some(hours) => window(prospect, day, hours, zone, now).map(|window| Slot {
                on: day,
                window: Some(window),
            }),
        };
        if let Some(slot) = found {
            if any_day || calendar.works(day) {
                return slot;
            }
            if is_bound && theirs_alone.is_none() {
                theirs_alone = Some(slot);
            }
        }
        if let Some(slot) = theirs_alone
            .as_ref()
            .filter(|slot| day > later(slot.on, NO_MEETING_DAYS))
        {
            return slot.clone();
        }
        let Some(next) = day.checked_add_days(Days::new(1)) else {
            break;
        };
        day = next;
    }
    theirs_alone.unwrap_or(Slot { on: day, window: None })
}

/// True when a day of theirs is open: not before the day they named, a weekday that suits them, no holiday they keep.
pub(super) fn suits(prospect: &Prospect, theirs: NaiveDate) -> bool {
    let way = &prospect.way;
    way.not_before.is_none_or(|day| theirs >= day)
        && (way.weekdays.is_empty() || way.weekdays.contains(&theirs.weekday()))
        && !is_off(&way.days_off, theirs)
}

/// The hours that bind: those they named; for a ring in another zone whose clock is known, office hours.
fn hours(prospect: &Prospect, channel: Channel, now: &Now) -> Option<Hours> {
    let rings = channel.is_telephone() || channel == Channel::Text;
    prospect.way.hours.or_else(|| {
        let zone = now.zones.get(&prospect.time_zone)?;
        let is_elsewhere = zone.offset_at(now.instant) != now.home.offset_at(now.instant);
        (rings && is_elsewhere).then_some(RINGING_HOURS)
    })
}

/// The part of the rep's `day`, not over yet, that lies in their hours on a day of theirs that is open.
fn window(prospect: &Prospect, day: NaiveDate, hours: Hours, zone: Option<&Zone>, now: &Now) -> Option<Window> {
    let zone = zone.unwrap_or(&now.home);
    let begins = now.home.instant(day.and_time(NaiveTime::MIN)).max(now.instant);
    let ends = now
        .home
        .instant(day.checked_add_days(Days::new(1))?.and_time(NaiveTime::MIN));
    // Their day may have begun before the rep's, or begin within it.
    let days = [day.pred_opt(), Some(day), day.succ_opt()];
    days.into_iter()
        .flatten()
        .filter(|theirs| suits(prospect, *theirs))
        .find_map(|theirs| {
            let from = zone.instant(theirs.and_time(hours.from)).max(begins);
            let to = zone.instant(theirs.and_time(hours.to)).min(ends);
            (from < to).then_some(Window { from, to })
        })
}

/// The gap they asked for, and the day it counts from.
fn gap(prospect: &Prospect, now: &Now) -> Option<(u32, NaiveDate)> {
    let days = prospect.way.min_gap_days?;
    Some((days, now.day_of(prospect.touches.last()?.at)))
}

fn later(since: NaiveDate, days: u32) -> NaiveDate {
    since.checked_add_days(Days::new(u64::from(days))).unwrap_or(since)
}
