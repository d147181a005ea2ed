//! Days and hours as people say them, in English. Careful rather than complete: a number alone is neither.

use super::super::phrase::words;
use crate::linter::Span;
use crate::model::time::{MONTHS, WEEK, weekday_name};

const NUMBERS: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];
const ORDINALS: [&str; 10] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
];
/// Words that are an hour by themselves.
const HOURS: [&str; 4] = ["noon", "midday", "lunchtime", "midnight"];
/// Words in front of an hour.
const AT: [&str; 10] = [
    "at", "by", "from", "before", "after", "around", "until", "till", "past", "to",
];
/// Words behind an hour that has nothing else to show that it is one. A pause will do as well.
const AFTER_HOUR: [&str; 33] = [
    "on", "or", "and", "in", "sharp", "tomorrow", "today", "with", "here", "your", "for", "that", "so", "then", "at",
    "again", "if", "when", "to", "we", "you", "i", "is", "does", "before", "after", "until", "instead", "while",
    "because", "just", "please", "this",
];

/// The first day that is named: a weekday, a date, tomorrow.
pub(super) fn day(text: &str) -> Option<Span> {
    let all: Vec<(usize, &str)> = words(text).collect();
    (0..all.len()).find_map(|at| {
        let here = lower(all[at].1);
        let (before, after) = (neighbour(&all, at, -1), neighbour(&all, at, 1));
        let is_weekday = is_weekday(here.strip_suffix('s').unwrap_or(&here));
        // "The second" may be a floor; "the 2nd" hardly.
        let is_figure = here.starts_with(|first: char| first.is_ascii_digit());
        let of_month = after == "of" && is_month(&neighbour(&all, at, 2));
        let is_date = is_ordinal(&here) && (before == "the" && is_figure || is_month(&after) || of_month)
            || is_month(&here) && (is_small_number(&after) || is_small_number(&before));
        let found = is_weekday || is_date || matches!(here.as_str(), "tomorrow" | "today" | "tonight");
        found.then(|| span(&all, at, at))
    })
}

/// The first hour that is named: "at ten", "half past two", "14:30", "9 am", noon.
pub(super) fn hour(text: &str) -> Option<Span> {
    let all: Vec<(usize, &str)> = words(text).collect();
    (0..all.len()).find_map(|at| {
        let here = lower(all[at].1);
        let (before, after) = (neighbour(&all, at, -1), neighbour(&all, at, 1));
        if HOURS.contains(&here.as_str()) || is_glued(&here) {
            return Some(span(&all, at, at));
        }
        if !is_hour(&here) {
            return None;
        }
        if matches!(after.as_str(), "o'clock" | "o\u{2019}clock" | "am" | "pm") {
            return Some(span(&all, at, at + 1));
        }
        // "a.m." falls into two words.
        if matches!(after.as_str(), "a" | "p") && neighbour(&all, at, 2) == "m" {
            return Some(span(&all, at, at + 2));
        }
        let quarter = matches!(before.as_str(), "past" | "to")
            && matches!(
                neighbour(&all, at, -2).as_str(),
                "half" | "quarter" | "ten" | "twenty" | "five"
            );
        if quarter {
            return Some(span(&all, at - 2, at));
        }
        if before == "half" {
            return Some(span(&all, at - 1, at));
        }
        let is_clock = minutes_behind(text, &all, at);
        if is_clock {
            return Some(span(&all, at, at + 1));
        }
        let ends =
            ends_here(text, &all, at) || AFTER_HOUR.contains(&after.as_str()) || is_weekday(&after) || is_hour(&after);
        let led = AT[..8].contains(&before.as_str()) || is_weekday(&before);
        (led && ends).then(|| span(&all, at - 1, at))
    })
}

fn lower(word: &str) -> String {
    word.to_lowercase()
}

fn neighbour(all: &[(usize, &str)], at: usize, step: isize) -> String {
    let word = at.checked_add_signed(step).and_then(|place| all.get(place));
    word.map_or(String::new(), |(_, word)| lower(word))
}

fn span(all: &[(usize, &str)], first: usize, last: usize) -> Span {
    let (end, word) = all[last.min(all.len() - 1)];
    Span {
        start: all[first].0,
        end: end + word.len(),
    }
}

fn is_weekday(word: &str) -> bool {
    WEEK.iter().any(|day| word.eq_ignore_ascii_case(weekday_name(*day)))
}

