//! What a buyer of the coach's own says, and on which weekdays they can be met.

use chrono::Weekday;

use crate::practice::scenario::{Absence, Scenario};

use super::lines::{Line, Takes, number};

/// What they say, in their own words.
pub const SAYINGS: [Line<Scenario>; 7] = [
    Line::<Scenario>::words(
        "If it is a yes",
        "yes",
        |one| one.card.says.yes.clone(),
        |one, text| text.clone_into(&mut one.card.says.yes),
    )
    .takes(Takes::Text),
    Line::<Scenario>::words(
        "If it is a no",
        "no",
        |one| one.card.says.no.clone(),
        |one, text| text.clone_into(&mut one.card.says.no),
    )
    .takes(Takes::Text),
    Line::<Scenario>::words(
        "If it is not now",
        "not_now",
        |one| one.card.says.not_now.clone(),
        |one, text| text.clone_into(&mut one.card.says.not_now),
    )
    .takes(Takes::Text)
    .hint("“Could we speak on {until}?”"),
    Line::<Scenario>::words(
        "If it is somebody else’s",
        "right_person",
        |one| one.card.says.right_person.clone(),
        |one, text| text.clone_into(&mut one.card.says.right_person),
    )
    .takes(Takes::Text)
    .hint("“Ask {other}, and do say that I sent you.”"),
    Line::<Scenario>::words(
        "If they put it off",
        "put_off",
        |one| one.card.says.put_off.clone(),
        |one, text| text.clone_into(&mut one.card.says.put_off),
    )
    .takes(Takes::Text),
    Line::<Scenario>::words(
        "If they have had enough",
        "stop",
        |one| one.card.says.stop.clone(),
        |one, text| text.clone_into(&mut one.card.says.stop),
    )
    .takes(Takes::Text),
    Line::<Scenario>::words(
        "What their machine says while they are away",
        "auto_reply",
        machine,
        |one, text| {
            let days = one.card.away.take().map_or((0, 0), |away| (away.from, away.back));
            one.card.away = absence(days, text.to_owned());
        },
    )
    .takes(Takes::Text)
    .hint("“I am back on {back}.” Empty where none was set up."),
];

/// The weekdays on which they can be met.
pub const WEEKDAYS: [Line<Scenario>; 7] = [
    weekday::<0>("Monday"),
    weekday::<1>("Tuesday"),
    weekday::<2>("Wednesday"),
    weekday::<3>("Thursday"),
    weekday::<4>("Friday"),
    weekday::<5>("Saturday"),
    weekday::<6>("Sunday"),
];

/// The days on which they are away.
pub const AWAY: Line<Scenario> =
    Line::<Scenario>::words("Away: first day, day they are back", "away", away, |one, text| {
        let days = super::lines::listed(text);
        let days = match days.as_slice() {
            [from, back] => (number(from, 0, 255) as u8, number(back, 0, 255) as u8),
            _ => (0, 0),
        };
        one.card.away = absence(days, machine(one));
    })
    .hint("“7, 21” for the second and third week; empty where they are there.");

const fn weekday<const PLACE: u8>(name: &'static str) -> Line<Scenario> {
    Line::<Scenario>::words(name, "weekdays", is_met::<PLACE>, meet::<PLACE>).takes(Takes::Tick)
}

fn is_met<const PLACE: u8>(one: &Scenario) -> String {
    let has = one
        .card
        .weekdays
        .iter()
        .any(|day| day.num_days_from_monday() == u32::from(PLACE));
    if has { "1".to_owned() } else { String::new() }
}

fn meet<const PLACE: u8>(one: &mut Scenario, text: &str) {
    let Ok(day) = Weekday::try_from(PLACE) else { return };
    let weekdays = &mut one.card.weekdays;
    weekdays.retain(|other| *other != day);
    if !text.is_empty() {
        weekdays.push(day);
        weekdays.sort_unstable_by_key(Weekday::num_days_from_monday);
    }
}

fn machine(one: &Scenario) -> String {
    let away = one.card.away.as_ref();
    away.map(|away| away.auto_reply.clone()).unwrap_or_default()
}

fn away(one: &Scenario) -> String {
    let days = one.card.away.as_ref().map(|away| (away.from, away.back));
    match days {
        None | Some((0, 0)) => String::new(),
        Some((from, back)) => format!("{from}, {back}"),
    }
}

/// An absence while its form is being filled in: words without days stay, and are told as a fault.
fn absence((from, back): (u8, u8), auto_reply: String) -> Option<Absence> {
    let is_there = (from, back) == (0, 0) && auto_reply.is_empty();
    (!is_there).then_some(Absence { from, back, auto_reply })
}
