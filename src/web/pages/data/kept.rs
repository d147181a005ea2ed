//! How much is kept, and how safely, in plain words.

use leptos::prelude::*;

use crate::tabs::Room;
use crate::web::browser::storage;
use crate::web::components::figures::{counted, grouped, people};
use crate::web::session::{Keeping, use_session};

use super::checking::Checking;
use super::lasting::Lasting;
use super::room::RoomByKind;

/// What is kept.
#[component]
pub fn Kept() -> impl IntoView {
    let session = use_session();
    let counts = Memo::new(move |_| {
        let book = session.book().read();
        (book.prospects.len(), book.touches().count())
    });
    let by_kind = Memo::new(move |_| session.room());
    let used = move || by_kind.with(Room::total);
    let kept = move || {
        let (prospects, touches) = counts.get();
        match prospects {
            0 => "Nobody yet.".to_owned(),
            _ => format!("{} with {}.", people(prospects), counted(touches, "touch", "touches")),
        }
    };
    let room = move || {
        let hundredths = match used() * 100 / storage::USUAL_ROOM {
            0 => "less than 1 in 100".to_owned(),
            many => format!("{many} in 100"),
        };
        format!(
            "{} of about {} million characters, {hundredths}. That is what browsers usually keep for one site.",
            grouped(used()),
            storage::USUAL_ROOM / 1_000_000,
        )
    };
    let how = move || {
        match &*session.keeping().read() {
        Keeping::Saving => "The last change is on its way to the tab that keeps the book for all tabs.".to_owned(),
        Keeping::WaitingElsewhere => "The last change is not kept: the tab that keeps the book for all tabs could not, and says why.".to_owned(),
        Keeping::Kept => "Every change is kept at once, in this browser on this computer only.".to_owned(),
        Keeping::Waiting(error, count) => format!(
            "The last change is not kept: {error}. It is still on screen, {} to write. Take a copy, make room, and try again.",
            counted(*count, "record", "records")
        ),
        Keeping::MemoryOnly => {
            "Nothing is kept: this browser does not let the page keep data. Everything works until this tab closes; take a copy before you leave.".to_owned()
        }
        Keeping::Outdated(0) | Keeping::Overtaken(0) => "This tab changes nothing any more. Reload it to go on.".to_owned(),
        Keeping::Outdated(_) | Keeping::Overtaken(_) => "This tab changes nothing any more, and its last change was not kept. Take a copy before you reload it.".to_owned(),
        Keeping::ReadOnly(_) => "Nothing is changed here, so that a newer Onemore finds its data as it left them.".to_owned(),
    }
    };
    view! {
        <section class="stack close" aria-labelledby="kept">
            <h2 class="ruled" id="kept">
                "What is kept"
            </h2>
            <p>{kept}</p>
            <p id="room" class="soft">
                {room}
            </p>
            <meter
                aria-labelledby="room"
                min="0"
                max=storage::USUAL_ROOM.to_string()
                high=(storage::USUAL_ROOM / 10 * 8).to_string()
                optimum="0"
                prop:value=move || used() as f64
            ></meter>
            <p>{how}</p>
            <Lasting/>
            <RoomByKind room=by_kind/>
            <p class="soft">
                "Clearing the data of this site, or a private window, ends it altogether. So take a copy now and then."
            </p>
            <Checking/>
        </section>
    }
}
