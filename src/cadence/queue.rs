//! Today's list: what was promised and agreed by its hour, then due touches by what they are likely to bring for the
//! minutes they take, then new starts at the rep's pace. A cap keeps the day feasible; a share of it is kept for late
//! tries and for new starts, so that neither starves behind likelier ones.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use chrono::{DateTime, NaiveTime, Utc};

use super::decide::{awaits_start, decide, is_picked};
use super::gain::{Gains, read_through};
use super::plan::{Kind, Plan, PlannedTouch};
use super::policy::{KEPT_SHARE_PERCENT, Policy, TRIES_BEFORE_EASY_NO};
use super::silence::tries;
use crate::model::{Book, Direction, Now, Prospect, ProspectId, Stage, Touch};

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Who.
    pub id: ProspectId,
    /// What, how and why.
    pub touch: PlannedTouch,
}

/// Everything there is to do today.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Queue {
    /// Promises and agreed next steps: by their hour, then those without one.
    pub agreed: Vec<Entry>,
    /// Due touches, best first; those whose hours are over or not begun come last.
    pub due: Vec<Entry>,
    /// Prospects to begin with today: those picked by hand, then as many as the rep's pace leaves.
    pub starts: Vec<Entry>,
    /// Due touches the day has no room for. They are due again tomorrow.
    pub left_for_later: usize,
}

impl Queue {
    /// How many touches it holds.
    pub fn len(&self) -> usize {
        self.agreed.len() + self.due.len() + self.starts.len()
    }

    /// True when nothing is left to do today.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The list of `now`'s day.
pub fn queue(book: &Book, policy: &Policy, now: &Now) -> Queue {
    let today = now.today();
    let began = now.home.instant(today.and_time(NaiveTime::MIN));
    let (gains, companies) = read_through(book, policy, now);
    let plan = |prospect: &Prospect, begin: bool, is_told: bool| {
        decide(
            prospect,
            book,
            policy,
            now,
            companies.colleagues(prospect),
            begin,
            is_told,
        )
    };
    let mut agreed: Vec<((bool, NaiveTime), ProspectId)> = Vec::new();
    let mut due: Vec<Due> = Vec::new();
    let mut picked: Vec<ProspectId> = Vec::new();
    let mut waiting: Vec<Waiting> = Vec::new();
    let (mut started_today, mut touched_today) = (0, 0);
    for prospect in book.prospects.values() {
        let (started, touched) = made_today(prospect, began, now);
        started_today += usize::from(started);
        touched_today += usize::from(touched && !started);
        let waits = awaits_start(prospect) && !is_picked(prospect, today);
        let turn = Reverse((Reverse(closeness(prospect)), prospect.added_at, prospect.id));
        if waits && prospect.next_step.is_none() && prospect.promises.is_empty() {
            waiting.push(turn);
            continue;
        }
        let Plan::Touch(touch) = plan(prospect, false, false) else {
            waiting.extend(waits.then_some(turn));
            continue;
        };
        if touch.on > today {
            continue;
        }
        match touch.kind {
            Kind::Promised | Kind::Agreed => {
                agreed.push(((touch.time.is_none(), touch.time.unwrap_or_default()), prospect.id));
            }
            Kind::Due => due.push(Due::of(prospect, &touch, &gains, now)),
            Kind::Start => picked.push(prospect.id),
        }
    }
    agreed.sort_unstable();
    let room = (policy.touches_a_day as usize).saturating_sub(touched_today);
    let pace = (policy.starts_a_day as usize).saturating_sub(started_today);
    let wanted_starts = pace.saturating_sub(picked.len()).min(waiting.len());
    let left_for_later = cut(&mut due, room, wanted_starts);
    let free = room.saturating_sub(due.len());
    let entry = |id: ProspectId, begin: bool| {
        let Plan::Touch(touch) = plan(book.prospects.get(&id)?, begin, true) else {
            return None;
        };
        (touch.on <= today).then_some(Entry { id, touch })
    };
    let mut starts: Vec<Entry> = picked.into_iter().filter_map(|id| entry(id, false)).collect();
    let mut waiting = BinaryHeap::from(waiting);
    let most = pace.min(starts.len() + free);
    while starts.len() < most
        && let Some(Reverse((_, _, id))) = waiting.pop()
    {
        starts.extend(entry(id, true));
    }
    Queue {
        agreed: agreed.into_iter().filter_map(|(_, id)| entry(id, false)).collect(),
        due: due.into_iter().filter_map(|one| entry(one.id, false)).collect(),
        starts,
        left_for_later,
    }
}

/// A due touch in the order of the list, the smaller the better: who may be met now; then a conversation under way,
/// because it cools; then what it is likely to bring per minute; then who has had the most room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Due {
    is_out_of_hours: bool,
    gain: Reverse<i32>,
    closeness: Reverse<u8>,
    last: Option<DateTime<Utc>>,
    id: ProspectId,
    is_late: bool,
}

