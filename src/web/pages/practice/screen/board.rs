//! The coach's board on the projector: who solved what, what many missed, the best lines. No names.

use leptos::prelude::*;

use crate::practice::board::{Board, Miss};

use super::super::shelf::use_practice;
use super::super::workshop::Workshop;

/// Lines and misses shown at most, and exercises: what can be read from the last row.
const SHOWN: usize = 4;
const EXERCISES: usize = 6;

/// The slide.
#[component]
pub fn BoardSlide(
    /// The workshop it is shown in.
    whose: StoredValue<Workshop>,
) -> impl IntoView {
    let practice = use_practice();
    let own = whose.with_value(Workshop::number);
    move || {
        let room = practice.room().read();
        let none = |says: &'static str| view! { <p class="large">{says}</p> }.into_any();
        let Some(board) = room.board.as_ref() else {
            return none(
                "No board is open here. It belongs to a pack: open it on this device, then codes have somewhere to go.",
            );
        };
        if own.is_some_and(|own| own != board.pack) {
            return none("The board that is open here is of another pack. Save and clear it, then begin this pack’s.");
        }
        if board.handed.is_empty() {
            return none("Nothing came in yet. Hand in your codes.");
        }
        let exercises = room
            .opened(board.pack)
            .map(|opened| opened.pack.exercises())
            .unwrap_or_default();
        let nameless = Board {
            shows_names: false,
            ..board.clone()
        };
        let (solved, left_out) = nameless.solved_in_short(&exercises, EXERCISES);
        let solved: Vec<_> = solved
            .into_iter()
            .map(|one| view! { <li><b>{one.title}</b> " " <span>{one.says}</span></li> })
            .collect();
        let left_out = (left_out > 0).then(|| format!("And {left_out} more, which fewer tried."));
        let misses: Vec<_> = nameless
            .misses(&exercises)
            .into_iter()
            .filter(Miss::is_common)
            .take(SHOWN)
            .map(|miss| view! { <li>{format!("{}: {}", miss.what, miss.says())}</li> })
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
            <p class="soft">{left_out}</p>
            <p>{nameless.progress(&exercises).says}</p>
            <ul class="lines">{misses}</ul>
            {has_lines.then(|| view! { <div class="large long stack close">{lines}</div> })}
        }
        .into_any()
    }
}
