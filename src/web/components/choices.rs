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
    view! {
        <fieldset>
            <legend class="label">{legend}</legend>
            <div class="choices">
                {move || {
                    options
                        .get()
                        .into_iter()
                        .map(|(value, label)| {
                            let this = value.clone();
                            let that = value.clone();
                            view! {
                                <label class="choice">
                                    <input
                                        type="radio"
                                        name=name
                                        disabled=move || closed.read().contains(&that)
                                        prop:checked=move || chosen.get().as_ref() == Some(&this)
                                        on:change=move |_| on_choose.run(value.clone())
                                    />
                                    {label}
                                </label>
                            }
                        })
                        .collect_view()
                }}
            </div>
        </fieldset>
    }
}
