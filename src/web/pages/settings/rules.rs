//! Which rules the linter goes by.

use leptos::prelude::*;

use crate::linter::{RULES, Rule, Silenced};
use crate::web::session::use_session;

use super::change;

/// The section.
#[component]
pub fn RuleSwitches() -> impl IntoView {
    let session = use_session();
    let off = Memo::new(move |_| Silenced {
        rules: session.book().with(|book| book.settings.rules_off.clone()),
        findings: Vec::new(),
    });
    let count = move || RULES.iter().filter(|rule| !off.read().has_on(rule.id)).count();
    let summary = move || match count() {
        0 => format!("{} rules, all on", RULES.len()),
        off => format!("{} rules, {off} off", RULES.len()),
    };
    let any_off = untrack(count) > 0;
    let switch = move |rule: &'static Rule| {
        let flip = move |event: leptos::ev::Targeted<leptos::ev::Event, web_sys::HtmlInputElement>| {
            let mut wanted = off.get_untracked();
            wanted.switch(rule.id, event.target().checked());
            // A switch cannot be refused.
            let _ = change(session, |settings| settings.rules_off = wanted.rules);
        };
        let what = format!("flags-{}", rule.id);
        view! {
            <li>
                <label>
                    <input
                        type="checkbox"
                        role="switch"
                        aria-describedby=what.clone()
                        prop:checked=move || off.read().has_on(rule.id)
                        on:change:target=flip
                    />
                    {rule.title}
                </label>
                <small id=what>{rule.doc.flags}</small>
            </li>
        }
    };
    view! {
        <section class="stack close" aria-labelledby="rules">
            <h2 class="ruled" id="rules">
                "What is looked for in a text"
            </h2>
            <p class="soft">
                "While you write, these are marked, each with why. Switch off what does not suit how you write; what goes out is never held back by a rule, only by a blank in it."
            </p>
            <details class="why" open=any_off>
                <summary>{summary}</summary>
                <ul class="switches">{RULES.iter().map(|rule| switch(rule)).collect_view()}</ul>
            </details>
        </section>
    }
}
