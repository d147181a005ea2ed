//! When the next touch falls while it is quiet (P9).

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Timelike, Weekday};

use super::calendar::Calendar;
use super::policy::{Policy, RHYTHM_MINUTES, WEEKLY_AT_LEAST, nth_gap};
use super::silence::Silence;
use crate::model::{Book, Now, Prospect, Rhythm, Zone};

/// The rhythm that holds for `prospect`: their own, else that of a group of theirs, else the rep's.
pub(super) fn of<'a>(prospect: &'a Prospect, book: &'a Book, policy: &'a Policy) -> &'a Rhythm {
    let group = || prospect.groups.iter().find_map(|id| book.group(*id)?.rhythm.as_ref());
    prospect.rhythm.as_ref().or_else(group).unwrap_or(&policy.rhythm)
}

/// The beat after the last silent try.
pub(super) struct Beat {
    /// The rep's calendar day.
    pub on: NaiveDate,
    /// The rep's wall clock, when the rhythm keeps an hour.
    pub time: Option<NaiveTime>,
    /// The working days waited, where the rhythm counts them.
    pub working_days: Option<u32>,
}

/// When the next touch is due after `silence`, whose last try was on `last`.
pub(super) fn next(rhythm: &Rhythm, silence: &Silence<'_>, last: NaiveDate, calendar: Calendar<'_>, now: &Now) -> Beat {
    let counted = |working_days: u32| Beat {
        on: calendar.after(last, working_days),
        time: None,
        working_days: Some(working_days),
    };
    // A card that asked for nothing is no try, and is still given room.
    let tries = silence.tries.max(1);
    match rhythm {
        Rhythm::Widening => counted(calendar.policy.gap_after(tries)),
        Rhythm::Gaps(gaps) => counted(nth_gap(gaps, tries)),
        Rhythm::Weekly { weekday, time } => {
            let zone = now.zones.get(&calendar.prospect.time_zone).unwrap_or(&now.home);
            weekly(
                *weekday,
                *time,
                silence,
                calendar.after(last, WEEKLY_AT_LEAST),
                zone,
                &now.home,
            )
        }
        Rhythm::Monthly => {
            let month = last.checked_add_months(Months::new(1)).unwrap_or(last);
            let paused = Days::new(calendar.paused_days(last, month));
            Beat {
                on: calendar.roll(month.checked_add_days(paused).unwrap_or(month)),
                time: None,
                working_days: None,
            }
        }
    }
}

/// The next such weekday from `earliest` on, at the same hour: by their clock, so that daylight saving on either side
/// does not move it for them.
fn weekly(
    weekday: Option<Weekday>,
    time: Option<NaiveTime>,
    silence: &Silence<'_>,
    earliest: NaiveDate,
    zone: &Zone,
    home: &Zone,
) -> Beat {
    let first = silence.touches.first().map(|touch| zone.local(touch.at));
    let hour = |time: NaiveTime| {
        time.with_minute(time.minute() / RHYTHM_MINUTES * RHYTHM_MINUTES)?
            .with_second(0)
    };
    let time = time.or_else(|| hour(first?.time()));
    let weekday = weekday.or(first.map(|first| first.weekday())).unwrap_or(Weekday::Mon);
    let ahead = (7 + weekday.num_days_from_monday() - earliest.weekday().num_days_from_monday()) % 7;
    let theirs = earliest
        .checked_add_days(Days::new(u64::from(ahead)))
        .unwrap_or(earliest);
    let ours = time.map(|time| home.local(zone.instant(theirs.and_time(time))));
    Beat {
        on: ours.map_or(theirs, |ours| ours.date()),
        time: ours.map(|ours| ours.time()),
        working_days: None,
    }
}
