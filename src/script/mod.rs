//! Writes a draft from a purpose, a channel and what is known of the prospect. Pure.
//!
//! A draft is put together from parts: a greeting, an opening that recalls the last real contact, the purpose, what is
//! brought, one ask with two times, and a leave to decline where it belongs; an [`Angle`] says in which order. `words`
//! holds the sentences, `manner` turns them into the rep's voice, `facts` fills them. A fact nobody knows stands as a
//! placeholder in square brackets that says what is wanted, so that it cannot go out unseen. [`outgoing`] turns a
//! finished text into a link another app opens.
//!
//! It does not judge the text; that is the linter's work.

mod angle;
mod attachment;
mod brings;
mod days;
pub mod demonstration;
mod facts;
mod frame;
mod manner;
mod offer;
pub mod outgoing;
pub mod placeholder;
mod recall;
mod starter;
mod words;

pub use angle::Angle;
pub use attachment::speaks_of_attachment;
pub use manner::swap;
pub use starter::{is_starter, starters};

use crate::model::{Channel, Now, Prospect, Purpose, Settings};
use facts::Facts;
use frame::Room;

/// What a draft is asked to be.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// What the touch is for (P2).
    pub purpose: Purpose,
    /// How it travels.
    pub channel: Channel,
    /// What comes first.
    pub angle: Angle,
    /// Whom it is for.
    pub prospect: &'a Prospect,
    /// Who writes it, how they speak (P16), and the days they work and are away: no time is offered on a day off.
    pub settings: &'a Settings,
    /// Something new for them, as a phrase ("the readings from Leeuwarden") or as whole sentences; may be empty (P1).
    pub brings: &'a str,
    /// When it is written: the offered times follow from it.
    pub now: &'a Now,
}

/// A message ready to be read, changed and sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The subject line; empty for channels without one.
    pub subject: String,
    /// The words themselves, lines ended by `\n`.
    pub body: String,
}

/// Writes the draft. Never fails: what is unknown stands in square brackets.
///
/// When the facts make it longer than the channel bears, the parts that may be spared are left out one after the other.
pub fn compose(request: &Request<'_>) -> Draft {
    let words = words::of(request);
    let script = &words.angles[request.angle as usize];
    let mut body = String::new();
    for room in Room::ALL {
        body = frame::write(words, script.parts, &Facts::new(request, room));
        if frame::fits(request.channel, &body) {
            break;
        }
    }
    let subject = match request.channel {
        Channel::Email => Facts::new(request, Room::Ample).own_words(script.subject),
        _ => String::new(),
    };
    Draft { subject, body }
}
