//! The facilitator's guide: the ready agendas, and advice for when it goes otherwise.

mod agenda;

use leptos::prelude::*;

use crate::practice::guide::{agendas, notes};
use crate::web::browser::place as browser_place;
use crate::web::pages::lost::Lost;
use crate::web::pages::practice::head::Head;

use super::place::Place;
use super::shelf::use_practice;
use super::workshop::Workshop;

pub use agenda::sheet_name;

use agenda::AgendaPage;

/// The guide, or one agenda of it.
#[component]
pub fn Guide(rest: Vec<String>) -> impl IntoView {
    if rest.is_empty() {
        return view! { <Overview/> }.into_any();
    }
    let practice = use_practice();
    match practice
        .room()
        .with_untracked(|room| Workshop::of(&rest, room).map(|(workshop, _)| workshop))
    {
        Some(workshop) => view! { <AgendaPage workshop/> }.into_any(),
        None => view! { <Lost/> }.into_any(),
    }
}

#[component]
fn Overview() -> impl IntoView {
    browser_place::set_title("The guide · Practice · Onemore");
    let practice = use_practice();
    let ours = agendas().into_iter().map(|agenda| {
        let minutes = agenda.minutes();
        let href = Place::Guide(vec![minutes.to_string()]).href();
        view! {
            <li>
                <a href=href>{agenda.title.clone()}</a>
                <p class="soft">{format!("{minutes} minutes, {} steps. {}", agenda.steps.len(), agenda.promise)}</p>
            </li>
        }
    });
    let packs = move || {
        let room = practice.room().read();
        let packs = room.packs.iter().rev().map(|opened| {
            let href = Place::Guide(vec!["pack".to_owned(), opened.handed.pack.to_string()]).href();
            view! {
                <li>
                    <a href=href>{opened.pack.title.clone()}</a>
                    <p class="soft">{opened.pack.brand.clone()}</p>
                </li>
            }
        });
        packs.collect_view()
    };
    let has_packs = move || !practice.room().read().packs.is_empty();
    let advice = notes().into_iter().map(|note| {
        let says: Vec<_> = note.says.into_iter().map(|says| view! { <p>{says}</p> }).collect();
        view! {
            <details class="why">
                <summary>{note.title}</summary>
                <div class="reasons">{says}</div>
            </details>
        }
    });
    view! {
        <main id="main" class="stack plain">
            <Head
                back=(Place::Home, "Practice")
                title="The guide"
                lede="For whoever leads the day, also for the first time. Each agenda says what is on the screen, what to say, and what to look out for."
            />
            <section class="stack close" aria-labelledby="agendas">
                <h2 class="ruled" id="agendas">
                    "Ready agendas"
                </h2>
                <ul class="doors">{ours.collect_view()}</ul>
            </section>
            <Show when=has_packs>
                <section class="stack close" aria-labelledby="packs">
                    <h2 class="ruled" id="packs">
                        "From packs opened here"
                    </h2>
                    <ul class="doors">{packs}</ul>
                </section>
            </Show>
            <section class="stack close" aria-labelledby="advice">
                <h2 class="ruled" id="advice">
                    "When it goes otherwise"
                </h2>
                {advice.collect_view()}
            </section>
        </main>
    }
}
