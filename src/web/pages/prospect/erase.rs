//! Erasing a person: asked for twice, and saying what stays.

use leptos::prelude::*;

use crate::ops::Op;
use crate::web::components::ask::Ask;
use crate::web::routes::{Page, Shown};

use super::subject::Subject;

/// The button, and the question behind it.
#[component]
pub fn Erase() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let name = subject.name();
    let asking = RwSignal::new(false);
    let sure = RwSignal::new(false);
    let sample = subject.read(|one| one.is_sample);
    let submit = Callback::new(move |()| {
        if !sure.get_untracked() {
            return Err("Tick the box first: this takes everything away.".to_owned());
        }
        subject.session.dispatch(Op::Erase(subject.id))?;
        subject.session.go_on(&Page::Prospects(Shown::All, String::new()));
        Ok(())
    });
    let stays = move || {
        if sample.get() {
            "They are from the sample book, so nothing of them stays."
        } else {
            "What stays is a list of email addresses and phone numbers, without a name, so that no file you bring in later puts them back."
        }
    };
    view! {
        <p>
            <button type="button" class="btn stop" on:click=move |_| asking.set(true)>
                "Erase this person"
            </button>
        </p>
        <Ask
            open=asking
            id="erase-title"
            title=Signal::derive(move || format!("Erase {}?", name.get()))
            yes="Erase"
            submit
            stop=true
            on_open=Callback::new(move |()| sure.set(false))
        >
            <p>"Their facts, the log of every touch and the notes go."</p>
            <p class="soft">{stays}</p>
            <p class="soft">"To stop contact but keep the record, use “Do not contact” instead."</p>
            <label class="tick">
                <input
                    type="checkbox"
                    prop:checked=move || sure.get()
                    on:change:target=move |event| sure.set(event.target().checked())
                />
                {move || format!("Yes, erase everything about {}", name.get())}
            </label>
        </Ask>
    }
}
