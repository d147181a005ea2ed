//! When and how often they want to be met, and the rhythm while it is quiet: each as a line of data.

use chrono::{NaiveDate, Weekday};

use crate::model::time::{WEEK, clock_time, long_day, weekday_name};
use crate::model::{DaysOff, Hours, Rhythm, TheirWay};
use crate::ops::{Change, OpError};
use crate::web::components::fields::{Field, Takes};

use super::lines::{Line, day, hour, place, text};

/// When and how often they want to be met, in the order it is asked for.
pub static THEIR_WAY: [Line; 5] = [
    Line {
        label: "Weekdays",
        reads: |one, _| {
            let names: Vec<&str> = one.way.weekdays.iter().map(|day| weekday_name(*day)).collect();
            names.join(", ")
        },
        fields: |_| WEEK.map(|day| Field::new(weekday_name(day), Takes::Tick)).to_vec(),
        values: |one| {
            let tick = |day: Weekday| if one.way.weekdays.contains(&day) { "1" } else { "" };
            WEEK.map(|day| tick(day).to_owned()).to_vec()
        },
        change: |one, filled| {
            let weekdays = WEEK
                .into_iter()
                .enumerate()
                .filter(|(at, _)| !text(filled, *at).is_empty());
            Ok(Change::Way(TheirWay {
                weekdays: weekdays.map(|(_, day)| day).collect(),
                ..one.way.clone()
            }))
        },
    },
    Line {
        label: "Hours",
        reads: |one, _| match one.way.hours {
            Some(hours) => format!("{} to {}, on their clock", clock_time(hours.from), clock_time(hours.to)),
            None => String::new(),
        },
        fields: |_| {
            vec![
                Field::new("From", Takes::Hour),
                Field::new("To", Takes::Hour).hint("By their clock. Empty both for any hour."),
            ]
        },
        values: |one| match one.way.hours {
            Some(hours) => vec![clock_time(hours.from), clock_time(hours.to)],
            None => vec![String::new(); 2],
        },
        change: |one, filled| {
            let hours = match (hour(text(filled, 0)), hour(text(filled, 1))) {
                (Some(from), Some(to)) => Some(Hours { from, to }),
                (None, None) => None,
                _ => return Err("Give both hours, or leave both empty for any hour.".to_owned()),
            };
            Ok(Change::Way(TheirWay {
                hours,
                ..one.way.clone()
            }))
        },
    },
    Line {
        label: "Least gap",
        reads: |one, _| match one.way.min_gap_days {
            Some(1) => "1 day between touches".to_owned(),
            Some(days) => format!("{days} days between touches"),
            None => String::new(),
        },
        fields: |_| vec![Field::new("Days between two touches", Takes::Line("number")).hint("By the calendar.")],
        values: |one| vec![one.way.min_gap_days.map(|days| days.to_string()).unwrap_or_default()],
        change: |one, filled| {
            let min_gap_days = match text(filled, 0) {
                "" | "0" => None,
                days => Some(
                    days.parse()
                        .map_err(|_| format!("“{days}” is not a number of days. Give a whole number, such as 7."))?,
                ),
            };
            Ok(Change::Way(TheirWay {
                min_gap_days,
                ..one.way.clone()
            }))
        },
    },
    Line {
        label: "Not before",
        reads: |one, today| match one.way.not_before {
            Some(day) => long_day(day, today),
            None => String::new(),
        },
        fields: |_| vec![Field::new("The first day that suits them", Takes::Day)],
        values: |one| vec![one.way.not_before.map(|day| day.to_string()).unwrap_or_default()],
        change: |one, filled| {
            let named = Some(text(filled, 0)).filter(|text| !text.is_empty());
            let not_before = named.map(|text| day(text, "the day they named")).transpose()?;
            Ok(Change::Way(TheirWay {
                not_before,
                ..one.way.clone()
            }))
        },
    },
    Line {
        label: "Days off",
        reads: |one, today| {
            let lines: Vec<String> = one.way.days_off.iter().map(|off| days_off(off, today)).collect();
            lines.join("; ")
        },
        fields: |one| {
            let three = || {
                [
                    Field::new("First day", Takes::Day),
                    Field::new("Last day", Takes::Day),
                    Field::new("What it is", Takes::Line("text")),
                ]
            };
            (0..=one.way.days_off.len()).flat_map(|_| three()).collect()
        },
        values: |one| {
            let kept = one.way.days_off.iter();
            let kept = kept.flat_map(|off| [off.from.to_string(), off.to.to_string(), off.name.clone()]);
            kept.chain([const { String::new() }; 3]).collect()
        },
        change: |one, filled| {
            let mut kept = Vec::new();
            for three in filled.chunks(3) {
                let (from, to, name) = (text(three, 0), text(three, 1), text(three, 2));
                if from.is_empty() && to.is_empty() {
                    // A name left alone would be lost without a word.
                    if !name.is_empty() {
                        return Err(format!("Choose the first day of {name}."));
                    }
                    continue;
                }
                let from = day(from, "the first day off")?;
                let to = if to.is_empty() {
                    from
                } else {
                    day(to, "the last day off")?
                };
                let name = name.to_owned();
                kept.push(DaysOff { from, to, name });
            }
            Ok(Change::Way(TheirWay {
                days_off: kept,
                ..one.way.clone()
            }))
        },
    },
];

