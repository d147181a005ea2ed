//! Where the answer is written: the way it goes where that is part of it, the words, how long they are.

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::linter::Field;
use crate::model::Channel;
use crate::practice::drill::Drill;
use crate::web::components::marked_text::{Mark, MarkedText};
use crate::web::components::spoken_clock::SpokenClock;

use super::desk::Desk;
use super::fields::{Subject, Way};
use super::mending::Findings;
use super::saying::Saying;

/// The right half of the page, until it is checked.
#[component]
pub fn Answering(desk: Desk) -> impl IntoView {
    let area = NodeRef::<Textarea>::new();
    if desk.is_again.get_value() {
        desk.is_again.set_value(false);
        request_animation_frame(move || {
            if let Some(area) = area.get_untracked() {
                let _ = area.focus();
            }
        });
    }
    let drill = desk.drill();
    let mends = drill == Drill::MendIt;
    let words = Signal::derive(move || desk.answer.with(|answer| answer.words.clone()));
    let on_way = Callback::new(move |channel| desk.change(|answer| answer.words.channel = Some(channel)));
    let on_subject = Callback::new(move |text| desk.typed(Field::Subject, text));
    let body = Signal::derive(move || desk.answer.with(|answer| answer.words.body.clone()));
    let findings = Memo::new(move |_| if mends { desk.findings() } else { Vec::new() });
    let marks = Signal::derive(move || {
        let findings = findings.read();
        let in_body = findings.iter().filter(|finding| finding.field == Field::Body);
        in_body
            .map(|finding| (finding.span, finding.severity))
            .collect::<Vec<Mark>>()
    });
    let label = move || match (drill, desk.channel()) {
        (Drill::NextStep, _) => "What you say".to_owned(),
        (_, Some(Channel::Call | Channel::Voicemail | Channel::Visit)) => "What to say".to_owned(),
        _ => "Message".to_owned(),
    };
    let pace = Memo::new(move |_| desk.pace());
    let spoken = Memo::new(move |_| drill == Drill::ThirtySeconds || desk.channel() == Some(Channel::Voicemail));
    let length = move || match body.read().split_whitespace().count() {
        1 => "1 word.".to_owned(),
        many => format!("{many} words."),
    };
    view! {
        <form class="stack close" aria-labelledby="answer" on:submit=|event| event.prevent_default()>
            <h2 class="ruled" id="answer">
                {move || if desk.tries.read().is_empty() { "Your words" } else { "Your next try" }}
            </h2>
            <Way task=desk.task words on_way/>
            <div class="letter">
                <Subject task=desk.task words on_subject/>
                <MarkedText
                    text=body
                    marks
                    label=Signal::derive(label)
                    area
                    on_text=Callback::new(move |text| desk.typed(Field::Body, text))
                />
            </div>
            {move || match spoken.get() {
                true => view! { <SpokenClock text=body pace/> }.into_any(),
                false => view! { <p class="soft">{length}</p> }.into_any(),
            }}
            {(drill == Drill::ThirtySeconds).then(|| view! { <Saying desk/> })}
            <div class="acts">
                <button type="button" class="btn first" on:click=move |_| desk.check()>
                    "Check"
                </button>
                <button type="button" class="btn quiet" on:click=move |_| desk.afresh()>
                    {if mends { "Back to how it was" } else { "Empty it" }}
                </button>
                <small>
                    <kbd>"Ctrl Enter"</kbd>
                    " checks"
                </small>
            </div>
            <p class="wrong" role="alert">
                {move || desk.wants.get()}
            </p>
            {mends.then(|| view! { <Findings desk findings area/> })}
        </form>
    }
}
