//! The same luck for a whole room: a link that gives everybody who opens it the same story for the same moves.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::web::browser::{clipboard, place as browser_place};
use crate::web::pages::practice::place::Place;

use super::play::Play;

/// The link of this game.
#[component]
pub fn RoomLink(play: Play) -> impl IntoView {
    let says = RwSignal::new(String::new());
    let link = Memo::new(move |_| {
        let id = play.game.with(|game| game.scenario.id.clone());
        let seed = play.kept.with(|kept| kept.seed);
        format!("{}{}", browser_place::address(), Place::Game(id, Some(seed)).href())
    });
    let copy = move |_| {
        let link = link.get_untracked();
        spawn_local(async move {
            let said = match clipboard::copy(&link).await {
                true => "Copied.",
                false => "The browser did not let it be copied: mark it and copy it.",
            };
            let _ = says.try_set(said.to_owned());
        });
    };
    view! {
        <details class="why">
            <summary>"For a whole room"</summary>
            <div class="stack close">
                <p>
                    "Whoever opens this link plays this buyer with the same luck: the same moves bring the same answers, so that a room can compare."
                </p>
                <p>
                    <code>{move || link.get()}</code>
                </p>
                <p class="acts">
                    <button type="button" class="btn" on:click=copy>
                        "Copy the link"
                    </button>
                    <small>{move || format!("Number {}", play.kept.with(|kept| kept.seed))}</small>
                </p>
                <p role="status">{move || says.get()}</p>
            </div>
        </details>
    }
}
