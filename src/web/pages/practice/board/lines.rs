//! The best lines, by vote, without their authors.

use leptos::prelude::*;

use crate::practice::board::{Board, Shown};
use crate::web::pages::practice::shelf::use_practice;

use super::Desk;

/// The lines people were content to have shown.
#[component]
pub fn Lines(desk: Desk) -> impl IntoView {
    let practice = use_practice();
    let lines = Memo::new(move |_| {
        desk.exercises
            .with_value(|exercises| desk.board.read().lines(exercises))
    });
    let row = move |line: Shown| {
        let key = line.key;
        let change = move |change: fn(&mut Board, (u32, u8))| {
            practice.change(|room| {
                if let Some(board) = &mut room.board {
                    change(board, key);
                }
            });
        };
        // The row stays while votes come in, so that the focus stays on its button.
        let votes = Memo::new(move |_| {
            let lines = lines.read();
            let line = lines.iter().find(|line| line.key == key);
            line.map_or(0, |line| line.votes)
        });
        let says = move || match votes.get() {
            0 => "no votes yet".to_owned(),
            1 => "1 vote".to_owned(),
            votes => format!("{votes} votes"),
        };
        view! {
            <li>
                <p class="say free">{line.text.clone()}</p>
                <p class="acts">
                    <button type="button" class="btn quiet" aria-label=format!("A vote for it: {}", line.text) on:click=move |_| change(Board::vote)>
                        "A vote for it"
                    </button>
                    <button
                        type="button"
                        class="btn quiet"
                        aria-label=format!("Take a vote back: {}", line.text)
                        aria-disabled=move || (votes.get() == 0).to_string()
                        on:click=move |_| change(Board::take_vote_back)
                    >
                        "Take a vote back"
                    </button>
                    <small>{line.title} ", " {says}</small>
                </p>
            </li>
        }
    };
    view! {
        <Show when=move || !lines.read().is_empty()>
            <section class="stack close" aria-labelledby="best">
                <h2 class="ruled" id="best">
                    "Lines from the room"
                </h2>
                <p class="soft">"Read them out and count hands. Nobody’s name stands beside them."</p>
                <ul class="shelf">
                    <For each=move || lines.get() key=|line| (line.key, line.text.clone()) children=row/>
                </ul>
            </section>
        </Show>
    }
}
