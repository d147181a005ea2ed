//! Into nurture, and another day or reason for somebody who is there.

use leptos::prelude::*;

use crate::model::{Nurture, Stage};
use crate::ops::Change;
use crate::web::components::ask::{Ask, date_of};
use crate::web::components::fields::{Field, Fields, Takes};

use super::subject::Subject;

/// The dialog.
#[component]
pub fn ShiftToNurture(open: RwSignal<bool>) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let called = subject.called();
    let resting = subject.read(|one| match &one.stage {
        Stage::Nurture(nurture) => Some(nurture.clone()),
        _ => None,
    });
    let values = RwSignal::new(Vec::<String>::new());
    let keep = subject.keeps(Change::Stage);
    let submit = Callback::new(move |()| {
        let filled = values.get_untracked();
        let [until, trigger, reason] = &filled[..] else {
            return Ok(());
        };
        let until = (!until.is_empty()).then(|| date_of(until, "the day to come back to them"));
        keep.run(Stage::Nurture(Nurture {
            reason: reason.trim().to_owned(),
            until: until.transpose()?,
            trigger: trigger.trim().to_owned(),
        }))
    });
    let title = move || {
        let called = called.read();
        match resting.get() {
            Some(_) => format!("{called} in nurture"),
            None => format!("Shift {called} to nurture"),
        }
    };
    let yes = move || match resting.get() {
        Some(_) => "Keep it",
        None => "Shift to nurture",
    };
    let fill = move |()| {
        let Nurture { reason, until, trigger } = resting.get_untracked().unwrap_or_default();
        values.set(vec![
            until.map(|day| day.to_string()).unwrap_or_default(),
            trigger,
            reason,
        ]);
    };
    let fields = move || {
        vec![
            Field::new("Come back to them on", Takes::Day).hint("Leave it empty when no day was named."),
            Field::new("Or when", Takes::Line("text")).hint("What would bring them back: the new hall is up."),
            Field::new("Why, in their words or yours", Takes::Line("text")),
        ]
    };
    view! {
        <Ask
            open
            id="nurture-title"
            title=Signal::derive(title)
            yes=Signal::derive(move || yes().to_owned())
            submit
            on_open=Callback::new(fill)
        >
            <p class="soft">
                "They stay in view, nothing is asked of them, and on the day you set they are back on your list."
            </p>
            <Fields fields=fields() values/>
        </Ask>
    }
}
