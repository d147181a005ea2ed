//! What gave way in a merge, line by line; one click takes the other after all, and one more takes it back.

use leptos::prelude::*;

use crate::ops;
use crate::web::components::figures::counted;
use crate::web::components::one_book::given_way;
use crate::web::session::use_session;

/// The list; nothing while there is none.
#[component]
pub fn GaveWay() -> impl IntoView {
    let session = use_session();
    let choices = RwSignal::from(given_way());
    let error = RwSignal::new(String::new());
    let turn = move |place: usize| {
        let Some(mut choice) = choices.with_untracked(|all| all.get(place).cloned()) else {
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
                choices.update(|all| {
                    if let Some(line) = all.get_mut(place) {
                        *line = choice;
                    }
                });
            }
            Err(sentence) => error.set(sentence),
        }
    };
    let lines = move || {
        let all = choices.get().into_iter().enumerate();
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
        <Show when=move || !choices.read().is_empty()>
            <section class="state" aria-labelledby="gave-way">
                <h3 class="title" id="gave-way">
                    {move || format!("{} on both sides", counted(choices.read().len(), "thing was changed", "things were changed"))}
                </h3>
                <p class="soft">
                    "Each side changed these without knowing of the other. The later holds. This list is here until Onemore is closed or loaded anew."
                </p>
                <ul class="gave-way">{lines}</ul>
                <p class="wrong" role="alert">
                    {move || error.get()}
                </p>
                <div class="acts">
                    <button type="button" class="btn" on:click=move |_| choices.set(Vec::new())>
                        "It is right so"
                    </button>
                </div>
            </section>
        </Show>
    }
}
