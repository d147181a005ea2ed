//! The phrase tables, a file a subject. A pattern is written as `phrase.rs` says; a sign names what it shows.

mod asks;
mod check_in;
mod dates;
mod leave;
mod manner;
mod pleasantry;
mod preference;
mod pressure;
mod purpose;
mod value;

/// What a phrase shows. Rules never read these; `signals` weighs them into what a message does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub(super) enum Sign {
    /// Asks after their health or mood.
    Pleasantry,
    /// Says no more than that one is in touch again.
    CheckIn,
    /// Asks after, or points to, one's own earlier message.
    OwnMessage,
    /// Asks for news without saying of what.
    AnyUpdate,
    /// The words after it say what the message is about, if they name something.
    TopicLead,
    /// Names what the message is about.
    Named,
    /// Asks for a decision or signature.
    Settles,
    /// Says that the matter is being closed.
    Closes,
    /// Hands over something made or found for them.
    Brings,
    /// Says that something comes with the message; worth something unless it is paper that they would get anyway.
    Encloses,
    /// Says what came of it for somebody like them.
    Result,
    /// Shows that one looked at them before writing.
    Noticed,
    /// A request with a clear answer.
    Request,
    /// A question by its first words, whatever mark follows: "can you do Thursday".
    Asks,
    /// A question or request that could mean anything.
    VagueAsk,
    /// A request to meet or talk.
    Meet,
    /// How to answer, beside what: "reply Y", "call me on".
    Contact,
    /// A question that is no ask: "Sound familiar?".
    Rhetorical,
    /// Asks how, when or by which channel they would like to be contacted.
    Preference,
    /// A condition under which they would say no.
    IfNot,
    /// A condition that only a release in so many words turns into leave: "if you have sold the car".
    IfOther,
    /// Something in the way that is no reluctance: "if you can't make it", "if the link does not work".
    Hindered,
    /// What lets them off once the condition holds.
    Release,
    /// Asking to be told, which lets them off only where the condition was that they do not want it.
    TellMe,
    /// Leaves them free to say no or to stop, in so many words.
    Leave,
    /// A named day, date or clock time.
    Day,
    /// Blames them for silence.
    Guilt,
    /// Counts unanswered messages.
    Counting,
    /// "I have not heard back."
    NotHeard,
    /// Hurries them with a made-up deadline or scarcity.
    Urgency,
    /// The dialect of selling.
    Jargon,
    /// A question built so that only one answer is polite.
    ClosingTrick,
    /// A subject line that names nothing.
    EmptySubject,
    /// A subject line that is bait.
    Clickbait,
}

impl Sign {
    /// Its place in a set of signs.
    pub(super) fn bit(self) -> u64 {
        1 << self as u8
    }
}

/// Every table.
pub(super) fn all() -> impl Iterator<Item = (Sign, &'static [&'static str])> {
    [
        check_in::TABLES,
        pleasantry::TABLES,
        purpose::TABLES,
        value::TABLES,
        asks::TABLES,
        preference::TABLES,
        leave::TABLES,
        dates::TABLES,
        pressure::TABLES,
        manner::TABLES,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// One sign and the phrases that show it.
type Table = (Sign, &'static [&'static str]);
