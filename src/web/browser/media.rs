//! The browser's own interfaces for sound and sharing, as far as this app uses them: bound here one by one, because the
//! bindings of `web-sys` for them would be compiled anew for everything that stands on it.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `speechSynthesis`.
    pub type Synthesis;
    #[wasm_bindgen(method, js_name = getVoices)]
    pub fn voices(this: &Synthesis) -> js_sys::Array;
    #[wasm_bindgen(method)]
    pub fn speak(this: &Synthesis, utterance: &Utterance);
    #[wasm_bindgen(method)]
    pub fn cancel(this: &Synthesis);

    /// One of its voices.
    pub type Voice;
    #[wasm_bindgen(method, getter)]
    pub fn lang(this: &Voice) -> String;
    #[wasm_bindgen(method, getter, js_name = localService)]
    pub fn is_local(this: &Voice) -> bool;

    /// Something to be said.
    #[wasm_bindgen(js_name = SpeechSynthesisUtterance)]
    pub type Utterance;
    #[wasm_bindgen(constructor, catch, js_class = "SpeechSynthesisUtterance")]
    pub fn new(text: &str) -> Result<Utterance, JsValue>;
    #[wasm_bindgen(method, setter)]
    pub fn set_lang(this: &Utterance, lang: &str);
    #[wasm_bindgen(method, setter)]
    pub fn set_voice(this: &Utterance, voice: &Voice);
    #[wasm_bindgen(method, setter)]
    pub fn set_rate(this: &Utterance, rate: f32);
    #[wasm_bindgen(method, setter, js_name = onend)]
    pub fn set_on_end(this: &Utterance, listener: &JsValue);

    /// `navigator.mediaDevices`.
    pub type Devices;
    #[wasm_bindgen(method, catch, js_name = getUserMedia)]
    pub fn user_media(this: &Devices, wanted: &JsValue) -> Result<js_sys::Promise, JsValue>;

    /// What the microphone gives.
    pub type Stream;
    #[wasm_bindgen(method, js_name = getTracks)]
    pub fn tracks(this: &Stream) -> js_sys::Array;

    /// One part of it.
    pub type Track;
    #[wasm_bindgen(method)]
    pub fn stop(this: &Track);

    /// What turns it into a sound.
    #[wasm_bindgen(js_name = MediaRecorder)]
    pub type Recorder;
    #[wasm_bindgen(constructor, catch, js_class = "MediaRecorder")]
    pub fn of(stream: &Stream) -> Result<Recorder, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub fn start(this: &Recorder) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = stop)]
    pub fn finish(this: &Recorder) -> Result<(), JsValue>;
    #[wasm_bindgen(method, setter, js_name = ondataavailable)]
    pub fn set_on_data(this: &Recorder, listener: &JsValue);
    #[wasm_bindgen(method, setter, js_name = onstop)]
    pub fn set_on_stop(this: &Recorder, listener: &JsValue);
}

/// A property of an object; `None` where the browser has it not.
pub fn property(of: &JsValue, name: &str) -> Option<JsValue> {
    let found = js_sys::Reflect::get(of, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}
