//! The observer's sheet: each line a yes, a no, or open.

use leptos::prelude::*;

use crate::practice::triad::{Item, Marks};
use crate::web::components::choices::Choices;

use super::chair::phase;
use super::chairs::{Chairs, Filled};

/// What can be marked.
const MARKS: [(Option<bool>, &str); 3] = [(Some(true), "Yes"), (Some(false), "No"), (None, "Did not come up")];

/// The marks of one sheet; all open where nobody has begun it.
pub fn marks_of(chairs: Chairs, round: u8, attempt: u8, observer: u8) -> Marks {
    let lines = chairs.items.with_value(Vec::len);
    let kept = chairs.kept().read();
    let mut sheets = kept.sheets.iter();
    let found = sheets.find(|sheet| (sheet.round, sheet.attempt, sheet.observer) == (round, attempt, observer));
    let mut marks = found.map(|sheet| sheet.marks.clone()).unwrap_or_default();
    marks.resize(lines, None);
    marks
}

/// Keeps the marks of one sheet.
pub fn keep_marks(chairs: Chairs, sheet: Filled) {
    chairs.keep(|kept| {
        let place = |other: &Filled| (other.round, other.attempt, other.observer);
        kept.sheets.retain(|other| place(other) != place(&sheet));
        kept.sheets.push(sheet);
    });
}

/// The sheet of this round. The try is the clock's, until somebody turns to the other one.
#[component]
pub fn Sheet(
    chairs: Chairs,
    round: u8,
    /// Whose sheet it is: the first observer's or the second's, from 0.
    observer: RwSignal<u8>,
) -> impl IntoView {
    let attempt = RwSignal::new(0u8);
    let now = Memo::new(move |_| phase(chairs).1);
    Effect::new(move |_| attempt.set(now.get()));
    let items = chairs.items.get_value();
    let tries = vec![(0u8, "First try".to_owned()), (1, "Second try".to_owned())];
    let observers = vec![(0u8, "First observer".to_owned()), (1, "Second observer".to_owned())];
    let has_two = Memo::new(move |_| chairs.group.get().people > 3);
    let line = move |(place, item): (usize, Item)| {
        let mark = Memo::new(move |_| {
            marks_of(chairs, round, attempt.get(), observer.get())
                .get(place)
                .copied()
                .flatten()
        });
        let set = Callback::new(move |to: Option<bool>| {
            let (attempt, observer) = (attempt.get_untracked(), observer.get_untracked());
            let mut marks = untrack(|| marks_of(chairs, round, attempt, observer));
            if let Some(mark) = marks.get_mut(place) {
                *mark = to;
            }
            keep_marks(
                chairs,
                Filled {
                    round,
                    attempt,
                    observer,
                    marks,
                },
            );
        });
        view! { <Line place item mark set/> }
    };
    view! {
        <section class="stack close" aria-labelledby="sheet">
            <h2 class="ruled" id="sheet">
                "The observer’s sheet"
            </h2>
            <Choices
                legend="Which try".to_owned()
                name="try"
                options=tries
                chosen=Signal::derive(move || Some(attempt.get()))
                on_choose=Callback::new(move |to| attempt.set(to))
            />
            <Show when=move || has_two.get()>
                <Choices
                    legend="Whose sheet".to_owned()
                    name="observer"
                    options=observers.clone()
                    chosen=Signal::derive(move || Some(observer.get()))
                    on_choose=Callback::new(move |to| observer.set(to))
                />
            </Show>
            <p class="minor">"The seller …"</p>
            <ol class="sheet-lines">{items.into_iter().enumerate().map(line).collect_view()}</ol>
        </section>
    }
}

#[component]
fn Line(place: usize, item: Item, mark: Memo<Option<bool>>, set: Callback<Option<bool>>) -> impl IntoView {
    let one = move |(to, words): (Option<bool>, &'static str)| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=format!("line-{place}")
                    prop:checked=move || mark.get() == to
                    on:change=move |_| set.run(to)
                />
                {words}
            </label>
        }
    };
    view! {
        <li>
            <fieldset>
                <legend>
                    {item.what} " " <small title=item.principle.title()>{item.principle.id()}</small>
                </legend>
                <div class="choices">{MARKS.map(one).into_iter().collect_view()}</div>
            </fieldset>
        </li>
    }
}
