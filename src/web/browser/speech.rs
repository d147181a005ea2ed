//! Reading aloud with the voices of this machine. A voice that lives on a server would be sent the words, so it is never
//! used.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::media::{Synthesis, Utterance, Voice, property};

/// The rate that browsers call 1, in words a minute: near enough for the voices we know (judgement).
const USUAL_RATE: f32 = 175.0;

fn synthesis() -> Option<Synthesis> {
    property(&js_sys::global(), "speechSynthesis").map(JsCast::unchecked_into)
}

/// A voice of this machine that speaks English; a British one first.
fn local_voice(synthesis: &Synthesis) -> Option<Voice> {
    let mut found = None;
    for voice in synthesis.voices().iter() {
        let voice: Voice = voice.unchecked_into();
        if voice.is_local() && voice.lang().starts_with("en") && (found.is_none() || voice.lang() == "en-GB") {
            found = Some(voice);
        }
    }
    found
}

/// Lets the browser look for its voices: some are only known a moment after they were first asked for.
pub fn prepare() {
    if let Some(synthesis) = synthesis() {
        synthesis.voices();
    }
}

/// Reads `text` at `words_a_minute`; `done` is called when it has been read. Answers false where this machine has no
/// voice of its own.
pub fn read(text: &str, words_a_minute: u32, done: impl FnOnce() + 'static) -> bool {
    let read = || -> Option<()> {
        let synthesis = synthesis()?;
        let voice = local_voice(&synthesis)?;
        let utterance = Utterance::new(text).ok()?;
        utterance.set_lang(&voice.lang());
        utterance.set_voice(&voice);
        utterance.set_rate(words_a_minute as f32 / USUAL_RATE);
        utterance.set_on_end(&Closure::once_into_js(done));
        synthesis.cancel();
        synthesis.speak(&utterance);
        Some(())
    };
    read().is_some()
}

/// Stops reading.
pub fn stop() {
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
}
