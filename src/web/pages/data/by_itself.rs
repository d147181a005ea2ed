//! Copies that take themselves, into a folder the rep chose.

use leptos::prelude::*;

use crate::model::time::clock_time;
use crate::web::browser::folder;
use crate::web::components::figures::counted;
use crate::web::components::folder_keeper::{Kept, Others, allow, choose, forget, kept};
use crate::web::session::use_session;

/// The folder, or why there is none.
#[component]
pub fn ByItself() -> impl IntoView {
    let session = use_session();
    let can = folder::can_be_chosen();
    let words = move || {
        match kept() {
        _ if !can => {
            "This browser cannot write into a folder by itself; Chrome and Edge on a computer can. Here you are reminded when a copy is due.".to_owned()
        }
        Kept::Nowhere => {
            "Choose a folder, and copies go into it by themselves: every hour in which something changed. Of the older ones stays one a day, and after a month one a week. If it is a folder that Dropbox, OneDrive or Syncthing shares with your other devices, and they choose it too, all of them keep one book.".to_owned()
        }
        Kept::Stopped => "This tab changes nothing any more, and writes no copies either. Reload it to go on.".to_owned(),
        Kept::Elsewhere(name) => format!("Copies go into the folder “{name}”. Another tab of this browser looks after it."),
        Kept::Asks(name) => format!("After a restart the browser wants to be asked again whether Onemore may write into “{name}”."),
        Kept::There { folder, at, copies, others, is_whole } => {
            let devices = of_others(others);
            if !is_whole {
                return format!(
                    "Not everything in this browser could be read. So that nothing is lost, the file of this device in the folder “{folder}” stays as it was; what could be read goes into copies with a date. {devices}"
                );
            }
            let now = session.now().with(|now| now.home.local(at).time());
            format!(
                "All of it is in the folder “{folder}”, written at {}, with {} of earlier. {devices}",
                clock_time(now),
                counted(copies, "copy", "copies")
            )
        }
        Kept::Failed(name) => {
            format!("The folder “{name}” could not be written to. Perhaps it was moved, or the disk is full; choose it again.")
        }
    }
    };
    let choosing = move || matches!(kept(), Kept::Nowhere | Kept::Failed(_));
    let shared = move || matches!(kept(), Kept::There { others, .. } if others.together > 0);
    view! {
        <section class="stack close" aria-labelledby="by-itself">
            <h3 class="minor" id="by-itself">
                "Copies by themselves"
            </h3>
            <p role="status">{words}</p>
            <Show when=shared>
                <p class="soft">
                    "What you change or remove here changes there too. “Undo” of something taken in takes it out of this browser only, and it comes in again with their next change, or when Onemore is opened again."
                </p>
            </Show>
            <Show when=move || can>
                <div class="acts">
                    <Show when=choosing>
                        <button type="button" class="btn" on:click=move |_| choose(session)>
                            "Choose a folder"
                        </button>
                    </Show>
                    <Show when=move || matches!(kept(), Kept::Asks(_))>
                        <button type="button" class="btn" on:click=move |_| allow(session)>
                            "Let Onemore write there"
                        </button>
                    </Show>
                    <Show when=move || kept() != Kept::Nowhere>
                        <button type="button" class="btn quiet" on:click=move |_| forget(session)>
                            "Forget the folder"
                        </button>
                    </Show>
                </div>
            </Show>
        </section>
    }
}

/// What came of the other devices' files, in words.
fn of_others(others: Others) -> String {
    let devices = |number| counted(number, "other device", "other devices");
    let mut words = Vec::new();
    if others == Others::default() {
        words.push("No other device uses it yet.".to_owned());
    }
    if others.together > 0 {
        words.push(format!("It keeps one book with {}.", devices(others.together)));
    }
    if others.newer > 0 {
        words.push(format!(
            "{} wrote with a newer Onemore than this page, so what is theirs is not here yet: reload the page to get the newest.",
            devices(others.newer)
        ));
    }
    if others.unreadable > 0 {
        words.push(format!(
            "The file of {} could not be read, so what is theirs is not here yet. Perhaps it is still on its way; it is tried again when it changes.",
            devices(others.unreadable)
        ));
    }
    words.join(" ")
}
