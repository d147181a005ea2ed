//! Fields that are kept as they are left.

use leptos::prelude::*;

use crate::model::MOST_STARTS_A_DAY;

/// One line to write on, with what is wrong with it in words underneath.
#[component]
pub fn Line(
    /// What it is for.
    label: &'static str,
    /// Its id, unique on the page.
    id: &'static str,
    /// The kind of keyboard: "text", "tel" or "number".
    kind: &'static str,
    /// What the browser may fill in by itself, by the standard's names.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// What is kept now; it follows an undo. A memo, so that a change elsewhere does not wipe out what was refused here.
    value: Memo<String>,
    /// Keeps what was written, or says why not.
    keep: Callback<String, Result<(), String>>,
) -> impl IntoView {
    let error = RwSignal::new(String::new());
    let error_id = format!("{id}-wrong");
    let most = (kind == "number").then_some(MOST_STARTS_A_DAY);
    view! {
        <div>
            <label class="field" class:short=kind == "number">
                {label}
                <input
                    id=id
                    type=kind
                    min=most.map(|_| "0")
                    max=most.map(|most| most.to_string())
                    autocomplete=autocomplete.unwrap_or("off")
                    aria-describedby=error_id.clone()
                    aria-invalid=move || (!error.read().is_empty()).then_some("true")
                    prop:value=move || value.get()
                    on:change:target=move |event| {
                        let input = event.target();
                        error.set(keep.run(input.value()).err().unwrap_or_default());
                        // What was tidied on the way in is shown as it is kept.
                        if error.read_untracked().is_empty() {
                            input.set_value(&value.get_untracked());
                        }
                    }
                />
            </label>
            <p class="wrong" id=error_id role="alert">
                {move || error.get()}
            </p>
        </div>
    }
}

/// Several lines to write on, with a word on how to use them.
#[component]
pub fn Lines(
    /// What they are for.
    label: &'static str,
    /// The field's id, unique on the page.
    id: &'static str,
    /// What an empty field means, or what may stand in it.
    hint: &'static str,
    /// What is kept now.
    value: Memo<String>,
    /// Keeps what was written, or says why not.
    keep: Callback<String, Result<(), String>>,
) -> impl IntoView {
    let error = RwSignal::new(String::new());
    let (error_id, hint_id) = (format!("{id}-wrong"), format!("{id}-hint"));
    view! {
        <div>
            <label class="field">
                {label}
                <textarea
                    id=id
                    rows="3"
                    aria-describedby=format!("{error_id} {hint_id}")
                    aria-invalid=move || (!error.read().is_empty()).then_some("true")
                    prop:value=move || value.get()
                    on:change:target=move |event| {
                        error.set(keep.run(event.target().value()).err().unwrap_or_default());
                    }
                ></textarea>
            </label>
            <p class="soft" id=hint_id>
                {hint}
            </p>
            <p class="wrong" id=error_id role="alert">
                {move || error.get()}
            </p>
        </div>
    }
}
