//! The verbs: every change a book can undergo. Each is applied whole or not at all, describes itself, and can be
//! taken back.

mod change;
mod error;
mod library;
mod text;
mod undo;

use chrono::{NaiveDate, TimeDelta};

use crate::cadence;
use crate::model::{
    Answer, Block, Book, Channel, Group, Hold, NextStep, Now, Prospect, ProspectId, Settings, Stage, Tombstone, Touch,
    TouchId, ValueItem, ValueItemId,
};

pub use change::Change;
pub use error::OpError;
pub use undo::{Undo, revert};

use undo::Desk;

/// How far a touch's time may lie ahead, in minutes: two clocks that disagree a little are no reason to refuse.
const CLOCK_TOLERANCE_MINUTES: i64 = 5;

/// What the rep and the prospect agreed at the end of a touch (P4).
#[derive(Debug, Clone, PartialEq)]
pub enum AfterTouch {
    /// What was agreed before still stands.
    Keep,
    /// This was agreed.
    Agreed(NextStep),
    /// Nothing was agreed, and the rep says so.
    NoneAgreed,
}

/// One change. Ids in it are new and random, made by whoever asks for the change.
#[derive(Debug, Clone, PartialEq)]
pub enum Op {
    /// A prospect added by hand.
    AddProspect(Box<Prospect>),
    /// One fact changed.
    Edit(ProspectId, Change),
    /// A touch logged, and what was agreed at its end.
    LogTouch(ProspectId, Touch, AfterTouch),
    /// A logged touch put right. The stage is left alone: only the rep knows whether the slip had consequences.
    CorrectTouch(ProspectId, Touch),
    /// A logged touch deleted.
    DeleteTouch(ProspectId, TouchId),
    /// A next step agreed outside a touch, or changed.
    AgreeNextStep(ProspectId, NextStep),
    /// The agreed next step is off.
    DropNextStep(ProspectId),
    /// The plan rests until a day.
    Hold(ProspectId, Hold),
    /// The plan speaks again.
    EndHold(ProspectId),
    /// Begin with these today.
    PickToday(Vec<ProspectId>),
    /// No more contact on this channel, with who said so.
    BlockChannel(ProspectId, Channel, String),
    /// Contact on this channel is welcome again.
    UnblockChannel(ProspectId, Channel),
    /// The rep has confirmed that the channels left open may be used.
    ConfirmChannels(ProspectId),
    /// People from a file: new ones, and known ones as they are after merging.
    TakeIn {
        /// New prospects.
        added: Vec<Prospect>,
        /// Known prospects after merging.
        merged: Vec<Prospect>,
        /// A group made for them; those taken in name it already.
        group: Option<Group>,
        /// What the file is called.
        from: String,
    },
    /// A person erased; a tombstone keeps imports from bringing them back.
    Erase(ProspectId),
    /// The sample book put beside what is there.
    OpenSample(Vec<Prospect>),
    /// The sample book gone, without a trace.
    RemoveSample,
    /// A backup put into an empty book.
    Restore(Box<Book>),
    /// Things put into the library of value: one by hand, or a set.
    AddValues(Vec<ValueItem>),
    /// A thing in the library changed.
    EditValue(ValueItem),
    /// A thing taken out of the library. Touches that brought it keep their words.
    RemoveValue(ValueItemId),
    /// The rep's knobs and profile changed.
    ChangeSettings(Settings),
}

/// Applies `op`. On an error the book is as it was.
pub fn apply(book: &mut Book, op: Op, now: &Now) -> Result<Undo, OpError> {
    let mut desk = Desk::new(book);
    match change(&mut desk, op, now) {
        Ok(()) => Ok(desk.done()),
        Err(error) => {
            desk.take_back();
            Err(error)
        }
    }
}

