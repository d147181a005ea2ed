//! The clock on the projector: what is left of a step, and how far over it is.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::practice::triad;
use crate::web::browser::clock;

/// How often it is looked at, in milliseconds: a second never shows late.
const LOOK_MS: u64 = 250;

/// What has passed on a clock that can be stopped, in milliseconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Passed {
    /// What had passed when it was started last.
    before: f64,
    /// When it was started; `None` while it stands.
    since: Option<f64>,
}

impl Passed {
    fn seconds_at(self, now: f64) -> u32 {
        let running = self.since.map_or(0.0, |since| (now - since).max(0.0));
        ((self.before + running) / 1000.0) as u32
    }

    /// The same; nothing where it stands.
    pub fn if_it_runs(self) -> Passed {
        if self.since.is_some() { self } else { Passed::default() }
    }

    /// The same; nothing where more than so many seconds have passed.
    pub fn unless_past(self, seconds: u32) -> Passed {
        if self.seconds_at(clock::milliseconds()) > seconds {
            Passed::default()
        } else {
            self
        }
    }
}

/// A clock that can be stopped.
#[derive(Clone, Copy)]
pub struct Stopwatch {
    passed: RwSignal<Passed>,
    now: RwSignal<f64>,
    keep: Callback<Passed>,
}

impl Stopwatch {
    /// A clock that goes on from there; `keep` is called where it is started, stopped or set. Call it while a component is
    /// being built.
    pub fn new(passed: Passed, keep: Callback<Passed>) -> Stopwatch {
        let now = RwSignal::new(clock::milliseconds());
        let look = set_interval_with_handle(
            move || {
                let _ = now.try_set(clock::milliseconds());
            },
            std::time::Duration::from_millis(LOOK_MS),
        );
        on_cleanup(move || {
            if let Ok(look) = look {
                look.clear();
            }
        });
        Stopwatch {
            passed: RwSignal::new(passed),
            now,
            keep,
        }
    }

    /// Whole seconds that have passed.
    pub fn seconds(&self) -> u32 {
        self.passed.get().seconds_at(self.now.get())
    }

    /// True while it runs.
    pub fn runs(&self) -> bool {
        self.passed.with(|passed| passed.since.is_some())
    }

    /// Starts it, or stops it where it is.
    pub fn turn(&self) {
        let now = clock::milliseconds();
        let passed = self.passed.get_untracked();
        self.put(match passed.since {
            Some(since) => Passed {
                before: passed.before + (now - since),
                since: None,
            },
            None => Passed {
                since: Some(now),
                ..passed
            },
        });
    }

    /// Begins again at this many seconds; it goes on running if it ran.
    pub fn set_to(&self, seconds: u32) {
        let now = clock::milliseconds();
        self.put(Passed {
            before: f64::from(seconds) * 1000.0,
            since: self.passed.get_untracked().since.map(|_| now),
        });
    }

    fn put(&self, passed: Passed) {
        self.now.set(clock::milliseconds());
        self.passed.set(passed);
        self.keep.run(passed);
    }
}

/// "2:30", or "+0:12" where the time is over.
pub fn left(seconds: u32, passed: u32) -> String {
    if passed <= seconds {
        triad::clock(seconds - passed)
    } else {
        format!("+{}", triad::clock(passed - seconds))
    }
}
