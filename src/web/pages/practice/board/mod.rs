//! The coach's board: what came in from the room, without names unless the coach turns them on.

mod lines;
mod shown;
mod starting;
mod take;

use leptos::prelude::*;

use crate::practice::board::Board;
use crate::practice::pack::{Exercise, Pack};
use crate::practice::result::Kind;
use crate::web::browser::{files, place as browser_place};
use crate::web::pages::practice::head::Head;

use super::packs::BrandLine;
use super::place::Place;
use super::shelf::use_practice;
use lines::Lines;
use shown::{Misses, People, Solved};
use starting::Starting;
use take::Taking;

/// The board with the exercises it counts by, shared by its parts.
#[derive(Clone, Copy)]
pub struct Desk {
    /// What came in.
    pub board: Memo<Board>,
    /// The exercises of its pack.
    pub exercises: StoredValue<Vec<Exercise>>,
}

impl Desk {
    /// What each exercise leaves behind, in order.
    pub fn kinds(&self) -> Vec<Kind> {
        self.exercises
            .with_value(|all| all.iter().map(|exercise| exercise.kind).collect())
    }
}

/// The page.
#[component]
pub fn BoardPage() -> impl IntoView {
    browser_place::set_title("The board · Practice · Onemore");
    starting::provide_gone();
    let practice = use_practice();
    // Which pack is on it changes only where a board is begun or taken away; everything else is read from the board itself.
    let number = Memo::new(move |_| practice.room().read().board.as_ref().map(|board| board.pack));
    let body = move || {
        let pack = number.get().map(|number| {
            practice
                .room()
                .with_untracked(|room| room.opened(number).map(|opened| opened.pack.clone()))
        });
        match pack {
            Some(Some(pack)) => view! { <OfPack pack/> }.into_any(),
            Some(None) => view! {
                <p role="alert">
                    "The pack of this board is not in the practice room any more, so its results cannot be told. Open the pack once more and they are here again."
                </p>
                <Ending/>
            }
            .into_any(),
            None => view! { <Starting/> }.into_any(),
        }
    };
    view! {
        <main id="main" class="stack plain">
            <Head
                back=(Place::Home, "Practice")
                title="The board"
                lede="What came in from the room. Nobody is named unless you turn names on and they gave one."
            />
            {body}
        </main>
    }
}

#[component]
fn OfPack(pack: Pack) -> impl IntoView {
    let practice = use_practice();
    let board = Memo::new(move |_| practice.room().read().board.clone().unwrap_or_default());
    let desk = Desk {
        board,
        exercises: StoredValue::new(pack.exercises()),
    };
    let is_empty = Memo::new(move |_| board.read().handed.is_empty());
    view! {
        <section class="stack close" aria-labelledby="of">
            <h2 class="ruled" id="of">
                {pack.title.clone()}
            </h2>
            <p class="lede" role="status">
                {move || board.read().headline()}
            </p>
        </section>
        <Taking desk/>
        <Show when=move || !is_empty.get()>
            <Solved desk/>
            <Misses desk/>
            <Lines desk/>
            <People desk/>
            <Out desk/>
        </Show>
        <Ending/>
        <BrandLine brand=pack.brand/>
    }
}

/// The board as a file.
#[component]
fn Out(desk: Desk) -> impl IntoView {
    let said = RwSignal::new("");
    let save = move |name: &str, mime: &str, text: String| {
        said.set(if files::offer(name, mime, &text) {
            "Saved."
        } else {
            "The browser did not take the file."
        });
    };
    let table = move |_| {
        let text = desk
            .exercises
            .with_value(|exercises| desk.board.read_untracked().csv(exercises));
        save("board.csv", "text/csv", text);
    };
    let whole = move |_| save("board.json", "application/json", desk.board.read_untracked().json());
    view! {
        <section class="stack close" aria-labelledby="out">
            <h2 class="ruled" id="out">
                "Take it along"
            </h2>
            <p class="acts">
                <button type="button" class="btn" on:click=table>
                    "Save a table (CSV)"
                </button>
                <button type="button" class="btn" on:click=whole>
                    "Save everything (JSON)"
                </button>
            </p>
            <p role="status" class="soft">
                {move || said.get()}
            </p>
        </section>
    }
}

/// Starting anew, with a way back while the page is open.
#[component]
fn Ending() -> impl IntoView {
    let practice = use_practice();
    let gone = starting::use_gone();
    let end = move |_| {
        let mut board = None;
        practice.change(|room| board = room.board.take());
        gone.set(board);
        request_animation_frame(|| browser_place::rescue_focus("title"));
    };
    view! {
        <section class="stack close" aria-labelledby="anew">
            <h2 class="ruled" id="anew">
                "Start anew"
            </h2>
            <p class="soft">"For the next group. What is on the board goes from this browser; save everything first if you want to keep it: such a file can be opened here again."</p>
            <p class="acts">
                <button type="button" class="btn" on:click=end>
                    "Clear the board"
                </button>
            </p>
        </section>
    }
}
