//! What takes room, what could go, and what a crash of the browser may cost.

use leptos::prelude::*;

use crate::tabs::Room;
use crate::web::components::figures::grouped;
use crate::web::session::{NetState, use_session};

/// The room by kind, and the state of the crash net.
#[component]
pub fn RoomByKind(room: Memo<Room>) -> impl IntoView {
    let session = use_session();
    let kinds = move || {
        let room = room.get();
        let rows = [
            ("Your people, their touches, the library and the settings", room.book),
            (
                "Earlier states of what changed last, in case one cannot be read; they make way by themselves",
                room.spares,
            ),
            ("Changes that can be taken back; they make way by themselves", room.past),
            ("Drafts in hand", room.drafts),
            (
                "Text that could not be read and was set aside: it can be removed below",
                room.aside,
            ),
            ("Everything else", room.rest),
        ];
        let taken = rows.into_iter().filter(|(_, size)| *size > 0);
        let line = |(kind, size): (&'static str, usize)| view! { <li>{grouped(size)} ": " {kind} "."</li> };
        taken.map(line).collect_view()
    };
    let net = move || {
        // Which tab writes is settled by the time nothing is on its way any more.
        session.is_busy().track();
        match session.net().get() {
            NetState::Opening => "The crash net is being opened.",
            NetState::Holds(_) if !session.writes() => {
                "There is a crash net, a second copy in this browser’s IndexedDB. The tab that keeps the book for all tabs looks after it, and says on this page of its own how it stands."
            }
            NetState::Holds(_) => {
                "A crash net, a second copy in this browser’s IndexedDB, holds every change at once: should the browser itself crash before it has written to the disk, the change is back at the next start."
            }
            NetState::Missing => {
                "There is no crash net here: the browser gives the page none (IndexedDB), or it could not be written anew when the lock was turned. Should the browser itself crash, up to the last minute may be lost."
            }
            NetState::Failed => {
                "The last change is not in the crash net: should the browser itself crash, up to the last minute may be lost."
            }
        }
    };
    view! {
        <details class="why">
            <summary>"What takes room"</summary>
            <ul>{kinds}</ul>
        </details>
        <p class="soft">{net}</p>
    }
}
