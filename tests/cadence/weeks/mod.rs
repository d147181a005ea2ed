//! Prospects' weeks as tables, told through the changes a rep makes. Each line: the day, what happens on it, the plan at
//! noon after it, and words one of the reasons (or what it overruled, after "not:") holds.
//!
//! What happens is a line of the log without its date ("10:00 out email sent"), or a change: "hold DAY", "away DAY",
//! "resume", "step DAY TIME CHANNEL", "call off", "choose PURPOSE", "I promise DAY WHAT", "they promise DAY WHAT",
//! "kept". A promise without a day has a word in place of it. An empty cell is a day on which nothing happens.
//!
//! Which principle is told where; the sentences about words (P2's empty phrases, P15's seconds, P16's voice) are also the
//! linter's and the script's.
//!
//! | principle | weeks |
//! |---|---|
//! | P1 value | `goodwill`: the best unused thing, then the warning; what is brought makes the same asks lighter |
//! | P2 purpose | `person`: the proposal by name, the reminder in its thread; `agreed`: what they promised |
//! | P3 their way | `their_way`; `replies`: not now, stop; `clocks`: their hours in five zones |
//! | P4 next step | `agreed`: agreed, missed, called off, not agreed, promised by either side; `replies`: a yes |
//! | P5 early no | `ladder`: a doubtful fit |
//! | P6 easy no | `ladder` and `rhythm`: by silence, not by count, and again after two months; `goodwill`: when asking has worn thin |
//! | P7 one more | `ladder`: the fourth try and the ninth; `replies`: a reply begins anew |
//! | P8 no magic | `goodwill`: everybody bears a different amount, a company so much; an easy no at once |
//! | P9 rhythm | `rhythm`: every Tuesday at ten, a group's day, once a month, gaps of one's own, pauses |
//! | P10 their reason | `person`: a reason in their eyes; `replies`: a referral |
//! | P11 channels | `ladder`: after a call an email |
//! | P12 person | `person`: what they care about |
//! | P13 nurture | `ladder`: into nurture and back; `replies`: offered after a no only if they agreed |
//! | P14 in view | `ladder`: something useful now and then |
//! | P15 thirty seconds | `person`: a voicemail is short |
//! | P16 own voice | `person`: an easy no in one's own words |
//! | P17 a no is good | `replies`: thanked for once, crossed off; `ladder`: no one more against it |
//! | P18 system | `rhythm`: the rep's own days; `ladder`: an import at the rep's pace |
//! | P19 good faith | `agreed`: a missed step, a word without a day; `replies`: a colleague answered |
//! | P20 no one sale | `ladder`: one more is the rep's choice, with what it brings and costs |

mod agreed;
mod clocks;
mod goodwill;
mod ladder;
mod person;
mod replies;
mod rhythm;
mod their_way;

use chrono::NaiveTime;
use onemore::cadence::{Plan, Policy, plan};
use onemore::model::{
    Book, Hold, HoldKind, NextStep, Now, Promise, PromiseId, Promiser, Prospect, ProspectId, Settings, ValueItem,
    ValueItemId, ValueKind, Zone,
};
use onemore::ops::{self, AfterTouch, Op};

use super::story::{Story, Told, day, instant, named, noon, touch};

pub type Line = (&'static str, &'static str, &'static str, &'static str);

/// A book with one prospect in the middle of it.
pub struct Week {
    pub book: Book,
    pub id: ProspectId,
    pub home: Zone,
    pub zones: Vec<(&'static str, Zone)>,
}

pub fn week(story: Story) -> Week {
    let id = story.prospect.id;
    let mut book = Book::default();
    book.settings.rhythm = story.policy.rhythm;
    book.prospects.insert(id, story.prospect);
    Week {
        book,
        id,
        home: Zone::UTC,
        zones: Vec::new(),
    }
}

/// A thing in the library.
pub fn thing(id: u64, title: &str, interest: &str) -> ValueItem {
    ValueItem {
        interests: (!interest.is_empty())
            .then(|| interest.to_owned())
            .into_iter()
            .collect(),
        ..ValueItem::new(ValueItemId(id), ValueKind::Article, title, instant("2026-10-01 09:00"))
    }
}

impl Week {
    pub fn with(mut self, change: impl FnOnce(&mut Prospect)) -> Week {
        change(self.book.prospects.get_mut(&self.id).unwrap());
        self
    }

    pub fn settings(mut self, change: impl FnOnce(&mut Settings)) -> Week {
        change(&mut self.book.settings);
        self
    }

    pub fn library(mut self, things: Vec<ValueItem>) -> Week {
        self.book.values = things;
        self
    }

