//! The criteria: what each looks for, the principle behind it, and what to say where it was not met.

use super::super::drill::Task;
use super::super::phrase::lowered;
use crate::linter::RULES;
use crate::model::Principle;

/// One thing an answer is looked at for: a yes or a no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Criterion {
    /// Said in under thirty seconds.
    UnderThirtySeconds,
    /// The rep's name or firm at the beginning.
    SaysWho,
    /// No how-are-you in front.
    NoPleasantry,
    /// It speaks of the task's thing of this number.
    Names(usize),
    /// It says why it was sent.
    SaysWhy,
    /// Something new for them.
    BringsNew,
    /// What they should do or answer is clear.
    ClearAsk,
    /// The number to ring.
    NumberSaid,
    /// No guilt, no counting, no false urgency, no closing trick.
    NoPressure,
    /// The task's fault of this number is gone.
    Mended(usize),
    /// The linter has nothing to say.
    NothingLeft,
    /// On the right pile.
    RightPile,
    /// Leave to decline, in so many words.
    LeaveToDecline,
    /// Nobody has to say why not.
    NoReasonWanted,
    /// No rebate or last offer behind the leave.
    NoLastOffer,
    /// Short enough to be answered at once.
    QuickToRead,
    /// A day.
    NamesDay,
    /// An hour.
    NamesHour,
    /// A question they can say yes to.
    AsksAgreement,
    /// Not "soon", not "when you can".
    NotLeftOpen,
    /// Said in one or two breaths.
    ShortToSay,
    /// Not the way that was tried.
    OtherChannel,
    /// Not a way they asked to be spared.
    AllowedChannel,
    /// Made for the way it goes.
    FitsChannel,
    /// Not the earlier words once more.
    NotReadOutAgain,
    /// Nothing they were given before.
    NotHadBefore,
    /// It speaks of what they care about.
    SpeaksToThem,
    /// None of the phrases on the coach's list.
    NotBanned,
}

/// Seconds of a voicemail (P15).
pub(super) const MOST_SECONDS: u32 = 30;
/// Words in which a caller says who they are: the first two sentences of a voicemail (judgement).
pub(super) const FIRST_WORDS: usize = 20;
/// Words that are read and answered standing up (EVIDENCE: 50 to 125 words get most replies; a no needs fewer).
pub(super) const QUICK_WORDS: usize = 90;
/// Seconds of what can be said while somebody rises from a chair (judgement).
pub(super) const SHORT_SECONDS: u32 = 15;
/// Words in a row that may be the same as before: greeting, name and matter (judgement).
pub(super) const SAME_WORDS: usize = 8;

impl Criterion {
    /// The principle it speaks for.
    pub fn principle(self, task: &Task) -> Principle {
        use Criterion::*;
        match self {
            UnderThirtySeconds | NumberSaid | ShortToSay => Principle::P15,
            SaysWho | NoPleasantry | Names(_) | SaysWhy | ClearAsk | RightPile | QuickToRead => Principle::P2,
            BringsNew | NotHadBefore => Principle::P1,
            NoPressure | LeaveToDecline | NoLastOffer => Principle::P6,
            NoReasonWanted => Principle::P5,
            NamesDay | NamesHour | AsksAgreement | NotLeftOpen => Principle::P4,
            OtherChannel | FitsChannel => Principle::P11,
            AllowedChannel => Principle::P3,
            NotReadOutAgain | NothingLeft | NotBanned => Principle::P16,
            SpeaksToThem => Principle::P10,
            Mended(number) => {
                let rule = task.faults.get(number).map(|fault| fault.rule.as_str());
                let known = RULES.iter().find(|known| Some(known.id) == rule);
                known.map_or(Principle::P2, |known| known.why)
            }
        }
    }

