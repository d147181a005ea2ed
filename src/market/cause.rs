//! Why somebody is quiet.

/// What keeps a buyer quiet, unknown to the rep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cause {
    /// Too much to do, for some weeks.
    Swamped,
    /// Whoever has to agree is away, for some weeks.
    ColleagueAway,
    /// The money is decided on later.
    Finance,
    /// They do not want it and find a no hard to say.
    CannotSayNo,
    /// They do not need it, and would say so.
    NoFit,
    /// They have left the company: nobody reads what is written to them.
    Gone,
}

impl Cause {
    /// Every cause.
    pub const ALL: [Cause; 6] = [
        Cause::Swamped,
        Cause::ColleagueAway,
        Cause::Finance,
        Cause::CannotSayNo,
        Cause::NoFit,
        Cause::Gone,
    ];

    /// A few words for a table, and for the end of a practice round.
    pub fn label(self) -> &'static str {
        match self {
            Cause::Swamped => "swamped",
            Cause::ColleagueAway => "a colleague away",
            Cause::Finance => "waiting for finance",
            Cause::CannotSayNo => "cannot say no",
            Cause::NoFit => "no fit",
            Cause::Gone => "gone",
        }
    }

    /// True while they would want it once what holds them up is over.
    pub fn passes(self) -> bool {
        matches!(self, Cause::Swamped | Cause::ColleagueAway | Cause::Finance)
    }
}
