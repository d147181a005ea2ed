//! Saying it and hearing oneself: a recording in the page's memory only, gone when the page is left.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::web::browser::recorder::{self, Recording, Sound};

/// Where a practice recording stands.
#[derive(Clone, Copy, PartialEq)]
enum Take {
    None,
    Asked,
    Running,
    Done,
}

/// The button, and what was recorded.
#[component]
pub fn RecordYourself(
    /// Told when a recording begins and when it ends, for whoever takes the time.
    #[prop(optional)]
    on_running: Option<Callback<bool>>,
) -> impl IntoView {
    let tell = move |is_running| {
        if let Some(on_running) = on_running {
            on_running.run(is_running);
        }
    };
    let take = RwSignal::new(Take::None);
    let trouble = RwSignal::new(String::new());
    let recording = StoredValue::new_local(None::<Recording>);
    let sound = StoredValue::new_local(None::<Sound>);
    on_cleanup(move || {
        let _ = recording.try_update_value(|recording| drop(recording.take()));
        let _ = sound.try_update_value(|sound| drop(sound.take()));
    });
    let begin = move || {
        trouble.set(String::new());
        sound.set_value(None);
        take.set(Take::Asked);
        spawn_local(async move {
            let finished = move |heard: Sound| {
                if sound.try_update_value(|sound| *sound = Some(heard)).is_some() {
                    let _ = take.try_set(Take::Done);
                }
            };
            match recorder::record(finished).await {
                Ok(begun) => {
                    // On a page that was left in the meantime the microphone is given back at once.
                    if recording
                        .try_update_value(|recording| *recording = Some(begun))
                        .is_some()
                    {
                        let _ = take.try_set(Take::Running);
                        tell(true);
                    }
                }
                Err(sentence) => {
                    let _ = trouble.try_set(sentence);
                    let _ = take.try_set(Take::None);
                }
            }
        });
    };
    let press = move |_| match take.get_untracked() {
        Take::Running => {
            recording.with_value(|recording| {
                if let Some(recording) = recording {
                    recording.stop();
                }
            });
            tell(false);
        }
        Take::Asked => {}
        Take::None | Take::Done => begin(),
    };
    let label = move || match take.get() {
        Take::None => "Record yourself",
        Take::Asked => "Waiting for the microphone",
        Take::Running => "Stop recording",
        Take::Done => "Record once more",
    };
    let heard = move || {
        let done = take.get() == Take::Done;
        let address = sound.with_value(|sound| sound.as_ref().map(|sound| sound.address().to_owned()));
        address.filter(|_| done).map(|address| {
            view! {
                <div class="heard">
                    <audio controls src=address></audio>
                    <small>"In this page’s memory only: it is gone when you leave."</small>
                </div>
            }
        })
    };
    view! {
        <button type="button" class="btn" disabled=move || take.get() == Take::Asked on:click=press>
            {label}
        </button>
        {heard}
        <p class="wrong" role="alert">
            {move || trouble.get()}
        </p>
    }
}