fn days_off(off: &DaysOff, today: NaiveDate) -> String {
    let span = if off.from == off.to {
        long_day(off.from, today)
    } else {
        format!("{} to {}", long_day(off.from, today), long_day(off.to, today))
    };
    match off.name.trim() {
        "" => span,
        name => format!("{name}, {span}"),
    }
}

/// The gaps between touches while it is quiet.
pub static RHYTHM: Line = Line {
    label: "Rhythm",
    reads: |one, _| match &one.rhythm {
        None => "As for everybody".to_owned(),
        Some(Rhythm::Weekly { weekday, time }) => {
            let day = weekday.map_or("Every week".to_owned(), |day| format!("Every {}", weekday_name(day)));
            match time {
                Some(time) => format!("{day} at {}", clock_time(*time)),
                None => day,
            }
        }
        Some(Rhythm::Gaps(gaps)) => format!("After {} working days", numbers(gaps)),
        Some(rhythm) => rhythm.label().to_owned(),
    },
    fields: |_| {
        let mut days = vec!["That of the first touch"];
        days.extend(WEEK.map(weekday_name));
        vec![
            Field::one_of(
                "Rhythm",
                &[
                    "As for everybody",
                    "Widening gaps",
                    "Every week",
                    "Every month",
                    "Gaps of your own",
                ],
            ),
            Field::one_of("Weekday", &days).only_if(0, 2),
            Field::new("Hour", Takes::Hour)
                .hint("By their clock. Empty for that of the first touch.")
                .only_if(0, 2),
            Field::new("Gaps in working days", Takes::Line("text"))
                .hint("Such as 3, 3, 5, 7. The last one holds from there on.")
                .only_if(0, 4),
        ]
    },
    values: |one| {
        let mut values = vec!["0".to_owned(), "0".to_owned(), String::new(), String::new()];
        match &one.rhythm {
            None => {}
            Some(Rhythm::Widening) => values[0] = "1".to_owned(),
            Some(Rhythm::Weekly { weekday, time }) => {
                values[0] = "2".to_owned();
                let place = weekday.map_or(0, |day| day.num_days_from_monday() + 1);
                values[1] = place.to_string();
                values[2] = time.map(clock_time).unwrap_or_default();
            }
            Some(Rhythm::Monthly) => values[0] = "3".to_owned(),
            Some(Rhythm::Gaps(gaps)) => {
                values[0] = "4".to_owned();
                values[3] = numbers(gaps);
            }
        }
        values
    },
    change: |_, filled| {
        Ok(Change::Rhythm(match place(filled, 0) {
            1 => Some(Rhythm::Widening),
            2 => Some(Rhythm::Weekly {
                weekday: place(filled, 1).checked_sub(1).and_then(|day| WEEK.get(day)).copied(),
                time: hour(text(filled, 2)),
            }),
            3 => Some(Rhythm::Monthly),
            4 => {
                let gaps = text(filled, 3).split([',', ';', ' ']).filter(|gap| !gap.is_empty());
                let gaps: Result<Vec<u32>, _> = gaps.map(str::parse).collect();
                Some(Rhythm::Gaps(gaps.map_err(|_| OpError::NotGaps.to_string())?))
            }
            _ => None,
        }))
    },
};

fn numbers(gaps: &[u32]) -> String {
    let gaps: Vec<String> = gaps.iter().map(u32::to_string).collect();
    gaps.join(", ")
}
