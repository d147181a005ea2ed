//! The dialog before everything goes from this browser: a word has to be typed.

use leptos::prelude::*;

use super::ask::Ask;
use crate::web::browser::{erasing, place};

/// What has to be typed before everything goes.
const WORD: &str = "erase";

/// Asks, erases, and begins anew.
#[component]
pub fn EraseEverything(
    /// True while it is open.
    open: RwSignal<bool>,
    /// The question in its heading.
    #[prop(into)]
    title: Signal<String>,
    /// What goes, and what stays.
    children: ChildrenFn,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let submit = Callback::new(move |()| {
        if typed.with_untracked(|typed| typed.trim().to_lowercase() != WORD) {
            return Err(format!("Type the word {WORD} to go on. Nothing was erased."));
        }
        erasing::erase_everything().map_err(|error| format!("Not everything could be erased: {error}."))?;
        place::reload();
        Ok(())
    });
    let children = StoredValue::new(children);
    view! {
        <Ask
            open
            id="erase-everything"
            title
            yes="Erase everything"
            submit
            stop=true
            for_good=true
            on_open=Callback::new(move |()| typed.set(String::new()))
        >
            {children.with_value(|children| children())}
            <label class="field">
                "Type " {WORD} " to go on"
                <input type="text" autocomplete="off" autocapitalize="none" bind:value=typed/>
            </label>
        </Ask>
    }
}
