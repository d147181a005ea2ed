//! A quiet line on every page while the folder needs the rep: copies do not go into it, or something gave way there.

use leptos::prelude::*;

use crate::web::routes::Page;
use crate::web::session::use_session;

use super::figures::counted;
use super::folder_keeper::{Kept, allow, kept};
use super::one_book::given_way;

/// The line; nothing while all is well.
#[component]
pub fn FolderWord() -> impl IntoView {
    let session = use_session();
    let clashes = move || given_way().read().lines.len();
    let link = |words: String| view! { <a href=Page::Data.href()>{words}</a> }.into_any();
    move || match kept() {
        Kept::Asks(name) => view! {
            <button type="button" class="btn quiet" on:click=move |_| allow(session)>
                {format!("Let copies go into “{name}” again")}
            </button>
        }
        .into_any(),
        Kept::Failed(name) => link(format!("No copies go into “{name}”.")),
        _ if clashes() > 0 => {
            let things = counted(clashes(), "thing was changed", "things were changed");
            link(format!("{things} on two devices."))
        }
        Kept::There { others, .. } if others.newer > 0 => link("Another device has a newer Onemore.".to_owned()),
        _ => ().into_any(),
    }
}
