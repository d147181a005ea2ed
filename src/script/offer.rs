//! The two times an ask offers.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Timelike, Weekday};

use super::Request;
use super::days::{Style, clock, moment};
use crate::model::time::weekday_name;
use crate::model::{Channel, Hours, Spelling, Zone};

/// Wall clock hours of the two offered times where they named none: one before noon, one after, both inside anyone's
/// working day.
const OFFERED_HOURS: [u32; 2] = [10, 14];
/// Days within which two that suit are looked for; somebody who is away for longer is offered the next working days.
const LOOK_AHEAD_DAYS: usize = 120;
/// Days ahead up to which a weekday alone says which day is meant.
const WITHIN_THE_WEEK_DAYS: i64 = 6;
/// Working days until the first offered time: the next one.
const WORKING_DAYS_AHEAD: usize = 1;
/// Working days until the first offered time when the words travel by post: a card takes days to arrive (judgement).
const WORKING_DAYS_AHEAD_BY_POST: usize = 5;
/// Month and day of days on which hardly anybody meets, whatever the weekday.
const RESTING_DAYS: [(u32, u32); 3] = [(12, 25), (12, 26), (1, 1)];

/// Two times on the next two days that suit both, on the prospect's own clock.
pub(super) struct Offer {
    today: NaiveDate,
    days: [NaiveDate; 2],
    times: [NaiveTime; 2],
    /// True when their clock differs from the rep's, so that the text must say whose time it is.
    is_their_time: bool,
    spelling: Spelling,
    /// How days are said that need their dates.
    in_full: Style,
}

impl Offer {
    pub(super) fn new(request: &Request<'_>) -> Offer {
        let now = request.now;
        let zone: &Zone = now.zones.get(&request.prospect.time_zone).unwrap_or(&now.home);
        let today = zone.local(now.instant).date();
        let ahead = match request.channel {
            Channel::Post => WORKING_DAYS_AHEAD_BY_POST,
            _ => WORKING_DAYS_AHEAD,
        };
        let way = &request.prospect.way;
        let rep = request.settings;
        let soonest = working_days_after(today).nth(ahead - 1).unwrap_or(today);
        let named = !way.weekdays.is_empty();
        let theirs = |day: NaiveDate| match named {
            true => way.weekdays.contains(&day.weekday()),
            false => !is_weekend(day),
        };
        let works = |day: NaiveDate| match rep.working_days.is_empty() {
            true => !is_weekend(day),
            false => rep.working_days.contains(&day.weekday()),
        };
        let open = |day: NaiveDate| !is_resting(day) && !rep.days_off.iter().any(|off| off.covers(day));
        let suits = |day: NaiveDate| {
            day >= soonest
                && open(day)
                && way.not_before.is_none_or(|from| day >= from)
                && !way.days_off.iter().any(|off| off.covers(day))
        };
        // The first that holds for two days: what suits both; what they named, else any day the rep works; what is open
        // to the rep; and some day, for who is away beyond the days looked at.
        let days = two_days(today, &|day| suits(day) && theirs(day) && works(day))
            .or_else(|| two_days(today, &|day| suits(day) && if named { theirs(day) } else { works(day) }))
            .or_else(|| two_days(today, &|day| day >= soonest && open(day) && works(day)))
            .or_else(|| two_days(today, &|day| day >= soonest && is_working(day)));
        Offer {
            today,
            days: days.unwrap_or([today; 2]),
            times: OFFERED_HOURS.map(|hour| within(hour, way.hours)),
            is_their_time: zone.offset_at(now.instant) != now.home.offset_at(now.instant),
            spelling: request.settings.voice.spelling,
            in_full: Style::of(request.channel),
        }
    }

    /// "Tuesday 24 November at 10:00 or Wednesday 25 November at 14:00"; only the first when `one`.
    pub(super) fn times(&self, style: Style, one: bool) -> String {
        let style = self.clear(style);
        let at = |place: usize| {
            let time = Some(self.times[place]);
            moment(self.days[place], time, self.today, style, self.spelling)
        };
        let [first, second] = self.days;
        let times = match style {
            _ if one => at(0),
            // On a small screen the month is said once.
            Style::Short if first.month() == second.month() => {
                let (weekday, time) = (weekday_name(second.weekday()), clock(self.times[1], self.spelling));
                format!("{} or {weekday} {} at {time}", at(0), second.day())
            }
            _ => format!("{} or {}", at(0), at(1)),
        };
        if self.is_their_time {
            format!("{times} your time")
        } else {
            times
        }
    }

    /// The day by which an answer is asked for: the later of the two.
    pub(super) fn by(&self, style: Style) -> String {
        moment(self.days[1], None, self.today, self.clear(style), self.spelling)
    }

    /// A weekday alone would be misheard where a leave or their own days put the offer further off.
    fn clear(&self, style: Style) -> Style {
        let ahead = self.days[1].signed_duration_since(self.today).num_days();
        match style {
            Style::Brisk if ahead > WITHIN_THE_WEEK_DAYS => self.in_full,
            style => style,
        }
    }
}

/// The hour, or the nearest time inside the hours they named.
fn within(hour: u32, hours: Option<Hours>) -> NaiveTime {
    let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    let Some(hours) = hours else { return time };
    if time < hours.from {
        return hours.from;
    }
    if time < hours.to {
        return time;
    }
    // The last full hour before the end, but not before the beginning.
    let last = hours.to.overflowing_sub_signed(TimeDelta::hours(1)).0;
    let last = last.with_minute(0).unwrap_or(last);
    if hours.from <= last && last < hours.to {
        last
    } else {
        hours.from
    }
}

fn days_after(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let next = |day: &NaiveDate| day.checked_add_days(Days::new(1));
    std::iter::successors(next(&day), next)
}

/// The first two days from tomorrow on that fit, if there are two within the days looked at.
fn two_days(today: NaiveDate, fits: &dyn Fn(NaiveDate) -> bool) -> Option<[NaiveDate; 2]> {
    let mut fitting = days_after(today).take(LOOK_AHEAD_DAYS).filter(|day| fits(*day));
    Some([fitting.next()?, fitting.next()?])
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn is_resting(day: NaiveDate) -> bool {
    RESTING_DAYS.contains(&(day.month(), day.day()))
}

fn is_working(day: NaiveDate) -> bool {
    !is_weekend(day) && !is_resting(day)
}

fn working_days_after(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    days_after(day).filter(|day| is_working(*day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn working_days_skip_weekends_and_resting_days() {
        for (from, first, second) in [
            ("2026-11-19", "2026-11-20", "2026-11-23"),
            ("2026-11-21", "2026-11-23", "2026-11-24"),
            ("2026-12-24", "2026-12-28", "2026-12-29"),
            ("2026-12-31", "2027-01-04", "2027-01-05"),
        ] {
            let days: Vec<NaiveDate> = working_days_after(day(from)).take(2).collect();
            assert_eq!(days, [day(first), day(second)], "after {from}");
        }
    }
}
