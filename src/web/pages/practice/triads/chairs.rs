//! What a group is in the middle of: whose turn, how long still, the marks made. It lies beside the practice room, so that a
//! reload goes on.

use chrono::{NaiveDate, Timelike};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::practice::room::Room;
use crate::practice::scenario::Scenario;
use crate::practice::scenarios;
use crate::practice::triad::{
    self, Buyers, Group, Item, Marks, Moment, Turn, at, buyer_of, buyers, since, started, timetable,
};
use crate::web::browser::clock;
use crate::web::pages::practice::shelf::{PracticeRoom, use_practice};
use crate::web::session::{Session, use_session};

/// The name it lies under.
const NAME: &str = "triad";
/// How often the clock is looked at, in milliseconds: a second must not seem to last two.
const TICK_MS: u64 = 250;

/// A sheet somebody filled in.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filled {
    /// The round, from 0.
    pub round: u8,
    /// The try, from 0.
    pub attempt: u8,
    /// The first observer or the second, from 0.
    pub observer: u8,
    /// What they marked.
    pub marks: Marks,
}

/// What is kept of a group on this device.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// The day.
    pub on: Option<NaiveDate>,
    /// The buyer of the first round.
    pub first: String,
    /// What was settled, as in a link.
    pub group: String,
    /// Seconds gone when it was held; it runs where there are none.
    pub held: Option<u32>,
    /// What they are called.
    pub names: Vec<String>,
    /// The sheets filled in on this device.
    pub sheets: Vec<Filled>,
}

/// The group of today on this device.
pub fn kept(practice: PracticeRoom, today: NaiveDate) -> Option<Kept> {
    practice.beside::<Kept>(NAME).filter(|kept| kept.on == Some(today))
}

/// Sits a group down: a day of practice for whoever is at this device.
pub fn sit_down(practice: PracticeRoom, kept: &Kept) {
    practice.keep(NAME, kept);
    let is_noted = |on| {
        practice
            .room()
            .with_untracked(|room| room.progress.last_day >= Some(on))
    };
    if let Some(on) = kept.on.filter(|on| !is_noted(*on)) {
        practice.change(|room| room.progress.practised(on));
    }
}

/// A group at its table. Made once a page.
#[derive(Clone, Copy)]
pub struct Chairs {
    kept: RwSignal<Kept>,
    pool: StoredValue<Buyers>,
    first: usize,
    /// The observer's sheet.
    pub items: StoredValue<Vec<Item>>,
    /// The coach's line, where the group follows a pack.
    pub brand: StoredValue<String>,
    /// Everything in its time.
    pub turns: Memo<Vec<Turn>>,
    /// What was settled.
    pub group: Memo<Group>,
    /// Where the group is; `None` once it is over.
    pub moment: Memo<Option<Moment>>,
    second: RwSignal<u32>,
    practice: PracticeRoom,
    session: Session,
}

impl Chairs {
    /// The group that begins with this buyer; `None` where nobody here knows them.
    pub fn of(first: &str, told: Group) -> Option<Chairs> {
        let practice = use_practice();
        let session = use_session();
        let today = session.now().read_untracked().today();
        let room = practice.room().get_untracked();
        let (pool, place, told) = pool(&room, told, first)?;
        let without_start = |group: Group| Group { start: None, ..group };
        let same = |kept: &Kept| {
            let group = Group::read(&kept.group).unwrap_or_default();
            kept.first == first && without_start(group) == without_start(told)
        };
        let mut state = kept(practice, today).filter(same).unwrap_or_else(|| Kept {
            on: Some(today),
            first: first.to_owned(),
            group: told.code(),
            ..Kept::default()
        });
        let is_new_start =
            told.start.is_some() && Group::read(&state.group).and_then(|group| group.start) != told.start;
        if is_new_start && state.held.is_none() {
            state.group = told.code();
        }
        let pack = told
            .pack
            .and_then(|number| room.opened(number))
            .map(|opened| &opened.pack);
        let items = pack.map_or_else(triad::checks, |pack| pack.sheet());
        let brand = pack.map(|pack| pack.brand.clone()).unwrap_or_default();
        let timers = told.timers.or(pack.map(|pack| pack.timers)).unwrap_or_default();
        let kept = RwSignal::new(state);
        let group = Memo::new(move |_| kept.with(|kept| Group::read(&kept.group).unwrap_or_default()));
        let turns = Memo::new(move |_| timetable(&timers, group.get().people));
        let second = RwSignal::new(second_of_day(session));
        let tick = move || {
            let now = second_of_day(session);
            if second.try_get_untracked().is_some_and(|before| before != now) {
                let _ = second.try_set(now);
            }
        };
        let ticking = set_interval_with_handle(tick, std::time::Duration::from_millis(TICK_MS)).ok();
        on_cleanup(move || {
            if let Some(ticking) = ticking {
                ticking.clear();
            }
        });
        let elapsed = move || {
            let start = group.get().start.map(|start| since(start, second.get()));
            kept.with(|kept| kept.held).or(start).unwrap_or_default()
        };
        let chairs = Chairs {
            kept,
            pool: StoredValue::new(pool),
            first: place,
            items: StoredValue::new(items),
            brand: StoredValue::new(brand),
            turns,
            group,
            moment: Memo::new(move |_| at(&turns.read(), elapsed())),
            second,
            practice,
            session,
        };
        chairs.keep(|_| {});
        Some(chairs)
    }

