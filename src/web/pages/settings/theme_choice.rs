//! Light or dark.

use leptos::prelude::*;

use crate::web::app::Lighting;
use crate::web::browser::theme::Theme;
use crate::web::components::choices::Choices;

/// The choice; a preference of this browser, so it is no part of the book and of no undo.
#[component]
pub fn ThemeChoice() -> impl IntoView {
    let lighting: Lighting = expect_context();
    view! {
        <section class="stack close" aria-labelledby="light">
            <h2 class="ruled" id="light">
                "Light"
            </h2>
            <Choices
                legend="How this page is lit, in this browser".to_owned()
                name="theme"
                options=Theme::ALL.map(|theme| (theme, theme.label().to_owned())).to_vec()
                chosen=Signal::derive(move || Some(lighting.0.get()))
                on_choose=Callback::new(move |theme| lighting.choose(theme))
            />
        </section>
    }
}
