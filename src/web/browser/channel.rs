//! What the tabs of this browser tell each other.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// The way to all other tabs of this page.
pub struct Channel(BroadcastChannel);

impl Channel {
    /// Opens the channel of this name. `heard` gets every message of another tab: the build that sent it, and its bytes.
    /// `None` where this browser has no such thing.
    pub fn open(name: &str, heard: impl Fn(u64, Vec<u8>) + 'static) -> Option<Channel> {
        let channel = BroadcastChannel::new(name).ok()?;
        let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let data = Array::from(&event.data());
            if let (Some(build), Some(bytes)) = (data.get(0).as_f64(), data.get(1).dyn_ref::<Uint8Array>()) {
                heard(build as u64, bytes.to_vec());
            }
        });
        channel.set_onmessage(Some(listener.into_js_value().unchecked_ref()));
        Some(Channel(channel))
    }

    /// Tells all other tabs. What cannot be sent is as if it were lost on the way: it will be asked for again.
    pub fn send(&self, build: u64, bytes: &[u8]) {
        let data = Array::of2(&(build as f64).into(), &Uint8Array::from(bytes));
        let _ = self.0.post_message(&data);
    }
}
