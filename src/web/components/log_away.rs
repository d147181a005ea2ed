//! Their own words in the log dialog, and an automatic reply among them: it holds the plan instead of counting as a reply.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::cadence::out_of_office::Named;
use crate::model::time::long_day;
use crate::model::{Hold, HoldKind, Nurture, ProspectId, Stage};
use crate::ops::{Change, Op};

use super::away_words;
use super::choices::Choices;
use super::log_asides::Asides;
use super::log_form::day;

/// What came in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Is {
    /// Their own words.
    #[default]
    Reply,
    /// A machine's: they are away, and come back.
    Away,
    /// Word that they have left the company.
    Left,
}

/// What the pasted words were understood to say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Understood {
    /// What it is, as far as the words tell.
    pub is: Is,
    /// Who took over from somebody who has left.
    pub successor: Option<Named>,
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
    /// What it is: anything but a reply rests the plan instead of being logged.
    pub is: RwSignal<Is>,
    /// The first day back, as the date field has it.
    pub back: RwSignal<String>,
    /// True when it may be no reply: the choice is shown.
    is_asked: RwSignal<bool>,
    understood: RwSignal<Understood>,
}

impl Absence {
    /// They are away: only the day is open.
    pub fn expect(&self) {
        self.is_asked.set(true);
        self.is.set(Is::Away);
    }

    /// Takes in their words, and what is understood of them.
    fn write(&self, text: String, today: NaiveDate, asides: Asides) {
        let understood = away_words::read(&text, today);
        if understood.is != Is::Reply {
            self.is_asked.set(true);
            self.is.set(understood.is);
        }
        if let Some(named) = &understood.successor {
            asides.sent_to(named.clone());
        }
        if let Some(day) = understood.back {
            self.back.set(day.to_string());
        }
        self.understood.set(understood);
        self.text.set(text);
    }

    /// What is done about it, as the button says it.
    pub fn does(&self) -> &'static str {
        match self.is.get() {
            Is::Left => "Let them rest",
            Is::Away | Is::Reply => "Hold the plan",
        }
    }

    /// The rest as filled in: until they are back, or in nurture for who has left. The error is a sentence.
    pub fn op(&self, id: ProspectId) -> Result<Op, String> {
        if self.is.get() == Is::Left {
            let stage = Stage::Nurture(Nurture {
                reason: "they have left the company".to_owned(),
                until: None,
                trigger: "you know where they are now".to_owned(),
            });
            return Ok(Op::Edit(id, Change::Stage(stage)));
        }
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
    /// Where somebody they name instead is filled in.
    asides: Asides,
    /// Today.
    today: NaiveDate,
) -> impl IntoView {
    let is = move |wanted: Is| absence.is.get() == wanted;
    let says = move || absence.understood.with(|one| one.says.clone());
    let meanwhile = move || {
        let named = absence.understood.with(|one| one.meanwhile.clone());
        (!named.is_empty()).then(|| view! { <p class="soft">{format!("In the meantime they name {named}.")}</p> })
    };
    let asks = move || is(Is::Away) && absence.understood.with(|one| !one.days.is_empty());
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
                    on:input:target=move |event| absence.write(event.target().value(), today, asides)
                ></textarea>
            </label>
            <p class="soft" role="status">
                {says}
            </p>
            {meanwhile}
        </div>
        <Show when=move || absence.is_asked.get()>
            <Choices
                legend="What it is".to_owned()
                name="away"
                options=vec![
                    (Is::Away, "They are away".to_owned()),
                    (Is::Left, "They have left".to_owned()),
                    (Is::Reply, "A reply of their own".to_owned()),
                ]
                chosen=Signal::derive(move || Some(absence.is.get()))
                on_choose=Callback::new(move |what| absence.is.set(what))
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
        <Show when=move || is(Is::Left)>
            <p class="soft">
                "They rest in nurture until you know where they are now. This is no answer, and nothing is asked of them here."
            </p>
        </Show>
        <Show when=move || is(Is::Away)>
            <label class="field">"Back on" <input type="date" bind:value=absence.back/></label>
            <p class="soft">
                "The plan rests until then. Being away is no reply, and none of these days counts as silence."
            </p>
        </Show>
    }
}
