//! Why a change was not made, in sentences a rep can act on.

use std::fmt;

use crate::model::{
    GroupId, MOST_STARTS_A_DAY, MOST_TOUCHES_A_DAY, PACES, PromiseId, ProspectId, TouchId, ValueItemId,
};

/// A change that was refused. The book is as it was before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpError {
    /// No prospect of this id: erased here or in another tab.
    NoSuchProspect(ProspectId),
    /// No touch of this id with the prospect.
    NoSuchTouch(TouchId),
    /// The prospect names a group that does not exist.
    NoSuchGroup(GroupId),
    /// No thing of this id in the library.
    NoSuchValue(ValueItemId),
    /// A thing of this id is in the library already.
    ValueAlreadyThere(ValueItemId),
    /// A thing in the library needs a title.
    ValueWithoutTitle,
    /// A record of this id is there already.
    AlreadyThere(ProspectId),
    /// Neither a name, a company, an address nor a number would be left.
    Nameless,
    /// Not an e-mail address.
    NotAnEmail(String),
    /// Not a telephone number.
    NotAPhone(String),
    /// Not a web address.
    NotALink(String),
    /// Not a birthday.
    NotABirthday(String),
    /// A text longer than a field holds: the field and its limit in characters.
    TooLong(&'static str, usize),
    /// A touch cannot lie in the future.
    TouchInTheFuture,
    /// A next step cannot lie in the past.
    StepInThePast,
    /// A next step needs to say what it is for (P4).
    StepWithoutPurpose,
    /// "Not now until" needs a day to come.
    NotNowInThePast,
    /// A hold needs a day to come.
    HoldInThePast,
    /// More new people a day than a day has room for: how many were wanted.
    TooManyStarts(u32),
    /// No promise of this id with the prospect.
    NoSuchPromise(PromiseId),
    /// A promise of this id is there already.
    PromiseAlreadyThere(PromiseId),
    /// A promise needs to say what was promised.
    PromiseWithoutWords,
    /// Hours that end before they begin.
    NotHours,
    /// Days off that end before they begin.
    DaysOffBackwards,
    /// A list of gaps that is empty, or has a gap that is no working days or more than a year.
    NotGaps,
    /// A gap of more than a year between two touches.
    GapTooLong,
    /// More touches a day than there is time for, or none at all: how many were wanted.
    NotADaysTouches(u32),
    /// Minutes that cannot be: how many were wanted, the fewest and the most there can be.
    NotMinutes(u16, u16, u16),
    /// One more needs something new to bring (P1).
    NothingNewToBring,
    /// Nothing waited to be spread.
    NothingPiledUp,
    /// A speaking pace nobody speaks at, in words a minute.
    UnlikelyPace(u32),
    /// A snippet needs a title and words.
    EmptySnippet,
    /// Two snippets of this title.
    SnippetTwice(String),
    /// The book changed between the look at what a merge would do and the click.
    ChangedMeanwhile,
    /// The file brought nobody.
    NothingToTakeIn,
}

impl fmt::Display for OpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OpError::NoSuchProspect(_) => {
                f.write_str("This person is no longer in the book. Perhaps another tab removed them.")
            }
            OpError::NoSuchTouch(_) => {
                f.write_str("This touch is no longer in the log. Perhaps another tab deleted it.")
            }
            OpError::NoSuchGroup(_) => f.write_str("This group no longer exists. Choose another one."),
            OpError::NoSuchValue(_) => {
                f.write_str("This is no longer in the library. Perhaps another tab took it out.")
            }
            OpError::ValueAlreadyThere(_) => f.write_str("This is in the library already; nothing was changed."),
            OpError::ValueWithoutTitle => f.write_str("Give it a title: the words you would introduce it with."),
            OpError::AlreadyThere(_) => f.write_str("This record is in the book already; nothing was changed."),
            OpError::Nameless => {
                f.write_str("Give a name, a company, an email address or a phone number: one of them is enough.")
            }
            OpError::NotAnEmail(text) => {
                write!(f, "“{text}” is not an email address. One looks like name@company.com.")
            }
            OpError::NotAPhone(text) => write!(f, "“{text}” is not a phone number: it needs at least five digits."),
            OpError::NotALink(text) => write!(f, "“{text}” is not a web address. One looks like https://example.com."),
            OpError::NotABirthday(text) => {
                write!(
                    f,
                    "“{text}” is not a birthday. Write 1984-06-09, or --06-09 when you do not know the year."
                )
            }
            OpError::TooLong(field, limit) => write!(
                f,
                "{field} holds at most {limit} characters. Shorten it, or put the rest in the notes."
            ),
            OpError::TouchInTheFuture => f.write_str(
                "A touch is something that happened, so its time cannot lie ahead. Plan it as a next step instead.",
            ),
            OpError::StepInThePast => f.write_str("That day is over. Choose today or a day to come for the next step."),
            OpError::StepWithoutPurpose => f.write_str("Say what the next step is for, in a few words."),
            OpError::NotNowInThePast => f.write_str("“Not now” needs a day to come: from when may you ask again?"),
            OpError::HoldInThePast => f.write_str("Choose a day after today to come back to this."),
            OpError::TooManyStarts(wanted) => write!(
                f,
                "{wanted} a day is more than a day has room for. Choose a number from 0 to {MOST_STARTS_A_DAY}."
            ),
            OpError::NoSuchPromise(_) => {
                f.write_str("This promise is no longer on the list. Perhaps another tab took it off.")
            }
            OpError::PromiseAlreadyThere(_) => f.write_str("This promise is on the list already; nothing was changed."),
            OpError::PromiseWithoutWords => f.write_str("Say what was promised, in a few words."),
            OpError::NotHours => f.write_str("These hours end before they begin. Give the earlier hour first."),
            OpError::DaysOffBackwards => f.write_str("These days end before they begin. Give the earlier day first."),
            OpError::NotGaps => {
                f.write_str("Give the gaps as working days, such as 3, 3, 5, 7: each from 1 to 260, and at least one.")
            }
            OpError::GapTooLong => f.write_str("A gap between touches is a year at most. Choose up to 366 days."),
            OpError::NotADaysTouches(wanted) => {
                write!(
                    f,
                    "{wanted} touches a day cannot be planned. Choose a number from 1 to {MOST_TOUCHES_A_DAY}."
                )
            }
            OpError::NotMinutes(wanted, least, most) => {
                write!(f, "{wanted} minutes cannot be. Choose a number from {least} to {most}.")
            }
            OpError::NothingNewToBring => {
                f.write_str("Say what is new that you would bring: without it, one more says nothing.")
            }
            OpError::NothingPiledUp => f.write_str("Nothing has piled up, so there is nothing to spread."),
            OpError::UnlikelyPace(pace) => write!(
                f,
                "{pace} words a minute is no pace people speak at. It lies between {} and {}; 0 stands for an ordinary one.",
                PACES.start(),
                PACES.end()
            ),
            OpError::EmptySnippet => f.write_str("A snippet needs a title to find it by, and words."),
            OpError::SnippetTwice(title) => {
                write!(
                    f,
                    "There is a snippet called “{title}” already. Give this one another title."
                )
            }
            OpError::ChangedMeanwhile => f.write_str(
                "The book was changed meanwhile, in another tab or on another page. Nothing was done; try once more.",
            ),
            OpError::NothingToTakeIn => {
                f.write_str("There is nobody new in this file, and nothing to add to those you have.")
            }
        }
    }
}

impl std::error::Error for OpError {}
