//! A list of which only the beginning is shown: twenty thousand rows on screen help nobody and freeze the page.

use leptos::prelude::*;

use crate::web::components::figures::grouped;

/// Rows shown at first, and more at each asking: what a person looks through at one go.
const STRIDE: usize = 50;

/// A section with a heading, a count and the first rows; nothing at all where there are none.
#[component]
pub fn LongList<R>(
    /// The heading.
    title: &'static str,
    /// The heading's id, unique on the page.
    id: &'static str,
    /// What the list is, in a sentence under the heading.
    about: &'static str,
    /// How many rows there are.
    total: Memo<usize>,
    /// The first so many rows, as list items.
    rows: R,
) -> impl IntoView
where
    R: Fn(usize) -> AnyView + Clone + Send + Sync + 'static,
{
    let shown = RwSignal::new(STRIDE);
    let more = move || {
        (total.get() > shown.get()).then(|| {
            view! {
                <p class="acts">
                    <span class="soft">
                        {move || format!("The first {} of {}.", grouped(shown.get()), grouped(total.get()))}
                    </span>
                    <button type="button" class="btn quiet" on:click=move |_| shown.update(|rows| *rows += STRIDE)>
                        {format!("Show {STRIDE} more")}
                    </button>
                </p>
            }
        })
    };
    move || {
        let rows = rows.clone();
        (total.get() > 0).then(|| {
            view! {
                <section class="stack close" aria-labelledby=id>
                    <h2 class="ruled" id=id>
                        {title}
                        " "
                        <small>{grouped(total.get())}</small>
                    </h2>
                    <p class="soft">{about}</p>
                    <ul>{move || rows(shown.get())}</ul>
                    {more}
                </section>
            }
        })
    }
}
