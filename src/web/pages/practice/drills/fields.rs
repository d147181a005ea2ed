//! The fields of an answer beside its words, at the desk and on the wall: the way it goes, its subject.

use leptos::prelude::*;

use crate::model::Channel;
use crate::practice::task::{Task, Words};
use crate::web::components::choices::Choices;

/// Choosing the way is part of the answer where the task does not say it.
#[component]
pub fn Way(
    /// What is answered.
    task: StoredValue<Task>,
    /// The answer in hand.
    words: Signal<Words>,
    /// Called with the way chosen.
    on_way: Callback<Channel>,
) -> impl IntoView {
    let options = Channel::ALL
        .map(|channel| (channel, channel.label().to_owned()))
        .to_vec();
    let chosen = Signal::derive(move || words.with(|words| words.channel));
    task.with_value(Task::chooses_way).then(|| {
        view! { <Choices legend="Which way it goes".to_owned() name="way" options chosen on_choose=on_way/> }
    })
}

/// The subject, where these words have one.
#[component]
pub fn Subject(
    /// What is answered.
    task: StoredValue<Task>,
    /// The answer in hand.
    words: Signal<Words>,
    /// Called with every change the user makes.
    on_subject: Callback<String>,
) -> impl IntoView {
    let subject = move || words.with(|words| words.subject.clone());
    let has_subject = Memo::new(move |_| words.with(|words| task.with_value(|task| task.has_subject(words))));
    view! {
        <Show when=move || has_subject.get()>
            <label class="field">
                <span>"Subject"</span>
                <input
                    type="text"
                    autocomplete="off"
                    prop:value=subject
                    on:input:target=move |event| on_subject.run(event.target().value())
                />
            </label>
        </Show>
    }
}
