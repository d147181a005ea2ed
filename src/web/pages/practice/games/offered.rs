//! Moves for those who do not want to write yet: each with a note on what it does, none of them marked as good or bad.

use leptos::prelude::*;

use crate::practice::game::Move;
use crate::practice::offers::Offer;

use super::kept::Turn;
use super::play::Play;

/// The list. Choosing one puts its words into the field, where they can be changed first.
#[component]
pub fn Offered(play: Play) -> impl IntoView {
    let choose = move |offer: &Offer| {
        let day = play.kept.with_untracked(|kept| kept.turn.day);
        let chosen = match &offer.made {
            Move::Try(attempt) => Turn::of(attempt.clone()),
            Move::Wait { .. } | Move::Nurture { .. } => Turn::default(),
        };
        let picked = offer.heading.clone();
        play.turn(|turn| *turn = Turn { day, picked, ..chosen });
    };
    let row = move |offer: Offer| {
        let heading = offer.heading.clone();
        let note = offer.note.clone();
        let name = heading.clone();
        let is_picked = move || play.kept.with(|kept| kept.turn.picked == name);
        view! {
            <label class="move">
                <input type="radio" name="offered" prop:checked=is_picked on:change=move |_| choose(&offer)/>
                <span>
                    <b>{heading}</b>
                    <small>{note}</small>
                </span>
            </label>
        }
    };
    // The words of the offers follow the day; the list itself stays, and so does the focus in it.
    let headings = Memo::new(move |_| {
        let offered = play.offered.read();
        offered.iter().map(|offer| offer.heading.clone()).collect::<Vec<_>>()
    });
    let offer_of = move |heading: String| {
        play.offered
            .with_untracked(|all| all.iter().find(|offer| offer.heading == heading).cloned())
    };
    view! {
        <fieldset>
            <legend class="label">"What one could do"</legend>
            <For
                each=move || headings.get()
                key=|heading| heading.clone()
                children=move |heading| offer_of(heading).map(row)
            />
        </fieldset>
    }
}
