//! Why a plan is as it is: structured facts, each under the principle it speaks for. Words are made only when somebody
//! reads them.

use chrono::{NaiveDate, NaiveTime};

use super::sentence;
use super::silence::Made;
use crate::model::{Channel, Principle};

/// One reason of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The principle it speaks for.
    pub principle: Principle,
    /// What it rests on.
    pub fact: Fact,
}

impl Reason {
    /// The reason in plain words for the rep, as read on `today`.
    pub fn sentence(&self, today: NaiveDate) -> String {
        sentence::of(&self.fact, today)
    }
}

impl From<Fact> for Reason {
    fn from(fact: Fact) -> Reason {
        Reason {
            principle: fact.principle(),
            fact,
        }
    }
}

/// What a reason rests on. Days are the rep's calendar days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// A next step was agreed with them.
    Agreed {
        /// Its day.
        on: NaiveDate,
        /// Its hour, when one was named.
        time: Option<NaiveTime>,
        /// What it is for, in the rep's words; may be empty.
        purpose: String,
    },
    /// An agreed step's day has passed, and nothing was logged since.
    StepMissed {
        /// Its day.
        on: NaiveDate,
        /// What it was for, in the rep's words; may be empty.
        purpose: String,
    },
    /// The channel an agreed step was to happen on has been closed since.
    StepChannelClosed(Channel),
    /// They were heard from, and nothing is agreed.
    Heard {
        /// The day.
        on: NaiveDate,
        /// True when they reached out, false when the rep did and they talked.
        they_came: bool,
    },
    /// They said yes, and nothing is agreed to happen next.
    SaidYes {
        /// The day.
        on: NaiveDate,
    },
    /// Nothing has come back since the rep last heard from them.
    Quiet {
        /// The day they were last heard from; `None` when they never were.
        heard: Option<NaiveDate>,
        /// The first silent touch.
        first: NaiveDate,
        /// The silent touches.
        made: Made,
    },
    /// Nothing is logged with them.
    NothingLogged,
    /// The room left to them after the last touch.
    Room {
        /// Working days from the last touch to this one.
        working_days: u32,
        /// The day of the last touch.
        since: NaiveDate,
    },
    /// Begin: say why, at once.
    SayWhy,
    /// Begin with a reason they would name themselves.
    TheirReason,
    /// Ask about the proposal by name.
    HearProposal,
    /// Ask for a decision, and let a no be one.
    AskDecision,
    /// Bring something new.
    BringNew {
        /// True when nothing new is noted on the last message sent.
        last_brought_nothing: bool,
    },
    /// Assume they are swamped, and ask how they would like to go on.
    AskHow,
    /// Tell them a no is fine.
    EasyNo {
        /// Silent tries so far.
        tries: u32,
    },
    /// Say it in one's own words.
    OwnWords,
    /// Silence is not an answer.
    OneMore,
    /// Nurture may suit them now.
    NurtureNow {
        /// Silent tries so far.
        tries: u32,
    },
    /// No count of tries is the right one.
    NoMagicNumber,
    /// One more costs little, and nothing hangs on one person.
    SmallCost,
    /// Something they care about, in the rep's words.
    Cares(String),
    /// They asked for this channel.
    AskedFor(Channel),
    /// They answered on this channel.
    AnsweredBy(Channel),
    /// A reminder goes where the first message is.
    SameThread,
    /// The channel to begin with.
    FirstChoice(Channel),
    /// The same channel once more, before it has run its length.
    Again(Channel),
    /// The only channel that is open.
    OnlyOpen(Channel),
    /// A change of channel.
    Change {
        /// The one used before.
        from: Channel,
        /// The one to use now.
        to: Channel,
        /// How often the one before was used in a row; counted no further than it may run.
        times: u32,
    },
    /// A message left is short.
    ShortMessage,
    /// The rep picked them by hand.
    Picked {
        /// The day they picked them for.
        on: NaiveDate,
    },
    /// They come in at the rep's pace.
    Pace {
        /// Prospects a day; 0 means only those picked by hand.
        a_day: u32,
    },
    /// Their turn has come at the rep's pace.
    Turn {
        /// The day they came into the book.
        since: NaiveDate,
    },
    /// A pause the rep chose.
    Held {
        /// The first day after it.
        until: NaiveDate,
        /// The rep's words; may be empty.
        reason: String,
    },
    /// They are in nurture until a day.
    InNurture {
        /// The day to come back to them.
        until: NaiveDate,
        /// Why, in the rep's or the prospect's words; may be empty.
        reason: String,
    },
    /// They are in nurture, and no day is set to come back to them.
    NurtureOpen {
        /// Why, in the rep's or the prospect's words; may be empty.
        reason: String,
    },
    /// Someone in nurture is looked after without being asked.
    StayInView,
    /// The day to come back to them has come.
    BackFromNurture {
        /// That day.
        until: NaiveDate,
    },
    /// "Not now", they said, and named a day.
    AskedForDay {
        /// The day they named.
        day: NaiveDate,
    },
    /// They said no.
    SaidNo {
        /// The day; `None` when it was never logged.
        on: Option<NaiveDate>,
    },
    /// They said yes, and it has been taken up.
    YesTakenUp {
        /// The day of the yes; `None` when it was never logged.
        on: Option<NaiveDate>,
    },
    /// They asked not to be contacted.
    DoNotContact,
    /// A channel is closed to the rep.
    Closed {
        /// Which.
        channel: Channel,
        /// Since when.
        since: NaiveDate,
        /// Who said so; may be empty.
        reason: String,
    },
    /// They opted out on one channel, and nobody has asked about the others.
    Unconfirmed,
    /// Neither a number nor an address is known.
    NoWayKnown,
}

