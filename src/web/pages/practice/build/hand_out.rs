//! Handing the pack out: as a file, a link, a square code; and opening it here, which the coach's board needs.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::practice::board::Board;
use crate::practice::pack::{ADDRESS, Written, write};
use crate::practice::qr::{grouped, qr};
use crate::web::browser::{clipboard, files, place as browser_place, share};
use crate::web::pages::practice::packs::square::Square;
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::shelf::use_practice;
use crate::web::session::use_session;

use super::desk::Desk;

/// The section.
#[component]
pub fn HandOut(desk: Desk) -> impl IntoView {
    let written = Memo::new(move |_| {
        desk.pack
            .with(|pack| write(&pack.tidied()).map_err(|wrong| wrong.to_string()))
    });
    let wrong = move || written.with(|written| written.as_ref().err().cloned());
    let is_ready = Memo::new(move |_| written.with(Result::is_ok));
    view! {
        <section class="stack close" aria-labelledby="hand-out">
            <h2 class="ruled" id="hand-out">
                "Hand it out"
            </h2>
            <div role="status">
                {move || {
                    wrong()
                        .map(|sentence| {
                            let sentence = sentence.replace("It was not opened, because of ", "Not ready yet, because of ");
                            view! { <p class="wrong">{sentence}</p> }
                        })
                }}
            </div>
            <Show when=move || is_ready.get()>
                <Ready desk written/>
            </Show>
        </section>
    }
}

#[component]
fn Ready(desk: Desk, written: Memo<Result<Written, String>>) -> impl IntoView {
    let take = move |of: fn(&Written) -> String| written.with(|written| written.as_ref().map(of).unwrap_or_default());
    let link = Memo::new(move |_| {
        format!(
            "{}{ADDRESS}{}",
            browser_place::address(),
            take(|written| written.text.clone())
        )
    });
    let said = RwSignal::new("");
    let save = move |_| {
        let (name, file) = (take(|one| one.file_name.clone()), take(|one| one.file.clone()));
        said.set(if files::offer(&name, "application/json", &file) {
            "Saved. It can be read with any editor and opened under Packs."
        } else {
            "The browser did not take the file."
        });
    };
    let copy = move |_| {
        spawn_local(async move {
            let copied = clipboard::copy(&link.get_untracked()).await;
            said.try_set(if copied {
                "The link is copied."
            } else {
                "The browser did not let the page copy it. Save the file instead."
            });
        });
    };
    let send = move |_| {
        spawn_local(async move {
            let title = desk.pack.with_untracked(|pack| pack.title.clone());
            share::share(&title, &link.get_untracked()).await;
        });
    };
    let has_plan = Memo::new(move |_| desk.pack.with(|pack| !pack.agenda.is_empty()));
    let sizes = move || {
        format!(
            "{} characters as a link, {} as a file.",
            grouped(link.read().len()),
            grouped(take(|one| one.file.clone()).len())
        )
    };
    let shorter = move || {
        qr(&link.read()).is_err().then_some(
            "For a square code it has to be shorter: fewer buyers and tasks of your own, fewer steps of the plan, shorter texts. \
             Or hand out the file or the link.",
        )
    };
    view! {
        <p class="soft">{sizes}</p>
        <p class="acts">
            <button type="button" class="btn first" on:click=copy>
                "Copy the link"
            </button>
            {share::is_there()
                .then(|| {
                    view! {
                        <button type="button" class="btn" on:click=send>
                            "Share the link"
                        </button>
                    }
                })}
            <button type="button" class="btn" on:click=save>
                "Save as a file"
            </button>
        </p>
        <p role="status" class="soft">
            {move || said.get()}
        </p>
        {move || {
            has_plan
                .get()
                .then_some(
                    view! {
                        <p class="soft">
                            "Link and square code are for the room: of your plan they carry the steps, not the words to lead them by. For the machine with the projector, or another coach, take the file."
                        </p>
                    },
                )
        }}
        <details class="why">
            <summary>"Show the square code"</summary>
            <div class="stack close">
                <Square text=link.into() label="A square code with the link of your pack"/>
                <p class="soft">{shorter}</p>
            </div>
        </details>
        <OpenHere desk/>
        <p class="soft">
            "Once it is handed out, leave it as it is: results belong to exactly this pack, and a changed one is another. Only the plan may change: it is yours."
        </p>
    }
}

/// Trying it here, and its board.
#[component]
fn OpenHere(desk: Desk) -> impl IntoView {
    let practice = use_practice();
    let session = use_session();
    let refused = RwSignal::new(String::new());
    let in_the_way = RwSignal::new(None::<(String, usize)>);
    let open = move |board: bool| {
        let today = session.now().with_untracked(|now| now.today());
        let pack = desk.pack.with_untracked(|pack| pack.tidied());
        match practice.open_pack(pack, today) {
            Ok(number) if board => {
                // Results of another pack stay where they are, and it is said whose they are.
                let other = practice.room().with_untracked(|room| {
                    let board = room.board.as_ref()?;
                    let is_other = board.pack != number && !board.handed.is_empty();
                    let title = room.opened(board.pack).map(|opened| opened.pack.title.clone());
                    is_other.then(|| (title.unwrap_or_else(|| "another pack".to_owned()), board.handed.len()))
                });
                if other.is_some() {
                    return in_the_way.set(other);
                }
                practice.change(|room| {
                    if room.board.as_ref().is_none_or(|board| board.pack != number) {
                        room.board = Some(Board::new(number));
                    }
                });
                browser_place::go(&Place::Board.href());
            }
            Ok(number) => browser_place::go(&Place::Pack(number).href()),
            Err(wrong) => refused.set(wrong.to_string()),
        }
    };
    view! {
        <p class="acts">
            <button type="button" class="btn" on:click=move |_| open(false)>
                "Open it here and try it"
            </button>
            <button type="button" class="btn" on:click=move |_| open(true)>
                "Open its board"
            </button>
        </p>
        <div role="alert">
            {move || {
                in_the_way
                    .get()
                    .map(|(title, count)| {
                        let people = if count == 1 { "one person".to_owned() } else { format!("{count} people") };
                        view! {
                            <p>
                                {format!(
                                    "The board here is that of “{title}”, with the results of {people}. Save everything there, clear it, then come back: a saved board can be opened again. ",
                                )} <a href=Place::Board.href()>"To that board"</a>
                            </p>
                        }
                    })
            }}
        </div>
        <p class="wrong" role="alert">
            {move || refused.get()}
        </p>
    }
}
