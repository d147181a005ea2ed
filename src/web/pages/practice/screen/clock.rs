//! The clock on the projector: what is left of a step, and how far over it is.

use leptos::prelude::*;

use crate::practice::triad;
use crate::web::browser::clock;

/// How often it is looked at, in milliseconds: a second never shows late.
const LOOK_MS: u64 = 250;

/// A clock that can be stopped.
#[derive(Clone, Copy)]
pub struct Stopwatch {
    /// What had passed when it was started last, in milliseconds.
    before: RwSignal<f64>,
    /// When it was started; `None` while it stands.
    since: RwSignal<Option<f64>>,
    now: RwSignal<f64>,
}

impl Stopwatch {
    /// A clock that stands at nought. Call it while a component is being built.
    pub fn new() -> Stopwatch {
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
            before: RwSignal::new(0.0),
            since: RwSignal::new(None),
            now,
        }
    }

    /// Whole seconds that have passed.
    pub fn seconds(&self) -> u32 {
        let running = self.since.get().map_or(0.0, |since| (self.now.get() - since).max(0.0));
        ((self.before.get() + running) / 1000.0) as u32
    }

    /// True while it runs.
    pub fn runs(&self) -> bool {
        self.since.get().is_some()
    }

    /// Starts it, or stops it where it is.
    pub fn turn(&self) {
        let now = clock::milliseconds();
        self.now.set(now);
        match self.since.get_untracked() {
            Some(since) => {
                self.before.update(|before| *before += now - since);
                self.since.set(None);
            }
            None => self.since.set(Some(now)),
        }
    }

    /// Begins again at this many seconds; it goes on running if it ran.
    pub fn set_to(&self, seconds: u32) {
        let now = clock::milliseconds();
        self.now.set(now);
        self.before.set(f64::from(seconds) * 1000.0);
        self.since.update(|since| *since = since.map(|_| now));
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
