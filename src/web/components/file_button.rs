//! A button that asks for a file: a native file field under the words of its label.

use leptos::prelude::*;
use web_sys::File;

use crate::web::browser::files;

/// The button. It takes any file: what cannot be read says what it is, which a greyed-out name in a dialog does not.
#[component]
pub fn FileButton(
    /// The words on it.
    label: &'static str,
    /// The one primary action of the view.
    #[prop(optional)]
    first: bool,
    /// Several at once may be chosen.
    #[prop(optional)]
    many: bool,
    /// Called with each file.
    on_file: Callback<File>,
) -> impl IntoView {
    let take = move |event: leptos::ev::Event| {
        for file in files::all_chosen(&event) {
            on_file.run(file);
        }
    };
    view! {
        <label class="btn" class:first=first>
            <input type="file" class="vh" multiple=many on:change=take/>
            {label}
        </label>
    }
}
