//! Line drawings from the sprite in `index.html`, never without words beside them.

use leptos::prelude::*;

use crate::model::Channel;

/// The sprite's name for a channel.
pub fn channel_icon(channel: Channel) -> &'static str {
    match channel {
        Channel::Call => "#call",
        Channel::Voicemail => "#voicemail",
        Channel::Email => "#email",
        Channel::Text => "#text",
        Channel::Social => "#social",
        Channel::Visit => "#visit",
        Channel::Post => "#post",
    }
}

/// A small drawing before a word.
#[component]
pub fn Icon(
    /// The sprite's name, with its `#`.
    #[prop(into)]
    name: Signal<&'static str>,
) -> impl IntoView {
    view! {
        <svg class="i" viewBox="0 0 20 20" aria-hidden="true">
            <use href=move || name.get()/>
        </svg>
    }
}
