//! The verbs: every change a book can undergo. Each is applied whole or not at all, describes itself, and can be
//! taken back.

mod bring;
mod change;
mod describe;
mod error;
mod library;
mod pauses;
mod promises;
mod stamping;
mod text;
mod touches;
mod undo;
mod voice;

use serde::{Deserialize, Serialize};

use crate::cadence::{self, Replanned};
use crate::model::{
    Block, Book, Channel, Group, Hold, NextStep, Now, Promise, PromiseId, Prospect, ProspectId, Purpose, Settings,
    Stage, Tombstone, Touch, TouchId, ValueItem, ValueItemId,
};

pub use bring::{Brought, bring, change_to, replace};
pub use change::Change;
pub use describe::describe;
pub use error::OpError;
pub use stamping::stamp;
pub use undo::{Undo, revert};

use undo::Desk;

/// What the rep and the prospect agreed at the end of a touch (P4).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum AfterTouch {
    /// What was agreed before still stands.
    Keep,
    /// This was agreed.
    Agreed(NextStep),
    /// Nothing was agreed, and the rep says so.
    NoneAgreed,
}

/// One change. Ids in it are new and random, made by whoever asks for the change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// The agreed next step is off, and nothing takes its place.
    DropNextStep(ProspectId),
    /// The agreed next step was called off: the plan asks for a new time.
    CallOffNextStep(ProspectId),
    /// Something promised, by either side.
    AddPromise(ProspectId, Promise),
    /// A promise was kept.
    KeepPromise(ProspectId, PromiseId),
    /// A promise taken off the list.
    DropPromise(ProspectId, PromiseId),
    /// Somebody a prospect sent the rep to, linked to them.
    Refer(ProspectId, Box<Prospect>),
    /// What the next ask is to be for; `None` leaves it to the ladder.
    Choose(ProspectId, Option<Purpose>),
    /// The plan rests until a day: the rep's choice, or an out-of-office.
    Hold(ProspectId, Hold),
    /// The plan speaks again.
    EndHold(ProspectId),
    /// What piled up during a leave spread over the days to come, as the preview showed it.
    BackFromLeave(Vec<Replanned>),
    /// A group's name or rhythm changed.
    EditGroup(Group),
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
    /// Records put in as they are: a merge, or a copy in place of the book. [`bring`] and [`replace`] make it.
    Bring(Box<Brought>),
    /// Things put into the library of value: one by hand, or a set.
    AddValues(Vec<ValueItem>),
    /// A thing in the library changed.
    EditValue(ValueItem),
    /// A thing taken out of the library. Touches that brought it keep their words.
    RemoveValue(ValueItemId),
    /// The rep's knobs and profile changed.
    ChangeSettings(Settings),
    /// Changes that belong together: made all or none, and taken back in one step. The first says what it was.
    Together(Vec<Op>),
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
        Op::LogTouch(id, touch, after) => touches::log(desk, id, touch, after, now),
        Op::CorrectTouch(id, touch) => touches::correct(desk, id, touch, now),
        Op::DeleteTouch(id, touch) => touches::take(desk.prospect(id)?, touch).map(drop),
        Op::AgreeNextStep(id, step) => {
            touches::check_step(&step, today)?;
            desk.prospect(id)?.next_step = Some(step);
            Ok(())
        }
        Op::DropNextStep(id) => {
            desk.prospect(id)?.next_step = None;
            Ok(())
        }
        Op::CallOffNextStep(id) => {
            if let Some(step) = &mut desk.prospect(id)?.next_step {
                step.called_off_at = Some(now.instant);
            }
            Ok(())
        }
        Op::AddPromise(id, promise) => promises::add(desk.prospect(id)?, promise),
        Op::KeepPromise(id, promise) => promises::keep(desk.prospect(id)?, promise, now),
        Op::DropPromise(id, promise) => promises::take(desk.prospect(id)?, promise),
        Op::Refer(by, prospect) => {
            desk.prospect(by)?;
            let mut prospect = checked(*prospect)?;
            prospect.referred_by = Some(by);
            let id = prospect.id;
            desk.add(prospect)?;
            keep_tombstones_true(desk, id, None)
        }
        Op::Choose(id, purpose) => {
            if purpose == Some(Purpose::OneMore) {
                // One more says something only where it brings something (P1, P7).
                let prospect = desk.prospect(id)?.clone();
                let offer = cadence::best_value(&prospect, desk.book(), today);
                offer.best.ok_or(OpError::NothingNewToBring)?;
            }
            desk.prospect(id)?.chosen = purpose;
            Ok(())
        }
        Op::Hold(id, hold) => pauses::hold(desk.prospect(id)?, hold, now),
        Op::EndHold(id) => {
            desk.prospect(id)?.end_hold(today);
            Ok(())
        }
        Op::BackFromLeave(lines) => pauses::back_from_leave(desk, lines, today),
        Op::EditGroup(group) => {
            let group = change::checked_group(group)?;
            let place = desk.book().groups.iter().position(|one| one.id == group.id);
            let place = place.ok_or(OpError::NoSuchGroup(group.id))?;
            desk.groups()[place] = group;
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
        Op::Bring(brought) => bring::put_in(desk, *brought),
        Op::AddValues(items) => library::add(desk, items),
        Op::EditValue(item) => library::edit(desk, item),
        Op::RemoveValue(id) => library::remove(desk, id),
        Op::ChangeSettings(settings) => {
            *desk.settings() = change::checked_settings(settings)?;
            Ok(())
        }
        Op::Together(ops) => ops.into_iter().try_for_each(|op| change(desk, op, now)),
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