fn change(desk: &mut Desk<'_>, op: Op, now: &Now) -> Result<(), OpError> {
    let today = now.today();
    match op {
        Op::AddProspect(prospect) => {
            let prospect = checked(*prospect)?;
            let id = prospect.id;
            desk.add(prospect)?;
            keep_tombstones_true(desk, id, None)
        }
        Op::Edit(id, edit) => {
            edit.check(desk.book(), today)?;
            let prospect = desk.prospect(id)?;
            let before = prospect.stage.clone();
            edit.apply(prospect)?;
            change::check_has_a_name(prospect)?;
            keep_tombstones_true(desk, id, Some(before))
        }
        Op::LogTouch(id, touch, after) => log_touch(desk, id, touch, after, now),
        Op::CorrectTouch(id, touch) => {
            check_touch(&touch, now)?;
            let prospect = desk.prospect(id)?;
            take_touch(prospect, touch.id)?;
            prospect.insert_touch(touch);
            Ok(())
        }
        Op::DeleteTouch(id, touch) => take_touch(desk.prospect(id)?, touch).map(drop),
        Op::AgreeNextStep(id, step) => {
            check_step(&step, today)?;
            desk.prospect(id)?.next_step = Some(step);
            Ok(())
        }
        Op::DropNextStep(id) => {
            desk.prospect(id)?.next_step = None;
            Ok(())
        }
        Op::Hold(id, hold) => {
            if hold.until <= today {
                return Err(OpError::HoldInThePast);
            }
            desk.prospect(id)?.hold = Some(hold);
            Ok(())
        }
        Op::EndHold(id) => {
            desk.prospect(id)?.hold = None;
            Ok(())
        }
        Op::PickToday(ids) => ids.into_iter().try_for_each(|id| {
            desk.prospect(id)?.picked_on = Some(today);
            Ok(())
        }),
        Op::BlockChannel(id, channel, reason) => {
            let prospect = desk.prospect(id)?;
            if !prospect.blocks.iter().any(|block| block.channel == channel) {
                let since = now.instant;
                prospect.blocks.push(Block { channel, since, reason });
            }
            Ok(())
        }
        Op::UnblockChannel(id, channel) => {
            let same_line = |other: Channel| other == channel || (other.is_telephone() && channel.is_telephone());
            desk.prospect(id)?.blocks.retain(|block| !same_line(block.channel));
            Ok(())
        }
        Op::ConfirmChannels(id) => {
            desk.prospect(id)?.channels_unconfirmed = false;
            Ok(())
        }
        Op::TakeIn {
            added, merged, group, ..
        } => {
            if added.is_empty() && merged.is_empty() {
                return Err(OpError::NothingToTakeIn);
            }
            desk.groups().extend(group);
            for prospect in merged {
                let id = prospect.id;
                *desk.prospect(id)? = prospect;
            }
            added.into_iter().try_for_each(|prospect| desk.add(prospect))
        }
        Op::Erase(id) => {
            let tombstone = Tombstone::of(desk.prospect(id)?);
            let is_sample = desk.prospect(id)?.is_sample;
            desk.remove(id)?;
            if let Some(tombstone) = tombstone.filter(|_| !is_sample) {
                desk.tombstones().push(tombstone);
            }
            Ok(())
        }
        Op::OpenSample(prospects) => prospects.into_iter().try_for_each(|prospect| desk.add(prospect)),
        Op::RemoveSample => {
            let samples = desk.book().prospects.values().filter(|prospect| prospect.is_sample);
            let ids: Vec<ProspectId> = samples.map(|prospect| prospect.id).collect();
            ids.into_iter().try_for_each(|id| desk.remove(id))
        }
        Op::Restore(backup) => {
            if !desk.book().is_empty() {
                return Err(OpError::BookNotEmpty);
            }
            let Book {
                prospects,
                groups,
                tombstones,
                values,
                settings,
            } = *backup;
            // What an empty book still knows, that somebody asked not to be contacted, a backup must not wipe out.
            let known = desk.tombstones();
            for tombstone in tombstones {
                if !known.contains(&tombstone) {
                    known.push(tombstone);
                }
            }
            *desk.groups() = groups;
            *desk.values() = values;
            *desk.settings() = settings;
            prospects.into_values().try_for_each(|prospect| desk.add(prospect))
        }
        Op::AddValues(items) => library::add(desk, items),
        Op::EditValue(item) => library::edit(desk, item),
        Op::RemoveValue(id) => library::remove(desk, id),
        Op::ChangeSettings(settings) => {
            *desk.settings() = change::checked_settings(settings)?;
            Ok(())
        }
    }
}

