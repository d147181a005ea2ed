//! What a reason rests on: everything a plan can go by, with its days and names.

use chrono::{NaiveDate, NaiveTime, Weekday};

use super::silence::Made;
use crate::model::{Channel, Hours, Purpose};

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
    /// An agreed step was called off, and nothing is agreed in its place.
    StepCalledOff {
        /// Its day.
        on: NaiveDate,
        /// What it was for, in the rep's words; may be empty.
        purpose: String,
    },
    /// The rep promised them something.
    Promised {
        /// What, as it reads after "to".
        what: String,
        /// The day it is due; `None` when nobody said.
        due: Option<NaiveDate>,
    },
    /// They promised something, and it has not come.
    TheyPromised {
        /// What, as it reads after "to".
        what: String,
        /// The day it was due; `None` when they named none.
        due: Option<NaiveDate>,
    },
    /// They promised something, and it is not due yet.
    TheirWordStands {
        /// What, as it reads after "to".
        what: String,
        /// The day it is due; `None` when they named none.
        due: Option<NaiveDate>,
        /// The first day on which it may be asked for.
        until: NaiveDate,
    },
    /// They said no in writing, and nobody has thanked them.
    ThankForNo {
        /// The day of the no.
        on: NaiveDate,
    },
    /// They agreed to hear something useful now and then.
    MayStayInView,
    /// A prospect sent the rep to them.
    Referred {
        /// Who.
        by: String,
    },
    /// The rep chose what the next touch is for.
    RepChose(Purpose),
    /// The best thing in the library they have not had.
    Bring {
        /// What it is called.
        title: String,
        /// The interest of theirs it speaks to.
        interest: Option<String>,
    },
    /// They have had everything in the library that would suit them.
    NothingNewLeft,
    /// Asking has worn thin with them.
    GoodwillSpent {
        /// The day on which they bear another ask; `None` when that is too far to wait for.
        until: Option<NaiveDate>,
    },
    /// Their company has been asked a good deal, colleagues counted.
    CompanySpent {
        /// The day on which it bears another ask; `None` when that is too far to wait for.
        until: Option<NaiveDate>,
    },
    /// The rep doubts that the two fit.
    FitDoubtful,
    /// They asked not to be asked before this day.
    NotBefore {
        /// That day.
        day: NaiveDate,
    },
    /// They asked for a gap between touches.
    TheirGap {
        /// In days.
        days: u32,
        /// The day it counts from.
        since: NaiveDate,
    },
    /// They keep a holiday, or are away.
    TheirDayOff {
        /// Its last day.
        to: NaiveDate,
        /// What it is; may be empty.
        name: String,
    },
    /// The weekdays that suit them.
    TheirWeekdays(Vec<Weekday>),
    /// The hours that suit them, on their clock.
    TheirHours {
        /// The hours.
        hours: Hours,
        /// True when they asked for them; false for office hours in another time zone.
        is_asked: bool,
    },
    /// The same day and hour every week.
    EveryWeek {
        /// The day, on the rep's calendar.
        weekday: Weekday,
        /// The hour, on the rep's clock.
        time: Option<NaiveTime>,
    },
    /// The same day every month.
    EveryMonth,
    /// Overruled: the day the rhythm alone would have taken.
    RhythmSaid {
        /// That day.
        on: NaiveDate,
    },
    /// Overruled: what the ladder alone would have asked.
    LadderSaid(Purpose),
    /// Overruled: a change away from this channel.
    ChangeWaits(Channel),
    /// They are away, and said so.
    Away {
        /// The first day after it.
        until: NaiveDate,
        /// The words of it; may be empty.
        reason: String,
    },
    /// A colleague answered, so this one is not asked meanwhile.
    ColleagueAnswered {
        /// The first day after the pause.
        until: NaiveDate,
        /// The colleague.
        who: String,
    },
    /// Put to a later day after the rep's leave.
    Spread {
        /// That day.
        until: NaiveDate,
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
        /// The day to come back to them.
        until: NaiveDate,
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
        /// What would bring them back, as it reads after "when"; may be empty.
        trigger: String,
    },
    /// What would bring them back from nurture before the day that is set.
    Sooner {
        /// What, as it reads after "when".
        trigger: String,
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
