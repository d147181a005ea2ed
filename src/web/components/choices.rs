//! One of a few, all in sight: radio buttons drawn as a row.

use leptos::prelude::*;

/// A labelled row of choices bound to a signal.
#[component]
pub fn Choices<T>(
    /// What is chosen, above the row.
    #[prop(into)]
    legend: Signal<String>,
    /// The radio group's name, unique on the page.
    name: &'static str,
    /// The choices with their words.
    #[prop(into)]
    options: Signal<Vec<(T, String)>>,
    /// The one chosen; none at first where the user must decide.
    #[prop(into)]
    chosen: Signal<Option<T>>,
    /// Called with the new choice.
    on_choose: Callback<T>,
    /// Those that cannot be chosen; say why beside the row.
    #[prop(optional, into)]
    closed: Signal<Vec<T>>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    // Everything but the values themselves is drawn by one row for all types: each type costs bytes.
    let words = Signal::derive(move || {
        let closed = closed.read();
        let all = options.read();
        let word = |(one, words): &(T, String)| (words.clone(), closed.contains(one));
        all.iter().map(word).collect()
    });
    let place = Signal::derive(move || {
        let chosen = chosen.get()?;
        options.read().iter().position(|(one, _)| *one == chosen)
    });
    let choose = Callback::new(move |place: usize| {
        let picked = options.with_untracked(|all| all.get(place).map(|(one, _)| one.clone()));
        if let Some(picked) = picked {
            on_choose.run(picked);
        }
    });
    view! { <Row legend name words place choose/> }
}

#[component]
fn Row(
    legend: Signal<String>,
    name: &'static str,
    /// The words of each, and whether it cannot be chosen.
    words: Signal<Vec<(String, bool)>>,
    place: Signal<Option<usize>>,
    choose: Callback<usize>,
) -> impl IntoView {
    let one = move |(index, (words, is_closed)): (usize, (String, bool))| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name=name
                    disabled=is_closed
                    prop:checked=move || place.get() == Some(index)
                    on:change=move |_| choose.run(index)
                />
                {words}
            </label>
        }
    };
    view! {
        <fieldset>
            <legend class="label">{legend}</legend>
            <div class="choices">
                {move || words.get().into_iter().enumerate().map(one).collect_view()}
            </div>
        </fieldset>
    }
}
