//! One task of a drill, from the situation to the model answer: the page that a drill, a link and a pack show.

use leptos::prelude::*;

use crate::practice::drill::{Drill, Task};
use crate::web::browser::place as browser_place;
use crate::web::pages::practice::head::{Head, Trouble};
use crate::web::pages::practice::packs::BrandLine;
use crate::web::pages::practice::place::Place;

use super::answering::Answering;
use super::beside::Beside;
use super::brief::Brief;
use super::checks::Checks;
use super::desk::Desk;
use super::sorting::Sorting;

/// The page of one task.
#[component]
pub fn Exercise(
    /// The task, ours or a coach's.
    task: Task,
    /// The open pack it belongs to, by its number, and its place among that pack's exercises. The outcome is noted there, and
    /// the pack's list of phrases, its things to bring and its line at the foot count.
    #[prop(optional_no_strip)]
    pack: Option<(u16, usize)>,
    /// What "Next" does; without it, it leads to the pack, or else to the drill.
    #[prop(optional)]
    on_next: Option<Callback<()>>,
    /// Which one in this sitting it is, from 1, where they are done in a row.
    #[prop(optional)]
    nth: Option<usize>,
) -> impl IntoView {
    let drill = task.drill;
    let info = drill.info();
    browser_place::set_title(&format!("{} · Practice · Onemore", info.title));
    let desk = Desk::new(task, pack);
    let opened = desk.opened_pack();
    let (back, whither) = match (&opened, pack) {
        (Some(opened), Some((number, _))) => (opened.title.clone(), Place::Pack(number)),
        _ => ("Drills".to_owned(), Place::Drills),
    };
    let after = whither.clone();
    let next = Callback::new(move |()| {
        desk.put_away();
        match (on_next, pack) {
            (Some(on_next), _) => on_next.run(()),
            (None, Some(_)) => browser_place::go(&after.href()),
            (None, None) => browser_place::go(&Place::Drill(drill).href()),
        }
    });
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        if (event.ctrl_key() || event.meta_key()) && event.key() == "Enter" {
            event.prevent_default();
            desk.check();
        }
    };
    let brand = opened.map(|opened| opened.brand).unwrap_or_default();
    view! {
        <main id="main" class="stack drill" on:keydown=on_keydown>
            <Head back=(whither, back) title=info.title lede=info.how/>
            <Trouble/>
            {if drill == Drill::NameThePurpose {
                view! { <Sorting desk nth next/> }.into_any()
            } else {
                view! {
                    <div class="cols even">
                        <Brief desk/>
                        {move || match desk.is_writing.get() {
                            true => view! { <Answering desk/> }.into_any(),
                            false => view! { <Checks desk next/> }.into_any(),
                        }}
                    </div>
                    <Show when=move || !desk.is_writing.get()>
                        <Beside desk/>
                    </Show>
                }
                    .into_any()
            }}
            <BrandLine brand/>
        </main>
    }
}
