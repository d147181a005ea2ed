//! Building a pack. Kept at every change, so that a coach can go on tomorrow.

mod about;
mod agenda;
mod buyer_words;
mod card_lines;
mod channels;
mod choosing;
mod desk;
mod games;
mod hand_out;
mod lines;
mod own;
mod seller_lines;
mod sheet;
mod step_lines;
mod task_lines;
mod tasks;
mod things;

use leptos::prelude::*;

use crate::practice::pack::Pack;
use crate::web::browser::place as browser_place;

use super::head::{Head, Trouble};
use super::place::Place;
use super::put_back::PutBack;
use super::shelf::use_practice;
use about::{About, Banned, Times};
use agenda::Agenda;
use choosing::Choosing;
use desk::{Desk, Gone};
use games::Games;
use hand_out::HandOut;
use sheet::Sheet;
use tasks::Tasks;
use things::Things;

/// The page.
#[component]
pub fn Build() -> impl IntoView {
    browser_place::set_title("Build a pack · Practice · Onemore");
    let desk = Desk::open();
    let parts = move || {
        desk.edition.track();
        view! { <Parts desk/> }
    };
    view! {
        <main id="main" class="stack plain">
            <Head
                back=(Place::Packs, "Packs")
                title="Build a pack"
                lede="What your room will practise with. A title and one exercise are enough; everything else is there when you want it. It is kept here as you go."
            />
            <Trouble/>
            <Beginning desk/>
            {parts}
            <div class="way-back">
                <PutBack gone=desk.gone says=|gone: &Gone| gone.says.clone() put=move |gone| desk.put_back(gone)/>
            </div>
        </main>
    }
}

/// Beginning with a pack that was opened here, or with nothing.
#[component]
fn Beginning(desk: Desk) -> impl IntoView {
    let practice = use_practice();
    let packs: Vec<Pack> = practice
        .room()
        .with_untracked(|room| room.packs.iter().rev().map(|opened| opened.pack.clone()).collect());
    let buttons = packs
        .into_iter()
        .map(|pack| {
            let words = format!("Begin with “{}”", pack.title);
            view! {
                <button type="button" class="btn quiet wraps" on:click=move |_| desk.begin_with(pack.clone())>
                    {words}
                </button>
            }
        })
        .collect_view();
    view! {
        <details class="why">
            <summary>"Begin with another pack, or anew"</summary>
            <p class="acts">
                {buttons} <button type="button" class="btn quiet" on:click=move |_| desk.begin_with(Pack::default())>
                    "Begin anew"
                </button>
            </p>
        </details>
    }
}

#[component]
fn Parts(desk: Desk) -> impl IntoView {
    let things = Signal::derive(move || desk.pack.with(|pack| pack.things.clone()));
    let keep = Callback::new(move |things| desk.change(|pack| pack.things = things));
    view! {
        <About desk/>
        <Choosing desk/>
        <section class="stack close" aria-labelledby="own">
            <h2 class="ruled" id="own">
                "Your own, if you like"
            </h2>
            <Games desk/>
            <Tasks desk/>
            <Banned desk/>
            <details class="why">
                <summary>"Things to bring along " <small>{move || things.read().len()}</small></summary>
                <Things desk things keep/>
            </details>
            <Sheet desk/>
            <Times desk/>
            <Agenda desk/>
        </section>
        <HandOut desk/>
    }
}