fn log_touch(
    desk: &mut Desk<'_>,
    id: ProspectId,
    mut touch: Touch,
    after: AfterTouch,
    now: &Now,
) -> Result<(), OpError> {
    let today = now.today();
    check_touch(&touch, now)?;
    if let Some(Answer::NotNow(until)) = touch.answer
        && until <= today
    {
        return Err(OpError::NotNowInThePast);
    }
    library::name_what_was_brought(desk.book(), &mut touch);
    let prospect = desk.prospect(id)?;
    // A touch entered late must not turn back what a later one has already settled.
    let before = prospect.stage.clone();
    let is_latest = prospect.touches.last().is_none_or(|last| last.at <= touch.at);
    if is_latest {
        prospect.stage = cadence::follow_up(&prospect.stage, &touch, today);
        prospect.hold = None;
    }
    prospect.insert_touch(touch);
    match after {
        AfterTouch::Keep => {}
        AfterTouch::NoneAgreed => prospect.next_step = None,
        AfterTouch::Agreed(step) => {
            check_step(&step, today)?;
            prospect.next_step = Some(step);
        }
    }
    if matches!(prospect.stage, Stage::AnsweredNo | Stage::DoNotContact) {
        prospect.next_step = None;
    }
    keep_tombstones_true(desk, id, Some(before))
}

fn take_touch(prospect: &mut Prospect, id: TouchId) -> Result<Touch, OpError> {
    let place = prospect.touches.iter().position(|touch| touch.id == id);
    place
        .map(|place| prospect.touches.remove(place))
        .ok_or(OpError::NoSuchTouch(id))
}

fn check_touch(touch: &Touch, now: &Now) -> Result<(), OpError> {
    let latest = now.instant + TimeDelta::minutes(CLOCK_TOLERANCE_MINUTES);
    if touch.at > latest {
        Err(OpError::TouchInTheFuture)
    } else {
        Ok(())
    }
}

fn check_step(step: &NextStep, today: NaiveDate) -> Result<(), OpError> {
    if step.date < today {
        Err(OpError::StepInThePast)
    } else if step.purpose.trim().is_empty() {
        Err(OpError::StepWithoutPurpose)
    } else {
        Ok(())
    }
}

/// A new record, its facts cleaned and checked as if each had been typed into its field.
fn checked(mut prospect: Prospect) -> Result<Prospect, OpError> {
    let edits = [
        Change::Name(prospect.name.clone()),
        Change::Called(prospect.called.clone()),
        Change::Company(prospect.company.clone()),
        Change::Title(prospect.title.clone()),
        Change::Emails(prospect.emails.clone()),
        Change::Phones(prospect.phones.clone()),
        Change::Links(prospect.links.clone()),
        Change::Birthday(prospect.birthday.clone()),
        Change::Matter(prospect.matter.clone()),
        Change::Notes(prospect.notes.clone()),
    ];
    edits.into_iter().try_for_each(|edit| edit.apply(&mut prospect))?;
    change::check_has_a_name(&prospect)?;
    Ok(prospect)
}

