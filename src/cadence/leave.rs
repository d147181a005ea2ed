//! Back from leave: what piled up is merged, spread, turned into an easy no or left to nurture, under the cap of a day.
//! Never a burst.

use std::cmp::Reverse;

use chrono::{Days, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::calendar::{Calendar, HORIZON_DAYS};
use super::company;
use super::decide::decide;
use super::gain::read_through;
use super::plan::{Kind, Plan, PlannedTouch};
use super::policy::{Policy, TRIES_BEFORE_EASY_NO, TRIES_BEFORE_NURTURE};
use super::queue::made_today;
use super::rhythm;
use super::silence::Silence;
use super::their_way::fit;
use crate::model::{Book, Channel, Now, Prospect, ProspectId, Purpose};

/// What becomes of somebody whose touch came due during a leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Comeback {
    /// The touch, on this day.
    On(NaiveDate),
    /// An easy no instead of yet another reminder, on this day.
    EasyNo(NaiveDate),
    /// No touch: they rest in nurture until this day.
    Nurture(NaiveDate),
}

/// One line of the preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replanned {
    /// Who.
    pub id: ProspectId,
    /// What becomes of them.
    pub comeback: Comeback,
}

/// The preview: what one change would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Replan {
    /// Line by line, the earliest day first, the likeliest first within a day.
    pub lines: Vec<Replanned>,
    /// Promises and agreed steps that are due: they stay where they are, beside the cap.
    pub agreed: usize,
}

impl Replan {
    /// How many touches it puts on `day`.
    pub fn on(&self, day: NaiveDate) -> usize {
        let is_there =
            |line: &&Replanned| matches!(line.comeback, Comeback::On(on) | Comeback::EasyNo(on) if on == day);
        self.lines.iter().filter(is_there).count()
    }
}

/// What piled up by `now`, spread over the working days from today on. Of two people at one company the second waits for
/// a day after the first.
pub fn replan(book: &Book, policy: &Policy, now: &Now) -> Replan {
    let today = now.today();
    let began = now.home.instant(today.and_time(NaiveTime::MIN));
    let (gains, companies) = read_through(book, policy, now);
    let mut agreed = 0;
    let mut piled: Vec<Piled<'_>> = Vec::new();
    let mut days = Spread {
        today,
        load: Vec::new(),
        most: policy.touches_a_day.max(1),
    };
    for prospect in book.prospects.values() {
        if let (false, true) = made_today(prospect, began, now) {
            days.add(today);
        }
        let colleagues = companies.colleagues(prospect);
        let Plan::Touch(touch) = decide(prospect, book, policy, now, colleagues, false, false) else {
            continue;
        };
        match touch.kind {
            Kind::Due if touch.on <= today => {
                let silence = Silence::of(prospect, now);
                piled.push(Piled {
                    gain: Reverse(gains.per_minute(prospect, silence.tries, touch.channel)),
                    prospect,
                    silence,
                    touch,
                });
            }
            Kind::Promised | Kind::Agreed if touch.on <= today => agreed += 1,
            Kind::Due => days.add(touch.on),
            Kind::Promised | Kind::Agreed | Kind::Start => {}
        }
    }
    piled.sort_unstable_by_key(|one| (one.gain, one.prospect.id));
    let mut placed: Vec<(u64, NaiveDate)> = Vec::new();
    let mut lines = Vec::with_capacity(piled.len());
    for Piled {
        prospect,
        silence,
        touch,
        ..
    } in piled
    {
        let calendar = Calendar { policy, prospect };
        let comeback = if prospect.stage.is_in_process() && silence.tries > TRIES_BEFORE_NURTURE {
            let rhythm = rhythm::of(prospect, book, policy);
            Comeback::Nurture(rhythm::next(rhythm, &silence, today, calendar, now).on)
        } else {
            let company = company::hash(&prospect.company);
            let colleagues = placed.iter().filter(|(known, _)| Some(*known) == company);
            let after = colleagues.map(|(_, day)| *day).max();
            let on = days.take(after, touch.channel, calendar, now);
            placed.extend(company.map(|name| (name, on)));
            if is_easy_no_due(prospect, &silence, touch.purpose) {
                Comeback::EasyNo(on)
            } else {
                Comeback::On(on)
            }
        };
        let id = prospect.id;
        lines.push(Replanned { id, comeback });
    }
    lines.sort_by_key(|line| match line.comeback {
        Comeback::On(day) | Comeback::EasyNo(day) => (false, day),
        Comeback::Nurture(day) => (true, day),
    });
    Replan { lines, agreed }
}

struct Piled<'a> {
    gain: Reverse<i32>,
    prospect: &'a Prospect,
    silence: Silence<'a>,
    touch: PlannedTouch,
}

/// True when an easy no serves them better than yet another reminder: it is due, or close to it after the long gap.
fn is_easy_no_due(prospect: &Prospect, silence: &Silence<'_>, planned: Purpose) -> bool {
    let is_near = silence.tries + 1 >= TRIES_BEFORE_EASY_NO && !silence.said(Purpose::EasyNo);
    planned == Purpose::EasyNo || (prospect.stage.is_in_process() && is_near)
}

/// The days to come, with what lies on each.
struct Spread {
    today: NaiveDate,
    /// Touches by the number of days from today.
    load: Vec<u32>,
    most: u32,
}

impl Spread {
    fn add(&mut self, day: NaiveDate) {
        let ahead = day.signed_duration_since(self.today).num_days();
        if let Some(ahead) = usize::try_from(ahead)
            .ok()
            .filter(|ahead| *ahead < HORIZON_DAYS as usize)
        {
            if self.load.len() <= ahead {
                self.load.resize(ahead + 1, 0);
            }
            self.load[ahead] += 1;
        }
    }

    /// The first day with room that suits both sides, after `after` where that is given.
    fn take(&mut self, after: Option<NaiveDate>, channel: Channel, calendar: Calendar<'_>, now: &Now) -> NaiveDate {
        let mut day = after.and_then(|day| day.succ_opt()).unwrap_or(self.today);
        for _ in 0..HORIZON_DAYS {
            day = fit(day, channel, calendar, now, false).on;
            let ahead = usize::try_from(day.signed_duration_since(self.today).num_days()).unwrap_or(0);
            if self.load.get(ahead).copied().unwrap_or(0) < self.most {
                break;
            }
            let Some(next) = day.checked_add_days(Days::new(1)) else {
                break;
            };
            day = next;
        }
        self.add(day);
        day
    }
}
