//! The packs opened here, and the ways to open another.

use leptos::prelude::*;

use crate::model::time::day_and_month;
use crate::practice::pack;
use crate::practice::room::Opened;
use crate::web::browser::place as browser_place;
use crate::web::pages::practice::head::Head;
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::put_back::PutBack;
use crate::web::pages::practice::shelf::{Gone, use_practice};
use crate::web::session::use_session;

use super::holds;
use super::look::Look;
use super::take_in::{Came, TakeIn};

/// The page.
#[component]
pub fn Packs() -> impl IntoView {
    browser_place::set_title("Packs · Practice · Onemore");
    let practice = use_practice();
    let looked_at = RwSignal::new(None::<(pack::Pack, usize)>);
    let error = RwSignal::new(String::new());
    let take = Callback::new(move |came: Came| {
        match came.text.and_then(|text| {
            let read = pack::read(&text).map_err(|wrong| wrong.to_string())?;
            Ok((read, text.trim().len()))
        }) {
            Ok(opened) => {
                error.set(String::new());
                looked_at.set(Some(opened));
                request_animation_frame(|| browser_place::focus("look"));
            }
            Err(sentence) => {
                looked_at.set(None);
                error.set(sentence);
            }
        }
    });
    let gone = RwSignal::new(None::<Gone>);
    let packs = move || {
        let room = practice.room().read();
        room.packs
            .iter()
            .rev()
            .map(|opened| view! { <Row opened=opened.clone() gone/> })
            .collect_view()
    };
    view! {
        <main id="main" class="stack plain">
            <Head
                back=(Place::Home, "Practice")
                title="Packs"
                lede="What a coach hands out: whom to practise with, which drills, a plan for the day. It opens in the practice room and never touches your book."
            />
            <section class="stack close" aria-labelledby="open">
                <h2 class="ruled" id="open">
                    "Open a pack"
                </h2>
                <TakeIn
                    label="The link, or the text of a file"
                    button="Look at it"
                    file_label="Choose a file or a picture"
                    on_text=take
                />
                <p class="wrong" role="alert">
                    {move || error.get()}
                </p>
                {move || {
                    looked_at
                        .get()
                        .map(|(pack, size)| view! { <Look pack size heading=true/> })
                }}
            </section>
            <section class="stack close" aria-labelledby="opened">
                <h2 class="ruled" id="opened" tabindex="-1">
                    "Opened here"
                </h2>
                <ul class="shelf">{packs}</ul>
                <Show when=move || practice.room().read().packs.is_empty()>
                    <p class="soft">"None yet."</p>
                </Show>
                <PutBack
                    gone
                    says=|gone: &Gone| format!("“{}” and what you did in it are gone from here.", gone.opened.pack.title)
                    put=move |gone| practice.put_pack_back(gone)
                />
            </section>
            <section class="stack close" aria-labelledby="own">
                <h2 class="ruled" id="own">
                    "Hand one out"
                </h2>
                <p class="soft">
                    "For whoever leads a workshop: choose from what is here, add your own, and share it as a link, a square code or a file."
                </p>
                <p class="acts">
                    <a class="btn" href=Place::Build.href()>
                        {move || match practice.room().read().draft {
                            Some(_) => "Go on building your pack",
                            None => "Build a pack",
                        }}
                    </a>
                </p>
            </section>
        </main>
    }
}

#[component]
fn Row(opened: Opened, gone: RwSignal<Option<Gone>>) -> impl IntoView {
    let practice = use_practice();
    let session = use_session();
    let number = opened.handed.pack;
    let today = session.now().with_untracked(|now| now.today());
    let count = opened.pack.exercises().len();
    let done = opened.handed.done.iter().flatten().count();
    let on_board = move || {
        let room = practice.room().read();
        room.board.as_ref().is_some_and(|board| board.pack == number)
    };
    let close = move |_| {
        gone.set(practice.close_pack(number));
        request_animation_frame(|| browser_place::rescue_focus("opened"));
    };
    let title = opened.pack.title.clone();
    view! {
        <li>
            <p>
                <a href=Place::Pack(number).href()>
                    <b>{title.clone()}</b>
                </a>
                " "
                <small>{opened.pack.brand.clone()}</small>
            </p>
            <p class="soft">
                {format!(
                    "{}. {done} of {count} done. Opened {}.",
                    holds(&opened.pack),
                    day_and_month(opened.on, today),
                )} {move || on_board().then_some(" Its board is kept here.")}
            </p>
            <p class="acts">
                <button type="button" class="btn quiet" aria-label=format!("Remove {title}") on:click=close>
                    "Remove"
                </button>
            </p>
        </li>
    }
}
