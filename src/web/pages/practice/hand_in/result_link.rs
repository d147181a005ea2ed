//! A link with somebody's results: on the coach's device it goes on the board, once they say so.

use leptos::prelude::*;

use crate::practice::board::{Board, Taken};
use crate::practice::pack;
use crate::practice::result::{Handed, Kind};
use crate::web::browser::place as browser_place;
use crate::web::pages::practice::head::Head;
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::shelf::use_practice;

/// The page.
#[component]
pub fn ResultLink(text: String) -> impl IntoView {
    browser_place::set_title("A result · Practice · Onemore");
    let body = match pack::read_result(&text) {
        Ok(handed) => view! { <Look handed/> }.into_any(),
        Err(wrong) => view! {
            <p role="alert">{wrong.to_string()}</p>
            <p class="soft">"Nothing was taken. Ask for the link once more, or for the typed code."</p>
        }
        .into_any(),
    };
    view! {
        <main id="main" class="stack plain">
            <Head back=(Place::Home, "Practice") title="Somebody hands in"/>
            {body}
        </main>
    }
}

/// Where it can go from here.
enum Standing {
    /// The board of its pack is here.
    Board,
    /// Its pack is here, and no board of another one.
    Pack,
    /// Its pack is here, and a board of another one with so many people.
    OtherBoard(usize),
    /// Nothing of it is here.
    Nothing,
}

#[component]
fn Look(handed: Handed) -> impl IntoView {
    let practice = use_practice();
    let number = handed.pack;
    let (standing, title, kinds) = practice.room().with_untracked(|room| {
        let opened = room.opened(number).map(|opened| &opened.pack);
        let kinds: Vec<Kind> = opened
            .map(|pack| pack.exercises().iter().map(|exercise| exercise.kind).collect())
            .unwrap_or_default();
        let standing = match (&room.board, opened) {
            (_, None) => Standing::Nothing,
            (Some(board), Some(_)) if board.pack == number => Standing::Board,
            (Some(board), Some(_)) if !board.handed.is_empty() => Standing::OtherBoard(board.handed.len()),
            (_, Some(_)) => Standing::Pack,
        };
        (
            standing,
            opened.map(|pack| pack.title.clone()).unwrap_or_default(),
            kinds,
        )
    });
    let says = says(&handed);
    if !matches!(standing, Standing::Nothing) && !handed.fits(&kinds) {
        return view! {
            <p role="alert">
                {format!("It says it belongs to “{title}”, but that pack has other exercises: is it the same edition?")}
            </p>
        }
        .into_any();
    }
    let taken = RwSignal::new(None::<Taken>);
    let take = move |_| {
        let handed = handed.clone();
        practice.change(|room| {
            let board = room.board.get_or_insert_with(|| Board::new(number));
            if board.pack != number {
                *board = Board::new(number);
            }
            taken.set(Some(board.take(handed)));
        });
    };
    let (explains, button) = match standing {
        Standing::Nothing => (
            "It is for whoever leads the workshop. If that is you: open the pack here first, then this link again. If not, send \
             the link to them."
                .to_owned(),
            None,
        ),
        Standing::Board => (format!("It belongs to “{title}”, whose board is here."), Some("Add it to the board")),
        Standing::Pack => (
            format!("It belongs to “{title}”. There is no board of it here yet: adding it begins one."),
            Some("Begin the board with it"),
        ),
        Standing::OtherBoard(count) => (
            format!(
                "It belongs to “{title}”, but the board here is of another pack, with {count} on it. Save that one first; then \
                 start the board anew."
            ),
            None,
        ),
    };
    view! {
        <p>{says}</p>
        <p class="soft">{explains}</p>
        <p class="acts">
            {button
                .map(|words| {
                    view! {
                        <button type="button" class="btn first" on:click=take disabled=move || taken.read().is_some()>
                            {words}
                        </button>
                    }
                })} <a class="btn quiet" href=Place::Board.href()>
                "To the board"
            </a>
        </p>
        <p role="status">{move || taken.get().map(Taken::says)}</p>
    }
    .into_any()
}

/// "3 exercises done, 1 line of their own."
fn says(handed: &Handed) -> String {
    let count = |number: usize, one: &str, many: &str| match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    };
    let done = count(handed.done.iter().flatten().count(), "exercise done", "exercises done");
    match handed.lines.len() {
        0 => format!("{done}."),
        lines => format!("{done}, {}.", count(lines, "line of their own", "lines of their own")),
    }
}
