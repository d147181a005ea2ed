//! The phrase tables, a file a subject. A pattern is written as `phrase.rs` says; a sign names what it shows.

mod asks;
mod check_in;
mod leave;
mod pleasantry;
mod pressure;
mod purpose;

/// What a phrase shows. Rules never read these; `signals` weighs them into what a message does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Sign {
    /// Asks after their health or mood.
    Pleasantry,
    /// Says no more than that one is in touch again.
    CheckIn,
    /// Asks after, or points to, one's own earlier message.
    OwnMessage,
    /// Asks for news without saying of what.
    AnyUpdate,
    /// Names what the message is about.
    Named,
    /// Asks for a decision or signature, or offers to close the matter.
    Settles,
    /// A question or request with a clear answer.
    ClearAsk,
    /// A question or request that could mean anything.
    VagueAsk,
    /// Leaves them free to say no or to stop.
    Leave,
    /// Blames them for silence.
    Guilt,
    /// Counts unanswered messages.
    Counting,
    /// "I have not heard back."
    NotHeard,
    /// Hurries them with a made-up deadline or scarcity.
    Urgency,
}

/// Every table.
pub(super) fn all() -> impl Iterator<Item = (Sign, &'static [&'static str])> {
    [
        check_in::TABLES,
        pleasantry::TABLES,
        purpose::TABLES,
        asks::TABLES,
        leave::TABLES,
        pressure::TABLES,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// One sign and the phrases that show it.
type Table = (Sign, &'static [&'static str]);
