//! Logging a touch, and putting the log right.

use chrono::{NaiveDate, TimeDelta};

use crate::cadence;
use crate::model::{Answer, Direction, Hold, HoldKind, NextStep, Now, Prospect, ProspectId, Stage, Touch, TouchId};

use super::undo::Desk;
use super::{AfterTouch, OpError, keep_tombstones_true, library, pauses};

/// How far a touch's time may lie ahead, in minutes: two clocks that disagree a little are no reason to refuse.
const CLOCK_TOLERANCE_MINUTES: i64 = 5;

pub(super) fn log(
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
    let week = cadence::Policy::of(&desk.book().settings).working_week;
    let prospect = desk.prospect(id)?;
    // A touch entered late must not turn back what a later one has already settled.
    let before = prospect.stage.clone();
    let is_latest = prospect.touches.last().is_none_or(|last| last.at <= touch.at);
    if is_latest {
        prospect.stage = cadence::follow_up(&prospect.stage, &touch, today, week);
        // The wait begins anew, so what interrupted the last one no longer counts.
        prospect.hold = None;
        prospect.rested.clear();
        if touch.direction == Direction::Outgoing {
            prospect.chosen = None;
        }
    }
    let holds_colleagues = is_latest && holds_colleagues(prospect, &touch);
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
    if holds_colleagues {
        hold_colleagues(desk, id, now)?;
    }
    keep_tombstones_true(desk, id, Some(before))
}

/// True when `touch` shows that the company has been heard from: then its other people are not asked meanwhile.
pub(super) fn holds_colleagues(prospect: &Prospect, touch: &Touch) -> bool {
    touch.is_reply() && !prospect.company.trim().is_empty()
}

/// True when `other` would be asked in the course of things, and works for the same company as `heard`.
pub(super) fn is_held_with(other: &Prospect, heard: &Prospect) -> bool {
    other.stage.is_in_process() && other.is_colleague_of(heard)
}

fn hold_colleagues(desk: &mut Desk<'_>, id: ProspectId, now: &Now) -> Result<(), OpError> {
    let heard = desk.prospect(id)?.clone();
    let others = desk
        .book()
        .prospects
        .values()
        .filter(|other| is_held_with(other, &heard));
    let others: Vec<ProspectId> = others.map(|other| other.id).collect();
    let until = cadence::colleagues_wait_until(&desk.book().settings, now.today());
    for other in others {
        let other = desk.prospect(other)?;
        if other.hold.as_ref().is_none_or(|hold| hold.until < until) {
            pauses::hold(
                other,
                Hold {
                    kind: HoldKind::ColleagueAnswered,
                    ..Hold::rest(until, heard.display_name())
                },
                now,
            )?;
        }
    }
    Ok(())
}

pub(super) fn correct(desk: &mut Desk<'_>, id: ProspectId, touch: Touch, now: &Now) -> Result<(), OpError> {
    check_touch(&touch, now)?;
    let prospect = desk.prospect(id)?;
    take(prospect, touch.id)?;
    prospect.insert_touch(touch);
    Ok(())
}

pub(super) fn take(prospect: &mut Prospect, id: TouchId) -> Result<Touch, OpError> {
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

pub(super) fn check_step(step: &NextStep, today: NaiveDate) -> Result<(), OpError> {
    if step.date < today {
        Err(OpError::StepInThePast)
    } else if step.purpose.trim().is_empty() {
        Err(OpError::StepWithoutPurpose)
    } else {
        Ok(())
    }
}
