//! Moves for those who do not want to write yet: each with a note on what it does, none of them marked as good or bad.

use leptos::prelude::*;

use crate::practice::game::Move;

use super::kept::Turn;
use super::play::Play;

/// The list. Choosing one puts its words into the field, where they can be changed first.
#[component]
pub fn Offered(play: Play) -> impl IntoView {
    // The words follow the day and what was done: they are looked up when they are wanted.
    let choose = move |heading: &str| {
        let chosen = play.offered.with_untracked(|all| {
            let offer = all.iter().find(|offer| offer.heading == heading);
            offer.map(|offer| match &offer.made {
                Move::Try(attempt) => Turn::of(attempt.clone()),
                Move::Wait { .. } | Move::Nurture { .. } => Turn::default(),
            })
        });
        let day = play.kept.with_untracked(|kept| kept.turn.day);
        let picked = heading.to_owned();
        play.turn(|turn| {
            *turn = Turn {
                day,
                picked,
                ..chosen.unwrap_or_default()
            };
        });
    };
    let row = move |(heading, note): (String, String)| {
        let (name, shown) = (heading.clone(), heading.clone());
        let is_picked = move || play.kept.with(|kept| kept.turn.picked == name);
        view! {
            <label class="move">
                <input type="radio" name="offered" prop:checked=is_picked on:change=move |_| choose(&heading)/>
                <span>
                    <b>{shown}</b>
                    <small>{note}</small>
                </span>
            </label>
        }
    };
    // The list itself stays while the words change, and so does the focus in it.
    let told = Memo::new(move |_| {
        let offered = play.offered.read();
        let told = offered.iter().map(|offer| (offer.heading.clone(), offer.note.clone()));
        told.collect::<Vec<_>>()
    });
    view! {
        <fieldset>
            <legend class="label">"What you could do"</legend>
            <For each=move || told.get() key=|told| told.clone() children=row/>
        </fieldset>
    }
}
