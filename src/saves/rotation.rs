//! Copies by themselves, in a folder the rep chose: when the next is due, and which of the old ones can go.

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Utc};

/// What the name of such a copy is made of: the start, the moment in UTC, the end.
const START: &str = "onemore-copy-";
const FORM: &str = "%Y-%m-%dT%H%M";
const END: &str = ".json";
/// What the name of a device's own file begins with, in a folder that several devices share.
const DEVICE: &str = "onemore-device-";

/// Hours between two copies while there are changes: what an hour holds can be typed again. Judgement.
const EVERY_HOURS: i64 = 1;
/// Days of which every hour's copy stays: today and yesterday's mistakes. Judgement.
const HOURLY_DAYS: i64 = 2;
/// Days of which every day's copy stays; of all before it stays one a week. Judgement.
const DAILY_DAYS: i64 = 31;

/// The name of a copy made at `moment`.
pub fn copy_name(moment: DateTime<Utc>) -> String {
    format!("{START}{}{END}", moment.format(FORM))
}

/// When the copy of this name was made; `None` for a file that is none of these copies.
pub fn copy_moment(name: &str) -> Option<DateTime<Utc>> {
    let moment = name.strip_prefix(START)?.strip_suffix(END)?;
    let moment = NaiveDateTime::parse_from_str(moment, FORM).ok()?.and_utc();
    // Only what is written exactly so is ours to remove.
    (copy_name(moment) == name).then_some(moment)
}

/// The name of the file that `device` alone writes, and all others read.
pub fn device_file(device: u32) -> String {
    format!("{DEVICE}{device:08x}{END}")
}

/// True for the file of a device other than `own`.
pub fn is_other_device(name: &str, own: u32) -> bool {
    let digits = name.strip_prefix(DEVICE).and_then(|rest| rest.strip_suffix(END));
    digits.is_some_and(|digits| digits.len() == 8 && u32::from_str_radix(digits, 16).is_ok_and(|device| device != own))
}

/// True when the newest of the copies is old enough for another.
pub fn is_next_due(names: &[String], now: DateTime<Utc>) -> bool {
    let newest = names.iter().filter_map(|name| copy_moment(name)).max();
    newest.is_none_or(|newest| now - newest >= TimeDelta::hours(EVERY_HOURS))
}

/// The copies that can go: the newest of each hour stays for two days, of each day for a month, of each week for good.
/// Other files are never among them.
pub fn to_thin_out(names: &[String], now: DateTime<Utc>) -> Vec<String> {
    let mut copies: Vec<(DateTime<Utc>, &String)> = names
        .iter()
        .filter_map(|name| Some((copy_moment(name)?, name)))
        .collect();
    copies.sort_unstable_by(|one, other| other.cmp(one));
    let mut kept = Vec::new();
    let mut gone = Vec::new();
    for (moment, name) in copies {
        let span = span_of(moment, now);
        if kept.contains(&span) {
            gone.push(name.clone());
        } else {
            kept.push(span);
        }
    }
    gone
}

/// The hour, day or week of which one copy stays, as a kind and a number.
fn span_of(moment: DateTime<Utc>, now: DateTime<Utc>) -> (u8, i64) {
    let age = now - moment;
    if age < TimeDelta::days(HOURLY_DAYS) {
        (0, moment.timestamp().div_euclid(3_600))
    } else if age < TimeDelta::days(DAILY_DAYS) {
        (1, i64::from(moment.num_days_from_ce()))
    } else {
        (2, i64::from(moment.num_days_from_ce() - 1).div_euclid(7))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn names_are_read_back_and_foreign_files_left_alone() {
        let moment = at("2026-11-17T09:30:00Z");
        assert_eq!(copy_name(moment), "onemore-copy-2026-11-17T0930.json");
        assert_eq!(copy_moment(&copy_name(moment)), Some(moment));
        for foreign in [
            "onemore-2026-11-17.json",
            "onemore-copy-2026-11-17T0930 (1).json",
            "onemore-copy-2026-11-17T930.json",
            "tax.pdf",
        ] {
            assert_eq!(copy_moment(foreign), None, "{foreign}");
        }
        let own = device_file(0xab);
        assert_eq!(own, "onemore-device-000000ab.json");
        assert!(!is_other_device(&own, 0xab) && is_other_device(&own, 0xac));
        assert!(
            !is_other_device("onemore-device-000000ab (1).json", 1) && !is_other_device("onemore-device-ab.json", 1)
        );
    }

    /// Half a year of copies, one an hour of a short day: after every one, what is there reaches far back and is not many.
    #[test]
    fn half_a_year_of_copies_stay_few_and_reach_back() {
        let begun = at("2026-01-01T08:05:00Z");
        let mut names = vec!["tax.pdf".to_owned()];
        for day in 0..150 {
            for hour in 0..5 {
                let now = begun + TimeDelta::days(day) + TimeDelta::hours(hour);
                assert!(is_next_due(&names, now));
                names.push(copy_name(now));
                assert!(!is_next_due(&names, now + TimeDelta::minutes(59)));
                let gone = to_thin_out(&names, now);
                names.retain(|name| !gone.contains(name));
                assert!(names.contains(&copy_name(now)), "the newest stays");
            }
            let now = begun + TimeDelta::days(day) + TimeDelta::hours(4);
            let ages: Vec<i64> = names
                .iter()
                .filter_map(|name| copy_moment(name))
                .map(|moment| (now - moment).num_days())
                .collect();
            let within = |from: i64, to: i64| ages.iter().any(|age| (from..=to).contains(age));
            assert!(ages.len() <= 2 * 5 + 31 + 19, "day {day}: {}", ages.len());
            for back in 1..=day.min(30) {
                assert!(within(back - 1, back), "day {day}: nothing of {back} days ago");
            }
            for weeks in 5..=day / 7 - 1 {
                assert!(
                    within(weeks * 7 - 7, weeks * 7),
                    "day {day}: nothing of {weeks} weeks ago"
                );
            }
        }
        assert_eq!(names[0], "tax.pdf");
    }
}
