//! The invented people: here with one click, gone with one click.

use leptos::prelude::*;

use crate::ops::Op;
use crate::sample;
use crate::web::browser::fresh_ids;
use crate::web::components::figures::people;
use crate::web::session::use_session;

/// Opens the sample book, or takes it away.
#[component]
pub fn SampleBook() -> impl IntoView {
    let session = use_session();
    let invented = Memo::new(move |_| {
        let book = session.book().read();
        book.prospects.values().filter(|prospect| prospect.is_sample).count()
    });
    let open = move |_| {
        let invented = sample::prospects(&session.now().get_untracked(), fresh_ids::fresh);
        session.act(Op::OpenSample(invented));
    };
    let about = move || {
        match invented.get() {
        0 => "Invented people in every situation, to look around with. They stand beside your own and go away with one click.".to_owned(),
        number => format!(
            "{} of the sample book are in your book. Removing it takes them and everything logged with them; your own people stay.",
            people(number)
        ),
    }
    };
    view! {
        <section class="stack close" aria-labelledby="sample">
            <h2 class="ruled" id="sample">
                "Sample book"
            </h2>
            <p>{about}</p>
            <div class="acts">
                <Show
                    when=move || invented.get() != 0
                    fallback=move || {
                        view! {
                            <button type="button" class="btn" on:click=open>
                                "Open the sample book"
                            </button>
                        }
                    }
                >
                    <button type="button" class="btn" on:click=move |_| session.act(Op::RemoveSample)>
                        "Remove the sample book"
                    </button>
                </Show>
            </div>
        </section>
    }
}