    pub fn and(mut self, other: Prospect) -> Week {
        self.book.prospects.insert(other.id, other);
        self
    }

    pub fn home(mut self, zone: Zone) -> Week {
        self.home = zone;
        self
    }

    pub fn zone(mut self, name: &'static str, zone: Zone) -> Week {
        self.zones.push((name, zone));
        self.with(|prospect| prospect.time_zone = name.to_owned())
    }

    pub fn now(&self, clock: &str) -> Now {
        let local = chrono::NaiveDateTime::parse_from_str(clock, "%Y-%m-%d %H:%M").unwrap();
        let mut now = Now::new(self.home.instant(local), self.home.clone());
        for (name, zone) in &self.zones {
            now.zones.insert((*name).to_owned(), zone.clone());
        }
        now
    }

    pub fn plan(&self, now: &Now) -> Plan {
        let policy = Policy::of(&self.book.settings);
        plan(&self.book.prospects[&self.id], &self.book, &policy, now)
    }

    #[track_caller]
    pub fn apply(&mut self, op: Op, now: &Now) {
        ops::apply(&mut self.book, op, now).unwrap();
    }

    #[track_caller]
    fn happens(&mut self, date: &str, event: &str) {
        let now = self.now(&format!("{date} 12:00"));
        let id = self.id;
        let words: Vec<&str> = event.split_whitespace().collect();
        let promise = |by, due: &str, what: &[&str]| Promise {
            id: PromiseId(what.len() as u64),
            by,
            what: what.join(" "),
            due: due.parse().ok(),
            made_at: now.instant,
            kept_at: None,
        };
        let op = match words.as_slice() {
            ["hold", until] => Op::Hold(id, Hold::rest(day(until), "")),
            ["away", until] => Op::Hold(
                id,
                Hold {
                    kind: HoldKind::OutOfOffice,
                    ..Hold::rest(day(until), "")
                },
            ),
            ["resume"] => Op::EndHold(id),
            ["call", "off"] => Op::CallOffNextStep(id),
            ["choose", purpose] => Op::Choose(id, Some(named(purpose))),
            ["step", date, time, channel] => Op::AgreeNextStep(
                id,
                NextStep {
                    date: day(date),
                    time: time.parse::<NaiveTime>().ok(),
                    purpose: "go through it".to_owned(),
                    channel: Some(named(channel)),
                    agreed_at: now.instant,
                    called_off_at: None,
                },
            ),
            ["I", "promise", due, what @ ..] => Op::AddPromise(id, promise(Promiser::Rep, due, what)),
            ["they", "promise", due, what @ ..] => Op::AddPromise(id, promise(Promiser::Prospect, due, what)),
            ["kept"] => {
                let open = |promise: &&Promise| promise.kept_at.is_none();
                let first = self.book.prospects[&id].promises.iter().find(open).unwrap().id;
                Op::KeepPromise(id, first)
            }
            _ => {
                let mut made = touch(&format!("{date} {event}"));
                // The line is read on the rep's clock.
                made.at = self.home.instant(made.at.naive_utc());
                let then = Now {
                    instant: made.at.max(now.instant),
                    ..now
                };
                return self.apply(Op::LogTouch(id, made, AfterTouch::Keep), &then);
            }
        };
        self.apply(op, &now);
    }

    /// Walks through the lines.
    #[track_caller]
    pub fn goes(mut self, lines: &[Line]) -> Week {
        for (date, event, expected, why) in lines {
            if !event.is_empty() {
                self.happens(date, event);
            }
            // What happens in the afternoon is looked at in the evening.
            let is_late = event
                .split(':')
                .next()
                .is_some_and(|hour| hour.parse().is_ok_and(|hour: u32| hour >= 12));
            let now = self.now(&format!("{date} {}", if is_late { "23:59" } else { "12:00" }));
            let plan = self.plan(&now);
            let told = Told::new(plan, now.today());
            assert_eq!(
                told.line(),
                *expected,
                "on {date} after {event:?}: {:#?}",
                told.reasons()
            );
            let (held, words) = match why.strip_prefix("not:") {
                Some(words) => (told.overruled(), words),
                None => (told.reasons(), *why),
            };
            assert!(
                held.iter().any(|reason| reason.contains(words)) || words.is_empty(),
                "on {date}: {words:?} is not in {held:#?}"
            );
        }
        self
    }
}

/// The levers of the plan at noon of a day.
#[track_caller]
pub fn levers(week: &Week, date: &str) -> Vec<String> {
    let levers = week.plan(&noon(date)).levers();
    levers.into_iter().map(|lever| lever.sentence().to_owned()).collect()
}