    /// What it looks for, as a statement that is true of a good answer.
    pub fn what(self, task: &Task) -> String {
        use Criterion::*;
        let fixed = match self {
            UnderThirtySeconds => "It can be said in under thirty seconds",
            SaysWho => "It says at once who is calling",
            NoPleasantry => "It does not open with a how-are-you",
            SaysWhy => "It says why, and not only that you are in touch",
            BringsNew => "It brings something they can use",
            ClearAsk => "It is clear what they are asked",
            NumberSaid => "Your number is in it",
            NoPressure => "Nothing in it leans on them",
            NothingLeft => "The linter has nothing more to say",
            RightPile => "It is on the right pile",
            LeaveToDecline => "It says in so many words that a no is fine",
            NoReasonWanted => "Nobody has to say why not",
            NoLastOffer => "No last offer stands behind it",
            QuickToRead => "It is read in half a minute",
            NamesDay => "It names a day",
            NamesHour => "It names an hour",
            AsksAgreement => "It ends in something they can say yes to",
            NotLeftOpen => "Nothing is left to “soon”",
            ShortToSay => "It is said in a breath or two",
            OtherChannel => "It goes another way than the last ones",
            AllowedChannel => "It goes a way they have not asked you to spare them",
            FitsChannel => "The words are made for the way they go",
            NotReadOutAgain => "It is not the earlier message read out again",
            NotHadBefore => "It is nothing they had before",
            NotBanned => "None of the phrases on your coach’s list",
            SpeaksToThem => {
                let cares = task.cares.as_ref().map(|cares| cares.what.as_str());
                return format!(
                    "It speaks to what they care about: {}",
                    cares.unwrap_or("their own concern")
                );
            }
            Names(number) => {
                let what = task.names.get(number).map(|named| named.what.as_str());
                return format!("It names {}", what.unwrap_or("what it is about"));
            }
            Mended(number) => {
                let rule = task
                    .faults
                    .get(number)
                    .map(|fault| fault.rule.as_str())
                    .unwrap_or_default();
                let known = RULES.iter().find(|known| known.id == rule);
                return format!("Gone: {}", known.map_or(rule.to_owned(), |known| lowered(known.title)));
            }
        };
        fixed.to_owned()
    }

    /// What to say where it is not so.
    pub(super) fn hint(self, task: &Task, seconds: u32, words: usize) -> String {
        use Criterion::*;
        let fixed = match self {
            UnderThirtySeconds => return format!("About {seconds} seconds: what could they hear from you later?"),
            QuickToRead => return format!("{words} words; {QUICK_WORDS} are enough for this."),
            ShortToSay => return format!("About {seconds} seconds: they are standing already."),
            SaysWho => {
                "Your name or your firm belongs in the first two sentences, or they listen for it instead of to you."
            }
            NoPleasantry => {
                "The first words are all that some people hear: begin with who you are and what it is about."
            }
            SaysWhy => "Say what it is about, by its name: a quote, a sample, a date, a question.",
            BringsNew => {
                "Give them something even if they never ring back: a figure, something you noticed, somebody to ask."
            }
            ClearAsk => "One question that can be answered in a line; “any thoughts” is none.",
            NumberSaid => "They are not at their desk: say the number, slowly, at the end.",
            NoPressure => "Blame, counting and hurry put people on the defensive, and a defensive person goes silent.",
            NothingLeft => "Look at what is still marked.",
            LeaveToDecline => "Say it plainly, such as that a short no is fine, or that you will close it with thanks.",
            NoReasonWanted => "A no that needs a reason is work. Let them leave without one.",
            NoLastOffer => "An offer behind the leave says that you did not mean it.",
            NamesDay => "A day by its name, not “next week”.",
            NamesHour => "An hour as well: a day without one is still nobody’s appointment.",
            AsksAgreement => "End with a question, so that the yes is said in the room.",
            NotLeftOpen => "These words hand the next step to nobody.",
            OtherChannel => "This is the way that has been silent.",
            AllowedChannel => "They asked not to be reached like this.",
            FitsChannel => "Too long for it, or made for the eye and sent to the ear.",
            NotReadOutAgain => "These words they have already had. Say it as you would on this channel.",
            NotHadBefore => "They had this from you before.",
            NotBanned => "Your coach would like to hear it in other words.",
            SpeaksToThem => "It may be good, but it is about the trade; the situation says what is on their mind.",
            Names(number) => {
                let what = task.names.get(number).map(|named| named.what.as_str());
                return format!("Call it by its name: {}.", what.unwrap_or("what it is about"));
            }
            Mended(number) => {
                let why = task.faults.get(number).map(|fault| fault.why.clone());
                return why.unwrap_or_default();
            }
            RightPile => return task.lesson.clone(),
        };
        fixed.to_owned()
    }
}