    /// What is kept of it.
    pub fn kept(&self) -> ReadSignal<Kept> {
        self.kept.read_only()
    }

    /// Changes what is kept.
    pub fn keep(&self, change: impl FnOnce(&mut Kept)) {
        self.kept.update(change);
        let today = self.session.now().read_untracked().today();
        self.kept.update(|kept| kept.on = Some(today));
        sit_down(self.practice, &self.kept.get_untracked());
    }

    /// True while the clock runs.
    pub fn runs(&self) -> bool {
        self.group.get().start.is_some() && self.kept.with(|kept| kept.held.is_none())
    }

    /// True once it was begun.
    pub fn has_begun(&self) -> bool {
        self.group.get().start.is_some() || self.kept.with(|kept| kept.held.is_some())
    }

    /// The round, from 0; the last one once it is over.
    pub fn round(&self) -> u8 {
        let last = || self.turns.with(|turns| turns.last().map_or(0, |turn| turn.round));
        self.moment
            .with(|moment| moment.as_ref().map_or_else(last, |moment| moment.turn.round))
    }

    /// The buyer of a round.
    pub fn scenario(&self, round: u8) -> Option<Scenario> {
        self.pool
            .with_value(|pool| pool.list.get(buyer_of(round, self.first, pool.fresh)).cloned())
    }

    /// What somebody is called, counted from 0.
    pub fn name(&self, person: usize) -> String {
        let name = self
            .kept
            .with(|kept| kept.names.get(person).cloned().unwrap_or_default());
        if name.trim().is_empty() {
            format!("Person {}", person + 1)
        } else {
            name
        }
    }

    /// Lets the clock run from so many seconds on.
    pub fn run_from(&self, elapsed: u32) {
        let start = started(second_of_day(self.session), elapsed);
        self.start_at(start);
    }

    /// Takes over a start of this second of the day.
    pub fn start_at(&self, start: u32) {
        let group = Group {
            start: Some(start),
            ..self.group.get_untracked()
        };
        self.second.set(second_of_day(self.session));
        self.keep(|kept| {
            kept.group = group.code();
            kept.held = None;
        });
    }

    /// Begins, holds it, or goes on.
    pub fn press(&self) {
        match (self.kept.with_untracked(|kept| kept.held), untrack(|| self.runs())) {
            (Some(elapsed), _) => self.run_from(elapsed),
            (None, true) => self.hold_at(self.elapsed()),
            (None, false) => self.run_from(0),
        }
    }

    /// Goes a phase on or back.
    pub fn skip(&self, forward: bool) {
        let turns = self.turns.get_untracked();
        let place = self
            .moment
            .with_untracked(|moment| moment.as_ref().map_or(turns.len(), |moment| moment.place));
        let to = if forward { place + 1 } else { place.saturating_sub(1) };
        let end = turns.last().map_or(0, |turn| turn.starts + turn.seconds);
        let starts = turns.get(to).map_or(end, |turn| turn.starts);
        if untrack(|| self.runs()) {
            self.run_from(starts);
        } else {
            self.hold_at(starts);
        }
    }

    fn hold_at(&self, elapsed: u32) {
        self.keep(|kept| kept.held = Some(elapsed));
    }

    fn elapsed(&self) -> u32 {
        let start = self.group.get_untracked().start;
        start.map_or(0, |start| since(start, second_of_day(self.session)))
    }
}

fn second_of_day(session: Session) -> u32 {
    let local = session.now().with_untracked(|now| now.home.local(clock::instant()));
    local.time().num_seconds_from_midnight()
}

/// The buyers of a group, the place of the first, and the group with the pack they come from.
fn pool(room: &Room, told: Group, first: &str) -> Option<(Buyers, usize, Group)> {
    let place_in = |pool: &Buyers| pool.list.iter().position(|scenario| scenario.id == first);
    if let Some(pool) = told.pack.and_then(|pack| of_pack(room, pack))
        && let Some(place) = place_in(&pool)
    {
        return Some((pool, place, told));
    }
    let ours = ours();
    if let Some(place) = place_in(&ours) {
        return Some((ours, place, told));
    }
    room.packs.iter().find_map(|opened| {
        let number = opened.handed.pack;
        let pool = of_pack(room, number)?;
        let place = place_in(&pool)?;
        Some((
            pool,
            place,
            Group {
                pack: Some(number),
                ..told
            },
        ))
    })
}

/// All of ours.
pub fn ours() -> Buyers {
    let list = scenarios::all();
    Buyers {
        fresh: list.len(),
        list,
    }
}

/// The buyers of an open pack; one without any brings the coach's things to ours.
pub fn of_pack(room: &Room, number: u16) -> Option<Buyers> {
    let pack = &room.opened(number)?.pack;
    if !pack.games().is_empty() {
        return Some(buyers(Some(pack), &pack.agenda));
    }
    let Buyers { list, fresh } = ours();
    let list = list.into_iter().map(|one| pack.with_things(one)).collect();
    Some(Buyers { list, fresh })
}
