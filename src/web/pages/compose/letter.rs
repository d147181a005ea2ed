//! The letter: to whom, in which shape, and the words.

use leptos::prelude::*;

use crate::linter::Field;
use crate::model::Channel;
use crate::script::Angle;
use crate::web::components::choices::Choices;
use crate::web::components::finding_list::headline;
use crate::web::components::length::HowLong;
use crate::web::components::marked_text::MarkedText;
use crate::web::routes::Page;

use super::addressed::To;
use super::aloud::Aloud;
use super::desk::Desk;
use super::own_words::OwnWordsBar;
use super::snippets::OwnSnippets;

/// The sheet.
#[component]
pub fn Letter(desk: Desk) -> impl IntoView {
    let body = Signal::derive(move || desk.text.with(|text| text.body.clone()));
    let marks = Signal::derive(move || {
        let remarks = desk.remarks.told.read();
        let in_body = remarks.iter().filter(|remark| remark.finding.field == Field::Body);
        in_body
            .map(|remark| (remark.finding.span, remark.finding.severity))
            .collect::<Vec<_>>()
    });
    let label = Signal::derive(move || match desk.channel.get() {
        Channel::Call | Channel::Voicemail | Channel::Visit => "What to say".to_owned(),
        _ => "Message".to_owned(),
    });
    let for_somebody = !desk.only_checks();
    view! {
        <div class="stack close">
            {for_somebody.then(|| view! { <AngleChoice desk/> })}
            <div class="letter">
                {for_somebody.then(|| view! { <To desk/> })}
                <Subject desk/>
                <MarkedText
                    text=body
                    marks
                    label
                    area=desk.area
                    on_text=Callback::new(move |text| desk.typed(Field::Body, text))
                />
                {for_somebody.then(|| view! { <Signed desk/> })}
                <OwnWordsBar desk/>
            </div>
            <Below desk/>
            <Clock desk text=body/>
            {for_somebody.then(|| view! { <OwnSnippets desk/> })}
            <Aloud desk/>
        </div>
    }
}

/// Three shapes of the same message. Another shape puts own words aside, from where they come back.
#[component]
fn AngleChoice(desk: Desk) -> impl IntoView {
    let options = Signal::derive(move || {
        let Some(purpose) = desk.purpose.get() else {
            return Vec::new();
        };
        let named = |(place, angle): (usize, Angle)| (place, angle.label(purpose).to_owned());
        Angle::ALL
            .into_iter()
            .enumerate()
            .map(named)
            .collect::<Vec<(usize, String)>>()
    });
    let choose = move |place: usize| {
        let Some(angle) = Angle::ALL.get(place).copied() else {
            return;
        };
        desk.change(|writing| {
            writing.angle = angle;
            if !writing.own.are_none() {
                writing.afresh();
            }
        });
    };
    view! {
        <Show when=move || desk.purpose.get().is_some()>
            <Choices
                legend="Shape of the draft".to_owned()
                name="angle"
                options
                chosen=Signal::derive(move || Some(desk.writing.with(|writing| writing.angle as usize)))
                on_choose=Callback::new(choose)
            />
        </Show>
    }
}

#[component]
fn Subject(desk: Desk) -> impl IntoView {
    let subject = Memo::new(move |_| desk.text.with(|text| text.subject.clone()));
    view! {
        <Show when=move || desk.channel.get() == Channel::Email>
            <label class="field">
                <span>"Subject"</span>
                <input
                    type="text"
                    autocomplete="off"
                    node_ref=desk.subject
                    prop:value=move || subject.get()
                    on:input:target=move |event| desk.typed(Field::Subject, event.target().value())
                />
            </label>
        </Show>
    }
}

/// Where the findings stand below everything else, the way to them: nobody scrolls past their own buttons.
#[component]
fn Below(desk: Desk) -> impl IntoView {
    let count = Memo::new(move |_| desk.remarks.told.read().len());
    let go = move |_| {
        if let Some(heading) = desk.findings.get_untracked() {
            let _ = heading.focus();
        }
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <p class="below">
                <button type="button" class="btn quiet" on:click=go>
                    {move || headline(count.get())}
                </button>
            </p>
        </Show>
    }
}

/// Drafts sign with the rep's profile; where it is empty, every one of them has a blank.
#[component]
fn Signed(desk: Desk) -> impl IntoView {
    let unknown = Memo::new(move |_| desk.settings.with(|settings| settings.profile.name.trim().is_empty()));
    view! {
        <Show when=move || unknown.get()>
            <small>
                "Drafts sign with your name. "
                <a href=Page::Settings.href()>"Give it once"</a>
                ", with your number."
            </small>
        </Show>
        <Show when=move || desk.unkept.get()>
            <small role="status">"This browser does not keep the draft: copy it before you leave the page."</small>
        </Show>
    }
}

/// How long it is, as its channel counts.
#[component]
fn Clock(desk: Desk, text: Signal<String>) -> impl IntoView {
    let pace = Memo::new(move |_| {
        desk.settings
            .with(|settings| (settings.voice.pace(), settings.voice.words_a_minute > 0))
    });
    view! { <HowLong channel=desk.channel text pace/> }
}
