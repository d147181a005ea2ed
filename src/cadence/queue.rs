//! Today's list: agreed steps by their hour, then due touches, best first, then new starts at the rep's pace.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::decide::{awaits_start, decide, is_picked};
use super::plan::{Kind, Plan, PlannedTouch};
use super::policy::Policy;
use crate::model::{Book, Direction, Now, Prospect, ProspectId, Stage};

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
    /// Agreed next steps: by their hour, then those without one.
    pub agreed: Vec<Entry>,
    /// Due touches, best first.
    pub due: Vec<Entry>,
    /// Prospects to begin with today: those picked by hand, then as many as the rep's pace leaves.
    pub starts: Vec<Entry>,
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
    let started_from = now.home.instant(today.and_time(NaiveTime::MIN));
    let mut agreed = Vec::new();
    let mut due = Vec::new();
    let mut starts = Vec::new();
    let mut waiting = Vec::new();
    let mut started_today = 0;
    for prospect in book.prospects.values() {
        started_today += usize::from(was_started(prospect, started_from, now));
        let waits = awaits_start(prospect) && !is_picked(prospect, today);
        let turn = Reverse((Reverse(closeness(&prospect.stage)), prospect.added_at, prospect.id));
        if waits && prospect.next_step.is_none() {
            waiting.push(turn);
            continue;
        }
        let Plan::Touch(touch) = decide(prospect, policy, now, today, false) else {
            waiting.extend(waits.then_some(turn));
            continue;
        };
        if touch.on > today {
            continue;
        }
        let entry = Entry { id: prospect.id, touch };
        match entry.touch.kind {
            Kind::Agreed => agreed.push(entry),
            Kind::Due => due.push((worth(prospect), entry)),
            Kind::Start => starts.push(entry),
        }
    }
    agreed.sort_unstable_by_key(|entry| (entry.touch.time.unwrap_or(END_OF_DAY), entry.id));
    due.sort_unstable_by_key(|(worth, _)| *worth);
    let pace = (policy.starts_a_day as usize).saturating_sub(started_today);
    fill(&mut starts, waiting, pace, book, policy, now, today);
    Queue {
        agreed,
        due: due.into_iter().map(|(_, entry)| entry).collect(),
        starts,
    }
}

/// Where a step without an hour stands among those with one.
const END_OF_DAY: NaiveTime = match NaiveTime::from_hms_opt(23, 59, 59) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// The order of due touches, the smaller the better: who was heard from last comes first, because a conversation cools;
/// then the likelier to answer by the starting guesses of EVIDENCE (nearer the decision, fewer silent touches); then who
/// has had the most room.
fn worth(prospect: &Prospect) -> (bool, Reverse<u8>, usize, Option<DateTime<Utc>>, ProspectId) {
    let silent = prospect.silent_touches().len();
    (
        silent > 0,
        Reverse(closeness(&prospect.stage)),
        silent,
        prospect.touches.last().map(|touch| touch.at),
        prospect.id,
    )
}

/// How near to an answer a stage is; only the order counts.
fn closeness(stage: &Stage) -> u8 {
    match stage {
        Stage::AnsweredYes => 6,
        Stage::DecisionPending => 5,
        Stage::ProposalOut => 4,
        Stage::MeetingHeld => 3,
        Stage::Nurture(_) => 2,
        Stage::Contacted => 1,
        Stage::New | Stage::NotStarted | Stage::AnsweredNo | Stage::DoNotContact => 0,
    }
}

/// True when the rep's first touch to them was made today.
fn was_started(prospect: &Prospect, from: DateTime<Utc>, now: &Now) -> bool {
    prospect
        .touches
        .first()
        .is_some_and(|first| first.direction == Direction::Outgoing && first.at >= from && first.at <= now.instant)
}

/// Somebody not begun, in a heap that gives the nearest to an answer first, then the longest in the book.
type Waiting = Reverse<(Reverse<u8>, DateTime<Utc>, ProspectId)>;

/// Adds the longest-waiting of those not begun until the day's pace is met.
fn fill(
    starts: &mut Vec<Entry>,
    waiting: Vec<Waiting>,
    pace: usize,
    book: &Book,
    policy: &Policy,
    now: &Now,
    today: NaiveDate,
) {
    let mut waiting = BinaryHeap::from(waiting);
    while starts.len() < pace
        && let Some(Reverse((_, _, id))) = waiting.pop()
    {
        let Some(prospect) = book.prospects.get(&id) else {
            continue;
        };
        if let Plan::Touch(touch) = decide(prospect, policy, now, today, true)
            && touch.on <= today
        {
            starts.push(Entry { id, touch });
        }
    }
}