fn is_month(word: &str) -> bool {
    MONTHS.iter().any(|month| word.eq_ignore_ascii_case(month))
}

fn is_small_number(word: &str) -> bool {
    word.parse::<u32>().is_ok_and(|number| (1..=31).contains(&number)) || is_ordinal(word)
}

fn is_ordinal(word: &str) -> bool {
    let cut = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end));
    ORDINALS.contains(&word)
        || cut.is_some_and(|number| number.parse::<u32>().is_ok_and(|number| (1..=31).contains(&number)))
}

fn is_hour(word: &str) -> bool {
    NUMBERS.contains(&word) || word.parse::<u32>().is_ok_and(|number| number <= 24 && word.len() <= 2)
}

/// "10am", "3pm".
fn is_glued(word: &str) -> bool {
    let number = word.strip_suffix("am").or_else(|| word.strip_suffix("pm"));
    number.is_some_and(|number| !number.is_empty() && is_hour(number))
}

/// "10:30" and "10.30": two figures of minutes right behind. "ten thirty" as well.
fn minutes_behind(text: &str, all: &[(usize, &str)], at: usize) -> bool {
    let Some((next_at, next)) = all.get(at + 1) else {
        return false;
    };
    let between = text.get(all[at].0 + all[at].1.len()..*next_at).unwrap_or_default();
    let is_minutes = next.len() == 2 && next.parse::<u32>().is_ok_and(|minutes| minutes < 60);
    let written = is_minutes && matches!(between, ":" | ".") && all[at].1.parse::<u32>().is_ok();
    let said = between == " " && matches!(lower(next).as_str(), "thirty" | "fifteen" | "forty-five" | "twenty");
    written || said && AT.contains(&neighbour(all, at, -1).as_str())
}

/// True where the sentence ends or pauses behind the word.
fn ends_here(text: &str, all: &[(usize, &str)], at: usize) -> bool {
    let rest = text.get(all[at].0 + all[at].1.len()..).unwrap_or_default();
    let next = rest.trim_start_matches([' ', '\t']).chars().next();
    next.is_none_or(|sign| {
        matches!(
            sign,
            '.' | ',' | '?' | '!' | ';' | ':' | '\n' | '\u{2013}' | '\u{2014}' | ')'
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_day(text: &str, expected: Option<&str>) {
        assert_eq!(day(text).map(|span| span.of(text)), expected, "{text:?}");
    }

    #[track_caller]
    fn assert_hour(text: &str, expected: Option<&str>) {
        assert_eq!(hour(text).map(|span| span.of(text)), expected, "{text:?}");
    }

    #[test]
    fn days_are_known() {
        for (text, expected) in [
            ("Shall we say Thursday at ten?", Some("Thursday")),
            ("tomorrow, then", Some("tomorrow")),
            ("on the 14th", Some("14th")),
            ("the third of March", Some("third")),
            ("14 March suits me", Some("March")),
            ("March 14 suits me", Some("March")),
            ("You may come in", None),
            ("some time next week", None),
            ("the second floor", None),
            ("the 2nd, then", Some("2nd")),
            ("on Mondays", Some("Mondays")),
            ("", None),
        ] {
            assert_day(text, expected);
        }
    }

    #[test]
    fn hours_are_known() {
        for (text, expected) in [
            ("Thursday at ten?", Some("at ten")),
            ("Thursday at ten with both prices", Some("at ten")),
            ("at half past two", Some("half past two")),
            ("at quarter to nine", Some("quarter to nine")),
            ("half two then", Some("half two")),
            ("14:30 on Monday", Some("14:30")),
            ("10.30 on Monday", Some("10.30")),
            ("at ten thirty", Some("ten thirty")),
            ("9 am", Some("9 am")),
            ("9am", Some("9am")),
            ("at 9 a.m. sharp", Some("9 a.m")),
            ("ten o'clock", Some("ten o'clock")),
            ("by noon", Some("noon")),
            ("on the 15th at ten to hear yes or no", Some("at ten")),
            ("Thursday ten, or Friday", Some("Thursday ten")),
            ("at two sites", None),
            ("we looked at 10 ovens", None),
            ("in ten days", None),
            ("four of you", None),
            ("at 5 percent", None),
            ("", None),
        ] {
            assert_hour(text, expected);
        }
    }
}
