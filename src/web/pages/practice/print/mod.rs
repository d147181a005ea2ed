//! What is handed round on paper: handout, the observer's sheet, cards, a page to take home, and a plain certificate. Each is
//! a page that looks on screen as it does on paper (style/practice.css).

mod cards;
mod certificate;
mod handout;
mod scorecards;
mod take_home;

use leptos::prelude::*;

use crate::practice::guide::Print;
use crate::web::browser::place as browser_place;
use crate::web::pages::lost::Lost;

use super::guide::sheet_name;
use super::head::Head;
use super::place::Place;
use super::shelf::use_practice;
use super::workshop::Workshop;

/// The name of the certificate in addresses.
pub const CERTIFICATE: &str = "certificate";

/// A sheet of a workshop, ready to be printed.
#[component]
pub fn Sheet(rest: Vec<String>) -> impl IntoView {
    let practice = use_practice();
    let found = practice.room().with_untracked(|room| {
        let (workshop, rest) = Workshop::of(&rest, room)?;
        Some((workshop, rest.first()?.clone()))
    });
    let Some((workshop, name)) = found else {
        return view! { <Lost/> }.into_any();
    };
    let is = |print: Print| sheet_name(print) == name;
    let (title, sheet) = if is(Print::Handout) {
        ("Handout", handout::sheet(&workshop))
    } else if is(Print::Scorecards) {
        ("The observer’s sheet", scorecards::sheet(&workshop))
    } else if is(Print::Cards) {
        ("Cards of seller and buyer", cards::sheet(&workshop))
    } else if is(Print::TakeHome) {
        ("To take home", take_home::sheet(&workshop))
    } else if name == CERTIFICATE {
        (
            "Certificate",
            view! { <certificate::Certificate workshop=workshop.clone()/> }.into_any(),
        )
    } else {
        return view! { <Lost/> }.into_any();
    };
    browser_place::set_title(&format!("{title} · Practice · Onemore"));
    let back = match workshop.number() {
        Some(number) if name == CERTIFICATE => Place::Pack(number),
        _ => Place::Guide(workshop.address.clone()),
    };
    let brand = workshop
        .brand()
        .map(|brand| view! { <p class="label">{brand.to_owned()}</p> });
    view! {
        <main id="main" class="stack plain paper">
            <Head back=(back, workshop.agenda.title.clone()) title>
                <p class="acts">
                    <button type="button" class="btn first" on:click=move |_| browser_place::print()>
                        "Print"
                    </button>
                    <small>"Or save it as a PDF from the same dialog."</small>
                </p>
            </Head>
            {sheet}
            {brand}
        </main>
    }
    .into_any()
}

/// Empty lines to write on.
fn lines(count: usize) -> impl IntoView {
    let lines: Vec<_> = (0..count).map(|_| view! { <i></i> }).collect();
    view! {
        <div class="write" aria-hidden="true">
            {lines}
        </div>
    }
}