impl Due {
    fn of(prospect: &Prospect, touch: &PlannedTouch, gains: &Gains, now: &Now) -> Due {
        let tries = tries(prospect, now);
        Due {
            is_out_of_hours: touch.window.is_some_and(|window| !window.is_open(now.instant)),
            gain: Reverse(gains.per_minute(prospect, tries, touch.channel)),
            closeness: Reverse(closeness(prospect)),
            last: prospect.touches.last().map(|touch| touch.at),
            id: prospect.id,
            is_late: tries >= TRIES_BEFORE_EASY_NO,
        }
    }
}

/// Sorts the due touches and keeps as many as the day has room for, with a share for late tries; leaves a share of the
/// room to `wanted_starts`. Answers how many were left out.
fn cut(due: &mut Vec<Due>, room: usize, wanted_starts: usize) -> usize {
    due.sort_unstable();
    let share = (room * KEPT_SHARE_PERCENT).div_ceil(100);
    let room = room - share.min(wanted_starts);
    if due.len() <= room {
        return 0;
    }
    let mut out = due.split_off(room);
    let late_in = due.iter().filter(|one| one.is_late).count();
    let owed = share.min(room).saturating_sub(late_in);
    let late_out: Vec<Due> = out.iter().filter(|one| one.is_late).take(owed).copied().collect();
    // The least likely of the others make room.
    for late in late_out {
        if let Some(place) = due.iter().rposition(|one| !one.is_late) {
            out.push(due.remove(place));
            due.push(late);
        }
    }
    due.sort_unstable();
    out.len() - due.iter().filter(|one| out.contains(one)).count()
}

/// How near to an answer somebody is; only the order counts.
fn closeness(prospect: &Prospect) -> u8 {
    match prospect.stage {
        Stage::AnsweredYes => 7,
        Stage::DecisionPending => 6,
        Stage::ProposalOut => 5,
        Stage::MeetingHeld => 4,
        Stage::Nurture(_) => 3,
        Stage::Contacted => 2,
        _ if prospect.referred_by.is_some() => 1,
        Stage::New | Stage::NotStarted | Stage::AnsweredNo | Stage::DoNotContact => 0,
    }
}

/// Whether the rep's first touch to them was made since `from`, when the day began, and whether any was.
pub(super) fn made_today(prospect: &Prospect, from: DateTime<Utc>, now: &Now) -> (bool, bool) {
    let today = |touch: &&Touch| touch.direction == Direction::Outgoing && touch.at >= from && touch.at <= now.instant;
    let started = prospect.touches.first().as_ref().is_some_and(today);
    let touched = prospect
        .touches
        .iter()
        .rev()
        .take_while(|touch| touch.at >= from)
        .any(|touch| today(&touch));
    (started, touched)
}

/// Somebody not begun, in a heap that gives the nearest to an answer first, then the longest in the book.
type Waiting = Reverse<(Reverse<u8>, DateTime<Utc>, ProspectId)>;
