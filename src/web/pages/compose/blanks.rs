//! Blanks ask for themselves: nothing goes out with one in it.

use leptos::prelude::*;

use super::desk::Desk;
use super::exit::Exit;

/// A field for every blank, once the rep has wanted to go.
#[component]
pub fn Blanks(desk: Desk, exit: Exit) -> impl IntoView {
    let blanks = Memo::new(move |_| exit.asks_for());
    let field = |desk: Desk, blank: String| {
        let asks = blank.trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned();
        view! {
            <label class="field">
                {asks}
                <input
                    type="text"
                    autocomplete="off"
                    on:change:target=move |event| {
                        let words = event.target().value();
                        if !words.trim().is_empty() {
                            desk.fill_blank(&blank, words.trim());
                        }
                    }
                />
            </label>
        }
    };
    view! {
        <div class="stack close blanks">
            <p class="soft" role="alert">
                {move || {
                    (!blanks.read().is_empty())
                        .then_some("It does not go out with a blank in it. Fill it in here or in the text:")
                }}
            </p>
            {move || blanks.get().into_iter().map(|blank| field(desk, blank)).collect_view()}
        </div>
    }
}
