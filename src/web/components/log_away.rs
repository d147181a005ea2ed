//! Their own words in the log dialog, and an automatic reply among them: it holds the plan instead of counting as a reply.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::model::time::long_day;
use crate::model::{Hold, HoldKind, ProspectId};
use crate::ops::Op;

use super::away_words;
use super::choices::Choices;
use super::log_form::day;

/// What the pasted words were understood to say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Understood {
    /// True when a machine wrote it and they come back: the plan can be held.
    pub holds: bool,
    /// What it says, in a sentence; empty when it says nothing of being away.
    pub says: String,
    /// The first day back, when it is certain.
    pub back: Option<NaiveDate>,
    /// The days it may be, when it is not.
    pub days: Vec<NaiveDate>,
    /// Whom they name in the meantime, in their words; may be empty.
    pub meanwhile: String,
}

/// The fields.
#[derive(Clone, Copy, Default)]
pub struct Absence {
    /// What they wrote.
    pub text: RwSignal<String>,
    /// True while the plan is to be held.
    pub holds: RwSignal<bool>,
    /// The first day back, as the date field has it.
    pub back: RwSignal<String>,
    /// True when it may be an automatic reply: the choice is shown.
    may_hold: RwSignal<bool>,
    understood: RwSignal<Understood>,
}

impl Absence {
    /// They are away: only the day is open.
    pub fn expect(&self) {
        self.may_hold.set(true);
        self.holds.set(true);
    }

    /// Takes in their words, and what is understood of them.
    fn write(&self, text: String, today: NaiveDate) {
        let understood = away_words::read(&text, today);
        if understood.holds {
            self.expect();
        }
        if let Some(day) = understood.back {
            self.back.set(day.to_string());
        }
        self.understood.set(understood);
        self.text.set(text);
    }

    /// The pause as filled in. The error is a sentence.
    pub fn op(&self, id: ProspectId) -> Result<Op, String> {
        let until = day(&self.back.get(), "the day they are back")?;
        let meanwhile = self.understood.with(|one| one.meanwhile.clone());
        let reason = match meanwhile.as_str() {
            "" => String::new(),
            named => format!("meanwhile {named}"),
        };
        let hold = Hold {
            kind: HoldKind::OutOfOffice,
            ..Hold::rest(until, &reason)
        };
        Ok(Op::Hold(id, hold))
    }
}

/// The field for their words, and what they say of being away.
#[component]
pub fn AwayFields(
    /// The fields.
    absence: Absence,
    /// Today.
    today: NaiveDate,
) -> impl IntoView {
    let says = move || absence.understood.with(|one| one.says.clone());
    let meanwhile = move || {
        let named = absence.understood.with(|one| one.meanwhile.clone());
        (!named.is_empty()).then(|| view! { <p class="soft">{format!("In the meantime they name {named}.")}</p> })
    };
    let asks = move || absence.holds.get() && absence.understood.with(|one| !one.days.is_empty());
    let days = Signal::derive(move || {
        let word = |day: &NaiveDate| (day.to_string(), long_day(*day, today));
        absence
            .understood
            .with(|one| one.days.iter().map(word).collect::<Vec<_>>())
    });
    view! {
        <div class="stack close">
            <label class="field">
                "What they wrote"
                <textarea
                    rows="4"
                    placeholder="Paste it here. An automatic reply is recognised."
                    prop:value=move || absence.text.get()
                    on:input:target=move |event| absence.write(event.target().value(), today)
                ></textarea>
            </label>
            <p class="soft" role="status">
                {says}
            </p>
            {meanwhile}
        </div>
        <Show when=move || absence.may_hold.get()>
            <Choices
                legend="What it is".to_owned()
                name="away"
                options=vec![(true, "They are away".to_owned()), (false, "A reply of their own".to_owned())]
                chosen=Signal::derive(move || Some(absence.holds.get()))
                on_choose=Callback::new(move |holds| absence.holds.set(holds))
            />
        </Show>
        <Show when=asks>
            <Choices
                legend="Which day are they back".to_owned()
                name="back"
                options=days
                chosen=Signal::derive(move || Some(absence.back.get()))
                on_choose=Callback::new(move |day| absence.back.set(day))
            />
        </Show>
        <Show when=move || absence.holds.get()>
            <label class="field">"Back on" <input type="date" bind:value=absence.back/></label>
            <p class="soft">
                "The plan rests until then. Being away is no reply, and none of these days counts as silence."
            </p>
        </Show>
    }
}
