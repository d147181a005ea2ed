//! Holding a square code before the camera.

use std::time::Duration;

use leptos::html::Video;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use crate::web::browser::pictures::{Camera, has_camera};

use super::take_in::Came;

/// Between two looks: three a second are quick enough for a hand, and leave the page its breath.
const BETWEEN: Duration = Duration::from_millis(300);

/// The button, and the picture while the camera is on. Nothing where there is no camera to be had.
#[component]
pub fn Before(
    /// One code after the other, until it is turned off.
    many: bool,
    /// Called with what each says.
    on_text: Callback<Came>,
) -> impl IntoView {
    let video = NodeRef::<Video>::new();
    let is_on = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    // The camera is not to be sent between threads; it lives where it was opened.
    let camera = StoredValue::new_local(None::<Camera>);
    let last = StoredValue::new(String::new());
    let off = move || {
        is_on.try_set(false);
        camera.try_set_value(None);
    };
    let found = move |text: String| {
        let is_new = last.try_with_value(|last| *last != text).unwrap_or_default();
        if !is_new {
            return;
        }
        last.set_value(text.clone());
        on_text.run(Came {
            name: String::new(),
            text: Ok(text),
        });
        if !many {
            off();
        }
    };
    let on = move |_| {
        said.set(String::new());
        last.set_value(String::new());
        is_on.set(true);
        // The video element is there a moment later.
        request_animation_frame(move || {
            spawn_local(async move {
                let Some(element) = video.get_untracked() else { return };
                let element: JsValue = element.into();
                match Camera::open(&element).await {
                    Ok(opened) if is_on.try_get_untracked() == Some(true) => {
                        camera.try_set_value(Some(opened));
                        look(element, is_on, found);
                    }
                    // Turned off, or the page left, while the browser was asking: dropping it gives it back.
                    Ok(_) => {}
                    Err(sentence) => {
                        off();
                        said.try_set(sentence);
                    }
                }
            });
        });
    };
    on_cleanup(off);
    has_camera().then(|| {
        view! {
            <div class="camera stack close">
                <p class="acts">
                    <Show
                        when=move || is_on.get()
                        fallback=move || {
                            view! {
                                <button type="button" class="btn quiet" on:click=on>
                                    "Use the camera"
                                </button>
                            }
                        }
                    >
                        <button type="button" class="btn" on:click=move |_| off()>
                            "Turn the camera off"
                        </button>
                        <small>"Hold the square code before it, whole and straight."</small>
                    </Show>
                </p>
                <Show when=move || is_on.get()>
                    <video node_ref=video muted=true playsinline=true aria-label="What the camera sees"></video>
                </Show>
                <p class="wrong" role="alert">
                    {move || said.get()}
                </p>
            </div>
        }
    })
}

/// Looks again and again while the camera is on. Nothing of what it sees is kept.
fn look(video: JsValue, is_on: RwSignal<bool>, found: impl Fn(String) + Copy + 'static) {
    spawn_local(async move {
        let text = Camera::look(&video).await;
        if is_on.try_get_untracked() != Some(true) {
            return;
        }
        if let Some(text) = text {
            found(text);
        }
        set_timeout(move || look(video, is_on, found), BETWEEN);
    });
}
