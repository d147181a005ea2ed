//! The coach's board on the projector: who solved what, what many missed, the best lines. No names.

use leptos::prelude::*;

use crate::practice::board::Board;

use super::super::shelf::use_practice;

/// Lines and misses shown at most: what can be read from the last row.
const SHOWN: usize = 4;

/// The slide.
#[component]
pub fn BoardSlide() -> impl IntoView {
    let practice = use_practice();
    move || {
        let room = practice.room().read();
        let Some(board) = room.board.as_ref() else {
            return view! { <p class="large">"Nothing came in yet. Hand in your codes."</p> }.into_any();
        };
        let exercises = room
            .opened(board.pack)
            .map(|opened| opened.pack.exercises())
            .unwrap_or_default();
        let nameless = Board {
            shows_names: false,
            ..board.clone()
        };
        let solved: Vec<_> = nameless
            .solved(&exercises)
            .into_iter()
            .map(|one| view! { <li><b>{one.title}</b> " " <span>{one.says}</span></li> })
            .collect();
        let misses: Vec<_> = nameless
            .misses(&exercises)
            .into_iter()
            .take(SHOWN)
            .map(|miss| view! { <li>{format!("{}: missed {} times of {}", miss.what, miss.missed, miss.of)}</li> })
            .collect();
        let lines: Vec<_> = nameless
            .lines(&exercises)
            .into_iter()
            .take(SHOWN)
            .map(|line| view! { <blockquote>{line.text}</blockquote> })
            .collect();
        let has_lines = !lines.is_empty();
        view! {
            <p class="large">{nameless.headline()}</p>
            <ul class="lines large long">{solved}</ul>
            <p>{nameless.progress(&exercises).says}</p>
            <ul class="lines">{misses}</ul>
            {has_lines.then(|| view! { <div class="large long stack close">{lines}</div> })}
        }
        .into_any()
    }
}
