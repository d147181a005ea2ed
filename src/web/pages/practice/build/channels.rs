//! A channel, or none, as the value of a field.

use crate::model::Channel;

/// Every channel behind "no choice".
pub fn channels() -> Vec<String> {
    let labels = Channel::ALL.iter().map(|channel| channel.label().to_owned());
    std::iter::once("–".to_owned()).chain(labels).collect()
}

/// The value of a field for a channel that may be none.
pub fn channel_value(channel: Option<Channel>) -> String {
    let place = channel.and_then(|channel| Channel::ALL.iter().position(|other| *other == channel));
    place.map_or(0, |place| place + 1).to_string()
}

/// The channel of such a value.
pub fn channel_of(text: &str) -> Option<Channel> {
    let place = text.parse::<usize>().ok()?.checked_sub(1)?;
    Channel::ALL.get(place).copied()
}
