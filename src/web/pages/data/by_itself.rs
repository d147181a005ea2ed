//! Copies that take themselves, into a folder the rep chose.

use leptos::prelude::*;

use crate::model::time::clock_time;
use crate::web::browser::folder;
use crate::web::components::figures::counted;
use crate::web::components::folder_keeper::{Kept, allow, choose, forget, kept};
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
        Kept::Asks(name) => format!("After a restart the browser wants to be asked again whether Onemore may write into “{name}”."),
        Kept::There { folder, at, copies, others, is_whole } => {
            let devices = match others {
                0 => "No other device uses it yet.".to_owned(),
                _ => format!("It keeps one book with {}.", counted(others, "other device", "other devices")),
            };
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
        Kept::Failed(sentence) => sentence,
    }
    };
    let choosing = move || matches!(kept(), Kept::Nowhere | Kept::Failed(_));
    view! {
        <section class="stack close" aria-labelledby="by-itself">
            <h3 class="minor" id="by-itself">
                "Copies by themselves"
            </h3>
            <p role="status">{words}</p>
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
                        <button type="button" class="btn quiet" on:click=move |_| forget()>
                            "Forget the folder"
                        </button>
                    </Show>
                </div>
            </Show>
        </section>
    }
}
