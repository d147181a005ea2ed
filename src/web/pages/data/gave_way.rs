//! What gave way in a merge, line by line; one click takes the other after all, and one more takes it back.

use leptos::prelude::*;

use crate::ops;
use crate::web::components::figures::counted;
use crate::web::components::one_book::{given_way, set_given_way};
use crate::web::session::use_session;

/// The list; nothing while there is none.
#[component]
pub fn GaveWay() -> impl IntoView {
    let session = use_session();
    let list = RwSignal::from(given_way());
    let error = RwSignal::new(String::new());
    let turn = move |place: usize| {
        let mut lines = list.get_untracked().lines;
        let Some(choice) = lines.get_mut(place) else {
            return;
        };
        let op = session.book().with_untracked(|book| {
            let mut then = book.clone();
            choice.take_other(&mut then);
            let says = format!("Took the other {} of {}.", choice.what, choice.about);
            ops::change_to(book, &then, says)
        });
        match op.map_or(Ok(()), |op| session.dispatch(op)) {
            Ok(()) => {
                error.set(String::new());
                set_given_way(lines);
            }
            Err(sentence) => error.set(sentence),
        }
    };
    let lines = move || {
        let all = list.get().lines.into_iter().enumerate();
        all.map(|(place, choice)| {
            view! {
                <li>
                    <p>
                        <b>{choice.about}</b>
                        " · "
                        {choice.what}
                    </p>
                    <dl class="pair">
                        <div>
                            <dt>"In your book"</dt>
                            <dd>{choice.kept}</dd>
                        </div>
                        <div>
                            <dt>"Gave way"</dt>
                            <dd>{choice.other}</dd>
                        </div>
                    </dl>
                    <button type="button" class="btn quiet" on:click=move |_| turn(place)>
                        "Take the other"
                    </button>
                </li>
            }
        })
        .collect_view()
    };
    view! {
        <Show when=move || !list.read().lines.is_empty()>
            <section class="state" aria-labelledby="gave-way">
                <h3 class="title" id="gave-way">
                    {move || format!("{} on both sides", counted(list.read().lines.len(), "thing was changed", "things were changed"))}
                </h3>
                <p class="soft">
                    "Each side changed these without knowing of the other. The later holds. "
                    {move || {
                        let list = list.read();
                        if list.kept == list.lines.len() {
                            "This list stays until you say that it is right so.".to_owned()
                        } else {
                            format!(
                                "There is no room to keep all of this list: of its {} lines the first {} are still here when Onemore is opened again.",
                                list.lines.len(),
                                list.kept,
                            )
                        }
                    }}
                </p>
                <ul class="gave-way">{lines}</ul>
                <p class="wrong" role="alert">
                    {move || error.get()}
                </p>
                <div class="acts">
                    <button type="button" class="btn" on:click=move |_| set_given_way(Vec::new())>
                        "It is right so"
                    </button>
                </div>
            </section>
        </Show>
    }
}