/// Who may not be contacted has a tombstone; who the rep adds, or brings back out of "do not contact", loses it.
/// `before` is the stage ahead of the change, `None` for a new record.
fn keep_tombstones_true(desk: &mut Desk<'_>, id: ProspectId, before: Option<Stage>) -> Result<(), OpError> {
    let prospect = desk.prospect(id)?.clone();
    let covered = desk
        .book()
        .tombstones
        .iter()
        .any(|tombstone| tombstone.covers(&prospect));
    let barred = prospect.stage == Stage::DoNotContact;
    if barred && !covered && !prospect.is_sample {
        desk.tombstones().extend(Tombstone::of(&prospect));
    }
    let welcome_again = before.is_none_or(|stage| stage == Stage::DoNotContact);
    if !barred && covered && welcome_again {
        // Two records may share an address: what stands for somebody who is still barred stays.
        let still_barred: Vec<Tombstone> = desk
            .book()
            .prospects
            .values()
            .filter(|other| other.stage == Stage::DoNotContact && !other.is_sample)
            .filter_map(Tombstone::of)
            .collect();
        desk.tombstones()
            .retain(|tombstone| !tombstone.covers(&prospect) || still_barred.contains(tombstone));
    }
    Ok(())
}

/// What `op` does, in words for the history and for the toast. Ask before applying it: an erased name is gone after.
pub fn describe(op: &Op, book: &Book) -> String {
    let name = |id: &ProspectId| book.prospects.get(id).map_or("somebody", Prospect::display_name);
    match op {
        Op::AddProspect(prospect) => format!("Added {}.", prospect.display_name()),
        Op::Edit(id, change) => format!("Changed the {} of {}.", change.field(), name(id)),
        Op::LogTouch(id, touch, _) => format!("Logged {} with {}.", touch.channel.phrase(), name(id)),
        Op::CorrectTouch(id, _) => format!("Corrected a touch with {}.", name(id)),
        Op::DeleteTouch(id, _) => format!("Deleted a touch with {}.", name(id)),
        Op::AgreeNextStep(id, _) => format!("Noted the next step with {}.", name(id)),
        Op::DropNextStep(id) => format!("Took off the next step with {}.", name(id)),
        Op::Hold(id, hold) if hold.reason.is_empty() => format!("{} rests until another day.", name(id)),
        Op::Hold(id, _) => format!("Skipped {} for now.", name(id)),
        Op::EndHold(id) => format!("{} is back in the plan.", name(id)),
        Op::PickToday(ids) => match ids.as_slice() {
            [id] => format!("{} is on today’s list.", name(id)),
            many => format!("{} people are on today’s list.", many.len()),
        },
        Op::BlockChannel(id, channel, _) => format!("No more {} to {}.", plural(*channel), name(id)),
        Op::UnblockChannel(id, channel) => format!("{} may have {} again.", name(id), plural(*channel)),
        Op::ConfirmChannels(id) => format!("Confirmed the open channels of {}.", name(id)),
        Op::TakeIn {
            added, merged, from, ..
        } => {
            let new = count(added.len(), "new person", "new people");
            match merged.len() {
                0 => format!("Took in {new} from {from}."),
                known => format!("Took in {new} from {from}, {known} merged."),
            }
        }
        Op::Erase(id) => format!("Erased {}.", name(id)),
        Op::OpenSample(people) => format!("Opened the sample book: {}.", count(people.len(), "person", "people")),
        Op::RemoveSample => "Removed the sample book.".to_owned(),
        Op::Restore(backup) => {
            format!(
                "Restored {} from a backup.",
                count(backup.prospects.len(), "person", "people")
            )
        }
        Op::AddValues(items) => match items.as_slice() {
            [item] => format!("Put “{}” into the library.", item.title.trim()),
            many => format!("Put {} into the library.", count(many.len(), "thing", "things")),
        },
        Op::EditValue(item) => format!("Changed “{}” in the library.", item.title.trim()),
        Op::RemoveValue(id) => {
            let title = book.value(*id).map_or("something", |item| item.title.as_str());
            format!("Took “{title}” out of the library.")
        }
        Op::ChangeSettings(_) => "Changed your settings.".to_owned(),
    }
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn plural(channel: Channel) -> &'static str {
    match channel {
        Channel::Call => "calls",
        Channel::Voicemail => "voicemails",
        Channel::Email => "emails",
        Channel::Text => "texts",
        Channel::Social => "social messages",
        Channel::Visit => "visits",
        Channel::Post => "letters",
    }
}
