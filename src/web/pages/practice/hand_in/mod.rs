//! Handing in: what was done, what goes along with it, and the ways to the coach.

mod result_link;
mod ways;

pub use result_link::ResultLink;

use leptos::prelude::*;

use crate::practice::board::cell;
use crate::practice::pack::Exercise;
use crate::practice::room::Opened;
use crate::web::browser::place as browser_place;
use crate::web::pages::practice::head::Head;

use super::packs::{BrandLine, NotHere};
use super::place::Place;
use super::shelf::use_practice;
use ways::Ways;

/// The page.
#[component]
pub fn HandIn(number: u16) -> impl IntoView {
    let practice = use_practice();
    let opened = practice.room().with_untracked(|room| room.opened(number).cloned());
    let Some(opened) = opened else {
        return view! { <NotHere/> }.into_any();
    };
    let title = opened.pack.title.clone();
    browser_place::set_title(&format!("Hand in: {title} · Practice · Onemore"));
    let exercises = opened.pack.exercises();
    let kinds = exercises.iter().map(|exercise| exercise.kind).collect::<Vec<_>>();
    let has_done = !opened.handed.is_empty();
    let brand = opened.pack.brand.clone();
    view! {
        <main id="main" class="stack plain">
            <Head
                back=(Place::Pack(number), title)
                title="Hand in"
                lede="Nothing goes anywhere by itself. You choose how your coach gets it: typed, photographed, as a file or as a link."
            />
            <Did opened=opened.clone() exercises=exercises.clone()/>
            {if has_done {
                view! {
                    <Along opened exercises/>
                    <Ways number kinds/>
                }
                    .into_any()
            } else {
                view! {
                    <p class="acts">
                        <a class="btn first" href=Place::Pack(number).href()>
                            "To the exercises"
                        </a>
                    </p>
                }
                    .into_any()
            }}
            <BrandLine brand/>
        </main>
    }
    .into_any()
}

/// What was done so far.
#[component]
fn Did(opened: Opened, exercises: Vec<Exercise>) -> impl IntoView {
    let done = opened.handed.done;
    let rows: Vec<AnyView> = exercises
        .into_iter()
        .zip(done.into_iter().chain(std::iter::repeat(None)))
        .filter_map(|(exercise, done)| {
            let cell = cell(&done?, exercise.kind);
            Some(
                view! {
                    <tr>
                        <th scope="row">{exercise.title}</th>
                        <td>{cell.first}</td>
                        <td>{cell.second}</td>
                    </tr>
                }
                .into_any(),
            )
        })
        .collect();
    let is_empty = rows.is_empty();
    view! {
        <section class="stack close" aria-labelledby="did">
            <h2 class="ruled" id="did">
                "What you did"
            </h2>
            {if is_empty {
                view! { <p>"Nothing yet: do one of the exercises first."</p> }.into_any()
            } else {
                view! {
                    <div class="wide-table" tabindex="0" role="region" aria-labelledby="did">
                        <table>
                            <thead>
                                <tr>
                                    <th scope="col">"Exercise"</th>
                                    <th scope="col">"First try"</th>
                                    <th scope="col">"Second"</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                }
                    .into_any()
            }}
        </section>
    }
}

/// What goes along only if they want it: a name, a line of their own.
#[component]
fn Along(opened: Opened, exercises: Vec<Exercise>) -> impl IntoView {
    let practice = use_practice();
    let number = opened.handed.pack;
    let with_name = RwSignal::new(!opened.handed.name.is_empty());
    let turn = move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlInputElement>| {
        let on = event.target().checked();
        with_name.set(on);
        if !on {
            practice.change(|room| room.sign(number, ""));
        }
    };
    let name = opened.handed.name.clone();
    let lines: Vec<AnyView> = exercises
        .iter()
        .enumerate()
        .filter(|(place, _)| opened.handed.done.get(*place).is_some_and(Option::is_some))
        .map(|(place, exercise)| {
            let text = opened.handed.line(place).unwrap_or_default().to_owned();
            let offer = move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlTextAreaElement>| {
                let text = event.target().value();
                practice.change(|room| room.offer_line(number, place as u8, &text));
            };
            view! {
                <label class="field">
                    {format!("A line of yours from “{}”", exercise.title)}
                    <textarea rows="2" maxlength="600" prop:value=text on:input:target=offer></textarea>
                </label>
            }
            .into_any()
        })
        .collect();
    view! {
        <section class="stack close" aria-labelledby="along">
            <h2 class="ruled" id="along">
                "What goes along, if you want"
            </h2>
            <label class="tick">
                <input type="checkbox" prop:checked=move || with_name.get() on:change:target=turn/>
                "Put my name on it"
            </label>
            <p class="soft">
                "Without it you are a number on the board. A name travels in the square code, the file and the link, never in the typed code."
            </p>
            <Show when=move || with_name.get()>
                <label class="field">
                    "Name"
                    <input
                        type="text"
                        autocomplete="name"
                        maxlength="200"
                        prop:value=name.clone()
                        on:input:target=move |event| {
                            let name = event.target().value();
                            practice.change(|room| room.sign(number, &name));
                        }
                    />
                </label>
            </Show>
            <details class="why">
                <summary>"Lines you are content to have shown"</summary>
                <div class="stack close">
                    <p class="soft">
                        "The room may hear them and vote for those it likes, without a name beside them. They travel in the square code, the file and the link."
                    </p>
                    {lines}
                </div>
            </details>
        </section>
    }
}
