//! The seven drills, and what comes back today.

use leptos::prelude::*;

use crate::practice::drill::Drill;
use crate::practice::due::Due;
use crate::web::browser::place as browser_place;
use crate::web::pages::practice::head::{Head, Trouble};
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::shelf::use_practice;
use crate::web::session::use_session;

use super::one::address;

/// The page.
#[component]
pub fn Drills() -> impl IntoView {
    browser_place::set_title("Drills · Practice · Onemore");
    view! {
        <main id="main" class="stack plain">
            <Head
                back=(Place::Home, "Practice")
                title="Drills"
                lede="Short exercises. Your words are looked at for a few plain things, each a yes or a not yet; then you see one good answer beside yours."
            />
            <Trouble/>
            <Back/>
            <section class="stack close" aria-labelledby="seven">
                <h2 class="ruled" id="seven">
                    "Seven drills"
                </h2>
                <ul class="doors">{Drill::ALL.map(one).into_iter().collect_view()}</ul>
            </section>
        </main>
    }
}

/// What comes back today.
#[component]
fn Back() -> impl IntoView {
    let practice = use_practice();
    let session = use_session();
    let today = Memo::new(move |_| session.now().read().today());
    let says = move || practice.room().read().boxes(today.get()).says;
    let due = move || practice.room().read().due(today.get());
    view! {
        <section class="stack close" aria-labelledby="back-today">
            <h2 class="ruled" id="back-today">
                "Comes back today"
            </h2>
            <p class="soft">{says}</p>
            <ul class="doors">{move || due().into_iter().map(returned).collect_view()}</ul>
        </section>
    }
}

fn returned(due: Due) -> impl IntoView {
    let drill = due.task.drill.info().title;
    let name = match due.task.title.as_str() {
        "" => drill.to_owned(),
        title => format!("{drill}: {title}"),
    };
    let missed = due.card.missed.join(". ");
    view! {
        <li>
            <a href=address(due.pack, due.task.id).href()>{name}</a>
            <p class="soft">{(!missed.is_empty()).then(|| format!("Missed last time: {missed}."))}</p>
        </li>
    }
}

fn one(drill: Drill) -> impl IntoView {
    let info = drill.info();
    let principle = format!("{} {}", info.principle.id(), info.principle.title());
    let start = format!("Start: {}", info.title);
    view! {
        <li class="drill-door">
            <h3>{info.title}</h3>
            <p>{info.what_for}</p>
            <p>
                <small>{format!("{} minutes a task · {principle}", info.minutes)}</small>
            </p>
            <a class="btn" href=Place::Drill(drill).href() aria-label=start>
                "Start"
            </a>
        </li>
    }
}
