//! The board itself: who solved what, what many missed, a row a person.

use leptos::prelude::*;

use crate::practice::board::{Board, Cell};
use crate::practice::pack::Exercise;
use crate::web::browser::place as browser_place;
use crate::web::pages::practice::shelf::use_practice;

use super::Desk;

impl Desk {
    /// Something worked out of the board and its exercises; it follows the board.
    fn of<T>(self, work: fn(&Board, &[Exercise]) -> T) -> T {
        self.exercises
            .with_value(|exercises| work(&self.board.read(), exercises))
    }
}

/// Each exercise: how many tried it, how many solved it, at once and in the end.
#[component]
pub fn Solved(desk: Desk) -> impl IntoView {
    let rows = move || {
        desk.of(Board::solved)
            .into_iter()
            .map(|one| {
                view! {
                    <tr>
                        <th scope="row">{one.title}</th>
                        <td class="num">{one.tried}</td>
                        <td class="num">{one.first}</td>
                        <td class="num">{one.last}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    view! {
        <section class="stack close" aria-labelledby="solved">
            <h2 class="ruled" id="solved">
                "What was solved"
            </h2>
            <div class="wide-table" tabindex="0" role="region" aria-labelledby="solved">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"Exercise"</th>
                            <th scope="col" class="num">
                                "Tried"
                            </th>
                            <th scope="col" class="num">
                                "Solved at once"
                            </th>
                            <th scope="col" class="num">
                                "In the end"
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p>{move || desk.of(Board::progress).says}</p>
        </section>
    }
}

/// What many missed at first.
#[component]
pub fn Misses(desk: Desk) -> impl IntoView {
    let misses = Memo::new(move |_| desk.of(Board::misses));
    let rows = move || {
        misses
            .get()
            .into_iter()
            .map(|miss| {
                view! {
                    <li class="said">
                        <b>{miss.what.clone()}</b>
                        {format!(": {} ({}).", miss.says(), miss.titles.join(", "))}
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || !misses.read().is_empty()>
            <section class="stack close" aria-labelledby="missed">
                <h2 class="ruled" id="missed">
                    "Missed most at first"
                </h2>
                <p class="soft">"Worth a minute with everybody: what would it have taken?"</p>
                <ol>{rows}</ol>
            </section>
        </Show>
    }
}

/// A row a person, a column an exercise.
#[component]
pub fn People(desk: Desk) -> impl IntoView {
    let practice = use_practice();
    let head = desk.exercises.with_value(|exercises| {
        exercises
            .iter()
            .map(|exercise| view! { <th scope="col">{exercise.title.clone()}</th> })
            .collect_view()
    });
    let rows = move || {
        desk.of(Board::rows)
            .into_iter()
            .enumerate()
            .map(|(place, row)| {
                let remove = move |_| {
                    practice.change(|room| {
                        if let Some(board) = &mut room.board {
                            board.remove(place);
                        }
                    });
                    request_animation_frame(|| browser_place::rescue_focus("people"));
                };
                view! {
                    <tr>
                        <th scope="row">{row.label.clone()}</th>
                        {row.cells.into_iter().map(one).collect_view()}
                        <td>
                            <button
                                type="button"
                                class="btn quiet"
                                aria-label=format!("Remove {} from the board", row.label)
                                on:click=remove
                            >
                                "Remove"
                            </button>
                        </td>
                    </tr>
                }
            })
            .collect_view()
    };
    let shows = move || desk.board.read().shows_names;
    let turn = move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlInputElement>| {
        let on = event.target().checked();
        practice.change(|room| {
            if let Some(board) = &mut room.board {
                board.shows_names = on;
            }
        });
    };
    view! {
        <section class="stack close" aria-labelledby="people">
            <h2 class="ruled" id="people" tabindex="-1">
                "Person by person"
            </h2>
            <label class="tick">
                <input type="checkbox" prop:checked=shows on:change:target=turn/>
                "Show names where somebody gave one"
            </label>
            <div class="wide-table" tabindex="0" role="region" aria-labelledby="people">
                <table class="grid-of-people">
                    <thead>
                        <tr>
                            <th scope="col">"Who"</th>
                            {head}
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// One cell: solved is bold, and says so to those who cannot see it.
fn one(cell: Option<Cell>) -> AnyView {
    let Some(cell) = cell else {
        return view! { <td>"–"</td> }.into_any();
    };
    let second = (!cell.second.is_empty()).then(|| view! { <small>{format!("then {}", cell.second)}</small> });
    let first = if cell.solved {
        view! {
            <b>{cell.first}</b>
            <span class="vh">", solved"</span>
        }
        .into_any()
    } else {
        cell.first.into_any()
    };
    view! { <td>{first} " " {second}</td> }.into_any()
}
