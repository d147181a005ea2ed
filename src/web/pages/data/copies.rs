//! A copy of everything, out and back in.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::ops::Op;
use crate::saves;
use crate::web::browser::files;
use crate::web::components::figures::people;
use crate::web::components::file_button::FileButton;
use crate::web::components::shell::take_a_copy;
use crate::web::session::use_session;

/// Taking a copy and restoring one.
#[component]
pub fn Copies() -> impl IntoView {
    let session = use_session();
    let error = RwSignal::new(String::new());
    let prospects = Memo::new(move |_| session.book().read().prospects.len());
    let all_invented = Memo::new(move |_| session.book().read().prospects.values().all(|one| one.is_sample));
    let instead = move || {
        if all_invented.get() {
            " in this one, all of the sample book: remove it below first."
        } else {
            " in this one. To look into an older copy, open Onemore in another browser or browser profile and restore it there."
        }
    };
    let restore = Callback::new(move |file: File| {
        spawn_local(async move {
            let bytes = files::bytes(&file).await;
            // What is no UTF-8 is no copy of ours; the sentence about such a file is the reader's.
            let read = bytes.and_then(|bytes| {
                saves::restore(&String::from_utf8_lossy(&bytes))
                    .map(|backup| backup.book)
                    .map_err(|error| format!("{}: {error}", file.name()))
            });
            let done = read.and_then(|book| {
                if book.is_empty() && book.settings == Default::default() {
                    return Err(format!("{}: there is nobody in this copy.", file.name()));
                }
                session.dispatch(Op::Restore(Box::new(book)))
            });
            // The page may have been left while the file was read.
            let _ = error.try_set(done.err().unwrap_or_default());
        });
    });
    view! {
        <section class="stack close" aria-labelledby="copies">
            <h2 class="ruled" id="copies">
                "Copies"
            </h2>
            <p>
                "A copy is one readable file with everything in it. It opens in any browser that has Onemore, on any computer."
            </p>
            <div class="acts">
                <button type="button" class="btn" on:click=move |_| take_a_copy(session)>
                    "Take a copy of everything"
                </button>
                <Show when=move || prospects.get() == 0>
                    <FileButton label="Restore a copy" on_file=restore/>
                </Show>
            </div>
            <Show when=move || prospects.get() != 0>
                <p class="soft">
                    "A copy is restored into an empty book only, so that nothing is overwritten. There "
                    {move || if prospects.get() == 1 { "is " } else { "are " }} {move || people(prospects.get())}
                    {instead}
                </p>
            </Show>
            <p class="wrong" role="alert">
                {move || error.get()}
            </p>
        </section>
    }
}
