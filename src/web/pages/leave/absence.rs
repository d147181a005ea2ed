//! Which days the rep was away, and how full the days to come may be.

use chrono::{Days, NaiveDate};
use leptos::prelude::*;

use crate::model::time::day_and_month;
use crate::model::{Book, DaysOff, Direction, Now, Settings};
use crate::web::routes::Page;
use crate::web::session::use_session;

/// Days without a touch of the rep's that look like days away: longer than a weekend with a bank holiday. Judgement.
const QUIET_DAYS: i64 = 5;

/// The name under which the leave stands among the days off.
const LEAVE: &str = "your leave";

/// The fields.
#[derive(Clone, Copy)]
pub struct Away {
    from: RwSignal<String>,
    to: RwSignal<String>,
    a_day: RwSignal<String>,
}

impl Away {
    /// What the log lets guess: the days since the rep's last touch, where they are many.
    pub fn guess(book: &Book, now: &Now) -> Away {
        let today = now.today();
        let made = book.touches().map(|(_, touch)| touch);
        let own = made.filter(|touch| touch.direction == Direction::Outgoing);
        let last = own.map(|touch| touch.at).max().map(|at| now.day_of(at));
        let quiet = last.filter(|last| today.signed_duration_since(*last).num_days() > QUIET_DAYS);
        let known = |day: NaiveDate| book.settings.days_off.iter().any(|off| off.covers(day));
        let from = quiet.and_then(|last| last.succ_opt()).filter(|day| !known(*day));
        let to = from.and_then(|_| today.checked_sub_days(Days::new(1)));
        let text = |day: Option<NaiveDate>| RwSignal::new(day.map(|day| day.to_string()).unwrap_or_default());
        Away {
            from: text(from),
            to: text(to),
            a_day: RwSignal::new(book.settings.touches_a_day.to_string()),
        }
    }

    /// The leave, where it is given whole; `None` when it ends before it begins.
    fn days(&self) -> Option<Option<DaysOff>> {
        let (from, to) = (self.from.get().parse().ok(), self.to.get().parse().ok());
        let (Some(from), Some(to)) = (from, to) else {
            return Some(None);
        };
        let name = LEAVE.to_owned();
        (from <= to).then_some(Some(DaysOff { from, to, name }))
    }

    /// Most touches a day; `None` for what is no number of touches.
    pub fn cap(&self) -> Option<u32> {
        self.a_day.get().trim().parse().ok().filter(|cap| *cap > 0)
    }

    /// The rep's settings with the leave among the days off; `None` when it cannot be.
    pub fn settings(&self, settings: &Settings) -> Option<Settings> {
        let mut settings = settings.clone();
        if let Some(leave) = self.days()?
            && !settings
                .days_off
                .iter()
                .any(|off| off.from <= leave.from && leave.to <= off.to)
        {
            settings.days_off.push(leave);
        }
        Some(settings)
    }

    fn wrong(&self, most: u32) -> String {
        if self.days().is_none() {
            "These days end before they begin. Give the earlier day first.".to_owned()
        } else if self.cap().is_none_or(|cap| cap > most) {
            format!("Choose a number from 1 to {most}: more than that your day does not hold.")
        } else {
            String::new()
        }
    }
}

/// The fields on the page.
#[component]
pub fn AbsenceFields(away: Away) -> impl IntoView {
    let session = use_session();
    let most = Memo::new(move |_| session.book().with(|book| book.settings.touches_a_day));
    let said = move || {
        let today = session.now().with(|now| now.today());
        let days = away.days().flatten()?;
        Some(format!(
            "{} to {} will stand among your days off, so that none of these days counts as waiting.",
            day_and_month(days.from, today),
            day_and_month(days.to, today)
        ))
    };
    view! {
        <section class="stack close" aria-labelledby="away-days">
            <h2 class="ruled" id="away-days">
                "You were away"
            </h2>
            <div class="pair">
                <label class="field">"First day away" <input type="date" bind:value=away.from/></label>
                <label class="field">"Last day away" <input type="date" bind:value=away.to/></label>
                <label class="field">
                    "Touches a day from now on"
                    <input type="number" min="1" max=move || most.get().to_string() bind:value=away.a_day/>
                </label>
            </div>
            <p class="wrong" role="alert">
                {move || away.wrong(most.get())}
            </p>
            <p class="soft">
                {said} " Your usual day holds " {most} "; " <a href=Page::Settings.href()>"change that under Settings"</a> "."
            </p>
        </section>
    }
}
