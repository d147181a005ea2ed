//! A fact that is a piece of text.

use leptos::prelude::*;

use super::fact::{Fact, Keep};

/// A fact of one line, or of free text.
#[component]
pub fn TextFact(
    /// What it is called.
    label: &'static str,
    /// What is kept.
    #[prop(into)]
    value: Signal<String>,
    /// Keeps what was typed.
    keep: Keep<String>,
    /// Free text of several lines.
    #[prop(optional)]
    long: bool,
    /// How to write it, under the field.
    #[prop(optional)]
    hint: &'static str,
    /// Words to choose from while typing; others will do too.
    #[prop(optional)]
    suggest: Option<fn() -> Vec<String>>,
    /// Something more than the text itself, shown after it.
    #[prop(optional, into)]
    after: Option<ViewFn>,
) -> impl IntoView {
    let draft = RwSignal::new(String::new());
    let fields = move || {
        let list = suggest.map(|_| format!("suggest-{}", label.to_lowercase().replace(' ', "-")));
        let suggestions = suggest.map(|words| {
            let options = words().into_iter().map(|word| view! { <option value=word></option> });
            view! { <datalist id=list.clone()>{options.collect_view()}</datalist> }
        });
        let field = if long {
            view! { <textarea rows="4" aria-label=label bind:value=draft></textarea> }.into_any()
        } else {
            view! { <input type="text" aria-label=label autocomplete="off" list=list bind:value=draft/> }.into_any()
        };
        let hint = if long && hint.is_empty() {
            "Ctrl and Enter keep."
        } else {
            hint
        };
        view! {
            <div class="field">{field} {suggestions} {(!hint.is_empty()).then(|| view! { <small>{hint}</small> })}</div>
        }
    };
    let shown = move || {
        let after = after.clone();
        view! {
            <span class="value" class:free=long>
                {value}
            </span>
            {after.map(|after| after.run())}
        }
    };
    let keep = Callback::new(move |()| {
        let typed = draft.get_untracked();
        if typed.trim() == value.get_untracked() {
            return Ok(());
        }
        keep.run(typed)
    });
    view! {
        <Fact
            label
            known=Signal::derive(move || !value.read().is_empty())
            shown=shown.into()
            fields=fields.into()
            begin=Callback::new(move |()| draft.set(value.get_untracked()))
            keep
        />
    }
}
