//! What somebody did in a workshop, in plain facts: no grade and no praise.

use chrono::Datelike;
use leptos::prelude::*;

use crate::model::time::long_day;
use crate::practice::board::Board;
use crate::practice::room::Opened;
use crate::web::session::use_session;

use super::super::shelf::use_practice;
use super::super::workshop::Workshop;

/// The sheet, with a field for the name, which is not kept.
#[component]
pub fn Certificate(
    /// The workshop.
    workshop: Workshop,
) -> impl IntoView {
    let practice = use_practice();
    let today = use_session().now().with_untracked(|now| now.today());
    let opened = workshop
        .number()
        .and_then(|number| practice.room().with_untracked(|room| room.opened(number).cloned()));
    let name = RwSignal::new(
        opened
            .as_ref()
            .map(|opened| opened.handed.name.clone())
            .unwrap_or_default(),
    );
    let day = opened.as_ref().map_or(today, Opened::since);
    let day = format!("{} {}", long_day(day, day), day.year());
    let done = opened.map(|opened| done(&opened)).unwrap_or_default();
    let has_done = !done.is_empty();
    let rows: Vec<_> = done
        .into_iter()
        .map(|(title, first, second)| {
            view! {
                <tr>
                    <th scope="row">{title}</th>
                    <td>{first}</td>
                    <td>{second}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <label class="field not-printed">
            "The name on it; it is not kept"
            <input type="text" autocomplete="name" prop:value=move || name.get() on:input:target=move |event| name.set(event.target().value())/>
        </label>
        <article class="certificate stack">
            <p class="title">{move || name.get()}</p>
            <p>"took part in " <b>{workshop.agenda.title.clone()}</b> " on " {day} "."</p>
            {if has_done {
                view! {
                    <table class="sheet">
                        <thead>
                            <tr>
                                <th scope="col">"Practised"</th>
                                <th scope="col">"First try"</th>
                                <th scope="col">"Second try"</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                }
                    .into_any()
            } else {
                view! { <p class="soft">"Nothing of it has been tried on this device yet."</p> }.into_any()
            }}
            <p class="soft">"The figures count checks that were met or say how a game ended. They were read by a program, and say nothing about the person."</p>
        </article>
    }
}

/// Each exercise done, with its first and its second try in words.
fn done(opened: &Opened) -> Vec<(String, String, String)> {
    let mut board = Board::new(opened.handed.pack);
    board.take(opened.handed.clone());
    let exercises = opened.pack.exercises();
    let cells = board
        .rows(&exercises)
        .into_iter()
        .next()
        .map(|row| row.cells)
        .unwrap_or_default();
    exercises
        .into_iter()
        .zip(cells)
        .filter_map(|(exercise, cell)| cell.map(|cell| (exercise.title, cell.first, cell.second)))
        .collect()
}