impl Fact {
    /// The principle a fact speaks for.
    pub fn principle(&self) -> Principle {
        match self {
            Fact::BringNew { .. } => Principle::P1,
            Fact::SayWhy | Fact::HearProposal | Fact::SameThread => Principle::P2,
            Fact::AskedFor(_)
            | Fact::AnsweredBy(_)
            | Fact::AskedForDay { .. }
            | Fact::StepChannelClosed(_)
            | Fact::DoNotContact
            | Fact::Closed { .. }
            | Fact::Unconfirmed => Principle::P3,
            Fact::Agreed { .. }
            | Fact::Heard { .. }
            | Fact::SaidYes { .. }
            | Fact::YesTakenUp { .. }
            | Fact::NothingLogged => Principle::P4,
            Fact::AskDecision => Principle::P5,
            Fact::EasyNo { .. } => Principle::P6,
            Fact::OneMore | Fact::Quiet { .. } => Principle::P7,
            Fact::NoMagicNumber => Principle::P8,
            Fact::Room { .. } => Principle::P9,
            Fact::TheirReason => Principle::P10,
            Fact::Change { .. } | Fact::OnlyOpen(_) | Fact::FirstChoice(_) | Fact::Again(_) => Principle::P11,
            Fact::Cares(_) => Principle::P12,
            Fact::InNurture { .. }
            | Fact::NurtureOpen { .. }
            | Fact::BackFromNurture { .. }
            | Fact::NurtureNow { .. } => Principle::P13,
            Fact::StayInView => Principle::P14,
            Fact::ShortMessage => Principle::P15,
            Fact::OwnWords => Principle::P16,
            Fact::SaidNo { .. } => Principle::P17,
            Fact::Picked { .. } | Fact::Pace { .. } | Fact::Turn { .. } | Fact::Held { .. } | Fact::NoWayKnown => {
                Principle::P18
            }
            Fact::AskHow | Fact::StepMissed { .. } => Principle::P19,
            Fact::SmallCost => Principle::P20,
        }
    }
}
