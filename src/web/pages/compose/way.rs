//! By which way the text leaves: an app that a link opens, or the clipboard.

use crate::linter::{Field, Span};
use crate::model::Channel;
use crate::model::contact::safe_web_link;
use crate::script::outgoing::{self, Outgoing};
use crate::script::{Draft, speaks_of_attachment};

/// The way out of one text.
#[derive(Debug, Clone, PartialEq)]
pub enum Way {
    /// A link opens another app.
    App {
        /// The button's words.
        says: String,
        /// The link.
        link: Outgoing,
    },
    /// Nothing opens: the words are copied.
    Copy,
}

impl Way {
    /// For `text` on `channel` to `address`, which may be empty.
    pub fn new(channel: Channel, address: &str, text: &Draft) -> Way {
        let app = |says: String, link: Option<Outgoing>| link.map(|link| Way::App { says, link });
        let way = match channel {
            Channel::Email => app(
                "Open in mail".to_owned(),
                Some(outgoing::mailto(address, &text.subject, &text.body)),
            ),
            Channel::Text => app("Open in messages".to_owned(), outgoing::sms(address, &text.body)),
            Channel::Call | Channel::Voicemail => app(
                format!("Call {address}"),
                outgoing::tel(address).map(|href| Outgoing::Ready { href }),
            ),
            Channel::Social | Channel::Visit | Channel::Post => None,
        };
        way.unwrap_or(Way::Copy)
    }

    /// The page of theirs to open beside the copied words.
    pub fn profile(channel: Channel, address: &str) -> Option<String> {
        (channel == Channel::Social).then(|| safe_web_link(address)).flatten()
    }
}

/// True when the words themselves travel: then blanks and attachments matter.
pub fn is_written(channel: Channel) -> bool {
    !matches!(channel, Channel::Call | Channel::Voicemail | Channel::Visit)
}

/// True when the rep has to attach something by hand.
pub fn needs_attaching(channel: Channel, text: &Draft) -> bool {
    matches!(channel, Channel::Email | Channel::Text | Channel::Social) && speaks_of_attachment(&text.body)
}

/// The blanks still open in what would travel, as they stand in the text.
pub fn blanks(channel: Channel, text: &Draft, open: &[(Field, Span)]) -> Vec<String> {
    let travel = |(field, span): &(Field, Span)| match field {
        Field::Subject => (channel == Channel::Email).then(|| span.of(&text.subject).to_owned()),
        Field::Body => Some(span.of(&text.body).to_owned()),
    };
    let mut words: Vec<String> = open.iter().filter_map(travel).collect();
    words.sort();
    words.dedup();
    words
}
