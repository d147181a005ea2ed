//! How goodwill went, as a line and as a table.

use leptos::prelude::*;

use crate::practice::debrief::{CurvePoint, tenths};
use crate::practice::game::{EntryKind, Game};
use crate::practice::scenario::GAME_DAYS;

/// The drawing's units: a day is ten wide, the whole of goodwill a hundred high.
const DAY: usize = 10;
const HEIGHT: f64 = 100.0;
/// A week, in days.
const WEEK: usize = 7;

/// A touch on the curve: its day, the day in words, what it was.
pub type Marked = (u8, String, String);

/// The rep's touches.
pub fn marks(game: &Game) -> Vec<Marked> {
    let yours = game.entries.iter().filter(|entry| entry.kind == EntryKind::Yours);
    yours
        .map(|entry| (entry.day, entry.when.clone(), entry.heading.clone()))
        .collect()
}

fn height(goodwill: f64) -> u32 {
    (HEIGHT - goodwill * HEIGHT + 0.5) as u32
}

/// The figure, and its table.
#[component]
pub fn Curve(points: Vec<CurvePoint>, called: String, lines: Vec<Marked>) -> impl IntoView {
    let at = |day: u8| points.iter().find(|point| point.day == day).map(|point| point.goodwill);
    let path: String = points
        .iter()
        .enumerate()
        .map(|(place, point)| {
            let step = if place == 0 { 'M' } else { 'L' };
            format!("{step}{} {}", usize::from(point.day) * DAY, height(point.goodwill))
        })
        .collect();
    let dots: String = lines
        .iter()
        .filter_map(|(day, ..)| at(*day).map(|goodwill| (*day, goodwill)))
        .map(|(day, goodwill)| format!("M{} {}h0", usize::from(day) * DAY, height(goodwill)))
        .collect();
    let weeks: String = (0..=usize::from(GAME_DAYS) / WEEK)
        .map(|week| format!("M{} 0V100", week * WEEK * DAY))
        .collect();
    let last = points.last().map_or(0, |point| tenths(point.goodwill));
    let least = points
        .iter()
        .map(|point| tenths(point.goodwill))
        .min()
        .unwrap_or_default();
    let says = format!("Goodwill of {called}: 10 of 10 at first, {least} at the least, {last} at the end.");
    let row = |(when, what, goodwill): (String, String, u32)| {
        view! {
            <tr>
                <th scope="row">{when}</th>
                <td>{what}</td>
                <td class="num">{goodwill}</td>
            </tr>
        }
    };
    let rows: Vec<(String, String, u32)> = lines
        .into_iter()
        .filter_map(|(day, when, what)| at(day).map(|goodwill| (when, what, tenths(goodwill))))
        .collect();
    view! {
        <section class="stack close" aria-labelledby="curve">
            <h2 class="ruled" id="curve">
                {format!("Goodwill of {called}")}
            </h2>
            <svg
                class="goodwill"
                role="img"
                aria-label=says.clone()
                viewBox=format!("-4 -4 {} 108", usize::from(GAME_DAYS) * DAY + 8)
                preserveAspectRatio="none"
            >
                <path class="grid" d=weeks/>
                <path class="grid" d=format!("M0 100H{}", usize::from(GAME_DAYS) * DAY)/>
                <path class="mine" d=path/>
                <path class="dot mine" d=dots/>
            </svg>
            <p class="weeks" aria-hidden="true">
                {(1..=usize::from(GAME_DAYS) / WEEK).map(|week| view! { <span>{week}</span> }).collect_view()}
            </p>
            <p class="soft">{says} " A dot is a touch of yours; a column is a week."</p>
            <details class="why">
                <summary>"The same as a table"</summary>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"After"</th>
                            <th scope="col">"Your touch"</th>
                            <th scope="col" class="num">
                                "Of 10"
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </details>
        </section>
    }
}
