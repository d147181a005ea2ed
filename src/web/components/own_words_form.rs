//! The end of every form in which the rep keeps words of their own: the words, what is wrong with them, and the buttons.

use leptos::prelude::*;

use super::placeholders::Checked;

/// The words with their placeholders checked as they are typed.
#[component]
pub fn OwnWordsForm(
    /// What the words are, as the field's label.
    label: &'static str,
    /// The words.
    text: RwSignal<String>,
    /// Why they were not kept.
    error: RwSignal<String>,
    /// Keeps them.
    on_keep: Callback<()>,
    /// Leaves the form.
    on_leave: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="field">
            {label}
            <textarea
                rows="6"
                prop:value=move || text.get()
                on:input:target=move |event| text.set(event.target().value())
            ></textarea>
        </label>
        <Checked text=text.into()/>
        <p class="wrong" role="alert">
            {move || error.get()}
        </p>
        <div class="acts">
            <button type="button" class="btn" on:click=move |_| on_keep.run(())>
                "Keep it"
            </button>
            <button type="button" class="btn quiet" on:click=move |_| on_leave.run(())>
                "Never mind"
            </button>
        </div>
    }
}
