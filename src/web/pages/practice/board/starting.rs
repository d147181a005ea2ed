//! No board yet: which pack is it for? And the one that was cleared, while the page is open.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::practice::board::Board;
use crate::practice::room::Opened;
use crate::web::browser::files;
use crate::web::components::file_button::FileButton;
use crate::web::pages::practice::packs::holds;
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::put_back::PutBack;
use crate::web::pages::practice::shelf::use_practice;

/// The board that was cleared last, for whoever did not mean it. It lives as long as the page of the board.
#[derive(Clone, Copy)]
struct Gone(RwSignal<Option<Board>>);

/// The board that was cleared last.
pub fn use_gone() -> RwSignal<Option<Board>> {
    expect_context::<Gone>().0
}

/// Makes room for a cleared board. Called by the page.
pub fn provide_gone() {
    provide_context(Gone(RwSignal::new(None)));
}

/// The choice.
#[component]
pub fn Starting() -> impl IntoView {
    let practice = use_practice();
    let gone = use_gone();
    let packs: Vec<Opened> = practice
        .room()
        .with_untracked(|room| room.packs.iter().rev().cloned().collect());
    let is_empty = packs.is_empty();
    let begin = move |number: u16| practice.change(|room| room.board = Some(Board::new(number)));
    let rows = packs
        .into_iter()
        .map(|opened| {
            let number = opened.handed.pack;
            let title = opened.pack.title.clone();
            view! {
                <li>
                    <p>
                        <b>{title.clone()}</b>
                    </p>
                    <p class="soft">{holds(&opened.pack)} "."</p>
                    <p class="acts">
                        <button
                            type="button"
                            class="btn"
                            aria-label=format!("Begin its board: {title}")
                            on:click=move |_| begin(number)
                        >
                            "Begin its board"
                        </button>
                    </p>
                </li>
            }
        })
        .collect_view();
    view! {
        <PutBack
            gone
            says=|_| "The board is cleared.".to_owned()
            put=move |board| practice.change(|room| room.board = Some(board))
        />
        {if is_empty {
            view! {
                <p>"A board belongs to a pack, and none is open here. Open the one you hand out, or build it."</p>
                <p class="acts">
                    <a class="btn first" href=Place::Packs.href()>
                        "To the packs"
                    </a>
                </p>
            }
                .into_any()
        } else {
            view! {
                <p>"Which pack did you hand out?"</p>
                <ul class="shelf">{rows}</ul>
                <Saved/>
            }
                .into_any()
        }}
    }
}

/// A board that was saved, opened again.
#[component]
fn Saved() -> impl IntoView {
    let practice = use_practice();
    let refused = RwSignal::new(String::new());
    let read = Callback::new(move |file: File| {
        spawn_local(async move {
            let text = match files::bytes(&file).await {
                Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
                Err(wrong) => return refused.set(wrong),
            };
            let board = practice
                .room()
                .with_untracked(|room| Board::reopened(&text, |number| room.opened(number).map(|opened| &opened.pack)));
            match board {
                Ok(board) => practice.change(|room| room.board = Some(board)),
                Err(wrong) => refused.set(wrong.to_string()),
            }
        });
    });
    view! {
        <section class="stack close" aria-labelledby="saved">
            <h2 class="ruled" id="saved">
                "One that was saved"
            </h2>
            <p class="acts">
                <FileButton label="Open a saved board" on_file=read/>
            </p>
            <p class="wrong" role="alert">
                {move || refused.get()}
            </p>
        </section>
    }
}
