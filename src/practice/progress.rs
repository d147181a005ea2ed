//! One's own progress: which principles stand, counted in checks. Counts, never a score, and nothing leaves the device.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::debrief::Kept;
use super::drill::Check;
use super::phrase::lowered;
use crate::model::Principle;

/// Checks that stand for "at first" and "lately" (judgement: about two drills' worth).
pub const FEW: u32 = 10;

/// One principle, as it was met so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skill {
    /// Which.
    pub principle: Principle,
    /// Checks tried.
    pub tried: u32,
    /// Of these, met.
    pub met: u32,
    /// Of the first [`FEW`], met.
    pub first_met: u32,
    /// The last [`FEW`] as bits, the newest lowest.
    pub last: u16,
}

/// Everything that is counted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Progress {
    /// The principles that were tried, in the order of their first try.
    pub skills: Vec<Skill>,
    /// The last day of practice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<NaiveDate>,
    /// Days in a row up to it.
    #[serde(skip_serializing_if = "is_nought")]
    pub run: u32,
    /// Whether the days in a row are to be shown. Off until somebody wants it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub shows_run: bool,
}

fn is_nought(count: &u32) -> bool {
    *count == 0
}

/// A principle on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub principle: Principle,
    /// What it asks for.
    pub title: &'static str,
    /// "8 of the last 10".
    pub lately: String,
    /// "4 of the first 10"; empty while these are the same checks.
    pub at_first: String,
    /// Of a hundred checks lately, how many met: for the length of a bar.
    pub share: u32,
}

/// The page of one's own progress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The principles tried, those met least lately first.
    pub lines: Vec<Line>,
    /// What has not been tried yet.
    pub untried: Vec<Principle>,
    /// One sentence on what to practise next.
    pub says: String,
    /// "3 days in a row", where that is wanted and true.
    pub run: Option<String>,
}

impl Progress {
    /// Counts the checks of one answer, given on this day.
    pub fn record(&mut self, checks: &[Check], day: NaiveDate) {
        for check in checks {
            self.skill(check.principle).count(check.met);
        }
        self.practised(day);
    }

    /// Counts the habits of a game that ended on this day, each once.
    pub fn played(&mut self, habits: &[Kept], day: NaiveDate) {
        for habit in habits {
            if let Some(stood) = habit.stood {
                self.skill(habit.principle).count(stood);
            }
        }
        self.practised(day);
    }

    /// Notes that something was practised on this day.
    pub fn practised(&mut self, day: NaiveDate) {
        match self.last_day {
            Some(last) if last >= day => {}
            Some(last) if last.succ_opt() == Some(day) => self.run = self.run.max(1) + 1,
            _ => self.run = 1,
        }
        self.last_day = self.last_day.max(Some(day));
    }

    fn skill(&mut self, principle: Principle) -> &mut Skill {
        let at = self.skills.iter().position(|skill| skill.principle == principle);
        let at = at.unwrap_or_else(|| {
            self.skills.push(Skill {
                principle,
                tried: 0,
                met: 0,
                first_met: 0,
                last: 0,
            });
            self.skills.len() - 1
        });
        &mut self.skills[at]
    }

    /// The page on this day.
    pub fn shown(&self, day: NaiveDate) -> Shown {
        let mut skills = self.skills.clone();
        skills.sort_by_key(|skill| (skill.share(), skill.principle));
        let untried = Principle::ALL.into_iter();
        let untried = untried.filter(|one| skills.iter().all(|skill| skill.principle != *one));
        let says = match skills.first() {
            None => "Nothing has been counted yet. One drill takes three minutes.".to_owned(),
            Some(skill) if skill.lately() < skill.recent() => {
                format!(
                    "Worth another round: {} ({}).",
                    lowered(skill.principle.title()),
                    skill.principle.id()
                )
            }
            Some(_) => "Everything you tried lately was there.".to_owned(),
        };
        let is_alive = self
            .last_day
            .is_some_and(|last| last >= day || last.succ_opt() == Some(day));
        Shown {
            lines: skills.iter().map(Skill::line).collect(),
            untried: untried.collect(),
            says,
            run: (self.shows_run && is_alive && self.run > 1).then(|| format!("{} days in a row", self.run)),
        }
    }
}

impl Skill {
    fn count(&mut self, met: bool) {
        if self.tried < FEW {
            self.first_met += u32::from(met);
        }
        self.tried = self.tried.saturating_add(1);
        self.met = self.met.saturating_add(u32::from(met));
        self.last = self.last << 1 & MASK | u16::from(met);
    }

    /// How many checks "lately" stands for.
    fn recent(&self) -> u32 {
        self.tried.min(FEW)
    }

    fn lately(&self) -> u32 {
        (self.last & MASK).count_ones().min(self.recent())
    }

    fn share(&self) -> u32 {
        self.lately() * 100 / self.recent().max(1)
    }

    fn line(&self) -> Line {
        let at_first = if self.tried > FEW {
            format!("{} of the first {FEW}", self.first_met)
        } else {
            String::new()
        };
        Line {
            principle: self.principle,
            title: self.principle.title(),
            lately: format!("{} of the last {}", self.lately(), self.recent()),
            at_first,
            share: self.share(),
        }
    }
}

/// The last [`FEW`] bits.
const MASK: u16 = (1 << FEW) - 1;
