//! The ways something comes in: pasted, as a file, as a picture of a square code, before the camera.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::web::browser::{files, pictures};
use crate::web::components::file_button::FileButton;

use super::camera::Before;

/// Something that came in.
#[derive(Debug, Clone)]
pub struct Came {
    /// The file's name; empty where it was no file.
    pub name: String,
    /// What it says, or the sentence why it could not be read.
    pub text: Result<String, String>,
}

/// A field to paste into, a button for files and pictures, the camera where there is one.
#[component]
pub fn TakeIn(
    /// What is to be pasted.
    label: &'static str,
    /// The words on the button beside it.
    button: &'static str,
    /// The words on the button for files.
    file_label: &'static str,
    /// Several files at once.
    #[prop(optional)]
    many: bool,
    /// Called with each.
    on_text: Callback<Came>,
) -> impl IntoView {
    let pasted = RwSignal::new(String::new());
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = pasted.get_untracked();
        on_text.run(Came {
            name: String::new(),
            text: Ok(text),
        });
    };
    let read = Callback::new(move |file: File| {
        spawn_local(async move {
            let text = text_of(&file).await;
            on_text.run(Came {
                name: file.name(),
                text,
            });
        });
    });
    view! {
        <form class="stack close" on:submit=take>
            <label class="field">
                {label} <textarea rows="3" autocomplete="off" spellcheck="false" bind:value=pasted></textarea>
            </label>
            <div class="acts">
                <button type="submit" class="btn">
                    {button}
                </button>
                <FileButton label=file_label many on_file=read/>
            </div>
        </form>
        <Before many on_text/>
    }
}

/// What a file says: its text, or the text of the square code in the picture that it is.
async fn text_of(file: &File) -> Result<String, String> {
    let bytes = files::bytes(file).await?;
    if pictures::is_picture(&bytes) {
        return pictures::text_in(file).await;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
