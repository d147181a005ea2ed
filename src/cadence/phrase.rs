//! How days, numbers and lists read inside a sentence.

use std::borrow::Cow;

use chrono::{NaiveDate, Weekday};

use super::silence::Made;
use crate::model::Channel;
use crate::model::time::{day_and_month, near_day, weekday_name};

/// ": the words." after a fact, or its full stop when nobody wrote any.
pub(super) fn in_their_words(text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    match text.chars().last() {
        None => ".".to_owned(),
        Some('!' | '?' | '…') => format!(": {text}"),
        Some(_) => format!(": {text}."),
    }
}

/// "today", "yesterday", else the day with its month.
pub(super) fn recent_day(date: NaiveDate, today: NaiveDate) -> String {
    if date.signed_duration_since(today).num_days().abs() <= 1 {
        near_day(date, today)
    } else {
        day_and_month(date, today)
    }
}

/// "today", "yesterday", else "on 17 November".
pub(super) fn on_day(date: NaiveDate, today: NaiveDate) -> String {
    if date.signed_duration_since(today).num_days().abs() <= 1 {
        near_day(date, today)
    } else {
        format!("on {}", day_and_month(date, today))
    }
}

/// "two emails and one call".
pub(super) fn list(made: &Made) -> String {
    let parts: Vec<String> = Channel::ALL
        .into_iter()
        .filter(|channel| made.on(*channel) > 0)
        .map(|channel| counted(u32::from(made.on(channel)), noun(channel)))
        .collect();
    joined(&parts)
}

fn joined(parts: &[String]) -> String {
    match parts {
        [] => "nothing".to_owned(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

pub(super) fn tries_made(tries: u32) -> String {
    match tries {
        1 => "one try".to_owned(),
        _ => format!("{} tries", number(tries)),
    }
}

pub(super) fn counted(count: u32, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", number(count))
}

pub(super) fn noun(channel: Channel) -> &'static str {
    match channel {
        Channel::Call => "call",
        Channel::Voicemail => "voicemail",
        Channel::Email => "email",
        Channel::Text => "text",
        Channel::Social => "social message",
        Channel::Visit => "visit",
        Channel::Post => "letter",
    }
}

/// A number as prose has it: in words up to twelve.
pub(super) fn number(count: u32) -> Cow<'static, str> {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];
    match WORDS.get(count as usize) {
        Some(word) => Cow::Borrowed(word),
        None => Cow::Owned(count.to_string()),
    }
}

pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// "Mondays and Tuesdays".
pub(super) fn weekdays(days: &[Weekday]) -> String {
    let names: Vec<String> = days.iter().map(|day| format!("{}s", weekday_name(*day))).collect();
    joined(&names)
}
