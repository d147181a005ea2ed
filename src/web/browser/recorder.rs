//! A practice recording: from the microphone into memory, played back, and gone. Nothing is kept or sent.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Url};

use super::media::{Devices, Recorder, Stream, Track, property};

/// A recording under way. Dropping it gives the microphone back.
pub struct Recording {
    recorder: Recorder,
    stream: Stream,
    _on_data: Closure<dyn FnMut(JsValue)>,
    _on_stop: Closure<dyn FnMut()>,
}

/// The sound of a finished recording, as an address inside this page. Dropping it forgets the sound.
pub struct Sound(String);

impl Sound {
    /// For an audio element.
    pub fn address(&self) -> &str {
        &self.0
    }
}

impl Drop for Sound {
    fn drop(&mut self) {
        let _ = Url::revoke_object_url(&self.0);
    }
}

/// Asks for the microphone and begins. `done` gets the sound after [`Recording::stop`]. The error is a sentence.
pub async fn record(done: impl FnOnce(Sound) + 'static) -> Result<Recording, String> {
    let refused = |_: JsValue| {
        "The microphone was not given to this page. Allow it in the browser’s address bar, or practise without it."
            .to_owned()
    };
    let absent = "This browser offers no recording here.";
    let navigator = property(&js_sys::global(), "navigator").ok_or(absent)?;
    let devices: Devices = property(&navigator, "mediaDevices").ok_or(absent)?.unchecked_into();
    let wanted = Object::new();
    Reflect::set(&wanted, &"audio".into(), &JsValue::TRUE).map_err(|_| absent)?;
    let promise = devices.user_media(&wanted).map_err(refused)?;
    let stream: Stream = JsFuture::from(promise).await.map_err(refused)?.unchecked_into();
    let recorder = Recorder::of(&stream).map_err(|_| absent)?;
    let parts = Array::new();
    let on_data = {
        let parts = parts.clone();
        Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            if let Some(part) = property(&event, "data") {
                parts.push(&part);
            }
        })
    };
    let done = Rc::new(RefCell::new(Some(done)));
    let on_stop = Closure::<dyn FnMut()>::new(move || {
        let sound = Blob::new_with_blob_sequence(&parts)
            .and_then(|blob| Url::create_object_url_with_blob(&blob))
            .map(Sound);
        if let (Ok(sound), Some(done)) = (sound, done.borrow_mut().take()) {
            done(sound);
        }
    });
    recorder.set_on_data(on_data.as_ref());
    recorder.set_on_stop(on_stop.as_ref());
    recorder.start().map_err(|_| absent)?;
    Ok(Recording {
        recorder,
        stream,
        _on_data: on_data,
        _on_stop: on_stop,
    })
}

impl Recording {
    /// Ends it; the sound comes a moment later, so keep this value until then.
    pub fn stop(&self) {
        // Only a recorder that has stopped already refuses.
        let _ = self.recorder.finish();
        self.give_back();
    }

    fn give_back(&self) {
        for track in self.stream.tracks().iter() {
            track.unchecked_into::<Track>().stop();
        }
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        self.recorder.set_on_data(&JsValue::NULL);
        self.recorder.set_on_stop(&JsValue::NULL);
        self.give_back();
    }
}
