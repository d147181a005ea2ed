//! A number that is kept as it is left, with what it means and how far to trust its default.

use leptos::prelude::*;

use crate::model::Settings;
use crate::web::session::use_session;

use super::change;

/// One knob.
#[derive(Clone, Copy)]
pub struct Number {
    /// What it is.
    pub label: &'static str,
    /// Its id, unique on the page.
    pub id: &'static str,
    /// The fewest and the most.
    pub range: (u32, u32),
    /// What it does, and where its default comes from.
    pub why: &'static str,
    /// Reads it.
    pub get: fn(&Settings) -> u32,
    /// Sets it.
    pub set: fn(&mut Settings, u32),
}

/// The field, its default beside it once it is another.
#[component]
pub fn NumberField(
    /// Which.
    number: Number,
) -> impl IntoView {
    let session = use_session();
    let Number {
        label,
        id,
        range: (least, most),
        why,
        get,
        set,
    } = number;
    let value = Memo::new(move |_| session.book().with(|book| get(&book.settings)));
    let error = RwSignal::new(String::new());
    let keep = move |text: String| {
        let kept = text
            .trim()
            .parse::<u32>()
            .ok()
            .filter(|wanted| (least..=most).contains(wanted))
            .ok_or_else(|| format!("Choose a number from {least} to {most}."))
            .and_then(|wanted| change(session, |settings| set(settings, wanted)));
        error.set(kept.err().unwrap_or_default());
    };
    let default = get(&Settings::default());
    let was = move || (value.get() != default).then(|| format!(" Before you set it: {default}."));
    let (why_id, wrong_id) = (format!("{id}-why"), format!("{id}-wrong"));
    view! {
        <div class="knob">
            <label class="field short">
                {label}
                <input
                    id=id
                    type="number"
                    min=least.to_string()
                    max=most.to_string()
                    autocomplete="off"
                    aria-describedby=format!("{wrong_id} {why_id}")
                    aria-invalid=move || (!error.read().is_empty()).then_some("true")
                    prop:value=move || value.get().to_string()
                    on:change:target=move |event| keep(event.target().value())
                />
            </label>
            <p class="wrong" id=wrong_id role="alert">
                {move || error.get()}
            </p>
            <p class="soft" id=why_id>
                {why}
                {was}
            </p>
        </div>
    }
}
